// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "analysis/symbol_set.hpp"
#include "rules/sense.hpp"

namespace clausier {

/// Where a sense is said: anywhere in the passage, or near the words that a rule turns on, before or behind.
enum class Where : std::uint8_t { anywhere, before, behind };

/// What the figures of a passage say.
enum class Figure : std::uint8_t {
  few_days,  ///< a week or five working days at most
  some_days,
  months,
  many_months,   ///< six or more
  symbolic_sum,  ///< 150 or less
  small_sum,
  large_sum,    ///< 50 000 or more
  small_share,  ///< 10 % or less
  high_share,   ///< 80 % or more
  whole_share,
  date,
  penalty_text,  ///< "article 1231-5"
  count
};

constexpr std::size_t place_of(Sense sense, bool denied, Where where) {
  return (static_cast<std::size_t>(sense) * 2 + (denied ? 1 : 0)) * 3 + static_cast<std::size_t>(where);
}
constexpr std::size_t place_of(Figure figure) {
  return place_of(Sense::count, false, Where::anywhere) + static_cast<std::size_t>(figure);
}

/// What a passage says that may tell for or against a fault.
struct LawClues {
  std::bitset<place_of(Figure::count)> marks;  ///< by `place_of`
  std::vector<std::uint16_t> places;           ///< those that are set
  std::vector<Symbol> roots;                   ///< the first letters of its words, each once, in order

  void set(std::size_t place) {
    if (marks.test(place)) return;
    marks.set(place);
    places.push_back(static_cast<std::uint16_t>(place));
  }
};

/// The clues of a contract's sentences. It refers to the contract.
class ClueReader {
 public:
  explicit ClueReader(const Contract& contract);

  /// The same contract where it stands now, copied or moved.
  void follow(const Contract& contract) { contract_ = &contract; }
  const Contract& contract() const { return *contract_; }
  /// Every sense said by the sentence.
  Categories senses_of(const Sentence& sentence) const;
  /// `anchors`: the senses that the rule turns on.
  LawClues read(std::span<const std::uint32_t> sentences, const Categories& anchors) const;
  /// What does not depend on the anchors.
  LawClues read_all(std::span<const std::uint32_t> sentences) const;
  /// Adds what stands near the anchors.
  void read_near(std::span<const std::uint32_t> sentences, const Categories& anchors, LawClues& clues) const;
  const Vocabulary& roots() const { return roots_; }

 private:
  /// What a small word does to those around it.
  enum class Turn : std::uint8_t { nothing, denies_verb, denies, restricts, ends, comma, text };
  struct Said {
    std::uint32_t first = 0, end = 0;  ///< in `senses_`
    Symbol root = 0;
    Turn turn = Turn::nothing;
  };
  void set(std::uint32_t token, Where where, LawClues& clues) const;
  void read_words(const Sentence& sentence, SymbolSet& roots, LawClues& clues) const;
  void read_figures(const Sentence& sentence, LawClues& clues) const;
  void read_denials(const Sentence& sentence);
  bool restricts(std::span<const Token> tokens) const;

  const Contract* contract_;
  std::vector<Said> said_;  ///< by symbol
  std::vector<std::uint8_t> senses_;
  std::vector<Categories> categories_;  ///< by symbol
  Vocabulary roots_;
  std::vector<std::uint8_t> denied_;  ///< by token
};

}  // namespace clausier
