// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/proofread.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using ::testing::HasSubstr;

Run words(std::u16string text) {
  return {.text = std::move(text)};
}

Block paragraph(std::u16string text) {
  return {.runs = {words(std::move(text))}};
}

Block table(const std::vector<std::vector<std::u16string>>& rows) {
  Block block{.kind = Block::Kind::table};
  for (const auto& row : rows) {
    auto& cells = block.rows.emplace_back();
    for (const auto& cell : row) cells.push_back({{words(cell)}});
  }
  return block;
}

std::vector<Problem> problems_of(std::string family, Block block) {
  Clause clause;
  clause.family = std::move(family);
  clause.file = "essai.json";
  clause.variants.push_back({.blocks = {std::move(block)}});
  return proofread(clause, Library());
}

struct Fault {
  const char* family;
  Block block;
  const char* sentence;
};

class ProofreadFault : public ::testing::TestWithParam<Fault> {};

TEST_P(ProofreadFault, SaysTheFault) {
  const auto problems = problems_of(GetParam().family, GetParam().block);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].file, "essai.json");
  EXPECT_EQ(problems[0].place, "cotes.equilibre.texte");
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr(GetParam().sentence));
}

INSTANTIATE_TEST_SUITE_P(
    EachKind, ProofreadFault,
    ::testing::Values(
        Fault{"sla", paragraph(u"Le Client  paie."), "Deux espaces"},
        Fault{"sla", paragraph(u"Le Client paie ; il reçoit."), "espace fine insécable"},
        Fault{"sla", paragraph(u"Le Client (ou un tiers paie."), "parenthèse"},
        Fault{"sla", paragraph(u"Le Client paie"), "finit sans point"},
        Fault{"sla", paragraph(u"Le Client paie (un montant*)."), "Un blanc"},
        Fault{"sla", paragraph(u"La pénalité est définitive et ne peut être réduite par le juge."),
              "penalite-irreductible"},
        Fault{"sla", table({{u"Taux", u"Durée"}, {u"99,5\u00A0%", u"215 minutes"}}), "ne s’accordent pas"},
        Fault{"raci", table({{u"Activité", u"Client", u"Éditeur"}, {u"Tests", u"R", u"A"}}), "Éditeur"},
        Fault{"raci", table({{u"Activité", u"Client", u"Prestataire"}, {u"Tests", u"A", u"A/R"}}),
              "un seul A"},
        Fault{"raci", table({{u"Activité", u"Client", u"Prestataire"}, {u"Tests", u"A", u"I"}}),
              "manque un R"}));

TEST(Proofread, SaysNothingOfASoundText) {
  EXPECT_TRUE(problems_of("sla", table({{u"Taux", u"Durée"}, {u"99,5\u00A0%", u"216 minutes"}})).empty());
  EXPECT_TRUE(
      problems_of("sla", paragraph(u"Le Client paie\u202F; il reçoit\u00A0: «\u00A0oui\u00A0».")).empty());
}

TEST(Proofread, FindsNothingInTheBuiltInLibrary) {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses())
    for (const Problem& problem : proofread(clause, library))
      ADD_FAILURE() << problem.file << " " << problem.place << " " << to_utf8(problem.sentence);
}

}  // namespace
}  // namespace clausier
