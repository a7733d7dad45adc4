// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/sentence_view.hpp"

#include <algorithm>

namespace clausier {
namespace {

using enum Concept;

bool among(Concept meaning, std::initializer_list<Concept> meanings) {
  return std::ranges::find(meanings, meaning) != meanings.end();
}

/// Farther, "sans" and "aucun" speak of something else.
constexpr std::uint32_t denial_reach = 6;

}  // namespace

SentenceView::SentenceView(const Contract& contract, const Reading& reading, std::uint32_t index)
    : contract_(contract),
      sentence_(contract.sentences()[index]),
      marks_(reading.marks(index)),
      concepts_(reading.concepts(index)) {
  cut();
}

void SentenceView::cut() {
  const auto tokens = contract_.tokens_of(sentence_);
  segments_.resize(tokens.size());
  parts_.resize(tokens.size());
  std::uint16_t segment = 0;
  std::uint16_t part = 0;
  auto mark = marks_.begin();
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const auto word = contract_.folded(tokens[i]);
    if (tokens[i].kind == TokenKind::punctuation) {
      if (word == u"," || word == u"(" || word == u")" || word == u"–" || word == u"—") ++segment;
      if (word == u";" || word == u":") ++segment, ++part;
    }
    const std::uint32_t token = sentence_.first_token + i;
    for (; mark != marks_.end() && mark->first <= token; ++mark) {
      if (mark->first < token) continue;
      if (mark->meaning == contrast) ++segment, ++part;
      if (mark->meaning == conditional || mark->meaning == except) ++segment;
    }
    if (word == u"et" || word == u"ou" || word == u"puis") {
      const Mark* turn = next(token + 1, 4, {owe, claim, refund, ne, without, keep});
      if (turn) ++segment;
    }
    segments_[i] = segment;
    parts_[i] = part;
  }
}

bool SentenceView::any(std::initializer_list<Concept> meanings) const {
  return std::ranges::any_of(meanings, [this](Concept one) { return concepts_.test(category(one)); });
}

const Mark* SentenceView::find(Concept meaning) const {
  if (!any({meaning})) return nullptr;
  const auto found = std::ranges::find(marks_, meaning, &Mark::meaning);
  return found == marks_.end() ? nullptr : &*found;
}

const Mark* SentenceView::next(std::uint32_t token, std::uint32_t reach,
                               std::initializer_list<Concept> meanings) const {
  for (const Mark& mark : marks_) {
    if (mark.first < token) continue;
    if (mark.first >= token + reach) break;
    if (among(mark.meaning, meanings)) return &mark;
  }
  return nullptr;
}

const Mark* SentenceView::nearest(std::uint32_t token, std::uint32_t reach,
                                  std::initializer_list<Concept> meanings) const {
  const Mark* before = nullptr;
  for (const Mark& mark : marks_) {
    if (!among(mark.meaning, meanings) || !same_part(mark.first, token)) continue;
    if (mark.first >= token) return mark.first - token <= reach ? &mark : before;
    if (token - mark.first <= reach) before = &mark;
  }
  return before;
}

bool SentenceView::same_segment(std::uint32_t token, std::uint32_t other) const {
  return segment(token) == segment(other);
}

bool SentenceView::same_part(std::uint32_t token, std::uint32_t other) const {
  return parts_[token - sentence_.first_token] == parts_[other - sentence_.first_token];
}

bool SentenceView::denied(std::uint32_t first, std::uint32_t end) const {
  const Mark* ne_word = nullptr;
  bool no = false;
  bool only_that = false;
  bool released = false;
  for (const Mark& mark : marks_) {
    if (!same_segment(mark.first, first)) continue;
    const bool before = mark.end <= first;
    switch (mark.meaning) {
      case without:
      case nor:
      case no_one:
        if (before && first - mark.end < denial_reach) return true;
        if (mark.meaning != without) no = true;
        break;
      case ne:
        ne_word = &mark;
        break;
      case not_word:
        no = true;
        break;
      case that_word:
        only_that = true;
        break;
      case release:
        released = before;
        break;
      default:
        break;
    }
  }
  const bool negative = ne_word && no && end > ne_word->first;
  if (released) return !negative;
  return negative && !(only_that && !no);
}

Concept SentenceView::subject_of(const Mark& verb) const {
  const Mark* subject = nullptr;
  for (const Mark& mark : marks_) {
    if (mark.first >= verb.first) break;
    if (verb.first - mark.end > 6 || !same_segment(mark.first, verb.first)) continue;
    if (!among(mark.meaning, {client, provider, either_party, second_person})) {
      // "par le Prestataire", "au Client": the party is named, it does not act.
      if (subject && among(mark.meaning, {by_provider, by_client, to_client, to_provider})) subject = nullptr;
      continue;
    }
    const auto indirect = std::ranges::any_of(marks_, [&](const Mark& other) {
      return among(other.meaning, {by_provider, by_client, to_client, to_provider}) &&
             other.first < mark.first && other.end >= mark.end;
    });
    if (!indirect) subject = &mark;
  }
  if (!subject) return Concept::count;
  return subject->meaning == second_person ? client : subject->meaning;
}

bool SentenceView::contains_word(const Mark& mark, std::u16string_view folded) const {
  for (std::uint32_t i = mark.first; i < mark.end; ++i)
    if (contract_.folded(contract_.tokens()[i]) == folded) return true;
  return false;
}

Span SentenceView::span(std::uint32_t first, std::uint32_t end) const {
  const auto& tokens = contract_.tokens();
  return {tokens[first].span.begin, tokens[end - 1].span.end};
}

std::pair<std::uint32_t, std::uint32_t> SentenceView::tokens_of(Span span) const {
  const auto all = contract_.tokens_of(sentence_);
  std::uint32_t first = sentence_.first_token;
  while (first + 1 < sentence_.end_token && contract_.tokens()[first].span.end <= span.begin) ++first;
  std::uint32_t end = first;
  while (end < sentence_.end_token && contract_.tokens()[end].span.begin < span.end) ++end;
  return {first, std::max(end, first + 1)};
}

}  // namespace clausier
