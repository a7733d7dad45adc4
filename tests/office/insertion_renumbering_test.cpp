// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Typed numbers, and what an inserted clause has to do with them.
#include <com/sun/star/text/XParagraphCursor.hpp>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"
#include "office/open_window.hpp"

namespace clausier {
namespace {

class RenumberingTest : public DraftingTest {
 protected:
  /// Four articles, with the cursor in that paragraph.
  static Document articles(std::u16string_view cursor_in) {
    const Document document = office().new_document();
    write(document,
          u"Article 1 – Objet\nLe Prestataire fournit le service.\nArticle 2 – Prix\nLe Client paie, selon "
          u"l’article 3.\n"
          u"Article 3 – Durée\nUn an, sauf l’article 2.\nArticle 4 – Fin\nLe contrat prend fin.");
    go_to(document, cursor_in);
    return document;
  }

  static void go_to(const Document& document, std::u16string_view words) {
    const auto place = body(document).find(words);
    const Reference<css::text::XParagraphCursor> cursor(document->getText()->createTextCursor(),
                                                        UNO_QUERY_THROW);
    const auto before = body(document).substr(0, place);
    for (auto lines = std::ranges::count(before, u'\n'); lines > 0; --lines) cursor->gotoNextParagraph(false);
    put_cursor(document, Reference<css::text::XTextRange>(cursor, UNO_QUERY));
  }

  static void renumber(const Document& document) {
    ASSERT_EQ(office().dispatch(document, "vnd.clausier:renumber"), "");
    const OpenWindow window(office(), u"Clausier – Renuméroter les articles");
    ASSERT_TRUE(eventually([&] { return window.is_open(); }));
    window.press(u"Renuméroter");
    EXPECT_TRUE(eventually([&] { return !window.is_open(); }));
  }

  static bool says(const Document& document, std::u16string_view words) {
    return body(document).find(words) != std::u16string::npos;
  }

  static std::string audit_after() {
    return insertion(*library().clause("audit-execution"), Side::client) + "&place=after-article";
  }
};

TEST_F(RenumberingTest, GoesOnBehindAnInsertedClauseInOneStep) {
  const Document document = articles(u"Article 1");
  ASSERT_EQ(office().dispatch(document, audit_after()), "");
  ASSERT_TRUE(says(document, u"Article 2 – Audit"));
  const auto before = body(document);
  const auto undo = undo_manager(document);
  undo->clear();
  renumber(document);
  const auto after = body(document);
  for (const char16_t* words : {u"Article 2 – Audit", u"Article 3 – Prix\nLe Client paie, selon l’article 4.",
                                u"Article 4 – Durée\nUn an, sauf l’article 3.", u"Article 5 – Fin"})
    EXPECT_TRUE(says(document, words)) << to_utf8(after);
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  undo->undo();
  EXPECT_EQ(body(document), before);
  undo->redo();
  EXPECT_EQ(body(document), after);
  EXPECT_NE(office().dispatch(document, "vnd.clausier:renumber"), "");
}

TEST_F(RenumberingTest, TakesLiveReferencesAlong) {
  const Document document = articles(u"Article 4");
  for (const char* clause : {"plafond-responsabilite-general", "plafond-donnees-perdues"})
    ASSERT_EQ(office().dispatch(document,
                                insertion(*library().clause(clause), Side::client) + "&place=after-article"),
              "");
  ASSERT_TRUE(says(document, u"l’article 5"));
  go_to(document, u"Article 1");
  ASSERT_EQ(office().dispatch(document, audit_after()), "");
  renumber(document);
  EXPECT_TRUE(says(document, u"Article 6 – Responsabilité")) << to_utf8(body(document));
  EXPECT_TRUE(says(document, u"l’article 6")) << to_utf8(body(document));
  EXPECT_FALSE(says(document, u"l’article 5"));
}

TEST_F(RenumberingTest, IsTrackedWhereChangesAreRecorded) {
  const Document document = articles(u"Article 1");
  ASSERT_EQ(office().dispatch(document, audit_after()), "");
  const auto before = body(document);
  set_property(document, "RecordChanges", Any(true));
  renumber(document);
  EXPECT_GE(changes(document), 10);  // five numbers, each taken out and put in
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_EQ(body(document), before);
}

TEST_F(RenumberingTest, RefusesWhereTheNumbersFollowEachOther) {
  const Document document = articles(u"Article 1");
  EXPECT_NE(office().dispatch(document, "vnd.clausier:renumber"), "");
}

TEST_F(RenumberingTest, MovesAClauseDownAndUpWithItsNumbers) {
  const Document document = office().new_document();
  write(document,
        u"Article 1 – Objet\n1.1 Le Prestataire fournit le service.\n1.2 Le Client le paie.\n"
        u"Article 2 – Prix\n2.1 Le prix est ferme.\n2.2 Le Client paie à trente jours.");
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("audit-execution"), Side::client)), "");
  ASSERT_TRUE(says(document, u"Article 3 – Audit\n3.1 "));
  const auto before = body(document);
  const auto undo = undo_manager(document);
  undo->clear();
  EXPECT_EQ(office().dispatch(document, "vnd.clausier:lower"), "");
  const auto lowered = body(document);
  EXPECT_TRUE(says(document, u"2.3 Audit")) << to_utf8(lowered);
  EXPECT_TRUE(says(document, u"\n2.3.1 "));
  EXPECT_TRUE(says(document, u"\n2.3.2 "));
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  EXPECT_EQ(office().dispatch(document, "vnd.clausier:raise"), "");
  EXPECT_EQ(to_utf8(body(document)), to_utf8(before));
  EXPECT_NE(office().dispatch(document, "vnd.clausier:raise"), "");
  undo->undo();
  EXPECT_EQ(to_utf8(body(document)), to_utf8(lowered));
  undo->undo();
  EXPECT_EQ(to_utf8(body(document)), to_utf8(before));
}

TEST_F(RenumberingTest, MovesTheHeadingsOfAClauseToOtherStyles) {
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("audit-execution"), Side::client)), "");
  const auto style = [&] {
    const Reference<css::text::XParagraphCursor> cursor(document->getText()->createTextCursor(),
                                                        UNO_QUERY_THROW);
    cursor->gotoNextParagraph(false);
    cursor->gotoNextParagraph(false);
    return property<OUString>(cursor, "ParaStyleName");
  };
  ASSERT_EQ(style(), "Heading 1");
  set_property(document, "RecordChanges", Any(true));
  EXPECT_EQ(office().dispatch(document, "vnd.clausier:lower"), "");
  EXPECT_EQ(style(), "Heading 2");
  EXPECT_TRUE(says(document, u"1.1 Audit"));
  EXPECT_GE(changes(document), 2);
  put_cursor(document, document->getText()->getStart());
  EXPECT_NE(office().dispatch(document, "vnd.clausier:lower"), "");
}

}  // namespace
}  // namespace clausier
