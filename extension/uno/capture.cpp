// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/capture.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase2.hxx>

#include <array>
#include <chrono>
#include <sstream>

#include "library/capture.hpp"
#include "library/write_clause.hpp"
#include "uno/captured_text.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::container::XEnumerationAccess;

constexpr std::array sides = {Side::client, Side::provider, Side::balanced};  // as the list shows them
constexpr char edited_property[] = "ClausierClause";  // of a document in which a clause is edited

// Dialog units.
constexpr sal_Int32 margin = 8, boxes_top = 74, box_height = 12, box_width = 304;
constexpr std::size_t most_boxes = 14;

std::string today(std::chrono::years later = std::chrono::years(0)) {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  const auto year = static_cast<int>((day.year() + later));
  const auto month = static_cast<unsigned>(day.month());
  const auto number = std::min(static_cast<unsigned>(day.day()), later.count() ? 28u : 31u);
  const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + "-" + two(month) + "-" + two(number);
}

/// The selected text of the body, or null where nothing is selected.
Reference<css::text::XTextRange> selected_text(const Reference<css::frame::XController>& controller) {
  const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY);
  if (!selection.is()) return {};
  const Reference<css::container::XIndexAccess> ranges(selection->getSelection(), UNO_QUERY);
  if (!ranges.is() || ranges->getCount() == 0) return {};
  const Reference<css::text::XTextRange> range(ranges->getByIndex(0), UNO_QUERY);
  return range.is() && !range->getString().isEmpty() ? range : Reference<css::text::XTextRange>();
}

/// Saves the clause in the personal library and has it read; the sentence of what went wrong.
std::optional<std::u16string> keep(Session& session, const Clause& clause) {
  if (auto fault = save_clause(clause, session.personal_folder())) return fault;
  session.reload_library();
  return std::nullopt;
}

/// The window "Enregistrer comme clause". Closed by its buttons or its title bar; the controls that it
/// listens to keep it alive.
class CaptureWindow : public cppu::WeakImplHelper2<css::awt::XTopWindowListener, css::awt::XActionListener> {
 public:
  CaptureWindow(rtl::Reference<Session> session, Reference<css::frame::XController> controller,
                CapturedText captured)
      : session_(std::move(session)), controller_(std::move(controller)), captured_(std::move(captured)) {
    captured_.blocks = without_typed_numbers(std::move(captured_.blocks));
    const auto watch = session_->watch(controller_);
    proposals_ = propose_blanks(captured_.blocks, watch ? watch->review()->contract : Contract());
    if (proposals_.size() > most_boxes) proposals_.resize(most_boxes);
  }

