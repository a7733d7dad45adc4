// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/notion.hpp"

namespace clausier {
namespace {

using enum Notion;

constexpr NotionEntry entries[] = {
    // Who, where the name is of several words.
    {client,
     uR"(
donneur|donneurs @ ordre|ordres
maitre @ ouvrage
pouvoir adjudicateur
personne publique
centre hospitalier
)"},
    {provider,
     uR"(
maitre @ oeuvre
)"},
    // Bearing a damage, or not.
    {not_liable,
     uR"(
ne|n' .. etend|etendent|etendra @ .. a|aux
exonere|exoneree|exoneres|degage|degagee|decharge|dechargee|libere|liberee|affranchi|affranchie
en aucun|aucune cas|maniere|facon .. responsabilite|responsable*
aucun|aucune @ .. recours|reclamation|action|poursuite
ne|n' se repare|reparent|reparera|repareront|indemnise|indemnisent
ne|n' .. donnera|donneront|donnent|donne|ouvre|ouvrira|ouvriront lieu|droit|recours|action
echappe|echappent|echapperont @ .. reparation|indemnisation|responsabilite
ne|n' .. .. .. .. comptable|comptables|redevable|garant|garants|recherche|inquiete
ne|n' entre|entrent|entreront|figure|figurent .. .. dommages|reparation|prejudice|indemnisation
ne|n' .. .. .. .. compris|pris @ .. dans|compte
sont|est laisse|laissee|laisses|laissees @ .. charge|compte
s' arrete .. seuls? dommages
ne|n' .. .. .. .. responsable*
ne|n' .. .. .. .. responsabilite
ne|n' repond*
ne|n' .. .. .. repondre
ne|n' garantit|garantissent|garantira
ne|n' .. .. .. tenu* .. .. reparer|indemniser|dedommager|repondre|reparation|indemnite*
ne|n' indemnise*|indemnisera|repare|reparent|reparera|couvre|couvrent|couvrira
ne|n' prend|prendra|prennent|prenons|prendrons .. .. charge
ne|n' encour* .. .. responsabilite
ne|n' .. doit|doivent|devra|dus|due|du @ reparation|indemnite*|dommages
ne|n' .. .. doit|doivent|devons|devra|devrons|payons|reglons|remboursons|remboursera|rembourse ni
aucun|aucune @ responsabilite|reparation|indemnisation|indemnite|dedommagement
aucun dedommagement|dommages
en aucun|quelconque cas .. .. .. .. responsable*
decline* @ responsabilite
exclut|excluent|exclure|excluant|exclura|excluront
a l' exclusion
exonere* .. .. .. responsabilite
degage* .. .. .. responsabilite
non responsab*
n'|ne ouvre*|ouvrent|ouvrira|donne*|donnent|donnera|donneront .. droit|lieu @ aucun|aucune
n'|ne ouvre*|donne* @ aucun|aucune @ droit
irresponsabilite
etranger*|exterieur*|hors .. champ @ reparation|responsabilite|indemnisation
sans @ responsabilite
)"},
    {excluded,
     uR"(
n'|ne engage*|engagent|engagera|engageront @ .. responsabilite
ne|n' .. ouvre*|ouvrent|ouvrira @ .. droit|recours
ne|n' se .. repare|reparent|indemnise|indemnisent
ne|n' .. .. .. .. compris|comprise|comprises .. .. dommage*|reparation|prejudice*|indemnisation
ne|n' .. .. .. .. pris|prise|prises|prendre .. compte
ne|n' .. entre|entrent|entreront .. .. dommages|reparation|indemnisation|prejudice*
echappe|echappent|echapperont @ .. reparation|indemnisation|garantie|responsabilite
sans indemnite|indemnisation|reparation|recours|compensation
non compris|comprise|comprises|repare|reparee|reparees|repares
hors @ .. indemnisation|reparation|debat|compte
demander raison|compte|reparation
lettre morte
exclu|exclue|exclus|exclues
ecarte*
ne|n' .. .. .. indemnis*|repar*|indemnisable*|dedommag*
ne|n' .. .. .. pris|prise|prises .. charge
ne|n' .. .. ouvr* .. .. droit
ne|n' .. .. donn* .. .. lieu|droit
ne|n' saurai* .. ouvrir|donner .. .. droit|lieu
non indemnis*|reparable*|repare*|couvert*
aucune|aucun @ reparation|indemnisation|indemnite|dedommagement .. .. reclame*|du|due|demande*|exige*|versee*|allouee*
ne|n' .. .. .. donnent|donne|donner|donnera lieu|droit
hors|etrangers|etrangeres|etranger @ .. champ|perimetre @ .. reparation|responsabilite|indemnisation|dommage*
)"},
    {not_excluded,
     uR"(
ne|n' est|sont|sera|seront|soit exclu*
ne|n' est|sont|sera|seront|etre|soit pas|point|nullement|jamais exclu*
ne|n' exclu*
ne|n' .. .. .. pas exclu*|ecarte*
)"},
    {liable,
     uR"(
repond|repondent|repondra|repondront|repondre
indemnise|indemnisent|indemnisera|indemniseront|indemniser
repare|reparent|reparera|repareront|reparer|repares|reparee|reparees
indemnisable*|reparable*|indemnisee*|indemnises
est|sont|reste*|demeure*|sera|seront .. responsable*
prend|prennent|prendra .. charge
couvre|couvrent|couvert|couverte|couverts|couvertes
garantit|garantissent
tenu* @ reparer|indemniser|dedommager
ouvre|ouvrent|ouvrira .. droit
y compris
)"},
    {left_to,
     uR"(
reste|restent|restera|resteront|demeure|demeurent|demeurera|demeureront|incombe|incombent|est|sont|sera|seront .. .. .. charge|compte|risques|frais|depens
supportee|supportees|supporte|supportes|assumee|assumees|endosse* .. par
)"},
    {assigned,
     uR"(
incombe|incombent|incombera
revient|reviennent|reviendra
appartient|appartiennent
echoit|echoient
est|sont confie*|devolu*|attribue*
)"},
    {refers_back,
     uR"(
y
a ce titre
en cette|ces|la matiere*
cette|ces|cet obligation*|mission|devoir*
ce|ces devoir*
a cet egard
)"},
    {no_claim,
     uR"(
renonce* .. .. .. reclamation*|recours|action|poursuite*|indemnit*|pretention*
ne|n' .. .. .. .. reclamer|pretendre|exiger|solliciter|revendiquer
ne|n' .. .. .. faire valoir
ne|n' .. reclam*|pretend*
renonce* .. .. .. reclamer|demander|solliciter|indemnisation|reparation|recours|rechercher
s' interdi* .. .. reclamer|demander|rechercher|solliciter
)"},
    {client_alone,
     uR"(
aux|sous risques|responsabilite @ perils? @ client|abonne|beneficiaire|locataire|exploitant
charge|risques|risque @ seul? client|abonne|beneficiaire|exploitant
client|abonne|beneficiaire|exploitant .. seul|seule responsable
client|abonne|beneficiaire|exploitant supporte|assume .. seul|seule|consequences
fait|fera son affaire
)"},
    {exception,
     uR"(
sauf|hormis|excepte|exceptee
a l' exception
a la reserve
sous @ reserve
autres|autre que|qu'
)"},
    {contrast,
     uR"(
;
en revanche
mais
toutefois
cependant
neanmoins
)"},
    {liability,
     uR"(
tenu|tenus|tenue
indemnite|indemnites
vers*|versera|paiera|paie|regler* .. .. plus
quel* que soi* .. .. dommage*|prejudice*
prejudice|prejudices|dommage|dommages
responsabilite*
responsable*
indemnisation|indemnisations
reparation|reparations
dommages et? interets
sommes mise* @ charge
dedommagement*
condamnation*
sommes mise* .. charge
repond|repondra|repondent
engagement financier
)"},
    {direct,
     uR"(
direct|directs|directe|directes|directement
)"},
    {indirect,
     uR"(
indirect|indirects|indirecte|indirectes|immateriel*|consecutif*
)"},
    {damage,
     uR"(
dommage|dommages|prejudice|prejudices|perte|pertes
manque a gagner
)"},
    {deemed,
     uR"(
consider*
constitu*
repute*
entend*
assimil*
relev*
notamment|tel|tels|telle|telles
regarde*
qualifi*
compren*
range*
)"},
    {lost_chance,
     uR"(
laissait|laissaient|laisse|laissent .. .. esperer|attendre|escompter|presager|prevoir
affaires|contrats|marches|ventes|commandes|clients|economies|gains .. .. .. aurait|auraient .. conclu*|signe*|obtenu*|gagne*|remporte*|realise*|passe*|trouve*
aurait|auraient vraisemblablement|probablement|peut|possiblement|normalement
aurait|auraient pu .. obtenir|conclure|gagner|realiser|remporter|eviter|signer
chance|chances que|qu' .. .. .. .. perdu*|manqu*|laiss*
espoir|espoirs|esperance|esperances|perspective|perspectives .. .. decu*|contrarie*|perdu*|evanoui*|ruine*|compromis*|manque*
espoir|espoirs|esperance|esperances|perspective|perspectives @ .. gain|gains|marche|marches|affaire|affaires|contrat|contrats|economie|profit|benefice|succes
chance|chances .. .. .. realis*|gagner|conclure|obtenir|eviter
eventualite|eventualites .. favorable*|heureuse*
gain|gains|profit|profits|benefice|benefices|avantage|avantages escompte*|espere*
ce que|qu' .. .. .. esper*|escompt*
perte|pertes @ .. chance|chances
perte|pertes @ .. occasion|occasions|opportunite|opportunites
prive*|privation @ .. avantage*|occasion*|benefice*|opportunite*|affaire*
disparition|privation|aneantissement|suppression|evanouissement|ruine @ .. chance|chances|probabilite|probabilites|eventualite|eventualites|esperance|occasion*|opportunite*|perspective*
chance|chances perdue*|manquee*|envolee*|compromise*|evanouie*|gachee*
chance|chances .. perdue*|manquee*
eventualite|eventualites favorable*
occasion|occasions|opportunite|opportunites perdue*|manquee*
chance|chances d' obtenir|eviter|echapper
probabilite @ gain|gains|succes
espoir|espoirs|esperance|esperances @ .. .. gain|gains|realiser|obtenir|conclure|eviter|gagner
gain|gains|benefice|profit .. .. .. espoir|espere|esperer|esperance
)"},
    {data,
     uR"(
donnee|donnees|contenus|fichier|fichiers|base|bases|enregistrements|informations|documents|archives
)"},
    {loss,
     uR"(
donnees|fichiers|enregistrements|contenus .. .. .. disparai*|perdre|perdues|detruit*|altere*
donnees|fichiers|enregistrements|contenus|informations|bases efface*|corrompu*|altere*|detruit*|perdu*|supprime*|disparu*
reconstitution|ressaisie|recreation|reconstruction|restauration @ .. donnees|fichiers|enregistrements|contenus|informations
reconstituer|ressaisir|recreer .. .. .. donnees|fichiers|enregistrements|contenus|informations
evanouissement
effacement|effacements|alteration|alterations|destruction|destructions|corruption|disparition|deterioration|inaccessibilite|perte|pertes|perdu|perdus|perdue|perdues|altere*|corrompu*
impossibilite @ .. .. reconstituer|recuperer|restaurer
)"},
    {nothing,
     uR"(
s' applique* a tout|toute|tous|toutes|chaque|la|le|l'|ce|cet|cette
responsable* @ securite
en faire .. copies
copie|copies @ sauvegarde necessaire*|usuelle*
droit .. .. .. copie*
en informe|informent|informera
informe|informera @ editeur|prestataire|fournisseur|hebergeur|titulaire
assiste*|assistee de|par ses|leurs|son|leur conseil*
conseil|conseils municipal|departemental|regional|syndical|communautaire|constitutionnel|economique
conseil @ surveillance
sauvegarde @ alimentation|energie|electri*
procedure @ sauvegarde
ouverture|jugement|plan|mesure @ .. .. sauvegarde
sauvegarder|sauvegarde ses|leurs|vos
consigne* @ securite
plan @ prevention
batterie*|onduleur*|groupe @ sauvegarde
surete @ .. paiement*|remboursement|creance
a titre @ surete
hors ligne|connexion|reseau , que|dont @ .. n'|ne
securite @ personnes|travailleurs|biens|batiment*|locaux|chantier|travail
securite , @ hygiene
clause @ sauvegarde
s' interdi* .. .. retenir|refuser|suspendre|retarder
fut ce .. .. .. .. renforce*
conseil|conseils @ droit|fiscalite|comptabilite|gestion
lettre|lettres|pli|courrier|envoi recommande*
recommande*|recommandee avec|electronique|avec
recommandations @ anssi
administrateur* @ conseil
perte|pertes @ .. exploitation|marge*|chiffre*|clientele|benefice*|profit*|revenu*|image|notoriete|commande*|contrat*|gain*|economie*|salaire*|competitivite
perte|pertes @ donnees maxim*|admissible*
objectif|objectifs|point|delai|duree @ .. .. perte @ donnees
conseil d' administration|etat
conseil|conseils juridique*|fiscal|fiscaux
securite sociale|juridique|routiere
hygiene et? securite
)"},
    {by_client,
     uR"(
du|au|par|le fait @ client|abonne|beneficiaire|exploitant|utilisateur*|locataire
faute|fautes|erreur|erreurs|negligence|manquement*|imprudence|defaut|carence @ .. .. client|abonne|beneficiaire|exploitant|utilisateur*|locataire
imputable*|attribuable*|dû|due|dues|caus*|provoque*|result*|provenant|consecutive* @ .. .. .. client|abonne|beneficiaire|exploitant|utilisateur*|locataire
utilisation|usage .. .. non conforme|anormal*|inappropri*|fautive*
mauvaise utilisation
absence @ sauvegarde*
si @ client|abonne|beneficiaire
lorsque @ client|abonne|beneficiaire
)"},
    {by_other_cause,
     uR"(
force majeure
cas fortuit*
fait @ tiers
reseau* @ .. telecommunication*|tiers|internet|operateur*
)"},
    {own_breach,
     uR"(
manquement*|inexecution|non respect|violation|meconnaissance|defaillance|faute @ .. .. .. obligation*|engagement*|sauvegard*
conforme* @ .. sauvegard*
anterieur*|posterieur* @ derniere sauvegarde
)"},
    {total,
     uR"(
quel*|quelle*|quelque @ .. soit|soient
de quelque nature|maniere|facon
en toute hypothese
en tout etat @ cause
a quelque titre
a quelque titre que
en aucun cas
en aucune facon|maniere|circonstance|hypothese
toutes causes confondues
)"},
    {any_liability,
     uR"(
toute|aucune|quelconque responsabilite
toute|aucune @ responsabilite
irresponsabilite
toute|aucune garantie
)"},
    // Keeping a liability within a sum.
    {cap,
     uR"(
plus|davantage @ de|d' .. .. .. euros|euro
qu' a hauteur
n' .. .. .. .. qu' @ hauteur|concurrence
plafon*
limit*
exced*
depass*
maxim*
superieur*
concurrence
au plus
jusqu' a hauteur
a hauteur
borne*
s' arrete*
cantonn*
ne .. .. .. aller|etendre au dela
au dela
restreint*
)"},
    {floor,
     uR"(
inferieur*
au minimum|moins
minimum
minimal*
plancher
)"},
    {greatest,
     uR"(
plus eleve*|haut*|grand*|forte|fort|important*|favorable*
superieur* des deux
si @ montant est superieur|plus
)"},
    {penalty,
     uR"(
penalite*
credit|credits
avoir|avoirs
malus
astreinte*
indemnite forfaitaire
interet|interets @ retard
recouvrement
)"},
    {insurance,
     uR"(
assurance*|assureur*|assuree|assurees|assures
est|sera assure
police*
franchise*
souscri*
)"},
    {price,
     uR"(
facture*|facturation
prix
redevance*
loyer*
forfait*
honoraires
remuneration
abonnement*
somme*|sommes @ .. (? verse*|paye*|factur*|encaiss*|percu*|regle*|acquitte*
montant* @ .. .. verse*|paye*|factur*|encaiss*|percu*|regle*|acquitte*
montant* @ contrat|marche|commande|prestation*|service*
mensualite*|echeance*|fraction|fractions
cotisation*
chiffre d' affaires
facturation
)"},
    {last_invoice,
     uR"(
montant facture|paye|regle|verse|du @ .. mois precedent
mois precedant
derniere facture
facture|mensualite|echeance|redevance|loyer @ .. .. precedent*|derni*|concern*|cause
dernier|derniere loyer|redevance|mensualite|echeance|facture
)"},
    {a_month,
     uR"(
redevance mensuelle
le|du mois precedant|precedent
dixieme|moitie|quart|tiers @ .. redevance|mensualite|facture
une seule? mensualite
une seule? redevance|echeance|fraction|facture mensuelle?
un seul? mois
mensualite unique
du mois precedent|concerne|considere|cause|ecoule|au|ou|pendant
dernier mois
redevance|prix|forfait|loyer|abonnement|montant mensuel*
)"},
    {a_twelfth,
     uR"(
un douzieme
)"},
    {yearly,
     uR"(
annuel|annuelle|annuels|annuelles|an|annee|exercice
)"},
    {multiple,
     uR"(
fois
multipli*
)"},
    {conditional,
     uR"(
en cas @
lorsque|lorsqu'
si|s'
resultant|provenant|liee|lies|liees|decoulant
)"},
    // What the contract is about.
    {custody,
     uR"(
heberg*
sauvegard*
infogeran*|infogere*
cloud
saas
externalis*
archivage
logiciel @ service
services geres|manages
exploitation @ .. serveur*|systeme*|infrastructure*|application*|plateforme
stockage @ donnees
)"},
    // Service levels.
    {availability,
     uR"(
disponible|disponibles|accessible|accessibles|operationnel|operationnelle a|pendant|durant 9*
disponible|disponibles|accessible|accessibles 9*
disponibilite|disponibilites
indisponib*
disponible|disponibles|accessible|accessibles|operationnel|operationnelle 24|vingt|en|a tout|sans|de .. .. ..
accessible|accessibles|disponible|disponibles .. permanence|interruption
uptime
fonctionne* .. sans interruption|discontinuer|arret
fonctionnement continu|permanent|ininterrompu
continuite @ .. service*
accessibilite
)"},
    {nothing,
     uR"(
disponibilite|disponibilites @ .. donnees|equipe*|personnel*|intervenant*|interlocuteur*|consultant*|salarie*|fonds|ressources|collaborateur*|pieces|agenda*|parties|correspondant*|documents|materiel
disponibilite @ authenticite
disponibilite , @ authenticite|integrite|confidentialite
confidentialite , @ integrite @ disponibilite
integrite , @ disponibilite
integrite @ disponibilite
plages|heures|calendrier @ disponibilite
sous reserve @ disponibilite*
selon @ disponibilite*
)"},
    {system,
     uR"(
service|services|plateforme|plateformes|application|applications|solution|site|systeme*|serveur*|infrastructure*|logiciel*|progiciel*|environnement*|reseau|liaison*|ligne*|hebergement|outil*|messagerie
)"},
    {promise,
     uR"(
s' engage*
s' oblige*
garanti*
assure|assurent|assurera|assurer
vis|vise|visent|visons|viser
fourni*|offr*
taux
maintien*|maintenir
est|sont|sera|seront|reste|demeure
tenu*
met|mettre|mettra
fera|fait|ferons|font
veille*
)"},
    {pledges,
     uR"(
met|mettra|mettent .. .. oeuvre
fait|fera|font .. .. efforts|possible|necessaire
s' y engage*
sera|seront disponible*|accessible*
s' engage*
s' oblige*
garanti*
assure|assurent|assurera
promet*
tenu|tenue d'|de|a
)"},
    {window,
     uR"(
par mois|an|trimestre|semestre|annee|semaine
mensuel*|annuel*|trimestriel*|semestriel*|hebdomadaire*
mois civil*|calendaire*|considere*
chaque mois|trimestre|annee|semestre|semaine
sur @ mois|trimestre|annee|an|semestre|douze|periode
du|dans|pendant|durant @ mois|trimestre|annee|semestre
mois @ mois
periode* @ mesure|reference|observation
fenetre*
)"},
    {measured,
     uR"(
mesur*
calcul*
releve*
sonde|sondes
supervis*
rapport entre
statisti*
horodat*
monitor*
formule
constate*
decompt*
control*|verifi*|evalu* par @ audit*|essai*|test*|releve*|sonde*
)"},
    {response,
     uR"(
releve|relever|leve|lever|elimine*|supprime* @ .. panne*|incident*|anomalie*|dysfonctionnement*
interven*|intervi*
retabli*
repar*
corrig*|correction*|correcti*
depann*
repond*|reponse*
pris|prise @? en? compte|charge
prise en charge|compte
traite*|traitement
resolu*|resoud*|resout
remise @ service|etat|route
remedie*
)"},
    {vague_speed,
     uR"(
aussi vite|rapidement|tot que
des que possible
selon|suivant @ .. disponibilites|possibilites|moyens|charge
dans @ delai* compatible*
bonne diligence
delai|delais @ .. usage|profession
meilleurs|meilleur|brefs|bref|courts|plus delais|delai|brefs|courts|vite
delai|delais raisonnable*|bref*|court*|approprie*|normal|normaux|usuel*|habituel*
rapidement|promptement|diligemment|celerite
dans @ mesure @ possible
avec diligence|celerite|promptitude|toute
au plus vite|tot
aussi vite|rapidement que|tot
sans @ tarder
)"},
    {incident,
     uR"(
incident*|anomalie*|panne*|dysfonctionnement*|interruption*|bug*|bogue*|indisponib*|defaillance*
ticket*|appel|appels
demande|demandes @ assistance|intervention
)"},
    {nothing,
     uR"(
incident|incidents @ securite
)"},
    {service_level,
     uR"(
niveau* @ service*
sla
qualite @ service*
engagement* @ service*
convention* @ service*
)"},
    {annex,
     uR"(
annexe*
plan* @ assurance|qualite
convention @ services?
conditions particulieres
cahier @ charges
bon* @ commande
appendice*
)"},
    {credit,
     uR"(
credit|credits
avoirs
un|l'|cet|tout|chaque|aucun avoir
penalite|penalites
bonification*
malus
minoration*
ristourne*
remise|remises
abattement*
reduction|reductions
service credit
)"},
    {nothing,
     uR"(
carte|etablissement|ouverture @ credit
credit bail
reduction @ delai*|risque*
)"},
    {only_remedy,
     uR"(
indemnis*|repar*|compens*|couvr* .. .. .. definitivement|integralement|totalement
ne|n' .. .. .. aucun|aucune autre ..
ne|n' .. .. .. .. d' autre|autres ..
exclu|exclut|excluent|exclusif|exclusifs @ .. tout|toute|tous|toutes autre* ..
a l' exclusion @ tous|toutes|toute|tout @ .. dommages|reparation|indemni*|recours|action*
rempli* .. .. .. tout|toute|toutes|tous|droits|pretentions
desinteress* .. ..
compens* integralement|definitivement|totalement|entierement
couvr* integralement|definitivement|totalement|entierement
repar* integralement|definitivement|totalement|entierement
solde|soldent|soldera|solderont @ .. consequence*|suite*|litige|prejudice|compte*
purge|purgent @ ..
ferme|ferment|clot|clos @ .. voie|porte|debat|discussion|litige
vaut|valent .. .. renonciation|quittance|transaction|solde
dispense* .. .. .. .. autrement|autre|davantage
se limite|limitent|borne|bornent|reduit|reduisent .. .. credit|credits|avoir|avoirs|penalite|penalites|remise
rien de plus|d'
ne|n' .. .. .. .. autrement|davantage
s' en tiendra|tient @ .. credit*|avoir*|penalite*
seul|seule|unique|uniques|exclusif|exclusive|exclusifs|seuls|seules @ .. recours|remede|remedes|reparation|indemnisation|indemnite|compensation|dedommagement|sanction|sanctions|droit|moyen|contrepartie|consequence|suite
recours|remede|reparation|indemnisation|compensation|sanction|dedommagement .. unique|exclusif|exclusive|exclusifs
seul et unique ..
liberatoire*
a l' exclusion @ .. autre* ..
exclusi* @ .. autre*
ni autre|autres ..
aucun|aucune|nul|nulle|d' autre|autres action*|recours|reparation|indemnisation|indemnite|reclamation|sanction|dedommagement|demande|compensation|dommages|pretention|droit
sans autre recours|reparation|indemnite|indemnisation|suite
solde @ .. compte
tien* lieu @ .. reparation|indemnisation|dommages
tient|tiennent lieu @ toute
regle* definitivement
definitivement regle*
vide @ debat
epuis* @ .. droit*|recours|reparation|debat|litige|consequence*
eteint|eteignent|eteindra @ .. .. action|recours|creance|droit*|reclamation
rempli* .. .. .. droits
pour|de quitte*
quitte* .. toute|toutes
renonce* .. .. .. .. autre*
renonce* @ .. dommages|action|recours|reparation|indemnisation|resili*
s' interdi* .. .. .. .. autre*
ne|n' .. .. .. .. rien|autre reclamer|demander|exiger|pretendre|chose
interdi* .. .. .. dommages|recours|reclamation|reparation
)"},
    {not_only_remedy,
     uR"(
ne|n' epuis*|eteint|eteignent|eteindra .. .. .. ..
non liberatoire*
ne|n' .. .. .. .. liberatoire*
ne|n' .. .. .. .. seul|seule|unique|exclusif|exclusive recours|remede|reparation|indemnisation|compensation|sanction
ne|n' .. .. .. .. exclusi*
ne|n' .. .. .. prive*|privent
n' empech*
ne|n' .. .. .. obstacle
sans @ caractere liberatoire
ne|n' .. .. .. lieu @ reparation|dommages
ne|n' epuis*|eteint|eteignent
sans prejudice @ .. dommages|reparation|indemnisation|action|droit
vien*|imput*|dedui* .. deduction|deduit|deduites|sur @ .. reparation|dommages|indemnisation|indemnites
reste*|demeure*|conserve* .. .. droit|libre @ .. demander|reclamer|obtenir|exiger|poursuivre
ne|n' affect*|limit*|redui*|exclu* .. .. .. droit*|faculte .. .. resili*|demander|reclamer|indemni*
)"},
    {late_payment,
     uR"(
retard @ paiement
defaut @ paiement
non paiement
impaye*
factur*
recouvrement
paiement liberatoire
)"},
    // Advice.
    {advice,
     uR"(
question|questions relative*|sur|touchant|concernant|portant
instruit|instruite|instruits
rien .. .. .. .. cache|tu|dissimule|omis
repondu .. .. .. questions
aucun|quelque|quelconque|ses|leurs|vos|nos avis|lumieres
informe|informee|informes|informees|informer|informera|informeront|informent|information|informant
aucune|quelque|la|de lumiere*
lumieres
expliqu*|explication*
prevenir|prevenu|prevenue|previent|previendra
avis|conseil technique*|circonstancie*|eclaire*
preconis*|recommand*
suggestion*|sugger*
diagnostic*
orienter|oriente|orientation
dire|dit|dirons|dira ce que|qui|qu' .. convien*
signaler|signale|signalera|signalement|signalee|signalees|signales @ .. risque*|danger*|lacune*|inadaptation*|inconvenient*|inadequation*|vulnerabilite*|limite*
risque*|danger*|lacune*|inadaptation*|inconvenient*|inadequation* .. .. .. .. signal*
a signaler
expos* @ .. risque*|limite*|contrainte*|inconvenient*
risque*|limite*|contrainte*|inconvenient* .. .. .. .. .. expose*
risque*|limite*|contrainte*|inconvenient* .. .. .. .. .. presente*
induit|induite|induits @ erreur
instruit|instruite|instruits de|des|du
reponse|reponses @ .. .. question*
question|questions .. .. .. .. .. .. .. sans|reponse*
recommandation*|preconisation*
eclaircissement*
conseil|conseils|+conseiller
mise|mises|met|mettre en garde
renseigne*|renseignement*
eclair*
alert*|alerter
devoir* .. information
obligation* .. information
avertissement*|avertir
avis @ .. .. .. .. donn*|prodigu*|formul*|emet*|emis
)"},
    {nothing,
     uR"(
information|informations confidentiel*
systeme* @ information
technologie* @ information
avis .. .. .. .. mois|jours|jour|semaine|semaines|heures
avis @ reception
par|moyennant|sur|sous @ avis
que|qu' .. .. n'|ne .. .. .. .. a prevenir ;|,|:|.
prevenir @ .. coupure*|panne*|arret*|incident*|interruption*|defaillance*|attaque*|intrusion*|sinistre*|dommage*|litige*|differend*
)"},
    {acknowledges,
     uR"(
+mesurer @ portee|risque*|limite*|consequence*
+assumer @ .. choix|risque*
s' estim*|satisfai*
se tient|satisfait|contente
a pris @ mesure
est|sera|sont|seront .. cens*|presume*|suppose*
+reconnaitre|+declarer|+admettre|+convenir|+attester
confess*
avou*
temoign*
se reconnai*
prend|prennent acte
a|ont|avoir conscience
apposant .. signature
signature .. .. .. .. .. vaut|vaudra|emport*|atteste*
signant
garantit qu'
avez|ayez pu
admet|admettent|concede|accorde
accept*
tient|tiennent @ .. pour
donne quitus|acte
s' .. satisfait|satisfaite
reconnai*
declare*
atteste*
confirm*
admet*
certifie*
s' estime*
se dit|tient|estime
est repute*
donne*|donner acte
affirm*
convien*
)"},
    {presumed,
     uR"(
cens*|suppose*
est|sera repute*
presume*
)"},
    {well_informed,
     uR"(
pu poser|interroger|obtenir .. .. .. questions|explications|renseignements|reponses
rien @ .. .. .. ignor*
en @ connaissance
documentation|explications|informations suffisante*|completes|adequates
suffisamment|pleinement|parfaitement|completement|dument instruit*|renseigne*
repondu .. .. .. questions
rien .. .. .. .. cache|tu|dissimule|omis
devoir*|obligation* .. .. .. .. .. rempli*|execute*|accompli*|satisfait*|acquitte*
n'|ne est|sont|demeure|demeurent|reste|restent|soit .. sans reponse
tous|toutes|tout @ .. .. .. .. fourni*|delivre*|donne*|prodigue*|apporte*|communique*
aucune|aucun|nulle question* .. .. .. .. .. .. .. .. sans reponse
toutes @ questions
reponse|reponses .. .. .. questions
repondu .. .. questions
tout expliqu*|dit|expos*|precise
expliqu*|dit|expose tout
instruit|instruite|instruits @ tout|toutes
n' .. .. .. induit|induite|induits .. erreur
en erreur sur rien
dument|pleinement|clairement|parfaitement|loyalement|utilement|suffisamment|largement|complete* expos*|expliqu*|present*|port*
lui|leur|vous .. .. .. .. expose*|expliqu*|presente*|rappele*
ete|est|etre .. averti*|eclair*|conseill*|inform*|prevenu*|mis|mise .. .. risque*|limite*|contrainte*|consequence*|garde
bien|dument|deja ete .. conseil*|averti*|inform*|eclair*
recu*|obtenu*|beneficie*|eu @ .. .. .. informations|conseils|renseignements|explications|eclaircissements|avertissements .. .. .. necessaire*|utile*|requis*|suffisant*|souhaite*|voulu*
recu*|obtenu*|beneficie* @ conseil @ .. complet|personnalise|adapte|loyal|utile
n' .. besoin d'|de .. autre*
rempli*|satisfai*|acquitt*|execut*|accompli* @ .. .. devoir*|obligation* @ .. conseil|information|mise
tous|toutes|tout @ .. .. eclaircissement*|avertissement*|conseil*|renseignement*|explication*|mise*|precision*|reponse*
n' ignor*
assez|suffisamment|bien|amplement .. eclaire*|informe*|averti*|conseille*|renseigne*
connaissance de cause
recu*|obtenu*|beneficie* .. tout*|tous|integralite|ensemble .. conseil*|information*|mise*|renseignement*|avertissement*
pleinement|parfaitement|suffisamment|dument|entierement|completement|totalement|clairement|largement|utilement|exhaustivement inform*|eclair*|conseill*|averti*|renseign*|mis|alert*
informe|eclaire|conseille|averti|renseigne .. suffisamment|pleinement|parfaitement
toute|tous|toutes @ informations|conseils|renseignements|mises|avertissements|precisions|explications|eclaircissements
toutes|tous|ensemble|integralite @ .. informations|conseils|mises|avertissements|renseignements
en @ .. connaissance @ cause
rien @ .. .. .. .. tu|cache|dissimule|omis
acquitt*|execut*|rempli*|satisfai* .. .. .. .. devoir*|obligation* @ information|conseil|mise|renseignement
a satisfaction
tous apaisements
plein* information|connaissance
)"},
    {adequacy,
     uR"(
seul|seule|seuls juge|juges
adequation
pertinence
convenance du|de
aptitude
opportunite @ choix|solution
bien fonde
choix @ .. solution|logiciel|progiciel|materiel*|produit|systeme|technique*|configuration|architecture|options|prestation*|outil*
ses|leurs|son|leur|tels|vos|ce choix
conforme*|correspond*|convien*|convient|adapt* .. .. .. besoins
expression @ besoins
cahier @ charges
ses|leurs|vos|ces|les besoins
)"},
    {own_choice,
     uR"(
de son propre chef|mouvement|initiative
souverainement
aguerri*|experimente*
dispos* .. .. .. .. competence*|equipe*|direction|service|informaticien*|moyens
son|ses|leur|leurs propres? equipe*|service*|direction|informaticien*
n'|ne .. .. fie*|fonde* .. .. aucun|aucune
seul|seule .. redige*|choisi*|arrete*|decide*|determine*|defini*|apprecie*|juge|selectionne*|dimensionne*
redige*|choisi*|arrete*|decide*|determine*|defini*|fixe*|retenu* .. par|sous .. seul|seule|seuls
par lui|elle|eux meme|memes
propre*|propres jugement|experience|sachant*|conseil*|competence*|analyse|appreciation|examen|expert*|etude*|diligence*|moyens
sous @ .. direction|responsabilite
entoure* de|d'|des
professionnel|professionnelle|client|acheteur averti*|avise*|rompu*|aguerri*|competent*|eclaire*
rompu|rompue @ aux|a
homme de l' art
connaisseur*|specialiste*
s' est|etre|etant .. fie|fiee|fonde|fondee|determine|determinee|rapporte*
s' en rapporte*|remet*
pleine connaissance @ cause
a ses|leurs .. risques
seul|seule comptable|responsable|juge|garant|garante|maitre .. adequation|pertinence|choix|convenance|aptitude|conformite|compatibilite
)"},
    {no_such_duty,
     uR"(
ne|n' .. .. vocation
ne lui|leur appartient|incombe|revient pas|point|nullement
ne|n' .. .. dans @ role|attributions|mission
ne se prononc* pas|point|ni
ne|n' .. .. aucune|nulle appreciation|opinion|verification|etude
n'|ne +avoir pas|point|ni|nullement|aucunement .. .. a
sans .. .. .. .. .. .. ait|aient eu a
n' attend* .. .. .. aucun|aucune
n'|ne a|ont|aura|auront|avons|aurait pas|point|ni|nullement|aucunement|jamais a|de|d'|le|la|les|l'|en
n' ont|a|aura|auront|avons ni @ ..
sans .. .. .. .. .. .. ait|aient|avoir|doive|doivent|soit|soient a|tenu*|oblig*
n' entre|entrera|entrent .. .. mission*|attribution*|role|perimetre|prestation*|objet|obligations
ne|n' rel* .. .. mission*|attribution*|role|perimetre|prestation*
ne|n' .. .. .. tenu|tenue|tenus|oblige|obligee|charge|chargee|redevable|debiteur|debitrice|astreint|astreinte|comptable|juge
ne|n' .. .. .. .. aucun|aucune @ devoir|obligation|diligence|charge|mission
aucun|aucune|nul|nulle @ devoir|obligation|diligence|mission|charge .. .. .. .. incombe*|pese*|mise|mis|due|du|assume*
aucun|aucune|nul|nulle @ devoir|obligation @ .. conseil|information|mise|avertissement|alerte|renseignement|diligence|verification
ne|n' .. .. incombe*|appartient|revient pas|point|nullement
hors @ mission|perimetre|obligations
se borne|bornera|limite|limitera|contente|contentera @ .. execut*|fourni*|livr*|applique*|mettre|realis*
s' en tient|tiendra
execute|executera @ .. tel|telles|tels|telle
quitte @ tout|toute|tous|toutes|son|ses|devoir|obligation*
)"},
    {stands_for,
     uR"(
epuis*|epuise @ .. devoir|obligation*
satisfait|satisfera|satisfont a .. devoir|obligation*
supple*|remplace|remplacent|remplacera
constitue* @ .. execution|accomplissement|preuve
tien*|tient|tiendra|tiendront lieu
vaut|vaudra|valent|vaudront .. .. preuve|execution|accomplissement|decharge|quitus|mise|conseil|avertissement|reconnaissance
preuve @ .. .. execution|accomplissement @ .. .. devoir|obligation*
preuve contraire
fait|fera|font|feront .. foi
emporte|emportera|emportent .. .. decharge|execution|preuve|reconnaissance
par @ .. remise|communication|envoi|mise
presume* .. .. .. .. fait*|donne*|delivre*|rempli*|accompli*|satisfait*|recu*
suffi* a|pour .. .. .. devoir|obligation*
)"},
    {gives_up,
     uR"(
se prive*|privent .. .. .. action|recours|droit|grief
s' abstien* .. .. .. reclamer|reprocher|invoquer|rechercher|critiquer
forclos|irrecevable*
ne|n' .. .. plus .. .. .. .. reproch*|invoqu*|reclam*|dire|soutenir|contester
fait|fera son affaire
n'|ne aura|auront|a|ont|dispose* .. aucun|aucune recours|action|reclamation|grief
ne|n' .. .. fie*|fonde* .. .. aucun|aucune|ni
ne|n' .. .. .. .. opposer|objecter|alleguer|critiquer|incriminer
toute|tout critique|reproche|grief|reclamation .. .. .. .. ferme*|interdit*|exclu*|irrecevable*
n' attend* .. .. .. aucun|aucune
aucun|aucune|nul|nulle|moindre|quelconque grief|reproche|reclamation
sans .. pouvoir|puisse|puissent .. .. .. exciper|invoquer|prevaloir|reprocher|plaindre|arguer|rechercher|opposer|reclamer|contester|soutenir|pretendre|imputer|tirer|alleguer|faire
aucun|aucune|nul|nulle .. .. .. grief|reproche|reclamation|plainte|action|contestation|recours .. .. .. elev*|formul*|form*|oppos*|admi*|recu*|recevab*|exerc*|du|de|fond*
n' .. .. .. aucun|aucune .. grief|reproche|reclamation
ne|n' .. .. .. .. .. .. reproche*|imput*|opposee|oppose|rechercher|recherche|soutenir|alleguer|grief*
aucun|aucune|nul|nulle @ .. .. .. .. .. .. .. imput*|reproche*|oppose*
ne pouvant|pouvoir .. tirer|exciper|invoquer|reprocher|arguer
s' interdit|interdisent|interdira de|d'|tout|toute
renonc*
renonciation
s' interdi* .. .. .. .. grief*|reproch*|plaindre|argu*|exciper|prevaloir|invoquer
ne|n' .. .. .. .. plaindre|exciper|argu*|grief*|reproche*
ne|n' .. sera|seront|fera .. admis*|recevable*|recu*|fonde*
abandonne* .. .. action|recours|grief*|reclamation
renonce*
s' interdi*
ne|n' .. .. .. .. reprocher|invoquer|prevaloir|reclamer|rechercher|grief
ne|n' .. .. .. .. .. contester
)"},
    {released,
     uR"(
+consentir|+donner|+accorder|+delivrer .. .. .. .. decharge|quitus
tient|tiennent|tiendra @ .. .. pour .. decharge*|quitte*|libere*
donne*|donnera @ .. .. .. decharge|quitus
bonne @ .. decharge
est|sont|sera|reste|tient|tiennent|tenu|tenue @ .. quitte
exempt*
releve|relevent|relevera @ .. .. .. devoir|obligation*
decharg*
dispens*
quitus
liber*
exoner*
degag*
affranchi*
tient|tenu|tenir quitte
)"},
    {nothing,
     uR"(
ne|n' .. .. .. dispens*|decharg*|exoner*|liber*|affranchi*|degag*
sans @ .. dispens*|decharg*|exoner*
liberatoire*
liberte*|liberal*
)"},
    {specific,
     uR"(
fiche*|note|bulletin|registre|tableau|matrice|etude|courriel|courrier|lettre|compte @ .. .. du|de|n|numero|date*|propre*
note @ conseil
compte rendu
par ecrit
ecrit motive
ecrit|ecrits|ecrite|ecrites
que si|s'|lorsque|lorsqu'|apres|sur
consign*
annexe*
joint|jointe|joints|jointes|annexe|annexee*
rapport
compte rendu
date|datee|dates|datees du|de
lettre du|de
registre*
remis|remise|remises par ecrit
)"},
    {means_only,
     uR"(
donne*|fourni*|rendu*|execute* .. bonne foi
sans engagement
autant que possible|faire
selon|suivant @ .. informations|elements|moyens|connaissances|possibilites
sans .. exhaustiv*
a bien plaire
benevole*
zele
simple|simples avis|opinion|suggestion*
que|qu' @ prudence
est|sont|reste|restent|demeure|demeurent de moyens
de son|leur|notre mieux
soins|soin|diligence|diligences|moyens qu' .. .. .. estim*|juge*|convien*|croit
soins|soin|diligence|diligences qu' un|une .. ..
conseil|garde|information|avertissement : moyens
titre|valeur purement? indicatif|indicative|consultatif|consultative
de moyens pour|quant|s'|en|a|au|aux|simple|simples
debiteur|debitrice @ .. moyens
obligation|obligations|devoir @ prudence|diligence
obligation|obligations de moyens|moyen
que|qu' .. .. simple|simples diligence|diligences|soin|soins|effort|efforts|moyens
simple|simples|seule|seules|seul|seuls diligence*|soin*|effort*|prudence
dans @ limite|mesure @ diligence*|moyen*|possibilite*|capacite*|connaissance*|possible
mieux @ .. effort*|possibilite*|capacite*|connaissance*|moyen*|diligence*|possible
mieux de|selon ses|nos|sa|son|notre|leurs
tout|tous|toute @ soin|soins|application|attention|effort|efforts|diligence*
soin|soins|compétence|diligence|competence @ .. .. raisonnable*|normal*|diligent*|avise*|prudent*|ordinaire*|consciencieu*|professionnel
soins|soin|diligence|diligences|attention|competence|prudence d' un|une|usage
effort|efforts .. .. raisonnable*|commercial*|possible*
s' efforce*|s' efforcera|efforcent|efforcera
s' attache*|emploie*|applique* a
de|en conscience
dans @ mesure @ ..
sans garantie|garantir
ne|n' garanti* .. .. .. exhaustiv*|pertinen*|exactitude|bien|resultat*|succes|adequation|completude
sans autre engagement|obligation
ne|n' .. .. aucun engagement
ne|n' comport* .. aucun|aucune engagement|garantie|obligation
moyens mis en oeuvre|deployes|engages
temps passe
par nature|essence aleatoire*
aleatoire|aleatoires
sans .. .. .. autrement astrei*|tenu*|oblig*
devoir @ diligence|prudence|moyens
obligation etant @ moyens
titre @ .. obligation @ moyens
d' obligation @ moyens
que|qu' @ soin|soins|diligence|diligences|attention|efforts
effort|efforts|soin|soins|diligence* raisonnable*|normal*|usuel*|habituel*|ordinaire*
mieux @ possible
de son mieux
bonne volonte
obligation|obligations @ simple|simples? moyen|moyens
simple|simples obligation @ moyen*
tenu|tenue|tenus|tenues que|qu' .. .. moyens
tenu|tenue @ moyens
obligation* @ .. moyens
diligence|diligences d' usage|un|une
apport*|fourni*|deplo* .. .. diligences
seule|seules|simples diligence|diligences
meilleurs|ses|tous efforts|soins
jamais .. .. .. .. resultat
sans .. .. .. .. .. resultat
ni .. .. resultat
aucun|aucune @ .. .. resultat
ne|n' .. .. .. .. resultat
exclusi* @ .. .. resultat
jamais tenu|garant .. ..
)"},
    {result,
     uR"(
obligation* @ resultat*
tenu* @ resultat*
resultat|resultats
)"},
    {reinforced,
     uR"(
moyens renforce*
renforcee|renforcees|renforces
)"},
    {proof_on_client,
     uR"(
faute @ .. caracterisee|prouvee|inexcusable
sauf .. .. .. .. faute|dol|negligence .. .. prouve*|demontre*|etablie|caracterisee|lourde
que si|s' .. .. .. prouv*|demontr*|etabli*
que @ faute|fautes .. prouve*|lourde*|grave*|intentionnel*|caracterise*
a charge pour|d' .. .. .. prouver|demontrer|etablir
demontrer|prouver|etablir que|qu' .. .. .. n'|ne
appartient|incombe|revient|charge @ .. .. .. .. prouver|demontrer|etablir|justifier|caracteriser|rapporter|administrer
preuve @ .. faute|negligence|manquement|inexecution|carence|defaillance
prouver|demontrer|etablir|etablira|prouvera|demontrera|prouve @ .. .. .. .. faute|negligence|manquement|carence|inexecution|failli|meconnaissance|negligents|negligent|defaut
ne se presume*
charge @ prouver|etablir|demontrer|preuve
preuve .. .. .. .. .. pese*|repose*|incombe*
en quoi .. .. .. failli|manque
)"},
    {proof_on_provider,
     uR"(
lui|leur revient|appartient|incombe @ .. prouver|demontrer|justifier|etablir
justifi*
dont|en .. .. .. .. .. preuve
rapporte*|porte*|conserve*|supporte*|garde* @ .. .. preuve
doit|devra|doivent prouver|justifier|demontrer|etablir
prouve|prouvee|prouves|prouvera par|qu'|que|avoir|l'
preuve|charge .. .. .. incombe*|revient
presume|presumee @ avoir|y manque
tenu|tenue @ prouver
)"},
    {duty_kept,
     uR"(
a defaut|faute d'|de alerte|avertissement|conseil|mise|ecrit|information
aucun|aucune declaration|clause|mention|stipulation|formule par|generale|qui
n'|ne est|sont|sera|seront .. opposable*|opposee*
ne|n' .. .. .. concern*|vise*|porte*|vaut|vaudra
autre|autres prestation*|service*|obligation*|engagement*
est|sont biffe*|raye*|abroge*|remplace*
n'|ne alleg*|attenu*|affaibli*|restrei*|redui*|supprime*|modifi*|affect* .. ..
ne|n' .. .. .. dispens*|decharg*|exoner*|affranchi*|libere*
aucun|aucune|nul|nulle|sans @ .. allegement|attenuation|derogation
demeur*|rest*|subsist*|conserv* .. .. entier|entiere|plein|pleine|pleinement|intact*|integral*|inchange*
est|sont due|du|dus|dues .. entierement|pleinement
toute .. etendue
reste pas moins
demeure pas moins
n' .. .. .. concern*|vise*|affecte*|compris*|couvert*
ne|n' est|sont|sera pas|point|nullement|en .. .. obligation|simple
obligation* .. renforce*
est|sont obligation precise|stricte|autonome
appreci* .. .. .. strict*
)"},
    {every_duty,
     uR"(
ensemble|totalite|integralite|chacun|chacune @ .. engagement*|obligation*|prestation*|service*|mission*|devoir*
toutes|tous|toute|tout @ obligation*|engagement*|prestation*|service*|mission*|devoir*
quel* que soi* @ .. .. engagement*|obligation*|prestation*
qu' il s' agisse
en toute|toutes matiere*|circonstance*
)"},
    {merely,
     uR"(
que|qu'
seul|seule|seuls|seules|seulement
simple|simples
uniquement|exclusivement
jamais
sans
)"},
    {by_oneself,
     uR"(
lui|elle|eux meme|memes
seul|seule @ .. autorite|responsabilite|responsable
seul|seule en charge
)"},
    // Security and backups.
    {security,
     uR"(
abri @ .. .. atteinte*|intrusion*|attaque*|tiers|regard*
atteinte* @ .. .. dehors|exterieur*|tiers
surete
integrite @ .. .. .. donnees|fichiers|systemes|serveurs|informations|registres|contenus
non autorise*
acces .. .. .. frauduleux|illicite*|indu*
malveill*
usurp*|detourn*|pirat*
demeur*|rest*|soient|sont surs|sur|sure|sures a?
mesure* .. .. a? au|aux risque|risques
appropri*|adapte*|proportionn* au|aux risque|risques
vulnerabilite*
ranconlogiciel*|rancongiciel*|virus
proteger
attaques
prevenir .. attaque*|intrusion*
securite
securis*
proteg*|protection*
intrusion*
cyber*
malveillan*
attaque*|piratage*
compromis*|compromission*
)"},
    {integrity,
     uR"(
securite
surete
integrite
cyber*
intrusion*
attaque*
pirat*
malveill*
non autorise*
)"},
    {vague_measure,
     uR"(
securite|protection|surete|dispositif*|mesure*|moyen* .. .. robuste*|eprouve*|optimal*|maximal*|solide*|serieu*|fiable*|moderne*|performant*
comme il|elle .. entend|juge
autant que possible|faire
de premier|premiere|haute ordre|qualite|volee
de pointe|confiance
selon|suivant|dans @ .. moyens|evolution|menaces|possibilites|budget*
en fonction @ .. risques|menaces|moyens|sensibilite
au regard @ .. risques|sensibilite|enjeux|nature|connaissances
qu' il|elle definit|choisit|determine|arrete|estime|juge
dont il|elle .. .. .. juge|maitre|choix
securite|protection|surete satisfaisant*|suffisant*|correct*|convenable*|adequat*|approprie*|adapte*|raisonnable*|necessaire|eleve*|renforce*
standard|standards @ industrie|marche|profession|secteur|place
+faire @ necessaire|possible|maximum|mieux
pratique*|regle*|procedure*|modalite*|politique* .. .. interne*
etat @ art
regles @ art
bonnes|meilleures|saines pratiques
meilleur*|dernier* .. technologie*|technique*|outil*|standard*|solution*|pratique*
haut|eleve|bon|meilleur|excellent|plus niveau|degre
niveau|degre @ .. .. eleve|haut|optimal|maximal|satisfaisant|suffisant|requis|approprie|adapte|adequat
meme|memes soin|soins|diligence|attention|vigilance|precaution*|mesure* qu*
soin|soins qu'|que .. .. .. siens|sien|siennes|propre|propres
vigilance|diligence|prudence|attention requis*|necessaire*|voulu*|voulue|normale|convenable|utile
vigilance|diligence qu'|que .. .. ..
maniere|facon adequate|appropriee|convenable|raisonnable|suffisante|satisfaisante|professionnelle|optimale
tout mettre .. oeuvre
ce qu' .. faut
mettre en oeuvre .. tout
usage|usages .. .. .. profession|metier|secteur|place|matiere
commercialement
s' inspir*
a sa|son convenance|gre|guise|discretion|appreciation|main
seul|seule juge
politique* .. .. interne*|generale*|groupe
sans .. .. .. .. .. dresser|enumerer|detailler|lister|preciser|communiquer
dispositions|disposition|precaution*|mesure* .. .. utile*|appropri*|adequat*|necessaire*|convenable*|raisonnable*|voulue*
dispositif* .. plus .. meme|efficace*|apte*
diligence convenable
toute|toutes .. diligence*|attention|vigilance
priorite|priorites
s' efforce*|efforcera|efforcent
fait|fera|font|faire le|tout necessaire|possible
regles|mesures|pratiques @ .. .. conformes|conforme aux|a @ usages|usage|pratiques
conformes|conforme aux usages
mesure*|moyen*|dispositif*|precaution*|protection*|niveau* .. .. proportionn*|courant*|ordinaire*|conforme* a|aux
se pratique* .. couramment|habituellement|generalement|ordinairement
pratique*|usage* @ .. secteur|profession|metier|marche|place
comme .. .. bon|prudent|diligent professionnel|prestataire|specialiste
prudence|vigilance|attention|soin d' un .. ..
tout|toute ce .. .. faire|necessaire|possible|pouvoir
avec @ soin|prudence|serieux|vigilance
de son mieux
mesure*|moyen*|effort*|precaution*|diligence*|disposition*|soin*|protection*|dispositif* .. .. raisonnable*|appropri*|adequat*|necessaire*|utile*|suffisant*|usuel*|habituel*|normal*|normaux|adapte*|opportun*|convenable*
mesure*|moyen*|precaution*|diligence*|disposition*|soin* d' usage
raisonnable*|appropri*|adequat*|toute*|tous|meilleurs .. mesure*|moyen*|effort*|precaution*|diligence*|disposition*|soin*
toutes|toute @ mesure*|precaution*|disposition*|diligence* .. raisonnable*|utiles|necessaire*|voulue*|possible*|opportune*
mesure*|precaution*|disposition*|moyen*|protection*|niveau .. qu' .. .. estime*|juge*|jugera|estimera|croit
niveau @ securite|protection suffisant|satisfaisant|approprie|adapte|adequat|raisonnable|correct|convenable|eleve
au mieux
mieux @ possible
dans @ mesure @ possible
soin|soins raisonnable*|habituel*|normal*
correctement|convenablement|raisonnablement|suffisamment|normalement|proprement securis*|proteg*
effort* .. raisonnable*
bon pere @ famille
usages @ profession
)"},
    {concrete_measure,
     uR"(
agence nationale
waf|ids|ips|soar|ztna
segmentation|microsegmentation
pentest*
scan|scans
moindre privilege
antimalware
double authentification
usage unique
mises|mise @ jour .. .. mardi|semaine|mois|jours|heures|mensuel*|hebdomadaire*
habilitation* .. .. trimestriel*|semestriel*|annuel*|revue
revue .. .. habilitation*|comptes|acces
pseudonymis*
tls|aes|rsa|ssh|https
passi|cvss|cspn|rgs
nis|nis2|2022/2555
2022 / 2555
comptes dormants
caracteres
cloisonne*
hors ligne
detection .. .. poste*|intrusion*
clef|cle physique
enumere*|listees|limitativement
ci apres
suivantes|suivants
a savoir
chiffrement*
chiffree|chiffrees|chiffrer
cryptograph*
antivirus|anti
edr|xdr|siem|soc|mfa|vpn
pare feu*
parefeu*
multifacteur*|multifactoriel*
plusieurs|deux|double|multi facteur*|authentification
authentification forte|double|multi*|renforce*
correctif*
anssi
autorite nationale @ securite
iso|27001|27002|27017|27018|secnumcloud|hds|owasp|nist|soc2
certifi*
pssi
plan* @ assurance
politique* @ securite
privileges
cloisonn*
durci*
journalis*
test|tests @ intrusion*
article 32
guide @ hygiene|anssi|owasp
referentiel*
norme*
bastion*
cle|cles|clef|clefs
mot|mots @ passe
identifiant*
comptes nominatifs|administration|privilegies
)"},
    {secrecy,
     uR"(
confidentiel*
confidentialite
secret*
divulg*
)"},
    {backup,
     uR"(
double|doubles @ .. registre*|fichier*|donnees|ecriture*|base*|dossier*|contenu*|serveur*
double fidele|exact
point|points @ restauration
clone|clones
exemplaire|exemplaires @ secours
+sauvegarder|+dupliquer|+repliquer
jeu|jeux @ copies
copie|copies externalise*|distante*|redondante*
copie|copiera|copient les|la|vos|l'
copions|copierons|copient|copiera|copieront
duplique*|duplication*|dupliqu*
copi* .. .. fichiers|donnees|dossiers|registres|contenus|bases|serveurs
image|images @ .. .. machine*|serveur*|systeme*|disque*|volume*
jeu|jeux|copie|copies @ sauvegarde*|secours|securite
copie|copies journalier*|quotidien*|hebdomadaire*|nocturne*|horaire*|mensuel*|disponible*|regulier*|periodique*
sauvegard*
backup*
instantane|instantanes
snapshot*
repliqu*
copie|copies @ .. .. donnees|base*|serveur*|contenus|securite
copie @ donnees|contenus|bases
recopi*
)"},
    {nothing,
     uR"(
sauvegarde , @ redressement
sauvegarde ou redressement|liquidation
sauvegarde judiciaire
derniere|precedente|anterieure|saine @ .. sauvegarde|sauvegardes
sauvegarde|sauvegardes que|qu' .. .. .. charge
sauvegard* @ droit*|interet*|entreprise|competitivite|emploi*
)"},
    {backup_detail,
     uR"(
nuit|quotidien*|jour|jours|heure|heures|hebdomadaire*|toutes|chaque|lancee*
conserv*|retention|gard*|rang*|stock*
copie|copies|exemplaire*
baie|serveur|salle|site|support*|disque*|reseau
replic*
console
accessible*
)"},
    {carried_out,
     uR"(
sauvegarde*|snapshot*|backup*|copies|instantanes :
compren*|inclu*
effectu*|realis*|execut*|proced*
il|en @ sera|est fait|faite|tire|tiree|pris|prise
est|sont|sera|seront fait*|faite*|pris*|tire*|conserve*|garde*|copie*|verse*|depos*
fera|fait|prend|prendra|tient|tiendra|tenir|prise|prises
copions|sauvegardons|faisons|gardons|conservons|dupliquons
)"},
    {offline,
     uR"(
stockage froid
glacier|vault
disque|disques|support|supports retire*|sorti*|emporte*|debranche*
debranch*
+oter|+ejecter|+emporter|+retirer|+sortir|+deposer .. .. .. support*|disque*|cartouche*|cassette*
lieu clos
hors @ liaison|connexion|atteinte|portee
debranche*|demonte*|ejecte*
extrait|extraite|extraits|extraites .. deconnect*|systeme
hors @ portee
sous cle|clef|scelle|scelles
armoire|bunker
disque|disques|support|supports retire*|sorti*|emporte*|externe* .. .. coffre|cle|armoire
inaccessible* .. .. reseau|comptes|console|administr*
hors ligne|connexion|reseau|connection
deconnect*
immuab*|immutab*|inalterab*|ineffacab*|infalsifiab*
non modifiable*|effacable*|reinscriptible*
ne|n' .. .. .. modifi*|effac*|alter*|supprim*|ecras*
air gap|gapped
isole|isolee|isoles|isolees|coupe|coupee|coupes|coupees|separe*|detache*|debranche*|retire*|sorti* @ .. .. reseau*|production|domaine|systeme|robot|site|serveur*
isole* @ .. .. copie*|sauvegarde*
sans connexion|acces|liaison|lien
bande|bandes|cartouche*
coffre
worm
ecriture unique
verrouille*
amovible*
isolement|cloisonnement|deconnexion
)"},
    {online_only,
     uR"(
partage|lecteur|dossier reseau
sur|dans|vers @ .. reseau|baie|nas|san|grappe|cloud|serveur|serveurs|volume|disque
branche*|connecte*|joint*|monte*|rattache* @ .. .. demeure|permanence|domaine|serveur|reseau
par|via @ reseau
sous|avec|par @ .. memes comptes|identifiants|droits|habilitations
miroir|redond*
meme|memes .. reseau|compte|comptes|baie|serveur|serveurs|salle|habilitations|domaine|console|droits|identifiants|infrastructure|locaux|centre|site
relie*|raccord*|connect* .. .. .. permanence|reseau|premiere|domaine
accessible*|modifiable* .. .. ecriture|tout
lecture @ ecriture
replication|repliqu*
ne|n' .. .. .. .. autre* .. copie*|exemplaire*|jeu|duplicata
aucun|aucune|pas autre|d' autre? .. copie*|exemplaire*|jeu
repercut*|propag*|synchron*
aucun|aucune|sans|ni|pas @ .. .. deconnect*|immuab*|isole*|bande|bandes
aucun|aucune|ni .. .. hors ligne|connexion|reseau
ne|n' .. .. .. hors ligne|connexion|reseau
ne|n' .. .. .. deconnect*|isole*
)"},
    // Leaving a cloud service for another.
    {cloud_service,
     uR"(
environnement*|serveur*|machine*|poste* virtuel*
service|services|fournisseur|operateur @ infrastructure|plateforme|stockage|calcul
heberge*
saas|iaas|paas|dbaas|cloud
nuage|nuages
infonuag*
mode|tant service|saas|heberge
mode locatif
tant que service
logiciel|logiciels|plateforme|plate|solution|application|service|services|outil|espace .. .. en ligne
service|services|solution|plateforme|application|logiciel|environnement* .. heberge*
hebergement
hebergeur
stockage objet
machines virtuelles
abonnement .. .. service|plateforme|solution|application
service|services @ traitement @ donnees
infrastructure*|ressource*|plateforme* informatique* partage*|mutualise*
infrastructure*|ressource* partage*|mutualise*
service|services .. rendu*|fourni*|opere* a distance
)"},
    {not_cloud,
     uR"(
ne|n' .. .. .. .. aucun|aucune|pas service|services .. traitement @ donnees
ni service|services .. traitement @ donnees
ne|n' .. releve*|constitue*|entre*|est|sont pas .. .. .. .. 2023 / 2854
ne|n' .. releve*|constitue*|entre*|est|sont pas .. .. .. .. data act
hors .. .. champ .. .. .. 2023 / 2854
)"},
    {on_premises,
     uR"(
installe*|deploye*|implante* @ .. .. .. serveur*|machine*|poste*|locaux|materiel* @ client|abonne|etablissement|licencie|acquereur
installe*|deploye*|implante*|exploite* .. .. ses|propres .. serveur*|machine*|poste*|locaux|equipement*|ateliers
licence*|licencie* .. perpetuel*|perpetuite
developpe*|developpement*|concu*|realise*|logiciel*|progiciel*|application* .. .. sur mesure
installe*|deploye*|exploite*|heberge*|implante*|solution|logiciel|version|licence .. .. sur site
premise|premises
)"},
    {another_provider,
     uR"(
concurrent|concurrente|concurrents|successeur|remplacant
confrere*|rival|rivaux|rivale
autre|autres|nouveau|nouvel|tiers|second fournisseur*|operateur*|prestataire*|hebergeur*|editeur*|plateforme*|nuage*|service*|solution*|infogerant
fournisseur*|operateur*|prestataire*|hebergeur*|editeur*|plateforme*|nuage*|service*|solution*|offre* concurrent*|entrant*|repreneur*|successeur*|remplacant*|cible|tiers|tierce
)"},
    {switches,
     uR"(
service|services|prestation*|unites|pack @ .. transition|sortie|depart
chez un|une|autrui|quelqu'|tiers|d'autres
migration|migrer|migre|migrera|transfert|transferer|bascule|basculer|sortie|export|exporter|extraction .. .. vers
migrer|sortir|transferer|extraire|deplacer .. .. .. hors|dehors
migration|bascule|sortie|donnees|flux sortante|sortantes|sortant|sortants
droit|frais|tarif @ sortie|portabilite
chang* .. .. .. nuage|fournisseur|operateur|prestataire|hebergeur|editeur
chang* .. .. fournisseur*|operateur*|prestataire*|hebergeur*|editeur*|plateforme|nuage|solution
changement .. .. vers
prestataire|fournisseur|operateur .. .. lui succed*|remplac*|choisi*|designe*
lui succede|succedera|succedant
en remplacement
portabilit*
quitt* @ .. .. service|plateforme|nuage|fournisseur|hebergeur|editeur|solution|offre
nous|vous quitt*
depart .. .. .. vers|chez|tiers|concurrent
part|partir|partez|depart chez|vers
reprise @ .. donnees .. par
ailleurs
)"},
    {moves,
     uR"(
passage vers|chez
ce|ledit changement
depart|departs
migr*
reversib*
bascul*
transition
transfer*
sortie|sortante|sortantes|sortant
depart
extraction
export*
)"},
    {takes_back,
     uR"(
remis*|remet*|rend|rendus|rendues|livre .. .. documents|dossiers|enregistrements|contenus|bases
recuper*|telecharg*|rapatri*|retir* @ .. .. .. donnees|fichiers|contenus|informations|archives|documents|elements
donnees|fichiers|contenus|archives|informations|documents .. .. .. .. recuper*|telecharg*|rapatri*|remis*|restitu*|export*|extrait*|retir*
recuperation|telechargement|rapatriement|exportation|extraction|export|exports
recuperables|telechargeables|exportables
extraire|exporter|exporte
restitution*|restitu*
delivrance
remis*|remet*|rend|rendus|rendues .. .. .. donnees|fichiers|contenus
acces .. donnees|fichiers|contenus|archives
)"},
    {service_end,
     uR"(
effet @ .. resiliation|cessation|denonciation
fin|cessation @ acces
une fois .. .. changement|transition|migration|depart|transfert|bascule
apres .. .. changement|transition|migration|depart|transfert|bascule
fin|issue|cessation|terme|expiration|echeance|cloture|fermeture|arret|resiliation @ .. contrat|service|services|abonnement|convention|prestations|relation*|compte|present
a|apres|des l' issue|expiration|echeance
cess* .. .. .. contrat|service|services|abonnement|convention
contrat|service|abonnement|convention .. .. .. cess*|termin*|fini*|expir*|ferm*|resili*|coupe|coupee
fin|cessation d'|de|du
espace ferme
)"},
    {deposit,
     uR"(
depot|depots
retenue @ garantie
caution|cautionnement
acompte|avance
)"},
    {coming_in,
     uR"(
entrant|entrante|entrantes|initiale|initial
reprise initiale
mise en service
)"},
    {told_before,
     uR"(
prevenance
+denoncer|+annoncer|+avertir
demande|demandes|demander|demandee .. .. .. .. avance|avant|prealable*
preavis
avance
avant
auparavant|plus tot
prevenir|previent|previendra|prevenez|aviser|avise|avisera|notifi*|informe|informer
anticipation
)"},
    {long_while,
     uR"(
demi - annee
demi annee
un|d'un trimestre|semestre|an
une|d'une annee
trimestre|semestre franc|civil|entier
)"},
    {lasts,
     uR"(
s' etal*|echelonn*|deroul*|acheve*
delai maximal|maximum
transition .. .. .. dure*|duree
planifi*
dans @ delai
dure|durera|duree
)"},
    {open_for,
     uR"(
+conserver|+garder|+maintenir .. .. .. .. que|pendant|durant
reste*|demeure* ouvert*|ouverte*
delai|temps pour
sous huitaine|quinzaine
avez|a|aura|ont|aurez|laisse* .. .. .. pour
ensuite|puis
dispos*|beneficie* @ .. .. pour
dispos* d'|de|du
durant|pendant
telechargeables|accessibles|recuperables|disponibles|exportables|conservees|conserves|consultables .. .. .. ..
passe|passee|ecoule|expire ce|cet|ces|quoi|delai|lequel|terme
au dela
fenetre
ouverte|ouvert pendant|durant
)"},
    {short_while,
     uR"(
huitaine|quinzaine|semaine
quelques jours|heures
lendemain
)"},
    {cut_at_once,
     uR"(
jour|instant|heure|seconde meme
sans|aucun|aucune|ni .. delai|preavis|periode|sursis
immediat*
sur @ champ
aussitot
instantane*
)"},
    {wiped,
     uR"(
efface*|effacement
detrui*|detruit*|destruction
supprim*|suppression
purge*
acces .. coupe|ferme|supprime|retire
coupe|coupee|coupons|coupera
plus .. acces
perdu|perdues|perdus definitivement
)"},
    {nothing,
     uR"(
bulletin*|table|tables|fiche*|logiciel|donnees|registre*|journal|livre|cycle*|gestionnaire* @ .. paie
la paie
)"},
    {charged,
     uR"(
a titre onereux|payant
onereux|onereuse
contre paiement|remuneration
+vendre
au temps passe
fraction|part @ .. abonnement|redevance
+verser|+payer|+acquitter|regler|reglera|regleront|reglement|+debourser|+facturer|+percevoir
factur*
payant*
tarif*
sur|selon|suivant|objet @ .. devis
frais|droit|penalite|redevance|indemnite|taxe|prix|forfait @ .. sortie|depart|migration|transfert|extraction|changement|portabilite|restitution|export|reversibilite
participation|contribution @ .. calcul*|egale|fixe*|demand*|due
moyennant .. paiement|reglement|somme|prix|frais|versement
perception|percoit|percevra
aux|a frais|charge
donne*|donnera|donnent lieu @ .. frais|paiement|reglement|perception|facturation|facture
remunere*|remuneration
majoration|majore*|supplement
frais|cout|couts @ sortie|egress|extraction|migration|exportation|export
frais|cout|couts|prix @ trafic|flux|bande .. sortant|sortante
surcout
)"},
    {at_cost,
     uR"(
somme*|montant*|redevance*|acompte* .. .. .. .. .. .. restitue*|rembours*
rembours*
prix|tarif coutant
cout|couts .. .. reel*|direct*|supporte*|expose*|engage*|encouru*|effectif*|coutant
sans|aucun|aucune|aucuns|nul|nuls|ni .. frais|supplement|cout|facturation|somme|surcout|charge|redevance
gratuit*|gracieu*|offert*|offerte
inclus*|compris* @ .. redevance|abonnement|prix|forfait
pieces|justificatifs|justificatif
ne .. .. .. .. factur*|percoit|percevra|perçu
)"},
    {beyond_cost,
     uR"(
jusqu' .. .. .. 2028|2029|2030|2031|2032
sans rapport .. .. .. cout*|charge*|depense*|frais
independ*|decorrel* .. .. .. cout*|charge*|depense*|frais|effort*
sans|aucun egard|lien|consideration|proportion @ .. cout*|charge*|depense*|frais
compter|partir @ .. fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre 2027
compter|partir @ .. .. 2028|2029|2030
quel* que soi* .. .. .. date|volume|cout*
au dela
toute|quelque epoque
y compris .. 2027|2028
apres .. .. .. 2027
marge*|majore*
en|apres 2027|2028|2029|2030
)"},
    {helps,
     uR"(
service|services|prestation*|unites|pack @ .. transition|sortie|reversibilite|migration
assist*|cooper*|collabor*|concours|accompagn*|aide|aider|appui|soutien
diligence*
)"},
    {refuses,
     uR"(
ne|n' .. .. vocation
ne|n' .. .. .. ressort|role|mission
ne|n' .. .. requis|requise|contraint|contrainte
ne s' occup*
ne|n' repond*
sans @ concours|intervention
ne|n' .. .. .. tenu|tenue|oblige|obligee|astreint|astreinte|redevable
ne|n' .. .. .. aucun|aucune|ni .. assistance|aide|cooperation|concours|collaboration|accompagnement|interface|documentation|interlocuteur
ne|n' assist*|cooper*|collabor*|accompagn*|communiqu*|communiquera|fournit|fournira|delivre*|prete*|aide|aidera pas|point|ni|aucun|aucune|nullement
aucun|aucune|nul|nulle assistance|cooperation|collaboration|concours|aide|accompagnement|reversibilite|transfert|migration|export|exportation|extraction
ne|n' .. .. .. en aucun|aucune circonstance|cas|maniere|facon
se reserve* @ .. .. refuser|droit|faculte|apprecier
apprecie*|decide*|juge* @ .. opportunite|utilite|necessite|seul
a|selon .. discretion|convenance|gre|guise|disponibilite*
exclu|exclue|exclus|exclues|exclut
refus*
ne|n' .. .. .. intervien*|intervenir
seul|seule|seuls @ .. extraction|migration|transfert|conversion|reprise|export
fait|fera|faire son affaire
sans .. .. aide|assistance|cooperation|concours
)"},
    {own_format,
     uR"(
maison|dump|capture*|captures
lisible*|exploitable* .. .. .. .. par|avec|dans|sous
format|formats|structure|schema .. .. .. natif|natifs|native|proprietaire*|interne*|brut|bruts|particulier|propre|specifique|courant
impression*|imprim*|papier|ecran|ecrans|pdf|image|images
format @ .. .. fournisseur|editeur|hebergeur|operateur|prestataire|plateforme|service
seuls|seules .. fichiers|donnees|documents .. brut*
vrac
)"},
    {closed_format,
     uR"(
seul|seuls|ses|son|propre|propres outil*|logiciel*|application*|produit*
hors @ .. solution|logiciel|plateforme|service
sans .. .. index|metadonnee*|droits|structure|lien*
refus*
ne|n' .. .. .. .. .. document*|communiqu*|specifi*|description|publi*|convert*
non documente*|publie*|convertible*|reutilisable*|interoperable*
seul|seule|seuls|seules|unique|exclusif|exclusivement|uniquement
conversion* .. .. exclu*|charge|client|affaire
exclusion
conversion
sans .. dictionnaire|documentation|description|schema|specification*
dechiffr*|illisible*|chiffre*
)"},
    {open_format,
     uR"(
csv|json|xml|sql|odf
format|formats .. .. ouvert*|standard*|structure*|exploitable*|lisible*|usuel*|courant*|interoperable*|reutilisable*
normes|standards ouvert*
outre
dictionnaire
)"},
    {hostage,
     uR"(
subordonn*|conditionn* @ .. .. .. achat|souscription|commande
subordonn*|conditionn* @ .. .. .. reglement|paiement|apurement|accord|agrement|acquittement|solde|signature|autorisation|quitus
droit @ retention
retenir|retient|retiennent|retiendra
apres|avant|jusqu'|contre|moyennant .. apurement|paiement|reglement|solde|acquittement|complet|integral
sous reserve|condition @ .. .. reglement|paiement|apurement|acquittement|solde|complet
accord|agrement|autorisation|consentement|feu @ .. .. prealable|ecrit|expres
notre|son|leur accord|agrement|autorisation
attendre
suspend* .. .. .. export*|extraction|restitution|remise|transfert|migration|acces
tant|aussi que|longtemps .. .. .. .. regle*|paye*|solde*|acquitte*|apure*|impaye*
)"},
    {bars,
     uR"(
s' engag* .. .. ne pas
exclusivite
ne pas +confier|+migrer|+transferer|+recourir|+changer|+quitter|+souscrire
ne|n' peut|peuvent|pourra|pourront|saurait .. .. .. vers|chez|ailleurs
ne peut|pourra|peuvent|pourront|saurait ni|en|pas|point
s' interdi* .. .. .. .. employ*|confi*|migr*|transfer*|export*|utilis*|faire|+recourir|souscri*|chang*|contract*|quitt*|extrai*
ne|n' .. .. .. .. employ*|confi*|migr*|transfer*|export*|+recourir|souscri*|chang*|extrai*|quitter
interdit|interdite|interdits|interdites|prohibe*|proscrit*
)"},
    {no_obstacle,
     uR"(
2023 / 2854
2023/2854
data act
ne|n' .. .. .. .. obstacle|entrave|entraver|entrave*|prealable
ni .. .. .. obstacle
ne|n' conditionn*|subordonn*
ne|n' retard*|empech*|entrav*
ne .. .. faire|faisons|fait obstacle
est|reste|demeure|sera libre|libres
nonobstant .. differend*|litige*|impaye*
meme si|en|lorsque .. facture|factures|somme|sommes|redevance* .. .. impaye*|contest*
s' interdi* .. .. retenir|refuser|suspendre|retarder
transition .. .. .. ouverte
)"},
    {stays_theirs,
     uR"(
exclusion|exception @ .. .. metadonnee*|journaux|configuration*|historique*|regle*|modele*|parametrage*|index
sauf|hors|hormis @ .. metadonnee*|journaux|configuration*|historique*|regle*|modele*|parametrage*|index
ne|n' .. .. .. .. metadonnee*|journaux|configuration*|historique*|modele*|parametrage*
demeur*|rest*|appartien*|conserv* @ .. .. acquis*|propriete|hebergeur|editeur|fournisseur|operateur|prestataire
ne|n' .. .. restitu*|remis*|export*|rendu*|transfer*
)"},
    {nothing,
     uR"(
transfert|transferts|transfere*|envoi|flux .. .. vers|hors .. .. pays|union|espace|etats|tiers
pays|etat|etats tiers
aucun|aucune|sans|nul service|services .. .. .. nuage|cloud|ligne
etaient|etait|furent|fut .. .. .. installe*|deploye*|implante*|exploite* .. .. ses|propres .. serveur*|machine*|poste*|locaux|equipement*|ateliers
n' est|sont pas|point @ service|services .. nuage|cloud|ligne
changement @ version|versions|adresse|controle|prix|tarif
)"},
    // Acceptance.
    {works,
     uR"(
jalon|jalons|etape|etapes|phase|phases
recette*
reception
livrable*
livraison*
admission
mise @ service|production
vabf|vsr
lot|lots|version|versions
prestation*|travaux
developpement*
installation*
parametrage
correctif*
)"},
    {reminder,
     uR"(
relanc*
mise|met|mis @ demeure
rappel|rappels|rappele*
nouveau|second|deuxieme silence|delai
)"},
    {no_acceptance,
     uR"(
ne|n' vaut|vaudra|vaudront|valent|emporte*|equivaut|entraine*
ne|n' .. .. .. repute*|acquis*
)"},
    {nothing,
     uR"(
ne|n' .. .. .. repute*|cens*|presume*
ne|n' repute*
)"},
    {unfollowed,
     uR"(
ne|n' .. .. suit|suivi|suivie|suivies|suivis|suivre
non suivi*
pass* outre
ecart* .. .. recommandation*|preconisation*|conseil*
refus* .. .. .. recommandation*|preconisation*|conseil*|suivre
persist*
contre .. avis
)"},
    {share_of_cases,
     uR"(
% @ cas|incidents|incident|pannes|appels|anomalies|demandes|tickets|interventions|dossiers|temps|requetes|reponses|signalements|sollicitations
neuf|huit|sept .. .. sur dix|cent|vingt
)"},
    {deemed_accepted,
     uR"(
a defaut , .. .. .. .. prononce*|acquise*|acceptes*|acceptees
irrevocablement|definitivement|tacitement|automatiquement accepte*|acquis*|recu*|valide*|prononce*
tenu*|considere*|regarde*|presume*|repute* @ .. pour|comme .. franchi*|acheve*|execute*|satisfaisant*|parfait*|leve*|definiti*
recu*|acquis*|accepte*|valide*|prononce* d' office|de plein
reception|recette|acceptation|validation|admission @ .. acquise|tacite|automatique|implicite
repute*|repute
tacite*|tacitement
vaut|vaudra|vaudront|vaille|valent|equivaut|equivalent|emport*|entrain* .. .. acceptation|recette|reception|validation|conformite|admission
est|sont|sera|seront .. .. accepte*|acquis*|valide*|receptionne*|admis*
cens*
tenu*|considere*|regarde*|presume* @ .. pour|comme .. accepte*|acquis*|conforme*|bon*|valide*|recu*
acquis|acquise|acquises
presume*
)"},
    {minutes,
     uR"(
compte* rendu*
proces verbal @ reunion
releve* @ decision*
releve* @ activite
feuille*
facture|factures|facturation
notification*|lettre*|courrier*
avenant*
tarif*|revision
reconduction|renouvellement
modification* @ .. conditions
devis
preconisation*|recommandation*
sous traitant*
auditeur*
)"},
    {use_accepts,
     uR"(
paiement|reglement|utilisation|usage|exploitation|emploi|demarrage|ouverture|connexion .. .. .. .. .. vaut|vaudra|emport*|equivaut|entrain* .. .. recette|reception|acceptation|admission|conformite|validation
des|avec|par @ paiement|reglement|utilisation|usage .. .. , .. .. .. .. accepte*|acquis*|recu*|receptionne*
des|avec|par @ paiement|reglement|utilisation|usage|demarrage .. .. .. .. .. .. accepte*|acquis*|recu*|receptionne*
mise @ production|service .. .. .. .. vaut|vaudra|emporte*|equivaut|entraine* .. .. recette|reception|acceptation|admission|conformite
)"},
    // Personal data, limb by limb (article 28 of the GDPR).
    {exit_sum,
     uR"(
toute|toutes|tous|tout @ indemnisation*|indemnite*|reparation*|dommages
indemnite*|somme*|compensation*|frais|penalite*|montant*|versement*|dedit|pourcentage|solde @ .. .. sortie|resiliation|rupture|depart|dedit|interruption|abandon|denonciation|desengagement|cessation|anticipe*
resiliation|rupture|depart|sortie|interruption|abandon .. .. .. .. indemnite*|somme*|compensation*|percoit|verse*|doit|paie
arretant|partant|rompant|quittant|resiliant avant
met|mettre|mettant fin|terme
ce|cette|ledit|ladite dedit|indemnite|somme|compensation|note
note @ debit
)"},
    {untaxed,
     uR"(
hors @ champ .. .. .. .. tva|taxe|taxes|impot
champ .. .. .. .. tva|taxe|taxes
ne|n' .. .. .. .. champ|previsions .. .. .. .. tva|taxe|taxes|256
ne|n' .. .. .. .. tva|taxe|taxes
aucun|aucune|sans|ni|nulle .. .. tva|taxe|taxes
sans .. .. .. .. .. .. tva|taxe|taxes
tva|taxe|ajoutee .. .. .. pas|point|jamais|nullement|non applicable|due|facturee|exigible|ajoutee|reclamee
tva non applicable
tva|taxe|ajoutee n' .. .. .. applicable|due|facturee|exigible
echapp* .. .. .. tva|taxe|taxes
exoner*|exempt*|affranchi*|exclu* .. .. .. tva|taxe|taxes
non|pas|point soumis*|assujetti*|passible*|taxable .. .. .. .. tva|taxe|taxes
non taxable
en|sous franchise .. .. tva|taxe|taxes
net|nets|nette|nettes .. .. .. tva|taxe|taxes
nette|net|nets et|sans .. facture
n' entr* .. .. previsions
)"},
    {taxed,
     uR"(
+majorer|+augmenter|+grossir @ taxe|tva
avec @ taxe|tva
tva|taxe .. .. ajout* .. plein|office|automatiquement|toujours|systematiquement
ttc
toutes taxes comprises
)"},
    {tax_named,
     uR"(
tva
taxe
taxes sur @ valeur
)"},
    {tax_settled,
     uR"(
si|s'|lorsque|lorsqu' .. .. .. .. .. due|dû|du|exigible*|applicable*|taxable|echet|soumis*
pour autant
le cas echeant
eventuelle*|eventuellement
rescrit|fiscaliste
conseil|conseils|avocat fiscal|fiscaux|fiscaliste
selon @ reponse|position|avis @ administration
administration .. .. .. .. exigible|taxe|due|taxable
nette|net|hors .. taxe*|tva .. .. si
)"},
    {personal_data,
     uR"(
donnees @ caractere personnel
donnees personnelles
rgpd|gdpr
2016 / 679
2016/679
responsable @ traitement
)"},
    {processor,
     uR"(
sous traitant* @ sens
qualite @ sous traitant*
comme sous traitant*
en|a tant|titre .. sous traitant*
role|statut|casquette|position @ sous traitant*
est|agit|son @ .. sous traitant*
pour @ compte @ .. client|abonne|beneficiaire|responsable|acheteur|banque|exploitant
pour @ compte
)"},
    {complete_processing,
     uR"(
mentions|clauses|stipulations|exigences|toutes|ensemble|tout .. .. .. .. article 28
article 28 .. .. .. .. mentions|exige*|requis*|prevu*|impose*
conforme* @ article 28
etabli* .. .. article 28
clauses contractuelles types
annexe*|accord|avenant .. .. .. .. donnees|traitement*|rgpd
)"},
    {processing_subject,
     uR"(
finalite*
nature|objet|but|operation|operations
a @ seule fin
aux|les|seules fins @ ..
seuls @ besoins
besoins @ .. maintenance|service|services|prestation*|contrat|execution
traitement consiste*|porte|pour
)"},
    {processing_duration,
     uR"(
duree*
pendant|durant|jusqu' .. .. .. contrat|abonnement|terme|fin|services|prestations|marche|convention|accord|maintenance|mission
dure|durent|durera|dureront .. autant|aussi|tant|jusqu'|le|la|un|deux|trois|pendant
dure|durent|durera|dureront
commence* .. .. .. .. finit|finissent|cesse*|acheve*|termine* avec|a|au|lors
du|de .. .. .. jusqu' .. .. .. contrat|abonnement|terme|fin|services|prestations|garantie|maintenance
aussi longtemps que|qu'
autant|tant que .. .. contrat|marche|convention|accord|abonnement|service|services|prestations|maintenance
le temps @ .. contrat|marche|convention|prestation*|mission|maintenance
prend|prennent fin avec
)"},
    {processing_data,
     uR"(
types|type|categories|categorie @ .. donnees
donnees @ identite|identification|contact|connexion|paie|sante
identite|identites|coordonnees|nom|noms|courriel|courriels|identifiants|adresse|adresses|numeros|matricule|matricules|remuneration
types
donnees traitees|concernees .. .. ..
concernent .. .. .. ..
)"},
    {processing_people,
     uR"(
personnes concernees
categories @ .. personnes
salaries|clients|usagers|porteurs|operateurs|interimaires|voyageurs|visiteurs|eleves|etudiants|membres|citoyens|administres|collaborateurs|employes|prospects|patients|adherents|mandataires|candidats|abonnes|assures|agents|conducteurs|fournisseurs|producteurs|stagiaires|beneficiaires|correspondants|contacts|appelants|interlocuteurs
)"},
    {instructions,
     uR"(
instruction*
consigne|consignes
)"},
    {unlawful,
     uR"(
illicite*|illegal*
contraire*
viole|violent|violer|violerait|violeraient|violant
irregulier*|irreguliere*|illegitime*
incompatib*
transgress*|heurt*|contredi*|contrari*
constitu* .. .. violation|infraction|manquement
respecte*|respectait .. pas|plus
+etre interdit*
porte*|porter|porterait atteinte
enfrei*
meconnai*
contrev*
non conforme*
)"},
    {secure_processing,
     uR"(
article|articles 32
32 a 36
mesures techniques
)"},
    {sub_processor,
     uR"(
sous traitant*|traite|traitent|traiter|traitance
autre|autres sous traitant*
recrut*
)"},
    {authorised,
     uR"(
suit|suivent|selon|conformement @ article|articles
aucun|aucune|nul|nulle|d'|de autre|autres sous traitant*
ne|n' .. .. .. .. aucun|aucune|nul|pas|point .. .. sous traitant*|traite|traitance|ulterieur*
autoris*
accord
accept*
approuv*
prealable*
oppos*
objection*
interdi*
agre*
liste|listes|listees
)"},
    {people_rights,
     uR"(
droits @ .. personnes
exerc* @ .. droits
demande|demandes @ .. personnes|acces|droits|exercice
personnes @ .. .. droits
droit|droits @ acces
assist* .. .. droits
repond*|reponse|suite @ .. personnes
)"},
    {breach,
     uR"(
violation*|fuite*
incident*
incident|incidents @ securite
)"},
    {notifies,
     uR"(
notifi*|signal*|inform*|alert*|avis*|previen*|prevenir|avert*|communiqu*|declar*
fait|fera|faire connaitre|part
porte|portee|portees|portera|porter .. .. connaissance
donne*|donner l' alerte|avis
)"},
    {impact_help,
     uR"(
analyse|analyses|etude|etudes @ impact
analys*|evalu*|mesur*|appreci*|estim* @ .. impact|impacts|incidence|incidences|risques
evaluation|evaluations @ .. impact|incidence|incidences
aipd|pia|dpia
impact* .. .. vie privee|protection
articles 35
35 et|a 36
consultation prealable
consult* .. autorite
articles 32 a 36
32 a 36
)"},
    {erasure,
     uR"(
efface|effacent|effacera|effacer|effaces|effacees|effacee
supprime|suppriment|supprimera|supprimer|supprimes|supprimees|supprimee
detruit|detruisent|detruira|detruire|detruits|detruites
purge|purgees|purges
restitution|effacement|suppression|destruction @ .. .. terme|fin|issue|expiration|cessation
certificat|attestation|preuve|attest* @ .. destruction|effacement|suppression
suppression|effacement|destruction @ .. donnees|copies
garde|conserve @ aucune .. copie
ne|n' .. garde|conserve .. ..
)"},
    {restitution,
     uR"(
restitu*|recuper*|rend|rendre|remis|remet*|acces|accede*
)"},
    {evidence,
     uR"(
demontr*
preuve|preuves .. .. conformite|respect
justifi* .. .. conformite|respect
)"},
    {audit,
     uR"(
audit*
inspection*|inspect*
controler|controle|controles .. .. .. respect|traitement*|lieux|locaux
)"},
    {financial,
     uR"(
etablissement @ credit|paiement|monnaie
societe @ gestion
entreprise @ investissement|assurance*|reassurance
entite|entites financiere*
compagnie @ assurance*
agree|agreee @ .. autorite
mutuelle @ assurance
acpr|amf
banque
)"},
    {nothing,
     uR"(
banque @ donnees|france|centrale|postale
coordonnees bancaires
banque @ prestataire|fournisseur|client|editeur
)"},
    // DORA (article 30).
    {dora,
     uR"(
dora
2022 / 2554
2022/2554
)"},
    {dora_article,
     uR"(
dora
2022 / 2554
resilience operationnelle
secteur financier
reglementation|dispositions|stipulations|exigences financiere*|bancaire*
entite|entites financiere*
)"},
    {claims_article_30,
     uR"(
article 30
30 , paragraphe*
)"},
    {critical_function,
     uR"(
fonction|fonctions @ .. critique*|important*
fonction|fonctions .. .. .. critique*|important*
)"},
    {location,
     uR"(
lieu|lieux @ .. .. traitement|stockage|fourniture|hebergement|execution|conservation|traitees|donnees|prestation*|services
changement|changer @ .. lieu|lieux|localisation|pays|region|site
localis*
prestations|services|donnees|sauvegardes sont|est|seront executees|executes|traitees|conservees|hebergees|rendues|rendus|fournis|fournies|localisees|stockees|exploitees|realisees|gardees a|au|aux|en|depuis|dans|sur
executees|traitees|conservees|hebergees|rendues|fournies|localisees|stockees|exploitees|realisees .. conservees|stockees|gardees|traitees|hebergees a|au|aux|en|depuis|dans|sur
heberge*|situe*|conserve*|stocke*|traite*|rendus|fournis|exploite* .. .. .. .. en|sur|dans|a france|territoire|union|europe*|region|pays|espace
ne quittent|quitte .. .. territoire|france|union
pays|region|regions @ .. traitement|hebergement|stockage
)"},
    {data_protection,
     uR"(
authenticite
disponibilite .. integrite|confidentialite
disponibilite , .. .. integrite|confidentialite|authenticite
integrite .. confidentialite
)"},
    {insolvency,
     uR"(
insolvab*
cessation @ .. activite*
liquidation
resolution @ .. prestataire|hebergeur|fournisseur|editeur
faillite
procedure collective
cesse* @ .. activite*
)"},
    {incident_help,
     uR"(
incident* .. .. .. .. .. assist*
assist*|aide|aider|soutien|concours .. .. .. .. incident*
incident*
)"},
    {set_cost,
     uR"(
sans .. supplement|frais|facturation|cout
gratuit*
cout|prix|tarif @ .. fixe*|convenu*|prevu*|determine*|avance
comprise*|inclus* .. .. prix|redevance|forfait
tarif*
aucun|aucune frais|supplement
)"},
    {cooperates,
     uR"(
cooper*|collabor*|concours
se prete*
repond* .. .. .. demandes
)"},
    {authority,
     uR"(
autorite|autorites
acpr|amf
superviseur*
)"},
    {termination,
     uR"(
resili*
mettre fin
met fin
)"},
    {notice,
     uR"(
preavis
)"},
    {training,
     uR"(
sensibilis*
formation|formations .. .. .. resilience|securite|programme*
programme* @ .. formation
)"},
    {reporting,
     uR"(
rend|rendre compte
rapport|rapports
reporting
tableau* @ bord
signale|notifie|informe .. .. .. .. evolution*|developpement*|evenement*
)"},
    {continuity,
     uR"(
plan|plans @ .. urgence|continuite|reprise|secours
pca|pra
continuite @ activite*|exploitation
)"},
    {penetration_test,
     uR"(
penetration
tlpt
fonde|fondes @ .. menace*
articles 26
)"},
    {unlimited,
     uR"(
illimit*
sans restriction|limite|limitation|entrave|reserve
plein|pleins|entier
a tout moment
)"},
    {transition,
     uR"(
strategie @ sortie|retrait
periode|phase|plan|duree|delai @ .. transition|migration|reversibilite|sortie
transition .. .. mois|jours
reversibilite
)"},
};

}  // namespace

std::span<const NotionEntry> notion_entries() {
  return entries;
}

}  // namespace clausier
