// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>

#include "uno/actions.hpp"

namespace clausier {

/// Lets the user choose one of the remark's rewritings in a menu under the control, and applies it. False
/// where nothing was chosen.
bool offer_rewritings(Session& session, const Reference<css::frame::XController>& controller,
                      const Remark& remark, const Reference<css::awt::XControl>& control);

/// Jumps to the remark's passage; where it rests on other places too, the user chooses one in such a menu.
void offer_places(Session& session, const Reference<css::frame::XController>& controller,
                  const Remark& remark, const Reference<css::awt::XControl>& control);

}  // namespace clausier
