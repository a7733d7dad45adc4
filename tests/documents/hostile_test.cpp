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
