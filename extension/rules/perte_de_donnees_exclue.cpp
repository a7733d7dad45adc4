// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/exclusion.hpp"
#include "rules/law_leaning.hpp"

namespace clausier {

extern const Rule perte_de_donnees_exclue;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"c-civ-1170", "ca-agen-2025-25-00266", "cass-com-1996-chronopost"};
constexpr std::string_view contrary[] = {"ca-lyon-2023-20-02356"};

/// A duty to keep, to back up or to run what belongs to the client is one of those that the contract
/// promises.
bool keeps_data(const LawReading& reading) {
  constexpr std::ptrdiff_t often = 2;
  std::ptrdiff_t said = 0;
  for (std::uint32_t s = 0; s < reading.sentence_count() && said < often; ++s)
    if (reading.says(s, custody))
      said += std::ranges::count(reading.mentions(s), custody, &NotionMention::meaning);
  return said >= often;
}

/// The loss of data in the sentence, or null: "la perte de données", "… ses Contenus ; leur effacement".
const NotionMention* lost(const LawReading& reading, const Stipulation& stipulation, std::uint32_t sentence) {
  constexpr std::uint32_t near = 14;
  for (const NotionMention& mention : reading.mentions(sentence)) {
    if (mention.meaning != loss) continue;
    const NotionMention* inside = stipulation.after(mention.first, {data});
    if (inside && mention.holds(*inside)) return &mention;
    const NotionMention* before = stipulation.before(mention.first, {data});
    const NotionMention* after = stipulation.after(mention.end, {data});
    if ((after && after->first < mention.end + near) || (before && mention.first < before->end + near))
      return &mention;
  }
  return nullptr;
}

bool is_excused(const LawReading& reading, const Stipulation& stipulation, const NotionMention& loss) {
  return stipulation.after(loss.first, {by_client, by_other_cause}) ||
         stipulation.says_one_of({own_breach, cap}) || reading.says(stipulation.sentence(), personal_data);
}

std::vector<std::uint32_t> excluding_sentences(const LawReading& reading) {
  std::vector<std::uint32_t> found;
  const auto candidates = reading.stipulating({loss, data});
  if (candidates.empty() || !keeps_data(reading)) return found;
  for (const std::uint32_t s : candidates) {
    const Stipulation stipulation(reading, s);
    const NotionMention* mention = lost(reading, stipulation, s);
    if (mention && !is_excused(reading, stipulation, *mention) &&
        leaves_unrepaired(reading, stipulation, *mention))
      found.push_back(s);
  }
  return found;
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, perte_de_donnees_exclue.id, excluding_sentences(reading))) {
    const Stipulation stipulation(reading, s);
    const NotionMention* mention = lost(reading, stipulation, s);
    if (mention ? keeps_repaired(stipulation, *mention)
                : !stipulation.says_one_of({loss, data, backup, wiped}))
      continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"La clause refuse de réparer la perte des données que le contrat confie au prestataire\u00A0: elle "
        u"peut être réputée non écrite si elle vide de sa substance ce qu’il a promis avant tout.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    if (!stipulation.says_one_of({lost_chance, indirect}))
      finding.suggestions.push_back(
          {u"Réparer la perte dans une mesure fixée",
           u"Le Prestataire répond de la perte ou de l’altération des données qui lui sont confiées, dans la "
           u"limite du coût de leur reconstitution à partir de la dernière sauvegarde due."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"1. L’Hébergeur héberge l’application et en sauvegarde les bases.\n2. ⟦L’Hébergeur n’est en aucun cas "
     u"responsable de la perte ou de l’altération des données du Client.⟧",
     {},
     u"L’hébergeur est déchargé de ce qu’il promet\u00A0: garder les données."},
    {u"1. Le service est fourni en mode SaaS, hébergé et sauvegardé par l’Éditeur.\n2. Les dommages "
     u"indirects "
     u"sont exclus.\n3. ⟦Sont réputés indirects la perte de données et le préjudice commercial.⟧",
     {},
     u"L’exclusion passe par la liste des dommages indirects."},
    {u"1. L’Infogérant exploite les serveurs du Client et en assure la sauvegarde.\n2. L’infogérance couvre "
     u"trois sites.\n3. ⟦L’Abonné garde une copie de ses fichiers\u00A0; leur effacement ou leur altération "
     u"ne "
     u"sauraient ouvrir droit à indemnisation.⟧",
     {},
     u"Les données sont nommées avant le pronom."},
    {u"1. L’Hébergeur héberge l’application et en sauvegarde les bases.\n2. L’Hébergeur répond de la perte "
     u"des "
     u"données qui lui sont confiées.",
     {},
     u"La perte est réparée."},
    {u"1. L’Hébergeur héberge l’application et en sauvegarde les bases.\n2. L’Hébergeur n’est pas "
     u"responsable "
     u"de la perte de données résultant d’une erreur du Client.",
     {},
     u"La perte a pour cause le fait du client."},
    {u"1. Le Consultant rédige le cahier des charges.\n2. Le Consultant n’est pas responsable de la perte de "
     u"données du Client.",
     {},
     u"Aucune donnée n’est confiée au prestataire."},
    {u"1. L’Hébergeur héberge l’application et en sauvegarde les bases.\n2. La réparation de la perte de "
     u"données est limitée à 200 000 euros par sinistre.",
     {},
     u"La perte est réparée dans une limite."},
};

}  // namespace

extern constinit const Rule perte_de_donnees_exclue{
    .id = "perte-de-donnees-exclue",
    .title = u"Perte de données exclue par celui qui les garde",
    .explanation =
        u"Dans un contrat d’hébergement, de sauvegarde ou d’infogérance, garder les données est l’obligation "
        u"essentielle. La clause qui la prive de sa substance est réputée non écrite (art.\u00A01170 "
        u"C.\u00A0civ., dans la ligne de l’arrêt Chronopost). Exclure toute réparation de la perte de "
        u"données, ou "
        u"la ranger parmi les dommages indirects, y expose. L’indisponibilité des données après une attaque "
        u"a été "
        u"tenue pour un dommage non sérieusement contestable (CA Agen, 1er déc.\u00A02025). En sens "
        u"contraire, un "
        u"prestataire n’a pas répondu des suites d’un rançongiciel que la faute du client expliquait (CA "
        u"Lyon, "
        u"14 déc.\u00A02023). Une limite chiffrée, avec la charge des sauvegardes clairement répartie, se "
        u"défend "
        u"mieux qu’une exclusion.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
