// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a lawyer reads of a clause on leaving: the consequence, the authorities and the cures of its kind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/unicode.hpp"
#include "rules/exit_cure.hpp"
#include "rules/exit_grade.hpp"
#include "rules/exit_leaning.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr std::u16string_view freedom =
    u"Le Client peut mettre fin au contrat à tout moment, moyennant un préavis de deux mois et le versement "
    u"d’un dédit égal à 20\u00A0% des redevances restant à courir.";
constexpr std::u16string_view small_penalty =
    u"En cas de résiliation pour manquement du Client, celui-ci verse une indemnité égale à 20\u00A0% des "
    u"redevances restant à courir jusqu’au terme.";
constexpr std::u16string_view large_penalty =
    u"En cas de résiliation pour manquement du Client, celui-ci verse une indemnité égale à 60\u00A0% des "
    u"loyers restant à courir jusqu’au terme.";
constexpr std::u16string_view whole_price =
    u"En cas de résiliation anticipée, l’Abonné verse les redevances restant à courir jusqu’au terme.";
constexpr std::u16string_view six_instalments =
    u"En cas de résiliation pour manquement du Client, celui-ci verse une indemnité égale à six mensualités.";

std::vector<Finding> findings(std::u16string_view text) {
  return find_rule("indemnite-clause-penale")->check(read_contract(plain_text(text)));
}

Finding finding(std::u16string_view text) {
  std::vector<Finding> found = findings(text);
  EXPECT_THAT(found, SizeIs(1)) << to_utf8(text);
  return found.empty() ? Finding{} : std::move(found.front());
}

std::string low_message(SumKind kind, Trigger trigger) {
  ExitFrame frame;
  frame.kind = kind;
  frame.trigger = trigger;
  return to_utf8(message_of(frame, Risk::low));
}

TEST(ExitMessage, AtLowRiskFollowsTheKindAndTheTrigger) {
  EXPECT_THAT(low_message(SumKind::share, Trigger::convenience),
              HasSubstr("le prix d’une liberté de sortir"));
  EXPECT_THAT(low_message(SumKind::deposit, Trigger::convenience),
              HasSubstr("le prix d’une liberté de sortir"));
  for (const Trigger trigger : {Trigger::breach, Trigger::either})
    EXPECT_THAT(low_message(SumKind::fixed, trigger), HasSubstr("liée à un manquement"));
  EXPECT_THAT(low_message(SumKind::discount, Trigger::convenience), HasSubstr("prix conditionnel"));
  EXPECT_THAT(low_message(SumKind::minimum, Trigger::unsaid), HasSubstr("ni pénalité ni dédit"));
  EXPECT_THAT(low_message(SumKind::costs, Trigger::unsaid), HasSubstr("réels et justifiés"));
  EXPECT_THAT(low_message(SumKind::unsaid, Trigger::unsaid), HasSubstr("fixée ailleurs"));
  EXPECT_THAT(low_message(SumKind::lost_profit, Trigger::unsaid), Not(HasSubstr("liberté")));
}

TEST(ExitMessage, SaysThatAServiceWhichGoesOnIsTheCounterpart) {
  ExitFrame frame;
  frame.kind = SumKind::whole_price;
  frame.continues = {1, 2};
  EXPECT_THAT(to_utf8(message_of(frame, Risk::low)), HasSubstr("paraît avoir sa contrepartie"));
}

TEST(ExitAuthorities, AModeratePriceOfLeavingRestsOnTheRulingsOnIt) {
  const Finding found = finding(freedom);
  EXPECT_THAT(found.basis, Contains("cass-civ3-2026-24-12082"));
  EXPECT_THAT(found.basis, Not(Contains("ca-caen-2025-voip")));
  EXPECT_THAT(found.contrary, Not(Contains("cass-civ3-2026-24-12082")));
}

TEST(ExitAuthorities, ASanctionRestsOnTheRulingsOnBreaches) {
  const Finding found = finding(large_penalty);
  EXPECT_THAT(found.basis, Contains("cass-com-2016-15-12445"));
  EXPECT_THAT(found.contrary, ElementsAre("cass-civ2-2022-20-23284", "ca-paris-2019"));
}

