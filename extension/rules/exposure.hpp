// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/exit_frame.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// What leaving at the end of a month costs, in the currency and on the basis of the exposure.
struct ExposurePoint {
  int month = 0;         ///< months performed, from 0 to the term
  double remaining = 0;  ///< price of the months left
  double clause = 0;     ///< what the clause asks
  double half = 0;       ///< 50 % of the price left
  double thirty = 0;     ///< 30 % of it: the grade's border between low and medium, a convention of ours
};

/// One point a month. Empty where price or term is not positive.
std::vector<ExposurePoint> exposure_curve(const Exposure& exposure);

/// The same exposure on the other basis, HT or TTC; unchanged where the contract says no tax.
Exposure with_tax(const Exposure& exposure);
Exposure without_tax(const Exposure& exposure);

/// "33 768 €", "40 521,60 €": rounded to cents, which are left out where there are none.
std::u16string money(double amount, const Exposure& exposure);

/// "HT", "TTC", or nothing where the contract does not say.
std::u16string_view tax_word(Tax tax);

/// What stands for the tax word where there is none.
inline constexpr std::u16string_view tax_not_said = u"taxe non précisée au contrat";

/// Reads price and term for the clause of the frame; nothing where the contract does not give both.
std::optional<Exposure> read_exposure(const Contract& contract, const ExitFrame& frame);

}  // namespace clausier
