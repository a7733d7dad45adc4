// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace clausier {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// "role=company" with "+" for the client's side, "-" for the provider's.
std::vector<std::string> parties_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  std::vector<std::string> found;
  for (const Party& party : contract.parties()) {
    const char* side = party.side == PartySide::client ? "+" : party.side == PartySide::provider ? "-" : "?";
    found.push_back(side + to_utf8(party.role) + (party.name.empty() ? "" : "=" + to_utf8(party.name)));
  }
  return found;
}

std::vector<std::string> terms_of(const Contract& contract) {
  std::vector<std::string> found;
  for (const DefinedTerm& term : contract.definitions())
    found.push_back(to_utf8(term.term) + " = " + to_utf8(contract.quote(term.meaning)));
  return found;
}

TEST(Parties, AreIntroducedByCompanies) {
  EXPECT_THAT(parties_of(u"Entre la société ALPHA Télécom, SAS au capital de 50 000 €, ci-après dénommée « "
                         u"le Prestataire »,\n"
                         u"D'une part,\nEt BÊTA & Fils, SARL, dont le siège est à Lyon (ci-après le « Client "
                         u"»),\nD'autre part."),
              UnorderedElementsAre("-Prestataire=ALPHA Télécom", "+Client=BÊTA & Fils"));
  EXPECT_THAT(parties_of(u"ENTRE : GAMMA SA, immatriculée au RCS de Caen,\nReprésentée par M. "
                         u"Dupont,\nci-après l’« Éditeur »\n"
                         u"ET : la ville de Bayeux, ci-après dénommée la Collectivité"),
              UnorderedElementsAre("-Éditeur=GAMMA", "+Collectivité=Bayeux"));
}

TEST(Parties, MayKeepTheirOwnName) {
  EXPECT_THAT(
      parties_of(
          u"CONTRAT DE CONSEIL\nEntre\nCÉPHÉE Conseil, SAS au capital de 50 000 €,\ndénommée « le Consultant "
          u"»\net\n"
          u"MUTUELLE DES BOIS, organisme au siège de Lyon,\ndénommée « la Mutuelle ».\nLa Mutuelle paie."),
      UnorderedElementsAre("-Consultant=CÉPHÉE Conseil", "+Mutuelle=MUTUELLE DES BOIS"));
  EXPECT_THAT(parties_of(u"ENTRE : la SARL Atelier du Forez, 42600 Montbrison, ci-après « le Prestataire »,"),
              ElementsAre("-Prestataire=Atelier du Forez"));
}

TEST(Parties, AreCountedInEveryForm) {
  const Contract contract =
      contract_of(u"LE CLIENT paie. Le client reste lié. Les Clients partent. Un tarif client existe.");
  ASSERT_EQ(contract.parties().size(), 1u);
  EXPECT_EQ(contract.parties()[0].mentions, 3u);
  EXPECT_EQ(contract.parties()[0].side, PartySide::client);
}

TEST(Parties, OfMoreThanOneWord) {
  EXPECT_THAT(parties_of(u"Le Maître d'ouvrage paie le Maître d'œuvre. Le maître d’ouvrage reçoit. Le maître "
                         u"d'oeuvre livre."),
              UnorderedElementsAre("+Maître d'ouvrage", "-Maître d'œuvre"));
}

TEST(Parties, OnEitherSideTakeTheFreeOne) {
  EXPECT_THAT(parties_of(u"Le Titulaire livre. L'Acheteur paie. Le Titulaire garantit. L'Acheteur reçoit."),
              UnorderedElementsAre("-Titulaire", "+Acheteur"));
  EXPECT_THAT(parties_of(u"Le Titulaire paie. L'Éditeur livre. Le Titulaire reçoit. L'Éditeur garantit."),
              UnorderedElementsAre("+Titulaire", "-Éditeur"));
}

TEST(Definitions, AreReadInEveryShape) {
  EXPECT_THAT(terms_of(contract_of(
                  u"« Services » : désigne la téléphonie.\n\"Contrat\" ou \"Accord\" désignent ces pages.\n"
                  u"Le terme « Site » s'entend du lieu.\nPar « Panne », on entend un arrêt.\n"
                  u"Équipement désigne le matériel.")),
              ElementsAre("Services = désigne la téléphonie.", "Contrat = désignent ces pages.",
                          "Accord = désignent ces pages.", "Site = s'entend du lieu.",
                          "Panne = on entend un arrêt.", "Équipement = désigne le matériel."));
  EXPECT_THAT(
      terms_of(contract_of(
          u"Article 1 - Définitions\nSite : le lieu.\n- Panne : un arrêt.\nArticle 2 - Prix\nTotal : 10 €.")),
      ElementsAre("Site = le lieu.", "Panne = un arrêt."));
  EXPECT_THAT(terms_of(contract_of(u"Les services de téléphonie (ci-après les « Services ») sont fournis.")),
              ElementsAre("Services = Les services de téléphonie (ci-après les « Services ») sont fournis."));
}

TEST(Definitions, AreReadInTables) {
  Source source;
  const auto cell = [&](std::u16string text, std::uint32_t row, std::uint32_t column) {
    source.paragraphs.push_back({.text = std::move(text), .cell = Cell{0, row, column}});
  };
  cell(u"Terme", 0, 0), cell(u"Définition", 0, 1), cell(u"« Site »", 1, 0), cell(u"Le lieu.", 1, 1);
  EXPECT_THAT(terms_of(read_contract(source)), ElementsAre("Site = Le lieu."));
}

TEST(Definitions, KnowTheirUses) {
  const Contract contract = contract_of(
      u"« Service Rendu » : désigne l'aide.\nLes Services Rendus cessent. Le SERVICE RENDU, "
      u"pas un service rendu ni un Service.");
  ASSERT_EQ(contract.definitions().size(), 1u);
  EXPECT_EQ(contract.definitions()[0].uses.size(), 2u);
}

TEST(Definitions, AreReadUnderEveryTitleAndSeveralInOneParagraph) {
  EXPECT_THAT(terms_of(contract_of(
                  u"§ 1. VOCABULAIRE\n1.1. Abonnement : le droit d'usage.\n1.2. Service : le logiciel.")),
              testing::ElementsAre("Abonnement = le droit d'usage.", "Service = le logiciel."));
  EXPECT_THAT(terms_of(contract_of(
                  u"Article 1 - Définitions\n« VA » : la vérification. « VSR » : le service régulier.\n"
                  u"Les termes s'entendent : « Lot », de l'une des parties.")),
              testing::ElementsAre("VA = la vérification. « VSR » : le service régulier.",
                                   "VSR = le service régulier.", "Lot = de l'une des parties."));
}

TEST(Definitions, AreNotWhatAPartyDesignates) {
  EXPECT_THAT(terms_of(contract_of(
                  u"L'Intégrateur désigne un chef de projet.\nChaque Partie désigne un interlocuteur.\n"
                  u"Elle désigne un suppléant.")),
              testing::IsEmpty());
}

TEST(Definitions, CountTheirUses) {
  const Contract contract = contract_of(
      u"« Niveau de Service » désigne un seuil. « Terminal » désigne un poste.\nLes Niveaux de Service et "
      u"les niveaux de "
      u"service des Terminaux.");
  ASSERT_EQ(contract.definitions().size(), 2u);
  EXPECT_EQ(contract.definitions()[0].uses.size(), 1u);
  EXPECT_EQ(contract.definitions()[0].plain_uses, 1u);
  EXPECT_EQ(contract.definitions()[1].uses.size(), 1u);
  EXPECT_FALSE(contract.definitions()[1].in_passing);
}

}  // namespace
}  // namespace clausier
