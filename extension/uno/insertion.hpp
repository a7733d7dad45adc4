// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "library/clause.hpp"
#include "uno/actions.hpp"

namespace clausier {

/// Writes that text of the clause at the cursor, as the drafter would type it: headings and paragraphs
/// in the styles that the document uses around, real lists and tables, blanks highlighted between brackets,
/// never inside a sentence: after the paragraph of the cursor where it is not empty. One undo step; tracked
/// when the document records changes. Leaves the cursor behind the clause.
Refusal insert_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const Clause& clause, const TextChoice& choice);

}  // namespace clausier
