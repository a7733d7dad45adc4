// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "analysis/quantity.hpp"

namespace clausier {

/// What the contract costs, where it can be read.
struct Price {
  Amount amount;                  ///< with its period where it recurs
  std::optional<Percentage> vat;  ///< the rate, where said
};

/// How long it lasts, where it can be read.
struct Term {
  std::optional<Duration> initial;     ///< "conclu pour une durée de trente-six (36) mois"
  std::optional<Duration> commitment;  ///< "durée d'engagement", where other than the initial term
  std::optional<Duration> renewal;     ///< "par périodes successives d'un an"
  std::optional<Duration> notice;      ///< "moyennant un préavis de trois mois"
};

}  // namespace clausier
