// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/watch.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/text/TextMarkupType.hpp>
#include <com/sun/star/text/XMarkingAccess.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>

#include "analysis/unicode.hpp"
#include "uno/document_memory.hpp"
#include "uno/door.hpp"
#include "uno/main_thread.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;
using namespace std::chrono_literals;

constexpr auto slice = 6ms;  // of the main thread at a time: a frame is 16 ms
constexpr auto typing_pause = 250ms;
constexpr int most_failed_readings = 3;

std::size_t hash(std::u16string_view text) {
  return std::hash<std::u16string_view>{}(text);
}

void set_aside(Review& review, const Dismissals& dismissals) {
  std::vector<FlaggedPassage> passages;
  for (const auto& [rule, finding] : review.diagnostics)
    passages.push_back(
        {rule->id, review.contract.quote(finding.span), review.contract.article_number(finding.span.begin)});
  const auto matches = dismissals.match(passages);
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (matches[i])
      review.dismissed.push_back({std::move(review.diagnostics[i]), dismissals.all()[*matches[i]]});
    else
      kept.push_back(std::move(review.diagnostics[i]));
  review.diagnostics = std::move(kept);
}

/// What a review goes by, beside the text.
struct ReviewTerms {
  Settings settings;
  Dismissals dismissals;
};

bool is_wanted(const Diagnostic& each, const Settings& settings) {
  const Concern concern = each.rule->concern;
  if (settings.side != Concern::both && concern != Concern::both && concern != settings.side) return false;
  return !settings.least_risk || (each.finding.risk && *each.finding.risk >= *settings.least_risk);
}

std::vector<Diagnostic> diagnostics_of(const Contract& contract, const Settings& settings) {
  if (settings.rules.empty()) return {};  // to `review` no rule means those that run where none was chosen
  auto diagnostics = clausier::review(contract, settings.rules);
  std::erase_if(diagnostics, [&](const Diagnostic& each) { return !is_wanted(each, settings); });
  return diagnostics;
}

Standing standing_of(const Contract& contract, const ReviewTerms& terms) {
  if (contract.language() != "fr" && contract.language() != "und") return Standing::other_language;
  return contract.looks_like_contract() || terms.settings.any_document ? Standing::reviewed
                                                                       : Standing::no_contract;
}

std::shared_ptr<const Review> review_of(Source source, const ReviewTerms& terms, const Examiner* examiner) {
  static std::atomic<std::uint64_t> reviews = 0;
  auto review = std::make_shared<Review>();
  review->number = ++reviews;
  review->contract = read_contract(std::move(source));
  for (const SourceParagraph& paragraph : review->contract.paragraphs())
    review->paragraphs.insert(paragraph.text);
  review->standing = standing_of(review->contract, terms);
  if (review->standing == Standing::reviewed)
    review->diagnostics = diagnostics_of(review->contract, terms.settings);
  set_aside(*review, terms.dismissals);
  if (examiner && review->standing != Standing::other_language)
    review->examination = (*examiner)(review->contract);
  if (review->standing == Standing::reviewed && review->contract.looks_like_contract())
    review->coverage = coverage(review->contract);
  return review;
}

/// What is marked in each paragraph: two readings agree on a paragraph where these sets do.
using Marks = std::map<Reference<XTextRange>, std::set<std::u16string>,
                       bool (*)(const Reference<XTextRange>&, const Reference<XTextRange>&)>;

Marks marks(const Review& review, const std::vector<Reference<XTextRange>>& paragraphs) {
  Marks marks(
      [](const Reference<XTextRange>& a, const Reference<XTextRange>& b) { return a.get() < b.get(); });
  for (const auto& [rule, finding] : review.diagnostics) {
    std::u16string mark = to_utf16(rule->id);
    mark += static_cast<char16_t>(finding.risk ? u'0' + static_cast<int>(*finding.risk) : u' ');
    mark += review.contract.quote(finding.span);
    marks[paragraphs[review.contract.position(finding.span.begin).line]].insert(std::move(mark));
  }
  return marks;
}

