// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "analysis/words.hpp"

namespace clausier {

/// A name given in brackets or by "ci-après": « le Client », « Services ».
struct GivenName {
  std::size_t first_token;  ///< without article and quotation marks
  std::size_t end_token;
  std::size_t given_at;  ///< token that begins the giving: "(", "ci", "dénommée"
};

/// Every name given in passing, in order.
std::vector<GivenName> read_given_names(const WordReader& words);

/// The parties by the names they are given and the roles that the text speaks of; the most spoken of first.
std::vector<Party> read_parties(const WordReader& words, const std::vector<GivenName>& names);

/// Terms defined by a sentence, a list, a table or in passing, each with its uses.
std::vector<DefinedTerm> read_definitions(const WordReader& words, const std::vector<GivenName>& names);

}  // namespace clausier
