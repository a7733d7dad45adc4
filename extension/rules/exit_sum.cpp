// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_sum.hpp"

#include <algorithm>
#include <iterator>

namespace clausier {
namespace {

using enum Concept;

constexpr std::uint32_t link_after = 14;   ///< "les loyers que le Client … jusqu'au terme"
constexpr std::uint32_t link_before = 5;   ///< "les futures mensualités"
constexpr std::uint32_t whole_reach = 5;   ///< "la totalité de ses honoraires"
constexpr std::uint32_t past_reach = 8;    ///< "les prestations qui auront été réalisées"
constexpr std::uint32_t share_reach = 12;  ///< "30 % hors taxes du montant des loyers"
constexpr double long_term = 12;           ///< months of price that are a term, no indemnity

/// How much a sum tells of what is owed, beside others of the same passage.
int weight(const Sum& sum) {
  switch (sum.kind) {
    case SumKind::whole_price:
      return sum.timed ? 30 : sum.weak ? 80 : 90;
    case SumKind::share:
      return sum.future ? 88 : 60;
    case SumKind::deposit:
      return 85;
    case SumKind::minimum:
    case SumKind::costs:
    case SumKind::discount:
      return 50;
    case SumKind::fixed:
      return 40;
    case SumKind::lost_profit:
      return 31;
    case SumKind::prepaid:
      return 20;
    case SumKind::unsaid:
      return 10;
  }
  return 0;
}

/// Whether the price is said of what is already done or due: "les prestations réalisées".
bool is_past(const Passage& passage, const Mention& price_mark) {
  for (const Mention& mention : passage.mentions()) {
    if (mention.meaning != performed && mention.meaning != past_due) continue;
    if (!passage.same_segment(mention.first, price_mark.first)) continue;
    if (passage.previous(mention.first, 4, {ne})) continue;  // "qui ne seront pas réalisés"
    if (mention.first >= price_mark.first && mention.first < price_mark.end + past_reach) return true;
    if (mention.end <= price_mark.first && price_mark.first - mention.end < 3) return true;
  }
  return false;
}

/// Whether the mention tells a time that will not be performed.
bool is_left(const Passage& passage, const Mention& mention) {
  if (mention.meaning == until_that) return passage.any({early, during});
  return mention.meaning == remaining || mention.meaning == time_left;
}

bool linked(const Passage& passage, const Mention& priced, const Mention& left) {
  if (!passage.same_part(priced.first, left.first)) return false;
  if (left.first <= priced.first && priced.end <= left.end) return true;  // "les mensualités restantes"
  if (left.first >= priced.end) return left.first - priced.end <= link_after;
  return left.end <= priced.first && priced.first - left.end <= link_before;
}

Sum joined(SumKind kind, const Mention& a, const Mention& b, bool weak) {
  return {kind, std::min(a.first, b.first), std::max(a.end, b.end), weak};
}

/// "au prorata des mois restants": what is used is paid.
bool is_prorated(const Passage& passage, const Mention& counted) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == performed && passage.contains_word(mention, u"prorata") &&
           passage.same_segment(mention.first, counted.first) &&
           !passage.previous(mention.first, 8, {without});
  });
}

/// "les tickets traités et non encore facturés": done, though not billed yet.
bool is_unbilled(const Passage& passage, const Mention& priced, const Mention& left) {
  constexpr std::u16string_view billed[] = {u"factures", u"facturees",  u"reglees", u"regles",  u"payees",
                                            u"payes",    u"acquittees", u"soldees", u"facture", u"encaisses"};
  const auto is_in = [&](std::u16string_view word) { return passage.contains_word(left, word); };
  if (std::ranges::none_of(billed, is_in)) return false;
  const Mention* done = passage.next(priced.end, link_after, {performed});
  return done && passage.same_segment(priced.first, done->first) &&
         (done->end <= left.first || !passage.contains_word(*done, u"a"));
}

