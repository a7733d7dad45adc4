// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_grade.hpp"

namespace clausier {
namespace {

using Basis = std::vector<std::string_view>;

Factor share_factor(const ExitFrame& frame) {
  if (frame.trigger == Trigger::breach)
    return {
        "fraction-du-prix",
        Push::penale,
        frame.sum,
        u"La somme est une fraction du prix restant, due pour un manquement. Aucune décision vue ne porte "
        u"sur une fraction visible due pour manquement.",
        {"cass-com-2016-15-12445"}};
  return {"fraction-du-prix",
          Push::neutral,
          frame.sum,
          u"La somme est une fraction du prix restant\u00A0: elle se juge avec le motif de la sortie et la "
          u"faculté offerte.",
          {"ca-caen-2025-23-01693", "cass-civ3-2026-24-12082"}};
}

Factor sum_factor(const ExitFrame& frame) {
  switch (frame.kind) {
    case SumKind::whole_price:
      return {
          "prix-integral",
          Push::penale,
          frame.sum,
          u"La somme équivaut au prix dû jusqu’au terme\u00A0: la Cour de cassation y voit depuis 2015 un "
          u"caractère comminatoire.",
          {"cass-com-2015-13-27993", "cass-com-2019-18-14427", "cass-com-2023-21-21391",
           "cass-civ2-2025-23-23751", "ca-caen-2025-voip"}};
    case SumKind::share:
      return share_factor(frame);
    case SumKind::fixed:
      return {"somme-fixe",
              Push::neutral,
              frame.sum,
              u"La somme est fixe\u00A0: elle ne dit rien à elle seule de la qualification.",
              {"cass-com-2016-15-12445", "cass-civ1-1995-93-19874"}};
    case SumKind::unsaid:
      return {"montant-non-dit",
              Push::neutral,
              frame.sum,
              u"Le montant n’est pas donné ici\u00A0: le risque dépend de la somme fixée ailleurs.",
              {}};
    case SumKind::lost_profit:
      return {"manque-a-gagner",
              Push::penale,
              frame.sum,
              u"La somme répare un manque à gagner évalué d’avance.",
              {"ca-paris-2017-franchise"}};
    case SumKind::deposit:
      return {"acompte-conserve",
              Push::neutral,
              frame.sum,
              u"La somme déjà versée reste au prestataire.",
              {"cass-com-2011-09-16863"}};
    case SumKind::prepaid:
      return {"prepaye-non-rembourse",
              Push::penale,
              frame.sum,
              u"Le prix payé d’avance n’est pas rendu\u00A0: l’effet économique est celui du prix restant. "
              u"Aucune décision entre professionnels n’a été trouvée\u00A0; la décision citée concerne un "
              u"consommateur.",
              {"cass-civ1-2012-ecole"}};
    case SumKind::discount:
      return {"rattrapage-de-remise",
              Push::moderation,
              frame.sum,
              u"Seule la remise consentie pour le passé est reprise\u00A0: c’est un prix conditionnel.",
              {"ca-rouen-2022"}};
    case SumKind::costs:
      return {"couts-non-amortis",
              Push::moderation,
              frame.sum,
              u"La somme se mesure à des investissements ou à des coûts, non au prix restant.",
              {"cass-com-2025-24-17537"}};
    case SumKind::minimum:
      return {"minimum-garanti",
              Push::neutral,
              frame.sum,
              u"Un minimum de commandes est garanti après la fin du contrat.",
              {"ca-versailles-2016-itech"}};
  }
  return {};
}

struct SlotFactor {
  Span ExitFrame::*slot;
  std::string_view id;
  Push push;
  std::u16string_view sentence;
  std::string_view basis[2];
};

constexpr SlotFactor slot_factors[] = {
    {&ExitFrame::breach,
     "motif-manquement",
     Push::penale,
     u"La somme sanctionne un manquement\u00A0: elle peut être tenue pour pénale, même modérée.",
     {"cass-com-2016-15-12445", "cass-civ3-2008-immobilisation"}},
    {&ExitFrame::any_cause,
     "toute-cause",
     Push::penale,
     u"Le même montant est dû pour un manquement et pour un départ voulu.",
     {"cass-com-2019-18-14427", "cass-com-2015-13-27993"}},
    {&ExitFrame::faculty,
     "faculte-expresse",
     Push::dedit,
     u"Une liberté de sortir est offerte\u00A0: la somme peut en être le prix, si elle reste modérée.",
     {"cass-civ3-2026-24-12082", "ca-caen-2025-23-01693"}},
    {&ExitFrame::price_of_right,
     "prix-d-un-droit",
     Push::dedit,
     u"La somme est présentée comme le prix d’un droit.",
     {"cass-civ1-1995-93-19874", "tcom-paris-2020-franchise"}},
    {&ExitFrame::acceleration,
     "exigibilite-immediate",
     Push::penale,
     u"Le prix à venir devient exigible d’un coup.",
     {"cass-com-2023-21-21391"}},
    {&ExitFrame::uplift,
     "majoration",
     Push::excess,
     u"Une majoration s’ajoute à la somme.",
     {"cass-com-2023-21-21391"}},
    {&ExitFrame::cumulation,
     "cumul",
     Push::excess,
     u"Plusieurs sommes se cumulent.",
     {"cass-com-2023-21-21391"}},
    {&ExitFrame::irreducible,
     "irreductible",
     Push::excess,
     u"La clause veut écarter la réduction par le juge\u00A0: cette stipulation est réputée non écrite.",
     {"c-civ-1231-5"}},
    {&ExitFrame::denial,
     "denegation",
     Push::neutral,
     u"Dire que la somme n’est pas une pénalité ne lie pas le juge.",
     {"cass-com-2013-11-27293", "cass-soc-2020-18-20531"}},
    {&ExitFrame::purpose,
     "but-declare",
     Push::neutral,
     u"Le but déclaré de la somme ne suffit pas à écarter la qualification de clause pénale.",
     {"cass-com-2019-18-14427", "cass-com-2023-21-21391"}},
    {&ExitFrame::compulsion,
     "termes-de-reparation",
     Push::penale,
     u"Les mots de la réparation ou de la contrainte annoncent une pénalité.",
     {"ca-paris-2017-franchise", "cass-civ1-2011-entre-professionnels"}},
    {&ExitFrame::avoided,
     "couts-evites-deduits",
     Push::moderation,
     u"Les coûts évités sont déduits\u00A0: la somme se rapproche de la perte réelle.",
     {"cass-com-2025-24-17537"}},
    {&ExitFrame::judge,
     "pouvoir-du-juge",
     Push::moderation,
     u"Le pouvoir de réduction du juge est réservé.",
     {"c-civ-1231-5"}},
    {&ExitFrame::degressive, "degressivite", Push::moderation, u"La somme décroît avec le temps.", {}},
    {&ExitFrame::cap, "plafond", Push::moderation, u"La somme est plafonnée.", {}},
    {&ExitFrame::carve_out,
     "reserve-du-manquement-du-prestataire",
     Push::moderation,
     u"Rien n’est dû lorsque le prestataire est en faute.",
     {}},
    {&ExitFrame::continues,
     "service-maintenu",
     Push::dedit,
     u"Le service continue jusqu’au terme\u00A0: le prix a sa contrepartie.",
     {}},
};

std::u16string_view opening(const ExitFrame& frame) {
  switch (frame.kind) {
    case SumKind::whole_price:
      return u"La somme due équivaut au prix restant jusqu’au terme";
    case SumKind::share:
      return u"La somme due est une fraction du prix restant";
    case SumKind::fixed:
      return u"Une somme fixe est due à la sortie";
    case SumKind::unsaid:
      return u"Une indemnité de sortie est due";
    case SumKind::lost_profit:
      return u"La sortie oblige à réparer un manque à gagner";
    case SumKind::deposit:
      return u"La sortie fait perdre la somme versée";
    case SumKind::prepaid:
      return u"Le prix payé d’avance n’est pas rendu à la sortie";
    case SumKind::discount:
      return u"La sortie fait perdre une remise déjà consentie";
    case SumKind::costs:
      return u"Des coûts non amortis sont dus à la sortie";
    case SumKind::minimum:
      return u"Un minimum de commandes reste dû après la fin du contrat";
  }
  return {};
}

std::u16string_view low_consequence(const ExitFrame& frame) {
  switch (frame.kind) {
    case SumKind::discount:
      return u"\u00A0: un juge peut y voir un prix conditionnel tant que seul le passé est repris.";
    case SumKind::minimum:
      return u"\u00A0: un juge peut n’y voir ni pénalité ni dédit si une vraie transition le justifie\u00A0; "
             u"égal aux mois restants, il s’expose à la réduction.";
    case SumKind::costs:
      return u"\u00A0: le risque paraît faible si ces coûts sont réels et justifiés.";
    case SumKind::unsaid:
      return u"\u00A0: le risque dépend de la somme fixée ailleurs.";
    default:
      break;
  }
  if (is_sanction(frame))
    return u"\u00A0: liée à un manquement, elle peut être une clause pénale, mais sa mesure rend le risque "
           u"de "
           u"réduction faible.";
  const bool priced =
      frame.kind == SumKind::share || frame.kind == SumKind::fixed || frame.kind == SumKind::deposit;
  if (priced)
    return u"\u00A0: elle peut être tenue pour le prix d’une liberté de sortir\u00A0; le risque de réduction "
           u"paraît faible.";
  if (!frame.said(&ExitFrame::avoided) && !frame.said(&ExitFrame::judge))
    return u"\u00A0: lu avec le reste de la clause, le risque de réduction paraît faible.";
  return u"\u00A0: ce que la clause en déduit ou laisse à l’appréciation du juge rend le risque de réduction "
         u"faible.";
}

std::u16string_view consequence(const ExitFrame& frame, Risk risk) {
  switch (risk) {
    case Risk::high:
      return u"\u00A0: un juge peut y voir une clause pénale et la réduire si elle est manifestement "
             u"excessive.";
    case Risk::medium:
      return u"\u00A0: selon les circonstances, un juge peut y voir une clause pénale, réductible si elle "
             u"est "
             u"manifestement excessive.";
    case Risk::low:
      return low_consequence(frame);
  }
  return {};
}

/// What told where grammar does not tell enough: the words themselves, from the loudest.
void add_telling_words(const ExitFrame& frame, std::vector<Factor>& factors) {
  const bool lowers = frame.leaning == Risk::low;
  for (const Span words : frame.telling) {
    const bool is_first = words == frame.telling.front();
    factors.push_back({"mots-de-la-clause",
                       lowers ? Push::dedit : Push::penale,
                       words,
                       is_first
                           ? u"Pris ensemble, les mots de la clause pèsent dans cette appréciation, qui se "
                             u"vérifie à la lecture\u00A0; ceux-ci sont parmi les plus parlants."
                           : u"Ces mots aussi.",
                       {}});
  }
}

}  // namespace

std::vector<Factor> factors_of(const ExitFrame& frame) {
  std::vector<Factor> factors{sum_factor(frame)};
  for (const SlotFactor& one : slot_factors) {
    if (!frame.said(one.slot)) continue;
    Basis basis;
    for (const std::string_view id : one.basis)
      if (!id.empty()) basis.push_back(id);
    factors.push_back({one.id, one.push, frame.*one.slot, std::u16string(one.sentence), std::move(basis)});
  }
  add_telling_words(frame, factors);
  return factors;
}

std::u16string message_of(const ExitFrame& frame, Risk risk) {
  if (risk == Risk::low && frame.kind == SumKind::whole_price && frame.said(&ExitFrame::continues))
    return u"Le prix reste dû jusqu’au terme, et le service aussi\u00A0: ce prix paraît avoir sa "
           u"contrepartie, "
           u"le risque est faible.";
  return std::u16string(opening(frame)) += consequence(frame, risk);
}

std::vector<std::u16string> notes_of(const ExitFrame& frame) {
  std::vector<std::u16string> notes;
  if (frame.said(&ExitFrame::consumer))
    notes.push_back(
        u"Face à un consommateur ou à un non-professionnel, la clause peut être jugée abusive et réputée non "
        u"écrite, ce qui est plus radical qu’une réduction (art.\u00A0L.\u00A0212-1 et R.\u00A0212-2 "
        u"C.\u00A0conso.).");
  if (frame.said(&ExitFrame::public_body))
    notes.push_back(
        u"Face à une personne publique, une indemnité manifestement disproportionnée au préjudice peut être "
        u"écartée comme libéralité (CE, 3 mars 2017, n°\u00A0392446).");
  if (frame.said(&ExitFrame::cloud))
    notes.push_back(
        u"Pour un service en nuage, le règlement sur les données (Data Act) encadre le changement de "
        u"fournisseur\u00A0: la somme ne doit pas y faire obstacle.");
  return notes;
}

}  // namespace clausier
