// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace clausier {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : contract.sentences())
    found.push_back(to_utf8(contract.quote(sentence.span)));
  return found;
}

/// "depth number title" of each article.
std::vector<std::string> outline_of(const Contract& contract) {
  std::vector<std::string> found;
  for (const Article& article : contract.articles())
    found.push_back(std::to_string(article.depth) + " " + (article.annex ? "annexe " : "") +
                    to_utf8(article.number) + " " + to_utf8(article.title));
  return found;
}

std::vector<std::string> outline_of(std::u16string_view text) {
  return outline_of(contract_of(text));
}

/// The introduction of each sentence that has one: "item <- introduction".
std::vector<std::string> items_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  std::vector<std::string> found;
  for (const Sentence& sentence : contract.sentences())
    if (sentence.introduction != none)
      found.push_back(to_utf8(contract.quote(sentence.span)) + " <- " +
                      to_utf8(contract.quote(contract.sentences()[sentence.introduction].span)));
  return found;
}

TEST(Sentences, EndAtStopsButNotAtAbbreviations) {
  EXPECT_THAT(
      sentences_of(u"Voir l'art. 4 et cf. M. Dupont, n° 3. Le Client paie. Il s'agit du loyer, etc. Fin"),
      ElementsAre("Voir l'art. 4 et cf. M. Dupont, n° 3.", "Le Client paie.", "Il s'agit du loyer, etc.",
                  "Fin"));
  EXPECT_THAT(sentences_of(u"Cass. com. 25 sept. 2019, n° 18-14.427. La cour casse."),
              ElementsAre("Cass. com. 25 sept. 2019, n° 18-14.427.", "La cour casse."));
  EXPECT_THAT(sentences_of(u"1. Objet. Le contrat porte sur www.exemple.fr et 10.000 euros."),
              ElementsAre("1. Objet.", "Le contrat porte sur www.exemple.fr et 10.000 euros."));
  EXPECT_THAT(sentences_of(u"Il dit « Je pars. » Il part ! Vraiment ? oui…"),
              ElementsAre("Il dit « Je pars. »", "Il part !", "Vraiment ?", "oui…"));
  EXPECT_THAT(sentences_of(u"Le contrat cesse.Le Client paie. le solde reste dû."),
              ElementsAre("Le contrat cesse.", "Le Client paie.", "le solde reste dû."));
}

TEST(Sentences, AreFoundByPlace) {
  const Contract contract = contract_of(u"Un. Deux.\n\nTrois phrases ici. Quatre.");
  EXPECT_EQ(contract.sentences_of(2).size(), 2u);
  EXPECT_TRUE(contract.sentences_of(1).empty());
  EXPECT_EQ(contract.sentence_at(0), 0u);
  EXPECT_EQ(contract.sentence_at(100), contract.sentences().size() - 1);
  EXPECT_EQ(contract_of(u"").sentence_at(0), none);
}

TEST(Articles, AreReadInEveryStyle) {
  EXPECT_THAT(outline_of(u"Article 1er – Objet\nTexte.\nARTICLE VII : DURÉE\nArt. 8. Prix\n§ 4 "
                         u"Recette\nArticle premier - Objet"),
              ElementsAre("1 1er Objet", "1 VII DURÉE", "1 8 Prix", "2 4 Recette", "1 1 Objet"));
  EXPECT_THAT(
      outline_of(
          u"12. Résiliation\n12.3 Le Client peut partir.\n12.3.1 Préavis\n(i) premier cas ;\na) suite ;"),
      ElementsAre("1 12 Résiliation", "2 12.3 ", "3 12.3.1 Préavis", "4 i ", "5 a "));
  EXPECT_THAT(outline_of(u"IV - RÉSILIATION\nAnnexe 2 : Tarifs\nANNEXE B\nNiveaux de service"),
              ElementsAre("1 IV RÉSILIATION", "1 annexe 2 Tarifs", "1 annexe B Niveaux de service"));
}

