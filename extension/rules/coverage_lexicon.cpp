// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/coverage_lexicon.hpp"

namespace clausier {
namespace {

constexpr CoverageGround it_services{
    uR"(
informati* | numerique* | logiciel* | progiciel* | application* | donnees | serveur* | heberg* | saas | cloud | site | internet
systeme* d'information | infogeran* | reseau* | telephon* | telecom* | si | plateforme* | parametrage | developpement*
sla | raci | cybersecurite | sauvegard* | utilisateur* | disponibilite
prestataire* & prestation* | service* | mission*
)",
    u"Le document ne paraît pas porter sur des prestations informatiques."};

constexpr CoverageGround shared_work{
    uR"(
projet* & livr* | calendrier | planning | pilot* | chef* | equipe* | lot | lots | phase* | deploie* | realis*
livrable* | deploie* | deploiement* | infogeran* | maitrise d'oeuvre | maitrise d'ouvrage | migration* | regie | integrateur | integration
mise en oeuvre & logiciel* | solution* | progiciel* | systeme* | application* | service*
exploitation & serveur* | systeme* | infrastructure* | application*
developpe* & logiciel* | application* | site | specifique* | solution*
parametrage | tierce maintenance | services manages | services geres | maintenance applicative | externalis*
)",
    u"Le contrat ne paraît comporter ni projet ni exploitation que les parties se partagent."};

constexpr CoverageGround lasting_service{
    uR"(
heberg* | saas | maintenance | maintien | infogeran* | support | assistance | telephon* | internet | cloud | exploitation | supervision
services manages | services geres | plateforme* | disponib* | abonn* | tierce maintenance
)",
    u"Le contrat ne paraît pas fournir de service dans la durée dont la qualité se mesure."};

constexpr CoverageGround entrusted_data{
    uR"(
donnees | heberg* | saas | cloud | infogeran* | plateforme* | progiciel* | exploitation | externalis* | base de donnees | messagerie
)",
    u"Le contrat ne paraît confier au prestataire ni données ni exploitation."};

constexpr CoverageElement devoir_conseil[] = {
    {u"l’information du Client",
     uR"(
@ devoir* | obligation* | tenu | tenue | s'engage | s'oblige | doit & d'information | information | d'informer | informer | a informer & ! reciproque* & ! tenu informe
@ inform* & conseil* & en garde
@ #prestataire & inform* | renseign* | eclair* & conseil* | conseille* | met* en garde | en garde
@ #prestataire & inform* | renseign* | eclair* & caracteristique* | contrainte* | limite* | prerequis | fonctionnalite* | portee | possibilites | consequence* | implication* | evolution*
information* & conseil* | mise en garde
)"},
    {u"le conseil adapté aux besoins",
     uR"(
@ devoir* de conseil | obligation* de conseil | devoir* d'information et de conseil | information et de conseil | devoir* general de conseil | role de conseil
@ devoir* | obligation* | tenu | tenue | doit | s'engage & conseil | conseils | conseiller
@ #prestataire & conseille* | conseiller | recommand* | preconise* | oriente* & client | beneficiaire | maitre | acheteur | souscripteur | abonne | locataire | choix | solution* | besoin* | ecrit | lui | vous
@ recommande* | propose* | conseille* & solution* | architecture* | configuration* & besoin* | adapte* | contrainte* | usage* | cout*
conseil | conseils | conseille* | conseiller | recommand*
)"},
    {u"la mise en garde sur les risques",
     uR"(
@ en garde & ! client met en garde
@ #prestataire & alerte* | averti* | previen* & risque* | consequence* | inadapt* | inadequa* | incompat* | choix | danger* | insuffisan* | inapproprie*
@ devoir* | obligation* & d'alerte | d'alerter | d'avertissement
)"},
};

