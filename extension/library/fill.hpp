// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "library/clause.hpp"
#include "library/value.hpp"

namespace clausier {

/// What was typed for each blank, by id; an absent or empty one leaves the blank as it is.
using Values = std::map<std::string, std::u16string, std::less<>>;

/// The blocks with their blanks filled, as a contract of that language writes the values. A filled blank
/// stays a run of kind blank, so that a door may still find it; an unfilled one shows its label in brackets.
std::vector<Block> fill(std::vector<Block> blocks, const std::vector<Blank>& blanks, const Values& values,
                        Language language = Language::french);

/// The clause's own samples.
Values samples(const Clause& clause, Language language = Language::french);

}  // namespace clausier
