// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The rules on law over the labelled excerpts of tests/evaluation/excerpts: bars a little under what is
// reached, so that a change which loses some is seen. What new excerpts would give is told by
// tests/rules/weigh_law --check.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "analysis/unicode.hpp"
#include "json_text.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

struct Bars {
  const char* file;
  double found;    ///< percent of the faulty excerpts, at least
  double falsely;  ///< percent of the sound ones, at most
};

class LawExcerpts : public testing::TestWithParam<Bars> {};

TEST_P(LawExcerpts, AreFoundAndLookAlikesLeftAlone) {
  std::ifstream lines(std::filesystem::path(CLAUSIER_SOURCE_DIR) / "tests/evaluation/excerpts" /
                      GetParam().file);
  double faulty = 0, found = 0, sound = 0, falsely = 0;
  for (std::string line; std::getline(lines, line);) {
    const Rule* rule = find_rule(value_of(line, "rule"));
    ASSERT_NE(rule, nullptr) << line;
    const bool fires = !rule->check(read_contract(plain_text(to_utf16(value_of(line, "text"))))).empty();
    const bool expected = value_of(line, "label") == "fires";
    ++(expected ? faulty : sound);
    if (fires) ++(expected ? found : falsely);
  }
  ASSERT_GT(faulty, 0);
  EXPECT_GE(100 * found / faulty, GetParam().found) << found << " of " << faulty;
  EXPECT_LE(100 * falsely / sound, GetParam().falsely) << falsely << " of " << sound;
}

INSTANTIATE_TEST_SUITE_P(
    All, LawExcerpts,
    testing::Values(Bars{"premiere-plume.jsonl", 90, 5}, Bars{"deuxieme-plume.jsonl", 92, 4},
                    Bars{"troisieme-plume.jsonl", 84, 5}, Bars{"quatrieme-plume.jsonl", 88, 4},
                    Bars{"cinquieme-plume.jsonl", 84, 4}, Bars{"phrases-breves.jsonl", 85, 4}),
    [](const auto& instance) {
      std::string name(instance.param.file);
      return name.substr(0, name.find('-'));
    });

}  // namespace
}  // namespace clausier
