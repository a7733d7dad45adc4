// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What every contract owes to any text: words that fold alike are alike, and no input is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "analysis/lexicon.hpp"
#include "reading.hpp"

namespace clausier {
namespace {

using testing::ElementsAre;

std::vector<std::string> words_of(std::u16string_view text) {
  const Contract contract = contract_of(text);
  std::vector<std::string> found;
  for (const Token& token : contract.tokens()) found.push_back(to_utf8(contract.folded(token)));
  return found;
}

TEST(Tokens, CutFrenchWords) {
  EXPECT_THAT(words_of(u"L'indemnité qu’il doit aujourd'hui"),
              ElementsAre("l'", "indemnite", "qu'", "il", "doit", "aujourd'hui"));
  EXPECT_THAT(words_of(u"vingt-deux procès-verbaux - celui-ci"),
              ElementsAre("vingt", "deux", "proces", "verbaux", "-", "celui", "ci"));
  EXPECT_THAT(words_of(u"10.000,00€ (12.3.1) 30%"),
              ElementsAre("10.000,00", "€", "(", "12.3.1", ")", "30", "%"));
  EXPECT_THAT(words_of(u"le solde dû du SOLDE DÛ"), ElementsAre("le", "solde", "dû", "du", "solde", "dû"));
  EXPECT_THAT(words_of(u"1er l' indemnité"), ElementsAre("1", "er", "l'", "indemnite"));
}

TEST(Tokens, AreTheSameInEveryTypography) {
  const auto plain = words_of(u"L'indemnite de resiliation coute 10 000 € : \"oeuvre\" efficace - du");
  EXPECT_EQ(words_of(u"L’INDEMNITÉ de ré\u00ADsiliation coûte 10\u202F000\u00A0€\u00A0: «\u00A0œuvre\u00A0» "
                     u"eﬃcace – du"),
            plain);
  EXPECT_EQ(words_of(u"L\u2019indemnite\u0301 de\tre\u0301siliation cou\u0302te 10\u2009000\u2007€ : “Œuvre” "
                     u"efﬁcace — DU"),
            plain);
  EXPECT_EQ(words_of(u"\uFEFFL\u02BCindem\u200Bnité de résiliation coûte 10 000 € : „ŒUVRE‟ EFFICACE − du"),
            plain);
}

TEST(Tokens, KnowTheirPlace) {
  const Contract contract = contract_of(u"Le Client paie.\nIL RESTE lié.");
  const Token& il = contract.tokens()[4];
  EXPECT_EQ(contract.quote(il.span), u"IL");
  EXPECT_TRUE(il.capital && il.capitals);
  EXPECT_EQ(contract.sentences()[il.sentence].paragraph, 1u);
  EXPECT_EQ(contract.paragraph_tokens(1).size(), 4u);
  EXPECT_EQ(contract.position(il.span.begin).line, 1u);
}

TEST(Lexicon, KnowsEveryFormOfAVerb) {
  constexpr LexiconEntry entries[] = {
      {u"résilier", WordClass::verb, 1},       {u"mettre", WordClass::verb, 2},
      {u"devoir", WordClass::verb, 3},         {u"échoir", WordClass::verb, 4},
      {u"courir", WordClass::verb, 5},         {u"exiger", WordClass::verb, 6},
      {u"rompre", WordClass::verb, 7},         {u"acquitter", WordClass::verb, 8},
      {u"payer", WordClass::verb, 9},          {u"sortir", WordClass::verb, 10},
      {u"répartir", WordClass::verb, 11},      {u"renoncer", WordClass::verb, 12},
      {u"percevoir", WordClass::verb, 13},     {u"garantir", WordClass::verb, 14},
      {u"restreindre", WordClass::verb, 15},   {u"poursuivre", WordClass::verb, 16},
      {u"mensualité", WordClass::noun, 17},    {u"bail", WordClass::noun, 18},
      {u"anticipé", WordClass::adjective, 19}, {u"forfaitaire", WordClass::adjective, 20},
      {u"bailleur", WordClass::adjective, 21}, {u"intégral", WordClass::adjective, 22}};
  const Lexicon lexicon(entries);
  const auto expect = [&](std::uint8_t category, std::initializer_list<std::u16string_view> forms) {
    for (const auto form : forms) EXPECT_TRUE(lexicon.find(form).is(category)) << to_utf8(form);
  };
  expect(1, {u"resilie", u"resilieront", u"resiliait", u"resiliant", u"resiliees", u"resilierait"});
  expect(2, {u"met", u"mettent", u"mettra", u"mis", u"mise", u"mit", u"mettant"});
  expect(3, {u"doit", u"doivent", u"devra", u"devrait", u"dû", u"due", u"dues", u"devant"});
  expect(4, {u"echoit", u"echoient", u"echu", u"echues", u"echeant", u"echoira", u"echerra"});
  expect(5, {u"court", u"courent", u"courra", u"couru", u"courir", u"courant"});
  expect(6, {u"exige", u"exigeons", u"exigea", u"exigeait", u"exigera"});
  expect(7, {u"rompt", u"rompu", u"rompra", u"rompant"});
  expect(9, {u"paie", u"paye", u"paiera", u"payera", u"payee", u"paient"});
  expect(10, {u"sort", u"sortent", u"sortira", u"sortant"});
  expect(11, {u"repartit", u"repartissent", u"repartis"});
  expect(12, {u"renonce", u"renoncant", u"renonca"});
  expect(13, {u"percoit", u"percu", u"percevra", u"percoivent"});
  expect(14, {u"garantit", u"garantissent", u"garantie"});
  expect(15, {u"restreint", u"restreignent", u"restreindra"});
  expect(16, {u"poursuit", u"poursuivra", u"poursuivie"});
  expect(17, {u"mensualites"});
  expect(19, {u"anticipee", u"anticipees"});
  expect(21, {u"bailleurs", u"bailleresse"});
  expect(22, {u"integraux", u"integrales"});
  EXPECT_FALSE(lexicon.find(u"du").known());
  EXPECT_TRUE(lexicon.find(u"resiliera").inflection.future);
  EXPECT_TRUE(lexicon.find(u"dues").inflection.past_participle);
  EXPECT_TRUE(lexicon.find(u"mensualites").inflection.plural);
}

TEST(Lexicon, ForgivesOneTypingErrorInALongWord) {
  constexpr LexiconEntry entries[] = {{u"résiliation", WordClass::noun, 1}, {u"rendre", WordClass::verb, 2}};
  const Lexicon lexicon(entries);
  const Contract contract = contract_of(
      u"résilliation résilation resilaition résiliatoin résiliatian réxilation prendre éesiliation");
  std::vector<bool> known;
  const auto meanings = lexicon.read(contract.vocabulary());
  for (const Token& token : contract.tokens()) known.push_back(meanings[token.word].known());
  EXPECT_THAT(known, ElementsAre(true, true, true, true, true, false, false, false));
  EXPECT_TRUE(meanings[1].misspelt);
  EXPECT_FALSE(lexicon.read(contract.vocabulary(), Spelling::exact)[1].known());
}

TEST(Lexicon, KnowsAWordAlikeInEveryContract) {
  constexpr LexiconEntry entries[] = {{u"résilier", WordClass::verb, 1}, {u"rendre", WordClass::verb, 2}};
  const Lexicon lexicon(entries);
  for (const auto text : {u"résilier rendre", u"autre rendre", u"rendons autre résilie", u"résilier"}) {
    const Contract contract = contract_of(text);
    const auto meanings = lexicon.read(contract.vocabulary(), Spelling::exact);
    for (const Token& token : contract.tokens())
      EXPECT_EQ(meanings[token.word].categories, lexicon.find(contract.folded(token)).categories);
  }
}

/// Everything that a reader may ask, asked.
void ask_everything(const Contract& contract) {
  const auto size = static_cast<std::uint32_t>(contract.text().size());
  std::uint32_t last = 0;
  for (const Token& token : contract.tokens()) {
    ASSERT_LE(last, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, size);
    ASSERT_LT(token.word, contract.vocabulary().size());
    ASSERT_TRUE(contract.sentences()[token.sentence].span.contains(token.span));
    last = token.span.end;
  }
  for (std::uint32_t i = 0; i < contract.sentences().size(); ++i) {
    const Sentence& sentence = contract.sentences()[i];
    ASSERT_TRUE(contract.paragraph_span(sentence.paragraph).contains(sentence.span));
    ASSERT_TRUE(sentence.introduction == none || sentence.introduction < i);
  }
  const auto expect_inside = [&](const auto& values) {
    for (const auto& value : values) ASSERT_TRUE(value.span.begin < value.span.end && value.span.end <= size);
  };
  expect_inside(contract.articles());
  expect_inside(contract.references());
  expect_inside(contract.amounts());
  expect_inside(contract.percentages());
  expect_inside(contract.durations());
  expect_inside(contract.dates());
  for (const DefinedTerm& term : contract.definitions()) ASSERT_LE(term.meaning.end, size);
  for (std::uint32_t offset = 0; offset <= size; offset += 1 + size / 50) {
    contract.article_at(offset);
    contract.sentence_at(offset);
    contract.position(offset);
  }
  for (std::size_t i = 0; i < contract.paragraphs().size(); ++i) contract.cell_heads(i);
}

/// A random text out of the pieces that readers look for and of what they never expect.
std::u16string random_text(std::mt19937& random) {
  constexpr std::u16string_view pieces[] = {u"Article ",
                                            u"12.3",
                                            u"(",
                                            u")",
                                            u"« ",
                                            u" »",
                                            u"\"",
                                            u"ci-après ",
                                            u"le Client",
                                            u" dénommé ",
                                            u"trente-six ",
                                            u"(36)",
                                            u" mois",
                                            u"%",
                                            u" pour cent",
                                            u"€",
                                            u" HT",
                                            u"/",
                                            u"-",
                                            u".",
                                            u" ",
                                            u"\n",
                                            u":",
                                            u";",
                                            u"\t",
                                            u"'",
                                            u"\u2019",
                                            u"d",
                                            u"1er ",
                                            u"janvier ",
                                            u"2025",
                                            u"mille ",
                                            u"cent ",
                                            u"et ",
                                            u"un ",
                                            u"tiers ",
                                            u"moitié ",
                                            u"annexe ",
                                            u"l",
                                            u"I",
                                            u"V",
                                            u"a)",
                                            u"§",
                                            u"n°",
                                            u"\u0301",
                                            u"\u00AD",
                                            u"\uFEFF",
                                            u"\xD800",
                                            u"\xDC00",
                                            u"\U0001F600",
                                            u"\u4E2D\u6587",
                                            u"\u0627",
                                            u"ﬃ",
                                            u"œ",
                                            u"\0",
                                            u"k€",
                                            u"EUR ",
                                            u"par ",
                                            u"préavis ",
                                            u"durée ",
                                            u"désigne ",
                                            u"présent ",
                                            u"article",
                                            u"999999999999999999999",
                                            u"0",
                                            u"..",
                                            u"Définitions",
                                            u"société ",
                                            u"M. ",
                                            u"etc. ",
                                            u"…",
                                            u"dû",
                                            u"DÛ",
                                            u"maître d'",
                                            u"ouvrage",
                                            u"par\u00A0",
                                            u"L. 442-1"};
  std::u16string text;
  for (std::size_t count = random() % 60; count > 0; --count) {
    if (random() % 8 == 0)
      text += static_cast<char16_t>(random());
    else
      text += pieces[random() % std::size(pieces)];
  }
  return text;
}

TEST(AnyText, GivesAContract) {
  std::mt19937 random(20260101);
  for (int round = 0; round < 4000; ++round) ask_everything(contract_of(random_text(random)));
}

TEST(AnySource, GivesAContract) {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
  for (int round = 0; round < 1500; ++round) {
    Source source;
    for (std::size_t count = random() % 12; count > 0; --count) {
      SourceParagraph paragraph{.text = random_text(random),
                                .label = random() % 3 ? u"" : random_text(random)};
      paragraph.outline_level = random() % 4 ? 0 : static_cast<int>(random() % 12);
      if (random() % 3 == 0) paragraph.cell = Cell{below(2), below(3), below(4) ? below(3) : UINT32_MAX};
      paragraph.zone = static_cast<Zone>(random() % 4);
      source.paragraphs.push_back(std::move(paragraph));
    }
    ask_everything(read_contract(std::move(source)));
  }
}

TEST(AnyText, MayBeEmptyOrHuge) {
  ask_everything(read_contract({}));
  ask_everything(contract_of(u""));
  ask_everything(contract_of(std::u16string(2'000'000, u'a')));
  ask_everything(contract_of(std::u16string(1'000'000, u'(')));
  ask_everything(contract_of(std::u16string(1'000'000, u'9')));
  std::u16string text;
  for (int i = 0; i < 60'000; ++i) text += u"a) le présent article « x » de 1 € ;\n";
  ask_everything(contract_of(text));
}

TEST(Sentences, AnEndlessOneIsCut) {
  std::u16string text;
  for (int i = 0; i < 5000; ++i) text += u"le client verse ";
  const Contract contract = read_contract(plain_text(text));
  EXPECT_EQ(contract.tokens().size(), 15000u);
  for (const Sentence& sentence : contract.sentences()) EXPECT_LE(contract.tokens_of(sentence).size(), 1000u);
}

}  // namespace
}  // namespace clausier
