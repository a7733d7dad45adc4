// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Learns what each clue tells for or against the faults that the rules on law flag, and writes
// extension/rules/law_weights.cpp:
//   build/dev/tests/rules/weigh_law extension/rules/sense.hpp tests/evaluation/excerpts/*.jsonl
//   tests/contracts/*/*.txt tests/evaluation/contracts/*.txt > extension/rules/law_weights.cpp
// A line of an excerpts file has "rule", "label" (fires, silent), "text" and "quote", the faulty words.
// Beside a contract, a .jsonl tells its faults in the same way; the others have none. The rules' own examples
// are learnt too.
//   build/dev/tests/rules/weigh_law --check … the same …
// weighs the excerpts of each file by what was learnt from all else. The lexicon has met them all: only a set
// that neither has seen tells the truth.
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>

#include "analysis/unicode.hpp"
#include "fingerprint.hpp"
#include "json_text.hpp"
#include "library_texts.hpp"
#include "regression.hpp"
#include "rules/law_leaning.hpp"
#include "rules/rule.hpp"
#include "text_files.hpp"

namespace {

using namespace clausier;

constexpr double penalty = 1;
/// Of a passage of a sound contract, of an excerpt written for another rule, of one written for the rule.
constexpr double weight_of_contract = 3, weight_of_other = 1, weight_of_own = 3;
constexpr std::size_t least_holders = 3;  ///< a clue met in fewer texts tells nothing
constexpr double least_weight = 0.06;

/// A passage as one rule sees it.
struct Text {
  std::size_t file;
  std::string rule;  ///< that the excerpt was written for; empty in a contract
  bool faulty = false;
  std::vector<std::string> clues;
};

/// Names of clues: "12" is a mark, ":respon" the root of a word.
std::vector<std::string> names_of(const LawClues& clues, const ClueReader& reader) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < clues.marks.size(); ++i)
    if (clues.marks.test(i)) names.push_back(std::to_string(i));
  for (const Symbol root : clues.roots)
    names.push_back(":" + to_utf8(std::u16string(reader.roots().word(root))));
  return names;
}

/// How many letters of the passage stand in the quotation.
std::size_t shared(const Contract& contract, const std::vector<std::uint32_t>& passage,
                   const std::u16string& quote) {
  const std::size_t at = quote.empty() ? contract.text().npos : contract.text().find(quote);
  if (at == contract.text().npos) return 0;
  std::size_t letters = 0;
  for (const std::uint32_t s : passage) {
    const Span span = contract.sentences()[s].span;
    const std::size_t begin = std::max<std::size_t>(span.begin, at);
    const std::size_t end = std::min<std::size_t>(span.end, at + quote.size());
    letters += end > begin ? end - begin : 0;
  }
  return letters;
}

bool holds_anchor(const Contract& contract, const ClueReader& reader,
                  const std::vector<std::uint32_t>& passage, const Categories& anchors) {
  return std::ranges::any_of(
      passage, [&](std::uint32_t s) { return (reader.senses_of(contract.sentences()[s]) & anchors).any(); });
}

/// Of a faulty excerpt only the passage of the quotation is learnt.
void read_excerpt(const LawTopic& topic, const std::u16string& text, const std::u16string& quote,
                  const std::string& rule, bool fires, std::size_t file, std::vector<Text>& texts) {
  const Contract contract = read_contract(plain_text(text));
  const ClueReader reader(contract);
  const auto passages = law_passages(contract);
  if (passages.empty()) return;
  const auto add = [&](const std::vector<std::uint32_t>& passage, bool faulty) {
    if (faulty || holds_anchor(contract, reader, passage, topic.anchors))
      texts.push_back({file, rule, faulty, names_of(reader.read(passage, topic.anchors), reader)});
  };
  if (fires && rule == topic.rule)
    return add(*std::ranges::max_element(passages, {},
                                         [&](const auto& each) { return shared(contract, each, quote); }),
               true);
  for (const auto& passage : passages) add(passage, false);
}

/// Of a contract, every passage: those that one of the quotations shares are faulty.
void read_whole(const LawTopic& topic, const std::u16string& text, const std::vector<std::u16string>& quotes,
                std::size_t file, std::vector<Text>& texts) {
  const Contract contract = read_contract(plain_text(text));
  const ClueReader reader(contract);
  for (const auto& passage : law_passages(contract)) {
    const bool faulty =
        std::ranges::any_of(quotes, [&](const auto& quote) { return shared(contract, passage, quote) > 0; });
    if (faulty || holds_anchor(contract, reader, passage, topic.anchors))
      texts.push_back({file, faulty ? std::string(topic.rule) : std::string(), faulty,
                       names_of(reader.read(passage, topic.anchors), reader)});
  }
}

