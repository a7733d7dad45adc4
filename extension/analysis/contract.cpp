// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/contract.hpp"

#include <algorithm>

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

const Article* Contract::article_at(std::uint32_t offset) const {
  const Article* deepest = nullptr;
  for (const Article& article : articles_)
    if (article.span.contains(offset) && (!deepest || article.depth >= deepest->depth)) deepest = &article;
  return deepest;
}

Contract read_contract(Source source) {
  Contract contract;
  contract.source_ = std::move(source);
  for (const SourceParagraph& paragraph : contract.source_.paragraphs) {
    if (!contract.starts_.empty()) contract.text_ += u'\n';
    contract.starts_.push_back(static_cast<std::uint32_t>(contract.text_.size()));
    contract.text_ += paragraph.text;
  }
  return contract;
}

}  // namespace clausier
