// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Goes from the text into the palette and back with real keys, and drags a clause into the text with a real
// mouse, before a screen: sidebar_keys OXT CONTRACT
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/XMouseMotionListener.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <cstdlib>
#include <mutex>
#include <optional>

#include "office/panel.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;

void xdotool(const std::string& words, int milliseconds) {
  if (std::system(("xdotool " + words).c_str()) != 0) throw std::runtime_error("xdotool cannot " + words);
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

void press(const std::string& key) {
  xdotool("key " + key, 300);
}

struct Point {
  sal_Int32 x, y;
};

/// A place of the window on the screen, as parts of its width and height.
Point point_in(const Reference<css::uno::XInterface>& window, double across, double down) {
  const Reference<css::accessibility::XAccessible> accessible(window, UNO_QUERY_THROW);
  const Reference<css::accessibility::XAccessibleComponent> shown(accessible->getAccessibleContext(),
                                                                  UNO_QUERY_THROW);
  const auto place = shown->getLocationOnScreen();
  const auto size = shown->getSize();
  return {place.X + static_cast<sal_Int32>(across * size.Width),
          place.Y + static_cast<sal_Int32>(down * size.Height)};
}

/// Where in a window the mouse was last.
class Whereabouts : public cppu::WeakImplHelper1<css::awt::XMouseMotionListener> {
 public:
  void SAL_CALL mouseMoved(const css::awt::MouseEvent& event) override {
    const std::lock_guard lock(mutex_);
    last_ = Point{event.X, event.Y};
  }
  void SAL_CALL mouseDragged(const css::awt::MouseEvent&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override {}
  std::optional<Point> last() {
    const std::lock_guard lock(mutex_);
    return last_;
  }

 private:
  std::mutex mutex_;
  std::optional<Point> last_;
};

void move_to(sal_Int32 x, sal_Int32 y) {
  xdotool("mousemove " + std::to_string(x) + " " + std::to_string(y), 60);
}

/// The left upper corner of a control of the sidebar, whose place on the screen LibreOffice does not know:
/// the mouse looks for it, down from `top`.
Point corner_of(const Reference<css::awt::XWindow>& control, Point top) {
  const rtl::Reference<Whereabouts> mouse(new Whereabouts);
  control->addMouseMotionListener(mouse.get());
  for (sal_Int32 y = top.y; y < top.y + 500; y += 10) {
    move_to(top.x, y);
    if (!mouse->last()) continue;
    move_to(top.x, y + 1);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    control->removeMouseMotionListener(mouse.get());
    return {top.x - mouse->last()->x, y + 1 - mouse->last()->y};
  }
  throw std::runtime_error("the mouse did not find the list of clauses");
}

/// As a hand does: slowly out of the place, then in steps.
void drag(Point from, Point to) {
  move_to(from.x, from.y);
  xdotool("mousedown 1", 300);
  for (sal_Int32 x = from.x; x > from.x - 60; x -= 4) move_to(x, from.y);
  constexpr sal_Int32 steps = 10;
  for (sal_Int32 i = 1; i <= steps; ++i)
    move_to(from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps);
  xdotool("mouseup 1", 300);
}

/// Asks for 10 s whether it holds.
template <class Condition>
void expect(const char* what, Condition condition) {
  for (int i = 0; i < 100; ++i) {
    if (condition()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  throw std::runtime_error(what);
}

/// Just after loading, the sidebar may not know yet what it shows, or make its panels once more.
ShownPanel palette_of(const Office& office, const Document& document) {
  std::optional<ShownPanel> palette;
  expect("the clauses are not listed", [&] {
    try {
      if (!palette) office.open_deck(document, "ClausierDeck");
      palette.emplace(document, "ClausierPalette");
      return !palette->branches().empty();
    } catch (const css::uno::Exception&) {
      palette.reset();
      return false;
    }
  });
  return palette.value();
}

void go_in_and_back(const Document& document, const ShownPanel& palette) {
  const auto search = palette.control<css::awt::XTextComponent>("search");
  for (const char* key : {"shift+F6", "Down", "Return", "a", "u", "d", "i", "t"}) press(key);
  expect("the keys did not reach the search", [&] { return search->getText() == "audit"; });
  for (const char* key : {"Escape", "z"}) press(key);
  expect("Escape did not lead back to the text",
         [&] { return document->getText()->getString().startsWith("z"); });
}

void drag_a_clause(const Document& document, const ShownPanel& palette) {
  const auto undo =
      Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  undo->clear();
  const OUString before = document->getText()->getString();
  const auto text = document->getCurrentController()->getFrame()->getComponentWindow();
  const auto tree = palette.control<css::awt::tree::XTreeControl>("tree");
  const auto leaf = palette.leaves().front();
  palette.select(leaf);
  const auto row = tree->getNodeRect(Reference<css::awt::tree::XTreeNode>(leaf, UNO_QUERY_THROW));
  const Point right = point_in(text, 1, 0);
  const Point corner = corner_of(palette.control<css::awt::XWindow>("tree"), {right.x - 200, right.y});
  drag({corner.x + row.X + 20, corner.y + row.Y + row.Height / 2}, point_in(text, 0.4, 0.6));
  expect("the clause was not inserted in one step", [&] {
    const auto titles = undo->getAllUndoActionTitles();
    return titles.getLength() == 1 && titles[0].startsWith("Ins");
  });
  expect("the clause is not there",
         [&] { return document->getText()->getString().getLength() > before.getLength() + 200; });
  undo->undo();
  expect("the insertion was not undone", [&] { return document->getText()->getString() == before; });
}

void run(const std::filesystem::path& oxt, const std::filesystem::path& contract) {
  Office office(oxt, {std::filesystem::absolute(contract)});
  const Document document = office.first_document();
  const ShownPanel palette = palette_of(office, document);
  std::this_thread::sleep_for(std::chrono::seconds(2));  // the deck has come, its panels are at rest
  document->getCurrentController()->getFrame()->getComponentWindow()->setFocus();
  office.settle();
  go_in_and_back(document, palette);
  drag_a_clause(document, palette);
  Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);  // or it asks to save
  office.terminate();
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count != 3) return 2;
  return clausier::run_program("sidebar_keys", [&] { clausier::run(words[1], words[2]); });
}
