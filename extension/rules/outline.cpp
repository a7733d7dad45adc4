// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/outline.hpp"

#include <algorithm>

namespace clausier {

Outline::Outline(const Contract& contract)
    : contract_(contract), headings_(contract.sentences().size()), definitions_(contract.sentences().size()) {
  find_headings();
  find_definitions();
}

void Outline::find_headings() {
  constexpr std::uint32_t longest = 120;
  for (const Article& article : contract_.articles()) {
    if (article.title.empty()) continue;
    for (std::uint32_t s = first_sentence(article.span.begin); s < headings_.size(); ++s) {
      const Span span = contract_.sentences()[s].span;
      if (!article.heading.contains(span)) break;
      headings_[s] = span.length() < longest && (is_short(s) || !contract_.quote(span).ends_with(u'.'));
    }
  }
}

void Outline::find_definitions() {
  const auto is_party = [this](const DefinedTerm& term) {
    return std::ranges::find(contract_.parties(), term.term, &Party::role) != contract_.parties().end();
  };
  for (const DefinedTerm& term : contract_.definitions()) {
    if (is_party(term)) continue;
    if (const std::uint32_t s = contract_.sentence_at(term.meaning.begin); s < definitions_.size())
      definitions_[s] = true;
  }
}

/// A title with a full stop after it is shorter than a sentence.
bool Outline::is_short(std::uint32_t sentence) const {
  constexpr std::size_t few_words = 6;
  return contract_.tokens_of(contract_.sentences()[sentence]).size() < few_words;
}

std::uint32_t Outline::first_sentence(std::uint32_t offset) const {
  const auto& sentences = contract_.sentences();
  const auto at = std::ranges::lower_bound(sentences, offset, {},
                                           [](const Sentence& sentence) { return sentence.span.begin; });
  return static_cast<std::uint32_t>(at - sentences.begin());
}

Span Outline::surroundings(std::uint32_t sentence) const {
  constexpr std::size_t paragraphs_around = 4;
  constexpr std::uint32_t short_chapter = 4000;
  const Span span = contract_.sentences()[sentence].span;
  const Article* home = contract_.article_at(span.begin);
  for (const Article& article : contract_.articles()) {
    const bool one_thing = article.depth >= 1 || article.span.length() < short_chapter;
    if (one_thing && article.span.contains(span.begin) && article.depth < home->depth) home = &article;
  }
  if (home) return home->span;
  const std::size_t paragraph = contract_.sentences()[sentence].paragraph;
  const std::size_t last = std::min(paragraph + paragraphs_around, contract_.paragraphs().size() - 1);
  return {contract_.paragraph_span(paragraph < paragraphs_around ? 0 : paragraph - paragraphs_around).begin,
          contract_.paragraph_span(last).end};
}

}  // namespace clausier
