// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/captured_text.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>

#include "library/capture.hpp"
#include "uno/properties.hpp"
#include "uno/snapshot.hpp"

namespace clausier {
namespace {

using css::container::XEnumerationAccess;
using css::text::XTextRange;

constexpr float bold_from = 110;  // of a hundred: half bold

struct Emphasis {
  bool bold = false, italic = false;
};

Emphasis emphasis_of(const Reference<css::uno::XInterface>& object) {
  return {property<float>(object, "CharWeight") >= bold_from,
          property<css::awt::FontSlant>(object, "CharPosture") == css::awt::FontSlant_ITALIC};
}

class TextCapture {
 public:
  explicit TextCapture(const Reference<css::frame::XModel>& model)
      : styles_(
            as<css::style::XStyleFamiliesSupplier>(model)->getStyleFamilies()->getByName("ParagraphStyles"),
            UNO_QUERY_THROW) {}

  void read(const Reference<XEnumerationAccess>& content) {
    for (const auto each = content->createEnumeration(); each->hasMoreElements();) {
      const Any element = each->nextElement();
      if (const Reference<css::text::XTextTable> table(element, UNO_QUERY); table.is())
        read_table(table);
      else if (const Reference<XTextRange> paragraph(element, UNO_QUERY); paragraph.is())
        read_paragraph(paragraph);
    }
  }

  CapturedText take() {
    int highest = 0;
    for (const Block& block : captured_.blocks)
      if (block.kind == Block::Kind::heading)
        highest = highest ? std::min(highest, block.level) : block.level;
    for (Block& block : captured_.blocks)
      if (block.kind == Block::Kind::heading) block.level = block.level == highest ? 1 : 2;
    return std::move(captured_);
  }

 private:
  void lose(const char* what) { captured_.losses.insert(what); }

  void read_paragraph(const Reference<XTextRange>& paragraph) {
    Block block;
    const auto outline = property<sal_Int16>(paragraph, "OutlineLevel");
    if (outline > 0) {
      block.kind = Block::Kind::heading;
      block.level = outline;
    } else if (!property<OUString>(paragraph, "NumberingStyleName").isEmpty() &&
               property<bool>(paragraph, "NumberingIsNumber")) {
      block.kind = Block::Kind::item;
      const int level = property<sal_Int16>(paragraph, "NumberingLevel") + 1;
      block.level = std::min(level, 2);
      if (level > 2) lose("capture.loss.levels");
    }
    block.runs = read_runs(paragraph);
    if (!block.runs.empty()) captured_.blocks.push_back(std::move(block));
  }

  void read_table(const Reference<css::text::XTextTable>& table) {
    const Sequence<OUString> names = table->getCellNames();  // row by row
    const sal_Int32 rows = table->getRows()->getCount(), columns = table->getColumns()->getCount();
    if (names.getLength() != rows * columns) {
      lose("capture.loss.merged-cells");
      for (const OUString& name : names) read(as<XEnumerationAccess>(table->getCellByName(name)));
      return;
    }
    Block block;
    block.kind = Block::Kind::table;
    for (sal_Int32 row = 0; row < rows; ++row) {
      auto& cells = block.rows.emplace_back();
      for (sal_Int32 column = 0; column < columns; ++column)
        cells.push_back(
            read_cell(as<XEnumerationAccess>(table->getCellByName(names[row * columns + column]))));
    }
    captured_.blocks.push_back(std::move(block));
  }

  TableCell read_cell(const Reference<XEnumerationAccess>& content) {
    TableCell cell;
    for (const auto each = content->createEnumeration(); each->hasMoreElements();) {
      const Reference<XTextRange> paragraph(each->nextElement(), UNO_QUERY);
      if (!paragraph.is()) {
        lose("capture.loss.merged-cells");  // a table in a table
        continue;
      }
      auto runs = read_runs(paragraph);
      if (!cell.runs.empty() && !runs.empty()) {
        lose("capture.loss.cell-paragraphs");
        cell.runs.push_back({.text = u" "});
      }
      cell.runs.insert(cell.runs.end(), runs.begin(), runs.end());
    }
    if (cell.runs.empty()) cell.runs.push_back({.text = u"–"});  // a cell of a clause is never empty
    return cell;
  }

  std::vector<Run> read_runs(const Reference<XTextRange>& paragraph) {
    std::vector<Run> runs;
    const Reference<XEnumerationAccess> portions(paragraph, UNO_QUERY);
    if (!portions.is()) return runs;
    const Emphasis style = emphasis_of(Reference<css::uno::XInterface>(
        styles_->getByName(property<OUString>(paragraph, "ParaStyleName")), UNO_QUERY));
    for (const auto each = portions->createEnumeration(); each->hasMoreElements();) {
      const Reference<XTextRange> portion(each->nextElement(), UNO_QUERY_THROW);
      const auto kind = property<OUString>(portion, "TextPortionType");
      if (kind == "Redline" && property<OUString>(portion, "RedlineType") == "Delete")
        in_deletion_ = property<bool>(portion, "IsStart");
      if (in_deletion_) continue;
      if (kind == "Footnote") lose("capture.loss.notes");
      if (kind == "Frame") lose("capture.loss.pictures");
      if (kind == "TextField") lose("capture.loss.fields");
      if (kind != "Text" && kind != "TextField") continue;
      note_look(portion);
      const Emphasis own = emphasis_of(Reference<css::uno::XInterface>(portion, UNO_QUERY));
      append(runs, {Run::Kind::text,
                    without_marks(snapshot_text(portion->getString())),
                    {},
                    own.bold && !style.bold,
                    own.italic && !style.italic});
    }
    trim(runs);
    return runs;
  }

  void note_look(const Reference<XTextRange>& portion) {
    if (property<sal_Int16>(portion, "CharUnderline") != css::awt::FontUnderline::NONE ||
        property<sal_Int16>(portion, "CharStrikeout") != 0)
      lose("capture.loss.look");
  }

  static void append(std::vector<Run>& runs, Run run) {
    if (run.text.empty()) return;
    if (!runs.empty() && runs.back().bold == run.bold && runs.back().italic == run.italic)
      runs.back().text += run.text;
    else
      runs.push_back(std::move(run));
  }

  /// Without the spaces around, which a clause file would not keep.
  static void trim(std::vector<Run>& runs) {
    constexpr std::u16string_view spaces = u" \t\u00A0\u202F";
    while (!runs.empty() && runs.front().text.find_first_not_of(spaces) == std::u16string::npos)
      runs.erase(runs.begin());
    while (!runs.empty() && runs.back().text.find_last_not_of(spaces) == std::u16string::npos)
      runs.pop_back();
    if (runs.empty()) return;
    runs.front().text.erase(0, runs.front().text.find_first_not_of(spaces));
    runs.back().text.erase(runs.back().text.find_last_not_of(spaces) + 1);
    for (Run& run : runs) std::ranges::replace(run.text, u'\t', u' ');
  }

  const Reference<css::container::XNameAccess> styles_;
  CapturedText captured_;
  bool in_deletion_ = false;  // one goes on from the paragraph before
};

}  // namespace

CapturedText capture_text(const Reference<css::frame::XModel>& model,
                          const Reference<XEnumerationAccess>& content) {
  TextCapture capture(model);
  capture.read(content);
  return capture.take();
}

}  // namespace clausier
