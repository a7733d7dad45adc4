// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/drafting_test.hpp"
#include "uno/provenance.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;
using Model = Reference<css::frame::XModel>;

class ProvenanceInDocument : public DraftingTest {
 protected:
  static std::vector<PlacedClause> clauses(const Document& document) {
    return placed_clauses(Model(document, UNO_QUERY_THROW), library());
  }

  static void insert(const Document& document, const char* clause, Side side = Side::client) {
    ASSERT_EQ(office().dispatch(document, insertion(*library().clause(clause), side)), "");
  }

  static std::u16string text(const PlacedClause& clause) {
    const OUString words = clause.range->getString();
    return std::u16string(view(words));
  }
};

TEST_F(ProvenanceInDocument, SaysWhichClauseStandsWhere) {
  const Document document = contract();
  EXPECT_TRUE(clauses(document).empty());
  insert(document, "sortie-dedit-degressif", Side::provider);
  insert(document, "audit-execution");
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[0].provenance.clause, "sortie-dedit-degressif");
  EXPECT_EQ(placed[0].provenance.choice.side, Side::provider);
  EXPECT_EQ(placed[0].provenance.version, library().clause("sortie-dedit-degressif")->version);
  EXPECT_EQ(placed[0].provenance.origin, Origin::builtin);
  EXPECT_EQ(placed[1].provenance.clause, "audit-execution");
  for (const PlacedClause& clause : placed) {
    EXPECT_FALSE(clause.changed);
    EXPECT_FALSE(text(clause).find(u"Le Prestataire fournit le Service.") != std::u16string::npos);
  }
  // Its heading takes the contract's next number.
  const std::u16string heading = text(placed[0]).substr(0, text(placed[0]).find(u'\n'));
  EXPECT_TRUE(heading.ends_with(u"Faculté de sortie anticipée"));
  EXPECT_TRUE(text(placed[0]).ends_with(u"à la charge de celui qui la verse."));
}

TEST_F(ProvenanceInDocument, OfEachClauseIsUnchangedAfterItsInsertion) {
  const Document document = contract();
  for (const Clause& clause : library().clauses())
    ASSERT_EQ(office().dispatch(document, insertion(clause, clause.variants.front().side)), "");
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), library().clauses().size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    EXPECT_EQ(placed[i].provenance.clause, library().clauses()[i].id);
    EXPECT_FALSE(placed[i].changed) << placed[i].provenance.clause;
  }
}

TEST_F(ProvenanceInDocument, SurvivesOdtAndDocxAndOdtAndDocx) {
  Document document = contract();
  insert(document, "sortie-dedit-degressif");
  insert(document, "securite-mesures-techniques", Side::balanced);
  const auto first = text(clauses(document).at(0)), second = text(clauses(document).at(1));
  for (const auto& [file, filter] :
       {std::pair{"1.odt", "writer8"}, std::pair{"2.docx", "MS Word 2007 XML"}, std::pair{"3.odt", "writer8"},
        std::pair{"4.docx", "MS Word 2007 XML"}}) {
    SCOPED_TRACE(file);
    office().save(document, file, filter);
    document = office().open(file);
    const auto placed = clauses(document);
    ASSERT_EQ(placed.size(), 2u);
    EXPECT_EQ(placed[0].provenance.clause, "sortie-dedit-degressif");
    EXPECT_EQ(placed[1].provenance.clause, "securite-mesures-techniques");
    EXPECT_EQ(text(placed[0]), first);
    EXPECT_EQ(text(placed[1]), second);
    for (const PlacedClause& clause : placed) {
      EXPECT_FALSE(clause.bookmark.isEmpty());
      EXPECT_FALSE(clause.changed);
    }
  }
}

TEST_F(ProvenanceInDocument, IsNotMovedByWhatIsWrittenAround) {
  const Document document = contract();
  insert(document, "audit-execution");
  const auto before = text(clauses(document).at(0));
  const auto body_text = document->getText();
  body_text->insertString(clauses(document)[0].range->getStart(), to_ustring(u"Un paragraphe devant.\r"),
                          false);
  body_text->insertString(clauses(document)[0].range->getEnd(), to_ustring(u"\rUn paragraphe derrière."),
                          false);
  EXPECT_TRUE(body(document).ends_with(u"Un paragraphe derrière."));
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_EQ(text(placed[0]), before);
  EXPECT_FALSE(placed[0].changed);
}

TEST_F(ProvenanceInDocument, IsNotMovedByWhatIsTypedAround) {
  const Document document = contract();
  insert(document, "securite-mesures-techniques", Side::balanced);  // ends with a table
  insert(document, "audit-execution");
  const auto first = text(clauses(document).at(0)), second = text(clauses(document).at(1));
  put_cursor(document, clauses(document)[1].range->getEnd());
  office().dispatch(document, ".uno:InsertPara");
  office().dispatch(document, ".uno:InsertText?Text:string=Derriere.");
  put_cursor(document, clauses(document)[1].range->getStart());
  office().dispatch(document, ".uno:InsertPara");
  office().dispatch(document, ".uno:GoUp");
  office().dispatch(document, ".uno:InsertText?Text:string=Devant.");
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_NE(body(document).find(u"Devant."), std::u16string::npos);
  EXPECT_EQ(text(placed[0]), first);
  EXPECT_EQ(text(placed[1]), second);
}