/// "pour la période non exécutée est limitée à 2 mensualités": the price is counted on its own.
bool is_counted_after(const Passage& passage, const Mention& left, const Mention& priced) {
  return std::ranges::any_of(passage.durations(), [&](const Passage::Quantity& one) {
    const bool counts = priced.first < one.end || passage.is_of(one.end);  // "2 mois de loyer"
    return counts && left.end <= one.first && one.first <= priced.first;
  });
}

/// "3 mensualités pour la perte de la période restante": a fixed sum, whatever it makes good.
bool is_counted_for(const Passage& passage, const Mention& priced, const Mention& left) {
  return std::ranges::any_of(passage.durations(), [&](const Passage::Quantity& one) {
    return one.instalments && one.value < long_term && priced.first < one.end && one.end <= left.end &&
           (passage.has_word(one.end, left.end, u"pour") || passage.has_word(one.end, left.end, u"titre"));
  });
}

/// "frais demeurant à charge même après la résiliation": what was ordered beside the contract.
bool is_fee_after(const Passage& passage, const Mention& priced, const Mention& left) {
  return passage.contains_word(priced, u"frais") && passage.starts_with(left.first, u"apres");
}

/// "équipements manquants": nothing of price or time.
bool is_of_things(const Passage& passage, const Mention& priced, const Mention& left) {
  constexpr std::uint32_t near = 3;
  const auto counted = {price, loose_price, period, minimum, service, rest};
  if (passage.contains_word(left, u"duree") && priced.meaning == period)
    return true;  // "pour la durée ferme, puis pour une durée"
  const bool missing =
      passage.starts_with(left.first, u"manqu") || passage.starts_with(left.end - 1, u"manqu");
  return left.length() <= 2 && missing && !passage.previous(left.first, near, counted) &&
         !passage.next(left.end, near, counted);
}

/// "exécutés jusqu'à leur terme": the work goes on, no price.
bool is_work_until(const Passage& passage, const Mention& left) {
  const Mention* done = passage.previous(left.first, 1, {performed});
  return done && done->end == left.first && passage.contains_word(left, u"jusqu'");
}

/// "les sommes restant dues au jour de la résiliation": what was already to pay.
bool is_balance(const Passage& passage, const Mention& left) {
  constexpr std::u16string_view owed[] = {u"du", u"dû", u"dus", u"due", u"dues"};
  const auto is_in = [&](std::u16string_view word) { return passage.contains_word(left, word); };
  const bool said_left = passage.starts_with(left.first, u"rest");
  return said_left && std::ranges::any_of(owed, is_in) && !passage.contains_word(left, u"jusqu'") &&
         passage.next(left.end, 6, {performed}) && !passage.next(left.end, 10, {remaining});
}

/// "jusqu'au terme du contrat": the contract says which end, and costs nothing.
bool tells_which_end(const Mention& priced, const Mention& left, const Passage& passage) {
  return priced.meaning != price && priced.meaning != loose_price && priced.meaning != minimum &&
         left.end <= priced.first && passage.contains_word(left, u"jusqu'");
}

/// Another price stands nearer to the time left, behind a comma or a verb.
bool is_outbid(const Passage& passage, const Mention& priced, const Mention& left) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& other) {
    return other.meaning == price && other.first >= priced.end && other.end <= left.first &&
           !passage.same_segment(priced.first, other.first) && passage.same_segment(other.first, left.first);
  });
}

/// "dans les trente jours suivant la résiliation": a time to do something in.
bool is_deadline(const Passage& passage, const Mention& counted, const Mention& left) {
  if (counted.meaning != period) return false;
  const bool follows = passage.contains_word(left, u"suivant") || passage.contains_word(left, u"apres");
  return follows && std::ranges::any_of(passage.durations(), [&](const Passage::Quantity& one) {
           return one.first <= counted.first && counted.end <= one.end;
         });
}

