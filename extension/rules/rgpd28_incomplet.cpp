// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/limbs.hpp"

namespace clausier {
namespace {

using enum Notion;

constexpr std::string_view basis[] = {"rgpd-28", "rgpd-32"};

constexpr LimbSign subject[] = {{processing_subject}};
constexpr LimbSign duration[] = {{processing_duration}};
constexpr LimbSign kinds[] = {{processing_data, processing_people}, {processing_data}};
constexpr LimbSign people[] = {{processing_people}};
constexpr LimbSign on_instruction[] = {{instructions}};
constexpr LimbSign secret[] = {{secrecy}};
constexpr LimbSign safe[] = {{secure_processing}, {security}, {concrete_measure}};
constexpr LimbSign subcontracted[] = {{sub_processor, authorised}};
constexpr LimbSign rights[] = {{people_rights}};
constexpr LimbSign breaches[] = {{breach, notifies}};
constexpr LimbSign impact[] = {{impact_help}};
constexpr LimbSign erased[] = {{erasure}};
constexpr LimbSign proven[] = {{audit}, {evidence}};
constexpr LimbSign alert[] = {{instructions, unlawful}};

/// In the order of the article.
constexpr Limb limbs[] = {
    {u"l’objet, la nature et la finalité du traitement", subject},
    {u"la durée du traitement", duration},
    {u"le type de données", kinds},
    {u"les catégories de personnes concernées", people},
    {u"le traitement sur instruction documentée", on_instruction},
    {u"la confidentialité des personnes autorisées", secret},
    {u"les mesures de sécurité de l’article 32", safe},
    {u"l’autorisation des sous-traitants ultérieurs", subcontracted},
    {u"l’aide à l’exercice des droits des personnes", rights},
    {u"la notification des violations de données", breaches},
    {u"l’aide à l’analyse d’impact et à la consultation préalable", impact},
    {u"la suppression ou la restitution des données à la fin", erased, true},
    {u"les preuves de conformité et les audits", proven, true},
    {u"l’alerte en cas d’instruction illicite", alert},
};

/// The sentences that make the provider a processor.
std::vector<std::uint32_t> processing(const LawReading& reading) {
  std::vector<std::uint32_t> sentences;
  for (const std::uint32_t s : reading.stipulating({processor}))
    if (reading.says(s, personal_data) || reading.under_title(s, personal_data)) sentences.push_back(s);
  return sentences;
}

/// A host that only promises to respect the law and the secret of its client's personal data.
std::vector<std::uint32_t> keeping(const LawReading& reading) {
  std::vector<std::uint32_t> sentences;
  if (reading.anywhere({processor}) || !reading.anywhere({custody, provider})) return sentences;
  for (const std::uint32_t s : reading.stipulating({personal_data, provider, client})) {
    const Stipulation stipulation(reading, s);
    if (stipulation.says_one_of({secrecy, security}) && stipulation.says_one_of({promise, pledges}) &&
        stipulation.agent() == PartySide::provider)
      sentences.push_back(s);
  }
  return sentences;
}

bool is_annexed(const Contract& contract, std::uint32_t sentence) {
  const std::uint32_t offset = contract.sentences()[sentence].span.begin;
  return std::ranges::any_of(contract.articles(), [offset](const Article& article) {
    return article.annex && article.span.contains(offset);
  });
}

/// An annex of the document treats of personal data.
bool has_annex(const LawReading& reading) {
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (reading.outline().is_heading(s) && reading.says(s, personal_data) &&
        is_annexed(reading.contract(), s))
      return true;
  return false;
}

/// "un accord est conclu sur demande": it may never be.
bool is_on_demand(const Contract& contract, std::uint32_t s) {
  const auto tokens = contract.tokens_of(contract.sentences()[s]);
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (contract.folded(tokens[i]) == u"sur" && contract.folded(tokens[i + 1]) == u"demande") return true;
  return false;
}

/// An annex, or an agreement to come, holds what is asked, and is made in any case.
bool names_complete_text(const LawReading& reading) {
  bool names = false;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, complete_processing)) continue;
    if (is_on_demand(reading.contract(), s)) return false;
    names = true;
  }
  return names;
}

/// The contract leaves the matter to an annex that is not in the document.
bool refers_to_absent_annex(const LawReading& reading, const Home& home) {
  if (has_annex(reading)) return false;
  bool refers = names_complete_text(reading);
  for (std::uint32_t s = 0; s < home.size(); ++s) {
    refers |= home[s] && reading.says(s, annex) && reading.outline().stipulates(s);
    if (home[s] && reading.says(s, instructions) && is_annexed(reading.contract(), s)) return false;
  }
  return refers;
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  auto sentences = processing(reading);
  if (sentences.empty()) sentences = keeping(reading);
  if (sentences.empty()) return {};
  const Home home = home_of(reading, personal_data, sentences);
  if (refers_to_absent_annex(reading, home)) return {};
  const MissingLimbs missing = find_missing(reading, home, personal_data, limbs);
  if (missing.names.empty()) return {};
  Finding finding;
  finding.span = contract.sentences()[sentences.front()].wording;
  finding.message = u"Le contrat de sous-traitance de données personnelles ne dit pas " +
                    listed(missing.names) + u"\u00A0: l’article\u00A028 du RGPD l’exige.";
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.missing = missing.names;
  if (!missing.heading.empty()) finding.related.push_back(missing.heading);
  return {std::move(finding)};
}

