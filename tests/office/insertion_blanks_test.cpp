// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/ui/XAcceleratorConfiguration.hpp>
#include <com/sun/star/ui/theModuleUIConfigurationManagerSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/drafting_test.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

constexpr char next[] = "vnd.clausier:next-blank";
constexpr char previous[] = "vnd.clausier:previous-blank";
constexpr sal_Int32 yellow = 0xFFFF00;

class Blanks : public DraftingTest {
 protected:
  /// The words that are selected.
  static std::u16string selection(const Document& document) {
    const Reference<css::view::XSelectionSupplier> supplier(document->getCurrentController(),
                                                            UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> ranges(supplier->getSelection(), UNO_QUERY_THROW);
    const OUString text = Reference<XTextRange>(ranges->getByIndex(0), UNO_QUERY_THROW)->getString();
    return std::u16string(view(text));
  }

  static void go_to_start(const Document& document) { put_cursor(document, document->getText()->getStart()); }

  /// Types over what is selected, as the keyboard does.
  static void type(const Document& document, const std::string& words) {
    office().dispatch(document, ".uno:InsertText?Text:string=" + words);  // says failure and inserts
    office().settle();
  }

  /// Highlights `words` of the document.
  static void highlight(const Document& document, std::u16string_view words) {
    const auto range = find(document, words);
    set_property(range, "CharHighlight", Any(yellow));
  }

  static Reference<XTextRange> find(const Document& document, std::u16string_view words) {
    const std::size_t begin = body(document).find(words);
    const auto found = document->getText()->createTextCursor();
    found->goRight(static_cast<sal_Int16>(begin), false);
    found->goRight(static_cast<sal_Int16>(words.size()), true);
    return Reference<XTextRange>(found, UNO_QUERY_THROW);
  }

  static bool is_highlighted(const Reference<XTextRange>& range) {
    const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
    sal_Int32 color = 0;  // where there are several
    properties->getPropertyValue("CharHighlight") >>= color;
    return color != -1;
  }
};

TEST_F(Blanks, GoesFromOneToTheNextAndRoundTheDocument) {
  const Document document = office().new_document();
  write(document, u"Le préavis est de [Préavis] jours.\nSigné à [●], le ________.\nVoir le [considérant 3].");
  highlight(document, u"[Préavis]");
  go_to_start(document);
  for (const std::u16string_view blank : {u"[Préavis]", u"[●]", u"________", u"[Préavis]"}) {
    ASSERT_EQ(office().dispatch(document, next), "");
    EXPECT_EQ(selection(document), blank);
  }
  for (const std::u16string_view blank : {u"________", u"[●]", u"[Préavis]"}) {
    ASSERT_EQ(office().dispatch(document, previous), "");
    EXPECT_EQ(selection(document), blank);
  }
}

TEST_F(Blanks, SaysThatNoneIsLeft) {
  const Document document = office().new_document();
  write(document, u"Le préavis est de trente (30) jours [sic].");
  EXPECT_NE(office().dispatch(document, next), "");
}

TEST_F(Blanks, LosesItsHighlightToWhatIsTyped) {
  for (const std::u16string_view text :
       {u"Un préavis de [Préavis] est dû.", u"[Préavis] de préavis.", u"Préavis : [Préavis]"}) {
    const Document document = office().new_document();
    write(document, text);
    highlight(document, u"[Préavis]");
    go_to_start(document);
    ASSERT_EQ(office().dispatch(document, next), "");
    const auto undo = undo_manager(document);
    undo->clear();
    type(document, "trois");
    type(document, " mois");
    EXPECT_NE(body(document).find(u"trois mois"), std::u16string::npos);
    EXPECT_FALSE(is_highlighted(find(document, u"trois mois")));
    EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 3);  // Writer's own: a word, a space, a word
    for (int i = 0; i < 3; ++i) undo->undo();
    EXPECT_EQ(body(document), text);
    EXPECT_TRUE(is_highlighted(find(document, u"[Préavis]")));
    for (int i = 0; i < 3; ++i) undo->redo();
    EXPECT_FALSE(is_highlighted(find(document, u"trois mois")));
    office().close(document);
  }
}

TEST_F(Blanks, StaysWhereSomethingElseIsTyped) {
  const Document document = office().new_document();
  write(document, u"Un préavis de [Préavis] est dû.");
  highlight(document, u"[Préavis]");
  go_to_start(document);
  ASSERT_EQ(office().dispatch(document, next), "");
  go_to_start(document);
  type(document, "Oui. ");
  EXPECT_TRUE(is_highlighted(find(document, u"[Préavis]")));
}

TEST_F(Blanks, DeletedUnderTrackingIsNoneAnyMore) {
  const Document document = office().new_document();
  write(document, u"Un préavis de [Préavis] est dû.");
  highlight(document, u"[Préavis]");
  set_property(document, "RecordChanges", Any(true));
  go_to_start(document);
  ASSERT_EQ(office().dispatch(document, next), "");
  type(document, "trois mois");
  EXPECT_FALSE(is_highlighted(find(document, u"trois mois")));
  EXPECT_TRUE(property<bool>(document, "RecordChanges"));
  EXPECT_EQ(changes(document), 2);
  EXPECT_NE(office().dispatch(document, next), "");
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_TRUE(is_highlighted(find(document, u"[Préavis]")));
}

