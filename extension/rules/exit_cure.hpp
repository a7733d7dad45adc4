// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "rules/exit_frame.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// Writes what may stand in place of flagged passages, with the contract's own parties, price and notice.
class CureWriter {
 public:
  explicit CureWriter(const Contract& contract);

  /// Each text, once applied, is graded low or raises nothing; no rate is above the clause's own. Nothing at
  /// low risk.
  std::vector<Suggestion> cures_of(const ExitFrame& frame, Risk risk) const;

 private:
  const Contract& contract_;
  std::u16string client_, provider_;  ///< with their articles
};

}  // namespace clausier
