// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

const Block* first_table(const Clause& clause) {
  for (const Variant& variant : clause.variants)
    for (const Block& block : variant.blocks)
      if (block.kind == Block::Kind::table) return &block;
  return nullptr;
}

std::u16string words(const std::vector<Run>& runs) {
  std::u16string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

class Insertion : public DraftingTest {
 protected:
  static const Clause& clause_with_table() {
    for (const Clause& clause : library().clauses())
      if (first_table(clause)) return clause;
    throw std::runtime_error("no clause of the library holds a table");
  }
};

TEST_F(Insertion, WritesEachClauseInOneUndoStep) {
  ASSERT_FALSE(library().clauses().empty());
  for (const Clause& clause : library().clauses())
    for (const Variant& variant : clause.variants) {
      SCOPED_TRACE(insertion(clause, variant.side));
      const Document document = contract();
      const auto before = body(document);
      const auto undo = undo_manager(document);
      undo->clear();
      ASSERT_EQ(office().dispatch(document, insertion(clause, variant.side)), "");
      const auto after = body(document);
      for (const Block& block : variant.blocks)
        EXPECT_NE(after.find(words(block.runs)), std::u16string::npos) << to_utf8(words(block.runs));
      EXPECT_TRUE(after.starts_with(before));
      ASSERT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
      EXPECT_NE(view(undo->getCurrentUndoActionTitle()).find(clause.title), std::u16string_view::npos);
      undo->undo();
      EXPECT_EQ(body(document), before);
      EXPECT_EQ(tables(document).getLength(), 0);
      undo->redo();
      EXPECT_EQ(body(document), after);
      office().close(document);
    }
}

TEST_F(Insertion, WritesTheFallbackOrTheTranslationThatIsAskedFor) {
  const Clause& clause = *library().clause("sla-disponibilite");
  const std::string command = insertion(clause, Side::client);
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, command + "&fallback=1"), "");
  EXPECT_NE(body(document).find(words(clause.text({Side::client, 1})->at(1).runs)), std::u16string::npos);
  EXPECT_NE(office().dispatch(document, command + "&fallback=2"), "");
  ASSERT_EQ(office().dispatch(document, command + "&language=en"), "");
  EXPECT_NE(body(document).find(u"The Provider undertakes to reach"), std::u16string::npos);
}

TEST_F(Insertion, EndsItsLists) {
  const Document document = contract();
  office().dispatch(document,
                    insertion(*library().clause("conseil-information-mise-en-garde"), Side::client));
  const auto text = document->getText();
  const auto last = text->createTextCursorByRange(text->getEnd());
  EXPECT_EQ(property<OUString>(last, "NumberingStyleName"), OUString());
}

TEST_F(Insertion, KeepsTheDocumentsHeadingStyle) {
  const Document document = contract();
  const Clause& clause = library().clauses().front();
  ASSERT_EQ(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  const Reference<css::container::XEnumerationAccess> paragraphs(document->getText(), UNO_QUERY_THROW);
  int headings = 0;
  for (const auto each = paragraphs->createEnumeration(); each->hasMoreElements();) {
    const Any paragraph = each->nextElement();
    if (property<OUString>(paragraph, "ParaStyleName") == "Heading 1") ++headings;
  }
  EXPECT_GE(headings, 2);
}

TEST_F(Insertion, SurvivesOdtAndDocx) {
  const Clause& clause = clause_with_table();
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  const auto written = body(document);
  const auto table_count = tables(document).getLength();
  ASSERT_GE(table_count, 1);
  for (const auto& [file, filter] :
       {std::pair{"clause.odt", "writer8"}, std::pair{"clause.docx", "MS Word 2007 XML"}}) {
    SCOPED_TRACE(file);
    office().save(document, file, filter);
    const Document read = office().open(file);
    EXPECT_EQ(body(read), written);
    ASSERT_EQ(tables(read).getLength(), table_count);
    const auto cells = [](const Document& of) {
      const auto held = Reference<css::text::XTextTablesSupplier>(of, UNO_QUERY_THROW)->getTextTables();
      const Reference<css::text::XTextTable> table(held->getByName(held->getElementNames()[0]),
                                                   UNO_QUERY_THROW);
      std::u16string text;
      for (const OUString& name : table->getCellNames()) {
        const Reference<css::text::XText> cell(table->getCellByName(name), UNO_QUERY_THROW);
        text += view(cell->getString());
        text += u'|';
      }
      return text;
    };
    EXPECT_EQ(cells(read), cells(document));
  }
}

TEST_F(Insertion, IsTrackedWhereChangesAreRecorded) {
  const Document document = contract();
  const auto before = body(document);
  set_property(document, "RecordChanges", Any(true));
  const Clause& clause = library().clauses().front();
  ASSERT_EQ(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  EXPECT_GE(changes(document), 1);
  EXPECT_TRUE(property<bool>(document, "RecordChanges"));
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_EQ(body(document), before);
}

TEST_F(Insertion, RefusesAReadOnlyDocument) {
  office().save(contract(), "lu.odt", "writer8");
  const Document document = office().open("lu.odt", true);
  const auto before = body(document);
  const Clause& clause = library().clauses().front();
  EXPECT_NE(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  EXPECT_EQ(body(document), before);
}

TEST_F(Insertion, RefusesAProtectedSection) {
  const Document document = contract();
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::text::XTextContent> section(factory->createInstance("com.sun.star.text.TextSection"),
                                                   UNO_QUERY_THROW);
  const auto all = document->getText()->createTextCursor();
  all->gotoEnd(true);
  document->getText()->insertTextContent(Reference<XTextRange>(all, UNO_QUERY), section, true);
  put_cursor(document, section->getAnchor());
  set_property(section, "IsProtected", Any(true));
  const auto before = body(document);
  const Clause& clause = library().clauses().front();
  EXPECT_NE(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  EXPECT_EQ(body(document), before);
}

TEST_F(Insertion, RefusesAnUnknownClause) {
  const Document document = contract();
  EXPECT_NE(office().dispatch(document, "vnd.clausier:insert?clause=inconnue&side=client"), "");
}

TEST_F(Insertion, NeverCutsASentence) {
  const Document document = contract();
  const auto cursor = document->getText()->createTextCursor();
  cursor->goRight(30, false);  // inside the second paragraph
  put_cursor(document, Reference<XTextRange>(cursor, UNO_QUERY));
  const Clause& clause = library().clauses().front();
  ASSERT_EQ(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  EXPECT_NE(body(document).find(u"Le Prestataire fournit le Service."), std::u16string::npos);
}

}  // namespace
}  // namespace clausier
