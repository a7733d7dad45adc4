// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_leaning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "rules/exit_grade.hpp"
#include "rules/passage.hpp"

namespace clausier {
namespace {

constexpr double strong = 0.75;  ///< speaks for a frame by itself
constexpr double plain = 0.9;    ///< so strongly that no word of charging is needed
constexpr double faint = 0.06;   ///< speaks against one that was read

/// Where a frame keeps the words of a meaning.
constexpr std::pair<Concept, Span ExitFrame::*> slots[] = {
    {Concept::exit, &ExitFrame::exit},
    {Concept::stop, &ExitFrame::exit},
    {Concept::ending, &ExitFrame::exit},
    {Concept::breach, &ExitFrame::breach},
    {Concept::unpaid, &ExitFrame::unpaid},
    {Concept::convenience, &ExitFrame::convenience},
    {Concept::any_cause, &ExitFrame::any_cause},
    {Concept::faculty, &ExitFrame::faculty},
    {Concept::acceleration, &ExitFrame::acceleration},
    {Concept::continues, &ExitFrame::continues},
    {Concept::uplift, &ExitFrame::uplift},
    {Concept::cumulation, &ExitFrame::cumulation},
    {Concept::irreducible, &ExitFrame::irreducible},
    {Concept::denial, &ExitFrame::denial},
    {Concept::avoided, &ExitFrame::avoided},
    {Concept::judge, &ExitFrame::judge},
    {Concept::degressive, &ExitFrame::degressive},
    {Concept::carve_out, &ExitFrame::carve_out},
    {Concept::consumer, &ExitFrame::consumer},
    {Concept::public_body, &ExitFrame::public_body},
    {Concept::cloud, &ExitFrame::cloud},
    {Concept::tax, &ExitFrame::tax},
};

/// What names the sum, the most telling first.
constexpr Concept sums[] = {Concept::remaining, Concept::rest,      Concept::time_left, Concept::scheduled,
                            Concept::whole,     Concept::after_end, Concept::deposit,   Concept::no_refund,
                            Concept::exit_fee,  Concept::named_sum, Concept::price,     Concept::loose_price};

bool is_exit(Concept meaning) {
  return meaning == Concept::exit || meaning == Concept::stop;
}

/// Words by which money is asked for, or kept.
bool is_charge(Concept meaning) {
  constexpr Concept charges[] = {Concept::owe,           Concept::due,          Concept::becomes_due,
                                 Concept::stays_due,     Concept::payment,      Concept::claim,
                                 Concept::keep,          Concept::cost,         Concept::unaffected,
                                 Concept::equals,        Concept::acceleration, Concept::no_refund,
                                 Concept::price_of_right};
  return std::ranges::find(charges, meaning) != std::end(charges);
}

double log_odds(const Categories& meanings) {
  double sum = exit_bias();
  for (const ConceptWeight& each : exit_weights())
    if (meanings.test(category(each.meaning))) sum += each.weight;
  return sum;
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
  WeighedPassage(const Contract& contract, const Reading& reading, std::uint32_t first)
      : contract_(contract), reading_(reading), first_(first) {}

  void add(std::uint32_t sentence) {
    sentences_.push_back(sentence);
    meanings_ |= reading_.concepts(sentence);
  }
  std::uint32_t first() const { return first_; }
  double leaning() const { return exit_leaning(meanings_); }

  /// Whether the grammar of the most telling sentence agrees: the client is charged, and no one is spared.
  bool charges() const {
    constexpr std::size_t longest_readable = 600;
    std::size_t length = 0;
    for (const std::uint32_t sentence : sentences_)
      length += contract_.tokens_of(contract_.sentences()[sentence]).size();
    if (length > longest_readable) return false;
    const std::uint32_t judged = telling_sentence();
    if (defines(judged) || !names_sum(judged) || !speaks_of_leaving()) return false;
    if (reading_.concepts(judged).test(category(Concept::cap))) return false;
    const Passage passage(contract_, reading_, sentences_, judged);
    bool charged = false;
    for (const Mention& mention : passage.mentions()) {
      if (!passage.in_judged(mention.first)) continue;
      const bool denied = passage.denied(mention.first, mention.end);
      if (mention.meaning == Concept::refund && !denied) return false;
      if (is_exit(mention.meaning) && passage.subject_of(mention) == Concept::provider) return false;
      if (!is_charge(mention.meaning)) continue;
      if (denied || passage.subject_of(mention) == Concept::provider) return false;
      charged = true;
    }
    return charged || leaning() > plain;
  }

  /// The frame that the passage speaks for, at its most telling sentence.
  ExitFrame frame() const {
    ExitFrame frame;
    frame.sentence = telling_sentence();
    const Sentence& judged = contract_.sentences()[frame.sentence];
    frame.span = judged.wording;
    for (const std::uint32_t sentence : sentences_) {
      if (sentence != frame.sentence && sentence == first_) frame.related.push_back(span_of(sentence));
      for (const Mention& mention : reading_.mentions(sentence)) take(mention, frame);
    }
    measure(judged, frame);
    if (frame.said(&ExitFrame::any_cause))
      frame.trigger = Trigger::either;
    else if (frame.said(&ExitFrame::breach) || frame.said(&ExitFrame::unpaid))
      frame.trigger = frame.said(&ExitFrame::convenience) ? Trigger::either : Trigger::breach;
    else if (frame.said(&ExitFrame::convenience) || frame.said(&ExitFrame::faculty))
      frame.trigger = Trigger::convenience;
    return frame;
  }

 private:
  std::uint32_t telling_sentence() const {
    return *std::ranges::max_element(sentences_, {},
                                     [this](std::uint32_t s) { return log_odds(reading_.concepts(s)); });
  }
  bool speaks_of_leaving() const {
    constexpr Concept leaving[] = {Concept::exit, Concept::stop, Concept::ending, Concept::any_exit,
                                   Concept::no_exit};
    return std::ranges::any_of(leaving, [&](Concept each) { return meanings_.test(category(each)); });
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
      return span.contains(term.name) || term.meaning.contains(span);
    });
  }