constexpr CoverageElement securite[] = {
    {u"des mesures techniques précises",
     uR"(
@ mesure* & securite | protection | protege* & ! raisonnable* & ! sanitaire*
@ recommandation* | regle* | guide* | referentiel* & securite des systemes | anssi | autorite nationale
@ plan* d'assurance securite | politique* de securite | pssi | plan de securite
@ etat de l'art & secur* | protect* | mesure* | regle* | pratique* | menace*
@ antivirus | edr | pare feu | firewall | authentification | double facteur | correctif* de securite | comptes a privileges | comptes d'administration | chiffre | chiffres | chiffrees | chiffrement | iso 27001 | 27001 | secnumcloud | anssi | durci* | cloisonne* | segmentation
mesure* | dispositif* & technique* | organisationnel* | acces | journal*
)"},
    {u"les sauvegardes et leur restauration",
     uR"(
@ sauvegard* & ! redressement | liquidation | judiciaire* | interet* | procedure* & ! seul responsable | incombe* | charge du client | client effectue | client assure | charge du souscripteur & ! client est seul
@ rpo | backup* | copie* de securite | copies deconnectees | plan de reprise | plan de continuite | pra | pca | reprise d'activite | continuite d'activite
)"},
    {u"la notification des incidents de sécurité",
     uR"(
@ incident* & securite | cyber* | intrusion* & notifi* | signal* | alert* | inform* | previen* | prevenir | declar* | averti* | avis*
@ violation* | attaque* | compromission* | intrusion* | faille* | fuite* | faiblesse* & notifi* | signal* | alert* | inform* | previen* | prevenir | declar* | averti* & ! secret & ! confidentialite
incident* | evenement* & notifi* | signal* | alert* | inform* | previen* | declar*
)"},
    {u"le contrôle des mesures (audits, tests)",
     uR"(
@ audit* | controle* | test* | scan* | revue* & securite | intrusion* | vulnerabilit* | restauration*
audit* | test* | teste* | essai* | controle* | verifi* | revue* | revise* | certifi*
)"},
};

constexpr CoverageElement sla[] = {
    {u"un indicateur",
     uR"(
@ disponibilite & service* | plateforme | application* | solution | systeme* | taux | garanti* | engag* | mensuel* | serveur* | infrastructure | reseau | logiciel | site | objectif | niveau* & ! personnel | equipe* | collaborateur* | consultant*
@ niveau* de service | niveaux de services | sla | engagement* de service | qualite de service & ! definition
@ gti | gtr | temps de retablissement | garantie de temps | garantie* de temps | temps d'intervention | delai* d'intervention | delai* de retablissement | delai* de resolution | delai* de correction | delai* de prise en charge | temps de reponse | temps de resolution
@ delai* & incident* | anomalie* | panne* & traite* | correction* | contournement* | intervention* | resolution | prise en compte | retabli*
@ indisponib* & #duree | #taux | penalit* | mois
@ retabli* | corrige* | corriger | intervien* | pris* en charge | resolu* | resout & anomalie* | incident* | panne* | dysfonctionnement* | service | site & #duree
)"},
    {u"un objectif chiffré",
     uR"(
disponibilite | taux | niveau* & #taux
#duree & retabli* | corrig* | correction | intervien* | intervention* | repon* | pris* en charge | prise en charge | resolu* | resolution | traite* | restaur* | bloquant* | majeur* | mineur* | critique* | anomalie* | incident* | panne*
#taux & annee | an | mensuel* | mois | incident* | appel* | ticket*
annexe* | bulletin | conditions particulieres & niveau* | objectif* | indicateur* | engagement* | seuil* | sla
)"},
    {u"la mesure (outil ou période)",
     uR"(
par mois | mensuel* | par trimestre | trimestriel* | par an | annuel* | par semestre & disponib* | indisponib* | taux | niveau* | service | panne* | incident* | indicateur*
mesur* | calcul* | releve* | rapport* | reporting | supervis* | monitor* | tableau* de bord | sonde* | outil* de suivi | statistique* | compt*
signalement | signale | ouverture du ticket | declaration de l'incident
)"},
    {u"la conséquence d’un écart",
     uR"(
penalit* | avoir | avoirs | credit | credits | reduction* | minoration | remise* | malus | deduit* | gratuit* | manquement* | rembours*
resili* | quitter & niveau* | ecart* | indicateur* | disponibilite | panne* | incident*
)"},
};

constexpr CoverageElement raci[] = {
    {u"l’attribution de chaque tâche à l’une des parties",
     uR"(
responsable* | realise* | execute* & consult* | informe* | approb* | approuv* | valid*
annexe* | ci apres | ci dessous | suivant* | joint* & ! etabli* & ! etablir* & ! sera | seront
r & c | i
tache* | activite* & prestataire | client
)"},
};

