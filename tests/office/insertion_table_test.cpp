// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The window "Modifier le tableau", over tables of the library and over those that anybody wrote.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "office/drafting_test.hpp"
#include "office/open_window.hpp"

namespace clausier {
namespace {

using css::text::XText;
using css::text::XTextTable;

class TableTest : public DraftingTest {
 protected:
  static Reference<XTextTable> table(const Document& document, sal_Int32 which) {
    const auto all = Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables();
    return Reference<XTextTable>(all->getByName(all->getElementNames()[which]), UNO_QUERY_THROW);
  }
  static Reference<XText> cell(const Reference<XTextTable>& table, sal_Int32 column, sal_Int32 row) {
    return Reference<XText>(
        Reference<css::table::XCellRange>(table, UNO_QUERY_THROW)->getCellByPosition(column, row),
        UNO_QUERY_THROW);
  }
  static std::u16string words(const Reference<XTextTable>& table, sal_Int32 column, sal_Int32 row) {
    const OUString text = cell(table, column, row)->getString();
    return std::u16string(view(text));
  }

  static OpenWindow window(const Document& document, const Reference<XTextTable>& table) {
    put_cursor(document, cell(table, 0, 0)->getStart());
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:table"), "");
    const OpenWindow window(office(), u"Clausier – Modifier le tableau");
    EXPECT_TRUE(eventually([&] { return window.is_open(); }));
    return window;
  }

  /// A contract with the library's matrix.
  static Document contract_with(const char* clause, Side side) {
    const Document document = contract();
    EXPECT_EQ(office().dispatch(document, insertion(*library().clause(clause), side)), "");
    return document;
  }

  /// A table that somebody typed.
  static Reference<XTextTable> write_table(const Document& document,
                                           const std::vector<std::vector<std::u16string>>& rows) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<XTextTable> table(factory->createInstance("com.sun.star.text.TextTable"),
                                      UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(rows.size()), static_cast<sal_Int32>(rows[0].size()));
    const auto end = document->getText()->getEnd();
    end->getText()->insertTextContent(end, Reference<css::text::XTextContent>(table, UNO_QUERY_THROW), false);
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t column = 0; column < rows[row].size(); ++column)
        cell(table, static_cast<sal_Int32>(column), static_cast<sal_Int32>(row))
            ->setString(to_ustring(rows[row][column]));
    return table;
  }

  static const std::vector<std::vector<std::u16string>>& roles() {
    static const std::vector<std::vector<std::u16string>> rows = {{u"Tâche", u"Client", u"Prestataire"},
                                                                  {u"Sauvegardes", u"I", u"A/R"},
                                                                  {u"Recette", u"A", u"R"},
                                                                  {u"Formation", u"C", u"A/R"}};
    return rows;
  }
};

TEST_F(TableTest, ChecksAMatrixWhileItIsTypedAndWritesItInOneStep) {
  const Document document = contract_with("raci-projet", Side::balanced);
  const auto matrix = table(document, 0);
  const auto undo = undo_manager(document);
  undo->clear();
  const OpenWindow open = window(document, matrix);
  EXPECT_EQ(open.text(u"Expression des besoins, Client"), u"R");
  EXPECT_FALSE(open.says(u"Plusieurs A"));
  open.type(u"Expression des besoins, Client", u"A");
  EXPECT_TRUE(open.says(u"Plusieurs A\u00A0: un seul répond."));
  open.type(u"Expression des besoins, Chef de projet Client", u"C");
  EXPECT_FALSE(open.says(u"Plusieurs A"));
  EXPECT_EQ(words(matrix, 1, 1), u"R");  // nothing is written yet
  open.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
  EXPECT_EQ(words(matrix, 1, 1), u"A");
  EXPECT_EQ(words(matrix, 2, 1), u"C");
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  undo->undo();
  EXPECT_EQ(words(matrix, 1, 1), u"R");
  undo->redo();
  EXPECT_EQ(words(matrix, 1, 1), u"A");
}

