// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <cppuhelper/implbase3.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <osl/file.hxx>

#include <algorithm>

#include "uno/door.hpp"
#include "uno/help.hpp"
#include "uno/preferences.hpp"
#include "uno/properties.hpp"
#include "uno/session.hpp"

// The page Clausier > Remarques under Tools > Options.

namespace clausier {
namespace {

class OptionsPage : public cppu::WeakImplHelper3<css::awt::XContainerWindowEventHandler,
                                                 css::awt::XActionListener, css::lang::XServiceInfo> {
 public:
  explicit OptionsPage(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>& window, const Any& event,
                                      const OUString& method) override {
    OUString what;
    if (method != "external_event" || !(event >>= what)) return false;
    behind_door("options", [&] {
      controls_.set(window, UNO_QUERY_THROW);
      if (what == "initialize") {
        begin();
        answer_help_key(context_, controls_, "dialogs/options.xdl");
      }
      if (what == "back") show();
      if (what == "ok") keep();
    });
    return true;
  }
  Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
    return sequence<OUString>({"external_event"});
  }

  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override {
    behind_door("options", [&] {
      if (event.ActionCommand == "browse")
        browse();
      else
        toggle();
    });
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.OptionsPage"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"fr.clausier.OptionsPage"});
  }

 private:
  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return Reference<Interface>(controls_->getControl(OUString::createFromAscii(name)), UNO_QUERY_THROW);
  }

  void begin() {
    for (const char* name : {"toggle", "browse"}) {
      control<css::awt::XButton>(name)->setActionCommand(OUString::createFromAscii(name));
      control<css::awt::XButton>(name)->addActionListener(this);
    }
    control<css::awt::XListBox>("rules")->addActionListener(this);  // double click
    show();
  }

  void show() {
    chosen_ = read_settings(context_);
    control<css::awt::XCheckBox>("infobar")->setState(chosen_.infobar ? 1 : 0);
    control<css::awt::XCheckBox>("anyDocument")->setState(chosen_.any_document ? 1 : 0);
    const auto least = chosen_.least_risk ? static_cast<sal_Int16>(*chosen_.least_risk) + 1 : 0;
    control<css::awt::XListBox>("leastRisk")->selectItemPos(static_cast<sal_Int16>(least), true);
    control<css::awt::XListBox>("side")->selectItemPos(static_cast<sal_Int16>(chosen_.side), true);
    control<css::awt::XTextComponent>("firm")->setText(memory().firm_folder());
    show_rules();
    bool is_any_locked = false;
    const auto grey = [&](bool locked, std::initializer_list<const char*> names) {
      is_any_locked |= locked;
      for (const char* name : names)
        set_property(control<css::awt::XControl>(name)->getModel(), "Enabled", Any(!locked));
    };
    const auto lock = [&](const char* property, std::initializer_list<const char*> names) {
      grey(is_locked(context_, property), names);
    };
    lock("Infobar", {"infobar"});
    lock("AnyDocument", {"anyDocument"});
    lock("LeastRisk", {"leastRisk"});
    lock("Side", {"side"});
    grey(memory().is_firm_folder_locked(), {"firm", "browse"});
    lock(is_locked(context_, "RulesOff") ? "RulesOff" : "RulesOn", {"rules", "toggle"});
    control<css::awt::XWindow>("locked")->setVisible(is_any_locked);
  }

  bool runs(const Rule* rule) const { return std::ranges::find(chosen_.rules, rule) != chosen_.rules.end(); }

  void show_rules() {
    const auto list = control<css::awt::XListBox>("rules");
    const sal_Int16 selected = list->getSelectedItemPos();
    list->removeItems(0, list->getItemCount());
    sal_Int16 place = 0;
    for (const Rule* rule : all_rules())
      list->addItem(to_ustring(runs(rule) ? u"✓\u2002" : u"\u2003\u2002") + to_ustring(rule->title), place++);
    list->selectItemPos(std::max<sal_Int16>(selected, 0), true);
  }

  void toggle() {
    const sal_Int16 place = control<css::awt::XListBox>("rules")->getSelectedItemPos();
    const auto rules = all_rules();
    if (place < 0 || static_cast<std::size_t>(place) >= rules.size()) return;
    const Rule* rule = rules[static_cast<std::size_t>(place)];
    if (runs(rule))
      std::erase(chosen_.rules, rule);
    else
      chosen_.rules.push_back(rule);
    show_rules();
  }

  void keep() {
    chosen_.infobar = control<css::awt::XCheckBox>("infobar")->getState() == 1;
    chosen_.any_document = control<css::awt::XCheckBox>("anyDocument")->getState() == 1;
    const sal_Int16 least = control<css::awt::XListBox>("leastRisk")->getSelectedItemPos();
    chosen_.least_risk = least > 0 ? std::optional(static_cast<Risk>(least - 1)) : std::nullopt;
    const sal_Int16 side = control<css::awt::XListBox>("side")->getSelectedItemPos();
    chosen_.side = static_cast<Concern>(std::clamp<sal_Int16>(side, 0, 2));
    write_settings(context_, chosen_);
    keep_firm_folder();
  }

  const PaletteMemory& memory() const { return Session::of(context_)->memory(); }

  void keep_firm_folder() const {
    const OUString folder = control<css::awt::XTextComponent>("firm")->getText().trim();
    if (folder == memory().firm_folder() || memory().is_firm_folder_locked()) return;
    memory().keep_firm_folder(folder);
    Session::of(context_)->reload_library();
  }

  void browse() const {
    const auto picker = css::ui::dialogs::FolderPicker::create(context_);
    const OUString folder = control<css::awt::XTextComponent>("firm")->getText().trim();
    OUString url = folder;
    if (!folder.startsWith("file:")) osl::FileBase::getFileURLFromSystemPath(folder, url);
    if (!url.isEmpty()) picker->setDisplayDirectory(url);
    if (picker->execute() != css::ui::dialogs::ExecutableDialogResults::OK) return;
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) == osl::FileBase::E_None)
      control<css::awt::XTextComponent>("firm")->setText(path);
  }

  const Reference<css::uno::XComponentContext> context_;
  Reference<css::awt::XControlContainer> controls_;
  Settings chosen_;
};

}  // namespace
}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_options_page(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::OptionsPage(context)));
}
