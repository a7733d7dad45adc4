// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <vector>

#include "analysis/lexicon.hpp"

namespace clausier {

/// The lexicon of a rule's table: each row has a `meaning`, a `word_class` and `lemmas` separated by spaces.
template <class Rows>
Lexicon lexicon_of(const Rows& rows) {
  std::vector<LexiconEntry> entries;
  for (const auto& row : rows)
    for (std::size_t begin = 0; begin < row.lemmas.size();) {
      const std::size_t end = std::min(row.lemmas.find(u' ', begin), row.lemmas.size());
      entries.push_back(
          {row.lemmas.substr(begin, end - begin), row.word_class, static_cast<std::uint8_t>(row.meaning)});
      begin = end + 1;
    }
  return Lexicon(entries);
}

}  // namespace clausier
