// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <vector>

#include "comparison/appraisal.hpp"
#include "comparison/deviation.hpp"

namespace clausier {

/// A contract held against a firm's positions and clauses. Immutable; points into its playbook and into the
/// library of the index that it was made with.
struct Examination {
  std::shared_ptr<const Playbook> playbook;
  std::vector<FamilyCoverage> coverage;
  std::vector<TopicResult> topics;
  std::vector<Deviation> deviations;
};

/// Never throws.
Examination examine(const Contract& contract, std::shared_ptr<const Playbook> playbook,
                    const ClauseIndex& clauses);

}  // namespace clausier
