// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clausier {

enum class CharacterKind : std::uint8_t {
  space,
  letter,
  digit,      ///< 0 to 9
  invisible,  ///< soft hyphens, zero-width marks, accents written apart
  apostrophe,
  hyphen,  ///< those that join words; a dash is punctuation
  punctuation,
};

/// A character as a reader sees it: lower case, without accent, in at most three letters ("œ" is "oe").
struct Character {
  CharacterKind kind = CharacterKind::punctuation;
  bool capital = false;
  std::uint8_t units = 1;  ///< UTF-16 code units that it takes in the text
  std::uint8_t folded_size = 0;
  char16_t folded[4] = {};

  std::u16string_view view() const { return {folded, folded_size}; }
};

/// The character that begins at `offset`, which lies within the text. Never fails: what is ill formed is
/// punctuation.
const Character& character_at(std::u16string_view text, std::size_t offset, Character& scratch);

}  // namespace clausier