/// "sa part des investissements restant à amortir": a cost, no price.
bool is_unwritten(const Passage& passage, const Mention& left) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == unamortised && mention.first < left.end && left.first < mention.end;
  });
}

void find_left(const Passage& passage, const Mention& priced, std::vector<Sum>& sums) {
  const bool is_price = priced.meaning == price || priced.meaning == loose_price || priced.meaning == minimum;
  for (const Mention& left : passage.mentions()) {
    if (!is_left(passage, left) || !linked(passage, priced, left)) continue;
    if (is_unwritten(passage, left) || is_counted_for(passage, priced, left)) continue;
    if (is_fee_after(passage, priced, left)) continue;
    if (passage.next(priced.end, 4, {notice})) continue;  // "les redevances de la période de préavis"
    if (is_of_things(passage, priced, left) || is_work_until(passage, left)) continue;
    if (tells_which_end(priced, left, passage)) continue;
    if (is_outbid(passage, priced, left) || is_balance(passage, left)) continue;
    if (is_past(passage, priced) && !passage.same_segment(priced.first, left.first)) continue;
    if (is_unbilled(passage, priced, left) || is_deadline(passage, priced, left)) continue;
    if (is_prorated(passage, priced)) continue;
    if (!is_price && left.first > priced.end + 4) continue;
    if (is_price && is_counted_after(passage, left, priced)) continue;
    sums.push_back(joined(SumKind::whole_price, priced, left, !is_price));
    sums.back().timed = !is_price;
    sums.back().future = true;
    sums.back().told = left.first;
  }
}

void find_whole(const Passage& passage, const Mention& priced, std::vector<Sum>& sums) {
  if (is_past(passage, priced) || passage.contains_word(priced, u"frais") || passage.any({no_refund})) return;
  if (const Mention* planned = passage.next(priced.end, 2, {scheduled}); planned && priced.meaning == price)
    sums.push_back(joined(SumKind::whole_price, priced, *planned, true));
  for (const Mention& all : passage.mentions()) {
    if (all.meaning != whole || !passage.same_segment(all.first, priced.first)) continue;
    const bool before = all.end <= priced.first && priced.first - all.end <= whole_reach;
    const bool after = all.first >= priced.end && all.first - priced.end <= whole_reach;
    if (!before && !after) continue;
    const Mention* planned = passage.next(priced.end, 4, {scheduled, service, price});
    if (priced.meaning == loose_price && !planned) continue;
    sums.push_back(joined(SumKind::whole_price, all, planned ? *planned : priced, true));
  }
}

/// "il sera dû en son entier": the price stands before, in another part of the sentence.
void find_pronoun_whole(const Passage& passage, const Mention& due_mention, std::vector<Sum>& sums) {
  const Mention* all = passage.next(due_mention.end, 2, {whole});
  if (!all) all = passage.previous(due_mention.first, 2, {whole});
  if (all && !passage.any({no_refund}) &&
      passage.previous(due_mention.first, 30, {price, loose_price, period, service}))
    sums.push_back(joined(SumKind::whole_price, due_mention, *all, true));
}

/// "les jours réservés sont dus": what was ordered is due, done or not.
void find_scheduled(const Passage& passage, const Mention& counted, std::vector<Sum>& sums) {
  const Mention* planned = passage.next(counted.end, 4, {scheduled});
  if (planned && passage.same_segment(counted.first, planned->first) &&
      passage.any({due, stays_due, claim, owe}))
    sums.push_back(joined(SumKind::whole_price, counted, *planned, true));
}

/// "n'affecte pas la redevance", "sans incidence sur le prix": leaving changes nothing to it.
void find_unaffected(const Passage& passage, const Mention& unaffected_by, std::vector<Sum>& sums) {
  constexpr std::uint32_t reach = 6;
  const Mention* priced = passage.next(unaffected_by.end, reach, {price});
  const Mention* loose = passage.next(unaffected_by.end, reach, {loose_price});
  if (!priced && loose && passage.next(loose->end, 2, {scheduled})) priced = loose;
  if (!priced || is_past(passage, *priced) || passage.next(priced->end, 3, {performed, running}) ||
      passage.has_word(unaffected_by.end, priced->first, u"autres"))
    return;
  sums.push_back(joined(SumKind::whole_price, unaffected_by, *priced, true));
}

