// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Shows the extension in a LibreOffice of its own (tests/demo.sh), run in a sandbox:
//   demo OXT CONTRACT show       opens the contract beside the palette until the user closes LibreOffice
//   demo OXT CONTRACT picture    the same, and leaves a picture of the screen
//   demo OXT CONTRACT files      without a screen: the contract with its remarks as comments, and as PDF
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include <cstdlib>
#include <iostream>

#include "analysis/unicode.hpp"
#include "documents/read_document.hpp"
#include "office/office.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;
namespace fs = std::filesystem;

constexpr const char* deck = "ClausierDeck";

std::u16string remark(const Finding& finding) {
  switch (finding.risk.value_or(Risk::low)) {
    case Risk::high:
      return u"Risque élevé. " + finding.message;
    case Risk::medium:
      return u"Risque moyen. " + finding.message;
    case Risk::low:
      break;
  }
  return finding.message;
}

/// The first place of the document with these words, or null.
Reference<css::text::XTextRange> find(const Document& document, std::u16string_view words) {
  const Reference<css::util::XSearchable> searchable(document, UNO_QUERY_THROW);
  const auto descriptor = searchable->createSearchDescriptor();
  descriptor->setSearchString(to_ustring(words));
  return {searchable->findFirst(descriptor), UNO_QUERY};
}

void comment(const Document& document, const Reference<css::text::XTextRange>& place, const OUString& text) {
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::text::XTextContent> note(
      factory->createInstance("com.sun.star.text.textfield.Annotation"), UNO_QUERY_THROW);
  const Reference<css::beans::XPropertySet> properties(note, UNO_QUERY_THROW);
  properties->setPropertyValue("Author", Any(OUString("Clausier")));
  properties->setPropertyValue("Content", Any(text));
  place->getText()->insertTextContent(place, note, true);
}

void write_files(const Office& office, const fs::path& file) {
  const Contract contract = read_contract(read_document(file));
  const Document document = office.open(file);
  for (const Diagnostic& diagnostic : review(contract)) {
    const auto place = find(document, contract.quote(diagnostic.finding.span));
    if (place.is()) comment(document, place, to_ustring(remark(diagnostic.finding)));
  }
  office.save(document, "results/contrat-annote.odt", "writer8");
  office.save(
      document, "results/contrat-annote.pdf", "writer_pdf_Export",
      sequence({property("PageRange", Any(OUString("1-2"))), property("ExportNotesInMargin", Any(true))}));
}

void take_picture() {
  // Time for the first drawing of the panels and for the marks under the text.
  std::this_thread::sleep_for(std::chrono::seconds(4));
  if (std::system("import -window root results/palette.png") != 0) {
    throw std::runtime_error("the picture of the screen could not be taken");
  }
}

void run(const fs::path& oxt, const fs::path& contract, const std::string& way) {
  Office office(oxt, way == "files" ? std::vector<std::string>{"--headless"} : std::vector<std::string>{});
  if (way == "files") {
    write_files(office, contract);
    return office.terminate();
  }
  const Document document = office.open(contract);
  if (!office.open_deck(document, deck)) throw std::runtime_error("the palette is not in the sidebar");
  if (way == "picture") {
    take_picture();
    return office.terminate();
  }
  while (office.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(500));
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  if (count != 4) return 2;
  try {
    clausier::run(words[1], words[2], words[3]);
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << "demo: " << fault.what() << ".\n";
  } catch (const clausier::css::uno::Exception& fault) {
    std::cerr << "demo: " << clausier::to_utf8(fault.Message) << "\n";
  }
  return 1;
}
