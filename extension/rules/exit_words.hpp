// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "rules/reading.hpp"

namespace clausier {

/// How a word, or a meaning, stands in its sentence: by itself, just before another, or some telling ones
/// before it.
enum class Bond : std::uint8_t { alone, next, near };

/// A word or a meaning, or two of a kind in order, by their roots: what a learner weighs.
struct WordClue {
  std::uint32_t first = 0;   ///< a root's number
  std::uint32_t second = 0;  ///< 0 for one alone
  Bond bond = Bond::alone;

  auto operator<=>(const WordClue&) const = default;
};

/// Where a clue stands: its first token and its last.
struct CluePlace {
  std::uint32_t first = 0, last = 0;
};

/// Reads sentences for their clues: their words, then what the reading says that they mean. The parties'
/// names, whatever they are, stand for their sides, and every number in figures for any other. It refers to
/// the contract and its reading.
class ClueWords {
 public:
  /// Gives a root its number, from 1; 0 for one that tells nothing.
  using Numbering = std::function<std::uint32_t(std::u16string_view root)>;

  ClueWords(const Contract& contract, const Reading& reading, const Numbering& number);

  /// Calls `visit` with every clue of the sentence and its place, as often as it stands there.
  template <class Visit>
  void read(std::uint32_t sentence, const Visit& visit) const;

 private:
  /// What a word is to its neighbours.
  struct Kind {
    std::uint32_t root = 0;
    std::uint32_t token = 0;
    bool is_mark = false;   ///< of punctuation: no word
    bool ends = false;      ///< words on both sides of it do not stand near each other
    bool is_small = false;  ///< "de", "le": near nothing
  };
  static constexpr std::size_t word_reach = 4, meaning_reach = 3;
  /// What stands in order: each is near the few before it.
  template <std::size_t reach>
  class Row {
   public:
    template <class Visit>
    void add(const Kind& kind, const Visit& visit) {
      for (std::size_t k = 0; kind.root && k < std::min(told_, reach); ++k)
        if (last_[k].root)
          visit(WordClue{last_[k].root, kind.root, Bond::near}, CluePlace{last_[k].token, kind.token});
      last_[told_++ % reach] = kind;
    }
    void end() { told_ = 0; }

   private:
    std::array<Kind, reach> last_{};  ///< a ring
    std::size_t told_ = 0;
  };

  Kind kind_of(std::u16string_view word, const Numbering& number) const;
  std::vector<Kind> kinds_in(std::uint32_t sentence) const;

  const Contract& contract_;
  const Reading& reading_;
  std::vector<Kind> kinds_;              ///< by symbol
  std::vector<std::uint32_t> meanings_;  ///< the roots that stand for concepts, by their number
  Kind client_, provider_;
};

template <class Visit>
void ClueWords::read(std::uint32_t sentence, const Visit& visit) const {
  Row<word_reach> words;
  Kind last;
  for (const Kind& kind : kinds_in(sentence)) {
    if (kind.ends) words.end();
    if (kind.is_mark) continue;
    if (kind.root) visit(WordClue{.first = kind.root}, CluePlace{kind.token, kind.token});
    if (kind.root && last.root)
      visit(WordClue{last.root, kind.root, Bond::next}, CluePlace{last.token, kind.token});
    last = kind;
    if (!kind.is_small) words.add(kind, visit);
  }
  Row<meaning_reach> meanings;
  for (const Mention& mention : reading_.mentions(sentence)) {
    const Kind kind{.root = meanings_[category(mention.meaning)], .token = mention.first};
    if (kind.root) visit(WordClue{.first = kind.root}, CluePlace{mention.first, mention.end - 1});
    meanings.add(kind, visit);
  }
}

/// What is learnt one after the other: whether a sum is owed for leaving; of those, whether the risk is
/// medium at least; of those too, whether it is high. As logarithms of odds.
using StepOdds = std::array<float, 3>;

/// What a clue adds to the odds of a passage where it is the only one, in tenths; several share the passage.
struct WordWeight {
  std::uint16_t first, second;  ///< the numbers of their roots; 0 for none
  std::int16_t rarity;          ///< the logarithm of how few texts hold it
  std::array<std::int16_t, std::tuple_size_v<StepOdds>> odds;
};

/// The odds of a passage that says nothing, and what clues alone, next to each other and near add to them.
struct LeaningLesson {
  std::span<const std::u16string_view> roots;  ///< numbered from 1
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

 private:
  friend class WordScale;
  struct Weight {
    WordClue clue;
    float rarity = 0;
    StepOdds odds{};
  };
  static std::uint64_t hash(const WordClue& clue);
  bool may_hold(std::uint64_t hash) const { return marks_[hash >> mark_shift]; }
  std::size_t slot_of(const WordClue& clue, std::uint64_t hash) const;

  static constexpr int mark_shift = 64 - 18;

  StepOdds bias_;
  Vocabulary roots_;
  std::vector<Weight> weights_;  ///< open addressing, a power of two, at most half full
  std::vector<bool> marks_;      ///< by a hash's first bits: most pairs of a text are not learnt
};

/// How far the words of some sentences of a contract, all together, speak for a sum that is owed for leaving.
class WordScale {
 public:
  WordScale(const Contract& contract, const Reading& reading, const LeaningWeights& weights);

  /// Each clue counts once.
  StepOdds odds(std::span<const std::uint32_t> sentences);
  /// The words of the sentence, two at least, that speak most for a step or against it, the loudest first;
  /// none overlaps another.
  std::vector<Span> telling(std::uint32_t sentence, std::size_t step, bool against) const;

 private:
  void add(const WordClue& clue);

  const Contract& contract_;
  const LeaningWeights& weights_;
  ClueWords words_;
  std::vector<bool> is_counted_;        ///< by slot of the weights, whether the passage holds it
  std::vector<std::uint32_t> counted_;  ///< those slots
  float squares_ = 0;
  StepOdds sum_{};
};

/// Learnt from the labelled clauses and contracts of tests/evaluation by tests/rules/weigh.cpp, never by
/// hand.
const LeaningWeights& exit_weights();

}  // namespace clausier
