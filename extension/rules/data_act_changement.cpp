// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {"data-act-23", "data-act-25", "data-act-29"};
constexpr std::string_view contrary[] = {"data-act-31"};

Finding finding_at(Span span, std::u16string message) {
  Finding finding;
  finding.span = span;
  finding.message = std::move(message);
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.contrary.assign(std::begin(contrary), std::end(contrary));
  return finding;
}

using enum Notion;

const Notions leaving_words = [] {
  Notions set;
  for (const Notion one : {switches, another_provider, moves, takes_back, wiped, told_before})
    set.set(static_cast<std::size_t>(one));
  return set;
}();

/// What is read of leaving: a sentence, with the title and the sentence before that say what it is about.
struct Leaving {
  const LawReading& reading;
  const Stipulation& words;
  bool to_another;  ///< the client goes to another provider
  bool with_data;   ///< or takes its data away at the end

  const Contract& contract() const { return reading.contract(); }
  Span span() const { return contract().sentences()[words.sentence()].span; }
  bool lasts(double from, double to) const {
    return std::ranges::any_of(within(contract().durations(), span()),
                               [&](const Duration& one) { return one.months() > from && one.months() < to; });
  }
};

/// One way of holding back the client who changes provider.
struct Obstacle {
  bool (*stands)(const Leaving&);
  std::u16string_view message;
};

constexpr double ever = 1000;  // months

/// The duration nearest to words of that meaning, in months; 0 where none is near.
double months_near(const Leaving& leaving, Notion meaning) {
  std::uint32_t nearest = 60;  // letters
  double months = 0;
  const auto& tokens = leaving.contract().tokens();
  for (const NotionMention& mention : leaving.words.mentions()) {
    if (mention.meaning != meaning) continue;
    const Span words{tokens[mention.first].span.begin, tokens[mention.end - 1].span.end};
    for (const Duration& one : within(leaving.contract().durations(), leaving.span())) {
      const std::uint32_t gap = one.span.begin >= words.end
                                    ? one.span.begin - words.end
                                    : words.begin - std::min(words.begin, one.span.end);
      if (gap >= nearest) continue;
      nearest = gap;
      months = one.months();
    }
  }
  return months;
}

/// A notice of more than two months asked from one who changes provider at any time.
bool asks_long_notice(const Leaving& leaving) {
  constexpr double longest = 2.1;  // sixty days are two months
  if (!leaving.to_another || !leaving.words.says(told_before)) return false;
  if (leaving.words.agent() == PartySide::provider) return false;
  const double notice = months_near(leaving, told_before);
  return notice > longest || (notice == 0 && leaving.words.says(long_while));
}

/// A transition that the provider may draw out beyond the seven months of article 25.
bool draws_out(const Leaving& leaving) {
  constexpr double longest = 7.1;
  return leaving.to_another && leaving.words.says(lasts) && leaving.words.agent() != PartySide::client &&
         leaving.lasts(longest, ever);
}

/// "efface ensuite les données et en remet une attestation dans les quinze jours": the days are the
/// certificate's.
bool certifies(const Leaving& leaving) {
  const Contract& contract = leaving.contract();
  const auto times = within(contract.durations(), leaving.span());
  return std::ranges::any_of(contract.tokens_in(leaving.span()), [&](const Token& token) {
    const bool attests = contract.folded(token).starts_with(u"attest");
    return attests && !times.empty() && times.front().span.begin > token.span.begin;
  });
}

/// Less than thirty days to fetch the data.
bool closes_early(const Leaving& leaving) {
  constexpr double shortest = 0.95;
  if (leaving.words.says_one_of({personal_data, instructions})) return false;
  const bool wiped_at_end = leaving.words.says(wiped) && leaving.words.says(service_end);
  if ((!leaving.with_data && !wiped_at_end) || certifies(leaving)) return false;
  if (wiped_at_end && leaving.words.affirmed(cut_at_once)) return true;
  const double window = months_near(leaving, open_for);
  return window > 0 ? window < shortest : leaving.words.says(short_while) && leaving.words.says(open_for);
}

