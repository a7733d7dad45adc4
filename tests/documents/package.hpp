// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>
#include <minizip/zip.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace clausier {

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Of the current test, in the build folder.
inline std::filesystem::path test_folder() {
  return std::filesystem::path(CLAUSIER_TEST_FOLDER) /
         testing::UnitTest::GetInstance()->current_test_info()->name();
}

/// A file of that name and content in the test's own folder.
inline std::filesystem::path written(const std::string& name, const std::string& bytes) {
  const std::filesystem::path file = test_folder() / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

/// A zip file of that name in the test's own folder.
inline std::filesystem::path zipped(const std::string& name, const Parts& parts) {
  const std::filesystem::path file = written(name, "");
  zipFile zip = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
  if (!zip) throw std::runtime_error("no zip");
  for (const auto& [part, content] : parts) {
    zipOpenNewFileInZip64(zip, part.c_str(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6, 1);
    for (std::size_t i = 0; i < content.size(); i += 1 << 20)
      zipWriteInFileInZip(zip, content.data() + i,
                          static_cast<unsigned>(std::min<std::size_t>(1 << 20, content.size() - i)));
    zipCloseFileInZip(zip);
  }
  zipClose(zip, nullptr);
  return file;
}

/// The folder's files as a zip.
inline std::filesystem::path zipped_folder(const std::string& name, const std::filesystem::path& folder) {
  Parts parts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      parts.emplace_back(std::filesystem::relative(entry.path(), folder).generic_string(),
                         bytes_of(entry.path()));
  return zipped(name, parts);
}

}  // namespace clausier
