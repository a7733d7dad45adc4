// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/contract.hpp"

#include <algorithm>
#include <atomic>

#include "analysis/evidence.hpp"
#include "analysis/parties.hpp"
#include "analysis/readers.hpp"
#include "analysis/structure.hpp"
#include "analysis/tokenizer.hpp"
#include "analysis/words.hpp"

namespace clausier {

std::u16string_view Contract::quote(Span span) const {
  return std::u16string_view(text_).substr(span.begin, span.length());
}

Span Contract::paragraph_span(std::size_t index) const {
  return {starts_[index], starts_[index] + static_cast<std::uint32_t>(source_.paragraphs[index].text.size())};
}

Position Contract::position(std::uint32_t offset) const {
  if (starts_.empty()) return {};
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(next - starts_.begin()) - 1;
  return {line, offset - starts_[line]};
}

CellHeads Contract::cell_heads(std::size_t paragraph) const {
  const auto span_of = [this](std::uint32_t head) { return head == none ? Span{} : paragraph_span(head); };
  if (!source_.paragraphs[paragraph].cell) return {};
  return {span_of(cell_heads_[paragraph].row), span_of(cell_heads_[paragraph].column)};
}

std::span<const Token> Contract::tokens_in(Span span) const {
  return within(tokens_, span);
}

std::span<const Token> Contract::tokens_of(const Sentence& sentence) const {
  return {tokens_.data() + sentence.first_token, tokens_.data() + sentence.end_token};
}

std::span<const Token> Contract::paragraph_tokens(std::size_t index) const {
  const std::size_t end = index + 1 < first_tokens_.size() ? first_tokens_[index + 1] : tokens_.size();
  return {tokens_.data() + first_tokens_[index], tokens_.data() + end};
}

std::uint32_t Contract::sentence_at(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(sentences_.begin(), sentences_.end(), offset,
                       [](std::uint32_t place, const Sentence& one) { return place < one.span.begin; });
  return next == sentences_.begin() ? none : static_cast<std::uint32_t>(next - sentences_.begin()) - 1;
}

std::span<const Sentence> Contract::sentences_of(std::size_t index) const {
  const auto place = [](const Sentence& sentence) -> std::size_t { return sentence.paragraph; };
  return std::ranges::equal_range(sentences_, index, {}, place);
}

const Article* Contract::article_at(std::uint32_t offset) const {
  // The last to begin is the deepest, and lasts until the next begins.
  const auto next =
      std::upper_bound(articles_.begin(), articles_.end(), offset,
                       [](std::uint32_t place, const Article& one) { return place < one.span.begin; });
  return next == articles_.begin() ? nullptr : &*(next - 1);
}

std::u16string_view Contract::article_number(std::uint32_t offset) const {
  const Article* article = article_at(offset);
  return article ? std::u16string_view(article->number) : std::u16string_view();
}

bool Contract::looks_like_contract() const {
  // Two parties named in articles are enough: many contracts oblige in the present tense, "le Prestataire
  // fournit".
  return evidence_.articles >= 3 &&
         (evidence_.parties >= 2 || (evidence_.parties == 1 && evidence_.obligations >= 3));
}

namespace {

std::vector<HeadParagraphs> read_cell_heads(const std::vector<SourceParagraph>& paragraphs) {
  std::vector<HeadParagraphs> heads;
  std::vector<std::uint32_t> first_row;  // its first paragraph in each column
  std::uint32_t row_head = none;
  std::optional<Cell> last;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    const auto& cell = paragraphs[i].cell;
    if (!cell) continue;
    if (heads.empty()) heads.resize(paragraphs.size());
    if (!last || last->table != cell->table) first_row.clear();
    if (!last || last->table != cell->table || last->row != cell->row)
      row_head = cell->column == 0 ? i : none;
    if (cell->row == 0 && cell->column <= paragraphs.size() && cell != last) {
      first_row.resize(std::max<std::size_t>(first_row.size(), cell->column + 1), none);
      first_row[cell->column] = i;
    }
    if (cell->column != 0) heads[i].row = row_head;
    if (cell->row != 0 && cell->column < first_row.size()) heads[i].column = first_row[cell->column];
    last = cell;
  }
  return heads;
}

/// A party under its own name ("Nacelle") is spoken of wherever its defined term is used.
void count_named_parties(std::vector<Party>& parties, const std::vector<DefinedTerm>& definitions) {
  for (Party& party : parties) {
    if (party.mentions > 0) continue;
    const auto term = std::ranges::find(definitions, party.introduced, &DefinedTerm::name);
    if (term != definitions.end()) party.mentions = static_cast<std::uint32_t>(term->uses.size()) + 1;
  }
}

void find_wordings(const std::vector<std::optional<NumberMark>>& marks,
                   const std::vector<std::uint32_t>& first_tokens, const std::vector<Token>& tokens,
                   std::vector<Sentence>& sentences) {
  for (Sentence& sentence : sentences) {
    sentence.wording = sentence.span;
    const auto& mark = marks[sentence.paragraph];
    if (!mark || mark->tokens == 0 || sentence.first_token != first_tokens[sentence.paragraph]) continue;
    const std::size_t first = sentence.first_token + mark->tokens;
    if (first < sentence.end_token) sentence.wording.begin = tokens[first].span.begin;
  }
}

template <class Value>
void mark_quantified(const std::vector<Value>& values, const std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences) {
  for (const Value& value : values) sentences[tokens[value.tokens.first].sentence].quantified = true;
}

}  // namespace

