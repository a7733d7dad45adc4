// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The contracts of the library: what a lawyer gets from each, and the document that it becomes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "analysis/unicode.hpp"
#include "documents/read_document.hpp"
#include "documents/write_zip.hpp"
#include "library/each_run.hpp"
#include "library/library.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"
#include "templates/write_odf.hpp"

namespace clausier {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Library& library() {
  static const Library library = builtin_library();
  return library;
}

struct Drafted {
  std::string name;
  ContractDraft draft;
};

std::vector<Drafted> all_drafts() {
  std::vector<Drafted> drafts;
  for (const ContractModel& model : library().models())
    for (const Side side : {Side::client, Side::provider})
      drafts.push_back({model.id + ", " + std::string(side_id(side)), assemble(model, side, library())});
  return drafts;
}

Contract read(const ContractDraft& draft) {
  // The same test may run sanitized beside this one.
  const std::string file = testing::TempDir() + "contrat-" + std::to_string(getpid()) + ".fodt";
  std::ofstream(file, std::ios::binary) << flat_odf(draft);
  Contract contract = read_contract(read_document(file));
  std::filesystem::remove(file);
  return contract;
}

template <typename Visit>
void each_run_of(const ContractDraft& draft, const Visit& visit) {
  each_run(draft.opening, visit);
  for (const DraftPart& part : draft.parts) each_run(part.blocks, visit);
  each_run(draft.closing, visit);
}

TEST(Templates, AreThreeContractsOfTwoSides) {
  EXPECT_EQ(all_drafts().size(), 6u);
}

TEST(Templates, FilledRaiseNoRemark) {
  for (const auto& [name, draft] : all_drafts()) {
    const Contract contract = read(fill(draft, samples(draft)));
    for (const Diagnostic& diagnostic : review(contract))
      ADD_FAILURE() << name << ", " << diagnostic.rule->id << ": "
                    << to_utf8(contract.quote(diagnostic.finding.span));
  }
}

TEST(Templates, CoverEveryFamilyThatApplies) {
  for (const auto& [name, draft] : all_drafts())
    for (const FamilyCoverage& family : coverage(read(fill(draft, samples(draft)))))
      EXPECT_TRUE(family.status == CoverageStatus::present || family.status == CoverageStatus::not_applicable)
          << name << ": " << family.family;
}

TEST(Templates, AskEachBlankOnce) {
  for (const auto& [name, draft] : all_drafts()) {
    std::set<std::string> ids;
    std::set<std::u16string> labels;
    for (const Blank& blank : draft.blanks) {
      EXPECT_TRUE(ids.insert(blank.id).second) << name << ": " << blank.id;
      EXPECT_TRUE(labels.insert(blank.label).second) << name << ": " << to_utf8(blank.label);
      EXPECT_EQ(object_to(blank, blank.sample), std::nullopt) << name << ": " << blank.id;
    }
    each_run_of(draft, [&](const clausier::Run& run) {
      if (run.kind == clausier::Run::Kind::blank) {
        EXPECT_TRUE(ids.contains(run.target)) << name << ": " << run.target;
      }
    });
  }
}

// The blanks of one label that stand in several clauses must ask for the same kind of thing.
TEST(Templates, OneLabelIsOneKindOfBlank) {
  std::map<std::u16string, std::pair<Blank::Kind, std::string>> kinds;
  for (const Clause& clause : library().clauses())
    for (const Blank& blank : clause.blanks) {
      const auto [known, added] = kinds.try_emplace(blank.label, blank.kind, clause.id);
      EXPECT_TRUE(known->second.first == blank.kind)
          << to_utf8(blank.label) << ": " << known->second.second << ", " << clause.id;
    }
}

TEST(Templates, DefineWhatTheyUse) {
  for (const auto& [name, draft] : all_drafts()) {
    const auto text = plain_text(draft);
    std::set<std::string> used;
    each_run_of(draft, [&](const clausier::Run& run) {
      if (run.kind == clausier::Run::Kind::term) used.insert(run.target);
    });
    for (const Definition& definition : library().terms()) {
      const bool defined =
          text.find(u"«\u00A0" + definition.name + u"\u00A0» désigne") != std::u16string::npos;
      EXPECT_TRUE(defined || !used.contains(to_utf8(definition.name))) << name << to_utf8(definition.name);
    }
  }
}

TEST(Templates, HaveNoEmptyArticle) {
  for (const auto& [name, draft] : all_drafts())
    for (const DraftPart& part : draft.parts) {
      EXPECT_GE(part.blocks.size(), 2u) << name << ": " << part.anchor;
      EXPECT_EQ(part.blocks.front().kind, Block::Kind::heading) << name << ": " << part.anchor;
    }
}

TEST(Templates, AreTheSameBytesEachTime) {
  const ContractModel& model = library().models().front();
  const auto write = [&] { return odf_files(assemble(model, Side::client, library())); };
  EXPECT_EQ(write().content, write().content);
  EXPECT_EQ(write().styles, write().styles);
  EXPECT_EQ(write().meta, write().meta);
}

TEST(Templates, ArePackagesThatOpen) {
  const OdfFiles files = odf_files(assemble(library().models().front(), Side::client, library()));
  const ZipMember members[] = {{"mimetype", "application/vnd.oasis.opendocument.text", true},
                               {"content.xml", files.content},
                               {"styles.xml", files.styles}};
  const std::string file = testing::TempDir() + "clausier-contrat.odt";
  const auto written = [&] {
    EXPECT_TRUE(write_zip(file, members));
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
  };
  const std::string bytes = written();
  EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
  EXPECT_EQ(bytes, written());
  EXPECT_TRUE(read_contract(read_document(file)).text().find(u"Entre les soussignés") !=
              std::u16string::npos);
  EXPECT_FALSE(write_zip(testing::TempDir() + "absent/contrat.odt", members));
}

TEST(Templates, HighlightWhatIsLeftBlankAndNothingElse) {
  const ContractModel& model = library().models().front();
  const ContractDraft draft = assemble(model, Side::client, library());
  EXPECT_THAT(flat_odf(draft), HasSubstr("<text:span text:style-name=\"Blanc\">[Client]</text:span>"));
  EXPECT_THAT(flat_odf(fill(draft, samples(draft))), Not(HasSubstr("text:style-name=\"Blanc\"")));
}

}  // namespace
}  // namespace clausier
