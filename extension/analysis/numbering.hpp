// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/token.hpp"
#include "analysis/words.hpp"

namespace clausier {

enum class MarkStyle : std::uint8_t {
  chapter,       ///< "TITRE I", "Chapitre 2"
  article,       ///< "Article 7", "Art. VII"
  annex,         ///< "Annexe 2"
  dotted,        ///< "12.3.1"
  number,        ///< "4.", "4)", "§ 4", "1°"
  upper_roman,   ///< "IV -"
  lower_roman,   ///< "(i)"
  upper_letter,  ///< "A."
  lower_letter,  ///< "a)"
  bullet,
};

/// What numbers a paragraph, typed at its head or automatic.
struct NumberMark {
  MarkStyle style = MarkStyle::bullet;
  std::u16string number;       ///< without word, brackets and trailing punctuation; empty for a bullet
  int parts = 1;               ///< 3 for "12.3.1"
  std::size_t tokens = 0;      ///< how many it takes, trailing punctuation included
  bool separated = false;      ///< by punctuation from what follows
  bool may_be_letter = false;  ///< "i)" comes after "h)" too
};

/// The value of a roman numeral in either case, 0 for anything else.
int read_roman(std::u16string_view folded);

/// The mark at the head of these tokens of `text`.
std::optional<NumberMark> read_mark(std::u16string_view text, std::span<const Token> tokens,
                                    const Vocabulary& vocabulary);

/// The mark of each paragraph: of its label where it has one, else as typed. A label takes no token.
std::vector<std::optional<NumberMark>> read_marks(const Contract& contract);

/// The number under which an article is found: "1er" is "1", "VII" is "7", "12-3" is "12.3".
std::u16string reference_key(std::u16string_view number, bool annex);

}  // namespace clausier