TEST_F(TableTest, AddsAndRemovesRowsAndRolesThatLookLikeTheirNeighbours) {
  const Document document = contract();
  const auto typed = write_table(document, roles());
  set_property(cell(typed, 0, 1)->createTextCursor(), "ParaStyleName", Any(OUString("Table Contents")));
  const auto bold = cell(typed, 0, 1)->createTextCursor();
  bold->gotoEnd(true);
  set_property(bold, "CharWeight", Any(css::awt::FontWeight::BOLD));
  const auto undo = undo_manager(document);
  undo->clear();
  const OpenWindow open = window(document, typed);
  open.press(u"Ajouter une ligne");
  EXPECT_TRUE(eventually([&] { return open.says(u"Activité à nommer."); }));
  open.type(u"Ligne 2, Tâche", u"Supervision");
  open.type(u"Supervision, Prestataire", u"A/R");
  open.press(u"Ajouter une colonne");
  EXPECT_TRUE(eventually([&] { return open.says(u"Une colonne n’a pas de rôle."); }));
  open.type(u"Titre de la colonne 2", u"Hébergeur");
  EXPECT_TRUE(open.says(u"«\u00A0Hébergeur\u00A0» n’apparaît nulle part ailleurs dans le contrat."));
  open.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
  EXPECT_EQ(typed->getRows()->getCount(), 5);
  EXPECT_EQ(typed->getColumns()->getCount(), 4);
  EXPECT_EQ(words(typed, 0, 2), u"Supervision");
  EXPECT_EQ(words(typed, 1, 0), u"Hébergeur");
  EXPECT_EQ(words(typed, 3, 2), u"A/R");
  EXPECT_EQ(words(typed, 3, 3), u"R");
  const auto added = cell(typed, 0, 2)->createTextCursor();
  added->gotoEnd(true);
  EXPECT_EQ(property<OUString>(added, "ParaStyleName"), "Table Contents");
  EXPECT_EQ(property<float>(added, "CharWeight"), css::awt::FontWeight::BOLD);
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  undo->undo();
  EXPECT_EQ(typed->getRows()->getCount(), 4);
  EXPECT_EQ(typed->getColumns()->getCount(), 3);

  const OpenWindow again = window(document, typed);
  again.press(u"Supprimer la ligne");
  EXPECT_TRUE(eventually([&] { return !again.has(u"Sauvegardes, Client"); }));
  again.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return !again.is_open(); }));
  EXPECT_EQ(typed->getRows()->getCount(), 3);
  EXPECT_EQ(words(typed, 0, 1), u"Recette");
}

TEST_F(TableTest, HasRoomForALongCellBelowNamedAfterIt) {
  const Document document = contract();
  const OpenWindow assistant = window(document, write_table(document, roles()));
  const auto parts = assistant.parts();
  EXPECT_TRUE(std::ranges::any_of(parts, [](const OpenWindow::Part& part) {
    return part.role == css::accessibility::AccessibleRole::SCROLL_PANE &&
           part.name == u"Cellule\u00A0: Sauvegardes, Client";
  }));
  assistant.press(u"Fermer");
}

TEST_F(TableTest, ComparesPercentagesWithMinutes) {
  const Document document = contract_with("sla-disponibilite", Side::client);
  const auto scale = table(document, 1);
  const OpenWindow open = window(document, scale);
  EXPECT_TRUE(open.says(u"43\u00A0min d’arrêt au plus"));
  open.type(u"Ligne 2, Disponibilité constatée sur le mois", u"De 99,5 % à moins de 99,8 %");
  EXPECT_TRUE(open.says(u"Ne touche pas le seuil voisin."));
  open.type(u"Ligne 2, Disponibilité constatée sur le mois", u"De 99,5 % à moins de 99,9 %");
  EXPECT_FALSE(open.says(u"Ne touche pas le seuil voisin."));
  open.type(u"De 99,5 % à moins de 99,9 %, Indisponibilité cumulée (mois de 30 jours)",
            u"21 minutes au plus");
  EXPECT_TRUE(open.says(u"Ce taux laisse 3\u00A0h\u00A036\u00A0min d’arrêt."));
  open.press(u"Fermer");
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
}

