// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_frame.hpp"

#include <algorithm>
#include <cmath>

#include "rules/sentence_view.hpp"

namespace clausier {
namespace {

using enum Concept;

/// What a sentence asks for, before it is known from whom and why.
struct Sum {
  SumKind kind = SumKind::unsaid;
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::optional<double> percent, months, euros;
  bool weak = false;  ///< counts only beside a departure said in the same sentence
};

// The order in which one sum is preferred to another of the same sentence.
int weight(SumKind kind) {
  switch (kind) {
    case SumKind::whole_price:
      return 8;
    case SumKind::share:
      return 7;
    case SumKind::lost_profit:
      return 6;
    case SumKind::minimum:
      return 5;
    case SumKind::discount:
      return 5;
    case SumKind::fixed:
      return 4;
    case SumKind::deposit:
      return 3;
    case SumKind::prepaid:
      return 2;
    case SumKind::unsaid:
      return 1;
  }
  return 0;
}

// --- What is asked ---------------------------------------------------------------------------------

constexpr std::uint32_t link_after = 14;  ///< "les loyers que le Client … jusqu'au terme"
constexpr std::uint32_t link_before = 4;  ///< "les futures mensualités"

/// Whether the price is said of what is already done or due: "les prestations réalisées".
bool is_past(const SentenceView& view, const Mark& price) {
  for (const Mark& mark : view.marks()) {
    if (mark.meaning != performed && mark.meaning != past_due && mark.meaning != current_period) continue;
    if (!view.same_segment(mark.first, price.first)) continue;
    if (mark.first >= price.first && mark.first < price.end + 8) return true;
    if (mark.end <= price.first && price.first - mark.end < 3) return true;
  }
  return false;
}

bool linked(const SentenceView& view, const Mark& price, const Mark& left) {
  if (!view.same_part(price.first, left.first)) return false;
  if (left.first >= price.end) return left.first - price.end <= link_after;
  return left.end <= price.first && price.first - left.end <= link_before;
}

void find_future_prices(const SentenceView& view, std::vector<Sum>& sums) {
  for (const Mark& mark : view.marks()) {
    const bool priced = mark.meaning == price || mark.meaning == minimum;
    if (mark.meaning == rest || (mark.meaning == acceleration && view.contains_word(mark, u"decheance"))) {
      sums.push_back({SumKind::whole_price, mark.first, mark.end});
      sums.back().weak = mark.length() == 1;
    }
    if (mark.meaning == loss) sums.push_back({SumKind::lost_profit, mark.first, mark.end});
    if (!priced && mark.meaning != service && mark.meaning != period && mark.meaning != exit_fee) continue;
    for (const Mark& left : view.marks()) {
      if (left.meaning != remaining || !linked(view, mark, left)) continue;
      if (!priced && left.first > mark.end + 4) continue;
      sums.push_back({SumKind::whole_price, std::min(mark.first, left.first), std::max(mark.end, left.end)});
      sums.back().weak = !priced;
    }
    if (!priced && mark.meaning != service) continue;
    for (const Mark& all : view.marks()) {
      if (all.meaning != whole || !view.same_segment(all.first, mark.first) || is_past(view, mark)) continue;
      const bool before = all.end <= mark.first && mark.first - all.end <= 4;
      const bool after = all.first >= mark.end && all.first - mark.end <= 5;
      if (!before && !after) continue;
      sums.push_back({SumKind::whole_price, std::min(all.first, mark.first), std::max(all.end, mark.end)});
      sums.back().weak = true;
    }
  }
}

/// A percentage that measures something else: interest, a tax, a level of service, an uplift.
bool measures_else(const SentenceView& view, std::uint32_t token) {
  for (const Mark& mark : view.marks()) {
    const auto distance = mark.first > token ? mark.first - token : token - mark.first;
    switch (mark.meaning) {
      case tax:
        if (distance <= 4) return true;
        break;
      case uplift:
        if (mark.first < token && token - mark.end <= 3) return true;
        break;
      case interest:
      case late:
      case past_due:
      case service_level:
      case unpaid:
        if (distance <= 6 && view.same_segment(mark.first, token)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

/// The sum that a percentage is a share of: the next one, or the one before.
Sum* shared(std::vector<Sum>& sums, const SentenceView& view, std::uint32_t first, std::uint32_t end) {
  Sum* before = nullptr;
  for (Sum& sum : sums) {
    if (sum.kind != SumKind::whole_price || !view.same_part(sum.first, first)) continue;
    if (sum.end > first && sum.first < end + 12) return &sum;
    if (sum.end <= first && first - sum.end <= 10) before = &sum;
  }
  return before;
}

void find_shares(const SentenceView& view, std::vector<Sum>& sums) {
  for (const Percentage& percentage : view.percentages()) {
    const auto [first, end] = view.tokens_of(percentage.span);
    if (measures_else(view, first)) continue;
    const double percent = percentage.number.value;
    if (percent >= 100) {
      const Mark* base = view.nearest(first, 8, {price, minimum, service, named_sum, exit_fee});
      if (base) sums.push_back({SumKind::whole_price, first, std::max(end, base->end), {}, {}, {}, true});
      continue;
    }
    if (Sum* base = shared(sums, view, first, end)) {
      for (Sum& sum : sums)
        if (sum.kind == SumKind::whole_price && sum.first < base->end && base->first < sum.end) {
          sum.kind = SumKind::share;
          sum.percent = std::max(sum.percent.value_or(0), percent);
          sum.first = std::min(sum.first, first);
          sum.end = std::max(sum.end, end);
        }
      continue;
    }
    const Mark* base = view.nearest(first, 8, {price, minimum, service, named_sum, exit_fee, remaining});
    if (!base || is_past(view, *base)) continue;
    Sum share{SumKind::share, std::min(first, base->first), std::max(end, base->end), percent};
    share.weak = true;
    sums.push_back(share);
  }
  for (const Mark& mark : view.marks())
    if (mark.meaning == vague_share)
      if (Sum* base = shared(sums, view, mark.first, mark.end); base && base->kind == SumKind::whole_price)
        base->kind = SumKind::share;
}

void find_fixed_sums(const SentenceView& view, std::vector<Sum>& sums) {
  for (const Duration& duration : view.durations()) {
    const auto [first, end] = view.tokens_of(duration.span);
    const Mark* base = view.next(end, 4, {price, minimum});
    if (!duration.instalments && !base) continue;
    Sum sum{SumKind::fixed, first, base ? base->end : end};
    sum.months = duration.months();
    sum.weak = true;
    sums.push_back(sum);
  }
  for (const Amount& amount : view.amounts()) {
    if (amount.period) continue;
    const auto [first, end] = view.tokens_of(amount.span);
    if (measures_else(view, first)) continue;
    Sum sum{SumKind::fixed, first, end};
    sum.euros = amount.number.value;
    sum.weak = true;
    sums.push_back(sum);
  }
}

void find_kept_money(const SentenceView& view, std::vector<Sum>& sums) {
  for (const Mark& mark : view.marks()) {
    if (mark.meaning == deposit && view.any({keep, no_refund, stays_due}))
      sums.push_back({SumKind::deposit, mark.first, mark.end, {}, {}, {}, true});
    if (mark.meaning == no_refund && !view.any({deposit}))
      sums.push_back({SumKind::prepaid, mark.first, mark.end, {}, {}, {}, true});
    if (mark.meaning == discount && view.any({recalculate, refund, claim, owe}))
      sums.push_back({SumKind::discount, mark.first, mark.end, {}, {}, {}, true});
    if (mark.meaning == recalculate && view.any({price}))
      sums.push_back({SumKind::discount, mark.first, mark.end, {}, {}, {}, true});
    if (mark.meaning == minimum && view.any({after_end}))
      sums.push_back({SumKind::minimum, mark.first, mark.end});
    if (mark.meaning == exit_fee || mark.meaning == named_sum)
      sums.push_back({SumKind::unsaid, mark.first, mark.end, {}, {}, {}, true});
  }
}

std::vector<Sum> find_sums(const SentenceView& view) {
  std::vector<Sum> sums;
  find_future_prices(view, sums);
  find_shares(view, sums);
  find_fixed_sums(view, sums);
  find_kept_money(view, sums);
  return sums;
}

// --- Whether it is owed, and by whom ------------------------------------------------------------------

constexpr Concept owing[] = {owe,  obliged, due,    becomes_due, stays_due,    payment,  claim,
                             keep, cost,    equals, receive,     acceleration, exit_fee, named_sum};

bool keeps_money(SumKind kind) {
  return kind == SumKind::deposit || kind == SumKind::prepaid;
}

/// Someone owes the sum, and the sentence does not deny it.
bool is_owed(const SentenceView& view, const Sum& sum) {
  if (keeps_money(sum.kind)) return true;
  if (view.denied(sum.first, sum.end)) return false;
  return std::ranges::any_of(view.marks(), [&](const Mark& mark) {
    return std::ranges::find(owing, mark.meaning) != std::end(owing) && !view.denied(mark.first, mark.end);
  });
}

/// The provider gives money back, or pays it.
bool goes_to_client(const SentenceView& view, const Sum& sum) {
  if (keeps_money(sum.kind) || sum.kind == SumKind::discount) return false;
  for (const Mark& mark : view.marks()) {
    if (!view.same_part(mark.first, sum.first)) continue;
    switch (mark.meaning) {
      case refund:
        if (!view.denied(mark.first, mark.end)) return true;
        break;
      case owe:
        if (view.subject_of(mark) == provider) return true;
        break;
      case receive:
        if (view.subject_of(mark) == client) return true;
        break;
      case obliged:
        if (const Mark* next = view.next(mark.end, 3, {provider, client}); next && next->meaning == provider)
          return true;
        break;
      default:
        break;
    }
  }
  return false;
}

// --- Who leaves, and why -------------------------------------------------------------------------------

/// The words by which someone leaves, or null.
const Mark* departure(const SentenceView& view) {
  const Mark* weak = nullptr;
  for (const Mark& mark : view.marks()) {
    if (mark.meaning == exit) return &mark;
    if (mark.meaning == stop && !weak) weak = &mark;
  }
  if (!weak) return view.find(early);
  const bool someone = view.any({early, client, either_party, second_person, service, any_cause});
  return someone ? weak : nullptr;
}

bool is_other_matter(const SentenceView& view) {
  if (view.any({eviction, settlement, first_person, solicitation, insurance})) return true;
  if (view.any({employment}) && !view.any({client, provider})) return true;
  if (view.any({statute}) && view.any({reports_law})) return true;
  return view.any({assignment}) && !view.any({exit});
}

bool is_heading(const Contract& contract, const Sentence& sentence) {
  if (contract.paragraphs()[sentence.paragraph].outline_level > 0) return true;
  const Article* article = contract.article_at(sentence.span.begin);
  return article && article->heading == sentence.span;
}

void read_trigger(const SentenceView& view, ExitFrame& frame) {
  for (const Mark& mark : view.marks()) {
    const Span words = view.span(mark);
    switch (mark.meaning) {
      case breach:
      case unpaid:
        if (!view.denied(mark.first, mark.end) && frame.breach.empty()) frame.breach = words;
        break;
      case convenience:
        frame.convenience = words;
        break;
      case any_cause:
        frame.any_cause = words;
        break;
      case faculty:
        frame.faculty = words;
        break;
      case option:
        frame.faculty = words;
        break;
      default:
        break;
    }
  }
  const bool convenient = frame.said(&ExitFrame::convenience) || frame.said(&ExitFrame::faculty);
  if (frame.said(&ExitFrame::any_cause) || (convenient && frame.said(&ExitFrame::breach)))
    frame.trigger = Trigger::either;
  else if (frame.said(&ExitFrame::breach))
    frame.trigger = Trigger::breach;
  else if (convenient)
    frame.trigger = Trigger::convenience;
}

struct SlotOfConcept {
  Concept meaning;
  Span ExitFrame::*slot;
};
constexpr SlotOfConcept slots[] = {{acceleration, &ExitFrame::acceleration},
                                   {continues, &ExitFrame::continues},
                                   {uplift, &ExitFrame::uplift},
                                   {cumulation, &ExitFrame::cumulation},
                                   {irreducible, &ExitFrame::irreducible},
                                   {denial, &ExitFrame::denial},
                                   {avoided, &ExitFrame::avoided},
                                   {judge, &ExitFrame::judge},
                                   {cap, &ExitFrame::cap},
                                   {degressive, &ExitFrame::degressive},
                                   {carve_out, &ExitFrame::carve_out},
                                   {label, &ExitFrame::label},
                                   {purpose, &ExitFrame::purpose},
                                   {compulsion, &ExitFrame::compulsion},
                                   {consumer, &ExitFrame::consumer},
                                   {public_body, &ExitFrame::public_body},
                                   {cloud, &ExitFrame::cloud},
                                   {tax, &ExitFrame::tax},
                                   {price_of_right, &ExitFrame::price_of_right}};

void read_slots(const SentenceView& view, ExitFrame& frame) {
  for (const Mark& mark : view.marks())
    for (const SlotOfConcept& one : slots)
      if (one.meaning == mark.meaning && !frame.said(one.slot)) frame.*one.slot = view.span(mark);
}

// --- The sentences around --------------------------------------------------------------------------------

/// Where the departure is said when the sentence that states the sum does not say it.
struct Context {
  std::optional<std::uint32_t> sentence;
  bool near = false;  ///< the sentence just before, or the introduction of a list
};

Context context_of(const Contract& contract, const Reading& reading, std::uint32_t index) {
  const auto& sentences = contract.sentences();
  for (std::uint32_t up = sentences[index].introduction, steps = 0; up != none && steps < 4;
       up = sentences[up].introduction, ++steps)
    if (departure(SentenceView(contract, reading, up))) return {up, true};
  const bool refers = SentenceView(contract, reading, index).any({anaphora});
  for (std::uint32_t back = 1; back <= std::min(index, 4u); ++back) {
    const std::uint32_t other = index - back;
    const bool same = sentences[other].paragraph == sentences[index].paragraph;
    const bool next = sentences[other].paragraph + 1 == sentences[index].paragraph;
    if (!same && !(next && refers)) break;
    if (departure(SentenceView(contract, reading, other))) return {other, back == 1};
  }
  const Article* article = contract.article_at(sentences[index].span.begin);
  if (!article || article->heading.empty()) return {};
  const std::uint32_t heading = contract.sentence_at(article->heading.begin);
  if (heading == none || heading >= index) return {};
  if (departure(SentenceView(contract, reading, heading))) return {heading, false};
  return {};
}

std::optional<ExitFrame> frame_of(const Contract& contract, const Reading& reading, std::uint32_t index) {
  const SentenceView view(contract, reading, index);
  if (is_other_matter(view) || view.any({defines}) || is_heading(contract, contract.sentences()[index]))
    return {};
  const Mark* leaving = view.any({no_exit, refusal_of_exit}) && !view.any({exit}) ? nullptr : departure(view);
  const Context context = leaving ? Context{} : context_of(contract, reading, index);
  const bool presses = view.any({acceleration, becomes_due, stays_due, named_sum, exit_fee});
  std::optional<Sum> chosen;
  for (const Sum& sum : find_sums(view)) {
    const bool departs = leaving || (context.sentence && (!sum.weak || context.near));
    if (!departs && (sum.weak || !presses)) continue;
    if (sum.kind == SumKind::unsaid && !leaving) continue;
    if (!is_owed(view, sum) || goes_to_client(view, sum)) continue;
    if (!chosen || weight(sum.kind) > weight(chosen->kind)) chosen = sum;
  }
  if (!chosen) return {};
  ExitFrame frame;
  frame.sentence = index;
  frame.span = view.sentence().span;
  frame.kind = chosen->kind;
  frame.sum = view.span(chosen->first, chosen->end);
  frame.percent = chosen->percent;
  frame.months = chosen->months;
  frame.euros = chosen->euros;
  read_trigger(view, frame);
  read_slots(view, frame);
  if (leaving) frame.exit = view.span(*leaving);
  if (context.sentence) {
    const SentenceView other(contract, reading, *context.sentence);
    frame.related.push_back(other.sentence().span);
    frame.exit = other.span(*departure(other));
    read_trigger(other, frame);
    read_slots(other, frame);
  }
  return frame;
}

}  // namespace

std::vector<ExitFrame> read_exit_frames(const Contract& contract, const Reading& reading) {
  std::vector<ExitFrame> frames;
  for (std::uint32_t i = 0; i < contract.sentences().size(); ++i)
    if (auto frame = frame_of(contract, reading, i)) frames.push_back(std::move(*frame));
  return frames;
}

}  // namespace clausier
