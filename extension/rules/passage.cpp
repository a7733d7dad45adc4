// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/passage.hpp"

#include <algorithm>
#include <tuple>

namespace clausier {
namespace {

using enum Concept;

bool among(Concept meaning, std::initializer_list<Concept> meanings) {
  return std::ranges::find(meanings, meaning) != meanings.end();
}

/// Farther, "sans" and "aucun" speak of something else.
constexpr std::uint32_t denial_reach = 7;
/// "sans que … puisse …" denies a whole clause.
constexpr std::uint32_t denied_clause = 25;
/// The same where a clause stands between: "le client qui congédie le consultant avant la fin lui doit".
constexpr std::uint32_t relative_reach = 20;
/// How far before "celui-ci" the party stands that it means.
constexpr std::uint32_t nearest_named = 25;
/// Farther, a party is not the subject of the verb.
constexpr std::uint32_t subject_reach = 9;

}  // namespace

Passage::Passage(const Contract& contract, const Reading& reading, std::span<const std::uint32_t> sentences,
                 std::uint32_t judged)
    : contract_(contract), judged_sentence_(judged) {
  for (const std::uint32_t index : sentences) {
    const Sentence& one = contract.sentences()[index];
    const auto offset = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t token = one.first_token; token < one.end_token; ++token) tokens_.push_back(token);
    if (index == judged) {
      judged_first_ = offset;
      judged_end_ = static_cast<std::uint32_t>(tokens_.size());
    }
    for (Mention mention : reading.mentions(index)) {
      mention.first = mention.first - one.first_token + offset;
      mention.end = mention.end - one.first_token + offset;
      mentions_.push_back(mention);
    }
    concepts_ |= reading.concepts(index);
    for (const Percentage& value : within(contract.percentages(), one))
      place(value.span, {0, 0, value.number.value}, percentages_);
    for (const Duration& value : within(contract.durations(), one))
      place(value.span, {0, 0, value.months(), false, value.instalments}, durations_);
    for (const Amount& value : within(contract.amounts(), one))
      place(value.span, {0, 0, value.number.value, value.period.has_value()}, amounts_);
  }
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  for (Mention& mention : mentions_) mention.end = std::min(mention.end, size);
  read_factors();
  read_products();
  cut();
}

/// "0,75 × redevance × mois restants": the factor is a share.
void Passage::read_factors() {
  for (std::uint32_t i = 0; i + 1 < tokens_.size(); ++i) {
    if (contract_.tokens()[tokens_[i]].kind != TokenKind::number) continue;
    const auto number = folded(i);
    const auto sign = folded(i + 1);
    const bool times = sign == u"×" || sign == u"x" || sign == u"*";
    if (!times || number.size() < 3 || number[0] != u'0' || (number[1] != u',' && number[1] != u'.'))
      continue;
    double value = 0;
    double unit = 10;  // tenths of a hundred
    for (const char16_t digit : number.substr(2)) {
      if (digit < u'0' || digit > u'9') break;
      value += unit * (digit - u'0');
      unit /= 10;
    }
    percentages_.push_back({i, i + 1, value});
  }
}

/// The whole number that stands there.
std::optional<double> Passage::number_at(std::uint32_t token) const {
  double value = 0;
  for (const char16_t digit : folded(token)) {
    if (digit < u'0' || digit > u'9') return {};
    value = 10 * value + (digit - u'0');
  }
  return value;
}

/// "28 x 312 = 8 736 €", "38 mois x 350 € = 13 300 €": the smaller factor counts the instalments.
void Passage::read_products() {
  constexpr std::uint32_t reach = 5;
  for (Quantity& amount : amounts_) {
    if (amount.first < 4 || folded(amount.first - 1) != u"=") continue;
    for (std::uint32_t sign = amount.first - 2; sign > 0 && amount.first - sign <= reach; --sign) {
      if (folded(sign) != u"×" && folded(sign) != u"x" && folded(sign) != u"*") continue;
      const auto factor = [this](std::uint32_t token) { return number_at(token).value_or(0); };
      const double before = std::max(factor(sign - 1), sign > 1 ? factor(sign - 2) : 0);
      amount.times = std::min(before, factor(sign + 1));
      break;
    }
  }
}

