// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/library.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A folder of clauses that lasts as long as the test.
class Folder : public testing::Test {
 protected:
  Folder()
      : path(fs::path(testing::TempDir()) /
             ("clauses-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
              testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() override { fs::remove_all(path); }

  fs::path write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
    return path / name;
  }

  static std::string clause(const std::string& id, const std::string& text, const std::string& more = "") {
    return "{ \"id\": \"" + id + "\", \"titre\": \"Clause " + id +
           "\", \"version\": \"1.0\", \"droit-au\": \"2026-11-01\", \"a-relire-le\": \"2027-11-01\"," + more +
           " \"cotes\": { \"equilibre\": { \"texte\": [\"" + text + "\"] } } }";
  }

  fs::path path;
};

TEST_F(Folder, OneBadFileNeverHidesTheOthers) {
  write("sla/bonne.json", clause("bonne", "Texte."));
  write("sla/mauvaise.json", "{ \"id\": ");
  write("sla/notes.txt", "rien");
  Library library;
  library.add(path, Origin::firm);
  ASSERT_NE(library.clause("bonne"), nullptr);
  EXPECT_EQ(library.clause("bonne")->origin, Origin::firm);
  ASSERT_EQ(library.problems().size(), 1u);
  EXPECT_THAT(library.problems()[0].file, HasSubstr("mauvaise.json"));
}

TEST_F(Folder, TheNewcomerWins) {
  Library library = builtin_library();
  const auto count = library.clauses().size();
  write("sla/sla-disponibilite.json", clause("sla-disponibilite", "Le texte du cabinet."));
  library.add(path, Origin::firm);
  EXPECT_EQ(library.clauses().size(), count);
  EXPECT_EQ(library.clause("sla-disponibilite")->origin, Origin::firm);
  EXPECT_THAT(to_utf8(plain_text(library.clause("sla-disponibilite")->variants.front().blocks)),
              HasSubstr("Le texte du cabinet."));
}

TEST_F(Folder, ReportsEveryBrokenLink) {
  write("sla/liens.json",
        clause("liens", "Voir [[#absente|l'article]] et le [[Bidule]].",
               "\"fondements\": [\"inconnu\"], \"avec\": [\"absente\"], \"contredit\": [\"absente\"],"));
  Library library;
  library.add(path, Origin::personal);
  std::vector<std::string> sentences;
  for (const Problem& problem : library.problems())
    sentences.push_back(problem.place + " " + to_utf8(problem.sentence));
  EXPECT_THAT(sentences, testing::UnorderedElementsAre(HasSubstr("fondements L’autorité «\u00A0inconnu"),
                                                       HasSubstr("avec La clause «\u00A0absente"),
                                                       HasSubstr("contredit La clause «\u00A0absente"),
                                                       HasSubstr("cotes La clause «\u00A0absente"),
                                                       HasSubstr("«\u00A0Bidule")));
  EXPECT_NE(library.clause("liens"), nullptr);
}

TEST_F(Folder, ReportsAClauseThatStandsInTwoFamilies) {
  write("sla/double.json", clause("double", "Un."));
  write("raci/double.json", clause("double", "Deux."));
  Library library;
  library.add(path, Origin::firm);
  EXPECT_EQ(library.clauses().size(), 1u);
  EXPECT_EQ(library.problems().size(), 1u);
}

TEST_F(Folder, RefusesWhatIsTooLongOrNotAFile) {
  write("sla/longue.json", std::string((1 << 20) + 1, ' '));
  fs::create_directories(path / "sla" / "dossier.json");
  fs::create_symlink("nulle-part", path / "sla" / "lien.json");
  Library library;
  library.add(path, Origin::firm);
  library.add(path / "absent", Origin::firm);
  ASSERT_EQ(library.problems().size(), 3u);
  EXPECT_THAT(to_utf8(library.problems()[0].sentence), HasSubstr("ne peut pas être lu"));
  EXPECT_THAT(to_utf8(library.problems()[1].sentence), HasSubstr("un mégaoctet"));
  EXPECT_THAT(to_utf8(library.problems()[2].sentence), HasSubstr("n’existe pas"));
}

TEST_F(Folder, ChecksAFolderAFamilyOrAFile) {
  const auto good = write("sla/bonne.json",
                          clause("bonne", "Le [[Prestation|texte]].", "\"fondements\": [\"c-civ-1170\"],"));
  const auto bad = write("sla/mauvaise.json", clause("autre", "Texte."));
  EXPECT_EQ(library_with(good).problems().size(), 1u);  // the term is defined nowhere
  EXPECT_EQ(library_with(bad).problems().size(), 1u);
  EXPECT_EQ(library_with(path).problems().size(), 2u);
  EXPECT_EQ(library_with(path / "sla").problems().size(), 2u);
  EXPECT_EQ(library_with(path / "absente.json").problems().size(), 1u);
}

TEST(CheckClauses, FindsNothingToSayOfOurOwnFolder) {
  const fs::path clauses = fs::path(CLAUSIER_SOURCE_DIR) / "clauses";
  EXPECT_TRUE(library_with(clauses).problems().empty());
  EXPECT_TRUE(library_with(clauses / "jurisprudence.json").problems().empty());
  EXPECT_TRUE(library_with(clauses / "sla").problems().empty());
}

}  // namespace
}  // namespace clausier
