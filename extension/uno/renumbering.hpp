// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/actions.hpp"

namespace clausier {

/// Opens the list of the typed numbers that no longer follow each other and of the typed references to them;
/// refused where there are none.
Refusal propose_renumbering(Session& session, const Reference<css::frame::XController>& controller);

}  // namespace clausier
