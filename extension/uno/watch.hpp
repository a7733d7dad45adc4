// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/weakref.hxx>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "comparison/examination.hpp"
#include "library/dismissals.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"
#include "uno/analyst.hpp"
#include "uno/preferences.hpp"
#include "uno/snapshot.hpp"

namespace clausier {

/// What became of a document.
enum class Standing {
  reviewed,
  other_language,  ///< the rules read French
  no_contract,     ///< does not look like one: nothing is said until the user insists
};

/// A diagnostic that somebody set aside in the document.
struct DismissedDiagnostic {
  Diagnostic diagnostic;
  Dismissal dismissal;
};

/// The analysed text of a document and what the rules said of it. Immutable.
struct Review {
  std::uint64_t number = 0;  ///< tells it from the others of the session
  Contract contract;
  Standing standing = Standing::reviewed;
  std::vector<Diagnostic> diagnostics;  ///< without those set aside
  std::vector<DismissedDiagnostic> dismissed;
  std::vector<FamilyCoverage> coverage;                ///< empty where the document is no contract in French
  std::unordered_set<std::u16string_view> paragraphs;  ///< their texts, in `contract`
  std::shared_ptr<const Examination> examination;      ///< null where none was asked for

  std::u16string_view quote(std::size_t diagnostic) const {
    return contract.quote(diagnostics[diagnostic].finding.span);
  }
};

/// Where the finding stands in a paragraph that Writer shows, which may have changed since the review;
/// nothing where that paragraph is not the finding's.
std::optional<std::size_t> place_in(const Review& review, std::size_t diagnostic,
                                    std::u16string_view paragraph);

/// Holds a contract against what the user chose; runs on the analyst's thread.
using Examiner = std::function<std::shared_ptr<const Examination>(const Contract&)>;

/// Something long that is done for a document in slices of the main thread; what it leaves half done goes
/// with it.
class SlicedWork {
 public:
  virtual ~SlicedWork() = default;
  /// For about `budget`, or one step that cannot be cut; false once all is done.
  virtual bool go_on(std::chrono::milliseconds budget) = 0;
  virtual int percent() const = 0;
};

/// Follows one document: reads it in slices on the main thread, has it analysed on the analyst's, and keeps
/// the latest review. Never modifies the document. Shared by the smart tags, the panels and the commands.
class DocumentWatch : public std::enable_shared_from_this<DocumentWatch> {
 public:
  /// `settings` is asked at each review.
  DocumentWatch(Reference<css::uno::XComponentContext> context, Analyst& analyst,
                std::function<Settings()> settings, const Reference<css::text::XTextDocument>& document);

  /// Null once the document is closed.
  Reference<css::text::XTextDocument> document() const;

  /// A paragraph as Writer shows it now; a text that the latest reading does not know has the document read
  /// again. From any thread.
  void saw(const OUString& paragraph);

  /// The document changed: it is read again once nothing changed for a moment, and a reading under way waits
  /// as long. From any thread.
  void changed();

  /// Has the document read again after `delay`. From any thread.
  void refresh(std::chrono::milliseconds delay);

  /// Has the document reviewed from now on though it does not look like a contract. Main thread.
  void insist();

  /// True once: whoever asks first says what the document has. Main thread.
  bool claim_announcement() { return !std::exchange(announced_, true); }

  /// Never null; empty until the first analysis is done. From any thread.
  std::shared_ptr<const Review> review() const;

  /// True once a first analysis is done.
  bool is_reviewed() const;

  /// Has the document read again, and every reading from now on examined. Main thread.
  void examine(Examiner examiner);

  /// True from the moment an examination is asked for until it is published or given up. Main thread.
  bool is_examining() const { return next_examiner_ != nullptr; }

  /// Has the work done, unless the document closes first. Main thread; not while another is under way.
  void begin(std::shared_ptr<SlicedWork> work);
  bool is_working() const { return work_ != nullptr; }

  /// The examination asked for last, and the work under way, are given up; what was done before stays. Main
  /// thread.
  void stop();

  /// How far the examination is, or else the work, in percent. Main thread.
  int progress() const;

  /// The passage of a review in the document as it is now, whole paragraphs where it is more than one; null
  /// where it went. Main thread.
  Reference<css::text::XTextRange> range(const Review& review, Span span) const;

  /// The flagged passage in the document as it is now, or null where it went. Main thread.
  Reference<css::text::XTextRange> passage(const Review& review, std::size_t diagnostic) const;

  /// Which paragraph of the latest review holds the beginning of the range. Main thread.
  std::optional<std::size_t> paragraph_at(const Reference<css::text::XTextRange>& range) const;

  /// Calls `listener` on the main thread at each new review, as long as the caller keeps the handle.
  std::shared_ptr<void> subscribe(std::function<void()> listener);

  /// The same at each step of a reading or a work, and where one begins, ends or is given up.
  std::shared_ptr<void> follow(std::function<void()> listener);

 private:
  /// Has the next step of a reading run on the main thread, leaving it time to paint before.
  void post(std::chrono::milliseconds delay, void (DocumentWatch::*step)());
  /// How long a reading must wait for a pause in typing.
  std::chrono::milliseconds pause_left() const;
  void begin_reading();
  void go_on_reading();
  void go_on_working();
  void fail_reading(const char* fault);
  void analyse(Snapshot snapshot);
  /// Null where the analysis failed.
  void publish(std::shared_ptr<const Review> review, const std::shared_ptr<const Examiner>& examiner);
  void end_reading();
  using Listeners = std::vector<std::weak_ptr<std::function<void()>>>;
  static std::shared_ptr<void> enlist(Listeners& listeners, std::function<void()> listener);
  static void call(Listeners& listeners);

  const Reference<css::uno::XComponentContext> context_;
  Analyst& analyst_;
  const std::function<Settings()> settings_;
  const css::uno::WeakReference<css::text::XTextDocument> document_;

  // Main thread only.
  std::unique_ptr<SnapshotReader> reader_;
  std::vector<Reference<css::text::XTextRange>> paragraphs_;           // of review_
  std::vector<Reference<css::text::XTextRange>> analysed_paragraphs_;  // of the review under way
  bool insists_ = false;
  bool announced_ = false;
  int failed_readings_ = 0;                        // in a row
  std::shared_ptr<const Examiner> examiner_;       // of review_; null where none was asked for
  std::shared_ptr<const Examiner> next_examiner_;  // of the examination that is awaited
  std::size_t expected_paragraphs_ = 0;            // of the reading under way
  std::shared_ptr<SlicedWork> work_;
  Listeners listeners_, followers_;

  mutable std::mutex mutex_;  // for what follows; never held while LibreOffice is called
  std::shared_ptr<const Review> review_ = std::make_shared<const Review>();
  std::unordered_set<std::size_t> seen_;    // hashes of the paragraphs known to the latest reading
  std::unordered_set<std::size_t> unread_;  // and of those shown while a reading is under way
  bool reviewed_ = false;
  bool reading_ = false;  // a reading waits or is under way
  bool changed_ = false;  // the document changed since the reading under way began
  std::chrono::steady_clock::time_point last_change_;
};

}  // namespace clausier
