// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/quantity.hpp"
#include "library/clause.hpp"

namespace clausier {

/// What a number may count, in French and in English.
struct CountedUnit {
  std::u16string_view one, many;
  bool feminine;
  std::u16string_view english_one, english_many;
  double hours;  ///< 0 for what is not time
};

/// The days that count: "ouvrés", "calendaires"…
struct DayQualifier {
  std::u16string_view one, many, one_feminine, many_feminine;
  std::u16string_view english;
};

/// A number as it was typed: "10 000,50 € HT".
struct TypedNumber {
  std::int64_t whole = 0;
  std::u16string decimals;           ///< without trailing zeros
  std::vector<std::u16string> unit;  ///< the words after the figures
  double value() const;
};

/// The number of what was typed, with the unit of the blank's sample where none was typed.
std::optional<TypedNumber> read_typed(const Blank& blank, std::u16string_view typed);
/// The number of the blank's own sample.
std::optional<TypedNumber> read_sample(const Blank& blank);

const CountedUnit* find_unit(const TypedNumber& number);        ///< or null
const DayQualifier* find_qualifier(const TypedNumber& number);  ///< or null
/// The tax of a sum in euros ("€ HT", "euros"); nothing for another unit.
std::optional<Tax> find_tax(const TypedNumber& number);

extern const std::array<std::u16string_view, 12> french_months;
/// "22/11/2026", "2026-11-22", "22 novembre 2026".
std::optional<std::chrono::year_month_day> read_typed_date(std::u16string_view typed);

}  // namespace clausier