std::pair<std::uint32_t, std::uint32_t> Passage::tokens_of(Span span) const {
  const auto begins_before = [this](std::uint32_t token, std::uint32_t offset) {
    return contract_.tokens()[token].span.begin < offset;
  };
  const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), span.begin, begins_before);
  const auto end = std::lower_bound(first, tokens_.end(), span.end, begins_before);
  return {static_cast<std::uint32_t>(first - tokens_.begin()),
          static_cast<std::uint32_t>(end - tokens_.begin())};
}

void Passage::place(Span span, Quantity quantity, std::vector<Quantity>& quantities) const {
  std::tie(quantity.first, quantity.end) = tokens_of(span);
  if (quantity.first < quantity.end) quantities.push_back(quantity);
}

/// "en règle néanmoins les trente-six mois": the adverb stands within its clause and begins none.
bool Passage::is_inserted(const Mention& adverb) const {
  constexpr std::u16string_view adverbs[] = {u"neanmoins", u"cependant", u"toutefois"};
  if (adverb.first == 0 || std::ranges::find(adverbs, folded(adverb.first)) == std::end(adverbs))
    return false;
  return contract_.tokens()[tokens_[adverb.first - 1]].kind == TokenKind::word &&
         adverb.first != judged_first_;
}

void Passage::cut() {
  segments_.resize(tokens_.size());
  parts_.resize(tokens_.size());
  std::uint16_t segment = 0;
  std::uint16_t part = 0;
  auto mention = mentions_.begin();
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = contract_.tokens()[tokens_[i]];
    const auto word = contract_.folded(token);
    if (i == judged_first_ && token.capital) ++segment;
    if (token.kind == TokenKind::punctuation) {
      if (word == u"," || word == u"(" || word == u")" || word == u"–" || word == u"—" || word == u":" ||
          word == u"|")
        ++segment;
      if (word == u";") ++segment, ++part;
    }
    for (; mention != mentions_.end() && mention->first <= i; ++mention) {
      if (mention->meaning == contrast && !is_inserted(*mention)) ++segment, ++part;
      if (mention->meaning == conditional || mention->meaning == except) ++segment;
    }
    if ((word == u"et" || word == u"ou" || word == u"puis") &&
        next(i + 1, 4, {owe, claim, refund, ne, without, keep, obliged, no_refund}))
      ++segment;
    segments_[i] = segment;
    parts_[i] = part;
  }
}

bool Passage::any(std::initializer_list<Concept> meanings) const {
  return std::ranges::any_of(meanings, [this](Concept one) { return concepts_.test(category(one)); });
}

const Mention* Passage::find(Concept meaning) const {
  if (!any({meaning})) return nullptr;
  const auto found = std::ranges::find(mentions_, meaning, &Mention::meaning);
  return found == mentions_.end() ? nullptr : &*found;
}

const Mention* Passage::next(std::uint32_t token, std::uint32_t reach,
                             std::initializer_list<Concept> meanings) const {
  for (const Mention& mention : mentions_) {
    if (mention.first < token) continue;
    if (mention.first >= token + reach) break;
    if (among(mention.meaning, meanings)) return &mention;
  }
  return nullptr;
}

const Mention* Passage::previous(std::uint32_t token, std::uint32_t reach,
                                 std::initializer_list<Concept> meanings) const {
  const Mention* found = nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.first >= token) break;
    if (mention.end <= token && token - mention.end < reach && among(mention.meaning, meanings))
      found = &mention;
  }
  return found;
}

const Mention* Passage::nearest(std::uint32_t token, std::uint32_t reach,
                                std::initializer_list<Concept> meanings) const {
  if (const Mention* after = next(token, reach, meanings); after && same_part(after->first, token))
    return after;
  const Mention* before = previous(token, reach, meanings);
  return before && same_part(before->first, token) ? before : nullptr;
}

