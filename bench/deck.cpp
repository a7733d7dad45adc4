// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What the first opening of the deck takes: from the command until the palette is filled, the clauses read
// from the extension included, and until Writer has time for something else, its window drawn; the same for
// LibreOffice's own deck of styles. Each extension in turn, OPENINGS times, in a LibreOffice of its own;
// medians in ms.
//   tests/office/with_screen.sh tests/office/sandbox.sh build/release/tests/office/clausier_deck OPENINGS
//   OXT…
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "office/panel.hpp"
#include "office_process.hpp"

namespace clausier {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Extension {
  std::filesystem::path oxt;
  std::vector<double> filled;  // until the palette is filled
  std::vector<double> rested;  // until Writer has time for something else
  std::vector<double> worked;  // by the main thread until nothing is left to do
};

/// The panel may not be there yet.
bool is_filled(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
  const Reference<css::ui::XDeck> deck(controller->getSidebar()->getDecks()->getByName("ClausierDeck"),
                                       UNO_QUERY_THROW);
  return deck->getPanels()->hasByName("ClausierPalette") &&
         !ShownPanel(document, "ClausierPalette").branches().empty();
}

/// Has a command done in a new LibreOffice; `is_done` tells when what it opens is filled.
template <class Done>
void open_once(Extension& extension, const char* command, const Done& is_done) {
  {
    Office office(extension.oxt, {"private:factory/swriter"});  // GTK draws nothing of what a pipe opens
    const auto document = office.first_document();
    std::this_thread::sleep_for(3s);  // its window is drawn, its first reading over
    office.settle();
    const Process process;
    const double worked = process.main_thread_work();
    const auto begin = Clock::now();
    bool done = false;
    office.on_main_thread([&] {
      office.dispatch(document, command);
      done = is_done(document);
    });
    for (; !done; done = is_done(document))
      if (Clock::now() > begin + 20s) throw std::runtime_error("the palette was not filled");
    extension.filled.push_back(Milliseconds(Clock::now() - begin).count());
    office.settle();
    extension.rested.push_back(Milliseconds(Clock::now() - begin).count());
    std::this_thread::sleep_for(2s);
    extension.worked.push_back(process.main_thread_work() - worked);
    office.terminate();
  }
  std::filesystem::remove_all("profile");
}

void print(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("  %s: %.0f ms (%.0f to %.0f)\n", what, times[times.size() / 2], times.front(), times.back());
}

void print(const std::string& name, const Extension& measured) {
  std::printf("%s, of %zu first openings:\n", name.c_str(), measured.filled.size());
  print("filled", measured.filled);
  print("at rest", measured.rested);
  print("main thread's work", measured.worked);
}

void measure(std::vector<Extension>& extensions, int openings) {
  Extension styles{extensions.front().oxt, {}, {}, {}};
  for (int i = 0; i < openings; ++i) {
    for (Extension& extension : extensions) open_once(extension, "vnd.clausier:palette", is_filled);
    open_once(styles, ".uno:SidebarDeck.StyleListDeck", [](const auto&) { return true; });
  }
  for (const Extension& extension : extensions) print(extension.oxt.filename(), extension);
  print("the deck of styles", styles);
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count < 3) return 2;
  std::vector<clausier::Extension> extensions;
  for (int i = 2; i < count; ++i) extensions.push_back({words[i], {}, {}, {}});
  return clausier::run_program("deck",
                               [&] { clausier::measure(extensions, std::max(std::atoi(words[1]), 1)); });
}