  void show() {
    const Reference<css::awt::XDialogProvider> provider(
        session_->context()->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller_->getModel())}),
            session_->context()),
        UNO_QUERY_THROW);
    dialog_.set(provider->createDialog(extension_url("dialogs/capture.xdl")), UNO_QUERY_THROW);
    const auto list = control<css::awt::XListBox>("family");
    for (const Family& family : families()) list->addItem(to_ustring(family.title), list->getItemCount());
    list->selectItemPos(0, true);
    control<css::awt::XListBox>("side")->selectItemPos(0, true);
    control<css::awt::XTextComponent>("title")->setText(to_ustring(proposed_title()));
    for (std::size_t i = 0; i < proposals_.size(); ++i) add_box(i);
    move_down(static_cast<sal_Int32>(proposals_.size()) * box_height);
    say(losses());
    for (const char* name : {"save", "cancel"}) {
      const auto button = control<css::awt::XButton>(name);
      button->setActionCommand(OUString::createFromAscii(name));
      button->addActionListener(this);
    }
    as<css::awt::XTopWindow>(dialog_)->addTopWindowListener(this);
    controller_->addEventListener(static_cast<css::awt::XActionListener*>(this));
    dialog_->setVisible(true);
    control<css::awt::XWindow>("title")->setFocus();
  }

  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
    behind_door("capture", [&] {
      if (event.ActionCommand == "save")
        save();
      else
        close();
    });
  }
  void SAL_CALL windowClosing(const css::lang::EventObject&) override {
    behind_door("capture", [this] { close(); });
  }
  void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
  void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
  void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
  void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
  void SAL_CALL windowActivated(const css::lang::EventObject&) override {}
  void SAL_CALL windowDeactivated(const css::lang::EventObject&) override {}
  /// The view closes, and the window with it.
  void SAL_CALL disposing(const css::lang::EventObject& event) override {
    if (event.Source == controller_) behind_door("capture", [this] { dispose_window(); });
  }

 private:
  /// The first heading, or how the text begins.
  std::u16string proposed_title() const {
    constexpr std::size_t longest = 60;
    const auto heading = std::ranges::find(captured_.blocks, Block::Kind::heading, &Block::kind);
    std::u16string title =
        plain_text({heading == captured_.blocks.end() ? captured_.blocks.front() : *heading});
    title.resize(std::min(title.size(), title.find(u'\n')));
    if (title.size() > longest) title.resize(std::max<std::size_t>(title.rfind(u' ', longest) + 1, 1) - 1);
    return title;
  }

  void add_box(std::size_t i) const {
    const auto box = as<css::lang::XMultiServiceFactory>(model())->createInstance(
        "com.sun.star.awt.UnoControlCheckBoxModel");
    const BlankProposal& proposal = proposals_[i];
    set_property(box, "Label",
                 Any(to_ustring(proposal.blank.label + u"\u00A0: «\u00A0" + proposal.words + u"\u00A0»")));
    set_property(box, "State", Any(sal_Int16(1)));
    set_property(box, "PositionX", Any(margin));
    set_property(box, "PositionY", Any(boxes_top + static_cast<sal_Int32>(i) * box_height));
    set_property(box, "Width", Any(box_width));
    set_property(box, "Height", Any(box_height));
    set_property(box, "TabIndex", Any(static_cast<sal_Int16>(10 + i)));
    set_property(box, "Name", Any(box_name(i)));
    as<css::container::XNameContainer>(model())->insertByName(box_name(i), Any(box));
  }

  /// What the layout places under the boxes.
  void move_down(sal_Int32 height) const {
    for (const char* name : {"note", "save", "cancel"}) {
      const auto moved = control<css::awt::XControl>(name)->getModel();
      set_property(moved, "PositionY", Any(property<sal_Int32>(moved, "PositionY") + height));
    }
    set_property(model(), "Height", Any(property<sal_Int32>(model(), "Height") + height));
  }

  OUString losses() const {
    OUString sentence;
    for (const std::string& loss : captured_.losses) {
      if (!sentence.isEmpty()) sentence += " ";
      sentence += session_->strings().text(loss.c_str());
    }
    return sentence;
  }

  void say(const OUString& sentence) const {
    set_property(control<css::awt::XControl>("note")->getModel(), "Label", Any(sentence));
  }

  Clause clause() const {
    std::vector<BlankProposal> chosen;
    for (std::size_t i = 0; i < proposals_.size(); ++i)
      if (property<sal_Int16>(control(box_name(i))->getModel(), "State") == 1)
        chosen.push_back(proposals_[i]);
    Clause clause;
    const OUString title = control<css::awt::XTextComponent>("title")->getText().trim();
    clause.title = without_marks(std::u16string(view(title)));
    clause.family = families()[position("family")].id;
    clause.id = free_id(id_from_title(clause.title));
    clause.version = "1.0";
    clause.law_date = today();
    clause.review_date = today(std::chrono::years(1));
    clause.origin = Origin::personal;
    clause.variants.push_back(
        {.side = sides[position("side")], .blocks = make_blanks(captured_.blocks, chosen)});
    for (const BlankProposal& proposal : chosen) clause.blanks.push_back(proposal.blank);
    drop_unused(clause);
    return clause;
  }

  /// The id, with a number where the library has it already.
  std::string free_id(const std::string& id) const {
    std::string free = id;
    for (int number = 2; session_->library().clause(free); ++number) free = id + "-" + std::to_string(number);
    return free;
  }

  std::size_t position(const char* list) const {
    return static_cast<std::size_t>(
        std::max<sal_Int16>(control<css::awt::XListBox>(list)->getSelectedItemPos(), 0));
  }

  void save() {
    const Clause captured = clause();
    if (captured.title.empty()) {
      say(session_->strings().text("capture.no-title"));
      return control<css::awt::XWindow>("title")->setFocus();
    }
    if (const auto fault = keep(*session_, captured)) return say(to_ustring(*fault));
    const rtl::Reference<CaptureWindow> alive(this);
    const auto controller = controller_;
    close();
    note(controller, session_->strings().text("capture.saved", to_ustring(captured.title)));
  }

  static OUString box_name(std::size_t i) { return "blank" + OUString::number(static_cast<sal_Int64>(i)); }

  Reference<css::awt::XControlModel> model() const { return as<css::awt::XControl>(dialog_)->getModel(); }
  Reference<css::awt::XControl> control(const OUString& name) const {
    return as<css::awt::XControlContainer>(dialog_)->getControl(name);
  }
  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return as<Interface>(control(OUString::createFromAscii(name)));
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
  CapturedText captured_;
  std::vector<BlankProposal> proposals_;
  Reference<css::awt::XWindow2> dialog_;
};

