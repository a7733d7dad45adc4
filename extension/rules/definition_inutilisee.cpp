// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <unordered_set>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

bool names_party(const Contract& contract, const DefinedTerm& term) {
  const std::u16string name = fold(term.term);
  return std::ranges::any_of(contract.parties(), [&](const Party& party) {
    return party.introduced == term.name || fold(party.role) == name || fold(party.name) == name;
  });
}

/// (« dérapages », oublis, lenteurs): the first of a list of plain words.
bool is_listed(const Contract& contract, const DefinedTerm& term) {
  constexpr std::uint32_t reach = 12;  // in code units
  const auto& text = contract.text();
  const auto end = std::min<std::size_t>(term.name.end + reach, text.size());
  const auto behind = contract.tokens_in({term.name.end, static_cast<std::uint32_t>(end)});
  return behind.size() > 2 && contract.folded(behind[0]) == u"\"" && contract.folded(behind[1]) == u"," &&
         behind[2].kind == TokenKind::word && !behind[2].capital;
}

/// (la « Date d’Effet »), ci-après les « Travaux »: given to be used. A title (« document intitulé … ») and
/// an abbreviation said once in passing are not.
bool is_given_for_use(const Contract& contract, const DefinedTerm& term) {
  constexpr std::uint32_t reach = 24;  // in code units
  if (!term.in_passing) return true;
  const auto name = contract.tokens_in(term.name);
  if (std::ranges::any_of(name, &Token::capitals)) return false;
  if (is_listed(contract, term)) return false;
  const std::uint32_t from = term.name.begin - std::min(term.name.begin, reach);
  const auto before = contract.tokens_in({from, term.name.begin});
  return std::ranges::any_of(before, [&](const Token& token) {
    const auto word = contract.folded(token);
    return word == u"(" || word == u"apres";
  });
}

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  std::unordered_set<std::u16string> seen;
  for (const DefinedTerm& term : contract.definitions()) {
    const bool again = !seen.insert(fold(term.term)).second;
    if (again || !term.uses.empty() || term.plain_uses > 0) continue;
    if (names_party(contract, term) || !is_given_for_use(contract, term)) continue;
    Finding finding;
    finding.span = term.name;
    finding.message = u"«\u00A0" + term.term + u"\u00A0» est défini mais n’est employé nulle part.";
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"Article 1 – Définitions\n« Services » : les prestations de l’article 2.\n« ⟦Site de Repli⟧ » : le "
     u"local "
     u"réservé.\nArticle 2 – Objet\nLe Prestataire fournit les Services.",
     {},
     u"Le site de repli n’est cité nulle part."},
    {u"Article 1 – Définitions\nLivrable : tout document remis.\n⟦Régie⟧ : mode de rémunération au temps "
     u"passé.\nArticle 2 – Objet\nChaque Livrable est remis à la date convenue.",
     {},
     u"Une définition sans guillemets."},
    {u"Le Contrat prend effet à sa signature (la « ⟦Date d’Effet⟧ »).", {}, u"Le nom est donné en passant."},
    {u"Article 1 – Définitions\n« Livrable » : tout document remis.\nArticle 2 – Objet\nLes Livrables sont "
     u"remis en deux exemplaires.",
     {},
     u"Le pluriel est le même terme."},
    {u"Article 1 – Définitions\nJeton : unité de paiement.\nArticle 2 – Prix\nLes jetons sont achetés par "
     u"cent. Un "
     u"jeton vaut un jour.",
     {},
     u"Le terme sert, sans sa majuscule."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après le « Prestataire », signe seule.",
     {},
     u"Une partie n’est pas un terme."},
    {u"Par un document intitulé « Expression de besoins », le comité a décrit ses attentes au titre du "
     u"règlement "
     u"(UE) 2016/679 (« RGPD »).",
     {},
     u"Le titre d’un document et un sigle donné en passant."},
    {u"L’Intégrateur désigne un chef de projet.", {}, u"«\u00A0Désigner\u00A0» ne définit pas toujours."},
    {u"Les réponses peuvent s’écarter du réel («\u00A0dérapages\u00A0», oublis, contresens), ce que le "
     u"Client "
     u"sait.",
     {},
     u"Un mot entre guillemets dans une liste."},
};

}  // namespace

extern constinit const Rule definition_inutilisee{
    .id = "definition-inutilisee",
    .title = u"Définition inutilisée",
    .explanation =
        u"Un terme est défini et le contrat ne l’emploie plus, souvent parce que la clause qui s’en servait "
        u"a été "
        u"supprimée ou parle désormais avec d’autres mots. Le lecteur peut croire qu’une stipulation manque "
        u"ou "
        u"qu’un autre mot devait avoir ce sens. Supprimer la définition, ou employer le terme là où il était "
        u"attendu.",
    .severity = Severity::info,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
