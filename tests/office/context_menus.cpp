// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Where our entries stand in the context menus of a finding and of a clause, asked for by a real key before a
// screen: context_menus OXT CONTRACT
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <cstdlib>
#include <mutex>
#include <regex>
#include <utility>

#include "office/office.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;
using Menu = Reference<css::container::XIndexAccess>;

/// "explain|rewrite|(explain)|": the commands of a menu from the top, without their arguments; ours without
/// their scheme, LibreOffice's as "." and a submenu's first in brackets; "-" for a line.
std::string outline(const Menu& menu) {
  std::string entries;
  for (sal_Int32 i = 0; i < menu->getCount(); ++i) {
    const Reference<css::beans::XPropertySet> entry(menu->getByIndex(i), UNO_QUERY_THROW);
    if (!entry->getPropertySetInfo()->hasPropertyByName("CommandURL")) {
      entries += "-|";
      continue;
    }
    const Menu below(property<Reference<css::uno::XInterface>>(entry, "SubContainer"), UNO_QUERY);
    const std::string command = to_utf8(property<OUString>(entry, "CommandURL"));
    const std::string_view scheme = "vnd.clausier:";
    if (below.is() && below->getCount() > 0 && command.empty()) {
      const std::string first = outline(below);
      entries += "(" + first.substr(0, first.find('|')) + ")|";
    } else {
      entries += command.starts_with(scheme)
                     ? command.substr(scheme.size(), command.find('?') - scheme.size()) + "|"
                     : ".|";
    }
  }
  return entries;
}

/// Sees the menu last, as it would be shown, and has none shown.
class MenuWatcher : public cppu::WeakImplHelper1<css::ui::XContextMenuInterceptor> {
 public:
  css::ui::ContextMenuInterceptorAction SAL_CALL
  notifyContextMenuExecute(const css::ui::ContextMenuExecuteEvent& event) override {
    const std::string now = outline(Menu(event.ActionTriggerContainer, UNO_QUERY_THROW));
    const std::lock_guard lock(mutex_);
    seen_ = now;
    return css::ui::ContextMenuInterceptorAction_CANCELLED;
  }
  std::string take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(seen_, {});
  }

 private:
  std::mutex mutex_;
  std::string seen_;
};

/// The context menu of the first words of the document that are these.
std::string menu_on(const Document& document, const char16_t* words) {
  const auto view = document->getCurrentController();
  const Reference<css::util::XSearchable> searchable(document, UNO_QUERY_THROW);
  const auto search = searchable->createSearchDescriptor();
  search->setSearchString(to_ustring(words));
  const Reference<css::text::XTextRange> found(searchable->findFirst(search), UNO_QUERY_THROW);
  const Reference<css::text::XTextViewCursorSupplier> cursor(view, UNO_QUERY_THROW);
  cursor->getViewCursor()->gotoRange(found->getStart(), false);
  cursor->getViewCursor()->goRight(2, false);
  const Reference<css::ui::XContextMenuInterception> interception(view, UNO_QUERY_THROW);
  const rtl::Reference<MenuWatcher> watcher(new MenuWatcher);
  interception->registerContextMenuInterceptor(watcher.get());
  view->getFrame()->getComponentWindow()->setFocus();
  if (std::system("xdotool key shift+F10") != 0) throw std::runtime_error("xdotool cannot press a key");
  std::string seen;
  for (int i = 0; i < 10 && seen.empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    seen = watcher->take();
  }
  interception->releaseContextMenuInterceptor(watcher.get());
  return seen;
}

void expect_menu(const Document& document, const char16_t* words, const char* order) {
  std::string menu;
  for (int i = 0; i < 10; ++i) {  // the document may still be read
    menu = menu_on(document, words);
    if (std::regex_match(menu, std::regex(order))) return;
  }
  throw std::runtime_error("the menu is " + menu + " instead of " + order);
}

/// Ours first, a line, then LibreOffice's own.
void look_at_menus(const std::filesystem::path& oxt, const std::filesystem::path& contract) {
  // Grammalecte, where it is there, has the menu shown before others are asked.
  Office office(oxt, {std::filesystem::absolute(contract), "-env:BUNDLED_EXTENSIONS=" + file_url("none")});
  const Document document = office.first_document();
  // What can be done about the gravest remark, the others in submenus, all of them.
  expect_menu(document, u"En cas de résiliation anticipée",
              R"(explain\|explain\|(rewrite\|)+dismiss\|(\(explain\)\|)+findings\|-\|\.\|.*)");
  const auto end = document->getText()->createTextCursor();
  end->gotoEnd(false);
  const Reference<css::text::XTextViewCursorSupplier> cursor(document->getCurrentController(),
                                                             UNO_QUERY_THROW);
  cursor->getViewCursor()->gotoRange(end->getEnd(), false);
  office.dispatch(document, "vnd.clausier:insert?clause=audit-execution&side=client");
  // Its other texts, then its level.
  expect_menu(document, u"Le Client peut faire vérifier", R"((change\|)+lower\|raise\|-\|\.\|.*)");
  Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);  // or it asks to save
  office.terminate();
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count != 3) return 2;
  return clausier::run_program("context_menus", [&] { clausier::look_at_menus(words[1], words[2]); });
}
