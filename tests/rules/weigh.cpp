// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Learns what each clue tells for or against a sum owed for leaving, and writes
// extension/rules/exit_weights.cpp:
//   build/dev/tests/rules/weigh extension/rules/concept.hpp tests/evaluation/*.jsonl >
//   extension/rules/exit_weights.cpp
//   build/dev/tests/rules/weigh --check extension/rules/concept.hpp tests/evaluation/*.jsonl
// judges the clauses of each file with weights that were learnt from the others only; --misses shows each
// that is judged otherwise than labelled. The lexicon has met them all: only a set that neither has seen
// tells the truth.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/unicode.hpp"
#include "json_text.hpp"
#include "regression.hpp"
#include "rules/exit_grade.hpp"
#include "rules/exit_leaning.hpp"
#include "text_files.hpp"

namespace {

using namespace clausier;

enum class Label { high, medium, low, none };
constexpr std::array label_names = {"high", "medium", "low", "none"};

Label label_of(std::string_view name) {
  return name == "high"     ? Label::high
         : name == "medium" ? Label::medium
         : name == "low"    ? Label::low
                            : Label::none;
}

/// A labelled clause, or a passage of a contract of which nothing is expected.
struct LabelledText {
  std::size_t file = 0;
  std::vector<std::size_t> clues;  ///< what is present
  Label label = Label::none;
  std::string text;  ///< of a clause

  bool owes() const { return label != Label::none; }
  double weight() const;
};

constexpr double penalty = 2;  ///< on the square of each weight
/// A missed one costs more than a false alarm: frames are there to be corrected.
constexpr double weight_of_penal = 2;

double LabelledText::weight() const {
  return label == Label::high || label == Label::medium ? weight_of_penal : 1;
}

std::vector<std::size_t> present(const Clues& clues) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < clue_count; ++i)
    if (clues.test(i)) places.push_back(i);
  return places;
}

/// A clause is one passage, whatever its paragraphs.
LabelledText clause_of(const std::string& text, Label label, std::size_t file) {
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  const Reading reading(contract);
  Clues clues;
  for (std::uint32_t s = 0; s < contract.sentences().size(); ++s) clues |= clues_of(contract, reading, s);
  return {.file = file, .clues = present(clues), .label = label, .text = text};
}

/// Each passage of a contract that speaks of leaving and where nothing is expected tells what asks nothing.
void learn_contract(const std::filesystem::path& path, const std::string& line, std::size_t file,
                    std::vector<LabelledText>& texts) {
  const Contract contract = read_contract(plain_text(to_utf16(bytes_of(path))));
  const Reading reading(contract);
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<Clues> passages(firsts.size());
  std::vector<Categories> meanings(firsts.size());
  std::vector<bool> expected(firsts.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    passages[firsts[s]] |= clues_of(contract, reading, s);
    meanings[firsts[s]] |= reading.concepts(s);
    // The expected ones are quoted in the line: they are learnt from the clauses, not from here.
    const std::string quote = to_utf8(contract.quote(contract.sentences()[s].wording));
    if (quote.size() > 40 && line.find(quote.substr(0, 40)) != line.npos) expected[firsts[s]] = true;
  }
  for (std::uint32_t s = 0; s < firsts.size(); ++s)
    if (firsts[s] == s && !expected[s] && speaks_of_leaving(meanings[s]))
      texts.push_back({.file = file, .clues = present(passages[s]), .label = Label::none, .text = {}});
}

std::vector<LabelledText> read_texts(std::span<char*> names) {
  std::vector<LabelledText> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::filesystem::path name = names[i];
    std::istringstream lines(bytes_of(name));
    for (std::string line; std::getline(lines, line);) {
      if (const std::string file = value_of(line, "file"); !file.empty())
        learn_contract(name.parent_path() / file, line, i, texts);
      else if (const std::string text = value_of(line, "text"); !text.empty())
        texts.push_back(clause_of(text, label_of(value_of(line, "label")), i));
    }
  }
  return texts;
}

/// Learns from every file but one.
Learnt learn_without(const std::vector<LabelledText>& texts, std::size_t left_out) {
  std::vector<Sample> samples;
  for (const LabelledText& text : texts)
    if (text.file != left_out)
      samples.push_back({.clues = text.clues, .positive = text.owes(), .weight = text.weight()});
  return learn(samples, clue_count, penalty);
}

/// The weights that tell something, as the rule reads them.
std::vector<ClueWeight> told(const std::vector<double>& weights) {
  constexpr double least = 0.005;
  std::vector<ClueWeight> kept;
  for (std::size_t i = 0; i < clue_count; ++i)
    if (std::abs(weights[i]) >= least)
      kept.push_back({static_cast<Concept>(i / 4), static_cast<Manner>(i % 4), weights[i]});
  std::ranges::stable_sort(kept, std::ranges::greater{}, &ClueWeight::weight);
  return kept;
}

