// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/popup.hpp"

#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XWindow.hpp>

namespace clausier {

std::optional<std::size_t> choose(const Reference<css::uno::XComponentContext>& context,
                                  const Reference<css::awt::XControl>& control,
                                  const std::vector<OUString>& titles) {
  if (titles.empty()) return {};
  if (titles.size() == 1) return 0;
  const auto menu = css::awt::PopupMenu::create(context);
  for (std::size_t i = 0; i < titles.size(); ++i)
    menu->insertItem(static_cast<sal_Int16>(i + 1), titles[i], 0, static_cast<sal_Int16>(i));
  const auto size = as<css::awt::XWindow>(control)->getPosSize();
  const sal_Int16 chosen = menu->execute(control->getPeer(), {0, 0, size.Width, size.Height},
                                         css::awt::PopupMenuDirection::EXECUTE_DOWN);
  if (chosen <= 0) return {};
  return static_cast<std::size_t>(chosen - 1);
}

}  // namespace clausier
