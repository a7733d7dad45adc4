// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/new_contract.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <cppuhelper/implbase4.hxx>

#include <algorithm>

#include "analysis/unicode.hpp"
#include "library/value.hpp"
#include "templates/write_odf.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

constexpr std::size_t rows = 7;  // of new_contract.xdl

/// The window "Nouveau contrat": which contract, then its blanks page by page. Closed by its buttons or its
/// title bar. The controls that it listens to keep it alive.
class Assistant : public cppu::WeakImplHelper4<css::awt::XTopWindowListener, css::awt::XActionListener,
                                               css::awt::XTextListener, css::awt::XItemListener> {
 public:
  Assistant(rtl::Reference<Session> session, Reference<css::frame::XController> controller)
      : session_(std::move(session)), controller_(std::move(controller)) {}

  void show(const ContractModel& model, Side side) {
    const Reference<css::awt::XDialogProvider> provider(
        session_->context()->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller_->getModel())}),
            session_->context()),
        UNO_QUERY_THROW);
    dialog_.set(provider->createDialog(extension_url("dialogs/new_contract.xdl")), UNO_QUERY_THROW);
    list_choices(model, side);
    begin_drafting();
    begin_listening();
    dialog_->setVisible(true);
    control<css::awt::XWindow>("model")->setFocus();
  }

  void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
    behind_door("assistant", [this] {
      page_ = 0;
      begin_drafting();
    });
  }

  void SAL_CALL textChanged(const css::awt::TextEvent&) override {
    behind_door("assistant", [this] {
      if (!showing_) keep_typed();
    });
  }

  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
    behind_door("assistant", [&] {
      if (event.ActionCommand == "cancel") return close();
      if (focus_on_fault()) return;
      if (event.ActionCommand == "create") return create();
      page_ = event.ActionCommand == "next" ? page_ + 1 : page_ - 1;
      show_page();
      control<css::awt::XWindow>("field0")->setFocus();
    });
  }

  void SAL_CALL windowClosing(const css::lang::EventObject&) override {
    behind_door("assistant", [this] { close(); });
  }
  void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
  void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
  void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
  void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
  void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
  void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
  /// The view closes, and the window with it.
  void SAL_CALL disposing(const css::lang::EventObject& event) override {
    if (event.Source == controller_) behind_door("assistant", [this] { dispose_window(); });
  }

 private:
  void list_choices(const ContractModel& chosen, Side side) const {
    const auto& models = session_->library().models();
    const auto list = control<css::awt::XListBox>("model");
    for (const ContractModel& model : models) list->addItem(to_ustring(model.title), list->getItemCount());
    const auto place = std::ranges::find(models, chosen.id, &ContractModel::id) - models.begin();
    list->selectItemPos(static_cast<sal_Int16>(place), true);
    const auto sides = control<css::awt::XListBox>("side");
    sides->addItem(session_->strings().text("contract.client"), 0);
    sides->addItem(session_->strings().text("contract.provider"), 1);
    sides->selectItemPos(side == Side::provider ? 1 : 0, true);
  }

  /// What was typed already stays, for the blanks that the chosen contract has too.
  void begin_drafting() {
    const auto place = static_cast<std::size_t>(control<css::awt::XListBox>("model")->getSelectedItemPos());
    const auto& models = session_->library().models();
    if (place >= models.size()) return;
    const bool provider = control<css::awt::XListBox>("side")->getSelectedItemPos() == 1;
    draft_ = assemble(models[place], provider ? Side::provider : Side::client, session_->library());
    set_property(model_of("use"), "Label", Any(to_ustring(models[place].use_when)));
    show_page();
  }

  std::size_t pages() const { return std::max<std::size_t>(1, (draft_.blanks.size() + rows - 1) / rows); }

  /// The blank of that row of the page, or null.
  const Blank* blank(std::size_t row) const {
    const std::size_t place = page_ * rows + row;
    return place < draft_.blanks.size() ? &draft_.blanks[place] : nullptr;
  }

  void show_page() {
    showing_ = true;
    for (std::size_t row = 0; row < rows; ++row) show_row(row);
    showing_ = false;
    const auto last = std::min(draft_.blanks.size(), (page_ + 1) * rows);
    const std::string place = std::to_string(page_ * rows + 1) + "–" + std::to_string(last) + " / " +
                              std::to_string(draft_.blanks.size());
    set_property(model_of("step"), "Label",
                 Any(session_->strings().text("contract.step", to_ustring(to_utf16(place)))));
    set_property(model_of("back"), "Enabled", Any(page_ > 0));
    set_property(model_of("next"), "Enabled", Any(page_ + 1 < pages()));
  }

  void show_row(std::size_t row) {
    const Blank* asked = blank(row);
    for (const char* part : {"label", "field", "note"})
      control<css::awt::XWindow>(name(part, row))->setVisible(asked != nullptr);
    if (!asked) return;
    set_property(model_of(name("label", row)), "Label", Any(to_ustring(asked->label)));
    set_property(model_of(name("field", row)), "HelpText",
                 Any(to_ustring(asked->help.empty() ? asked->question : asked->help)));
    const auto typed = typed_.find(asked->label);
    control<css::awt::XTextComponent>(name("field", row))
        ->setText(typed == typed_.end() ? OUString() : to_ustring(typed->second));
    show_note(row);
  }

  /// What is wrong with what was typed, or an example.
  void show_note(std::size_t row) const {
    const auto sentence = objection(row);
    set_property(
        model_of(name("note", row)), "Label",
        Any(sentence ? to_ustring(*sentence)
                     : session_->strings().text("contract.example", to_ustring(blank(row)->sample))));
  }

  std::optional<std::u16string> objection(std::size_t row) const {
    const auto typed = typed_.find(blank(row)->label);
    return typed == typed_.end() ? std::nullopt : object_to(*blank(row), typed->second);
  }

  void keep_typed() {
    for (std::size_t row = 0; row < rows; ++row) {
      const Blank* asked = blank(row);
      if (!asked) return;
      const OUString text = control<css::awt::XTextComponent>(name("field", row))->getText().trim();
      if (text.isEmpty())
        typed_.erase(asked->label);
      else
        typed_[asked->label] = view(text);
      show_note(row);
    }
  }

  /// Whether a field of the page cannot be taken; the first one has the focus then.
  bool focus_on_fault() const {
    for (std::size_t row = 0; row < rows && blank(row); ++row) {
      if (!objection(row)) continue;
      control<css::awt::XWindow>(name("field", row))->setFocus();
      return true;
    }
    return false;
  }

  void create() {
    Values values;
    for (const Blank& asked : draft_.blanks)
      if (const auto typed = typed_.find(asked.label); typed != typed_.end())
        values[asked.id] = typed->second;
    const rtl::Reference<Assistant> alive(this);
    const auto controller = controller_;
    close();
    attempt(*session_, controller, [&] { return new_contract(*session_, draft_, values); });
  }

  void begin_listening() {
    for (std::size_t row = 0; row < rows; ++row)
      control<css::awt::XTextComponent>(name("field", row))->addTextListener(this);
    for (const char* list : {"model", "side"})
      control<css::awt::XListBox>(OUString::createFromAscii(list))->addItemListener(this);
    for (const char* command : {"back", "next", "create", "cancel"}) {
      const auto button = control<css::awt::XButton>(OUString::createFromAscii(command));
      button->setActionCommand(OUString::createFromAscii(command));
      button->addActionListener(this);
    }
    as<css::awt::XTopWindow>(dialog_)->addTopWindowListener(this);
    controller_->addEventListener(static_cast<css::awt::XActionListener*>(this));
  }

  static OUString name(const char* part, std::size_t row) {
    return OUString::createFromAscii(part) + OUString::number(static_cast<sal_Int64>(row));
  }

  template <class Interface>
  Reference<Interface> control(const OUString& id) const {
    return as<Interface>(as<css::awt::XControlContainer>(dialog_)->getControl(id));
  }
  Reference<css::awt::XControlModel> model_of(const OUString& id) const {
    return control<css::awt::XControl>(id)->getModel();
  }

  void close() {
    if (!dialog_.is()) return;
    controller_->removeEventListener(static_cast<css::awt::XActionListener*>(this));
    dispose_window();
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
  ContractDraft draft_;
  std::map<std::u16string, std::u16string> typed_;  // by label: other contracts ask the same blanks
  std::size_t page_ = 0;
  bool showing_ = false;  // what changes the fields is not the user
  Reference<css::awt::XWindow2> dialog_;
};

}  // namespace

Refusal open_assistant(Session& session, const Reference<css::frame::XController>& controller,
                       const ContractModel& model, Side side) {
  const rtl::Reference<Assistant> assistant(new Assistant(&session, controller));
  assistant->show(model, side);
  return nullptr;
}

Refusal new_contract(Session& session, const ContractDraft& draft, const Values& values) {
  const std::string text = flat_odf(fill(draft, values));
  const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(text.data()),
                                 static_cast<sal_Int32>(text.size()));
  const Any stream(Reference<css::io::XInputStream>(
      css::io::SequenceInputStream::createStreamFromSequence(session.context(), bytes), UNO_QUERY_THROW));
  const auto opened =
      css::frame::Desktop::create(session.context())
          ->loadComponentFromURL("private:stream", "_blank", 0,
                                 sequence<css::beans::PropertyValue>(
                                     {named("InputStream", stream), named("AsTemplate", Any(true)),
                                      named("FilterName", Any(OUString("OpenDocument Text Flat XML")))}));
  return opened.is() ? nullptr : "refusal.no-new-document";
}

}  // namespace clausier