TEST(ExitAuthorities, TheWholePriceRestsOnTheRulingsOnIt) {
  const Finding found = finding(whole_price);
  EXPECT_THAT(found.basis, SizeIs(6));
  EXPECT_THAT(found.contrary, Contains("ca-douai-2020"));
  EXPECT_THAT(found.contrary, Not(Contains("cass-civ3-2026-24-12082")));
}

TEST(ExitNotes, LeaveVatToItsOwnRule) {
  EXPECT_THAT(finding(whole_price).notes, IsEmpty());
}

TEST(Vat, IsAskedForOnceAContract) {
  const std::u16string twice = std::u16string(whole_price) + u"\n" + std::u16string(large_penalty);
  const auto found = find_rule("tva-sur-indemnite")->check(read_contract(plain_text(twice)));
  EXPECT_THAT(found, SizeIs(1));
}

TEST(ExitCure, NoneAtLowRisk) {
  EXPECT_THAT(finding(freedom).suggestions, IsEmpty());
}

TEST(ExitCure, NeverAsksMoreThanTheClause) {
  for (const Suggestion& suggestion : finding(small_penalty).suggestions) {
    EXPECT_THAT(to_utf8(suggestion.text), HasSubstr("20\u00A0%"));
    EXPECT_THAT(to_utf8(suggestion.text), Not(HasSubstr("30\u00A0%")));
  }
}

TEST(ExitCure, KeepsAFixedSumAsItsLimit) {
  const Finding found = finding(six_instalments);
  ASSERT_THAT(found.suggestions, SizeIs(2));
  for (const Suggestion& suggestion : found.suggestions)
    EXPECT_THAT(to_utf8(suggestion.text), HasSubstr("sans excéder six mensualités"));
}

TEST(ExitCure, SpeaksOfTheContractsOwnPartiesAndPrice) {
  const Finding found = finding(
      u"Entre la société Alpha, ci-après «\u00A0le Prestataire\u00A0», et la société Beta, ci-après "
      u"«\u00A0l’Abonné\u00A0».\nEn cas de résiliation anticipée, l’Abonné verse les loyers restant à courir "
      u"jusqu’au terme.");
  ASSERT_THAT(found.suggestions, SizeIs(2));
  EXPECT_THAT(to_utf8(found.suggestions[0].text),
              testing::AllOf(HasSubstr("L’Abonné peut"), HasSubstr("30\u00A0% des loyers"),
                             HasSubstr("15\u00A0% de ceux-ci"), HasSubstr("n’est due"),
                             HasSubstr("manquement grave du Prestataire"), HasSubstr("valeur ajoutée")));
  EXPECT_THAT(to_utf8(found.suggestions[1].text), HasSubstr("manquement grave de l’Abonné"));
}

TEST(ExitCure, EachLowersTheGrade) {
  for (const std::u16string_view text : {small_penalty, large_penalty, whole_price, six_instalments}) {
    const Finding found = finding(text);
    EXPECT_THAT(found.suggestions, SizeIs(2));
    for (const Suggestion& suggestion : found.suggestions)
      for (const Finding& left : findings(suggestion.text))
        EXPECT_EQ(left.risk, Risk::low) << to_utf8(suggestion.text);
  }
}

std::vector<std::string_view> factor_ids(const Finding& found) {
  std::vector<std::string_view> ids;
  for (const Factor& factor : found.factors) ids.push_back(factor.id);
  return ids;
}

TEST(ExitLeaning, WordsTogetherTellWhatNoFrameForesaw) {
  const auto leaning = [](std::u16string_view text) {
    const Contract contract = read_contract(plain_text(text));
    const Reading reading(contract);
    constexpr std::uint32_t sentence = 0;
    return WordScale(contract, reading, exit_weights()).odds({&sentence, 1}).front();
  };
  EXPECT_GT(
      leaning(u"Le Client qui rompt le contrat avant terme reste débiteur de la totalité des redevances."),
      1);
  EXPECT_LT(
      leaning(u"En cas de résiliation, le Prestataire rembourse au Client les redevances payées d’avance."),
      0);
  EXPECT_LT(leaning(u"Chaque point de disponibilité manquant donne lieu à une pénalité de 100 €."), -1);
}

