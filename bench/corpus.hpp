// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/unicode.hpp"

namespace clausier {

inline constexpr std::size_t pages_300 = 300 * 2'700;  // characters

inline std::u16string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return to_utf16(text.str());
}

/// That many characters of the text that is measured, repeated as often as needed.
inline std::u16string corpus(std::size_t size) {
  std::u16string text;
  if (const char* file = std::getenv("CLAUSIER_BENCH_TEXT")) {
    text = contents(file);
  } else {
    for (const char* folder : {"tests/evaluation/contracts", "tests/contracts"})
      if (std::filesystem::exists(std::filesystem::path(CLAUSIER_SOURCE_DIR) / folder))
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(CLAUSIER_SOURCE_DIR) / folder))
          if (entry.path().extension() == ".txt") text += contents(entry.path());
  }
  if (text.empty()) return text;
  const std::u16string once = text;
  while (text.size() < size) text += once;
  text.resize(size);
  return text;
}

/// Processor time of this process: other work on the machine does not count.
inline double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

inline double percentile(std::vector<double>& values, double part) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(static_cast<double>(values.size() - 1) * part);
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

/// In seconds.
double time_of(const auto& work) {
  const double start = now();
  work();
  return now() - start;
}

}  // namespace clausier
