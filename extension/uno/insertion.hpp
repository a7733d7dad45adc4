// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "library/fill.hpp"
#include "uno/actions.hpp"
#include "uno/surroundings.hpp"

namespace clausier {

/// Where a clause goes: at the cursor, or behind the article that holds it.
enum class Placement { cursor, after_article };

/// What is to be written, and how.
struct Draft {
  const Clause* clause = nullptr;  ///< of the session's library
  TextChoice choice = {};
  Values values = {};
  Placement placement = Placement::cursor;
  std::optional<Manner> manner = {};  ///< the remembered one where it is not said
  bool rename_parties = false;        ///< to the names that the contract gives them
  bool add_definitions = false;       ///< of the terms that the contract does not define
};

/// "voisin", "maison", "minimale": as commands and the settings write it.
std::optional<Manner> manner_from_id(std::string_view id);

/// The manner chosen last.
Manner remembered_manner(const Reference<css::uno::XComponentContext>& context);
void remember_manner(const Reference<css::uno::XComponentContext>& context, Manner manner);

/// Why the clause has no such text, or null.
Refusal unwritten_text(const Draft& draft);

/// Writes the draft as the drafter would type it: numbered, headed and formatted as the document does, real
/// lists and tables, open blanks highlighted between brackets, references to other clauses as live fields
/// where the document holds these. Never inside a sentence: after the paragraph of the cursor where that is
/// not empty. Typed numbers behind are left as they are, and a number that then stands twice is said. One
/// undo step; tracked when the document records changes; the document remembers the clause. Leaves the cursor
/// behind it.
Refusal insert_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const Draft& draft);

/// The same behind the paragraph of `place`, wherever the cursor is, which stays.
Refusal insert_clause_at(Session& session, const Reference<css::frame::XModel>& model,
                         const Reference<css::text::XTextRange>& place, const Draft& draft);

/// Writes another text of the clause that holds the cursor in its place, with the same values. Words that
/// were changed since the insertion are lost only where `anyway` says so.
Refusal change_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const TextChoice& choice, bool anyway);

/// Adds the definitions that the document's clauses miss, in its article of definitions or in front of the
/// first clause that needs them. One undo step.
Refusal define_terms(Session& session, const Reference<css::frame::XController>& controller);

}  // namespace clausier
