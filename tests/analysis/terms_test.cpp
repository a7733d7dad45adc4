// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "reading.hpp"

namespace clausier {
namespace {

std::string shown(const Contract& contract, const std::optional<Duration>& duration) {
  return duration ? to_utf8(contract.quote(duration->span)) : "";
}

std::string price_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  return contract.price() ? to_utf8(contract.quote(contract.price()->amount.span)) : "";
}

TEST(Price, IsWhatRecurs) {
  EXPECT_EQ(
      price_of(
          u"SAS au capital de 50 000 €.\nLe Client verse une redevance mensuelle de 938 € HT.\n"
          u"Les pénalités sont de 40 euros par mois. Des frais de mise en service de 500 € HT s'ajoutent."),
      "938 € HT");
  EXPECT_EQ(
      price_of(u"La responsabilité est plafonnée à 10 000 euros par an. L'abonnement est de 49 €/mois."),
      "49 €/mois");
  EXPECT_EQ(
      price_of(u"Le montant du loyer trimestriel est fixé à mille deux cents (1 200) euros hors taxes."),
      "mille deux cents (1 200) euros hors taxes");
  EXPECT_EQ(price_of(u"Article 4 - Prix\nLe prix forfaitaire est de 20 000 € HT."), "20 000 € HT");
  EXPECT_EQ(price_of(u"Une indemnité de 40 euros est due."), "");
  EXPECT_EQ(
      price_of(u"Le prix est de 12 € HT par utilisateur et par mois. Le forfait est de 900 € HT par mois."),
      "900 € HT par mois");
}

TEST(Price, KnowsItsTax) {
  const Contract contract =
      contract_of(u"Le loyer mensuel est de 938 € HT, la TVA au taux de 20 % s'ajoute.");
  ASSERT_TRUE(contract.price() && contract.price()->vat);
  EXPECT_EQ(contract.price()->vat->number.value, 20);
  EXPECT_EQ(contract.price()->amount.tax, Tax::excluded);
  EXPECT_EQ(contract.price()->amount.period, TimeUnit::month);
}

TEST(Term, IsReadWithRenewalAndNotice) {
  const Contract contract = contract_of(
      u"Article 3 - Durée\nLe Contrat est conclu pour une durée initiale de trente-six (36) mois. Il est "
      u"renouvelé par tacite "
      u"reconduction par périodes successives de douze (12) mois, sauf dénonciation moyennant un préavis de "
      u"trois (3) mois.\n"
      u"Article 4 - Confidentialité\nCette obligation dure pendant une durée de cinq ans après la fin du "
      u"contrat.");
  EXPECT_EQ(shown(contract, contract.term().initial), "trente-six (36) mois");
  EXPECT_EQ(shown(contract, contract.term().renewal), "douze (12) mois");
  EXPECT_EQ(shown(contract, contract.term().notice), "trois (3) mois");
  EXPECT_FALSE(contract.term().commitment);
}

TEST(Term, IsReadHoweverItIsSaid) {
  for (const auto text :
       {u"Le présent contrat prend effet le 1er mars 2025 pour une durée de 36 mois.",
        u"Durée du contrat : 36 mois", u"L'abonnement est souscrit pour 36 mois fermes.",
        u"la durée du contrat (36 mois, 938 € HT/mois)",
        u"Article 2 : Durée\nLa convention est conclue pour 36 mois renouvelable par périodes d'un an.",
        u"Le Client s'engage pour une durée minimale de 36 mois.", u"Durée d'engagement : 36 mois"}) {
    const Contract contract = contract_of(text);
    EXPECT_EQ(contract.term().initial ? contract.term().initial->months() : 0, 36) << to_utf8(text);
  }
}

TEST(Term, NoticeIsAlsoATimeBefore) {
  for (const auto text :
       {u"sauf dénonciation notifiée trois mois avant l'échéance",
        u"Il prévient l'autre partie trois mois avant.",
        u"Chaque partie peut résilier moyennant un préavis de trois mois.", u"avec trois mois de préavis"}) {
    const Contract contract = contract_of(text);
    EXPECT_EQ(shown(contract, contract.term().notice), "trois mois") << to_utf8(text);
  }
}

TEST(Term, NoticeIsNotThePeriodThatItEnds) {
  const Contract contract =
      contract_of(u"Le contrat est reconduit par périodes d'un an sauf préavis de trois mois.");
  EXPECT_EQ(shown(contract, contract.term().notice), "trois mois");
}

TEST(Term, MayStandInADefinition) {
  const Contract contract =
      contract_of(u"Période d'Engagement : durée du Bulletin. Sans indication, elle est de trente-six mois.");
  EXPECT_EQ(shown(contract, contract.term().initial), "trente-six mois");
}

TEST(Term, IsReadInTables) {
  Source source;
  const auto cell = [&](std::u16string text, std::uint32_t row, std::uint32_t column) {
    source.paragraphs.push_back({.text = std::move(text), .cell = Cell{0, row, column}});
  };
  cell(u"Durée du contrat", 0, 0), cell(u"48 mois", 0, 1), cell(u"Préavis", 1, 0), cell(u"3 mois", 1, 1);
  const Contract contract = read_contract(source);
  EXPECT_EQ(shown(contract, contract.term().initial), "48 mois");
  EXPECT_EQ(shown(contract, contract.term().notice), "3 mois");
}

TEST(Term, IsNotEveryDelay) {
  const Contract contract =
      contract_of(u"Les factures sont payables dans un délai de deux mois. La garantie dure un an.");
  EXPECT_FALSE(contract.term().initial);
  EXPECT_FALSE(contract.term().commitment);
  EXPECT_FALSE(contract_of(u"Qui manque à cet engagement verse neuf mois de salaire.").term().initial);
}

TEST(Evidence, TellsAContractFromALetter) {
  const Contract contract = contract_of(
      u"Article 1 - Objet\nLe Prestataire doit livrer.\nArticle 2 - Prix\nLe Client doit payer.\nArticle 3 - "
      u"Fin\n"
      u"Le Client s'engage à prévenir le Prestataire.");
  EXPECT_TRUE(contract.looks_like_contract());
  EXPECT_EQ(contract.evidence().articles, 3u);
  EXPECT_EQ(contract.evidence().obligations, 3u);
  EXPECT_TRUE(
      contract_of(u"Article 1 - Objet\nLe Prestataire fournit le service au Client.\nArticle 2 - Prix\n"
                  u"Le Client verse cent euros.\nArticle 3 - Fin\nLe Prestataire restitue les données.")
          .looks_like_contract());
  EXPECT_FALSE(contract_of(u"Chère madame, je vous écris au sujet de nos vacances.").looks_like_contract());
}

TEST(Language, IsThatOfMostOfTheText) {
  EXPECT_EQ(contract_of(u"Le Client paie le prix dans les trente jours.").language(), "fr");
  EXPECT_EQ(contract_of(u"The Client shall pay the price within thirty days of the invoice.").language(),
            "en");
  EXPECT_EQ(contract_of(u"").language(), "und");
  EXPECT_EQ(contract_of(u"L'indemnité : vingt-deux (22) €.").word_count(), 3u);
}

}  // namespace
}  // namespace clausier
