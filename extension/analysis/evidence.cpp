// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/evidence.hpp"

#include <algorithm>

namespace clausier {

std::string_view read_language(const WordReader& words) {
  constexpr std::size_t fewest = 2;
  std::size_t french = 0;
  std::size_t english = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    french += words.is(i, Word::french);
    english += words.is(i, Word::english);
  }
  if (std::max(french, english) < fewest || french == english) return "und";
  return french > english ? "fr" : "en";
}

std::size_t count_words(const Contract& contract) {
  const auto& tokens = contract.tokens();
  std::size_t count = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::punctuation) continue;
    count += !tokens[i].glued || i == 0 || tokens[i - 1].kind == TokenKind::punctuation;
  }
  return count;
}

ContractEvidence read_evidence(const WordReader& words) {
  const Contract& contract = words.contract();
  ContractEvidence evidence;
  for (const Article& article : contract.articles())
    evidence.articles += article.depth <= 1 && !article.number.empty();
  for (const Party& party : contract.parties()) evidence.parties += party.mentions >= 2;
  std::uint32_t last = none;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words.is(i, Word::obliges) || words.token(i).sentence == last) continue;
    last = words.token(i).sentence;
    ++evidence.obligations;
  }
  return evidence;
}

}  // namespace clausier
