// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "analysis/morphology.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// Shorter words differ too little from each other to be guessed.
constexpr std::size_t forgiving_length = 7;

std::uint32_t key_of(std::u16string_view half, std::size_t length, bool head) {
  std::uint32_t key = static_cast<std::uint32_t>(length) * 2 + head;
  for (const char16_t c : half) key = (key ^ c) * 16777619u;
  return key ^ (key >> 15);
}

/// Whether one letter more, less, other, or two neighbours swapped make `a` into `b`.
bool one_error_apart(std::u16string_view a, std::u16string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto differ = std::ranges::mismatch(a, b);
  const auto i = static_cast<std::size_t>(differ.in1 - a.begin());
  if (i + 1 >= b.size()) return false;  // another ending is another word
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size() || a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

bool is_figure(std::u16string_view word) {
  return word.find_first_of(u"0123456789") != word.npos;
}

Inflection merged(Inflection a, Inflection b) {
  a.infinitive |= b.infinitive;
  a.present |= b.present;
  a.past |= b.past;
  a.future |= b.future;
  a.conditional |= b.conditional;
  a.present_participle |= b.present_participle;
  a.past_participle |= b.past_participle;
  a.plural |= b.plural;
  return a;
}

}  // namespace

Lexicon::Lexicon(std::span<const LexiconEntry> entries) : meanings_(1) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LexiconEntry& entry = entries[i];
    inflect(fold(entry.lemma), entry.word_class, [&](std::u16string_view form, Inflection inflection) {
      // "du" is the article; the participle keeps its accent.
      if (entry.word_class == WordClass::verb && form == u"du") return;
      add(form, static_cast<std::uint16_t>(i), entry.category, inflection);
    });
  }
  index_long_forms();
}

void Lexicon::add(std::u16string_view form, std::uint16_t entry, std::uint8_t category,
                  Inflection inflection) {
  const Symbol symbol = forms_.add(form);
  if (symbol == meanings_.size()) meanings_.emplace_back();
  Meaning& meaning = meanings_[symbol];
  if (!meaning.known()) meaning.entry = entry;
  if (category < meaning.categories.size()) meaning.categories.set(category);
  meaning.inflection = merged(meaning.inflection, inflection);
}

void Lexicon::index_long_forms() {
  // One error leaves the first or the second half of a form whole: each long form is found by both.
  const auto each_half = [this](const auto& visit) {
    for (Symbol symbol = 1; symbol < forms_.size(); ++symbol) {
      const std::u16string_view form = forms_.word(symbol);
      if (form.size() < forgiving_length) continue;
      const std::size_t middle = form.size() / 2;
      visit(key_of(form.substr(0, middle), form.size(), true), symbol);
      visit(key_of(form.substr(middle), form.size(), false), symbol);
    }
  };
  std::size_t halves = 0;
  each_half([&](std::uint32_t, Symbol) { ++halves; });
  bucket_ends_.assign(std::bit_ceil(halves * 2 + 1), 0);
  bucket_symbols_.resize(halves);
  const std::size_t mask = bucket_ends_.size() - 1;
  each_half([&](std::uint32_t key, Symbol) { ++bucket_ends_[key & mask]; });
  std::uint32_t begin = 0;
  for (std::uint32_t& count : bucket_ends_) count = std::exchange(begin, begin + count);
  each_half([&](std::uint32_t key, Symbol symbol) { bucket_symbols_[bucket_ends_[key & mask]++] = symbol; });
}

Symbol Lexicon::forgive(std::u16string_view folded) const {
  const std::size_t mask = bucket_ends_.size() - 1;
  const auto search = [&](std::uint32_t key) -> Symbol {
    const std::size_t bucket = key & mask;
    for (std::uint32_t i = bucket ? bucket_ends_[bucket - 1] : 0; i < bucket_ends_[bucket]; ++i) {
      const std::u16string_view form = forms_.word(bucket_symbols_[i]);
      if (form[0] == folded[0] && one_error_apart(form, folded)) return bucket_symbols_[i];
    }
    return 0;
  };
  for (std::size_t length = std::max(folded.size() - 1, forgiving_length); length <= folded.size() + 1;
       ++length) {
    const std::size_t middle = length / 2;
    if (const Symbol found = search(key_of(folded.substr(0, middle), length, true))) return found;
    const std::size_t tail = length - middle;
    if (const Symbol found = search(key_of(folded.substr(folded.size() - tail), length, false))) return found;
  }
  return 0;
}

Meaning Lexicon::find(std::u16string_view folded) const {
  return meanings_[forms_.find(folded)];
}

/// Of a word that may hold a typing error.
Meaning Lexicon::forgiven(std::u16string_view folded) const {
  if (const Symbol form = forms_.find(folded)) return meanings_[form];
  if (folded.size() < forgiving_length || is_figure(folded)) return {};
  const Symbol form = forgive(folded);
  Meaning meaning = meanings_[form];
  meaning.misspelt = form != 0;
  return meaning;
}

std::vector<Meaning> Lexicon::read(const Vocabulary& vocabulary, Spelling spelling) const {
  std::vector<Meaning> meanings(vocabulary.size());
  const bool exact = spelling == Spelling::exact;
  (exact ? exact_ : forgiving_)
      .read(
          vocabulary, [&](std::u16string_view word) { return exact ? find(word) : forgiven(word); },
          [&](Symbol symbol, const Meaning& meaning) { meanings[symbol] = meaning; });
  return meanings;
}

}  // namespace clausier
