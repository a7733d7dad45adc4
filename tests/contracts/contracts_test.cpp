// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The default rules over whole contracts: silent on the clean ones, at the right passages of the seeded ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;
const fs::path folder = fs::path(CLAUSIER_SOURCE_DIR) / "tests/contracts";

std::vector<std::string> contracts(const char* kind) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder / kind))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

Contract read(const char* kind, const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(folder / kind / (name + ".txt")).rdbuf();
  return read_contract(plain_text(to_utf16(text.str())));
}

std::string told(const Contract& contract, const Diagnostic& diagnostic) {
  const Position place = contract.position(diagnostic.finding.span.begin);
  return "line " + std::to_string(place.line + 1) + ", " + std::string(diagnostic.rule->id) + ": " +
         to_utf8(contract.quote(diagnostic.finding.span));
}

/// A fault that the contract holds, or a finding that is none.
struct Fault {
  const Rule* rule;
  std::vector<Span> places;
  std::string quote;
  bool missed;
  bool unexpected;
};

std::vector<Fault> read_faults(const Contract& contract, const std::string& name) {
  std::vector<Fault> faults;
  std::ifstream file(folder / "seeded" / (name + ".jsonl"));
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const auto object = nlohmann::json::parse(line);
    const Rule* rule = find_rule(object.at("rule").get<std::string>());
    if (!rule || rule->opinionated) continue;
    Fault fault{
        rule, {}, object.at("quote"), object.value("missed", false), object.value("unexpected", false)};
    std::vector<std::string> quotes{fault.quote};
    if (const auto also = object.find("also"); also != object.end()) {
      if (also->is_string()) quotes.push_back(*also);
      if (also->is_array()) quotes.insert(quotes.end(), also->begin(), also->end());
    }
    for (const std::string& quote : quotes) {
      const auto wanted = to_utf16(quote);
      const auto at = contract.text().find(wanted);
      EXPECT_NE(at, contract.text().npos) << name << " does not say: " << quote;
      if (at == contract.text().npos) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      fault.places.push_back({begin, begin + static_cast<std::uint32_t>(wanted.size())});
    }
    faults.push_back(std::move(fault));
  }
  return faults;
}

bool answers(const Diagnostic& diagnostic, const Fault& fault) {
  const Span found = diagnostic.finding.span;
  return diagnostic.rule == fault.rule && std::ranges::any_of(fault.places, [&](Span place) {
           return found.begin < place.end && place.begin < found.end;
         });
}

class CleanContract : public testing::TestWithParam<std::string> {};

/// The price of a freedom to leave is told, and told as a low risk.
bool is_warning(const Diagnostic& diagnostic) {
  return diagnostic.finding.risk != Risk::low;
}

TEST_P(CleanContract, RaisesNoWarning) {
  const Contract contract = read("clean", GetParam());
  EXPECT_TRUE(contract.looks_like_contract());
  for (const Diagnostic& diagnostic : review(contract))
    if (is_warning(diagnostic)) ADD_FAILURE() << told(contract, diagnostic);
}

class SeededContract : public testing::TestWithParam<std::string> {};

TEST_P(SeededContract, IsFlaggedWhereItIsAtFault) {
  const Contract contract = read("seeded", GetParam());
  const auto faults = read_faults(contract, GetParam());
  const auto diagnostics = review(contract);
  for (const Fault& fault : faults) {
    const bool found =
        std::ranges::any_of(diagnostics, [&](const Diagnostic& one) { return answers(one, fault); });
    EXPECT_EQ(found, !fault.missed) << fault.rule->id << ": " << fault.quote;
  }
  for (const Diagnostic& diagnostic : diagnostics)
    EXPECT_TRUE(std::ranges::any_of(faults, [&](const Fault& one) { return answers(diagnostic, one); }))
        << "unexpected: " << told(contract, diagnostic);
}

// "At the right passage" for nine faults in ten.
TEST(SeededContracts, NineFaultsInTenAreFound) {
  std::size_t seeded = 0, missed = 0;
  for (const std::string& name : contracts("seeded"))
    for (const Fault& fault : read_faults(read("seeded", name), name)) {
      if (fault.unexpected) continue;
      ++seeded;
      missed += fault.missed ? 1 : 0;
    }
  EXPECT_LE(missed * 10, seeded) << missed << " of " << seeded;
}

const auto name_of = [](const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
};
INSTANTIATE_TEST_SUITE_P(All, CleanContract, testing::ValuesIn(contracts("clean")), name_of);
INSTANTIATE_TEST_SUITE_P(All, SeededContract, testing::ValuesIn(contracts("seeded")), name_of);

}  // namespace
}  // namespace clausier
