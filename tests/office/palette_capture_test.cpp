// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// A clause taken out of a contract, and one edited in a document of its own.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <filesystem>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"
#include "office/open_window.hpp"

namespace clausier {
namespace {

class Capturing : public DraftingTest {
 protected:
  static std::filesystem::path personal_folder() {
    const auto substitution = css::util::PathSubstitution::create(office().context());
    return to_utf8(substitution->substituteVariables("$(user)", true)).substr(std::string("file://").size()) +
           "/clausier/clauses";
  }

  static Library with_personal() {
    Library library = builtin_library();
    if (std::filesystem::exists(personal_folder())) library.add(personal_folder(), Origin::personal);
    return library;
  }

  /// The document that the last command opened.
  static Document latest() { return Document(office().desktop()->getCurrentComponent(), UNO_QUERY_THROW); }
};

/// Opens the clause's text as a document, changes nothing and saves it back.
TEST_F(Capturing, SavesAnUntouchedClauseAsItWas) {
  for (const char* id : {"sla-disponibilite", "conseil-information-mise-en-garde"}) {
    const Clause& clause = *library().clause(id);
    for (const Variant& variant : clause.variants) {
      SCOPED_TRACE(std::string(id) + " " + std::string(side_id(variant.side)));
      const Document document = office().new_document();
      ASSERT_EQ(office().dispatch(document, "vnd.clausier:edit-clause?clause=" + clause.id +
                                                "&side=" + std::string(side_id(variant.side))),
                "");
      const Document edited = latest();
      ASSERT_EQ(office().dispatch(edited, "vnd.clausier:save-clause"), "");
      const Library again = with_personal();
      EXPECT_EQ(again.clause(id)->origin, Origin::personal);
      EXPECT_TRUE(again.clause(id)->variants == clause.variants);
      EXPECT_TRUE(again.clause(id)->blanks == clause.blanks);
      office().close(edited);
      office().close(document);
    }
  }
  std::filesystem::remove_all(personal_folder());
}

TEST_F(Capturing, KeepsBlanksAndTermsWhereTheTextIsEdited) {
  const Document document = office().new_document();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:edit-clause?clause=sla-disponibilite&side=client"), "");
  const Document edited = latest();
  const auto text = edited->getText();
  text->insertString(text->getEnd(), " Fin.", false);
  ASSERT_EQ(office().dispatch(edited, "vnd.clausier:save-clause"), "");
  const Library library = with_personal();
  const Clause& clause = *library.clause("sla-disponibilite");
  EXPECT_TRUE(plain_text(clause.variant(Side::client)->blocks).find(u" Fin.") != std::u16string::npos);
  const auto& runs = clause.variant(Side::client)->blocks.back().runs;
  EXPECT_TRUE(std::ranges::any_of(runs, [](const auto& run) { return run.target == "seuil-resiliation"; }));
  std::filesystem::remove_all(personal_folder());
}

TEST_F(Capturing, RefusesWhatIsNoEditedClauseAndNoSelection) {
  const Document document = contract();
  EXPECT_NE(office().dispatch(document, "vnd.clausier:save-clause"), "");
  EXPECT_NE(office().dispatch(document, "vnd.clausier:capture"), "");
}

TEST_F(Capturing, MakesAPersonalClauseOfTheSelectedText) {
  const Document document = office().new_document();
  write(document,
        u"Contrat de services\nEntre la société Lignage, ci-après le « Prestataire », et la société "
        u"Aubrac, ci-après "
        u"le « Client ».\nArticle 7 – Maintenance\n7.1 La société Lignage intervient sous trente (30) "
        u"jours.\n"
        u"7.2 Le prix est de 938 € HT par mois.");
  const auto cursor = document->getText()->createTextCursor();
  const Reference<css::text::XParagraphCursor> paragraphs(cursor, UNO_QUERY_THROW);
  cursor->gotoEnd(false);
  paragraphs->gotoPreviousParagraph(false);
  paragraphs->gotoPreviousParagraph(false);
  cursor->gotoEnd(true);
  const auto bold = document->getText()->createTextCursorByRange(cursor->getEnd());
  bold->goLeft(5, true);
  set_property(bold, "CharWeight", Any(css::awt::FontWeight::BOLD));
  Reference<css::view::XSelectionSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
      ->select(Any(Reference<css::text::XTextRange>(cursor, UNO_QUERY)));
  const bool modified = Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:capture"), "");
  const OpenWindow window(office(), u"Enregistrer comme clause");
  ASSERT_TRUE(eventually([&] { return window.is_open(); }));
  window.press(u"Enregistrer");
  ASSERT_TRUE(eventually([] { return with_personal().clause("maintenance") != nullptr; }));
  const Library library = with_personal();
  const Clause& clause = *library.clause("maintenance");
  EXPECT_EQ(to_utf8(clause.title), "Maintenance");
  EXPECT_EQ(
      to_utf8(plain_text(clause.variants.front().blocks)),
      "Maintenance\nLa société [Partie] intervient sous [Durée].\nLe prix est de [Montant] par mois.\n");
  EXPECT_TRUE(clause.variants.front().blocks.back().runs.back().bold);
  EXPECT_EQ(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified(), modified);
  std::filesystem::remove_all(personal_folder());
}

TEST_F(Capturing, InsertsByTheCodeThatWasTyped) {
  const Document document = contract();
  const auto undo = undo_manager(document);
  const auto text = document->getText();
  text->insertString(text->getEnd(), "SLA-DISPO", false);
  put_cursor(document, text->getEnd());
  undo->clear();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:insert-code"), "");
  EXPECT_EQ(body(document).find(u"SLA-DISPO"), std::u16string::npos);
  EXPECT_NE(body(document).find(u"Disponibilité des Services"), std::u16string::npos);
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  undo->undo();
  EXPECT_NE(body(document).find(u"SLA-DISPO"), std::u16string::npos);
  put_cursor(document, text->getStart());
  EXPECT_NE(office().dispatch(document, "vnd.clausier:insert-code"), "");
}

}  // namespace
}  // namespace clausier
