// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <chrono>
#include <optional>
#include <vector>

#include "analysis/source.hpp"
#include "uno/convert.hpp"

namespace clausier {

/// The text of a Writer document and, for each paragraph of `source`, the paragraph in the document. A
/// paragraph that the user deletes later throws when it is asked for anything.
struct Snapshot {
  Source source;
  std::vector<Reference<css::text::XTextRange>> paragraphs;
};

/// Reads a document in slices, so that the main thread stays free: body with its tables in reading order,
/// then footnotes, endnotes, text frames, drawings with text, headers and footers. Text that is hidden or
/// deleted under change tracking is left out; a line break is a space.
class SnapshotReader {
 public:
  explicit SnapshotReader(const Reference<css::text::XTextDocument>& document);

  /// Reads for about `budget`; true once everything is read.
  bool read(std::chrono::milliseconds budget);

  std::size_t paragraphs_read() const { return snapshot_.paragraphs.size(); }

  Snapshot take() { return std::move(snapshot_); }

 private:
  /// A text being read: an enumeration of its paragraphs and tables.
  struct Pass {
    Reference<css::container::XEnumeration> content;
    Zone zone = Zone::body;
    std::optional<Cell> cell;
    bool in_deletion = false;  ///< a tracked deletion began in an earlier paragraph and goes on
  };
  void begin_page_texts(const Reference<css::text::XTextDocument>& document);
  void begin_shapes(const Reference<css::container::XIndexAccess>& shapes);
  void begin(const Reference<css::uno::XInterface>& text, Zone zone, const std::optional<Cell>& cell = {});
  void read_element(std::size_t pass);
  void read_table(const Reference<css::text::XTextTable>& table, Zone zone);
  void read_paragraph(const Reference<css::text::XTextRange>& paragraph, Pass& pass);

  std::vector<Pass> passes_;  // the last one is read first
  // Slower: where some of the text is deleted or hidden, or is a note's number.
  bool reads_portions_ = false;
  bool hides_words_ = false, hides_sections_ = false;
  std::uint32_t tables_ = 0;
  Snapshot snapshot_;
};

/// Whether the text at the beginning of the range is deleted under change tracking.
bool is_deleted(const Reference<css::text::XTextRange>& range);

/// What was typed in a paragraph or in the cells of a table, one after another: without fields, whose words
/// move by themselves, and without text deleted under change tracking.
std::u16string written_text(const Reference<css::uno::XInterface>& element);

/// The words as a snapshot holds them, from a text of the document.
std::u16string snapshot_text(const OUString& text);

/// Where `quote` stands from `column` of a paragraph, counted as its snapshot counts; fields and footnote
/// anchors are taken whole. Null where the paragraph says something else by now.
Reference<css::text::XTextRange> locate(const Reference<css::text::XTextRange>& paragraph,
                                        std::uint32_t column, std::u16string_view quote);

}  // namespace clausier
