// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "rules/exposure.hpp"

namespace clausier {

/// The exposure drawn month by month, as SVG in UTF-8: price left, this clause, 50 % and 30 % of the price
/// left. Empty where there is no curve.
std::string exposure_svg(const Exposure& exposure);

/// The same in words, for whoever does not see the picture: what the clause asks at the start, halfway and
/// one year before the term, HT and TTC where the contract says the tax. Empty where there is no curve.
std::u16string exposure_in_words(const Exposure& exposure);

}  // namespace clausier
