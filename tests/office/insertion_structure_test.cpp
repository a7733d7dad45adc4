// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Each clause of the library as Writer has it once it is inserted, block by block.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"

namespace clausier {
namespace {

// A line a block: what it is, its level, its text; blanks within ⟦ ⟧, cells between bars.
using Outline = std::vector<std::string>;

std::u16string shown(const std::vector<Run>& runs) {
  std::u16string text;
  for (const Run& run : runs) text += run.kind == Run::Kind::blank ? u"⟦" + run.text + u"⟧" : run.text;
  return text;
}

std::string line(const Block& block) {
  const auto level = std::to_string(block.level);
  switch (block.kind) {
    case Block::Kind::heading:
      return "heading " + level + ": " + to_utf8(shown(block.runs));
    case Block::Kind::item:
      return "item " + level + ": " + to_utf8(shown(block.runs));
    default:
      return "paragraph: " + to_utf8(shown(block.runs));
  }
}

Outline expected(const std::vector<Block>& blocks) {
  Outline outline;
  for (const Block& block : blocks) {
    if (block.kind != Block::Kind::table) {
      outline.push_back(line(block));
      continue;
    }
    for (const auto& row : block.rows) {
      std::u16string cells;
      for (const TableCell& cell : row) cells += shown(cell.runs) + u"|";
      outline.push_back("row: " + to_utf8(cells));
    }
  }
  return outline;
}

class Structure : public DraftingTest {
 protected:
  /// A contract without numbers, so that the clause takes none.
  static Document plain_contract() {
    const Document document = office().new_document();
    write(document, u"Objet\nLe Prestataire fournit le Service au Client.\n");
    const auto cursor = document->getText()->createTextCursor();
    set_property(cursor, "ParaStyleName", Any(OUString("Heading 1")));
    cursor->gotoEnd(false);
    put_cursor(document, Reference<css::text::XTextRange>(cursor, UNO_QUERY));
    return document;
  }

  /// What stands behind the contract's own two paragraphs.
  static Outline found(const Document& document) {
    Outline outline;
    const auto blocks = Reference<css::container::XEnumerationAccess>(document->getText(), UNO_QUERY_THROW)
                            ->createEnumeration();
    blocks->nextElement();
    blocks->nextElement();
    while (blocks->hasMoreElements()) {
      const Any block = blocks->nextElement();
      if (const Reference<css::text::XTextTable> table(block, UNO_QUERY); table.is())
        add_rows(table, outline);
      else
        outline.push_back(line_of(block));
    }
    return outline;
  }

 private:
  static std::string line_of(const Any& paragraph) {
    const auto text = to_utf8(shown_by(paragraph));
    if (const auto level = property<sal_Int16>(paragraph, "OutlineLevel"))
      return "heading " + std::to_string(level) + ": " + text;
    if (!property<OUString>(paragraph, "NumberingStyleName").isEmpty())
      return "item " + std::to_string(property<sal_Int16>(paragraph, "NumberingLevel") + 1) + ": " + text;
    return "paragraph: " + text;
  }

  static void add_rows(const Reference<css::text::XTextTable>& table, Outline& outline) {
    const auto columns = table->getColumns()->getCount();
    const Sequence<OUString> names = table->getCellNames();
    for (sal_Int32 first = 0; first < names.getLength(); first += columns) {
      std::u16string cells;
      for (sal_Int32 column = 0; column < columns; ++column) {
        const Reference<css::container::XEnumerationAccess> cell(table->getCellByName(names[first + column]),
                                                                 UNO_QUERY_THROW);
        cells += shown_by(cell->createEnumeration()->nextElement()) + u"|";
      }
      outline.push_back("row: " + to_utf8(cells));
    }
  }

  static std::u16string shown_by(const Any& paragraph) {
    std::u16string text;
    const Reference<css::container::XEnumerationAccess> portions(paragraph, UNO_QUERY_THROW);
    for (const auto each = portions->createEnumeration(); each->hasMoreElements();) {
      const Any portion = each->nextElement();
      const OUString words = Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString();
      const bool blank = property<sal_Int32>(portion, "CharHighlight") == 0xFFFF00;
      text += blank ? u"⟦" + std::u16string(view(words)) + u"⟧" : std::u16string(view(words));
    }
    return text;
  }
};

TEST_F(Structure, OfEachClauseIsTheLibrarys) {
  for (const Clause& clause : library().clauses())
    for (const Variant& variant : clause.variants) {
      SCOPED_TRACE(insertion(clause, variant.side));
      const Document document = plain_contract();
      ASSERT_EQ(office().dispatch(document, insertion(clause, variant.side)), "");
      Outline outline = found(document);
      if (!outline.empty() && outline.back() == "paragraph: ") outline.pop_back();  // behind a closing table
      EXPECT_EQ(outline, expected(variant.blocks));
      office().close(document);
    }
}

}  // namespace
}  // namespace clausier
