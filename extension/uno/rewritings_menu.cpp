// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/rewritings_menu.hpp"

#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XWindow.hpp>

namespace clausier {

bool offer_rewritings(Session& session, const Reference<css::frame::XController>& controller,
                      const Remark& remark, const Reference<css::awt::XControl>& control) {
  const auto menu = css::awt::PopupMenu::create(session.context());
  sal_Int16 entry = 0;
  for (const Suggestion& suggestion : remark.diagnostic().finding.suggestions) {
    menu->insertItem(static_cast<sal_Int16>(entry + 1), to_ustring(suggestion.title), 0, entry);
    ++entry;
  }
  const auto size = as<css::awt::XWindow>(control)->getPosSize();
  const sal_Int16 chosen = menu->execute(control->getPeer(), {0, 0, size.Width, size.Height},
                                         css::awt::PopupMenuDirection::EXECUTE_DOWN);
  if (chosen <= 0) return false;
  attempt(session, controller,
          [&] { return rewrite(session, remark, static_cast<std::size_t>(chosen - 1)); });
  return true;
}

}  // namespace clausier
