// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/coverage.hpp"

namespace clausier {

std::vector<FamilyCoverage> coverage(const Contract&) { return {}; }

}  // namespace clausier
