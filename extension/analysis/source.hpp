// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausier {

/// Where a paragraph stands in the document.
enum class Zone { body, footnote, header, frame };

/// A table cell, counted from 0; `table` numbers the document's tables in reading order.
struct Cell {
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Cell&, const Cell&) = default;
};

/// One paragraph as its reader sees it: inserted text counts, text deleted under change tracking does not.
struct SourceParagraph {
  std::u16string text;       ///< without line feed; any Unicode, ill-formed too
  std::u16string label;      ///< automatic number or bullet as displayed ("12.3", "a)"); not part of `text`
  int outline_level = 0;     ///< 1–10 for a heading by style, 0 for body text
  std::optional<Cell> cell;  ///< set inside a table
  Zone zone = Zone::body;
};

/// A document in reading order: what a door (Writer, a file reader, standard input) hands to the analysis.
/// A table stands as its cells' paragraphs, row by row.
struct Source {
  std::vector<SourceParagraph> paragraphs;
  std::map<std::u16string, std::u16string> properties;  ///< user-defined, those that are text
};

/// One paragraph a line; accepts LF, CR LF and CR.
Source plain_text(std::u16string_view text);

}  // namespace clausier
