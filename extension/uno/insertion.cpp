// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/insertion.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphStyleCategory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <numeric>

#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

using css::text::XParagraphCursor;
using css::text::XText;
using css::text::XTextCursor;
using css::text::XTextRange;

constexpr sal_Int32 blank_highlight = 0xFFFF00;  // of Word's palette, so that DOCX keeps it
constexpr sal_Int32 table_margin = 200;          // hundredths of a millimetre
constexpr int widest_look_around = 300;  // paragraphs read backwards in search of the document's styles

/// Why no clause may be written there, or null: notes, headers and footers are no place for an article;
/// frames and cells are.
Refusal unfit_place(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& place) {
  if (const Refusal refusal = obstacle(model, place)) return refusal;
  const auto text = outer_place(place)->getText();
  if (Reference<css::text::XFootnote>(text, UNO_QUERY).is()) return "refusal.footnote";
  const bool in_frame = property<Reference<css::text::XTextFrame>>(place, "TextFrame").is();
  if (!in_frame && text != as<css::text::XTextDocument>(model)->getText()) return "refusal.header";
  return nullptr;
}

/// The styles that the document uses before the cursor.
struct Surroundings {
  OUString heading_style = "Heading 1";
  int heading_level = 1;
  OUString body_style = "Text body";

  OUString heading(int level) const {
    return level <= 1 ? heading_style
                      : "Heading " + OUString::number(std::min(heading_level + level - 1, 10));
  }
};

Reference<css::container::XNameAccess> paragraph_styles(const Reference<css::frame::XModel>& model) {
  return as<css::container::XNameAccess>(
      as<css::style::XStyleFamiliesSupplier>(model)->getStyleFamilies()->getByName("ParagraphStyles"));
}

/// A style for running text, which titles and headings are not.
bool is_body_style(const Reference<css::container::XNameAccess>& styles, const OUString& style) {
  return styles->hasByName(style) &&
         property<sal_Int16>(as<css::beans::XPropertySet>(styles->getByName(style)), "Category") ==
             css::style::ParagraphStyleCategory::TEXT;
}

Surroundings look_around(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& place) {
  Surroundings found;
  bool has_heading = false, has_body = false;
  const auto styles = paragraph_styles(model);
  const Reference<XParagraphCursor> cursor(place->getText()->createTextCursorByRange(place->getStart()),
                                           UNO_QUERY_THROW);
  for (int i = 0; i < widest_look_around && !(has_heading && has_body); ++i) {
    const auto style = property<OUString>(cursor, "ParaStyleName");
    const auto level = property<sal_Int16>(cursor, "OutlineLevel");
    const bool empty = cursor->isStartOfParagraph() && cursor->isEndOfParagraph();
    if (level > 0 && !has_heading) {
      found.heading_style = style;
      found.heading_level = level;
      has_heading = true;
    } else if (level == 0 && !has_body && !empty &&
               property<OUString>(cursor, "NumberingStyleName").isEmpty() && is_body_style(styles, style)) {
      found.body_style = style;
      has_body = true;
    }
    if (!cursor->gotoPreviousParagraph(false)) break;
    cursor->gotoEndOfParagraph(false);
  }
  return found;
}

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

/// Writes blocks one after another, beginning in an empty paragraph.
class ClauseWriter {
 public:
  ClauseWriter(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& empty_paragraph,
               Surroundings surroundings)
      : factory_(model, UNO_QUERY_THROW),
        styles_(paragraph_styles(model)),
        text_(empty_paragraph->getText()),
        cursor_(text_->createTextCursorByRange(empty_paragraph)),
        surroundings_(std::move(surroundings)) {}

