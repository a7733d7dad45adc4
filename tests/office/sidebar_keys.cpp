// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Goes from the text into the palette and back with real keys, before a screen: sidebar_keys OXT CONTRACT
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <cstdlib>

#include "office/panel.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;

void press(const std::string& key) {
  if (std::system(("xdotool key " + key).c_str()) != 0)
    throw std::runtime_error("xdotool cannot press " + key);
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
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

bool has_palette(const Document& document) {
  const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
  const Reference<css::ui::XDeck> deck(controller->getSidebar()->getDecks()->getByName("ClausierDeck"),
                                       UNO_QUERY_THROW);
  return deck->getPanels()->hasByName("ClausierPalette");
}

void run(const std::filesystem::path& oxt, const std::filesystem::path& contract) {
  Office office(oxt, {std::filesystem::absolute(contract)});
  const Document document = office.first_document();
  if (!office.open_deck(document, "ClausierDeck"))
    throw std::runtime_error("the palette is not in the sidebar");
  expect("the palette is not in its deck", [&] { return has_palette(document); });
  const ShownPanel palette(document, "ClausierPalette");
  expect("the clauses are not listed", [&] { return !palette.branches().empty(); });
  document->getCurrentController()->getFrame()->getComponentWindow()->setFocus();
  office.settle();
  const auto search = palette.control<css::awt::XTextComponent>("search");
  for (const char* key : {"shift+F6", "Down", "Return", "a", "u", "d", "i", "t"}) press(key);
  expect("the keys did not reach the search", [&] { return search->getText() == "audit"; });
  for (const char* key : {"Escape", "z"}) press(key);
  expect("Escape did not lead back to the text",
         [&] { return document->getText()->getString().startsWith("z"); });
  Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);  // or it asks to save
  office.terminate();
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count != 3) return 2;
  return clausier::run_program("sidebar_keys", [&] { clausier::run(words[1], words[2]); });
}
