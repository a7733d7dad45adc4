// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Files made to hurt: each is refused with a sentence, quickly and in bounded memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "documents/dump.hpp"
#include "documents/package.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

using testing::HasSubstr;

constexpr auto odt_type = "application/vnd.oasis.opendocument.text";
const std::string odt_begin =
    R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
    R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">)"
    R"(<office:body><office:text>)";
const std::string odt_end = "</office:text></office:body></office:document-content>";

std::filesystem::path odt(const std::string& name, const std::string& body) {
  return zipped(name, {{"mimetype", odt_type}, {"content.xml", odt_begin + body + odt_end}});
}

std::string refusal(const std::filesystem::path& file) {
  const auto begin = std::chrono::steady_clock::now();
  std::string sentence;
  try {
    read_document(file);
  } catch (const UnreadableDocument& unreadable) {
    sentence = unreadable.what();
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20)) << file;
  return sentence;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Its files are large: they go with the test, and only they.
class Hostile : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove_all(test_folder()); }
};

TEST_F(Hostile, ZipBomb) {
  EXPECT_THAT(refusal(odt("bomb.odt", "<text:p>" + std::string(300u << 20, 'a') + "</text:p>")),
              HasSubstr("démesuré"));
}

TEST_F(Hostile, MillionsOfParagraphs) {
  EXPECT_THAT(refusal(odt("paragraphs.odt", repeated("<text:p/>", 1'100'000))), HasSubstr("démesuré"));
}

TEST_F(Hostile, SpacesByNumber) {
  EXPECT_THAT(
      refusal(odt("spaces.odt", "<text:p>" + repeated("<text:s text:c=\"900000000\"/>", 9) + "</text:p>")),
      HasSubstr("démesuré"));
}

TEST_F(Hostile, EntityBomb) {
  const std::string bomb =
      R"(<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>)";
  EXPECT_THAT(refusal(zipped("entities.odt", {{"mimetype", odt_type}, {"content.xml", bomb + "<d>&b;</d>"}})),
              HasSubstr("DTD"));
  EXPECT_THAT(refusal(written("entities.fodt", bomb + "<d>&b;</d>")), HasSubstr("DTD"));
}

TEST_F(Hostile, DeepNesting) {
  EXPECT_THAT(
      refusal(odt("deep.odt", repeated("<text:section>", 100'000) + repeated("</text:section>", 100'000))),
      HasSubstr("imbriqués"));
}

TEST_F(Hostile, NestedTablesWithinReason) {
  const std::string open = "<table:table><table:table-row><table:table-cell>";
  const std::string close = "</table:table-cell></table:table-row></table:table>";
  const auto file =
      odt("tables.odt", repeated(open, 100) + "<text:p>au fond</text:p>" + repeated(close, 100));
  EXPECT_EQ(dump(read_document(file)), "body [99 0,0]\u00A0au fond\n");
}

TEST_F(Hostile, EndlessTag) {
  EXPECT_THAT(refusal(odt("tag.odt", "<text:p text:style-name=\"" + std::string(40u << 20, 'a') + "\"/>")),
              HasSubstr("balise"));
}

TEST_F(Hostile, Truncated) {
  const std::string whole = bytes_of(odt("whole.odt", repeated("<text:p>Le Prestataire.</text:p>", 5000)));
  EXPECT_THAT(refusal(written("truncated.odt", whole.substr(0, whole.size() / 2))), HasSubstr("tronqué"));
  EXPECT_THAT(refusal(written("start.odt", whole.substr(0, 40))), HasSubstr("tronqué"));
  std::string damaged = whole;
  for (std::size_t i = whole.size() / 2; i < whole.size() / 2 + 50; ++i)
    damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
  EXPECT_THAT(refusal(written("damaged.odt", damaged)),
              testing::AnyOf(HasSubstr("endommagé"), HasSubstr("mal formé")));
}

TEST_F(Hostile, EveryTruncationIsRefusedWithASentence) {
  const std::string whole = bytes_of(zipped_folder(
      "word.docx", std::filesystem::path(CLAUSIER_SOURCE_DIR "/tests/documents/fixtures/word")));
  for (std::size_t size = 4; size < whole.size(); size += 97)
    EXPECT_NE(refusal(written("part.docx", whole.substr(0, size))), "") << size;
}

TEST_F(Hostile, IllFormedXml) {
  EXPECT_THAT(refusal(odt("unclosed.odt", "<text:p>")), HasSubstr("mal formé"));
}

TEST_F(Hostile, EncryptedOdt) {
  const auto manifest =
      R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">)"
      R"(<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>)";
  EXPECT_THAT(
      refusal(zipped("secret.odt",
                     {{"mimetype", odt_type}, {"META-INF/manifest.xml", manifest}, {"content.xml", "\x01"}})),
      HasSubstr("mot de passe"));
}

