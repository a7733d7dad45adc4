// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "uno/door.hpp"

namespace clausier {

/// All that happens to the document while it lives is one undo step of that title, shown at once at the end.
class UndoStep {
 public:
  UndoStep(const Reference<css::frame::XModel>& model, const OUString& title)
      : model_(model), manager_(as<css::document::XUndoManagerSupplier>(model)->getUndoManager()) {
    model_->lockControllers();
    manager_->enterUndoContext(title);
  }
  UndoStep(const UndoStep&) = delete;
  UndoStep& operator=(const UndoStep&) = delete;
  ~UndoStep() {
    behind_door("undo step", [this] { manager_->leaveUndoContext(); });
    behind_door("undo step", [this] { model_->unlockControllers(); });
  }

 private:
  const Reference<css::frame::XModel> model_;
  const Reference<css::document::XUndoManager> manager_;
};

}  // namespace clausier
