// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"
#include "uno/provenance.hpp"

namespace clausier {
namespace {

class Changing : public DraftingTest {
 protected:
  static const Clause& clause() { return *library().clause("sortie-dedit-degressif"); }

  static std::vector<PlacedClause> placed(const Document& document) {
    return placed_clauses(Reference<css::frame::XModel>(document, UNO_QUERY_THROW), library());
  }

  /// A contract with the client's text, the cursor in it, and an article behind.
  static Document contract_with_clause() {
    const Document document = contract();
    EXPECT_EQ(office().dispatch(document, insertion(clause(), Side::client)), "");
    document->getText()->insertString(document->getText()->getEnd(), to_ustring(u"\rArticle 3 – Fin"), false);
    put_cursor(document, placed(document).at(0).range->getStart());
    return document;
  }
};

TEST_F(Changing, WritesTheOtherSideInItsPlace) {
  const Document document = contract_with_clause();
  const auto before = body(document);
  const auto undo = undo_manager(document);
  undo->clear();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:change?side=prestataire"), "");
  const auto after = body(document);
  EXPECT_EQ(after.find(u"il verse au Prestataire un dédit"), std::u16string::npos);
  EXPECT_NE(after.find(u"Le Prestataire accorde au Client la faculté"), std::u16string::npos);
  EXPECT_TRUE(after.ends_with(u"\nArticle 3 – Fin")) << to_utf8(after);
  EXPECT_EQ(tables(document).getLength(), 1);
  ASSERT_EQ(placed(document).size(), 1u);
  EXPECT_EQ(placed(document)[0].provenance.choice.side, Side::provider);
  EXPECT_FALSE(placed(document)[0].changed);
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  undo->undo();
  EXPECT_EQ(body(document), before);
  ASSERT_EQ(placed(document).size(), 1u);
  EXPECT_EQ(placed(document)[0].provenance.choice.side, Side::client);
  undo->redo();
  EXPECT_EQ(body(document), after);
}

TEST_F(Changing, WritesAFallback) {
  const Document document = contract_with_clause();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:change?side=client&fallback=1"), "");
  EXPECT_EQ(tables(document).getLength(), 0);
  EXPECT_EQ(placed(document).at(0).provenance.choice.fallback, 1u);
  EXPECT_NE(office().dispatch(document, "vnd.clausier:change?side=client&fallback=9"), "");
}

TEST_F(Changing, LosesNoWorkUnlessItIsTold) {
  const Document document = contract_with_clause();
  const auto end = placed(document).at(0).range->getEnd();
  end->getText()->insertString(end, " Sauf exception.", false);
  const auto before = body(document);
  EXPECT_NE(office().dispatch(document, "vnd.clausier:change?side=prestataire"), "");
  EXPECT_EQ(body(document), before);
  EXPECT_EQ(office().dispatch(document, "vnd.clausier:change?side=prestataire&anyway=1"), "");
  EXPECT_EQ(body(document).find(u"Sauf exception."), std::u16string::npos);
}

TEST_F(Changing, IsTrackedWhereChangesAreRecorded) {
  const Document document = contract_with_clause();
  const auto before = body(document);
  set_property(document, "RecordChanges", Any(true));
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:change?side=client&fallback=1"), "");
  EXPECT_GE(changes(document), 2);
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_EQ(body(document), before);
}

TEST_F(Changing, RefusesOutsideOfAClause) {
  const Document document = contract_with_clause();
  put_cursor(document, document->getText()->getStart());
  EXPECT_NE(office().dispatch(document, "vnd.clausier:change?side=prestataire"), "");
}

}  // namespace
}  // namespace clausier
