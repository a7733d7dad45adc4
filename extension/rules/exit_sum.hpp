// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "rules/exit_frame.hpp"
#include "rules/passage.hpp"

namespace clausier {

/// A sum that a passage speaks of, before it is known whether it is owed, by whom and why. Tokens of the
/// passage.
struct Sum {
  SumKind kind = SumKind::unsaid;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  bool weak = false;     ///< counts only beside a departure, and governed by a verb of owing
  bool timed = false;    ///< tells a time only: "les mois restants"
  bool future = false;   ///< its words tell by themselves a time to come
  bool falling = false;  ///< several shares or instalments, each less than the one before
  std::optional<double> percent{}, months{}, euros{};
  std::uint32_t told = 0;  ///< where the words begin that tell a time to come; 0 where there are none
};

std::vector<Sum> find_sums(const Passage& passage);

/// Which of two sums of one passage says more of what is owed.
bool heavier(const Sum& sum, const Sum& other);

/// "Ce dédit est le prix de la faculté": a sum that is stated elsewhere.
bool is_named_again(const Passage& passage, const Sum& sum);

}  // namespace clausier
