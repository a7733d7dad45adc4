// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cmath>

#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule recette_tacite_courte;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"cass-com-2006-mise-au-point", "ca-toulouse-2024-24-00046"};

/// A week, or a working week: a convention of this project, no ruling fixes any.
bool is_short(const Duration& duration) {
  constexpr double most_days = 8, most_working_days = 5;
  const double number = duration.number.value;
  switch (duration.unit) {
    case TimeUnit::hour:
      return number <= most_days * 24;
    case TimeUnit::day:
      return number <= (duration.days == DayCount::working ? most_working_days : most_days);
    case TimeUnit::week:
      return number <= 1;
    default:
      return false;
  }
}

/// The delay nearest to the words, in the sentence or in the one before.
const Duration* delay_of(const Contract& contract, std::uint32_t sentence, Span words) {
  const auto& sentences = contract.sentences();
  const Duration* nearest = nullptr;
  std::uint32_t least = none;
  for (const Duration& duration : within(contract.durations(), sentences[sentence])) {
    const std::uint32_t distance = duration.span.begin < words.begin ? words.begin - duration.span.begin
                                                                     : duration.span.begin - words.begin;
    if (distance < least) nearest = &duration;
    least = std::min(least, distance);
  }
  if (nearest || sentence == 0 || sentences[sentence - 1].paragraph != sentences[sentence].paragraph)
    return nearest;
  const auto before = within(contract.durations(), sentences[sentence - 1]);
  return before.empty() ? nullptr : &before.back();
}

/// Something delivered is meant: here, in the sentence before, or by the article's title.
bool is_about_works(const LawReading& reading, const Stipulation& stipulation) {
  const std::uint32_t s = stipulation.sentence();
  if (stipulation.says(works)) return true;
  const auto& sentences = reading.contract().sentences();
  if (s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph && reading.says(s - 1, works))
    return true;
  return reading.under_title(s, works);
}

bool is_hasty(const LawReading& reading, const Stipulation& stipulation) {
  const Contract& contract = reading.contract();
  const std::uint32_t s = stipulation.sentence();
  if (const NotionMention* use = stipulation.find(use_accepts))
    return stipulation.actor(use->first) != PartySide::provider;
  const NotionMention* deemed = stipulation.find(deemed_accepted);
  if (!deemed) return false;
  const auto& tokens = contract.tokens();
  const Duration* delay =
      delay_of(contract, s, {tokens[deemed->first].span.begin, tokens[deemed->end - 1].span.end});
  return delay && is_short(*delay);
}

std::vector<std::uint32_t> hasty_sentences(const LawReading& reading) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, deemed_accepted) && !reading.says(s, use_accepts)) continue;
    if (!reading.outline().stipulates(s)) continue;
    const Stipulation stipulation(reading, s);
    if (stipulation.says_one_of({no_acceptance, reminder, personal_data})) continue;
    if (stipulation.says(minutes) && !stipulation.says(use_accepts)) continue;
    if (is_about_works(reading, stipulation) && is_hasty(reading, stipulation)) found.push_back(s);
  }
  return found;
}

/// "La commande implique l'acceptation sans réserve des présentes conditions": the contract is accepted.
bool accepts_terms(const LawReading& reading, std::uint32_t s) {
  constexpr std::u16string_view terms[] = {u"presentes",  u"cgv",    u"cgu",     u"cgs",
                                           u"conditions", u"charte", u"contrat", u"reglement"};
  constexpr std::size_t reach = 12;  // "l'acceptation pleine et entière, sans réserve ni restriction, des …"
  const Contract& contract = reading.contract();
  const auto tokens = contract.tokens_of(contract.sentences()[s]);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto word = contract.folded(tokens[i]);
    if (!word.starts_with(u"accept") && !word.starts_with(u"adhe")) continue;
    for (std::size_t k = i + 1; k < std::min(i + reach, tokens.size()); ++k)
      if (std::ranges::find(terms, contract.folded(tokens[k])) != std::end(terms)) return true;
  }
  return false;
}

