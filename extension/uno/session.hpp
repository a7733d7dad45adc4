// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XChangesListener.hpp>
#include <cppuhelper/implbase4.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <vector>

#include "uno/catalogue.hpp"
#include "uno/palette_memory.hpp"
#include "uno/preferences.hpp"
#include "uno/strings.hpp"
#include "uno/watch.hpp"

namespace clausier {

/// What lives as long as the office: library, texts of the interface, analyst, watched documents. UNO keeps
/// the one instance; nothing is loaded before its first use.
class Session
    : public cppu::WeakImplHelper4<css::lang::XServiceInfo, css::frame::XTerminateListener,
                                   css::util::XChangesListener, css::document::XUndoManagerListener> {
 public:
  explicit Session(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  /// Never null; throws where the office is ending.
  static rtl::Reference<Session> of(const Reference<css::uno::XComponentContext>& context);

  const Reference<css::uno::XComponentContext>& context() const { return context_; }
  /// The newest clauses; waits while they are read for the first time. From any thread; earlier ones live as
  /// long as the session, since somebody may hold a clause of them.
  const Catalogue& catalogue();
  /// The same without waiting longer than `patience`: null until they are read, on a thread of their own,
  /// which this begins and of which the subscribers are told. Main thread.
  const Catalogue* catalogue_if_read(std::chrono::milliseconds patience = {});
  const Library& library() { return catalogue().library; }

  /// Has the firm's and the personal clauses read again, on a thread of its own. Main thread.
  void reload_library();

  /// On the analyst's thread.
  void in_background(std::function<void()> work) {
    analyst_.after(std::chrono::milliseconds(0), std::move(work));
  }

  /// Calls `listener` on the main thread at each new catalogue, as long as the caller keeps the handle.
  std::shared_ptr<void> subscribe(std::function<void()> listener);

  const PaletteMemory& memory();

  /// Where the user's own clauses are kept; may not be there yet.
  std::filesystem::path personal_folder() const;
  const Strings& strings();
  /// What the user chose, as it is now. From any thread.
  Settings settings();
  /// Of the newest clauses. Analyst's thread.
  const ClauseIndex& clause_index();

  /// The watch of a text document, begun at the first call; null for any other document.
  std::shared_ptr<DocumentWatch> watch(const Reference<css::frame::XModel>& model);

  /// Has the context menu of a text document's view begin with its remarks, from now on. Main thread.
  void greet(const Reference<css::frame::XController>& view);

  /// The same for the document of a view, which is greeted and follows the reviews from then on. Main thread.
  std::shared_ptr<DocumentWatch> watch(const Reference<css::frame::XController>& view);

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& name) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

  // Undo, paste, deletion, acceptance of a change: whatever no recognizer is shown.
  void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent& event) override { changed(event); }
  void SAL_CALL actionUndone(const css::document::UndoManagerEvent& event) override { changed(event); }
  void SAL_CALL actionRedone(const css::document::UndoManagerEvent& event) override { changed(event); }
  void SAL_CALL leftContext(const css::document::UndoManagerEvent& event) override { changed(event); }
  void SAL_CALL allActionsCleared(const css::lang::EventObject&) override {}
  void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
  void SAL_CALL resetAll(const css::lang::EventObject&) override {}
  void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override {}

  /// The settings changed: every open document is reviewed anew.
  void SAL_CALL changesOccurred(const css::util::ChangesEvent&) override;

  void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
  void SAL_CALL notifyTermination(const css::lang::EventObject& event) override;
  /// A watched document or view closes, or the desktop ends.
  void SAL_CALL disposing(const css::lang::EventObject& event) override;

 private:
  /// Has the view's infobar follow the reviews of its document.
  void follow(const Reference<css::frame::XController>& view, const std::shared_ptr<DocumentWatch>& watch);
  void begin_listening(const Reference<css::frame::XModel>& model);
  void keep(std::shared_ptr<const Catalogue> catalogue);
  void publish(std::shared_ptr<const Catalogue> catalogue);
  void tell_subscribers();
  std::vector<std::shared_ptr<DocumentWatch>> open_watches();
  void changed(const css::document::UndoManagerEvent& event) noexcept;

  const Reference<css::uno::XComponentContext> context_;
  std::once_flag catalogue_loaded_, strings_loaded_, memory_loaded_;
  std::vector<std::shared_ptr<const Catalogue>> catalogues_;     // the last one is the newest
  bool reading_ = false;                                         // was begun; main thread only
  std::vector<std::weak_ptr<std::function<void()>>> listeners_;  // main thread only
  std::optional<PaletteMemory> memory_;
  std::optional<Strings> strings_;
  Reference<css::uno::XInterface> settings_source_;  // tells of changes; guarded by mutex_
  std::optional<Settings> settings_;                 // as read last; guarded by mutex_
  std::optional<ClauseIndex> clause_index_;          // of indexed_; analyst's thread only
  const Catalogue* indexed_ = nullptr;
  std::mutex mutex_;  // for watches_, views_ and catalogues_; never held while LibreOffice is called
  std::condition_variable catalogue_read_;
  std::map<css::uno::XInterface*, std::shared_ptr<DocumentWatch>> watches_;
  std::map<css::uno::XInterface*, std::shared_ptr<void>>
      views_;                             // greeted; what each has done at a review, or null
  std::atomic<bool> awaits_end_ = false;  // listens for the end of the office
  Analyst loader_;                        // a firm's server may be slow: nobody waits behind it
  Analyst analyst_;                       // last: ends first, since it works for the watches
};

}  // namespace clausier