constexpr Example examples[] = {
    {u"Article 10 – Données personnelles\n⟦Le Prestataire agit comme sous-traitant au sens de l’article 28 "
     u"du "
     u"RGPD.⟧ Il traite l’identité des salariés, pendant la durée du contrat, à seule fin de rendre le "
     u"service, "
     u"sur instruction documentée du Client.",
     {},
     u"Il manque la confidentialité, la sécurité, les sous-traitants ultérieurs et la suite."},
    {u"Article 10 – Données personnelles\n⟦Le Prestataire, sous-traitant au sens de l’article 28 du RGPD, "
     u"traite "
     u"l’identité des salariés pendant la durée du contrat, à seule fin de rendre le service, sur "
     u"instruction "
     u"documentée du Client, et l’alerte si une instruction lui paraît illicite.⟧ Son personnel est tenu à "
     u"la "
     u"confidentialité et il applique les mesures de sécurité de l’article 32. Il ne recrute un autre "
     u"sous-traitant qu’avec l’autorisation du Client. Il l’aide à répondre aux demandes d’exercice de leurs "
     u"droits par les personnes concernées, lui notifie toute violation et l’assiste pour l’analyse "
     u"d’impact. Il "
     u"efface les données à la fin.",
     {},
     u"Il ne manque que les preuves et les audits."},
    {u"⟦Le Prestataire traite pour le compte du Client, sur ses instructions, des données à caractère "
     u"personnel.⟧",
     {},
     u"Une phrase ne fait pas le contrat que l’article 28 exige."},
    {u"Article 10 – Données personnelles\nLe Prestataire est sous-traitant au sens de l’article 28 du RGPD. "
     u"L’annexe 5 comporte toutes les mentions exigées par l’article 28.",
     {},
     u"Les mentions sont dans une annexe."},
    {u"Article 10 – Données personnelles\nLe Prestataire, sous-traitant au sens de l’article 28 du RGPD, "
     u"traite "
     u"l’identité des salariés pendant la durée du contrat, à seule fin de rendre le service, sur "
     u"instruction "
     u"documentée du Client, et l’alerte si une instruction lui paraît illicite. Son personnel est tenu à la "
     u"confidentialité et il applique les mesures de sécurité de l’article 32. Il ne recrute un autre "
     u"sous-traitant qu’avec l’autorisation du Client. Il l’aide à répondre aux demandes d’exercice de leurs "
     u"droits "
     u"par les personnes concernées, lui notifie toute violation et l’assiste pour l’analyse d’impact. Il "
     u"efface "
     u"les données à la fin, tient à disposition les preuves de sa conformité et se prête aux audits.",
     {},
     u"Toutes les mentions y sont."},
    {u"Chaque Partie est responsable du traitement des données personnelles de ses interlocuteurs.",
     {},
     u"Personne n’est sous-traitant."},
    {u"Le Client peut sous-traiter une partie des travaux.", {}, u"Il s’agit d’une autre sous-traitance."},
    {u"Article 10 – Données personnelles\n⟦L’Éditeur agit comme sous-traitant au sens de l’article 28 du "
     u"RGPD.⟧ Un accord de traitement des données est signé sur demande du Client.",
     {},
     u"L’accord peut n’être jamais demandé."},
};

}  // namespace

extern constinit const Rule rgpd28_incomplet{.id = "rgpd28-incomplet",
                                             .title = u"Mentions de l’article 28 du RGPD absentes",
                                             .explanation =
                                                 u"Quand le prestataire traite des données personnelles pour "
                                                 u"le compte du client, l’article\u00A028 du RGPD "
                                                 u"exige un contrat écrit qui dise l’objet, la durée, la "
                                                 u"nature et la finalité du traitement, les données et "
                                                 u"les personnes concernées, et qui impose l’instruction "
                                                 u"documentée, la confidentialité, la sécurité de "
                                                 u"l’article\u00A032, l’autorisation des sous-traitants "
                                                 u"ultérieurs, l’assistance, le sort des données, les "
                                                 u"preuves et audits, et l’alerte sur une instruction "
                                                 u"illicite. La remarque nomme chaque mention qui n’a pas "
                                                 u"été trouvée dans les articles et annexes sur les données "
                                                 u"personnelles\u00A0; une annexe qui n’est pas dans "
                                                 u"le document n’a pas été lue.",
                                             .severity = Severity::warning,
                                             .check = check,
                                             .basis = basis,
                                             .contrary = {},
                                             .examples = examples};

}  // namespace clausier
