// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/context_menu.hpp"

#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <iterator>

#include "uno/actions.hpp"
#include "uno/capture.hpp"
#include "uno/document_table.hpp"
#include "uno/door.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;
using css::ui::ContextMenuInterceptorAction;

/// The remarks on the words under the cursor, the gravest first.
std::vector<std::size_t> remarks_under(const Review& review,
                                       const Reference<css::frame::XController>& controller) {
  const auto place = as<css::text::XTextViewCursorSupplier>(controller)->getViewCursor()->getStart();
  const auto cursor = as<css::text::XParagraphCursor>(place->getText()->createTextCursorByRange(place));
  cursor->gotoStartOfParagraph(true);
  const auto offset = static_cast<std::size_t>(cursor->getString().getLength());
  cursor->collapseToStart();
  cursor->gotoEndOfParagraph(true);
  const std::u16string paragraph = snapshot_text(cursor->getString());
  std::vector<std::size_t> under;
  for (std::size_t i = 0; i < review.diagnostics.size(); ++i) {
    const auto begin = place_in(review, i, paragraph);
    if (begin && *begin <= offset && offset <= *begin + review.quote(i).size()) under.push_back(i);
  }
  return under;
}

/// An entry of the menu, or one that opens those under it.
struct Entry {
  OUString label;
  OUString command;  // without the scheme
  std::vector<Entry> under{};
};

constexpr std::size_t longest_sentence = 90;  // characters
constexpr char scheme[] = "vnd.clausier:";

OUString number(std::uint64_t value) {
  return OUString::number(static_cast<sal_Int64>(value));
}

class RemarksMenu : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor> {
 public:
  explicit RemarksMenu(rtl::Reference<Session> session) : session_(std::move(session)) {}

  ContextMenuInterceptorAction SAL_CALL
  notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override {
    return behind_door("context menu", css::ui::ContextMenuInterceptorAction_IGNORED, [&] {
      const Reference<css::frame::XController> controller(event.Selection, UNO_QUERY_THROW);
      const auto watch = session_->watch(controller);
      if (!watch) return css::ui::ContextMenuInterceptorAction_IGNORED;
      const auto review = watch->review();
      std::vector<Entry> entries = on_remarks(*review, remarks_under(*review, controller));
      std::ranges::move(on_clause(controller), std::back_inserter(entries));
      if (const auto place = cursor_place(controller); place.is() && stands_in_checked_table(place))
        entries.push_back({session_->strings().text("action.table"), "table"});
      if (has_selected_text(controller))
        entries.push_back({session_->strings().text("action.capture"), "capture"});
      if (entries.empty()) return css::ui::ContextMenuInterceptorAction_IGNORED;
      const auto factory = as<css::lang::XMultiServiceFactory>(event.ActionTriggerContainer);
      fill(factory, event.ActionTriggerContainer, entries);
      event.ActionTriggerContainer->insertByIndex(
          static_cast<sal_Int32>(entries.size()),
          Any(factory->createInstance("com.sun.star.ui.ActionTriggerSeparator")));
      return css::ui::ContextMenuInterceptorAction_CONTINUE_MODIFIED;
    });
  }

 private:
  /// What can be done about the gravest; each of the others opens under its sentence.
  std::vector<Entry> on_remarks(const Review& review, const std::vector<std::size_t>& remarks) const {
    std::vector<Entry> entries;
    for (const std::size_t remark : remarks) {
      auto under = on_remark(review, remark);
      const Entry sentence{sentence_of(review.diagnostics[remark]), under.front().command};
      if (!entries.empty()) {
        entries.push_back({sentence.label, {}, std::move(under)});
        continue;
      }
      entries.push_back(sentence);
      std::ranges::move(under, std::back_inserter(entries));
    }
    if (!entries.empty()) entries.push_back({session_->strings().text("action.findings"), "findings"});
    return entries;
  }

