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

std::u16string write_bound(const Blank& blank, double bound) {
  auto digits = std::to_string(bound);
  while (digits.ends_with('0')) digits.pop_back();
  if (digits.ends_with('.')) digits.pop_back();
  Blank unbounded = blank;
  unbounded.minimum = unbounded.maximum = std::nullopt;
  return write_value(unbounded, to_utf16(digits), Writing::cell);
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

std::u16string wanted(Blank::Kind kind) {
  switch (kind) {
    case Blank::Kind::duration:
      return u"une durée";
    case Blank::Kind::money:
      return u"une somme en euros";
    case Blank::Kind::percentage:
      return u"un pourcentage";
    default:
      return u"un nombre";
  }
}

// The sample, unless it is the sample that is refused.
std::u16string example(const Blank& blank, std::u16string_view typed) {
  return typed == blank.sample ? u"." : u", par exemple " + blank.sample + u".";
}

std::optional<std::u16string> object_to_number(const Blank& blank, std::u16string_view typed) {
  const auto number = read_typed(blank, typed);
  if (!number || !suits(blank.kind, *number)) return u"Il faut " + wanted(blank.kind) + example(blank, typed);
  const double measured = measure(blank, *number);
  if (blank.minimum && measured < *blank.minimum)
    return u"Le minimum est " + write_bound(blank, *blank.minimum) + u".";
  if (blank.maximum && measured > *blank.maximum)
    return u"Le maximum est " + write_bound(blank, *blank.maximum) + u".";
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

std::optional<std::u16string> object_to(const Blank& blank, std::u16string_view typed) {
  switch (blank.kind) {
    case Blank::Kind::money:
    case Blank::Kind::percentage:
    case Blank::Kind::duration:
    case Blank::Kind::number:
      return object_to_number(blank, typed);
    case Blank::Kind::date:
      if (!read_typed_date(typed)) return u"Il faut une date" + example(blank, typed);
      return std::nullopt;
    case Blank::Kind::choice:
      if (std::ranges::find(blank.choices, typed) == blank.choices.end())
        return u"Ce choix n’est pas proposé.";
      return std::nullopt;
    case Blank::Kind::party:
    case Blank::Kind::text:
      break;
  }
  return std::nullopt;
}

std::u16string bounds(const Blank& blank) {
  if (!blank.minimum && !blank.maximum) return {};
  if (!blank.minimum) return write_bound(blank, *blank.maximum) + u" au plus";
  if (!blank.maximum) return write_bound(blank, *blank.minimum) + u" au moins";
  return write_bound(blank, *blank.minimum) + u" à " + write_bound(blank, *blank.maximum);
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
