// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include "uno/session.hpp"

namespace clausier {

/// Has the context menu of a view begin with what can be done about the remarks under the cursor: Writer
/// hides smart tags in a submenu, and behind spelling errors. Once for each view; the view keeps it.
///
/// LibreOffice asks those who add to a menu in the order in which they came, until one has the menu shown at
/// once (sfx2/source/view/viewsh.cxx, TryContextMenuInterception): whoever comes after Grammalecte, which
/// does so, is never asked.
void begin_menu_with_remarks(const rtl::Reference<Session>& session,
                             const Reference<css::frame::XController>& view);

}  // namespace clausier
