// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a review costs, reading, every rule and the coverage together, beside one ICU word-break pass over the
// same text in the same run. The text is 300 pages of the contracts of tests/, or the file that
// CLAUSIER_BENCH_TEXT names. All times are of the processor, all ratios medians of runs side by side.
//   cmake --preset bench && cmake --build --preset bench && build/bench/bench/bench
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <vector>

#include "corpus.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

void break_words(icu::BreakIterator& breaker, const icu::UnicodeString& text) {
  breaker.setText(text);
  while (breaker.next() != icu::BreakIterator::DONE) benchmark::DoNotOptimize(breaker.current());
}

/// What every door asks for a document.
std::size_t examine(const Source& source) {
  const Contract contract = read_contract(source);
  return review(contract, all_rules()).size() + coverage(contract).size();
}

void review_text(benchmark::State& state) {
  const std::u16string text = corpus(static_cast<std::size_t>(state.range(0)));
  const Source source = plain_text(text);
  const icu::UnicodeString same(false, text.data(), static_cast<int32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), status));
  std::vector<double> ratios;
  for (auto _ : state) {
    const double theirs = time_of([&] { break_words(*breaker, same); });
    const double ours = time_of([&] { benchmark::DoNotOptimize(examine(source)); });
    ratios.push_back(ours / std::max(theirs, 1e-6));
    state.SetIterationTime(ours);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(text.size()));
  state.counters["x_word_break"] = percentile(ratios, 0.5);
}
BENCHMARK(review_text)
    ->Arg(pages_300)
    ->Arg(1'000'000)
    ->Arg(20'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// How much of the speed on one megabyte is left on twenty: 1 is all of it.
void twenty_megabytes(benchmark::State& state) {
  constexpr std::size_t megabyte = 1'000'000;
  const Source small = plain_text(corpus(megabyte));
  const Source large = plain_text(corpus(20 * megabyte));
  std::vector<double> kept;
  for (auto _ : state) {
    const double once = time_of([&] { benchmark::DoNotOptimize(examine(small)); });
    const double twenty = time_of([&] { benchmark::DoNotOptimize(examine(large)); });
    kept.push_back(20 * once / twenty);
  }
  state.counters["speed_kept"] = percentile(kept, 0.5);
}
BENCHMARK(twenty_megabytes)->Iterations(5)->Unit(benchmark::kMillisecond);

/// One paragraph as it is typed: read and reviewed by itself.
void review_paragraphs(benchmark::State& state) {
  const Source source = plain_text(corpus(pages_300));
  std::vector<double> times;
  for (auto _ : state)
    for (const SourceParagraph& paragraph : source.paragraphs)
      times.push_back(1e6 * time_of([&] {
                        benchmark::DoNotOptimize(review(read_contract({{paragraph}}), all_rules()));
                      }));
  state.counters["p50_us"] = percentile(times, 0.5);
  state.counters["p99_us"] = percentile(times, 0.99);
  state.counters["max_us"] = percentile(times, 1);
}
BENCHMARK(review_paragraphs)->Unit(benchmark::kMillisecond);

}  // namespace
