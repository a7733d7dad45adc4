// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What drafts, wherever the cursor stands: done in one step that goes and comes back, or refused with a
// sentence.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <filesystem>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"
#include "office/open_window.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

using Text = Reference<css::text::XText>;

class Places : public DraftingTest {
 protected:
  /// What a command may change: words, tables, and the styles that levels are.
  struct State {
    std::u16string body, place;
    std::vector<OUString> cells, styles;
    bool operator==(const State&) const = default;
  };

  static State state(const Document& document, const Text& place) {
    const OUString words = place->getString();
    return {body(document), std::u16string(view(words)), cells(document), styles(document)};
  }

  static std::vector<OUString> cells(const Document& document) {
    const auto all = Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables();
    std::vector<OUString> words;
    for (const OUString& name : all->getElementNames()) {
      const Reference<css::text::XTextTable> table(all->getByName(name), UNO_QUERY_THROW);
      for (const OUString& cell : table->getCellNames())
        words.push_back(Text(table->getCellByName(cell), UNO_QUERY_THROW)->getString());
    }
    return words;
  }

  static std::vector<OUString> styles(const Document& document) {
    std::vector<OUString> names;
    const Reference<css::container::XEnumerationAccess> text(document->getText(), UNO_QUERY_THROW);
    for (const auto each = text->createEnumeration(); each->hasMoreElements();)
      if (const Reference<css::text::XTextRange> paragraph(each->nextElement(), UNO_QUERY); paragraph.is())
        names.push_back(property<OUString>(paragraph, "ParaStyleName"));
    return names;
  }

  template <class Interface>
  static Reference<Interface> create(const Document& document, const char* service) {
    return {Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                ->createInstance(OUString::createFromAscii(service)),
            UNO_QUERY_THROW};
  }

  static void put(const Reference<css::uno::XInterface>& content, const Text& place) {
    place->insertTextContent(place->getEnd(), Reference<css::text::XTextContent>(content, UNO_QUERY), false);
  }

  template <class Interface>
  static Reference<Interface> put(const Document& document, const char* service) {
    const auto content = create<Interface>(document, service);
    put(content, document->getText());
    return content;
  }

  /// Does the work, which tells what it refused: '+' where it was done, in one step that goes and comes back,
  /// '-' where it was refused and left everything.
  template <class Work>
  static char outcome(const Document& document, const Text& place, const std::string& name, Work&& work) {
    const auto undo = undo_manager(document);
    undo->clear();
    const State before = state(document, place);
    const std::string refusal = work();
    const auto steps = undo->getAllUndoActionTitles().getLength();
    EXPECT_NE(refusal, "no sentence") << name;
    EXPECT_EQ(steps, refusal.empty() ? 1 : 0) << name << ": " << refusal;
    const State after = state(document, place);
    EXPECT_EQ(after == before, steps == 0) << name << ": " << refusal;
    if (steps != 1) return '-';
    undo->undo();
    EXPECT_EQ(state(document, place), before) << name;
    undo->redo();
    EXPECT_EQ(state(document, place), after) << name;
    return '+';
  }

  /// The outcome of each command where the cursor is.
  static std::string run_all(const Document& document, const Text& place) {
    const Clause& clause = *library().clause("sortie-dedit-degressif");
    std::string outcomes;
    for (const std::string& command :
         {insertion(clause, Side::client), std::string("vnd.clausier:change?side=prestataire"),
          std::string("vnd.clausier:lower"), std::string("vnd.clausier:raise"),
          std::string("vnd.clausier:define"),
          insertion(*library().clause("audit-execution"), Side::client) + "&place=after-article"})
      outcomes += outcome(document, place, command, [&] { return office().dispatch(document, command); });
    return outcomes;
  }

  static std::string run_at_end(const Document& document, const Text& place) {
    put_cursor(document, place->getEnd());
    return run_all(document, place);
  }

  // ---- the other tools, which look at the whole document or at what is selected

  using Table = Reference<css::text::XTextTable>;

  /// Two articles of which the second has a wrong number, and a blank.
  static void put_articles(const Text& place) {
    place->insertString(place->getEnd(),
                        to_ustring(u"Article 1 – Objet\rLe Prestataire fournit le Service.\r"
                                   u"Article 3 – Préavis\rLe préavis est de [●] jours.\r"),
                        false);
  }

