// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "analysis/unicode.hpp"

namespace clausier {

/// The JSON string whose content begins at the offset.
inline std::string string_at(const std::string& json, std::size_t offset) {
  std::u16string value;
  const std::u16string text = to_utf16(json.substr(offset, json.find('\n', offset) - offset));
  for (std::size_t i = 0; i < text.size() && text[i] != u'"'; ++i) {
    if (text[i] != u'\\' || i + 1 == text.size()) {
      value += text[i];
      continue;
    }
    const char16_t escaped = text[++i];
    if (escaped == u'n') {
      value += u'\n';
    } else if (escaped == u't') {
      value += u'\t';
    } else if (escaped == u'u' && i + 4 < text.size()) {
      value += static_cast<char16_t>(std::stoul(to_utf8(text.substr(i + 1, 4)), nullptr, 16));
      i += 4;
    } else {
      value += escaped;
    }
  }
  return to_utf8(value);
}

/// The string value of a key of a flat JSON object, from the offset on; empty where there is none.
inline std::string value_of(const std::string& object, const std::string& key, std::size_t from = 0) {
  const auto at = object.find("\"" + key + "\": \"", from);
  return at == object.npos ? std::string() : string_at(object, at + key.size() + 5);
}

}  // namespace clausier
