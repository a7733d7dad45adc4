// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/phrasebook.hpp"

#include <algorithm>
#include <bit>

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
  const std::size_t first = elements_.size();
  each_part(pattern, u' ', [&](std::u16string_view part) {
    if (part == u"@") return elements_.push_back({Element::Kind::small_words, true, small_words_});
    if (part == u"..") return elements_.push_back({Element::Kind::gap, true, 0});
    const bool optional = part.ends_with(u'?');
    if (optional) part.remove_suffix(1);
    elements_.push_back({Element::Kind::word, optional, word_set(part)});
  });
  const auto elements = std::span<const Element>(elements_).subspan(first);
  const std::size_t first_needed = needed_.size();
  for (const Element& element : elements.subspan(1))
    if (element.kind == Element::Kind::word && !element.optional) needed_.push_back(element.set);
  beginning_with_.resize(std::max<std::size_t>(beginning_with_.size(), elements.front().set + 1));
  beginning_with_[elements.front().set].push_back({{followers_of(elements), static_cast<std::uint32_t>(first),
                                                    static_cast<std::uint16_t>(elements.size()), meaning},
                                                   static_cast<std::uint32_t>(first_needed),
                                                   static_cast<std::uint32_t>(needed_.size())});
}

std::uint32_t Phrasebook::word_set(std::u16string_view alternatives) {
  const auto number = static_cast<std::uint32_t>(sets_.size());
  const auto [known, is_new] = sets_.try_emplace(std::u16string(alternatives), number);
  if (!is_new) return known->second;
  leads_.push_back(0);
  each_part(alternatives, u'|', [&](std::u16string_view word) {
    if (word.starts_with(u'*')) return suffixes_.emplace_back(word.substr(1), number), void();
    if (word.starts_with(u'+'))
      return inflect(word.substr(1), WordClass::verb,
                     [&](std::u16string_view form, Inflection) { exact_.add(form, number); });
    const bool prefix = word.ends_with(u'*');
    if (prefix) word.remove_suffix(1);
    if (prefix)
      beginnings_.add(word, number);
    else
      exact_.add(word, number);
  });
  return number;
}

void Phrasebook::Index::add(std::u16string_view word, std::uint32_t set) {
  const Symbol symbol = words.add(word);
  if (symbol == sets.size()) sets.emplace_back();
  if (sets[symbol].empty() || sets[symbol].back() != set) sets[symbol].push_back(set);
}

std::uint32_t Phrasebook::Beginnings::child_of(std::uint32_t node, char16_t letter) const {
  std::uint32_t child = nodes_[node].child;
  while (child != 0 && nodes_[child].letter != letter) child = nodes_[child].sibling;
  return child;
}

void Phrasebook::Beginnings::add(std::u16string_view beginning, std::uint32_t set) {
  std::uint32_t node = 0;
  for (const char16_t letter : beginning) {
    std::uint32_t child = child_of(node, letter);
    if (child == 0) {
      child = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({.letter = letter, .sibling = nodes_[node].child});
      sets_.emplace_back();
      nodes_[node].child = child;
    }
    node = child;
  }
  if (sets_[node].empty() || sets_[node].back() != set) sets_[node].push_back(set);
}

void Phrasebook::Beginnings::find(std::u16string_view word, std::vector<std::uint32_t>& sets) const {
  const auto first = static_cast<std::ptrdiff_t>(sets.size());
  std::uint32_t node = 0;
  for (const char16_t letter : word) {
    node = child_of(node, letter);
    if (node == 0) return;
    if (!sets_[node].empty()) sets.insert(sets.begin() + first, sets_[node].begin(), sets_[node].end());
  }
}

Phrasebook::Words Phrasebook::read(const Vocabulary& vocabulary) const {
  Words words;
  words.median_dot_ = vocabulary.find(u"·");
  find_sets(vocabulary, words);
  find_candidates(words);
  return words;
}

std::vector<std::uint32_t> Phrasebook::sets_of(std::u16string_view word) const {
  std::vector<std::uint32_t> sets;
  for (const auto& [suffix, set] : suffixes_)
    if (word.ends_with(suffix)) sets.push_back(set);
  const auto& exact = exact_.of(word);
  sets.insert(sets.end(), exact.begin(), exact.end());
  beginnings_.find(word, sets);
  return sets;
}

void Phrasebook::find_sets(const Vocabulary& vocabulary, Words& words) const {
  words.small_.resize(vocabulary.size());
  words.set_starts_.assign(2, 0);  // 0 is no word
  known_.read(
      vocabulary, [this](std::u16string_view word) { return sets_of(word); },
      [&](Symbol symbol, const std::vector<std::uint32_t>& sets) {
        words.sets_.insert(words.sets_.end(), sets.begin(), sets.end());
        words.set_starts_.push_back(static_cast<std::uint32_t>(words.sets_.size()));
        words.small_[symbol] = words.is(symbol, small_words_);
      });
}

