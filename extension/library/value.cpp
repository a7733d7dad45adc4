// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/value.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"
#include "library/typography.hpp"
#include "library/writing.hpp"

namespace clausier {
namespace {

// In the unit of the sample.
double measure(const Blank& blank, const TypedNumber& number) {
  const CountedUnit* unit = find_unit(number);
  const auto sample = read_sample(blank);
  const CountedUnit* measured_in = sample ? find_unit(*sample) : nullptr;
  if (!unit || !measured_in || unit->hours == 0 || measured_in->hours == 0) return number.value();
  return number.value() * unit->hours / measured_in->hours;
}

std::u16string write_bound(const Blank& blank, double bound, Language language) {
  auto digits = std::to_string(bound);
  while (digits.ends_with('0')) digits.pop_back();
  if (digits.ends_with('.')) digits.pop_back();
  Blank unbounded = blank;
  unbounded.minimum = unbounded.maximum = std::nullopt;
  return write_value(unbounded, to_utf16(digits), Writing::cell, language);
}

bool is_counted(const TypedNumber& number) {
  return find_unit(number) && (number.unit.size() == 1 || find_qualifier(number));
}

bool suits(Blank::Kind kind, const TypedNumber& number) {
  switch (kind) {
    case Blank::Kind::duration:
      return is_counted(number) && find_unit(number)->hours > 0;
    case Blank::Kind::money:
      return find_tax(number) && number.decimals.size() <= 2;
    case Blank::Kind::percentage:
      return number.unit.empty() || (number.unit.size() == 1 && number.unit[0] == u"%");
    default:
      return number.unit.empty() || is_counted(number);
  }
}

std::u16string wanted(Blank::Kind kind, Language language) {
  const bool french = language == Language::french;
  switch (kind) {
    case Blank::Kind::duration:
      return french ? u"une durée" : u"a duration";
    case Blank::Kind::money:
      return french ? u"une somme en euros" : u"a sum in euros";
    case Blank::Kind::percentage:
      return french ? u"un pourcentage" : u"a percentage";
    case Blank::Kind::date:
      return french ? u"une date" : u"a date";
    default:
      return french ? u"un nombre" : u"a number";
  }
}

// With the sample, unless it is the sample that is refused.
std::u16string objection(const Blank& blank, std::u16string_view typed, Language language) {
  const bool french = language == Language::french;
  const std::u16string sentence = (french ? u"Il faut " : u"This must be ") + wanted(blank.kind, language);
  if (typed == blank.sample) return sentence + u".";
  return sentence + (french ? u", par exemple " : u", for example ") + blank.sample + u".";
}

std::optional<std::u16string> object_to_number(const Blank& blank, std::u16string_view typed,
                                               Language language) {
  const bool french = language == Language::french;
  const auto number = read_typed(blank, typed);
  if (!number || !suits(blank.kind, *number)) return objection(blank, typed, language);
  const double measured = measure(blank, *number);
  if (blank.minimum && measured < *blank.minimum)
    return (french ? u"Le minimum est " : u"The minimum is ") + write_bound(blank, *blank.minimum, language) +
           u".";
  if (blank.maximum && measured > *blank.maximum)
    return (french ? u"Le maximum est " : u"The maximum is ") + write_bound(blank, *blank.maximum, language) +
           u".";
  return std::nullopt;
}

// Cents are two digits or none.
TypedNumber with_cents(TypedNumber sum) {
  if (sum.decimals.size() == 1) sum.decimals += u'0';
  return sum;
}

}  // namespace

std::u16string write_figures(const TypedNumber& number, std::u16string_view thousands,
                             std::u16string_view decimal) {
  const std::string digits = std::to_string(number.whole);
  std::u16string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += thousands;
    text += static_cast<char16_t>(digits[i]);
  }
  if (!number.decimals.empty()) text += std::u16string(decimal) + number.decimals;
  return text;
}

std::optional<std::u16string> object_to(const Blank& blank, std::u16string_view typed, Language language) {
  switch (blank.kind) {
    case Blank::Kind::money:
    case Blank::Kind::percentage:
    case Blank::Kind::duration:
    case Blank::Kind::number:
      return object_to_number(blank, typed, language);
    case Blank::Kind::date:
      if (!read_typed_date(typed)) return objection(blank, typed, language);
      return std::nullopt;
    case Blank::Kind::choice:
      if (std::ranges::find(blank.choices, typed) == blank.choices.end())
        return language == Language::french ? u"Ce choix n’est pas proposé." : u"This choice is not offered.";
      return std::nullopt;
    case Blank::Kind::party:
    case Blank::Kind::text:
      break;
  }
  return std::nullopt;
}

std::u16string bounds(const Blank& blank, Language language) {
  const bool french = language == Language::french;
  const auto bound = [&](double value) { return write_bound(blank, value, language); };
  if (!blank.minimum && !blank.maximum) return {};
  if (!blank.minimum)
    return french ? bound(*blank.maximum) + u" au plus" : u"at most " + bound(*blank.maximum);
  if (!blank.maximum)
    return french ? bound(*blank.minimum) + u" au moins" : u"at least " + bound(*blank.minimum);
  return bound(*blank.minimum) + (french ? u" à " : u" to ") + bound(*blank.maximum);
}

std::u16string write_value(const Blank& blank, std::u16string_view typed, Writing writing,
                           Language language) {
  if (object_to(blank, typed)) return std::u16string(typed);
  const ValueWriter& writer = language == Language::french ? french_writer : english_writer;
  switch (blank.kind) {
    case Blank::Kind::money:
      return writer.money(with_cents(*read_typed(blank, typed)), writing);
    case Blank::Kind::percentage:
      return writer.percentage(*read_typed(blank, typed), writing);
    case Blank::Kind::duration:
    case Blank::Kind::number:
      return writer.count(*read_typed(blank, typed), writing);
    case Blank::Kind::date:
      return writer.date(*read_typed_date(typed));
    case Blank::Kind::choice:
    case Blank::Kind::party:
    case Blank::Kind::text:
      break;
  }
  return language == Language::french ? french_typography(typed) : std::u16string(typed);
}

}  // namespace clausier
