// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_grade.hpp"

#include <algorithm>

namespace clausier {
namespace {

constexpr double moderate_percent = 30;
constexpr double half_percent = 50;
constexpr double nearly_all_percent = 95;  ///< a penalty even for one who was free to leave
constexpr double moderate_months = 3;
constexpr double large_sum = 10'000;  ///< in units of the currency

bool is_free(const ExitFrame& frame) {
  return frame.said(&ExitFrame::faculty) || frame.said(&ExitFrame::price_of_right);
}

Risk risk_of_share(const ExitFrame& frame) {
  if (frame.percent.value_or(0) >= nearly_all_percent) return Risk::high;
  if (frame.trigger == Trigger::breach)
    return frame.percent.value_or(0) >= half_percent ? Risk::high : Risk::medium;
  if (frame.trigger == Trigger::either || !frame.percent) return Risk::medium;
  if (*frame.percent <= moderate_percent) return Risk::low;
  const bool tempered = is_free(frame) || frame.said(&ExitFrame::degressive);
  return *frame.percent <= half_percent && tempered ? Risk::low : Risk::medium;
}

Risk risk_of_fixed_sum(const ExitFrame& frame) {
  if (is_sanction(frame)) return Risk::medium;
  const bool small = (frame.months.value_or(0) <= moderate_months && frame.euros.value_or(0) < large_sum) ||
                     frame.said(&ExitFrame::degressive);
  return small || is_free(frame) ? Risk::low : Risk::medium;
}

/// All of the price at once for one that was not paid.
bool is_accelerated(const ExitFrame& frame) {
  return frame.said(&ExitFrame::unpaid) || frame.said(&ExitFrame::acceleration);
}

/// Before what makes it worse or better.
Risk base_risk(const ExitFrame& frame) {
  const bool sanction = is_sanction(frame);
  switch (frame.kind) {
    case SumKind::whole_price:
      if (frame.said(&ExitFrame::continues)) return is_accelerated(frame) ? Risk::medium : Risk::low;
      return frame.exit.empty() && frame.said(&ExitFrame::unpaid) ? Risk::medium : Risk::high;
    case SumKind::share:
      return risk_of_share(frame);
    case SumKind::fixed:
      return risk_of_fixed_sum(frame);
    case SumKind::unsaid:
    case SumKind::costs:
      return sanction ? Risk::medium : Risk::low;
    case SumKind::deposit:
      return !sanction && frame.percent && *frame.percent <= moderate_percent ? Risk::low : Risk::medium;
    case SumKind::lost_profit:
    case SumKind::prepaid:
      return Risk::medium;
    case SumKind::discount:
    case SumKind::minimum:
      return Risk::low;
  }
  return Risk::low;
}

Risk worse(Risk risk) {
  return risk == Risk::low ? Risk::medium : Risk::high;
}

Risk better(Risk risk) {
  return risk == Risk::high ? Risk::medium : Risk::low;
}

bool is_priced_past(const ExitFrame& frame) {
  return frame.kind == SumKind::discount || frame.kind == SumKind::minimum;
}

}  // namespace

bool is_sanction(const ExitFrame& frame) {
  return frame.trigger == Trigger::breach || frame.trigger == Trigger::either;
}

Risk grade(const ExitFrame& frame) {
  if (frame.leaning) return *frame.leaning;
  Risk risk = base_risk(frame);
  if (is_priced_past(frame)) return risk;
  if (frame.said(&ExitFrame::uplift) || frame.said(&ExitFrame::cumulation) ||
      frame.said(&ExitFrame::irreducible) || frame.said(&ExitFrame::denial))
    risk = frame.kind == SumKind::fixed && !is_sanction(frame) ? Risk::medium : worse(risk);
  if (frame.said(&ExitFrame::avoided) || frame.said(&ExitFrame::judge)) risk = better(risk);
  return risk;
}

}  // namespace clausier