std::uint64_t Phrasebook::followers_of(std::span<const Element> phrase) {
  constexpr std::uint32_t shared_bits = 63;  // all but that of `anything`
  if (phrase.front().optional) return Words::anything;
  std::uint64_t following = 0;
  for (const Element& element : phrase.subspan(1)) {
    if (element.kind == Element::Kind::gap) break;
    std::uint64_t& leads = leads_[element.set];
    if (leads == 0) leads = std::uint64_t{2} << (followers_++ % shared_bits);
    following |= leads;
    if (!element.optional) return following;
  }
  return following | Words::anything;
}

void Phrasebook::find_candidates(Words& words) const {
  const std::size_t symbols = words.small_.size();
  std::vector<bool> held(sets_.size());
  for (const std::uint32_t set : words.sets_) held[set] = true;
  constexpr std::uint16_t unset = UINT16_MAX;
  std::vector<std::uint16_t> bits(sets_.size(), unset);  // of the sets that a phrase needs
  std::uint32_t count = 0;
  words.starts_.reserve(symbols + 1);
  words.signatures_.resize(symbols);
  words.links_.resize(symbols);
  for (Symbol symbol = 0; symbol < symbols; ++symbol) {
    words.starts_.push_back(static_cast<std::uint32_t>(words.candidates_.size()));
    Words::Link& link = words.links_[symbol];
    const auto consider = [&](const Phrase& phrase) {
      const auto needed_sets = needed_of(phrase);
      if (!std::ranges::all_of(needed_sets, [&](std::uint32_t set) { return held[set]; })) return;
      Words::Signature& needed = words.needed_.emplace_back();
      for (const std::uint32_t set : needed_sets) {
        if (bits[set] == unset) bits[set] = static_cast<std::uint16_t>(count++ % needed.size());
        needed.set(bits[set]);
      }
      words.candidates_.push_back(phrase.candidate);
      link.followers |= phrase.candidate.followers;
    };
    for (const std::uint32_t set : words.sets_of(symbol)) {
      if (set < beginning_with_.size()) std::ranges::for_each(beginning_with_[set], consider);
      link.leads |= leads_[set];
    }
  }
  words.starts_.push_back(static_cast<std::uint32_t>(words.candidates_.size()));
  for (Symbol symbol = 0; symbol < symbols; ++symbol)
    for (const std::uint32_t set : words.sets_of(symbol))
      if (bits[set] != unset) words.signatures_[symbol].set(bits[set]);
}

bool Phrasebook::Words::is(Symbol symbol, std::uint32_t set) const {
  const auto sets = sets_of(symbol);
  return std::ranges::find(sets, set) != sets.end();
}

/// `ends` says where what is read of a phrase may end, bit n where it may after n tokens: the same with one
/// token more, where that one is fit.
template <class Fit>
std::uint64_t one_farther(std::uint64_t ends, std::span<const Token> tokens, const Fit& fit) {
  std::uint64_t farther = 0;
  for (; ends != 0; ends &= ends - 1) {
    const auto next = static_cast<std::size_t>(std::countr_zero(ends));
    if (next < tokens.size() && fit(tokens[next])) farther |= std::uint64_t{2} << next;
  }
  return farther;
}

std::size_t Phrasebook::length_of(const Words::Candidate& phrase, std::span<const Token> tokens,
                                  const Words& words) const {
  constexpr std::size_t longest_phrase = 63;
  tokens = tokens.first(std::min(tokens.size(), longest_phrase));
  const auto elements = std::span(elements_).subspan(phrase.first_element, phrase.elements);
  std::uint64_t ends = elements.front().optional ? 3 : 2;  // behind the first, which makes it a candidate
  for (const Element& element : elements.subspan(1)) {
    const std::uint64_t before = ends;
    if (element.kind == Element::Kind::word) {
      ends = one_farther(before, tokens, [&](const Token& one) { return words.is(one.word, element.set); });
      if (element.optional) ends |= before;
      if (ends == 0) return 0;
      continue;
    }
    const bool small = element.kind == Element::Kind::small_words;
    std::uint64_t last = before;
    for (std::size_t taken = 0; taken < (small ? most_small_words : widest_gap) && last != 0; ++taken) {
      last = one_farther(last, tokens, [&](const Token& one) {
        if (one.kind == TokenKind::punctuation && one.word != words.median_dot()) return false;
        return !small || words.is_small(one.word);
      });
      ends |= last;
    }
  }
  return static_cast<std::size_t>(std::bit_width(ends)) - 1;
}

}  // namespace clausier
