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

#include "uno/actions.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;
using css::ui::ContextMenuInterceptorAction;

/// The remark on the words under the cursor, as the smart tags show them.
std::optional<Remark> remark_under(const std::shared_ptr<DocumentWatch>& watch,
                                   const Reference<css::frame::XController>& controller) {
  const Reference<css::text::XTextViewCursorSupplier> supplier(controller, UNO_QUERY_THROW);
  const auto place = supplier->getViewCursor()->getStart();
  const Reference<css::text::XParagraphCursor> cursor(place->getText()->createTextCursorByRange(place),
                                                      UNO_QUERY_THROW);
  cursor->gotoStartOfParagraph(true);
  const auto offset = static_cast<std::size_t>(cursor->getString().getLength());
  cursor->collapseToStart();
  cursor->gotoEndOfParagraph(true);
  const OUString paragraph = cursor->getString();
  const auto review = watch->review();
  for (std::size_t i = 0; i < review->diagnostics.size(); ++i) {
    const std::u16string_view quote = review->contract.quote(review->diagnostics[i].finding.span);
    const auto begin = view(paragraph).find(quote);
    if (begin != std::u16string_view::npos && begin <= offset && offset <= begin + quote.size())
      return Remark{watch, review, i};
  }
  return {};
}

class MenuExtension : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor> {
 public:
  explicit MenuExtension(rtl::Reference<Session> session) : session_(std::move(session)) {}

  ContextMenuInterceptorAction SAL_CALL
  notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override {
    return behind_door("context menu", css::ui::ContextMenuInterceptorAction_IGNORED, [&] {
      const Reference<css::frame::XController> controller(event.Selection, UNO_QUERY_THROW);
      const auto remark = remark_under(session_->watch(controller->getModel()), controller);
      if (!remark) return css::ui::ContextMenuInterceptorAction_IGNORED;
      extend(event.ActionTriggerContainer, *remark);
      return css::ui::ContextMenuInterceptorAction_EXECUTE_MODIFIED;
    });
  }

 private:
  void extend(const Reference<css::container::XIndexContainer>& menu, const Remark& remark) const {
    const Strings& strings = session_->strings();
    const OUString finding = "finding=" + OUString::number(static_cast<sal_Int64>(remark.index));
    sal_Int32 position = 0;
    const auto put = [&](const char* service, const OUString& text, const OUString& command) {
      const Reference<css::uno::XInterface> entry =
          as<css::lang::XMultiServiceFactory>(menu)->createInstance(OUString::createFromAscii(service));
      if (!text.isEmpty()) {
        set_property(entry, "Text", Any(text));
        set_property(entry, "CommandURL", Any(OUString("vnd.clausier:" + command)));
      }
      menu->insertByIndex(position++, Any(entry));
    };
    constexpr char trigger[] = "com.sun.star.ui.ActionTrigger";
    put(trigger, strings.text("action.explain"), "explain?" + finding);
    const auto& suggestions = remark.diagnostic().finding.suggestions;
    for (std::size_t i = 0; i < suggestions.size(); ++i)
      put(trigger, strings.text("action.rewrite", to_ustring(suggestions[i].title)),
          "rewrite?" + finding + "&suggestion=" + OUString::number(static_cast<sal_Int64>(i)));
    put(trigger, strings.text("action.findings"), "findings");
    put("com.sun.star.ui.ActionTriggerSeparator", {}, {});
  }

  const rtl::Reference<Session> session_;
};

}  // namespace

void extend_context_menu(const rtl::Reference<Session>& session,
                         const Reference<css::frame::XController>& controller) {
  const Reference<css::ui::XContextMenuInterception> interception(controller, UNO_QUERY);
  if (interception.is()) interception->registerContextMenuInterceptor(new MenuExtension(session));
}

}  // namespace clausier
