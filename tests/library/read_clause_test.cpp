// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// One sound clause file, and what the loader says of each way to spoil it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <ostream>

#include "analysis/unicode.hpp"
#include "library/read_files.hpp"

namespace clausier {

static void PrintTo(const Problem& problem, std::ostream* out) {
  *out << problem.line << " " << problem.place << " " << to_utf8(problem.sentence);
}

namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view sound = R"({
  "id": "essai",
  "titre": "Essai",
  "version": "1.0",
  "droit-au": "2026-11-01",
  "a-relire-le": "2027-11-01",
  "fondements": ["c-civ-1170"],
  "champs": {
    "delai": { "type": "duree", "nom": "Délai", "question": "Quel délai ?", "exemple": "30 jours", "max": "60" }
  },
  "cotes": {
    "equilibre": {
      "texte": [
        "# Essai",
        "Le Client répond sous {{delai}}.",
        { "tableau": [
          ["A", "B"],
          ["1", "2"] ] }
      ],
      "replis": [ { "titre": "Court", "texte": ["Rien."] } ]
    }
  }
}
)";

ClauseFile file(std::string bytes) {
  return {"sla", "essai", "sla/essai.json", std::move(bytes)};
}

std::string spoiled(std::string_view from, std::string_view to) {
  std::string bytes(sound);
  const auto at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return bytes.replace(at, from.size(), to);
}

TEST(ReadClause, TakesASoundFile) {
  std::vector<Problem> problems;
  const auto clause = read_clause(file(std::string(sound)), problems);
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_TRUE(clause);
  EXPECT_EQ(clause->family, "sla");
  EXPECT_EQ(clause->title, u"Essai");
  ASSERT_EQ(clause->variants.size(), 1u);
  const auto& blocks = clause->variants[0].blocks;
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_EQ(blocks[0].kind, Block::Kind::heading);
  EXPECT_EQ(blocks[1].runs[1].text, u"[Délai]");
  EXPECT_EQ(blocks[2].rows.size(), 2u);
  EXPECT_EQ(clause->variants[0].fallbacks[0].title, u"Court");
}

TEST(ReadClause, TakesWhatIsSaidOfItInEnglish) {
  auto bytes = spoiled("\"texte\"",
                       "\"gagne\": \"Du temps.\", \"gagne-anglais\": \"Time.\", \"cede\": \"Rien.\", "
                       "\"cede-anglais\": \"The Client's patience.\", \"texte\"");
  bytes.replace(bytes.find("\"version\""), 9, "\"titre-anglais\": \"Trial\", \"version\"");
  bytes.replace(bytes.find("\"Court\""), 7, "\"Court\", \"titre-anglais\": \"Short\"");
  std::vector<Problem> problems;
  const auto clause = read_clause(file(bytes), problems);
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_TRUE(clause);
  EXPECT_EQ(clause->english_title, u"Trial");
  EXPECT_EQ(clause->variants[0].english_gains, u"Time.");
  EXPECT_EQ(clause->variants[0].english_gives_up, u"The Client’s patience.");
  EXPECT_EQ(clause->variants[0].fallbacks[0].english_title, u"Short");
  EXPECT_FALSE(clause->is_translated()) << "its text is in French only";
}

TEST(ReadClause, AcceptsAByteOrderMarkAndCrLf) {
  std::string bytes = "\xEF\xBB\xBF";
  for (const char c : sound) bytes += c == '\n' ? "\r\n" : std::string(1, c);
  std::vector<Problem> problems;
  EXPECT_TRUE(read_clause(file(bytes), problems));
  EXPECT_THAT(problems, IsEmpty());
}

TEST(ReadClause, TakesTheExampleOfTheReadme) {
  std::ifstream stream(std::string(CLAUSIER_SOURCE_DIR) + "/clauses/README.md");
  const std::string readme(std::istreambuf_iterator<char>(stream), {});
  const auto begin = readme.find("```json\n") + 8;
  std::vector<Problem> problems;
  EXPECT_TRUE(read_clause(
      {"recette", "essai-prealable", "README.md", readme.substr(begin, readme.find("```", begin) - begin)},
      problems));
  EXPECT_THAT(problems, IsEmpty());
}

struct Spoiling {
  const char* from;
  const char* to;
  int line;
  const char* place;
  const char* sentence;  // part of it
};

void PrintTo(const Spoiling& spoiling, std::ostream* out) {
  *out << spoiling.to;
}

class Spoiled : public testing::TestWithParam<Spoiling> {};

TEST_P(Spoiled, IsRefusedWithItsLineItsPlaceAndASentence) {
  const Spoiling& spoiling = GetParam();
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause(file(spoiled(spoiling.from, spoiling.to)), problems));
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].file, "sla/essai.json");
  EXPECT_EQ(problems[0].line, spoiling.line) << testing::PrintToString(problems);
  EXPECT_EQ(problems[0].place, spoiling.place) << testing::PrintToString(problems);
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr(spoiling.sentence));
}