// ---- editing

Reference<css::beans::XPropertyContainer> user_properties(const Reference<css::frame::XModel>& model) {
  return as<css::document::XDocumentPropertiesSupplier>(model)
      ->getDocumentProperties()
      ->getUserDefinedProperties();
}

/// "sla-disponibilite client 1 fr": which text a document edits.
OUString edited_text(const Draft& draft) {
  return to_ustring(draft.clause->id + " " + std::string(side_id(draft.choice.side)) + " " +
                    std::to_string(draft.choice.fallback) +
                    (draft.choice.language == Language::english ? " en" : " fr"));
}

struct EditedText {
  std::string clause;
  TextChoice choice;
};

EditedText read_edited_text(const OUString& property) {
  std::istringstream words(to_utf8(property));
  EditedText edited;
  std::string side, language;
  words >> edited.clause >> side >> edited.choice.fallback >> language;
  edited.choice.side = side_from_id(side).value_or(Side::balanced);
  if (language == "en") edited.choice.language = Language::english;
  return edited;
}

}  // namespace

bool has_selected_text(const Reference<css::frame::XController>& controller) {
  return selected_text(controller).is();
}

Refusal capture_clause(Session& session, const Reference<css::frame::XController>& controller) {
  const auto range = selected_text(controller);
  if (!range.is()) return "refusal.no-selection";
  const auto selection = range->getText()->createTextCursorByRange(range);
  CapturedText captured = capture_text(controller->getModel(), as<XEnumerationAccess>(selection));
  if (captured.blocks.empty()) return "refusal.no-selection";
  const rtl::Reference<CaptureWindow> window(new CaptureWindow(&session, controller, std::move(captured)));
  window->show();
  return nullptr;
}

Refusal edit_clause(Session& session, const Draft& draft) {
  if (const Refusal refusal = unwritten_text(draft)) return refusal;
  const auto desktop = css::frame::Desktop::create(session.context());
  const Reference<css::frame::XModel> model(
      desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), UNO_QUERY_THROW);
  const auto controller = model->getCurrentController();
  if (const Refusal refusal = insert_clause(session, controller, draft)) return refusal;
  user_properties(model)->addProperty(edited_property, css::beans::PropertyAttribute::REMOVABLE,
                                      Any(edited_text(draft)));
  as<css::document::XDocumentPropertiesSupplier>(model)->getDocumentProperties()->setTitle(
      to_ustring(draft.clause->title));
  as<css::util::XModifiable>(model)->setModified(false);
  note(controller, session.strings().text("capture.editing"));
  return nullptr;
}

Refusal save_edited_clause(Session& session, const Reference<css::frame::XController>& controller) {
  const auto model = controller->getModel();
  const EditedText edited = read_edited_text(property<OUString>(user_properties(model), edited_property));
  const Clause* original = session.library().clause(edited.clause);
  const std::vector<Block>* before = original ? original->text(edited.choice) : nullptr;
  if (!before) return "refusal.no-edited-clause";
  Clause clause = *original;
  *clause.text(edited.choice) = restore_links(
      capture_text(model, as<XEnumerationAccess>(as<css::text::XTextDocument>(model)->getText())).blocks,
      *before);
  drop_unused(clause);
  if (const auto fault = keep(session, clause)) {
    note(controller, to_ustring(*fault));
    return "refusal.clause-not-saved";
  }
  as<css::util::XModifiable>(model)->setModified(false);
  note(controller, session.strings().text("capture.saved", to_ustring(clause.title)));
  return nullptr;
}

}  // namespace clausier
