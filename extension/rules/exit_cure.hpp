// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "rules/exit_frame.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// Texts that may stand in place of the flagged passage, with the contract's own parties, price and notice.
/// Each, once applied, is graded low or raises nothing; no rate is above the clause's own. Nothing at low
/// risk.
std::vector<Suggestion> cures_of(const Contract& contract, const ExitFrame& frame, Risk risk);

}  // namespace clausier
