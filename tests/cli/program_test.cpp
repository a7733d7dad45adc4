// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The program as its callers see it: output, exit status, order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/calls.hpp"
#include "cli/golden.hpp"

namespace clausier {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Outcome {
  int status;
  std::string out, err;
};

class Program : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  /// Runs "clausier" with these arguments, as a shell reads them, in the test's folder.
  Outcome run(const std::string& arguments, const std::string& before = "") const {
    const std::string command = "cd '" + folder_.string() + "' && " + before + " '" CLAUSIER_PROGRAM "' " +
                                arguments + " >.out 2>.err";
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), bytes_of(folder_ / ".out"), bytes_of(folder_ / ".err")};
  }

  std::vector<json> lines(const std::string& text) const {
    std::vector<json> objects;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) objects.push_back(json::parse(line));
    return objects;
  }

  std::filesystem::path folder_ = std::filesystem::path(CLAUSIER_TEST_FOLDER) /
                                  testing::UnitTest::GetInstance()->current_test_info()->name();
};

/// With one rule: what the others say is theirs to test.
const std::string review = "review --rules indemnite-clause-penale ";

const std::string contract =
    "CONTRAT D'HÉBERGEMENT\n"
    "Article 1 – Objet\n"
    "Le Prestataire héberge les données du Client. Les évolutions sont hors périmètre et facturées sur "
    "devis.\n"
    "Article 2 – Conseil\n"
    "Le Prestataire est tenu d'un devoir de conseil envers le Client.\n"
    "Article 3 – Niveaux de service\n"
    "Le taux de disponibilité est de 99,9 % par mois. Tout écart ouvre droit à une pénalité.\n";

const std::string exit_clause =
    "Le contrat est conclu pour trente-six (36) mois au prix de 938 € HT par mois.\n"
    "En cas de résiliation anticipée, le Client versera une indemnité égale à la totalité des sommes qui "
    "auraient été facturées "
    "jusqu'au terme.\n";

TEST_F(Program, ReviewsInWordsForALawyer) {
  write("contrat.txt", contract);
  const Outcome outcome = run(review + "contrat.txt");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_THAT(outcome.err, IsEmpty());
  expect_golden("review.text", outcome.out);
}

TEST_F(Program, WritesTheJsonLinesOfTheContract) {
  write("contrat.txt", contract + exit_clause);
  const Outcome outcome = run(review + "--format jsonl contrat.txt");
  const auto objects = lines(outcome.out);
  ASSERT_EQ(objects.size(), 1u);
  const json& report = objects[0];
  EXPECT_EQ(report["schema"], 1);
  EXPECT_EQ(report["file"], "contrat.txt");
  EXPECT_EQ(report["language"], "fr");
  EXPECT_GT(report["words"], 50);
  EXPECT_TRUE(report["problems"].is_array());

  std::vector<std::string> families;
  for (const json& family : report["coverage"]) {
    families.push_back(family["family"]);
    EXPECT_THAT((std::vector<std::string>{"present", "partial", "missing", "not-applicable"}),
                testing::Contains(family["status"]));
    EXPECT_EQ(family["status"] == "not-applicable", family.contains("reason"));
    EXPECT_EQ(family["status"] == "partial", !family["missing"].empty());
    for (const json& evidence : family["evidence"]) {
      EXPECT_GE(evidence["line"], 1);
      EXPECT_THAT(contract + exit_clause, HasSubstr(evidence["quote"].get<std::string>()));
    }
  }
  EXPECT_THAT(families, ElementsAre("devoir-conseil", "securite", "sla", "raci", "plafond-responsabilite",
                                    "indemnite-sortie", "comite-pilotage", "preconisations",
                                    "expression-besoins", "recette", "audit", "formation", "reversibilite",
                                    "donnees-personnelles", "sous-traitance", "perimetre"));

  ASSERT_FALSE(report["findings"].empty());
  const json& finding = report["findings"][0];
  EXPECT_EQ(finding["rule"], "indemnite-clause-penale");
  EXPECT_EQ(finding["severity"], "warning");
  EXPECT_EQ(finding["risk"], "high");
  EXPECT_EQ(finding["place"]["line"], 9);
  EXPECT_EQ(finding["place"]["endLine"], 9);
  EXPECT_GT(finding["place"]["endColumn"], finding["place"]["column"]);
  EXPECT_THAT(exit_clause, HasSubstr(finding["quote"].get<std::string>()));
  EXPECT_FALSE(finding["message"].get<std::string>().empty());
  ASSERT_FALSE(finding["basis"].empty());
  for (const char* key : {"id", "cite", "holding"}) EXPECT_TRUE(finding["basis"][0].contains(key)) << key;
  for (const json& factor : finding["factors"])
    for (const char* key : {"id", "push", "quote", "basis"}) EXPECT_TRUE(factor.contains(key)) << key;
  for (const json& suggestion : finding["suggestions"])
    for (const char* key : {"title", "text"}) EXPECT_TRUE(suggestion.contains(key)) << key;
  EXPECT_EQ(finding["exposure"]["total"], 33768);
  EXPECT_EQ(finding["exposure"]["basis"], "HT");
}

