// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/dismissals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace clausier {
namespace {

using testing::ElementsAre;

constexpr std::u16string_view sentence = u"L’indemnité égale 938 € HT.";

Dismissals sample() {
  Dismissals dismissals;
  dismissals.add({"indemnite-clause-penale", passage_print(sentence), u"12.3", u"voulu par \"le Client\"\\"});
  dismissals.add({"blanc-restant", {}, {}, u"modèle / à compléter"});
  return dismissals;
}

TEST(Dismissals, ComeBackFromTheirText) {
  EXPECT_EQ(Dismissals::read(sample().json()).all(), sample().all());
  EXPECT_EQ(Dismissals().json(), u"");
}

TEST(Dismissals, AreNoneInAnyOtherText) {
  for (const std::u16string_view text :
       {u"", u"{", u"null", u"[]", u"\"ignorees\"", u"{\"ignorees\":3}", u"{\"ignorees\":[3,[],{}]}",
        u"{\"ignorees\":[{\"motif\":\"sans règle\"}]}", u"\xD800"})
    EXPECT_TRUE(Dismissals::read(text).all().empty());
  EXPECT_TRUE(Dismissals::read(std::u16string(100'000, u'[')).all().empty());
}

TEST(Dismissals, KeepWhatALaterVersionAdds) {
  const auto read =
      Dismissals::read(u"{\"version\":9,\"ignorees\":[{\"regle\":\"r\",\"date\":\"2026\",\"motif\":\"m\"}]}");
  EXPECT_THAT(read.all(), ElementsAre(Dismissal{"r", {}, {}, u"m"}));
}

TEST(Dismissals, KnowTheWordsWhateverTheFileFormatDidToThem) {
  EXPECT_EQ(passage_print(u"L'indemnité  égale 938\u00A0€\u2028HT."), passage_print(sentence));
  EXPECT_NE(passage_print(u"L’indemnité égale 939 € HT."), passage_print(sentence));
  EXPECT_EQ(passage_print(u""), "cbf29ce484222325") << "stands in documents: it never changes";
}

TEST(Dismissals, SetAsideThePassageAndTheRule) {
  const std::vector<FlaggedPassage> passages = {{"indemnite-clause-penale", sentence, u"12.3"},
                                                {"indemnite-clause-penale", u"Autre phrase.", u"12.3"},
                                                {"tva-sur-indemnite", sentence, u"12.3"},
                                                {"blanc-restant", u"[…]", u"1"},
                                                {"blanc-restant", u"[durée]", u""}};
  EXPECT_THAT(sample().match(passages), ElementsAre(0u, std::nullopt, std::nullopt, 1u, 1u));
}

TEST(Dismissals, FollowThePassageIntoARenumberedArticle) {
  const std::vector<FlaggedPassage> moved = {{"indemnite-clause-penale", sentence, u"13.3"}};
  EXPECT_THAT(sample().match(moved), ElementsAre(0u));
  // Said twice by now: the reason was given for one of them.
  const std::vector<FlaggedPassage> twice = {{"indemnite-clause-penale", sentence, u"5"},
                                             {"indemnite-clause-penale", sentence, u"12.3"}};
  EXPECT_THAT(sample().match(twice), ElementsAre(std::nullopt, 0u));
}

TEST(Dismissals, AreReplacedAndTakenBack) {
  Dismissals dismissals = sample();
  dismissals.add({"blanc-restant", {}, {}, u"autre motif"});
  ASSERT_EQ(dismissals.all().size(), 2u);
  EXPECT_EQ(dismissals.all().back().reason, u"autre motif");
  dismissals.remove(dismissals.all().back());
  EXPECT_EQ(dismissals.all().size(), 1u);
}

}  // namespace
}  // namespace clausier
