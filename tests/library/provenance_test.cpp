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

}  // namespace
}  // namespace clausier
