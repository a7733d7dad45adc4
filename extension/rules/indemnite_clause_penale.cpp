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

// What each kind of clause rests on; the lists above are the whole rule's.
constexpr std::string_view price_contrary[] = {"ca-douai-2020", "cass-com-2013-11-27293",
                                               "cass-civ1-2001-98-20431"};
constexpr std::string_view freedom_basis[] = {"c-civ-1231-5", "cass-civ3-2026-24-12082",
                                              "ca-caen-2025-23-01693", "cass-com-2011-09-16863"};
constexpr std::string_view freedom_contrary[] = {"cass-com-2019-18-14427", "cass-civ2-2025-23-23751"};
constexpr std::string_view breach_basis[] = {"c-civ-1231-5", "cass-com-2016-15-12445",
                                             "cass-civ3-2008-immobilisation"};
constexpr std::string_view breach_contrary[] = {"cass-civ2-2022-20-23284", "ca-paris-2019"};
constexpr std::string_view discount_basis[] = {"ca-rouen-2022"};
constexpr std::string_view minimum_basis[] = {"ca-versailles-2016-itech"};
constexpr std::string_view costs_basis[] = {"c-civ-1231-5", "cass-com-2025-24-17537"};
constexpr std::string_view lost_profit_basis[] = {"c-civ-1231-5", "ca-paris-2017-franchise"};
constexpr std::string_view prepaid_basis[] = {"c-civ-1231-5", "cass-civ1-2012-ecole"};
constexpr std::string_view whole_price_rules[] = {"cass-com-2019-18-14427"};

struct Authorities {
  std::span<const std::string_view> basis;
  std::span<const std::string_view> contrary;
};

