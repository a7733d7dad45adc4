// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/read_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "documents/dump.hpp"
#include "documents/package.hpp"

namespace clausier {
namespace {

const std::filesystem::path fixtures = CLAUSIER_SOURCE_DIR "/tests/documents/fixtures";

std::string lines_of_body(const Source& source, bool with_labels) {
  std::string lines;
  for (const SourceParagraph& paragraph : source.paragraphs) {
    if (paragraph.zone != Zone::body) continue;
    std::string text = to_utf8(paragraph.text);
    for (std::size_t at; (at = text.find("\u2028")) != std::string::npos;) text.replace(at, 3, "\n");
    if (with_labels && !paragraph.label.empty()) lines += to_utf8(paragraph.label) + " ";
    lines += text + "\n";
  }
  return lines;
}

/// What Writer saved as text: without its mark, nor the indentation by which it shows the depth of lists.
std::string writer_lines(const std::filesystem::path& file) {
  std::istringstream text(bytes_of(file).substr(3));
  std::string lines;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("    ")) line.erase(0, line.find_first_not_of(' '));
    if (line.starts_with("▪")) line.replace(0, 3, "–");  // the text export has bullets of its own
    lines += line + "\n";
  }
  return lines;
}

TEST(ReadDocument, ShowsWhatTheReaderOfAnOdtSees) {
  EXPECT_EQ(dump(read_document(fixtures / "features.fodt")), bytes_of(fixtures / "features.expected"));
}

TEST(ReadDocument, ShowsWhatTheReaderOfADocxSees) {
  EXPECT_EQ(dump(read_document(zipped_folder("word.docx", fixtures / "word"))),
            bytes_of(fixtures / "word.expected"));
}

TEST(ReadDocument, AgreesWithWriterOnEveryFormat) {
  const std::string expected = writer_lines(fixtures / "contract.writer.txt");
  EXPECT_EQ(lines_of_body(read_document(fixtures / "contract.fodt"), true), expected);
  EXPECT_EQ(lines_of_body(read_document(fixtures / "contract.odt"), true), expected);
}

TEST(ReadDocument, GivesTheSameLinesForOdtAndDocx) {
  EXPECT_EQ(lines_of_body(read_document(fixtures / "contract.docx"), false),
            lines_of_body(read_document(fixtures / "contract.odt"), false));
}

TEST(ReadDocument, ReadsStrictWordDocuments) {
  const auto file = zipped(
      "strict.docx",
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels",
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" )"
        R"(Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/main.xml"/></Relationships>)"},
       {"doc/main.xml",
        R"(<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Objet</x:t></x:r>)"
        R"(</x:p></x:body></x:document>)"}});
  EXPECT_EQ(dump(read_document(file)), "body\u00A0Objet\n");
}

TEST(ReadDocument, TellsFormatsByContentNotByName) {
  const auto file = written("contrat.odt", "Article 1\r\nLe prix.\n");
  EXPECT_EQ(dump(read_document(file)), "body\u00A0Article 1\nbody\u00A0Le prix.\nbody\u00A0\n");
  EXPECT_NO_THROW(read_document(zipped_folder("word.txt", fixtures / "word")));
}

TEST(ReadDocument, ReadsTextInUtf16) {
  EXPECT_EQ(dump(read_document(written("utf16.txt", std::string("\xFF\xFE\xE9\0t\0\xE9\0", 8)))),
            "body\u00A0été\n");
}

TEST(ReadUtf8, DropsTheMarkAndReplacesIllFormedBytes) {
  EXPECT_EQ(dump(read_utf8("\xEF\xBB\xBFprix \xFF")), "body\u00A0prix \uFFFD\n");
}

TEST(ReadDocument, LeavesOtherFormatsToLibreOffice) {
  EXPECT_THROW(read_document(written("old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")), ForeignFormat);
  EXPECT_THROW(read_document(written("letter.rtf", "{\\rtf1 Objet}")), ForeignFormat);
  EXPECT_THROW(read_document(written("letter.pdf", "%PDF-1.7")), ForeignFormat);
  EXPECT_THROW(
      read_document(zipped("sheet.ods", {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})),
      ForeignFormat);
  EXPECT_THROW(read_document(zipped("other.zip", {{"a.txt", "texte"}})), ForeignFormat);
}

}  // namespace
}  // namespace clausier
