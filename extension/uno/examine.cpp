// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/examine.hpp"

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/implbase2.hxx>
#include <osl/file.hxx>

#include <filesystem>

#include "uno/configuration.hpp"
#include "uno/door.hpp"
#include "uno/help.hpp"

namespace clausier {
namespace {

constexpr char settings_path[] = "/fr.clausier.Examination";
constexpr char playbook_setting[] = "Playbook";

std::string remembered_playbook(const Reference<css::uno::XComponentContext>& context) {
  OUString name;
  configuration(context, settings_path)->getByName(playbook_setting) >>= name;
  return to_utf8(name);
}

void remember_playbook(const Reference<css::uno::XComponentContext>& context, const std::string& name) {
  const auto settings =
      configuration(context, settings_path, "com.sun.star.configuration.ConfigurationUpdateAccess");
  as<css::container::XNameReplace>(settings)->replaceByName(playbook_setting, Any(to_ustring(name)));
  as<css::util::XChangesBatch>(settings)->commitChanges();
}

std::string sentences(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += "\n";
    text += std::filesystem::path(problem.file).filename();
    if (problem.line > 0) text += ", ligne " + std::to_string(problem.line);
    if (!problem.place.empty()) text += ", " + problem.place;
    text += "\u00A0: " + to_utf8(to_ustring(problem.sentence));
  }
  return text;
}

/// The dialog "Examiner le contrat": the side defended, then the positions of that side.
class PlaybookChoice : public cppu::WeakImplHelper2<css::awt::XActionListener, css::awt::XItemListener> {
 public:
  PlaybookChoice(rtl::Reference<Session> session, const Reference<css::frame::XController>& controller)
      : session_(std::move(session)) {
    const Reference<css::awt::XDialogProvider> provider(
        session_->context()->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.awt.DialogProvider2", sequence<Any>({Any(controller->getModel())}),
            session_->context()),
        UNO_QUERY_THROW);
    constexpr char layout[] = "dialogs/review.xdl";
    dialog_ = provider->createDialog(extension_url(layout));
    answer_help_key(session_->context(), as<css::awt::XTopWindow>(dialog_), layout);
  }

  /// The playbook that the user settled for; nothing where the dialog was given up.
  std::optional<Playbook> ask() {
    for (const Playbook& playbook : session_->library().playbooks()) playbooks_.push_back(playbook);
    const std::string before = remembered_playbook(session_->context());
    if (!before.empty() && !session_->library().playbook(before)) add_file(before);
    const auto known = std::ranges::find_if(
        playbooks_, [&](const Playbook& each) { return each.id == before || each.file == before; });
    chosen_ = known == playbooks_.end() ? 0 : static_cast<std::size_t>(known - playbooks_.begin());
    show();
    for (const char* name : {"client", "provider"})
      control<css::awt::XRadioButton>(name)->addItemListener(this);
    const auto file = control<css::awt::XButton>("file");
    file->addActionListener(this);
    const bool settled = dialog_->execute() != 0;
    const sal_Int16 place = control<css::awt::XListBox>("playbooks")->getSelectedItemPos();
    as<css::lang::XComponent>(dialog_)->dispose();
    if (!settled || place < 0 || static_cast<std::size_t>(place) >= listed_.size()) return {};
    return playbooks_[listed_[static_cast<std::size_t>(place)]];
  }

  void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override {
    behind_door("side", [this] { list(); });
  }

  void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
    behind_door("playbook file", [this] {
      using namespace css::ui::dialogs;
      const auto picker =
          FilePicker::createWithMode(session_->context(), TemplateDescription::FILEOPEN_SIMPLE);
      picker->appendFilter(session_->strings().text("review.files"), "*.json");
      if (picker->execute() == 0 || !picker->getSelectedFiles().hasElements()) return;
      OUString path;
      osl::FileBase::getSystemPathFromFileURL(picker->getSelectedFiles()[0], path);
      if (add_file(to_utf8(path))) chosen_ = playbooks_.size() - 1;
      show();
    });
  }

  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return as<Interface>(
        as<css::awt::XControlContainer>(dialog_)->getControl(OUString::createFromAscii(name)));
  }

  /// Takes the playbook of a file, or says in the dialog what is wrong with it.
  bool add_file(const std::string& path) {
    std::vector<Problem> problems;
    auto playbook = find_playbook(path, session_->library(), problems);
    set_property(control<css::awt::XControl>("problem")->getModel(), "Label",
                 Any(to_ustring(sentences(problems))));
    if (!playbook) return false;
    playbook->file = path;
    playbooks_.push_back(std::move(*playbook));
    return true;
  }

  void show() {
    const bool is_client = playbooks_.empty() || playbooks_[chosen_].side == Side::client;
    control<css::awt::XRadioButton>("client")->setState(is_client);
    control<css::awt::XRadioButton>("provider")->setState(!is_client);
    list();
  }

  /// The playbooks of the side that is marked.
  void list() {
    const Side side = control<css::awt::XRadioButton>("client")->getState() ? Side::client : Side::provider;
    const auto box = control<css::awt::XListBox>("playbooks");
    box->removeItems(0, box->getItemCount());
    listed_.clear();
    sal_Int16 selected = 0;
    for (std::size_t i = 0; i < playbooks_.size(); ++i) {
      if (playbooks_[i].side != side) continue;
      if (i == chosen_) selected = static_cast<sal_Int16>(listed_.size());
      box->addItem(session_->strings().spoken(playbooks_[i].title, playbooks_[i].english_title),
                   static_cast<sal_Int16>(listed_.size()));
      listed_.push_back(i);
    }
    if (!listed_.empty()) box->selectItemPos(selected, true);
  }

  const rtl::Reference<Session> session_;
  Reference<css::awt::XDialog> dialog_;
  std::vector<Playbook> playbooks_;
  std::vector<std::size_t> listed_;  // which of them the list shows
  std::size_t chosen_ = 0;
};

std::optional<Playbook> ask(Session& session, const Reference<css::frame::XController>& controller) {
  const rtl::Reference<PlaybookChoice> choice(new PlaybookChoice(&session, controller));
  auto playbook = choice->ask();
  if (!playbook) return {};
  const bool is_builtin =
      session.library().playbook(playbook->id) && playbook->file.find('/') == std::string::npos;
  behind_door("settings",  // an administrator may have locked them
              [&] { remember_playbook(session.context(), is_builtin ? playbook->id : playbook->file); });
  return playbook;
}

}  // namespace

Refusal examine(Session& session, const Reference<css::frame::XController>& controller,
                const std::string& playbook) {
  const auto watch = session.watch(controller);
  if (!watch) return "refusal.no-text";
  std::vector<Problem> problems;
  const auto chosen =
      playbook.empty() ? ask(session, controller) : find_playbook(playbook, session.library(), problems);
  if (!chosen) return playbook.empty() ? nullptr : "refusal.no-such-playbook";
  watch->examine([&session, kept = std::make_shared<const Playbook>(*chosen)](const Contract& contract) {
    return std::make_shared<const Examination>(examine(contract, kept, session.clause_index()));
  });
  return show_coverage(controller);
}

}  // namespace clausier
