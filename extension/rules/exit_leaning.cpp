// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_leaning.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/exit_grade.hpp"
#include "rules/exit_sum.hpp"
#include "rules/passage.hpp"

namespace clausier {
namespace {

/// Odds from which words speak for a sum where no frame was read: in a whole contract hardly any passage owes
/// one, and a frame is read where one does.
constexpr float alone_in_contract = 4;
constexpr float refuted_in_contract = 0;  ///< and under which they speak against a frame
constexpr float alone = 0.3F;             ///< odds from which words speak for a sum where no frame was read
constexpr float sure = 2;                 ///< odds from which grammar need not find the sum
constexpr float refuted = -0.6F;          ///< odds under which they speak against a frame
constexpr float refuted_apart = -1.5F;    ///< the same where another article names the departure
/// What a frame's own grade adds to the odds of the grade, where it has measured the sum: words measure
/// badly.
constexpr float trust = 3;
constexpr float trust_unmeasured = 1.5F;  ///< where it has not

/// What names the sum, the most telling first.
constexpr Concept sums[] = {Concept::remaining, Concept::rest,      Concept::time_left, Concept::scheduled,
                            Concept::whole,     Concept::after_end, Concept::deposit,   Concept::no_refund,
                            Concept::exit_fee,  Concept::named_sum, Concept::price,     Concept::loose_price};

/// Whether these meanings tell the whole price, or all that is left of it.
bool tells_all(const Categories& meanings) {
  constexpr Concept all[] = {Concept::remaining,    Concept::rest,       Concept::time_left,
                             Concept::scheduled,    Concept::whole,      Concept::after_end,
                             Concept::until_that,   Concept::stays_due,  Concept::minimum,
                             Concept::acceleration, Concept::unaffected, Concept::becomes_due};
  return std::ranges::any_of(all, [&](Concept each) { return meanings.test(category(each)); });
}

/// The article around the sentence where it is short: what it says of leaving, it says once.
Span surroundings(const Contract& contract, std::uint32_t sentence) {
  constexpr std::uint32_t short_article = 3000;
  const std::uint32_t begin = contract.sentences()[sentence].span.begin;
  Span home;
  for (const Article& article : contract.articles())
    if (article.span.contains(begin) && article.span.length() < short_article &&
        article.span.length() > home.length())
      home = article.span;
  return home;
}

/// The sentences of one passage.
class WeighedPassage {
 public:
  WeighedPassage(const Contract& contract, const Reading& reading, WordScale& words, std::uint32_t first)
      : contract_(contract), reading_(reading), words_(words), first_(first) {}

  void add(std::uint32_t sentence) { sentences_.push_back(sentence); }
  std::uint32_t first() const { return first_; }
  bool has(std::uint32_t sentence) const {
    return std::ranges::find(sentences_, sentence) != sentences_.end();
  }
  /// What the words and the worst frame that was read here, if any, speak for together.
  std::optional<Risk> judged(const ExitFrame* worst) const {
    const StepOdds odds = words_.odds(sentences_);
    const bool is_whole = contract_.looks_like_contract();
    const float unread = is_whole ? alone_in_contract : alone;
    const float denied = is_whole ? refuted_in_contract : refuted;
    const float least = !worst ? unread : worst->related.empty() ? denied : refuted_apart;
    if (odds[0] <= least) return {};
    const auto reaches = [&](Risk risk, float of_words) {
      if (!worst) return of_words > 0;
      const float own = worst->percent || worst->months || worst->euros ? trust : trust_unmeasured;
      return of_words + (grade(*worst) >= risk ? own : -own) > 0;
    };
    return reaches(Risk::high, odds[2])     ? Risk::high
           : reaches(Risk::medium, odds[1]) ? Risk::medium
                                            : Risk::low;
  }

  /// A frame of that risk at the most telling sentence; nothing where none stipulates.
  std::optional<ExitFrame> frame(Risk risk) const {
    const bool is_sure = words_.odds(sentences_).front() > sure;
    const std::uint32_t telling = telling_sentence(is_sure);
    if (telling == none) return {};
    ExitFrame frame;
    frame.sentence = telling;
    frame.span = span_of(telling);
    if (telling != first_) frame.related.push_back(span_of(first_));
    const Passage passage(contract_, reading_, sentences_, telling);
    // A heading names, a stipulation has a verb or its full stop.
    const bool stipulates = passage.has_verb() || contract_.quote(frame.span).ends_with(u'.');
    if (!stipulates || spares(passage)) return {};
    read_reasons(passage, frame);
    measure(passage, frame);
    lean(frame, risk);
    if (frame.telling.empty()) frame.telling = words_.telling(telling, 0, false);
    return frame;
  }
  /// Gives the frame the grade that the words speak for, and those that speak most for it.
  void lean(ExitFrame& frame, Risk risk) const {
    const Risk own = grade(frame);
    if (own == risk) return;
    const std::size_t step = std::max(own, risk) == Risk::high ? 2 : 1;
    frame.telling = words_.telling(frame.sentence, step, risk < own);
    frame.leaning = risk;
  }

