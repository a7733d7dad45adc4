// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/dismissing.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include "uno/document_memory.hpp"
#include "uno/help.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::frame::XModel;

OUString property_name() {
  return to_ustring(Dismissals::property);
}

void store(const Reference<XModel>& model, const OUString& json) {
  keep_in_mind(model, property_name(), json);
  as<css::util::XModifiable>(model)->setModified(true);
}

/// The step in the undo stack.
class DismissalsChange : public cppu::WeakImplHelper1<css::document::XUndoAction> {
 public:
  DismissalsChange(const Reference<XModel>& model, OUString title, OUString before, OUString after)
      : model_(model), title_(std::move(title)), before_(std::move(before)), after_(std::move(after)) {}

  OUString SAL_CALL getTitle() override { return title_; }
  void SAL_CALL undo() override { set(before_); }
  void SAL_CALL redo() override { set(after_); }

 private:
  void set(const OUString& json) {
    behind_door("undo of a dismissal", [&] {
      const Reference<XModel> model = model_;
      if (model.is()) store(model, json);
    });
  }

  const css::uno::WeakReference<XModel> model_;
  const OUString title_, before_, after_;
};

Refusal change(Session& session, const Reference<XModel>& model, const OUString& title,
               const std::function<void(Dismissals&)>& edit) {
  if (as<css::frame::XStorable>(model)->isReadonly()) return "refusal.read-only";
  const OUString before = recall(model, property_name());
  Dismissals dismissals = Dismissals::read(view(before));
  edit(dismissals);
  const OUString after = to_ustring(dismissals.json());
  if (after == before) return nullptr;
  store(model, after);
  as<css::document::XUndoManagerSupplier>(model)->getUndoManager()->addUndoAction(
      new DismissalsChange(model, title, before, after));
  session.watch(model)->refresh(std::chrono::milliseconds(0));
  return nullptr;
}

/// Keeps the button shut as long as no reason is given.
class ReasonGiven : public cppu::WeakImplHelper1<css::awt::XTextListener> {
 public:
  explicit ReasonGiven(Reference<css::awt::XControl> button) : button_(std::move(button)) {}
  void SAL_CALL textChanged(const css::awt::TextEvent& event) override {
    behind_door("reason", [&] {
      const auto reason = as<css::awt::XTextComponent>(event.Source)->getText().trim();
      set_property(button_->getModel(), "Enabled", Any(!reason.isEmpty()));
    });
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  const Reference<css::awt::XControl> button_;
};

}  // namespace

Refusal dismiss(Session& session, const Remark& remark, Reach reach, const OUString& reason) {
  const Reference<XModel> model(remark.watch->document(), UNO_QUERY);
  if (!model.is()) return "refusal.no-text";
  const auto& [rule, finding] = remark.diagnostic();
  const Contract& contract = remark.review->contract;
  Dismissal dismissal{std::string(rule->id), {}, {}, std::u16string(view(reason.trim()))};
  if (reach == Reach::passage) {
    dismissal.passage = passage_print(contract.quote(finding.span));
    dismissal.article = contract.article_number(finding.span.begin);
  }
  return change(session, model, session.strings().text("undo.dismiss", to_ustring(rule->title)),
                [&](Dismissals& dismissals) { dismissals.add(dismissal); });
}

Refusal take_back(Session& session, const Reference<XModel>& model, const Dismissal& dismissal) {
  const Rule* rule = find_rule(dismissal.rule);
  const OUString title = rule ? to_ustring(rule->title) : to_ustring(dismissal.rule);
  return change(session, model, session.strings().text("undo.take-back", title),
                [&](Dismissals& dismissals) { dismissals.remove(dismissal); });
}

Refusal ask_to_dismiss(Session& session, const Reference<css::frame::XController>& controller,
                       const Remark& remark) {
  if (as<css::frame::XStorable>(controller->getModel())->isReadonly()) return "refusal.read-only";
  const Reference<css::awt::XDialogProvider> provider(
      session.context()->getServiceManager()->createInstanceWithArgumentsAndContext(
          "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller->getModel())}),
          session.context()),
      UNO_QUERY_THROW);
  constexpr char layout[] = "dialogs/dismissal.xdl";
  const auto dialog = provider->createDialog(extension_url(layout));
  answer_help_key(session.context(), as<css::awt::XTopWindow>(dialog), layout);
  const auto control = [&](const char* name) {
    return as<css::awt::XControlContainer>(dialog)->getControl(OUString::createFromAscii(name));
  };
  set_property(control("rule")->getModel(), "Label", Any(to_ustring(remark.diagnostic().rule->title)));
  set_property(control("passage")->getModel(), "Text", Any(to_ustring(remark.review->quote(remark.index))));
  const auto reason = as<css::awt::XTextComponent>(control("reason"));
  reason->addTextListener(new ReasonGiven(control("dismiss")));
  const bool is_confirmed = dialog->execute() == 1;
  const OUString given = reason->getText();
  const bool everywhere = property<sal_Int16>(control("document")->getModel(), "State") == 1;
  as<css::lang::XComponent>(dialog)->dispose();
  if (!is_confirmed || given.trim().isEmpty()) return nullptr;
  return dismiss(session, remark, everywhere ? Reach::document : Reach::passage, given);
}

}  // namespace clausier
