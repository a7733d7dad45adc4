// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "documents/xml_reader.hpp"

namespace clausier {

/// A zip file open for reading; only the parts asked for are inflated. Throws UnreadableDocument.
class ZipArchive {
 public:
  explicit ZipArchive(const std::filesystem::path& file);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool has(const std::string& part) const;
  /// The first `limit` bytes of a part; empty where it is absent.
  std::string read(const std::string& part, std::size_t limit) const;
  /// Parses a part as XML; nothing where it is absent.
  void parse(const std::string& part, XmlHandler& handler, std::size_t& budget) const;

 private:
  void* zip_;  ///< minizip's unzFile
};

}  // namespace clausier
