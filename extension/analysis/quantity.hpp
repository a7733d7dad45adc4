// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "analysis/number.hpp"

namespace clausier {

enum class Currency : std::uint8_t { euro, dollar, pound, swiss_franc, other };
enum class Tax : std::uint8_t { unsaid, excluded, included };  ///< HT, TTC
enum class TimeUnit : std::uint8_t { hour, day, week, month, quarter, half_year, year };
enum class DayCount : std::uint8_t { plain, calendar, working };  ///< "calendaires", "ouvrés" or "ouvrables"

/// The tokens of a quantity, as indexes in `Contract::tokens()`.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  ///< one past the last
};

/// "938 € HT par mois", "dix mille (10 000) euros".
struct Amount {
  Span span;      ///< number, currency, tax and period
  Number number;  ///< in units of the currency: "2 k€" is 2000
  Currency currency = Currency::euro;
  Tax tax = Tax::unsaid;
  std::optional<TimeUnit> period;  ///< said beside the amount: "par mois", "/an", "mensuels"
  TokenRange tokens;
};

/// "30 %", "trente pour cent", "la moitié", "trois quarts".
struct Percentage {
  Span span;
  Number number;  ///< 30 for 30 %, 50 for "la moitié"
  TokenRange tokens;
};

/// "trente-six (36) mois", "90 jours calendaires", "un an", "six mensualités".
struct Duration {
  Span span;
  Number number;
  TimeUnit unit = TimeUnit::month;
  DayCount days = DayCount::plain;
  bool instalments = false;  ///< counts payments ("six mensualités", "deux annuités"), not time

  TokenRange tokens;

  /// A month counts 30 days, a year 12 months.
  double months() const;
};

/// "1er janvier 2025", "01/01/2025", "janvier 2025" (day 0), "le 1er mars" (year 0).
struct Date {
  Span span;
  int year = 0;
  int month = 0;
  int day = 0;
  bool exists = true;  ///< not "31 avril", "29 février 2027", "12/13/2026"
  TokenRange tokens;
};

}  // namespace clausier
