// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/write_clause.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/unicode.hpp"
#include "library/read_files.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;

std::optional<Clause> read_again(const Clause& clause, std::vector<Problem>& problems) {
  return read_clause({clause.family, clause.id, clause.file, write_clause(clause)}, problems);
}

TEST(WriteClause, WritesEachBuiltinClauseAsItIs) {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses()) {
    std::vector<Problem> problems;
    const auto again = read_again(clause, problems);
    for (const Problem& problem : problems) ADD_FAILURE() << clause.id << ": " << to_utf8(problem.sentence);
    ASSERT_TRUE(again);
    EXPECT_TRUE(*again == clause) << write_clause(clause);
    EXPECT_EQ(write_clause(*again), write_clause(clause));
  }
}

Clause written_clause() {
  Clause clause;
  clause.id = "essai";
  clause.family = "sla";
  clause.file = "essai.json";
  clause.title = u"Un «\u00A0essai\u00A0» d’écriture\u00A0: \"guillemets\" et \\";
  clause.use_when = u"Essais.";
  clause.english_use_when = u"Trials.";
  clause.drafting_note = u"Une note.";
  clause.english_drafting_note = u"A note.";
  clause.version = "1.0";
  clause.law_date = "2026-11-01";
  clause.review_date = "2027-11-01";
  clause.tags = {u"mot"};
  clause.blanks = {{"taux",
                    Blank::Kind::percentage,
                    u"Taux",
                    {},
                    u"Quel taux\u202F?",
                    u"Which rate?",
                    u"Une part du prix.",
                    u"A share of the price.",
                    u"2,5\u00A0%",
                    {},
                    {},
                    0.5,
                    12.25}};
  Variant variant;
  variant.blocks = {
      {Block::Kind::heading, 1, {{.text = u"Titre"}}, {}},
      {Block::Kind::item,
       2,
       {{.text = u"gras", .bold = true},
        {.text = u" et "},
        {.text = u"les deux", .bold = true, .italic = true},
        {.text = u" puis penché", .italic = true}},
       {}},
      {Block::Kind::paragraph,
       1,
       {{Run::Kind::blank, u"[Taux]", "taux"},
        {.text = u" du "},
        {Run::Kind::term, u"Prix", "Prix", true},
        {.text = u"."}},
       {}},
      {Block::Kind::table, 1, {}, {{{{{.text = u"a"}}}, {{{.text = u"b", .italic = true}}}}}},
  };
  clause.defines = {u"Prix"};
  clause.variants = {variant};
  return clause;
}

TEST(WriteClause, KeepsEmphasisTablesBlanksAndDefinitions) {
  const Clause clause = written_clause();
  std::vector<Problem> problems;
  const auto again = read_again(clause, problems);
  for (const Problem& problem : problems) ADD_FAILURE() << to_utf8(problem.sentence);
  ASSERT_TRUE(again);
  EXPECT_TRUE(*again == clause) << write_clause(clause) << write_clause(*again);
}

TEST(WriteClause, SavesWholeOrNotAtAll) {
  const fs::path folder = fs::path(testing::TempDir()) / "saved-clauses";
  fs::remove_all(folder);
  const Clause clause = written_clause();
  EXPECT_EQ(save_clause(clause, folder), std::nullopt);
  EXPECT_TRUE(library_with(folder).problems().empty());
  Library library = builtin_library();
  library.add(folder, Origin::personal);
  EXPECT_NE(library.clause("essai"), nullptr);
  EXPECT_TRUE(save_clause(clause, folder / "sla" / "essai.json"));  // a file stands where a folder should
  fs::remove_all(folder);
}

TEST(WriteClause, NamesAClauseAfterItsTitle) {
  EXPECT_EQ(id_from_title(u"Clause d’audit (SaaS) – Œuvre n° 2"), "clause-d-audit-saas-oeuvre-n-2");
  EXPECT_EQ(id_from_title(u"«»"), "clause");
  EXPECT_LE(id_from_title(std::u16string(500, u'a')).size(), 60u);
}

}  // namespace
}  // namespace clausier
