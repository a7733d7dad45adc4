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

constexpr const char* meta =
    R"(<?xml version="1.0"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:user-defined meta:name="Motif">convenu &amp; signé</meta:user-defined><meta:user-defined meta:name="Nombre" meta:value-type="float">3</meta:user-defined></office:meta></office:document-meta>)";
constexpr const char* content =
    R"(<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:text/></office:body></office:document-content>)";

TEST(ReadDocument, HandsOverTheUserDefinedTexts) {
  const std::map<std::u16string, std::u16string> expected = {{u"Motif", u"convenu & signé"}};
  EXPECT_EQ(read_document(zipped("a.odt", {{"mimetype", "application/vnd.oasis.opendocument.text"},
                                           {"meta.xml", meta},
                                           {"content.xml", content}}))
                .properties,
            expected);
  EXPECT_EQ(
      read_document(
          written(
              "a.fodt",
              R"(<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:user-defined meta:name="Motif">convenu &amp; signé</meta:user-defined></office:meta><office:body><office:text/></office:body></office:document>)"))
          .properties,
      expected);
  EXPECT_EQ(
      read_document(
          zipped(
              "a.docx",
              {{"[Content_Types].xml", "<Types/>"},
               {"_rels/.rels",
                R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>)"},
               {"word/document.xml",
                R"(<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>)"},
               {"docProps/custom.xml",
                R"(<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{0}" pid="2" name="Motif"><vt:lpwstr>convenu &amp; signé</vt:lpwstr></property><property fmtid="{0}" pid="3" name="Nombre"><vt:i4>3</vt:i4></property></Properties>)"}}))
          .properties,
      expected);
}

}  // namespace
}  // namespace clausier
