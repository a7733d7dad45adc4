// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const Library& library() {
  static const Library loaded = builtin_library();
  return loaded;
}

SearchResult search(std::u16string_view query) {
  static const SearchIndex index(library());
  return index.search(query);
}

std::vector<std::string> found(std::u16string_view query) {
  std::vector<std::string> ids;
  for (const Clause* clause : search(query).clauses) ids.push_back(clause->id);
  return ids;
}

TEST(Search, ShowsEverythingBeforeAnythingIsTyped) {
  EXPECT_EQ(search(u"").clauses.size(), library().clauses().size());
  EXPECT_EQ(search(u"  ").clauses.size(), library().clauses().size());
  EXPECT_EQ(search(u"«").clauses.front(), &library().clauses().front());
}

TEST(Search, WantsEveryWordWhateverAccentsCaseAndPlural) {
  EXPECT_THAT(found(u"REVERSIBILITE donnees"), Contains("reversibilite-plan"));
  EXPECT_THAT(found(u"réversibilité zzz"), IsEmpty());
  EXPECT_THAT(found(u"indemnités de sortie"), Contains("sortie-dedit-fixe"));
  EXPECT_EQ(found(u"crédits de service"), found(u"credit services"));
  EXPECT_EQ(found(u"niveau"), found(u"niveaux"));
}

TEST(Search, LooksIntoRulingsAndTheirLessons) {
  EXPECT_THAT(found(u"18-14.427"), Contains("sortie-dedit-degressif"));
  EXPECT_THAT(found(u"1231-5"), Contains("sortie-penalite-defendable"));
  for (const Clause& clause : library().clauses())
    for (const std::string& id : clause.basis)
      EXPECT_THAT(found(library().authority(id)->lesson), Contains(clause.id)) << id;
}

TEST(Search, FindsWordsWhileTheyAreTyped) {
  const std::u16string word = u"réversibilité";
  for (std::size_t letters = 1; letters <= word.size(); ++letters)
    EXPECT_THAT(found(word.substr(0, letters)), Contains("reversibilite-plan")) << letters;
}

TEST(Search, ForgivesOneSlipInALongWord) {
  for (const auto* slip : {u"réversibilté", u"réversiblité", u"revresibilite", u"reversibillite",
                           u"reversobilite", u"eversibilite", u"reversiblit"}) {
    const auto result = search(slip);
    EXPECT_EQ(result.clauses.size(), found(u"réversibilité").size()) << to_utf8(slip);
    EXPECT_EQ(to_utf8(result.understood), "réversibilité");
  }
  EXPECT_EQ(to_utf8(search(u"plan de réversibilté").understood), "plan réversibilité");
}

TEST(Search, GuessesAtTwoSlipsAndForgivesNone) {
  const auto result = search(u"révresibilté");
  EXPECT_THAT(result.clauses, IsEmpty());
  EXPECT_EQ(to_utf8(result.understood), "réversibilité");
  EXPECT_EQ(to_utf8(search(u"slz").understood), "sla");
  EXPECT_TRUE(search(u"xylophone").understood.empty());
  EXPECT_TRUE(search(u"xylophone réversibilté").understood.empty());
}

TEST(Search, UnderstandsWhatIsWrittenRightAsItIs) {
  EXPECT_TRUE(search(u"réversibilité").understood.empty());
  EXPECT_TRUE(search(u"réversibilité audit").understood.empty());
}

/// A library of clauses written for a test.
class WrittenLibrary : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_ / "sla"); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& id, const std::string& title, const std::string& tag,
             const std::string& text) {
    std::ofstream(folder_ / "sla" / (id + ".json"))
        << R"({ "id": ")" << id << R"(", "titre": ")" << title
        << R"(", "version": "1.0", "droit-au": "2026-11-01", "a-relire-le": "2027-11-01", "mots": [")" << tag
        << R"("], "cotes": { "equilibre": { "texte": [")" << text << R"("] } } })";
  }
  Library load() const {
    Library library;
    library.add(folder_, Origin::firm);
    return library;
  }

 private:
  const std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("search-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(WrittenLibrary, ShowsTitlesBeforeTagsBeforeText) {
  write("a", "Un", "mot", "Une sauvegarde est faite.");
  write("b", "Deux", "sauvegarde", "Texte.");
  write("c", "Trois sauvegardes", "mot", "Texte.");
  write("d", "Quatre", "mot", "Texte.");
  const Library library = load();
  EXPECT_THAT(SearchIndex(library).search(u"sauvegarde").clauses,
              ElementsAre(library.clause("c"), library.clause("b"), library.clause("a")));
}

TEST_F(WrittenLibrary, AnswersWhileTheKeyIsDownAmongTwoThousandClauses) {
  const std::string text = "Le Prestataire remet au Client un rapport complet sur les mesures prises.";
  for (int i = 0; i < 2000; ++i)
    write("clause-" + std::to_string(i), "Clause " + std::to_string(i), "sujet" + std::to_string(i), text);
  const Library library = load();
  ASSERT_EQ(library.clauses().size(), 2000u);
  const SearchIndex index(library);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(index.search(u"rapport mesures absente").clauses.size(), 0u);
  EXPECT_EQ(index.search(u"prestataire clause-1999").clauses.size(), 1u);
  EXPECT_EQ(index.search(u"raport mesurse").clauses.size(), 2000u);
  const auto spent = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(spent, std::chrono::milliseconds(150));  // three searches, a debug build on a busy machine
}

}  // namespace
}  // namespace clausier