 private:
  /// "sans surcoût au titre des mois restants": every sum that grammar reads is denied, or stated elsewhere.
  bool spares(const Passage& passage) const {
    std::vector<Sum> read = find_sums(passage);
    std::erase_if(read, [&](const Sum& sum) { return !passage.in_judged(sum.end - 1); });
    if (read.empty()) return names_only_denied(passage);
    return std::ranges::all_of(read, [&](const Sum& sum) {
      return is_named_again(passage, sum) || passage.denied(sum.first, sum.end) ||
             (sum.told && passage.denied(sum.told, sum.end));
    });
  }
  /// "est affranchi des redevances à échoir": what names a sum is denied each time.
  static bool names_only_denied(const Passage& passage) {
    bool named = false;
    for (const Mention& mention : passage.mentions()) {
      if (!passage.in_judged(mention.first) || std::ranges::find(sums, mention.meaning) == std::end(sums))
        continue;
      if (!passage.denied(mention.first, mention.end)) return false;
      named = true;
    }
    return named;
  }
  /// The sentence that speaks most for a sum among those that name one, else among all where `any`; `none`
  /// where there is none.
  std::uint32_t telling_sentence(bool any) const {
    std::uint32_t telling = none;
    std::pair<bool, float> most;
    for (const std::uint32_t sentence : sentences_) {
      if (defines(sentence) || (!any && !names_sum(sentence))) continue;
      const std::pair tells(names_sum(sentence), words_.odds({&sentence, 1}).front());
      if (telling != none && tells <= most) continue;
      telling = sentence;
      most = tells;
    }
    return telling;
  }
  bool names_sum(std::uint32_t sentence) const {
    const Categories& said = reading_.concepts(sentence);
    const Span span = contract_.sentences()[sentence].span;
    return std::ranges::any_of(sums, [&](Concept each) { return said.test(category(each)); }) ||
           !within(contract_.percentages(), span).empty() || !within(contract_.amounts(), span).empty();
  }
  /// A definition stipulates nothing.
  bool defines(std::uint32_t sentence) const {
    const Span span = contract_.sentences()[sentence].span;
    return std::ranges::any_of(contract_.definitions(), [&](const DefinedTerm& term) {
      const bool named_first = span.contains(term.name) && term.name.begin - span.begin <= 2;
      return named_first || (term.meaning.contains(span) && !span.contains(term.name));
    });
  }

  Span span_of(std::uint32_t sentence) const { return contract_.sentences()[sentence].wording; }

  /// The sum as grammar reads it; else a share, a fixed sum, or the price that is left.
  void measure(const Passage& passage, ExitFrame& frame) const {
    std::vector<Sum> read = find_sums(passage);
    std::erase_if(read, [&](const Sum& sum) {
      return sum.kind == SumKind::unsaid || !passage.in_judged(sum.end - 1) ||
             passage.denied(sum.first, sum.end);
    });
    if (!read.empty()) {
      const Sum& sum =
          *std::ranges::max_element(read, [](const Sum& a, const Sum& b) { return heavier(b, a); });
      frame.kind = sum.kind;
      frame.sum = passage.span(sum.first, sum.end);
      frame.percent = sum.percent;
      frame.months = sum.months;
      frame.euros = sum.euros;
      return;
    }
    frame.sum = passage.sentence().wording;
    for (const Concept meaning : sums) {
      const auto best = std::ranges::find_if(passage.mentions(), [&](const Mention& mention) {
        return mention.meaning == meaning && passage.in_judged(mention.first);
      });
      if (best == passage.mentions().end()) continue;
      frame.sum = passage.span(*best);
      break;
    }
    const auto shares = within(contract_.percentages(), passage.sentence().span);
    if (!tells_all(reading_.concepts(frame.sentence))) frame.kind = SumKind::unsaid;
    if (shares.empty() || shares.front().number.value >= 100) return;
    frame.kind = SumKind::share;
    frame.percent = shares.front().number.value;
    frame.sum = shares.front().span;
  }

