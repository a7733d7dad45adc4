// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "rules/rule.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;
const fs::path root = CLAUSIER_SOURCE_DIR;

std::string contents(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

bool is_marked(const Example& example) {
  return example.text.find(u'⟦') != example.text.npos;
}

TEST(RuleShape, IdsAreUniqueAndSorted) {
  const auto rules = all_rules();
  EXPECT_TRUE(std::ranges::is_sorted(rules, {}, &Rule::id));
  std::set<std::string_view> ids;
  for (const Rule* rule : rules) EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
}

TEST(RuleShape, FileBearsTheIdOfItsRule) {
  for (const Rule* rule : all_rules()) {
    std::string name(rule->id);
    std::ranges::replace(name, '-', '_');
    EXPECT_TRUE(fs::exists(root / "extension/rules" / (name + ".cpp"))) << rule->id;
  }
}

TEST(RuleShape, ExamplesFlagAndStaySilent) {
  for (const Rule* rule : all_rules()) {
    EXPECT_TRUE(std::ranges::any_of(rule->examples, is_marked)) << rule->id;
    EXPECT_FALSE(std::ranges::all_of(rule->examples, is_marked)) << rule->id;
  }
}

TEST(RuleShape, ExplanationIsASentence) {
  for (const Rule* rule : all_rules()) {
    ASSERT_FALSE(rule->explanation.empty()) << rule->id;
    EXPECT_EQ(rule->explanation.back(), u'.') << rule->id;
    EXPECT_FALSE(rule->title.empty()) << rule->id;
  }
}

TEST(RuleShape, AuthoritiesExist) {
  const std::string known = contents(root / "clauses/jurisprudence.json");
  const auto expect_known = [&](std::string_view id, std::string_view rule) {
    EXPECT_NE(known.find("\"id\": \"" + std::string(id) + "\""), known.npos) << rule << " names " << id;
  };
  for (const Rule* rule : all_rules()) {
    for (const std::string_view id : rule->basis) expect_known(id, rule->id);
    for (const std::string_view id : rule->contrary) expect_known(id, rule->id);
    for (const Example& example : rule->examples)
      for (const Finding& finding : rule->check(read_contract(plain_text(example.text)))) {
        for (const std::string_view id : finding.basis) expect_known(id, rule->id);
        for (const std::string_view id : finding.contrary) expect_known(id, rule->id);
        for (const Factor& factor : finding.factors)
          for (const std::string_view id : factor.basis) expect_known(id, rule->id);
      }
  }
}

Finding remark(std::uint32_t begin, std::uint32_t end, std::optional<Risk> risk) {
  Finding finding;
  finding.span = {begin, end};
  finding.risk = risk;
  return finding;
}

std::vector<Finding> first_check(const Contract&) {
  return {remark(30, 40, {}), remark(10, 20, Risk::low), remark(0, 5, {})};
}
std::vector<Finding> second_check(const Contract&) {
  return {remark(12, 28, Risk::high), remark(10, 14, Risk::low), remark(35, 38, Risk::medium)};
}

TEST(Review, IsInOrderOfPlaceAndTheGravestFirstWherePassagesOverlap) {
  const Rule first{.id = "a", .title = u"", .explanation = u"", .check = first_check};
  const Rule second{.id = "b", .title = u"", .explanation = u"", .check = second_check};
  const std::vector<const Rule*> rules = {&second, &first};
  std::string order;
  for (const Diagnostic& diagnostic : review({}, rules))
    order += std::string(diagnostic.rule->id) + std::to_string(diagnostic.finding.span.begin) + " ";
  EXPECT_EQ(order, "a0 b12 a10 b10 b35 a30 ");
}

}  // namespace
}  // namespace clausier
