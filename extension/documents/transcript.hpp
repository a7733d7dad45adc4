// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/source.hpp"

namespace clausier {

/// Writes down the paragraphs of a document as they come. The body keeps its own order; notes, frames and
/// headers follow it, so that the body's lines are counted as the reader counts them.
/// Throws UnreadableDocument beyond the limits.
class Transcript {
 public:
  void enter_zone(Zone zone);
  void leave_zone();

  void begin_table();
  void end_table();
  void begin_row();
  void end_row(std::uint32_t rows = 1);
  void skip_columns(std::uint32_t columns);  ///< after a cell, or before one where the grid begins later

  /// Paragraphs nest: a frame or a note stands inside the paragraph that anchors it.
  void begin_paragraph();
  void end_paragraph();
  /// Ends the paragraph without its mark: its text begins the next one. For a deleted paragraph mark.
  void end_paragraph_unmarked();
  bool in_paragraph() const { return !open_.empty(); }

  // Of the innermost open paragraph; nothing where there is none.
  void text(std::string_view utf8);
  void spaces(int count);
  void line_break() { text("\u2028"); }
  void tab() { text("\t"); }
  bool is_empty() const { return open_.empty() || open_.back().text.empty(); }
  void label(std::string label);
  void outline_level(int level);
  void hide();  ///< the paragraph stays, without text nor label

  Source finish();

 private:
  struct OpenParagraph {
    std::string text;
    std::string label;
    int outline_level = 0;
    bool hidden = false;
  };
  /// Where the next paragraph stands.
  struct Place {
    Zone zone = Zone::body;
    bool in_table = false;
    Cell cell;
    std::string carried;  ///< text of a paragraph whose mark was deleted
  };

  void spend(std::size_t bytes);
  void flush_carried();
  void write(OpenParagraph paragraph);

  std::vector<Place> places_{Place{}};
  std::vector<OpenParagraph> open_;
  std::array<std::vector<SourceParagraph>, 4> zones_;  ///< by Zone
  std::uint32_t tables_ = 0;
  std::size_t paragraphs_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace clausier
