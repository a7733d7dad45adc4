// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/markup.hpp"

#include <gtest/gtest.h>

#include "library/typography.hpp"

namespace clausier {
namespace {

TEST(Markup, ReadsTheKindOfALine) {
  EXPECT_EQ(read_line(u"# Titre").block.kind, Block::Kind::heading);
  EXPECT_EQ(read_line(u"## Sous-titre").block.level, 2);
  EXPECT_EQ(read_line(u"- point").block.kind, Block::Kind::item);
  EXPECT_EQ(read_line(u"-- point").block.level, 2);
  EXPECT_EQ(read_line(u"-point").block.kind, Block::Kind::paragraph);
}

TEST(Markup, ReadsEachMark) {
  const auto read = read_line(
      u"Le [[=Plan]] de **{{nom}}**, les [[Livrable|Livrables]] et l’[[#sla-x|article SLA]] *ici*.");
  ASSERT_TRUE(read.fault.empty());
  const auto& runs = read.block.runs;
  ASSERT_EQ(runs.size(), 11u);
  EXPECT_EQ(runs[1].kind, Run::Kind::term);
  EXPECT_TRUE(runs[1].bold);
  EXPECT_EQ(runs[3].kind, Run::Kind::blank);
  EXPECT_EQ(runs[3].target, "nom");
  EXPECT_TRUE(runs[3].bold);
  EXPECT_EQ(runs[5].text, u"Livrables");
  EXPECT_EQ(runs[5].target, "Livrable");
  EXPECT_EQ(runs[7].kind, Run::Kind::reference);
  EXPECT_EQ(runs[7].target, "sla-x");
  EXPECT_TRUE(runs[9].italic);
  ASSERT_EQ(read.defines.size(), 1u);
  EXPECT_EQ(read.defines[0], u"Plan");
}

TEST(Markup, SaysWhatIsNotClosed) {
  for (const auto* line : {u"{{x", u"[[x", u"[[]]", u"{{}}", u"**x", u"*x", u"x}}", u"x]]", u"[[#clause]]",
                           u"[[#|x]]", u"[[x|]]"})
    EXPECT_FALSE(read_line(line).fault.empty()) << testing::PrintToString(std::u16string(line));
}

TEST(Typography, MakesFrenchSpacesUnbreakable) {
  EXPECT_EQ(french_typography(u"L'essai : « oui » ; n° 3, 10 000 € et 30 % ?"),
            u"L’essai\u00A0: «\u00A0oui\u00A0»\u202F; n°\u00A03, 10\u202F000\u00A0€ et 30\u00A0%\u202F?");
}

TEST(Typography, LeavesDatesAndTimesAlone) {
  EXPECT_EQ(french_typography(u"le 3 mai 2026, 8:30, 24 h, 1 2345"), u"le 3 mai 2026, 8:30, 24 h, 1 2345");
}

}  // namespace
}  // namespace clausier
