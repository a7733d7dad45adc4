// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/list_numbers.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

TEST(FormatNumber, WritesEachFormat) {
  EXPECT_EQ(format_number(NumberFormat::decimal, 12), "12");
  EXPECT_EQ(format_number(NumberFormat::decimal_zero, 7), "07");
  EXPECT_EQ(format_number(NumberFormat::upper_roman, 1994), "MCMXCIV");
  EXPECT_EQ(format_number(NumberFormat::lower_roman, 4), "iv");
  EXPECT_EQ(format_number(NumberFormat::lower_letter, 28), "bb");
  EXPECT_EQ(format_number(NumberFormat::lower_letter_pair, 28), "ab");
  EXPECT_EQ(format_number(NumberFormat::upper_letter, 26), "Z");
  EXPECT_EQ(format_number(NumberFormat::ordinal, 1), "1er");
  EXPECT_EQ(format_number(NumberFormat::ordinal, 2), "2e");
}

TEST(FormatNumber, FallsBackToDecimalBeyondAFormat) {
  EXPECT_EQ(format_number(NumberFormat::upper_roman, 1'000'000), "1000000");
  EXPECT_EQ(format_number(NumberFormat::lower_letter, 0), "0");
  EXPECT_EQ(format_number(NumberFormat::lower_letter, 1'000'000'000), "1000000000");
}

ListLevels articles() {
  ListLevels levels;
  levels[0] = {.format = NumberFormat::upper_roman, .pieces = {{"", 1}, {".", 0}}};
  levels[1] = {.format = NumberFormat::decimal, .pieces = {{"", 1}, {".", 2}}};
  levels[2] = {.format = NumberFormat::lower_letter, .pieces = {{"", 3}, {")", 0}}, .start = 3};
  return levels;
}

TEST(ListCounter, CountsEachLevelAndRestartsTheDeeperOnes) {
  const ListLevels levels = articles();
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 0), "I.");
  EXPECT_EQ(counter.next(levels, 1), "I.1");
  EXPECT_EQ(counter.next(levels, 2), "c)");
  EXPECT_EQ(counter.next(levels, 2), "d)");
  EXPECT_EQ(counter.next(levels, 1), "I.2");
  EXPECT_EQ(counter.next(levels, 2), "c)");
  EXPECT_EQ(counter.next(levels, 0), "II.");
  EXPECT_EQ(counter.next(levels, 1), "II.1");
}

TEST(ListCounter, BeginsBelowAnUncountedLevel) {
  const ListLevels levels = articles();
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 1), "I.1");
  EXPECT_EQ(counter.next(levels, 0), "II.");
}

TEST(ListCounter, TakesTheNumberGiven) {
  const ListLevels levels = articles();
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 0, 9), "IX.");
  EXPECT_EQ(counter.next(levels, 0), "X.");
}

TEST(ListCounter, DoesNotRestartALevelThatSaysSo) {
  ListLevels levels = articles();
  levels[1].restart = 0;
  ListCounter counter;
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 1), "I.1");
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 1), "II.2");
}

TEST(ListCounter, ShowsUpperLevelsAsDecimalWhereAsked) {
  ListLevels levels = articles();
  levels[1].all_decimal = true;
  ListCounter counter;
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 1), "1.1");
}

TEST(ListCounter, LeavesOutALevelWithoutNumberAndItsSeparator) {
  ListLevels levels = articles();
  levels[0].format = NumberFormat::none;
  ListCounter counter;
  counter.next(levels, 0);
  EXPECT_EQ(counter.next(levels, 1), "1");
}

TEST(BulletLevel, ReplacesBulletsOfSymbolFonts) {
  ListLevels levels;
  levels[0] = bullet_level("\uF0B7");
  levels[1] = bullet_level("–");
  ListCounter counter;
  EXPECT_EQ(counter.next(levels, 0), "•");
  EXPECT_EQ(counter.next(levels, 1), "–");
}

}  // namespace
}  // namespace clausier
