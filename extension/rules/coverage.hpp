// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

enum class CoverageStatus { present, partial, missing, not_applicable };

/// How well the contract treats one clause family.
struct FamilyCoverage {
  std::string_view family;  ///< id of docs' family list ("devoir-conseil")
  CoverageStatus status = CoverageStatus::missing;
  std::vector<Span> evidence;           ///< the passages that treat it
  std::vector<std::u16string> missing;  ///< what a partial treatment lacks, in French
  std::u16string reason;                ///< why a family does not apply, in French
};

/// Every family once, in the order of `families()`. Never throws.
std::vector<FamilyCoverage> coverage(const Contract& contract);

}  // namespace clausier
