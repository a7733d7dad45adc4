// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

#include "uno/convert.hpp"

namespace clausier {

/// Opens a page of the manual that the extension brings, in the user's browser, or in Writer where there is
/// none. A page that does not exist opens the list of them.
void show_help(const Reference<css::uno::XComponentContext>& context, const std::string& page);

/// The page that tells of the window of a layout ("dialogs/form.xdl").
const char* help_page(std::string_view layout);

/// From now on F1 in a dialog of that layout opens its page.
void answer_help_key(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XTopWindow>& dialog, std::string_view layout);

/// The same in the controls that a window inside another one has now; such a window is never active itself.
/// GTK takes F1 in the sidebar before any control has it: a panel has a button too.
void answer_help_key(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XControlContainer>& panel, std::string_view layout);

}  // namespace clausier
