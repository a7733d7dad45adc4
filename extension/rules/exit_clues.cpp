// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_clues.hpp"

#include "rules/passage.hpp"

namespace clausier {
namespace {

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

Clues clues_of(const Contract& contract, const Reading& reading, std::uint32_t sentence) {
  Clues clues;
  const Passage passage(contract, reading, {&sentence, 1}, sentence);
  for (const Mention& mention : passage.mentions()) {
    clues.set(place_of(mention.meaning, Manner::said));
    if (is_acted(mention.meaning)) clues.set(place_of(mention.meaning, manner_of(passage, mention)));
  }
  return clues;
}

double most_log_odds(const Categories& meanings, const LeaningWeights& weights) {
  double sum = weights.bias;
  for (const ClueWeight& each : weights.clues)
    if (meanings.test(category(each.meaning)) && (each.manner == Manner::said || each.weight > 0))
      sum += each.weight;
  return sum;
}

double log_odds(const Clues& clues, const LeaningWeights& weights) {
  double sum = weights.bias;
  for (const ClueWeight& each : weights.clues)
    if (clues.test(place_of(each.meaning, each.manner))) sum += each.weight;
  return sum;
}

}  // namespace clausier
