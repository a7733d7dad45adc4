// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <array>

namespace clausier {
namespace {

char16_t plain_mark(char32_t c) {
  switch (c) {
    case u'«':
    case u'»':
    case u'\u201C':
    case u'\u201D':
    case u'\u201E':
    case u'\u201F':
      return u'"';
    case u'\u2012':
    case u'\u2013':
    case u'\u2014':
    case u'\u2015':
    case u'\u2212':
      return u'-';
    default:
      return 0;
  }
}

CharacterKind kind_of(UChar32 c) {
  if (c >= u'0' && c <= u'9') return CharacterKind::digit;
  if (c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'\u2032' || c == u'`' ||
      c == u'\u00B4')
    return CharacterKind::apostrophe;
  if (c == u'-' || c == u'\u2010' || c == u'\u2011') return CharacterKind::hyphen;
  if (u_isUWhiteSpace(c) || c == u'\uFFFC') return CharacterKind::space;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharacterKind::invisible;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return CharacterKind::letter;
    case U_CONTROL_CHAR:
      return CharacterKind::space;
    default:
      return CharacterKind::punctuation;
  }
}

void append(Character& character, UChar32 c) {
  const auto length = static_cast<std::uint8_t>(U16_LENGTH(c));
  if (character.folded_size + length > 4) return;
  if (length == 1) {
    character.folded[character.folded_size++] = static_cast<char16_t>(c);
    return;
  }
  character.folded[character.folded_size++] = U16_LEAD(c);
  character.folded[character.folded_size++] = U16_TRAIL(c);
}

/// Lower case, compatibility forms opened ("ﬁ", "ᵉ", "º"), accents dropped.
void append_letter(Character& character, UChar32 c) {
  if (c == u'œ' || c == u'Œ') return append(character, u'o'), append(character, u'e');
  if (c == u'æ' || c == u'Æ') return append(character, u'a'), append(character, u'e');
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString letters(c);
  if (U_SUCCESS(status) && !decomposer->isInert(c)) letters = decomposer->normalize(letters, status);
  letters.foldCase();
  for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1))
    if (u_charType(letters.char32At(i)) != U_NON_SPACING_MARK) append(character, letters.char32At(i));
}

Character read_character(UChar32 c) {
  Character character;
  character.kind = kind_of(c);
  character.units = static_cast<std::uint8_t>(U16_LENGTH(c));
  character.capital = u_isUUppercase(c) || u_istitle(c);
  switch (character.kind) {
    case CharacterKind::letter:
      append_letter(character, c);
      break;
    case CharacterKind::space:
      append(character, u' ');
      break;
    case CharacterKind::apostrophe:
      append(character, u'\'');
      break;
    case CharacterKind::hyphen:
      append(character, u'-');
      break;
    case CharacterKind::invisible:
      break;
    default:
      if (const char16_t plain = plain_mark(static_cast<char32_t>(c)))
        append(character, plain);
      else
        append(character, c);
  }
  return character;
}

/// What nearly every character of a contract is: Latin letters, combining accents, general punctuation,
/// currencies.
constexpr UChar32 latin_end = 0x370;
constexpr UChar32 marks_begin = 0x2000;
constexpr UChar32 marks_end = 0x20D0;

struct CommonCharacters {
  std::array<Character, latin_end> latin;
  std::array<Character, marks_end - marks_begin> marks;

  CommonCharacters() {
    for (UChar32 c = 0; c < latin_end; ++c) latin[static_cast<std::size_t>(c)] = read_character(c);
    for (UChar32 c = marks_begin; c < marks_end; ++c)
      marks[static_cast<std::size_t>(c - marks_begin)] = read_character(c);
  }
};

const CommonCharacters& common_characters() {
  static const CommonCharacters common;
  return common;
}

}  // namespace

const Character& character_at(std::u16string_view text, std::size_t offset, Character& scratch) {
  const CommonCharacters& common = common_characters();
  const char16_t unit = text[offset];
  if (unit < latin_end) return common.latin[unit];
  if (unit >= marks_begin && unit < marks_end)
    return common.marks[unit - static_cast<std::size_t>(marks_begin)];
  UChar32 c = unit;
  if (U16_IS_LEAD(unit) && offset + 1 < text.size() && U16_IS_TRAIL(text[offset + 1]))
    c = U16_GET_SUPPLEMENTARY(unit, text[offset + 1]);
  return scratch = read_character(c);
}

}  // namespace clausier
