// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/insertion.hpp"

namespace clausier {

/// Whether text is selected that could become a clause.
bool has_selected_text(const Reference<css::frame::XController>& controller);

/// Opens the window that makes a personal clause of the selected text: title, family, side, and a box to tick
/// for each value that may become a blank. The document is not modified.
Refusal capture_clause(Session& session, const Reference<css::frame::XController>& controller);

/// Opens that text of the clause as a document of its own, to be edited and saved back.
Refusal edit_clause(Session& session, const Draft& draft);

/// Saves what such a document says as that text of the clause, in the personal library: a clause of the same
/// id comes before the firm's and the built-in one. Whatever else the clause holds stays as it was.
Refusal save_edited_clause(Session& session, const Reference<css::frame::XController>& controller);

}  // namespace clausier
