// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/actions.hpp"

namespace clausier {

/// Opens the window "Modifier le tableau" on the matrix or the table of service levels that holds the cursor,
/// or on the document's first one: its cells as fields, and what is amiss beside them while one types.
Refusal edit_table(Session& session, const Reference<css::frame::XController>& controller);

}  // namespace clausier
