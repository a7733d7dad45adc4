// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Learns what the words of a passage tell for or against a sum owed for leaving, and writes
// extension/rules/exit_weights.cpp:
//   build/dev/tests/rules/weigh extension/rules/concept.hpp tests/evaluation/*.jsonl tests/contracts/*/*.txt
//   > extension/rules/exit_weights.cpp
// The same with --check first judges the clauses of each file with weights that were learnt from the others
// only; --misses shows each that is judged otherwise than labelled. The frames' lexicon has met them all:
// only a set that neither has seen tells the truth. --stale FILE … tells whether the file was learnt from
// these texts and with these concepts, which it knows by their numbers.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/unicode.hpp"
#include "fingerprint.hpp"
#include "json_text.hpp"
#include "library_texts.hpp"
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
  std::vector<std::size_t> clues;  ///< their numbers in `Knowledge`
  Label label = Label::none;
  std::string text;  ///< of a clause
};

constexpr std::size_t steps = std::tuple_size_v<StepOdds>;
constexpr double penalty = 0.0125;  ///< on the square of each weight
constexpr double weight_of_contract = 0.5;

/// Every root and every clue that was read, numbered as they came.
class Knowledge {
 public:
  std::vector<std::size_t> read(const Contract& contract, const Reading& reading,
                                std::span<const std::uint32_t> sentences) {
    const ClueWords words(contract, reading, [&](std::u16string_view root) { return roots_.add(root); });
    std::set<std::size_t> places;
    const auto visit = [&](const WordClue& clue, CluePlace) {
      const auto [found, is_new] = places_.try_emplace(clue, clues_.size());
      if (is_new) clues_.push_back(clue);
      places.insert(found->second);
    };
    for (const std::uint32_t sentence : sentences) words.read(sentence, visit);
    return {places.begin(), places.end()};
  }
  std::size_t size() const { return clues_.size(); }
  const WordClue& clue(std::size_t place) const { return clues_[place]; }
  std::u16string_view root(std::uint32_t number) const { return roots_.word(number); }

 private:
  Vocabulary roots_;
  std::map<WordClue, std::size_t> places_;
  std::vector<WordClue> clues_;
};

/// A clause is one passage, whatever its paragraphs.
LabelledText clause_of(const std::string& text, Label label, std::size_t file, Knowledge& known) {
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  const Reading reading(contract);
  std::vector<std::uint32_t> sentences(contract.sentences().size());
  std::iota(sentences.begin(), sentences.end(), 0U);
  return {.file = file, .clues = known.read(contract, reading, sentences), .label = label, .text = text};
}

/// Where the contract says what the line quotes.
std::vector<Span> quoted(const Contract& contract, const std::string& line) {
  constexpr std::string_view key = "\"quote\": \"";
  std::vector<Span> places;
  for (std::size_t at = line.find(key); at != line.npos; at = line.find(key, at + 1)) {
    const std::u16string quote = to_utf16(string_at(line, at + key.size()));
    const std::size_t begin = contract.text().find(quote);
    if (begin != contract.text().npos && !quote.empty())
      places.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + quote.size())});
  }
  return places;
}

/// Each passage of a contract that speaks of leaving and where nothing is expected tells what asks nothing.
/// `line` quotes what is expected; where it is empty, what grammar reads is.
void learn_contract(const std::u16string& text, const std::string& line, std::size_t file, Knowledge& known,
                    std::vector<LabelledText>& texts) {
  const Contract contract = read_contract(plain_text(text));
  const Reading reading(contract);
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<std::vector<std::uint32_t>> passages(firsts.size());
  std::vector<Categories> meanings(firsts.size());
  std::vector<bool> expected(firsts.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    passages[firsts[s]].push_back(s);
    meanings[firsts[s]] |= reading.concepts(s);
  }
  // The expected ones are learnt from the clauses, not from here.
  for (const Span quote : quoted(contract, line))
    for (std::uint32_t s = 0; s < firsts.size(); ++s)
      if (const Span span = contract.sentences()[s].span; span.begin < quote.end && quote.begin < span.end)
        expected[firsts[s]] = true;
  if (line.empty())
    for (const ExitFrame& frame : read_exit_frames(contract, reading))
      expected[firsts[frame.sentence]] = true;
  for (std::uint32_t s = 0; s < firsts.size(); ++s)
    if (firsts[s] == s && !expected[s] && may_ask(meanings[s]))
      texts.push_back({.file = file, .clues = known.read(contract, reading, passages[s]), .text = {}});
}

