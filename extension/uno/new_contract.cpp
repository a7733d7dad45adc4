// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/new_contract.hpp"

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>

#include <algorithm>

#include "analysis/unicode.hpp"
#include "library/value.hpp"
#include "templates/write_odf.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/window.hpp"

namespace clausier {
namespace {

constexpr std::size_t rows = 7;  // of new_contract.xdl

/// The window "Nouveau contrat": which contract, then its blanks page by page.
class Assistant : public Window {
 public:
  Assistant(rtl::Reference<Session> session, Reference<css::frame::XController> controller)
      : Window(std::move(session), std::move(controller)) {}

  void open(const ContractModel& contract, Side side) {
    make("dialogs/new_contract.xdl", {"back", "next", "create", "cancel"});
    list_choices(contract, side);
    begin_drafting();
    begin_listening();
    show();
    focus("model");
  }

 private:
  void chosen() override {
    page_ = 0;
    begin_drafting();
  }

  void typed() override {
    if (!showing_) keep_typed();
  }

  void act(const OUString& button) override {
    if (button == "cancel") return close();
    if (focus_on_fault()) return;
    if (button == "create") return create();
    page_ = button == "next" ? page_ + 1 : page_ - 1;
    show_page();
    focus("field0");
  }

  void list_choices(const ContractModel& chosen, Side side) const {
    const auto& models = session_->library().models();
    const auto list = control<css::awt::XListBox>("model");
    for (const ContractModel& model : models)
      list->addItem(spoken(model.title, model.english_title), list->getItemCount());
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
    label("use", spoken(models[place].use_when, models[place].english_use_when));
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
    label("step", session_->strings().text("contract.step", to_ustring(to_utf16(place))));
    set_property(model_of("back"), "Enabled", Any(page_ > 0));
    set_property(model_of("next"), "Enabled", Any(page_ + 1 < pages()));
  }

  void show_row(std::size_t row) {
    const Blank* asked = blank(row);
    for (const char* part : {"label", "field", "note"})
      control<css::awt::XWindow>(row_name(part, row))->setVisible(asked != nullptr);
    if (!asked) return;
    label(row_name("label", row), spoken(asked->label, asked->english_label));
    set_property(model_of(row_name("field", row)), "HelpText",
                 Any(asked->help.empty() ? spoken(asked->question, asked->english_question)
                                         : spoken(asked->help, asked->english_help)));
    const auto typed = typed_.find(asked->label);
    control<css::awt::XTextComponent>(row_name("field", row))
        ->setText(typed == typed_.end() ? OUString() : to_ustring(typed->second));
    show_note(row);
  }

  /// What is wrong with what was typed, or an example.
  void show_note(std::size_t row) const {
    const auto sentence = objection(row);
    label(row_name("note", row),
          sentence ? to_ustring(*sentence)
                   : session_->strings().text("contract.example", to_ustring(blank(row)->sample)));
  }

  std::optional<std::u16string> objection(std::size_t row) const {
    const auto typed = typed_.find(blank(row)->label);
    return typed == typed_.end() ? std::nullopt
                                 : object_to(*blank(row), typed->second, session_->strings().language());
  }

  void keep_typed() {
    for (std::size_t row = 0; row < rows; ++row) {
      const Blank* asked = blank(row);
      if (!asked) return;
      const OUString text = control<css::awt::XTextComponent>(row_name("field", row))->getText().trim();
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
      focus(row_name("field", row));
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
      control<css::awt::XTextComponent>(row_name("field", row))->addTextListener(this);
    for (const char* list : {"model", "side"}) control<css::awt::XListBox>(list)->addItemListener(this);
  }

  ContractDraft draft_;
  std::map<std::u16string, std::u16string> typed_;  // by label: other contracts ask the same blanks
  std::size_t page_ = 0;
  bool showing_ = false;  // what changes the fields is not the user
};

}  // namespace

Refusal open_assistant(Session& session, const Reference<css::frame::XController>& controller,
                       const ContractModel& model, Side side) {
  const rtl::Reference<Assistant> assistant(new Assistant(&session, controller));
  assistant->open(model, side);
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