constexpr CoverageElement plafond_responsabilite[] = {
    {u"le montant du plafond",
     uR"(
~ plafon* | limit* | exced* | depass* | maxim* | superieur* | concurrence | au plus | total & #montant | #taux | #duree | prix | redevance* | loyer* | somme* | montant* | forfait* | honoraires | chiffre d'affaires | encaiss* | paye* | percu* | factur* | remuneration | mensualite* | abonnement
)"},
    {u"la période de référence",
     uR"(
~ plafon* | limit* | exced* | depass* | maxim* | superieur* | concurrence | au plus | total & an | annee* | annuel* | mois | exercice | duree du contrat | sinistre | evenement | trimestre | semestre | ensemble du contrat | toutes causes | #duree
)"},
    {u"les exceptions (dol, faute lourde, dommages corporels…)",
     uR"(
~ faute* lourde* | faute lourde | dol | dolosi* | faute* grave* | faute intentionnelle | corporel* | intentionnel* | fraude
)"},
};

constexpr CoverageElement indemnite_sortie[] = {
    {u"le montant de l’indemnité ou son mode de calcul",
     uR"(
~ #montant | #taux | egal* | calcul* | represent* | correspond* | restant* | totalite | integralite | mensualite* | echeance* | reliquat | amorti* | bareme | degressi* | moitie | loyers | redevances | forfaits | solde | valeur
~ sans indemnite | sans frais | aucune indemnite | aucuns frais | sans penalite | gratuit* | ni frais | ni indemnite | sans aucun* | ne doit | n'est du* | n'est due | aucune somme
)"},
};

constexpr CoverageElement comite_pilotage[] = {
    {u"la fréquence des réunions",
     uR"(
@ comite* | copil | instance* | reunion* | reuni* | gouvernance & mensuel* | hebdomadaire* | trimestri* | semestri* | chaque | fois par | tous les | toutes les | annuel* | periodicite | frequence | bimensuel* | bimestri* | quotidien* | intervalle* | #duree & ! social | entreprise
reuni* | reunion* | tien* | tenue & mensuel* | hebdomadaire* | trimestri* | semestri* | chaque | fois | tous les | toutes les | annuel* | mois | semaine* | trimestre | intervalle* | #duree
)"},
    {u"le compte rendu des décisions",
     uR"(
compte* rendu* | proces verb* | releve* de decision* | releve* des decisions | pv | consign* | minutes
@ compte* rendu* | releve* de decision* | proces verb* & comite* | copil | reunion* | pilotage
)"},
};

constexpr CoverageElement preconisations[] = {
    {u"leur forme écrite",
     uR"(
ecrit* | consign* | registre* | formalis* | courriel* | document* | compte rendu | releve* | notifi* | rapport* | journal | tracees | trace* | tracabilite
)"},
    {u"la trace de la réponse du Client (suivi ou refus)",
     uR"(
refus* | non suivi* | non retenu* | ecarte* | decision* | decide* | passe outre | passer outre | persist* | suivie* | suivre | accept* | repons* | repond* | motiv* | registre* | ne suit | arbitr* | donne suite | suite* donnee*
)"},
    {u"les risques, le coût ou les autres voies",
     uR"(
risque* | consequence* | impact* | cout* | chiffr* | alternative* | autre* solution* | autre* voie* | variante* | danger* | enjeu* | compromett*
)"},
};

constexpr CoverageElement expression_besoins[] = {
    {u"le document qui fixe les besoins",
     uR"(
@ cahier* des charges | expression de besoin* | expression des besoins | expression de ses besoins | specification* fonctionnelle* | dossier de consultation | cctp
annexe* | specification* | document* | ecrit* | formalis* | bon de commande | questionnaire* | proposition
)"},
    {u"leur analyse par le Prestataire",
     uR"(
@ #prestataire & besoin* & analys* | recueil* | etudi* | identifi* | verifi* | propose* | reformul* | valid* | compris | connaissance | adapt* | conseil* | recommand* | demand*
analys* | recueil* | etudi* | verifi* | reformul* | atelier* | accompagn* | collabor* | pris connaissance | complet* | incoheren* | insuffisan* | valid* | questionn* | conforme*
)"},
};

