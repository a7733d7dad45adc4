// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "uno/session.hpp"

namespace clausier {

/// Has the context menu of that view begin with what can be done about the remark under the cursor: Writer
/// hides smart tags in a submenu, and behind spelling errors.
void extend_context_menu(const rtl::Reference<Session>& session,
                         const Reference<css::frame::XController>& controller);

}  // namespace clausier
