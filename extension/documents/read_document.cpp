// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/read_document.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include "analysis/unicode.hpp"
#include "documents/docx.hpp"
#include "documents/limits.hpp"
#include "documents/odf.hpp"
#include "documents/zip_archive.hpp"

namespace clausier {
namespace {

constexpr std::size_t sniffed_bytes = 4096;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream)
    throw UnreadableDocument("Le fichier ne peut pas être ouvert\u00A0: il est absent ou protégé.");
  return stream;
}

std::string first_bytes(const std::filesystem::path& file, std::size_t size) {
  std::ifstream stream = open(file);
  std::string bytes(size, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

bool starts_with_xml(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.starts_with("<?xml") || bytes.starts_with("<office:document");
}

/// Signatures of the formats that only an office suite reads.
bool is_foreign(std::string_view bytes) {
  constexpr std::array signatures = {
      std::string_view("\xD0\xCF\x11\xE0"), std::string_view("{\\rtf"),         std::string_view("%PDF-"),
      std::string_view("\xFFWPC"),          std::string_view("<!DOCTYPE html"), std::string_view("<html")};
  return std::any_of(signatures.begin(), signatures.end(),
                     [bytes](std::string_view each) { return bytes.starts_with(each); });
}

/// A Word document under a password is wrapped in the container of the old formats.
bool is_encrypted_docx(const std::filesystem::path& file, std::string_view start) {
  constexpr std::size_t searched_bytes = std::size_t{4} << 20;
  if (!start.starts_with("\xD0\xCF\x11\xE0")) return false;
  std::string mark;
  for (const char c : std::string_view("EncryptedPackage")) mark += {c, '\0'};
  return first_bytes(file, searched_bytes).find(mark) != std::string::npos;
}

Source read_zip(const std::filesystem::path& file) {
  const ZipArchive archive(file);
  const std::string type = archive.read("mimetype", 256);
  if (type.starts_with("application/vnd.oasis.opendocument.text")) return read_odt(archive);
  if (type.starts_with("application/vnd."))
    throw ForeignFormat("Ce fichier OpenDocument n'est pas un document texte.");
  if (archive.has("[Content_Types].xml")) return read_docx(archive);
  if (archive.has("content.xml")) return read_odt(archive);
  throw ForeignFormat("Ce fichier est une archive, non un document texte.");
}

/// UTF-16 with its mark, as some editors save; else UTF-8.
Source read_text(std::string_view bytes) {
  const bool big_endian = bytes.starts_with("\xFE\xFF");
  if (!big_endian && !bytes.starts_with("\xFF\xFE")) {
    if (bytes.find('\0') != std::string_view::npos)
      throw ForeignFormat("Ce fichier n'est ni un texte, ni un document que Clausier connaisse.");
    return read_utf8(bytes);
  }
  std::u16string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    text += static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  }
  return read_utf8(to_utf8(text));
}

Source read_plain(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::file_size(file, error) > limits::text_file_bytes || error)
    throw UnreadableDocument("Le fichier est démesuré\u00A0: il dépasse 64 Mo de texte.");
  std::ifstream stream = open(file);
  return read_text(std::string(std::istreambuf_iterator<char>(stream), {}));
}

}  // namespace

Source read_document(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) throw UnreadableDocument("Le fichier n'existe pas.");
  if (!std::filesystem::is_regular_file(file, error))
    throw UnreadableDocument("Ce n'est pas un fichier ordinaire.");
  const std::string start = first_bytes(file, sniffed_bytes);
  if (start.starts_with("PK\x03\x04")) return read_zip(file);
  if (is_encrypted_docx(file, start))
    throw UnreadableDocument("Le document est protégé par un mot de passe\u00A0: il ne peut pas être lu.");
  if (is_foreign(start)) throw ForeignFormat("Ce format n'est lu que par LibreOffice.");
  if (!starts_with_xml(start)) return read_plain(file);
  std::ifstream stream = open(file);
  return read_fodt([&stream](char* buffer, std::size_t size) {
    stream.read(buffer, static_cast<std::streamsize>(size));
    return static_cast<std::size_t>(stream.gcount());
  });
}

Source read_utf8(std::string_view bytes) {
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  const auto lines = std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '\n' || c == '\r'; });
  if (bytes.size() > limits::text_file_bytes || static_cast<std::size_t>(lines) > limits::paragraphs)
    throw UnreadableDocument("Le texte est démesuré\u00A0: il dépasse 64 Mo ou un million de paragraphes.");
  return plain_text(to_utf16(bytes));
}

}  // namespace clausier
