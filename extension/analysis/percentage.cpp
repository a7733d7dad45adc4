// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {
namespace {

/// The token after "%", "pour cent", "p. 100"; 0 where there is none.
std::size_t after_percent(const WordReader& words, std::size_t i) {
  if (words.says_one_of(i, {u"%", u"％", u"pourcent", u"pourcents", u"pct"})) return i + 1;
  if (words.says(i, u"pour") && words.says_one_of(i + 1, {u"cent", u"cents", u"100"})) return i + 2;
  if (words.says_all(i, {u"p", u"."}) && words.says_one_of(i + 2, {u"cent", u"100"})) return i + 3;
  return 0;
}

/// "trente pour cent (30 %)"
void read_repetition(const WordReader& words, Parsed<Percentage>& percentage) {
  Number& number = percentage.value.number;
  if (!words.says(percentage.end, u"(") || (number.words && number.figures)) return;
  const auto again = read_number(words, percentage.end + 1);
  if (!again || again->value.words.has_value() == number.words.has_value()) return;
  const std::size_t end = after_percent(words, again->end);
  if (end == 0 || !words.says(end, u")")) return;
  (again->value.figures ? number.figures : number.words) = again->value.value;
  (again->value.figures ? number.figures_span : number.words_span) = again->value.span;
  number.value = *number.figures;
  number.span.end = words.token(end).span.end;
  percentage.end = end + 1;
}

/// "un tiers des sommes", not "à un tiers".
bool is_share(const WordReader& words, std::size_t after) {
  return words.says_one_of(after, {u"de", u"d'", u"du", u"des"}) &&
         !words.says_one_of(after + 1, {u"heure", u"confiance", u"ouvre"});
}

/// "2/3 des loyers", "3/5e des mensualités"; not "12/24".
std::optional<Parsed<Percentage>> read_slashed(const WordReader& words, std::size_t i) {
  constexpr double most_parts = 20;
  if (!words.is_number(i) || !words.says(i + 1, u"/") || !words.is_number(i + 2)) return {};
  const auto figures = [&](std::size_t at) {
    return read_figures(words.contract().quote(words.token(at).span)).value_or(0);
  };
  const double count = figures(i);
  const double parts = figures(i + 2);
  if (count < 1 || count >= parts || parts > most_parts) return {};
  std::size_t end = i + 3;
  if (words.says_one_of(end, {u"e", u"eme", u"emes", u"ieme", u"iemes"})) ++end;
  if (!words.same_sentence(i, end) || !is_share(words, end)) return {};
  const Span span{words.token(i).span.begin, words.token(end - 1).span.end};
  const double value = 100 * count / parts;
  return Parsed<Percentage>{
      {.span = span, .number = {.value = value, .figures = value, .span = span, .figures_span = span}}, end};
}

}  // namespace

std::optional<Parsed<Percentage>> read_percentage(const WordReader& words, const Parsed<Number>& number) {
  const std::size_t end = after_percent(words, number.end);
  if (end == 0 || !words.same_sentence(number.end - 1, end - 1)) return {};
  Parsed<Percentage> percentage{{.number = number.value}, end};
  read_repetition(words, percentage);
  percentage.value.span = {number.value.span.begin, words.token(percentage.end - 1).span.end};
  return percentage;
}

std::optional<Parsed<Percentage>> read_fraction(const WordReader& words, std::size_t i) {
  if (const auto slashed = read_slashed(words, i)) return slashed;
  double count = 1;
  std::size_t noun = i;
  if (words.is(i, Word::numeral)) {
    count = words.value(i);
    noun = i + 1;
  }
  if (!words.is(noun, Word::fraction) || !words.same_sentence(i, noun)) return {};
  const bool half = words.says(noun, u"moitie");
  const bool several = noun > i && count > 1;
  const bool is_sign = words.token(noun).span.length() == 1;  // "⅔"
  const bool with_article = i > 0 && words.says_one_of(i - 1, {u"le", u"la", u"les", u"au", u"du"});
  if (half && i > 0 && words.says(i - 1, u"par")) return {};
  if (!half && !(several && words.is_plural(noun)) && !(several && words.says(noun, u"tiers")) &&
      !((noun > i || with_article || is_sign) && is_share(words, noun + 1)))
    return {};
  const Span span{words.token(i).span.begin, words.token(noun).span.end};
  const double value = count * words.value(noun);
  if (value > 100) return {};
  return Parsed<Percentage>{
      {.span = span, .number = {.value = value, .words = value, .span = span, .words_span = span}}, noun + 1};
}

}  // namespace clausier
