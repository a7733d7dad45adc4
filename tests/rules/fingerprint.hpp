// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <span>
#include <sstream>
#include <string>
#include <string_view>

#include "json_text.hpp"
#include "text_files.hpp"

namespace clausier {

/// A line of what is expected of a contract: not a finding that its author did not mean.
inline bool is_fault(const std::string& line) {
  return line.find("\"unexpected\": true") == line.npos;
}

/// Tells whether what was learnt was learnt from these texts.
class Fingerprint {
 public:
  void add(std::string_view bytes) { sum_ += mixed(seed, bytes); }

  /// Labelled excerpts, or contracts with what is expected of them beside; in any order, and without what
  /// tells only how they are judged today.
  void add_files(std::span<char*> names) {
    for (const char* name : names) {
      const std::filesystem::path path = name;
      std::uint64_t hash = mixed(mixed(seed, path.filename().string()), bytes_of(path));
      if (path.extension() != ".jsonl") {
        std::istringstream lines(bytes_of(std::filesystem::path(path).replace_extension(".jsonl")));
        for (std::string line; std::getline(lines, line);)
          if (is_fault(line)) hash = mixed(mixed(hash, value_of(line, "rule")), value_of(line, "quote"));
      }
      sum_ += hash;
    }
  }

  std::string text() const {
    std::array<char, 20> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(sum_));
    return text.data();
  }

  /// Whether the file holds it; says what to do where it does not.
  bool is_in(const char* file) const {
    if (bytes_of(file).find(text()) != std::string::npos) return true;
    std::fprintf(stderr, "%s was learnt from other texts: CONTRIBUTING.md says how to learn anew\n", file);
    return false;
  }

 private:
  static constexpr std::uint64_t seed = 14695981039346656037ULL;
  /// FNV-1a.
  static std::uint64_t mixed(std::uint64_t hash, std::string_view bytes) {
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
  }
  std::uint64_t sum_ = 0;
};

}  // namespace clausier
