// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a hundred rules would cost beside twenty. The engine has fewer than a hundred, so the eighty others
// are stood in for by what a rule adds:
// - its check, which looks at the shared readings of the contract: the same twenty rules four times again,
//   under other ids, each with all of its findings;
// - its words, which every sentence is read for: four times as many phrases again as the law rules have,
// taken
//   from the text itself, so that every word of it begins some of them and they do stand in it.
// The readings themselves are made once for all rules, as they are for twenty.
//   build/bench/bench/bench --benchmark_filter=hundred
#include <benchmark/benchmark.h>

#include <deque>

#include "corpus.hpp"
#include "rules/notion.hpp"
#include "rules/phrasebook.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

constexpr std::size_t few = 20, times_more = 5;

/// The phrases of the law rules, one a line of each entry.
std::size_t add_notions(Phrasebook& book) {
  std::size_t count = 0;
  for (const NotionEntry& entry : notion_entries())
    for (std::size_t begin = 0; begin < entry.phrases.size(); ++count) {
      const std::size_t end = std::min(entry.phrases.find(u'\n', begin), entry.phrases.size());
      if (end > begin)
        book.add(static_cast<std::uint16_t>(entry.meaning), entry.phrases.substr(begin, end - begin));
      begin = end + 1;
    }
  return count;
}

/// Each word of the text in turn begins one: itself, small words, and a word that stands behind it.
void add_phrases_of_text(Phrasebook& book, const Contract& contract, std::size_t count) {
  const auto& tokens = contract.tokens();
  std::vector<std::uint32_t> places(contract.vocabulary().size());  // where the word stood last
  while (count > 0)
    for (Symbol word = 1; word < places.size() && count > 0; ++word) {
      const auto behind = [&](std::uint32_t i) { return i + 3 < tokens.size() && tokens[i].word == word; };
      std::uint32_t place = places[word];
      while (place < tokens.size() && !behind(place)) ++place;
      places[word] = place + 1;
      if (place >= tokens.size()) places[word] = 0;
      if (place + 3 >= tokens.size()) continue;
      std::u16string pattern(contract.folded(tokens[place]));
      book.add(0, pattern.append(u" @ ").append(contract.folded(tokens[place + 3])));
      --count;
    }
}

/// Every sentence read for the phrases of the book.
double time_to_read(const Contract& contract, const Phrasebook& book) {
  return time_of([&] {
    const Phrasebook::Words words = book.read(contract.vocabulary());
    std::size_t found = 0;
    for (const Sentence& sentence : contract.sentences()) {
      const auto tokens = contract.tokens_of(sentence);
      book.each_phrase(tokens, tokens.size(), words,
                       [&](std::uint16_t, std::size_t, std::size_t) { ++found; });
    }
    benchmark::DoNotOptimize(found);
  });
}

/// The first rules, again and again under other ids.
struct ManyRules {
  std::deque<std::string> ids;
  std::deque<Rule> rules;
  std::vector<const Rule*> chosen;
};

ManyRules many_rules() {
  ManyRules many;
  for (std::size_t i = 0; i < few * times_more; ++i) {
    const Rule& rule = *all_rules()[i % few];
    many.ids.push_back(std::string(rule.id) + "-" + std::to_string(i / few));
    many.rules.push_back(rule);
    many.rules.back().id = many.ids.back();
    many.chosen.push_back(&many.rules.back());
  }
  return many;
}

void hundred_rules(benchmark::State& state) {
  const Source source = plain_text(corpus(pages_300));
  const Contract contract = read_contract(source);
  const ManyRules many = many_rules();
  Phrasebook book, larger;
  const std::size_t count = add_notions(book);
  add_notions(larger);
  add_phrases_of_text(larger, contract, (times_more - 1) * count);
  const auto reviewed = [&](std::span<const Rule* const> chosen) {
    return time_of([&] { benchmark::DoNotOptimize(review(read_contract(source), chosen)); });
  };
  std::vector<double> ratios, phrases;
  for (auto _ : state) {
    const double twenty = reviewed({many.chosen.data(), few});
    const double hundred = reviewed(many.chosen);
    const double more_phrases = time_to_read(contract, larger) - time_to_read(contract, book);
    ratios.push_back((hundred + more_phrases) / twenty);
    phrases.push_back(more_phrases / twenty);
  }
  state.counters["x_twenty"] = percentile(ratios, 0.5);
  state.counters["by_phrases"] = percentile(phrases, 0.5);
}
BENCHMARK(hundred_rules)->Unit(benchmark::kMillisecond);

}  // namespace
