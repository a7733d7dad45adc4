// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

#include "analysis/span.hpp"
#include "analysis/vocabulary.hpp"

namespace clausier {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// A word, a figure or a mark. "l'indemnité" gives "l'" and "indemnite"; "vingt-deux" gives "vingt" and
/// "deux"; "10.000,00" is one number, "10 000" two; "30%" is a number and a mark. All double quotation marks
/// fold to '"', all dashes to '-', all apostrophes to '\''. Only "dû" keeps its accent, to stand apart from
/// the article.
struct Token {
  Span span;                   ///< as written, soft hyphens and combining accents included
  Symbol word = 0;             ///< the folded form, in `Contract::vocabulary()`
  std::uint32_t sentence = 0;  ///< index in `Contract::sentences()`
  TokenKind kind = TokenKind::word;
  bool glued = false;     ///< no space before: "1er", "vingt-deux", "l'indemnité"
  bool capital = false;   ///< starts with a capital letter
  bool capitals = false;  ///< two letters or more, all capitals
};

/// A sentence never runs over a paragraph's end; a list item begins one.
struct Sentence {
  Span span;     ///< without surrounding spaces
  Span wording;  ///< the same without the number or bullet typed before: what a rewriting may replace
  std::uint32_t paragraph = 0;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;  ///< one past the last
  /// The sentence that introduces this list item ("Le Client verse :"), else `none`. To read the whole
  /// stipulation, read the introduction (which may have one itself) before the item.
  std::uint32_t introduction = none;
  bool quantified = false;  ///< an amount, a percentage, a duration or a date begins in it
};

}  // namespace clausier
