// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/insertion.hpp"

namespace clausier {

/// Replaces the code that was typed before the cursor by its clause, in one undo step: the clause's id, or a
/// beginning of it that no other clause has. The side is the palette's, where the clause has it.
Refusal insert_by_code(Session& session, const Reference<css::frame::XController>& controller);

}  // namespace clausier
