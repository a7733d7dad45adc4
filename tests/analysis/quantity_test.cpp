// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include "reading.hpp"

namespace clausier {
namespace {

Amount amount_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  EXPECT_EQ(contract.amounts().size(), 1u);
  return contract.amounts().empty() ? Amount{} : contract.amounts()[0];
}

TEST(Amounts, AreReadInEveryTypography) {
  for (const auto text :
       {u"10 000,00 EUR", u"10\u00A0000 €", u"10\u202F000€", u"10.000,00 euros", u"10'000 euros", u"10000 €",
        u"10 k€", u"10 KEUR", u"EUR 10 000", u"dix mille euros", u"0,01 million d’euros"})
    EXPECT_DOUBLE_EQ(amount_of(text).number.value, 10'000) << to_utf8(text);
}

TEST(Amounts, KeepWordsAndFigures) {
  const Amount same = amount_of(u"la somme de dix mille (10 000) euros hors taxes");
  EXPECT_EQ(same.number.words, 10'000);
  EXPECT_EQ(same.number.figures, 10'000);
  EXPECT_FALSE(same.number.contradicts_itself());
  EXPECT_EQ(same.tax, Tax::excluded);
  const Amount other = amount_of(u"la somme de mille euros (1 200 € TTC)");
  EXPECT_EQ(other.number.words, 1000);
  EXPECT_EQ(other.number.figures, 1200);
  EXPECT_TRUE(other.number.contradicts_itself());
  EXPECT_EQ(other.tax, Tax::included);
}

TEST(Amounts, TakeTaxAndPeriodFromEitherSide) {
  for (const auto text :
       {u"938 € HT par mois", u"938 euros H.T./mois", u"938 €/mois HT", u"938 € (HT) mensuels",
        u"une redevance mensuelle hors taxes de 938 €", u"15 € HT par utilisateur et par mois"}) {
    const Amount amount = amount_of(text);
    EXPECT_EQ(amount.tax, Tax::excluded);
    EXPECT_EQ(amount.period, TimeUnit::month) << to_utf8(text);
  }
  EXPECT_EQ(amount_of(u"48 loyers de 189 euros HT").period, TimeUnit::month);
  EXPECT_EQ(amount_of(u"un loyer trimestriel de 567 euros").period, TimeUnit::quarter);
  EXPECT_FALSE(amount_of(u"Outre la redevance mensuelle, le prix total est de 938 €.").period);
}

TEST(Amounts, KnowCurrenciesAndCents) {
  EXPECT_EQ(amount_of(u"huitante-deux CHF").currency, Currency::swiss_franc);
  EXPECT_EQ(amount_of(u"500 francs suisses").currency, Currency::swiss_franc);
  EXPECT_EQ(amount_of(u"2 000 000 USD").currency, Currency::dollar);
  EXPECT_DOUBLE_EQ(amount_of(u"mille cent vingt-cinq euros et soixante centimes").number.value, 1125.6);
}

TEST(Amounts, SpanTheWholeExpression) {
  const Contract contract = contract_of(u"Il paie neuf cent trente-huit (938) euros HT par mois, d'avance.");
  ASSERT_EQ(contract.amounts().size(), 1u);
  EXPECT_EQ(contract.quote(contract.amounts()[0].span), u"neuf cent trente-huit (938) euros HT par mois");
}

TEST(Amounts, TakeTheTablesHeads) {
  Source source;
  const auto cell = [&](std::u16string text, std::uint32_t row, std::uint32_t column) {
    source.paragraphs.push_back({.text = std::move(text), .cell = Cell{0, row, column}});
  };
  cell(u"Poste", 0, 0), cell(u"Prix mensuel HT", 0, 1), cell(u"Abonnement", 1, 0), cell(u"938 €", 1, 1);
  const Contract contract = read_contract(source);
  ASSERT_EQ(contract.amounts().size(), 1u);
  EXPECT_EQ(contract.amounts()[0].tax, Tax::excluded);
  EXPECT_EQ(contract.amounts()[0].period, TimeUnit::month);
  EXPECT_EQ(contract.quote(contract.cell_heads(3).row), u"Abonnement");
}

TEST(Percentages, AreReadInWordsAndFigures) {
  for (const auto text :
       {u"30 %", u"30\u202F%", u"30%", u"trente pour cent", u"trente (30) %", u"30 p. 100"}) {
    const Contract contract = contract_of(text);
    ASSERT_EQ(contract.percentages().size(), 1u) << to_utf8(text);
    EXPECT_EQ(contract.percentages()[0].number.value, 30);
  }
}

TEST(Percentages, TellSharesFromThirdParties) {
  EXPECT_EQ(contract_of(u"la moitié du solde").percentages().size(), 1u);
  EXPECT_EQ(contract_of(u"les trois quarts des redevances").percentages()[0].number.value, 75);
  EXPECT_EQ(contract_of(u"un tiers du prix").percentages().size(), 1u);
  EXPECT_EQ(contract_of(u"les ¾ des redevances").percentages()[0].number.value, 75);
  EXPECT_EQ(contract_of(u"½ du solde").percentages()[0].number.value, 50);
  EXPECT_EQ(contract_of(u"les deux cinquièmes des loyers").percentages()[0].number.value, 40);
  EXPECT_TRUE(contract_of(u"La cession à un tiers est soumise à accord.").percentages().empty());
  EXPECT_TRUE(contract_of(u"dépôt auprès d'un tiers de confiance").percentages().empty());
}

struct Sample {
  std::u16string_view text;
  double months;
  bool instalments;
};

TEST(Durations, CountMonths) {
  for (const auto& [text, months, instalments] :
       {Sample{u"trente-six (36) mois", 36, false}, Sample{u"trois ans", 36, false},
        Sample{u"un an et demi", 18, false}, Sample{u"deux ans et six mois", 30, false},
        Sample{u"quatre trimestres", 12, false}, Sample{u"six mensualités", 6, true},
        Sample{u"deux annuités", 24, true}, Sample{u"douze loyers", 12, true},
        Sample{u"4 échéances trimestrielles", 12, true}, Sample{u"les six derniers mois", 6, false},
        Sample{u"trente six mois (36 mois)", 36, false}, Sample{u"une quinzaine de jours", 0.5, false},
        Sample{u"nonante jours", 3, false}}) {
    const Contract contract = contract_of(text);
    ASSERT_EQ(contract.durations().size(), 1u) << to_utf8(text);
    EXPECT_DOUBLE_EQ(contract.durations()[0].months(), months) << to_utf8(text);
    EXPECT_EQ(contract.durations()[0].instalments, instalments);
  }
}

TEST(Durations, KnowHowDaysAreCounted) {
  EXPECT_EQ(contract_of(u"90 jours calendaires").durations()[0].days, DayCount::calendar);
  EXPECT_EQ(contract_of(u"cinq (5) jours ouvrés").durations()[0].days, DayCount::working);
  EXPECT_EQ(contract_of(u"8 jours").durations()[0].days, DayCount::plain);
}

TEST(Durations, AreNotClocksNorNames) {
  for (const auto text :
       {u"Assistance 24h/24 et 7j/7.", u"de 9 h 30 à 11 h 45", u"une redevance mensuelle", u"chaque mois"})
    EXPECT_TRUE(contract_of(text).durations().empty()) << to_utf8(text);
}

TEST(Dates, AreReadInEveryStyle) {
  for (const auto text : {u"1er janvier 2025", u"01/01/2025", u"1/1/25", u"01.01.2025", u"2025-01-01",
                          u"premier janvier deux mille vingt-cinq", u"1er janv. 2025", u"1ᵉʳ JANVIER 2025"}) {
    const Contract contract = contract_of(text);
    ASSERT_EQ(contract.dates().size(), 1u) << to_utf8(text);
    const Date date = contract.dates()[0];
    EXPECT_EQ(std::tuple(date.year, date.month, date.day), std::tuple(2025, 1, 1));
    EXPECT_EQ(contract.quote(date.span), text);
  }
  EXPECT_EQ(contract_of(u"le 5 sept. 2023").dates()[0].month, 9);
  EXPECT_EQ(contract_of(u"en mars 2027").dates()[0].day, 0);
  EXPECT_TRUE(contract_of(u"le 31/02/2025 et le ratio 40/12/2025").dates().empty());
}

TEST(Dates, ThatNoCalendarHasStandApart) {
  const auto impossible = [](std::u16string_view text) {
    return contract_of(text).impossible_dates().size();
  };
  for (const auto* text :
       {u"le 31 avril 2026", u"au 29 février 2027", u"le 12/13/2026", u"du 31.11.2026", u"le 32 mars"})
    EXPECT_EQ(impossible(text), 1u) << to_utf8(text);
  for (const auto* text :
       {u"le 29 février 2028", u"le 31 mai", u"10/15/20 %", u"réf. 31-14-2026", u"45 mars"})
    EXPECT_EQ(impossible(text), 0u) << to_utf8(text);
  EXPECT_TRUE(contract_of(u"le 31 avril 2026").dates().empty());
}

TEST(DoubledNumbers, AreThoseInWordsAndInFigures) {
  const Contract contract = contract_of(
      u"trente (20) jours, dix mille euros (1 000 €), dix pour cent (12 %), deux (3) exemplaires, 40 €, un "
      u"an");
  EXPECT_EQ(contract.doubled_numbers().size(), 4u);
  for (const Number& number : contract.doubled_numbers()) EXPECT_TRUE(number.contradicts_itself());
}

}  // namespace
}  // namespace clausier
