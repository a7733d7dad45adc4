// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

#include "documents/xml_reader.hpp"

namespace clausier {

/// The user-defined properties that are text, of the metadata of OpenDocument or of docProps/custom.xml.
class UserProperties : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view utf8) override;

  /// By name.
  std::map<std::u16string, std::u16string> take();

 private:
  std::map<std::string, std::string> values_;
  std::string name_;
  std::string* value_ = nullptr;  ///< being read
};

}  // namespace clausier