/// "doit", "paiera": a verb that "sans" alone cannot govern.
bool Passage::is_finite(std::uint32_t token) const {
  return std::ranges::any_of(std::ranges::equal_range(mentions_, token, {}, &Mention::first),
                             [](const Mention& mention) {
                               const Inflection& form = mention.inflection;
                               return (form.present || form.past || form.future || form.conditional) &&
                                      !form.infinitive && !form.past_participle;
                             });
}

bool Passage::governs(const Mention& negation, std::uint32_t target) const {
  const bool whole_clause = negation.meaning == without && negation.end < tokens_.size() &&
                            (folded(negation.end) == u"que" || folded(negation.end) == u"qu'");
  if (negation.end > target || target - negation.end >= (whole_clause ? denied_clause : denial_reach))
    return false;
  if (whole_clause)
    return same_segment(negation.first, target) ||
           (same_part(negation.first, target) && next(negation.end, 6, {faculty}));
  // "ne peut partir sans payer": two negations oblige.
  if (negation.meaning == without && previous(negation.first, 12, {ne})) return false;
  if (!same_segment(negation.first, target)) return false;
  if (negation.meaning == without && is_finite(target)) return false;
  for (std::uint32_t token = negation.end; token < target; ++token)
    if (negation.meaning == without && is_finite(token) && next(token, 1, {owe, claim, cost})) return false;
  return true;
}

/// "ne doit pas", "ne donne lieu à aucune", "ne peut exiger" speak of owing; "n'utilise plus" does not.
bool Passage::denies_owing(const Mention& negation) const {
  const Mention* verb = next(negation.end, 4,
                             {owe, must, claim, cost, due, obliged, receive, keep, be, faculty, refund,
                              equals, stays_due, becomes_due, payment});
  if (!verb) return false;
  const Mention* nothing_before = previous(negation.first, 2, {not_word});  // "rien n'est dû"
  bool no = nothing_before && contains_word(*nothing_before, u"rien");
  for (const Mention& mention : mentions_) {
    if (mention.first < negation.end || !same_segment(mention.first, negation.first)) continue;
    if (among(mention.meaning, {not_word, no_one, nor})) no = true;
    // "ne peut se dégager qu'en soldant", "ne peut partir sans payer": but that is what is owed.
    if ((mention.meaning == that_word && !no) || mention.meaning == without) return false;
  }
  return no || verb->meaning == faculty;
}

bool Passage::denied(std::uint32_t first, std::uint32_t end) const {
  bool negative = false;
  bool released = false;
  for (const Mention& mention : mentions_) {
    if (mention.meaning == without && governs(mention, first)) return true;
    if (!same_segment(mention.first, first)) continue;
    switch (mention.meaning) {
      case nor:
      case no_one:
        if (governs(mention, first)) return true;
        break;
      case ne:
        negative = negative || (end > mention.first && denies_owing(mention));
        break;
      case release:
        released = mention.end <= first && first - mention.end < denial_reach;
        break;
      case cancelled:
        if (mention.first >= end && mention.first - end < denial_reach && !previous(mention.first, 2, {ne}))
          return true;
        break;
      default:
        break;
    }
  }
  return released ? !negative : negative;
}

bool Passage::begins_with_pronoun() const {
  constexpr std::u16string_view pronouns[] = {u"il", u"elle", u"ils", u"elles", u"celui", u"celle", u"ceux"};
  constexpr std::uint32_t number = 4;  // "15.3", "a)" may stand before
  for (std::uint32_t i = judged_first_; i < judged_end_ && i < judged_first_ + number; ++i) {
    const Token& token = contract_.tokens()[tokens_[i]];
    if (token.kind == TokenKind::word && token.capital)
      return std::ranges::find(pronouns, folded(i)) != std::end(pronouns);
  }
  return false;
}

bool Passage::begins_with_contrast() const {
  constexpr std::uint32_t number = 4;
  const Mention* first = next(judged_first_, number, {contrast});
  return first && is_capital(first->first) && folded(first->first) != u"a" &&
         folded(first->first) != u"sinon";
}

