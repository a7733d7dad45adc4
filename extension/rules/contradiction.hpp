// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// What one passage fixes: "le Contrat est conclu pour trois ans".
struct Statement {
  std::u16string_view matter;           ///< as the lawyer reads it: "la durée initiale du contrat"
  std::set<std::u16string> qualifiers;  ///< what makes it another case of the matter; cases are not compared
  double value = 0;                     ///< in a unit common to the matter
  bool general = false;                 ///< said of every case: "Préavis : trois mois"
  Span quantity;
  Span sentence;
};

/// One finding for each matter, and case of it, to which passages give different values: at the first
/// passage, with the others as `related`. In order of place. Values closer than `tolerance` (a share) agree.
std::vector<Finding> contradictions(const Contract& contract, const std::vector<Statement>& statements,
                                    double tolerance);

}  // namespace clausier
