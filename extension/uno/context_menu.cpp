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

#include "uno/actions.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"

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
  std::stable_sort(under.begin(), under.end(), [&](std::size_t one, std::size_t other) {
    return review.diagnostics[one].finding.risk > review.diagnostics[other].finding.risk;
  });
  return under;
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
      const auto under = remarks_under(*review, controller);
      if (under.empty()) return css::ui::ContextMenuInterceptorAction_IGNORED;
      extend(event.ActionTriggerContainer, *review, under);
      return css::ui::ContextMenuInterceptorAction_CONTINUE_MODIFIED;
    });
  }

 private:
  void extend(const Reference<css::container::XIndexContainer>& menu, const Review& review,
              const std::vector<std::size_t>& remarks) const {
    const Strings& strings = session_->strings();
    const auto number = [](std::uint64_t value) { return OUString::number(static_cast<sal_Int64>(value)); };
    sal_Int32 position = 0;
    const auto put = [&](const char* service, const OUString& text, const OUString& command) {
      const auto entry =
          as<css::lang::XMultiServiceFactory>(menu)->createInstance(OUString::createFromAscii(service));
      if (!text.isEmpty()) {
        set_property(entry, "Text", Any(text));
        set_property(entry, "CommandURL", Any(OUString("vnd.clausier:" + command)));
      }
      menu->insertByIndex(position++, Any(entry));
    };
    constexpr char trigger[] = "com.sun.star.ui.ActionTrigger";
    for (const std::size_t remark : remarks) {
      const auto& [rule, finding] = review.diagnostics[remark];
      const OUString which = "review=" + number(review.number) + "&finding=" + number(remark);
      put(trigger, strings.text("action.explain-rule", to_ustring(rule->title)), "explain?" + which);
      for (std::size_t i = 0; i < finding.suggestions.size(); ++i)
        put(trigger, strings.text("action.rewrite", to_ustring(finding.suggestions[i].title)),
            "rewrite?" + which + "&suggestion=" + number(i));
      put(trigger, strings.text("action.dismiss"), "dismiss?" + which);
    }
    put(trigger, strings.text("action.findings"), "findings");
    put("com.sun.star.ui.ActionTriggerSeparator", {}, {});
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
