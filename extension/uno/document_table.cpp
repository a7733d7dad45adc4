// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/document_table.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <map>

#include "uno/properties.hpp"
#include "uno/snapshot.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

using css::text::XText;
using css::text::XTextRange;
using css::text::XTextTable;

Reference<XText> cell_at(const Reference<XTextTable>& table, std::size_t row, std::size_t column) {
  return Reference<XText>(as<css::table::XCellRange>(table)->getCellByPosition(static_cast<sal_Int32>(column),
                                                                               static_cast<sal_Int32>(row)),
                          UNO_QUERY_THROW);
}

bool is_rectangular(const Reference<XTextTable>& table) {
  return table->getCellNames().getLength() == table->getRows()->getCount() * table->getColumns()->getCount();
}

TableText empty_text(const Reference<XTextTable>& table) {
  return TableText(static_cast<std::size_t>(table->getRows()->getCount()),
                   std::vector<std::u16string>(static_cast<std::size_t>(table->getColumns()->getCount())));
}

/// The places in the reading of a table's paragraphs.
std::map<std::uint32_t, std::vector<std::size_t>> paragraphs_by_table(const Contract& contract) {
  std::map<std::uint32_t, std::vector<std::size_t>> tables;
  const auto& paragraphs = contract.paragraphs();
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (paragraphs[i].cell) tables[paragraphs[i].cell->table].push_back(i);
  return tables;
}

/// What the cells say, and which of them hold more than that.
bool read_cells(const DocumentReading& reading, const std::vector<std::size_t>& paragraphs,
                DocumentTable& read) {
  read.text = empty_text(read.table);
  std::vector<std::vector<int>> counts(read.text.size(), std::vector<int>(read.text.front().size()));
  for (const std::size_t i : paragraphs) {
    const SourceParagraph& paragraph = reading.contract.paragraphs()[i];
    const auto [number, row, column] = *paragraph.cell;
    if (row >= read.text.size() || column >= read.text[row].size()) return false;
    read.text[row][column] += (counts[row][column]++ > 0 ? u" " : u"") + paragraph.text;
  }
  for (std::size_t row = 0; row < read.text.size(); ++row) {
    auto& fixed = read.fixed.emplace_back();
    for (std::size_t column = 0; column < read.text[row].size(); ++column)
      fixed.push_back(counts[row][column] != 1 ||
                      snapshot_text(cell_at(read.table, row, column)->getString()) != read.text[row][column]);
  }
  return true;
}

Reference<XTextRange> first_paragraph(const Reference<XText>& cell) {
  return Reference<XTextRange>(
      as<css::container::XEnumerationAccess>(cell)->createEnumeration()->nextElement(), UNO_QUERY_THROW);
}

/// Puts the words in place of those that differ, so that the others keep their look.
void write_cell(const Reference<XText>& cell, std::u16string_view before, std::u16string_view after) {
  if (before == after) return;
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  if (head + tail == before.size())
    head > 0 ? --head : tail -= tail > 0;  // something to put words in place of
  const auto gone = before.substr(head, before.size() - head - tail);
  const auto come = after.substr(head, after.size() - head - tail);
  const auto paragraph = first_paragraph(cell);
  const auto range = gone.empty() ? paragraph : locate(paragraph, static_cast<std::uint32_t>(head), gone);
  if (!range.is()) return;
  range->setString(to_ustring(come));
  if (gone.find(u'[') == gone.npos || come.find(u'[') != come.npos) return;
  const auto states = as<css::beans::XPropertyState>(range);  // the blank was highlighted
  for (const char* highlight : {"CharHighlight", "CharBackColor"})
    states->setPropertyToDefault(OUString::createFromAscii(highlight));
}

/// A new cell looks as the one beside it.
void look_like(const Reference<XText>& cell, const Reference<XText>& neighbour) {
  const auto cursor = cell->createTextCursor();
  cursor->gotoEnd(true);
  const Look look = look_of(first_paragraph(neighbour));
  set_property(cursor, "ParaStyleName", Any(look.style));
  set_properties(cursor, look.paragraph);
  set_properties(cursor, look.characters);
}

using Origins = std::vector<std::optional<std::size_t>>;

/// Adds and removes lines until the table has those of the edit; where each of these then is. `remove` says
/// whether the line at a place went at once.
template <class Lines, class Remove>
std::vector<std::size_t> shape(const Lines& lines, const Origins& origins, Remove&& remove) {
  std::vector<std::size_t> places;
  const auto count = static_cast<std::size_t>(lines->getCount());
  std::size_t place = 0, next = 0;  // in the table as it becomes, and as it was
  const auto remove_until = [&](std::size_t end) {
    for (; next < end; ++next)
      if (!remove(static_cast<sal_Int32>(place))) ++place;
  };
  for (const auto& origin : origins) {
    if (origin) {
      remove_until(*origin);
      ++next;
    } else {
      lines->insertByIndex(static_cast<sal_Int32>(place), 1);
    }
    places.push_back(place++);
  }
  remove_until(count);
  return places;
}

