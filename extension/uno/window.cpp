// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/window.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "uno/door.hpp"
#include "uno/help.hpp"
#include "uno/properties.hpp"

namespace clausier {

void SAL_CALL Window::actionPerformed(const css::awt::ActionEvent& event) {
  behind_door("window", [&] { act(event.ActionCommand); });
}

void SAL_CALL Window::textChanged(const css::awt::TextEvent&) {
  behind_door("window", [this] { typed(); });
}

void SAL_CALL Window::itemStateChanged(const css::awt::ItemEvent&) {
  behind_door("window", [this] { chosen(); });
}

void SAL_CALL Window::windowClosing(const css::lang::EventObject&) {
  behind_door("window", [this] { close(); });
}

/// The view closes, and the window with it.
void SAL_CALL Window::disposing(const css::lang::EventObject& event) {
  if (event.Source == controller_) behind_door("window", [this] { dispose_window(); });
}

void Window::make(const char* layout, std::initializer_list<const char*> buttons) {
  const Reference<css::awt::XDialogProvider> provider(
      session_->context()->getServiceManager()->createInstanceWithArgumentsAndContext(
          "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller_->getModel())}),
          session_->context()),
      UNO_QUERY_THROW);
  dialog_.set(provider->createDialog(extension_url(layout)), UNO_QUERY_THROW);
  for (const char* name : buttons) {
    const auto button = control<css::awt::XButton>(name);
    button->setActionCommand(OUString::createFromAscii(name));
    button->addActionListener(this);
  }
  answer_help_key(session_->context(), as<css::awt::XTopWindow>(dialog_), layout);
  as<css::awt::XTopWindow>(dialog_)->addTopWindowListener(this);
  controller_->addEventListener(static_cast<css::awt::XActionListener*>(this));
}

void Window::close() {
  if (!dialog_.is()) return;
  const rtl::Reference<Window> alive(this);
  controller_->removeEventListener(static_cast<css::awt::XActionListener*>(this));
  dispose_window();
  controller_->getFrame()->getComponentWindow()->setFocus();
}

void Window::dispose_window() {
  const Reference<css::awt::XWindow2> closed = dialog_;
  dialog_.clear();
  if (!closed.is()) return;
  closed->setVisible(false);
  closed->dispose();
}

void Window::label(const OUString& name, const OUString& words) const {
  set_property(model_of(name), "Label", Any(words));
}

Reference<css::uno::XInterface> Window::add(const char* kind, const OUString& name, sal_Int16 tab,
                                            const Rectangle& place) const {
  const auto added = as<css::lang::XMultiServiceFactory>(model())->createInstance(
      "com.sun.star.awt." + OUString::createFromAscii(kind));
  set_property(added, "PositionX", Any(place.x));
  set_property(added, "PositionY", Any(place.y));
  set_property(added, "Width", Any(place.width));
  set_property(added, "Height", Any(place.height));
  set_property(added, "TabIndex", Any(tab));
  set_property(added, "Name", Any(name));
  as<css::container::XNameContainer>(model())->insertByName(name, Any(added));
  return added;
}

void Window::move_down(std::initializer_list<const char*> below, sal_Int32 height) const {
  for (const char* name : below) {
    const auto moved = model_of(OUString::createFromAscii(name));
    set_property(moved, "PositionY", Any(property<sal_Int32>(moved, "PositionY") + height));
  }
  set_property(model(), "Height", Any(property<sal_Int32>(model(), "Height") + height));
}

OUString row_name(const char* part, std::size_t row) {
  return OUString::createFromAscii(part) + OUString::number(static_cast<sal_Int64>(row));
}

}  // namespace clausier