/// "il paiera jusqu'au terme": the price is not named.
void find_paid_until(const Passage& passage, const Mention& paying, std::vector<Sum>& sums) {
  constexpr std::uint32_t reach = 3;
  const Inflection& form = paying.inflection;
  if (form.past_participle && ((!form.present && !form.future) || passage.previous(paying.first, 6, {be})))
    return;
  const Mention* until = passage.next(paying.end, reach, {remaining});
  if (!until || !passage.same_segment(paying.first, until->first)) return;
  if (!passage.contains_word(*until, u"jusqu'") && !passage.contains_word(*until, u"jusque")) return;
  sums.push_back(joined(SumKind::whole_price, paying, *until, false));
  sums.back().future = true;
}

/// "la facturation se poursuit jusqu'au terme", "ne met pas fin aux prélèvements, qui se poursuivent jusqu'à
/// cette échéance"
void find_charged_until(const Passage& passage, const Mention& charging, std::vector<Sum>& sums) {
  constexpr std::uint32_t reach = 6;
  constexpr std::u16string_view charges[] = {u"facturation", u"prelevement", u"prelevements", u"paiement",
                                             u"paiements"};
  const auto names = [&](std::u16string_view word) { return passage.contains_word(charging, word); };
  const Mention* until = passage.next(charging.end, reach, {remaining});
  if (!until || std::ranges::none_of(charges, names) || !passage.same_part(charging.first, until->first))
    return;
  if (!passage.contains_word(*until, u"jusqu'")) return;
  sums.push_back(joined(SumKind::whole_price, charging, *until, false));
  sums.back().future = true;
}

/// The price goes on until the end while the service does.
void find_continued(const Passage& passage, const Mention& priced, std::vector<Sum>& sums) {
  if (passage.any({continues}) && passage.any({stays_due}))
    sums.push_back({SumKind::whole_price, priced.first, priced.end, true});
}

/// "les sommes restant dues au titre des prestations fournies": what was already to pay.
bool is_settled(const Passage& passage, const Mention& left) {
  return (passage.starts_with(left.first, u"somme") || passage.starts_with(left.first, u"montant")) &&
         passage.next(left.end, 10, {performed}) && !passage.next(left.end, 10, {remaining});
}

/// "des travaux réceptionnés […] leur solde": what is left to pay of what was done.
bool is_rest_of_done(const Passage& passage, const Mention& left) {
  constexpr std::uint32_t reach = 16;
  return left.length() == 1 && passage.previous(left.first, reach, {performed, past_due}) &&
         !passage.previous(left.first, reach, {without, ne});
}

/// "s'il ne règle pas, le Bailleur peut réclamer d'avance les redevances"
void find_called_ahead(const Passage& passage, const Mention& called, std::vector<Sum>& sums) {
  constexpr std::uint32_t reach = 3;
  const Mention* priced = passage.next(called.end, reach, {price});
  if (priced && passage.contains_word(called, u"avance") && passage.any({unpaid, breach}))
    sums.push_back(joined(SumKind::whole_price, called, *priced, false));
}

/// "faute de règlement, les mensualités de l'année deviennent exigibles"
void find_called_due(const Passage& passage, const Mention& called, std::vector<Sum>& sums) {
  constexpr std::uint32_t reach = 6;
  if (!passage.contains_word(called, u"deviennent") && !passage.contains_word(called, u"deviendront")) return;
  const Mention* priced = passage.previous(called.first, reach, {price});
  const Mention* fault = passage.find(unpaid);
  if (!priced || !fault || is_past(passage, *priced) || fault->end > priced->first) return;
  if (passage.same_segment(priced->first, called.first) && passage.same_part(fault->first, called.first))
    sums.push_back(joined(SumKind::whole_price, *priced, called, true));
}

