// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <cmath>

#include "analysis/numeral.hpp"
#include "analysis/readers.hpp"

namespace clausier {
namespace {

using std::u16string_view;

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

/// A part of a number, in one script.
struct Part {
  double value;
  Span span;
  std::size_t end;
};

bool separated_by_one_space(const WordReader& words, std::size_t i) {
  return !words.token(i + 1).glued && words.token(i + 1).span.begin == words.token(i).span.end + 1;
}

bool is_group_of_three(u16string_view figures) {
  return figures.size() >= 3 && is_digit(figures[1]) && is_digit(figures[2]) &&
         (figures.size() == 3 || figures[3] == u',' || figures[3] == u'.');
}

std::optional<Part> read_figure_part(const WordReader& words, std::size_t i) {
  if (!words.is_number(i)) return {};
  std::u16string figures(words.contract().folded(words.token(i)));
  std::size_t last = i;
  // "10 000,00": groups of three after one to three digits
  if (figures.size() <= 3 && figures.find_first_of(u".,'") == figures.npos)
    while (figures.find_first_of(u".,") == figures.npos && words.is_number(last + 1) &&
           words.same_sentence(i, last + 1) && separated_by_one_space(words, last) &&
           is_group_of_three(words.contract().folded(words.token(last + 1))))
      figures += words.contract().folded(words.token(++last));
  const auto value = read_figures(figures);
  if (!value) return {};
  return Part{*value, {words.token(i).span.begin, words.token(last).span.end}, last + 1};
}

std::optional<Part> read_word_part(const WordReader& words, std::size_t i) {
  if (words.is(i, Word::rough_number)) return Part{words.value(i), words.token(i).span, i + 1};
  NumeralState state;
  std::size_t end = i;
  for (std::size_t next = i; words.same_sentence(i, next); next = end) {
    const bool joined = end > i && words.says(next, u"et");
    if (joined) ++next;
    if (!words.is(next, Word::numeral) || !words.same_sentence(i, next)) break;
    const double value = words.value(next);
    if (joined && !state.may_join_with_and(value)) break;
    if (!state.accept(value)) break;
    end = next + 1;
  }
  if (end == i) return {};
  if (end == i + 1 && state.value() == 1 && words.is(end, Word::rough_number) && words.same_sentence(i, end))
    return Part{words.value(end), {words.token(i).span.begin, words.token(end).span.end}, end + 1};
  return Part{state.value(), {words.token(i).span.begin, words.token(end - 1).span.end}, end};
}

/// "2,5 millions", "10 mille"
void apply_scale(const WordReader& words, Part& part) {
  while (words.is(part.end, Word::numeral) && words.value(part.end) >= 1000 &&
         words.same_sentence(part.end - 1, part.end)) {
    part.value *= words.value(part.end);
    part.span.end = words.token(part.end).span.end;
    ++part.end;
  }
}

/// The other script in brackets: "trente-six (36)".
std::optional<Part> read_bracketed(const WordReader& words, std::size_t i, bool figures) {
  if (!words.says(i, u"(") || !words.same_sentence(i - 1, i)) return {};
  auto part = figures ? read_figure_part(words, i + 1) : read_word_part(words, i + 1);
  if (part && figures) apply_scale(words, *part);
  if (!part || !words.says(part->end, u")")) return {};
  return part;
}

}  // namespace

std::optional<double> read_figures(u16string_view figures) {
  const std::size_t last_separator = figures.find_last_of(u".,'");
  std::size_t separators = 0;
  bool one_kind = true;
  bool even_groups = true;
  std::size_t since = 0;
  for (std::size_t k = 0; k < figures.size(); ++k) {
    if (is_digit(figures[k])) {
      ++since;
      continue;
    }
    if (separators++ > 0)
      even_groups = even_groups && since == 3;
    else
      even_groups = since <= 3;
    if (k != last_separator && figures[k] != figures[figures.find_first_of(u".,'")]) return {};
    one_kind = one_kind && figures[k] == figures[last_separator];
    since = 0;
  }
  const bool grouped = separators > 0 && one_kind && even_groups && since == 3 && figures[0] != u'0';
  const bool has_decimals = separators > 0 && !grouped;
  if (has_decimals && one_kind && separators > 1) return {};  // "12.3.1"
  if (has_decimals && separators > 1 && !even_groups) return {};
  if (has_decimals && figures[last_separator] == u'\'') return {};
  double value = 0;
  double scale = 1;
  for (std::size_t k = 0; k < figures.size(); ++k) {
    if (!is_digit(figures[k])) continue;
    value = value * 10 + (figures[k] - u'0');
    if (has_decimals && k > last_separator) scale *= 10;
  }
  if (!std::isfinite(value) || !std::isfinite(scale)) return {};
  return value / scale;
}

std::optional<Parsed<Number>> read_number(const WordReader& words, std::size_t i) {
  const bool in_figures = words.is_number(i);
  auto part = in_figures ? read_figure_part(words, i) : read_word_part(words, i);
  if (!part) return {};
  if (in_figures) apply_scale(words, *part);
  Number number{.value = part->value, .span = part->span};
  (in_figures ? number.figures : number.words) = part->value;
  (in_figures ? number.figures_span : number.words_span) = part->span;
  std::size_t end = part->end;
  if (const auto other = read_bracketed(words, end, !in_figures)) {
    (in_figures ? number.words : number.figures) = other->value;
    (in_figures ? number.words_span : number.figures_span) = other->span;
    number.value = *number.figures;
    number.span.end = words.token(other->end).span.end;
    end = other->end + 1;
  }
  return Parsed<Number>{number, end};
}

}  // namespace clausier
