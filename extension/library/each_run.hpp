// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "library/clause.hpp"

namespace clausier {

/// Visits every run of the blocks (const or not), those of the cells too, in the order of the text.
template <typename Blocks, typename Visit>
void each_run(Blocks& blocks, const Visit& visit) {
  for (auto& block : blocks) {
    for (auto& run : block.runs) visit(run);
    for (auto& row : block.rows)
      for (auto& cell : row)
        for (auto& run : cell.runs) visit(run);
  }
}

}  // namespace clausier
