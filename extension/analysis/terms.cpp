// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "analysis/readers.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// How many tokens around a quantity speak of it.
constexpr std::size_t before = 16;
constexpr std::size_t after = 8;

/// Looks for words near a quantity, within its sentence, in the heads of its cell and in its article's title.
class Surroundings {
 public:
  Surroundings(const WordReader& words, Span span) : words_(words), contract_(words.contract()), span_(span) {
    const auto tokens = contract_.tokens_in(span);
    first_ = static_cast<std::size_t>(tokens.data() - contract_.tokens().data());
    end_ = first_ + tokens.size();
    // What another quantity has said is not said of this one.
    start_ = first_ - std::min(first_, before);
    while (start_ < first_ && !words_.same_sentence(start_, first_)) ++start_;
  }

  /// The nearest such word before, as a distance in tokens; 0 where there is none.
  std::size_t distance_before(Word word) const {
    for (std::size_t i = first_; i-- > start_;)
      if (words_.is(i, word)) return first_ - i;
    return 0;
  }
  bool stands_before(Word word) const { return distance_before(word) > 0; }
  bool stands_after(Word word) const {
    for (std::size_t i = end_; i < end_ + after && words_.same_sentence(first_, i); ++i) {
      if (words_.is(i, word)) return true;
      if (words_.says_one_of(i, {u";", u",", u"et"})) return false;
    }
    return false;
  }
  bool near(Word word) const { return stands_before(word) || stands_after(word) || in_heads(word); }

  /// In the heads of the table cell, or in the text that opens the paragraph: "Durée : 36 mois".
  bool in_heads(Word word) const {
    const std::size_t paragraph = contract_.position(span_.begin).line;
    const CellHeads heads = contract_.cell_heads(paragraph);
    return holds(heads.row, word) || holds(heads.column, word);
  }

  bool in_title(std::initializer_list<std::u16string_view> folded) const {
    const Article* article = contract_.article_at(span_.begin);
    if (!article) return false;
    const std::u16string title = fold(article->title);
    return std::ranges::any_of(folded,
                               [&](std::u16string_view word) { return title.find(word) != title.npos; });
  }

 private:
  bool holds(Span span, Word word) const {
    for (const Token& token : contract_.tokens_in(span))
      if (words_.is(static_cast<std::size_t>(&token - contract_.tokens().data()), word)) return true;
    return false;
  }

  const WordReader& words_;
  const Contract& contract_;
  Span span_;
  std::size_t first_ = 0;
  std::size_t end_ = 0;
  std::size_t start_ = 0;
};

/// How likely the amount is what the contract costs; 0 where it is not.
int weigh_price(const Surroundings& around, const Amount& amount) {
  if (around.near(Word::other_sum)) return 0;
  int weight = 0;
  if (amount.period) weight += *amount.period >= TimeUnit::month ? 4 : -2;
  if (around.near(Word::price)) weight += 3;
  if (amount.tax != Tax::unsaid) weight += 1;
  if (around.in_title({u"prix", u"financ", u"tarif", u"redevance", u"loyer", u"abonnement", u"remuneration"}))
    weight += 2;
  return std::max(weight, 0);
}

/// The rate said with "TVA" before it.
std::optional<Percentage> read_vat(const WordReader& words) {
  constexpr std::size_t reach = 8;
  const Contract& contract = words.contract();
  const Symbol vat = contract.vocabulary().find(u"tva");
  if (vat == 0) return {};
  for (const Percentage& percentage : contract.percentages()) {
    const auto tokens = contract.tokens_in(percentage.span);
    const auto first = static_cast<std::size_t>(tokens.data() - contract.tokens().data());
    for (std::size_t i = first; i-- > 0 && first - i <= reach && words.same_sentence(i, first);)
      if (words.token(i).word == vat) return percentage;
  }
  return {};
}

/// The best of each kind seen so far.
struct Candidate {
  std::optional<Duration>* place;
  int weight = 0;

  void offer(const Duration& duration, int offered) {
    if (offered <= weight) return;
    weight = offered;
    *place = duration;
  }
};

}  // namespace

std::optional<Price> read_price(const WordReader& words) {
  constexpr int enough = 4;
  const Amount* best = nullptr;
  int best_weight = enough - 1;
  for (const Amount& amount : words.contract().amounts()) {
    const int weight = weigh_price(Surroundings(words, amount.span), amount);
    if (weight <= best_weight) continue;
    best = &amount;
    best_weight = weight;
  }
  if (!best) return {};
  return Price{*best, read_vat(words)};
}

Term read_term(const WordReader& words) {
  Term term;
  Candidate initial{&term.initial};
  Candidate commitment{&term.commitment};
  Candidate renewal{&term.renewal};
  Candidate notice{&term.notice};
  for (const Duration& duration : words.contract().durations()) {
    if (duration.instalments || duration.unit == TimeUnit::hour) continue;
    const Surroundings around(words, duration.span);
    const std::size_t to_notice = around.distance_before(Word::notice);
    const std::size_t to_renewal = around.distance_before(Word::renews);
    const std::size_t to_commitment = around.distance_before(Word::commits);
    const std::size_t to_term = around.distance_before(Word::term);
    const bool in_title = around.in_title({u"duree", u"engagement", u"terme"});
    if (to_notice || around.stands_after(Word::notice) || around.in_heads(Word::notice)) {
      const bool nearest = !to_renewal || !to_notice || to_notice < to_renewal;
      if (nearest) {
        notice.offer(duration, 2 + (around.stands_before(Word::contract) ? 1 : 0));
        continue;
      }
    }
    if (around.near(Word::other_time) && !around.stands_before(Word::initial)) continue;
    if (to_renewal &&
        (!around.distance_before(Word::initial) || to_renewal < around.distance_before(Word::initial))) {
      renewal.offer(duration, 2 + (to_term ? 1 : 0));
      continue;
    }
    if (duration.months() < 1) continue;
    const bool commits =
        to_commitment || around.stands_after(Word::commits) || around.in_heads(Word::commits);
    const bool says_term = to_term || around.in_heads(Word::term);
    const int weight = (says_term ? 2 : 0) + (around.near(Word::initial) ? 2 : 0) +
                       (around.near(Word::contract) ? 1 : 0) + (in_title ? 2 : 0);
    if (commits) commitment.offer(duration, 2 + weight);
    if (weight >= 3 && !(commits && !around.near(Word::initial) && initial.weight > 0))
      initial.offer(duration, weight);
  }
  if (!term.initial) term.initial = term.commitment;
  if (term.initial && term.commitment && term.initial->months() == term.commitment->months())
    term.commitment.reset();
  return term;
}

}  // namespace clausier
