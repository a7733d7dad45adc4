// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/phrasebook.hpp"

#include <algorithm>

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

void Phrasebook::add(std::uint8_t meaning, std::u16string_view pattern) {
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
    const bool prefix = word.ends_with(u'*');
    if (prefix) word.remove_suffix(1);
    (prefix ? prefixes_ : exact_)[std::u16string(word)].push_back(number);
  });
  return number;
}

Phrasebook::Words Phrasebook::read(const Vocabulary& vocabulary) const {
  Words words;
  words.median_dot_ = vocabulary.find(u"·");
  words.stride_ = (sets_.size() + 63) / 64;
  words.bits_.resize(words.stride_ * vocabulary.size());
  words.holds_.resize(vocabulary.size());
  words.starts_.resize(vocabulary.size() + 1);
  std::u16string key;
  for (Symbol symbol = 1; symbol < vocabulary.size(); ++symbol) {
    const auto add = [&](std::uint32_t set) {
      words.bits_[symbol * words.stride_ + set / 64] |= std::uint64_t{1} << (set % 64);
      if (set != small_words_) words.holds_[symbol] = true;
      if (set >= beginning_with_.size()) return;
      for (const std::uint32_t phrase : beginning_with_[set]) words.phrases_.push_back(phrase);
    };
    words.starts_[symbol] = static_cast<std::uint32_t>(words.phrases_.size());
    key = vocabulary.word(symbol);
    for (const auto& [suffix, set] : suffixes_)
      if (key.ends_with(suffix)) add(set);
    if (const auto found = exact_.find(key); found != exact_.end()) std::ranges::for_each(found->second, add);
    for (; !key.empty(); key.pop_back())
      if (const auto found = prefixes_.find(key); found != prefixes_.end())
        std::ranges::for_each(found->second, add);
  }
  words.starts_.back() = static_cast<std::uint32_t>(words.phrases_.size());
  return words;
}

std::span<const std::uint32_t> Phrasebook::Words::beginning_with(Symbol symbol) const {
  return {phrases_.data() + starts_[symbol], phrases_.data() + starts_[symbol + 1]};
}

bool Phrasebook::Words::is(Symbol symbol, std::uint32_t set) const {
  return bits_[symbol * stride_ + set / 64] >> (set % 64) & 1;
}

std::optional<std::size_t> Phrasebook::longest(std::span<const Element> elements,
                                               std::span<const Token> tokens, const Words& words) const {
  if (elements.empty()) return 0;
  const Element& element = elements.front();
  const auto others = elements.subspan(1);
  std::optional<std::size_t> best;
  const auto consider = [&](std::size_t taken) {
    const auto length = longest(others, tokens.subspan(taken), words);
    if (length) best = std::max(best.value_or(0), taken + *length);
  };
  if (element.kind == Element::Kind::word) {
    if (!tokens.empty() && words.is(tokens.front().word, element.set)) consider(1);
    if (element.optional) consider(0);
    return best;
  }
  const bool small = element.kind == Element::Kind::small_words;
  for (std::size_t taken = 0; taken <= (small ? most_small_words : widest_gap); ++taken) {
    consider(taken);
    if (taken == tokens.size()) break;
    if (tokens[taken].kind == TokenKind::punctuation && tokens[taken].word != words.median_dot()) break;
    if (small && !words.is(tokens[taken].word, element.set)) break;
  }
  return best;
}

void Phrasebook::Words::collect(Symbol symbol, std::vector<std::uint64_t>& sets) const {
  if (!holds_[symbol]) return;
  for (std::size_t i = 0; i < stride_; ++i) sets[i] |= bits_[symbol * stride_ + i];
}

void Phrasebook::match(std::span<const Token> tokens, const Words& words,
                       const std::vector<std::uint64_t>& sets, std::vector<Hit>& hits) const {
  hits.clear();
  const auto stands = [&](std::uint32_t set) { return (sets[set / 64] >> (set % 64) & 1) != 0; };
  for (const std::uint32_t index : words.beginning_with(tokens.front().word)) {
    const Phrase& phrase = phrases_[index];
    if (!std::ranges::all_of(phrase.needed, stands)) continue;
    const auto length = longest(phrase.elements, tokens, words);
    if (length) hits.push_back({phrase.meaning, static_cast<std::uint32_t>(*length)});
  }
}

}  // namespace clausier
