// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The form "Compléter", driven through the accessibility tree as a screen reader would.
#include "office/drafting_test.hpp"
#include "office/open_window.hpp"

namespace clausier {
namespace {

class FormTest : public DraftingTest {
 protected:
  static OpenWindow form(const Document& document, const Clause& clause) {
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:complete?side=client&clause=" + clause.id), "");
    const OpenWindow window(office(), clause.title);
    EXPECT_TRUE(eventually([&] { return window.is_open(); }));
    return window;
  }

  static const Clause& clause() { return *library().clause("sortie-dedit-degressif"); }
};

TEST_F(FormTest, WritesWhatIsTypedInFiguresAndWords) {
  const Document document = contract();
  undo_manager(document)->clear();
  const OpenWindow open = form(document, clause());
  open.type(u"Préavis", u"2 mois");
  open.type(u"Taux, 1re année", u"25");
  open.press(u"Insérer");
  EXPECT_TRUE(eventually(
      [&] { return body(document).find(u"préavis de deux (2)\u00A0mois") != std::u16string::npos; }));
  EXPECT_NE(body(document).find(u"Faculté de sortie"), std::u16string::npos);
  EXPECT_FALSE(open.is_open());
  EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  // What was answered is proposed again.
  EXPECT_EQ(form(document, clause()).text(u"Préavis"), u"2 mois");
}

TEST_F(FormTest, RefusesAValueOutOfBounds) {
  const Document document = contract();
  const auto before = body(document);
  const OpenWindow open = form(document, clause());
  open.type(u"Taux, 1re année", u"45 %");
  open.press(u"Insérer");
  office().settle();
  EXPECT_TRUE(open.says(u"Le maximum est 30\u00A0%."));
  EXPECT_TRUE(open.is_open());
  EXPECT_EQ(body(document), before);
  open.press(u"Fermer");
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
  EXPECT_EQ(body(document), before);
}

TEST_F(FormTest, LeavesBlanksWhereItIsTold) {
  const Document document = contract();
  const OpenWindow open = form(document, clause());
  open.type(u"Préavis", u"2 mois");
  open.press(u"Laisser en blanc");
  EXPECT_TRUE(eventually([&] { return body(document).find(u"[Préavis]") != std::u16string::npos; }));
}

TEST_F(FormTest, GoesWithTheDocument) {
  const Document document = contract();
  const OpenWindow open = form(document, clause());
  office().close(document);
  EXPECT_TRUE(eventually([&] { return !open.is_open(); }));
}

}  // namespace
}  // namespace clausier