  static Table put_roles(const Document& document, const Text& place) {
    const auto table = create<css::text::XTextTable>(document, "com.sun.star.text.TextTable");
    table->initialize(3, 3);
    put(table, place);
    const std::vector<const char16_t*> words = {u"Tâche", u"Client", u"Prestataire", u"Recette", u"A",
                                                u"R",     u"Audit",  u"A/R",         u"C"};
    const auto cells = table->getCellNames();
    for (sal_Int32 i = 0; i < cells.getLength(); ++i)
      Text(table->getCellByName(cells[i]), UNO_QUERY_THROW)
          ->setString(to_ustring(words[static_cast<std::size_t>(i)]));
    return table;
  }

  static void select(const Document& document, const Reference<css::text::XTextRange>& words) {
    Reference<css::view::XSelectionSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
        ->select(Any(words));
  }

  static bool has_selected_a_blank(const Document& document) {
    const Reference<css::container::XIndexAccess> ranges(
        Reference<css::view::XSelectionSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
            ->getSelection(),
        UNO_QUERY);
    return ranges.is() &&
           Reference<css::text::XTextRange>(ranges->getByIndex(0), UNO_QUERY_THROW)->getString() ==
               to_ustring(u"[●]");
  }

  /// Whether the document's infobar says that the last work was refused.
  static std::string told(const Document& document) {
    const Reference<css::frame::XInfobarProvider> infobars(document->getCurrentController(), UNO_QUERY_THROW);
    return infobars->hasInfobar("fr.clausier.Refusal") ? "told" : "";
  }

  /// Works in the window that the command opens; what was refused.
  template <class Work>
  static std::string in_window(const Document& document, const char* command, const char16_t* title,
                               Work&& work) {
    const std::string refusal = office().dispatch(document, command);
    if (!refusal.empty()) return refusal;
    const OpenWindow window(office(), title);
    EXPECT_TRUE(eventually([&] { return window.is_open(); })) << command;
    work(window);
    office().settle();
    if (window.is_open()) window.press(u"Fermer");
    return told(document);
  }

  /// Whether the document's window says so: an infobar, which nothing else can read.
  static bool shows(const Document& document, const std::u16string& words) {
    const Reference<css::frame::XTitle> frame(document->getCurrentController()->getFrame(), UNO_QUERY_THROW);
    const OpenWindow window(office(), std::u16string(view(frame->getTitle())));
    return eventually([&] { return window.says(words); });
  }

  static std::string renumber(const Document& document) {
    return in_window(document, "vnd.clausier:renumber", u"Clausier – Renuméroter les articles",
                     [](const OpenWindow& window) { window.press(u"Renuméroter"); });
  }

  static std::string edit_table(const Document& document, const Table& table) {
    if (table.is()) put_cursor(document, Text(table->getCellByName("A1"), UNO_QUERY_THROW)->getStart());
    return in_window(document, "vnd.clausier:table", u"Clausier – Modifier le tableau",
                     [](const OpenWindow& window) {
                       window.type(u"Recette, Client", u"C");
                       window.type(u"Recette, Prestataire", u"A/R");
                       window.press(u"Appliquer");
                     });
  }

  static std::string fill_blank(const Document& document, std::size_t expected = 1) {
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:blanks"), "");
    const ShownPanel panel(document, "ClausierBlanks");
    if (!eventually([&] { return panel.leaves().size() == expected; })) return "no sentence";
    panel.select(panel.leaves().front());
    panel.type("value", u"dix");
    panel.press("fill");
    office().settle();
    return told(document);
  }

  static std::string capture(const Document& document, const Text& place) {
    const auto all = place->createTextCursor();
    all->gotoEnd(true);
    select(document, Reference<css::text::XTextRange>(all, UNO_QUERY_THROW));
    return in_window(document, "vnd.clausier:capture", u"Enregistrer comme clause",
                     [](const OpenWindow& window) { window.press(u"Enregistrer"); });
  }