/// What is expected of the contract about leaving, as the list beside it has it; empty where there is none.
std::string expected_beside(std::filesystem::path contract) {
  constexpr std::array<std::string_view, 4> about_leaving = {"indemnite-clause-penale", "data-act-changement",
                                                             "tva-sur-indemnite", "penalite-irreductible"};
  std::istringstream lines(bytes_of(contract.replace_extension(".jsonl")));
  std::string expected;
  for (std::string line; std::getline(lines, line);)
    if (is_fault(line) && std::ranges::find(about_leaving, value_of(line, "rule")) != about_leaving.end())
      expected += line;
  return expected;
}

/// A clause in its own words that a court has judged: a dédit is a low risk.
void learn_ruling(const std::string& clause, const std::string& line, std::size_t file, Knowledge& known,
                  std::vector<LabelledText>& texts) {
  if (value_of(line, "reconstructed") != "non" || value_of(line, "scope") != "exit-indemnity") return;
  const Label label = value_of(line, "qualification") == "penale" ? Label::high : Label::low;
  texts.push_back(clause_of(clause, label, file, known));
}

std::vector<LabelledText> read_texts(std::span<char*> names, Knowledge& known) {
  std::vector<LabelledText> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::filesystem::path name = names[i];
    if (name.extension() == ".hpp") continue;
    if (name.extension() == ".txt") {
      learn_contract(to_utf16(bytes_of(name)), expected_beside(name), i, known, texts);
      continue;
    }
    std::istringstream lines(bytes_of(name));
    for (std::string line; std::getline(lines, line);) {
      if (const std::string file = value_of(line, "file"); !file.empty())
        learn_contract(to_utf16(bytes_of(name.parent_path() / file)), line, i, known, texts);
      else if (const std::string clause = value_of(line, "clause_text"); !clause.empty())
        learn_ruling(clause, line, i, known, texts);
      else if (const std::string text = value_of(line, "text"); !text.empty())
        texts.push_back(clause_of(text, label_of(value_of(line, "label")), i, known));
    }
  }
  for (const std::u16string& text : builtin_texts()) learn_contract(text, {}, names.size() + 1, known, texts);
  return texts;
}

/// What is left of a text once only some clues are looked at.
struct Sight {
  std::vector<Sample> samples;
  std::vector<Label> labels;
  std::vector<double> rarities;  ///< by clue; 0 for one that is not looked at
};

