// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "library/clause.hpp"
#include "library/json_file.hpp"
#include "library/markup.hpp"

namespace clausier {

/// Small letters, figures and hyphens.
bool is_id(std::string_view text);

/// The member "version" ("1.0"), and a date of that key ("2026-11-22").
std::string read_version(JsonFile& json, const JsonValue& object);
std::string read_date(JsonFile& json, const JsonValue& object, std::string_view key);

/// Reads the "champs" of a file, then its texts, and keeps what they use and define.
class TextReader {
 public:
  /// The file outlives the reader.
  explicit TextReader(JsonFile& json) : json_(json) {}

  void read_blanks(const JsonValue& root);
  std::vector<Block> read_blocks(const std::vector<JsonValue>& lines, Language language);
  /// Has each blank show its label, until it is filled.
  void label(std::vector<Block>& blocks, std::u16string Blank::*name) const;
  /// Reports every blank that no text uses.
  void check_unused();

  const std::vector<Blank>& blanks() const { return blanks_; }
  const std::vector<std::u16string>& defines() const { return defines_; }
  std::vector<std::u16string> needs() const;  ///< terms used and not defined

 private:
  void read_blank(const std::string& id, const JsonValue& value);
  Block read_table(const JsonValue& value, Language language);
  Block take(const std::string& place, MarkedLine line);
  void use_blank(const std::string& place, const std::string& id);
  bool is_defined(const std::u16string& term) const;

  JsonFile& json_;
  std::vector<Blank> blanks_;
  std::vector<std::u16string> defines_;
  std::set<std::string> used_blanks_;
  std::set<std::u16string> used_terms_;
};

}  // namespace clausier
