// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace clausier {

std::u16string to_utf16(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

std::string to_utf8(std::u16string_view utf16) {
  std::string bytes;
  icu::UnicodeString(false, utf16.data(), static_cast<int32_t>(utf16.size())).toUTF8String(bytes);
  return bytes;
}

std::u16string fold(std::u16string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString decomposed;
  icu::Normalizer2::getNFDInstance(status)->normalize(
      icu::UnicodeString(false, text.data(), static_cast<int32_t>(text.size())), decomposed, status);
  decomposed.foldCase();
  std::u16string folded;
  folded.reserve(static_cast<std::size_t>(decomposed.length()));
  for (int32_t i = 0; i < decomposed.length(); ++i) {
    const char16_t c = decomposed[i];
    if (c == u'\u00AD' || u_charType(c) == U_NON_SPACING_MARK) continue;
    if (c == u'\u2019' || c == u'\u02BC' || c == u'\u2018') folded += u'\'';
    else if (c == u'œ') folded += u"oe";
    else if (c == u'æ') folded += u"ae";
    else folded += u_isUWhiteSpace(c) ? u' ' : c;
  }
  return folded;
}

}  // namespace clausier
