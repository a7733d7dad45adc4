// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/dragging.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDataTransferProviderAccess.hpp>
#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/dnd/DNDConstants.hpp>
#include <com/sun/star/datatransfer/dnd/XDragGestureListener.hpp>
#include <com/sun/star/datatransfer/dnd/XDragGestureRecognizer.hpp>
#include <com/sun/star/datatransfer/dnd/XDragSource.hpp>
#include <com/sun/star/datatransfer/dnd/XDragSourceListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <algorithm>

#include "uno/door.hpp"
#include "uno/main_thread.hpp"
#include "uno/place.hpp"

namespace clausier {
namespace {

namespace dnd = css::datatransfer::dnd;
using css::datatransfer::DataFlavor;

constexpr char flavor_name[] = "text/plain;charset=utf-16";

class DraggedWords : public cppu::WeakImplHelper1<css::datatransfer::XTransferable> {
 public:
  explicit DraggedWords(OUString words) : words_(std::move(words)) {}

  Any SAL_CALL getTransferData(const DataFlavor& flavor) override {
    if (!isDataFlavorSupported(flavor)) throw css::datatransfer::UnsupportedFlavorException();
    return Any(words_);
  }
  Sequence<DataFlavor> SAL_CALL getTransferDataFlavors() override {
    return sequence<DataFlavor>({{flavor_name, "Unicode-Text", cppu::UnoType<OUString>::get()}});
  }
  sal_Bool SAL_CALL isDataFlavorSupported(const DataFlavor& flavor) override {
    return flavor.MimeType == flavor_name;
  }

 private:
  const OUString words_;
};

class DragStarter : public cppu::WeakImplHelper2<dnd::XDragGestureListener, dnd::XDragSourceListener> {
 public:
  DragStarter(Reference<css::uno::XComponentContext> context, Draggable draggable)
      : context_(std::move(context)), draggable_(std::move(draggable)) {}

  void SAL_CALL dragGestureRecognized(const dnd::DragGestureEvent& event) override {
    behind_door("drag", [&] {
      words_ = draggable_.words(event.DragOriginX, event.DragOriginY);
      if (words_.isEmpty() || !event.DragSource.is()) return;
      event.DragSource->startDrag(event, dnd::DNDConstants::ACTION_COPY, 0, 0, new DraggedWords(words_),
                                  this);
    });
  }
  void SAL_CALL dragDropEnd(const dnd::DragSourceDropEvent& event) override {
    if (!event.DropSuccess) return;
    behind_door("drop", [&] {  // which GTK has still to end
      on_main_thread(context_, [self = rtl::Reference(this)] { self->draggable_.dropped(self->words_); });
    });
  }
  void SAL_CALL dragEnter(const dnd::DragSourceDragEvent&) override {}
  void SAL_CALL dragExit(const dnd::DragSourceEvent&) override {}
  void SAL_CALL dragOver(const dnd::DragSourceDragEvent&) override {}
  void SAL_CALL dropActionChanged(const dnd::DragSourceDragEvent&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  const Reference<css::uno::XComponentContext> context_;
  const Draggable draggable_;
  OUString words_;  // of the drag under way
};

}  // namespace

void let_drag(const Reference<css::uno::XComponentContext>& context,
              const Reference<css::awt::XWindow>& window, Draggable draggable) {
  const Reference<css::awt::XDataTransferProviderAccess> access(css::awt::Toolkit::create(context),
                                                                UNO_QUERY);
  const auto recognizer = access.is() ? access->getDragGestureRecognizer(window) : nullptr;
  if (recognizer.is()) recognizer->addDragGestureListener(new DragStarter(context, std::move(draggable)));
}

bool take_drop_back(const Reference<css::frame::XController>& view, const OUString& words) {
  constexpr sal_Int32 enough = 40;  // characters of its last line tell the drop from what stood there
  const auto place = cursor_place(view);
  const OUString line = words.copy(words.lastIndexOf('\n') + 1);
  const OUString end = line.copy(std::max(line.getLength() - enough, 0));
  if (!place.is() || end.isEmpty()) return false;
  const auto before = place->getText()->createTextCursorByRange(place->getEnd());
  before->goLeft(static_cast<sal_Int16>(end.getLength()), true);
  if (before->getString() != end) return false;
  const auto undo = as<css::document::XUndoManagerSupplier>(view->getModel())->getUndoManager();
  if (!undo->isUndoPossible()) return false;
  undo->undo();
  undo->clearRedo();
  return true;
}

}  // namespace clausier
