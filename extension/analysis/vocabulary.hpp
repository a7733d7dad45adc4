// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausier {

/// A distinct folded word of one contract, numbered from 1; 0 is no word.
using Symbol = std::uint32_t;

/// The distinct folded words of one contract ("indemnite", "l'", "12.3", "€"), so that rules compare
/// integers.
class Vocabulary {
 public:
  Vocabulary();

  Symbol add(std::u16string_view folded);
  /// 0 where the contract does not hold the word.
  Symbol find(std::u16string_view folded) const;
  /// Valid until the next `add`; empty for 0.
  std::u16string_view word(Symbol symbol) const {
    return {letters_.data() + words_[symbol].begin, words_[symbol].length};
  }
  /// One more than the greatest symbol: the size of a table indexed by symbol.
  std::size_t size() const { return words_.size(); }

  /// Gives the words the numbers that their spellings have in this process, whatever the vocabulary.
  void number_spellings();
  /// 0 for a word without number: after so many, new spellings get none.
  std::uint32_t spelling(Symbol symbol) const { return symbol < spellings_.size() ? spellings_[symbol] : 0; }

 private:
  struct Word {
    std::uint32_t begin;
    std::uint32_t length;
  };
  struct Slot {
    std::uint64_t head = 0;  ///< the first four letters: the whole of a short word
    std::uint32_t hash = 0;
    Symbol symbol = 0;
  };
  std::size_t slot_of(std::u16string_view folded, std::uint64_t head, std::uint32_t hash) const;
  void grow();

  std::u16string letters_;  ///< all words end to end
  std::vector<Word> words_;
  std::vector<Slot> slots_;               ///< open addressing, a power of two, at most half full
  std::vector<std::uint32_t> spellings_;  ///< by symbol
};

}  // namespace clausier
