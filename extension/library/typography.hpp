// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace clausier {

/// French typography for text typed on a keyboard: curly apostrophes, and the spaces before ; : ? ! % €,
/// inside « », after n° and between thousands made unbreakable. Adds and removes no space.
std::u16string french_typography(std::u16string_view text);

/// Curly apostrophes.
std::u16string english_typography(std::u16string_view text);

}  // namespace clausier