/// A price for leaving that is not the cost.
bool charges_switching(const Leaving& leaving) {
  if (leaving.words.says_one_of({coming_in, damage, liability, liable})) return false;
  const bool priced = !within(leaving.contract().amounts(), leaving.span()).empty();
  if (!priced && !leaving.words.affirmed(charged)) return false;
  if (!leaving.to_another && !leaving.with_data) return false;
  return leaving.words.says(beyond_cost) || !leaving.words.says(at_cost);
}

bool refuses_help(const Leaving& leaving) {
  return (leaving.to_another || leaving.with_data) && leaving.words.says(helps) &&
         leaving.words.affirmed(refuses) && leaving.words.agent() != PartySide::client;
}

bool keeps_format(const Leaving& leaving) {
  return leaving.words.says(takes_back) && leaving.words.says(own_format) &&
         leaving.words.says(closed_format) && !leaving.words.affirmed(open_format);
}

bool keeps_data(const Leaving& leaving) {
  return leaving.with_data && leaving.words.says(data) && leaving.words.affirmed(stays_theirs);
}

bool holds_hostage(const Leaving& leaving) {
  // "n'agit que sur instruction documentée" guards personal data.
  if (leaving.words.says_one_of({personal_data, instructions})) return false;
  // "une intervention qui suppose un accès aux données requiert son accord": of the client.
  if (!leaving.to_another && leaving.words.says(response)) return false;
  const bool takes_data = leaving.words.says(takes_back) && leaving.words.says(data);
  return (leaving.to_another || takes_data) && leaving.words.affirmed(hostage);
}

bool forbids_leaving(const Leaving& leaving) {
  return !leaving.words.says(at_cost) && leaving.to_another && leaving.words.affirmed(bars) &&
         leaving.words.agent() != PartySide::provider;
}

constexpr Obstacle obstacles[] = {
    {asks_long_notice,
     u"Service en nuage\u00A0: le préavis demandé à celui qui change de fournisseur ne peut dépasser deux "
     u"mois."},
    {charges_switching,
     u"Service en nuage\u00A0: les frais de changement de fournisseur se limitent aux coûts jusqu’au 12 "
     u"janvier 2027 "
     u"et ne pourront plus être demandés à partir de cette date."},
    {draws_out,
     u"Service en nuage\u00A0: la transition vers un autre fournisseur dure trente jours au plus, sept mois "
     u"si le "
     u"fournisseur montre qu’elle est techniquement impossible plus tôt."},
    {closes_early,
     u"Service en nuage\u00A0: le client doit pouvoir récupérer ses données pendant au moins trente jours "
     u"après la "
     u"transition."},
    {refuses_help,
     u"Service en nuage\u00A0: refuser son assistance à celui qui change de fournisseur peut faire obstacle "
     u"au changement."},
    {keeps_format,
     u"Service en nuage\u00A0: des données rendues dans un format propre au fournisseur peuvent faire "
     u"obstacle au changement\u00A0; un format structuré et courant l’évite."},
    {keeps_data,
     u"Service en nuage\u00A0: garder une part des données du client à son départ peut faire obstacle au "
     u"changement de fournisseur."},
    {holds_hostage,
     u"Service en nuage\u00A0: soumettre la remise des données à un paiement ou à un accord peut faire "
     u"obstacle au changement de fournisseur."},
    {forbids_leaving,
     u"Service en nuage\u00A0: l’interdiction d’employer les services d’un autre fournisseur ou les moyens "
     u"d’en "
     u"changer peut faire obstacle au changement."},
};