  /// How many clauses were captured; they are removed.
  static std::size_t take_captured() {
    const auto substitution = css::util::PathSubstitution::create(office().context());
    const std::filesystem::path folder =
        to_utf8(substitution->substituteVariables("$(user)", true)).substr(std::string("file://").size()) +
        "/clausier/clauses";
    std::size_t count = 0;
    if (std::filesystem::exists(folder))
      for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        count += entry.path().extension() == ".json" ? 1u : 0u;
    std::filesystem::remove_all(folder);
    return count;
  }

  /// Of capturing, the next blank, filling it, renumbering and the table assistant.
  static std::string use_tools(const Document& document, const Text& place, const Table& table) {
    put_cursor(document, place->getStart());
    std::string outcomes;
    undo_manager(document)->clear();
    const State before = state(document, place);
    const std::string refusal = capture(document, place);
    EXPECT_NE(refusal, "no sentence");
    EXPECT_EQ(take_captured(), refusal.empty() ? 1u : 0u);
    EXPECT_EQ(state(document, place), before);
    EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 0);
    outcomes += refusal.empty() ? '+' : '-';

    put_cursor(document, place->getStart());
    const std::string none = office().dispatch(document, "vnd.clausier:next-blank");
    EXPECT_EQ(has_selected_a_blank(document), none.empty()) << none;
    outcomes += none.empty() ? '+' : '-';

    outcomes += outcome(document, place, "fill", [&] { return fill_blank(document); });
    outcomes += outcome(document, place, "renumber", [&] { return renumber(document); });
    outcomes += outcome(document, place, "table", [&] { return edit_table(document, table); });
    return outcomes;
  }

  static std::string use_tools_in(const Document& document, const Text& place) {
    put_articles(place);
    return use_tools(document, place, put_roles(document, place));
  }

  /// The text above or below the page.
  static Text page_text(const Document& document, const char* switched_on, const char* name) {
    const Reference<css::container::XNameAccess> styles(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("PageStyles"),
        UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> style(styles->getByName("Standard"), UNO_QUERY_THROW);
    set_property(style, switched_on, Any(true));
    return property<Text>(style, name);
  }

  static void protect(const Document& document) {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> section(factory->createInstance("com.sun.star.text.TextSection"),
                                                     UNO_QUERY_THROW);
    const auto all = document->getText()->createTextCursor();
    all->gotoEnd(true);
    document->getText()->insertTextContent(Reference<css::text::XTextRange>(all, UNO_QUERY), section, true);
    put_cursor(document, section->getAnchor());
    set_property(section, "IsProtected", Any(true));
  }
};

TEST_F(Places, InTheText) {
  const Document document = contract();
  EXPECT_EQ(run_at_end(document, document->getText()), "++++++");
}

TEST_F(Places, WhereChangesAreRecorded) {
  const Document document = contract();
  set_property(document, "RecordChanges", Any(true));
  EXPECT_EQ(run_at_end(document, document->getText()), "++++++");
  EXPECT_GT(changes(document), 0);
}

TEST_F(Places, InAContractFromWord) {
  const Document document = office().open("documents/word.docx");
  EXPECT_EQ(run_at_end(document, document->getText()), "++++++");
}

TEST_F(Places, InATextFrame) {
  const Document document = contract();
  const auto frame = put<css::text::XTextFrame>(document, "com.sun.star.text.TextFrame");
  EXPECT_EQ(run_at_end(document, frame->getText()), "++--++");
}

TEST_F(Places, InACell) {
  const Document document = contract();
  const auto table = put<css::text::XTextTable>(document, "com.sun.star.text.TextTable");
  EXPECT_EQ(run_at_end(document, Text(table->getCellByName("A1"), UNO_QUERY_THROW)), "------");
}

TEST_F(Places, InAFootnote) {
  const Document document = contract();
  const Text note(put<css::text::XFootnote>(document, "com.sun.star.text.Footnote"), UNO_QUERY_THROW);
  EXPECT_EQ(run_at_end(document, note), "------");
}

TEST_F(Places, InAHeaderAndAFooter) {
  for (const auto& [switched_on, name] :
       {std::pair{"HeaderIsOn", "HeaderText"}, std::pair{"FooterIsOn", "FooterText"}}) {
    const Document document = contract();
    EXPECT_EQ(run_at_end(document, page_text(document, switched_on, name)), "------");
  }
}

