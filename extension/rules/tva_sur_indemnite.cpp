// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {"cjue-2018-c-295-17", "cjue-2019-c-242-18", "cjue-2020-c-43-19",
                                      "cjue-2024-c-622-23"};
constexpr std::string_view contrary[] = {"ca-caen-2025-voip", "cgi-256"};

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  for (const ExitFrame& frame : exit_review(contract).frames) {
    if (frame.said(&ExitFrame::tax) || frame.kind == SumKind::prepaid) continue;
    Finding finding;
    finding.span = frame.span;
    finding.message =
        u"La clause ne dit pas qui supporte la TVA sur la somme due à la sortie\u00A0: plus cette somme "
        u"équivaut au prix "
        u"restant, plus elle peut être à la fois une pénalité réductible et une contrepartie taxable.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.related = frame.related;
    finding.suggestions.push_back({u"Stipuler la somme hors taxes et dire qui supporte la TVA",
                                   std::u16string(contract.quote(frame.span)) +
                                       u" Cette somme s’entend hors taxes\u00A0; la TVA qui serait due s’y "
                                       u"ajoute et reste à la charge du débiteur."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦En cas de résiliation anticipée, le Client verse une indemnité égale aux redevances restant à courir "
     u"jusqu’au "
     u"terme.⟧",
     {},
     u"La TVA n’est pas réglée, alors que la somme équivaut au prix (CJUE, MEO et Vodafone Portugal)."},
    {u"En cas de résiliation anticipée, le Client verse une indemnité égale à trois mensualités hors taxes, "
     u"TVA en sus à sa "
     u"charge.",
     {},
     u"La clause dit qui supporte la TVA."},
    {u"En cas de retard de paiement, des pénalités égales à trois fois le taux légal sont dues.",
     {},
     u"Aucune somme n’est due pour une sortie."},
};

}  // namespace

extern constinit const Rule tva_sur_indemnite{
    .id = "tva-sur-indemnite",
    .title = u"TVA sur l’indemnité de sortie",
    .explanation =
        u"La Cour de justice de l’Union européenne tient pour la contrepartie d’un service, soumise à la "
        u"TVA, la somme qui "
        u"équivaut au prix jusqu’au terme (MEO, 2018) ou qui fait partie du prix (Vodafone Portugal, "
        u"2020\u00A0; rhtb, "
        u"2024). La cour d’appel de Caen, juge civil, a calculé sans TVA la somme qu’elle allouait en 2025, "
        u"sans examiner ces "
        u"arrêts, et sa décision ne lie pas l’administration. Il est prudent de stipuler la somme hors "
        u"taxes, de dire qui "
        u"supporte la TVA et de faire vérifier le point.",
    .severity = Severity::info,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
