// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "library/library.hpp"
#include "rules/coverage.hpp"

namespace clausier {

enum class Outcome { pass, fallback, fail, missing, not_applicable };

/// Where a contract stands on one topic of a playbook. Points into the playbook.
struct TopicResult {
  const PlaybookTopic* topic = nullptr;
  Outcome outcome = Outcome::missing;
  const Stance* stance = nullptr;  ///< the position or fallback that is met; null where none is
  std::u16string message;          ///< what was read and what is asked for, in French
  std::vector<Span> evidence;      ///< the passages that it rests on; empty where the topic is missing
};

/// Every topic once, in the playbook's order. `covered` is the contract's own coverage. Never throws.
std::vector<TopicResult> appraise(const Contract& contract, const Playbook& playbook,
                                  const std::vector<FamilyCoverage>& covered);

/// The playbook of that id in the library, or else of that file. Nothing where there is none, or where it has
/// a fault, which goes to `problems`.
std::optional<Playbook> find_playbook(const std::string& name, const Library& library,
                                      std::vector<Problem>& problems);

/// The measures and rules that the playbook names and that do not exist.
std::vector<Problem> check_playbook(const Playbook& playbook);

}  // namespace clausier