void find_future_prices(const Passage& passage, std::vector<Sum>& sums) {
  for (const Mention& mention : passage.mentions()) {
    switch (mention.meaning) {
      case price:
      case loose_price:
      case minimum:
      case service:
        find_left(passage, mention, sums);
        find_whole(passage, mention, sums);
        if (mention.meaning == price) find_continued(passage, mention, sums);
        break;
      case stays_due:
        find_pronoun_whole(passage, mention, sums);
        if (passage.contains_word(mention, u"redevable") || passage.contains_word(mention, u"debiteur"))
          find_paid_until(passage, mention, sums);
        find_charged_until(passage, mention, sums);
        break;
      case becomes_due:
        find_called_due(passage, mention, sums);
        [[fallthrough]];
      case due:
        find_pronoun_whole(passage, mention, sums);
        break;
      case owe:
        find_pronoun_whole(passage, mention, sums);
        find_paid_until(passage, mention, sums);
        break;
      case period:
        find_scheduled(passage, mention, sums);
        find_left(passage, mention, sums);
        break;
      case unaffected:
        find_unaffected(passage, mention, sums);
        break;
      case exit_fee:
      case named_sum:
        find_left(passage, mention, sums);
        break;
      case rest:
        if (is_settled(passage, mention) || is_rest_of_done(passage, mention)) break;
        sums.push_back({SumKind::whole_price, mention.first, mention.end, true});
        sums.back().future = mention.length() > 1;
        break;
      case time_left:
        if (is_prorated(passage, mention)) break;
        sums.push_back({SumKind::whole_price, mention.first, mention.end, true, true});
        sums.back().future = true;
        break;
      case acceleration:
        if (passage.contains_word(mention, u"decheance"))
          sums.push_back({SumKind::whole_price, mention.first, mention.end});
        else
          find_called_ahead(passage, mention, sums);
        break;
      case loss:
        sums.push_back({SumKind::lost_profit, mention.first, mention.end, true});
        break;
      default:
        break;
    }
  }
}

/// "réduit de moitié": by how much the sum falls.
bool is_reduction(const Passage& passage, const Passage::Quantity& one) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == degressive && mention.first < one.first && one.first < mention.end;
  });
}

/// "minoré de 20 %".
bool is_abated(const Passage& passage, const Passage::Quantity& one) {
  return passage.previous(one.first, 2, {abatement}) != nullptr;
}

/// A percentage that measures something else: interest, a tax, a level of service, an uplift.
bool measures_else(const Passage& passage, const Passage::Quantity& one) {
  if (is_reduction(passage, one) || is_abated(passage, one)) return true;
  if (passage.nearest(one.first, 4, {tax}) || passage.previous(one.first, 2, {discount}) ||
      passage.previous(one.first, 4, {threshold}) || passage.next(one.end, 2, {milestone}))
    return true;
  // "augmentés de 10 % des abonnements restants" adds a share, "majorée de 10 %" an uplift.
  // "plafonnée à 20 % des loyers restants" is a share, "plafonnées à 10 % du prix" a limit.
  if (passage.previous(one.first, 4, {cap}))
    return !passage.is_of(one.end) || !passage.next(one.end, 8, {remaining, time_left, rest});
  const bool added = passage.previous(one.first, 6, {uplift}) || passage.previous(one.first, 1, {not_word});
  const Mention* base = passage.next(one.end, 4, {price, rest, remaining, time_left, minimum});
  if (added && !(passage.is_of(one.end) && base)) return true;
  // "les loyers restants, 15 % de ceux-ci": added to what was named.
  if (passage.is_of(one.end) && passage.has_word(one.end, std::min(one.end + 3, passage.size()), u"ci"))
    return true;
  const Mention* other = passage.nearest(one.first, 6, {interest, late, past_due, service_level, unpaid});
  return other && passage.same_segment(other->first, one.first);
}