Authorities authorities_of(const ExitFrame& frame) {
  switch (frame.kind) {
    case SumKind::whole_price:
      return {basis, price_contrary};
    case SumKind::discount:
      return {discount_basis, whole_price_rules};
    case SumKind::minimum:
      return {minimum_basis, whole_price_rules};
    case SumKind::costs:
      return {costs_basis, {}};
    case SumKind::lost_profit:
      return {lost_profit_basis, {}};
    case SumKind::prepaid:
      return {prepaid_basis, {}};
    case SumKind::share:
    case SumKind::fixed:
    case SumKind::deposit:
    case SumKind::unsaid:
      break;
  }
  return is_sanction(frame) ? Authorities{breach_basis, breach_contrary}
                            : Authorities{freedom_basis, freedom_contrary};
}

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  const ExitReview& review = exit_review(contract);
  if (review.frames.empty()) return found;
  const CureWriter writer(contract);
  for (ExitFrame frame : review.frames) {
    if (!frame.said(&ExitFrame::cloud)) frame.cloud = review.cloud;
    if (!frame.said(&ExitFrame::public_body)) frame.public_body = review.public_body;
    Finding finding;
    finding.span = frame.span;
    finding.risk = grade(frame);
    finding.message = message_of(frame, *finding.risk);
    finding.factors = factors_of(frame);
    const Authorities authorities = authorities_of(frame);
    finding.basis.assign(authorities.basis.begin(), authorities.basis.end());
    finding.contrary.assign(authorities.contrary.begin(), authorities.contrary.end());
    finding.notes = notes_of(frame);
    finding.related = frame.related;
    finding.suggestions = writer.cures_of(frame, *finding.risk);
    finding.exposure = read_exposure(contract, frame);
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    // The whole price, in any wording.
    {u"Le contrat est conclu pour une durée de trente-six (36) mois au prix de 938 € HT par mois.\n"
     u"⟦En cas de résiliation anticipée, le Client devra verser une indemnité correspondant aux sommes qui "
     u"auraient dû "
     u"être facturées jusqu’à l’expiration de la durée du contrat.⟧",
     Risk::high,
     u"La somme équivaut au prix jusqu’au terme (CA Caen, 2025\u00A0; Cass. com., 25 sept. 2019)."},
    {u"⟦Toute sortie avant terme laisse à la charge de l’Abonné les mensualités qui restent à courir.⟧",
     Risk::high,
     u"Ni «\u00A0indemnité\u00A0» ni «\u00A0résiliation\u00A0»\u00A0: les mensualités restent simplement "
     u"dues."},
    {u"⟦L’arrêt du service pendant la période ferme rend exigible le minimum mensuel garanti multiplié par "
     u"le nombre de "
     u"mois restants.⟧",
     Risk::high, u"Un minimum multiplié par les mois restants est le prix restant."},
    {u"⟦La résiliation ne dispense pas le Client de payer les redevances jusqu’au terme.⟧", Risk::high,
     u"La double négation oblige."},
    {u"⟦À la sortie anticipée, le Client paie la totalité des redevances restantes, simple contrepartie de "
     u"son engagement de "
     u"durée.⟧",
     Risk::high, u"Le but déclaré ne sauve pas la clause (Cass. com., 8 févr. 2023)."},
    {u"⟦Si le Client part avant terme, il verse à titre de dédit toutes les échéances à venir.⟧", Risk::high,
     u"Le nom de dédit est indifférent."},
    // Who leaves, and why.
    {u"⟦Le contrat rompu aux torts du Client, celui-ci doit un forfait égal à la moitié des loyers restant à "
     u"courir.⟧",
     Risk::high, u"Le manquement et la moitié du prix."},
    {u"⟦En cas de résiliation pour manquement du Client, il verse 20\u00A0% des redevances restant à "
     u"courir.⟧",
     Risk::medium, u"Une fraction modérée, mais qui sanctionne un manquement."},
    {u"⟦En cas de rupture pour faute du Client, une somme forfaitaire de 5 000 € est due.⟧", Risk::medium,
     u"Une somme fixe due pour une faute est pénale (Cass. com., 8 nov. 2016)."},
    {u"⟦Quelle que soit la cause de la résiliation, le Client verse 25\u00A0% des redevances restantes.⟧",
     Risk::medium, u"Un seul montant pour la faute et le départ voulu."},
    {u"⟦Le non-paiement d’une échéance rend exigibles toutes les échéances à venir, le service étant "
     u"maintenu jusqu’au "
     u"terme.⟧",
     Risk::medium, u"L’exigibilité est avancée, mais le service continue."},
    // A freedom and its price.
    {u"⟦Le Client peut mettre fin au contrat à tout moment, sous réserve d’un préavis de deux mois et du "
     u"versement d’un "
     u"dédit dégressif égal à 30\u00A0% des redevances restant à courir la première année, puis à "
     u"15\u00A0%.⟧",
     Risk::low, u"Une faculté expresse et une fraction modérée\u00A0: le prix d’une liberté."},
    {u"⟦Le Client a la faculté de sortir à chaque date anniversaire en versant 40\u00A0% des redevances "
     u"restantes.⟧",
     Risk::low, u"Entre 31 et 50\u00A0%, la faculté expresse pèse."},
    {u"⟦Le Client qui sort avant terme verse 40\u00A0% des redevances restantes.⟧", Risk::medium,
     u"Entre 31 et 50\u00A0%, sans faculté expresse."},
    {u"⟦Chaque partie peut mettre fin au contrat avant son terme en versant 70\u00A0% des sommes restant à "
     u"facturer.⟧",
     Risk::medium,
     u"70\u00A0% et une faculté des deux parties\u00A0: dédit pour CA Caen, 3 avr. 2025, mais la somme reste "
     u"élevée."},
    {u"⟦Le Client peut résilier à tout moment moyennant deux mensualités.⟧", Risk::low,
     u"Une petite somme fixe."},
    // What makes it worse, what makes it better.
    {u"⟦Le Client qui résilie verse 20\u00A0% des redevances restantes, somme irréductible.⟧", Risk::medium,
     u"L’irréductibilité aggrave."},
    {u"⟦Le Client qui résilie verse 20\u00A0% des redevances restantes\u00A0; cette somme ne constitue pas "
     u"une "
     u"clause pénale.⟧",
     Risk::medium, u"La dénégation ne lie pas le juge et aggrave."},
    {u"⟦Le Client qui résilie verse les redevances restant à courir, sous déduction des coûts évités par le "
     u"Prestataire.⟧",
     Risk::medium, u"Les coûts évités sont déduits (Cass. com., 3 déc. 2025)."},
    {u"⟦La redevance annuelle payée d’avance n’est pas remboursée si le Client résilie en cours d’année.⟧",
     Risk::medium, u"Le prix payé d’avance et perdu."},
    {u"⟦En cas de départ anticipé, les mensualités passées sont recalculées au tarif sans engagement.⟧",
     Risk::low, u"Une remise reprise sur le passé est un prix conditionnel (CA Rouen, 19 mai 2022)."},
    // Across sentences, lists, articles and definitions.
    {u"Le Client peut se retirer avant le terme. ⟦Dans ce cas, il règle toutes les redevances restant à "
     u"courir.⟧",
     Risk::high, u"Le départ et la somme tiennent dans deux phrases."},
    {u"En cas de résiliation anticipée, le Client verse\u00A0:\n– les factures échues\u00A0;\n– ⟦les "
     u"redevances restant à "
     u"courir jusqu’au terme.⟧",
     Risk::high, u"La somme est un élément d’une liste."},
    {u"Article 8 – Sortie\nLe Client peut quitter le service avant terme\u00A0; l’article 9 s’applique.\n"
     u"Article 9 – Somme due\n⟦Dans le cas de l’article 8, le Client doit l’ensemble des redevances à "
     u"échoir.⟧",
     Risk::high, u"Le départ et la somme tiennent dans deux articles."},
    // Silence: nothing is owed, or to the leaver.
    {u"Le Client peut résilier à tout moment, sans indemnité, moyennant un préavis de deux mois.",
     {},
     u"La sortie est libre."},
    {u"Aucune redevance n’est due pour la période postérieure à la résiliation.", {}, u"La négation."},
    {u"Le Client qui sort n’est pas tenu de verser les mensualités restantes.", {}, u"La négation du verbe."},
    {u"En cas de résiliation, le Prestataire rembourse au Client les redevances payées d’avance pour la "
     u"période restant à "
     u"courir.",
     {},
     u"La somme revient à celui qui part."},
    {u"À la résiliation, le Client paie les prestations exécutées jusqu’à sa date d’effet.",
     {},
     u"Le prix du réalisé."},
    {u"Pendant le préavis, le service est fourni et les redevances restent dues.",
     {},
     u"Le préavis exécuté est payé."},
    {u"À défaut de dénonciation trois mois avant le terme, le contrat est reconduit et les redevances de la "
     u"nouvelle période "
     u"sont dues.",
     {},
     u"La reconduction n’est pas une sortie."},
    // Silence: other matters in the same words.
    {u"Toute facture impayée porte une pénalité de trois fois le taux légal et une indemnité de quarante "
     u"euros.",
     {},
     u"Le retard de paiement."},
    {u"Si la disponibilité est inférieure à 99,9\u00A0%, un avoir de 10\u00A0% de la redevance est accordé "
     u"au Client.",
     {},
     u"Le crédit de service."},
    {u"La partie qui embauche un salarié de l’autre verse une indemnité égale à douze mois de salaire.",
     {},
     u"La non-sollicitation."},
    {u"Le bailleur qui refuse le renouvellement doit l’indemnité d’éviction.", {}, u"L’éviction a sa loi."},
    {u"L’indemnité versée par l’assureur en cas de sinistre revient au bailleur.", {}, u"L’assurance."},
    {u"L’article L. 224-28 du code de la consommation interdit de réclamer les mensualités restantes au "
     u"consommateur qui "
     u"résilie.",
     {},
     u"Un texte cité n’est pas une stipulation."},
    {u"Le solde du prix est exigible à la recette.", {}, u"Le solde d’un prix n’est pas une indemnité."},
    {u"En cas de cession, le cessionnaire paie les loyers restant à courir.",
     {},
     u"Le contrat continue avec un autre."},
    {u"À défaut de paiement, le prêteur exige de l’emprunteur le capital restant dû et les intérêts échus.",
     {},
     u"Un prêt a déjà été exécuté par le prêteur."},
    {u"Le Client peut résilier le contrat sans avoir à verser quelque somme que ce soit pour la période "
     u"restant à "
     u"courir.",
     {},
     u"La somme est écartée."},
    {u"Toute violation de la confidentialité, même après la fin du contrat, oblige à payer 20\u00A0000 €.",
     {},
     u"La somme sanctionne une divulgation."},
    {u"«\u00A0Solde\u00A0»\u00A0: ce que l’une des parties doit à l’autre, à la fin du contrat, pour le prix "
     u"restant dû.",
     {},
     u"Une définition ne stipule rien."},
    {u"Indemnité de résiliation anticipée", {}, u"Un titre ne stipule rien."},
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
        u"réduire si elle est manifestement excessive (art.\u00A01231-5 C.\u00A0civ.). Si elle est le prix "
        u"d’une "
        u"liberté de sortir, elle "
        u"est un dédit qu’il ne réduit pas. Le nom donné à la somme est indifférent\u00A0; son montant est "
        u"le principal indice.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples};

}  // namespace clausier
