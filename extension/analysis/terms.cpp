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
  template <class Quantity>
  Surroundings(const WordReader& words, const Quantity& quantity)
      : words_(words),
        contract_(words.contract()),
        span_(quantity.span),
        first_(quantity.tokens.first),
        end_(quantity.tokens.end) {
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
  /// "d'un an sauf préavis de trois mois": the word after has a duration of its own.
  bool is_followed_by_own(Word word) const {
    for (std::size_t i = end_; i < end_ + after && words_.same_sentence(first_, i); ++i)
      if (words_.is(i, word))
        return words_.says_one_of(i + 1, {u"de", u"d'"}) &&
               (words_.is_number(i + 2) || words_.is(i + 2, Word::numeral));
    return false;
  }
  bool near(Word word) const { return stands_before(word) || stands_after(word) || in_heads(word); }

  /// In the heads of the table cell, or in what the paragraph opens with: "Période d'engagement : …".
  bool in_heads(Word word) const {
    const std::size_t paragraph = contract_.position(span_.begin).line;
    const CellHeads heads = contract_.cell_heads(paragraph);
    return holds(heads.row, word) || holds(heads.column, word) || opens(paragraph, word);
  }

  /// "trois mois avant l'échéance", where someone gives notice
  bool is_advance_notice() const {
    const bool ahead = words_.says(end_, u"avant") || words_.says_all(end_, {u"a", u"l'", u"avance"});
    return ahead && (stands_before(Word::gives_notice) || stands_after(Word::gives_notice));
  }

  /// "12 € HT par utilisateur": the price of one, not of the contract.
  bool is_per_unit() const {
    constexpr std::size_t reach = 5;  // "hors taxes par mois et par utilisateur"
    for (std::size_t i = first_; i < end_ + reach && words_.same_sentence(first_, i); ++i)
      if (words_.says_one_of(i, {u"par", u"/"}) &&
          words_.says_one_of(i + 1, {u"utilisateur", u"poste", u"licence", u"siege", u"ligne", u"compte",
                                     u"terminal", u"appareil", u"agent", u"salarie", u"collaborateur"}))
        return true;
    return false;
  }

  /// "six mois de redevance" measures a sum.
  bool measures_sum() const {
    return words_.says_one_of(end_, {u"de", u"du", u"d'"}) &&
           (words_.is(end_ + 1, Word::price) ||
            words_.says_one_of(end_ + 1, {u"salaire", u"chiffre", u"traitement"}));
  }

  bool in_title(std::initializer_list<std::u16string_view> folded) const {
    const Article* article = contract_.article_at(span_.begin);
    if (!article) return false;
    const std::u16string title = fold(article->title);
    return std::ranges::any_of(folded,
                               [&](std::u16string_view word) { return title.find(word) != title.npos; });
  }

 private:
  bool opens(std::size_t paragraph, Word word) const {
    constexpr std::size_t longest_opening = 8;
    bool found = false;
    for (const Token& token : contract_.paragraph_tokens(paragraph).first(
             std::min(longest_opening, contract_.paragraph_tokens(paragraph).size()))) {
      const auto i = static_cast<std::size_t>(&token - contract_.tokens().data());
      if (words_.says(i, u":")) return found && i < first_;
      found = found || words_.is(i, word);
    }
    return false;
  }

  bool holds(Span span, Word word) const {
    for (const Token& token : contract_.tokens_in(span))
      if (words_.is(static_cast<std::size_t>(&token - contract_.tokens().data()), word)) return true;
    return false;
  }

  const WordReader& words_;
  const Contract& contract_;
  Span span_;
  std::size_t first_;
  std::size_t end_;
  std::size_t start_ = 0;
};

/// How likely the amount is what the contract costs; 0 where it is not.
int weigh_price(const Surroundings& around, const Amount& amount) {
  if (around.near(Word::other_sum) || around.is_per_unit()) return 0;
  int weight = 0;
  if (amount.period) weight += *amount.period >= TimeUnit::month ? 4 : -2;
  if (around.near(Word::price)) weight += 3;
  if (amount.tax != Tax::unsaid) weight += 1;
  if (weight <= 0) return 0;
  if (around.in_title({u"prix", u"financ", u"tarif", u"redevance", u"loyer", u"abonnement", u"remuneration"}))
    weight += 2;
  return weight;
}

