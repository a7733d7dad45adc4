// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/lexicon.hpp"

namespace clausier {

/// What a capital says of a word, for one who looks for terms that a contract should define.
enum class TermWord : std::uint8_t {
  head,         ///< names what contracts define: "Livrable", "Environnement", "Période"
  institution,  ///< bears its capital by usage, alone or with what follows: "Tribunal", "Union", "Directeur"
  quality,      ///< an adjective or noun that may follow a head: "Cible", "Séquestré", "Stabilisation"
  determiner,   ///< stands before a common noun: "le", "chaque"
};

/// The words of `TermWord`, with every form they take. Built on first use.
const Lexicon& term_lexicon();

/// Whether a folded word ends as common nouns and adjectives do and names seldom: "architecture",
/// "technique".
bool ends_as_common(std::u16string_view word);
/// Whether it ends as nouns do that name a thing, not one who does something: "matrice", "tableau".
bool ends_as_thing(std::u16string_view word);

}  // namespace clausier