TEST_F(ProvenanceInDocument, SaysThatTheWordsChanged) {
  const Document document = contract();
  insert(document, "audit-execution");
  const auto place = clauses(document).at(0).range->getEnd();
  place->getText()->insertString(place, " Sauf exception.", false);
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 1u);
  EXPECT_TRUE(placed[0].changed);
  EXPECT_TRUE(text(placed[0]).ends_with(u" Sauf exception."));
  undo_manager(document)->undo();
  EXPECT_FALSE(clauses(document).at(0).changed);
}

TEST_F(ProvenanceInDocument, GoesWithACopy) {
  const Document document = contract();
  insert(document, "audit-execution");
  const auto first = clauses(document).at(0);
  const Reference<css::view::XSelectionSupplier> selection(document->getCurrentController(), UNO_QUERY_THROW);
  selection->select(Any(first.range));
  const Reference<css::datatransfer::XTransferableSupplier> clipboard(document->getCurrentController(),
                                                                      UNO_QUERY_THROW);
  const auto copy = clipboard->getTransferable();
  put_cursor(document, document->getText()->getEnd());
  clipboard->insertTransferable(copy);
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[1].provenance.clause, "audit-execution");
  EXPECT_NE(placed[0].bookmark, placed[1].bookmark);
}

TEST_F(ProvenanceInDocument, GoesWithACopyIntoAnotherDocument) {
  const Document document = contract();
  insert(document, "securite-mesures-techniques", Side::balanced);
  insert(document, "sortie-dedit-degressif", Side::provider);
  const Document other = contract();
  for (std::size_t i = 0; i < 2; ++i) {
    const Reference<css::view::XSelectionSupplier> selection(document->getCurrentController(),
                                                             UNO_QUERY_THROW);
    selection->select(Any(clauses(document).at(i).range));
    const auto copy =
        Reference<css::datatransfer::XTransferableSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
            ->getTransferable();
    if (i > 0) other->getText()->insertString(other->getText()->getEnd(), "\r", false);
    put_cursor(other, other->getText()->getEnd());
    Reference<css::datatransfer::XTransferableSupplier>(other->getCurrentController(), UNO_QUERY_THROW)
        ->insertTransferable(copy);
  }
  const auto placed = clauses(other);
  ASSERT_EQ(placed.size(), 2u);
  const Provenance &first = placed[0].provenance, &second = placed[1].provenance;
  EXPECT_EQ(first.clause, "securite-mesures-techniques");
  EXPECT_EQ(first.choice.side, Side::balanced);
  EXPECT_EQ(second.clause, "sortie-dedit-degressif");
  EXPECT_EQ(second.choice.side, Side::provider);
  EXPECT_EQ(second.version, library().clause("sortie-dedit-degressif")->version);
  EXPECT_EQ(second.origin, Origin::builtin);
  for (const PlacedClause& clause : placed) EXPECT_FALSE(clause.changed) << clause.provenance.clause;
  put_cursor(other, placed[1].range->getStart());
  EXPECT_EQ(office().dispatch(other, "vnd.clausier:change?side=client"), "");
  EXPECT_NE(body(other).find(u"il verse au Prestataire un dédit"), std::u16string::npos);
}

TEST_F(ProvenanceInDocument, IsFoundByItsWordsWhereTheBookmarkWent) {
  const Document document = contract();
  insert(document, "audit-execution");
  insert(document, "raci-projet");
  const auto before = text(clauses(document).at(0));
  const auto bookmarks = Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
  const Reference<css::text::XTextContent> bookmark(bookmarks->getByName(clauses(document)[0].bookmark),
                                                    UNO_QUERY_THROW);
  document->getText()->removeTextContent(bookmark);
  const auto placed = clauses(document);
  ASSERT_EQ(placed.size(), 2u);
  EXPECT_EQ(placed[0].provenance.clause, "audit-execution");
  EXPECT_TRUE(placed[0].bookmark.isEmpty());
  EXPECT_EQ(text(placed[0]), before);
}

TEST_F(ProvenanceInDocument, GoesWithUndoAndComesBackWithRedo) {
  const Document document = contract();
  insert(document, "audit-execution");
  const auto undo = undo_manager(document);
  undo->undo();
  EXPECT_TRUE(clauses(document).empty());
  undo->redo();
  ASSERT_EQ(clauses(document).size(), 1u);
  EXPECT_FALSE(clauses(document)[0].changed);
  undo->undo();
  undo->clear();
  insert(document, "raci-projet");  // the other cannot come back any more
  const auto properties = Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                              ->getDocumentProperties()
                              ->getUserDefinedProperties();
  const auto json = property<OUString>(properties, "Clausier");
  EXPECT_LT(json.indexOf("audit-execution"), 0);
  EXPECT_GE(json.indexOf("raci-projet"), 0);
}

}  // namespace
}  // namespace clausier
