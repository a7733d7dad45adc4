// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/provenance.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

TEST(Provenance, IsReadAsItWasWritten) {
  const Provenance written{
      .mark = "_cl_0123abcd",
      .clause = "sortie-dedit-degressif",
      .version = "1.2",
      .choice = {Side::provider, 1, Language::english},
      .origin = Origin::firm,
      .values = {{"preavis", u"3\u00A0mois"}, {"objet", u"« l'essai »\n\"\\\u0001 \U0001F600"}},
      .opening = fingerprint(u"Titre"),
      .fingerprint = fingerprint(u"Titre et texte"),
      .parts = 7,
      .closing_table = true};
  const auto read = read_provenances(write_provenances({written, written}));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].mark, written.mark);
  EXPECT_EQ(read[0].clause, written.clause);
  EXPECT_EQ(read[0].version, written.version);
  EXPECT_EQ(read[0].choice.side, written.choice.side);
  EXPECT_EQ(read[0].choice.fallback, written.choice.fallback);
  EXPECT_EQ(read[0].choice.language, written.choice.language);
  EXPECT_EQ(read[0].origin, written.origin);
  EXPECT_EQ(read[0].values, written.values);
  EXPECT_EQ(read[0].opening, written.opening);
  EXPECT_EQ(read[0].fingerprint, written.fingerprint);
  EXPECT_EQ(read[0].parts, written.parts);
  EXPECT_EQ(read[0].closing_table, written.closing_table);
}

TEST(Provenance, OfSomeoneElsesMakingIsLeftOut) {
  EXPECT_TRUE(read_provenances("").empty());
  EXPECT_TRUE(read_provenances("{").empty());
  EXPECT_TRUE(read_provenances("[1, 2]").empty());
  EXPECT_TRUE(read_provenances(R"({"clauses": "x"})").empty());
  EXPECT_TRUE(read_provenances(R"({"clauses": [{"marque": "m", "clause": "c", "cote": "autre"}]})").empty());
  EXPECT_EQ(
      read_provenances(R"({"clauses": [3, {"marque": "m", "clause": "c", "cote": "client", "repli": "x"}]})")
          .size(),
      1u);
}

TEST(Fingerprint, SeesWordsAndNotSpaces) {
  EXPECT_EQ(fingerprint(u"trente (30) jours"), fingerprint(u" trente\u00A0(30)\n\u202Fjours\t"));
  EXPECT_NE(fingerprint(u"trente (30) jours"), fingerprint(u"trente (31) jours"));
  EXPECT_EQ(fingerprint(u""), "cbf29ce484222325");  // of FNV-1a
  EXPECT_EQ(fingerprint(u"a").size(), 16u);
}

TEST(ShortProvenance, TellsEachTextOfTheLibrary) {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses()) {
    for (const Variant& variant : clause.variants) {
      Provenance provenance;
      provenance.clause = clause.id;
      provenance.version = clause.version;
      provenance.choice = {variant.side, variant.fallbacks.size(), Language::english};
      provenance.origin = Origin::firm;
      provenance.closing_table = true;
      const std::string text = short_provenance(provenance);
      EXPECT_LE(text.size(), 25u) << text;
      EXPECT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), text.npos) << text;
      const auto read = read_short_provenance(text + " Copy 1", library);
      ASSERT_TRUE(read) << text;
      EXPECT_EQ(read->clause, clause.id);
      EXPECT_EQ(read->version, clause.version);
      EXPECT_EQ(read->choice.side, variant.side);
      EXPECT_EQ(read->choice.fallback, variant.fallbacks.size());
      EXPECT_EQ(read->choice.language, Language::english);
      EXPECT_EQ(read->origin, Origin::firm);
      EXPECT_TRUE(read->closing_table);
    }
  }
}

TEST(ShortProvenance, TellsNothingOfOtherNames) {
  const Library library = builtin_library();
  for (const char* text : {"", "fin_89abcdef", "000000_c0fix_1_0", "5e1f2a_z9zzz_1_0", "_______________"})
    EXPECT_FALSE(read_short_provenance(text, library)) << text;
}

}  // namespace
}  // namespace clausier
