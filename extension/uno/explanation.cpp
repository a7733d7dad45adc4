// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <cppuhelper/implbase2.hxx>

#include "uno/choice_menu.hpp"
#include "uno/curve.hpp"
#include "uno/dismissing.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

constexpr sal_Int32 whole_width = 404;  // dialog units, where no curve stands beside the text

/// The window "Expliquer": beside the document, never over it, closed by its button or its title bar. The
/// controls that it listens to keep it alive.
class Explanation : public cppu::WeakImplHelper2<css::awt::XTopWindowListener, css::awt::XActionListener> {
 public:
  Explanation(rtl::Reference<Session> session, Reference<css::frame::XController> controller, Remark remark)
      : session_(std::move(session)), controller_(std::move(controller)), remark_(std::move(remark)) {}

  void show() {
    const Reference<css::awt::XDialogProvider> provider(
        session_->context()->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller_->getModel())}),
            session_->context()),
        UNO_QUERY_THROW);
    dialog_.set(provider->createDialog(extension_url("dialogs/explanation.xdl")), UNO_QUERY_THROW);
    const auto& [rule, finding] = remark_.diagnostic();
    set_property(control("title")->getModel(), "Label", Any(to_ustring(rule->title)));
    set_property(control("text")->getModel(), "Text",
                 Any(to_ustring(explanation(session_->library(), *remark_.review, remark_.diagnostic()))));
    set_property(control("rewrite")->getModel(), "Enabled", Any(!finding.suggestions.empty()));
    set_property(control("insertCurve")->getModel(), "Enabled", Any(finding.exposure.has_value()));
    if (finding.exposure)
      show_curve(*finding.exposure);
    else
      set_property(control("text")->getModel(), "Width", Any(whole_width));
    for (const char* name : {"rewrite", "insertCurve", "jump", "dismiss", "close"}) {
      const Reference<css::awt::XButton> button(control(name), UNO_QUERY_THROW);
      button->setActionCommand(OUString::createFromAscii(name));
      button->addActionListener(this);
    }
    as<css::awt::XTopWindow>(dialog_)->addTopWindowListener(this);
    controller_->addEventListener(static_cast<css::awt::XActionListener*>(this));
    dialog_->setVisible(true);
  }

  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
    behind_door("explanation", [&] {
      if (event.ActionCommand == "jump")
        offer_places(*session_, controller_, remark_, control("jump"));
      else if (event.ActionCommand == "dismiss")
        attempt(*session_, controller_, [this] { return ask_to_dismiss(*session_, controller_, remark_); });
      else if (event.ActionCommand == "insertCurve")
        attempt(*session_, controller_, [this] { return insert_curve(*session_, remark_); });
      else if (event.ActionCommand == "close" ||
               offer_rewritings(*session_, controller_, remark_, control("rewrite")))
        close();
    });
  }

  void SAL_CALL windowClosing(const css::lang::EventObject&) override {
    behind_door("explanation", [this] { close(); });
  }
  void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
  void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
  void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
  void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
  void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
  void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
  /// The view closes, and the window with it.
  void SAL_CALL disposing(const css::lang::EventObject& event) override {
    if (event.Source == controller_) behind_door("explanation", [this] { dispose_window(); });
  }

 private:
  Reference<css::awt::XControl> control(const char* name) const {
    return as<css::awt::XControlContainer>(dialog_)->getControl(OUString::createFromAscii(name));
  }

  void show_curve(const Exposure& exposure) {
    set_property(control("curve")->getModel(), "Graphic", Any(curve_graphic(session_->context(), exposure)));
    set_property(control("curveWords")->getModel(), "Label", Any(to_ustring(exposure_in_words(exposure))));
  }

  void close() {
    if (!dialog_.is()) return;
    controller_->removeEventListener(static_cast<css::awt::XActionListener*>(this));
    dispose_window();
    controller_->getFrame()->getComponentWindow()->setFocus();
  }

  void dispose_window() {
    const Reference<css::awt::XWindow2> closed = dialog_;
    dialog_.clear();
    if (!closed.is()) return;
    closed->setVisible(false);
    closed->dispose();
  }

  const rtl::Reference<Session> session_;
  const Reference<css::frame::XController> controller_;
  const Remark remark_;
  Reference<css::awt::XWindow2> dialog_;
};

}  // namespace

Refusal explain(Session& session, const Reference<css::frame::XController>& controller,
                const Remark& remark) {
  const rtl::Reference<Explanation> explanation(new Explanation(&session, controller, remark));
  explanation->show();
  return nullptr;
}

}  // namespace clausier