constexpr CoverageElement recette[] = {
    {u"les essais ou les critères",
     uR"(
test* | essai* | critere* | cahier* de recette | scenario* | jeu* d'essai* | conform* | verifi* | specification*
)"},
    {u"les délais",
     uR"(
#duree | delai* | calendrier | planning
)"},
    {u"les réserves et leur correction",
     uR"(
~ reserve* | anomalie* | corrig* | correction* | refus* | rejet* | ajourn* | non conform* | defaut*
)"},
};

constexpr CoverageElement audit[] = {
    {u"la fréquence ou le préavis",
     uR"(
preavis | #duree | fois par | par an | annuel* | chaque | periodi* | prealable* | a tout moment
)"},
    {u"les suites données aux constats",
     uR"(
rapport* & ! annuel d'activite
plan* d'action* | correcti* | corrig* | remed* | ecart* | constat* | mise en conformite | non conformite* | conclusion* | recommandation* | manquement*
)"},
};

constexpr CoverageElement formation[] = {
    {u"le public ou le contenu",
     uR"(
utilisateur* | administrateur* | personnel* | salarie* | equipe* | programme* | contenu* | theme* | support* | hameconnage | phishing | module* | collaborateur* | agent* | participant* | stagiaire*
)"},
    {u"la durée ou la fréquence",
     uR"(
#duree | journee* | jour | jours | session* | chaque | annuel* | heure* | fois | demi journee* | periodi* | regulier*
)"},
};

constexpr CoverageElement reversibilite[] = {
    {u"le plan ou l’assistance au transfert",
     uR"(
plan* de reversib* | plan de transfert | assist* | accompagn* | coopere* | collabor* | prestation* de reversib* | operations de transfert | transfer* | transition
)"},
    {u"le format des données rendues",
     uR"(
format* | csv | xml | sql | json | exploitable* | lisible* | structure* | export*
)"},
    {u"les délais",
     uR"(
#duree | delai*
)"},
    {u"le prix",
     uR"(
~ prix | tarif* | factur* | frais | gratuit* | devis | cout* | taux journalier* | remuner* | inclus* | supplement | a la charge
)"},
    {u"la suppression des données",
     uR"(
supprim* | suppression | detrui* | destruction | effac* | purg*
)"},
};

constexpr CoverageElement donnees_personnelles[] = {
    {u"la description du traitement (objet, durée, nature, données, personnes)",
     uR"(
finalite* | nature du traitement | nature des operations | objet du traitement | categories de | types de donnees | type de donnees | duree du traitement | caracteristiques du traitement | description du traitement | annexe* & ! prix
)"},
    {u"les instructions documentées",
     uR"(
instruction*
)"},
    {u"la confidentialité des personnes autorisées",
     uR"(
confidential* | secret
)"},
    {u"les mesures de sécurité",
     uR"(
securite | mesures techniques | mesures appropriees | article 32 | protege* | protection des donnees & ! reglement | general
)"},
    {u"les sous-traitants ultérieurs",
     uR"(
~ sous traitant* ulterieur* | autre* sous traitant* | sous traitance ulterieure | sous traitant* de second | sous traitants de rang | recrut*
~ sous traite* | sous traiter | sous traitant* & autoris* | accord | accept* | agre* | prealable* | liste
)"},
    {u"l’assistance au responsable du traitement",
     uR"(
assist* | aide* & droit* | demande* | obligation* | responsable | analyse* d'impact | personne*
droits des personnes | exercice des droits | exercice de leurs droits | analyse* d'impact
)"},
    {u"la notification des violations",
     uR"(
violation* | fuite* | incident* | faille* & notifi* | inform* | previen* | signal* | alert* | averti* | communiqu*
)"},
    {u"le sort des données à la fin",
     uR"(
~ restitu* | supprim* | suppression | detrui* | destruction | effac* | garde pas | conserve pas | sort des donnees
)"},
    {u"les preuves et audits",
     uR"(
audit* | inspection* | demontrer | preuve* | verification* | controle*
)"},
};

