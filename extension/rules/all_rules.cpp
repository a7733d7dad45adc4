// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/rule.hpp"

namespace clausier {

std::span<const Rule* const> all_rules() { return {}; }
const Rule* find_rule(std::string_view) { return nullptr; }
std::vector<Diagnostic> review(const Contract&, std::span<const Rule* const>) { return {}; }

}  // namespace clausier
