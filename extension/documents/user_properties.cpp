// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/user_properties.hpp"

#include "analysis/unicode.hpp"
#include "documents/limits.hpp"
#include "documents/read_document.hpp"

namespace clausier {

void UserProperties::start(std::string_view name, const XmlAttributes& attributes) {
  const bool is_open_document = name == "meta:user-defined";
  if (is_open_document || name == "cp:property") name_ = attributes.get("name");
  if (!is_open_document && name != "vt:lpwstr") return;
  const std::string_view type = attributes.get("value-type");
  if (!type.empty() && type != "string") return;
  value_ = &values_[name_];
  if (values_.size() > limits::properties)
    throw UnreadableDocument("Le document est mal formé\u00A0: il a plus de 10\u00A0000 propriétés.");
}

void UserProperties::end(std::string_view) {
  value_ = nullptr;  // a value holds no element
}

void UserProperties::text(std::string_view utf8) {
  if (value_) *value_ += utf8;
}

std::map<std::u16string, std::u16string> UserProperties::take() {
  std::map<std::u16string, std::u16string> properties;
  for (const auto& [name, value] : values_) properties.emplace(to_utf16(name), to_utf16(value));
  return properties;
}

}  // namespace clausier
