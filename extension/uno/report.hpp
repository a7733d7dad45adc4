// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include <string>

#include "uno/actions.hpp"

namespace clausier {

/// Writes what the latest examination found as a document for the client, saved as ODT and as PDF beside each
/// other. `file` is the path of both without its ending; where it is empty the user is asked, and sees the
/// document then.
Refusal write_report(Session& session, const Reference<css::frame::XController>& controller,
                     const std::string& file);

}  // namespace clausier