TEST_F(Program, CountsColumnsInUtf16AndKeepsTheQuote) {
  write("contrat.txt", "Prix \xF0\x9F\x93\x84. " + exit_clause.substr(exit_clause.find("En cas")));
  const json report = lines(run(review + "--format jsonl contrat.txt").out).at(0);
  ASSERT_FALSE(report["findings"].empty());
  EXPECT_EQ(report["findings"][0]["place"]["column"], 10);  // the sign takes two
}

TEST_F(Program, ExitStatusFollowsFailOn) {
  write("contrat.txt", exit_clause);
  EXPECT_EQ(run(review + "contrat.txt").status, 0);
  EXPECT_EQ(run(review + "--fail-on warning contrat.txt").status, 1);
  EXPECT_EQ(run(review + "--fail-on info contrat.txt").status, 1);
  EXPECT_EQ(run(review + "--fail-on none contrat.txt").status, 0);
  EXPECT_EQ(run(review + "--fail-on none absent.txt contrat.txt").status, 2);
}

TEST_F(Program, LeavesOutWhatTheDocumentIgnoresAndSaysWhy) {
  const std::string head =
      R"(<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">)";
  const std::string ignored =
      R"(<office:meta><meta:user-defined meta:name="ClausierIgnorees">{"ignorees":[{"regle":"indemnite-clause-penale","motif":"accepté par le Client"}]}</meta:user-defined></office:meta>)";
  std::string body = "<office:body><office:text>";
  std::istringstream paragraphs(exit_clause);
  for (std::string line; std::getline(paragraphs, line);) body += "<text:p>" + line + "</text:p>";
  body += "</office:text></office:body></office:document>";
  write("tout.fodt", head + body);
  write("moins.fodt", head + ignored + body);
  const std::string call = review + "--fail-on info --format jsonl ";
  EXPECT_EQ(run(call + "tout.fodt").status, 1);
  const Outcome outcome = run(call + "moins.fodt");
  EXPECT_EQ(outcome.status, 0);
  const json object = lines(outcome.out).at(0);
  EXPECT_THAT(object["findings"], IsEmpty());
  ASSERT_EQ(object["ignored"].size(), 1u);
  EXPECT_EQ(object["ignored"][0]["rule"], "indemnite-clause-penale");
  EXPECT_EQ(object["ignored"][0]["reason"], "accepté par le Client");
  EXPECT_EQ(object["ignored"][0]["scope"], "document");
  EXPECT_THAT(run(review + "moins.fodt").out, HasSubstr("accepté par le Client"));
}

TEST_F(Program, AnUnreadableDocumentIsReportedAndTheOthersReviewed) {
  write("a.txt", contract);
  write("b.odt", "PK\x03\x04 tronqué");
  write("c.txt", contract);
  const Outcome outcome = run(review + "--format jsonl a.txt b.odt c.txt");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(lines(outcome.out).size(), 2u);
  EXPECT_THAT(outcome.err, testing::AllOf(HasSubstr("b.odt"), HasSubstr("tronqué")));
}

