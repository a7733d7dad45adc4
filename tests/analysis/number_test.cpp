// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/number.hpp"
#include "analysis/unicode.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

TEST(SpellNumber, FollowsEachCountry) {
  EXPECT_EQ(spell_number(71), u"soixante et onze");
  EXPECT_EQ(spell_number(80), u"quatre-vingts");
  EXPECT_EQ(spell_number(91), u"quatre-vingt-onze");
  EXPECT_EQ(spell_number(72, NumeralUse::belgium), u"septante-deux");
  EXPECT_EQ(spell_number(80, NumeralUse::belgium), u"quatre-vingts");
  EXPECT_EQ(spell_number(91, NumeralUse::belgium), u"nonante et un");
  EXPECT_EQ(spell_number(81, NumeralUse::switzerland), u"huitante et un");
}

TEST(SpellNumber, AgreesHundredsAndScores) {
  EXPECT_EQ(spell_number(200), u"deux cents");
  EXPECT_EQ(spell_number(201), u"deux cent un");
  EXPECT_EQ(spell_number(200'000), u"deux cent mille");
  EXPECT_EQ(spell_number(80'000'000), u"quatre-vingts millions");
  EXPECT_EQ(spell_number(1'001'000), u"un million mille");
  EXPECT_EQ(spell_number(0), u"zéro");
  EXPECT_EQ(spell_number(-22), u"moins vingt-deux");
}

TEST(ReadNumeral, ReadsWhatSpellNumberWrites) {
  for (const auto use : {NumeralUse::france, NumeralUse::belgium, NumeralUse::switzerland})
    for (std::int64_t number = 0; number <= 12'345; ++number)
      ASSERT_EQ(read_numeral(spell_number(number, use)), number);
  for (const auto number : std::initializer_list<std::int64_t>{999'999'999'999'999, 1'000'000'000'000,
                                                               80'000'000, -7, 300'200'100'071})
    EXPECT_EQ(read_numeral(spell_number(number)), number);
}

TEST(ReadNumeral, ForgivesSpelling) {
  EXPECT_EQ(read_numeral(u"QUATRE VINGT DIX SEPT"), 97);
  EXPECT_EQ(read_numeral(u"deux-cents"), 200);
  EXPECT_EQ(read_numeral(u"octante-trois"), 83);
  EXPECT_EQ(read_numeral(u"vingt-et-un"), 21);
  EXPECT_EQ(read_numeral(u"deux mille vingt\u2011cinq"), 2025);
}

TEST(ReadNumeral, RefusesWhatIsNoNumeral) {
  for (const auto text :
       {u"", u"et", u"vingt et", u"vingt vingt", u"trois deux", u"le Client", u"mille mille", u"moins"})
    EXPECT_FALSE(read_numeral(text)) << to_utf8(text);
}

}  // namespace
}  // namespace clausier
