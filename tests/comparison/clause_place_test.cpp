// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/clause_place.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

constexpr std::u16string_view agreement =
    u"Contrat de services\n"
    u"Article 1 – Objet\n"
    u"Le Prestataire fournit le Service décrit à l’annexe 1.\n"
    u"Article 2 – Sous-traitance\n"
    u"Le Prestataire ne sous-traite aucune prestation sans l’accord écrit et préalable du Client.\n"
    u"Le Prestataire reste responsable de ses sous-traitants.\n"
    u"\n"
    u"Article 3 – Droit applicable\n"
    u"Le contrat est soumis au droit français.\n"
    u"Annexe 1 – Services\n"
    u"Description.";

std::u16string before_the_clause(std::u16string_view text, std::string_view family,
                                 const std::vector<FamilyCoverage>& covered) {
  const Contract contract = read_contract(plain_text(text));
  const auto place = clause_place(contract, covered, family);
  return place ? contract.paragraphs()[*place].text : std::u16string();
}

TEST(ClausePlace, FollowsTheArticleOfTheNearestFamily) {
  const Contract contract = read_contract(plain_text(agreement));
  const auto place = static_cast<std::uint32_t>(agreement.find(u"ne sous-traite"));
  const std::vector<FamilyCoverage> covered = {{.family = "audit"},
                                               {.family = "sous-traitance", .evidence = {{place, place + 5}}},
                                               {.family = "raci"}};
  EXPECT_EQ(before_the_clause(agreement, "audit", covered),
            u"Le Prestataire reste responsable de ses sous-traitants.");
  EXPECT_EQ(before_the_clause(agreement, "raci", covered),
            u"Le Prestataire reste responsable de ses sous-traitants.");
}

TEST(ClausePlace, IsBeforeTheFinalProvisionsOtherwise) {
  const std::vector<FamilyCoverage> covered = {{.family = "audit"}};
  EXPECT_EQ(before_the_clause(agreement, "audit", covered),
            u"Le Prestataire reste responsable de ses sous-traitants.");
  EXPECT_EQ(before_the_clause(agreement, "inconnue", covered),
            u"Le Prestataire reste responsable de ses sous-traitants.");
}

TEST(ClausePlace, IsFoundWithoutArticlesAndNotInNothing) {
  EXPECT_EQ(before_the_clause(u"Un texte.\nSans articles.", "audit", {}), u"Sans articles.");
  EXPECT_EQ(before_the_clause(u"", "audit", {}), u"");
}

}  // namespace
}  // namespace clausier