TEST_F(Program, AFolderIsWalkedInNameOrderWhateverTheJobs) {
  for (int i = 30; i-- > 0;)
    write("contrats/" + std::to_string(100 + i) + ".txt", i % 7 ? contract : contract + exit_clause);
  write("contrats/image.png", "\x89PNG");
  write("contrats/~$brouillon.docx", "verrou");
  write("premier.txt", contract);
  const Outcome one = run(review + "--format jsonl --jobs 1 premier.txt contrats premier.txt");
  const Outcome four = run(review + "--format jsonl --jobs 4 premier.txt contrats premier.txt");
  EXPECT_EQ(one.out, four.out);
  EXPECT_THAT(one.err, IsEmpty());
  const auto objects = lines(one.out);
  ASSERT_EQ(objects.size(), 32u);
  EXPECT_EQ(objects.front()["file"], "premier.txt");
  EXPECT_EQ(objects[1]["file"], "contrats/100.txt");
  EXPECT_EQ(objects[30]["file"], "contrats/129.txt");
  EXPECT_EQ(objects.back()["file"], "premier.txt");
}

TEST_F(Program, AFolderWithoutDocumentIsSaid) {
  std::filesystem::create_directories(folder_ / "vide");
  const Outcome outcome = run(review + "vide");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("aucun document"));
}

TEST_F(Program, ReadsStandardInput) {
  write("contrat.txt", contract);
  const Outcome outcome = run(review + "--format jsonl - <contrat.txt");
  EXPECT_EQ(lines(outcome.out).at(0)["file"], "-");
}

TEST_F(Program, SaysThatAnotherFormatNeedsLibreOffice) {
  write("ancien.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  const Outcome outcome = run(review + "ancien.doc", "PATH=/nonexistent");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("LibreOffice n'est pas installé"));
}

TEST_F(Program, ShowsProgressOnStandardErrorWhenAsked) {
  write("contrat.txt", contract);
  const Outcome always = run(review + "--progress always --format jsonl contrat.txt contrat.txt");
  EXPECT_THAT(always.err, HasSubstr("[2/2] contrat.txt"));
  EXPECT_EQ(lines(always.out).size(), 2u);
  EXPECT_THAT(run(review + "contrat.txt contrat.txt").err, IsEmpty());
}

TEST_F(Program, AppliesTheRulesAskedFor) {
  write("contrat.txt", exit_clause);
  EXPECT_EQ(lines(run(review + "--format jsonl contrat.txt").out).at(0)["findings"].size(), 1u);
  const Outcome unknown = run("review --rules indemnite-clause-penal contrat.txt");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("n'existe pas"));
}

TEST_F(Program, NamesTheClausesThatFillAGap) {
  write("contrat.txt", contract);
  const json report = lines(run(review + "--side client --format jsonl contrat.txt").out).at(0);
  for (const json& family : report["coverage"])
    if (family["family"] == "devoir-conseil") {
      EXPECT_THAT(family["clauses"], testing::Contains("conseil-information-mise-en-garde"));
    }
}

TEST_F(Program, HoldsTheContractAgainstAPlaybook) {
  write("contrat.txt", contract + exit_clause + "Les factures sont payables à trente jours.\n");
  write("positions.json", R"({"titre": "Essai", "version": "1", "cote": "client", "sujets": [
    {"id": "paiement", "titre": "Paiement", "importance": "importante", "mesure": "delai-paiement",
     "position": {"texte": "Soixante jours.", "min": 60}, "replis": [{"texte": "Trente jours.", "min": 30}],
     "commentaire": "Soixante jours."},
    {"id": "sortie", "titre": "Sortie", "importance": "essentielle", "famille": "indemnite-sortie",
     "position": {"texte": "Aucune."}, "regles": ["indemnite-clause-penale"], "commentaire": "Non.",
     "clause": "sortie-sans-indemnite"}]})");
  const json report = lines(run(review + "--playbook positions.json --format jsonl contrat.txt").out).at(0);
  const json& topics = report["playbook"]["topics"];
  ASSERT_EQ(topics.size(), 2u);
  EXPECT_EQ(topics[0]["result"], "fallback");
  EXPECT_EQ(topics[0]["stance"], "Trente jours.");
  EXPECT_EQ(topics[0]["evidence"][0]["line"], 10);
  EXPECT_EQ(topics[1]["result"], "fail");
  EXPECT_EQ(topics[1]["comment"], "Non.");
  EXPECT_EQ(topics[1]["clause"], "sortie-sans-indemnite");
  EXPECT_THAT(run(review + "--playbook positions.json contrat.txt").out,
              testing::AllOf(HasSubstr("repli       Paiement"), HasSubstr("refusé      Sortie")));
  EXPECT_TRUE(report["deviations"].empty());
  EXPECT_EQ(run(review + "--playbook client contrat.txt").status, 0);
}

