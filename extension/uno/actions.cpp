// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/actions.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

#include "uno/comment.hpp"
#include "uno/door.hpp"
#include "uno/main_thread.hpp"
#include "uno/properties.hpp"
#include "uno/undo_step.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

constexpr char deck_id[] = "ClausierDeck";
constexpr std::string_view palette_id = "ClausierPalette";
constexpr std::string_view findings_id = "ClausierFindings";
constexpr std::string_view coverage_id = "ClausierCoverage";
constexpr std::string_view blanks_id = "ClausierBlanks";
constexpr char infobar_id[] = "fr.clausier.Refusal";
constexpr char note_id[] = "fr.clausier.Note";

/// What is said where a section or a cell is protected.
struct Protection {
  Refusal section, cell;
};
Protection protection_of(Wanted wanted) {
  switch (wanted) {
    case Wanted::cursor:
      return {"refusal.protected-section", "refusal.protected-cell"};
    case Wanted::article_end:
      return {"refusal.protected-section.article", "refusal.protected-cell.article"};
    case Wanted::blank:
      return {"refusal.protected-section.blank", "refusal.protected-cell.blank"};
    case Wanted::passage:
      return {"refusal.protected-section.passage", "refusal.protected-cell.passage"};
    case Wanted::clause:
      return {"refusal.protected-section.clause", "refusal.protected-cell.clause"};
    case Wanted::number:
      return {"refusal.protected-section.number", "refusal.protected-cell.number"};
    case Wanted::table:
      return {"refusal.protected-section.table", "refusal.protected-cell.table"};
  }
  return {};
}

bool is_protected(Reference<css::text::XTextSection> section) {
  for (; section.is(); section = section->getParentSection())
    if (property<bool>(section, "IsProtected")) return true;
  return false;
}

/// Opens the deck with that panel unfolded and the others folded: together they are too short to read.
Refusal show_panel(const Reference<css::frame::XController>& controller, std::string_view shown) {
  const Reference<css::frame::XController2> view(controller, UNO_QUERY);
  const Reference<css::ui::XSidebarProvider> sidebar = view.is() ? view->getSidebar() : nullptr;
  if (!sidebar.is()) return "refusal.no-text";
  sidebar->setVisible(true);
  const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(deck_id), UNO_QUERY_THROW);
  if (!deck->isActive()) deck->activate(true);
  sidebar->showDecks(true);
  const Reference<css::ui::XPanels> panels = deck->getPanels();
  for (const std::string_view id : {palette_id, findings_id, coverage_id, blanks_id}) {
    if (!panels->hasByName(to_ustring(id)))
      continue;  // just after loading the sidebar may not know its context yet
    const Reference<css::ui::XPanel> panel(panels->getByName(to_ustring(id)), UNO_QUERY_THROW);
    const bool is_wanted = id == shown;
    if (panel->isExpanded() == is_wanted) continue;  // each change has the whole deck laid out anew
    if (is_wanted)
      panel->expand(false);
    else
      panel->collapse();
  }
  return nullptr;
}

/// The palette's search field, where the palette is there to be seen.
Reference<css::awt::XWindow> search_field(const Reference<css::frame::XController>& controller) {
  const Reference<css::frame::XController2> view(controller, UNO_QUERY_THROW);
  const Reference<css::ui::XDeck> deck(view->getSidebar()->getDecks()->getByName(deck_id), UNO_QUERY_THROW);
  const OUString id = to_ustring(palette_id);
  if (!deck->getPanels()->hasByName(id)) return {};
  const Reference<css::ui::XPanel> panel(deck->getPanels()->getByName(id), UNO_QUERY_THROW);
  const Reference<css::awt::XControlContainer> controls(panel->getDialog(), UNO_QUERY);
  return {controls.is() ? controls->getControl("search") : nullptr, UNO_QUERY};
}

/// What the document's comments say already, wherever they stand and whoever signed them.
std::set<OUString> written_comments(const Reference<css::frame::XModel>& model) {
  std::set<OUString> written;
  const auto fields = as<css::text::XTextFieldsSupplier>(model)->getTextFields()->createEnumeration();
  while (fields->hasMoreElements()) {
    const Reference<css::lang::XServiceInfo> field(fields->nextElement(), UNO_QUERY);
    if (field.is() && field->supportsService("com.sun.star.text.textfield.Annotation"))
      written.insert(property<OUString>(field, "Content"));
  }
  return written;
}

