// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/contract.hpp"
#include "analysis/word_memo.hpp"

namespace clausier {

/// Phrases and what they mean, compiled; concept.hpp tells how they are written. Build it once.
class Phrasebook {
 public:
  Phrasebook();
  /// `meaning` is the caller's own number. A pattern begins with a word.
  void add(std::uint16_t meaning, std::u16string_view pattern);

  /// The book read for the words of one contract: the phrases that can stand in it, and where they begin.
  class Words {
   public:
    bool is(Symbol symbol, std::uint32_t set) const;
    bool is_small(Symbol symbol) const { return small_[symbol]; }

    /// "il·elle" stands in a gap as two words do; 0 where the contract has no such dot.
    Symbol median_dot() const { return median_dot_; }

   private:
    friend class Phrasebook;
    /// What words a sentence holds, told in one number: two words may share a bit, so that it says surely
    /// only what is not there.
    using Signature = std::bitset<256>;

    /// A phrase of the book that may begin with a word: what may follow the word, and its elements.
    struct Candidate {
      std::uint64_t followers;
      std::uint32_t first_element;
      std::uint16_t elements;
      std::uint16_t meaning;
    };

    /// What may follow a word in a phrase, and what it is where it follows; word sets share bits.
    struct Link {
      std::uint64_t followers = 0;
      std::uint64_t leads = anything;
    };
    static constexpr std::uint64_t anything = 1;

    std::span<const std::uint32_t> sets_of(Symbol symbol) const {
      return {sets_.data() + set_starts_[symbol], sets_.data() + set_starts_[symbol + 1]};
    }
    Signature signature(std::span<const Token> tokens) const {
      Signature all;
      for (const Token& token : tokens) all |= signatures_[token.word];
      return all;
    }

    Symbol median_dot_ = 0;
    std::vector<bool> small_;
    std::vector<std::uint32_t> sets_;  ///< word sets by symbol, end to end
    std::vector<std::uint32_t> set_starts_;
    std::vector<Signature> signatures_;  ///< by symbol
    std::vector<Candidate> candidates_;  ///< by symbol, end to end
    std::vector<Signature> needed_;      ///< by candidate: the words without which it cannot stand
    std::vector<std::uint32_t> starts_;
    std::vector<Link> links_;  ///< by symbol
  };
  Words read(const Vocabulary& vocabulary) const;

  /// Visits, with its meaning, first token and length, every phrase that begins in the first `count` tokens
  /// of a sentence; none runs over the last token. In order of place.
  template <class Visit>
  void each_phrase(std::span<const Token> tokens, std::size_t count, const Words& words,
                   const Visit& visit) const {
    std::optional<Words::Signature> sentence;
    for (std::size_t i = 0; i < count; ++i) {
      const Symbol word = tokens[i].word;
      const std::uint64_t leads = words.links_[i + 1 < tokens.size() ? tokens[i + 1].word : 0].leads;
      if ((words.links_[word].followers & leads) == 0) continue;
      for (std::uint32_t c = words.starts_[word]; c < words.starts_[word + 1]; ++c) {
        const Words::Candidate& candidate = words.candidates_[c];
        if ((candidate.followers & leads) == 0) continue;
        if (candidate.elements == 1) {
          visit(candidate.meaning, i, 1);
          continue;
        }
        if (!sentence) sentence = words.signature(tokens);
        if ((words.needed_[c] & ~*sentence).any()) continue;
        const std::size_t length = length_of(candidate, tokens.subspan(i), words);
        if (length > 0) visit(candidate.meaning, i, length);
      }
    }
  }

 private:
  struct Element {
    enum class Kind : std::uint8_t { word, small_words, gap } kind = Kind::word;
    bool optional = false;
    std::uint32_t set = 0;
  };
  struct Phrase {
    Words::Candidate candidate;
    std::uint32_t first_needed;  ///< the word sets without which it cannot stand, but the first
    std::uint32_t end_needed;
  };
  /// Word sets by whole words.
  struct Index {
    Vocabulary words;
    std::vector<std::vector<std::uint32_t>> sets{{}};  ///< by symbol of `words`

    void add(std::u16string_view word, std::uint32_t set);
    const std::vector<std::uint32_t>& of(std::u16string_view word) const { return sets[words.find(word)]; }
  };
  /// Word sets by the beginnings of their words, read letter by letter.
  class Beginnings {
   public:
    void add(std::u16string_view beginning, std::uint32_t set);
    /// Adds the sets that hold a beginning of the word, the longest first.
    void find(std::u16string_view word, std::vector<std::uint32_t>& sets) const;

   private:
    struct Node {
      char16_t letter = 0;
      std::uint32_t child = 0, sibling = 0;  ///< 0 where there is none
    };
    std::uint32_t child_of(std::uint32_t node, char16_t letter) const;
    std::vector<Node> nodes_{1};
    std::vector<std::vector<std::uint32_t>> sets_{1};  ///< by node
  };
  std::span<const std::uint32_t> needed_of(const Phrase& phrase) const {
    return {needed_.data() + phrase.first_needed, needed_.data() + phrase.end_needed};
  }
  std::uint32_t word_set(std::u16string_view alternatives);
  std::vector<std::uint32_t> sets_of(std::u16string_view word) const;
  void find_sets(const Vocabulary& vocabulary, Words& words) const;
  void find_candidates(Words& words) const;
  std::uint64_t followers_of(std::span<const Element> phrase);
  /// In tokens, from the first on; 0 where the phrase does not stand there.
  std::size_t length_of(const Words::Candidate& phrase, std::span<const Token> tokens,
                        const Words& words) const;

  std::vector<Element> elements_;      ///< by phrase, end to end
  std::vector<std::uint32_t> needed_;  ///< word sets without which a phrase cannot stand, but the first
  std::vector<std::vector<Phrase>> beginning_with_;                 ///< by first set
  std::unordered_map<std::u16string, std::uint32_t> sets_;          ///< by how they are written
  Index exact_;                                                     ///< sets that hold the word
  Beginnings beginnings_;                                           ///< sets that hold its beginning
  std::vector<std::pair<std::u16string, std::uint32_t>> suffixes_;  ///< ends of words, with their sets
  std::uint32_t small_words_ = 0;
  std::vector<std::uint64_t> leads_;  ///< by set, where it may follow the first word of a phrase: shared bits
  std::uint32_t followers_ = 0;
  WordMemo<std::vector<std::uint32_t>> known_;  ///< the sets of a word
};

}  // namespace clausier
