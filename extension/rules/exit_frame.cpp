// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_frame.hpp"

#include <algorithm>
#include <tuple>

#include "analysis/unicode.hpp"
#include "rules/exit_sum.hpp"
#include "rules/outline.hpp"
#include "rules/passage.hpp"

namespace clausier {
namespace {

using enum Concept;

// --- Whether the sum is owed, and by whom -------------------------------------------------------------

constexpr std::uint32_t govern_reach = 12;  ///< how far an owing verb governs a sum across a comma

bool owes(Concept meaning) {
  switch (meaning) {
    case owe:
    case obliged:
    case due:
    case becomes_due:
    case stays_due:
    case payment:
    case claim:
    case receive:
    case keep:
    case cost:
    case equals:
    case acceleration:
    case unaffected:
    case price_of_right:
      return true;
    default:
      return false;
  }
}

bool keeps_money(SumKind kind) {
  return kind == SumKind::deposit || kind == SumKind::prepaid;
}

/// "peut racheter", "moyennant un préavis": what may be bought or done is not owed.
bool is_no_debt(const Passage& passage, const Mention& mention) {
  if (passage.contains_word(mention, u"moyennant")) return passage.next(mention.end, 4, {notice}) != nullptr;
  return passage.contains_word(mention, u"racheter") && passage.previous(mention.first, 3, {faculty});
}

/// "les jours restants n'étant ni travaillés ni payés": the verb beside the sum denies it, whatever another
/// verb says farther.
bool is_denied_beside(const Passage& passage, const Sum& sum) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return (mention.meaning == owe || mention.meaning == claim || mention.meaning == due) &&
           passage.same_segment(mention.first, sum.first) && passage.denied(mention.first, mention.end);
  });
}

/// "les abonnements des mois suivants ne seront pas prélevés": the only verb of owing beside the sum denies
/// it.
bool is_only_denied(const Passage& passage, const Sum& sum) {
  bool denies = false;
  for (const Mention& mention : passage.mentions()) {
    if (mention.first < sum.end || !owes(mention.meaning) || !passage.same_segment(mention.first, sum.first))
      continue;
    if (!passage.denied(mention.first, mention.end)) return false;
    denies = true;
  }
  return denies;
}

/// Someone owes the sum, and the passage does not deny it.
bool is_owed(const Passage& passage, const Sum& sum) {
  if (keeps_money(sum.kind)) return !passage.any({only_performed});
  if (sum.kind == SumKind::minimum || sum.kind == SumKind::discount) return true;
  if (passage.denied(sum.first, sum.end) || is_only_denied(passage, sum)) return false;
  if (sum.told && !passage.same_segment(sum.first, sum.told) && passage.denied(sum.told, sum.end))
    return false;
  // A table or a telegraphic line states the sum without a verb: "70 % des loyers non échus".
  if (sum.kind == SumKind::share && sum.future) return true;
  const bool counted = sum.future || sum.percent;
  if (sum.kind == SumKind::whole_price && counted && passage.any({exit, early}) && !passage.has_verb())
    return true;
  // "il paie le service rendu et rien de plus".
  const Mention* end_of_debt = passage.find(no_more);
  if (end_of_debt && passage.same_part(end_of_debt->first, sum.first)) return false;
  const bool denied_beside = sum.weak && is_denied_beside(passage, sum);
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    const bool names = mention.meaning == named_sum || mention.meaning == exit_fee;
    const bool pays_back = mention.meaning == refund && passage.subject_of(mention) == client;
    if (!owes(mention.meaning) && !pays_back && !(names && sum.kind != SumKind::unsaid)) return false;
    if (is_no_debt(passage, mention)) return false;
    if (passage.denied(mention.first, mention.end) || !passage.same_part(mention.first, sum.first))
      return false;
    const auto distance =
        mention.first > sum.end ? mention.first - sum.end : sum.first - std::min(mention.end, sum.first);
    const bool beside = passage.same_segment(mention.first, sum.first);
    return !sum.weak || beside || (!denied_beside && distance <= govern_reach);
  });
}

/// "la part des mois non utilisés n'est pas rendue": the price left is not asked, it was paid and is kept.
bool is_kept_price(const Passage& passage, const Sum& sum) {
  if (sum.kind != SumKind::whole_price || !passage.any({no_refund})) return false;
  bool kept = false;
  for (const Mention& mention : passage.mentions()) {
    if (!passage.same_part(mention.first, sum.first)) continue;
    const bool passive = mention.inflection.past_participle && !passage.previous(mention.first, 3, {be});
    const bool asks = !passive && mention.meaning != equals && mention.meaning != keep &&
                      mention.meaning != receive && mention.meaning != payment && owes(mention.meaning);
    const bool inside = sum.first <= mention.first && mention.end <= sum.end;
    const bool beside = passage.same_segment(mention.first, sum.first);
    if (asks && !inside && beside && !passage.denied(mention.first, mention.end)) return false;
    kept = kept || mention.meaning == no_refund;
  }
  return kept;
}

/// "le remboursement", which the client gets unless it is said to owe it.
bool is_noun(const Passage& passage, const Mention& mention) {
  const Inflection& form = mention.inflection;
  if (passage.contains_word(mention, u"avoir")) return true;  // "un avoir"
  return mention.length() == 1 && !form.infinitive && !form.present && !form.past && !form.future &&
         !form.conditional && !form.present_participle && !form.past_participle;
}

/// Whether a verb of owing stands in the sum's own segment.
bool has_verb_beside(const Passage& passage, const Sum& sum) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return owes(mention.meaning) && passage.same_segment(mention.first, sum.first);
  });
}

}  // namespace