  void write(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (!at_empty_paragraph_) break_paragraph();
      if (block.kind == Block::Kind::table)
        write_table(block);
      else
        write_paragraph(block);
    }
    if (at_empty_paragraph_) drop_empty_paragraph();
  }

  Reference<XTextRange> end() const { return cursor_->getEnd(); }

 private:
  void break_paragraph() {
    text_->insertControlCharacter(as<XTextRange>(cursor_), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                  false);
    at_empty_paragraph_ = true;
  }

  void write_paragraph(const Block& block) {
    const auto begin = cursor_->getStart();
    write_runs(text_, cursor_, block.runs, style_of(block));
    const auto paragraph = text_->createTextCursorByRange(begin);
    if (block.kind == Block::Kind::item) {
      set_property(paragraph, "NumberingStyleName", Any(OUString("List 1")));
      set_property(paragraph, "NumberingLevel", Any(static_cast<sal_Int16>(block.level - 1)));
    } else {
      leave_list(paragraph, style_of(block));
    }
    at_empty_paragraph_ = false;
  }

  /// A list goes on into the next paragraph unless it is told to stop; the style's own numbering stays.
  void leave_list(const Reference<XTextCursor>& paragraph, const OUString& style) const {
    const auto own =
        property<OUString>(as<css::beans::XPropertySet>(styles_->getByName(style)), "NumberingStyleName");
    if (property<OUString>(paragraph, "NumberingStyleName") != own)
      set_property(paragraph, "NumberingStyleName", Any(own));
  }

  OUString style_of(const Block& block) const {
    return block.kind == Block::Kind::heading ? surroundings_.heading(block.level) : surroundings_.body_style;
  }

  /// The paragraph of `cursor` takes the runs and the style, and nothing of the formatting around.
  static void write_runs(const Reference<XText>& text, const Reference<XTextCursor>& cursor,
                         const std::vector<Run>& runs, const OUString& style) {
    const auto begin = cursor->getStart();
    OUString whole;
    for (const Run& run : runs) whole += shown(run);
    text->insertString(as<XTextRange>(cursor), whole, false);
    const auto paragraph = text->createTextCursorByRange(begin);
    paragraph->gotoRange(as<XTextRange>(cursor), true);
    as<css::beans::XMultiPropertyStates>(paragraph)->setAllPropertiesToDefault();
    set_property(paragraph, "ParaStyleName", Any(style));
    paragraph->collapseToStart();
    for (const Run& run : runs) {
      paragraph->goRight(static_cast<sal_Int16>(shown(run).getLength()), true);
      format(paragraph, run);
      paragraph->collapseToEnd();
    }
    cursor->gotoRange(as<XTextRange>(paragraph), false);
  }

  static bool is_open_blank(const Run& run) {
    return run.kind == Run::Kind::blank && run.text.starts_with(u'[');
  }

  static OUString shown(const Run& run) { return to_ustring(run.text); }

  static void format(const Reference<XTextCursor>& cursor, const Run& run) {
    if (run.bold) set_property(cursor, "CharWeight", Any(css::awt::FontWeight::BOLD));
    if (run.italic) set_property(cursor, "CharPosture", Any(css::awt::FontSlant_ITALIC));
    if (is_open_blank(run)) set_property(cursor, "CharHighlight", Any(blank_highlight));
  }

  void write_table(const Block& block) {
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
    const Sequence<OUString> names = table->getCellNames();  // row by row
    for (sal_Int32 row = 0; row < rows; ++row)
      for (sal_Int32 column = 0; column < columns; ++column) {
        const Reference<XText> cell(table->getCellByName(names[row * columns + column]), UNO_QUERY_THROW);
        write_runs(cell, cell->createTextCursor(),
                   block.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)].runs,
                   row == 0 ? OUString("Table Heading") : OUString("Table Contents"));
      }
    at_empty_paragraph_ = true;  // Writer keeps the paragraph behind the table
  }

  /// The paragraph left behind a closing table goes where another one follows.
  void drop_empty_paragraph() {
    const Reference<XParagraphCursor> next(text_->createTextCursorByRange(as<XTextRange>(cursor_)),
                                           UNO_QUERY_THROW);
    if (!next->gotoNextParagraph(false)) return;
    const Reference<css::container::XEnumerationAccess> paragraph(cursor_, UNO_QUERY_THROW);
    const Reference<css::lang::XComponent> empty(paragraph->createEnumeration()->nextElement(),
                                                 UNO_QUERY_THROW);
    cursor_ = text_->createTextCursorByRange(as<XTextRange>(next));
    empty->dispose();
  }

  const Reference<css::lang::XMultiServiceFactory> factory_;
  const Reference<css::container::XNameAccess> styles_;
  const Reference<XText> text_;
  Reference<XTextCursor> cursor_;
  const Surroundings surroundings_;
  bool at_empty_paragraph_ = true;
};

/// An empty paragraph at the cursor: the cursor's own, or a new one before or behind it.
Reference<XTextRange> make_room(const Reference<XTextRange>& place) {
  const auto text = place->getText();
  const Reference<XParagraphCursor> cursor(text->createTextCursorByRange(place->getEnd()), UNO_QUERY_THROW);
  const bool at_start = cursor->isStartOfParagraph(), at_end = cursor->isEndOfParagraph();
  if (at_start && at_end) return as<XTextRange>(cursor);
  if (!at_start) cursor->gotoEndOfParagraph(false);
  text->insertControlCharacter(as<XTextRange>(cursor), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
  if (at_start) cursor->gotoPreviousParagraph(false);
  return as<XTextRange>(cursor);
}

}  // namespace

Refusal unwritten_text(const Draft& draft) {
  if (!draft.clause->variant(draft.choice.side)) return "refusal.no-such-side";
  return draft.clause->text(draft.choice) ? nullptr : "refusal.no-such-text";
}

namespace {

/// Writes the draft there in one undo step; the place behind it goes to `end`.
Refusal write_clause(Session& session, const Reference<css::frame::XModel>& model,
                     const Reference<XTextRange>& place, const Draft& draft, Reference<XTextRange>& end) {
  if (const Refusal refusal = unwritten_text(draft)) return refusal;
  if (const Refusal refusal = unfit_place(model, place)) return refusal;
  const Clause& clause = *draft.clause;
  const UndoStep step(model, session.strings().text("undo.insert", to_ustring(clause.title)));
  const Surroundings surroundings = look_around(model, place);
  const auto room = make_room(place);
  const auto begin = room->getStart();
  ClauseWriter writing(model, room, surroundings);
  writing.write(fill(*clause.text(draft.choice), clause.blanks, draft.values, draft.choice.language));
  end = writing.end();
  const auto whole = begin->getText()->createTextCursorByRange(begin);
  whole->gotoRange(end, true);
  remember(model, as<XTextRange>(whole),
           {.clause = clause.id,
            .version = clause.version,
            .choice = draft.choice,
            .origin = clause.origin,
            .values = draft.values});
  return nullptr;
}

}  // namespace

Refusal insert_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const Draft& draft) {
  const auto place = cursor_place(controller);
  if (!place.is()) return "refusal.no-cursor";
  Reference<XTextRange> end;
  if (const Refusal refusal = write_clause(session, controller->getModel(), place, draft, end))
    return refusal;
  as<css::text::XTextViewCursorSupplier>(controller)->getViewCursor()->gotoRange(end, false);
  controller->getFrame()->getComponentWindow()->setFocus();
  return nullptr;
}

Refusal insert_clause_at(Session& session, const Reference<css::frame::XModel>& model,
                         const Reference<XTextRange>& place, const Draft& draft) {
  Reference<XTextRange> end;
  return write_clause(session, model, place, draft, end);
}

}  // namespace clausier