TEST(Articles, TakeTheirTitleFromTheNextLine) {
  EXPECT_THAT(outline_of(u"ARTICLE 5\n\nRÉSILIATION\nLe Client peut partir."),
              ElementsAre("1 5 RÉSILIATION"));
  EXPECT_THAT(outline_of(u"Article 6\nLe Client peut partir à tout moment."), ElementsAre("1 6 "));
}

TEST(Articles, TakeARunInTitle) {
  const Contract contract =
      contract_of(u"7. Durée. Le contrat dure un an.\n8 – Prix : Le prix est fixe et ferme pour un an.");
  EXPECT_THAT(outline_of(contract), ElementsAre("1 7 Durée", "1 8 Prix"));
  EXPECT_EQ(contract.quote(contract.articles()[0].heading), u"7. Durée.");
}

TEST(Articles, ComeFromLabelsAndLevels) {
  Source source;
  source.paragraphs = {{.text = u"Résiliation", .label = u"12.", .outline_level = 1},
                       {.text = u"Le Client peut partir.", .label = u"12.1"},
                       {.text = u"le solde ;", .label = u"a)"},
                       {.text = u"le port ;", .label = u"•"},
                       {.text = u"Divers", .outline_level = 1}};
  EXPECT_THAT(outline_of(read_contract(source)),
              ElementsAre("1 12 Résiliation", "2 12.1 ", "3 a ", "1  Divers"));
}

TEST(Articles, AreNotEveryNumber) {
  EXPECT_THAT(outline_of(u"36 mois après la signature, le contrat cesse.\nArticle 12 du contrat est "
                         u"modifié.\n2025 verra la fin."),
              ElementsAre());
}

TEST(Articles, LettersGoOnAfterH) {
  EXPECT_THAT(outline_of(u"g) un ;\nh) deux ;\ni) trois ;\nj) quatre."),
              ElementsAre("1 g ", "1 h ", "1 i ", "1 j "));
}

TEST(Articles, HoldTheirText) {
  const Contract contract =
      contract_of(u"Préambule\nArticle 1 - Objet\n1.1 Un.\n1.2 Deux.\nArticle 2 - Durée\nTrois.");
  EXPECT_EQ(contract.article_at(0), nullptr);
  const auto at = [&](std::u16string_view words) {
    return contract.article_at(static_cast<std::uint32_t>(contract.text().find(words)))->number;
  };
  EXPECT_EQ(at(u"Deux"), u"1.2");
  EXPECT_EQ(at(u"Trois"), u"2");
  EXPECT_EQ(contract.quote(contract.articles()[0].span), u"Article 1 - Objet\n1.1 Un.\n1.2 Deux.\n");
}

TEST(Lists, HangOnTheirIntroduction) {
  EXPECT_THAT(items_of(u"Le Client verse :\na) le solde ;\nb) des frais :\n- de gestion ;\n- de port ;\nc) "
                       u"10 %.\nIl paie."),
              ElementsAre("a) le solde ; <- Le Client verse :", "b) des frais : <- Le Client verse :",
                          "- de gestion ; <- b) des frais :", "- de port ; <- b) des frais :",
                          "c) 10 %. <- Le Client verse :"));
}

TEST(Lists, NeedNoMarks) {
  EXPECT_THAT(items_of(u"Le Client règle les sommes suivantes\nles loyers échus ;\nles loyers à échoir.\nLe "
                       u"contrat cesse."),
              ElementsAre("les loyers échus ; <- Le Client règle les sommes suivantes",
                          "les loyers à échoir. <- Le Client règle les sommes suivantes"));
  EXPECT_THAT(items_of(u"Il est convenu ce qui suit :\nArticle 1 - Objet\nLe contrat porte sur :"),
              ElementsAre());
  EXPECT_THAT(items_of(u"Il est convenu ce qui suit :\nLe Prestataire fournit le service."), ElementsAre());
}

