// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exposure.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/number.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

constexpr int longest_term = 1200;

std::optional<double> months_in(std::optional<TimeUnit> period) {
  if (!period) return {};
  switch (*period) {
    case TimeUnit::month:
      return 1;
    case TimeUnit::quarter:
      return 3;
    case TimeUnit::half_year:
      return 6;
    case TimeUnit::year:
      return 12;
    default:
      return {};
  }
}

std::string_view code_of(Currency currency) {
  switch (currency) {
    case Currency::euro:
      return "EUR";
    case Currency::dollar:
      return "USD";
    case Currency::pound:
      return "GBP";
    case Currency::swiss_franc:
      return "CHF";
    case Currency::other:
      return "";
  }
  return "";
}

}  // namespace

std::vector<ExposurePoint> exposure_curve(const Exposure& exposure) {
  std::vector<ExposurePoint> curve;
  if (!(exposure.monthly > 0) || exposure.months <= 0) return curve;
  for (int month = 0; month <= exposure.months; ++month) {
    const double remaining = exposure.monthly * (exposure.months - month);
    const double clause = exposure.fixed ? std::min(*exposure.fixed, remaining) : remaining * exposure.share;
    curve.push_back({month, remaining, clause, remaining * 0.5, remaining * 0.3});
  }
  return curve;
}

Exposure with_tax(const Exposure& exposure) {
  if (exposure.tax != Tax::excluded) return exposure;
  Exposure other = exposure;
  const double rate = 1 + exposure.vat_percent / 100;
  other.tax = Tax::included;
  other.monthly *= rate;
  if (other.fixed) *other.fixed *= rate;
  return other;
}

Exposure without_tax(const Exposure& exposure) {
  if (exposure.tax != Tax::included) return exposure;
  Exposure other = exposure;
  const double rate = 1 + exposure.vat_percent / 100;
  other.tax = Tax::excluded;
  other.monthly /= rate;
  if (other.fixed) *other.fixed /= rate;
  return other;
}

std::u16string money(double amount, const Exposure& exposure) {
  const double rounded = std::round(amount * 100) / 100;
  const std::u16string unit = exposure.currency == "EUR" ? u"€" : to_utf16(exposure.currency);
  return write_figures(rounded, rounded == std::floor(rounded) ? 0 : 2) + (unit.empty() ? u"" : u"\u00A0") +
         unit;
}

std::u16string_view tax_word(Tax tax) {
  switch (tax) {
    case Tax::excluded:
      return u"HT";
    case Tax::included:
      return u"TTC";
    case Tax::unsaid:
      return u"";
  }
  return {};
}

std::optional<Exposure> read_exposure(const Contract& contract, const ExitFrame& frame) {
  const auto& term = contract.term().commitment ? contract.term().commitment : contract.term().initial;
  if (!contract.price() || !term) return {};
  const Price& price = *contract.price();
  const auto period = months_in(price.amount.period);
  const double months = std::round(term->months());
  if (!period || !(months >= 1) || months > longest_term || !(price.amount.number.value > 0)) return {};
  Exposure exposure;
  exposure.monthly = price.amount.number.value / *period;
  exposure.months = static_cast<int>(months);
  exposure.currency = code_of(price.amount.currency);
  exposure.tax = price.amount.tax;
  if (price.vat) exposure.vat_percent = price.vat->number.value;
  if (frame.percent) exposure.share = *frame.percent / 100;
  if (frame.kind == SumKind::fixed && frame.euros) exposure.fixed = *frame.euros;
  if (frame.kind == SumKind::fixed && frame.months) exposure.fixed = *frame.months * exposure.monthly;
  return exposure;
}

}  // namespace clausier
