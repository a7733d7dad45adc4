// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/form.hpp"

#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include "library/adaptation.hpp"
#include "library/each_run.hpp"
#include "library/proposal.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/window.hpp"

namespace clausier {
namespace {

// Dialog units.
constexpr sal_Int32 margin = 8, row_height = 18, field_height = 13, line_height = 9;
constexpr sal_Int32 option_height = 14, label_width = 122, field_width = 108, note_left = 242,
                    note_width = 150;

constexpr std::initializer_list<const char*> below_rows = {
    "previewLabel", "preview", "mannerLabel", "manner", "rename", "define", "leave", "insert", "cancel"};

/// The window "Compléter": a row for each blank, what the clause becomes under them.
class Form : public Window {
 public:
  Form(rtl::Reference<Session> session, Reference<css::frame::XController> controller, Draft draft)
      : Window(std::move(session), std::move(controller)),
        draft_(std::move(draft)),
        blanks_(asked_blanks()) {}

  void open() {
    make("dialogs/form.xdl", {"leave", "insert", "cancel"});
    set_property(model(), "Title", Any(spoken(draft_.clause->title, draft_.clause->english_title)));
    propose_values();
    for (std::size_t i = 0; i < blanks_.size(); ++i) add_row(i);
    show_options();
    move_down(below_rows, static_cast<sal_Int32>(blanks_.size()) * row_height);
    show_draft();
    begin_listening();
    show();
    if (!blanks_.empty()) focus(row_name("field", 0));
  }

 private:
  void typed() override { show_draft(); }

  void act(const OUString& button) override {
    if (button == "insert")
      insert_filled();
    else if (button == "leave")
      insert({});
    else
      close();
  }

  const std::vector<Block>& blocks() const { return *draft_.clause->text(draft_.choice); }

  /// The blanks of the text that is written, in the order of the clause.
  std::vector<const Blank*> asked_blanks() const {
    std::vector<const Blank*> asked;
    for (const Blank& blank : draft_.clause->blanks) {
      bool used = false;
      each_run(blocks(),
               [&](const Run& run) { used |= run.kind == Run::Kind::blank && run.target == blank.id; });
      if (used) asked.push_back(&blank);
    }
    return asked;
  }

  void propose_values() {
    std::vector<Provenance> earlier;
    for (PlacedClause& placed : placed_clauses(controller_->getModel(), session_->library()))
      earlier.push_back(std::move(placed.provenance));
    const auto watch = session_->watch(controller_);
    if (watch) proposals_ = propose(*draft_.clause, watch->review()->contract, earlier, session_->library());
  }

  void add_row(std::size_t i) const {
    const Blank& blank = *blanks_[i];
    const sal_Int32 y = margin + static_cast<sal_Int32>(i) * row_height;
    const auto tab = static_cast<sal_Int16>(3 * i);
    const auto words =
        add("UnoControlFixedTextModel", row_name("label", i), tab, {margin, y + 2, label_width, line_height});
    set_property(words, "Label", Any(spoken(blank.label, blank.english_label)));
    const bool chosen = blank.kind == Blank::Kind::choice;
    const auto field =
        add(chosen ? "UnoControlComboBoxModel" : "UnoControlEditModel", row_name("field", i),
            static_cast<sal_Int16>(tab + 1), {margin + label_width, y, field_width, field_height});
    if (chosen) {
      set_property(field, "Dropdown", Any(true));
      set_property(field, "StringItemList", Any(choices(blank)));
    }
    set_property(field, "HelpText",
                 Any(blank.help.empty() ? spoken(blank.question, blank.english_question)
                                        : spoken(blank.help, blank.english_help)));
    const auto proposal = proposals_.find(blank.id);
    if (proposal != proposals_.end()) set_property(field, "Text", Any(to_ustring(proposal->second.value)));
    const auto note = add("UnoControlFixedTextModel", row_name("note", i), static_cast<sal_Int16>(tab + 2),
                          {note_left, y + 2, note_width, line_height});
    set_property(note, "NoLabel", Any(true));  // its letters are no shortcuts
  }

  static Sequence<OUString> choices(const Blank& blank) {
    Sequence<OUString> items(static_cast<sal_Int32>(blank.choices.size()));
    for (std::size_t i = 0; i < blank.choices.size(); ++i) items.getArray()[i] = to_ustring(blank.choices[i]);
    return items;
  }

