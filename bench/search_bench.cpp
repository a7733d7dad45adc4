// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a key typed in the palette costs among two thousand clauses: the built-in ones, again and again.
//   build/bench/bench/bench --benchmark_filter=search
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "library/search.hpp"

namespace {

using namespace clausier;
namespace fs = std::filesystem;

constexpr std::size_t clause_count = 2000;

Library large_library() {
  const Library builtin = builtin_library();
  const fs::path folder = fs::temp_directory_path() / "clausier-search-bench";
  for (std::size_t i = 0; i < clause_count; ++i) {
    const Clause& clause = builtin.clauses()[i % builtin.clauses().size()];
    const std::string id = clause.id + "-" + std::to_string(i);
    std::ifstream original(fs::path(CLAUSIER_SOURCE_DIR) / "clauses" / clause.file);
    std::string bytes(std::istreambuf_iterator<char>(original), {});
    bytes.replace(bytes.find("\"id\": \"" + clause.id), clause.id.size() + 7, "\"id\": \"" + id);
    fs::create_directories(folder / clause.family);
    std::ofstream(folder / clause.family / (id + ".json")) << bytes;
  }
  Library library = builtin_library();
  library.add(folder, Origin::firm);
  fs::remove_all(folder);
  return library;
}

const Library& library() {
  static const Library loaded = large_library();
  return loaded;
}

void index_clauses(benchmark::State& state) {
  library();
  for (auto _ : state) benchmark::DoNotOptimize(SearchIndex(library()));
}
BENCHMARK(index_clauses)->Unit(benchmark::kMillisecond);

void search_clauses(benchmark::State& state, const char16_t* query) {
  const SearchIndex index(library());
  std::size_t found = 0;
  for (auto _ : state) found = index.search(query).clauses.size();
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(search_clauses, one_letter, u"r")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_clauses, one_word, u"réversibilité")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_clauses, three_words, u"plafond de responsabilité")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_clauses, one_slip, u"réversibilté")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search_clauses, nothing, u"xylophone")->Unit(benchmark::kMillisecond);

}  // namespace
