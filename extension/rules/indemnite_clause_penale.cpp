// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_cure.hpp"
#include "rules/exit_grade.hpp"
#include "rules/exit_review.hpp"
#include "rules/exposure.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::string_view basis[] = {
    "c-civ-1231-5",           "cass-com-2015-13-27993",  "cass-com-2019-18-14427",
    "cass-com-2023-21-21391", "cass-civ2-2025-23-23751", "ca-caen-2025-voip"};
constexpr std::string_view contrary[] = {"ca-douai-2020", "cass-com-2013-11-27293", "cass-civ3-2026-24-12082",
                                         "ca-caen-2025-23-01693"};

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  const ExitReview& review = exit_review(contract);
  for (ExitFrame frame : review.frames) {
    if (!frame.said(&ExitFrame::cloud)) frame.cloud = review.cloud;
    if (!frame.said(&ExitFrame::public_body)) frame.public_body = review.public_body;
    Finding finding;
    finding.span = frame.span;
    finding.risk = grade(frame);
    finding.message = message_of(frame, *finding.risk);
    finding.factors = factors_of(frame);
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.notes = notes_of(frame);
    finding.related = frame.related;
    finding.suggestions = cures_of(contract, frame);
    finding.exposure = read_exposure(contract, frame);
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"Le contrat est conclu pour une durée de trente-six (36) mois au prix de 938 € HT par mois.\n"
     u"⟦En cas de résiliation anticipée, le Client devra verser une indemnité correspondant aux sommes qui "
     u"auraient dû "
     u"être facturées jusqu’à l’expiration de la durée du contrat.⟧",
     Risk::high, u"La somme équivaut au prix jusqu’au terme (CA Caen, 2025\u00A0; Com. 25 sept. 2019)."},
    {u"⟦Le Client peut mettre fin au contrat à tout moment, sous réserve d’un préavis de deux mois et du "
     u"versement d’un "
     u"dédit dégressif égal à 30 % des redevances restant à courir la première année, puis à 15 %.⟧",
     Risk::low, u"Une faculté expresse et une fraction modérée\u00A0: le prix d’une liberté."},
    {u"Le Client peut résilier à tout moment, sans indemnité, moyennant un préavis de deux mois.",
     {},
     u"La sortie est libre."},
    {u"En cas de résiliation, le Prestataire rembourse au Client les redevances payées d’avance pour la "
     u"période restant à "
     u"courir.",
     {},
     u"La somme revient à celui qui part."},
};

}  // namespace

extern constinit const Rule indemnite_clause_penale{
    .id = "indemnite-clause-penale",
    .title = u"Indemnité de sortie qui peut être une clause pénale",
    .explanation =
        u"Quand celui qui part doit une somme pour une période qui ne sera pas exécutée, le juge recherche "
        u"si elle "
        u"sanctionne une inexécution ou contraint à aller jusqu’au terme\u00A0: elle est alors une clause "
        u"pénale, qu’il peut "
        u"réduire si elle est manifestement excessive (art. 1231-5 C. civ.). Si elle est le prix d’une "
        u"liberté de sortir, elle "
        u"est un dédit qu’il ne réduit pas. Le nom donné à la somme est indifférent\u00A0; son montant est "
        u"le principal indice.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
