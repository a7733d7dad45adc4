// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "analysis/unicode.hpp"
#include "library/writing.hpp"

namespace clausier {
namespace {

constexpr std::array<std::u16string_view, 20> small_numbers = {
    u"zero",     u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
    u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
    u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
constexpr std::array<std::u16string_view, 10> tens = {u"",      u"",      u"twenty",  u"thirty", u"forty",
                                                      u"fifty", u"sixty", u"seventy", u"eighty", u"ninety"};
constexpr std::array<std::u16string_view, 12> months = {u"January",   u"February", u"March",    u"April",
                                                        u"May",       u"June",     u"July",     u"August",
                                                        u"September", u"October",  u"November", u"December"};

struct Scale {
  std::int64_t value;
  std::u16string_view name;
};

constexpr std::array<Scale, 5> scales = {{{1'000'000'000'000, u"trillion"},
                                          {1'000'000'000, u"billion"},
                                          {1'000'000, u"million"},
                                          {1'000, u"thousand"},
                                          {100, u"hundred"}}};

std::u16string spell(std::int64_t number) {
  if (number < 20) return std::u16string(small_numbers[static_cast<std::size_t>(number)]);
  if (number < 100) {
    const std::u16string ten(tens[static_cast<std::size_t>(number / 10)]);
    return number % 10 == 0 ? ten : ten + u"-" + spell(number % 10);
  }
  for (const auto& [value, name] : scales) {
    if (number < value) continue;
    const auto words = spell(number / value) + u" " + std::u16string(name);
    const auto rest = number % value;
    if (rest == 0) return words;
    return words + (rest < 100 ? u" and " : u" ") + spell(rest);
  }
  return {};
}

std::u16string figures(const TypedNumber& number) {
  return write_figures(number, u",", u".");
}

std::u16string write_count(const TypedNumber& number, Writing writing) {
  const bool words = writing == Writing::sentence && number.decimals.empty();
  auto text = words ? spell(number.whole) + u" (" + figures(number) + u")" : figures(number);
  const CountedUnit* unit = find_unit(number);
  if (!unit) return text;
  text += u'\u00A0';
  if (const DayQualifier* qualifier = find_qualifier(number))
    text += std::u16string(qualifier->english) + u" ";
  text += number.value() == 1 ? unit->english_one : unit->english_many;
  return text;
}

std::u16string write_money(const TypedNumber& sum, Writing writing) {
  const Tax tax = *find_tax(sum);
  auto text = u"EUR\u00A0" + figures(sum);
  if (tax != Tax::unsaid) text += tax == Tax::excluded ? u" excluding VAT" : u" including VAT";
  if (writing == Writing::cell) return text;
  text += u" (" + spell(sum.whole) + (sum.whole == 1 ? u" euro" : u" euros");
  if (!sum.decimals.empty()) {
    const int cents = (sum.decimals[0] - u'0') * 10 + (sum.decimals[1] - u'0');
    text += u" and " + spell(cents) + (cents == 1 ? u" cent" : u" cents");
  }
  return text + u")";
}

std::u16string write_percentage(const TypedNumber& number, Writing writing) {
  const auto short_form = figures(number) + u"%";
  if (writing == Writing::cell || !number.decimals.empty()) return short_form;
  return spell(number.whole) + u" per cent (" + short_form + u")";
}

std::u16string write_date(const std::chrono::year_month_day& date) {
  const auto month = static_cast<unsigned>(date.month());
  return to_utf16(std::to_string(static_cast<unsigned>(date.day()))) + u"\u00A0" +
         std::u16string(months[month - 1]) + u" " + to_utf16(std::to_string(static_cast<int>(date.year())));
}

}  // namespace

const ValueWriter english_writer = {write_count, write_money, write_percentage, write_date};

}  // namespace clausier
