// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/answers.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "comparison/clause_place.hpp"
#include "uno/comment.hpp"
#include "uno/insertion.hpp"
#include "uno/properties.hpp"
#include "uno/undo_step.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;
using Kind = ExaminationLine::Kind;

constexpr std::array<std::pair<std::string_view, Answer>, 4> answers = {{
    {"comment", Answer::comment},
    {"rewriting", Answer::rewriting},
    {"both", Answer::both},
    {"clause", Answer::clause},
}};

/// Has the document record changes, or not, while it lives.
class Recording {
 public:
  Recording(const Reference<css::frame::XModel>& model, bool wanted)
      : model_(model), before_(property<bool>(model, "RecordChanges")) {
    if (before_ != wanted) set_property(model_, "RecordChanges", Any(wanted));
  }
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  ~Recording() {
    behind_door("recording", [this] { set_property(model_, "RecordChanges", Any(before_)); });
  }

 private:
  const Reference<css::frame::XModel> model_;
  const bool before_;
};

/// The remark that refuses a topic, or that the line is.
const Diagnostic* remark_of(const Review& review, const ExaminationLine& line) {
  if (line.kind == Kind::remark) return &review.diagnostics[line.index];
  if (line.kind != Kind::topic) return nullptr;
  const TopicResult& result = review.examination->topics[line.index];
  if (result.outcome != Outcome::fail || result.evidence.empty()) return nullptr;
  const auto found = std::ranges::find_if(review.diagnostics, [&](const Diagnostic& diagnostic) {
    return diagnostic.finding.span == result.evidence.front() &&
           std::ranges::count(result.topic->rules, diagnostic.rule->id) != 0;
  });
  return found == review.diagnostics.end() ? nullptr : &*found;
}

/// The changes that rewrite the line's passage, in spans of the contract's text.
std::vector<WordChange> rewriting(const Review& review, const ExaminationLine& line) {
  if (line.kind == Kind::deviation)
    return restoring_changes(review.contract, review.examination->deviations[line.index]);
  const Diagnostic* remark = remark_of(review, line);
  if (!remark || remark->finding.suggestions.empty()) return {};
  auto changes =
      word_changes(review.contract.quote(remark->finding.span), remark->finding.suggestions.front().text);
  for (WordChange& change : changes) {
    change.span.begin += remark->finding.span.begin;
    change.span.end += remark->finding.span.begin;
  }
  return changes;
}

/// Whether the contract lacks what the offered clause says.
bool lacks_clause(const Review& review, const ExaminationLine& line) {
  if (line.kind == Kind::topic) {
    const Outcome outcome = review.examination->topics[line.index].outcome;
    return outcome == Outcome::missing || outcome == Outcome::fail;
  }
  if (line.kind != Kind::family) return false;
  const CoverageStatus status = review.examination->coverage[line.index].status;
  return status == CoverageStatus::missing || status == CoverageStatus::partial;
}

std::u16string comment_words(const Library& library, const Review& review, const ExaminationLine& line) {
  switch (line.kind) {
    case Kind::remark:
      return reason(library, review.diagnostics[line.index]);
    case Kind::topic: {
      const TopicResult& result = review.examination->topics[line.index];
      if (result.outcome == Outcome::pass || result.outcome == Outcome::not_applicable) return {};
      if (!result.topic->comment.empty()) return result.topic->comment;
      const Diagnostic* remark = remark_of(review, line);
      return remark ? reason(library, *remark) : result.topic->position.text;
    }
    case Kind::family: {
      const FamilyCoverage& family = review.examination->coverage[line.index];
      if (family.status == CoverageStatus::missing)
        return u"Le contrat ne traite pas de ce point\u00A0: " + family_title(family.family) + u".";
      if (family.status != CoverageStatus::partial) return {};
      std::u16string words = family_title(family.family) + u"\u00A0: il manque ";
      for (std::size_t i = 0; i < family.missing.size(); ++i)
        words += (i == 0 ? u"" : u", ") + family.missing[i];
      return words + u".";
    }
    case Kind::deviation:
      break;
  }
  const Deviation& deviation = review.examination->deviations[line.index];
  if (deviation.identical()) return {};
  return u"Cet article s’écarte de notre rédaction (" + deviation.clause->title + u")\u00A0:\n" +
         changes_in_words(deviation.diff);
}

/// Prepares the answers before a word is written, so that none moves the place of another.
class Answering {
 public:
  Answering(Session& session, const Reference<css::frame::XModel>& model,
            std::shared_ptr<DocumentWatch> watch)
      : session_(session), model_(model), watch_(std::move(watch)), review_(watch_->review()) {}

  void prepare(const ExaminationLine& line, Answer answer) {
    if (!has_line(*review_, line)) return;
    const auto can = [&](Answer each) { return can_answer(session_.library(), *review_, line, each); };
    if (answer == Answer::comment || answer == Answer::both)
      if (can(Answer::comment)) prepare_comment(line);
    const bool rewritten = answer != Answer::comment && answer != Answer::clause && can(Answer::rewriting);
    if (rewritten) prepare_rewriting(line);
    if (answer == Answer::clause || (answer == Answer::both && !rewritten))
      if (can(Answer::clause)) prepare_clause(line);
  }

