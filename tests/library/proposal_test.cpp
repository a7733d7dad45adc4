// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/proposal.hpp"

#include <gtest/gtest.h>

#include "library/adaptation.hpp"

namespace clausier {
namespace {

const Library& library() {
  static const Library loaded = builtin_library();
  return loaded;
}

Contract contract(std::u16string_view text) {
  return read_contract(plain_text(text));
}

std::u16string text_of(const std::vector<Block>& blocks) {
  return plain_text(blocks);
}

TEST(Proposals, TakeTheNoticeOfTheContractAndSayWhere) {
  const Contract read = contract(
      u"Article 1 – Durée\nLe contrat est conclu pour une durée de trente-six (36) mois.\n"
      u"Article 2 – Résiliation\nChaque Partie peut y mettre fin moyennant un préavis de trois (3) mois.");
  const auto proposals = propose(*library().clause("sortie-dedit-degressif"), read, {}, library());
  ASSERT_TRUE(proposals.contains("preavis"));
  EXPECT_EQ(proposals.at("preavis").value, u"3 mois");
  EXPECT_EQ(proposals.at("preavis").article, u"2");
  EXPECT_FALSE(proposals.contains("taux-1"));
  EXPECT_FALSE(propose(*library().clause("audit-execution"), read, {}, library()).contains("preavis"));
}

TEST(Proposals, LeaveOutWhatTheBlankRefuses) {
  const Contract read = contract(
      u"Article 1 – Durée\nLe contrat est conclu pour trente-six (36) mois et dénoncé moyennant un préavis "
      u"de "
      u"vingt-quatre (24) mois.");
  EXPECT_FALSE(propose(*library().clause("sortie-dedit-degressif"), read, {}, library()).contains("preavis"));
}

TEST(Proposals, TakeTheLatestAnswerToTheSameQuestion) {
  const Provenance exit{.clause = "sortie-dedit-fixe", .values = {{"preavis", u"2 mois"}}};
  const Provenance audit{.clause = "audit-execution", .values = {{"preavis", u"10 jours ouvrés"}}};
  const auto proposals =
      propose(*library().clause("sortie-dedit-degressif"), contract(u""), {exit, audit}, library());
  ASSERT_TRUE(proposals.contains("preavis"));
  EXPECT_EQ(proposals.at("preavis").value, u"2 mois");
  EXPECT_EQ(proposals.at("preavis").clause, "sortie-dedit-fixe");
}

TEST(Proposals, TakePricesAndParties) {
  Clause clause;
  clause.blanks = {
      {.id = "p", .kind = Blank::Kind::money, .label = u"Prix mensuel", .sample = u"100 € HT"},
      {.id = "a", .kind = Blank::Kind::money, .label = u"Prix annuel", .sample = u"100 € HT"},
      {.id = "d", .kind = Blank::Kind::duration, .label = u"Durée du contrat", .sample = u"12 mois"}};
  const auto proposals = propose(
      clause,
      contract(u"Le prix de l'abonnement est de 938 € HT par mois. Le contrat est conclu pour une durée de "
               u"trente-six (36) mois."),
      {}, library());
  ASSERT_TRUE(proposals.contains("p"));
  EXPECT_EQ(proposals.at("p").value, u"938\u00A0€ HT");
  EXPECT_FALSE(proposals.contains("a"));
  ASSERT_TRUE(proposals.contains("d"));
  EXPECT_EQ(proposals.at("d").value, u"36 mois");
}

TEST(Renamings, AreTheNamesThatTheContractGives) {
  const auto found = renamings(contract(
      u"Entre la société ACME, ci-après « le Bénéficiaire », et la société BETA, ci-après « le Titulaire ».\n"
      u"Le Bénéficiaire confie au Titulaire l'hébergement. Le Titulaire rend le service au Bénéficiaire.\n"));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].from, u"Client");
  EXPECT_EQ(found[0].to, u"Bénéficiaire");
  EXPECT_FALSE(found[0].feminine);
  EXPECT_EQ(found[1].to, u"Titulaire");
  EXPECT_TRUE(renamings(contract(u"Le Client paie le Prestataire. Le Prestataire sert le Client.")).empty());
  EXPECT_TRUE(renamings(contract(u"")).empty());
}

TEST(Renamings, TakeTheirArticles) {
  const std::vector<Block> blocks = {
      {.runs = {
           {.text = u"Le Client avise le Prestataire du Client. Au Client, ce Client : Clients, Clientèle."},
           {.kind = Run::Kind::blank, .text = u"[Interlocuteur du Client]"},
           {.kind = Run::Kind::term, .text = u"Données du Client"}}}};
  EXPECT_EQ(
      text_of(rename_parties(blocks, {{u"Client", u"Bénéficiaire", false}})),
      u"Le Bénéficiaire avise le Prestataire du Bénéficiaire. Au Bénéficiaire, ce Bénéficiaire : Clients, "
      u"Clientèle.[Interlocuteur du Client]Données du Bénéficiaire\n");
  EXPECT_EQ(text_of(rename_parties(blocks, {{u"Client", u"Société", true}})),
            u"La Société avise le Prestataire de la Société. À la Société, cette Société : Clients, "
            u"Clientèle.[Interlocuteur du Client]Données de la Société\n");
  EXPECT_EQ(text_of(rename_parties(blocks, {{u"Client", u"Acheteur", false}})),
            u"L’Acheteur avise le Prestataire de l’Acheteur. À l’Acheteur, cet Acheteur : Clients, "
            u"Clientèle.[Interlocuteur du Client]Données de l’Acheteur\n");
}

TEST(Definitions, AreMissingWhereNobodyGivesThem) {
  const Clause& clause = *library().clause("sortie-dedit-degressif");
  const auto& blocks = clause.variant(Side::client)->blocks;
  const auto missing = missing_definitions(clause, blocks, contract(u"Le Client paie."), library());
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0]->name, u"Services");
  EXPECT_TRUE(missing_definitions(
                  clause, blocks,
                  contract(u"Article 1 – Définitions\n« Service » : désigne la prestation.\n"), library())
                  .empty());
}

}  // namespace
}  // namespace clausier
