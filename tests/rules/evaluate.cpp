// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Measures indemnite-clause-penale on labelled clauses: evaluate FILE.jsonl …
// With --bars first, fails where all the clauses together fall under the bars.
// A line is an object with "text" and "label" (high, medium, low, none), or a ruling with "clause_text" and
// "qualification", or a whole contract with "file" (beside the list) and "expected", where each expected
// remark has a "quote", a "label" and perhaps "also", other passages that may be quoted in its stead.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/unicode.hpp"
#include "json_text.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

constexpr std::array<const char*, 4> grades = {"high", "medium", "low", "none"};

std::size_t index_of(const std::string& label) {
  for (std::size_t i = 0; i < grades.size(); ++i)
    if (label == grades[i]) return i;
  return grades.size();
}

std::size_t index_of(std::optional<Risk> risk) {
  if (!risk) return 3;
  return *risk == Risk::high ? 0 : *risk == Risk::medium ? 1 : 2;
}

/// The worst grade that the rule gives to a text, as an index of `grades`; tells why.
std::size_t judged(const std::string& text, std::string& why) {
  std::size_t worst = 3;
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  for (const Finding& finding : find_rule("indemnite-clause-penale")->check(contract)) {
    worst = std::min(worst, index_of(finding.risk));
    for (const Factor& factor : finding.factors)
      why += std::string(factor.id) + " «" + to_utf8(contract.quote(factor.quote)) + "» ";
  }
  return worst;
}

using Table = std::array<std::array<int, 4>, 4>;  ///< label by grade

/// In percent.
struct Figures {
  double recall;        ///< of the high, graded medium or high
  double false_alarms;  ///< of none, graded medium or high
  double exact;
  int clauses;
};

Figures figures_of(const Table& table) {
  int exact = 0;
  int all = 0;
  for (std::size_t label = 0; label < 4; ++label) {
    for (const int count : table[label]) all += count;
    exact += table[label][label];
  }
  const auto percent = [](int part, int whole) { return whole ? 100.0 * part / whole : 100.0; };
  const auto seen = [&](std::size_t label) {
    const auto& row = table[label];
    return percent(row[0] + row[1], row[0] + row[1] + row[2] + row[3]);
  };
  return {seen(0), seen(3), percent(exact, all), all};
}

void show(const Table& table) {
  std::printf("%8s |%7s %7s %7s %7s   (étiquette | jugé)\n", "", "high", "medium", "low", "none");
  for (std::size_t label = 0; label < 4; ++label) {
    std::printf("%8s |", grades[label]);
    for (const int count : table[label]) std::printf("%7d ", count);
    std::printf("\n");
  }
  const Figures figures = figures_of(table);
  std::printf("rappel (high jugés medium ou high) : %.1f %%\n", figures.recall);
  std::printf("fausses alertes (none jugés medium ou high) : %.1f %%\n", figures.false_alarms);
  std::printf("note exacte : %.1f %% de %d\n", figures.exact, figures.clauses);
}

/// The rule has met these clauses: it may only get better on them.
bool clears_bars(const Table& table) {
  const Figures figures = figures_of(table);
  return figures.recall >= 94 && figures.false_alarms <= 2 && figures.exact >= 92;
}

/// A remark that a whole contract deserves, with the passages that may be quoted for it.
struct Expected {
  std::string label;
  std::vector<std::string> quotes;
};

std::vector<Expected> expected_of(const std::string& line) {
  constexpr std::string_view opening = "{\"quote\": \"";
  std::vector<Expected> all;
  for (auto at = line.find(opening); at != line.npos; at = line.find(opening, at + 1)) {
    const std::string object = line.substr(at, line.find('}', at) - at);
    Expected one{value_of(object, "label"), {value_of(object, "quote")}};
    const auto also = object.find("\"also\": [");
    for (auto quote = also; quote != object.npos; quote = object.find(", \"", quote + 1))
      one.quotes.push_back(string_at(object, object.find('"', quote + (quote == also ? 8 : 1)) + 1));
    all.push_back(one);
  }
  return all;
}

bool overlap(const std::string& a, const std::string& b) {
  return a.find(b) != a.npos || b.find(a) != b.npos;
}

void evaluate_contract(const std::filesystem::path& file, const std::vector<Expected>& expected) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  const Contract contract = read_contract(plain_text(to_utf16(text.str())));
  std::vector<int> seen(expected.size());
  for (const Finding& finding : find_rule("indemnite-clause-penale")->check(contract)) {
    const std::string quote = to_utf8(contract.quote(finding.span));
    const char* grade = grades[index_of(finding.risk)];
    bool known = false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto matches = [&](const std::string& one) { return overlap(one, quote); };
      if (std::ranges::none_of(expected[i].quotes, matches)) continue;
      known = true;
      if (++seen[i] > 1) std::printf("%s DEUX FOIS : %s\n", file.filename().c_str(), quote.c_str());
      if (expected[i].label != grade)
        std::printf("%s %s → %s : %s\n", file.filename().c_str(), expected[i].label.c_str(), grade,
                    quote.c_str());
    }
    if (!known) std::printf("%s EN TROP %s : %s\n", file.filename().c_str(), grade, quote.c_str());
  }
  for (std::size_t i = 0; i < expected.size(); ++i)
    if (!seen[i])
      std::printf("%s MANQUE %s : %s\n", file.filename().c_str(), expected[i].label.c_str(),
                  expected[i].quotes[0].c_str());
}

Table evaluate(std::ifstream& file, const std::filesystem::path& folder) {
  Table table{};
  for (std::string line; std::getline(file, line);) {
    std::string label = value_of(line, "label");
    std::string text = value_of(line, "text");
    if (const std::string held = value_of(line, "qualification"); !held.empty()) {
      if (value_of(line, "scope") != "exit-indemnity") continue;
      label = held == "penale" ? "high" : "low";
      text = value_of(line, "clause_text");
    }
    if (const std::string contract = value_of(line, "file"); !contract.empty()) {
      evaluate_contract(folder / contract, expected_of(line));
      continue;
    }
    const std::size_t expected = index_of(label);
    if (expected == grades.size() || text.empty()) continue;
    std::string why;
    const std::size_t grade = judged(text, why);
    ++table[expected][grade];
    if (grade == expected) continue;
    std::printf("%s%s %s → %s : %s\n    [%s]\n    (%s)\n", value_of(line, "id").c_str(),
                value_of(line, "key").c_str(), grades[expected], grades[grade], text.c_str(), why.c_str(),
                value_of(line, "reason").c_str());
  }
  if (table != Table{}) show(table);
  return table;
}

}  // namespace

int main(int count, char** words) {
  std::span<char*> files(words + 1, words + count);
  const bool barred = !files.empty() && std::string_view(files.front()) == "--bars";
  if (barred) files = files.subspan(1);
  bool complete = !files.empty();
  Table all{};
  for (const char* name : files) {
    std::ifstream file(name);
    if (!file) {
      std::fprintf(stderr, "evaluate: %s ne peut pas être lu\n", name);
      complete = false;
      continue;
    }
    std::printf("== %s\n", name);
    const Table table = evaluate(file, std::filesystem::path(name).parent_path());
    for (std::size_t label = 0; label < 4; ++label)
      for (std::size_t grade = 0; grade < 4; ++grade) all[label][grade] += table[label][grade];
  }
  if (!complete) return 2;
  if (!barred) return 0;
  std::printf("== ensemble\n");
  show(all);
  return clears_bars(all) ? 0 : 1;
}