bool Passage::follows_pronoun(std::uint32_t verb) const {
  constexpr std::u16string_view pronouns[] = {u"il", u"elle", u"ils", u"elles", u"on",    u"qui",
                                              u"tu", u"vous", u"ci",  u"celui", u"celle", u"ceux"};
  constexpr std::u16string_view between[] = {u"ne", u"n'", u"en", u"y",  u"se",
                                             u"s'", u"le", u"la", u"l'", u"les"};
  for (std::uint32_t i = verb; i-- > 0 && verb - i <= 3;) {
    const auto word = folded(i);
    if (std::ranges::find(pronouns, word) != std::end(pronouns)) return true;
    if (std::ranges::find(between, word) == std::end(between)) return false;
  }
  return false;
}

bool Passage::has_word(std::uint32_t first, std::uint32_t end, std::u16string_view word) const {
  for (std::uint32_t i = first; i < end; ++i)
    if (folded(i) == word) return true;
  return false;
}

bool Passage::has_verb() const {
  return std::ranges::any_of(mentions_, [this](const Mention& mention) {
    return in_judged(mention.first) && (mention.meaning == be || is_finite(mention.first));
  });
}

bool Passage::has_or(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t i = first; i < end; ++i)
    if (folded(i) == u"ou" || folded(i) == u"comme") return true;
  return false;
}

bool Passage::is_of(std::uint32_t token) const {
  if (token >= tokens_.size()) return false;
  const auto word = folded(token);
  return word == u"de" || word == u"du" || word == u"des" || word == u"d'";
}

Passage::Role Passage::role_of(const Mention& party) const {
  constexpr std::u16string_view skipped[] = {u"le",    u"la",  u"les", u"l'",    u"ce",
                                             u"cette", u"son", u"sa",  u"notre", u"votre"};
  for (std::uint32_t i = party.first; i-- > 0 && party.first - i <= 3;) {
    const auto word = folded(i);
    if (word == u"par") return Role::agent;
    if (word == u"au" || word == u"aux" || word == u"a" || word == u"envers" || word == u"pour")
      return Role::recipient;
    if (is_of(i) || word == u"chez" || word == u"avec" || word == u"que") return Role::owner;
    if (std::ranges::find(skipped, word) == std::end(skipped)) return Role::subject;
  }
  return Role::subject;
}

/// "le Client nous doit", "en nous réglant": the pronoun is no subject.
bool Passage::is_object(const Mention& pronoun, const Mention& verb, bool has_subject) const {
  if (pronoun.length() != 1) return false;
  const auto word = folded(pronoun.first);
  if (word != u"nous" && word != u"vous") return false;
  // "peut nous quitter": no subject stands before an infinitive.
  const auto next_word = pronoun.end < tokens_.size() ? folded(pronoun.end) : word;
  if (next_word.ends_with(u"er") || next_word.ends_with(u"ir") || next_word.ends_with(u"oir")) return true;
  // "nous a quittés"
  constexpr std::u16string_view auxiliaries[] = {u"a",     u"ont",    u"aura", u"auront",
                                                 u"avait", u"aurait", u"ait"};
  const bool has = pronoun.end + 1 == verb.first &&
                   std::ranges::find(auxiliaries, folded(pronoun.end)) != std::end(auxiliaries);
  if (has) return true;
  if (pronoun.end != verb.first) return false;
  if (!folded(verb.first).ends_with(word == u"nous" ? u"ons" : u"ez")) return true;  // "nous doit"
  if (has_subject || pronoun.first == 0) return has_subject;
  constexpr std::u16string_view subjects[] = {u"en",    u"il", u"elle", u"ils",
                                              u"elles", u"on", u"qui",  u"lequel"};
  return std::ranges::find(subjects, folded(pronoun.first - 1)) != std::end(subjects);
}

