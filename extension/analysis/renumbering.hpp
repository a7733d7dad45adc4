// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// A typed number that no longer says the place of its article, or a reference to one.
struct NumberChange {
  Span span;                     ///< the number as it is typed
  std::u16string number;         ///< what it becomes
  std::uint32_t article = none;  ///< the one that it numbers or refers to, in `Contract::articles()`
  bool is_reference = false;
  bool operator==(const NumberChange&) const = default;
};

/// The changes after which the typed numbers of chapters, articles, their parts ("12.3") and annexes follow
/// each other, each written as before, and the references to them say the same articles as now; in order of
/// place. Automatic numbers, lettered lists and "12 bis" stay. A number that two articles bear is, in a
/// reference, that of the one outside of `added`; where that does not tell, the reference stays.
std::vector<NumberChange> renumber(const Contract& contract, std::span<const Span> added = {});

}  // namespace clausier
