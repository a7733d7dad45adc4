// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// "A/R", "R et A", "(R, A)": the letters; empty where the text is a mark for nothing; none where it says
/// anything else.
std::optional<std::u16string> raci_letters(std::u16string_view text);

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

  std::size_t accountable() const;  ///< how many roles answer for it
};

/// Rows that follow each other, from a table, from lines cut by "|" or tabs, or from a list.
struct RaciMatrix {
  std::vector<Span> heads;  ///< the roles at the head, may be empty
  std::vector<RaciRow> rows;
};

/// The matrices of the contract: two rows or more, with both A and R among their letters.
std::vector<RaciMatrix> read_raci(const Contract& contract);

/// The words of a span that say more than "de" or "et".
std::vector<Symbol> telling_words(const Contract& contract, Span span);

/// Whether the contract speaks of the role outside of its matrices.
bool is_known_role(const Contract& contract, std::u16string_view role, std::span<const Span> matrices);

}  // namespace clausier
