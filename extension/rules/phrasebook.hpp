// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// Phrases and what they mean, compiled; concept.hpp tells how they are written. Build it once.
class Phrasebook {
 public:
  Phrasebook();
  /// `meaning` is the caller's own number.
  void add(std::uint8_t meaning, std::u16string_view pattern);

  /// Which word sets of the book each word of a contract belongs to.
  class Words {
   public:
    bool is(Symbol symbol, std::uint32_t set) const;
    /// Adds the word's sets to those that a sentence holds; `sets` is cleared by `clear`.
    void collect(Symbol symbol, std::vector<std::uint64_t>& sets) const;
    void clear(std::vector<std::uint64_t>& sets) const { sets.assign(stride_, 0); }
    /// The phrases that may begin with the word.
    std::span<const std::uint32_t> beginning_with(Symbol symbol) const;

    /// "il·elle" stands in a gap as two words do; 0 where the contract has no such dot.
    Symbol median_dot() const { return median_dot_; }

   private:
    friend class Phrasebook;
    Symbol median_dot_ = 0;
    std::vector<std::uint64_t> bits_;
    std::vector<bool> holds_;             ///< whether the word is in any set but that of the small words
    std::vector<std::uint32_t> phrases_;  ///< by symbol, end to end
    std::vector<std::uint32_t> starts_;
    std::size_t stride_ = 0;
  };
  Words read(const Vocabulary& vocabulary) const;

  struct Hit {
    std::uint8_t meaning;
    std::uint32_t length;  ///< in tokens
  };
  /// Every phrase that begins at the first token, none runs over the last token.
  /// `sets` are those of the sentence: a phrase that needs another is not tried.
  void match(std::span<const Token> tokens, const Words& words, const std::vector<std::uint64_t>& sets,
             std::vector<Hit>& hits) const;

 private:
  struct Element {
    enum class Kind : std::uint8_t { word, small_words, gap } kind = Kind::word;
    bool optional = false;
    std::uint32_t set = 0;
  };
  struct Phrase {
    std::uint8_t meaning;
    std::vector<Element> elements;
    std::vector<std::uint32_t> needed;  ///< word sets without which it cannot stand, but the first
  };
  std::uint32_t word_set(std::u16string_view alternatives);
  /// Length in tokens of the longest reading of the elements at the first token; nothing where they do not
  /// stand.
  std::optional<std::size_t> longest(std::span<const Element> elements, std::span<const Token> tokens,
                                     const Words& words) const;

  std::vector<Phrase> phrases_;
  std::vector<std::vector<std::uint32_t>> beginning_with_;                   ///< phrases by first set
  std::unordered_map<std::u16string, std::uint32_t> sets_;                   ///< by how they are written
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> exact_;     ///< sets that hold the word
  std::unordered_map<std::u16string, std::vector<std::uint32_t>> prefixes_;  ///< sets that hold its beginning
  std::vector<std::pair<std::u16string, std::uint32_t>> suffixes_;  ///< ends of words, with their sets
  std::uint32_t small_words_ = 0;
};

}  // namespace clausier