/// The rate said with "TVA" before it.
std::optional<Percentage> read_vat(const WordReader& words) {
  constexpr std::size_t reach = 8;
  const Contract& contract = words.contract();
  const Symbol vat = contract.vocabulary().find(u"tva");
  if (vat == 0) return {};
  for (const Percentage& percentage : contract.percentages()) {
    const std::size_t first = percentage.tokens.first;
    for (std::size_t i = first; i-- > 0 && first - i <= reach && words.same_sentence(i, first);)
      if (words.token(i).word == vat) return percentage;
  }
  return {};
}

/// The likeliest duration of one kind seen so far.
struct Candidate {
  std::optional<Duration> duration;
  int weight = 0;

  void offer(const Duration& offered, int offered_weight) {
    if (offered_weight <= weight) return;
    weight = offered_weight;
    duration = offered;
  }
};

bool is_notice(const Surroundings& around) {
  if (around.is_advance_notice()) return true;
  const std::size_t notice = around.distance_before(Word::notice);
  const std::size_t renewal = around.distance_before(Word::renews);
  if (notice > 0) return renewal == 0 || notice < renewal;
  const bool follows = around.stands_after(Word::notice) && !around.is_followed_by_own(Word::notice);
  return follows || around.in_heads(Word::notice);
}

bool is_renewal(const Surroundings& around) {
  const std::size_t renewal = around.distance_before(Word::renews);
  const std::size_t beginning = around.distance_before(Word::initial);
  return renewal > 0 && (beginning == 0 || renewal < beginning);
}

/// How likely the duration is the contract's own.
int weigh_term(const Surroundings& around) {
  int weight = 0;
  if (around.stands_before(Word::term) || around.in_heads(Word::term)) weight += 2;
  if (around.near(Word::initial)) weight += 2;
  if (around.near(Word::contract)) weight += 1;
  if (around.in_title({u"duree", u"engagement", u"terme"})) weight += 2;
  return weight;
}

}  // namespace

std::optional<Price> read_price(const WordReader& words) {
  constexpr int enough = 4;
  const Amount* best = nullptr;
  int best_weight = enough - 1;
  for (const Amount& amount : words.contract().amounts()) {
    const int weight = weigh_price(Surroundings(words, amount), amount);
    if (weight <= best_weight) continue;
    best = &amount;
    best_weight = weight;
  }
  if (!best) return {};
  return Price{*best, read_vat(words)};
}

Term read_term(const WordReader& words) {
  constexpr int enough = 3;
  Candidate initial;
  Candidate commitment;
  Candidate renewal;
  Candidate notice;
  for (const Duration& duration : words.contract().durations()) {
    if (duration.instalments || duration.unit == TimeUnit::hour) continue;
    const Surroundings around(words, duration);
    if (around.measures_sum()) continue;
    if (is_notice(around)) {
      notice.offer(duration, around.stands_before(Word::contract) ? 2 : 1);
      continue;
    }
    if (duration.unit < TimeUnit::month) continue;
    if (around.near(Word::other_time) && !around.stands_before(Word::initial)) continue;
    if (is_renewal(around)) {
      renewal.offer(duration, around.stands_before(Word::term) ? 2 : 1);
      continue;
    }
    const bool commits = around.near(Word::commits);
    const int weight = weigh_term(around);
    if (commits) commitment.offer(duration, 1 + weight);
    const bool only_commits = commits && initial.duration && !around.near(Word::initial);
    if (weight >= enough && !only_commits) initial.offer(duration, weight);
  }
  Term term{initial.duration, commitment.duration, renewal.duration, notice.duration};
  if (!term.initial) term.initial = term.commitment;
  if (term.commitment && term.initial->months() == term.commitment->months()) term.commitment.reset();
  return term;
}

}  // namespace clausier
