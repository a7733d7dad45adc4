// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <utility>

#include "cli/calls.hpp"

namespace clausier {
namespace {

constexpr std::string_view overview =
    R"(Clausier relit les contrats informatiques de droit français et tient une bibliothèque de clauses.

Usage :
  clausier review FICHIER|DOSSIER|- …    relit des contrats
  clausier explain [RÈGLE|DÉCISION]      dit pourquoi une règle existe
  clausier clauses list                  énumère les clauses de la bibliothèque
  clausier clauses show CLAUSE           montre une clause
  clausier check DOSSIER|FICHIER         vérifie des fichiers de clauses
  clausier help APPEL                    explique un appel en détail
  clausier --version

Clausier ne dit pas le droit : il signale ce qu'un juge peut regarder, cite les décisions dans les deux
sens et laisse le juriste conclure. Rien ne quitte la machine.

Statut de sortie : 0 si tout va bien ; 1 si quelque chose a été trouvé ; 2 si l'appel est incorrect ou si
un document n'a pas pu être lu.

Exemples :
  clausier review contrat.docx
  clausier explain indemnite-clause-penale
)";

constexpr std::string_view review_essay = R"(clausier review : relit des contrats.

Usage :
  clausier review [OPTIONS] FICHIER|DOSSIER|- …

Clausier lit lui-même les fichiers .odt, .fodt, .docx et .txt, reconnus à leur contenu ; « - » est un texte
UTF-8 sur l'entrée standard. Les autres formats passent par LibreOffice lorsqu'il est installé. Un dossier
est parcouru avec ses sous-dossiers, dans l'ordre des noms. Le texte inséré en suivi des modifications
compte, le texte supprimé ne compte pas ; un paragraphe est une ligne.

Pour chaque document, le rapport donne les remarques (le passage, la raison, les décisions pour et contre,
la rédaction proposée) puis la couverture des seize familles de clauses : présente, partielle, absente ou
sans objet. Les remarques ignorées dans le document (« Ignorer, parce que… ») sont énumérées à part, avec leur
motif, et ne comptent pas dans le statut de sortie.

Options :
  --format text|jsonl|csv|sarif    text (par défaut) pour une personne ; jsonl donne un objet JSON par
                                   document, une ligne chacun
  --side client|prestataire        partie défendue : le rapport nomme les clauses de la bibliothèque qui
                                   comblent ce qui manque
  --rules RÈGLE,…                  n'applique que ces règles
  --playbook FICHIER               positions du cabinet : le rapport dit, sujet par sujet, si le contrat les tient,
                                   et en quoi ses clauses s'écartent de la bibliothèque ; « client » et
                                   « prestataire » sont les positions de Clausier
  --library DOSSIER                clauses et décisions du cabinet, qui passent avant celles de Clausier
  --jobs N                         documents relus en même temps ; par défaut, un par cœur
  --fail-on none|info|warning|error
                                   gravité à partir de laquelle le statut de sortie est 1 (error par défaut)
  --progress auto|always|never     avancement sur la sortie d'erreur ; auto : devant un terminal

Les résultats vont sur la sortie standard dans l'ordre des arguments, quel que soit --jobs ; l'avancement et
les documents illisibles sur la sortie d'erreur. Un document illisible n'empêche pas de relire les autres.

Statut de sortie : 0 si aucune remarque n'atteint --fail-on ; 1 si l'une l'atteint ; 2 si l'appel est
incorrect ou si un document n'a pas pu être lu.

Environnement : PATH, pour trouver soffice ; TMPDIR, où LibreOffice travaille.

Exemples :
  clausier review contrat.docx
  clausier review --format jsonl --fail-on warning contrats/ > rapport.jsonl
  pdftotext contrat.pdf - | clausier review -
)";

constexpr std::string_view explain_essay = R"(clausier explain : dit pourquoi une règle existe.

Usage :
  clausier explain [RÈGLE|DÉCISION]

Pour une règle : ce qu'elle signale et pourquoi, les textes et décisions qui la fondent, ceux qui vont en
sens contraire, des phrases qu'elle signale et des phrases voisines qu'elle laisse passer. Pour une décision
ou un texte, désigné par son identifiant ou par un morceau de sa référence (« 18-14.427 ») : ce qui a été jugé,
la leçon pour le rédacteur, comment la référence a été vérifiée, les règles et clauses qui s'y appuient. Sans
argument : la liste des unes et des autres.

Statut de sortie : 0 ; 2 si la règle ou la décision n'est pas connue.

Exemples :
  clausier explain indemnite-clause-penale
  clausier explain 18-14.427
)";

constexpr std::string_view clauses_essay = R"(clausier clauses : montre la bibliothèque de clauses.

Usage :
  clausier clauses list [--side client|prestataire] [--format text|json] [--library DOSSIER]
  clausier clauses show CLAUSE [--side client|prestataire] [--lang fr|en] [--format text|json]
                               [--library DOSSIER]

« list » énumère les clauses par famille ; « show » donne le texte de chaque côté, ses replis, ce que chacun
gagne et cède, le fondement et les blancs à compléter, entre crochets dans le texte. --side ne garde que le
texte de cette partie. --library ajoute les clauses du cabinet, qui remplacent celles de même identifiant.

Statut de sortie : 0 ; 2 si la clause n'est pas connue ou si l'appel est incorrect.

Exemples :
  clausier clauses list --side client
  clausier clauses show sortie-dedit-degressif --side client --format json
)";

constexpr std::string_view check_essay = R"(clausier check : vérifie des fichiers de clauses.

Usage :
  clausier check DOSSIER|FICHIER

Lit un dossier de clauses, une clause (dans le dossier de sa famille) ou un fichier de décisions, par-dessus
la bibliothèque de Clausier, et dit chaque défaut sur une ligne : fichier, ligne, endroit, phrase.
Chaque texte, rempli de ses exemples, est relu comme ceux de Clausier : aucune règle ne doit le signaler,
un seul A par ligne d'un RACI, des rôles connus, des pourcentages qui s'accordent avec les minutes, des
espaces et une ponctuation françaises.

Statut de sortie : 0 si aucun défaut ; 1 sinon ; 2 si le chemin n'existe pas.

Exemples :
  clausier check clauses-du-cabinet/
  clausier check clauses-du-cabinet/sla/sla-disponibilite.json
)";

constexpr std::pair<std::string_view, std::string_view> essays[] = {{"", overview},
                                                                    {"review", review_essay},
                                                                    {"explain", explain_essay},
                                                                    {"clauses", clauses_essay},
                                                                    {"check", check_essay}};

}  // namespace

std::string_view help_text(std::string_view call) {
  for (const auto& [name, essay] : essays)
    if (name == call) return essay;
  return {};
}

}  // namespace clausier
