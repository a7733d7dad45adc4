// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase10.hxx>

#include "uno/session.hpp"

namespace clausier {

using PanelBase = cppu::WeakComponentImplHelper10<
    css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel, css::awt::XWindowListener,
    css::awt::XTextListener, css::awt::XItemListener, css::view::XSelectionChangeListener,
    css::awt::XMouseListener, css::awt::XKeyListener, css::awt::XActionListener>;

/// A panel of Clausier's deck: once it is unfolded, a container window of dialogs/*.xdl with a tree, laid out
/// by hand since AWT has no layout of its own. The heirs say what it shows and what its events do.
class Panel : protected cppu::BaseMutex, public PanelBase {
 public:
  OUString SAL_CALL getResourceURL() override { return url_; }
  Reference<css::frame::XFrame> SAL_CALL getFrame() override { return frame_; }
  sal_Int16 SAL_CALL getType() override;
  Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
  Reference<css::awt::XWindow> SAL_CALL getWindow() override;
  /// Empty: LibreOffice changed the accessibility interfaces after 7.4, and describes the window itself.
  Reference<css::accessibility::XAccessible> SAL_CALL
  createAccessible(const Reference<css::accessibility::XAccessible>&) override {
    return {};
  }
  css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
  sal_Int32 SAL_CALL getMinimalWidth() override;

  void SAL_CALL windowResized(const css::awt::WindowEvent& event) override;
  void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
  void SAL_CALL windowShown(const css::lang::EventObject&) override {}
  void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
  void SAL_CALL textChanged(const css::awt::TextEvent& event) override;
  void SAL_CALL itemStateChanged(const css::awt::ItemEvent& event) override;
  void SAL_CALL selectionChanged(const css::lang::EventObject& event) override;
  void SAL_CALL mousePressed(const css::awt::MouseEvent& event) override;
  void SAL_CALL mouseReleased(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
  void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
  void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
  void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
  void SAL_CALL actionPerformed(const css::awt::ActionEvent& event) override;
  void SAL_CALL disposing(const css::lang::EventObject&) override {}
  void SAL_CALL disposing() override;

 protected:
  Panel(rtl::Reference<Session> session, OUString url, Reference<css::frame::XFrame> frame,
        const char* layout, Reference<css::awt::XWindow> parent);

  /// Pixels: width and height of the window; called at each change of size, and by `lay_out_anew`.
  virtual void lay_out(sal_Int32 width, sal_Int32 height) = 0;
  /// What the panel shows takes other places than before, in a window of the same size.
  void lay_out_anew();
  /// The controls are there; called once, before the first `query_changed`.
  virtual void begin() {}
  /// Something was typed in the search field.
  virtual void query_changed() {}
  /// Something was chosen in the list of that name.
  virtual void list_chosen(const OUString& /*list*/) {}
  /// A key was pressed in the tree or the search field; true where it is not to do what it does elsewhere.
  virtual bool key_taken(const css::awt::KeyEvent& /*event*/) { return false; }
  /// The context menu of the selected node is asked for.
  virtual void menu_wanted(const css::awt::MouseEvent& /*event*/) {}
  /// Another node of the tree is selected.
  virtual void node_selected() = 0;
  /// Double click or Enter on a node, or Enter in the search field.
  virtual void node_activated() = 0;
  virtual void button_pressed(const OUString& command) = 0;

  template <class Interface>
  Reference<Interface> control(const char* name) const {
    return Reference<Interface>(Reference<css::awt::XControlContainer>(window_, UNO_QUERY_THROW)
                                    ->getControl(OUString::createFromAscii(name)),
                                UNO_QUERY_THROW);
  }
  void place(const char* name, sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const;
  /// The button "Aide", which every panel has, with its right upper corner there.
  void place_help(sal_Int32 right, sal_Int32 y) const;
  void show_text(const char* name, const OUString& text) const;
  void enable(const char* name, bool enabled) const;
  void reveal(const char* name, bool visible) const;

  static constexpr sal_Int32 help_width = 28;  // dialog units

  /// Pixels of a dialog unit, so that sizes follow the font and the screen.
  sal_Int32 pixels(sal_Int32 dialog_units) const;

  /// Fills the tree anew: a branch a title, each leaf with the value that `selected` answers. A leaf may have
  /// leaves of its own, which stay folded.
  struct Leaf {
    OUString title;
    Any value;
    std::vector<Leaf> leaves;
  };
  struct Branch {
    OUString title;
    std::vector<Leaf> leaves;
    bool is_folded = false;
    OUString key;  ///< tells it from the others whatever its title; may be empty
  };
  void fill_tree(const std::vector<Branch>& branches, bool expanded);
  /// The values of the branches' leaves, from the top.
  std::vector<Any> values() const;
  /// Whether the branch of that place is folded, by the user or from the beginning.
  bool is_folded(std::size_t branch) const;
  /// The value of the selected leaf; empty where none is.
  Any selected() const;
  /// The values of every selected leaf, and of the leaves of every selected branch.
  std::vector<Any> selection() const;
  /// Selects the first leaf of that value.
  void select(const Any& value);

  const rtl::Reference<Session> session_;
  const Reference<css::frame::XFrame> frame_;

 private:
  Reference<css::awt::tree::XTreeDataModel> shown_data() const;
  /// Makes the window and fills it, where that was not done. LibreOffice makes every panel of a deck with the
  /// deck, but asks for the window and the height of those alone that are unfolded.
  void open();
  void begin_listening();

  /// Lays out for the window's size where that is another than before.
  void follow_size();

  /// Shows the menu once the click is dealt with; asked for twice by one click, it is shown once.
  void ask_for_menu(const css::awt::MouseEvent& event);

  /// Selects the node under the mouse and asks for its menu.
  void show_menu(const css::awt::MouseEvent& event);

  const OUString url_;
  const char* const layout_;
  Reference<css::awt::XWindow> parent_;   // of the window to be made; null once it was
  Reference<css::awt::XWindow2> window_;  // null before
  bool menu_asked_ = false;
  css::awt::Size laid_out_;  // for which the controls have their places
};

}  // namespace clausier