  const Contract& contract_;
  const Reading& reading_;
  WordScale& words_;
  std::uint32_t first_;
  std::vector<std::uint32_t> sentences_;
};

/// "Cette indemnité répare le manque à gagner": what is said of the sum in the paragraph behind it is no
/// other sum, unless it is worse.
void drop_comments(const Contract& contract, const Reading& reading, std::vector<ExitFrame>& frames) {
  const auto& sentences = contract.sentences();
  const auto comments = [&](const ExitFrame& one, const ExitFrame& other) {
    return one.sentence > other.sentence &&
           reading.concepts(one.sentence).test(category(Concept::anaphora)) &&
           sentences[one.sentence].paragraph <= sentences[other.sentence].paragraph + 1 &&
           grade(one) <= grade(other);
  };
  std::vector<ExitFrame> kept;
  for (ExitFrame& frame : frames)
    if (kept.empty() || !comments(frame, kept.back())) kept.push_back(std::move(frame));
  frames = std::move(kept);
}

/// The frames of one passage, graded as it is judged: the worst as the passage is, the others no worse.
std::vector<ExitFrame> judged(WeighedPassage passage, std::vector<ExitFrame> frames,
                              const Contract& contract) {
  for (const ExitFrame& frame : frames)
    for (const Span span : frame.related)
      if (const std::uint32_t other = contract.sentence_at(span.begin); other != none && !passage.has(other))
        passage.add(other);
  const Risk worst = grade(*std::ranges::max_element(frames, {}, grade));
  const std::optional<Risk> risk = passage.judged(&*std::ranges::max_element(frames, {}, grade));
  if (!risk) return {};
  for (ExitFrame& frame : frames)
    if (const Risk own = grade(frame); own == worst || own > *risk) passage.lean(frame, *risk);
  return frames;
}

}  // namespace

bool may_ask(const Categories& meanings) {
  static const Categories asking =
      set_of({Concept::exit,           Concept::stop,      Concept::ending,    Concept::any_exit,
              Concept::no_exit,        Concept::early,     Concept::breach,    Concept::unpaid,
              Concept::acceleration,   Concept::remaining, Concept::rest,      Concept::time_left,
              Concept::scheduled,      Concept::whole,     Concept::after_end, Concept::becomes_due,
              Concept::price_of_right, Concept::deposit,   Concept::no_refund, Concept::exit_fee,
              Concept::named_sum});
  return (meanings & asking).any();
}

std::vector<std::uint32_t> passages_of(const Contract& contract) {
  const auto& sentences = contract.sentences();
  std::vector<std::uint32_t> firsts(sentences.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    const bool goes_on = s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph;
    const std::uint32_t introduction = sentences[s].introduction;
    const bool cut = s > 0 && runs_on(contract, s - 1);
    firsts[s] = introduction < s ? firsts[introduction] : goes_on || cut ? firsts[s - 1] : s;
  }
  return firsts;
}

std::vector<ExitFrame> weighed(const Contract& contract, const Reading& reading,
                               std::vector<ExitFrame> frames, const LeaningWeights& weights) {
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<Categories> meanings(firsts.size());  // of the passage that begins there
  for (std::uint32_t s = 0; s < firsts.size(); ++s) meanings[firsts[s]] |= reading.concepts(s);
  std::vector<bool> is_read(firsts.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) is_read[s] = may_ask(meanings[s]);
  for (const ExitFrame& frame : frames) is_read[firsts[frame.sentence]] = true;
  if (std::ranges::find(is_read, true) == is_read.end()) return {};
  WordScale words(contract, reading, weights);
  std::vector<WeighedPassage> passages;
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    if (!is_read[firsts[s]]) continue;
    if (firsts[s] == s) passages.emplace_back(contract, reading, words, s);
    const auto home = std::ranges::lower_bound(passages, firsts[s], {}, &WeighedPassage::first);
    home->add(s);
  }
  std::vector<std::uint32_t> framed;  // the sentences of the frames
  for (const ExitFrame& frame : frames) framed.push_back(frame.sentence);
  std::vector<std::vector<ExitFrame>> read(passages.size());
  for (ExitFrame& frame : frames) {
    const auto home = std::ranges::lower_bound(passages, firsts[frame.sentence], {}, &WeighedPassage::first);
    read[static_cast<std::size_t>(home - passages.begin())].push_back(std::move(frame));
  }
  std::vector<ExitFrame> kept;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const WeighedPassage& passage = passages[p];
    if (!read[p].empty()) {
      std::ranges::move(judged(passage, std::move(read[p]), contract), std::back_inserter(kept));
      continue;
    }
    const std::optional<Risk> risk = passage.judged(nullptr);
    if (!risk) continue;
    const Span home = surroundings(contract, passage.first());
    const auto here = [&](std::uint32_t sentence) {
      return home.contains(contract.sentences()[sentence].span.begin);
    };
    if (std::ranges::any_of(framed, here)) continue;
    if (const std::optional<ExitFrame> frame = passage.frame(*risk)) kept.push_back(*frame);
  }
  std::ranges::stable_sort(kept, {}, &ExitFrame::span);
  drop_comments(contract, reading, kept);
  return kept;
}

}  // namespace clausier
