// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// What one role does in an activity: letters of R, A, C, I, S.
struct RaciCell {
  Span role;  ///< where the role is named, in the head of the table or in the line; may be empty
  std::u16string letters;

  bool accountable() const { return letters.find(u'A') != letters.npos; }
};

/// One activity: "Sauvegardes | A/R | C", "Sauvegardes : Prestataire R et A ; Client C".
struct RaciRow {
  Span span;      ///< its paragraph, or its first cell
  Span activity;  ///< what is done
  std::vector<RaciCell> cells;
};

/// Rows that follow each other, from a table, from lines cut by "|" or tabs, or from a list.
struct RaciMatrix {
  std::vector<Span> heads;  ///< the roles at the head, may be empty
  std::vector<RaciRow> rows;
};

/// The matrices of the contract: two rows or more, with both A and R among their letters.
std::vector<RaciMatrix> read_raci(const Contract& contract);

}  // namespace clausier