/// The sum that a percentage is a share of: the next one, or the one before.
Sum* shared(std::vector<Sum>& sums, const Passage& passage, std::uint32_t first, std::uint32_t end) {
  Sum* before = nullptr;
  for (Sum& sum : sums) {
    if (sum.kind != SumKind::whole_price || !passage.same_part(sum.first, first)) continue;
    if (sum.end > first && sum.first < end + share_reach) return &sum;
    if (sum.end <= first && first - sum.end <= share_reach) before = &sum;
  }
  return before;
}

/// Every reading of the same words becomes the share.
void take_share(std::vector<Sum>& sums, const Sum& base, std::uint32_t first, std::uint32_t end,
                std::optional<double> percent) {
  const std::uint32_t base_first = base.first;
  const std::uint32_t base_end = base.end;
  for (Sum& sum : sums) {
    if (sum.kind != SumKind::whole_price || sum.end <= base_first || base_end <= sum.first) continue;
    sum.kind = SumKind::share;
    sum.percent = percent;
    sum.first = std::min(sum.first, first);
    sum.end = std::max(sum.end, end);
  }
}

void find_shares(const Passage& passage, std::vector<Sum>& sums) {
  std::optional<double> previous;
  for (const Passage::Quantity& one : passage.percentages()) {
    if (measures_else(passage, one)) continue;
    const Mention* base =
        passage.nearest(one.end, 8, {price, loose_price, minimum, service, named_sum, exit_fee});
    if (one.value >= 100 && !base) base = passage.next(one.end, 3, {rest});
    if (one.value >= 100) {
      const bool after_share =
          std::ranges::any_of(sums, [](const Sum& sum) { return sum.kind == SumKind::share && sum.future; });
      if (!base && after_share)
        sums.push_back({SumKind::whole_price, one.first, one.end});  // "en verse 100 %"
      if (base)
        sums.push_back(
            {SumKind::whole_price, std::min(one.first, base->first), std::max(one.end, base->end), true});
      if (base) sums.back().percent = one.value;
      continue;
    }
    const bool falls = previous && *previous > one.value;
    if (falls)
      for (Sum& sum : sums)
        if (sum.kind == SumKind::share) sum.falling = true;
    previous = one.value;
    if (falls) continue;
    if (const Sum* left = shared(sums, passage, one.first, one.end)) {
      take_share(sums, *left, one.first, one.end, one.value);
      continue;
    }
    if (!base || is_past(passage, *base)) continue;
    Sum share{SumKind::share, std::min(one.first, base->first), std::max(one.end, base->end), true};
    share.percent = one.value;
    sums.push_back(share);
  }
  for (const Mention& mention : passage.mentions())
    if (mention.meaning == vague_share)
      if (const Sum* left = shared(sums, passage, mention.first, mention.end))
        take_share(sums, *left, mention.first, mention.end, {});
}

/// "le prix des trois années", but "le prix des douze derniers mois".
bool is_price_of_term(const Passage& passage, const Passage::Quantity& term) {
  if (term.value < long_term || term.instalments || !passage.follows_word(term.first, u"des")) return false;
  const Mention* priced = passage.previous(term.first - 1, 1, {price});
  const std::uint32_t end = std::min(term.end + 2, passage.size());
  const auto is_past_word = [&](std::u16string_view word) { return passage.has_word(term.first, end, word); };
  constexpr std::u16string_view past[] = {u"derniers",    u"dernieres", u"precedents",
                                          u"precedentes", u"premiers",  u"premieres"};
  return priced && priced->end + 1 == term.first && std::ranges::none_of(past, is_past_word);
}