  std::vector<Entry> on_remark(const Review& review, std::size_t remark) const {
    const Strings& strings = session_->strings();
    const auto& suggestions = review.diagnostics[remark].finding.suggestions;
    const OUString which = "review=" + number(review.number) + "&finding=" + number(remark);
    std::vector<Entry> entries = {{strings.text("action.explain"), "explain?" + which}};
    for (std::size_t i = 0; i < suggestions.size(); ++i)
      entries.push_back({strings.text("action.rewrite", to_ustring(suggestions[i].title)),
                         "rewrite?" + which + "&suggestion=" + number(i)});
    entries.push_back({strings.text("action.dismiss"), "dismiss?" + which});
    return entries;
  }

  /// Its gravity, then what it says.
  OUString sentence_of(const Diagnostic& diagnostic) const {
    return session_->strings().text(gravity_key(diagnostic.finding)) + to_ustring(u" – ") +
           to_ustring(shortened(diagnostic.finding.message, longest_sentence));
  }

  /// The other texts of the library's clause in which the cursor stands.
  std::vector<Entry> on_clause(const Reference<css::frame::XController>& controller) const {
    std::vector<Entry> offers;
    const auto place = cursor_place(controller);
    const auto placed =
        place.is() ? placed_clause_at(controller->getModel(), place, session_->library()) : std::nullopt;
    const Clause* clause = placed ? session_->library().clause(placed->provenance.clause) : nullptr;
    if (!clause) return offers;
    const TextChoice& now = placed->provenance.choice;
    const Strings& strings = session_->strings();
    const auto offer = [&](const char* words, const OUString& title, Side side, std::size_t fallback) {
      if (side == now.side && fallback == now.fallback) return;
      const TextChoice choice{side, fallback, now.language};
      if (!clause->text(choice)) return;
      offers.push_back({strings.text(words, title),
                        "change?side=" + to_ustring(side_id(side)) +
                            "&fallback=" + OUString::number(static_cast<sal_Int64>(fallback)) +
                            (now.language == Language::english ? OUString("&language=en") : OUString())});
    };
    offer("action.change-client", {}, Side::client, 0);
    offer("action.change-provider", {}, Side::provider, 0);
    offer("action.change-balanced", {}, Side::balanced, 0);
    if (const Variant* variant = clause->variant(now.side))
      for (std::size_t i = 0; i < variant->fallbacks.size(); ++i)
        offer("action.change-fallback",
              strings.spoken(variant->fallbacks[i].title, variant->fallbacks[i].english_title), now.side,
              i + 1);
    offers.push_back({strings.text("action.lower"), "lower"});
    offers.push_back({strings.text("action.raise"), "raise"});
    return offers;
  }

  static void fill(const Reference<css::lang::XMultiServiceFactory>& factory,
                   const Reference<css::container::XIndexContainer>& menu,
                   const std::vector<Entry>& entries) {
    sal_Int32 position = 0;
    for (const Entry& entry : entries) {
      const auto trigger = factory->createInstance("com.sun.star.ui.ActionTrigger");
      set_property(trigger, "Text", Any(entry.label));
      if (entry.under.empty()) {
        set_property(trigger, "CommandURL", Any(scheme + entry.command));
      } else {
        const Reference<css::container::XIndexContainer> below(
            factory->createInstance("com.sun.star.ui.ActionTriggerContainer"), UNO_QUERY_THROW);
        fill(factory, below, entry.under);
        set_property(trigger, "SubContainer", Any(below));
      }
      menu->insertByIndex(position++, Any(trigger));
    }
  }

  const rtl::Reference<Session> session_;
};

}  // namespace

void begin_menu_with_remarks(const rtl::Reference<Session>& session,
                             const Reference<css::frame::XController>& view) {
  const Reference<css::ui::XContextMenuInterception> interception(view, UNO_QUERY);
  if (interception.is()) interception->registerContextMenuInterceptor(new RemarksMenu(session));
}

}  // namespace clausier