bool stays_with_client(const Passage& passage, const Mention& kept) {
  return passage.says_acquired(kept) && passage.party_after(kept.end, 4, client, Passage::Role::recipient);
}

namespace {

/// The provider gives money back, or pays it.
bool goes_to_client(const Passage& passage, const Sum& sum) {
  if (keeps_money(sum.kind) || sum.kind == SumKind::discount) return false;
  for (const Mention& mention : passage.mentions()) {
    if (!passage.same_part(mention.first, sum.first)) continue;
    switch (mention.meaning) {
      case refund:
        if ((passage.subject_of(mention) == client && !is_noun(passage, mention)) ||
            passage.party_after(mention.end, 4, provider, Passage::Role::recipient))
          break;
        if (is_noun(passage, mention) && passage.previous(mention.first, 8, {owe, must, obliged})) break;
        // "celles qui ne l'ont pas été sont annulées et remboursées".
        if (mention.first >= sum.end && mention.first - sum.end <= 6 && mention.inflection.past_participle &&
            !passage.denied(mention.first, mention.end))
          return true;
        if (passage.same_segment(mention.first, sum.first) && !passage.denied(mention.first, mention.end))
          return true;
        break;
      case owe:
        if (mention.first < sum.end && passage.subject_of(mention) == provider &&
            (passage.same_segment(mention.first, sum.first) || !has_verb_beside(passage, sum)))
          return true;
        // "le surcoût est supporté par le Fournisseur".
        if (passage.party_after(mention.end, 6, provider, Passage::Role::agent) &&
            passage.subject_of(mention) != client)
          return true;
        // "il est versé à l'Affilié une commission".
        if (passage.same_segment(mention.first, sum.first) && passage.subject_of(mention) != client &&
            passage.party_after(mention.end, 5, client, Passage::Role::recipient))
          return true;
        break;
      case receive:
        if (passage.subject_of(mention) == client) return true;
        break;
      case keep:
      case stays_due:
        if (stays_with_client(passage, mention)) return true;
        break;
      case obliged:
        if (!passage.contains_word(mention, u"charge")) break;
        if (const Mention* who = passage.next(mention.end, 3, {provider, client});
            who && who->meaning == provider)
          return true;
        if (passage.subject_of(mention) == provider) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

// --- Who leaves, and why -------------------------------------------------------------------------------

/// An end that comes before its time: "en cas d'arrêt", "arrêt voulu par le Client".
bool is_early_end(const Passage& passage, const Mention& end) {
  if (passage.any({early, during, any_cause, any_exit, convenience, breach, unpaid})) return true;
  // "la fin du service n'éteint pas la dette"
  const Mention* lasts = passage.next(end.end, 8, {stays_due, unaffected});
  if (lasts && (passage.contains_word(*lasts, u"ne") || passage.contains_word(*lasts, u"n'"))) return true;
  return passage.previous(end.first, 2, {conditional}) ||
         passage.party_after(end.end, 8, client, Passage::Role::agent) ||
         passage.party_after(end.end, 4, client, Passage::Role::owner);
}

/// Nobody may leave, and no price opens the door: "sauf", "sans payer", "qu'en réglant".
bool is_refused(const Passage& passage) {
  const Mention* refusal = passage.find(refusal_of_exit);
  return refusal && !passage.any({except, contrast}) && !passage.next(refusal->end, 20, {without, that_word});
}

/// "s'il arrête", "l'abonné qui arrête le service": someone or the contract itself stops; "une intégration
/// cesse" is another matter.
bool stops_contract(const Passage& passage, const Mention& stopping) {
  if (passage.any({early, during, any_exit, any_cause})) return true;
  constexpr std::uint32_t reach = 9;
  const auto ends = {client, provider, either_party, second_person, service, price, supply, breach, unpaid};
  const Mention* before = passage.previous(stopping.first, reach, ends);
  if (before && passage.same_segment(before->first, stopping.first)) return true;
  const Mention* after = passage.next(stopping.end, reach, ends);
  if (after && passage.same_segment(stopping.first, after->first)) return true;
  return passage.follows_pronoun(stopping.first);
}

/// The words by which someone leaves, or null.
const Mention* departure(const Passage& passage) {
  const bool refused = is_refused(passage);
  const Mention* stopping = nullptr;
  const Mention* end = nullptr;
  for (const Mention& mention : passage.mentions()) {
    // A provider who hands work to another leaves nobody.
    if (mention.meaning == exit && passage.starts_with(mention.first, u"confi") &&
        passage.subject_of(mention) == provider)
      continue;
    if (mention.meaning == exit && !(refused && passage.previous(mention.first, 12, {refusal_of_exit})))
      return &mention;
    if (mention.meaning == stop && !stopping) stopping = &mention;
    if (mention.meaning == ending && !end) end = &mention;
  }
  if (stopping && stops_contract(passage, *stopping)) return stopping;
  if (end && is_early_end(passage, *end)) return end;
  if (const Mention* before = passage.find(early)) return before;
  if (const Mention* price = passage.find(price_of_right)) return price;
  return passage.find(after_end);
}

}  // namespace

bool is_other_matter(const Passage& passage) {
  if (passage.any({eviction, settlement, solicitation, loan, other_contract})) return true;
  if (passage.any({secrecy}) && !passage.any({price})) return true;
  if (passage.any({employment}) && !passage.any({client, provider})) return true;
  if (passage.any({insurance}) && !(passage.any({price}) && passage.any({exit}))) return true;
  if (passage.any({statute}) && passage.any({reports_law})) return true;
  // "par exemple, 28 x 312 = 8 736 €" computes what is owed; "Exemple : …" shows what was said before.
  const Mention* shown = passage.find(example);
  const bool computes = std::ranges::any_of(passage.amounts(), [](const auto& one) { return one.times > 0; });
  if (passage.any({ruling}) || (shown && (!computes || passage.is_capital(shown->first)))) return true;
  return passage.any({assignment}) && !passage.any({exit});
}

namespace {

/// Sums that are asked for many reasons: they need more than a departure near them.
bool is_common(const Sum& sum) {
  switch (sum.kind) {
    case SumKind::unsaid:
    case SumKind::fixed:
    case SumKind::lost_profit:
    case SumKind::deposit:
      return true;
    case SumKind::share:
      return !sum.future;
    default:
      return false;
  }
}

/// "l'export des données est facturé 600 €": the price of a service at the end.
bool pays_for_data(const Passage& passage) {
  const Mention* transfer = passage.find(switching);
  return transfer && passage.contains_word(*transfer, u"donnees") && !passage.any({exit_fee, named_sum});
}

/// A sum for another fault than leaving: a divulgation, a level of service, a late delivery, a loss to be
/// proved.
bool sanctions_else(const Passage& passage, const Sum& sum) {
  if (!is_common(sum)) return false;
  if (passage.any({secrecy, service_level, interest, employment, late})) return true;
  if (sum.kind == SumKind::fixed && passage.any({other_fee}) && !passage.any({exit_fee})) return true;
  if (sum.kind == SumKind::fixed && pays_for_data(passage)) return true;
  return sum.kind == SumKind::unsaid && passage.any({real_loss});
}

/// "une pénalité de 20 000 €, sans préjudice de la résiliation": the sum is not the price of leaving.
bool leads_to_exit(const Passage& passage, const Sum& sum, const Mention& leaving) {
  if (!is_common(sum)) return false;
  return std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
    return mention.meaning == besides_exit && mention.first <= leaving.first && leaving.end <= mention.end &&
           sum.end <= mention.first;
  });
}

/// "À la fin du contrat, le solde est réglé", "les prix évoluent de 3 %": no price of leaving early.
bool is_settlement(const Passage& passage, const Sum& sum, const Mention* leaving) {
  if (!leaving)
    return is_common(sum) &&
           !passage.any({named_sum, exit_fee, anaphora, owe, claim, due, stays_due, becomes_due, cost,
                         obliged, keep, no_refund, equals, price_of_right});
  const bool balance =
      sum.kind == SumKind::whole_price && sum.weak && !sum.future && sum.end - sum.first == 1;
  return balance && leaving->meaning != exit && leaving->meaning != early &&
         !passage.any({early, during, any_cause, any_exit, breach, unpaid, convenience});
}

/// "Le forfait est dû chaque mois de la durée ferme": the price as it runs, where no one leaves.
bool is_running_price(const Passage& passage, const Sum& sum, const Mention* leaving) {
  return !leaving && sum.kind == SumKind::whole_price && passage.has_word(sum.first, sum.end, u"chaque") &&
         !passage.any({becomes_due, unaffected, acceleration, breach, unpaid});
}

/// "Le dédit est compté hors taxes": the sum's name is the only departure.
bool names_only(const Passage& passage, const Sum& sum, const Mention& leaving) {
  return sum.first <= leaving.first && leaving.end <= sum.end &&
         !passage.any({early, during, stop, conditional, faculty, any_cause, breach, client, either_party});
}

/// A heading names, a stipulation is a sentence with its full stop.
bool is_heading(const Contract& contract, const Sentence& sentence) {
  const auto text = contract.quote(sentence.span);
  if (text.ends_with(u'.') || text.ends_with(u';')) return false;
  if (contract.paragraphs()[sentence.paragraph].outline_level > 0) return true;
  const Article* article = contract.article_at(sentence.span.begin);
  return article && !article->title.empty() && article->heading.contains(sentence.span);
}

/// "« Solde » : ce que doit l’une des parties…" gives a name and stipulates nothing.
/// "Sortie avant échéance : 60 % des loyers" names a case and what it costs.
bool is_definition(const Contract& contract, const Passage& passage, const Mention* leaving) {
  const Span wording = passage.sentence().wording;
  return std::ranges::any_of(contract.definitions(), [&](const DefinedTerm& term) {
    if (!wording.contains(term.name) || term.name.begin - wording.begin > 2) return false;
    const auto in_name = [&](const Mention& mention) { return term.name.contains(passage.span(mention)); };
    const bool names_sum = std::ranges::any_of(passage.mentions(), [&](const Mention& mention) {
      return in_name(mention) && (mention.meaning == named_sum || mention.meaning == exit_fee ||
                                  mention.meaning == price || mention.meaning == loose_price);
    });
    return names_sum || !leaving || !in_name(*leaving);
  });
}

bool tells_future(const Sum& sum) {
  return sum.kind == SumKind::whole_price || sum.kind == SumKind::share;
}

/// A freedom to leave that is given to the client: "peut résilier", "est libre de partir".
bool is_faculty(const Passage& passage, const Mention& mention) {
  if (passage.any({refusal_of_exit}) || passage.denied(mention.first, mention.end)) return false;
  const Mention* leaving = passage.next(mention.end, 14, {exit, stop, ending, release});
  return leaving && passage.same_part(mention.first, leaving->first) &&
         passage.subject_of(mention) != provider;
}

bool blames_provider(const Passage& passage, const Mention& mention) {
  return std::ranges::any_of(passage.mentions(), [&](const Mention& other) {
    return (other.meaning == of_provider || other.meaning == carve_out) && other.first <= mention.first &&
           mention.end <= other.end;
  });
}

/// "nul dédit n'est dû si le départ trouve sa cause dans une faute": nothing is owed for that fault.
bool is_carved_out(const Passage& passage, const Mention& fault) {
  const Mention* nothing_owed = passage.previous(fault.first, 20, {named_sum, exit_fee, owe, due});
  return nothing_owed && passage.same_part(nothing_owed->first, fault.first) &&
         passage.denied(nothing_owed->first, nothing_owed->end) &&
         passage.previous(fault.first, 14, {conditional, except});
}

void read_trigger(const Passage& passage, ExitFrame& frame) {
  for (const Mention& mention : passage.mentions()) {
    const Span words = passage.span(mention);
    switch (mention.meaning) {
      case breach:
      case unpaid:
        if (is_carved_out(passage, mention)) {
          if (!frame.said(&ExitFrame::carve_out)) frame.carve_out = words;
          break;
        }
        if (!passage.denied(mention.first, mention.end) && !blames_provider(passage, mention) &&
            !frame.said(&ExitFrame::breach))
          frame.breach = words;
        if (mention.meaning == unpaid) frame.unpaid = words;
        break;
      case convenience:
        frame.convenience = words;
        break;
      case any_cause:
        frame.any_cause = words;
        break;
      case any_exit:
        if (!passage.any({client, second_person, either_party})) frame.any_cause = words;
        break;
      case faculty:
        if (is_faculty(passage, mention)) frame.faculty = words;
        break;
      case option:
        frame.faculty = words;
        break;
      default:
        break;
    }
  }
}

/// "le départ du Client ou son exclusion pour faute": the same sum either way.
bool is_either_way(const Passage& passage) {
  const Mention* leaving = nullptr;
  for (const Mention& mention : passage.mentions()) {
    if (mention.meaning == exit || mention.meaning == ending || mention.meaning == stop) leaving = &mention;
    const bool fault = mention.meaning == breach || mention.meaning == unpaid;
    if (fault && leaving && leaving->end <= mention.first && passage.has_or(leaving->end, mention.first))
      return true;
  }
  return false;
}

Trigger trigger_of(const ExitFrame& frame) {
  if (frame.said(&ExitFrame::any_cause)) return Trigger::either;
  if (frame.said(&ExitFrame::breach))
    return frame.said(&ExitFrame::convenience) || frame.either_way ? Trigger::either : Trigger::breach;
  return frame.said(&ExitFrame::convenience) || frame.said(&ExitFrame::faculty) ? Trigger::convenience
                                                                                : Trigger::unsaid;
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
                                   {purpose, &ExitFrame::purpose},
                                   {compulsion, &ExitFrame::compulsion},
                                   {consumer, &ExitFrame::consumer},
                                   {public_body, &ExitFrame::public_body},
                                   {cloud, &ExitFrame::cloud},
                                   {tax, &ExitFrame::tax},
                                   {price_of_right, &ExitFrame::price_of_right}};

/// "augmentés de 10 % des loyers": what is added is the sum itself, or a share of it.
bool adds_the_sum(const Mention& mention, const Span& words, const ExitFrame& frame) {
  constexpr std::uint32_t widest = 8;  // " de 10 %"
  return mention.meaning == uplift && words.end <= frame.sum.begin && frame.sum.begin - words.end <= widest;
}

/// "le juge peut la modérer ou l’augmenter": the judge raises it, not the clause.
bool is_the_judges(const Passage& passage, const Mention& mention) {
  return mention.meaning == uplift && passage.previous(mention.first, 5, {judge});
}

/// "ni réduite ni révisée par le juge": its power is denied.
bool is_denied_judge(const Passage& passage, const Mention& mention) {
  return mention.meaning == judge && passage.previous(mention.first, 4, {irreducible, nor, not_word});
}

/// "comme si l'accès était resté ouvert": the service does not go on.
bool is_unreal(const Passage& passage, const Mention& mention) {
  const Mention* supposed = passage.previous(mention.first, 6, {remaining});
  return passage.denied(mention.first, mention.end) || passage.contains_word(mention, u"plus") ||
         (supposed && passage.contains_word(*supposed, u"comme"));
}

void read_slots(const Passage& passage, ExitFrame& frame) {
  for (const Mention& mention : passage.mentions())
    for (const SlotOfConcept& one : slots)
      if (one.meaning == mention.meaning && !frame.said(one.slot) &&
          !(mention.meaning == Concept::continues && is_unreal(passage, mention)) &&
          !is_the_judges(passage, mention) && !is_denied_judge(passage, mention) &&
          !adds_the_sum(mention, passage.span(mention), frame))
        frame.*one.slot = passage.span(mention);
}

// --- The sentences around --------------------------------------------------------------------------------

/// By paragraph.
std::vector<bool> typed_rows(const Contract& contract) {
  std::vector<bool> rows;
  for (std::size_t p = 0; p < contract.paragraphs().size(); ++p) rows.push_back(is_typed_row(contract, p));
  return rows;
}

/// Reads one contract: the frames need its sentences together.
class FrameReader {
 public:
  FrameReader(const Contract& contract, const Reading& reading)
      : contract_(contract),
        reading_(reading),
        is_row_(typed_rows(contract)),
        departs_(contract.sentences().size()) {
    for (std::uint32_t i = 0; i < contract.sentences().size(); ++i)
      if (reading.concepts(i).test(category(named_sum)) || reading.concepts(i).test(category(exit_fee)))
        naming_.push_back(i);
    read_definitions();
    read_referrers();
  }

  std::optional<ExitFrame> frame_at(std::uint32_t index) const;

 private:
  /// A sum that a definition measures, where its name is used: « Montant de Clôture ».
  struct DefinedSum {
    Span use;
    std::uint32_t meaning;  ///< the sentence that defines it
    Sum sum;
  };
  void read_definitions();
  void read_referrers();
  std::uint32_t departure_told_by(std::uint32_t index) const;
  bool refers_closely(std::uint32_t index, const Passage& passage, std::uint32_t referred) const;
  bool names_sum(Span name) const;
  const DefinedSum* defined_sum(Span sentence) const;

  /// Where the departure is said when the passage that states the sum does not say it.
  struct Context {
    std::vector<std::uint32_t> sentences;
    bool near = false;  ///< the sentence just before, a list's own items, or a reference
  };

  const std::vector<Sentence>& sentences() const { return contract_.sentences(); }
  Passage alone(std::uint32_t index) const { return Passage(contract_, reading_, {&index, 1}, index); }
  bool asks(std::uint32_t index) const;
  bool may_ask(std::uint32_t index) const;
  bool departs(std::uint32_t index) const;
  Passage passage_of(std::uint32_t index) const;
  bool is_row(std::uint32_t index) const;
  std::optional<std::uint32_t> typed_head(std::uint32_t index) const;
  Context context_of(std::uint32_t index, const Passage& passage) const;
  std::optional<std::uint32_t> referred_departure(std::uint32_t index) const;
  std::optional<std::uint32_t> demand_of(std::uint32_t index, const Passage& passage) const;
  std::optional<std::uint32_t> departure_in(Span span) const;
  void read_around(std::uint32_t index, ExitFrame& frame) const;

  const Contract& contract_;
  const Reading& reading_;
  std::vector<bool> is_row_;  ///< by paragraph
  enum class Known : std::uint8_t { unread, no, yes };
  mutable std::vector<Known> departs_;             ///< of each sentence, read where it is asked for
  std::vector<std::uint32_t> referrer_sentences_;  ///< which sentence names its article
  std::vector<std::uint32_t> referrers_;           ///< by sentence; empty where no article is named
  std::vector<std::uint32_t> naming_;              ///< sentences that name an indemnity
  std::vector<DefinedSum> defined_;                ///< in order of use
};

constexpr std::uint32_t deepest_list = 4;
constexpr std::uint32_t most_lines = 8;      ///< of a sentence cut by hand
constexpr std::uint32_t longest_table = 40;  ///< rows
constexpr std::uint32_t look_back = 4;       ///< sentences
constexpr std::uint32_t look_forward = 3;
constexpr std::uint32_t longest_list = 20;

/// The line that names the columns of a table typed with "|" or tabs.
/// A table's row, typed with tabulators or bars.
bool FrameReader::is_row(std::uint32_t index) const {
  return is_row_[sentences()[index].paragraph];
}

std::optional<std::uint32_t> FrameReader::typed_head(std::uint32_t index) const {
  if (!is_row(index)) return {};
  std::uint32_t head = index;
  while (head > 0 && index - head < longest_table && is_row(head - 1)) --head;
  if (head == index) return {};
  return head;
}

Passage FrameReader::passage_of(std::uint32_t index) const {
  std::vector<std::uint32_t> chain{index};
  for (std::uint32_t before = index;
       before > 0 && runs_on(contract_, before - 1) && chain.size() < most_lines; --before)
    chain.push_back(before - 1);
  for (std::uint32_t up = sentences()[index].introduction; up != none && chain.size() <= deepest_list;
       up = sentences()[up].introduction)
    chain.push_back(up);
  const CellHeads heads = contract_.cell_heads(sentences()[index].paragraph);
  for (const Span head : {heads.row, heads.column})
    if (!head.empty())
      if (const std::uint32_t one = contract_.sentence_at(head.begin); one != none && one < index)
        chain.push_back(one);
  if (const auto head = typed_head(index)) chain.push_back(*head);
  std::ranges::reverse(chain);
  for (std::uint32_t after = index; runs_on(contract_, after) && chain.size() < 2 * most_lines; ++after)
    chain.push_back(after + 1);
  return Passage(contract_, reading_, chain, index);
}

std::optional<std::uint32_t> FrameReader::departure_in(Span span) const {
  for (std::uint32_t i = contract_.sentence_at(span.begin); i != none && i < sentences().size(); ++i) {
    if (sentences()[i].span.begin >= span.end) break;
    if (span.contains(sentences()[i].span) && departs(i)) return i;
  }
  return {};
}

/// "Dans les cas de l'article 8, …", "les sommes de l'article 9 sont dues"; not "le comité de l'article 9".
bool FrameReader::refers_closely(std::uint32_t index, const Passage& passage, std::uint32_t referred) const {
  if (passage.any({anaphora, conditional, exit, stop, faculty})) return true;
  if (referrers_.empty() || referrers_[index] != referred) return false;
  const Categories& concepts = reading_.concepts(referrer_sentences_[index]);
  const auto holds = [&](Concept one) { return concepts.test(category(one)); };
  constexpr Concept debts[] = {owe, due, stays_due, becomes_due, obliged, claim, named_sum, exit_fee};
  return std::ranges::any_of(debts, holds) && !holds(refund);
}

/// The departure of an article that the sentence names, or of a sentence that names this article.
std::optional<std::uint32_t> FrameReader::referred_departure(std::uint32_t index) const {
  const auto& articles = contract_.articles();
  for (const CrossReference& reference : within(contract_.references(), sentences()[index].span)) {
    if (reference.external || reference.article >= articles.size()) continue;
    if (const auto found = departure_in(articles[reference.article].span)) return found;
  }
  if (referrers_.empty() || referrers_[index] == none || referrers_[index] == index) return {};
  return referrers_[index];
}

/// The sentence itself where it tells a departure; for "dans tous ces cas, les sommes de l'article 9 sont
/// dues", the departure that its article tells before. Else `none`.
std::uint32_t FrameReader::departure_told_by(std::uint32_t index) const {
  if (index == none) return none;
  if (departs(index)) return index;
  const Categories& concepts = reading_.concepts(index);
  if (!concepts.test(category(anaphora)) && !concepts.test(category(any_cause))) return none;
  const auto own = std::ranges::find_if(contract_.articles(), [&](const Article& article) {
    return article.depth == 1 && article.span.contains(sentences()[index].span);
  });
  for (std::uint32_t back = 1; back <= std::min(index, longest_list); ++back) {
    const Sentence& before = sentences()[index - back];
    const bool same = before.paragraph == sentences()[index].paragraph;
    if (!same && (own == contract_.articles().end() || before.span.begin < own->span.begin)) break;
    if (departs(index - back)) return index - back;
  }
  return none;
}

/// For each sentence, the first departure that names its article.
void FrameReader::read_referrers() {
  const auto& articles = contract_.articles();
  std::vector<bool> named(articles.size());
  for (const CrossReference& reference : contract_.references()) {
    if (reference.external || reference.article >= articles.size() || named[reference.article]) continue;
    const std::uint32_t named_by = contract_.sentence_at(reference.span.begin);
    const std::uint32_t from = departure_told_by(named_by);
    if (from == none) continue;
    named[reference.article] = true;
    referrers_.resize(sentences().size(), none);
    referrer_sentences_.resize(sentences().size(), none);
    const Span span = articles[reference.article].span;
    for (std::uint32_t i = contract_.sentence_at(span.begin); i < sentences().size(); ++i) {
      if (sentences()[i].span.begin >= span.end) break;
      if (referrers_[i] != none || !span.contains(sentences()[i].span)) continue;
      referrers_[i] = from;
      referrer_sentences_[i] = named_by;
    }
  }
}

FrameReader::Context FrameReader::context_of(std::uint32_t index, const Passage& passage) const {
  const Sentence& own = sentences()[index];
  Context items;
  for (std::uint32_t item = index + 1; item < sentences().size() && item <= index + longest_list; ++item)
    if (sentences()[item].introduction == index && departs(item)) items.sentences.push_back(item);
  if (!items.sentences.empty()) return {items.sentences, true};
  if (const auto referred = referred_departure(index))
    return {{*referred}, refers_closely(index, passage, *referred)};
  const bool names = passage.any({named_sum, exit_fee});
  const bool refers = passage.any({anaphora}) || passage.begins_with_pronoun();
  for (std::uint32_t back = 1; back <= std::min(index, look_back); ++back) {
    const Sentence& other = sentences()[index - back];
    const bool same = other.paragraph == own.paragraph;
    if (!same && !(refers && other.paragraph + 2 >= own.paragraph)) break;
    if (departs(index - back))
      return {{index - back}, refers || names || asks(index - back) || passage.begins_with_contrast()};
  }
  if (index + 1 < sentences().size() && sentences()[index + 1].paragraph == own.paragraph) {
    const Passage sequel = alone(index + 1);
    const Mention* formula = passage.find(equals);
    const bool counts = formula && passage.contains_word(*formula, u"=");
    if ((counts || passage.any({anaphora}) || sequel.starts_with(0, u"meme") ||
         sequel.any({anaphora, any_cause})) &&
        departure(sequel))
      return {{index + 1}, true};
  }
  if (const auto demand = demand_of(index, passage)) return {{*demand}, true};
  const Article* article = contract_.article_at(own.span.begin);
  const bool follows = index > 0 && sentences()[index - 1].paragraph + 1 == own.paragraph &&
                       article == contract_.article_at(sentences()[index - 1].span.begin);
  if (follows && departs(index - 1)) return {{index - 1}, false};
  if (!article || article->heading.empty()) return {};
  const std::uint32_t heading = contract_.sentence_at(article->heading.begin);
  if (heading == none || heading >= index || !departs(heading)) return {};
  return {{heading}, false};
}

/// "L'Indemnité comprend toutes les redevances jusqu'au terme": the sentence that asks a leaver for it by its
/// name.
std::optional<std::uint32_t> FrameReader::demand_of(std::uint32_t index, const Passage& passage) const {
  const Mention* name = passage.find(named_sum);
  if (!name) name = passage.find(exit_fee);
  if (!name || !passage.is_capital(name->first)) return {};
  const std::u16string word = fold(contract_.quote(passage.span(name->first, name->first + 1)));
  for (const std::uint32_t one : naming_)
    if (one != index && departs(one) && fold(contract_.quote(sentences()[one].span)).find(word) != word.npos)
      return one;
  return {};
}

bool FrameReader::departs(std::uint32_t index) const {
  static const Categories ways = set_of({exit, stop, ending, early, after_end, price_of_right});
  if ((reading_.concepts(index) & ways).none()) return false;
  Known& known = departs_[index];
  if (known == Known::unread) known = departure(alone(index)) ? Known::yes : Known::no;
  return known == Known::yes;
}

/// "Vous partez avant ?": the answer follows.
bool FrameReader::asks(std::uint32_t index) const {
  return contract_.quote(sentences()[index].span).ends_with(u'?');
}

/// A freedom said before, an aggravation or a mercy said after, belong to the stipulation.
void FrameReader::read_around(std::uint32_t index, ExitFrame& frame) const {
  const Sentence& own = sentences()[index];
  for (std::uint32_t back = 1; back <= std::min(index, look_back); ++back) {
    if (sentences()[index - back].paragraph != own.paragraph) break;
    const Passage before = alone(index - back);
    for (const Mention& mention : before.mentions())
      if (mention.meaning == faculty && is_faculty(before, mention)) frame.faculty = before.span(mention);
  }
  for (std::uint32_t i = index + 1; i < sentences().size() && i <= index + look_forward; ++i) {
    const Passage after = alone(i);
    const bool same = sentences()[i].paragraph == own.paragraph;
    if (!same && !after.any({anaphora})) break;
    if (after.any({anaphora, named_sum, exit_fee, avoided, judge, irreducible})) read_slots(after, frame);
  }
}

void FrameReader::read_definitions() {
  for (const DefinedTerm& term : contract_.definitions()) {
    const std::uint32_t meaning = contract_.sentence_at(term.meaning.begin);
    if (meaning == none || !names_sum(term.name)) continue;
    const std::vector<Sum> sums = find_sums(alone(meaning));
    const auto measured =
        std::ranges::max_element(sums, [](const Sum& a, const Sum& b) { return heavier(b, a); });
    if (measured == sums.end() || !tells_future(*measured)) continue;
    for (const Span use : term.uses)
      if (contract_.sentence_at(use.begin) != meaning) defined_.push_back({use, meaning, *measured});
  }
  std::ranges::sort(defined_, {}, [](const DefinedSum& one) { return one.use.begin; });
}

/// « Montant de Clôture », « Indemnité de Sortie », « Reliquat ».
bool FrameReader::names_sum(Span name) const {
  constexpr Concept sums[] = {price, loose_price, named_sum, exit_fee, rest, minimum};
  const std::uint32_t sentence = contract_.sentence_at(name.begin);
  if (sentence == none) return false;
  return std::ranges::any_of(reading_.mentions(sentence), [&](const Mention& mention) {
    return name.contains(contract_.tokens()[mention.first].span) &&
           std::ranges::find(sums, mention.meaning) != std::end(sums);
  });
}

const FrameReader::DefinedSum* FrameReader::defined_sum(Span sentence) const {
  const auto found = std::ranges::lower_bound(defined_, sentence.begin, {},
                                              [](const DefinedSum& one) { return one.use.begin; });
  return found != defined_.end() && sentence.contains(found->use) ? &*found : nullptr;
}

/// Most sentences speak of no sum, or of none that is owed: those need not be read closely.
bool FrameReader::may_ask(std::uint32_t index) const {
  static const Categories sums =
      set_of({price, loose_price, minimum, rest, time_left, until_that, acceleration, loss, named_sum,
              exit_fee, deposit, no_refund, discount, recalculate, unamortised, remaining, whole, one_more});
  static const Categories debts =
      set_of({owe,       obliged, due,     becomes_due, stays_due,    payment,        claim,     receive,
              keep,      cost,    equals,  refund,      acceleration, price_of_right, named_sum, exit_fee,
              no_refund, minimum, deposit, unamortised, recalculate,  one_more});
  const Sentence& sentence = sentences()[index];
  const Categories& concepts = reading_.concepts(index);
  const bool is_sum = (concepts & sums).any();
  const bool is_debt = (concepts & debts).any();
  // A list item, a cell or a cut line may find its verb elsewhere.
  const auto may_be_part = [&] {
    return sentence.introduction != none || contract_.paragraphs()[sentence.paragraph].cell ||
           runs_on(contract_, index) || (index > 0 && runs_on(contract_, index - 1)) || is_row(index);
  };
  if (is_sum && is_debt) return true;
  if (!within(contract_.percentages(), sentence).empty()) return true;
  const auto counted = [&] {
    return !within(contract_.amounts(), sentence).empty() || !within(contract_.durations(), sentence).empty();
  };
  return (is_sum || counted()) && (is_debt || may_be_part());
}

std::optional<ExitFrame> FrameReader::frame_at(std::uint32_t index) const {
  const bool names = !defined_.empty() && defined_sum(sentences()[index].span);
  if (!names && !may_ask(index)) return {};
  const Passage passage = passage_of(index);
  std::vector<Sum> sums = find_sums(passage);
  const DefinedSum* defined = names ? defined_sum(sentences()[index].span) : nullptr;
  if (defined) {
    Sum sum = defined->sum;
    std::tie(sum.first, sum.end) = passage.tokens_of(defined->use);
    sum.weak = true;
    sum.told = 0;
    if (sum.first < sum.end) sums.push_back(sum);
  }
  std::erase_if(sums, [&](const Sum& sum) { return !passage.in_judged(sum.end - 1); });
  if (sums.empty() || is_other_matter(passage) || passage.any({defines})) return {};
  for (Sum& sum : sums)
    if (is_kept_price(passage, sum)) sum.kind = SumKind::prepaid;
  const bool refuses = (passage.any({no_exit}) || is_refused(passage)) && !passage.any({exit});
  const Mention* leaving = refuses ? nullptr : departure(passage);
  if (!leaving && defined) leaving = passage.find(exit_fee);
  std::erase_if(sums, [&](const Sum& sum) {
    return (sum.kind == SumKind::unsaid &&
            (!leaving || is_named_again(passage, sum) || names_only(passage, sum, *leaving))) ||
           sanctions_else(passage, sum) || is_settlement(passage, sum, leaving) ||
           is_running_price(passage, sum, leaving) || (leaving && leads_to_exit(passage, sum, *leaving)) ||
           !is_owed(passage, sum) || goes_to_client(passage, sum);
  });
  const Sentence& sentence = sentences()[index];
  if (sums.empty() || is_heading(contract_, sentence) || is_definition(contract_, passage, leaving))
    return {};
  const Context context = leaving || refuses ? Context{} : context_of(index, passage);
  const bool renews = passage.any({renewal, no_exit, refusal_of_exit});
  const Mention* kept = passage.find(keep);
  const bool acquired = kept && passage.says_acquired(*kept) && !passage.denied(kept->first, kept->end);
  const bool presses =
      !renews && passage.any({acceleration, becomes_due, stays_due, named_sum, exit_fee, uplift});
  const bool blamed = passage.any({breach, unpaid}) && !passage.any({of_provider});
  std::erase_if(sums, [&](const Sum& sum) {
    if (blamed && sum.kind == SumKind::deposit) return false;
    // "à défaut de paiement, toutes les mensualités deviennent exigibles"
    if (presses && sum.kind == SumKind::whole_price && passage.any({unpaid}) && passage.any({becomes_due}))
      return false;
    const bool departs = leaving || (!context.sentences.empty() && (!sum.weak || context.near));
    return !departs && (sum.weak || !(presses || acquired || blamed));
  });
  if (sums.empty()) return {};
  const Sum* chosen = &sums.front();
  for (const Sum& sum : sums)
    if (heavier(sum, *chosen)) chosen = &sum;
  ExitFrame frame;
  frame.sentence = index;
  frame.span = passage.sentence().wording;
  frame.kind = chosen->kind;
  frame.sum = passage.span(chosen->first, chosen->end);
  frame.percent = chosen->percent;
  frame.months = chosen->months;
  frame.euros = chosen->euros;
  read_trigger(passage, frame);
  read_slots(passage, frame);
  if (defined) {
    const Passage meaning = alone(defined->meaning);
    frame.related.push_back(meaning.sentence().span);
    read_slots(meaning, frame);
  }
  if (leaving) frame.exit = passage.span(*leaving);
  for (const std::uint32_t one : context.sentences) {
    const Passage other = alone(one);
    frame.related.push_back(other.sentence().span);
    frame.exit = other.span(*departure(other));
    read_trigger(other, frame);
    read_slots(other, frame);
  }
  frame.either_way = is_either_way(passage);
  read_around(index, frame);
  if (chosen->falling && !frame.said(&ExitFrame::degressive)) frame.degressive = frame.sum;
  frame.trigger = trigger_of(frame);
  return frame;
}

/// Whether the two frames speak of one stipulation: items of one list, a sentence and its sequel.
/// Whether one line, cut by hand, runs from the one to the other.
bool is_one_line(const Contract& contract, std::uint32_t first, std::uint32_t last) {
  if (last - first > most_lines) return false;
  for (std::uint32_t i = first; i < last; ++i)
    if (!runs_on(contract, i)) return false;
  return true;
}

bool same_stipulation(const Contract& contract, const ExitFrame& a, const ExitFrame& b) {
  const Sentence& first = contract.sentences()[a.sentence];
  const Sentence& second = contract.sentences()[b.sentence];
  if (first.introduction != none && first.introduction == second.introduction) return true;
  if (second.introduction == a.sentence || is_one_line(contract, a.sentence, b.sentence)) return true;
  if (std::ranges::find(b.related, first.span) != b.related.end()) return true;
  return first.paragraph == second.paragraph && b.sentence - a.sentence <= 2 &&
         (a.kind == SumKind::unsaid || b.kind == SumKind::unsaid);
}

void merge(std::vector<ExitFrame>& frames, const Contract& contract) {
  std::vector<ExitFrame> merged;
  for (ExitFrame& frame : frames) {
    if (merged.empty() || !same_stipulation(contract, merged.back(), frame)) {
      merged.push_back(std::move(frame));
      continue;
    }
    ExitFrame& kept = merged.back();
    if (is_one_line(contract, kept.sentence, frame.sentence)) {
      if (kept.kind == SumKind::unsaid) std::swap(kept, frame);
      kept.span = {std::min(kept.span.begin, frame.span.begin), std::max(kept.span.end, frame.span.end)};
      continue;
    }
    const bool falls = kept.percent.value_or(0) > frame.percent.value_or(0) ||
                       kept.months.value_or(0) > frame.months.value_or(0);
    if (kept.kind == frame.kind && falls && kept.degressive.empty()) kept.degressive = frame.sum;
    // "un dédit calculé sur le prix restant : 25 % la première année ; …"
    const bool is_scale = kept.kind == SumKind::whole_price && frame.kind == SumKind::share &&
                          contract.sentences()[frame.sentence].introduction == kept.sentence;
    if (is_scale) kept.kind = SumKind::share;
    if (kept.kind == SumKind::share && frame.kind == SumKind::share && !kept.percent) {
      kept.percent = frame.percent;
      kept.degressive = frame.sum;
    }
    kept.related.push_back(frame.span);
    if (kept.kind == SumKind::unsaid && frame.kind != SumKind::unsaid) {
      frame.related.push_back(kept.span);
      kept = std::move(frame);
    }
  }
  frames = std::move(merged);
}

}  // namespace

void read_reasons(const Passage& passage, ExitFrame& frame) {
  if (const Mention* leaving = departure(passage)) frame.exit = passage.span(*leaving);
  read_trigger(passage, frame);
  read_slots(passage, frame);
  frame.either_way = is_either_way(passage);
  frame.trigger = trigger_of(frame);
}

std::vector<ExitFrame> read_exit_frames(const Contract& contract, const Reading& reading) {
  const FrameReader reader(contract, reading);
  std::vector<ExitFrame> frames;
  for (std::uint32_t i = 0; i < contract.sentences().size(); ++i)
    if (auto frame = reader.frame_at(i)) frames.push_back(std::move(*frame));
  merge(frames, contract);
  return frames;
}

}  // namespace clausier
