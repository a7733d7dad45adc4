// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/appraisal.hpp"

#include <gmock/gmock.h>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Playbook payment_playbook() {
  PlaybookTopic topic{.id = "paiement", .title = u"Paiement", .measure = "delai-paiement"};
  topic.position = {u"Trente jours au plus.", AcceptableRange{.most = 30}};
  topic.fallbacks = {{u"Quarante-cinq jours.", AcceptableRange{.most = 45}},
                     {u"Soixante jours.", AcceptableRange{.most = 60}}};
  return {.id = "essai", .title = u"Essai", .topics = {topic}};
}

Playbook exit_playbook() {
  PlaybookTopic topic{.id = "sortie", .title = u"Sortie", .family = "indemnite-sortie"};
  topic.position = {u"Aucune indemnité.", {}};
  topic.rules = {"indemnite-clause-penale"};
  return {.id = "essai", .title = u"Essai", .topics = {topic}};
}

struct Told {
  Outcome outcome;
  std::string message, stance, evidence;
};

/// The only topic's result.
Told told(const Playbook& playbook, std::u16string_view text) {
  const Contract contract = read_contract(plain_text(text));
  const auto results = appraise(contract, playbook, coverage(contract));
  EXPECT_EQ(results.size(), 1u);
  const TopicResult& result = results.front();
  return {result.outcome, to_utf8(result.message), result.stance ? to_utf8(result.stance->text) : "",
          result.evidence.empty() ? "" : to_utf8(contract.quote(result.evidence.front()))};
}

TEST(Appraisal, AFigureWithinThePositionPasses) {
  const Told result = told(payment_playbook(), u"Les factures sont payables à trente jours.");
  EXPECT_EQ(result.outcome, Outcome::pass);
  EXPECT_EQ(result.stance, "Trente jours au plus.");
  EXPECT_EQ(result.evidence, "Les factures sont payables à trente jours.");
  EXPECT_THAT(result.message, HasSubstr("30\u00A0jours"));
}

TEST(Appraisal, TheFirstFallbackThatHoldsIsNamed) {
  EXPECT_EQ(told(payment_playbook(), u"Les factures sont payables à 45 jours.").stance,
            "Quarante-cinq jours.");
  const Told second = told(payment_playbook(), u"Les factures sont payables à 60 jours.");
  EXPECT_EQ(second.outcome, Outcome::fallback);
  EXPECT_EQ(second.stance, "Soixante jours.");
}

TEST(Appraisal, AFigureBeyondEveryFallbackFails) {
  const Told result = told(payment_playbook(), u"Les factures sont payables à 90 jours.");
  EXPECT_EQ(result.outcome, Outcome::fail);
  EXPECT_THAT(result.stance, IsEmpty());
}

TEST(Appraisal, EveryFigureCounts) {
  EXPECT_EQ(
      told(payment_playbook(),
           u"Les factures sont payables à 30 jours.\nLes factures de matériel sont payables à 90 jours.")
          .outcome,
      Outcome::fail);
}

TEST(Appraisal, WithoutFigureTheTopicIsMissing) {
  const Told result = told(payment_playbook(), u"Le Prestataire assure la maintenance du logiciel.");
  EXPECT_EQ(result.outcome, Outcome::missing);
  EXPECT_THAT(result.evidence, IsEmpty());
}

TEST(Appraisal, ARemarkOfItsRulesIsUnacceptable) {
  const Told result =
      told(exit_playbook(),
           u"Le Client qui résilie avant le terme verse l’intégralité des redevances restant à courir "
           u"jusqu’au terme du contrat.");
  EXPECT_EQ(result.outcome, Outcome::fail);
  EXPECT_THAT(result.evidence, HasSubstr("l’intégralité des redevances"));
}

TEST(Appraisal, ALowRiskIsNoReasonToRefuse) {
  EXPECT_NE(
      told(exit_playbook(),
           u"Le Client peut mettre fin au contrat à tout moment moyennant un dédit de 20 % des redevances "
           u"restant à courir, prix de cette faculté.")
          .outcome,
      Outcome::fail);
}

TEST(Appraisal, AnUntreatedFamilyIsMissing) {
  EXPECT_EQ(
      told(exit_playbook(), u"Le Prestataire assure la maintenance du logiciel pendant trois ans.").outcome,
      Outcome::missing);
}

TEST(CheckPlaybook, NamesWhatDoesNotExist) {
  Playbook playbook = payment_playbook();
  EXPECT_THAT(check_playbook(playbook), IsEmpty());
  playbook.topics.front().measure = "delai-de-paiment";
  playbook.topics.front().rules = {"indemnite-clause-penal"};
  const auto problems = check_playbook(playbook);
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_EQ(problems[0].place, "paiement.mesure");
  EXPECT_EQ(problems[1].place, "paiement.regles");
}

TEST(CheckPlaybook, TheBuiltInOnesNameWhatExistsForEachSide) {
  const Library library = builtin_library();
  std::vector<Side> sides;
  for (const Playbook& playbook : library.playbooks()) {
    sides.push_back(playbook.side);
    for (const Problem& problem : check_playbook(playbook))
      ADD_FAILURE() << problem.place << ": " << to_utf8(problem.sentence);
  }
  EXPECT_THAT(library.problems(), IsEmpty());
  EXPECT_THAT(sides, testing::UnorderedElementsAre(Side::client, Side::provider));
}

}  // namespace
}  // namespace clausier
