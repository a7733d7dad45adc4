// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/phrasebook.hpp"

#include <algorithm>

#include "analysis/morphology.hpp"

namespace clausier {
namespace {

constexpr std::u16string_view small_words =
    u"le|la|les|l'|un|une|des|du|de|d'|au|aux|a|son|sa|ses|leur|leurs|ce|cet|cette|ces|mon|notre|votre|nos|"
    u"vos|dit|"
    u"dite|ledit|ladite|dudit|desdits|desdites|lesdites|lesdits|en|present|presente|presentes|meme|c'|tout|"
    u"toute|tel|"
    u"telle|alors|egalement|et";
constexpr std::size_t most_small_words = 5;
constexpr std::size_t widest_gap = 2;

template <class Visit>
void each_part(std::u16string_view text, char16_t separator, const Visit& visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (end > begin) visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

Phrasebook::Phrasebook() {
  small_words_ = word_set(small_words);
}

void Phrasebook::add(std::uint16_t meaning, std::u16string_view pattern) {
  Phrase phrase{meaning, {}, {}};
  each_part(pattern, u' ', [&](std::u16string_view part) {
    if (part == u"@") return phrase.elements.push_back({Element::Kind::small_words, true, small_words_});
    if (part == u"..") return phrase.elements.push_back({Element::Kind::gap, true, 0});
    const bool optional = part.ends_with(u'?');
    if (optional) part.remove_suffix(1);
    phrase.elements.push_back({Element::Kind::word, optional, word_set(part)});
  });
  for (const Element& element : phrase.elements)
    if (element.kind == Element::Kind::word && !element.optional) phrase.needed.push_back(element.set);
  phrase.needed.erase(phrase.needed.begin());
  beginning_with_.resize(std::max<std::size_t>(beginning_with_.size(), phrase.elements.front().set + 1));
  beginning_with_[phrase.elements.front().set].push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(phrase));
}

std::uint32_t Phrasebook::word_set(std::u16string_view alternatives) {
  const auto number = static_cast<std::uint32_t>(sets_.size());
  const auto [known, is_new] = sets_.try_emplace(std::u16string(alternatives), number);
  if (!is_new) return known->second;
  each_part(alternatives, u'|', [&](std::u16string_view word) {
    if (word.starts_with(u'*')) return suffixes_.emplace_back(word.substr(1), number), void();
    if (word.starts_with(u'+'))
      return inflect(word.substr(1), WordClass::verb,
                     [&](std::u16string_view form, Inflection) { exact_.add(form, number); });
    const bool prefix = word.ends_with(u'*');
    if (prefix) word.remove_suffix(1);
    (prefix ? prefixes_ : exact_).add(word, number);
  });
  return number;
}

void Phrasebook::Index::add(std::u16string_view word, std::uint32_t set) {
  const Symbol symbol = words.add(word);
  longest = std::max(longest, word.size());
  if (symbol == sets.size()) sets.emplace_back();
  if (sets[symbol].empty() || sets[symbol].back() != set) sets[symbol].push_back(set);
}

Phrasebook::Words Phrasebook::read(const Vocabulary& vocabulary) const {
  Words words;
  words.median_dot_ = vocabulary.find(u"·");
  find_sets(vocabulary, words);
  find_candidates(words);
  find_followers(words);
  return words;
}

void Phrasebook::find_sets(const Vocabulary& vocabulary, Words& words) const {
  words.small_.resize(vocabulary.size());
  words.set_starts_.assign(2, 0);  // 0 is no word
  const auto add = [&](std::span<const std::uint32_t> sets) {
    words.sets_.insert(words.sets_.end(), sets.begin(), sets.end());
  };
  for (Symbol symbol = 1; symbol < vocabulary.size(); ++symbol) {
    const std::u16string_view word = vocabulary.word(symbol);
    for (const auto& [suffix, set] : suffixes_)
      if (word.ends_with(suffix)) words.sets_.push_back(set);
    add(exact_.of(word));
    for (auto head = word.substr(0, prefixes_.longest); !head.empty(); head.remove_suffix(1))
      add(prefixes_.of(head));
    words.set_starts_.push_back(static_cast<std::uint32_t>(words.sets_.size()));
    words.small_[symbol] = words.is(symbol, small_words_);
  }
}

void Phrasebook::find_candidates(Words& words) const {
  const std::size_t symbols = words.small_.size();
  std::vector<bool> held(sets_.size());
  for (const std::uint32_t set : words.sets_) held[set] = true;
  constexpr std::uint16_t unset = UINT16_MAX;
  std::vector<std::uint16_t> bits(sets_.size(), unset);  // of the sets that a phrase needs
  std::uint32_t needed_sets = 0;
  const auto consider = [&](std::uint32_t index) {
    const Phrase& phrase = phrases_[index];
    if (!std::ranges::all_of(phrase.needed, [&](std::uint32_t set) { return held[set]; })) return;
    Words::Signature needed;
    for (const std::uint32_t set : phrase.needed) {
      if (bits[set] == unset) bits[set] = static_cast<std::uint16_t>(needed_sets++ % needed.size());
      needed.set(bits[set]);
    }
    words.candidates_.push_back({index, phrase.meaning, phrase.elements.size() == 1, needed});
  };
  for (Symbol symbol = 0; symbol < symbols; ++symbol) {
    words.starts_.push_back(static_cast<std::uint32_t>(words.candidates_.size()));
    for (const std::uint32_t set : words.sets_of(symbol))
      if (set < beginning_with_.size()) std::ranges::for_each(beginning_with_[set], consider);
  }
  words.starts_.push_back(static_cast<std::uint32_t>(words.candidates_.size()));
  words.signatures_.resize(symbols);
  for (Symbol symbol = 0; symbol < symbols; ++symbol)
    for (const std::uint32_t set : words.sets_of(symbol))
      if (bits[set] != unset) words.signatures_[symbol].set(bits[set]);
}

void Phrasebook::find_followers(Words& words) const {
  constexpr std::uint32_t shared_bits = 63;       // all but that of `anything`
  std::vector<std::uint64_t> bits(sets_.size());  // of the sets that may follow
  std::uint32_t following_sets = 0;
  const auto bits_after_first = [&](const Phrase& phrase) {
    if (phrase.elements.front().optional) return Words::anything;
    std::uint64_t following = 0;
    for (std::size_t i = 1; i < phrase.elements.size(); ++i) {
      const Element& element = phrase.elements[i];
      if (element.kind == Element::Kind::gap) break;
      std::uint64_t& bit = bits[element.set];
      if (bit == 0) bit = std::uint64_t{2} << (following_sets++ % shared_bits);
      following |= bit;
      if (!element.optional) return following;
    }
    return following | Words::anything;
  };
  words.links_.resize(words.small_.size());
  for (Symbol symbol = 0; symbol < words.links_.size(); ++symbol)
    for (const Words::Candidate& candidate : words.beginning_with(symbol))
      words.links_[symbol].followers |= bits_after_first(phrases_[candidate.phrase]);
  for (Symbol symbol = 0; symbol < words.links_.size(); ++symbol)
    for (const std::uint32_t set : words.sets_of(symbol)) words.links_[symbol].leads |= bits[set];
}

bool Phrasebook::Words::is(Symbol symbol, std::uint32_t set) const {
  const auto sets = sets_of(symbol);
  return std::ranges::find(sets, set) != sets.end();
}

std::optional<std::size_t> Phrasebook::longest(std::span<const Element> elements,
                                               std::span<const Token> tokens, const Words& words) const {
  std::size_t sure = 0;  // words that must stand here
  for (; sure < elements.size() && !elements[sure].optional; ++sure)
    if (sure == tokens.size() || !words.is(tokens[sure].word, elements[sure].set)) return {};
  if (sure == elements.size()) return sure;
  const Element& element = elements[sure];
  const auto others = elements.subspan(sure + 1);
  tokens = tokens.subspan(sure);
  std::optional<std::size_t> best;
  const auto consider = [&](std::size_t taken) {
    const auto length = longest(others, tokens.subspan(taken), words);
    if (length) best = std::max(best.value_or(0), sure + taken + *length);
  };
  if (element.kind == Element::Kind::word) {
    if (!tokens.empty() && words.is(tokens.front().word, element.set)) consider(1);
    consider(0);
    return best;
  }
  const bool small = element.kind == Element::Kind::small_words;
  for (std::size_t taken = 0; taken <= (small ? most_small_words : widest_gap); ++taken) {
    consider(taken);
    if (taken == tokens.size()) break;
    if (tokens[taken].kind == TokenKind::punctuation && tokens[taken].word != words.median_dot()) break;
    if (small && !words.is_small(tokens[taken].word)) break;
  }
  return best;
}

std::size_t Phrasebook::length_of(std::uint32_t phrase, std::span<const Token> tokens,
                                  const Words& words) const {
  return longest(phrases_[phrase].elements, tokens, words).value_or(0);
}

}  // namespace clausier
