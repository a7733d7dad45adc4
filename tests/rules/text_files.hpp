// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace clausier {

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

/// The names of an enumeration in order, up to its `count`, read from the header that declares it.
inline std::vector<std::string> enumerators(const std::filesystem::path& header, const std::string& type) {
  std::istringstream lines(bytes_of(header));
  std::vector<std::string> names;
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("enum class " + type + " ") != line.npos) {
      inside = true;
      continue;
    }
    const std::size_t begin = line.find_first_not_of(' '), end = line.find_first_of(",}");
    if (!inside || begin == line.npos || line.compare(begin, 2, "//") == 0) continue;
    names.push_back(line.substr(begin, std::min(end, line.size()) - begin));
    if (names.back() == "count") {
      names.pop_back();
      break;
    }
  }
  return names;
}

}  // namespace clausier