/// How few texts hold a clue, as its logarithm; 0 where hardly any does, for that tells nothing of others.
std::vector<double> rarities_of(const std::vector<LabelledText>& texts, std::size_t left_out,
                                const std::vector<bool>& kept) {
  constexpr int few = 2;
  std::vector<int> holders(kept.size());
  int all = 0;
  for (const LabelledText& text : texts) {
    if (text.file == left_out) continue;
    ++all;
    for (const std::size_t clue : text.clues) ++holders[clue];
  }
  std::vector<double> rarities(kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (kept[i] && holders[i] > few) rarities[i] = std::log((1.0 + all) / (1.0 + holders[i])) + 1;
  return rarities;
}

Sight look(const std::vector<LabelledText>& texts, std::size_t left_out, const std::vector<bool>& kept) {
  Sight sight{.samples = {}, .labels = {}, .rarities = rarities_of(texts, left_out, kept)};
  for (const LabelledText& text : texts) {
    if (text.file == left_out) continue;
    Sample sample{.clues = {}, .weight = text.text.empty() ? weight_of_contract : 1};
    double squares = 0;
    for (const std::size_t clue : text.clues) {
      if (sight.rarities[clue] == 0) continue;
      sample.clues.push_back(clue);
      squares += sight.rarities[clue] * sight.rarities[clue];
    }
    sample.scale = 1 / std::max(double{least_length}, std::sqrt(squares));
    sight.samples.push_back(std::move(sample));
    sight.labels.push_back(text.label);
  }
  return sight;
}

/// Each step is learnt from the texts that the steps before it leave in doubt.
std::array<Learnt, steps> learn_steps(const Sight& sight) {
  const auto learn_some = [&](const auto& is_asked, Label bound) {
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < sight.samples.size(); ++i) {
      if (!is_asked(sight.labels[i])) continue;
      samples.push_back(sight.samples[i]);
      samples.back().positive = sight.labels[i] <= bound;
    }
    return learn(samples, sight.rarities, penalty);
  };
  const auto any = [](Label) { return true; };
  const auto owing = [](Label label) { return label != Label::none; };
  return {learn_some(any, Label::low), learn_some(owing, Label::medium), learn_some(owing, Label::high)};
}

/// The clues that tell most: of two that weigh the same, the commoner.
std::vector<bool> most_telling(const Sight& sight, const std::array<Learnt, steps>& learnt) {
  constexpr std::size_t most = 30'000;
  std::vector<std::pair<double, std::size_t>> telling;
  for (std::size_t i = 0; i < sight.rarities.size(); ++i) {
    double weight = 0;
    for (const Learnt& step : learnt) weight = std::max(weight, std::abs(step.weights[i]));
    telling.emplace_back(-weight * sight.rarities[i] * std::exp(-sight.rarities[i] / 2), i);
  }
  std::ranges::sort(telling);
  std::vector<bool> kept(sight.rarities.size());
  for (std::size_t i = 0; i < std::min(most, telling.size()); ++i) kept[telling[i].second] = true;
  return kept;
}

/// What is learnt, as the rule reads it.
struct Lesson {
  std::vector<std::u16string_view> roots;  ///< of what was known, which outlives it
  StepOdds bias{};
  std::array<std::vector<WordWeight>, 3> words;  ///< by bond

  LeaningWeights weights() const { return LeaningWeights({roots, bias, words[0], words[1], words[2]}); }
};

/// Learns from every file but one.
Lesson learn_without(const std::vector<LabelledText>& texts, std::size_t left_out, const Knowledge& known) {
  Sight sight = look(texts, left_out, std::vector<bool>(known.size(), true));
  sight = look(texts, left_out, most_telling(sight, learn_steps(sight)));
  const std::array<Learnt, steps> learnt = learn_steps(sight);
  Lesson lesson;
  for (std::size_t step = 0; step < steps; ++step) lesson.bias[step] = static_cast<float>(learnt[step].bias);
  std::set<std::u16string_view> roots;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (sight.rarities[i] > 0)
      roots.insert({known.root(known.clue(i).first), known.root(known.clue(i).second)});
  roots.erase(u"");
  lesson.roots.assign(roots.begin(), roots.end());
  const auto number = [&](std::uint32_t root) {
    const std::u16string_view word = known.root(root);
    if (word.empty()) return std::uint16_t{0};
    const auto place = std::ranges::lower_bound(lesson.roots, word);
    return static_cast<std::uint16_t>(place - lesson.roots.begin() + 1);
  };
  const auto in_tenths = [](double value) { return static_cast<std::int16_t>(std::lround(10 * value)); };
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (sight.rarities[i] == 0) continue;
    const WordClue& clue = known.clue(i);
    WordWeight weight{number(clue.first), number(clue.second), in_tenths(sight.rarities[i]), {}};
    for (std::size_t step = 0; step < steps; ++step)
      weight.odds[step] = in_tenths(learnt[step].weights[i] * sight.rarities[i]);
    lesson.words[static_cast<std::size_t>(clue.bond)].push_back(weight);
  }
  for (auto& words : lesson.words)
    std::ranges::sort(words, {}, [](const WordWeight& each) { return std::pair(each.first, each.second); });
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

