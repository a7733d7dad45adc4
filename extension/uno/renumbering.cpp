// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/renumbering.hpp"

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>

#include "analysis/renumbering.hpp"
#include "uno/live_references.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/snapshot.hpp"
#include "uno/undo_step.hpp"
#include "uno/window.hpp"

namespace clausier {
namespace {

using css::frame::XModel;
using css::text::XTextRange;

/// The typed numbers of a document and what they should be.
struct Proposal {
  DocumentReading reading;
  std::vector<NumberChange> changes;

  Proposal(const Reference<XModel>& model, const Library& library) : reading(model) {
    changes = renumber(reading.contract, inserted_clauses(model, library));
    std::erase_if(changes, [this](const NumberChange& change) { return !words(change).is(); });
  }

  /// The number in the document; null where it is a field's, which follows by itself.
  Reference<XTextRange> words(const NumberChange& change) const {
    const auto [line, column] = reading.contract.position(change.span.begin);
    const auto number = locate(reading.paragraphs[line], column, reading.contract.quote(change.span));
    const bool live = number.is() && property<Reference<css::text::XTextField>>(number, "TextField").is();
    return live ? Reference<XTextRange>() : number;
  }

  /// "2 → 3   Prix", or the words around a reference.
  std::u16string in_words(const NumberChange& change) const {
    const Contract& contract = reading.contract;
    const std::u16string step = std::u16string(contract.quote(change.span)) + u" → " + change.number;
    if (!change.is_reference) return step + u"\u2003" + contract.articles()[change.article].title;
    constexpr std::uint32_t around = 45;
    const Span paragraph = contract.paragraph_span(contract.position(change.span.begin).line);
    const std::uint32_t begin =
        std::max(paragraph.begin, change.span.begin - std::min(change.span.begin, around));
    const std::uint32_t end = std::min(paragraph.end, change.span.end + around);
    return step + u"\u2003«\u00A0" + (begin > paragraph.begin ? u"…" : u"") +
           std::u16string(contract.quote({begin, end})) + (end < paragraph.end ? u"…" : u"") + u"\u00A0»";
  }

 private:
  std::vector<Span> inserted_clauses(const Reference<XModel>& model, const Library& library) const {
    std::vector<Span> spans;
    for (const PlacedClause& clause : placed_clauses(model, library)) {
      const auto first = reading.paragraph_at(clause.range->getStart());
      const auto last = reading.paragraph_at(clause.range->getEnd());
      if (first && last)
        spans.push_back(
            {reading.contract.paragraph_span(*first).begin, reading.contract.paragraph_span(*last).end});
    }
    return spans;
  }
};

/// Writes the number anew; the bookmarks around it, which fields refer to, would go with what they hold.
void write_number(const Reference<XModel>& model, const Reference<XTextRange>& words,
                  const std::u16string& number) {
  const auto bookmarks = as<css::text::XBookmarksSupplier>(model)->getBookmarks();
  std::vector<OUString> around;
  for (const OUString& name : bookmarks->getElementNames()) {
    if (!name.startsWith(reference_mark)) continue;
    const auto bookmark = as<css::text::XTextContent>(bookmarks->getByName(name));
    const auto anchor = bookmark->getAnchor();
    if (anchor->getText() != words->getText()) continue;
    const auto compare = as<css::text::XTextRangeCompare>(words->getText());
    if (compare->compareRegionStarts(anchor, words) != 0 || compare->compareRegionEnds(anchor, words) != 0)
      continue;
    around.push_back(name);
    words->getText()->removeTextContent(bookmark);
  }
  words->setString(to_ustring(number));
  for (const OUString& name : around) put_bookmark(model, name, words);
}

Refusal write_numbers(Session& session, const Reference<XModel>& model, const Proposal& proposal,
                      const std::vector<std::size_t>& chosen) {
  std::vector<std::pair<Reference<XTextRange>, std::u16string>> numbers;
  for (const std::size_t i : chosen) {
    const NumberChange& change = proposal.changes[i];
    numbers.emplace_back(proposal.words(change), change.number);
    if (const Refusal refusal = obstacle(model, numbers.back().first, Wanted::number)) return refusal;
  }
  const UndoStep step(model, session.strings().text("undo.renumber"));
  for (const auto& [words, number] : numbers) write_number(model, words, number);
  as<css::util::XRefreshable>(as<css::text::XTextFieldsSupplier>(model)->getTextFields())->refresh();
  return nullptr;
}

/// The window "Renuméroter les articles": the changes, of which those that are chosen are made.
class RenumberingWindow : public Window {
 public:
  RenumberingWindow(rtl::Reference<Session> session, Reference<css::frame::XController> controller,
                    Proposal proposal)
      : Window(std::move(session), std::move(controller)), proposal_(std::move(proposal)) {}

  void open() {
    make("dialogs/renumber.xdl", {"renumber", "cancel"});
    const auto list = control<css::awt::XListBox>("changes");
    for (const NumberChange& change : proposal_.changes) {
      const OUString words = to_ustring(proposal_.in_words(change));
      list->addItem(change.is_reference ? session_->strings().text("renumber.reference", words) : words,
                    list->getItemCount());
    }
    for (sal_Int16 i = 0; i < list->getItemCount(); ++i) list->selectItemPos(i, true);
    show();
    list->makeVisible(0);  // the last one chosen was
    focus("changes");
  }

 private:
  void act(const OUString& button) override {
    if (button == "cancel") return close();
    const rtl::Reference<RenumberingWindow> alive(this);
    attempt(*session_, controller_, [this] { return write(); });
    close();
  }

  Refusal write() const {
    const auto model = controller_->getModel();
    const Proposal now(model, session_->library());
    if (now.changes != proposal_.changes) return "refusal.numbers-changed";
    const Sequence<sal_Int16> selected = control<css::awt::XListBox>("changes")->getSelectedItemsPos();
    std::vector<std::size_t> chosen;
    for (const sal_Int16 i : selected) chosen.push_back(static_cast<std::size_t>(i));
    return write_numbers(*session_, model, now, chosen);
  }

  const Proposal proposal_;
};

}  // namespace

Refusal propose_renumbering(Session& session, const Reference<css::frame::XController>& controller) {
  Proposal proposal(controller->getModel(), session.library());
  if (proposal.changes.empty()) return "refusal.numbers-right";
  const rtl::Reference<RenumberingWindow> window(
      new RenumberingWindow(&session, controller, std::move(proposal)));
  window->open();
  return nullptr;
}

}  // namespace clausier
