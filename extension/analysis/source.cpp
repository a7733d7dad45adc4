// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/source.hpp"

#include <algorithm>

namespace clausier {

Source plain_text(std::u16string_view text) {
  Source source;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const auto line_end =
        std::find_if(text.begin() + begin, text.end(), [](char16_t c) { return c == u'\n' || c == u'\r'; });
    const auto end = static_cast<std::size_t>(line_end - text.begin());
    source.paragraphs.push_back({.text = std::u16string(text.substr(begin, end - begin))});
    begin = end + (text.substr(end, 2) == u"\r\n" ? 2 : 1);
  }
  return source;
}

}  // namespace clausier
