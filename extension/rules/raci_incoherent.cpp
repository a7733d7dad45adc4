// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/law_reading.hpp"
#include "rules/raci_matrix.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {"ca-aix-2017-comite", "ca-rennes-2021-19-00243"};

/// Whom the sentence charges with what it speaks of: "le Client assure lui-même…", "… incombe au
/// Prestataire".
PartySide charged_in(const Stipulation& stipulation) {
  if (const NotionMention* words = stipulation.find(Notion::assigned)) {
    const NotionMention* party = stipulation.after(words->end, {Notion::provider, Notion::client});
    if (party && party->first <= words->end + 2)
      return party->meaning == Notion::client ? PartySide::client : PartySide::provider;
  }
  return stipulation.says(Notion::by_oneself) ? stipulation.subject() : PartySide::unknown;
}

/// The sentences that charge someone with something.
std::vector<std::uint32_t> charging(const LawReading& reading) {
  std::vector<std::uint32_t> sentences;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if ((reading.says(s, Notion::by_oneself) || reading.says(s, Notion::assigned)) &&
        reading.outline().stipulates(s))
      sentences.push_back(s);
  return sentences;
}

/// The one of the sentences that charges another than `side` with the activity, or `none`.
std::uint32_t contradicted_by(const LawReading& reading, std::span<const std::uint32_t> sentences,
                              Span activity, PartySide side) {
  const Contract& contract = reading.contract();
  const auto words = telling_words(contract, activity);
  if (words.size() < 2 || side == PartySide::unknown) return none;
  for (const std::uint32_t s : sentences) {
    const auto tokens = contract.tokens_of(contract.sentences()[s]);
    const auto said = [&](Symbol word) {
      return std::ranges::find(tokens, word, &Token::word) != tokens.end();
    };
    if (!std::ranges::all_of(words, said)) continue;
    const PartySide charged = charged_in(Stipulation(reading, s));
    if (charged != PartySide::unknown && charged != side) return s;
  }
  return none;
}

Finding finding_at(Span span, std::u16string message) {
  Finding finding;
  finding.span = span;
  finding.message = std::move(message);
  finding.basis.assign(std::begin(basis), std::end(basis));
  return finding;
}

/// Whose role answers for the activity.
PartySide side_accountable(const LawReading& reading, const RaciRow& row) {
  const Contract& contract = reading.contract();
  for (const RaciCell& cell : row.cells) {
    if (!cell.accountable() || cell.role.empty()) continue;
    for (const NotionMention& mention : reading.mentions(contract.sentence_at(cell.role.begin))) {
      if (!cell.role.contains(contract.tokens()[mention.first].span.begin)) continue;
      if (mention.meaning == Notion::client) return PartySide::client;
      if (mention.meaning == Notion::provider) return PartySide::provider;
    }
  }
  return PartySide::unknown;
}

void check_row(const LawReading& reading, std::span<const std::uint32_t> charges, const RaciRow& row,
               std::vector<Finding>& found) {
  const std::size_t accountable = row.accountable();
  if (accountable == 0)
    found.push_back(finding_at(row.span,
                               u"Personne ne répond de cette activité\u00A0: la ligne n’a pas de A, et la "
                               u"répartition des rôles ne dira pas qui devait décider."));
  if (accountable > 1)
    found.push_back(
        finding_at(row.span,
                   u"Deux rôles répondent de la même activité\u00A0: la ligne a plusieurs A, et chacun "
                   u"pourra renvoyer à l’autre."));
  if (accountable != 1) return;
  const std::uint32_t s = contradicted_by(reading, charges, row.activity, side_accountable(reading, row));
  if (s == none) return;
  found.push_back(finding_at(
      row.span,
      u"La matrice confie cette activité à une partie et l’article à une autre\u00A0: les deux passages se "
      u"contredisent."));
  found.back().related.push_back(reading.contract().sentences()[s].span);
}

