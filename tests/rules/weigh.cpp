// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Learns what each clue tells for or against a sum owed for leaving, and writes
// extension/rules/exit_weights.cpp:
//   build/dev/tests/rules/weigh extension/rules/concept.hpp tests/evaluation/*.jsonl tests/contracts/*/*.txt
//   > extension/rules/exit_weights.cpp build/dev/tests/rules/weigh --check extension/rules/concept.hpp
//   tests/evaluation/*.jsonl tests/contracts/*/*.txt
// judges the clauses of each file with weights that were learnt from the others only; --misses shows each
// that is judged otherwise than labelled. The lexicon has met them all: only a set that neither has seen
// tells the truth.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
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
  std::vector<std::size_t> clues;  ///< what is present: meanings, then roots
  Label label = Label::none;
  std::string text;  ///< of a clause
};

constexpr double penalty = 1.5;  ///< on the square of each weight
constexpr std::size_t steps = std::tuple_size_v<StepOdds>;

/// The roots of all texts, numbered behind the meanings.
class Roots {
 public:
  std::size_t place(std::u16string_view root) {
    const auto [found, is_new] = places_.try_emplace(std::u16string(root), clue_count + roots_.size());
    if (is_new) roots_.push_back(found->first);
    return found->second;
  }
  const std::u16string& at(std::size_t place) const { return roots_[place - clue_count]; }
  std::size_t end() const { return clue_count + roots_.size(); }

 private:
  std::map<std::u16string, std::size_t> places_;
  std::vector<std::u16string> roots_;
};

std::vector<std::size_t> present(const Clues& clues, Roots& roots) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < clue_count; ++i)
    if (clues.meanings.test(i)) places.push_back(i);
  for (const std::u16string_view root : clues.roots) places.push_back(roots.place(root));
  std::ranges::sort(places);
  const auto repeated = std::ranges::unique(places);
  places.erase(repeated.begin(), repeated.end());
  return places;
}

/// A clause is one passage, whatever its paragraphs.
LabelledText clause_of(const std::string& text, Label label, std::size_t file, Roots& roots) {
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  const Reading reading(contract);
  Clues clues;
  for (std::uint32_t s = 0; s < contract.sentences().size(); ++s) clues |= clues_of(contract, reading, s);
  return {.file = file, .clues = present(clues, roots), .label = label, .text = text};
}

/// Each passage of a contract that speaks of leaving and where nothing is expected tells what asks nothing.
/// `line` quotes what is expected; where it is empty, what grammar reads is.
void learn_contract(const std::filesystem::path& path, const std::string& line, std::size_t file,
                    Roots& roots, std::vector<LabelledText>& texts) {
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
  if (line.empty())
    for (const ExitFrame& frame : read_exit_frames(contract, reading))
      expected[firsts[frame.sentence]] = true;
  for (std::uint32_t s = 0; s < firsts.size(); ++s)
    if (firsts[s] == s && !expected[s] && speaks_of_leaving(meanings[s]))
      texts.push_back({.file = file, .clues = present(passages[s], roots), .label = Label::none, .text = {}});
}

/// What is expected of the contract, as the list beside it has it; empty where there is none.
std::string expected_beside(std::filesystem::path contract) {
  std::istringstream lines(bytes_of(contract.replace_extension(".jsonl")));
  std::string expected;
  for (std::string line; std::getline(lines, line);)
    if (line.find("\"unexpected\": true") == line.npos) expected += line;
  return expected;
}

std::vector<LabelledText> read_texts(std::span<char*> names, Roots& roots) {
  std::vector<LabelledText> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::filesystem::path name = names[i];
    if (name.extension() == ".txt") {
      learn_contract(name, expected_beside(name), i, roots, texts);
      continue;
    }
    std::istringstream lines(bytes_of(name));
    for (std::string line; std::getline(lines, line);) {
      if (const std::string file = value_of(line, "file"); !file.empty())
        learn_contract(name.parent_path() / file, line, i, roots, texts);
      else if (const std::string text = value_of(line, "text"); !text.empty())
        texts.push_back(clause_of(text, label_of(value_of(line, "label")), i, roots));
    }
  }
  return texts;
}

/// What tells something, as the rule reads it. `roots` outlives it.
struct Lesson {
  StepOdds bias{};
  std::vector<ClueWeight> clues;
  std::vector<WordWeight> words;

  LeaningWeights weights() const { return {bias, clues, words}; }
};

/// Roots that few texts have tell nothing of others.
std::vector<bool> common(const std::vector<LabelledText>& texts, std::size_t left_out, std::size_t end) {
  constexpr int fewest = 3;
  std::vector<int> texts_with(end);
  for (const LabelledText& text : texts)
    if (text.file != left_out)
      for (const std::size_t clue : text.clues) ++texts_with[clue];
  std::vector<bool> often(end);
  for (std::size_t i = 0; i < end; ++i) often[i] = i < clue_count || texts_with[i] >= fewest;
  return often;
}

