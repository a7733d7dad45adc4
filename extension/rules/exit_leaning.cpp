// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_leaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "rules/exit_grade.hpp"
#include "rules/exit_sum.hpp"
#include "rules/passage.hpp"

namespace clausier {
namespace {

/// How much a frame that grammar has read, or none, adds to each step's odds or takes from them.
constexpr float trust = 1.5F;
constexpr float doubt = 1;           ///< the same where none was read
constexpr float trust_in_grade = 3;  ///< the same for the grade, where one was read: words measure badly
constexpr float plain = 1;           ///< odds so strong that the grammar of charging need not agree

double probability(double odds) {
  return 1 / (1 + std::exp(-odds));
}

/// What names the sum, the most telling first.
constexpr Concept sums[] = {Concept::remaining, Concept::rest,      Concept::time_left, Concept::scheduled,
                            Concept::whole,     Concept::after_end, Concept::deposit,   Concept::no_refund,
                            Concept::exit_fee,  Concept::named_sum, Concept::price,     Concept::loose_price};

bool is_exit(Concept meaning) {
  return meaning == Concept::exit || meaning == Concept::stop;
}

/// Words by which money is asked for, or kept.
bool is_charge(Concept meaning) {
  constexpr Concept charges[] = {
      Concept::owe,     Concept::due,          Concept::becomes_due, Concept::stays_due,     Concept::payment,
      Concept::claim,   Concept::keep,         Concept::cost,        Concept::unaffected,    Concept::equals,
      Concept::obliged, Concept::acceleration, Concept::no_refund,   Concept::price_of_right};
  return std::ranges::find(charges, meaning) != std::end(charges);
}

/// Whether these meanings tell the whole price, or all that is left of it.
bool tells_all(const Categories& meanings) {
  constexpr Concept all[] = {Concept::remaining,    Concept::rest,       Concept::time_left,
                             Concept::scheduled,    Concept::whole,      Concept::after_end,
                             Concept::until_that,   Concept::stays_due,  Concept::minimum,
                             Concept::acceleration, Concept::unaffected, Concept::becomes_due};
  return std::ranges::any_of(all, [&](Concept each) { return meanings.test(category(each)); });
}

/// What the provider does to be paid.
bool takes(Concept meaning) {
  return meaning == Concept::claim || meaning == Concept::keep || meaning == Concept::obliged;  // "a droit à"
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

/// What the words and the worst frame that was read, or none, speak for together.
std::optional<Risk> judged_by(StepOdds odds, const ExitFrame* worst) {
  const int read = worst ? static_cast<int>(grade(*worst)) + 1 : 0;
  const float in_grade = worst ? trust_in_grade : doubt;
  const float in_sum = worst ? trust : doubt;
  for (std::size_t step = 0; step < odds.size(); ++step)
    odds[step] += (step > 0 ? in_grade : in_sum) * (read > static_cast<int>(step) ? 1.0F : -1.0F);
  if (odds[0] <= 0) return {};
  if (odds[2] > 0) return Risk::high;
  return odds[1] > 0 ? Risk::medium : Risk::low;
}

/// The sentences of one passage.
class WeighedPassage {
 public:
  WeighedPassage(const Contract& contract, const Reading& reading, const LeaningWeights& weights,
                 std::uint32_t first)
      : contract_(contract), reading_(reading), weights_(weights), first_(first) {}

  void add(std::uint32_t sentence) {
    sentences_.push_back(sentence);
    meanings_ |= reading_.concepts(sentence);
    clues_ |= clues_of(contract_, reading_, sentence);
  }
  std::uint32_t first() const { return first_; }
  bool may_ask() const { return speaks_of_leaving(meanings_); }
  bool has(std::uint32_t sentence) const {
    return std::ranges::find(sentences_, sentence) != sentences_.end();
  }
  StepOdds odds() const { return weights_.odds(clues_); }
  /// Whether the grammar of the most telling sentence agrees: the client is charged, and no one is spared.
  /// Where the words speak plainly, who acts in which verb matters no more.
  bool charges(bool plainly) const {
    constexpr std::size_t longest_readable = 600;
    std::size_t length = 0;
    for (const std::uint32_t sentence : sentences_)
      length += contract_.tokens_of(contract_.sentences()[sentence]).size();
    if (length > longest_readable) return false;
    const std::uint32_t judged = telling_sentence();
    if (judged == none) return false;
    if (reading_.concepts(judged).test(category(Concept::cap))) return false;
    const Passage passage(contract_, reading_, sentences_, judged);
    if (is_other_matter(passage) || spares(passage)) return false;
    // A heading names, a stipulation has a verb or its full stop.
    const bool states = passage.has_verb() || contract_.quote(span_of(judged)).ends_with(u'.');
    bool charged = plainly && states;
    for (const Mention& mention : passage.mentions()) {
      if (!passage.in_judged(mention.first)) continue;
      const bool denied = passage.denied(mention.first, mention.end);
      const bool by_provider = passage.subject_of(mention) == Concept::provider;
      if (mention.meaning == Concept::refund && !denied) return false;
      if (!plainly && is_exit(mention.meaning) && by_provider) return false;
      if (!is_charge(mention.meaning)) continue;
      const bool not_asked =
          denied || (by_provider && !takes(mention.meaning)) || stays_with_client(passage, mention);
      if (not_asked && !plainly) return false;
      charged = charged || !not_asked;
    }
    return charged;
  }

  /// The frame that the passage speaks for, at its most telling sentence.
  ExitFrame frame() const {
    ExitFrame frame;
    frame.sentence = telling_sentence();
    frame.span = span_of(frame.sentence);
    if (frame.sentence != first_) frame.related.push_back(span_of(first_));
    const Passage passage(contract_, reading_, sentences_, frame.sentence);
    read_reasons(passage, frame);
    measure(passage, frame);
    return frame;
  }

 private:
  /// "sans surcoût au titre des mois restants": every sum that grammar reads is denied, or stated elsewhere.
  bool spares(const Passage& passage) const {
    std::vector<Sum> read = find_sums(passage);
    std::erase_if(read, [&](const Sum& sum) { return !passage.in_judged(sum.end - 1); });
    return !read.empty() && std::ranges::all_of(read, [&](const Sum& sum) {
      return is_named_again(passage, sum) || passage.denied(sum.first, sum.end) ||
             (sum.told && passage.denied(sum.told, sum.end));
    });
  }
  /// The sentence that speaks most for a sum among those that name one; `none` where none does.
  std::uint32_t telling_sentence() const {
    std::uint32_t telling = none;
    float most = 0;
    for (const std::uint32_t sentence : sentences_) {
      if (defines(sentence) || !names_sum(sentence)) continue;
      const float odds = weights_.odds(clues_of(contract_, reading_, sentence)).front();
      if (telling != none && odds <= most) continue;
      telling = sentence;
      most = odds;
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
    const auto shares = within(contract_.percentages(), passage.sentence());
    if (!tells_all(reading_.concepts(frame.sentence))) frame.kind = SumKind::unsaid;
    if (shares.empty() || shares.front().number.value >= 100) return;
    frame.kind = SumKind::share;
    frame.percent = shares.front().number.value;
    frame.sum = shares.front().span;
  }

  const Contract& contract_;
  const Reading& reading_;
  const LeaningWeights& weights_;
  std::uint32_t first_;
  std::vector<std::uint32_t> sentences_;
  Categories meanings_;
  Clues clues_;
};

/// The frames of one passage, graded as it is judged: the worst as the passage is, the others no worse.
std::vector<ExitFrame> judged(WeighedPassage passage, std::vector<ExitFrame> frames,
                              const Contract& contract) {
  for (const ExitFrame& frame : frames)
    for (const Span span : frame.related)
      if (const std::uint32_t other = contract.sentence_at(span.begin); other != none && !passage.has(other))
        passage.add(other);
  const ExitFrame& heaviest = *std::ranges::max_element(frames, {}, grade);
  const Risk worst = grade(heaviest);
  const std::optional<Risk> risk = judged_by(passage.odds(), &heaviest);
  if (!risk) return {};
  for (ExitFrame& frame : frames)
    if (const Risk own = grade(frame); own == worst ? own != *risk : own > *risk) frame.leaning = risk;
  return frames;
}

}  // namespace

double exit_leaning(const Clues& clues, const LeaningWeights& weights) {
  return probability(weights.odds(clues).front());
}

bool speaks_of_leaving(const Categories& meanings) {
  static const Categories leaving =
      set_of({Concept::exit, Concept::stop, Concept::ending, Concept::any_exit, Concept::no_exit,
              Concept::early, Concept::breach, Concept::unpaid, Concept::acceleration, Concept::becomes_due,
              Concept::price_of_right});
  return (meanings & leaving).any();
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
  for (std::uint32_t s = 0; s < firsts.size(); ++s)
    is_read[s] = speaks_of_leaving(meanings[s]) && weights.most_odds(meanings[s]) > doubt;
  for (const ExitFrame& frame : frames) is_read[firsts[frame.sentence]] = true;
  std::vector<WeighedPassage> passages;
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    if (!is_read[firsts[s]]) continue;
    if (firsts[s] == s) passages.emplace_back(contract, reading, weights, s);
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
    if (!passage.may_ask()) continue;
    const StepOdds odds = passage.odds();
    const std::optional<Risk> risk = judged_by(odds, nullptr);
    if (!risk) continue;
    const Span home = surroundings(contract, passage.first());
    const auto here = [&](std::uint32_t sentence) {
      return home.contains(contract.sentences()[sentence].span.begin);
    };
    if (std::ranges::any_of(framed, here) || !passage.charges(odds.front() > plain)) continue;
    kept.push_back(passage.frame());
    if (grade(kept.back()) != *risk) kept.back().leaning = risk;
  }
  std::ranges::stable_sort(kept, {}, &ExitFrame::span);
  return kept;
}

}  // namespace clausier
