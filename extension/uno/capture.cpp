// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/capture.hpp"

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <array>
#include <chrono>
#include <sstream>

#include "library/capture.hpp"
#include "library/write_clause.hpp"
#include "uno/captured_text.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/window.hpp"
#include "uno/wording.hpp"

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

/// The window "Enregistrer comme clause".
class CaptureWindow : public Window {
 public:
  CaptureWindow(rtl::Reference<Session> session, Reference<css::frame::XController> controller,
                CapturedText captured)
      : Window(std::move(session), std::move(controller)), captured_(std::move(captured)) {
    captured_.blocks = without_typed_numbers(std::move(captured_.blocks));
    const auto watch = session_->watch(controller_);
    proposals_ = propose_blanks(captured_.blocks, watch ? watch->review()->contract : Contract());
    if (proposals_.size() > most_boxes) proposals_.resize(most_boxes);
  }

  void open() {
    make("dialogs/capture.xdl", {"save", "cancel"});
    const auto list = control<css::awt::XListBox>("family");
    for (const Family& family : families())
      list->addItem(to_ustring(family_title(family.id, session_->strings().language())),
                    list->getItemCount());
    list->selectItemPos(0, true);
    control<css::awt::XListBox>("side")->selectItemPos(0, true);
    control<css::awt::XTextComponent>("title")->setText(to_ustring(proposed_title()));
    for (std::size_t i = 0; i < proposals_.size(); ++i) add_box(i);
    move_down({"note", "save", "cancel"}, static_cast<sal_Int32>(proposals_.size()) * box_height);
    say(losses());
    show();
    focus("title");
  }

 private:
  void act(const OUString& button) override { button == "save" ? save() : close(); }

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
    const BlankProposal& proposal = proposals_[i];
    const auto box = add("UnoControlCheckBoxModel", row_name("blank", i), static_cast<sal_Int16>(10 + i),
                         {margin, boxes_top + static_cast<sal_Int32>(i) * box_height, box_width, box_height});
    set_property(box, "Label",
                 Any(to_ustring(proposal.blank.label + u"\u00A0: «\u00A0" + proposal.words + u"\u00A0»")));
    set_property(box, "State", Any(sal_Int16(1)));
  }

  OUString losses() const {
    OUString sentence;
    for (const std::string& loss : captured_.losses) {
      if (!sentence.isEmpty()) sentence += " ";
      sentence += session_->strings().text(loss.c_str());
    }
    return sentence;
  }

  void say(const OUString& sentence) const { label("note", sentence); }

  Clause clause() const {
    std::vector<BlankProposal> chosen;
    for (std::size_t i = 0; i < proposals_.size(); ++i)
      if (property<sal_Int16>(model_of(row_name("blank", i)), "State") == 1) chosen.push_back(proposals_[i]);
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
      return focus("title");
    }
    if (const auto fault = keep(*session_, captured)) return say(to_ustring(*fault));
    const rtl::Reference<CaptureWindow> alive(this);
    const auto controller = controller_;
    close();
    note(controller, session_->strings().text("capture.saved", to_ustring(captured.title)));
  }

  CapturedText captured_;
  std::vector<BlankProposal> proposals_;
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
  window->open();
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
