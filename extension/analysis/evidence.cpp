// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/evidence.hpp"

#include <algorithm>

namespace clausier {

std::string_view read_language(const WordReader& words) {
  constexpr std::size_t fewest = 2;
  const std::size_t french = words.count(Word::french);
  const std::size_t english = words.count(Word::english);
  if (std::max(french, english) < fewest || french == english) return "und";
  return french > english ? "fr" : "en";
}

ContractEvidence read_evidence(const WordReader& words) {
  const Contract& contract = words.contract();
  ContractEvidence evidence;
  // Where the heads bear a number that is not read ("## 2. Prix"), those of their parts tell: "2.1", "2.2".
  std::size_t heads = 0, parts = 0;
  std::u16string_view part;
  for (const Article& article : contract.articles()) {
    heads += article.depth <= 1 && !article.number.empty();
    const std::u16string_view number = article.number;
    const std::size_t point = number.find(u'.');
    if (point == number.npos || number.substr(0, point) == part) continue;
    part = number.substr(0, point);
    ++parts;
  }
  evidence.articles = std::max(heads, parts);
  for (const Party& party : contract.parties()) evidence.parties += party.mentions >= 2;
  std::uint32_t last = none;
  for (const std::uint32_t i : words.notable()) {
    if (!words.is(i, Word::obliges) || words.token(i).sentence == last) continue;
    last = words.token(i).sentence;
    ++evidence.obligations;
  }
  return evidence;
}

}  // namespace clausier
