// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <optional>

#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {"cjue-2018-c-295-17", "cjue-2019-c-242-18", "cjue-2020-c-43-19",
                                      "cjue-2024-c-622-23"};
constexpr std::string_view contrary[] = {"ca-caen-2025-voip", "cgi-256"};

using enum Notion;

constexpr std::u16string_view out_of_vat =
    u"La clause tient la somme due à la sortie hors de la TVA\u00A0: plus cette somme équivaut au prix "
    u"restant, plus elle "
    u"peut être une contrepartie taxable, quelle que soit sa qualification.";
constexpr std::u16string_view vat_added =
    u"La clause ajoute d’office la TVA à la somme due à la sortie\u00A0: le point est discuté, la somme "
    u"pouvant être une "
    u"réparation ou une contrepartie\u00A0; il est prudent de ne l’ajouter que si elle est due.";

/// How far behind the sum its tax may be told.
constexpr std::uint32_t look_forward = 6;

Finding finding_at(Span span, std::u16string_view message) {
  Finding finding;
  finding.span = span;
  finding.message = message;
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.contrary.assign(std::begin(contrary), std::end(contrary));
  return finding;
}

/// What the contract says of the tax on one sum.
struct TaxOnSum {
  bool told = false;            ///< who bears it, or how it will be known
  std::uint32_t denied = none;  ///< the sentence that keeps the sum out of the tax
  std::uint32_t added = none;   ///< the sentence that adds the tax as if settled
};

/// Reads the sum's sentence and those behind it that go on about it.
TaxOnSum tax_on_sum(const LawReading& reading, const ExitReview& review, std::uint32_t sum) {
  const Contract& contract = reading.contract();
  const auto& sentences = contract.sentences();
  const Span home = reading.outline().surroundings(sum);
  TaxOnSum tax;
  bool goes_on = true;
  for (std::uint32_t i = sum; i < sentences.size() && i <= sum + look_forward; ++i) {
    if (i > sum + 1 && !home.contains(sentences[i].span.begin)) break;
    const Categories& concepts = review.reading.concepts(i);
    const auto holds = [&](Concept one) { return concepts.test(category(one)); };
    goes_on = i <= sum + 1 || holds(Concept::anaphora) || holds(Concept::named_sum) ||
              holds(Concept::exit_fee) || holds(Concept::loose_price) ||
              (goes_on && reading.says(i, tax_named));
    if (!goes_on) continue;
    const bool settles = reading.says(i, untaxed) || reading.says(i, taxed);
    if (reading.says(i, tax_named) && (!settles || reading.says(i, tax_settled))) tax.told = true;
    if (tax.denied == none && reading.says(i, untaxed)) tax.denied = i;
    if (tax.added == none && reading.says(i, taxed)) tax.added = i;
  }
  return tax;
}

/// The sentences that may tell the tax of an exit sum: those of the frames, and those that name one
/// themselves.
std::vector<std::uint32_t> sums_of(const LawReading& reading, const ExitReview& review) {
  std::vector<std::uint32_t> sums;
  for (const ExitFrame& frame : review.frames)
    if (frame.kind != SumKind::prepaid) sums.push_back(frame.sentence);
  for (const std::uint32_t s : reading.stipulating({exit_sum}))
    if ((reading.says(s, untaxed) || reading.says(s, taxed)) && Stipulation(reading, s).affirmed(exit_sum))
      sums.push_back(s);
  std::ranges::sort(sums);
  return sums;
}

/// The sentence says how much: a low risk whose sum stands nowhere has no tax to tell.
bool is_fixed(const Contract& contract, const ExitFrame& frame) {
  const Span span = contract.sentences()[frame.sentence].span;
  return !within(contract.amounts(), span).empty() || !within(contract.percentages(), span).empty() ||
         !within(contract.durations(), span).empty();
}

std::optional<Finding> untold(const LawReading& reading, const ExitReview& review) {
  for (const ExitFrame& frame : review.frames)
    if (frame.kind != SumKind::prepaid &&
        (frame.said(&ExitFrame::tax) || tax_on_sum(reading, review, frame.sentence).told))
      return {};
  const Contract& contract = reading.contract();
  const auto first = std::ranges::find_if(review.frames, [&](const ExitFrame& frame) {
    return frame.kind != SumKind::prepaid && (grade(frame) != Risk::low || is_fixed(contract, frame));
  });
  if (first == review.frames.end()) return {};
  Finding finding = finding_at(
      first->span,
      u"La clause ne dit pas qui supporte la TVA sur la somme due à la sortie\u00A0: plus cette somme "
      u"équivaut au prix "
      u"restant, plus elle peut être à la fois une pénalité réductible et une contrepartie taxable.");
  finding.related = first->related;
  finding.suggestions.push_back({u"Stipuler la somme hors taxes et dire qui supporte la TVA",
                                 std::u16string(contract.quote(first->span)) +
                                     u" Cette somme s’entend hors taxes\u00A0; la TVA qui serait due s’y "
                                     u"ajoute et reste à la charge du débiteur."});
  return finding;
}

/// The sentences that settle the tax where it is debated; else, once for the contract, a sum whose tax nobody
/// tells.
std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const ExitReview& review = exit_review(contract);
  std::vector<Finding> found;
  for (const std::uint32_t sum : sums_of(reading, review)) {
    const TaxOnSum tax = tax_on_sum(reading, review, sum);
    const std::uint32_t one = tax.denied != none ? tax.denied : tax.added;
    if (tax.told || one == none) continue;
    const Span span = contract.sentences()[one].wording;
    if (std::ranges::find(found, span, &Finding::span) == found.end())
      found.push_back(finding_at(span, one == tax.denied ? out_of_vat : vat_added));
  }
  if (!found.empty()) return found;
  if (auto finding = untold(reading, review)) found.push_back(std::move(*finding));
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