void invalidate(const Reference<XTextRange>& paragraph) {
  try {
    const auto cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    const Reference<css::text::XMarkingAccess> marking(cursor, UNO_QUERY_THROW);
    marking->invalidateMarkings(css::text::TextMarkupType::SMARTTAG);
  } catch (const css::uno::RuntimeException&) {
    // The paragraph was deleted meanwhile, and its marks with it.
  }
}

/// What Writer counted last, without having it count again; 0 where it never did.
std::size_t counted_paragraphs(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return 0;
  for (const css::beans::NamedValue& statistic : supplier->getDocumentProperties()->getDocumentStatistics()) {
    sal_Int32 count = 0;
    if (statistic.Name == "ParagraphCount" && (statistic.Value >>= count))
      return static_cast<std::size_t>(std::max<sal_Int32>(count, 0));
  }
  return 0;
}

/// From the start of one range to the end of another; null where they are in different texts, or one is null.
Reference<XTextRange> between(const Reference<XTextRange>& first, const Reference<XTextRange>& last) {
  if (!first.is() || !last.is() || first->getText() != last->getText()) return {};
  const auto cursor = first->getText()->createTextCursorByRange(first->getStart());
  cursor->gotoRange(last->getEnd(), true);
  return as<XTextRange>(cursor);
}

}  // namespace

DocumentWatch::DocumentWatch(Reference<css::uno::XComponentContext> context, Analyst& analyst,
                             std::function<Settings()> settings,
                             const Reference<css::text::XTextDocument>& document)
    : context_(std::move(context)), analyst_(analyst), settings_(std::move(settings)), document_(document) {}

Reference<css::text::XTextDocument> DocumentWatch::document() const {
  return document_;
}

std::optional<std::size_t> place_in(const Review& review, std::size_t diagnostic,
                                    std::u16string_view paragraph) {
  const Position position = review.contract.position(review.diagnostics[diagnostic].finding.span.begin);
  if (review.contract.paragraphs()[position.line].text == paragraph) return position.column;
  if (review.paragraphs.contains(paragraph)) return {};
  const std::size_t place = paragraph.find(review.quote(diagnostic));  // the paragraph is being edited
  if (place == std::u16string_view::npos) return {};
  return place;
}

void DocumentWatch::saw(const OUString& paragraph) {
  {
    const std::lock_guard lock(mutex_);
    const std::size_t shown = hash(snapshot_text(paragraph));
    if (seen_.contains(shown)) return;
    if (!(reading_ ? unread_ : seen_).insert(shown).second) return;
    // Before a first review, Writer shows what nobody typed.
    if (reviewed_) last_change_ = std::chrono::steady_clock::now();
    if (reading_) return;
  }
  refresh(typing_pause);
}

void DocumentWatch::changed() {
  {
    const std::lock_guard lock(mutex_);
    last_change_ = std::chrono::steady_clock::now();
  }
  refresh(typing_pause);
}

void DocumentWatch::refresh(std::chrono::milliseconds delay) {
  {
    const std::lock_guard lock(mutex_);
    changed_ = true;
    if (reading_) return;
    reading_ = true;
  }
  post(delay, &DocumentWatch::begin_reading);
}

void DocumentWatch::insist() {
  insists_ = true;
  refresh(0ms);
}

void DocumentWatch::post(std::chrono::milliseconds delay, void (DocumentWatch::*step)()) {
  analyst_.after(delay, [context = context_, self = weak_from_this(), step] {
    on_main_thread(context, [self, step] {
      if (const auto watch = self.lock()) ((*watch).*step)();
    });
  });
}

std::shared_ptr<const Review> DocumentWatch::review() const {
  const std::lock_guard lock(mutex_);
  return review_;
}

bool DocumentWatch::is_reviewed() const {
  const std::lock_guard lock(mutex_);
  return reviewed_;
}

std::chrono::milliseconds DocumentWatch::pause_left() const {
  const std::lock_guard lock(mutex_);
  const auto still = typing_pause - (std::chrono::steady_clock::now() - last_change_);
  return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(still));
}