TEST(References, AreResolved) {
  const Contract contract = contract_of(
      u"Article 1er - Objet\nSelon les articles 2, 2.1 et 9 et l'annexe 2.\nARTICLE II - Durée\n2.1 Un an.\n"
      u"Le présent article vaut. Voir l'article premier.\nAnnexe 2 : Tarifs");
  std::vector<std::string> found;
  for (const CrossReference& reference : contract.references())
    found.push_back(to_utf8(contract.quote(reference.span)) + " -> " +
                    (reference.article == none ? "?" : std::to_string(reference.article)));
  EXPECT_THAT(found,
              ElementsAre("2 -> 1", "2.1 -> 2", "9 -> ?", "2 -> 3", "présent article -> 1", "premier -> 0"));
}

TEST(References, TellTheLawFromTheContract) {
  for (const auto text :
       {u"l'article 1231-5 du Code civil", u"l'article L. 442-1 du code de commerce", u"l'article 28 du RGPD",
        u"les articles 12 et 13 de la loi du 6 janvier 1978", u"l'article 1171"}) {
    const Contract contract = contract_of(text);
    ASSERT_FALSE(contract.references().empty()) << to_utf8(text);
    EXPECT_TRUE(contract.references()[0].external) << to_utf8(text);
  }
  EXPECT_FALSE(contract_of(u"l'article 28 du présent contrat").references()[0].external);
}

std::string broken_in(std::u16string_view text) {
  const Contract contract = contract_of(text);
  std::string found;
  for (const CrossReference& reference : contract.references())
    if (reference.broken) found += to_utf8(contract.quote(reference.named)) + ";";
  return found;
}

TEST(References, AreBrokenOnlyWhereTheDocumentNumbersItsParts) {
  const std::u16string articles =
      u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\n3.1 Un.\n3.2 Deux.\n";
  EXPECT_EQ(broken_in(articles + u"Selon les articles 1 à 3, 4 et 3.2."), "4;");
  EXPECT_EQ(broken_in(articles + u"Selon l'article 3.3 ci-dessus."), "article 3.3;");
  EXPECT_EQ(broken_in(articles + u"Selon les articles 9, 10 et 11 du présent contrat."), "articles 9;10;11;");
  EXPECT_EQ(broken_in(articles + u"Au sens du RGPD, et notamment de l'article 32."), "");
  EXPECT_EQ(broken_in(articles + u"Le Data Act, dont ses articles 23 et 25."), "");
  EXPECT_EQ(broken_in(articles + u"Selon l'article 28, paragraphe 7, du règlement DORA."), "");
  EXPECT_EQ(broken_in(articles + u"Selon l'article 12 du Contrat-cadre."), "");
  EXPECT_EQ(broken_in(u"Objet\nLe prix suit l'article 12."), "");
}

TEST(References, ReadEveryNumbering) {
  EXPECT_EQ(broken_in(u"ARTICLE I – OBJET\nARTICLE II – PRIX\nII.1. Un.\nII.2. Deux.\nARTICLE III – DURÉE\n"
                      u"Selon l'article II.2 et l'article II.3."),
            "article II.3;");
  EXPECT_EQ(broken_in(u"Article 1 – Objet\n1-1 Un.\n1-2 Deux.\nArticle 2 – Prix\nArticle 3 – Durée\n"
                      u"Selon l'article 1-2 et l'article 1-3."),
            "article 1-3;");
  EXPECT_EQ(broken_in(u"§ 1. Objet\n§ 1.1 Un.\n§ 2. Prix\n§ 3. Durée\nSelon le § 1.1 et le § 4."), "§ 4;");
}

TEST(References, ToAnnexesAreBrokenWhereTheOthersAreThere) {
  const std::u16string annexes = u"ANNEXE I – PRIX\nANNEXE II – SÉCURITÉ\n";
  EXPECT_EQ(broken_in(u"Selon l'annexe 2 et l'annexe III.\n" + annexes), "annexe III;");
  EXPECT_EQ(broken_in(u"Le contrat comprend l'annexe 1 (prix), l'annexe 2 (plan) et l'annexe 3 (audit).\n" +
                      annexes),
            "");
  EXPECT_EQ(broken_in(u"Selon les annexes 1, 4 et 5.\n"), "");
}

}  // namespace
}  // namespace clausier
