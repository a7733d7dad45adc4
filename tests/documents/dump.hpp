// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "analysis/source.hpp"
#include "analysis/unicode.hpp"

namespace clausier {

/// One paragraph a line, with all that the reader found: `zone [table row,column] h<level> {label} text`.
/// Tabs and line breaks are shown as → and ↵.
inline std::string dump(const Source& source) {
  constexpr const char* zones[] = {"body", "note", "head", "frame"};
  std::string lines;
  for (const SourceParagraph& paragraph : source.paragraphs) {
    std::string line = zones[static_cast<int>(paragraph.zone)];
    if (paragraph.cell)
      line += " [" + std::to_string(paragraph.cell->table) + " " + std::to_string(paragraph.cell->row) + "," +
              std::to_string(paragraph.cell->column) + "]";
    if (paragraph.outline_level) line += " h" + std::to_string(paragraph.outline_level);
    if (!paragraph.label.empty()) line += " {" + to_utf8(paragraph.label) + "}";
    line += "\u00A0";
    for (const char16_t c : paragraph.text)
      line += c == u'\t' ? "→" : c == u'\u2028' ? "↵" : to_utf8(std::u16string(1, c));
    lines += line + "\n";
  }
  return lines;
}

}  // namespace clausier
