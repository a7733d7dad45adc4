// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/session.hpp"

#include <com/sun/star/container/XChild.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/uno/DeploymentException.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XChangesNotifier.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <osl/file.hxx>

#include "library/load_library.hpp"
#include "uno/announcement.hpp"
#include "uno/context_menu.hpp"
#include "uno/door.hpp"
#include "uno/main_thread.hpp"

namespace clausier {
namespace {

constexpr char session_name[] = "fr.clausier.Session";

/// The system's path of a path or a file URL.
std::filesystem::path path_of(const OUString& place) {
  OUString path;
  const bool is_url = osl::FileBase::getSystemPathFromFileURL(place, path) == osl::FileBase::E_None;
  return to_utf8(is_url ? path : place);
}

/// Ours, in the user's profile.
std::filesystem::path profile_folder(const Reference<css::uno::XComponentContext>& context) {
  return path_of(css::util::PathSubstitution::create(context)->substituteVariables("$(user)/clausier", true));
}

}  // namespace

rtl::Reference<Session> Session::of(const Reference<css::uno::XComponentContext>& context) {
  const auto instance = context->getServiceManager()->createInstanceWithContext(session_name, context);
  const rtl::Reference<Session> session(dynamic_cast<Session*>(instance.get()));
  if (!session.is()) throw css::uno::DeploymentException("no Clausier session", context);
  return session;
}

const Catalogue& Session::catalogue() {
  bool is_first = false;
  std::call_once(catalogue_loaded_, [&] {
    keep(std::make_shared<const Catalogue>(builtin_library()));
    is_first = true;
  });
  if (is_first) on_main_thread(context_, [self = rtl::Reference(this)] { self->reload_library(); });
  const std::lock_guard lock(mutex_);
  return *catalogues_.back();
}

const Catalogue* Session::catalogue_if_read(std::chrono::milliseconds patience) {
  if (!std::exchange(reading_, true))
    loader_.after(std::chrono::milliseconds(0), [this] {
      catalogue();
      on_main_thread(context_, [self = rtl::Reference(this)] { self->tell_subscribers(); });
    });
  std::unique_lock lock(mutex_);
  catalogue_read_.wait_for(lock, patience, [this] { return !catalogues_.empty(); });
  return catalogues_.empty() ? nullptr : catalogues_.back().get();
}

void Session::keep(std::shared_ptr<const Catalogue> catalogue) {
  const std::lock_guard lock(mutex_);
  catalogues_.push_back(std::move(catalogue));
  catalogue_read_.notify_all();
}

void Session::reload_library() {
  const LibraryFolders folders{path_of(memory().firm_folder()), profile_folder(context_) / "cabinet",
                               personal_folder()};
  loader_.after(std::chrono::milliseconds(0), [this, folders] {
    std::error_code error;
    if (folders.firm.empty() && !std::filesystem::exists(folders.personal, error)) return;
    const auto read = std::make_shared<const Catalogue>(load_library(folders));
    on_main_thread(context_, [self = rtl::Reference(this), read] { self->publish(read); });
  });
}

void Session::publish(std::shared_ptr<const Catalogue> catalogue) {
  keep(std::move(catalogue));
  for (const auto& watch : open_watches())  // what they were held against is no longer the newest
    if (watch->review()->examination) watch->refresh(std::chrono::milliseconds(0));
  tell_subscribers();
}

void Session::tell_subscribers() {
  for (const auto& weak : std::vector(listeners_))
    if (const auto listener = weak.lock()) behind_door("library listener", *listener);
  std::erase_if(listeners_, [](const auto& weak) { return weak.expired(); });
}

std::shared_ptr<void> Session::subscribe(std::function<void()> listener) {
  auto handle = std::make_shared<std::function<void()>>(std::move(listener));
  listeners_.push_back(handle);
  return handle;
}

const PaletteMemory& Session::memory() {
  std::call_once(memory_loaded_, [this] { memory_.emplace(context_); });
  return *memory_;
}

std::filesystem::path Session::personal_folder() const {
  return profile_folder(context_) / "clauses";
}

const Strings& Session::strings() {
  std::call_once(strings_loaded_, [this] { strings_.emplace(context_); });
  return *strings_;
}

const ClauseIndex& Session::clause_index() {
  const Catalogue& newest = catalogue();
  if (indexed_ != &newest) clause_index_.emplace(newest.library);
  indexed_ = &newest;
  return *clause_index_;
}

std::shared_ptr<DocumentWatch> Session::watch(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XTextDocument> document(model, UNO_QUERY);
  if (!document.is()) return {};
  const Reference<css::uno::XInterface> identity(model, UNO_QUERY);
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = watches_.find(identity.get()); found != watches_.end()) return found->second;
  }
  const auto begun = std::make_shared<DocumentWatch>(
      context_, analyst_, [this] { return settings(); }, document);
  {
    const std::lock_guard lock(mutex_);
    const auto [place, is_new] = watches_.try_emplace(identity.get(), begun);
    if (!is_new) return place->second;
  }
  begin_listening(model);
  begun->refresh(std::chrono::milliseconds(0));
  return begun;
}

