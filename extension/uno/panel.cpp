// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/panel.hpp"

#include <com/sun/star/awt/ContainerWindowProvider.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <functional>
#include <utility>

#include "uno/door.hpp"
#include "uno/help.hpp"
#include "uno/main_thread.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::awt::tree::XMutableTreeDataModel;
using css::awt::tree::XMutableTreeNode;
using css::awt::tree::XTreeControl;
using css::awt::tree::XTreeNode;

constexpr sal_Int32 least_width = 120;  // dialog units
constexpr sal_Int32 least_height = 150;
constexpr sal_Int32 titles_height = 50;  // of the deck and its panels, at most

}  // namespace

Panel::Panel(rtl::Reference<Session> session, OUString url, Reference<css::frame::XFrame> frame,
             const char* layout, Reference<css::awt::XWindow> parent)
    : PanelBase(m_aMutex),
      session_(std::move(session)),
      frame_(std::move(frame)),
      url_(std::move(url)),
      layout_(layout),
      parent_(std::move(parent)) {}

sal_Int16 Panel::getType() {
  return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> Panel::getRealInterface() {
  return static_cast<css::ui::XToolPanel*>(this);
}

Reference<css::awt::XWindow> Panel::getWindow() {
  return behind_door("panel", Reference<css::awt::XWindow>(), [this] {
    open();
    return Reference<css::awt::XWindow>(window_, UNO_QUERY);
  });
}

css::ui::LayoutSize Panel::getHeightForWidth(sal_Int32) {
  return behind_door("panel height", css::ui::LayoutSize(300, -1, 500), [this] {
    open();
    // The sidebar does not always tell a change of size; it always asks this before.
    follow_size();
    // The sidebar gives folded panels a share of what is left, unless the unfolded one prefers nearly all of
    // it.
    const sal_Int32 least = pixels(least_height);
    const auto window = frame_->getComponentWindow();
    const sal_Int32 deck = window.is() ? window->getPosSize().Height - pixels(titles_height) : least;
    return css::ui::LayoutSize(least, -1, std::max(least, deck));
  });
}

sal_Int32 Panel::getMinimalWidth() {
  return behind_door("panel width", sal_Int32(260), [this] { return pixels(least_width); });
}

void Panel::open() {
  const auto parent = std::exchange(parent_, {});
  if (!parent.is()) return;
  const auto provider = css::awt::ContainerWindowProvider::create(session_->context());
  window_.set(
      provider->createContainerWindow(extension_url(layout_), {}, as<css::awt::XWindowPeer>(parent), {}),
      UNO_QUERY_THROW);
  begin_listening();
  begin();
  query_changed();
  window_->setVisible(true);  // once it is filled: what is seen is drawn at each change
}

void Panel::begin_listening() {
  window_->addWindowListener(this);
  for (const auto& child : as<css::awt::XControlContainer>(window_)->getControls()) {
    if (const Reference<XTreeControl> tree(child, UNO_QUERY); tree.is()) {
      as<css::view::XSelectionSupplier>(tree)->addSelectionChangeListener(this);
      const Reference<css::awt::XWindow> window(tree, UNO_QUERY_THROW);
      window->addMouseListener(this);
      window->addKeyListener(this);
    } else if (const Reference<css::awt::XButton> button(child, UNO_QUERY); button.is()) {
      button->setActionCommand(property<OUString>(as<css::awt::XControl>(child)->getModel(), "Name"));
      button->addActionListener(this);
    } else if (const Reference<css::awt::XListBox> list(child, UNO_QUERY); list.is()) {
      list->addItemListener(this);
    } else if (const Reference<css::awt::XTextComponent> text(child, UNO_QUERY);
               text.is() && text->isEditable()) {
      text->addTextListener(this);
      as<css::awt::XWindow>(text)->addKeyListener(this);
    }
  }
  answer_help_key(session_->context(), as<css::awt::XControlContainer>(window_), layout_);
}

void Panel::windowResized(const css::awt::WindowEvent&) {
  behind_door("panel layout", [this] { follow_size(); });
}

void Panel::follow_size() {
  const auto size = window_->getPosSize();
  if (size.Width != laid_out_.Width || size.Height != laid_out_.Height) lay_out_anew();
}

void Panel::lay_out_anew() {
  const auto size = window_->getPosSize();
  if (size.Width <= 0 || size.Height <= 0) return;
  laid_out_ = {size.Width, size.Height};
  lay_out(size.Width, size.Height);
}

void Panel::textChanged(const css::awt::TextEvent&) {
  behind_door("search", [this] { query_changed(); });
}
void Panel::itemStateChanged(const css::awt::ItemEvent& event) {
  behind_door("choice", [&] {
    list_chosen(property<OUString>(as<css::awt::XControl>(event.Source)->getModel(), "Name"));
  });
}
void Panel::selectionChanged(const css::lang::EventObject&) {
  behind_door("selection", [this] { node_selected(); });
}
void Panel::mousePressed(const css::awt::MouseEvent& event) {
  // GTK's tree does not say that its menu is asked for; where it does, it says so after the button.
  if (event.PopupTrigger || event.Buttons == css::awt::MouseButton::RIGHT)
    return behind_door("menu", [&] { ask_for_menu(event); });
  if (event.ClickCount != 2 || event.Buttons != css::awt::MouseButton::LEFT) return;
  behind_door("double click", [&] {
    if (control<XTreeControl>("tree")->getNodeForLocation(event.X, event.Y).is()) node_activated();
  });
}
void Panel::ask_for_menu(const css::awt::MouseEvent& event) {
  if (std::exchange(menu_asked_, true)) return;
  on_main_thread(session_->context(), [self = rtl::Reference(this), event] {
    behind_door("menu", [&] { self->show_menu(event); });
    self->menu_asked_ = false;
  });
}
void Panel::show_menu(const css::awt::MouseEvent& event) {
  const auto node = control<XTreeControl>("tree")->getNodeForLocation(event.X, event.Y);
  if (!node.is()) return;
  control<css::view::XSelectionSupplier>("tree")->select(Any(node));
  menu_wanted(event);
}
void Panel::keyPressed(const css::awt::KeyEvent& event) {
  behind_door("key", [&] {
    if (key_taken(event)) return;
    if (event.KeyCode == css::awt::Key::RETURN) node_activated();
    if (event.KeyCode == css::awt::Key::ESCAPE) frame_->getComponentWindow()->setFocus();
  });
}
void Panel::actionPerformed(const css::awt::ActionEvent& event) {
  behind_door("button", [&] {
    if (event.ActionCommand == "help") return show_help(session_->context(), help_page(layout_));
    button_pressed(event.ActionCommand);
  });
}

void Panel::disposing() {
  behind_door("panel end", [this] {
    parent_.clear();
    if (!window_.is()) return;
    window_->removeWindowListener(this);
    window_->dispose();
    window_.clear();
  });
}

void Panel::place(const char* name, sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const {
  control<css::awt::XWindow>(name)->setPosSize(x, y, std::max<sal_Int32>(width, 0),
                                               std::max<sal_Int32>(height, 0), css::awt::PosSize::POSSIZE);
}

void Panel::place_help(sal_Int32 right, sal_Int32 y) const {
  place("help", right - pixels(help_width), y, pixels(help_width), pixels(14));
}

void Panel::show_text(const char* name, const OUString& text) const {
  const auto model = control<css::awt::XControl>(name)->getModel();
  const bool is_label = as<css::beans::XPropertySet>(model)->getPropertySetInfo()->hasPropertyByName("Label");
  set_property(model, is_label ? "Label" : "Text", Any(text));
}

void Panel::enable(const char* name, bool enabled) const {
  set_property(control<css::awt::XControl>(name)->getModel(), "Enabled", Any(enabled));
}

void Panel::reveal(const char* name, bool visible) const {
  control<css::awt::XWindow>(name)->setVisible(visible);
}

sal_Int32 Panel::pixels(sal_Int32 dialog_units) const {
  const Reference<css::awt::XUnitConversion> units(window_, UNO_QUERY_THROW);
  return units->convertSizeToPixel({dialog_units, dialog_units}, css::util::MeasureUnit::APPFONT).Width;
}

void Panel::fill_tree(const std::vector<Branch>& branches, bool expanded) {
  const Reference<XMutableTreeDataModel> data(
      session_->context()->getServiceManager()->createInstanceWithContext(
          "com.sun.star.awt.tree.MutableTreeDataModel", session_->context()),
      UNO_QUERY_THROW);
  const auto root = data->createNode(Any(OUString()), false);
  data->setRoot(root);
  const std::function<void(const Reference<XMutableTreeNode>&, const std::vector<Leaf>&)> append =
      [&](const Reference<XMutableTreeNode>& node, const std::vector<Leaf>& leaves) {
        for (const Leaf& leaf : leaves) {
          const auto child = data->createNode(Any(leaf.title), false);
          child->setDataValue(leaf.value);
          append(child, leaf.leaves);
          node->appendChild(child);
        }
      };
  std::vector<Reference<XTreeNode>> unfolded;
  for (const Branch& branch : branches) {
    const auto node = data->createNode(Any(branch.title), false);
    append(node, branch.leaves);
    root->appendChild(node);
    if (expanded && !branch.is_folded) unfolded.emplace_back(node, UNO_QUERY_THROW);
  }
  const auto tree = control<XTreeControl>("tree");
  set_property(as<css::awt::XControl>(tree)->getModel(), "DataModel", Any(data));
  for (const auto& node : unfolded) tree->expandNode(node);
}

Reference<css::awt::tree::XTreeDataModel> Panel::shown_data() const {
  return property<Reference<css::awt::tree::XTreeDataModel>>(control<css::awt::XControl>("tree")->getModel(),
                                                             "DataModel");
}

std::vector<Any> Panel::values() const {
  std::vector<Any> found;
  const auto data = shown_data();
  if (!data.is()) return found;
  const Reference<XTreeNode> root = data->getRoot();
  for (sal_Int32 i = 0; i < root->getChildCount(); ++i)
    for (sal_Int32 j = 0; j < root->getChildAt(i)->getChildCount(); ++j)
      found.push_back(as<XMutableTreeNode>(root->getChildAt(i)->getChildAt(j))->getDataValue());
  return found;
}

bool Panel::is_folded(std::size_t branch) const {
  const auto tree = control<XTreeControl>("tree");
  const auto data = shown_data();
  const auto place = static_cast<sal_Int32>(branch);
  return data.is() && place < data->getRoot()->getChildCount() &&
         tree->isNodeCollapsed(data->getRoot()->getChildAt(place));
}

Any Panel::selected() const {
  const Reference<css::view::XSelectionSupplier> tree(control<XTreeControl>("tree"), UNO_QUERY_THROW);
  const Reference<XMutableTreeNode> node(tree->getSelection(), UNO_QUERY);
  return node.is() ? node->getDataValue() : Any();
}

std::vector<Any> Panel::selection() const {
  const Any selected = as<css::view::XSelectionSupplier>(control<XTreeControl>("tree"))->getSelection();
  Sequence<Reference<XTreeNode>> nodes;
  if (Reference<XTreeNode> node; selected >>= node)
    nodes = sequence({node});
  else
    selected >>= nodes;
  std::vector<Any> values;
  for (const Reference<XTreeNode>& node : nodes) {
    if (!node.is()) continue;
    if (node->getChildCount() == 0) values.push_back(as<XMutableTreeNode>(node)->getDataValue());
    for (sal_Int32 i = 0; i < node->getChildCount(); ++i)
      values.push_back(as<XMutableTreeNode>(node->getChildAt(i))->getDataValue());
  }
  return values;
}

void Panel::select(const Any& value) {
  const auto tree = control<XTreeControl>("tree");
  const Reference<XTreeNode> root = shown_data()->getRoot();
  for (sal_Int32 i = 0; i < root->getChildCount(); ++i)
    for (sal_Int32 j = 0; j < root->getChildAt(i)->getChildCount(); ++j) {
      const auto leaf = root->getChildAt(i)->getChildAt(j);
      if (as<XMutableTreeNode>(leaf)->getDataValue() != value) continue;
      tree->makeNodeVisible(leaf);
      as<css::view::XSelectionSupplier>(tree)->select(Any(leaf));
      return;
    }
}

}  // namespace clausier
