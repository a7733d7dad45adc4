// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <bitset>
#include <span>
#include <vector>

#include "rules/reading.hpp"

namespace clausier {

/// How a meaning stands in its sentence.
enum class Manner : std::uint8_t { said, by_client, by_provider, denied };

constexpr std::size_t clue_count = 4 * category(Concept::count);

constexpr std::size_t place_of(Concept meaning, Manner manner) {
  return 4 * category(meaning) + static_cast<std::size_t>(manner);
}

/// What a passage says that may tell for or against a sum owed for leaving.
struct Clues {
  std::bitset<clue_count> meanings;  ///< by `place_of`
  /// The first letters of its words, in order of place, some of them more than once: what the lexicon does
  /// not know speaks too. They point into the contract's vocabulary.
  std::vector<std::u16string_view> roots;

  Clues& operator|=(const Clues& other);
};

/// What is learnt apart: whether a sum is owed for leaving, whether its risk is medium at least, whether it
/// is high. As logarithms of odds.
using StepOdds = std::array<float, 3>;

/// That a meaning is said at all, that one party acts in it, that it is denied: what it adds to the odds.
struct ClueWeight {
  Concept meaning;
  Manner manner;
  StepOdds odds;
};
struct WordWeight {
  std::u16string_view root;
  StepOdds odds;
};

/// What a learner knows: the odds of a passage that says nothing, and what each clue adds to them.
class LeaningWeights {
 public:
  LeaningWeights(StepOdds bias, std::span<const ClueWeight> clues, std::span<const WordWeight> words);

  StepOdds odds(const Clues& clues) const;
  /// The greatest first odds of sentences with these meanings, in whatever manner they are said; their words
  /// seldom add as much as is supposed here.
  float most_odds(const Categories& meanings) const;

 private:
  StepOdds bias_;
  std::vector<ClueWeight> clues_;
  Vocabulary roots_;
  std::vector<StepOdds> root_odds_;  ///< by symbol of `roots_`
};

/// Learnt from the labelled clauses and contracts of tests/evaluation by tests/rules/weigh.cpp, never by
/// hand.
const LeaningWeights& exit_weights();

/// The clues of one sentence.
Clues clues_of(const Contract& contract, const Reading& reading, std::uint32_t sentence);

}  // namespace clausier
