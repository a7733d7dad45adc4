// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "uno/session.hpp"

namespace clausier {

/// A line of an examination: what can be shown, jumped to and answered.
struct ExaminationLine {
  enum class Kind { remark, topic, family, deviation };
  Kind kind = Kind::remark;
  std::size_t index = 0;  ///< among the review's remarks, or the examination's topics, families, deviations
  friend bool operator==(const ExaminationLine&, const ExaminationLine&) = default;
};

/// "topic:3", as the commands name it; read back, nothing for anything else.
std::string line_id(const ExaminationLine& line);
std::optional<ExaminationLine> line_from_id(std::string_view id);

/// The lines of one kind, what asks most for an answer first; none where the review was not examined.
std::vector<ExaminationLine> lines(const Review& review, ExaminationLine::Kind kind);

/// Whether the review has that line.
bool has_line(const Review& review, const ExaminationLine& line);

/// How the contract stands there, in a word of the interface's language, and on what: "Absent – Audit".
OUString line_title(const Strings& strings, const Review& review, const ExaminationLine& line);

/// What was read, with quotations, what is lacking and what can be answered: French, one thing a line.
std::u16string line_detail(const Library& library, const Review& review, const ExaminationLine& line);

/// The passage that the line rests on; empty for what is absent.
Span line_place(const Review& review, const ExaminationLine& line);

/// The clause that answers what the line misses, and the side's text of it; null where there is none.
struct OfferedClause {
  const Clause* clause = nullptr;
  Side side = Side::balanced;
};
OfferedClause offered_clause(const Library& library, const Review& review, const ExaminationLine& line);

}  // namespace clausier
