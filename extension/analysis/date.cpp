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
bool is_possible(const Date& date) {
  constexpr int longest[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return date.month >= 1 && date.month <= 12 && date.day >= 0 && date.day <= longest[date.month - 1];
}

/// Two figures mean this century.
int full_year(int year, std::size_t figures) {
  return figures == 2 ? 2000 + year : year;
}

std::optional<Parsed<Date>> read_figures_date(const WordReader& words, std::size_t i) {
  const std::u16string_view figures = words.contract().folded(words.token(i));
  const auto make = [&](int day, int month, int year, std::size_t end) -> std::optional<Parsed<Date>> {
    const Date date{{words.token(i).span.begin, words.token(end - 1).span.end}, year, month, day};
    if (day < 1 || !is_year(year) || !is_possible(date)) return {};
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

std::optional<Parsed<Date>> read_date(const WordReader& words, std::size_t i) {
  if (words.is_number(i))
    if (const auto date = read_figures_date(words, i)) return date;

  std::size_t month = i;
  int day = 0;
  if (!is_month(words, i)) {
    const auto number = words.says(i, u"premier") ? std::nullopt : read_number(words, i);
    const double value = number ? number->value.value : 1;
    if ((!number && !words.says(i, u"premier")) || value < 1 || value > 31) return {};
    day = static_cast<int>(value);
    month = number ? number->end : i + 1;
    if (words.says(month, u"er") && words.token(month).glued) ++month;
    if (!is_month(words, month) || !words.same_sentence(i, month)) return {};
  }
  const bool sept = words.says(month, u"sept");
  std::size_t end = month + 1;
  if (words.says(end, u".") && words.same_sentence(month, end) && words.same_sentence(month, end + 1)) ++end;
  const Parsed<int> year = words.same_sentence(i, end) ? read_year(words, end) : Parsed<int>{0, end};
  if (day == 0 && year.value == 0) return {};
  end = year.value ? year.end : month + 1;
  const Date date{{words.token(i).span.begin, words.token(end - 1).span.end},
                  year.value,
                  sept ? 9 : static_cast<int>(words.value(month)),
                  day};
  if (!is_possible(date)) return {};
  return Parsed<Date>{date, end};
}

}  // namespace clausier
