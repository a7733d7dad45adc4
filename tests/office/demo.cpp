// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Shows the extension in a LibreOffice of its own (tests/demo.sh), run in a sandbox:
//   demo OXT CONTRACT show       opens the contract beside the palette until the user closes LibreOffice
//   demo OXT CONTRACT pictures   leaves pictures of the palette, of the menu at a remark and of its
//   explanation demo OXT CONTRACT files      without a screen: the contract with its remarks as comments, and
//   as PDF
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <cstdlib>

#include "office/office.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;
namespace fs = std::filesystem;

constexpr const char* deck = "ClausierDeck";

void write_files(const Office& office, const fs::path& file) {
  const Document document = office.open(file);
  const std::string refusal = office.dispatch(document, "vnd.clausier:annotate");
  if (!refusal.empty()) throw std::runtime_error("the remarks were not written: " + refusal);
  office.save(document, "results/contrat-annote.odt", "writer8");
  office.save(document, "results/contrat-annote.pdf", "writer_pdf_Export",
              sequence({named("PageRange", Any(OUString("1-2"))), named("ExportNotes", Any(false)),
                        named("ExportNotesInMargin", Any(true))}));
}

void call(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("this did not work: " + command);
}

void take_picture(const std::string& name) {
  // Time for the panels to be drawn, and for the marks under the text.
  std::this_thread::sleep_for(std::chrono::seconds(3));
  call("import -window root results/" + name + ".png");
}

void take_pictures(const Office& office, const Document& document) {
  take_picture("palette");
  const auto run = [&](const std::string& command) {
    const std::string refusal = office.dispatch(document, "vnd.clausier:" + command);
    if (!refusal.empty()) throw std::runtime_error(command + " was refused: " + refusal);
  };
  run("findings");
  run("jump?finding=0");
  const Reference<css::text::XTextViewCursorSupplier> supplier(document->getCurrentController(),
                                                               UNO_QUERY_THROW);
  const auto cursor = supplier->getViewCursor();
  cursor->collapseToStart();
  cursor->goRight(20, false);
  call("xdotool key shift+F10");
  take_picture("menu");
  call("xdotool key Escape");
  run("explain?finding=0");
  take_picture("explanation");
}

void run(const fs::path& oxt, const fs::path& contract, const std::string& way) {
  if (way == "files") {
    Office office(oxt);
    write_files(office, contract);
    return office.terminate();
  }
  Office office(oxt, {fs::absolute(contract)});
  const Document document = office.first_document();
  if (!office.open_deck(document, deck)) throw std::runtime_error("the palette is not in the sidebar");
  if (way == "pictures") {
    take_pictures(office, document);
    return office.terminate();
  }
  while (office.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(500));
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count != 4) return 2;
  return clausier::run_program("demo", [&] { clausier::run(words[1], words[2], words[3]); });
}
