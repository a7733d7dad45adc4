// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule securite_vague;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"ca-rennes-2024-23-04627", "nis2-21", "anssi-hygiene"};
constexpr std::string_view contrary[] = {"ca-lyon-2023-20-02356"};

/// "Les journaux sont sauvegardés chaque nuit. Il en garde une copie chiffrée": how copies are kept says
/// nothing of how the rest is protected.
bool is_of_copies(const LawReading& reading, std::uint32_t s) {
  if (reading.says(s, security) && !reading.says(s, backup)) return false;
  const Contract& contract = reading.contract();
  return reading.says(
      first_sentence(contract, contract.paragraph_span(contract.sentences()[s].paragraph).begin), backup);
}

/// The sentence names a real measure, and not one that the client takes.
bool names_measure(const LawReading& reading, std::uint32_t s) {
  return reading.says(s, concrete_measure) && !is_of_copies(reading, s) &&
         Stipulation(reading, s).agent() != PartySide::client;
}

/// The article around names real measures.
bool names_measures_around(const LawReading& reading, std::uint32_t s, bool on_security) {
  const auto [first, end] = reading.sentences_in(reading.outline().surroundings(s));
  for (std::uint32_t one = first; one < end; ++one)
    if ((!on_security || reading.says(one, security)) && names_measure(reading, one)) return true;
  return false;
}

/// The title of a contract that sells security: it plans none of the provider's own.
bool is_title_of_document(const Contract& contract, std::uint32_t s) {
  const Sentence& sentence = contract.sentences()[s];
  const Article* article = contract.article_at(sentence.span.begin);
  return sentence.paragraph == 0 && (!article || article->number.empty());
}

/// The contract has an article or an annex on security that names real measures.
bool has_security_plan(const LawReading& reading) {
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (reading.says(s, security) && reading.outline().is_heading(s) && !reading.says(s, personal_data) &&
        !is_title_of_document(reading.contract(), s) && names_measures_around(reading, s, false))
      return true;
  return false;
}

/// Real measures are named in the same paragraph.
bool names_measures_near(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  const std::uint32_t paragraph = contract.sentences()[s].paragraph;
  const auto names = [&](std::uint32_t one) {
    return contract.sentences()[one].paragraph == paragraph && names_measure(reading, one);
  };
  return (s > 0 && names(s - 1)) || (s + 1 < reading.sentence_count() && names(s + 1));
}

std::vector<std::uint32_t> vague_sentences(const LawReading& reading) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t s : reading.stipulating({security, vague_measure})) {
    const Stipulation stipulation(reading, s);
    if (stipulation.affirmed(concrete_measure) || stipulation.says_one_of({annex, personal_data, continuity}))
      continue;
    if (stipulation.says(secrecy) && !stipulation.says(integrity)) continue;
    if (stipulation.agent() == PartySide::client &&
        stipulation.actor(stipulation.find(vague_measure)->first) == PartySide::client)
      continue;
    if (!reading.under_title(s, personal_data)) found.push_back(s);
  }
  return found;
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::vector<Finding> found;
  if (has_security_plan(reading)) return found;
  for (const std::uint32_t s : weighed(contract, securite_vague.id, vague_sentences(reading))) {
    if (names_measures_near(reading, s) || names_measures_around(reading, s, true)) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"La sécurité est promise en termes généraux, sans mesure ni référentiel\u00A0: le niveau dû sera "
        u"celui que "
        u"le juge retiendra, et chaque partie risque d’être surprise.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.suggestions.push_back(
        {u"Nommer un référentiel et des mesures",
         u"Le Prestataire applique les quarante-deux mesures du guide d’hygiène informatique de l’ANSSI et "
         u"tient "
         u"la sécurité à l’état de l’art pendant toute la durée du contrat\u00A0: authentification à "
         u"plusieurs "
         u"facteurs, correctifs, contrôle des comptes à privilèges, sauvegarde hors ligne."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Le Prestataire met en œuvre des mesures de sécurité raisonnables.⟧",
     {},
     u"Rien ne dit ce qui est raisonnable."},
    {u"⟦L’Éditeur prend, en matière de sécurité, les précautions qu’il estime appropriées.⟧",
     {},
     u"Le niveau est laissé à celui qui doit la sécurité."},
    {u"⟦L’Hébergeur protège la plateforme au mieux contre les intrusions.⟧",
     {},
     u"Ni mesure ni référentiel."},
    {u"⟦L’Opérateur protège son réseau contre le piratage par les moyens habituels de la profession.⟧",
     {},
     u"D’autres mots."},
    {u"Article 7 – Sécurité\n7.1 ⟦Le Prestataire protège ses systèmes par des mesures de sécurité "
     u"raisonnables, "
     u"conformes aux usages de la profession.⟧\n7.2 Les journaux sont sauvegardés chaque nuit. Le "
     u"Prestataire "
     u"en extrait chaque semaine une copie chiffrée.",
     {},
     u"La sauvegarde des journaux ne protège pas les systèmes."},
    {u"Le Prestataire met en œuvre des mesures de sécurité adaptées, conformes à l’état de l’art et à la "
     u"norme "
     u"ISO 27001.",
     {},
     u"Un référentiel est nommé."},
    {u"Le Prestataire applique les mesures de sécurité appropriées décrites à l’annexe 4.",
     {},
     u"L’annexe les décrit."},
    {u"Article 8 – Sécurité\n8.1 Le Prestataire prend toutes les mesures de sécurité utiles.\n8.2 Les accès "
     u"distants exigent une authentification forte et le chiffrement des échanges.",
     {},
     u"Les mesures suivent."},
    {u"Chaque Partie prend les mesures raisonnables pour protéger la confidentialité des informations "
     u"reçues.",
     {},
     u"Il s’agit de secret, non de sécurité des systèmes."},
    {u"Le Client prend les mesures nécessaires à la sécurité de ses identifiants.",
     {},
     u"L’obligation est celle du client."},
};

}  // namespace

extern constinit const Rule securite_vague{
    .id = "securite-vague",
    .title = u"Sécurité promise en termes vagues",
    .explanation =
        u"Des «\u00A0mesures raisonnables\u00A0» ou «\u00A0appropriées\u00A0», sans référentiel ni liste, ne "
        u"disent pas "
        u"ce qui est dû. La cour d’appel de Rennes a jugé en 2024 au vu de mesures précises qui "
        u"manquaient\u00A0: "
        u"sauvegarde déconnectée, durcissement de l’annuaire, contrôle des comptes à privilèges, antivirus. "
        u"Les "
        u"mesures de l’article\u00A021 de la directive NIS\u00A02 et le guide d’hygiène de l’ANSSI donnent "
        u"une liste "
        u"publique à laquelle renvoyer. En sens contraire, la cour d’appel de Lyon n’a pas retenu en "
        u"2023 la responsabilité du prestataire après un rançongiciel que la faute du client expliquait.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples,
    .concern = Concern::client,
};

}  // namespace clausier