constexpr CoverageElement sous_traitance[] = {
    {u"l’acceptation préalable par le Client",
     uR"(
~ accept* | agre* | accord | autoris* | approuv* | approbation | interdi* | s'interdit | consent*
)"},
    {u"la responsabilité conservée par le Prestataire",
     uR"(
~ responsab* | repond* | garant* | se porte fort | comme des siens | solidaire*
)"},
};

constexpr CoverageElement perimetre[] = {
    {u"la liste de ce qui est compris",
     uR"(
@ compren* | comprend | inclu* | inclut | decri* | detaill* | enumer* | liste* & service* | prestation* | perimetre | mission* | fournitures & ! hors
@ prestation* | service* | mission* & suivant* | suivantes | ci apres
perimetre | prestation* | service* | mission* | fourni* | realis* | assur* & annexe* | compren* | compris* | inclu* | defini* | suivant* | notamment | telephonie | heberg* | maintenance | logiciel | site | application | plateforme
)"},
    {u"ce qui est exclu ou facturé en plus",
     uR"(
@ ~ exclu* | hors perimetre | hors forfait | hors contrat | non compris* | non inclus* | ne compren* | ne comporte* | n'inclu* | ne couvr* | en sus | additionnel* | hors du perimetre | hors champ & prestation* | service* | perimetre | mission* | intervention* | factur* | devis | maintenance | forfait | contrat & ! responsabilite | dommage* | prejudice* | garantie*
@ supplementaire* | complementaire* | en plus | additionnel* | excedant | au dela | supplement | sur commande | sort du perimetre & factur* | devis | avenant | bon de commande | tarif* | taux | ecrit & prestation* | service* | intervention* | demande* | heure* | correction* | travaux | evolution*
)"},
};

constexpr CoverageFamily families_[] = {
    {.id = "devoir-conseil",
     .titles = u"conseil & ! administration\nmise en garde\ndevoir d'information\nobligation d'information",
     .treated = u"devoir* de conseil | obligation* de conseil | devoir* d'information | obligation* "
                u"d'information | devoir* d'alerte",
     .look_alikes = uR"(
reconnai* | declar* & avoir recu | a recu | ayant recu | avoir ete | avoir obtenu | avoir pris & conseil* | information*
conseil d'administration | conseil de surveillance | conseil d'etat | conseil constitutionnel | conseil superieur
)",
     .elements = devoir_conseil,
     .ground = &it_services},
    {.id = "securite",
     .titles = u"securite & ! sociale | sante | hygiene\ncybersecurite",
     .treated = u"securite des systemes | securite informatique | securite du systeme | cybersecurite",
     .look_alikes = uR"(
securite sociale | securite juridique | sante et securite | hygiene et securite | sante securite | prevention des risques professionnels
plan de prevention & travail
)",
     .elements = securite,
     .ground = &it_services},
    {.id = "sla",
     .titles = u"niveau* de service* | engagement* de service | qualite de service | qualite du service | "
               u"sla | disponibilite | garantie de temps",
     .treated = u"",
     .look_alikes = u"disponibilite & fonds | financier* | ressources",
     .elements = sla,
     .ground = &lasting_service},
    {.id = "raci",
     .titles = u"raci | matrice | roles et responsabilites | repartition des roles | repartition des taches "
               u"| repartition des responsabilites",
     .treated = uR"(
raci | matrice de* responsabilite* | matrice des roles | matrice de repartition | matrice d'attribution
repartition & role* | responsabilites | tache* & ! charge | benefice*
roles et responsabilites | role de chacun | roles respectifs
approbateur* | approuve & consulte* & informe*
)",
     .look_alikes = u"repartition & prix | benefice* | capital",
     .elements = raci,
     .ground = &shared_work},
    {.id = "plafond-responsabilite",
     .titles = u"plafon* | limitation* de responsabilite | limite* de responsabilite | limitation de la "
               u"responsabilite",
     .treated = uR"(
~ responsabilite* | indemnisation | reparation* | dommages et interets | dommages interets | prejudice* & plafon* | limite | limitee | limitees | limites | limiter | exced* | depass* | maxim* | superieur* | concurrence | dans la limite & ! indirect*
~ responsabilite* | indemnisation | reparation* | dommages et interets | dommages interets & plafon* | exced* | depass* | maxim*
~ responsable* & plafon* | au maximum | maximum | au plus
)",
     .look_alikes = uR"(
