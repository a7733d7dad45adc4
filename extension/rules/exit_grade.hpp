// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "rules/exit_frame.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// The risk that a judge sees a reducible penalty in the frame. The borders at 30 % and 50 % are a convention
/// of this project: no ruling fixes any.
Risk grade(const ExitFrame& frame);

/// Whether the sum answers a breach, alone or with a departure.
bool is_sanction(const ExitFrame& frame);

/// What weighed, each with its words, the way it pushes and its authorities.
std::vector<Factor> factors_of(const ExitFrame& frame);

/// One sentence for the lawyer.
std::u16string message_of(const ExitFrame& frame, Risk risk);

/// Neighbouring regimes to think of.
std::vector<std::u16string> notes_of(const ExitFrame& frame);

}  // namespace clausier
