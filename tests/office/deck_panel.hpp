// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
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

#include <vector>

#include "office/office_test.hpp"
#include "uno/properties.hpp"

namespace clausier {

inline constexpr const char* deck = "ClausierDeck";

/// A panel of the deck, driven as a user does.
class DeckPanel {
 public:
  DeckPanel(const Reference<css::text::XTextDocument>& document, const char* name) {
    const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
    const Reference<css::ui::XDeck> holder(
        controller->getSidebar()->getDecks()->getByName(OUString::createFromAscii(deck)), UNO_QUERY_THROW);
    const Reference<css::ui::XPanel> panel(holder->getPanels()->getByName(OUString::createFromAscii(name)),
                                           UNO_QUERY_THROW);
    panel->expand(false);
    controls_.set(panel->getDialog(), UNO_QUERY_THROW);
  }

  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return {controls_->getControl(OUString::createFromAscii(name)), UNO_QUERY_THROW};
  }
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

  std::vector<Reference<css::awt::tree::XMutableTreeNode>> leaves() const {
    const auto model = property<Reference<css::awt::tree::XTreeDataModel>>(
        control<css::awt::XControl>("tree")->getModel(), "DataModel");
    std::vector<Reference<css::awt::tree::XMutableTreeNode>> found;
    if (model.is() && model->getRoot().is()) gather(model->getRoot(), found);
    return found;
  }
  void select(const Reference<css::awt::tree::XMutableTreeNode>& leaf) const {
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