std::vector<std::size_t> every_diagnostic(const Review& review) {
  std::vector<std::size_t> all(review.diagnostics.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// The diagnostics by the place where they begin, from the end of the text where the direction is backward.
std::vector<std::size_t> in_text_order(const Review& review, Direction direction) {
  auto order = every_diagnostic(review);
  const auto begin = [&](std::size_t i) { return review.diagnostics[i].finding.span.begin; };
  if (direction == Direction::forward)
    std::ranges::stable_sort(order, std::less(), begin);
  else
    std::ranges::stable_sort(order, std::greater(), begin);
  return order;
}

std::vector<std::size_t> from_the_last_end(const Review& review) {
  auto order = every_diagnostic(review);
  std::ranges::stable_sort(order, std::greater(),
                           [&](std::size_t i) { return review.diagnostics[i].finding.span.end; });
  return order;
}

}  // namespace

std::optional<Remark> find_remark(const std::shared_ptr<DocumentWatch>& watch, const OUString& rule,
                                  const OUString& quote, const Reference<css::text::XTextRange>& target) {
  if (!watch) return {};
  const auto review = watch->review();
  std::optional<Remark> found;
  for (std::size_t i = 0; i < review->diagnostics.size(); ++i) {
    if (to_ustring(review->diagnostics[i].rule->id) != rule || review->quote(i) != view(quote)) continue;
    const Remark remark{watch, review, i};
    if (!found) found = remark;
    if (!target.is()) break;
    const auto passage = remark.passage();
    const Reference<css::text::XTextRangeCompare> compare(target->getText(), UNO_QUERY);
    if (passage.is() && compare.is() && passage->getText() == target->getText() &&
        compare->compareRegionStarts(passage, target) == 0)
      return remark;
  }
  return found;
}

std::optional<Remark> remark_at(const std::shared_ptr<DocumentWatch>& watch, std::size_t index,
                                std::uint64_t number) {
  if (!watch) return {};
  const auto review = watch->review();
  if (index >= review->diagnostics.size() || (number != 0 && number != review->number)) return {};
  return Remark{watch, review, index};
}

Refusal obstacle(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& place,
                 Wanted wanted) {
  const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
  if (storable.is() && storable->isReadonly()) return "refusal.read-only";
  if (is_protected(property<Reference<css::text::XTextSection>>(place, "TextSection")))
    return protection_of(wanted).section;
  const auto cell = property<Reference<css::table::XCell>>(place, "Cell");
  if (cell.is() && property<bool>(cell, "IsProtected")) return protection_of(wanted).cell;
  return nullptr;
}

Target target_of(const Remark& remark) {
  Target target;
  target.model.set(remark.watch->document(), UNO_QUERY);
  if (target.model.is()) target.passage = remark.passage();
  if (target.passage.is())
    target.refusal = obstacle(target.model, target.passage, Wanted::passage);
  else
    target.refusal = "refusal.passage-gone";
  if (target.model.is() && !target.passage.is()) remark.watch->refresh(std::chrono::milliseconds(0));
  return target;
}

Refusal jump(const Reference<css::frame::XController>& controller,
             const Reference<css::text::XTextRange>& passage) {
  if (!passage.is()) return "refusal.passage-gone";
  as<css::view::XSelectionSupplier>(controller)->select(Any(passage));
  controller->getFrame()->getComponentWindow()->setFocus();
  return nullptr;
}

std::vector<Span> Remark::places() const {
  const Finding& finding = diagnostic().finding;
  std::vector<Span> spans = {finding.span};
  for (const Span span : finding.related)
    if (!span.empty()) spans.push_back(span);
  return spans;
}

Refusal select_span(const Reference<css::frame::XController>& controller, const DocumentWatch& watch,
                    const Review& review, Span span) {
  const auto range = watch.range(review, span);
  if (!range.is()) return "refusal.passage-gone";
  as<css::view::XSelectionSupplier>(controller)->select(Any(range));
  return nullptr;
}

Refusal jump(const Reference<css::frame::XController>& controller, const Remark& remark, std::size_t place) {
  const auto places = remark.places();
  if (place >= places.size()) return "refusal.no-finding";
  return jump(controller, remark.watch->range(*remark.review, places[place]));
}

Refusal jump_to_next(Session& session, const Reference<css::frame::XController>& controller,
                     Direction direction) {
  const auto watch = session.watch(controller);
  if (!watch) return "refusal.no-text";
  if (!watch->is_reviewed()) return "refusal.reading";
  const auto review = watch->review();
  if (review->diagnostics.empty()) return "refusal.no-remark";
  const auto candidates = in_text_order(*review, direction);
  const Reference<css::text::XTextViewCursorSupplier> supplier(controller, UNO_QUERY_THROW);
  const auto cursor = as<css::text::XTextRange>(supplier->getViewCursor());
  const std::size_t line = watch->paragraph_at(cursor).value_or(0);
  // How the diagnostic's place compares with the cursor's.
  const auto is_ahead = [&](std::size_t i) {
    const Span span = review->diagnostics[i].finding.span;
    const std::size_t other = review->contract.position(span.begin).line;
    if (other != line) return direction == Direction::forward ? other > line : other < line;
    const auto passage = watch->range(*review, span);
    if (!passage.is()) return false;
    const auto order =
        as<css::text::XTextRangeCompare>(cursor->getText())->compareRegionStarts(cursor, passage);
    return direction == Direction::forward ? order > 0 : order < 0;
  };
  for (const std::size_t candidate : candidates)
    if (is_ahead(candidate)) return jump(controller, {watch, review, candidate});
  return jump(controller, {watch, review, candidates.front()});
}

Refusal rewrite(Session& session, const Remark& remark, std::size_t suggestion) {
  const auto& suggestions = remark.diagnostic().finding.suggestions;
  if (suggestion >= suggestions.size()) return "refusal.no-finding";
  const Target target = target_of(remark);
  if (target.refusal) return target.refusal;
  const UndoStep step(target.model,
                      session.strings().text("undo.rewrite", to_ustring(suggestions[suggestion].title)));
  target.passage->setString(
      to_ustring(suggestions[suggestion].text).replace('\n', '\r'));  // '\r' begins a paragraph
  return nullptr;
}

Refusal annotate(Session& session, const Reference<css::frame::XModel>& model) {
  const auto watch = session.watch(model);
  if (!watch) return "refusal.no-text";
  if (!watch->is_reviewed()) return "refusal.reading";
  const auto review = watch->review();
  if (review->diagnostics.empty()) return "refusal.nothing-found";
  const auto written = written_comments(model);
  const Author author = user_author(session.context(), session.strings().text("author.unknown"));
  const UndoStep step(model, session.strings().text("undo.annotate"));
  Refusal refusal = nullptr;
  // A comment's anchor stands at the end of its passage: from the last end, so that none moves the passages
  // still to come.
  for (const std::size_t i : from_the_last_end(*review)) {
    const std::u16string words = summary(session.library(), *review, review->diagnostics[i]);
    if (written.contains(to_ustring(words))) continue;
    const Target target = target_of({watch, review, i});
    if (target.refusal)
      refusal = target.refusal;
    else
      write_comment(model, target.passage, author, words);
  }
  return refusal;
}

Refusal show_palette(Session& session, const Reference<css::frame::XController>& controller) {
  session.catalogue_if_read();  // read while the deck is made
  if (const Refusal refusal = show_panel(controller, palette_id)) return refusal;
  if (const auto field = search_field(controller); field.is()) {
    field->setFocus();
    return nullptr;
  }
  on_main_thread(session.context(), [controller] {  // the sidebar has still to make its panels
    if (const auto field = search_field(controller); field.is()) field->setFocus();
  });
  return nullptr;
}

Refusal show_findings(const Reference<css::frame::XController>& controller) {
  return show_panel(controller, findings_id);
}

Refusal show_coverage(const Reference<css::frame::XController>& controller) {
  return show_panel(controller, coverage_id);
}

Refusal show_blanks(const Reference<css::frame::XController>& controller) {
  return show_panel(controller, blanks_id);
}

void tell(Session& session, const Reference<css::frame::XController>& controller, Refusal refusal) {
  behind_door("infobar", [&] {  // a hidden document has none
    const Reference<css::frame::XInfobarProvider> infobars(controller, UNO_QUERY_THROW);
    if (infobars->hasInfobar(infobar_id)) infobars->removeInfobar(infobar_id);
    if (refusal)
      infobars->appendInfobar(infobar_id, "Clausier", session.strings().text(refusal),
                              css::frame::InfobarType::WARNING, {}, true);
  });
}

void note(const Reference<css::frame::XController>& controller, const OUString& words,
          const std::vector<Offer>& offers) {
  behind_door("infobar", [&] {  // a hidden document has none
    const Reference<css::frame::XInfobarProvider> infobars(controller, UNO_QUERY_THROW);
    if (infobars->hasInfobar(note_id)) infobars->removeInfobar(note_id);
    if (words.isEmpty()) return;
    Sequence<css::beans::StringPair> buttons(static_cast<sal_Int32>(offers.size()));
    for (std::size_t i = 0; i < offers.size(); ++i)
      buttons.getArray()[i] = {offers[i].label, "vnd.clausier:" + offers[i].command};
    infobars->appendInfobar(note_id, "Clausier", words, css::frame::InfobarType::INFO, buttons, true);
  });
}

}  // namespace clausier
