// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/vocabulary.hpp"
#include "analysis/word_memo.hpp"

namespace clausier {

/// How a word is inflected. Verbs get their whole conjugation, nouns their plural, adjectives four forms.
enum class WordClass : std::uint8_t { verb, noun, adjective, invariable };

/// What a word means to its reader: bits of the reader's own choosing.
using Categories = std::bitset<128>;

/// One line of a reader's table. The lemma is written in good French ("résilier", "échoir", "mensualité");
/// a noun with two genders is written as an adjective ("abonné", "bailleur").
struct LexiconEntry {
  std::u16string_view lemma;
  WordClass word_class = WordClass::noun;
  std::uint8_t category = 0;  ///< below 128
};

/// How the form is inflected; several bits where the form is ambiguous.
struct Inflection {
  bool infinitive : 1 = false;
  bool present : 1 = false;  ///< indicative, subjunctive or imperative
  bool past : 1 = false;     ///< imperfect or simple past
  bool future : 1 = false;
  bool conditional : 1 = false;
  bool present_participle : 1 = false;
  bool past_participle : 1 = false;
  bool plural : 1 = false;
};

/// What a word of the contract means in a lexicon.
struct Meaning {
  Categories categories;             ///< of every entry that has this form
  std::uint16_t entry = UINT16_MAX;  ///< index of the first such entry; UINT16_MAX where unknown
  Inflection inflection;
  bool misspelt = false;  ///< found through one typing error

  bool known() const { return entry != UINT16_MAX; }
  bool is(std::uint8_t category) const { return categories.test(category); }
};

/// Calls `visit` with each category of the word, in order.
template <class Visit>
void each_category(const Meaning& meaning, const Visit& visit) {
  const Categories& all = meaning.categories;
  for (std::size_t c = all._Find_first(); c < all.size(); c = all._Find_next(c))
    visit(static_cast<std::uint8_t>(c));
}

enum class Spelling : std::uint8_t { forgiving, exact };

/// The words that a reader cares for, with every form they take. Build it once (a function's static), read it
/// for each contract: `const auto meanings = lexicon.read(contract.vocabulary());` then
/// `meanings[token.word]`. Immutable and safe to share between threads.
class Lexicon {
 public:
  explicit Lexicon(std::span<const LexiconEntry> entries);

  /// The meaning of each symbol. Unknown words of seven letters or more are forgiven one typing error
  /// (a letter more, less, other, or two swapped), never in the first letter, unless spelling must be exact.
  std::vector<Meaning> read(const Vocabulary& vocabulary, Spelling spelling = Spelling::forgiving) const;

  /// The meaning of one folded word, without forgiveness.
  Meaning find(std::u16string_view folded) const;

 private:
  void add(std::u16string_view form, std::uint16_t entry, std::uint8_t category, Inflection inflection);
  void index_long_forms();
  Symbol forgive(std::u16string_view folded) const;
  Meaning forgiven(std::u16string_view folded) const;

  Vocabulary forms_;
  std::vector<Meaning> meanings_;           ///< by symbol of `forms_`
  std::vector<std::uint32_t> bucket_ends_;  ///< of long forms by the hash of either half, in…
  std::vector<Symbol> bucket_symbols_;
  WordMemo<Meaning> exact_, forgiving_;
};

}  // namespace clausier
