// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "uno/session.hpp"

namespace clausier {

/// Says in a bar above the document how many findings it has, with a button to their list: once a document,
/// and only where the settings want it.
void announce_findings(Session& session, const Reference<css::frame::XController>& view,
                       DocumentWatch& watch);

}  // namespace clausier
