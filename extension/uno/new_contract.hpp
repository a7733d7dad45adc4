// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/actions.hpp"

namespace clausier {

/// Opens the assistant that asks which contract, for which side, then every blank of it once, and writes the
/// contract into a new document. It opens on that model and that side.
Refusal open_assistant(Session& session, const Reference<css::frame::XController>& controller,
                       const ContractModel& model, Side side);

/// Opens the contract as a new document without a name; what `values` lacks stays a blank.
Refusal new_contract(Session& session, const ContractDraft& draft, const Values& values);

}  // namespace clausier