/// "il verse", "celui-ci paie": who was named first as acting.
const Mention* Passage::antecedent(const Mention& verb) const {
  constexpr std::u16string_view pronouns[] = {u"il",      u"elle",     u"ils", u"elles",  u"ci",
                                              u"dernier", u"derniere", u"qui", u"lequel", u"laquelle"};
  constexpr std::u16string_view latter[] = {u"ci", u"dernier", u"derniere"};
  bool pronoun = false;
  bool last = false;  // "celui-ci", "ce dernier": the one named last
  for (std::uint32_t i = verb.first; i-- > 0 && verb.first - i <= 4 && same_segment(i, verb.first);) {
    pronoun = pronoun || std::ranges::find(pronouns, folded(i)) != std::end(pronouns);
    last = last || std::ranges::find(latter, folded(i)) != std::end(latter);
  }
  if (!pronoun) return nullptr;
  if (last) return previous(verb.first, nearest_named, {client, provider, either_party, second_person});
  for (const Mention& mention : mentions_) {
    if (mention.first >= verb.first) break;
    if (!among(mention.meaning, {client, provider, either_party, second_person})) continue;
    if (role_of(mention) == Role::subject && !is_object(mention, verb, false)) return &mention;
  }
  return nullptr;
}

/// "celui-ci rembourse … et verse …": the verb before "et", whose subject acts in both; or null.
const Mention* Passage::coordinated(const Mention& verb) const {
  constexpr std::uint32_t reach = 20;
  if (verb.first == 0 || folded(verb.first - 1) != u"et" || !is_finite(verb.first)) return nullptr;
  const Mention* other = nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.first >= verb.first) break;
    if (verb.first - mention.end <= reach && same_part(mention.first, verb.first) &&
        is_finite(mention.first) && among(mention.meaning, {owe, refund, claim, keep, receive}))
      other = &mention;
  }
  return other;
}

Concept Passage::subject_of(const Mention& verb) const {
  if (verb.inflection.past_participle && previous(verb.first, 2, {be})) return Concept::count;  // passive
  const Mention* subject = nullptr;
  for (const Mention& mention : mentions_) {
    if (mention.first >= verb.first) break;
    const bool told_of = mention.end < tokens_.size() && folded(mention.end) == u"qui";
    const std::uint32_t reach = told_of ? relative_reach : subject_reach;
    if (verb.first - mention.end > reach || !same_segment(mention.first, verb.first)) continue;
    if (!among(mention.meaning, {client, provider, either_party, second_person})) continue;
    if (role_of(mention) != Role::subject || is_object(mention, verb, subject != nullptr)) continue;
    // "le client qui congédie le consultant lui doit": one who is told more of acts.
    if (subject && subject->end < tokens_.size() && folded(subject->end) == u"qui") continue;
    subject = &mention;
  }
  if (!subject) subject = antecedent(verb);
  if (!subject) {
    const Mention* other = coordinated(verb);
    return other ? subject_of(*other) : Concept::count;
  }
  return subject->meaning == second_person ? client : subject->meaning;
}

const Mention* Passage::party_after(std::uint32_t token, std::uint32_t reach, Concept who, Role role) const {
  for (const Mention& mention : mentions_) {
    if (mention.first < token) continue;
    if (mention.first >= token + reach) break;
    if (mention.meaning == who && role_of(mention) == role) return &mention;
  }
  return nullptr;
}

std::u16string_view Passage::folded(std::uint32_t token) const {
  return contract_.folded(contract_.tokens()[tokens_[token]]);
}

bool Passage::contains_word(const Mention& mention, std::u16string_view word) const {
  for (std::uint32_t i = mention.first; i < mention.end; ++i)
    if (folded(i) == word) return true;
  return false;
}

Span Passage::span(std::uint32_t first, std::uint32_t end) const {
  const auto& tokens = contract_.tokens();
  if (first < judged_end_ && end > judged_first_) {
    first = std::max(first, judged_first_);
    end = std::min(end, judged_end_);
  }
  return {tokens[tokens_[first]].span.begin, tokens[tokens_[end - 1]].span.end};
}

}  // namespace clausier
