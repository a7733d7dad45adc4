// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What the first opening of the deck takes: from the command until its panels are filled and Writer is at
// rest again, the clauses read from the extension included. As many LibreOffices as OPENINGS, each with one
// opening; median in ms.
//   tests/office/with_screen.sh tests/office/sandbox.sh build/dev/tests/office/clausier_deck OXT [OPENINGS]
#include <algorithm>
#include <iostream>

#include "office/panel.hpp"

namespace clausier {
namespace {

using Clock = std::chrono::steady_clock;

/// The panel may not be there yet.
bool has_window(const Reference<css::ui::XPanels>& panels, const char* name) {
  const OUString id = OUString::createFromAscii(name);
  if (!panels->hasByName(id)) return false;
  const Reference<css::ui::XPanel> panel(panels->getByName(id), UNO_QUERY);
  return panel.is() && panel->getDialog().is();
}

bool has_panels(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
  const Reference<css::ui::XDeck> deck(controller->getSidebar()->getDecks()->getByName("ClausierDeck"),
                                       UNO_QUERY_THROW);
  for (const char* name : {"ClausierPalette", "ClausierFindings", "ClausierCoverage", "ClausierBlanks"})
    if (!has_window(deck->getPanels(), name)) return false;
  return !ShownPanel(document, "ClausierPalette").branches().empty();
}

double open_once(const std::filesystem::path& oxt) {
  Office office(oxt, {});
  const auto document = office.new_document();
  std::this_thread::sleep_for(std::chrono::seconds(3));  // its window is drawn, its first reading over
  office.settle();
  const auto begin = Clock::now();
  std::string refusal;
  office.on_main_thread([&] { refusal = office.dispatch(document, "vnd.clausier:palette"); });
  if (!refusal.empty()) throw std::runtime_error("the palette was refused: " + refusal);
  while (!has_panels(document))
    if (Clock::now() > begin + std::chrono::seconds(20)) throw std::runtime_error("the panels did not come");
  office.settle();
  const std::chrono::duration<double, std::milli> taken = Clock::now() - begin;
  office.close(document);
  office.terminate();
  return taken.count();
}

void measure(const std::filesystem::path& oxt, int openings) {
  std::vector<double> times;
  for (int i = 0; i < openings; ++i) {
    times.push_back(open_once(oxt));
    std::filesystem::remove_all("profile");
  }
  std::ranges::sort(times);
  std::cout << "first opening of the deck: " << static_cast<int>(times[times.size() / 2]) << " ms (from "
            << static_cast<int>(times.front()) << " to " << static_cast<int>(times.back()) << ", " << openings
            << " openings)\n";
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count < 2) return 2;
  return clausier::run_program(
      "deck", [&] { clausier::measure(words[1], count > 2 ? std::max(std::atoi(words[2]), 1) : 5); });
}