void read_contract_file(const LawTopic& topic, const std::filesystem::path& name, std::size_t file,
                        std::vector<Text>& texts) {
  std::vector<std::u16string> quotes;
  std::istringstream lines(bytes_of(std::filesystem::path(name).replace_extension(".jsonl")));
  for (std::string line; std::getline(lines, line);)
    if (value_of(line, "rule") == topic.rule && is_fault(line))
      quotes.push_back(to_utf16(value_of(line, "quote")));
  read_whole(topic, to_utf16(bytes_of(name)), quotes, file, texts);
}

/// The built-in clauses have no fault, nor their fallbacks.
void read_library(const LawTopic& topic, std::size_t file, std::vector<Text>& texts) {
  for (const std::u16string& text : builtin_texts()) read_whole(topic, text, {}, file, texts);
}

/// The rule's own examples: "⟦…⟧" marks what is faulty.
void read_examples(const LawTopic& topic, std::size_t file, std::vector<Text>& texts) {
  for (const Example& example : find_rule(topic.rule)->examples) {
    std::u16string text(example.text), quote;
    const std::size_t begin = text.find(u'⟦'), end = text.find(u'⟧');
    if (end != text.npos) {
      quote = text.substr(begin + 1, end - begin - 1);
      text = text.substr(0, begin) + quote + text.substr(end + 1);
    }
    read_excerpt(topic, text, quote, std::string(topic.rule), !quote.empty(), file, texts);
  }
}

std::vector<Text> read_texts(const LawTopic& topic, std::span<char*> names) {
  std::vector<Text> texts;
  read_examples(topic, names.size() + 1, texts);
  read_library(topic, names.size() + 1, texts);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::filesystem::path name = names[i];
    if (name.extension() == ".jsonl") {
      std::istringstream lines(bytes_of(name));
      for (std::string line; std::getline(lines, line);)
        if (!line.empty())
          read_excerpt(topic, to_utf16(value_of(line, "text")), to_utf16(value_of(line, "quote")),
                       value_of(line, "rule"), value_of(line, "label") == "fires", i, texts);
      continue;
    }
    read_contract_file(topic, name, i, texts);
  }
  return texts;
}

struct Lesson {
  std::map<std::string, std::size_t> places;  ///< of the clues by name
  Learnt learnt;
};

Lesson learn_from(const std::vector<Text>& texts, std::string_view rule, std::size_t left_out) {
  std::map<std::string, std::size_t> holders;
  for (const Text& text : texts)
    if (text.file != left_out && !text.rule.empty())
      for (const std::string& clue : text.clues) ++holders[clue];
  Lesson lesson;
  for (const auto& [clue, count] : holders)
    if (count >= least_holders) lesson.places.emplace(clue, lesson.places.size());
  std::vector<Sample> samples;
  for (const Text& text : texts) {
    if (text.file == left_out) continue;
    Sample sample{.clues = {},
                  .positive = text.faulty,
                  .weight = text.rule.empty()   ? weight_of_contract
                            : text.rule == rule ? weight_of_own
                                                : weight_of_other};
    for (const std::string& clue : text.clues)
      if (const auto place = lesson.places.find(clue); place != lesson.places.end())
        sample.clues.push_back(place->second);
    samples.push_back(std::move(sample));
  }
  lesson.learnt = learn(samples, std::vector<double>(lesson.places.size(), 1.0), penalty);
  return lesson;
}

double leaning(const Text& text, const Lesson& lesson) {
  double odds = lesson.learnt.bias;
  for (const std::string& clue : text.clues)
    if (const auto place = lesson.places.find(clue); place != lesson.places.end())
      odds += lesson.learnt.weights[place->second];
  return 1 / (1 + std::exp(-odds));
}

void check(std::span<char*> names) {
  constexpr double strong = 0.5;
  std::vector<std::array<int, 4>> totals(names.size());
  for (const LawTopic& topic : law_topics()) {
    const std::vector<Text> texts = read_texts(topic, names);
    for (std::size_t file = 0; file < names.size(); ++file) {
      if (std::filesystem::path(names[file]).extension() != ".jsonl") continue;
      const Lesson lesson = learn_from(texts, topic.rule, file);
      std::array<int, 4> table{};  // found, faulty, falsely found, sound
      for (const Text& text : texts) {
        if (text.file != file || text.rule != topic.rule) continue;
        ++table[text.faulty ? 1 : 3];
        if (leaning(text, lesson) > strong) ++table[text.faulty ? 0 : 2];
      }
      for (std::size_t i = 0; i < 4; ++i) totals[file][i] += table[i];
      std::printf("%-26s %-24s found %2d/%2d  false %2d/%2d\n", std::string(topic.rule).c_str(),
                  std::filesystem::path(names[file]).stem().c_str(), table[0], table[1], table[2], table[3]);
    }
  }
  for (std::size_t file = 0; file < names.size(); ++file)
    if (totals[file][1] > 0)
      std::printf("%-26s found %.1f %%  false %.1f %%\n", std::filesystem::path(names[file]).stem().c_str(),
                  100.0 * totals[file][0] / totals[file][1],
                  100.0 * totals[file][2] / std::max(1, totals[file][3]));
}