TEST(ReadClause, WantsAtLeastOneSide) {
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause({"sla", "essai", "essai.json",
                            R"({ "id": "essai", "titre": "T", "version": "1.0", "droit-au": "2026-11-01",
                                 "a-relire-le": "2027-11-01", "cotes": {} })"},
                           problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr("Un côté manque"));
}

INSTANTIATE_TEST_SUITE_P(
    EachMessage, Spoiled,
    testing::Values(
        Spoiling{"\"Essai\",", "\"Essai\"", 4, "", "n’est pas du JSON"},
        Spoiling{"Délai", "D\xE9lai", 9, "", "n’est pas en UTF-8"},
        Spoiling{"{\n  \"id\"", "[\n  \"id\"", 2, "", "n’est pas du JSON"},
        Spoiling{"\"version\": \"1.0\"", "\"version\": \"1.0\", \"titre\": \"Bis\"", 4, "titre",
                 "est répétée"},
        Spoiling{"\"version\"", "\"auteur\": \"X\", \"version\"", 4, "auteur",
                 "«\u00A0auteur\u00A0» est inconnue"},
        Spoiling{"  \"titre\": \"Essai\",\n", "", 1, "", "La clé «\u00A0titre\u00A0» manque"},
        Spoiling{"\"titre\": \"Essai\"", "\"titre\": \" \"", 3, "titre", "Ce texte est vide"},
        Spoiling{"\"titre\": \"Essai\"", "\"titre\": \"a\\u0007b\"", 3, "titre", "caractère illisible"},
        Spoiling{"\"titre\": \"Essai\"", "\"titre\": 3", 3, "titre", "un texte entre guillemets"},
        Spoiling{"\"titre\": \"Essai\"", "\"titre\": null", 3, "titre", "un texte entre guillemets"},
        Spoiling{"\"id\": \"essai\"", "\"id\": \"autre\"", 2, "id", "le nom du fichier"},
        Spoiling{"\"1.0\"", "\"un\"", 4, "version", "chiffres et points"},
        Spoiling{"2026-11-01", "2026-02-30", 5, "droit-au", "année-mois-jour"},
        Spoiling{"[\"c-civ-1170\"]", "\"c-civ-1170\"", 7, "fondements", "une liste [ … ]"},
        Spoiling{"[\"c-civ-1170\"]", "[]", 7, "fondements", "Cette liste est vide"},
        Spoiling{"[\"c-civ-1170\"]", "[\"a\", \"a\"]", 7, "fondements[1]", "est répété"},
        Spoiling{"\"duree\"", "\"temps\"", 9, "champs.delai.type", "Le type est montant"},
        Spoiling{"\"delai\": {", "\"Délai\": {", 9, "champs.Délai", "en minuscules"},
        Spoiling{"\"duree\"", "\"choix\"", 9, "champs.delai", "au moins deux «\u00A0choix\u00A0»"},
        Spoiling{"\"30 jours\"", "\"bientôt\"", 9, "champs.delai.exemple", "Il faut une durée."},
        Spoiling{"\"30 jours\"", "\"90 jours\"", 9, "champs.delai.exemple", "Le maximum est 60"},
        Spoiling{"\"60\"", "\"deux\"", 9, "champs.delai.max", "Il faut ici un nombre"},
        Spoiling{"\"max\"", "\"min\": 70, \"max\"", 9, "champs.delai", "Le minimum dépasse"},
        Spoiling{"{{delai}}", "trente jours", 9, "champs.delai", "n’est employé dans aucun texte"},
        Spoiling{"{{delai}}", "{{delai}} {{lieu}}", 15, "cotes.equilibre.texte[1]",
                 "«\u00A0lieu\u00A0» n’est pas décrit"},
        Spoiling{"{{delai}}", "{{delai", 15, "cotes.equilibre.texte[1]", "n’est pas refermée"},
        Spoiling{"Le Client", "**Le Client", 15, "cotes.equilibre.texte[1]", "Une mise en valeur"},
        Spoiling{"\"equilibre\"", "\"arbitre\"", 12, "cotes.arbitre", "est inconnue"},
        Spoiling{"\"equilibre\"", "\"fournisseur\"", 12, "cotes.fournisseur", "est inconnue"},
        Spoiling{"\"texte\": [\n", "\"textes\": [\n", 13, "cotes.equilibre.textes", "est inconnue"},
        Spoiling{"[\"1\", \"2\"]", "[\"1\"]", 18, "cotes.equilibre.texte[2].tableau[1]", "autant de cases"},
        Spoiling{"\"tableau\"", "\"table\"", 16, "cotes.equilibre.texte[2].table", "est inconnue"},
        Spoiling{"\"replis\"", "\"anglais\": [\"# Test\"], \"replis\"", 1, "", "«\u00A0titre-anglais\u00A0»"},
        Spoiling{"{ \"titre\": \"Court\", \"texte\": [\"Rien.\"] }", "\"Rien.\"", 20,
                 "cotes.equilibre.replis[0]", "un objet { … }"}));

