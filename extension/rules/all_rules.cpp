// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iterator>

#include "rules/rule.hpp"

namespace clausier {

// One line a rule, sorted by id: the declaration, then its place in the list.
extern const Rule blanc_restant;
extern const Rule chiffres_lettres_divergents;
extern const Rule conseil_decharge;
extern const Rule conseil_moyens_seuls;
extern const Rule data_act_changement;
extern const Rule date_impossible;
extern const Rule definition_inutilisee;
extern const Rule dora30_incomplet;
extern const Rule durees_contradictoires;
extern const Rule indemnite_clause_penale;
extern const Rule montants_contradictoires;
extern const Rule nom_etranger;
extern const Rule penalite_irreductible;
extern const Rule perte_de_chance_exclue;
extern const Rule perte_de_donnees_exclue;
extern const Rule plafond_derisoire;
extern const Rule raci_incoherent;
extern const Rule recette_tacite_courte;
extern const Rule renvoi_casse;
extern const Rule rgpd28_incomplet;
extern const Rule sauvegarde_non_deconnectee;
extern const Rule securite_vague;
extern const Rule sla_recours_exclusif;
extern const Rule sla_sans_mesure;
extern const Rule terme_non_defini;
extern const Rule tva_sur_indemnite;

namespace {

// clang-format off: one line a rule
constexpr const Rule* rules[] = {
    &blanc_restant,
    &chiffres_lettres_divergents,
    &conseil_decharge,
    &conseil_moyens_seuls,
    &data_act_changement,
    &date_impossible,
    &definition_inutilisee,
    &dora30_incomplet,
    &durees_contradictoires,
    &indemnite_clause_penale,
    &montants_contradictoires,
    &nom_etranger,
    &penalite_irreductible,
    &perte_de_chance_exclue,
    &perte_de_donnees_exclue,
    &plafond_derisoire,
    &raci_incoherent,
    &recette_tacite_courte,
    &renvoi_casse,
    &rgpd28_incomplet,
    &sauvegarde_non_deconnectee,
    &securite_vague,
    &sla_recours_exclusif,
    &sla_sans_mesure,
    &terme_non_defini,
    &tva_sur_indemnite,
};
// clang-format on

/// Among passages that overlap, which are read together, the gravest remark comes first.
void put_gravest_first(std::vector<Diagnostic>& by_place) {
  auto first = by_place.begin();
  while (first != by_place.end()) {
    std::uint32_t end = first->finding.span.end;
    auto last = first + 1;
    for (; last != by_place.end() && last->finding.span.begin < end; ++last)
      end = std::max(end, last->finding.span.end);
    std::stable_sort(first, last, [](const Diagnostic& a, const Diagnostic& b) {
      return a.finding.risk > b.finding.risk;  // no risk is the least
    });
    first = last;
  }
}

}  // namespace

std::span<const Rule* const> all_rules() {
  return rules;
}

std::span<const Rule* const> default_rules() {
  static const std::vector<const Rule*> chosen = [] {
    std::vector<const Rule*> plain;
    std::ranges::copy_if(rules, std::back_inserter(plain),
                         [](const Rule* rule) { return !rule->opinionated; });
    return plain;
  }();
  return chosen;
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  return found == std::end(rules) ? nullptr : *found;
}

std::vector<Diagnostic> review(const Contract& contract, std::span<const Rule* const> chosen) {
  std::vector<Diagnostic> diagnostics;
  for (const Rule* rule : chosen.empty() ? default_rules() : chosen)
    for (Finding& finding : rule->check(contract)) diagnostics.push_back({rule, std::move(finding)});
  std::ranges::stable_sort(diagnostics, [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.finding.span.begin, a.rule->id) < std::pair(b.finding.span.begin, b.rule->id);
  });
  put_gravest_first(diagnostics);
  return diagnostics;
}

}  // namespace clausier