Contract read_contract(Source source) {
  static std::atomic<std::uint64_t> readings = 0;
  Contract contract;
  contract.serial_ = ++readings;
  contract.source_ = std::move(source);
  std::size_t size = contract.source_.paragraphs.size();
  for (const SourceParagraph& paragraph : contract.source_.paragraphs) size += paragraph.text.size();
  contract.text_.reserve(size);
  contract.starts_.reserve(contract.source_.paragraphs.size());
  for (const SourceParagraph& paragraph : contract.source_.paragraphs) {
    if (!contract.starts_.empty()) contract.text_ += u'\n';
    contract.starts_.push_back(static_cast<std::uint32_t>(contract.text_.size()));
    contract.text_ += paragraph.text;
  }
  contract.cell_heads_ = read_cell_heads(contract.source_.paragraphs);

  contract.tokens_.reserve(size / 5);
  Tokenizer tokenizer(contract.text_, contract.vocabulary_, contract.tokens_, contract.sentences_);
  for (std::size_t i = 0; i < contract.starts_.size(); ++i) {
    contract.first_tokens_.push_back(static_cast<std::uint32_t>(contract.tokens_.size()));
    tokenizer.read_paragraph(static_cast<std::uint32_t>(i), contract.paragraph_span(i));
  }

  contract.vocabulary_.number_spellings();

  const auto marks = read_marks(contract);
  find_wordings(marks, contract.first_tokens_, contract.tokens_, contract.sentences_);
  contract.articles_ = read_articles(contract, marks);
  const auto introductions = read_introductions(contract, marks);
  for (std::size_t i = 0; i < introductions.size(); ++i)
    contract.sentences_[i].introduction = introductions[i];

  const WordReader words(contract);
  contract.references_ = read_references(words, marks);
  Quantities quantities = read_quantities(words);
  contract.amounts_ = std::move(quantities.amounts);
  contract.percentages_ = std::move(quantities.percentages);
  contract.durations_ = std::move(quantities.durations);
  contract.dates_ = std::move(quantities.dates);
  contract.impossible_dates_ = std::move(quantities.impossible_dates);
  contract.doubled_numbers_ = std::move(quantities.doubled_numbers);
  const auto mark = [&](const auto& values) {
    mark_quantified(values, contract.tokens_, contract.sentences_);
  };
  mark(contract.amounts_);
  mark(contract.percentages_);
  mark(contract.durations_);
  mark(contract.dates_);

  const auto names = read_given_names(words);
  contract.parties_ = read_parties(words, names);
  contract.definitions_ = read_definitions(words, names);
  count_named_parties(contract.parties_, contract.definitions_);
  contract.price_ = read_price(words);
  contract.term_ = read_term(words);
  contract.language_ = read_language(words);
  contract.word_count_ = tokenizer.word_count();
  contract.evidence_ = read_evidence(words);
  return contract;
}

}  // namespace clausier
