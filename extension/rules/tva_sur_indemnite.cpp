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

using enum Concept;

constexpr std::u16string_view out_of_vat =
    u"La clause tient la somme due à la sortie hors de la TVA\u00A0: plus cette somme équivaut au prix "
    u"restant, plus elle "
    u"peut être une contrepartie taxable, quelle que soit sa qualification.";
constexpr std::u16string_view vat_added =
    u"La clause ajoute d’office la TVA à la somme due à la sortie\u00A0: le point est discuté, la somme "
    u"pouvant être une "
    u"réparation ou une contrepartie\u00A0; il est prudent de ne l’ajouter que si elle est due.";

/// How far behind the sum its tax may be told.
constexpr std::uint32_t look_forward = 4;

Finding finding_at(Span span, std::u16string_view message) {
  Finding finding;
  finding.span = span;
  finding.message = message;
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.contrary.assign(std::begin(contrary), std::end(contrary));
  return finding;
}

/// The sentence that tells the tax of the frame's sum, its own or one that follows; `none` where none does.
std::uint32_t sentence_of_tax(const Contract& contract, const ExitReview& review, const ExitFrame& frame,
                              Concept told) {
  const auto& sentences = contract.sentences();
  const Article* article = contract.article_at(frame.span.begin);
  for (std::uint32_t i = frame.sentence; i < sentences.size() && i <= frame.sentence + look_forward; ++i) {
    if (i > frame.sentence + 1 && contract.article_at(sentences[i].span.begin) != article) break;
    const Categories& concepts = review.reading.concepts(i);
    const auto holds = [&](Concept one) { return concepts.test(category(one)); };
    if (holds(told) &&
        (i == frame.sentence || holds(anaphora) || holds(named_sum) || holds(exit_fee) || holds(loose_price)))
      return i;
  }
  return none;
}

/// The sentence that denies the tax; else, once for the contract, a sum whose tax nobody tells.
std::vector<Finding> check(const Contract& contract) {
  const ExitReview& review = exit_review(contract);
  std::vector<Finding> found;
  const ExitFrame* untold = nullptr;
  bool told = false;
  for (const ExitFrame& frame : review.frames) {
    if (frame.kind == SumKind::prepaid) continue;
    const std::uint32_t denied = sentence_of_tax(contract, review, frame, no_tax);
    const std::uint32_t added = sentence_of_tax(contract, review, frame, tax_added);
    if (const std::uint32_t one = std::min(denied, added); one != none) {
      const Span span = contract.sentences()[one].wording;
      if (found.empty() || found.back().span != span)
        found.push_back(finding_at(span, one == denied ? out_of_vat : vat_added));
    }
    const bool says = denied != none || added != none || frame.said(&ExitFrame::tax) ||
                      sentence_of_tax(contract, review, frame, tax) != none;
    told = told || says;
    if (!says && !untold) untold = &frame;
  }
  if (told || !untold) return found;
  Finding finding = finding_at(
      untold->span,
      u"La clause ne dit pas qui supporte la TVA sur la somme due à la sortie\u00A0: plus cette somme "
      u"équivaut au prix "
      u"restant, plus elle peut être à la fois une pénalité réductible et une contrepartie taxable.");
  finding.related = untold->related;
  finding.suggestions.push_back({u"Stipuler la somme hors taxes et dire qui supporte la TVA",
                                 std::u16string(contract.quote(untold->span)) +
                                     u" Cette somme s’entend hors taxes\u00A0; la TVA qui serait due s’y "
                                     u"ajoute et reste à la charge du débiteur."});
  found.push_back(std::move(finding));
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
    {u"En cas de résiliation anticipée, le Client verse les redevances restant à courir. ⟦Cette somme est "
     u"réglée hors "
     u"champ de la TVA.⟧",
     {},
     u"La clause écarte la taxe, alors que la somme équivaut au prix."},
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
