// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

#include "uno/convert.hpp"

namespace clausier {

/// What a drag out of a window carries, and what follows it. Main thread.
struct Draggable {
  /// What stands at the place where one begins, in the window's pixels; empty: none does.
  std::function<OUString(sal_Int32 x, sal_Int32 y)> words;
  /// Once somebody took the words, here or elsewhere.
  std::function<void(const OUString& words)> dropped;
};

/// Lets words be dragged out of the window, as long as that lives.
void let_drag(const Reference<css::uno::XComponentContext>& context,
              const Reference<css::awt::XWindow>& window, Draggable draggable);

/// Undoes the pasting of words that were just dropped in the view, and leaves the cursor where they were;
/// false where they are not in front of it. Writer alone knows the place of a drop, and tells it by pasting.
bool take_drop_back(const Reference<css::frame::XController>& view, const OUString& words);

}  // namespace clausier
