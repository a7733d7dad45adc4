// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule plafond_derisoire;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"c-civ-1170", "cass-com-1996-chronopost", "cass-com-2007-faurecia",
                                      "c-civ-1231-3"};
constexpr std::string_view contrary[] = {"cass-com-2010-09-11841", "cass-com-2007-edf",
                                         "tcom-nanterre-2019-haulotte", "tcom-nanterre-2014"};

/// Months of price under which a cap is called tiny, and shares of a price paid once: conventions of this
/// project, no ruling fixes any.
constexpr double few_months = 3, one_month = 1;
constexpr double small_share = 0.10, tiny_share = 0.05;
constexpr double symbolic_sum = 150;

Risk risk_of_months(double months) {
  return months <= one_month ? Risk::high : months < few_months ? Risk::medium : Risk::low;
}
Risk risk_of_share(double share) {
  return share <= tiny_share ? Risk::high : share <= small_share ? Risk::medium : Risk::low;
}

double months_of(TimeUnit unit) {
  return Duration{.span = {}, .number = {.value = 1}, .unit = unit, .tokens = {}}.months();
}

/// A sum against the contract's price; low where the price cannot be read, unless the sum is symbolic.
Risk risk_of_sum(const Contract& contract, const Amount& cap) {
  const auto& price = contract.price();
  if (cap.number.value <= symbolic_sum) return Risk::high;
  if (!price || price->amount.number.value <= 0 || price->amount.currency != cap.currency) return Risk::low;
  const double ratio = cap.number.value / price->amount.number.value;
  return price->amount.period ? risk_of_months(ratio * months_of(*price->amount.period))
                              : risk_of_share(ratio);
}

/// The first of a kind that stands behind the cap's words, and before the sentence ends.
template <class Value>
const Value* first_behind(const std::vector<Value>& values, Span sentence, std::uint32_t offset) {
  const auto found = within(values, Span{offset, sentence.end});
  return found.empty() ? nullptr : &found.front();
}

/// How low the cap stands against the price; low where it cannot be told.
Risk risk_of_cap(const LawReading& reading, const Stipulation& stipulation, const NotionMention& words) {
  const Contract& contract = reading.contract();
  const Span sentence = contract.sentences()[stipulation.sentence()].span;
  const std::uint32_t offset = std::max(contract.tokens()[words.first].span.begin, sentence.begin);
  const auto amounts = within(contract.amounts(), Span{offset, sentence.end});
  if (!amounts.empty()) {
    Risk least = Risk::high;
    for (const Amount& amount : amounts) least = std::min(least, risk_of_sum(contract, amount));
    return least;
  }
  if (!stipulation.says(price)) return Risk::low;
  const bool of_month = stipulation.after(words.first, {a_month}) != nullptr;
  if (const Percentage* share = first_behind(contract.percentages(), sentence, offset)) {
    const double part = share->number.value / 100;
    if (stipulation.after(words.first, {yearly})) return risk_of_months(part * 12);
    return of_month ? risk_of_months(part) : risk_of_share(part);
  }
  if (stipulation.after(words.first, {a_twelfth})) return Risk::high;
  if (const Duration* duration = first_behind(contract.durations(), sentence, offset)) {
    const bool counts_price = duration->instalments || duration->unit == TimeUnit::month ||
                              duration->unit == TimeUnit::week || duration->unit == TimeUnit::day;
    return counts_price && duration->number.value >= 1 ? risk_of_months(duration->months()) : Risk::low;
  }
  if (stipulation.says(multiple)) return Risk::low;
  const auto& paid = contract.price();
  const bool monthly = paid && paid->amount.period == TimeUnit::month;
  return of_month || (monthly && stipulation.after(words.first, {last_invoice})) ? Risk::high : Risk::low;
}

/// The sentence speaks of what a party answers for, or goes on with the one before that does.
bool is_about_liability(const LawReading& reading, std::uint32_t s) {
  if (reading.says(s, liability)) return true;
  const auto& sentences = reading.contract().sentences();
  if (s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph && reading.says(s - 1, liability))
    return true;
  return reading.under_title(s, liability);
}

bool protects_client(const Stipulation& stipulation) {
  const NotionMention* word = stipulation.find(liability);
  if (!word) return stipulation.subject() == PartySide::client;
  const NotionMention* owner = stipulation.after(word->end, {provider, client});
  return owner && owner->meaning == client && owner->first <= word->end + 3;
}

/// "n'encourt aucune responsabilité, à quelque titre que ce soit"
bool excludes_all(const Stipulation& stipulation) {
  if (!stipulation.says(any_liability) || !stipulation.says(total) || !stipulation.says(not_liable))
    return false;
  return stipulation.subject() == PartySide::provider &&
         !stipulation.says_one_of({by_client, by_other_cause, exception, conditional, personal_data});
}

