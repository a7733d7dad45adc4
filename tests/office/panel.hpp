// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/awt/tree/XTreeDataModel.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "office/office_test.hpp"
#include "uno/properties.hpp"

namespace clausier {

/// A panel of the deck, driven by its controls as a user would.
class ShownPanel {
 public:
  ShownPanel(const Reference<css::text::XTextDocument>& document, const char* name) {
    const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> holder(controller->getSidebar()->getDecks()->getByName("ClausierDeck"),
                                           UNO_QUERY_THROW);
    const Reference<css::ui::XPanel> panel(holder->getPanels()->getByName(OUString::createFromAscii(name)),
                                           UNO_QUERY_THROW);
    panel->expand(false);
    controls_.set(panel->getDialog(), UNO_QUERY_THROW);
  }

  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return {controls_->getControl(OUString::createFromAscii(name)), UNO_QUERY_THROW};
  }
  Sequence<Reference<css::awt::XControl>> controls() const { return controls_->getControls(); }
  OUString shown(const char* name, const char* what) const {
    return property<OUString>(control<css::awt::XControl>(name)->getModel(), what);
  }
  bool enabled(const char* name) const {
    return property<bool>(control<css::awt::XControl>(name)->getModel(), "Enabled");
  }

  void type(const char* field, std::u16string_view text) const {
    control<css::awt::XTextComponent>(field)->setText(to_ustring(text));
  }

  void press(const char* button) const {
    const auto accessible = control<css::accessibility::XAccessible>(button);
    Reference<css::accessibility::XAccessibleAction>(accessible->getAccessibleContext(), UNO_QUERY_THROW)
        ->doAccessibleAction(0);
  }

  /// Chooses as a user does, whom the list's listeners hear.
  void choose(const char* list, sal_Int16 position) const {
    control<css::awt::XListBox>(list)->selectItemPos(position, true);
  }

  Reference<css::awt::tree::XTreeNode> root() const {
    const auto model = property<Reference<css::awt::tree::XTreeDataModel>>(
        control<css::awt::XControl>("tree")->getModel(), "DataModel");
    return model.is() ? model->getRoot() : nullptr;
  }
  std::vector<OUString> branches() const {
    std::vector<OUString> titles;
    for (sal_Int32 i = 0; root().is() && i < root()->getChildCount(); ++i)
      titles.push_back(root()->getChildAt(i)->getDisplayValue().get<OUString>());
    return titles;
  }

  std::vector<Reference<css::awt::tree::XMutableTreeNode>> leaves() const {
    std::vector<Reference<css::awt::tree::XMutableTreeNode>> found;
    if (root().is()) gather(root(), found);
    return found;
  }
  OUString accessible_name(const char* name) const {
    return control<css::accessibility::XAccessible>(name)->getAccessibleContext()->getAccessibleName();
  }
  void select(const Reference<css::awt::tree::XMutableTreeNode>& leaf) const {
    control<css::awt::tree::XTreeControl>("tree")->makeNodeVisible(
        Reference<css::awt::tree::XTreeNode>(leaf, UNO_QUERY));
    control<css::view::XSelectionSupplier>("tree")->select(
        Any(Reference<css::awt::tree::XTreeNode>(leaf, UNO_QUERY)));
  }

 private:
  static void gather(const Reference<css::awt::tree::XTreeNode>& node,
                     std::vector<Reference<css::awt::tree::XMutableTreeNode>>& found) {
    for (sal_Int32 i = 0; i < node->getChildCount(); ++i) {
      const auto child = node->getChildAt(i);
      if (child->getChildCount() == 0) found.emplace_back(child, UNO_QUERY_THROW);
      gather(child, found);
    }
  }

  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace clausier
