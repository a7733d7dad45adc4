// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {

Quantities read_quantities(const WordReader& words) {
  Quantities found;
  for (std::size_t i = 0; i < words.size();) {
    const bool numeric = words.is_number(i) || words.is(i, Word::numeral) || words.is(i, Word::rough_number);
    if (numeric || words.is(i, Word::month) || (words.is(i, Word::ordering) && words.says(i, u"premier"))) {
      if (const auto date = read_date(words, i)) {
        found.dates.push_back(date->value);
        i = date->end;
        continue;
      }
    }
    if (numeric || words.is(i, Word::fraction)) {
      if (const auto share = read_fraction(words, i)) {
        found.percentages.push_back(share->value);
        i = share->end;
        continue;
      }
    }
    const auto number = numeric ? read_number(words, i) : std::nullopt;
    if (!number) {
      ++i;
      continue;
    }
    if (const auto percentage = read_percentage(words, *number)) {
      found.percentages.push_back(percentage->value);
      i = percentage->end;
    } else if (const auto amount = read_amount(words, i, *number)) {
      found.amounts.push_back(amount->value);
      i = amount->end;
    } else if (const auto duration = read_duration(words, i, *number)) {
      found.durations.push_back(duration->value);
      i = duration->end;
    } else {
      i = number->end;
    }
  }
  return found;
}

}  // namespace clausier
