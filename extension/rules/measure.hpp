// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

enum class MeasureUnit { percent, months, days, hours };

/// Something that contracts put a figure on and that a firm may bound.
struct MeasureKind {
  std::string_view id;       ///< French, stays: playbooks name it ("delai-paiement")
  std::u16string_view name;  ///< for a lawyer: "le délai de paiement"
  MeasureUnit unit = MeasureUnit::days;
};

/// In the order of a contract.
std::span<const MeasureKind> measure_kinds();

/// The kind of that id, or null.
const MeasureKind* find_measure_kind(std::string_view id);

/// A figure that the contract gives.
struct Measure {
  const MeasureKind* kind = nullptr;
  double value = 0;  ///< in the kind's unit; a month counts 30 days
  Span span;         ///< the words that give it
  Span sentence;
};

/// Every figure of a known kind, in order of place. Never throws.
std::vector<Measure> measures(const Contract& contract);

/// "30 jours", "100 %".
std::u16string measured(double value, MeasureUnit unit);

}  // namespace clausier