/// "L'hébergement reste assuré par le Client."
bool client_hosts(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  const auto& tokens = contract.tokens();
  constexpr std::u16string_view hosts[] = {u"assur", u"heberg", u"exploit", u"oper", u"conserv", u"ger"};
  constexpr std::uint32_t reach = 3;  // "exploitée par le Client", "assurée par la seule Mutuelle"
  bool hosted = false;
  for (const NotionMention& mention : reading.mentions(s)) {
    hosted = hosted || mention.meaning == cloud_service;
    if (!hosted || mention.meaning != client) continue;
    // "l'hébergement dans les salles du Client"
    constexpr std::u16string_view rooms[] = {u"salle", u"salles", u"locaux", u"murs", u"batiments", u"site"};
    if (mention.first >= 2 &&
        std::ranges::find(rooms, contract.folded(tokens[mention.first - 2])) != std::end(rooms))
      return true;
    for (std::uint32_t i = mention.first - std::min(mention.first, reach); i < mention.first; ++i)
      if (i > 0 && contract.folded(tokens[i]) == u"par" &&
          std::ranges::any_of(hosts, [&](std::u16string_view one) {
            return contract.folded(tokens[i - 1]).starts_with(one);
          }))
        return true;
  }
  return false;
}

/// The contract gives a service in the cloud, not a software that runs at the client's.
bool is_cloud(const LawReading& reading) {
  bool told = false;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (reading.says(s, not_cloud)) return false;
    if (reading.says(s, cloud_service) && client_hosts(reading, s)) return false;
    if (reading.says(s, on_premises) && !reading.says(s, cloud_service)) return false;
    told = told || reading.says(s, cloud_service);
  }
  return told;
}

/// The sentence before in its paragraph says it.
bool said_before(const LawReading& reading, std::uint32_t s, Notion meaning) {
  const auto& sentences = reading.contract().sentences();
  return s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph && reading.says(s - 1, meaning);
}

/// "les tarifs des fournisseurs tiers", "une activité concurrente" are named where nobody leaves.
bool goes_to_named(const LawReading& reading, const Stipulation& stipulation) {
  if (!stipulation.says(another_provider)) return false;
  return stipulation.says_one_of({moves, takes_back, wiped, helps, told_before, lasts, bars}) ||
         reading.under_title(stipulation.sentence(), moves) ||
         reading.under_title(stipulation.sentence(), switches);
}

bool goes_to_another(const LawReading& reading, const Stipulation& stipulation) {
  if (stipulation.says(switches) || goes_to_named(reading, stipulation)) return true;
  if (!stipulation.says_one_of({moves, takes_back})) return false;
  const std::uint32_t s = stipulation.sentence();
  for (const Notion other : {switches, another_provider})
    if (reading.under_title(s, other) || said_before(reading, s, other)) return true;
  return false;
}

bool takes_data(const LawReading& reading, const Stipulation& stipulation) {
  const std::uint32_t s = stipulation.sentence();
  // "Le dépôt … Il est restitué": money comes back.
  if (!stipulation.says(data) && (stipulation.says(deposit) || said_before(reading, s, deposit)))
    return false;
  return stipulation.says_one_of({takes_back, moves}) &&
         (stipulation.says(service_end) || said_before(reading, s, service_end) ||
          (stipulation.says(takes_back) && reading.under_title(s, service_end)));
}

