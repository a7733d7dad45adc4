// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Learns what each meaning tells for or against a sum owed for leaving, and writes
// extension/rules/exit_weights.cpp:
//   build/dev/tests/rules/weigh extension/rules/concept.hpp tests/evaluation/*.jsonl >
//   extension/rules/exit_weights.cpp
// A logistic regression with a penalty on large weights, solved by Newton's method: the same files give the
// same weights.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/unicode.hpp"
#include "json_text.hpp"
#include "rules/exit_leaning.hpp"

namespace {

using namespace clausier;

constexpr std::size_t count = category(Concept::count);
constexpr std::size_t size = count + 1;  // the last is the bias
using Vector = std::array<double, size>;

struct Sample {
  Categories meanings;
  bool penal = false;
  double weight = 1;
};

constexpr double penalty = 2;  // on the square of each weight
constexpr double weight_of_penal =
    2;  // a missed one costs more than a false alarm: frames are there to be corrected

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

bool is_penal(const std::string& label) {
  return label == "high" || label == "medium";
}

/// A clause is one passage, whatever its paragraphs.
void learn_clause(const std::string& text, const std::string& label, std::vector<Sample>& samples) {
  const Contract contract = read_contract(plain_text(to_utf16(text)));
  const Reading reading(contract);
  Sample sample{.meanings = {}, .penal = is_penal(label), .weight = is_penal(label) ? weight_of_penal : 1};
  for (std::uint32_t s = 0; s < contract.sentences().size(); ++s) sample.meanings |= reading.concepts(s);
  samples.push_back(sample);
}

/// Each passage of a contract where nothing is expected tells what says nothing of leaving.
void learn_contract(const std::filesystem::path& file, const std::string& line,
                    std::vector<Sample>& samples) {
  const Contract contract = read_contract(plain_text(to_utf16(bytes_of(file))));
  const Reading reading(contract);
  const std::vector<std::uint32_t> firsts = passages_of(contract);
  std::vector<Sample> passages(firsts.size());
  std::vector<bool> expected(firsts.size());
  for (std::uint32_t s = 0; s < firsts.size(); ++s) {
    passages[firsts[s]].meanings |= reading.concepts(s);
    // The expected ones are quoted in the line: they are learnt from the clauses, not from here.
    const std::string quote = to_utf8(contract.quote(contract.sentences()[s].wording));
    if (quote.size() > 40 && line.find(quote.substr(0, 40)) != line.npos) expected[firsts[s]] = true;
  }
  for (std::uint32_t s = 0; s < firsts.size(); ++s)
    if (firsts[s] == s && !expected[s]) samples.push_back(passages[s]);
}

std::vector<Sample> read_samples(int files, char** names) {
  std::vector<Sample> samples;
  for (int i = 0; i < files; ++i) {
    const std::filesystem::path name = names[i];
    std::istringstream lines(bytes_of(name));
    for (std::string line; std::getline(lines, line);) {
      if (const std::string file = value_of(line, "file"); !file.empty())
        learn_contract(name.parent_path() / file, line, samples);
      else if (const std::string text = value_of(line, "text"); !text.empty())
        learn_clause(text, value_of(line, "label"), samples);
    }
  }
  return samples;
}

/// Solves `matrix` · x = `right` by elimination; the matrix is positive definite.
Vector solve(std::vector<Vector> matrix, Vector right) {
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t row = i + 1; row < size; ++row) {
      const double factor = matrix[row][i] / matrix[i][i];
      for (std::size_t k = i; k < size; ++k) matrix[row][k] -= factor * matrix[i][k];
      right[row] -= factor * right[i];
    }
  for (std::size_t i = size; i-- > 0;) {
    for (std::size_t k = i + 1; k < size; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  return right;
}

Vector learn(const std::vector<Sample>& samples) {
  constexpr int rounds = 30;
  Vector weights{};
  for (int round = 0; round < rounds; ++round) {
    Vector gradient{};
    std::vector<Vector> curvature(size, Vector{});
    for (std::size_t i = 0; i < size; ++i) {
      const double pull = i == count ? 1e-9 : penalty;
      gradient[i] = pull * weights[i];
      curvature[i][i] = pull;
    }
    for (const Sample& sample : samples) {
      std::vector<std::size_t> present{count};
      for (std::size_t i = 0; i < count; ++i)
        if (sample.meanings.test(i)) present.push_back(i);
      double odds = 0;
      for (const std::size_t i : present) odds += weights[i];
      const double chance = 1 / (1 + std::exp(-odds));
      for (const std::size_t i : present) {
        gradient[i] += sample.weight * (chance - (sample.penal ? 1 : 0));
        for (const std::size_t k : present) curvature[i][k] += sample.weight * chance * (1 - chance);
      }
    }
    const Vector step = solve(std::move(curvature), gradient);
    for (std::size_t i = 0; i < size; ++i) weights[i] -= step[i];
  }
  return weights;
}

/// The enumerators in order, read from the header that declares them.
std::vector<std::string> concept_names(const char* header) {
  std::istringstream lines(bytes_of(header));
  std::vector<std::string> names;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("enum class Concept") != line.npos) {
      inside = true;
      continue;
    }
    if (!inside) continue;
    const std::size_t begin = line.find_first_not_of(' '), end = line.find_first_of(",}");
    if (begin == line.npos || line.compare(begin, 2, "//") == 0) continue;
    names.push_back(line.substr(begin, std::min(end, line.size()) - begin));
    if (names.back() == "count") {
      names.pop_back();
      break;
    }
  }
  return names;
}

}  // namespace

int main(int count_of_words, char** words) {
  if (count_of_words < 3) return 2;
  const std::vector<std::string> names = concept_names(words[1]);
  if (names.size() != count) {
    std::fprintf(stderr, "%s: %zu names for %zu concepts\n", words[1], names.size(), count);
    return 1;
  }
  const Vector weights = learn(read_samples(count_of_words - 2, words + 2));
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < count; ++i)
    if (std::abs(weights[i]) >= 0.005) order.push_back(i);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
  std::printf(
      "// SPDX-FileCopyrightText: the Clausier founders\n// SPDX-License-Identifier: MPL-2.0\n"
      "// Written by tests/rules/weigh.cpp; see there.\n#include \"rules/exit_leaning.hpp\"\n\n"
      "namespace clausier {\nnamespace {\n\nconstexpr ConceptWeight weights[] = {\n");
  for (const std::size_t i : order) std::printf("    {Concept::%s, %.2f},\n", names[i].c_str(), weights[i]);
  std::printf(
      "};\n\n}  // namespace\n\nstd::span<const ConceptWeight> exit_weights() {\n  return weights;\n}\n\n"
      "double exit_bias() {\n  return %.2f;\n}\n\n}  // namespace clausier\n",
      weights[count]);
}
