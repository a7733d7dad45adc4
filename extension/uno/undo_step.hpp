// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include "uno/convert.hpp"

namespace clausier {

/// All that happens to the document while it lives is one undo step of that title, shown at once at the end.
class UndoStep {
 public:
  UndoStep(const Reference<css::frame::XModel>& model, const OUString& title)
      : model_(model), manager_(as<css::document::XUndoManagerSupplier>(model)->getUndoManager()) {
    manager_->enterUndoContext(title);
    model_->lockControllers();
  }
  UndoStep(const UndoStep&) = delete;
  UndoStep& operator=(const UndoStep&) = delete;
  ~UndoStep() {
    try {
      model_->unlockControllers();
      manager_->leaveUndoContext();
    } catch (const css::uno::Exception&) {
      // The document is closing: there is nothing left to undo.
    }
  }

 private:
  const Reference<css::frame::XModel> model_;
  const Reference<css::document::XUndoManager> manager_;
};

}  // namespace clausier
