// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>
#include <vector>

#include "analysis/characters.hpp"
#include "analysis/token.hpp"

namespace clausier {

/// Cuts text into tokens and sentences, one paragraph at a time, in one pass without a heap allocation a
/// token.
class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, Vocabulary& vocabulary, std::vector<Token>& tokens,
            std::vector<Sentence>& sentences)
      : text_(text), vocabulary_(vocabulary), tokens_(tokens), sentences_(sentences) {}

  void read_paragraph(std::uint32_t paragraph, Span span);

  /// Words as a word processor counts them: "l'indemnité" is one.
  std::size_t word_count() const { return word_count_; }

 private:
  void read_word(std::uint32_t begin, std::uint32_t end);
  void read_number(std::uint32_t begin, std::uint32_t end);
  void read_mark(std::uint32_t begin, std::uint32_t end);
  bool is_past_participle(std::uint32_t begin, std::uint32_t end, bool marked) const;
  void add(Span span, TokenKind kind, std::u16string_view folded, bool capital, bool capitals);
  bool joins_words(std::uint32_t offset, std::uint32_t end) const;
  bool ends_sentence(char16_t mark, std::uint32_t offset, std::uint32_t end) const;
  bool is_abbreviation(std::u16string_view word) const;
  void close_sentence();

  const Characters& characters_ = Characters::get();
  std::u16string_view text_;
  Vocabulary& vocabulary_;
  std::vector<Token>& tokens_;
  std::vector<Sentence>& sentences_;
  std::u16string folded_;  ///< of the token being read
  std::uint32_t paragraph_ = 0;
  std::uint32_t first_token_ = 0;  ///< of the sentence being read
  std::uint32_t next_ = 0;         ///< where reading goes on
  std::size_t word_count_ = 0;
  bool after_word_ = false;  ///< the last token was a word or a number
  bool spaced_ = true;       ///< a space stands before the token being read
};

}  // namespace clausier
