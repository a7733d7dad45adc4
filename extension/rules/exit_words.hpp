// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <compare>
#include <functional>
#include <span>
#include <vector>

#include "rules/reading.hpp"

namespace clausier {

/// How a word stands in its sentence: by itself, just before another, or some telling words before it.
enum class Bond : std::uint8_t { alone, next, near };

/// A word, or two in order, by their roots: what a learner weighs.
struct WordClue {
  std::uint32_t first = 0;   ///< a root's number
  std::uint32_t second = 0;  ///< 0 for one alone
  Bond bond = Bond::alone;

  auto operator<=>(const WordClue&) const = default;
};

/// Reads sentences for their clues. The parties' names, whatever they are, stand for their sides, and every
/// number in figures for any other. It refers to the contract and its reading.
class ClueWords {
 public:
  /// Gives a root its number, from 1; 0 for one that tells nothing.
  using Numbering = std::function<std::uint32_t(std::u16string_view root)>;

  ClueWords(const Contract& contract, const Reading& reading, const Numbering& number);

  /// Each clue once, in order.
  std::vector<WordClue> read(std::span<const std::uint32_t> sentences) const;

 private:
  /// What a word is to its neighbours.
  struct Kind {
    std::uint32_t root = 0;
    bool is_mark = false;   ///< of punctuation: no word
    bool ends = false;      ///< words on both sides of it do not stand near each other
    bool is_small = false;  ///< "de", "le": near nothing
  };
  Kind kind_of(std::u16string_view word, const Numbering& number) const;
  std::vector<Kind> kinds_in(std::uint32_t sentence) const;

  const Contract& contract_;
  const Reading& reading_;
  std::vector<Kind> kinds_;  ///< by symbol
  Kind client_, provider_;
};

/// What is learnt one after the other: whether a sum is owed for leaving; of those, whether the risk is
/// medium at least; of those too, whether it is high. As logarithms of odds.
using StepOdds = std::array<float, 3>;

/// What a clue adds to the odds of a passage where it is the only one; several share the passage.
struct WordWeight {
  std::u16string_view first, second;
  float rarity;  ///< the logarithm of how few texts hold it
  StepOdds odds;
};

/// The odds of a passage that says nothing, and what clues alone, next to each other and near add to them.
struct LeaningLesson {
  StepOdds bias{};
  std::span<const WordWeight> alone, next, near;
};

/// Clues share a passage by the square root of the sum of the squares of their rarities, but a few words are
/// no passage.
constexpr float least_length = 30;

/// A lesson, to be looked up.
class LeaningWeights {
 public:
  explicit LeaningWeights(const LeaningLesson& lesson);

  /// Of a root; 0 for one that was not learnt.
  std::uint32_t number(std::u16string_view root) const { return roots_.find(root); }
  StepOdds odds(std::span<const WordClue> clues) const;

 private:
  struct Weight {
    WordClue clue;
    float rarity = 0;
    StepOdds odds{};
  };
  std::size_t slot_of(const WordClue& clue) const;

  StepOdds bias_;
  Vocabulary roots_;
  std::vector<Weight> weights_;  ///< open addressing, a power of two, at most half full
};

/// Learnt from the labelled clauses and contracts of tests/evaluation by tests/rules/weigh.cpp, never by
/// hand.
const LeaningWeights& exit_weights();

}  // namespace clausier
