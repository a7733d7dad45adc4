// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/examination.hpp"

namespace clausier {

Examination examine(const Contract& contract, std::shared_ptr<const Playbook> playbook,
                    const ClauseIndex& clauses) {
  Examination examination;
  examination.coverage = coverage(contract);
  examination.topics = appraise(contract, *playbook, examination.coverage);
  examination.deviations = clauses.deviations(contract);
  examination.playbook = std::move(playbook);
  return examination;
}

}  // namespace clausier
