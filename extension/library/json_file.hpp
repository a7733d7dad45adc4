// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/property_tree/ptree.hpp>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.hpp"

namespace clausier {

/// A value of a JSON file, with its path ("cotes.client.replis[0]"). Lives as long as the file.
struct JsonValue {
  const boost::property_tree::ptree* tree = nullptr;
  std::string place;
  explicit operator bool() const { return tree != nullptr; }
};

/// A JSON file of the library. Whatever is asked of it and is not there, or not of the type that was asked,
/// becomes a problem and an empty answer.
class JsonFile {
 public:
  /// `problems` receives the faults and outlives the file.
  JsonFile(std::string name, std::string_view bytes, std::vector<Problem>& problems);

  /// The outermost object; nothing where the file cannot be read.
  JsonValue root() const { return root_; }
  /// Whether a fault was reported.
  bool faulty() const { return faulty_; }
  void fault(const std::string& place, std::u16string sentence);

  bool is_object(const JsonValue& value) const { return kind(value.place) == '{'; }
  /// Reports every key that is not among these.
  void allow(const JsonValue& object, std::initializer_list<std::string_view> keys);
  /// The member of that key, or nothing, without a fault.
  JsonValue find(const JsonValue& object, std::string_view key) const;

  JsonValue object(const JsonValue& parent, std::string_view key);
  std::u16string text(const JsonValue& value, Language language = Language::french);
  std::u16string text(const JsonValue& object, std::string_view key);  ///< must be there, not empty
  std::u16string optional_text(const JsonValue& object, std::string_view key,
                               Language language = Language::french);
  std::optional<double> optional_number(const JsonValue& object, std::string_view key);
  std::vector<JsonValue> items(const JsonValue& object, std::string_view key);  ///< must be there, not empty
  std::vector<JsonValue> items(const JsonValue& array);
  std::vector<JsonValue> optional_items(const JsonValue& object, std::string_view key);
  std::vector<std::pair<std::string, JsonValue>> members(const JsonValue& object);

 private:
  struct Place {
    int line = 0;
    char kind = 0;  // first character of the value
  };
  struct Frame;
  void read(std::string_view bytes);
  bool scan(std::string_view bytes);
  char kind(const std::string& place) const;
  bool expect(const JsonValue& value, char kind, std::u16string_view name);

  std::string name_;
  std::vector<Problem>& problems_;
  boost::property_tree::ptree tree_;
  std::map<std::string, Place, std::less<>> places_;
  std::vector<Problem> repeated_;  // keys, once the file is known to be JSON
  JsonValue root_;
  bool faulty_ = false;
};

}  // namespace clausier