TEST_F(Places, InAProtectedSection) {
  const Document document = contract();
  protect(document);
  EXPECT_EQ(run_all(document, document->getText()), "------");
}

TEST_F(Places, ToolsInTheText) {
  const Document document = office().new_document();
  EXPECT_EQ(use_tools_in(document, document->getText()), "+++++");
}

TEST_F(Places, ToolsWhereChangesAreRecorded) {
  const Document document = office().new_document();
  put_articles(document->getText());
  const auto table = put_roles(document, document->getText());
  set_property(document, "RecordChanges", Any(true));
  EXPECT_EQ(use_tools(document, document->getText(), table), "+++++");
  EXPECT_GT(changes(document), 0);
}

TEST_F(Places, ToolsInAContractFromWord) {
  const Document document = office().open("documents/word.docx");
  document->getText()->setString("");  // its own articles are numbered by themselves
  EXPECT_EQ(use_tools_in(document, document->getText()), "+++++");
}

TEST_F(Places, ToolsInATextFrame) {
  const Document document = contract();
  const auto frame = put<css::text::XTextFrame>(document, "com.sun.star.text.TextFrame");
  EXPECT_EQ(use_tools_in(document, frame->getText()), "+++++");
}

TEST_F(Places, ToolsInACell) {
  const Document document = contract();
  const auto table = put<css::text::XTextTable>(document, "com.sun.star.text.TextTable");
  // The numbers of a table are not those of the contract.
  EXPECT_EQ(use_tools_in(document, Text(table->getCellByName("A1"), UNO_QUERY_THROW)), "+++-+");
}

TEST_F(Places, ToolsInAFootnote) {
  const Document document = contract();
  const Text note(put<css::text::XFootnote>(document, "com.sun.star.text.Footnote"), UNO_QUERY_THROW);
  put_articles(note);
  EXPECT_EQ(use_tools(document, note, {}), "+++--");  // a note holds no table
}

TEST_F(Places, ToolsInAHeaderAndAFooter) {
  for (const auto& [switched_on, name] :
       {std::pair{"HeaderIsOn", "HeaderText"}, std::pair{"FooterIsOn", "FooterText"}}) {
    const Document document = contract();
    EXPECT_EQ(use_tools_in(document, page_text(document, switched_on, name)), "+++-+");
  }
}

TEST_F(Places, ToolsInAProtectedSection) {
  const Document document = office().new_document();
  put_articles(document->getText());
  const auto table = put_roles(document, document->getText());
  protect(document);
  EXPECT_EQ(use_tools(document, document->getText(), table), "++---");
}

TEST_F(Places, ToolsSayWhatIsProtected) {
  const Document document = office().new_document();
  put_articles(document->getText());
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("audit-execution"), Side::client)), "");
  const Text clause = document->getText();
  protect(document);
  put_cursor(document, clause->getEnd());
  EXPECT_TRUE(
      office().dispatch(document, "vnd.clausier:lower").starts_with("Cette clause est dans une section"));
  EXPECT_EQ(renumber(document), "told");
  EXPECT_TRUE(shows(document, u"Un numéro à changer est dans une section protégée"));
  EXPECT_EQ(fill_blank(document, 3), "told");
  EXPECT_TRUE(shows(document, u"Ce blanc est dans une section protégée"));
}

TEST_F(Places, OnThreeHundredPages) {
  const Document document = office().new_document();
  write(document, three_hundred_pages());
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("audit-execution"), Side::client)), "");
  const auto undo = undo_manager(document);
  for (const char* command :
       {"vnd.clausier:change?side=prestataire", "vnd.clausier:lower", "vnd.clausier:raise"}) {
    undo->clear();
    const auto before = body(document);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(office().dispatch(document, command), "");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10)) << command;
    EXPECT_NE(body(document), before) << command;
    EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1) << command;
  }
  undo->undo();
  undo->redo();
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(capture(document, document->getText()), "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  EXPECT_EQ(take_captured(), 1u);
}

}  // namespace
}  // namespace clausier
