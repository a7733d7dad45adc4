// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include <optional>
#include <string_view>
#include <vector>

#include "uno/actions.hpp"
#include "uno/examination_lines.hpp"

namespace clausier {

/// What is written into the document about a line of its examination.
enum class Answer {
  comment,    ///< the position's comment, or the reason with its legal basis, in the user's name
  rewriting,  ///< the words that differ, as tracked changes
  both,       ///< the comment, and the rewriting or the clause
  clause,     ///< the missing clause at its place, as a tracked change
};

/// "comment", "rewriting", "both", "clause".
std::optional<Answer> answer_from_id(std::string_view id);

/// Whether the line can be answered so.
bool can_answer(const Library& library, const Review& review, const ExaminationLine& line, Answer answer);

/// Answers the lines of the document's latest review in one undo step; lines that cannot be answered so are
/// left out. What may not be written is left out too, and the last reason for it is the refusal.
Refusal answer(Session& session, const Reference<css::frame::XController>& controller,
               const std::vector<ExaminationLine>& lines, Answer answer);

}  // namespace clausier
