// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/heading.hpp"

#include <gtest/gtest.h>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

TEST(NextNumber, IsWrittenAsTheOneBefore) {
  for (const auto& [number, next] :
       std::initializer_list<std::pair<const char16_t*, const char16_t*>>{{u"12", u"13"},
                                                                          {u"9", u"10"},
                                                                          {u"1er", u"2"},
                                                                          {u"12bis", u"13"},
                                                                          {u"12.3", u"12.4"},
                                                                          {u"12.9", u"12.10"},
                                                                          {u"12-3", u"12-4"},
                                                                          {u"VII", u"VIII"},
                                                                          {u"VIII", u"IX"},
                                                                          {u"XXXIX", u"XL"},
                                                                          {u"I", u"II"},
                                                                          {u"iv", u"v"},
                                                                          {u"B", u"C"},
                                                                          {u"c", u"d"},
                                                                          {u"A.2", u"A.3"},
                                                                          {u"IV.1", u"IV.2"},
                                                                          {u"Z", u""},
                                                                          {u"", u""},
                                                                          {u"12.", u""}})
    EXPECT_EQ(next_number(number), next);
}

struct Headed {
  const char16_t* text;
  const char16_t* before;
  const char16_t* number;
  const char16_t* after;
};

TEST(TypedMarks, KeepWhatStandsAroundTheNumber) {
  for (const Headed& headed :
       {Headed{u"Article 12 – Objet", u"Article ", u"12", u" – "},
        Headed{u"ARTICLE VII - OBJET", u"ARTICLE ", u"VII", u" - "},
        Headed{u"Art. 7 – Objet", u"Art. ", u"7", u" – "},
        Headed{u"12.3 Objet du contrat", u"", u"12.3", u" "}, Headed{u"4.\tObjet", u"", u"4", u".\t"},
        Headed{u"Article 3 :\u00A0Objet", u"Article ", u"3", u" :\u00A0"},
        Headed{u"Article 5", u"Article ", u"5", u""}}) {
    const Contract contract = read_contract(plain_text(headed.text));
    ASSERT_EQ(contract.articles().size(), 1u);
    const auto mark = typed_mark(contract, contract.articles().front());
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->before, headed.before);
    EXPECT_EQ(mark->number, headed.number);
    EXPECT_EQ(mark->after, headed.after);
  }
}

TEST(TypedMarks, AreNoneWhereTheNumberIsAutomatic) {
  const Contract contract = read_contract({{{.text = u"Objet", .label = u"Article 12", .outline_level = 1}}});
  ASSERT_EQ(contract.articles().size(), 1u);
  EXPECT_FALSE(typed_mark(contract, contract.articles().front()));
}

TEST(Capitals, KeepAccents) {
  EXPECT_EQ(capitals(u"Réversibilité, œuvre : à 2 ÷"), u"RÉVERSIBILITÉ, ŒUVRE : À 2 ÷");
  EXPECT_TRUE(has_capital_title({.title = u"DURÉE DU CONTRAT"}));
  EXPECT_FALSE(has_capital_title({.title = u"Durée"}));
  EXPECT_FALSE(has_capital_title({.title = u""}));
}

TEST(WithoutTypedNumber, LeavesWhatStandsBehind) {
  const auto rest = [](std::u16string_view paragraph) {
    const std::u16string_view text = without_typed_number(paragraph);
    const std::size_t begin = std::min(text.find_first_not_of(u" \t"), text.size());
    return to_utf8(text.substr(begin));
  };
  EXPECT_EQ(rest(u"Article 12 – Prix"), "Prix");
  EXPECT_EQ(rest(u"12.3 Le Client paie."), "Le Client paie.");
  EXPECT_EQ(rest(u"4. Durée"), to_utf8(u"Durée"));
  for (const char16_t* whole :
       {u"Prix", u"", u"30 jours plus tard, le Client paie.", u"Le Client paie 30 €."})
    EXPECT_EQ(rest(whole), to_utf8(whole));
}

}  // namespace
}  // namespace clausier