void DocumentWatch::begin_reading() {
  if (const auto left = pause_left(); left > 0ms) return post(left, &DocumentWatch::begin_reading);
  {
    const std::lock_guard lock(mutex_);
    changed_ = false;
    unread_.clear();
  }
  reader_.reset();
  expected_paragraphs_ = std::max(paragraphs_.size(), counted_paragraphs(document()));
  go_on_reading();
}

void DocumentWatch::go_on_reading() {
  const auto open = document();
  if (!open.is()) return;
  if (const auto left = pause_left(); left > 0ms) return post(left, &DocumentWatch::go_on_reading);
  try {
    if (!reader_) reader_ = std::make_unique<SnapshotReader>(open);
    const bool finished = reader_->read(slice);
    call(followers_);
    if (!finished) return post(slice, &DocumentWatch::go_on_reading);
    analyse(reader_->take());
  } catch (const css::uno::Exception& fault) {
    fail_reading(to_utf8(fault.Message).c_str());
  }
}

/// What was being read may have been deleted under the reader: it begins again, but not for ever.
void DocumentWatch::fail_reading(const char* fault) {
  reader_.reset();
  if (++failed_readings_ <= most_failed_readings) return post(typing_pause, &DocumentWatch::begin_reading);
  report_fault("reading the document", fault);
  failed_readings_ = 0;
  next_examiner_.reset();
  call(followers_);
  const std::lock_guard lock(mutex_);
  reading_ = false;
}

void DocumentWatch::analyse(Snapshot snapshot) {
  reader_.reset();
  failed_readings_ = 0;
  {
    const std::lock_guard lock(mutex_);
    seen_.clear();
    for (const SourceParagraph& paragraph : snapshot.source.paragraphs) seen_.insert(hash(paragraph.text));
    for (const std::size_t shown : unread_) changed_ |= seen_.insert(shown).second;
  }
  // The references stay on this thread: to release one elsewhere would wait for LibreOffice's mutex.
  analysed_paragraphs_ = std::move(snapshot.paragraphs);
  ReviewTerms terms{settings_(),
                    Dismissals::read(view(recall(document(), to_ustring(Dismissals::property))))};
  terms.settings.any_document |= insists_;
  analyst_.after(0ms, [context = context_, self = weak_from_this(), source = std::move(snapshot.source),
                       terms, examiner = next_examiner_ ? next_examiner_ : examiner_] {
    std::shared_ptr<const Review> review;
    behind_door("analysis", [&] { review = review_of(source, terms, examiner.get()); });
    on_main_thread(context, [self, review, examiner] {
      if (const auto watch = self.lock()) watch->publish(review, examiner);
    });
  });
}

void DocumentWatch::publish(std::shared_ptr<const Review> review,
                            const std::shared_ptr<const Examiner>& examiner) {
  if (!review) {
    next_examiner_.reset();
    call(followers_);
    return end_reading();
  }
  if (examiner != (next_examiner_ ? next_examiner_ : examiner_)) {  // asked for or given up since
    {
      const std::lock_guard lock(mutex_);
      changed_ = true;
    }
    return end_reading();
  }
  examiner_ = examiner;
  next_examiner_.reset();
  const Marks before = marks(*this->review(), paragraphs_);
  const Marks after = marks(*review, analysed_paragraphs_);
  {
    const std::lock_guard lock(mutex_);
    review_ = std::move(review);
    reviewed_ = true;
  }
  paragraphs_.swap(analysed_paragraphs_);
  for (const auto& [paragraph, marked] : after)
    if (const auto old = before.find(paragraph); old == before.end() || old->second != marked)
      invalidate(paragraph);
  for (const auto& [paragraph, marked] : before)
    if (!after.contains(paragraph)) invalidate(paragraph);
  analysed_paragraphs_.clear();
  end_reading();
  call(listeners_);
}

