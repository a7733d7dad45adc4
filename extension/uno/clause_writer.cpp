// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/clause_writer.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <numeric>

#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::text::XParagraphCursor;
using css::text::XText;
using css::text::XTextCursor;
using css::text::XTextRange;

constexpr sal_Int32 blank_highlight = 0xFFFF00;  // of Word's palette, so that DOCX keeps it
constexpr sal_Int32 table_margin = 200;          // hundredths of a millimetre

/// Column widths after the longest text of each column, so that a column of letters leaves room to one of
/// words.
Sequence<css::text::TableColumnSeparator> separators(const std::vector<std::vector<TableCell>>& rows) {
  constexpr std::size_t narrowest = 10, widest = 40;  // characters
  constexpr std::size_t whole = 10000;                // Writer's unit: parts of the table's width
  std::vector<std::size_t> widths(rows.front().size(), narrowest);
  for (const auto& row : rows)
    for (std::size_t column = 0; column < row.size(); ++column) {
      std::size_t length = 0;
      for (const Run& run : row[column].runs) length += run.text.size();
      widths[column] = std::clamp(length, widths[column], widest);
    }
  const std::size_t sum = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  Sequence<css::text::TableColumnSeparator> positions(static_cast<sal_Int32>(widths.size()) - 1);
  std::size_t left = 0;
  for (sal_Int32 i = 0; i < positions.getLength(); ++i) {
    left += widths[static_cast<std::size_t>(i)];
    positions[i] = {static_cast<sal_Int16>(left * whole / sum), true};
  }
  return positions;
}

bool is_open_blank(const Run& run) {
  return run.kind == Run::Kind::blank && run.text.starts_with(u'[');
}

void format(const Reference<XTextCursor>& cursor, const Run& run) {
  if (run.bold) set_property(cursor, "CharWeight", Any(css::awt::FontWeight::BOLD));
  if (run.italic) set_property(cursor, "CharPosture", Any(css::awt::FontSlant_ITALIC));
  if (is_open_blank(run)) set_property(cursor, "CharHighlight", Any(blank_highlight));
}

}  // namespace

ClauseWriter::ClauseWriter(const Reference<css::frame::XModel>& model,
                           const Reference<XTextRange>& empty_paragraph, Surroundings surroundings)
    : factory_(model, UNO_QUERY_THROW),
      styles_(as<css::style::XStyleFamiliesSupplier>(model)->getStyleFamilies()->getByName("ParagraphStyles"),
              UNO_QUERY_THROW),
      text_(empty_paragraph->getText()),
      cursor_(text_->createTextCursorByRange(empty_paragraph)),
      surroundings_(std::move(surroundings)) {}

void ClauseWriter::write(const std::vector<Block>& blocks) {
  headed_parts_ = std::ranges::any_of(
      blocks, [](const Block& block) { return block.kind == Block::Kind::heading && block.level == 2; });
  for (const Block& block : blocks) {
    if (!at_empty_paragraph_) break_paragraph();
    if (block.kind == Block::Kind::table)
      write_table(block);
    else
      write_paragraph(block);
    in_list_ = block.kind == Block::Kind::item;
  }
  if (at_empty_paragraph_) drop_empty_paragraph();
}

Reference<XTextRange> ClauseWriter::end() const {
  return cursor_->getEnd();
}