/// Learns from every file but one.
Lesson learn_without(const std::vector<LabelledText>& texts, std::size_t left_out, const Roots& roots) {
  constexpr float least = 0.02F;
  const std::vector<bool> often = common(texts, left_out, roots.end());
  std::vector<Sample> samples;
  std::vector<Label> labels;
  for (const LabelledText& text : texts) {
    if (text.file == left_out) continue;
    samples.emplace_back();
    for (const std::size_t clue : text.clues)
      if (often[clue]) samples.back().clues.push_back(clue);
    labels.push_back(text.label);
  }
  constexpr std::array<Label, steps> bounds = {Label::low, Label::medium, Label::high};
  Lesson lesson;
  std::vector<StepOdds> odds(roots.end());
  for (std::size_t step = 0; step < steps; ++step) {
    for (std::size_t i = 0; i < samples.size(); ++i) samples[i].positive = labels[i] <= bounds[step];
    const Learnt learnt = learn(samples, roots.end(), penalty);
    lesson.bias[step] = static_cast<float>(learnt.bias);
    for (std::size_t i = 0; i < roots.end(); ++i) odds[i][step] = static_cast<float>(learnt.weights[i]);
  }
  for (std::size_t i = 0; i < roots.end(); ++i) {
    if (std::ranges::none_of(odds[i], [&](float each) { return std::abs(each) >= least; })) continue;
    if (i < clue_count)
      lesson.clues.push_back({static_cast<Concept>(i / 4), static_cast<Manner>(i % 4), odds[i]});
    else
      lesson.words.push_back({roots.at(i), odds[i]});
  }
  const auto first = [](const auto& each) { return each.odds.front(); };
  std::ranges::stable_sort(lesson.clues, std::ranges::greater{}, first);
  std::ranges::sort(lesson.words, {}, &WordWeight::root);
  return lesson;
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

void check(const std::vector<LabelledText>& texts, const Roots& roots, std::span<char*> names, bool shows) {
  for (std::size_t file = 0; file < names.size(); ++file) {
    const LeaningWeights weights = learn_without(texts, file, roots).weights();
    std::array<std::array<int, 4>, 4> table{};  // label by grade
    for (const LabelledText& one : texts) {
      if (one.file != file || one.text.empty()) continue;
      const Label given = judged(one.text, weights);
      ++table[static_cast<std::size_t>(one.label)][static_cast<std::size_t>(given)];
      if (shows && given != one.label)
        std::printf("%s → %s : %s\n", label_names[static_cast<std::size_t>(one.label)],
                    label_names[static_cast<std::size_t>(given)], one.text.c_str());
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

void write_odds(const StepOdds& odds) {
  std::printf("{%.2fF, %.2fF, %.2fF}", double{odds[0]}, double{odds[1]}, double{odds[2]});
}

void write(const Lesson& lesson, const std::vector<std::string>& names) {
  constexpr std::array manners = {"said", "by_client", "by_provider", "denied"};
  std::printf(
      "// SPDX-FileCopyrightText: the Clausier founders\n// SPDX-License-Identifier: MPL-2.0\n"
      "// Written by tests/rules/weigh.cpp; see there.\n// clang-format off\n#include "
      "\"rules/exit_clues.hpp\"\n\n"
      "namespace clausier {\nnamespace {\n\nusing enum Concept;\nusing enum Manner;\n\n"
      "constexpr ClueWeight clues[] = {\n");
  for (const ClueWeight& one : lesson.clues) {
    std::printf("    {%s, %s, ", names[category(one.meaning)].c_str(),
                manners[static_cast<std::size_t>(one.manner)]);
    write_odds(one.odds);
    std::printf("},\n");
  }
  std::printf("};\n\nconstexpr WordWeight words[] = {\n");
  for (const WordWeight& one : lesson.words) {
    std::printf("    {u\"%s\", ", to_utf8(one.root).c_str());
    write_odds(one.odds);
    std::printf("},\n");
  }
  std::printf(
      "};\n\n}  // namespace\n\nconst LeaningWeights& exit_weights() {\n  static const LeaningWeights "
      "learnt(");
  write_odds(lesson.bias);
  std::printf(", clues, words);\n  return learnt;\n}\n\n}  // namespace clausier\n");
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
  Roots roots;
  const std::vector<LabelledText> texts = read_texts(files, roots);
  if (checks)
    check(texts, roots, files, shows);
  else
    write(learn_without(texts, files.size(), roots), names);
}
