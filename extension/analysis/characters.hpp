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
  std::uint8_t capital : 1 = 0;
  std::uint8_t units : 2 = 1;  ///< UTF-16 code units that it takes in the text
  std::uint8_t folded_size : 2 = 0;
  char16_t folded[3] = {};

  std::u16string_view view() const { return {folded, folded_size}; }
};

/// The characters of Unicode; those of a French contract stand in a table.
class Characters {
 public:
  /// The only one. Built on first use.
  static const Characters& get();

  /// The character that begins at `offset`, which lies within the text. What is ill formed is punctuation.
  Character at(std::u16string_view text, std::size_t offset) const {
    const char16_t unit = text[offset];
    return unit < table_end ? table_[unit] : beyond_table(text, offset);
  }
  CharacterKind kind_at(std::u16string_view text, std::size_t offset) const {
    const char16_t unit = text[offset];
    return unit < table_end ? table_[unit].kind : beyond_table(text, offset).kind;
  }

  /// The folded letter of a Latin letter that folds to one, with `capital_bit` on a capital; 0 for anything
  /// else.
  char16_t plain_letter(char16_t unit) const { return unit < table_end ? plain_letters_[unit] : u'\0'; }
  static constexpr char16_t capital_bit = 0x8000;

 private:
  Characters();
  Character beyond_table(std::u16string_view text, std::size_t offset) const;

  /// Latin letters and combining accents; then general punctuation and currencies.
  static constexpr char16_t table_end = 0x370;
  static constexpr char16_t marks_begin = 0x2000;
  static constexpr char16_t marks_end = 0x20D0;
  Character table_[table_end];
  char16_t plain_letters_[table_end] = {};
  Character marks_[marks_end - marks_begin];
};

}  // namespace clausier