police* | assureur* & souscri* | garanti* | couvr* & ! plafon*
n'est pas limite* | illimite* | sans limit* | sans plafond | non plafonne*
penalit* & plafon* | exced* | depass* | limite & ! responsabilite*
societe a responsabilite limitee & ! plafon* | exced* | depass*
)",
     .elements = plafond_responsabilite,
     .ground = &it_services},
    {.id = "indemnite-sortie",
     .titles = u"resiliation anticipee | sortie anticipee | indemnite* de resiliation | indemnite* de sortie "
               u"| dedit | fin anticipee | pour convenance | rupture anticipee | sortie",
     .treated = uR"(
~ anticip* | convenance | avant le terme | avant son terme | avant terme | avant l'echeance | avant la date | avant l'expiration | a tout moment | sans motif | sans avoir a se justifier | au cours de & resili* | sortie | sort | mettre fin | met fin | rupture | denonc* | quitt* | cess* | prend fin | prenne fin & indemnit* | dedit | vers* | pay* | regl* | acquitt* | redevable | frais | factur* | restant* | penalit* | exigible* | dû | dues | due
~ resili* | sortie | rupture & restant* | reste* a | a echoir | jusqu'au terme | non echu* | pas encore echu* & somme* | redevance* | loyer* | mensualite* | prix | facture* | forfait* | abonnement*
~ indemnite* de resiliation | indemnite* de sortie | indemnite* de rupture | indemnite* de dedit | indemnite* de fin | faculte de dedit | droit de dedit | frais de resiliation | penalite* de resiliation
~ arrete* | arreter | resili* & quand bon | librement | meme en cours | en cours d'engagement
#client & mettre fin | resilier | quitter | sortir & a tout moment | sans motif | par anticipation | librement | convenance
~ mettre fin | met fin | resili* | arrete* | arreter & sans indemnite | sans frais | sans penalite & ! force majeure | manquement* | defaillan* | faute
~ verse* | doit | paie | du | due & dedit | clause penale & resili* | sortie | sort | fin | faculte | defaillan*
~ use* de cette | usage de cette | exerce* & liberte | faculte & verse* | paie | paye | doit | regle | rachete*
)",
     .look_alikes = u"licenci* | eviction | salarie* & indemnit* | contrat de travail",
     .elements = indemnite_sortie,
     .ground = &it_services},
    {.id = "comite-pilotage",
     .titles = u"gouvernance | pilotage | comite* & ! social | entreprise\nsuivi du projet | suivi du "
               u"contrat | suivi de la mission",
     .treated = u"comite* de pilotage | copil | comite* de suivi | comite* de direction | comite* "
                u"operationnel* | comite* strategique* | comite* projet | comite* de projet | coproj | cosui "
                u"| comite* technique* | instance* de pilotage | reunion* de suivi | reunion* de pilotage | "
                u"comite* de gouvernance | comite* de coordination | point* de suivi",
     .look_alikes = u"comite social | comite d'entreprise | comite economique | comite de reglement",
     .elements = comite_pilotage,
     .ground = &shared_work},
    {.id = "preconisations",
     .titles = u"preconisation* | recommandation* | registre des alertes",
     .treated = u"preconis* | recommandation* & ! lettre",
     .look_alikes = u"recommandation* & cnil | anssi | autorite | constructeur* | fabricant* | editeur* | "
                    u"recommandation* de l'anssi",
     .elements = preconisations,
     .ground = &it_services},
    {.id = "expression-besoins",
     .titles = u"besoin* | cahier des charges | prerequis",
     .treated = uR"(
expression de* besoin* | expression de ses besoins | cahier* des charges | besoins du client | besoins exprimes | specifications fonctionnelles | definition de* besoin* | definition de ses besoins
exprim* | defini* | recueil* | identifi* | analys* | formul* & besoin*
)",
     .look_alikes = u"pour les besoins | pour ses besoins | pour leurs besoins | seuls besoins | besoins "
                    u"propres | besoins internes | pour ses propres besoins | en tant que de besoin | si "
                    u"besoin | en cas de besoin | besoins de son activite",
     .elements = expression_besoins,
     .ground = &shared_work},
    {.id = "recette",
     .titles = u"recette | reception & ! facture\nverification* d'aptitude | vabf | operations de "
               u"verification | admission | livraison et recette",
     .treated = uR"(
recette | vabf | vsr | vsa | verification d'aptitude | verification de service regulier | proces verbal de reception | reception provisoire | reception definitive | proces verbal de conformite | tests d'acceptation | essais d'acceptation | recettage
proces verbal & conformite | recette | reception | admission
livrable* & valid* | accept* | reserve* | verifi* | refus*
)",
     .look_alikes = u"recettes | recette & impot | fiscale | publicitaire* | exploitation",
     .elements = recette,
     .ground = &shared_work},
    {.id = "audit",
     .titles = u"audit* & ! prestation\ndroit d'audit | droit de controle",
     .treated = uR"(
droit* d'audit | droit d'auditer | clause d'audit | auditeur* | faire auditer | fait auditer | audits du client | audit* par le client
#client & audit* | auditer | inspection* & peut | peuvent | pourra | pourront | droit | faculte | fait | faire | procede* | diligent* | mandat* | realise* | possibilite | libre
#prestataire & audit* | inspection* & permet* | autoris* | accept* | soumet* | coopere* | collabor* | disposition | contribu* | prete*
audit* & peut etre | pourra etre | peuvent etre | diligente* | a tout moment | une fois par | annuel* | effectue* | realise* & client | beneficiaire | contrat | prestataire | securite
)",
     .look_alikes = u"audit initial | audit prealable | audit de l'existant | commissaire* aux comptes | "
                    u"audite l'existant | prestation* d'audit | mission* d'audit",
     .elements = audit,
     .ground = &it_services},
    {.id = "formation",
     .titles = u"formation* & ! contrat | contrats | convention | consentement\nsensibilisation",
     .treated = uR"(
formation* & utilisateur* | personnel | administrateur* | session* | journee* | dispens* | organis* | stagiaire* | equipe* | prise en main | agent* | salarie* | collaborateur* | logiciel | solution
former & utilisateur* | equipe* | personnel | agent* | salarie* | administrateur*
form* & utilisateur* & prestataire | editeur | integrateur & journee* | session* | prise en main
sensibilis* & secur* | phishing | hameconnage | utilisateur* | personnel | risque* | salarie* | equipe* | collaborateur*
)",
     .look_alikes =
         u"formation du contrat | formation des contrats | formation du present | formation de la convention "
         u"| formation des presentes | formation du consentement | en formation | formation de jugement",
     .elements = formation,
     .ground = &it_services},
    {.id = "reversibilite",
     .titles = u"reversib* | transferab* | restitution des donnees | portabilite des donnees | changement de "
               u"fournisseur",
     .treated = uR"(
reversib* | transferab*
restitu* | rend | remet* | recuper* | export* & donnees | contenus & fin | terme | expiration | cessation | resiliation | restitution
changement de fournisseur | changer de fournisseur | reprendre ses donnees | recuperer ses donnees | donnees exportables
migrer & autre | propre infrastructure
transfer* | reprise & tiers | repreneur | nouveau prestataire | successeur | autre prestataire & service* | donnees | prestation*
)",
     .look_alikes = u"personnel* & donnees & traitement & ! reversib*",
     .elements = reversibilite,
     .ground = &entrusted_data},
    {.id = "donnees-personnelles",
     .titles =
         u"donnees personnelles | donnees a caractere personnel | rgpd | protection des donnees | vie privee",
     .treated = u"donnees personnelles | donnees a caractere personnel | rgpd | gdpr | 2016 / 679 | "
                u"reglement general sur la protection | informatique et libertes | responsable du traitement "
                u"| responsable de traitement",
     .look_alikes = u"",
     .complete = u"article 28 & mentions | ensemble | toutes | tout | exige* | exigences | clauses & annexe* "
                 u"| mentions | exige* | exigences",
     .elements = donnees_personnelles,
     .ground = &it_services},
    {.id = "sous-traitance",
     .titles = u"sous traitance | sous traitants | sous traitant | sous contractants",
     .treated = uR"(
~ sous traite* | sous traiter & ! donnees | rgpd | traitement* | 2016
~ sous traitance | sous traitant* & prestation* | service* | accord | accept* | agre* | autoris* | confi* | execution | travaux | 1975 & ! donnees | rgpd | traitement* | 2016 | ulterieur*
)",
     .look_alikes = u"sous traitan* & donnees | rgpd | responsable du traitement | responsable de traitement "
                    u"| 2016 | ulterieur* | article 28",
     .elements = sous_traitance,
     .ground = &it_services},
    {.id = "perimetre",
     .titles = u"objet | perimetre | description | contenu des prestations | contenu du service | etendue | "
               u"prestations | nous fournissons | services fournis | fourniture"
               u"prestations | etendue",
     .treated = uR"(
perimetre & service* | prestation* | mission* | contrat
pour objet & ! confidential*
services decrits | prestations decrites | contrat fixe les conditions
)",
     .look_alikes = u"perimetre & consolidation | groupe & ! prestation* | service*",
     .elements = perimetre,
     .ground = &it_services},
};

