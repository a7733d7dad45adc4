// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/quantity.hpp"
#include "analysis/words.hpp"

namespace clausier {

/// What was read, and the token after it.
template <class Value>
struct Parsed {
  Value value;
  std::size_t end = 0;
};

/// The number that begins at token `i`: words, figures, or one and the other in brackets. Within one
/// sentence.
std::optional<Parsed<Number>> read_number(const WordReader& words, std::size_t i);

/// The value of figures as typed, "10.000,00" or "1'234.5"; nothing for "12.3.1". Three digits after one
/// separator are thousands unless nothing but 0 stands before.
std::optional<double> read_figures(std::u16string_view figures);

/// Each reads what begins with the number given; the number says where.
std::optional<Parsed<Amount>> read_amount(const WordReader& words, std::size_t i,
                                          const Parsed<Number>& number);
std::optional<Parsed<Duration>> read_duration(const WordReader& words, std::size_t i,
                                              const Parsed<Number>& number);
std::optional<Parsed<Percentage>> read_percentage(const WordReader& words, const Parsed<Number>& number);

/// "la moitié", "deux tiers", "2/3 des", from its first word.
std::optional<Parsed<Percentage>> read_fraction(const WordReader& words, std::size_t i);

/// A date from its first token, a day or a month; one that does not exist too where it can be meant for one.
/// `number`: the one that begins at the token, if any.
std::optional<Parsed<Date>> read_date(const WordReader& words, std::size_t i,
                                      const std::optional<Parsed<Number>>& number);

/// The unit of "par mois", "/ an", "chaque trimestre", at token `i`; and the adjective "mensuel".
std::optional<Parsed<TimeUnit>> read_period(const WordReader& words, std::size_t i);

/// Every quantity of the contract, in order.
struct Quantities {
  std::vector<Amount> amounts;
  std::vector<Percentage> percentages;
  std::vector<Duration> durations;
  std::vector<Date> dates;
  std::vector<Date> impossible_dates;
  std::vector<Number> doubled_numbers;
};
Quantities read_quantities(const WordReader& words);

/// The contract's price among its amounts, its term among its durations; articles and quantities are read
/// already.
std::optional<Price> read_price(const WordReader& words);
Term read_term(const WordReader& words);

}  // namespace clausier