TEST_F(Program, ShowsWhatWasChangedInAClauseOfTheLibrary) {
  const std::string text = run("clauses show sortie-dedit-fixe --side client").out;
  const json clause = json::parse(run("clauses show sortie-dedit-fixe --side client --format json").out);
  std::string article = "Article 4 – ";
  for (const json& line : clause["variants"][0]["text"]) article += line.get<std::string>() + "\n";
  const std::size_t at = article.find("à tout moment");
  ASSERT_NE(at, article.npos);
  write("contrat.txt", contract + article.replace(at, std::string("à tout moment").size(), "chaque année"));
  const json report = lines(run(review + "--playbook client --format jsonl contrat.txt").out).at(0);
  ASSERT_EQ(report["deviations"].size(), 1u);
  const json& deviation = report["deviations"][0];
  EXPECT_EQ(deviation["clause"], "sortie-dedit-fixe");
  EXPECT_EQ(deviation["place"]["line"], 8);
  EXPECT_EQ(deviation["identical"], false);
  EXPECT_THAT(deviation["diff"].dump(), testing::AllOf(HasSubstr(R"({"removed":"à tout moment )"),
                                                       HasSubstr(R"({"added":"chaque année )")));
}

TEST_F(Program, AFaultyPlaybookIsSaidWithItsPlace) {
  write("contrat.txt", contract);
  write("positions.json", R"({"titre": "Essai", "version": "1", "cote": "client", "sujets": [
    {"id": "paiement", "titre": "Paiement", "importance": "forte", "mesure": "delai-de-paiment",
     "position": {"texte": "Soixante jours.", "min": 60}, "commentaire": "Soixante jours."}]})");
  const Outcome checked = run("check positions.json");
  EXPECT_EQ(checked.status, 1);
  EXPECT_THAT(checked.out, testing::AllOf(HasSubstr("positions.json:2"), HasSubstr("importance")));
  EXPECT_EQ(run(review + "--playbook positions.json contrat.txt").status, 2);
}

TEST_F(Program, EveryFormatIsWellFormed) {
  write("contrat.txt", contract + exit_clause);
  const json sarif = json::parse(run(review + "--format sarif contrat.txt contrat.txt").out);
  EXPECT_EQ(sarif["version"], "2.1.0");
  EXPECT_EQ(sarif["runs"][0]["results"].size(), 2u);
  EXPECT_EQ(json::parse(run(review + "--format sarif - </dev/null").out)["runs"][0]["results"].size(), 0u);
  EXPECT_THAT(run(review + "--format csv contrat.txt").out,
              testing::StartsWith("file,rule,severity,risk,article,line,column,quote"));
}

TEST_F(Program, ExplainsARuleWithItsLawBothWays) {
  const Outcome outcome = run("explain indemnite-clause-penale");
  EXPECT_EQ(outcome.status, 0);
  for (const char* part : {"1231-5", "Fondement", "18-14.427", "En sens contraire", "24-12.082",
                           "Exemples signalés", "⟦", "risque élevé", "Exemples qui ne le sont pas"})
    EXPECT_THAT(outcome.out, HasSubstr(part));
}

TEST_F(Program, ExplainsARulingByIdOrByReference) {
  const Outcome by_id = run("explain cass-com-2019-18-14427");
  EXPECT_THAT(by_id.out, testing::AllOf(HasSubstr("25 sept. 2019"),
                                        HasSubstr("Fonde la règle indemnite-clause-penale")));
  EXPECT_EQ(run("explain 18-14.427").out, by_id.out);
  EXPECT_EQ(run("explain 2019").status, 2);  // several
  EXPECT_THAT(run("explain").out,
              testing::AllOf(HasSubstr("indemnite-clause-penale"), HasSubstr("c-civ-1231-5")));
}

