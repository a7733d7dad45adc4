// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "analysis/unicode.hpp"
#include "library/fill.hpp"

namespace clausier {
namespace {

struct Case {
  Blank::Kind kind;
  const char16_t* sample;
  const char16_t* typed;
  const char16_t* sentence;
  const char16_t* cell;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << to_utf8(c.typed);
}

class Written : public testing::TestWithParam<Case> {};

TEST_P(Written, AsFrenchContractsDo) {
  const Case& c = GetParam();
  const Blank blank{.kind = c.kind, .sample = c.sample};
  EXPECT_EQ(object_to(blank, c.typed), std::nullopt);
  EXPECT_EQ(to_utf8(write_value(blank, c.typed, Writing::sentence)), to_utf8(c.sentence));
  EXPECT_EQ(to_utf8(write_value(blank, c.typed, Writing::cell)), to_utf8(c.cell));
}

constexpr auto money = Blank::Kind::money;
constexpr auto percentage = Blank::Kind::percentage;
constexpr auto duration = Blank::Kind::duration;
constexpr auto date = Blank::Kind::date;
constexpr auto number = Blank::Kind::number;

INSTANTIATE_TEST_SUITE_P(
    EachKind, Written,
    testing::Values(
        Case{duration, u"60 jours", u"30 jours", u"trente (30)\u00A0jours", u"30\u00A0jours"},
        Case{duration, u"60 jours", u"45", u"quarante-cinq (45)\u00A0jours", u"45\u00A0jours"},
        Case{duration, u"60 jours", u"1", u"un (1)\u00A0jour", u"1\u00A0jour"},
        Case{duration, u"5 jours ouvrés", u"1", u"un (1)\u00A0jour ouvré", u"1\u00A0jour ouvré"},
        Case{duration, u"8 heures", u"21 h", u"vingt et une (21)\u00A0heures", u"21\u00A0heures"},
        Case{duration, u"8 heures", u"1", u"une (1)\u00A0heure", u"1\u00A0heure"},
        Case{duration, u"3 mois", u"12 MOIS", u"douze (12)\u00A0mois", u"12\u00A0mois"},
        Case{duration, u"3 mois", u"2 années", u"deux (2)\u00A0années", u"2\u00A0années"},
        Case{money, u"1 € HT", u"10 000", u"10\u202F000\u00A0€\u00A0HT (dix mille euros hors taxes)",
             u"10\u202F000\u00A0€\u00A0HT"},
        Case{money, u"1 €", u"938,5", u"938,50\u00A0€ (neuf cent trente-huit euros et cinquante centimes)",
             u"938,50\u00A0€"},
        Case{money, u"1 €", u"2000000 euros TTC",
             u"2\u202F000\u202F000\u00A0€\u00A0TTC (deux millions d’euros toutes taxes comprises)",
             u"2\u202F000\u202F000\u00A0€\u00A0TTC"},
        Case{money, u"5 €", u"1", u"1\u00A0€ (un euro)", u"1\u00A0€"},
        Case{percentage, u"5 %", u"30", u"trente pour cent (30\u00A0%)", u"30\u00A0%"},
        Case{percentage, u"5 %", u"99.50 %", u"99,5\u00A0%", u"99,5\u00A0%"},
        Case{date, u"1/1/2026", u"2026-11-22", u"22\u00A0novembre 2026", u"22\u00A0novembre 2026"},
        Case{date, u"1/1/2026", u"01/08/2027", u"1er\u00A0août 2027", u"1er\u00A0août 2027"},
        Case{date, u"1/1/2026", u"1er aout 2027", u"1er\u00A0août 2027", u"1er\u00A0août 2027"},
        Case{number, u"2", u"3", u"trois (3)", u"3"},
        Case{number, u"2 fois", u"1", u"une (1)\u00A0fois", u"1\u00A0fois"},
        Case{number, u"20 jours", u"1", u"un (1)\u00A0jour", u"1\u00A0jour"},
        Case{Blank::Kind::text, u"x", u"l'équipe : tous", u"l’équipe\u00A0: tous", u"l’équipe\u00A0: tous"}));

TEST(Value, IsWrittenInEnglishToo) {
  const auto english = [](Blank::Kind kind, std::u16string sample, std::u16string_view typed) {
    return to_utf8(write_value({.kind = kind, .sample = std::move(sample)}, typed, Writing::sentence,
                               Language::english));
  };
  EXPECT_EQ(english(duration, u"5 jours ouvrés", u"1"), "one (1)\u00A0business day");
  EXPECT_EQ(english(duration, u"3 mois", u"36"), "thirty-six (36)\u00A0months");
  EXPECT_EQ(english(money, u"1 € HT", u"10 000"), "EUR\u00A010,000 excluding VAT (ten thousand euros)");
  EXPECT_EQ(english(money, u"1 €", u"1215,05"),
            "EUR\u00A01,215.05 (one thousand two hundred and fifteen euros and five cents)");
  EXPECT_EQ(english(money, u"1 €", u"2 000 001"), "EUR\u00A02,000,001 (two million and one euros)");
  EXPECT_EQ(english(percentage, u"1 %", u"30"), "thirty per cent (30%)");
  EXPECT_EQ(english(percentage, u"1 %", u"99,5"), "99.5%");
  EXPECT_EQ(english(date, u"1/1/2026", u"1/8/2027"), "1\u00A0August 2027");
  EXPECT_EQ(english(number, u"2 fois", u"1"), "one (1)\u00A0time");
}

TEST(Value, IsRefusedWithASentence) {
  const auto objection = [](Blank::Kind kind, std::u16string_view typed) {
    return object_to({.kind = kind, .sample = kind == money ? u"10 €" : u"3 mois", .choices = {u"a", u"b"}},
                     typed);
  };
  for (const auto* typed :
       {u"", u"bientôt", u"3 lunes", u"3 jours fériés", u"3 jours ouvrés francs", u"9999999999999999"})
    EXPECT_TRUE(objection(duration, typed)) << to_utf8(typed);
  for (const auto* typed : {u"dix", u"10 $", u"10,123"})
    EXPECT_TRUE(objection(money, typed)) << to_utf8(typed);
  for (const auto* typed : {u"30/02/2026", u"2026", u"1 floréal 2026", u"32/1/2026"})
    EXPECT_TRUE(objection(date, typed)) << to_utf8(typed);
  EXPECT_TRUE(objection(duration, u"3 fois"));
  EXPECT_TRUE(objection(number, u"3 chats"));
  EXPECT_TRUE(objection(Blank::Kind::choice, u"c"));
  EXPECT_FALSE(objection(Blank::Kind::choice, u"b"));
  EXPECT_EQ(write_value({.kind = money, .sample = u"10 €"}, u"dix", Writing::sentence), u"dix");
}

TEST(Value, IsTypedWithEnglishUnitsToo) {
  const auto written = [](std::u16string sample, std::u16string_view typed) {
    return to_utf8(write_value({.kind = duration, .sample = std::move(sample)}, typed, Writing::cell));
  };
  EXPECT_EQ(written(u"3 mois", u"6 months"), "6\u00A0mois");
  EXPECT_EQ(written(u"3 mois", u"1 Year"), "1\u00A0an");
  EXPECT_EQ(written(u"5 jours ouvrés", u"10 business days"), "10\u00A0jours ouvrés");
  EXPECT_TRUE(object_to({.kind = duration, .sample = u"3 mois"}, u"3 business cats"));
  EXPECT_TRUE(object_to({.kind = duration, .sample = u"3 mois"}, u"3 days business"));
}

/// Ten thousand for who writes English, ten for who writes French.
TEST(Value, OfTwoMeaningsIsAskedAgain) {
  for (const auto* typed : {u"10,000", u"10.000", u"1,500 €", u"1.500"})
    EXPECT_TRUE(object_to({.kind = money, .sample = u"10 €"}, typed)) << to_utf8(typed);
  EXPECT_TRUE(object_to({.kind = number, .sample = u"2 personnes"}, u"1,000"));
  EXPECT_FALSE(object_to({.kind = money, .sample = u"10 €"}, u"10,00"));
  EXPECT_FALSE(object_to({.kind = number, .sample = u"2"}, u"0,125"));
  EXPECT_FALSE(object_to({.kind = percentage, .sample = u"99 %"}, u"99,950"));
}

TEST(Value, IsRefusedInEnglishToo) {
  const Blank blank{.kind = duration, .sample = u"3 mois", .minimum = 1, .maximum = 12};
  const auto objection = [&](std::u16string_view typed) {
    return object_to(blank, typed, Language::english);
  };
  EXPECT_EQ(objection(u"soon"), u"This must be a duration, for example 3 mois.");
  EXPECT_EQ(objection(u"2 years"), u"The maximum is 12\u00A0months.");
  EXPECT_EQ(objection(u"2 weeks"), u"The minimum is 1\u00A0month.");
  EXPECT_EQ(bounds(blank, Language::english), u"1\u00A0month to 12\u00A0months");
  EXPECT_EQ(bounds({.kind = percentage, .sample = u"20 %", .maximum = 30}, Language::english),
            u"at most 30%");
}

TEST(Value, KeepsToItsBoundsInTheUnitOfTheSample) {
  const Blank blank{.kind = duration, .sample = u"3 mois", .minimum = 1, .maximum = 12};
  EXPECT_FALSE(object_to(blank, u"1 an"));
  EXPECT_EQ(object_to(blank, u"2 ans"), u"Le maximum est 12\u00A0mois.");
  EXPECT_EQ(object_to(blank, u"2 semaines"), u"Le minimum est 1\u00A0mois.");
}

TEST(Fill, LeavesUnfilledBlanksVisibleAndElides) {
  const std::vector<Blank> blanks = {
      {.id = "delai", .kind = duration, .label = u"Délai", .sample = u"2 mois"}};
  const Block block{.runs = {{Run::Kind::text, u"un délai de "}, {Run::Kind::blank, u"[Délai]", "delai"}}};
  EXPECT_EQ(plain_text(fill({block}, blanks, {})), u"un délai de [Délai]\n");
  EXPECT_EQ(plain_text(fill({block}, blanks, {{"delai", u""}})), u"un délai de [Délai]\n");
  EXPECT_EQ(plain_text(fill({block}, blanks, {{"delai", u"2"}})), u"un délai de deux (2)\u00A0mois\n");
  EXPECT_EQ(plain_text(fill({block}, blanks, {{"delai", u"1"}})), u"un délai d’un (1)\u00A0mois\n");
  EXPECT_EQ(fill({block}, blanks, {{"delai", u"2"}})[0].runs[1].kind, Run::Kind::blank);
}

TEST(Fill, JoinsPrepositionAndArticle) {
  const std::vector<Blank> blanks = {{.id = "qui", .label = u"Qui", .sample = u"x"}};
  const auto filled = [&](std::u16string before, std::u16string value) {
    const Block block{.runs = {{Run::Kind::text, std::move(before)}, {Run::Kind::blank, u"[Qui]", "qui"}}};
    return plain_text(fill({block}, blanks, {{"qui", std::move(value)}}));
  };
  EXPECT_EQ(filled(u"adressée à ", u"le directeur"), u"adressée au directeur\n");
  EXPECT_EQ(filled(u"l’accord de ", u"les associés"), u"l’accord des associés\n");
  EXPECT_EQ(filled(u"adressée à ", u"la direction"), u"adressée à la direction\n");
  EXPECT_EQ(filled(u"alerte ", u"le directeur"), u"alerte le directeur\n");
}

TEST(Fill, OpensASentenceWithACapital) {
  const std::vector<Blank> blanks = {
      {.id = "jours", .kind = duration, .label = u"Jours", .sample = u"20 jours"}};
  const Block block{.runs = {{Run::Kind::text, u"Il aide. "}, {Run::Kind::blank, u"[Jours]", "jours"}}};
  EXPECT_EQ(plain_text(fill({block}, blanks, samples({.blanks = blanks}))),
            u"Il aide. Vingt (20)\u00A0jours\n");
}

TEST(Bounds, AreSaidInTheUnitOfTheSample) {
  EXPECT_EQ(bounds({.kind = duration, .sample = u"3 mois", .minimum = 1, .maximum = 12}),
            u"1\u00A0mois à 12\u00A0mois");
  EXPECT_EQ(bounds({.kind = percentage, .sample = u"20 %", .maximum = 30}), u"30\u00A0% au plus");
  EXPECT_EQ(bounds({.kind = money, .sample = u"1 € HT", .minimum = 50}), u"50\u00A0€\u00A0HT au moins");
  EXPECT_EQ(bounds({.kind = Blank::Kind::text}), u"");
}

}  // namespace
}  // namespace clausier
