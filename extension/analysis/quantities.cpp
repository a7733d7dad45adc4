// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {
namespace {

/// Keeps the value and answers the token after it.
template <class Value>
std::size_t keep(Parsed<Value> reading, std::size_t first, std::vector<Value>& values) {
  reading.value.tokens = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(reading.end)};
  values.push_back(std::move(reading.value));
  return reading.end;
}

/// Keeps a number that is written in words and in figures.
void keep_if_doubled(const Number& number, std::vector<Number>& doubled) {
  if (number.words && number.figures) doubled.push_back(number);
}

}  // namespace

Quantities read_quantities(const WordReader& words) {
  Quantities found;
  std::size_t end = 0;  // of what was read last
  for (const std::size_t i : words.notable()) {
    if (i < end) continue;
    const bool numeric = words.is_number(i) || words.is(i, Word::numeral) || words.is(i, Word::rough_number);
    const auto number = numeric ? read_number(words, i) : std::nullopt;
    if (numeric || words.is(i, Word::month) || (words.is(i, Word::ordering) && words.says(i, u"premier"))) {
      if (const auto date = read_date(words, i, number)) {
        if (number) keep_if_doubled(number->value, found.doubled_numbers);
        end = keep(*date, i, date->value.exists ? found.dates : found.impossible_dates);
        continue;
      }
    }
    if (numeric || words.is(i, Word::fraction)) {
      if (const auto share = read_fraction(words, i)) {
        end = keep(*share, i, found.percentages);
        continue;
      }
    }
    if (!number) continue;
    if (const auto percentage = read_percentage(words, *number)) {
      keep_if_doubled(percentage->value.number, found.doubled_numbers);
      end = keep(*percentage, i, found.percentages);
    } else if (const auto amount = read_amount(words, i, *number)) {
      keep_if_doubled(amount->value.number, found.doubled_numbers);
      end = keep(*amount, i, found.amounts);
    } else if (const auto duration = read_duration(words, i, *number)) {
      keep_if_doubled(duration->value.number, found.doubled_numbers);
      end = keep(*duration, i, found.durations);
    } else {
      keep_if_doubled(number->value, found.doubled_numbers);
      end = number->end;
    }
  }
  return found;
}

}  // namespace clausier
