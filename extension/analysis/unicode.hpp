// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace clausier {

/// Ill-formed sequences become U+FFFD, in both directions.
std::u16string to_utf16(std::string_view utf8);
std::string to_utf8(std::u16string_view utf16);

/// Lower case without accents, ligatures opened, apostrophes and spaces made plain: two texts that a reader
/// takes for the same words fold to the same string. The length may change.
std::u16string fold(std::u16string_view text);

}  // namespace clausier