/// The worst grade of a text, with these weights.
Label judged(const std::string& text, const LeaningWeights& weights) {
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  const Reading reading(contract);
  Label worst = Label::none;
  for (const ExitFrame& frame : weighed(contract, reading, read_exit_frames(contract, reading), weights)) {
    const Risk risk = grade(frame);
    const Label one = risk == Risk::high ? Label::high : risk == Risk::medium ? Label::medium : Label::low;
    worst = std::min(worst, one);
  }
  return worst;
}

/// How far the weights speak for the text.
double chance(const LabelledText& text, const Learnt& learnt) {
  double odds = learnt.bias;
  for (const std::size_t clue : text.clues) odds += learnt.weights[clue];
  return 1 / (1 + std::exp(-odds));
}

void check(const std::vector<LabelledText>& texts, std::span<char*> names, bool shows) {
  for (std::size_t file = 0; file < names.size(); ++file) {
    const Learnt learnt = learn_without(texts, file);
    const std::vector<ClueWeight> clues = told(learnt.weights);
    const LeaningWeights weights{learnt.bias, clues};
    std::array<std::array<int, 4>, 4> table{};  // label by grade
    for (const LabelledText& one : texts) {
      if (one.file != file || one.text.empty()) continue;
      const Label given = judged(one.text, weights);
      ++table[static_cast<std::size_t>(one.label)][static_cast<std::size_t>(given)];
      if (shows && given != one.label)
        std::printf("%s → %s (%.2f) : %s\n", label_names[static_cast<std::size_t>(one.label)],
                    label_names[static_cast<std::size_t>(given)], chance(one, learnt), one.text.c_str());
    }
    const auto percent = [](int part, int whole) { return whole ? 100.0 * part / whole : 0.0; };
    const auto sum = [&](std::size_t row) {
      return table[row][0] + table[row][1] + table[row][2] + table[row][3];
    };
    const int all = sum(0) + sum(1) + sum(2) + sum(3);
    if (all == 0) continue;
    std::printf("%-36s rappel %5.1f %%  fausses alertes %4.1f %%  note exacte %5.1f %% de %d\n",
                std::filesystem::path(names[file]).filename().c_str(),
                percent(table[0][0] + table[0][1], sum(0)), percent(table[3][0] + table[3][1], sum(3)),
                percent(table[0][0] + table[1][1] + table[2][2] + table[3][3], all), all);
  }
}

void write(const Learnt& learnt, const std::vector<std::string>& names) {
  constexpr std::array manners = {"said", "by_client", "by_provider", "denied"};
  std::printf(
      "// SPDX-FileCopyrightText: the Clausier founders\n// SPDX-License-Identifier: MPL-2.0\n"
      "// Written by tests/rules/weigh.cpp; see there.\n#include \"rules/exit_clues.hpp\"\n\n"
      "namespace clausier {\nnamespace {\n\nusing enum Concept;\nusing enum Manner;\n\n"
      "constexpr ClueWeight clues[] = {\n");
  for (const ClueWeight& one : told(learnt.weights))
    std::printf("    {%s, %s, %.2f},\n", names[category(one.meaning)].c_str(),
                manners[static_cast<std::size_t>(one.manner)], one.weight);
  std::printf(
      "};\n\nconstexpr LeaningWeights learnt{%.2f, clues};\n\n}  // namespace\n\n"
      "const LeaningWeights& exit_weights() {\n  return learnt;\n}\n\n}  // namespace clausier\n",
      learnt.bias);
}

}  // namespace

int main(int count, char** words) {
  std::vector<char*> arguments(words + 1, words + count);
  const bool shows = !arguments.empty() && std::string_view(arguments.front()) == "--misses";
  const bool checks = shows || (!arguments.empty() && std::string_view(arguments.front()) == "--check");
  if (checks) arguments.erase(arguments.begin());
  if (arguments.size() < 2) return 2;
  const std::vector<std::string> names = enumerators(arguments.front(), "Concept");
  if (names.size() != category(Concept::count)) {
    std::fprintf(stderr, "%s: %zu names for %u concepts\n", arguments.front(), names.size(),
                 unsigned{category(Concept::count)});
    return 1;
  }
  const std::span<char*> files = std::span(arguments).subspan(1);
  const std::vector<LabelledText> texts = read_texts(files);
  if (checks)
    check(texts, files, shows);
  else
    write(learn_without(texts, files.size()), names);
}
