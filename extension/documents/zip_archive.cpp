// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/zip_archive.hpp"

#include <minizip/unzip.h>

#include "documents/read_document.hpp"

namespace clausier {
namespace {

UnreadableDocument damaged() {
  return UnreadableDocument(
      "Le fichier est tronqué ou endommagé\u00A0: son archive ne peut pas être décompressée.");
}

/// The current part of the archive while it is read.
class OpenPart {
 public:
  explicit OpenPart(unzFile zip) : zip_(zip) {
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(zip_, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) throw damaged();
    if (info.flag & 1)
      throw UnreadableDocument("Le document est protégé par un mot de passe\u00A0: il ne peut pas être lu.");
    if (unzOpenCurrentFile(zip_) != UNZ_OK) throw damaged();
  }
  ~OpenPart() { unzCloseCurrentFile(zip_); }
  OpenPart(const OpenPart&) = delete;
  OpenPart& operator=(const OpenPart&) = delete;

  std::size_t read(char* buffer, std::size_t size) {
    const int count = unzReadCurrentFile(zip_, buffer, static_cast<unsigned>(size));
    if (count < 0) throw damaged();
    return static_cast<std::size_t>(count);
  }

 private:
  unzFile zip_;
};

bool locate(unzFile zip, const std::string& part) {
  constexpr int case_sensitive = 1;
  return unzLocateFile(zip, part.c_str(), case_sensitive) == UNZ_OK;
}

}  // namespace

ZipArchive::ZipArchive(const std::filesystem::path& file) : zip_(unzOpen64(file.c_str())) {
  if (!zip_) throw damaged();
}

ZipArchive::~ZipArchive() {
  unzClose(zip_);
}

bool ZipArchive::has(const std::string& part) const {
  return locate(zip_, part);
}

std::string ZipArchive::read(const std::string& part, std::size_t limit) const {
  if (!locate(zip_, part)) return {};
  std::string bytes(limit, '\0');
  bytes.resize(OpenPart(zip_).read(bytes.data(), limit));
  return bytes;
}

void ZipArchive::parse(const std::string& part, XmlHandler& handler, std::size_t& budget) const {
  if (!locate(zip_, part)) return;
  OpenPart open(zip_);
  parse_xml([&open](char* buffer, std::size_t size) { return open.read(buffer, size); }, handler, budget);
}

}  // namespace clausier