void find_fixed_sums(const Passage& passage, std::vector<Sum>& sums) {
  for (const Passage::Quantity& one : passage.durations()) {
    const Mention* base = passage.next(one.end, 4, {price, loose_price, minimum, owe});
    const bool counts = one.instalments || passage.is_of(one.end);  // "deux loyers", "2 mois de loyer"
    const bool priced =
        base && base->meaning != owe && counts && passage.same_segment(base->first, one.first);
    const bool ahead = passage.has_word(one.end, std::min(one.end + 3, passage.size()), u"avance");
    const bool days = passage.has_word(one.first, one.end, u"jours");
    const Mention* verb = !days && !ahead ? passage.previous(one.first, 3, {owe, claim, cost}) : nullptr;
    if (passage.next(one.end, 3, {notice}) || passage.next(one.end - 1, 1, {time_left})) continue;
    const bool definite = passage.follows_word(one.first, u"les") || passage.follows_word(one.first, u"des");
    const bool due_before =
        one.value >= long_term && passage.previous(one.first, 5, {owe, claim, due, stays_due, becomes_due});
    const bool whole_term = (definite && due_before) || (passage.follows_word(one.first, u"les") &&
                                                         passage.next(one.end, 3, {stays_due, due, claim}));
    if (whole_term || is_price_of_term(passage, one)) {
      sums.push_back({SumKind::whole_price, one.first, one.end, true});  // "les douze mois sont dus"
      continue;
    }
    // "la valeur de six mois"
    const bool worth = one.first > 0 && passage.is_of(one.first - 1) &&
                       passage.previous(one.first - 1, 2, {equals, loose_price, price});
    if (!one.instalments && !priced && !verb && !worth) continue;
    Sum sum{SumKind::fixed, one.first, priced ? base->end : one.end, true};
    sum.months = one.value;
    sums.push_back(sum);
  }
  for (const Mention& mention : passage.mentions())
    if (mention.meaning == one_more) {
      sums.push_back({SumKind::fixed, mention.first, mention.end, true});
      sums.back().months = 1;
    }
  for (const Passage::Quantity& one : passage.amounts()) {
    if (one.value == 0 || one.periodic || measures_else(passage, one)) continue;
    const bool whole_term = one.times >= long_term;
    Sum sum{whole_term ? SumKind::whole_price : SumKind::fixed, one.first, one.end, true};
    if (!whole_term) sum.euros = one.value;
    if (!whole_term && one.times > 0) sum.months = one.times;
    sums.push_back(sum);
  }
}

bool is_returned(const Passage& passage, const Mention& money) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == refund && passage.same_segment(mention.first, money.first) &&
           !passage.denied(mention.first, mention.end);
  });
}

/// "non remboursable" says it of what stands before; "aucun remboursement" says it of the price by itself.
bool says_of_price(const Passage& passage, const Mention& mention) {
  if (passage.contains_word(mention, u"sans"))
    return passage.previous(mention.first, 8, {price, loose_price, deposit, rest});
  return !passage.contains_word(mention, u"non") ||
         passage.previous(mention.first, 6, {price, loose_price, period, rest, deposit});
}

/// "l'acompte de 20 %".
std::optional<double> percent_after(const Passage& passage, std::uint32_t token) {
  for (const Passage::Quantity& one : passage.percentages())
    if (one.first >= token && one.first - token <= 3) return one.value;
  return {};
}