/// A finding tells the same of the same paragraph.
bool is_told(const Contract& contract, std::span<const Finding> found, Span span,
             std::u16string_view message) {
  const auto paragraph_of = [&](Span one) {
    return contract.sentences()[contract.sentence_at(one.begin)].paragraph;
  };
  return std::ranges::any_of(found, [&](const Finding& one) {
    return one.message == message && paragraph_of(one.span) == paragraph_of(span);
  });
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::vector<Finding> found;
  if (!is_cloud(reading)) return found;
  const ExitReview& review = exit_review(contract);
  for (const ExitFrame& frame : review.frames) {
    if (review.cloud.empty() || grade(frame) == Risk::low) continue;
    // The rule on exit sums tells what any other departure costs.
    const std::uint32_t s = frame.sentence;
    const bool is_switch = std::ranges::any_of(
        std::initializer_list{switches, another_provider},
        [&](Notion one) { return reading.paragraph_says(s, one) || reading.under_title(s, one); });
    if (!is_switch || reading.paragraph_says(s, no_obstacle)) continue;
    found.push_back(finding_at(
        frame.span,
        u"Service en nuage\u00A0: une indemnité de sortie reste possible, mais elle ne doit pas recréer un "
        u"obstacle au "
        u"changement de fournisseur\u00A0; le client est informé de son montant avant de signer."));
  }
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.outline().stipulates(s) || (reading.notions(s) & leaving_words).none()) continue;
    // What becomes of personal data at the end is said as article 28 of the GDPR says it.
    const std::uint32_t introduction = contract.sentences()[s].introduction;
    if (reading.under_title(s, personal_data) ||
        (introduction != none && reading.says(introduction, personal_data)))
      continue;
    const Span span = contract.sentences()[s].span;
    if (std::ranges::find(found, span, &Finding::span) != found.end()) continue;
    const Stipulation stipulation(reading, s);
    if (stipulation.says(no_obstacle)) continue;
    const Leaving leaving{reading, stipulation, goes_to_another(reading, stipulation),
                          takes_data(reading, stipulation)};
    const auto obstacle =
        std::ranges::find_if(obstacles, [&](const Obstacle& one) { return one.stands(leaving); });
    if (obstacle == std::end(obstacles) || is_told(contract, found, span, obstacle->message)) continue;
    found.push_back(finding_at(span, std::u16string(obstacle->message)));
  }
  std::ranges::sort(found, {}, &Finding::span);
  return found;
}