TEST(ReadClause, ComparesTheBlanksOfTheTranslation) {
  auto bytes = spoiled("\"replis\"", "\"anglais\": [\"# Test\"], \"replis\"");
  bytes.replace(bytes.find("\"version\""), 9, "\"titre-anglais\": \"Test\", \"version\"");
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause(file(bytes), problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place, "cotes.equilibre.anglais");
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr("les mêmes champs"));
}

TEST(ReadClause, ComparesTheBlanksOfATranslatedFallback) {
  auto bytes = spoiled("[\"Rien.\"] }",
                       "[\"Rien.\"], \"titre-anglais\": \"Short\", \"anglais\": [\"In {{delai}}.\"] }");
  bytes.replace(bytes.find("\"version\""), 9, "\"titre-anglais\": \"Test\", \"version\"");
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause(file(bytes), problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place, "cotes.equilibre.replis[0].anglais");
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr("les mêmes champs"));
}

TEST(ReadClause, AsksForTheEnglishTitleOfATranslatedFallback) {
  auto bytes = spoiled("[\"Rien.\"] }", "[\"Rien.\"], \"anglais\": [\"Nothing.\"] }");
  bytes.replace(bytes.find("\"version\""), 9, "\"titre-anglais\": \"Test\", \"version\"");
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause(file(bytes), problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place, "cotes.equilibre.replis[0]");
}

TEST(ReadClause, RefusesAFolderThatIsNoFamily) {
  std::vector<Problem> problems;
  EXPECT_FALSE(read_clause({"divers", "essai", "divers/essai.json", std::string(sound)}, problems));
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr("n’est pas une famille"));
}

TEST(ReadClause, SurvivesEveryTruncation) {
  for (std::size_t length = 0; length + 2 < sound.size(); ++length) {
    std::vector<Problem> problems;
    EXPECT_FALSE(read_clause(file(std::string(sound.substr(0, length))), problems)) << length;
    EXPECT_FALSE(problems.empty()) << length;
  }
}

TEST(ReadClause, SurvivesEveryByteReplaced) {
  for (const char hostile : {'"', '{', '[', '\\', '\0', '\xFF', '}', ','}) {
    for (std::size_t i = 0; i < sound.size(); ++i) {
      std::string bytes(sound);
      bytes[i] = hostile;
      std::vector<Problem> problems;
      read_clause(file(bytes), problems);
    }
  }
}

TEST(ReadClause, RefusesWhatIsNestedTooDeep) {
  for (const char* open : {"[", "{\"a\":"}) {
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += open;
    std::vector<Problem> problems;
    EXPECT_FALSE(read_clause(file(bytes), problems));
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_THAT(to_utf8(problems[0].sentence), HasSubstr("imbriqués trop profondément"));
  }
}

TEST(ReadAuthorities, KeepsTheSoundOnesAndReportsTheOthers) {
  const std::string bytes = R"({ "autorites": [
    { "id": "a", "reference": "A", "solution": "texte", "resume": "R.", "lecon": "L.", "lecon-anglais": "E.",
      "verification": "lu" },
    { "id": "b", "reference": "B", "solution": "gagne", "resume": "R.", "lecon": "L.", "verification": "lu" },
    { "id": "c", "reference": "C", "solution": "texte", "resume": "R.", "lecon": "L.", "verification": "vu" },
    { "id": "a", "reference": "D", "solution": "texte", "resume": "R.", "lecon": "L.", "verification": "lu" },
    "e" ] })";
  std::vector<Problem> problems;
  const auto authorities = read_authorities({"", "jurisprudence", "jurisprudence.json", bytes}, problems);
  ASSERT_EQ(authorities.size(), 1u);
  EXPECT_EQ(authorities[0].cite, u"A");
  EXPECT_EQ(authorities[0].english_lesson, u"E.");
  ASSERT_EQ(problems.size(), 4u);
  EXPECT_EQ(problems[0].place, "autorites[1].solution");
  EXPECT_EQ(problems[0].line, 4);
  EXPECT_EQ(problems[1].place, "autorites[2].verification");
  EXPECT_EQ(problems[2].place, "autorites[3]");
  EXPECT_EQ(problems[3].place, "autorites[4]");
}

TEST(ReadTerms, ReadsATermAndItsDefinition) {
  std::vector<Problem> problems;
  const auto terms =
      read_terms({"", "termes", "termes.json",
                  R"({"termes": [{"terme": "Incident", "definition": "désigne une panne."}]})"},
                 problems);
  EXPECT_THAT(problems, IsEmpty());
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].name, u"Incident");
}

}  // namespace
}  // namespace clausier
