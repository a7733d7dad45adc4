// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/source.hpp"
#include "analysis/span.hpp"

namespace clausier {

/// A place as a reader names it. `line` and `column` count from 0 here; `column` in UTF-16 code units.
struct Position {
  std::size_t line = 0;      ///< index of the source paragraph
  std::uint32_t column = 0;
};

/// A numbered part of the contract: "ARTICLE VII", "12.3", "a)".
struct Article {
  std::u16string number;     ///< as written or displayed, without "Article" and trailing punctuation
  std::u16string title;      ///< may be empty
  int depth = 1;             ///< 1 for an article, 2 for 12.3, …
  Span span;                 ///< from its heading to the next article of the same or lesser depth
};

/// The analysed document. Total: any Source gives a Contract.
class Contract {
 public:
  /// The paragraphs joined by '\n'; every Span counts in it. Views live as long as the contract.
  std::u16string_view text() const { return text_; }
  std::u16string_view quote(Span span) const;

  const std::vector<SourceParagraph>& paragraphs() const { return source_.paragraphs; }
  /// Span of paragraph `index` in `text()`.
  Span paragraph_span(std::size_t index) const;
  Position position(std::uint32_t offset) const;

  const std::vector<Article>& articles() const { return articles_; }
  /// The deepest article that holds the offset, or null.
  const Article* article_at(std::uint32_t offset) const;

  /// ISO 639 code of the language of most of the text ("fr", "en"), "und" where too short to tell.
  std::string_view language() const { return language_; }
  std::size_t word_count() const { return word_count_; }

 private:
  friend Contract read_contract(Source source);
  Source source_;
  std::u16string text_;
  std::vector<std::uint32_t> starts_;   ///< of each paragraph
  std::vector<Article> articles_;
  std::string_view language_ = "und";
  std::size_t word_count_ = 0;
};

/// Reads the contract out of the document. Never throws but for lack of memory.
Contract read_contract(Source source);

}  // namespace clausier
