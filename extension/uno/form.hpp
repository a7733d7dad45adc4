// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/insertion.hpp"

namespace clausier {

/// Opens the form that asks for the draft's blanks beside the document, filled with what the document says
/// already, and writes the clause when it is told to. The text stays free meanwhile; a form closed inserts
/// nothing.
Refusal open_form(Session& session, const Reference<css::frame::XController>& controller, const Draft& draft);

}  // namespace clausier
