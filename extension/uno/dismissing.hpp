// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/actions.hpp"

namespace clausier {

/// How far a dismissal reaches.
enum class Reach { passage, document };

/// Sets the remark aside in its document. The document's properties are not part of its undo stack: the
/// change goes there as an action of its own, so that it is undone and redone as an edit is.
Refusal dismiss(Session& session, const Remark& remark, Reach reach, const OUString& reason);

/// Asks for reason and reach, then sets the remark aside.
Refusal ask_to_dismiss(Session& session, const Reference<css::frame::XController>& controller,
                       const Remark& remark);

/// Takes a dismissal back; the remark returns with the next review.
Refusal take_back(Session& session, const Reference<css::frame::XModel>& model, const Dismissal& dismissal);

}  // namespace clausier
