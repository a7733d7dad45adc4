// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <span>

#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {"data-act-23", "data-act-25", "data-act-29"};
constexpr std::string_view contrary[] = {"data-act-31"};

Finding finding_at(Span span, std::u16string message) {
  Finding finding;
  finding.span = span;
  finding.message = std::move(message);
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.contrary.assign(std::begin(contrary), std::end(contrary));
  return finding;
}

using enum Concept;

/// A date or a measure by which the clause keeps to the regulation: the costs only, until January 2027.
bool keeps_to_costs(const Contract& contract, std::uint32_t index) {
  constexpr std::u16string_view costs[] = {u"cout", u"couts", u"coutant", u"debours"};
  constexpr std::u16string_view after[] = {u"apres", u"compter", u"marge", u"majore", u"majores"};
  const auto tokens = contract.tokens_of(contract.sentences()[index]);
  const auto says = [&](std::span<const std::u16string_view> words) {
    return std::ranges::any_of(tokens, [&](const Token& token) {
      return std::ranges::find(words, contract.folded(token)) != words.end();
    });
  };
  const bool dated =
      std::ranges::any_of(tokens, [&](const Token& token) { return contract.folded(token) == u"2027"; });
  return (dated || says(costs)) && !says(after);
}

bool names_billing(const Contract& contract, std::uint32_t index) {
  return std::ranges::any_of(contract.tokens_of(contract.sentences()[index]), [&](const Token& token) {
    const auto word = contract.folded(token);
    return word.starts_with(u"factur") || word.starts_with(u"tarif") || word == u"frais";
  });
}

/// Someone is asked to pay for going to another provider, or for taking the data away.
bool charges_switching(const Contract& contract, const Categories& concepts, std::uint32_t index) {
  const auto has = [&](Concept meaning) { return concepts.test(category(meaning)); };
  const Span span = contract.sentences()[index].span;
  const bool priced = has(price) || has(named_sum) || has(exit_fee) ||
                      !within(contract.amounts(), span).empty() || names_billing(contract, index);
  const bool paid = priced && (has(owe) || has(claim) || has(due) || has(payment));
  const bool denied = has(without) || has(no_one) || has(not_word) || has(nor);
  return has(switching) && paid && !denied && !keeps_to_costs(contract, index);
}

/// A notice of more than two months asked from one who changes provider at any time.
bool asks_long_notice(const Contract& contract, const Categories& concepts, std::uint32_t index) {
  constexpr double longest = 2.1;  // months; sixty days are two
  const auto has = [&](Concept meaning) { return concepts.test(category(meaning)); };
  if (!has(switching) || !has(notice) || has(not_word)) return false;
  return std::ranges::any_of(within(contract.durations(), contract.sentences()[index].span),
                             [&](const Duration& one) { return one.months() > longest; });
}

std::vector<Finding> check(const Contract& contract) {
  const ExitReview& review = exit_review(contract);
  std::vector<Finding> found;
  if (review.cloud.empty()) return found;
  for (const ExitFrame& frame : review.frames) {
    if (grade(frame) == Risk::low) continue;
    found.push_back(finding_at(
        frame.span,
        u"Service en nuage\u00A0: une indemnité de sortie reste possible, mais elle ne doit pas recréer un "
        u"obstacle au "
        u"changement de fournisseur\u00A0; le client est informé de son montant avant de signer."));
  }
  for (std::uint32_t i = 0; i < contract.sentences().size(); ++i) {
    const Span span = contract.sentences()[i].span;
    if (std::ranges::find(found, span, &Finding::span) != found.end()) continue;
    if (asks_long_notice(contract, review.reading.concepts(i), i)) {
      found.push_back(
          finding_at(span,
                     u"Service en nuage\u00A0: le préavis demandé à celui qui change de fournisseur ne peut "
                     u"dépasser deux mois."));
      continue;
    }
    if (!charges_switching(contract, review.reading.concepts(i), i)) continue;
    found.push_back(finding_at(span,
                               u"Service en nuage\u00A0: les frais de changement de fournisseur se limitent "
                               u"aux coûts jusqu’au 12 janvier 2027 "
                               u"et ne pourront plus être demandés à partir de cette date."));
  }
  std::ranges::sort(found, {}, &Finding::span);
  return found;
}

constexpr Example examples[] = {
    {u"Le Service est fourni en mode SaaS.\n⟦Le Client qui résilie avant le terme verse l’intégralité des "
     u"redevances restant "
     u"à courir.⟧",
     {},
     u"Une somme égale au prix restant peut faire obstacle au changement de fournisseur."},
    {u"L’Hébergeur assure l’hébergement des données.\n⟦L’extraction des données vers un autre fournisseur "
     u"est facturée au "
     u"Client au tarif en vigueur.⟧",
     {},
     u"Les frais de changement sont limités aux coûts, puis interdits (art.\u00A029)."},
    {u"Le Service est fourni en mode SaaS.\n⟦Le Client peut changer de fournisseur moyennant un préavis de "
     u"quatre "
     u"mois, le changement de fournisseur étant assisté.⟧",
     {},
     u"Le préavis est de deux mois au plus (art.\u00A025)."},
    {u"Le Service est fourni en mode SaaS. Jusqu’au 12 janvier 2027, la migration des données vers un autre "
     u"fournisseur "
     u"est facturée au coût supporté par le Prestataire.",
     {},
     u"Les frais se limitent aux coûts, jusqu’à la date du règlement."},
    {u"Le Service est fourni en mode SaaS. L’extraction des données vers un autre fournisseur est assurée "
     u"sans frais.",
     {},
     u"Le changement ne coûte rien."},
    {u"Le Service est fourni en mode SaaS.\nLe Client peut à tout moment, moyennant un préavis de deux mois, "
     u"confier ses "
     u"données à un autre fournisseur ou les rapatrier sur ses propres équipements.",
     {},
     u"Un préavis de deux mois est celui du règlement."},
    {u"Le Bailleur loue un photocopieur. Le Locataire qui résilie avant le terme verse les loyers restant à "
     u"courir.",
     {},
     u"Le contrat ne porte pas sur un service en nuage."},
};

}  // namespace

extern constinit const Rule data_act_changement{
    .id = "data-act-changement",
    .title = u"Changement de fournisseur de services en nuage",
    .explanation =
        u"Le règlement (UE) 2023/2854 sur les données (Data Act), applicable depuis le 12 septembre 2025, "
        u"interdit les obstacles "
        u"au changement de fournisseur de services en nuage (art.\u00A023), impose un préavis de deux mois "
        u"au "
        u"plus et une "
        u"transition de trente jours (art.\u00A025), et limite aux coûts les frais de changement jusqu’au 12 "
        u"janvier 2027, après "
        u"quoi ils ne peuvent plus être demandés (art.\u00A029). Une indemnité de sortie n’est pas un frais "
        u"de "
        u"changement et reste "
        u"possible, mais elle ne doit pas rétablir l’obstacle, et le client doit en être informé avant de "
        u"signer. Les services "
        u"faits sur mesure et les essais y échappent en partie (art.\u00A031). Aucune décision n’a encore "
        u"été vue "
        u"sur la "
        u"frontière entre l’indemnité et l’obstacle.",
    .severity = Severity::info,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
