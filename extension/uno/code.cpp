// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/code.hpp"

#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>

#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

/// What was typed before the cursor since the last space; null where that is nothing.
Reference<css::text::XTextRange> typed_code(const Reference<css::text::XTextRange>& place) {
  const auto code = place->getText()->createTextCursorByRange(place->getStart());
  as<css::text::XParagraphCursor>(code)->gotoStartOfParagraph(true);
  const OUString before = code->getString();
  const sal_Int32 length = before.getLength() - (before.lastIndexOf(' ') + 1);
  if (length == 0) return {};
  code->gotoRange(place->getStart(), false);
  code->goLeft(static_cast<sal_Int16>(std::min<sal_Int32>(length, SAL_MAX_INT16)), true);
  return as<css::text::XTextRange>(code);
}

const Clause* clause_of(const Library& library, const std::string& code) {
  if (const Clause* clause = library.clause(code)) return clause;
  const Clause* found = nullptr;
  for (const Clause& clause : library.clauses()) {
    if (!clause.id.starts_with(code)) continue;
    if (found) return nullptr;
    found = &clause;
  }
  return found;
}

}  // namespace

Refusal insert_by_code(Session& session, const Reference<css::frame::XController>& controller) {
  const auto place = cursor_place(controller);
  if (!place.is()) return "refusal.no-cursor";
  const auto model = controller->getModel();
  if (const Refusal refusal = obstacle(model, place, Wanted::cursor)) return refusal;
  const auto code = typed_code(place);
  const Clause* clause =
      code.is() ? clause_of(session.library(), to_utf8(code->getString().toAsciiLowerCase())) : nullptr;
  if (!clause) return "refusal.no-such-code";
  const auto side = side_from_id(session.memory().filter("Side"));
  const Draft draft{clause, {side && clause->variant(*side) ? *side : clause->variants.front().side}};
  const UndoStep step(model, session.strings().text("undo.insert", to_ustring(clause->title)));
  const OUString typed = code->getString();
  code->setString({});
  const Refusal refusal = insert_clause(session, controller, draft);
  if (refusal) code->setString(typed);
  return refusal;
}

}  // namespace clausier