/// What the sentence leaves of the liability, as far as its grammar and figures tell.
Risk risk_of(const LawReading& reading, std::uint32_t s) {
  const bool capped = reading.says(s, cap) && !reading.says(s, insurance) && !reading.says(s, penalty) &&
                      !reading.says(s, credit);
  if ((!capped && !reading.says(s, any_liability)) || !reading.outline().stipulates(s)) return Risk::low;
  const Stipulation stipulation(reading, s);
  if (excludes_all(stipulation)) return Risk::high;
  if (!capped || !is_about_liability(reading, s) || protects_client(stipulation) ||
      stipulation.says_one_of({floor, greatest}))
    return Risk::low;
  const std::uint32_t begin = reading.contract().sentences()[s].first_token;
  return risk_of_cap(reading, stipulation, *stipulation.after(begin, {cap}));
}

/// "limité au montant total des sommes versées par le Client": all that was paid, over a year or over the
/// contract.
bool leaves_all_paid(const LawReading& reading, const Stipulation& stipulation) {
  constexpr std::u16string_view wholes[] = {u"total", u"totalite", u"totaux", u"integralite", u"ensemble"};
  constexpr std::u16string_view paid[] = {u"verse", u"paye",     u"regle",   u"facture",
                                          u"percu", u"acquitte", u"encaisse"};
  constexpr double year = 11.9;  // months
  const Contract& contract = reading.contract();
  const Sentence& sentence = contract.sentences()[stipulation.sentence()];
  const NotionMention* limit = stipulation.after(sentence.first_token, {cap});
  if (!limit || stipulation.says_one_of({a_month, a_twelfth, last_invoice, window, credit, indirect}))
    return false;
  const Span behind{contract.tokens()[limit->first].span.begin, sentence.span.end};
  if (!within(contract.amounts(), behind).empty() || !within(contract.percentages(), behind).empty())
    return false;
  if (std::ranges::any_of(within(contract.durations(), behind),
                          [](const Duration& one) { return one.months() < year; }))
    return false;
  bool whole = false;
  for (const Token& token : contract.tokens_in(behind)) {
    const auto word = contract.folded(token);
    whole = whole || std::ranges::find(wholes, word) != std::end(wholes);
    if (whole && std::ranges::any_of(paid, [&](std::u16string_view one) { return word.starts_with(one); }))
      return true;
  }
  return false;
}

/// "Le Client garantit l'Hébergeur contre toute conséquence": it is the client who answers, and gives up
/// nothing.
bool binds_client(const Stipulation& stipulation) {
  const NotionMention* word = stipulation.affirmed(liable);
  return word && stipulation.agent() == PartySide::client &&
         stipulation.actor(word->first) == PartySide::client &&
         !stipulation.says_one_of({cap, not_liable, no_claim, gives_up, excluded, no_such_duty});
}

/// "deux fois l'Abonnement annuel, soit 45 600 €": the figures tell a cap of several months of price.
bool is_ample(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  if (!reading.says(s, cap) || !is_about_liability(reading, s) || reading.says(s, insurance)) return false;
  const Stipulation stipulation(reading, s);
  const NotionMention* words = stipulation.affirmed(cap);
  if (!words || protects_client(stipulation)) return false;
  if (risk_of_cap(reading, stipulation, *words) != Risk::low) return false;
  const bool of_years = stipulation.says(multiple) && stipulation.says_one_of({yearly, price});
  const bool counted = !within(contract.amounts(), contract.sentences()[s].span).empty() && contract.price();
  return of_years || counted;
}

