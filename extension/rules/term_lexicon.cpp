// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/term_lexicon.hpp"

#include <algorithm>

#include "rules/lemma_rows.hpp"

namespace clausier {
namespace {

struct Row {
  TermWord meaning;
  WordClass word_class;
  std::u16string_view lemmas;  ///< separated by spaces
};

constexpr Row rows[] = {
    {TermWord::head, WordClass::noun,
     u"livrable prestation service solution logiciel progiciel application plateforme plate-forme "
     u"environnement système "
     u"période date durée phase jalon étape élément équipement matériel site utilisateur anomalie incident "
     u"demande ticket documentation spécification donnée contenu base fichier information redevance prix "
     u"frais "
     u"forfait abonnement commande recette version correctif évolution maintenance support "
     u"intervention niveau indicateur engagement pénalité crédit avoir plan rapport calendrier planning "
     u"réversibilité transition stabilisation projet périmètre lot zone réseau infrastructure serveur "
     u"ressource compte licence module interface connecteur personnel équipe filiale affilié tiers jour "
     u"heure mois année exercice seuil plafond montant unité connaissance résultat création droit œuvre "
     u"charte politique guide manuel référentiel catalogue procédure procès-verbal réserve défaut "
     u"défaillance "
     u"dysfonctionnement panne interruption disponibilité indisponibilité sauvegarde restauration copie "
     u"opération tâche activité mission travail développement paramétrage adaptation composant outil "
     u"portail espace terminal poste ligne liaison accès identifiant code-source jeton volume quota palier "
     u"tranche coefficient indice tarif grille annuité mensualité échéance facture rémunération indemnité "
     u"garantie caution dépôt local bâtiment salle baie centre stock pièce consommable formation session "
     u"stagiaire parcours intervenant bénéficiaire sous-traitant partenaire collaborateur expert audit "
     u"contrôle test essai mise prise reprise migration déploiement installation livraison production "
     u"exploitation supervision traitement finalité registre violation événement sinistre préjudice dommage "
     u"changement modification avenant variante option besoin expression exigence cahier protocole note "
     u"dossier proposition offre charge effort objectif critère mesure méthode fenêtre plage astreinte "
     u"secret savoir-faire marque brevet nom domaine interlocuteur bascule démarrage campagne "
     u"fonctionnalité fonction profil rôle habilitation clé certificat journal trace alerte vulnérabilité "
     u"menace risque instance liste inventaire parc état configuration gabarit modèle maquette prototype "
     u"actif créance dette dépense investissement gain économie bénéfice coût débours "
     u"appel message notification avis rapport réponse signalement "
     u"décision arbitrage autorisation engagement promesse restriction contrainte prérequis hypothèse "
     u"tranche volumétrie consommation dépassement excédent minimum maximum plancher consigne instruction "
     u"sécurité confidentialité continuité secours relève substitution remplacement retrait suspension "
     u"résiliation expiration terme sortie restitution effacement archive enregistrement transaction "
     u"paiement versement virement prélèvement remise rabais ristourne taux barème "
     u"machine appareil dispositif capteur support bande disque coffre armoire câblage routeur "
     u"commutateur passerelle cluster conteneur instance image bibliothèque exécutable "
     u"algorithme requête édition écran formulaire workflow circuit flux "
     u"échange interconnexion protocole segment canal débit latence "
     u"vérification réception acceptation homologation qualification certification conformité "
     u"écart remarque observation cadrage conception réalisation intégration recueil atelier "
     u"itération sprint carnet backlog récit démonstration pilote généralisation"},
    {TermWord::quality, WordClass::adjective,
     u"cible critique bloquant majeur mineur standard initial final définitif provisoire ferme optionnel "
     u"personnel confidentiel technique fonctionnel applicatif contractuel annuel mensuel trimestriel ouvré "
     u"ouvrable séquestré dédié partagé mutualisé hébergé externalisé externe interne tiers préexistant "
     u"antérieur propre spécifique standard courant ordinaire exceptionnel planifié programmé prévu éligible "
     u"autorisé habilité désigné agréé affilié restant dû variable fixe unitaire global forfaitaire "
     u"minimum minimal maximum maximal garanti souscrit livré installé migré repris convenu source client "
     u"applicable numérique informatique opérationnel préventif correctif évolutif adaptatif réglementaire "
     u"légal sensible essentiel important prioritaire urgent normal dégradé nominal principal secondaire "
     u"complémentaire supplémentaire additionnel connexe accessoire libre payant gratuit commun exclusif "
     u"étendu élargi restreint réduit limité renforcé enrichi avancé élémentaire simplifié partiel intégral"},
    {TermWord::quality, WordClass::noun,
     u"service œuvre charge référence base effet départ repli secours stabilisation transition recette "
     u"garantie engagement production test qualité sécurité conformité livraison validation vérification "
     u"bascule mise reprise migration intervention rétablissement disponibilité maintenance support "
     u"évolution exploitation gestion pilotage suivi facturation paiement renouvellement réversibilité "
     u"sortie clôture commande souscription abonnement donnée information projet déploiement réception "
     u"démarrage travail prestation livrable utilisateur utilisation usage accès traitement mois jour heure "
     u"étalon pilote témoin modèle type socle tampon source cadre maître clé"},
    {TermWord::institution, WordClass::noun,
     u"contrat convention accord annexe article partie avenant préambule état code loi règlement directive "
     u"décret tribunal cour conseil commission autorité agence ministère ministre union parlement comité "
     u"direction directeur directrice président présidente chef responsable délégué déléguée chambre "
     u"institut société groupe groupement madame monsieur maître norme condition présente tribunaux "
     u"banque académie université école mairie commune ville région département république europe "
     u"assemblée haute haut syndicat ordre fédération association fondation caisse trésor journal premier "
     u"internet web cloud titre chapitre section paragraphe clause gérant gérante docteur professeur "
     u"secrétaire correspondant correspondante commissaire médiateur défenseur préfet juge bulletin "
     u"acte communauté métropole office observatoire centre-ville registre greffe barreau bourse "
     u"administration gouvernement nation organisation comptable avocat avocate huissier notaire saint "
     u"sainte noël pâques toussaint lundi mardi mercredi jeudi vendredi samedi dimanche"},
    {TermWord::determiner, WordClass::invariable,
     u"le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos chaque "
     u"tout toute tous toutes aucun aucune quelque plusieurs lesdits lesdites ledit ladite dudit desdits "
     u"desdites"},
};

}  // namespace

const Lexicon& term_lexicon() {
  static const Lexicon built = lexicon_of(rows);
  return built;
}

bool ends_as_common(std::u16string_view word) {
  constexpr std::u16string_view endings[] = {u"tion", u"ment", u"ure",  u"age",  u"ite", u"ance",
                                             u"ence", u"ique", u"aire", u"elle", u"ale", u"ive",
                                             u"ible", u"able", u"ee",   u"aux"};
  if (word.ends_with(u's')) word.remove_suffix(1);
  return word.size() >= 6 &&
         std::ranges::any_of(endings, [&](std::u16string_view ending) { return word.ends_with(ending); });
}

bool ends_as_thing(std::u16string_view word) {
  constexpr std::u16string_view endings[] = {u"ice",   u"ade",  u"aison", u"gramme", u"phie",
                                             u"logie", u"ette", u"ille",  u"isme",   u"sion",
                                             u"eau",   u"oir",  u"ogue",  u"erie"};
  if (word.ends_with(u's') || word.ends_with(u'x')) word.remove_suffix(1);
  return word.size() >= 5 &&
         std::ranges::any_of(endings, [&](std::u16string_view ending) { return word.ends_with(ending); });
}

}  // namespace clausier
