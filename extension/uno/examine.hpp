// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include <string>

#include "uno/actions.hpp"

namespace clausier {

/// Has the document read and held against a playbook, and shows the panel, which tells how far it is. The
/// playbook is named by its id in the library or by its file; where `playbook` is empty the user is asked,
/// and the answer is remembered.
Refusal examine(Session& session, const Reference<css::frame::XController>& controller,
                const std::string& playbook);

}  // namespace clausier
