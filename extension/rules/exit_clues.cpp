// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_clues.hpp"

#include "analysis/symbol_set.hpp"
#include "rules/passage.hpp"

namespace clausier {
namespace {

constexpr std::size_t root_length = 5;
constexpr std::u16string_view figure = u"0";  ///< the root of any number in figures

/// Of these it matters who acts in them, and whether they are denied.
bool is_acted(Concept meaning) {
  switch (meaning) {
    case Concept::exit:
    case Concept::stop:
    case Concept::price:
    case Concept::remaining:
    case Concept::rest:
    case Concept::named_sum:
    case Concept::owe:
    case Concept::due:
    case Concept::stays_due:
    case Concept::claim:
    case Concept::keep:
    case Concept::refund:
      return true;
    default:
      return false;
  }
}

Manner manner_of(const Passage& passage, const Mention& mention) {
  if (passage.denied(mention.first, mention.end)) return Manner::denied;
  const Concept subject = passage.subject_of(mention);
  if (subject == Concept::client) return Manner::by_client;
  return subject == Concept::provider ? Manner::by_provider : Manner::said;
}

}  // namespace

Clues& Clues::operator|=(const Clues& other) {
  meanings |= other.meanings;
  roots.insert(roots.end(), other.roots.begin(), other.roots.end());
  return *this;
}

LeaningWeights::LeaningWeights(StepOdds bias, std::span<const ClueWeight> clues,
                               std::span<const WordWeight> words)
    : bias_(bias), clues_(clues.begin(), clues.end()), root_odds_(1) {
  for (const WordWeight& each : words)
    if (roots_.add(each.root) == root_odds_.size()) root_odds_.push_back(each.odds);
}

StepOdds LeaningWeights::odds(const Clues& clues) const {
  StepOdds sum = bias_;
  const auto add = [&](const StepOdds& odds) {
    for (std::size_t step = 0; step < sum.size(); ++step) sum[step] += odds[step];
  };
  for (const ClueWeight& each : clues_)
    if (clues.meanings.test(place_of(each.meaning, each.manner))) add(each.odds);
  SymbolSet said(roots_);
  for (const std::u16string_view root : clues.roots) said.add(roots_.find(root));
  said.each([&](Symbol symbol) { add(root_odds_[symbol]); });
  return sum;
}

float LeaningWeights::most_odds(const Categories& meanings) const {
  constexpr float words_may_add = 1;
  float sum = bias_.front() + words_may_add;
  for (const ClueWeight& each : clues_)
    if (meanings.test(category(each.meaning)) && (each.manner == Manner::said || each.odds.front() > 0))
      sum += each.odds.front();
  return sum;
}

Clues clues_of(const Contract& contract, const Reading& reading, std::uint32_t sentence) {
  Clues clues;
  const Passage passage(contract, reading, {&sentence, 1}, sentence);
  for (const Mention& mention : passage.mentions()) {
    clues.meanings.set(place_of(mention.meaning, Manner::said));
    if (is_acted(mention.meaning)) clues.meanings.set(place_of(mention.meaning, manner_of(passage, mention)));
  }
  for (const Token& token : contract.tokens_of(contract.sentences()[sentence])) {
    const std::u16string_view word = contract.vocabulary().word(token.word);
    if (word.empty() || word == u"\"" || word == u"\\") continue;
    const bool is_digit = word.front() >= u'0' && word.front() <= u'9';
    clues.roots.push_back(is_digit ? figure : word.substr(0, root_length));
  }
  return clues;
}

}  // namespace clausier
