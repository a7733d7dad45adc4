// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/coverage.hpp"

namespace clausier {

/// The paragraph behind which a clause of that family belongs: the last one of the article that treats the
/// nearest family, else of the article before the final provisions. Never one of a table, a note or a header;
/// nothing where the contract has no paragraph for it.
std::optional<std::size_t> clause_place(const Contract& contract, const std::vector<FamilyCoverage>& covered,
                                        std::string_view family);

}  // namespace clausier
