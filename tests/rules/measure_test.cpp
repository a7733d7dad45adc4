// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/measure.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// With plain spaces.
std::string figures(const Measure& each) {
  std::u16string text = measured(each.value, each.kind->unit);
  std::replace(text.begin(), text.end(), u'\u00A0', u' ');
  return to_utf8(text);
}

/// "kind value «words»" of each.
std::vector<std::string> read(std::u16string_view text) {
  const Contract contract = read_contract(plain_text(text));
  std::vector<std::string> told;
  for (const Measure& each : measures(contract))
    told.push_back(std::string(each.kind->id) + " " + figures(each) + " «" +
                   to_utf8(contract.quote(each.span)) + "»");
  return told;
}

TEST(Measures, NoticeAndPayment) {
  EXPECT_THAT(read(u"Chaque Partie peut résilier le Contrat moyennant un préavis écrit de trois (3) mois."),
              ElementsAre("preavis-resiliation 3 mois «trois (3) mois»"));
  EXPECT_THAT(read(u"Les factures sont payables à quarante-cinq (45) jours date d’émission."),
              ElementsAre("delai-paiement 45 jours «quarante-cinq (45) jours»"));
}

TEST(Measures, LeaveLateInterestAndFormalNoticeAlone) {
  EXPECT_THAT(
      read(u"Toute facture impayée trente jours après mise en demeure entraîne la suspension du Service."),
      IsEmpty());
  EXPECT_THAT(read(u"Il règle la moyenne des douze dernières factures mensuelles."), IsEmpty());
  EXPECT_THAT(read(u"Le Prestataire conserve les données de l’audit pendant trois ans."), IsEmpty());
}

TEST(Measures, ServiceLevels) {
  EXPECT_THAT(read(u"Le Prestataire garantit une disponibilité mensuelle de 99,9 %."),
              ElementsAre("disponibilite 99,9 % «99,9 %»"));
  EXPECT_THAT(read(u"Les pénalités sont plafonnées à 15 % de la redevance mensuelle."),
              ElementsAre("plafond-penalites 15 % «15 %»"));
  EXPECT_THAT(read(u"Le Prestataire notifie toute violation de données au Client dans les 48 heures."),
              ElementsAre("notification-incident 48 heures «48 heures»"));
}

TEST(Measures, SilenceAsAcceptance) {
  EXPECT_THAT(read(u"À défaut de réserves dans un délai de cinq jours, la recette est réputée prononcée."),
              ElementsAre("recette-tacite 5 jours «cinq jours»"));
}

TEST(Measures, TheCapIsToldByTheYearlyPrice) {
  const std::u16string price = u"Le prix du Service est de 1 000 € HT par mois.\n";
  EXPECT_THAT(read(u"La responsabilité du Prestataire est limitée à 50 % du prix annuel."),
              ElementsAre("plafond-responsabilite 50 % «50 %»"));
  EXPECT_THAT(
      read(
          u"La responsabilité du Prestataire ne saurait excéder les sommes versées au cours des six derniers "
          u"mois."),
      ElementsAre("plafond-responsabilite 50 % «six derniers mois»"));
  EXPECT_THAT(read(price + u"La responsabilité totale du Prestataire est plafonnée à 24 000 €."),
              ElementsAre("plafond-responsabilite 200 % «24 000 €»"));
  EXPECT_THAT(
      read(u"La responsabilité de l’Éditeur est limitée à une fois et demie le montant annuel du prix."),
      ElementsAre(testing::StartsWith("plafond-responsabilite 150 %")));
  EXPECT_THAT(read(u"La responsabilité du Prestataire est plafonnée à 24 000 €."), IsEmpty());
  EXPECT_THAT(read(price + u"La société ARMOR, société à responsabilité limitée au capital de 60 000 €."),
              IsEmpty());
}

TEST(Measures, WhatLeavingCosts) {
  EXPECT_THAT(
      read(
          u"Le Client qui résilie avant le terme verse 40 % des redevances restant à courir jusqu’au terme."),
      ElementsAre(testing::StartsWith("indemnite-sortie 40 %")));
}

TEST(Measures, EveryKindIsFoundById) {
  for (const MeasureKind& kind : measure_kinds()) EXPECT_EQ(find_measure_kind(kind.id), &kind);
  EXPECT_EQ(find_measure_kind("inconnue"), nullptr);
}

}  // namespace
}  // namespace clausier
