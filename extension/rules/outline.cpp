// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/outline.hpp"

#include <algorithm>

#include "rules/kept.hpp"

namespace clausier {
namespace {

/// A title with a full stop after it is shorter than a sentence.
bool is_short(const Contract& contract, const Sentence& sentence) {
  constexpr std::size_t few_words = 6;
  return contract.tokens_of(sentence).size() < few_words;
}

/// An article, or a chapter that is no longer than one.
bool treats_of_one_thing(const Article& article) {
  constexpr std::uint32_t short_chapter = 4000;
  return article.depth >= 1 || article.span.length() < short_chapter;
}

Span paragraphs_around(const Contract& contract, std::size_t paragraph) {
  constexpr std::size_t reach = 4;
  const std::size_t last = std::min(paragraph + reach, contract.paragraphs().size() - 1);
  return {contract.paragraph_span(paragraph < reach ? 0 : paragraph - reach).begin,
          contract.paragraph_span(last).end};
}

}  // namespace

Outline::Outline(const Contract& contract)
    : headings_(contract.sentences().size()), definitions_(contract.sentences().size()) {
  find_headings(contract);
  find_name(contract);
  find_definitions(contract);
  find_quotations(contract);
  find_surroundings(contract);
}

void Outline::find_headings(const Contract& contract) {
  constexpr std::uint32_t longest = 120;
  for (const Article& article : contract.articles()) {
    if (article.title.empty()) continue;
    for (std::uint32_t s = first_sentence(contract, article.span.begin); s < headings_.size(); ++s) {
      const Sentence& sentence = contract.sentences()[s];
      if (!article.heading.contains(sentence.span)) break;
      headings_[s] = sentence.span.length() < longest &&
                     (is_short(contract, sentence) || !contract.quote(sentence.span).ends_with(u'.'));
    }
  }
}

/// The document's name, before its articles.
void Outline::find_name(const Contract& contract) {
  constexpr std::uint32_t longest = 120;
  constexpr std::u16string_view ends = u".;:,!?»";
  if (contract.articles().empty() || contract.paragraphs().size() < 2) return;
  const auto sentences = contract.sentences_of(0);
  if (sentences.size() != 1 || sentences.front().span.length() >= longest) return;
  const bool goes_on = ends.find(contract.quote(sentences.front().span).back()) != ends.npos;
  if (!goes_on && sentences.front().span.begin < contract.articles().front().span.begin) headings_[0] = true;
}

void Outline::find_definitions(const Contract& contract) {
  const auto is_party = [&](const DefinedTerm& term) {
    return std::ranges::find(contract.parties(), term.term, &Party::role) != contract.parties().end();
  };
  // "le règlement (UE) 2016/679 (« RGPD »)" only abbreviates.
  const auto is_abbreviation = [&](const DefinedTerm& term) {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t from = term.name.begin - std::min(term.name.begin, reach);
    return contract.quote({from, term.name.begin}).find(u'(') != std::u16string_view::npos;
  };
  for (const DefinedTerm& term : contract.definitions()) {
    if (is_party(term) || is_abbreviation(term)) continue;
    if (const std::uint32_t s = contract.sentence_at(term.meaning.begin); s < definitions_.size())
      definitions_[s] = true;
  }
}

/// "« Bonjour, nous résilions. Cordialement. »": a text of several sentences, written to be sent.
void Outline::find_quotations(const Contract& contract) {
  const auto& sentences = contract.sentences();
  const Symbol mark = contract.vocabulary().find(u"\"");
  if (mark == 0) return;
  for (std::uint32_t s = 0, end = 0; s < sentences.size(); s = end) {
    while (end < sentences.size() && sentences[end].paragraph == sentences[s].paragraph) ++end;
    if (end - s < 2) continue;
    const auto tokens = contract.paragraph_tokens(sentences[s].paragraph);
    if (std::ranges::find(tokens, mark, &Token::word) == tokens.end()) continue;
    const Span paragraph = contract.paragraph_span(sentences[s].paragraph);
    const auto text = contract.quote(paragraph);
    const auto open = text.find(u'«');
    const auto close = open == text.npos ? open : text.find(u'»', open);
    if (close == text.npos || text.find(u'«', open + 1) < close) continue;
    const Span quoted{paragraph.begin + static_cast<std::uint32_t>(open),
                      paragraph.begin + static_cast<std::uint32_t>(close)};
    const std::uint32_t first = contract.sentence_at(quoted.begin), last = contract.sentence_at(quoted.end);
    for (std::uint32_t q = first; first < last && q <= last && q < sentences.size(); ++q)
      definitions_[q] = true;
  }
}

void Outline::find_surroundings(const Contract& contract) {
  const auto& sentences = contract.sentences();
  std::vector<const Article*> homes(sentences.size(), nullptr);
  for (const Article& article : contract.articles()) {
    const bool one_thing = treats_of_one_thing(article);
    const std::uint32_t end = first_sentence(contract, article.span.end);
    for (std::uint32_t s = first_sentence(contract, article.span.begin); s < end; ++s) {
      const Article*& home = homes[s];
      if (!home || !treats_of_one_thing(*home) || (one_thing && article.depth < home->depth)) home = &article;
    }
  }
  surroundings_.reserve(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s)
    surroundings_.push_back(homes[s] ? homes[s]->span : paragraphs_around(contract, sentences[s].paragraph));
}

const Outline& outline_of(const Contract& contract) {
  thread_local Kept<Outline> kept;
  return kept.of(contract);
}

bool is_typed_row(const Contract& contract, std::size_t paragraph) {
  const auto tokens = contract.paragraph_tokens(paragraph);
  if (tokens.empty()) return false;
  const auto text = contract.quote({tokens.front().span.begin, tokens.back().span.end});
  return std::ranges::count(text, u'|') + std::ranges::count(text, u'\t') > 0;  // faster than to find
}

std::uint32_t first_sentence(const Contract& contract, std::uint32_t offset) {
  const auto& sentences = contract.sentences();
  const auto at = std::ranges::lower_bound(sentences, offset, {},
                                           [](const Sentence& sentence) { return sentence.span.begin; });
  return static_cast<std::uint32_t>(at - sentences.begin());
}

}  // namespace clausier