void find_other_sums(const Passage& passage, std::vector<Sum>& sums) {
  for (const Mention& mention : passage.mentions()) {
    switch (mention.meaning) {
      case deposit:
        if (passage.any({keep, no_refund, stays_due}) && !is_returned(passage, mention)) {
          sums.push_back({SumKind::deposit, mention.first, mention.end, true});
          sums.back().percent = percent_after(passage, mention.end);
        }
        break;
      case no_refund:
        if (passage.next(mention.end, 2, {performed})) break;  // "non remboursables déjà engagés"
        if (!passage.any({deposit}) && says_of_price(passage, mention))
          sums.push_back({SumKind::prepaid, mention.first, mention.end, true});
        break;
      case stays_due:
      case keep:
        // "le forfait est encaissé et reste acquis".
        if (passage.any({deposit}) || !passage.says_acquired(mention)) break;
        if (const Mention* paid = passage.previous(mention.first, 20, {price});
            paid && passage.same_part(paid->first, mention.first))
          sums.push_back({SumKind::prepaid, mention.first, mention.end, true});
        break;
      case discount:
        if (passage.any({recalculate, refund, claim, owe}) && passage.any({price, loose_price, performed}) &&
            !passage.denied(mention.first, mention.end))
          sums.push_back({SumKind::discount, mention.first, mention.end, true});
        break;
      case recalculate:
        if (passage.any({price, loose_price, period}))
          sums.push_back({SumKind::discount, mention.first, mention.end, true});
        break;
      case minimum:
        if (passage.any({after_end})) sums.push_back({SumKind::minimum, mention.first, mention.end});
        break;
      case unamortised:
        sums.push_back({SumKind::costs, mention.first, mention.end, true});
        break;
      case performed:
        if (passage.any({cap}) && passage.any({owe, refund}) && passage.contains_word(mention, u"engagees"))
          sums.push_back({SumKind::costs, mention.first, mention.end, true});
        break;
      case exit_fee:
      case named_sum:
        // Ordinary damages are no lump sum.
        if (!passage.contains_word(mention, u"interets") &&
            !passage.next(mention.end, 2, {performed, past_due}))
          sums.push_back({SumKind::unsaid, mention.first, mention.end, true});
        break;
      default:
        break;
    }
  }
}

bool is_measured(SumKind kind) {
  return kind == SumKind::fixed || kind == SumKind::share || kind == SumKind::costs;
}

/// "2 mensualités, sans excéder celles de la période restant à courir": the price left only limits the sum.
bool is_limit(const Passage& passage, const Sum& sum, const std::vector<Sum>& sums) {
  if (sum.kind != SumKind::whole_price) return false;
  return std::ranges::any_of(passage.mentions(), [&](const Mention& limit) {
    const bool governs = limit.meaning == cap && limit.end <= sum.end && limit.end + 2 >= sum.first;
    return governs && std::ranges::any_of(sums, [&](const Sum& other) {
             return is_measured(other.kind) && other.end <= limit.first;
           });
  });
}

/// "nous arrêtons la facturation et remboursons les jours non utilisés", "une somme dont le paiement le
/// libère de tout engagement": what is given back or let go is not what is owed.
bool gives_back(const Passage& passage, const Sum& sum) {
  if (sum.kind != SumKind::whole_price) return false;
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return (mention.meaning == refund || mention.meaning == release) && sum.first < mention.first &&
           mention.first < sum.end && !passage.denied(mention.first, mention.end);
  });
}

/// Without those whose words say something else than a price that is owed.
std::vector<Sum> owed(const Passage& passage, const std::vector<Sum>& sums) {
  std::vector<Sum> kept;
  std::ranges::copy_if(sums, std::back_inserter(kept), [&](const Sum& sum) {
    return !is_limit(passage, sum, sums) && !gives_back(passage, sum);
  });
  return kept;
}

}  // namespace

std::vector<Sum> find_sums(const Passage& passage) {
  std::vector<Sum> sums;
  find_future_prices(passage, sums);
  find_shares(passage, sums);
  find_fixed_sums(passage, sums);
  find_other_sums(passage, sums);
  return owed(passage, sums);
}

bool is_named_again(const Passage& passage, const Sum& sum) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == anaphora && mention.first < sum.first && sum.end <= mention.end;
  });
}

bool heavier(const Sum& sum, const Sum& other) {
  if (weight(sum) == weight(other)) return other.weak && !sum.weak;
  return weight(sum) > weight(other);
}

}  // namespace clausier