TEST(ExitLeaning, PartiesCountByTheirSidesAndFiguresAsOne) {
  const auto clues = [](std::u16string_view text) {
    static Vocabulary roots;
    const Contract contract = read_contract(plain_text(text));
    const Reading reading(contract);
    std::vector<WordClue> read;
    ClueWords(contract, reading, [](std::u16string_view root) {
      return roots.add(root);
    }).read(0, [&](const WordClue& clue, CluePlace) { read.push_back(clue); });
    return read;
  };
  EXPECT_EQ(clues(u"Le Client verse 300 euros au Prestataire."),
            clues(u"Le Preneur verse 12 euros au Bailleur."));
  EXPECT_NE(clues(u"Le Client verse 300 euros au Prestataire."),
            clues(u"Le Prestataire verse 300 euros au Client."));
}

TEST(ExitFrames, ALineCutByHandIsOneStipulation) {
  const Finding found = finding(
      u"Le Client qui résilie avant terme paie une indem-\nnité égale aux redevances res-\n"
      u"tant à courir.");
  EXPECT_EQ(found.risk, Risk::high);
  EXPECT_EQ(found.span.begin, 0u);
}

TEST(ExitLeaning, WhatWordsAloneTellIsShownByTheLoudest) {
  const Finding found = finding(
      u"Nos équipes s’arrêtent le jour où vous le demandez\u00A0; vos virements, à la date inscrite au "
      u"contrat.");
  EXPECT_THAT(factor_ids(found), Contains("mots-de-la-clause"));
  EXPECT_THAT(factor_ids(finding(whole_price)), Not(Contains("mots-de-la-clause")));
}

TEST(ExitLeaning, WhatIsSaidOfTheSumIsNoSecondSum) {
  const Finding found = finding(
      u"En cas de résiliation pour toute autre cause que la faute du Prestataire, le Client verse les "
      u"redevances "
      u"restant à courir jusqu’au terme.\nCette indemnité répare le manque à gagner du Prestataire.");
  EXPECT_THAT(factor_ids(found), Not(Contains("motif-manquement")));
}

TEST(ExitLeaning, APassageIsAParagraphWithItsList) {
  const Contract contract =
      read_contract(plain_text(u"Le Client qui part avant le terme verse :\n- les redevances échues ;\n- les "
                               u"redevances restantes.\nFin."));
  EXPECT_THAT(passages_of(contract), testing::ElementsAre(0u, 0u, 0u, 3u));
}

TEST(ExitFactors, AMeasuredSumIsNotTheLimitSetToIt) {
  const Finding found = finding(
      u"En cas de résiliation pour manquement grave du Client, celui-ci verse à titre de clause pénale 2 "
      u"mensualités hors taxes, sans excéder les mensualités de la période restant à courir. Le juge garde "
      u"le "
      u"pouvoir de la modérer ou de l’augmenter.");
  EXPECT_NE(found.risk, Risk::high);
  EXPECT_THAT(factor_ids(found), Contains("somme-fixe"));
  EXPECT_THAT(factor_ids(found), Not(Contains("majoration")));
}

TEST(ExitFactors, ALimitOfTwoInstalmentsIsNotThePriceLeft) {
  EXPECT_THAT(
      findings(u"En cas de manquement grave, la Partie lésée peut résilier le Contrat. La réparation due "
               u"par le Client pour la période non exécutée est limitée à 2 mensualités."),
      IsEmpty());
}

TEST(ExitFactors, AReductionIsNotAShare) {
  const Finding found = finding(
      u"Le Client peut mettre fin au Contrat avant son terme moyennant le paiement d’un dédit de 5 000 €, "
      u"prix "
      u"de cette faculté, réduit de moitié à compter du premier anniversaire du Contrat.");
  EXPECT_EQ(factor_ids(found).front(), "somme-fixe");
  EXPECT_THAT(factor_ids(found), Contains("degressivite"));
}

TEST(ExitFactors, ASumNamedAgainIsNotASecondOne) {
  EXPECT_THAT(findings(std::u16string(freedom) + u"\nCe dédit est le prix de la faculté de sortie."),
              SizeIs(1));
}

TEST(ExitFactors, AShareForABreachIsSaidToBeUndecided) {
  const Finding found = finding(large_penalty);
  ASSERT_FALSE(found.factors.empty());
  EXPECT_EQ(found.factors[0].id, "fraction-du-prix");
  EXPECT_THAT(found.factors[0].basis, ElementsAre("cass-com-2016-15-12445"));
  EXPECT_THAT(to_utf8(found.factors[0].sentence), HasSubstr("Aucune décision vue"));
}

}  // namespace
}  // namespace clausier
