// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string_view>

#include "analysis/lexicon.hpp"

namespace clausier {

using FormReader = std::function<void(std::u16string_view form, Inflection inflection)>;

/// Calls `read` with each folded form of a folded lemma, by the rules of French inflection and their
/// exceptions. A form may come more than once. Generously: a feminine that nobody uses does no harm.
void inflect(std::u16string_view lemma, WordClass word_class, const FormReader& read);

}  // namespace clausier
