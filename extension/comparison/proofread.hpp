// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "library/library.hpp"

namespace clausier {

/// What a careful reader would send back in each French text of the clause, filled with its samples: a blank
/// left, a remark of the default rules, spaces and stops that are not French, a RACI row without exactly one
/// A, a role that nobody defines, a percentage that disagrees with its minutes. `library` gives the terms.
/// Never throws.
std::vector<Problem> proofread(const Clause& clause, const Library& library);

}  // namespace clausier
