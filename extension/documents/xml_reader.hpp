// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace clausier {

/// The attributes of an element, valid during `XmlHandler::start` only.
class XmlAttributes {
 public:
  /// `pairs`: name, value, name, value, …, null; as expat hands them.
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
  /// Value of the attribute of that local name, whatever its namespace; empty where absent.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }
  /// As a whole number within [minimum, maximum]; `otherwise` where absent or ill-formed.
  int number(std::string_view name, int otherwise, int minimum, int maximum) const;

 private:
  const char* find(std::string_view name) const;
  const char** pairs_;
};

/// Receives a document part in order. Names are "prefix:local" with the prefix that the format's
/// specification uses, whatever the file says; elements of an unknown namespace have an empty prefix.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view) {}  ///< UTF-8; a text may come in several pieces
};

/// Fills the buffer, returns how many bytes it wrote; 0 at the end.
using ByteReader = std::function<std::size_t(char*, std::size_t)>;

/// Parses one part. `budget` is what may still be read of the document; it is lowered by what was read.
/// Throws UnreadableDocument (ill-formed, DTD, beyond a limit) and what the handler throws.
void parse_xml(const ByteReader& read, XmlHandler& handler, std::size_t& budget);

}  // namespace clausier
