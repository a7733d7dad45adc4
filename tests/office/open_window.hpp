// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/accessibility/XAccessibleEditableText.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

#include <algorithm>
#include <stdexcept>

#include "analysis/unicode.hpp"
#include "office/office_test.hpp"

// LibreOffice offers no other way to the windows of a headless office.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace clausier {

/// The window of that title in a headless office, driven as a screen reader would. Read anew at each use.
class OpenWindow {
 public:
  using Context = Reference<css::accessibility::XAccessibleContext>;
  struct Part {
    Context context;
    std::u16string name;
    sal_Int16 role;
  };

  OpenWindow(const Office& office, std::u16string title) : office_(office), title_(std::move(title)) {}

  bool is_open() const { return !parts().empty(); }
  void type(const std::u16string& name, const std::u16string& words) const {
    Reference<css::accessibility::XAccessibleEditableText>(find(name), UNO_QUERY_THROW)
        ->setText(to_ustring(words));
  }
  std::u16string text(const std::u16string& name) const {
    const OUString words =
        Reference<css::accessibility::XAccessibleText>(find(name), UNO_QUERY_THROW)->getText();
    return std::u16string(view(words));
  }
  void press(const std::u16string& name) const {
    Reference<css::accessibility::XAccessibleAction>(find(name), UNO_QUERY_THROW)->doAccessibleAction(0);
  }
  /// Whether a field or a button of that name is there to be used.
  bool has(const std::u16string& name) const { return look(name).is(); }
  bool says(const std::u16string& words) const {
    return std::ranges::any_of(
        parts(), [&](const Part& part) { return part.name.find(words) != std::u16string::npos; });
  }

  /// None where the window, or a part of it, is closing.
  std::vector<Part> parts() const {
    std::vector<Part> gathered;
    try {
      if (const auto open = window(); open.is()) gather(open->getAccessibleContext(), gathered);
    } catch (const css::uno::Exception&) {
      gathered.clear();
    }
    return gathered;
  }

 private:
  Reference<css::accessibility::XAccessible> window() const {
    const Reference<css::awt::XExtendedToolkit> toolkit(css::awt::Toolkit::create(office_.context()),
                                                        UNO_QUERY_THROW);
    for (sal_Int32 i = toolkit->getTopWindowCount(); i-- > 0;) {
      const Reference<css::accessibility::XAccessible> found(toolkit->getTopWindow(i), UNO_QUERY);
      if (found.is() && name_of(found->getAccessibleContext()) == title_) return found;
    }
    return {};
  }

  /// Empty where the window is closing.
  static std::u16string name_of(const Context& context) {
    if (!context.is()) return {};
    const OUString name = context->getAccessibleName();
    return std::u16string(view(name));
  }

  static void gather(const Context& context, std::vector<Part>& gathered) {
    if (!context.is()) return;
    gathered.push_back({context, name_of(context), context->getAccessibleRole()});
    for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); ++i)
      if (const auto child = context->getAccessibleChild(i); child.is())
        gather(child->getAccessibleContext(), gathered);
  }

  /// A label has the same name as its field.
  Context look(const std::u16string& name) const {
    using namespace css::accessibility::AccessibleRole;
    for (const Part& part : parts())
      if (part.name == name && (part.role == TEXT || part.role == PUSH_BUTTON)) return part.context;
    return {};
  }
  Context find(const std::u16string& name) const {
    const Context found = look(name);
    if (!found.is()) throw std::runtime_error("the window has no " + to_utf8(name));
    return found;
  }

  const Office& office_;
  const std::u16string title_;
};

}  // namespace clausier
