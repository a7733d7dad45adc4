// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/typography.hpp"

#include <algorithm>

namespace clausier {
namespace {

constexpr char16_t unbreakable = u'\u00A0';
constexpr char16_t narrow = u'\u202F';

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

// A space between a figure and a group of exactly three figures.
bool between_thousands(std::u16string_view text, std::size_t space) {
  if (space == 0 || !is_digit(text[space - 1]) || space + 3 >= text.size()) return false;
  for (std::size_t i = space + 1; i <= space + 3; ++i)
    if (!is_digit(text[i])) return false;
  return space + 4 == text.size() || !is_digit(text[space + 4]);
}

char16_t space_at(std::u16string_view text, std::size_t space) {
  const char16_t before = space > 0 ? text[space - 1] : u'\0';
  const char16_t after = space + 1 < text.size() ? text[space + 1] : u'\0';
  if (after == u';' || after == u'?' || after == u'!' || between_thousands(text, space)) return narrow;
  if (after == u':' || after == u'»' || after == u'%' || after == u'€') return unbreakable;
  if (before == u'«' || before == u'°') return unbreakable;
  return u' ';
}

}  // namespace

std::u16string english_typography(std::u16string_view text) {
  std::u16string set(text);
  std::ranges::replace(set, u'\'', u'’');
  return set;
}

std::u16string french_typography(std::u16string_view text) {
  std::u16string set(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == u'\'') set[i] = u'’';
    if (text[i] == u' ') set[i] = space_at(text, i);
  }
  return set;
}

}  // namespace clausier
