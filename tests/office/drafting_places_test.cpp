// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What drafts, wherever the cursor stands: done in one step that goes and comes back, or refused with a
// sentence.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"

namespace clausier {
namespace {

using Text = Reference<css::text::XText>;

class Places : public DraftingTest {
 protected:
  /// What a command may change: words, tables, and the styles that levels are.
  struct State {
    std::u16string body, place;
    sal_Int32 tables = 0;
    std::vector<OUString> styles;
    bool operator==(const State&) const = default;
  };

  static State state(const Document& document, const Text& place) {
    const OUString words = place->getString();
    return {body(document), std::u16string(view(words)), tables(document).getLength(), styles(document)};
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
  static Reference<Interface> put(const Document& document, const char* service) {
    const Reference<Interface> content(Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
                                           ->createInstance(OUString::createFromAscii(service)),
                                       UNO_QUERY_THROW);
    document->getText()->insertTextContent(document->getText()->getEnd(),
                                           Reference<css::text::XTextContent>(content, UNO_QUERY), false);
    return content;
  }

  /// Runs each command where the cursor is; '+' for each that did its work, '-' for each that was refused.
  static std::string run_all(const Document& document, const Text& place) {
    const Clause& clause = *library().clause("sortie-dedit-degressif");
    std::string outcome;
    for (const std::string& command :
         {insertion(clause, Side::client), std::string("vnd.clausier:change?side=prestataire"),
          std::string("vnd.clausier:lower"), std::string("vnd.clausier:raise"),
          std::string("vnd.clausier:define"),
          insertion(*library().clause("audit-execution"), Side::client) + "&place=after-article"}) {
      const auto undo = undo_manager(document);
      undo->clear();
      const State before = state(document, place);
      const std::string refusal = office().dispatch(document, command);
      const auto steps = undo->getAllUndoActionTitles().getLength();
      outcome += steps == 0 ? '-' : '+';
      EXPECT_NE(refusal, "no sentence") << command;
      EXPECT_EQ(steps, refusal.empty() ? 1 : 0) << command << ": " << refusal;
      const State after = state(document, place);
      EXPECT_EQ(after == before, steps == 0) << command << ": " << refusal;
      if (steps != 1) continue;
      undo->undo();
      EXPECT_EQ(state(document, place), before) << command;
      undo->redo();
      EXPECT_EQ(state(document, place), after) << command;
    }
    return outcome;
  }

  static std::string run_at_end(const Document& document, const Text& place) {
    put_cursor(document, place->getEnd());
    return run_all(document, place);
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

TEST_F(Places, InAHeader) {
  const Document document = contract();
  const Reference<css::container::XNameAccess> styles(
      Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
          ->getStyleFamilies()
          ->getByName("PageStyles"),
      UNO_QUERY_THROW);
  const Reference<css::uno::XInterface> style(styles->getByName("Standard"), UNO_QUERY_THROW);
  set_property(style, "HeaderIsOn", Any(true));
  EXPECT_EQ(run_at_end(document, property<Text>(style, "HeaderText")), "------");
}

TEST_F(Places, InAProtectedSection) {
  const Document document = contract();
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::text::XTextContent> section(factory->createInstance("com.sun.star.text.TextSection"),
                                                   UNO_QUERY_THROW);
  const auto all = document->getText()->createTextCursor();
  all->gotoEnd(true);
  document->getText()->insertTextContent(Reference<css::text::XTextRange>(all, UNO_QUERY), section, true);
  put_cursor(document, section->getAnchor());
  set_property(section, "IsProtected", Any(true));
  EXPECT_EQ(run_all(document, document->getText()), "------");
}

}  // namespace
}  // namespace clausier