  /// The manners, and what differs between the clause and the contract; what does not takes no room.
  void show_options() {
    const Strings& strings = session_->strings();
    const auto manner = model_of("manner");
    set_property(manner, "StringItemList",
                 Any(sequence<OUString>({strings.text("form.neighbours"), strings.text("form.house"),
                                         strings.text("form.minimal")})));
    const auto remembered = static_cast<sal_Int16>(remembered_manner(session_->context()));
    set_property(manner, "SelectedItems", Any(sequence<sal_Int16>({remembered})));
    std::u16string names, terms;
    const auto watch = session_->watch(controller_);
    if (watch && draft_.choice.language == Language::french) {
      const auto review = watch->review();
      renamings_ = renamings(review->contract);
      for (const Renaming& renaming : renamings_)
        names += (names.empty() ? u"" : u", ") + renaming.from + u" → " + renaming.to;
      for (const Definition* definition :
           missing_definitions(*draft_.clause, blocks(), review->contract, session_->library()))
        terms += (terms.empty() ? u"" : u", ") + definition->name;
    }
    offer("define", "form.define", terms, {"leave", "insert", "cancel"});
    offer("rename", "form.rename", names, {"define", "leave", "insert", "cancel"});
  }

  void offer(const char* name, const char* words, const std::u16string& what,
             std::initializer_list<const char*> below) const {
    const auto box = model_of(OUString::createFromAscii(name));
    set_property(box, "Label", Any(session_->strings().text(words, to_ustring(what))));
    if (!what.empty()) return;
    set_property(box, "State", Any(sal_Int16(0)));
    set_property(box, "EnableVisible", Any(false));
    move_down(below, -option_height);
  }

  bool is_checked(const char* name) const { return control<css::awt::XCheckBox>(name)->getState() == 1; }

  void begin_listening() {
    for (std::size_t i = 0; i < blanks_.size(); ++i)
      control<css::awt::XTextComponent>(row_name("field", i))->addTextListener(this);
    for (const char* name : {"rename", "define"}) control<css::awt::XCheckBox>(name)->addItemListener(this);
  }

  OUString answer(std::size_t i) const {
    return control<css::awt::XTextComponent>(row_name("field", i))->getText().trim();
  }

  Values values() const {
    Values filled;
    for (std::size_t i = 0; i < blanks_.size(); ++i)
      if (const OUString text = answer(i); !text.isEmpty()) filled[blanks_[i]->id] = view(text);
    return filled;
  }

  std::optional<std::u16string> objection(std::size_t i) const {
    const OUString text = answer(i);
    return text.isEmpty() ? std::nullopt : object_to(*blanks_[i], view(text), session_->strings().language());
  }

  /// The text as it would be written, and beside each field what is wrong with it, or what helps.
  void show_draft() const {
    for (std::size_t i = 0; i < blanks_.size(); ++i) label(row_name("note", i), note(i));
    auto filled = fill(blocks(), draft_.clause->blanks, values(), draft_.choice.language);
    if (is_checked("rename")) filled = rename_parties(std::move(filled), renamings_);
    set_property(model_of("preview"), "Text", Any(to_ustring(plain_text(filled))));
  }

  OUString note(std::size_t i) const {
    const Blank& blank = *blanks_[i];
    if (const auto sentence = objection(i)) return to_ustring(*sentence);
    const Strings& strings = session_->strings();
    const auto proposal = proposals_.find(blank.id);
    if (proposal == proposals_.end() || view(answer(i)) != proposal->second.value) return example(blank);
    if (const Clause* other = session_->library().clause(proposal->second.clause))
      return strings.text("form.from-clause", spoken(other->title, other->english_title));
    return proposal->second.article.empty()
               ? strings.text("form.from-document")
               : strings.text("form.from-article", to_ustring(proposal->second.article));
  }

  OUString example(const Blank& blank) const {
    const std::u16string limits = bounds(blank, session_->strings().language());
    const OUString sentence = session_->strings().text(
        "form.example", to_ustring(in_language(draft_.choice.language, blank.sample, blank.english_sample)));
    return limits.empty() ? sentence : sentence + to_ustring(u" (" + limits + u")");
  }

  void insert_filled() {
    for (std::size_t i = 0; i < blanks_.size(); ++i)
      if (objection(i)) return focus(row_name("field", i));
    insert(values());
  }

  void insert(Values filled) {
    draft_.values = std::move(filled);
    draft_.rename_parties = is_checked("rename");
    draft_.add_definitions = is_checked("define");
    draft_.manner = static_cast<Manner>(control<css::awt::XListBox>("manner")->getSelectedItemPos());
    if (*draft_.manner != remembered_manner(session_->context()))
      remember_manner(session_->context(), *draft_.manner);
    const rtl::Reference<Form> alive(this);
    const auto controller = controller_;
    close();
    attempt(*session_, controller, [&] { return insert_clause(*session_, controller, draft_); });
  }

  Draft draft_;
  const std::vector<const Blank*> blanks_;  // those that the text holds
  std::map<std::string, Proposal, std::less<>> proposals_;
  std::vector<Renaming> renamings_;
};

}  // namespace

Refusal open_form(Session& session, const Reference<css::frame::XController>& controller,
                  const Draft& draft) {
  if (const Refusal refusal = unwritten_text(draft)) return refusal;
  const rtl::Reference<Form> form(new Form(&session, controller, draft));
  form->open();
  return nullptr;
}

}  // namespace clausier