TEST_F(TableTest, TracksWhatItWritesWhereChangesAreRecorded) {
  const Document document = contract();
  const auto typed = write_table(document, roles());
  const auto before = body(document);
  set_property(document, "RecordChanges", Any(true));
  const OpenWindow open = window(document, typed);
  open.type(u"Recette, Client", u"C");
  open.type(u"Recette, Prestataire", u"A/R");
  open.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
  EXPECT_GE(changes(document), 2);
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_EQ(words(typed, 1, 2), u"A");
  EXPECT_EQ(words(typed, 2, 2), u"R");

  const OpenWindow columns = window(document, typed);
  columns.press(u"Supprimer la colonne");
  EXPECT_TRUE(eventually([&] { return !columns.has(u"Recette, Client"); }));
  columns.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return columns.says(u"LibreOffice ne suit pas"); }));
  columns.press(u"Fermer");
  EXPECT_EQ(typed->getColumns()->getCount(), 3);
}

TEST_F(TableTest, TracksRowsWhereChangesAreRecorded) {
  for (const char* decision : {".uno:RejectAllTrackedChanges", ".uno:AcceptAllTrackedChanges"}) {
    const Document document = contract();
    const auto typed = write_table(document, roles());
    set_property(document, "RecordChanges", Any(true));
    const OpenWindow open = window(document, typed);
    open.press(u"Ajouter une ligne");
    ASSERT_TRUE(eventually([&] { return open.says(u"Activité à nommer."); }));
    open.type(u"Ligne 2, Tâche", u"Supervision");
    open.press(u"Appliquer");
    ASSERT_TRUE(eventually([&] { return !open.is_open(); }));
    const OpenWindow again = window(document, typed);
    again.press(u"Supprimer la ligne");
    ASSERT_TRUE(eventually([&] { return !again.has(u"Sauvegardes, Client"); }));
    again.press(u"Appliquer");
    ASSERT_TRUE(eventually([&] { return !again.is_open(); }));
    EXPECT_EQ(typed->getRows()->getCount(), 5);
    ASSERT_EQ(office().dispatch(document, decision), "");
    const bool accepted = std::string_view(decision).find("Accept") != std::string_view::npos;
    EXPECT_EQ(typed->getRows()->getCount(), 4);
    EXPECT_EQ(to_utf8(words(typed, 0, 1)), accepted ? "Supervision" : "Sauvegardes");
    EXPECT_EQ(to_utf8(words(typed, 2, 2)), "R");
  }
}

TEST_F(TableTest, WritesNothingOverATableThatChanged) {
  const Document document = contract();
  const auto typed = write_table(document, roles());
  const OpenWindow open = window(document, typed);
  open.type(u"Recette, Client", u"I");
  cell(typed, 1, 2)->setString("C");
  open.press(u"Appliquer");
  EXPECT_TRUE(eventually([&] { return open.says(u"Le tableau a changé"); }));
  EXPECT_EQ(words(typed, 1, 2), u"C");
  open.press(u"Fermer");
}

TEST_F(TableTest, RefusesOtherTables) {
  const Document document = contract();
  EXPECT_NE(office().dispatch(document, "vnd.clausier:table"), "");
  const auto prices = write_table(document, {{u"Prestation", u"Prix"}, {u"Audit", u"3 000 €"}});
  put_cursor(document, cell(prices, 0, 0)->getStart());
  EXPECT_NE(office().dispatch(document, "vnd.clausier:table"), "");
}

}  // namespace
}  // namespace clausier