TEST_F(Program, ListsAndShowsClauses) {
  EXPECT_THAT(run("clauses list").out, HasSubstr("sortie-dedit-degressif"));
  const Outcome client = run("clauses show sortie-dedit-degressif --side client --format json");
  EXPECT_EQ(client.status, 0);
  const json clause = json::parse(client.out);
  EXPECT_EQ(clause["family"], "indemnite-sortie");
  ASSERT_EQ(clause["variants"].size(), 1u);
  EXPECT_EQ(clause["variants"][0]["side"], "client");
  EXPECT_EQ(json::parse(run("clauses list --format json").out)[0]["family"], "devoir-conseil");
  EXPECT_EQ(run("clauses show inconnue").status, 2);
  EXPECT_THAT(run("clauses show sortie-dedit-degressif --lang en").out, HasSubstr("Option to leave early"));
  EXPECT_EQ(run("clauses show recette-conformite --lang en").status, 2);  // not translated
}

TEST_F(Program, ChecksClauseFiles) {
  EXPECT_EQ(run("check '" CLAUSIER_SOURCE_DIR "/clauses'").status, 0);
  write("clauses/sla/cassee.json", "{ \"id\": \"cassee\"\n  \"titre\": \"Sans virgule\" }");
  const Outcome broken = run("check clauses");
  EXPECT_EQ(broken.status, 1);
  EXPECT_THAT(broken.out, HasSubstr("cassee.json"));
  EXPECT_EQ(run("check absent").status, 2);
}

TEST_F(Program, HelpIsAnEssayForEachCall) {
  EXPECT_EQ(run("--help").out, help_text(""));
  EXPECT_EQ(run("help").out, help_text(""));
  for (const std::string call : {"review", "explain", "clauses", "check"}) {
    EXPECT_EQ(run("help " + call).out, help_text(call));
    EXPECT_EQ(run(call + " --help").out, help_text(call));
    EXPECT_THAT(std::string(help_text(call)),
                testing::AllOf(HasSubstr("Statut de sortie"), HasSubstr("Exemples")));
  }
}

TEST_F(Program, EachExampleOfTheHelpRuns) {
  write("contrat.docx", contract);
  write("contrats/a.txt", contract);
  std::filesystem::copy(CLAUSIER_SOURCE_DIR "/clauses", folder_ / "clauses-du-cabinet",
                        std::filesystem::copy_options::recursive);
  for (const char* call : {"", "review", "explain", "clauses", "check"}) {
    const std::string essay(help_text(call));
    std::istringstream examples(essay.substr(essay.find("Exemples")));
    for (std::string line; std::getline(examples, line);)
      if (line.starts_with("  clausier ")) {
        EXPECT_LE(run(line.substr(11)).status, 1) << line;
      }
  }
}

TEST_F(Program, AWrongCallIsSaidInFrench) {
  const std::pair<const char*, const char*> calls[] = {
      {"", "il manque ce qu'il faut faire"},
      {"relire", "n'est pas connu"},
      {"review", "il manque"},
      {"review --formt text a", "--formt"},
      {"review --format xml a", "n'est pas une valeur possible"},
      {"review --jobs deux a", "n'est pas un nombre"},
      {"review --side bailleur a", "n'est pas une valeur possible"},
      {"review --library absent a", "n'est pas un dossier"},
      {"review --playbook p.json a", "n'est ni un fichier de positions"},
      {"clauses", "list"},
      {"clauses show", "il manque"},
      {"clauses show x --lang de", "n'est pas une valeur possible"},
      {"pack build x", "pas encore"},
      {"help relire", "n'existe pas"}};
  for (const auto& [call, sentence] : calls) {
    const Outcome outcome = run(call);
    EXPECT_EQ(outcome.status, 2) << call;
    EXPECT_THAT(outcome.err, HasSubstr(sentence)) << call;
    EXPECT_THAT(outcome.out, IsEmpty()) << call;
  }
}

TEST_F(Program, TellsItsVersion) {
  EXPECT_EQ(run("--version").out, "clausier " CLAUSIER_VERSION "\n");
}

}  // namespace
}  // namespace clausier
