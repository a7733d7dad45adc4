// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_words.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

namespace clausier {
namespace {

constexpr std::size_t whole_word = 3, root_length = 6;
constexpr std::u16string_view figure = u"0";
constexpr std::u16string_view client = u"@client", provider = u"@prestataire";

constexpr std::u16string_view small_words[] = {
    u"le",    u"la",   u"les", u"l",     u"un",  u"une", u"de",   u"des", u"d",    u"du",  u"et",
    u"ou",    u"a",    u"au",  u"aux",   u"en",  u"par", u"que",  u"qu",  u"pour", u"qui", u"se",
    u"s",     u"ce",   u"cet", u"cette", u"ces", u"son", u"sa",   u"ses", u"est",  u"si",  u"leur",
    u"leurs", u"sont", u"il",  u"elle",  u"on",  u"y",   u"dans", u"sur", u"avec"};

constexpr std::size_t longest_small_word = 5;

/// "indemnités" and "indemnité" have one root, "résiliation" and "résilier" too.
std::u16string_view root_of(std::u16string_view word) {
  if (word.ends_with(u'\'')) word.remove_suffix(1);
  if (word.size() > root_length) return word.substr(0, root_length);
  if (word.size() <= whole_word) return word;
  for (const std::u16string_view ending : {u"es", u"s", u"e"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

float in_tenths(std::int16_t number) {
  return static_cast<float>(number) / 10;
}

}  // namespace

ClueWords::ClueWords(const Contract& contract, const Reading& reading, const Numbering& number)
    : contract_(contract), reading_(reading) {
  const Vocabulary& words = contract.vocabulary();
  for (Symbol symbol = 0; symbol < words.size(); ++symbol)
    kinds_.push_back(kind_of(words.word(symbol), number));
  for (std::uint32_t meaning = 0; meaning < Categories().size(); ++meaning) {
    const auto digit = [&](std::uint32_t unit) { return static_cast<char16_t>(u'0' + meaning / unit % 10); };
    const std::array root{u'#', digit(100), digit(10), digit(1)};
    meanings_.push_back(number({root.data(), root.size()}));
  }
  client_.root = number(client);
  provider_.root = number(provider);
}

ClueWords::Kind ClueWords::kind_of(std::u16string_view word, const Numbering& number) const {
  if (word.empty()) return {.is_mark = true};
  const char16_t letter = word.front();
  if (letter >= u'0' && letter <= u'9') return {.root = number(figure)};
  if (letter == u'%' || letter == u'€') return {.root = number(word)};
  if (letter < u'a' || letter > u'z')
    return {.is_mark = true, .ends = letter == u'.' || letter == u';' || letter == u':'};
  const std::u16string_view root = root_of(word);
  const bool is_small =
      root.size() <= longest_small_word && std::ranges::find(small_words, root) != std::end(small_words);
  return {.root = number(root), .is_small = is_small};
}

std::vector<ClueWords::Kind> ClueWords::kinds_in(std::uint32_t sentence) const {
  const Sentence& place = contract_.sentences()[sentence];
  const std::span<const Mention> mentions = reading_.mentions(sentence);
  auto mention = mentions.begin();
  std::vector<Kind> kinds;
  for (std::uint32_t token = place.first_token; token < place.end_token; ++token) {
    const auto names_party = [](const Mention& one) {
      return one.meaning == Concept::client || one.meaning == Concept::provider;
    };
    while (mention != mentions.end() && (mention->first < token || !names_party(*mention))) ++mention;
    if (mention == mentions.end() || mention->first != token) {
      kinds.push_back(kinds_[contract_.tokens()[token].word]);
      kinds.back().token = token;
      continue;
    }
    kinds.push_back(mention->meaning == Concept::client ? client_ : provider_);
    kinds.back().token = token;
    token = std::min(mention->end, place.end_token) - 1;
  }
  return kinds;
}

LeaningWeights::LeaningWeights(const LeaningLesson& lesson)
    : bias_(lesson.bias), marks_(std::size_t{1} << (64 - mark_shift)) {
  for (const std::u16string_view root : lesson.roots) roots_.add(root);
  const std::size_t all = lesson.alone.size() + lesson.next.size() + lesson.near.size();
  weights_.resize(std::bit_ceil(2 * all + 1));
  const auto add = [&](std::span<const WordWeight> words, Bond bond) {
    for (const WordWeight& each : words) {
      const WordClue clue{each.first, each.second, bond};
      const std::uint64_t hashed = hash(clue);
      Weight& weight = weights_[slot_of(clue, hashed)];
      weight = {clue, in_tenths(each.rarity)};
      std::ranges::transform(each.odds, weight.odds.begin(), in_tenths);
      marks_[hashed >> mark_shift] = true;
    }
  };
  add(lesson.alone, Bond::alone);
  add(lesson.next, Bond::next);
  add(lesson.near, Bond::near);
}

std::uint64_t LeaningWeights::hash(const WordClue& clue) {
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15;  // 2^64 over the golden ratio
  const std::uint64_t key = std::uint64_t{clue.first} << 34 | std::uint64_t{clue.second} << 2 |
                            static_cast<std::uint64_t>(clue.bond);
  return (key ^ key >> 29) * spread;
}

std::size_t LeaningWeights::slot_of(const WordClue& clue, std::uint64_t hash) const {
  std::size_t slot = hash >> 32 & (weights_.size() - 1);
  while (weights_[slot].clue.first && weights_[slot].clue != clue) slot = (slot + 1) & (weights_.size() - 1);
  return slot;
}

WordScale::WordScale(const Contract& contract, const Reading& reading, const LeaningWeights& weights)
    : contract_(contract),
      weights_(weights),
      words_(contract, reading, [&](std::u16string_view root) { return weights.number(root); }),
      is_counted_(weights.weights_.size()) {}

StepOdds WordScale::odds(std::span<const std::uint32_t> sentences) {
  squares_ = 0;
  sum_ = {};
  for (const std::uint32_t sentence : sentences)
    words_.read(sentence, [&](const WordClue& clue, CluePlace) { add(clue); });
  for (const std::uint32_t slot : counted_) is_counted_[slot] = false;
  counted_.clear();
  const float length = std::max(least_length, std::sqrt(squares_));
  StepOdds odds = weights_.bias_;
  for (std::size_t step = 0; step < odds.size(); ++step) odds[step] += sum_[step] / length;
  return odds;
}

std::vector<Span> WordScale::telling(std::uint32_t sentence, std::size_t step, bool against) const {
  constexpr std::size_t most = 3;
  struct Word {
    float odds;
    CluePlace place;
  };
  std::vector<Word> words;
  words_.read(sentence, [&](const WordClue& clue, CluePlace place) {
    const LeaningWeights::Weight& weight =
        weights_.weights_[weights_.slot_of(clue, LeaningWeights::hash(clue))];
    const float odds = against ? -weight.odds[step] : weight.odds[step];
    if (odds > 0 && place.first < place.last) words.push_back({odds, place});
  });
  std::ranges::stable_sort(words, std::greater(), &Word::odds);
  std::vector<CluePlace> kept;
  for (const Word& word : words) {
    const auto overlaps = [&](CluePlace other) {
      return word.place.first <= other.last && other.first <= word.place.last;
    };
    if (kept.size() < most && std::ranges::none_of(kept, overlaps)) kept.push_back(word.place);
  }
  const auto& tokens = contract_.tokens();
  std::vector<Span> spans;
  for (const CluePlace place : kept)
    spans.push_back({tokens[place.first].span.begin, tokens[place.last].span.end});
  return spans;
}

void WordScale::add(const WordClue& clue) {
  const std::uint64_t hash = LeaningWeights::hash(clue);
  if (!weights_.may_hold(hash)) return;
  const std::size_t slot = weights_.slot_of(clue, hash);
  if (is_counted_[slot]) return;
  is_counted_[slot] = true;
  counted_.push_back(static_cast<std::uint32_t>(slot));
  const LeaningWeights::Weight& weight = weights_.weights_[slot];
  squares_ += weight.rarity * weight.rarity;
  for (std::size_t step = 0; step < sum_.size(); ++step) sum_[step] += weight.odds[step];
}

}  // namespace clausier
