// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/article.hpp"
#include "analysis/party.hpp"
#include "analysis/quantity.hpp"
#include "analysis/source.hpp"
#include "analysis/span.hpp"
#include "analysis/terms.hpp"
#include "analysis/token.hpp"
#include "analysis/vocabulary.hpp"

namespace clausier {

/// A place as a reader names it. `line` and `column` count from 0 here; `column` in UTF-16 code units.
struct Position {
  std::size_t line = 0;  ///< index of the source paragraph
  std::uint32_t column = 0;
};

/// What stands at the head of a table cell's row and column; empty where the cell is itself the head.
struct CellHeads {
  Span row;
  Span column;
};

/// The same as indexes of paragraphs, `none` where there is no head.
struct HeadParagraphs {
  std::uint32_t row = none;
  std::uint32_t column = none;
};

/// What speaks for the document being a contract at all.
struct ContractEvidence {
  std::size_t articles = 0;     ///< headings at the first depth
  std::size_t parties = 0;      ///< roles met at least twice
  std::size_t obligations = 0;  ///< sentences in which someone must or commits to something
};

/// The analysed document. Total: any Source gives a Contract. Everything is in order of place.
class Contract {
 public:
  /// The paragraphs joined by '\n'; every Span counts in it. Views live as long as the contract.
  std::u16string_view text() const { return text_; }
  std::u16string_view quote(Span span) const;

  const std::vector<SourceParagraph>& paragraphs() const { return source_.paragraphs; }
  /// Span of paragraph `index` in `text()`.
  Span paragraph_span(std::size_t index) const;
  Position position(std::uint32_t offset) const;
  /// Empty outside a table.
  CellHeads cell_heads(std::size_t paragraph) const;

  const std::vector<Token>& tokens() const { return tokens_; }
  /// Those that begin in the span.
  std::span<const Token> tokens_in(Span span) const;
  std::span<const Token> tokens_of(const Sentence& sentence) const;
  /// Those of paragraph `index`.
  std::span<const Token> paragraph_tokens(std::size_t index) const;
  const Vocabulary& vocabulary() const { return vocabulary_; }
  std::u16string_view folded(const Token& token) const { return vocabulary_.word(token.word); }

  const std::vector<Sentence>& sentences() const { return sentences_; }
  /// Index of the sentence that holds the offset or ends before it; `none` where there is no sentence.
  std::uint32_t sentence_at(std::uint32_t offset) const;
  /// The sentences of paragraph `index`.
  std::span<const Sentence> sentences_of(std::size_t index) const;

  const std::vector<Article>& articles() const { return articles_; }
  /// The deepest article that holds the offset, or null.
  const Article* article_at(std::uint32_t offset) const;
  /// Its number; empty where it has none.
  std::u16string_view article_number(std::uint32_t offset) const;
  const std::vector<CrossReference>& references() const { return references_; }

  const std::vector<Amount>& amounts() const { return amounts_; }
  const std::vector<Percentage>& percentages() const { return percentages_; }
  const std::vector<Duration>& durations() const { return durations_; }
  const std::vector<Date>& dates() const { return dates_; }
  /// Written as dates, but not in the calendar.
  const std::vector<Date>& impossible_dates() const { return impossible_dates_; }
  /// The numbers of any kind that are written in words and in figures: "trente (30)".
  const std::vector<Number>& doubled_numbers() const { return doubled_numbers_; }

  const std::vector<Party>& parties() const { return parties_; }
  const std::vector<DefinedTerm>& definitions() const { return definitions_; }
  const std::optional<Price>& price() const { return price_; }
  const Term& term() const { return term_; }

  /// Tells one reading from any other of this process; copies share it. What is derived may be kept by it.
  std::uint64_t serial() const { return serial_; }

  /// ISO 639 code of the language of most of the text ("fr", "en"), "und" where too short to tell.
  std::string_view language() const { return language_; }
  std::size_t word_count() const { return word_count_; }
  const ContractEvidence& evidence() const { return evidence_; }
  /// Whether the evidence is enough to review the document as a contract.
  bool looks_like_contract() const;

 private:
  friend Contract read_contract(Source source);
  Source source_;
  std::u16string text_;
  std::vector<std::uint32_t> starts_;       ///< of each paragraph
  std::vector<HeadParagraphs> cell_heads_;  ///< by paragraph; empty where the document has no table
  Vocabulary vocabulary_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> first_tokens_;  ///< of each paragraph
  std::vector<Sentence> sentences_;
  std::vector<Article> articles_;
  std::vector<CrossReference> references_;
  std::vector<Amount> amounts_;
  std::vector<Percentage> percentages_;
  std::vector<Duration> durations_;
  std::vector<Date> dates_;
  std::vector<Date> impossible_dates_;
  std::vector<Number> doubled_numbers_;
  std::vector<Party> parties_;
  std::vector<DefinedTerm> definitions_;
  std::optional<Price> price_;
  Term term_;
  std::uint64_t serial_ = 0;
  std::string_view language_ = "und";
  std::size_t word_count_ = 0;
  ContractEvidence evidence_;
};

/// Reads the contract out of the document. Never throws but for lack of memory.
Contract read_contract(Source source);

/// Those of a contract's amounts, durations… that begin in the span.
template <class Value>
std::span<const Value> within(const std::vector<Value>& values, Span span) {
  const auto before = [](const Value& value, std::uint32_t offset) { return value.span.begin < offset; };
  const auto first = std::lower_bound(values.begin(), values.end(), span.begin, before);
  return {first,
          std::find_if(first, values.end(), [&](const Value& value) { return !before(value, span.end); })};
}

/// Those of its amounts, percentages, durations or dates that begin in the sentence: most hold none.
template <class Value>
std::span<const Value> within(const std::vector<Value>& values, const Sentence& sentence) {
  return sentence.quantified ? within(values, sentence.span) : std::span<const Value>();
}

}  // namespace clausier
