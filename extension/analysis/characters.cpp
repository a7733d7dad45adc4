// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

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
  if (character.folded_size + length > 3) return;
  char16_t* end = character.folded + character.folded_size;
  if (length == 1) {
    *end = static_cast<char16_t>(c);
  } else {
    end[0] = U16_LEAD(c);
    end[1] = U16_TRAIL(c);
  }
  character.folded_size = (character.folded_size + length) & 3;
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
  character.units = U16_LENGTH(c) & 3;
  character.capital = (u_isUUppercase(c) || u_istitle(c)) ? 1 : 0;
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

}  // namespace

Characters::Characters() {
  for (char16_t c = 0; c < table_end; ++c) {
    const Character character = table_[c] = read_character(c);
    if (character.kind == CharacterKind::letter && character.folded_size == 1)
      plain_letters_[c] = static_cast<char16_t>(character.folded[0] | (character.capital ? capital_bit : 0));
  }
  for (char16_t c = marks_begin; c < marks_end; ++c) marks_[c - marks_begin] = read_character(c);
}

const Characters& Characters::get() {
  static const Characters characters;
  return characters;
}

Character Characters::beyond_table(std::u16string_view text, std::size_t offset) const {
  const char16_t unit = text[offset];
  if (unit >= marks_begin && unit < marks_end) return marks_[unit - marks_begin];
  if (U16_IS_LEAD(unit) && offset + 1 < text.size() && U16_IS_TRAIL(text[offset + 1]))
    return read_character(U16_GET_SUPPLEMENTARY(unit, text[offset + 1]));
  return read_character(unit);
}

}  // namespace clausier