/// "Tout désaccord sur la facturation est signalé sous sept jours": an invoice is no delivery.
bool contests_invoice(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  return reading.says(s, late_payment) && reading.says(s, minutes) && !reading.says(s, deemed_accepted) &&
         !within(contract.durations(), contract.sentences()[s]).empty();
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const auto read = hasty_sentences(reading);
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, recette_tacite_courte.id, read)) {
    const bool by_words = std::ranges::find(read, s) == read.end();
    if (accepts_terms(reading, s) || (by_words && contests_invoice(reading, s))) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"La recette est acquise par le silence, l’usage ou le paiement en quelques jours\u00A0: la "
        u"délivrance d’un "
        u"produit complexe n’est complète qu’après sa mise au point effective, et le juge peut écarter cette "
        u"acceptation.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.suggestions.push_back({u"Laisser le temps des essais et relancer",
                                   u"Le Client dispose de trente jours pour exécuter les essais et formuler "
                                   u"ses réserves. S’il ne répond "
                                   u"pas, le Prestataire le met en demeure\u00A0; la recette n’est acquise "
                                   u"qu’après un nouveau silence de "
                                   u"quinze jours, et en l’absence d’anomalie bloquante."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦À défaut de réserves dans les trois jours de leur remise, les livrables sont réputés acceptés.⟧",
     {},
     u"Trois jours ne permettent pas d’essayer."},
    {u"⟦Le Client qui n’a élevé aucune protestation dans les quarante-huit heures de l’installation est "
     u"censé "
     u"tenir la version pour bonne.⟧",
     {},
     u"D’autres mots."},
    {u"Chaque lot fait l’objet d’une recette de cinq jours. ⟦Passé ce délai sans réserve, il est accepté.⟧",
     {},
     u"Le délai est dans la phrase précédente."},
    {u"⟦L’utilisation de la solution en production vaut recette définitive.⟧",
     {},
     u"L’usage vaut acceptation."},
    {u"⟦Le paiement de la facture vaut acceptation sans réserve des prestations.⟧",
     {},
     u"Le paiement vaut acceptation."},
    {u"À défaut de réserve écrite dans les vingt jours ouvrés, la recette est réputée acquise.",
     {},
     u"Le délai permet d’essayer."},
    {u"Le compte rendu est réputé approuvé s’il n’est pas contesté dans les cinq jours.",
     {},
     u"Un compte rendu n’est pas une livraison."},
    {u"Ni le paiement ni l’usage du Service n’emportent recette.", {}, u"L’acceptation est niée."},
    {u"Les livrables ne sont réputés acceptés qu’après une mise en demeure restée sans réponse pendant huit "
     u"jours.",
     {},
     u"Le client est relancé."},
    {u"Le contrat est reconduit tacitement, sauf dénonciation cinq jours avant son terme.",
     {},
     u"La reconduction n’est pas une recette."},
    {u"Toute commande d’une prestation vaut acceptation entière et sans réserve des présentes conditions.",
     {},
     u"C’est le contrat qui est accepté."},
};

}  // namespace

extern constinit const Rule recette_tacite_courte{
    .id = "recette-tacite-courte",
    .title = u"Recette tacite en quelques jours",
    .explanation =
        u"La délivrance d’un produit complexe n’est complète qu’après sa mise au point effective (Com., "
        u"11 juill.\u00A02006), et la cour "
        u"d’appel de Toulouse a eu à connaître, le 17 décembre 2024, d’un défaut de conformité de la "
        u"solution "
        u"livrée. Une recette acquise en quelques jours de silence, par la première utilisation "
        u"ou par "
        u"le paiement, ne laisse pas au client le temps d’essayer et offre au prestataire une protection "
        u"fragile. "
        u"Le seuil d’une semaine (cinq jours ouvrés, huit jours calendaires) est une convention de "
        u"l’outil\u00A0: "
        u"aucune décision n’en fixe un.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples,
    .concern = Concern::client,
};

}  // namespace clausier