void DocumentWatch::examine(Examiner examiner) {
  next_examiner_ = std::make_shared<const Examiner>(std::move(examiner));
  refresh(0ms);
  call(followers_);
}

void DocumentWatch::stop() {
  next_examiner_.reset();
  work_.reset();
  call(followers_);
}

void DocumentWatch::begin(std::shared_ptr<SlicedWork> work) {
  work_ = std::move(work);
  call(followers_);
  post(0ms, &DocumentWatch::go_on_working);
}

void DocumentWatch::go_on_working() {
  const auto work = work_;  // saving a document lets the user press the button that gives it up
  if (!work) return;
  bool goes_on = false;
  behind_door("work", [&] { goes_on = work->go_on(slice); });
  if (!goes_on) work_.reset();
  call(followers_);
  if (goes_on) post(slice, &DocumentWatch::go_on_working);
}

int DocumentWatch::progress() const {
  if (!is_examining() && work_) return work_->percent();
  if (!reader_) return analysed_paragraphs_.empty() ? 0 : 100;
  if (expected_paragraphs_ == 0) return 0;
  return static_cast<int>(
      std::min<std::size_t>(100 * reader_->paragraphs_read() / expected_paragraphs_, 100));
}

void DocumentWatch::end_reading() {
  reader_.reset();
  bool again = false;
  {
    const std::lock_guard lock(mutex_);
    reading_ = false;
    again = changed_;
  }
  if (again) refresh(typing_pause);
}

Reference<XTextRange> DocumentWatch::passage(const Review& review, std::size_t diagnostic) const {
  if (diagnostic >= review.diagnostics.size()) return {};
  return range(review, review.diagnostics[diagnostic].finding.span);
}

Reference<XTextRange> DocumentWatch::range(const Review& review, Span span) const {
  if (this->review().get() != &review || span.empty()) return {};
  // A part may end with the line feed behind its last paragraph.
  std::u16string_view words = review.contract.quote(span);
  while (words.ends_with(u'\n')) words.remove_suffix(1);
  if (words.empty()) return {};
  const Position first = review.contract.position(span.begin);
  const Position last = review.contract.position(span.begin + static_cast<std::uint32_t>(words.size()) - 1);
  try {
    if (first.line == last.line) return locate(paragraphs_[first.line], first.column, words);
    return between(locate(paragraphs_[first.line], first.column, words.substr(0, words.find(u'\n'))),
                   locate(paragraphs_[last.line], 0, words.substr(words.rfind(u'\n') + 1)));
  } catch (const css::uno::RuntimeException&) {
    // The paragraph was deleted since.
  }
  return {};
}

std::optional<std::size_t> DocumentWatch::paragraph_at(const Reference<XTextRange>& range) const {
  const auto text = range->getText();
  const Reference<css::text::XTextRangeCompare> compare(text, UNO_QUERY);
  for (std::size_t i = 0; compare.is() && i < paragraphs_.size(); ++i) try {
      if (paragraphs_[i]->getText() == text && compare->compareRegionStarts(range, paragraphs_[i]) <= 0 &&
          compare->compareRegionEnds(range->getStart(), paragraphs_[i]) >= 0)
        return i;
    } catch (const css::uno::Exception&) {
      // That paragraph was deleted since.
    }
  return {};
}

std::shared_ptr<void> DocumentWatch::subscribe(std::function<void()> listener) {
  return enlist(listeners_, std::move(listener));
}

std::shared_ptr<void> DocumentWatch::follow(std::function<void()> listener) {
  return enlist(followers_, std::move(listener));
}

std::shared_ptr<void> DocumentWatch::enlist(Listeners& listeners, std::function<void()> listener) {
  auto handle = std::make_shared<std::function<void()>>(std::move(listener));
  listeners.push_back(handle);
  return handle;
}

void DocumentWatch::call(Listeners& listeners) {
  for (const auto& weak : std::vector(listeners))
    if (const auto listener = weak.lock()) behind_door("review listener", *listener);
  std::erase_if(listeners, [](const auto& weak) { return weak.expired(); });
}

}  // namespace clausier
