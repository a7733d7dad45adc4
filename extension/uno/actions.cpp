// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/actions.hpp"

#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/undo_step.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

constexpr char deck_id[] = "ClausierDeck";
constexpr std::string_view palette_id = "ClausierPalette";
constexpr std::string_view findings_id = "ClausierFindings";
constexpr char infobar_id[] = "fr.clausier.Refusal";

Reference<css::text::XTextRange> passage(const Remark& remark) {
  return remark.watch->passage(*remark.review, remark.index);
}

/// Opens the deck with that panel unfolded and the other folded: both together are too short to read.
void show_panel(const Reference<css::frame::XController>& controller, std::string_view shown) {
  const Reference<css::frame::XController2> view(controller, UNO_QUERY);
  const Reference<css::ui::XSidebarProvider> sidebar = view.is() ? view->getSidebar() : nullptr;
  if (!sidebar.is()) return;
  sidebar->setVisible(true);
  const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(deck_id), UNO_QUERY_THROW);
  if (!deck->isActive()) deck->activate(true);
  sidebar->showDecks(true);
  const Reference<css::ui::XPanels> panels = deck->getPanels();
  for (const std::string_view id : {palette_id, findings_id}) {
    if (!panels->hasByName(to_ustring(id)))
      continue;  // just after loading the sidebar may not know its context yet
    const Reference<css::ui::XPanel> panel(panels->getByName(to_ustring(id)), UNO_QUERY_THROW);
    if (id == shown)
      panel->expand(false);
    else
      panel->collapse();
  }
}

void comment(const Reference<css::lang::XMultiServiceFactory>& factory,
             const Reference<css::text::XTextRange>& range, const std::u16string& words) {
  const Reference<css::text::XTextContent> annotation(
      factory->createInstance("com.sun.star.text.textfield.Annotation"), UNO_QUERY_THROW);
  set_property(annotation, "Author", Any(OUString("Clausier")));
  set_property(annotation, "Content", Any(to_ustring(words)));
  range->getText()->insertTextContent(range, annotation, true);
}

}  // namespace

bool is_read_only(const Reference<css::frame::XModel>& model) {
  const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
  return storable.is() && storable->isReadonly();
}

std::optional<Remark> find_remark(const std::shared_ptr<DocumentWatch>& watch, const OUString& rule,
                                  const OUString& quote) {
  if (!watch) return {};
  const auto review = watch->review();
  const auto& list = review->diagnostics;
  const auto found = std::find_if(list.begin(), list.end(), [&](const Diagnostic& diagnostic) {
    return to_ustring(diagnostic.rule->id) == rule &&
           review->contract.quote(diagnostic.finding.span) == view(quote);
  });
  if (found == list.end()) return {};
  return Remark{watch, review, static_cast<std::size_t>(found - list.begin())};
}

std::optional<Remark> remark_at(const std::shared_ptr<DocumentWatch>& watch, std::size_t index) {
  if (!watch) return {};
  const auto review = watch->review();
  if (index >= review->diagnostics.size()) return {};
  return Remark{watch, review, index};
}

Refusal jump(const Reference<css::frame::XController>& controller, const Remark& remark) {
  const auto range = passage(remark);
  if (!range.is()) return "refusal.passage-gone";
  as<css::view::XSelectionSupplier>(controller)->select(Any(range));
  controller->getFrame()->getComponentWindow()->setFocus();
  return nullptr;
}

Refusal rewrite(Session& session, const Remark& remark, std::size_t suggestion) {
  const auto& suggestions = remark.diagnostic().finding.suggestions;
  if (suggestion >= suggestions.size()) return "refusal.passage-gone";
  const Reference<css::frame::XModel> model(remark.watch->document(), UNO_QUERY);
  if (!model.is() || is_read_only(model)) return "refusal.read-only";
  const auto range = passage(remark);
  if (!range.is()) return "refusal.passage-gone";
  const UndoStep step(model,
                      session.strings().text("undo.rewrite", to_ustring(suggestions[suggestion].title)));
  range->setString(to_ustring(suggestions[suggestion].text).replace('\n', '\r'));  // '\r' begins a paragraph
  return nullptr;
}

Refusal annotate(Session& session, const Reference<css::frame::XModel>& model) {
  const auto watch = session.watch(model);
  if (!watch) return "refusal.no-text";
  if (is_read_only(model)) return "refusal.read-only";
  const auto review = watch->review();
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
  const UndoStep step(model, session.strings().text("undo.annotate"));
  // From the end, so that a comment's anchor does not move the passages still to come.
  for (std::size_t i = review->diagnostics.size(); i-- > 0;)
    if (const auto range = watch->passage(*review, i); range.is())
      comment(factory, range, summary(session.library(), *review, review->diagnostics[i]));
  return nullptr;
}

void show_palette(Session&, const Reference<css::frame::XController>& controller) {
  show_panel(controller, palette_id);
}

void show_findings(Session&, const Reference<css::frame::XController>& controller) {
  show_panel(controller, findings_id);
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

}  // namespace clausier
