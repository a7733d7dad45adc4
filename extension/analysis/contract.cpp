// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/contract.hpp"

#include <algorithm>

#include "analysis/readers.hpp"
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
  const auto& cell = source_.paragraphs[paragraph].cell;
  if (!cell) return {};
  CellHeads heads;
  for (std::size_t i = paragraph; i-- > 0;) {
    const auto& other = source_.paragraphs[i].cell;
    if (!other || other->table != cell->table) break;
    if (other->row == cell->row && other->column == 0 && cell->column != 0) heads.row = paragraph_span(i);
    if (other->row == 0 && other->column == cell->column && cell->row != 0) heads.column = paragraph_span(i);
  }
  return heads;
}

std::span<const Token> Contract::tokens_in(Span span) const {
  return within(tokens_, span);
}

std::span<const Token> Contract::tokens_of(const Sentence& sentence) const {
  return {tokens_.data() + sentence.first_token, tokens_.data() + sentence.end_token};
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
  const Article* deepest = nullptr;
  for (const Article& article : articles_)
    if (article.span.contains(offset) && (!deepest || article.depth >= deepest->depth)) deepest = &article;
  return deepest;
}

bool Contract::looks_like_contract() const {
  return evidence_.articles >= 3 && evidence_.parties >= 1 && evidence_.obligations >= 3;
}

Contract read_contract(Source source) {
  Contract contract;
  contract.source_ = std::move(source);
  for (const SourceParagraph& paragraph : contract.source_.paragraphs) {
    if (!contract.starts_.empty()) contract.text_ += u'\n';
    contract.starts_.push_back(static_cast<std::uint32_t>(contract.text_.size()));
    contract.text_ += paragraph.text;
  }
  Tokenizer tokenizer(contract.text_, contract.vocabulary_, contract.tokens_, contract.sentences_);
  for (std::size_t i = 0; i < contract.starts_.size(); ++i)
    tokenizer.read_paragraph(static_cast<std::uint32_t>(i), contract.paragraph_span(i));

  const WordReader words(contract);
  Quantities quantities = read_quantities(words);
  contract.amounts_ = std::move(quantities.amounts);
  contract.percentages_ = std::move(quantities.percentages);
  contract.durations_ = std::move(quantities.durations);
  contract.dates_ = std::move(quantities.dates);
  return contract;
}

}  // namespace clausier