TEST_F(Blanks, OfAClauseAreFoundInItsTableTooAndAfterOdtAndDocx) {
  const Document document = contract();
  const Clause& clause = *library().clause("sortie-dedit-degressif");
  ASSERT_EQ(office().dispatch(document, insertion(clause, Side::client)), "");
  const auto all = [](const Document& of) {
    std::vector<std::u16string> found;
    go_to_start(of);
    for (std::size_t i = 0; i < 4 && office().dispatch(of, next).empty(); ++i) found.push_back(selection(of));
    return found;
  };
  const std::vector<std::u16string> wanted = {u"[Préavis]", u"[Taux, 1re année]", u"[Taux, 2e année]",
                                              u"[Taux, ensuite]"};
  EXPECT_EQ(all(document), wanted);
  for (const auto& [file, filter] :
       {std::pair{"blancs.odt", "writer8"}, std::pair{"blancs.docx", "MS Word 2007 XML"}}) {
    SCOPED_TRACE(file);
    office().save(document, file, filter);
    EXPECT_EQ(all(office().open(file)), wanted);
  }
}

/// The list of the panel: a line an article or a blank.
std::u16string listed(const ShownPanel& panel) {
  std::u16string lines;
  const auto root = panel.root();
  for (sal_Int32 i = 0; root.is() && i < root->getChildCount(); ++i) {
    const auto article = root->getChildAt(i);
    const auto line = [&](const char16_t* mark, const OUString& words) {
      lines += mark + std::u16string(view(words)) + u"\n";
    };
    line(u"", article->getDisplayValue().get<OUString>());
    for (sal_Int32 j = 0; j < article->getChildCount(); ++j)
      line(u"- ", article->getChildAt(j)->getDisplayValue().get<OUString>());
  }
  return lines;
}

TEST_F(Blanks, AreListedAndFilledFromTheirPanel) {
  const Document document = office().new_document();
  write(
      document,
      u"Contrat conclu le ____________ à Caen.\nArticle 1 – Préavis\nLe préavis est de [durée du préavis].\n"
      u"Article 2 – Prix\nLe Client paie [●] euros par mois au Prestataire.");
  highlight(document, u"[durée du préavis]");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:blanks"), "");
  const ShownPanel panel(document, "ClausierBlanks");
  const std::u16string notice = u"1\u2002Préavis\n- durée du préavis\n";
  const std::u16string price = u"2\u2002Prix\n- Le Client paie [●] euros par mois au\n";
  EXPECT_TRUE(eventually([&] { return listed(panel).ends_with(notice + price); }))
      << to_utf8(to_ustring(listed(panel)));
  EXPECT_EQ(panel.leaves().size(), 3u);
  EXPECT_EQ(panel.shown("count", "Label"), to_ustring(u"3 blancs à remplir"));
  EXPECT_FALSE(panel.enabled("fill"));
  panel.select(panel.leaves().at(1));
  panel.press("jump");
  EXPECT_TRUE(eventually([&] { return selection(document) == u"[durée du préavis]"; }));
  undo_manager(document)->clear();
  panel.type("value", u"deux (2) mois");
  panel.press("fill");
  const std::u16string filled = u"Le préavis est de deux (2) mois.";
  ASSERT_TRUE(eventually([&] { return body(document).find(filled) != std::u16string::npos; }));
  EXPECT_FALSE(is_highlighted(find(document, u"deux (2) mois")));
  EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  // The list follows, and goes on to the next.
  EXPECT_TRUE(eventually([&] { return panel.leaves().size() == 2; }));
  panel.press("jump");
  EXPECT_TRUE(eventually([&] { return selection(document) == u"[●]"; }));
  undo_manager(document)->undo();
  EXPECT_TRUE(eventually([&] { return panel.leaves().size() == 3; }));
}

TEST_F(Blanks, HaveKeysThatWriterLeavesFree) {
  const auto suppliers = css::ui::theModuleUIConfigurationManagerSupplier::get(office().context());
  const auto keys = Reference<css::ui::XAcceleratorConfiguration>(
      suppliers->getUIConfigurationManager("com.sun.star.text.TextDocument")->getShortCutManager(),
      UNO_QUERY_THROW);
  css::awt::KeyEvent key;
  key.Modifiers = css::awt::KeyModifier::MOD1 | css::awt::KeyModifier::MOD2;
  key.KeyCode = css::awt::Key::PAGEDOWN;
  EXPECT_EQ(keys->getCommandByKeyEvent(key), OUString::createFromAscii(next));
  key.KeyCode = css::awt::Key::PAGEUP;
  EXPECT_EQ(keys->getCommandByKeyEvent(key), OUString::createFromAscii(previous));
}

}  // namespace
}  // namespace clausier
