// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a review costs, beside one ICU word-break pass over the same text in the same run. The text is 300
// pages of the contracts of tests/, or the file that CLAUSIER_BENCH_TEXT names.
//   build/bench/bench/bench
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <vector>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

constexpr std::size_t pages_300 = 300 * 2'700;  // characters

std::u16string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return to_utf16(text.str());
}

std::u16string corpus(std::size_t size) {
  std::u16string text;
  if (const char* file = std::getenv("CLAUSIER_BENCH_TEXT")) {
    text = contents(file);
  } else {
    for (const char* folder : {"tests/evaluation/contracts", "tests/contracts"})
      if (std::filesystem::exists(std::filesystem::path(CLAUSIER_SOURCE_DIR) / folder))
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(CLAUSIER_SOURCE_DIR) / folder))
          if (entry.path().extension() == ".txt") text += contents(entry.path());
  }
  if (text.empty()) return text;
  const std::u16string once = text;
  while (text.size() < size) text += once;
  text.resize(size);
  return text;
}

/// Processor time of this process: other work on the machine does not count.
double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double percentile(std::vector<double>& values, double part) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * part);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

void break_words(icu::BreakIterator& breaker, const icu::UnicodeString& text) {
  breaker.setText(text);
  while (breaker.next() != icu::BreakIterator::DONE) benchmark::DoNotOptimize(breaker.current());
}

/// All rules and the reading on a text of that size; `x_word_break` is the median of ratios taken side by
/// side.
void review_text(benchmark::State& state) {
  const std::u16string text = corpus(static_cast<std::size_t>(state.range(0)));
  const Source source = plain_text(text);
  const icu::UnicodeString same(false, text.data(), static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  std::vector<double> ratios;
  std::size_t findings = 0;
  for (auto _ : state) {
    const double start = now();
    break_words(*breaker, same);
    const double middle = now();
    findings = review(read_contract(source)).size();
    const double ours = now() - middle;
    ratios.push_back(ours / std::max(middle - start, 1e-6));
    state.SetIterationTime(ours);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
  state.counters["x_word_break"] = percentile(ratios, 0.5);
  state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(review_text)
    ->Arg(pages_300)
    ->Arg(1'000'000)
    ->Arg(20'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// One paragraph as it is typed: read and reviewed by itself.
void review_paragraphs(benchmark::State& state) {
  const Source source = plain_text(corpus(pages_300));
  std::vector<double> times;
  for (auto _ : state)
    for (const SourceParagraph& paragraph : source.paragraphs) {
      const double start = now();
      benchmark::DoNotOptimize(review(read_contract({{paragraph}})));
      times.push_back((now() - start) * 1e6);
    }
  state.counters["p50_us"] = percentile(times, 0.5);
  state.counters["p99_us"] = percentile(times, 0.99);
  state.counters["max_us"] = percentile(times, 1);
}
BENCHMARK(review_paragraphs)->Unit(benchmark::kMillisecond);

}  // namespace
