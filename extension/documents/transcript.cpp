// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/transcript.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "analysis/unicode.hpp"
#include "documents/limits.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

std::uint32_t saturating_sum(std::uint32_t a, std::uint32_t b) {
  return b > std::numeric_limits<std::uint32_t>::max() - a ? std::numeric_limits<std::uint32_t>::max()
                                                           : a + b;
}

UnreadableDocument too_long() {
  return UnreadableDocument(
      "Le document est démesuré\u00A0: il dépasse 64 Mo de texte ou un million de paragraphes.");
}

}  // namespace

void Transcript::enter_zone(Zone zone) {
  places_.push_back({.zone = zone});
}

void Transcript::leave_zone() {
  flush_carried();
  places_.pop_back();
}

void Transcript::begin_table() {
  places_.push_back({.zone = places_.back().zone, .in_table = true, .cell = {.table = tables_++}});
}

void Transcript::end_table() {
  leave_zone();
}

void Transcript::begin_row() {
  places_.back().cell.column = 0;
}

void Transcript::end_row(std::uint32_t rows) {
  std::uint32_t& row = places_.back().cell.row;
  row = saturating_sum(row, rows);
}

void Transcript::skip_columns(std::uint32_t columns) {
  flush_carried();
  std::uint32_t& column = places_.back().cell.column;
  column = saturating_sum(column, columns);
}

void Transcript::begin_paragraph() {
  open_.push_back({.text = std::exchange(places_.back().carried, {})});
}

void Transcript::end_paragraph() {
  OpenParagraph paragraph = std::move(open_.back());
  open_.pop_back();
  write(std::move(paragraph));
}

void Transcript::end_paragraph_unmarked() {
  if (!open_.back().hidden) places_.back().carried = std::move(open_.back().text);
  open_.pop_back();
}

void Transcript::text(std::string_view utf8) {
  if (open_.empty()) return;
  spend(utf8.size());
  open_.back().text += utf8;
}

void Transcript::spaces(int count) {
  if (open_.empty() || count <= 0) return;
  spend(static_cast<std::size_t>(count));
  open_.back().text.append(static_cast<std::size_t>(count), ' ');
}

void Transcript::label(std::string label) {
  if (open_.empty()) return;
  spend(label.size());
  open_.back().label = std::move(label);
}

void Transcript::outline_level(int level) {
  if (!open_.empty()) open_.back().outline_level = level;
}

void Transcript::hide() {
  if (!open_.empty()) open_.back().hidden = true;
}

void Transcript::spend(std::size_t bytes) {
  if (bytes > limits::text_bytes - bytes_) throw too_long();
  bytes_ += bytes;
}

void Transcript::flush_carried() {
  std::string carried = std::exchange(places_.back().carried, {});
  if (!carried.empty()) write({.text = std::move(carried)});
}

void Transcript::write(OpenParagraph paragraph) {
  if (paragraph.hidden) paragraph = {};
  SourceParagraph written{.text = to_utf16(paragraph.text),
                          .label = to_utf16(paragraph.label),
                          .outline_level = paragraph.outline_level,
                          .zone = places_.back().zone};
  if (places_.back().in_table) written.cell = places_.back().cell;
  std::replace(written.text.begin(), written.text.end(), u'\n', u' ');
  if (++paragraphs_ > limits::paragraphs) throw too_long();
  zones_[static_cast<std::size_t>(written.zone)].push_back(std::move(written));
}

Source Transcript::finish() {
  flush_carried();
  Source source{std::move(zones_[static_cast<std::size_t>(Zone::body)])};
  for (const Zone zone : {Zone::footnote, Zone::frame, Zone::header}) {
    auto& paragraphs = zones_[static_cast<std::size_t>(zone)];
    std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(source.paragraphs));
  }
  return source;
}

}  // namespace clausier