constexpr std::string_view out_of_hardware[] = {
    "securite", "sla",   "raci",      "comite-pilotage", "preconisations",       "expression-besoins",
    "recette",  "audit", "formation", "reversibilite",   "donnees-personnelles", "sous-traitance"};
constexpr std::string_view out_of_telecom[] = {
    "raci", "comite-pilotage", "preconisations", "expression-besoins", "recette", "formation", "audit"};
constexpr std::string_view out_of_standard_offers[] = {"raci", "comite-pilotage", "expression-besoins",
                                                       "recette"};
constexpr std::string_view out_of_advice[] = {"sla", "reversibilite", "formation", "audit"};
constexpr std::string_view out_of_training[] = {"sla",     "raci",           "comite-pilotage",
                                                "recette", "reversibilite",  "securite",
                                                "audit",   "preconisations", "sous-traitance"};
constexpr std::string_view out_of_secrecy[] = {"devoir-conseil",
                                               "sla",
                                               "raci",
                                               "plafond-responsabilite",
                                               "indemnite-sortie",
                                               "comite-pilotage",
                                               "preconisations",
                                               "expression-besoins",
                                               "recette",
                                               "audit",
                                               "formation",
                                               "reversibilite",
                                               "sous-traitance",
                                               "perimetre"};

constexpr ContractNature natures_[] = {
    {u"une location de matériel",
     u"location | loue | louer | loyer* | bail | credit bail | bailleur | locataire & materiel* | "
     u"equipement* | copieur* | photocopieur* | imprimante* | multifonction* | appareil* | terminaux | "
     u"terminal",
     out_of_hardware},
    {u"une fourniture de matériel",
     u"vente | achat | acquisition | fourniture & materiel* | equipement* | postes | ordinateur* | "
     u"imprimante* | copieur* & ! logiciel* | service* | infogeran* | heberg*",
     out_of_hardware},
    {u"un service de télécommunications",
     u"telephonie | operateur & ! cloud | infogeran* | heberg* | geres | manages\nacces internet | acces a "
     u"internet | communications electroniques | "
     u"services de communication | lignes telephoniques & ! infogeran* | heberg* | geres | manages",
     out_of_telecom},
    {u"une offre souscrite à conditions générales",
     u"conditions generales & heberg* | saas | abonn* | offre* | souscri* | utilisation",
     out_of_standard_offers},
    {u"une mission de conseil",
     u"contrat de conseil | mission de conseil | prestation* de conseil | assistance a maitrise d'ouvrage | "
     u"amo | assistance a la maitrise d'ouvrage",
     out_of_advice},
    {u"une action de formation", u"contrat de formation | convention de formation | action* de formation",
     out_of_training},
    {u"la confidentialité d’échanges",
     u"accord de confidentialite | engagement de confidentialite | accord de non divulgation | non "
     u"divulgation | nda",
     out_of_secrecy},
};

}  // namespace

std::span<const CoverageFamily> coverage_families() {
  return families_;
}
std::span<const ContractNature> contract_natures() {
  return natures_;
}

}  // namespace clausier