std::shared_ptr<DocumentWatch> Session::watch(const Reference<css::frame::XController>& view) {
  const auto watched = watch(view->getModel());
  if (!watched) return {};
  greet(view);
  follow(view, watched);
  return watched;
}

void Session::greet(const Reference<css::frame::XController>& view) {
  const Reference<css::uno::XInterface> identity(view, UNO_QUERY);
  {
    const std::lock_guard lock(mutex_);
    if (!views_.try_emplace(identity.get()).second) return;
  }
  view->addEventListener(static_cast<css::frame::XTerminateListener*>(this));
  begin_menu_with_remarks(this, view);
}

void Session::follow(const Reference<css::frame::XController>& view,
                     const std::shared_ptr<DocumentWatch>& watch) {
  const Reference<css::uno::XInterface> identity(view, UNO_QUERY);
  {
    const std::lock_guard lock(mutex_);
    if (views_[identity.get()]) return;
  }
  const css::uno::WeakReference<css::frame::XController> weak(view);
  const std::weak_ptr<DocumentWatch> watched(watch);
  auto handle = watch->subscribe([this, weak, watched] {
    const Reference<css::frame::XController> open = weak;
    const auto still = watched.lock();
    if (open.is() && still) announce_findings(*this, open, *still);
  });
  const std::lock_guard lock(mutex_);
  views_[identity.get()] = std::move(handle);
}

Settings Session::settings() {
  {
    const std::lock_guard lock(mutex_);
    if (settings_) return *settings_;
  }
  const Settings read = read_settings(context_);
  const auto source = settings_access(context_);
  bool is_first = false;
  {
    const std::lock_guard lock(mutex_);
    settings_ = read;
    is_first = !settings_source_.is();
    if (is_first) settings_source_ = source;
  }
  if (is_first) as<css::util::XChangesNotifier>(source)->addChangesListener(this);
  return read;
}

void Session::changesOccurred(const css::util::ChangesEvent&) {
  behind_door("settings", [this] {
    {
      const std::lock_guard lock(mutex_);
      settings_.reset();
    }
    for (const auto& watch : open_watches()) watch->refresh(std::chrono::milliseconds(0));
  });
}

std::vector<std::shared_ptr<DocumentWatch>> Session::open_watches() {
  const std::lock_guard lock(mutex_);
  std::vector<std::shared_ptr<DocumentWatch>> open;
  for (const auto& [identity, watch] : watches_) open.push_back(watch);
  return open;
}

void Session::begin_listening(const Reference<css::frame::XModel>& model) {
  // Not in the constructor: LibreOffice makes the one instance under a lock that the main thread may wait
  // for.
  if (!awaits_end_.exchange(true)) css::frame::Desktop::create(context_)->addTerminateListener(this);
  model->addEventListener(static_cast<css::frame::XTerminateListener*>(this));
  const Reference<css::document::XUndoManagerSupplier> undo(model, UNO_QUERY);
  if (undo.is()) undo->getUndoManager()->addUndoManagerListener(this);
}

void Session::changed(const css::document::UndoManagerEvent& event) noexcept {
  behind_door("change", [&] {
    // Asked for again: what a parent is answered as is not always what it is known by.
    const Reference<css::uno::XInterface> document(as<css::container::XChild>(event.Source)->getParent(),
                                                   UNO_QUERY);
    std::shared_ptr<DocumentWatch> watch;
    {
      const std::lock_guard lock(mutex_);
      if (const auto found = watches_.find(document.get()); found != watches_.end()) watch = found->second;
    }
    if (watch) watch->changed();
  });
}

OUString Session::getImplementationName() {
  return session_name;
}
sal_Bool Session::supportsService(const OUString& name) {
  return cppu::supportsService(this, name);
}
Sequence<OUString> Session::getSupportedServiceNames() {
  return sequence<OUString>({session_name});
}

void Session::notifyTermination(const css::lang::EventObject&) {
  behind_door("termination", [this] {
    analyst_.stop();
    loader_.stop();
  });
}

void Session::disposing(const css::lang::EventObject& event) {
  behind_door("closing", [&] {
    const Reference<css::uno::XInterface> identity(event.Source, UNO_QUERY);
    std::shared_ptr<DocumentWatch> closed;  // outlives the lock: releasing it calls LibreOffice
    const std::lock_guard lock(mutex_);
    views_.erase(identity.get());
    if (const auto found = watches_.find(identity.get()); found != watches_.end()) {
      closed = std::move(found->second);
      watches_.erase(found);
    }
  });
}

}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_session(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  using namespace clausier;
  return behind_door<css::uno::XInterface*>("session", nullptr,
                                            [&] { return cppu::acquire(new Session(context)); });
}