/// What the words of a paragraph say against its liability counts where the paragraph speaks of any, and its
/// figures do not say otherwise.
bool may_be_tiny(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  const auto [first, end] = reading.sentences_in(contract.paragraph_span(contract.sentences()[s].paragraph));
  bool speaks = is_about_liability(reading, s);
  for (std::uint32_t one = first; one < end; ++one) {
    if (is_ample(reading, one)) return false;
    for (const Notion word :
         {liability, liable, not_liable, any_liability, damage, no_claim, excluded, loss, cap})
      speaks = speaks || reading.says(one, word);
  }
  return speaks;
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::vector<std::uint32_t> read;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (risk_of(reading, s) != Risk::low) read.push_back(s);
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, plafond_derisoire.id, read)) {
    const Stipulation stipulation(reading, s);
    if (binds_client(stipulation) || leaves_all_paid(reading, stipulation)) continue;
    if (!std::ranges::binary_search(read, s) && !may_be_tiny(reading, s)) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.risk = std::max(Risk::medium, risk_of(reading, s));
    finding.message =
        u"La responsabilité est réduite à presque rien au regard du prix\u00A0: la clause peut être réputée "
        u"non "
        u"écrite si elle prive de sa substance l’obligation essentielle.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.suggestions.push_back(
        {u"Proportionner le plafond au prix",
         u"Sauf dol, faute lourde ou dommage corporel, la responsabilité du Prestataire est limitée, par "
         u"année "
         u"contractuelle, aux sommes hors taxes payées au cours des douze derniers mois."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦La responsabilité du Prestataire est limitée au montant d’une mensualité de la Redevance.⟧",
     Risk::high, u"Un mois de prix."},
    {u"1. En contrepartie des Services, le Client verse un prix de 624 000 euros hors taxes par an.\n2. ⟦La "
     u"réparation due par l’Hébergeur, tous sinistres réunis, s’arrête à dix mille euros.⟧",
     Risk::high, u"Moins d’une semaine de prix."},
    {u"⟦La responsabilité de l’Éditeur ne peut excéder les sommes versées au cours des deux derniers mois.⟧",
     Risk::medium, u"Deux mois de prix."},
    {u"⟦Le montant des dommages et intérêts est plafonné à 5\u00A0% du prix annuel.⟧", Risk::high,
     u"Moins d’un mois de prix."},
    {u"⟦Le Prestataire n’encourt aucune responsabilité, à quelque titre que ce soit.⟧", Risk::high,
     u"Plus rien n’est dû."},
    {u"La responsabilité du Prestataire est limitée au montant des redevances des douze derniers mois.",
     {},
     u"Une année de prix, l’usage."},
    {u"Le total des pénalités de retard est plafonné à 10\u00A0% du prix.",
     {},
     u"Des pénalités ne sont pas la responsabilité."},
    {u"Le Prestataire justifie d’une assurance couvrant sa responsabilité à hauteur de 500 euros par "
     u"sinistre.",
     {},
     u"Il s’agit d’assurance."},
    {u"L’Abonnement est de 22 800 € hors taxes par an.\nLa réparation que doit le Prestataire est plafonnée, "
     u"par année, à deux fois l’Abonnement annuel, soit 45 600 € hors taxes.",
     {},
     u"Deux années de prix."},
    {u"La redevance mensuelle est de 2 760 € HT pour 46 téraoctets, soit 60 € HT le téraoctet et 33 120 € HT "
     u"par an.",
     {},
     u"Un prix, dont rien n’est limité."},
    {u"La responsabilité du Client est limitée à un mois de redevance.",
     {},
     u"Le plafond protège le client."},
    {u"La responsabilité du Prestataire est limitée au plus élevé des deux montants suivants\u00A0: 500 "
     u"euros ou "
     u"deux fois le prix annuel.",
     {},
     u"Le plus élevé des deux compte."},
    {u"Le Prestataire n’encourt aucune responsabilité en cas de force majeure.",
     {},
     u"La cause est étrangère."},
    {u"L’arrêt anticipé de l’abonnement ne donne lieu au remboursement d’aucune somme déjà réglée.",
     {},
     u"Le prix n’est pas rendu\u00A0: la responsabilité n’est pas limitée."},
    {u"Le Client garantit l’Hébergeur contre toute suite dommageable d’une machine qu’il aurait mal "
     u"protégée.",
     {},
     u"C’est le client qui répond."},
    {u"La réparation mise à la charge de l’Infogérant est limitée au montant total des sommes réglées par le "
     u"Client en exécution du contrat.",
     {},
     u"Tout ce qui a été payé."},
};

}  // namespace

extern constinit const Rule plafond_derisoire{
    .id = "plafond-derisoire",
    .title = u"Plafond de responsabilité dérisoire",
    .explanation =
        u"La clause qui prive de sa substance l’obligation essentielle du débiteur est réputée non écrite "
        u"(art.\u00A01170 C.\u00A0civ.\u00A0; Chronopost, 1996\u00A0; Faurecia, 2007). Un plafond de "
        u"quelques semaines de "
        u"prix, une somme symbolique ou une exclusion totale y exposent, surtout pour la sécurité, la "
        u"sauvegarde "
        u"ou la disponibilité\u00A0; le dol et la faute lourde l’écartent toujours (art.\u00A01231-3). En "
        u"sens contraire, "
        u"un plafond réel et négocié tient, même s’il est très inférieur au préjudice (EDF, 2007\u00A0; "
        u"Faurecia, "
        u"2010\u00A0; T. com. Nanterre, 2014 et 2019). Les seuils de l’outil, un et trois mois de prix, sont "
        u"une "
        u"convention\u00A0: aucune décision n’en fixe.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
