// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <span>

#include "rules/reading.hpp"

namespace clausier {

/// How a meaning stands in its sentence.
enum class Manner : std::uint8_t { said, by_client, by_provider, denied };

/// What tells for or against a sum owed for leaving: that a meaning is said at all, that one party acts in
/// it, that it is denied. `weight` is what it adds to the odds, as their logarithm.
struct ClueWeight {
  Concept meaning;
  Manner manner;
  double weight;
};

constexpr std::size_t clue_count = 4 * category(Concept::count);
using Clues = std::bitset<clue_count>;

constexpr std::size_t place_of(Concept meaning, Manner manner) {
  return 4 * category(meaning) + static_cast<std::size_t>(manner);
}

/// What a learner knows: the odds of a passage that says nothing, and what each clue adds to them.
struct LeaningWeights {
  double bias = 0;
  std::span<const ClueWeight> clues;
};

/// Learnt from the labelled clauses and contracts of tests/evaluation by tests/rules/weigh.cpp, never by
/// hand.
const LeaningWeights& exit_weights();

/// The clues of one sentence.
Clues clues_of(const Contract& contract, const Reading& reading, std::uint32_t sentence);

/// The greatest that `log_odds` can be of sentences with these meanings, in whatever manner they are said.
double most_log_odds(const Categories& meanings, const LeaningWeights& weights);

/// The logarithm of the odds that the clues speak for.
double log_odds(const Clues& clues, const LeaningWeights& weights);

}  // namespace clausier
