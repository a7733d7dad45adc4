// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/load_library.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class LoadLibrary : public testing::Test {
 protected:
  void TearDown() override { fs::remove_all(root_); }

  void write(const fs::path& folder, const std::string& id, const std::string& title) const {
    fs::create_directories(folder / "sla");
    std::ofstream(folder / "sla" / (id + ".json"))
        << R"({ "id": ")" << id << R"(", "titre": ")" << title << R"(", "version": "1.0",
  "droit-au": "2026-11-01", "a-relire-le": "2027-11-01", "cotes": { "equilibre": { "texte": ["Texte."] } } })";
  }

  const fs::path root_ =
      fs::path(testing::TempDir()) /
      (std::string("load-") + testing::UnitTest::GetInstance()->current_test_info()->name());
  const LibraryFolders folders_{root_ / "cabinet", root_ / "copie", root_ / "personnel"};
};

TEST_F(LoadLibrary, PutsThePersonalOverTheFirmsOverTheBuiltin) {
  write(folders_.firm, "sla-disponibilite", "Du cabinet");
  write(folders_.firm, "sla-cabinet", "Du cabinet");
  write(folders_.personal, "sla-cabinet", "Personnelle");
  const Library library = load_library(folders_);
  EXPECT_EQ(library.clause("sla-disponibilite")->origin, Origin::firm);
  EXPECT_EQ(library.clause("sla-cabinet")->origin, Origin::personal);
  EXPECT_EQ(library.clause("reversibilite-plan")->origin, Origin::builtin);
  EXPECT_TRUE(library.problems().empty());
}

TEST_F(LoadLibrary, WithoutFoldersIsTheBuiltinOne) {
  const Library library = load_library({{}, folders_.firm_copy, folders_.personal});
  EXPECT_EQ(library.clauses().size(), builtin_library().clauses().size());
  EXPECT_TRUE(library.problems().empty());
}

TEST_F(LoadLibrary, KeepsTheFirmsLastClausesWhileItsFolderDoesNotAnswer) {
  write(folders_.firm, "sla-cabinet", "Du cabinet");
  load_library(folders_);
  fs::remove_all(folders_.firm);
  const Library library = load_library(folders_);
  EXPECT_NE(library.clause("sla-cabinet"), nullptr);
  ASSERT_EQ(library.problems().size(), 1u);
  EXPECT_EQ(library.problems()[0].file, folders_.firm.string());
  EXPECT_THAT(to_utf8(library.problems()[0].sentence), HasSubstr("restent employées"));
}

TEST_F(LoadLibrary, SaysThatTheFirmsFolderWasNeverThere) {
  const Library library = load_library(folders_);
  ASSERT_EQ(library.problems().size(), 1u);
  EXPECT_THAT(to_utf8(library.problems()[0].sentence), HasSubstr("vérifier son chemin"));
}

TEST_F(LoadLibrary, LeavesOutOfTheCopyWhatTheFirmTookAway) {
  write(folders_.firm, "sla-ancienne", "Ancienne");
  load_library(folders_);
  fs::remove(folders_.firm / "sla" / "sla-ancienne.json");
  load_library(folders_);
  EXPECT_FALSE(fs::exists(folders_.firm_copy / "sla" / "sla-ancienne.json"));
}

}  // namespace
}  // namespace clausier
