// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule conseil_decharge;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"cass-com-2014-risc-group", "ca-rennes-2024-23-04627",
                                      "cass-civ1-2001-conseil"};
constexpr std::string_view contrary[] = {"ca-aix-2021-18-05350"};

/// "Le Client reconnaît avoir reçu tous les conseils utiles", in general terms.
bool acknowledges_advice(const Stipulation& stipulation) {
  const NotionMention* words = stipulation.affirmed(acknowledges);
  if (!words || !stipulation.affirmed(well_informed)) return false;
  // "le Prestataire est réputé avoir rempli son devoir"
  return stipulation.actor(words->first) != PartySide::provider || stipulation.says(presumed);
}

/// "Le Client renonce à reprocher un défaut de conseil", "le Prestataire est déchargé de tout conseil".
bool gives_up_advice(const Stipulation& stipulation) {
  const NotionMention* waiver = stipulation.affirmed(gives_up);
  // "déclare n’avoir sollicité aucun avis du Prestataire et qu’il renonce": the one who declares
  const bool declares = stipulation.says(acknowledges) && stipulation.agent() == PartySide::client;
  if (waiver && (declares || stipulation.actor(waiver->first) != PartySide::provider)) return true;
  return stipulation.affirmed(released) && !stipulation.says(unfollowed);
}

/// "Le Prestataire n’a pas à signaler les lacunes du cahier des charges."
bool denies_duty(const Stipulation& stipulation) {
  const NotionMention* words = stipulation.find(no_such_duty);
  return words && stipulation.actor(words->first) != PartySide::client &&
         stipulation.after(words->first, {advice, adequacy});
}

/// "Le Client, qui a choisi seul la solution, n’attendait aucun conseil": the choice alone says little.
bool chose_alone(const Stipulation& stipulation) {
  return stipulation.affirmed(own_choice) && stipulation.says(adequacy) &&
         stipulation.says_one_of({not_liable, no_such_duty, gives_up, released, client_alone, left_to});
}

/// "La remise de la documentation tient lieu de conseil."
bool replaces_advice(const Stipulation& stipulation) {
  return stipulation.says(advice) && stipulation.affirmed(stands_for);
}

bool discharges_advice(const Contract& contract, const Stipulation& stipulation) {
  if (stipulation.says(unfollowed) || stipulation.affirmed(duty_kept)) return false;
  // An advice of its own, dated or joined, was given.
  if (!within(contract.dates(), contract.sentences()[stipulation.sentence()]).empty()) return false;
  if (stipulation.says(advice) && gives_up_advice(stipulation)) return true;
  if (stipulation.affirmed(specific)) return false;
  if (stipulation.says(advice) && acknowledges_advice(stipulation)) return true;
  return denies_duty(stipulation) || chose_alone(stipulation) || replaces_advice(stipulation);
}

/// "le Client s'engageant à fournir toute information nécessaire": it informs, and nobody advises it.
bool client_informs(const Stipulation& stipulation) {
  const NotionMention* word = stipulation.affirmed(pledges);
  return word && stipulation.actor(word->first) == PartySide::client &&
         !stipulation.says_one_of(
             {acknowledges, presumed, gives_up, released, no_such_duty, adequacy, well_informed, own_choice});
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::vector<std::uint32_t> read;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, advice) && !reading.says(s, adequacy)) continue;
    if (reading.outline().stipulates(s) && discharges_advice(contract, Stipulation(reading, s)))
      read.push_back(s);
  }
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, conseil_decharge.id, std::move(read))) {
    if (client_informs(Stipulation(reading, s))) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"Cette décharge de conseil est de pure forme\u00A0: le prestataire doit prouver un conseil "
        u"circonstancié et personnalisé, et le juge peut n’accorder aucun poids à la formule.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.suggestions.push_back(
        {u"Renvoyer aux conseils réellement donnés",
         u"Les conseils et mises en garde donnés par le Prestataire avant la signature figurent dans les "
         u"écrits "
         u"joints en annexe\u00A0; chacun indique le risque, la solution recommandée et son coût."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Le Client reconnaît avoir reçu tous les conseils et informations utiles à son choix.⟧",
     {},
     u"Une reconnaissance de style, sans rien de personnel."},
    {u"⟦Le Client se déclare parfaitement informé et conseillé sur les limites de la Solution.⟧",
     {},
     u"Le mot «\u00A0parfaitement\u00A0» ne prouve aucun conseil."},
    {u"⟦Le Client renonce à se prévaloir d’un quelconque manquement au devoir de conseil.⟧",
     {},
     u"Une renonciation faite par avance."},
    {u"⟦Le Client confirme que l’Intégrateur s’est acquitté de son devoir d’information et lui en donne "
     u"décharge.⟧",
     {},
     u"D’autres mots."},
    {u"Le Client reconnaît avoir reçu le rapport du 7 novembre 2025, qui conseille le deuxième scénario et "
     u"en "
     u"expose tous les risques.",
     {},
     u"Un conseil précis, daté et écrit."},
    {u"Le Client reconnaît avoir reçu un exemplaire des conditions générales.",
     {},
     u"Il ne s’agit pas de conseil."},
    {u"La compétence du Client ne dispense pas le Prestataire de son devoir de conseil.",
     {},
     u"La dispense est niée."},
    {u"Le Client qui ne suit pas une recommandation écrite décharge le Prestataire des conséquences de ce "
     u"choix, sur lesquelles il a été mis en garde.",
     {},
     u"Une préconisation précise n’a pas été suivie."},
    {u"Chaque Partie reconnaît avoir été assistée de ses conseils lors de la négociation.",
     {},
     u"Les conseils sont ici des avocats."},
    {u"À la souscription, le Client déclare\u00A0:\n- avoir lu les conditions générales en entier\u00A0;\n"
     u"- être majeur.",
     {},
     u"Avoir lu le contrat n’est pas avoir été conseillé."},
    {u"Chaque nom de domaine est attribué sur justificatif, le Client s’engageant à donner toute information "
     u"que le registre demande.",
     {},
     u"C’est le client qui informe."},
    {u"Le Client peut renoncer à un lot non commencé, sans indemnité, par un avis donné trois mois avant son "
     u"ouverture.",
     {},
     u"L’avis est ici une notification."},
    {u"Sont exclues du calcul les pannes d’énergie que l’Hébergeur n’a pas à prévenir, et la force majeure.",
     {},
     u"Prévenir une panne n’est pas prévenir quelqu’un."},
};

}  // namespace

extern constinit const Rule conseil_decharge{
    .id = "conseil-decharge",
    .title = u"Décharge du devoir de conseil",
    .explanation =
        u"Le prestataire informatique doit prouver qu’il a informé, conseillé et mis en garde, par un "
        u"conseil "
        u"circonstancié et personnalisé envers un client profane (Com., 2 juill.\u00A02014, Risc Group). La "
        u"cour d’appel de Rennes a "
        u"condamné en 2024 un prestataire qui se retranchait derrière le cahier des charges et la compétence "
        u"du "
        u"client. La phrase par laquelle le client reconnaît avoir reçu tous conseils utiles, ou renonce à "
        u"s’en "
        u"plaindre, ne montre ni le risque ni la solution\u00A0: elle prouve peu et peut tromper celui "
        u"qu’elle "
        u"croit protéger. Un écrit daté, propre au client, vaut mieux pour les deux parties. À l’inverse, un "
        u"manquement au conseil ne suffit pas toujours (CA Aix, 25 mars 2021).",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
