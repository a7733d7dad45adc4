// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <cmath>

#include "analysis/readers.hpp"

namespace clausier {
namespace {

constexpr int first_year = 1800;
constexpr int last_year = 2199;

/// 0 where the text is not a small whole number.
int small_number(std::u16string_view figures) {
  if (figures.empty() || figures.size() > 4) return 0;
  int value = 0;
  for (const char16_t c : figures) {
    if (c < u'0' || c > u'9') return 0;
    value = value * 10 + (c - u'0');
  }
  return value;
}

int small_number(const WordReader& words, std::size_t i) {
  return words.is_number(i) ? small_number(words.contract().folded(words.token(i))) : 0;
}

bool is_year(int year) {
  return year >= first_year && year <= last_year;
}

/// Whether the calendar has it; a day or a year of 0 is unsaid.
bool is_in_calendar(int day, int month, int year) {
  constexpr int longest[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day > longest[month - 1]) return false;
  const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return month != 2 || day < 29 || leap;
}

bool follows_date_word(const WordReader& words, std::size_t i) {
  return i > 0 && words.says_one_of(i - 1, {u"le", u"du", u"au", u"avant", u"date"});
}

/// Figures that no calendar has are a date only where the word before or the strokes say so: "le
/// 31.04.2026", "31/04/2026"; "Réf. 31-14-2026" and "10/15/20 %" are none.
bool is_meant_for_date(const WordReader& words, std::size_t i) {
  const bool full_year = words.is_number(i + 4) && words.contract().folded(words.token(i + 4)).size() == 4;
  return follows_date_word(words, i) ||
         (words.says(i + 1, u"/") && full_year && (i == 0 || !words.token(i).glued));
}

/// Two figures mean this century.
int full_year(int year, std::size_t figures) {
  return figures == 2 ? 2000 + year : year;
}

std::optional<Parsed<Date>> read_figures_date(const WordReader& words, std::size_t i) {
  const std::u16string_view figures = words.contract().folded(words.token(i));
  const auto make = [&](int day, int month, int year, std::size_t end) -> std::optional<Parsed<Date>> {
    if (day < 1 || day > 99 || month < 1 || month > 99 || !is_year(year)) return {};
    const bool exists = is_in_calendar(day, month, year);
    if (!exists && !is_meant_for_date(words, i)) return {};
    const Date date{{words.token(i).span.begin, words.token(end - 1).span.end}, year, month, day, exists};
    return Parsed<Date>{date, end};
  };
  if (const std::size_t dot = figures.find(u'.'); dot != figures.npos) {  // "12.03.2024"
    const std::size_t second = figures.find(u'.', dot + 1);
    if (second == figures.npos) return {};
    const auto year = figures.substr(second + 1);
    return make(small_number(figures.substr(0, dot)), small_number(figures.substr(dot + 1, second - dot - 1)),
                full_year(small_number(year), year.size()), i + 1);
  }
  const auto joint = [&](std::size_t at) { return words.says_one_of(at, {u"/", u"-"}); };
  if (!joint(i + 1) || !joint(i + 3) || !words.is_number(i + 2) || !words.is_number(i + 4)) return {};
  const int first = small_number(words, i);
  const int last = small_number(words, i + 4);
  if (is_year(first)) return make(last, small_number(words, i + 2), first, i + 5);
  const std::size_t year_figures = words.contract().folded(words.token(i + 4)).size();
  return make(first, small_number(words, i + 2), full_year(last, year_figures), i + 5);
}

bool is_month(const WordReader& words, std::size_t i) {
  return words.is(i, Word::month) || (words.says(i, u"sept") && words.says(i + 1, u"."));
}

/// The year in figures or in words, and the token after it.
Parsed<int> read_year(const WordReader& words, std::size_t i) {
  const auto number = read_number(words, i);
  if (!number || number->value.value != std::floor(number->value.value) || number->value.value < first_year ||
      number->value.value > last_year)
    return {0, i};
  return {static_cast<int>(number->value.value), number->end};
}

}  // namespace

std::optional<Parsed<Date>> read_date(const WordReader& words, std::size_t i,
                                      const std::optional<Parsed<Number>>& number) {
  if (words.is_number(i))
    if (const auto date = read_figures_date(words, i)) return date;

  std::size_t month = i;
  int day = 0;
  if (!is_month(words, i)) {
    const bool first = words.says(i, u"premier");
    if (!first && !number) return {};
    const double value = first ? 1 : number->value.value;
    if (value < 1 || value > 99) return {};
    day = static_cast<int>(value);
    month = first ? i + 1 : number->end;
    if (words.says(month, u"er") && words.token(month).glued) ++month;
    if (!is_month(words, month) || !words.same_sentence(i, month)) return {};
  }
  const bool sept = words.says(month, u"sept");
  std::size_t end = month + 1;
  if (words.says(end, u".") && words.same_sentence(month, end) && words.same_sentence(month, end + 1)) ++end;
  const Parsed<int> year = words.same_sentence(i, end) ? read_year(words, end) : Parsed<int>{0, end};
  if (day == 0 && year.value == 0) return {};
  if (day > 31 && year.value == 0 && !follows_date_word(words, i)) return {};
  end = year.value ? year.end : month + 1;
  const int month_number = sept ? 9 : static_cast<int>(words.value(month));
  return Parsed<Date>{{{words.token(i).span.begin, words.token(end - 1).span.end},
                       year.value,
                       month_number,
                       day,
                       is_in_calendar(day, month_number, year.value)},
                      end};
}

}  // namespace clausier