  Span span_of(std::uint32_t sentence) const { return contract_.sentences()[sentence].wording; }
  Span span_of(const Mention& mention) const {
    return {contract_.tokens()[mention.first].span.begin, contract_.tokens()[mention.end - 1].span.end};
  }

  void take(const Mention& mention, ExitFrame& frame) const {
    for (const auto& [meaning, slot] : slots)
      if (mention.meaning == meaning && (frame.*slot).empty()) frame.*slot = span_of(mention);
  }

  /// A share or a fixed sum where the sentence gives one; else the price that is left.
  void measure(const Sentence& judged, ExitFrame& frame) const {
    const Mention* best = nullptr;
    for (const Concept meaning : sums) {
      for (const Mention& mention : reading_.mentions(frame.sentence))
        if (!best && mention.meaning == meaning) best = &mention;
    }
    frame.sum = best ? span_of(*best) : judged.wording;
    const auto says = [&](Concept meaning) {
      return reading_.concepts(frame.sentence).test(category(meaning));
    };
    const bool left = says(Concept::remaining) || says(Concept::rest) || says(Concept::time_left) ||
                      says(Concept::scheduled) || says(Concept::whole) || says(Concept::after_end);
    const auto shares = within(contract_.percentages(), judged.span);
    const auto amounts = within(contract_.amounts(), judged.span);
    if (!shares.empty() && shares.front().number.value < 100) {
      frame.kind = SumKind::share;
      frame.percent = shares.front().number.value;
      frame.sum = shares.front().span;
    } else if (says(Concept::deposit) || says(Concept::no_refund)) {
      frame.kind = says(Concept::no_refund) ? SumKind::prepaid : SumKind::deposit;
    } else if (!amounts.empty() && !left) {
      frame.kind = SumKind::fixed;
      frame.euros = amounts.front().number.value;
      frame.sum = amounts.front().span;
    }
  }

  const Contract& contract_;
  const Reading& reading_;
  std::uint32_t first_;
  std::vector<std::uint32_t> sentences_;
  Categories meanings_;
};

}  // namespace

double exit_leaning(const Categories& meanings) {
  return 1 / (1 + std::exp(-log_odds(meanings)));
}

std::vector<std::uint32_t> passages_of(const Contract& contract) {
  const auto& sentences = contract.sentences();
  std::vector<std::uint32_t> firsts(sentences.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    const bool goes_on = s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph;
    const std::uint32_t introduction = sentences[s].introduction;
    firsts[s] = introduction < s ? firsts[introduction] : goes_on ? firsts[s - 1] : s;
  }
  return firsts;
}

std::vector<ExitFrame> weighed(const Contract& contract, const Reading& reading,
                               std::vector<ExitFrame> frames) {
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<WeighedPassage> passages;
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    if (firsts[s] == s) passages.emplace_back(contract, reading, s);
    const auto home = std::ranges::lower_bound(passages, firsts[s], {}, &WeighedPassage::first);
    home->add(s);
  }
  const auto passage_of = [&](const ExitFrame& frame) -> const WeighedPassage& {
    return *std::ranges::lower_bound(passages, firsts[frame.sentence], {}, &WeighedPassage::first);
  };
  std::erase_if(frames, [&](const ExitFrame& frame) {
    return grade(frame) != Risk::low && passage_of(frame).leaning() < faint;
  });
  for (const WeighedPassage& passage : passages) {
    if (passage.leaning() < strong) continue;
    const Span home = surroundings(contract, passage.first());
    const auto here = [&](const ExitFrame& frame) {
      return firsts[frame.sentence] == passage.first() ||
             home.contains(contract.sentences()[frame.sentence].span.begin);
    };
    if (std::ranges::none_of(frames, here) && passage.charges()) frames.push_back(passage.frame());
  }
  std::ranges::stable_sort(frames, {}, &ExitFrame::span);
  return frames;
}

}  // namespace clausier