  Refusal write() {
    if (comments_.empty() && changes_.empty() && clauses_.empty())
      return refusal_ ? refusal_ : "refusal.nothing-to-answer";
    const UndoStep step(model_, session_.strings().text("undo.answer"));
    write_comments();
    const Recording recording(model_, true);
    for (const auto& [range, text] : changes_) range->setString(to_ustring(text).replace('\n', '\r'));
    // From the last to the first, so that clauses of one place stand in the order of the list.
    for (auto each = clauses_.rbegin(); each != clauses_.rend(); ++each)
      if (const Refusal refusal = insert_clause_at(session_, model_, each->place, each->draft))
        refusal_ = refusal;
    return refusal_;
  }

 private:
  struct Comment {
    Reference<XTextRange> range;
    std::u16string words;
  };
  struct Change {
    Reference<XTextRange> range;
    std::u16string text;
  };
  struct Insertion {
    Reference<XTextRange> place;
    Draft draft;
  };

  /// The place if it may be written to.
  Reference<XTextRange> writable(const Reference<XTextRange>& range) {
    const Refusal refusal = range.is() ? obstacle(model_, range, Wanted::passage) : "refusal.passage-gone";
    if (!refusal) return range;
    refusal_ = refusal;
    return {};
  }

  Reference<XTextRange> range(Span span) {
    if (!span.empty()) return watch_->range(*review_, span);
    // Beside the letter before, whose formatting what is added takes.
    const Position position = review_->contract.position(span.begin);
    if (position.column > 0) {
      const auto letter = watch_->range(*review_, {span.begin - 1, span.begin});
      return letter.is() ? letter->getEnd() : letter;
    }
    const auto letter = watch_->range(*review_, {span.begin, span.begin + 1});
    return letter.is() ? letter->getStart() : letter;
  }

  std::optional<std::size_t> place_of_clause(const ExaminationLine& line) const {
    const Clause* clause = offered_clause(session_.library(), *review_, line).clause;
    const std::string_view family =
        clause ? std::string_view(clause->family)
        : line.kind == Kind::family
            ? review_->examination->coverage[line.index].family
            : std::string_view(review_->examination->topics[line.index].topic->family);
    return clause_place(review_->contract, review_->examination->coverage, family);
  }

  /// The first paragraph of what the line rests on; for what is absent, the paragraph behind which it
  /// belongs.
  void prepare_comment(const ExaminationLine& line) {
    Span span = line_place(*review_, line);
    if (span.empty()) {
      const auto paragraph = place_of_clause(line);
      if (!paragraph) return;
      span = review_->contract.paragraph_span(*paragraph);
    }
    span.end =
        std::min(span.end, review_->contract.paragraph_span(review_->contract.position(span.begin).line).end);
    const auto place = writable(range(span));
    const std::u16string words = comment_words(session_.library(), *review_, line);
    if (place.is()) comments_.push_back({place, words});
  }

  void prepare_rewriting(const ExaminationLine& line) {
    for (const WordChange& change : rewriting(*review_, line)) {
      if (!changed_.insert({change.span.begin, change.span.end}).second) continue;  // by another line
      if (const auto place = writable(range(change.span)); place.is())
        changes_.push_back({place, change.text});
    }
  }

  void prepare_clause(const ExaminationLine& line) {
    const OfferedClause offered = offered_clause(session_.library(), *review_, line);
    const bool twice = std::ranges::any_of(
        clauses_, [&](const Insertion& insertion) { return insertion.draft.clause == offered.clause; });
    const auto paragraph = place_of_clause(line);
    if (twice || !paragraph) return;
    const auto place = writable(range(review_->contract.paragraph_span(*paragraph)));
    if (place.is()) clauses_.push_back({place->getEnd(), {offered.clause, {.side = offered.side}}});
  }

  void write_comments() {
    const Recording recording(model_, false);  // a comment is no change to accept
    const Author author = user_author(session_.context(), session_.strings().text("author.unknown"));
    for (const auto& [range, words] : comments_) write_comment(model_, range, author, words);
  }

  Session& session_;
  const Reference<css::frame::XModel> model_;
  const std::shared_ptr<DocumentWatch> watch_;
  const std::shared_ptr<const Review> review_;
  std::vector<Comment> comments_;
  std::vector<Change> changes_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> changed_;
  std::vector<Insertion> clauses_;
  Refusal refusal_ = nullptr;
};

}  // namespace

std::optional<Answer> answer_from_id(std::string_view id) {
  const auto found = std::ranges::find(answers, id, &std::pair<std::string_view, Answer>::first);
  if (found == answers.end()) return {};
  return found->second;
}

bool can_answer(const Library& library, const Review& review, const ExaminationLine& line, Answer answer) {
  switch (answer) {
    case Answer::comment:
      return !comment_words(library, review, line).empty();
    case Answer::rewriting:
      return !rewriting(review, line).empty();
    case Answer::clause:
      return lacks_clause(review, line) && offered_clause(library, review, line).clause;
    case Answer::both:
      break;
  }
  return can_answer(library, review, line, Answer::comment) &&
         (can_answer(library, review, line, Answer::rewriting) ||
          can_answer(library, review, line, Answer::clause));
}

Refusal answer(Session& session, const Reference<css::frame::XController>& controller,
               const std::vector<ExaminationLine>& lines, Answer answer) {
  const auto watch = session.watch(controller);
  if (!watch) return "refusal.no-text";
  if (!watch->review()->examination) return "refusal.not-examined";
  Answering answering(session, controller->getModel(), watch);
  for (const ExaminationLine& line : lines) answering.prepare(line, answer);
  return answering.write();
}

}  // namespace clausier