constexpr Example examples[] = {
    {u"Le Service est fourni en mode SaaS.\n⟦Le Client qui change de fournisseur avant le terme verse "
     u"l’intégralité des redevances restant à courir.⟧",
     {},
     u"Une somme égale au prix restant peut faire obstacle au changement de fournisseur."},
    {u"L’Hébergeur assure l’hébergement des données.\n⟦L’extraction des données vers un autre fournisseur "
     u"est facturée au "
     u"Client au tarif en vigueur.⟧",
     {},
     u"Les frais de changement sont limités aux coûts, puis interdits (art.\u00A029)."},
    {u"Le Service est fourni en mode SaaS.\n⟦Le Client peut changer de fournisseur moyennant un préavis de "
     u"quatre "
     u"mois, le changement de fournisseur étant assisté.⟧",
     {},
     u"Le préavis est de deux mois au plus (art.\u00A025)."},
    {u"Le Service est fourni en mode SaaS.\n⟦À l’issue de l’abonnement, l’Abonné dispose de dix jours pour "
     u"télécharger ses données.⟧",
     {},
     u"Les données restent à prendre pendant trente jours au moins."},
    {u"Le Service est fourni en mode SaaS.\n⟦L’Éditeur n’est tenu d’aucune assistance envers le prestataire "
     u"qui "
     u"lui succède.⟧",
     {},
     u"Le refus d’aider peut faire obstacle au changement."},
    {u"Le Service est fourni en mode SaaS.\n⟦Les données sont restituées au seul format natif de l’Éditeur, "
     u"qui "
     u"n’en communique pas la description.⟧",
     {},
     u"Ce format retient le client."},
    {u"Le Service est fourni en mode SaaS.\nÀ l’issue de l’abonnement, les données sont restituées sous dix "
     u"jours en "
     u"CSV et restent téléchargeables pendant soixante jours.",
     {},
     u"Dix jours obligent le fournisseur, soixante restent au client."},
    {u"Le logiciel est installé sur les serveurs du Client, qui passe chez un autre fournisseur moyennant un "
     u"préavis de six mois.",
     {},
     u"Le logiciel n’est pas un service en nuage."},
    {u"Le Service est fourni en mode SaaS. Jusqu’au 12 janvier 2027, la migration des données vers un autre "
     u"fournisseur "
     u"est facturée au coût supporté par le Prestataire.",
     {},
     u"Les frais se limitent aux coûts, jusqu’à la date du règlement."},
    {u"Le Service est fourni en mode SaaS. L’extraction des données vers un autre fournisseur est assurée "
     u"sans frais.",
     {},
     u"Le changement ne coûte rien."},
    {u"Le Service est fourni en mode SaaS.\nLe Client peut à tout moment transférer ses données chez un "
     u"autre "
     u"fournisseur. ⟦Ce changement suppose un préavis de neuf mois.⟧",
     {},
     u"La phrase précédente dit quel changement."},
    {u"L’Infogérant assure l’hébergement.\nLe Client verse un dépôt de garantie de 18 400 €, restitué dans "
     u"les "
     u"trente jours de la fin du contrat.",
     {},
     u"Une somme est rendue, aucune n’est demandée."},
    {u"Le Service est fourni en mode SaaS.\nLe Client peut à tout moment, moyennant un préavis de deux mois, "
     u"confier ses "
     u"données à un autre fournisseur ou les rapatrier sur ses propres équipements.",
     {},
     u"Un préavis de deux mois est celui du règlement."},
    {u"Le Service est fourni en mode SaaS.\nÀ défaut d’accord écrit, le Contrat s’éteint au terme prévu, "
     u"sous "
     u"réserve des obligations de restitution de l’article 15.",
     {},
     u"L’accord prolonge le contrat, il n’est pas le prix des données."},
    {u"Le Service est fourni en mode SaaS.\nLe Client verse un dépôt de 1 000 €. Il est restitué à la fin du "
     u"contrat, déduction faite des sommes facturées.",
     {},
     u"Un dépôt rendu n’est pas le prix d’une sortie."},
    {u"Le Bailleur loue un photocopieur. Le Locataire qui résilie avant le terme verse les loyers restant à "
     u"courir.",
     {},
     u"Le contrat ne porte pas sur un service en nuage."},
    {u"Le Service est fourni en mode SaaS.\n⟦Les frais de trafic sortant nés d’une extraction de masse "
     u"sont à la charge du Client à l’issue du contrat.⟧",
     {},
     u"Sortir ses données se paie."},
    {u"Le Service est fourni en mode SaaS.\nL’Éditeur estime les consommations à venir, qui suivent les "
     u"tarifs "
     u"des fournisseurs tiers.",
     {},
     u"Personne ne part."},
    {u"Le Service est fourni en mode SaaS.\nL’emploi du Service au profit d’une activité concurrente suppose "
     u"un accord écrit et une rémunération complémentaire.",
     {},
     u"Un concurrent est nommé, sans qu’on aille chez lui."},
};

}  // namespace

extern constinit const Rule data_act_changement{
    .id = "data-act-changement",
    .title = u"Changement de fournisseur de services en nuage",
    .explanation =
        u"Le règlement (UE) 2023/2854 sur les données (Data Act), applicable depuis le 12 septembre 2025, "
        u"interdit les obstacles "
        u"au changement de fournisseur de services en nuage (art.\u00A023), impose un préavis de deux mois "
        u"au "
        u"plus et une "
        u"transition de trente jours (art.\u00A025), et limite aux coûts les frais de changement jusqu’au 12 "
        u"janvier 2027, après "
        u"quoi ils ne peuvent plus être demandés (art.\u00A029). Une indemnité de sortie n’est pas un frais "
        u"de "
        u"changement et reste "
        u"possible, mais elle ne doit pas rétablir l’obstacle, et le client doit en être informé avant de "
        u"signer. Les services "
        u"faits sur mesure et les essais y échappent en partie (art.\u00A031). Aucune décision n’a encore "
        u"été vue "
        u"sur la "
        u"frontière entre l’indemnité et l’obstacle.",
    .severity = Severity::info,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
