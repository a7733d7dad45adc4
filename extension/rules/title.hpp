// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/contract.hpp"

namespace clausier {

/// Whether the article has a title that stands alone or names a subject. A short first sentence, which the
/// reading takes for a title too, does neither: "7.2 Le Client paie le prix. Il…".
bool is_title(const Contract& contract, const Article& article);

/// Whether the offset stands in such a title.
bool stands_in_title(const Contract& contract, std::uint32_t offset);

}  // namespace clausier