std::vector<Finding> check(const Contract& contract) {
  const auto matrices = read_raci(contract);
  std::vector<Finding> found;
  if (matrices.empty()) return found;
  const LawReading& reading = law_reading(contract);
  const auto charges = charging(reading);
  std::vector<Span> places, roles;
  for (const RaciMatrix& matrix : matrices) {
    for (const Span head : matrix.heads) places.push_back(head);
    for (const RaciRow& row : matrix.rows) places.push_back(row.span);
  }
  for (const RaciMatrix& matrix : matrices)
    for (const RaciRow& row : matrix.rows) {
      check_row(reading, charges, row, found);
      for (const RaciCell& cell : row.cells) {
        if (cell.role.empty() || std::ranges::find(roles, cell.role) != roles.end()) continue;
        const auto name = contract.quote(cell.role);
        const bool seen = std::ranges::any_of(roles, [&](Span one) { return contract.quote(one) == name; });
        roles.push_back(cell.role);
        if (!seen && !is_known_role(contract, name, places))
          found.push_back(
              finding_at(cell.role,
                         u"Ce rôle n’est connu nulle part ailleurs dans le contrat\u00A0: on ne sait "
                         u"pas qui agit ni qui répond."));
      }
    }
  std::ranges::sort(found, {}, &Finding::span);
  return found;
}

constexpr Example examples[] = {
    {u"Le Prestataire et le Client se répartissent les tâches.\nActivité | Client | Prestataire\nSauvegardes "
     u"| I "
     u"| A/R\n⟦Correctifs | A | A/R⟧\nRecette | A/R | C",
     {},
     u"Deux A sur la même ligne."},
    {u"Le Prestataire et le Client se répartissent les tâches.\nActivité | Client | Prestataire\nSauvegardes "
     u"| I "
     u"| A/R\n⟦Mise en production | C | C⟧\nRecette | A/R | C",
     {},
     u"Aucun A sur la ligne."},
    {u"Le Prestataire et le Client désignent chacun un responsable.\nSupervision\u00A0: Prestataire R et "
     u"A\u00A0; "
     u"Client I.\n⟦Comptes à privilèges\u00A0: Prestataire R et A\u00A0; Client A.⟧",
     {},
     u"La même faute dans une liste."},
    {u"Le Prestataire et le Client se répartissent les tâches.\nActivité | Client | ⟦Coordinateur délégué⟧\n"
     u"Sauvegardes | I | A/R\nRecette | A/R | C",
     {},
     u"Personne ne porte ce nom dans le contrat."},
    {u"Le Prestataire et le Client se répartissent les tâches.\nActivité | Client | Prestataire\nSauvegardes "
     u"| I "
     u"| A/R\nRecette | A/R | C",
     {},
     u"Un seul A par ligne."},
    {u"R\u00A0: réalise\u00A0; A\u00A0: approuve\u00A0; C\u00A0: est consulté\u00A0; I\u00A0: est informé.",
     {},
     u"Une légende."},
    {u"Lot | Prix | Date\nLot A | 12 000 € | mars\nLot B | 8 000 € | mai", {}, u"Un autre tableau."},
    {u"Supervision\u00A0: Prestataire R et A\u00A0; Client I.\nCorrectifs\u00A0: Prestataire R\u00A0; Client "
     u"A.\nLe "
     u"Prestataire assiste le Client.",
     {},
     u"Une liste cohérente."},
};

}  // namespace

extern constinit const Rule raci_incoherent{
    .id = "raci-incoherent",
    .title = u"Matrice des responsabilités incohérente",
    .explanation =
        u"Une matrice RACI n’aide que si chaque activité a un responsable final (A) et un seul, et si chaque "
        u"rôle "
        u"est celui de quelqu’un. C’est une règle d’usage, non de droit\u00A0; mais le juge regarde qui "
        u"devait décider "
        u"et qui a été averti (CA Aix-en-Provence, 5 oct.\u00A02017\u00A0: le client qui avait négligé les "
        u"avis du comité "
        u"perd), et le prestataire doit prouver le défaut de collaboration qu’il invoque (CA Rennes, 23 mars "
        u"2021). Une ligne sans A, avec deux A, ou que l’article contredit laisse cette preuve incertaine.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples};

}  // namespace clausier
