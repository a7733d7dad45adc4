// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "library/fill.hpp"
#include "uno/actions.hpp"

namespace clausier {

/// What is to be written: a text of a clause, and what fills its blanks.
struct Draft {
  const Clause* clause = nullptr;  ///< of the session's library
  TextChoice choice = {};
  Values values = {};
};

/// Why the clause has no such text, or null.
Refusal unwritten_text(const Draft& draft);

/// Writes the draft at the cursor, as the drafter would type it: headings and paragraphs in the styles that
/// the document uses around, real lists and tables, open blanks highlighted between brackets, never inside a
/// sentence: after the paragraph of the cursor where it is not empty. One undo step; tracked when the
/// document records changes; the document remembers the clause. Leaves the cursor behind it.
Refusal insert_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const Draft& draft);

/// The same behind the paragraph of `place`, wherever the cursor is, which stays.
Refusal insert_clause_at(Session& session, const Reference<css::frame::XModel>& model,
                         const Reference<css::text::XTextRange>& place, const Draft& draft);

}  // namespace clausier