void ClauseWriter::break_paragraph() {
  text_->insertControlCharacter(as<XTextRange>(cursor_), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
  at_empty_paragraph_ = true;
}

void ClauseWriter::write_paragraph(const Block& block) {
  const Look look = look_of(block);
  const auto begin = cursor_->getStart();
  write_runs(text_, cursor_, runs_of(block), look);
  const auto paragraph = text_->createTextCursorByRange(begin);
  if (block.kind == Block::Kind::item && surroundings_.real_lists)
    begin_list(paragraph, block, look);
  else
    leave_list(paragraph, look);
  at_empty_paragraph_ = false;
}

/// A list of the clause begins at its first number, whatever list the document had before.
void ClauseWriter::begin_list(const Reference<XTextCursor>& paragraph, const Block& block,
                              const Look& look) const {
  if (!surroundings_.item) set_property(paragraph, "NumberingStyleName", Any(OUString("List 1")));
  const auto lowest =
      std::ranges::find(look.paragraph, OUString("NumberingLevel"), &css::beans::PropertyValue::Name);
  sal_Int16 level = 0;
  if (lowest != look.paragraph.end()) lowest->Value >>= level;
  set_property(paragraph, "NumberingLevel", Any(static_cast<sal_Int16>(level + block.level - 1)));
  if (!in_list_) set_property(paragraph, "ParaIsNumberingRestart", Any(true));
}

/// A list goes on into the next paragraph unless it is told to stop; the numbering that belongs to the look
/// stays.
void ClauseWriter::leave_list(const Reference<XTextCursor>& paragraph, const Look& look) const {
  const auto by_hand =
      std::ranges::find(look.paragraph, OUString("NumberingStyleName"), &css::beans::PropertyValue::Name);
  OUString own;
  if (by_hand != look.paragraph.end())
    by_hand->Value >>= own;
  else if (styles_->hasByName(look.style))
    own = property<OUString>(as<css::beans::XPropertySet>(styles_->getByName(look.style)),
                             "NumberingStyleName");
  if (property<OUString>(paragraph, "NumberingStyleName") != own)
    set_property(paragraph, "NumberingStyleName", Any(own));
}

Look ClauseWriter::look_of(const Block& block) const {
  if (block.kind == Block::Kind::heading) return surroundings_.heading_at(block.level);
  if (block.kind == Block::Kind::item && surroundings_.item) return *surroundings_.item;
  return surroundings_.body;
}

/// The runs with what the surroundings type before them: the number of the article or of its part, the dash
/// of an item.
std::vector<Run> ClauseWriter::runs_of(const Block& block) {
  std::vector<Run> runs = block.runs;
  const auto begin_with = [&](std::u16string text, bool bold) {
    runs.insert(runs.begin(), {.text = std::move(text), .bold = bold});
  };
  if (block.kind == Block::Kind::item && !surroundings_.real_lists)
    begin_with(std::u16string(static_cast<std::size_t>(block.level - 1) * 2, u'\u00A0') + u"–\u00A0", false);
  const bool numbers_it = surroundings_.part && !number_.empty();
  if (block.kind == Block::Kind::paragraph && numbers_it && surroundings_.numbered_paragraphs &&
      !headed_parts_)
    begin_with(next_part(), false);
  if (block.kind != Block::Kind::heading) return runs;
  const bool bold = surroundings_.bold_headings;
  for (Run& run : runs) {
    run.bold |= bold;
    if (block.level == 1 && surroundings_.capital_titles) run.text = capitals(run.text);
  }
  if (block.level == 2 && numbers_it) begin_with(next_part(), bold);
  if (surroundings_.mark && block.level == 1 && number_.empty()) {
    const auto& [before, number, after] = *surroundings_.mark;
    begin_with(before + number + after, bold);
    number_ = number;
  }
  return runs;
}

/// "12.3 ", with the number behind the last one.
std::u16string ClauseWriter::next_part() {
  part_ = part_.empty() ? surroundings_.part->number : next_number(part_);
  return surroundings_.part->before + number_ + part_ + surroundings_.part->after;
}

/// The paragraph of `cursor` takes the runs and the look, and nothing of the formatting around.
void ClauseWriter::write_runs(const Reference<XText>& text, const Reference<XTextCursor>& cursor,
                              const std::vector<Run>& runs, const Look& look) {
  const auto begin = cursor->getStart();
  OUString whole;
  for (const Run& run : runs) whole += to_ustring(run.text);
  text->insertString(as<XTextRange>(cursor), whole, false);
  const auto paragraph = text->createTextCursorByRange(begin);
  paragraph->gotoRange(as<XTextRange>(cursor), true);
  as<css::beans::XMultiPropertyStates>(paragraph)->setAllPropertiesToDefault();
  set_property(paragraph, "ParaStyleName", Any(look.style));
  set_properties(paragraph, look.paragraph);
  set_properties(paragraph, look.characters);
  paragraph->collapseToStart();
  for (const Run& run : runs) {
    paragraph->goRight(static_cast<sal_Int16>(run.text.size()), true);
    format(paragraph, run);
    if (run.kind == Run::Kind::reference)
      references_.push_back(
          {as<XTextRange>(text->createTextCursorByRange(as<XTextRange>(paragraph))), run.target});
    paragraph->collapseToEnd();
  }
  cursor->gotoRange(as<XTextRange>(paragraph), false);
}

void ClauseWriter::write_table(const Block& block) {
  const Reference<css::text::XTextTable> table(factory_->createInstance("com.sun.star.text.TextTable"),
                                               UNO_QUERY_THROW);
  const auto rows = static_cast<sal_Int32>(block.rows.size());
  const auto columns = static_cast<sal_Int32>(block.rows.front().size());
  table->initialize(rows, columns);
  text_->insertTextContent(as<XTextRange>(cursor_), as<css::text::XTextContent>(table), false);
  set_property(table, "RepeatHeadline", Any(true));
  set_property(table, "TopMargin", Any(table_margin));
  set_property(table, "BottomMargin", Any(table_margin));
  set_property(table, "TableColumnSeparators", Any(separators(block.rows)));
  const Look head{"Table Heading", {}, surroundings_.body.characters};
  const Look cells{"Table Contents", {}, surroundings_.body.characters};
  const Sequence<OUString> names = table->getCellNames();  // row by row
  for (sal_Int32 row = 0; row < rows; ++row)
    for (sal_Int32 column = 0; column < columns; ++column) {
      const Reference<XText> cell(table->getCellByName(names[row * columns + column]), UNO_QUERY_THROW);
      write_runs(cell, cell->createTextCursor(),
                 block.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].runs,
                 row == 0 ? head : cells);
    }
  at_empty_paragraph_ = true;  // Writer keeps the paragraph behind the table
}

/// The paragraph left behind a closing table goes where another one follows.
void ClauseWriter::drop_empty_paragraph() {
  const Reference<XParagraphCursor> next(text_->createTextCursorByRange(as<XTextRange>(cursor_)),
                                         UNO_QUERY_THROW);
  if (!next->gotoNextParagraph(false)) return;
  const Reference<css::container::XEnumerationAccess> paragraph(cursor_, UNO_QUERY_THROW);
  const Reference<css::lang::XComponent> empty(paragraph->createEnumeration()->nextElement(),
                                               UNO_QUERY_THROW);
  cursor_ = text_->createTextCursorByRange(as<XTextRange>(next));
  empty->dispose();
}

}  // namespace clausier