/// Under change tracking a row stays, marked as deleted: LibreOffice does that for the row's words only.
void mark_deleted(const Reference<XTextTable>& table, sal_Int32 row) {
  for (sal_Int32 column = 0; column < table->getColumns()->getCount(); ++column)
    cell_at(table, static_cast<std::size_t>(row), static_cast<std::size_t>(column))->setString({});
  set_property(Reference<css::uno::XInterface>(table->getRows()->getByIndex(row), UNO_QUERY),
               "HasTextChangesOnly", Any(false));
}

bool is_reshaped(const Origins& origins, std::size_t count) {
  for (std::size_t i = 0; i < origins.size(); ++i)
    if (origins[i] != i) return true;
  return origins.size() != count;
}

/// The line beside a new one whose look it takes: the one in front, unless that is the head.
std::size_t neighbour_of(std::size_t line, std::size_t count) {
  return line > 1 || line + 1 >= count ? line - 1 : line + 1;
}

/// `rows` and `columns` say where the edit's are.
void fill(const DocumentTable& before, const TableEdit& edit, const std::vector<std::size_t>& rows,
          const std::vector<std::size_t>& columns) {
  const auto cell = [&](std::size_t row, std::size_t column) {
    return cell_at(before.table, rows[row], columns[column]);
  };
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::u16string& words = edit.text[row][column];
      const auto &was_row = edit.rows[row], &was_column = edit.columns[column];
      if (!was_row || !was_column) {
        cell(row, column)->setString(to_ustring(words));
        look_like(cell(row, column), was_row ? cell(row, neighbour_of(column, columns.size()))
                                             : cell(neighbour_of(row, rows.size()), column));
      } else if (!before.fixed[*was_row][*was_column]) {
        write_cell(cell(row, column), before.text[*was_row][*was_column], words);
      }
    }
}

}  // namespace

std::vector<DocumentTable> checked_tables(const DocumentReading& reading) {
  std::vector<DocumentTable> tables;
  for (const auto& [number, paragraphs] : paragraphs_by_table(reading.contract)) {
    DocumentTable read;
    read.table = property<Reference<XTextTable>>(reading.paragraphs[paragraphs.front()], "TextTable");
    if (!read.table.is() || !is_rectangular(read.table) || !read_cells(reading, paragraphs, read)) continue;
    read.span = {reading.contract.paragraph_span(paragraphs.front()).begin,
                 reading.contract.paragraph_span(paragraphs.back()).end};
    const auto kind = table_kind(read.text, {&reading.contract, read.span});
    if (!kind) continue;
    read.kind = *kind;
    tables.push_back(std::move(read));
  }
  return tables;
}

bool stands_in_checked_table(const Reference<XTextRange>& place) {
  const auto table = property<Reference<XTextTable>>(place, "TextTable");
  constexpr sal_Int32 most_cells = 400;
  if (!table.is() || table->getCellNames().getLength() > most_cells || !is_rectangular(table)) return false;
  TableText text = empty_text(table);
  for (std::size_t row = 0; row < text.size(); ++row)
    for (std::size_t column = 0; column < text[row].size(); ++column)
      text[row][column] = snapshot_text(cell_at(table, row, column)->getString());
  return table_kind(text).has_value();
}

Refusal write_table(Session& session, const Reference<css::frame::XModel>& model, const DocumentTable& before,
                    const TableEdit& edit) {
  const auto now = checked_tables(DocumentReading(model));
  const auto same = std::ranges::find(now, before.table, &DocumentTable::table);
  if (same == now.end() || same->text != before.text) return "refusal.table-changed";
  if (const Refusal refusal = obstacle(model, cell_at(before.table, 0, 0)->getStart(), Wanted::table))
    return refusal;
  const bool tracked = property<bool>(model, "RecordChanges");
  if (tracked && is_reshaped(edit.columns, before.text.front().size())) return "refusal.tracked-columns";
  const UndoStep step(model, session.strings().text("undo.table"));
  const auto table_rows = before.table->getRows();
  const auto table_columns = before.table->getColumns();
  const auto columns = shape(table_columns, edit.columns, [&](sal_Int32 column) {
    table_columns->removeByIndex(column, 1);
    return true;
  });
  const auto rows = shape(table_rows, edit.rows, [&](sal_Int32 row) {
    tracked ? mark_deleted(before.table, row) : table_rows->removeByIndex(row, 1);
    return !tracked;
  });
  fill(before, edit, rows, columns);
  return nullptr;
}

}  // namespace clausier