void check(const std::vector<LabelledText>& texts, const Knowledge& known, std::span<char*> names,
           bool shows) {
  for (std::size_t file = 0; file < names.size(); ++file) {
    const auto is_clause = [&](const LabelledText& text) { return text.file == file && !text.text.empty(); };
    if (std::ranges::none_of(texts, is_clause)) continue;
    const LeaningWeights weights = learn_without(texts, file, known).weights();
    std::array<std::array<int, 4>, 4> table{};  // label by grade
    for (const LabelledText& one : texts) {
      if (!is_clause(one)) continue;
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
    std::printf("%-36s rappel %5.1f %%  fausses alertes %4.1f %%  note exacte %5.1f %% de %d\n",
                std::filesystem::path(names[file]).filename().c_str(),
                percent(table[0][0] + table[0][1], sum(0)), percent(table[3][0] + table[3][1], sum(3)),
                percent(table[0][0] + table[1][1] + table[2][2] + table[3][3], all), all);
  }
}

void write(const Lesson& lesson, const std::string& learnt_from) {
  constexpr std::array bonds = {"alone", "next", "near"};
  std::printf(
      "// SPDX-FileCopyrightText: the Clausier founders\n// SPDX-License-Identifier: MPL-2.0\n"
      "// Written by tests/rules/weigh.cpp; see there. Learnt from %s.\n// clang-format off\n"
      "#include \"rules/exit_words.hpp\"\n\nnamespace clausier {\nnamespace {\n",
      learnt_from.c_str());
  std::printf("\nconstexpr std::u16string_view roots[] = {\n");
  for (const std::u16string_view root : lesson.roots) std::printf("    u\"%s\",\n", to_utf8(root).c_str());
  std::printf("};\n");
  for (std::size_t bond = 0; bond < bonds.size(); ++bond) {
    std::printf("\nconstexpr WordWeight %s[] = {\n", bonds[bond]);
    for (const WordWeight& one : lesson.words[bond])
      std::printf("    {%d, %d, %d, {%d, %d, %d}},\n", one.first, one.second, one.rarity, one.odds[0],
                  one.odds[1], one.odds[2]);
    std::printf("};\n");
  }
  std::printf(
      "\n}  // namespace\n\nconst LeaningWeights& exit_weights() {\n"
      "  static const LeaningWeights learnt({roots, {%.2fF, %.2fF, %.2fF}, alone, next, near});\n"
      "  return learnt;\n}\n\n}  // namespace clausier\n",
      double{lesson.bias[0]}, double{lesson.bias[1]}, double{lesson.bias[2]});
}

Fingerprint fingerprint(std::span<char*> names) {
  Fingerprint all;
  all.add_files(names);
  return all;
}

}  // namespace

int main(int count, char** words) {
  std::vector<char*> arguments(words + 1, words + count);
  if (arguments.size() < 2) return 2;
  const std::string_view option = arguments.front();
  if (option == "--stale") return fingerprint(std::span(arguments).subspan(2)).is_in(arguments[1]) ? 0 : 1;
  const bool checks = option == "--check" || option == "--misses";
  const std::span<char*> files = std::span(arguments).subspan(checks ? 1 : 0);
  Knowledge known;
  const std::vector<LabelledText> texts = read_texts(files, known);
  if (checks)
    check(texts, known, files, option == "--misses");
  else
    write(learn_without(texts, files.size(), known), fingerprint(files).text());
}
