// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace clausier {

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Compares with tests/cli/golden/<name>; writes it instead where CLAUSIER_UPDATE_EXPECTED is set.
inline void expect_golden(const std::string& name, const std::string& found) {
  const std::filesystem::path file = std::filesystem::path(CLAUSIER_SOURCE_DIR) / "tests/cli/golden" / name;
  if (std::getenv("CLAUSIER_UPDATE_EXPECTED")) std::ofstream(file, std::ios::binary) << found;
  EXPECT_EQ(found, bytes_of(file)) << name;
}

}  // namespace clausier
