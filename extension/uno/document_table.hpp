// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextTable.hpp>

#include <optional>
#include <vector>

#include "rules/table_check.hpp"
#include "uno/actions.hpp"
#include "uno/surroundings.hpp"

namespace clausier {

/// A table of the document that says who does what, or which levels of service are promised.
struct DocumentTable {
  Reference<css::text::XTextTable> table;
  TableKind kind = TableKind::raci;
  TableText text;
  std::vector<std::vector<bool>>
      fixed;  ///< cells that hold more than words: several paragraphs, notes, deletions
  Span span;  ///< in the contract of the reading
};

/// Wherever they stand, in the order of the reading. A table with merged cells is none of them.
std::vector<DocumentTable> checked_tables(const DocumentReading& reading);

/// Whether the place stands in a table that looks like one of those; quick, for a menu.
bool stands_in_checked_table(const Reference<css::text::XTextRange>& place);

/// What a table is to become.
struct TableEdit {
  TableText text;
  std::vector<std::optional<std::size_t>> rows,
      columns;  ///< which one of the table each was; nothing for a new one
};

/// Writes the edit into the table, whose rows, columns and words that did not change keep their look, and
/// whose new ones take that of their neighbours. One undo step; tracked where the document records changes,
/// and refused there for columns, which LibreOffice does not track. Refused where the table was changed since
/// it was read.
Refusal write_table(Session& session, const Reference<css::frame::XModel>& model, const DocumentTable& before,
                    const TableEdit& edit);

}  // namespace clausier
