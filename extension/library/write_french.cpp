// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/number.hpp"
#include "analysis/unicode.hpp"
#include "library/writing.hpp"

namespace clausier {
namespace {

std::u16string figures(const TypedNumber& number) {
  return write_figures(number, u"\u202F", u",");
}

// "trente (30)"; figures alone where there are decimals.
std::u16string words_and_figures(const TypedNumber& number, bool feminine) {
  if (!number.decimals.empty()) return figures(number);
  auto words = spell_number(number.whole);
  if (feminine && words.ends_with(u"un")) words += u'e';
  return words + u" (" + figures(number) + u")";
}

std::u16string write_count(const TypedNumber& number, Writing writing) {
  const CountedUnit* unit = find_unit(number);
  auto text = writing == Writing::cell ? figures(number) : words_and_figures(number, unit && unit->feminine);
  if (!unit) return text;
  const bool one = number.value() < 2;
  text += u'\u00A0';
  text += one ? unit->one : unit->many;
  const DayQualifier* qualifier = find_qualifier(number);
  if (!qualifier) return text;
  text += u' ';
  if (unit->feminine)
    text += one ? qualifier->one_feminine : qualifier->many_feminine;
  else
    text += one ? qualifier->one : qualifier->many;
  return text;
}

std::u16string spell_euros(const TypedNumber& sum) {
  auto words = spell_number(sum.whole);
  const bool round = words.ends_with(u"million") || words.ends_with(u"millions") ||
                     words.ends_with(u"milliard") || words.ends_with(u"milliards");
  words += round ? u" d’euros" : sum.whole < 2 ? u" euro" : u" euros";
  if (sum.decimals.empty()) return words;
  const int cents = (sum.decimals[0] - u'0') * 10 + (sum.decimals[1] - u'0');
  return words + u" et " + spell_number(cents) + (cents < 2 ? u" centime" : u" centimes");
}

std::u16string write_money(const TypedNumber& sum, Writing writing) {
  const Tax tax = *find_tax(sum);
  auto text = figures(sum) + u"\u00A0€";
  if (tax != Tax::unsaid) text += tax == Tax::excluded ? u"\u00A0HT" : u"\u00A0TTC";
  if (writing == Writing::cell) return text;
  text += u" (" + spell_euros(sum);
  if (tax != Tax::unsaid) text += tax == Tax::excluded ? u" hors taxes" : u" toutes taxes comprises";
  return text + u")";
}

std::u16string write_percentage(const TypedNumber& number, Writing writing) {
  const auto short_form = figures(number) + u"\u00A0%";
  if (writing == Writing::cell || !number.decimals.empty()) return short_form;
  return spell_number(number.whole) + u" pour cent (" + short_form + u")";
}

std::u16string write_date(const std::chrono::year_month_day& date) {
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  return to_utf16(std::to_string(day)) + (day == 1 ? u"er\u00A0" : u"\u00A0") +
         std::u16string(french_months[month - 1]) + u" " +
         to_utf16(std::to_string(static_cast<int>(date.year())));
}

}  // namespace

const ValueWriter french_writer = {write_count, write_money, write_percentage, write_date};

}  // namespace clausier
