// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The form "Compléter", driven through the accessibility tree as a screen reader would.
#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"

// LibreOffice offers no other way to the windows of a headless office.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace clausier {
namespace {

using css::accessibility::XAccessible;
using css::accessibility::XAccessibleContext;
namespace role = css::accessibility::AccessibleRole;

/// The open form of that clause: its controls by what a reader hears.
class OpenForm {
 public:
  explicit OpenForm(const Reference<XAccessible>& window) { gather(window->getAccessibleContext()); }

  std::u16string text(const std::u16string& name) const {
    const auto field = find(name);
    if (!field.is()) return u"no such field";
    const OUString words = Reference<css::accessibility::XAccessibleText>(field, UNO_QUERY_THROW)->getText();
    return std::u16string(view(words));
  }
  void type(const std::u16string& name, const std::u16string& words) const {
    Reference<css::accessibility::XAccessibleEditableText>(find(name), UNO_QUERY_THROW)
        ->setText(to_ustring(words));
  }
  void press(const std::u16string& name) const {
    Reference<css::accessibility::XAccessibleAction>(find(name), UNO_QUERY_THROW)->doAccessibleAction(0);
  }
  bool says(const std::u16string& words) const {
    return std::ranges::any_of(
        parts_, [&](const auto& part) { return name_of(part).find(words) != std::u16string::npos; });
  }

 private:
  void gather(const Reference<XAccessibleContext>& context) {
    if (!context.is()) return;
    parts_.push_back(context);
    for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); ++i)
      if (const auto child = context->getAccessibleChild(i); child.is())
        gather(child->getAccessibleContext());
  }
  static std::u16string name_of(const Reference<XAccessibleContext>& context) {
    const OUString name = context->getAccessibleName();
    return std::u16string(view(name));
  }
  /// The field or button of that name; a label has the same name as its field.
  Reference<XAccessibleContext> find(const std::u16string& name) const {
    for (const auto& part : parts_) {
      const auto kind = part->getAccessibleRole();
      if (name_of(part) == name && (kind == role::TEXT || kind == role::PUSH_BUTTON)) return part;
    }
    return {};
  }

  std::vector<Reference<XAccessibleContext>> parts_;
};

class FormTest : public DraftingTest {
 protected:
  static Reference<XAccessible> window(std::u16string_view title) {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(office().context()),
                                                        UNO_QUERY_THROW);
    for (sal_Int32 i = toolkit->getTopWindowCount(); i-- > 0;) {
      const Reference<XAccessible> window(toolkit->getTopWindow(i), UNO_QUERY);
      if (!window.is()) continue;
      const OUString name = window->getAccessibleContext()->getAccessibleName();
      if (view(name) == title) return window;
    }
    return {};
  }

  static OpenForm form(const Document& document, const Clause& clause) {
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:complete?side=client&clause=" + clause.id), "");
    EXPECT_TRUE(eventually([&] { return window(clause.title).is(); }));
    return OpenForm(window(clause.title));
  }

  static const Clause& clause() { return *library().clause("sortie-dedit-degressif"); }
};

TEST_F(FormTest, WritesWhatIsTypedInFiguresAndWords) {
  const Document document = contract();
  undo_manager(document)->clear();
  const OpenForm open = form(document, clause());
  open.type(u"Préavis", u"2 mois");
  open.type(u"Taux, 1re année", u"25");
  open.press(u"Insérer");
  EXPECT_TRUE(eventually(
      [&] { return body(document).find(u"préavis de deux (2)\u00A0mois") != std::u16string::npos; }));
  EXPECT_NE(body(document).find(u"Faculté de sortie"), std::u16string::npos);
  EXPECT_FALSE(window(clause().title).is());
  EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  // What was answered is proposed again.
  EXPECT_EQ(form(document, clause()).text(u"Préavis"), u"2 mois");
}

TEST_F(FormTest, RefusesAValueOutOfBounds) {
  const Document document = contract();
  const auto before = body(document);
  const OpenForm open = form(document, clause());
  open.type(u"Taux, 1re année", u"45 %");
  open.press(u"Insérer");
  office().settle();
  EXPECT_TRUE(open.says(u"Le maximum est 30\u00A0%."));
  EXPECT_TRUE(window(clause().title).is());
  EXPECT_EQ(body(document), before);
  open.press(u"Fermer");
  EXPECT_TRUE(eventually([&] { return !window(clause().title).is(); }));
  EXPECT_EQ(body(document), before);
}

TEST_F(FormTest, LeavesBlanksWhereItIsTold) {
  const Document document = contract();
  const OpenForm open = form(document, clause());
  open.type(u"Préavis", u"2 mois");
  open.press(u"Laisser en blanc");
  EXPECT_TRUE(eventually([&] { return body(document).find(u"[Préavis]") != std::u16string::npos; }));
}

TEST_F(FormTest, GoesWithTheDocument) {
  const Document document = contract();
  const OpenForm open = form(document, clause());
  office().close(document);
  EXPECT_TRUE(eventually([&] { return !window(clause().title).is(); }));
}

}  // namespace
}  // namespace clausier
