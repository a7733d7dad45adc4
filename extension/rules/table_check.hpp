// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// A table as the texts of its cells, row by row; the first row is its head. Rectangular.
using TableText = std::vector<std::vector<std::u16string>>;

/// Who does what; which availability and which delays are promised.
enum class TableKind { raci, service_levels };

/// What can be said about a row or a cell.
enum class TableFault {
  unnamed_activity,
  unread_letters,       ///< `detail`: what the cell says
  no_accountable,       ///< no A
  several_accountable,  ///< more than one A
  no_responsible,       ///< no R
  unnamed_role,
  unknown_role,      ///< the contract speaks of it nowhere else; `detail`: the role
  same_role,         ///< two columns for one role
  downtime_differs,  ///< percentage and time of interruption disagree; `detail`: what the percentage allows
  threshold_order,   ///< the levels neither only fall nor only rise
  threshold_gap,     ///< where a level begins is not where the one beside it ends
  credit_order,      ///< the credit does not grow while the level falls
  no_period,         ///< neither the table nor its article says over which time a level is measured
  delay_order,       ///< the delays of a column neither only grow nor only shrink
  delay_before_answer,  ///< an incident would be settled before it is taken up
};

struct TableRemark {
  std::size_t row = 0;
  std::size_t column = 0;
  TableFault fault = TableFault::no_accountable;
  std::u16string detail = {};
};

/// What surrounds a table.
struct TableContext {
  const Contract* contract = nullptr;  ///< null for a table alone: then every role is known
  Span table;                          ///< where the table stands in the contract
};

/// What kind of table that is; nothing for any other.
std::optional<TableKind> table_kind(const TableText& table, const TableContext& around = {});

/// What is amiss, row by row. The letters and the roles are read as the rule on matrices reads them.
std::vector<TableRemark> check_table(const TableText& table, TableKind kind, const TableContext& around = {});

/// How long each row's percentage lets the service stand still: "3 h 39 min"; empty where the row promises
/// no availability, or over hours that cannot be counted.
std::vector<std::u16string> allowed_downtimes(const TableText& table, const TableContext& around = {});

}  // namespace clausier
