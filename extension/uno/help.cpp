// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/help.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XTopWindowListener.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <cppuhelper/implbase3.hxx>

#include <array>

#include "uno/door.hpp"
#include "uno/main_thread.hpp"
#include "uno/properties.hpp"
#include "uno/strings.hpp"

// LibreOffice offers no other way to take a key before its own help does.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace clausier {
namespace {

constexpr char start_page[] = "index";

/// Which page of the manual tells of a window.
struct Subject {
  std::string_view layout;
  const char* page;
};
constexpr std::array subjects = {
    Subject{"dialogs/palette.xdl", "find"},       Subject{"dialogs/findings.xdl", "warnings"},
    Subject{"dialogs/coverage.xdl", "review"},    Subject{"dialogs/form.xdl", "blanks"},
    Subject{"dialogs/new_contract.xdl", "new"},   Subject{"dialogs/capture.xdl", "capture"},
    Subject{"dialogs/dismissal.xdl", "warnings"}, Subject{"dialogs/explanation.xdl", "warnings"},
    Subject{"dialogs/review.xdl", "review"},      Subject{"dialogs/table.xdl", "tables"},
    Subject{"dialogs/blanks.xdl", "blanks"},      Subject{"dialogs/options.xdl", "warnings"},
    Subject{"dialogs/renumber.xdl", "renumber"}};

OUString page_url(const Reference<css::uno::XComponentContext>& context, const std::string& page) {
  const OUString folder =
      css::deployment::PackageInformationProvider::get(context)->getPackageLocation(extension_id) + "/help/" +
      interface_locale(context).Language + "/";
  const OUString url = folder + to_ustring(page) + ".html";
  const bool is_there = !page.empty() && css::ucb::SimpleFileAccess::create(context)->exists(url);
  return is_there ? url : folder + start_page + ".html";
}

void open_in_writer(const Reference<css::uno::XComponentContext>& context, const OUString& url) {
  css::frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0,
                                                             sequence({named("ReadOnly", Any(true))}));
}

/// Takes F1 while a control of ours, or the window around it, has the focus: LibreOffice's own help knows
/// nothing of it, and would offer to look on the network.
class HelpKey : public cppu::WeakImplHelper3<css::awt::XKeyHandler, css::awt::XFocusListener,
                                             css::awt::XTopWindowListener> {
 public:
  HelpKey(Reference<css::uno::XComponentContext> context, const char* page)
      : context_(std::move(context)),
        toolkit_(
            context_->getServiceManager()->createInstanceWithContext("com.sun.star.awt.Toolkit", context_),
            UNO_QUERY_THROW),
        page_(page) {}

  sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
    if (event.KeyCode != css::awt::Key::F1 || event.Modifiers != 0) return false;
    behind_door("help", [this] {
      on_main_thread(context_, [context = context_, page = page_] { show_help(context, page); });
    });
    return true;
  }
  sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent&) override { return false; }

  void SAL_CALL focusGained(const css::awt::FocusEvent&) override { begin(); }
  void SAL_CALL focusLost(const css::awt::FocusEvent&) override { end(); }
  void SAL_CALL windowActivated(const css::lang::EventObject&) override { begin(); }
  void SAL_CALL windowDeactivated(const css::lang::EventObject&) override { end(); }
  void SAL_CALL windowClosing(const css::lang::EventObject&) override {}
  void SAL_CALL windowOpened(const css::lang::EventObject&) override {}
  void SAL_CALL windowClosed(const css::lang::EventObject&) override {}
  void SAL_CALL windowMinimized(const css::lang::EventObject&) override {}
  void SAL_CALL windowNormalized(const css::lang::EventObject&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override { end(); }

 private:
  void begin() {
    behind_door("help", [this] {
      if (!std::exchange(listens_, true)) toolkit_->addKeyHandler(this);
    });
  }
  void end() {
    behind_door("help", [this] {
      if (std::exchange(listens_, false)) toolkit_->removeKeyHandler(this);
    });
  }

  const Reference<css::uno::XComponentContext> context_;
  const Reference<css::awt::XExtendedToolkit> toolkit_;
  const char* const page_;
  bool listens_ = false;
};

}  // namespace

const char* help_page(std::string_view layout) {
  for (const Subject& subject : subjects)
    if (subject.layout == layout) return subject.page;
  return start_page;
}

void show_help(const Reference<css::uno::XComponentContext>& context, const std::string& page) {
  using namespace css::system;
  const OUString url = page_url(context, page);
  try {
    SystemShellExecute::create(context)->execute(url, {}, SystemShellExecuteFlags::URIS_ONLY);
  } catch (const css::uno::Exception&) {  // no browser
    open_in_writer(context, url);
  }
}

void answer_help_key(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XTopWindow>& dialog, std::string_view layout) {
  dialog->addTopWindowListener(new HelpKey(context, help_page(layout)));
}

void answer_help_key(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XControlContainer>& panel, std::string_view layout) {
  const Reference<css::awt::XFocusListener> key(new HelpKey(context, help_page(layout)));
  for (const auto& control : panel->getControls()) as<css::awt::XWindow>(control)->addFocusListener(key);
}

}  // namespace clausier
