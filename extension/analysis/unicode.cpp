// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/unicode.hpp"

#include <unicode/unistr.h>

#include "analysis/characters.hpp"

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
  std::u16string folded;
  folded.reserve(text.size());
  const Characters& characters = Characters::get();
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = characters.at(text, offset);
    folded += character.view();
    offset += character.units;
  }
  return folded;
}

}  // namespace clausier