std::string identifier(std::string_view rule) {
  std::string name(rule);
  std::ranges::replace(name, '-', '_');
  return name;
}

void write(const LawTopic& topic, const Lesson& lesson, const std::vector<std::string>& senses) {
  constexpr std::array<const char*, 3> wheres = {"anywhere", "before", "behind"};
  std::string marks, figures, roots;
  const auto add = [](std::string& rows, const std::string& what, double weight) {
    constexpr std::size_t widest = 108;
    std::array<char, 16> figure{};
    std::snprintf(figure.data(), figure.size(), "%.2ff", weight);
    const std::string row = "{" + what + ", " + figure.data() + "},";
    const std::size_t line = rows.size() - (rows.rfind('\n') + 1);
    rows += rows.empty() || line + row.size() > widest ? "\n    " : " ";
    rows += row;
  };
  for (const auto& [clue, place] : lesson.places) {
    const double weight = lesson.learnt.weights[place];
    if (std::abs(weight) < least_weight) continue;
    if (clue.front() == ':') {
      add(roots, "u\"" + clue.substr(1) + "\"", weight);
      continue;
    }
    const std::size_t mark = std::stoul(clue);
    if (mark >= place_of(Figure{}))
      add(figures, "Figure{" + std::to_string(mark - place_of(Figure{})) + "}", weight);
    else
      add(marks, senses[mark / 6] + (mark / 3 % 2 ? ", true, " : ", false, ") + wheres[mark % 3], weight);
  }
  const std::string name = identifier(topic.rule);
  std::printf("constexpr SenseWeight %s_senses[] = {%s};\nconstexpr FigureWeight %s_figures[] = {%s};\n",
              name.c_str(), marks.c_str(), name.c_str(), figures.c_str());
  std::printf("constexpr RootWeight %s_roots[] = {%s};\n\n", name.c_str(), roots.c_str());
}

/// Of all that is learnt from: the files, the words of the senses, the rules' examples.
Fingerprint fingerprint(const char* header, std::span<char*> names) {
  Fingerprint all;
  all.add(bytes_of(header));
  all.add(bytes_of(std::filesystem::path(header).replace_extension(".cpp")));
  all.add_files(names);
  for (const LawTopic& topic : law_topics())
    for (const Example& example : find_rule(topic.rule)->examples)
      all.add(to_utf8(std::u16string(example.text)));
  return all;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  if (std::string_view(words[1]) == "--stale")
    return fingerprint(words[3], {words + 4, words + count}).is_in(words[2]) ? 0 : 1;
  const bool checks = std::string_view(words[1]) == "--check";
  const std::span names(words + (checks ? 3 : 2), words + count);
  if (checks) {
    check(names);
    return 0;
  }
  const std::vector<std::string> senses = enumerators(words[1], "Sense");
  if (senses.size() != static_cast<std::size_t>(Sense::count)) {
    std::fprintf(stderr, "%s: %zu names\n", words[1], senses.size());
    return 1;
  }
  std::printf(
      "// SPDX-FileCopyrightText: the Clausier founders\n// SPDX-License-Identifier: MPL-2.0\n"
      "// Written by tests/rules/weigh_law.cpp; see there. Learnt from %s.\n// clang-format off\n#include "
      "<array>\n\n"
      "#include \"rules/law_leaning.hpp\"\n\nnamespace clausier {\nnamespace {\n\nusing enum Sense;\nusing "
      "enum Where;\n\n",
      fingerprint(words[1], names).text().c_str());
  std::string lessons;
  for (const LawTopic& topic : law_topics()) {
    const Lesson lesson = learn_from(read_texts(topic, names), topic.rule, names.size());
    write(topic, lesson, senses);
    const std::string name = identifier(topic.rule);
    std::array<char, 16> bias{};
    std::snprintf(bias.data(), bias.size(), "%.2ff", lesson.learnt.bias);
    lessons += "      LawLesson{\"" + std::string(topic.rule) + "\", " + bias.data() + ", " + name +
               "_senses, " + name + "_figures, " + name + "_roots},\n";
  }
  std::printf(
      "}  // namespace\n\nstd::span<const LawLesson> law_lessons() {\n  static const std::array lessons{\n%s "
      " };\n"
      "  return lessons;\n}\n\n}  // namespace clausier\n",
      lessons.c_str());
}
