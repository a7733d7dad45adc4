// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/renumbering.hpp"

#include <gtest/gtest.h>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// The text with its changes made.
std::string renumbered(std::u16string_view text, std::vector<std::u16string_view> added = {}) {
  const Contract contract = read_contract(plain_text(text));
  std::vector<Span> spans;
  for (const std::u16string_view words : added) {
    const auto begin = static_cast<std::uint32_t>(contract.text().find(words));
    spans.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
  }
  std::u16string result(contract.text());
  const auto changes = renumber(contract, spans);
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    result.replace(change->span.begin, change->span.length(), change->number);
  return to_utf8(result);
}

constexpr std::u16string_view contract_text =
    u"Article 1 – Objet\nLe Prestataire fournit le service.\nArticle 2 – Prix\nLe prix suit l'article 1.\n";

TEST(Renumbering, LeavesWhatIsRight) {
  for (const std::u16string_view text :
       {contract_text,
        std::u16string_view(
            u"TITRE I – Général\nArticle 1 – Objet\nTexte.\nTITRE II – Prix\nArticle 1 – Prix\nTexte."),
        std::u16string_view(
            u"TITRE I – Général\nArticle 1 – Objet\nTexte.\nTITRE II – Prix\nArticle 2 – Prix\nTexte."),
        std::u16string_view(
            u"Article 1er – Objet\nTexte.\nArticle 2 – Prix\nTexte.\nArticle 2bis – Frais\nTexte.\n"
            u"Article 3 – Durée\nTexte."),
        std::u16string_view(
            u"1. Objet\n1.1 Le Service.\n1.2 Le Prix.\n2. Durée\n2.1 Un an.\na) ferme ;\nb) renouvelable."),
        std::u16string_view(
            u"Article 1 – Objet\n1.1 Le Service.\nANNEXE A – NIVEAUX\nA.1 Mesure.\nB.1 Taux."),
        std::u16string_view(u"Article I – Objet\nTexte.\nArticle II – Prix\nTexte."),
        std::u16string_view(u""), std::u16string_view(u"Bonjour.")})
    EXPECT_EQ(renumbered(text), to_utf8(text));
}

TEST(Renumbering, GoesOnBehindAnArticleThatCameBetween) {
  EXPECT_EQ(renumbered(u"Article 1 – Objet\nTexte.\nArticle 2 – Audit\nTexte ajouté.\nArticle 2 – Prix\n"
                       u"Selon l'article 2 et l'article 3.\nArticle 3 – Durée\nVoir l'article 1.",
                       {u"Article 2 – Audit\nTexte ajouté."}),
            to_utf8(u"Article 1 – Objet\nTexte.\nArticle 2 – Audit\nTexte ajouté.\nArticle 3 – Prix\n"
                    u"Selon l'article 3 et l'article 4.\nArticle 4 – Durée\nVoir l'article 1."));
}

TEST(Renumbering, LeavesAReferenceThatMayMeanTwoArticles) {
  EXPECT_EQ(
      renumbered(u"Article 1 – Objet\nTexte.\nArticle 1 – Prix\nSelon l'article 1.\nArticle 2 – Durée\nFin."),
      to_utf8(u"Article 1 – Objet\nTexte.\nArticle 2 – Prix\nSelon l'article 1.\nArticle 3 – Durée\nFin."));
}

TEST(Renumbering, TakesPartsWithTheirArticle) {
  EXPECT_EQ(renumbered(u"1. Objet\n1.1 Le Service.\n1.2 Le Prix.\n3. Durée\n3.1 Un an, selon l'article 3.2.\n"
                       u"3.3 Ferme.\n3.3.1 Sans tacite reconduction."),
            to_utf8(u"1. Objet\n1.1 Le Service.\n1.2 Le Prix.\n2. Durée\n2.1 Un an, selon l'article 3.2.\n"
                    u"2.2 Ferme.\n2.2.1 Sans tacite reconduction."));
  EXPECT_EQ(
      renumbered(
          u"Article 1 – Objet\n1.1 Le Service.\nArticle 3 – Durée\n3.1 Un an.\n3.2 Voir l'article 3.1."),
      to_utf8(u"Article 1 – Objet\n1.1 Le Service.\nArticle 2 – Durée\n2.1 Un an.\n2.2 Voir l'article 2.1."));
}

TEST(Renumbering, WritesNumbersAsBefore) {
  EXPECT_EQ(
      renumbered(
          u"ARTICLE I – OBJET\nTexte.\nARTICLE III – PRIX\nVoir l'article III.\nARTICLE IV – FIN\nTexte."),
      to_utf8(
          u"ARTICLE I – OBJET\nTexte.\nARTICLE II – PRIX\nVoir l'article II.\nARTICLE III – FIN\nTexte."));
}

TEST(Renumbering, NumbersAnnexesByThemselves) {
  EXPECT_EQ(renumbered(u"Article 1 – Objet\nVoir l'annexe 3 et l'article 1231-5 du Code civil.\n"
                       u"Annexe 1 – Prix\nTexte.\nAnnexe 3 – Niveaux\nTexte."),
            to_utf8(u"Article 1 – Objet\nVoir l'annexe 2 et l'article 1231-5 du Code civil.\n"
                    u"Annexe 1 – Prix\nTexte.\nAnnexe 2 – Niveaux\nTexte."));
}

TEST(Renumbering, LeavesAutomaticNumbers) {
  Source source = plain_text(u"Objet\nTexte.\nPrix\nVoir l'article 3.\nDurée\nTexte.");
  source.paragraphs[0].label = u"1.";
  source.paragraphs[2].label = u"2.";
  source.paragraphs[4].label = u"3.";
  for (const std::size_t heading : {0u, 2u, 4u}) source.paragraphs[heading].outline_level = 1;
  EXPECT_TRUE(renumber(read_contract(std::move(source))).empty());
}

}  // namespace
}  // namespace clausier
