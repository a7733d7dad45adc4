// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <cppuhelper/implbase4.hxx>

#include <initializer_list>

#include "uno/session.hpp"

namespace clausier {

/// In dialog units.
struct Rectangle {
  sal_Int32 x, y, width, height;
};

/// A window beside the document, never in its way: the text can be read and edited while it is open. It goes
/// with its title bar, with the document's view, or when it closes itself. What it listens to keeps it alive.
class Window : public cppu::WeakImplHelper4<css::awt::XTopWindowListener, css::awt::XActionListener,
                                            css::awt::XTextListener, css::awt::XItemListener> {
 public:
  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
  void SAL_CALL textChanged(const css::awt::TextEvent& event) override;
  void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
  void SAL_CALL windowClosing(const css::lang::EventObject& event) override;
  void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
  void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
  void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
  void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
  void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
  void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
  void SAL_CALL disposing(const css::lang::EventObject& event) override;

 protected:
  Window(rtl::Reference<Session> session, Reference<css::frame::XController> controller)
      : session_(std::move(session)), controller_(std::move(controller)) {}

  /// Makes the window of that layout, not shown yet; its buttons act under their names.
  void make(const char* layout, std::initializer_list<const char*> buttons);
  void show() const { dialog_->setVisible(true); }
  /// Gives the text its cursor back.
  void close();

  /// The user pressed the button of that name.
  virtual void act(const OUString& button) = 0;
  /// The user typed in a field, or chose in a list or a box, that this listens to.
  virtual void typed() {}
  virtual void chosen() { typed(); }

  Reference<css::awt::XControlModel> model() const { return as<css::awt::XControl>(dialog_)->getModel(); }
  template <class Interface>
  Reference<Interface> control(const OUString& name) const {
    return as<Interface>(as<css::awt::XControlContainer>(dialog_)->getControl(name));
  }
  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return control<Interface>(OUString::createFromAscii(name));
  }
  Reference<css::awt::XControlModel> model_of(const OUString& name) const {
    return control<css::awt::XControl>(name)->getModel();
  }
  /// What a clause says in the user's language.
  OUString spoken(const std::u16string& french, const std::u16string& english) const {
    return session_->strings().spoken(french, english);
  }
  /// The words of a label.
  void label(const OUString& name, const OUString& words) const;
  void focus(const OUString& name) const { control<css::awt::XWindow>(name)->setFocus(); }

  /// Adds a control; `kind` is a model of com.sun.star.awt.
  Reference<css::uno::XInterface> add(const char* kind, const OUString& name, sal_Int16 tab,
                                      const Rectangle& place) const;
  /// Moves what the layout places below something that grew, and the window's lower edge.
  void move_down(std::initializer_list<const char*> below, sal_Int32 height) const;

  const rtl::Reference<Session> session_;
  const Reference<css::frame::XController> controller_;

 private:
  void dispose_window();

  Reference<css::awt::XWindow2> dialog_;
};

/// "field3": the control of that row.
OUString row_name(const char* part, std::size_t row);

}  // namespace clausier