TEST_F(Hostile, EncryptedDocx) {
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += std::string{c, '\0'};
  EXPECT_THAT(
      refusal(written("secret.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1024, '\0') + name)),
      HasSubstr("mot de passe"));
}

TEST_F(Hostile, OneGigabyteDeclared) {
  const auto file = written("huge.txt", "Article 1");
  std::filesystem::resize_file(file, std::uintmax_t{1} << 30);
  EXPECT_THAT(refusal(file), HasSubstr("démesuré"));
}

TEST_F(Hostile, MillionsOfLines) {
  EXPECT_THAT(refusal(written("lines.txt", std::string(2'000'000, '\n'))), HasSubstr("démesuré"));
}

TEST_F(Hostile, NotAFile) {
  EXPECT_THAT(refusal(std::filesystem::path(CLAUSIER_TEST_FOLDER) / "absent.odt"), HasSubstr("n'existe pas"));
  EXPECT_THAT(refusal(CLAUSIER_TEST_FOLDER), HasSubstr("ordinaire"));
}

const std::string docx_begin =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
const std::string docx_end = "</w:body></w:document>";

Parts docx_parts(const std::string& document) {
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" )"
       R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
       R"(Target="word/document.xml"/></Relationships>)"},
      {"word/document.xml", document}};
}

TEST_F(Hostile, ADocumentOfWordThatIsABomb) {
  const std::string body = "<w:p><w:r><w:t>" + std::string(300u << 20, 'a') + "</w:t></w:r></w:p>";
  EXPECT_THAT(refusal(zipped("bomb.docx", docx_parts(docx_begin + body + docx_end))), HasSubstr("démesuré"));
}

TEST_F(Hostile, EntitiesInADocumentOfWord) {
  const std::string bomb = R"(<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]>)";
  EXPECT_THAT(refusal(zipped("entities.docx", docx_parts(bomb + docx_begin + "&a;" + docx_end))),
              HasSubstr("DTD"));
}

TEST_F(Hostile, ContentControlsWithoutEnd) {
  const std::string open = "<w:sdt><w:sdtContent>", close = "</w:sdtContent></w:sdt>";
  EXPECT_THAT(refusal(zipped("deep.docx", docx_parts(docx_begin + repeated(open, 50'000) +
                                                     repeated(close, 50'000) + docx_end))),
              HasSubstr("imbriqués"));
}

TEST_F(Hostile, MacrosAreNotRead) {
  Parts parts = docx_parts(docx_begin + "<w:p><w:r><w:t>Objet</w:t></w:r></w:p>" + docx_end);
  parts.emplace_back("word/vbaProject.bin", std::string("\xD0\xCF\x11\xE0", 4) + std::string(4096, 'x'));
  EXPECT_EQ(dump(read_document(zipped("macros.docm", parts))), "body\u00A0Objet\n");
  const Parts basic = {
      {"mimetype", odt_type},
      {"content.xml", odt_begin + "<text:p>Objet</text:p>" + odt_end},
      {"Basic/Standard/Module1.xml", "<!DOCTYPE script:module PUBLIC \"x\" \"module.dtd\"><script:module/>"}};
  EXPECT_EQ(dump(read_document(zipped("macros.odt", basic))), "body\u00A0Objet\n");
}

TEST_F(Hostile, WrongExtensions) {
  const std::string text = "<w:p><w:r><w:t>Objet</w:t></w:r></w:p>";
  for (const char* name : {"a.odt", "a.txt", "a.fodt", "a"})
    EXPECT_EQ(dump(read_document(zipped(name, docx_parts(docx_begin + text + docx_end)))),
              "body\u00A0Objet\n")
        << name;
  EXPECT_EQ(dump(read_document(odt("a.docx", "<text:p>Objet</text:p>"))), "body\u00A0Objet\n");
  EXPECT_NE(refusal(written("a.docx", std::string("\x7F"
                                                  "ELF\0\0\0\0",
                                                  8) +
                                          std::string(4096, '\0'))),
            "");
}

/// The archive says of a part of a few bytes that it is a gigabyte once inflated.
TEST_F(Hostile, OneGigabyteDeclaredInAnArchive) {
  std::string bytes = bytes_of(odt("declared.odt", "<text:p>Objet</text:p>"));
  const std::string size("\0\0\0\x40", 4);
  std::size_t lies = 0;
  for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string::npos; at += 4, ++lies)
    bytes.replace(at + 24, 4, size);  // the directory's uncompressed size
  ASSERT_EQ(lies, 2u);
  const auto file = written("declared.odt", bytes);
  const auto begin = std::chrono::steady_clock::now();
  try {
    EXPECT_EQ(dump(read_document(file)), "body\u00A0Objet\n");
  } catch (const UnreadableDocument& refused) {
    EXPECT_STRNE(refused.what(), "");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

TEST_F(Hostile, CircularStyles) {
  const auto file = zipped(
      "circle.odt",
      {{"mimetype", odt_type},
       {"content.xml",
        R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
        R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">)"
        R"(<office:automatic-styles><style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>)"
        R"(<style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/></office:automatic-styles>)"
        R"(<office:body><office:text><text:p text:style-name="A">Objet</text:p></office:text></office:body></office:document-content>)"}});
  EXPECT_EQ(dump(read_document(file)), "body\u00A0Objet\n");
}

}  // namespace
}  // namespace clausier
