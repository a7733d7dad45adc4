// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/xml_reader.hpp"

#include <expat.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "documents/limits.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

constexpr char separator = '|';
constexpr int chunk_bytes = 256 * 1024;

struct Namespace {
  std::string_view uri;
  std::string_view prefix;
};

constexpr Namespace namespaces[] = {
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "cp"},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties", "cp"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt"},
    {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "vt"},
};

std::string_view prefix_of(std::string_view uri) {
  const auto* known = std::find_if(std::begin(namespaces), std::end(namespaces),
                                   [uri](const Namespace& each) { return each.uri == uri; });
  return known == std::end(namespaces) ? std::string_view() : known->prefix;
}

/// One run of expat over one part. Exceptions do not cross expat, which is C: they wait in `failure_`.
class Parsing {
 public:
  explicit Parsing(XmlHandler& handler)
      : parser_(XML_ParserCreateNS(nullptr, separator), XML_ParserFree), handler_(handler) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
  }

  void run(const ByteReader& read, std::size_t& budget) {
    for (std::size_t fed = 0;;) {
      void* buffer = XML_GetBuffer(parser_.get(), chunk_bytes);
      if (!buffer) throw std::bad_alloc();
      const std::size_t size = read(static_cast<char*>(buffer), chunk_bytes);
      if (size > budget)
        throw UnreadableDocument(
            "Le document est démesuré\u00A0: son contenu dépasse 256 Mo une fois décompressé.");
      budget -= size;
      fed += size;
      const XML_Status status = XML_ParseBuffer(parser_.get(), static_cast<int>(size), size == 0);
      if (failure_) std::rethrow_exception(failure_);
      if (status != XML_STATUS_OK) throw ill_formed();
      if (size == 0) return;
      // Expat reads an unfinished token again with each piece: an endless one would take quadratic time.
      const auto parsed =
          static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_.get())));
      if (fed > parsed + limits::xml_token_bytes)
        throw UnreadableDocument("Le document est mal formé\u00A0: il contient une balise démesurée.");
    }
  }

 private:
  UnreadableDocument ill_formed() const {
    return UnreadableDocument("Le document est endommagé\u00A0: son contenu XML est mal formé à la ligne " +
                              std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ".");
  }

  template <class Action>
  void guarded(Action action) {
    if (failure_) return;
    try {
      action();
    } catch (...) {
      failure_ = std::current_exception();
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  std::string_view canonical(const char* name) {
    const std::string_view full(name);
    const std::size_t bar = full.rfind(separator);
    name_.clear();
    if (bar != std::string_view::npos) name_ = prefix_of(full.substr(0, bar));
    name_ += ':';
    name_ += full.substr(bar == std::string_view::npos ? 0 : bar + 1);
    return name_;
  }

  static void on_start(void* self, const char* name, const char** attributes) {
    auto& parsing = *static_cast<Parsing*>(self);
    parsing.guarded([&] {
      if (++parsing.depth_ > limits::xml_depth)
        throw UnreadableDocument("Le document est mal formé\u00A0: ses éléments sont imbriqués à l'excès.");
      parsing.handler_.start(parsing.canonical(name), XmlAttributes(attributes));
    });
  }
  static void on_end(void* self, const char* name) {
    auto& parsing = *static_cast<Parsing*>(self);
    parsing.guarded([&] {
      --parsing.depth_;
      parsing.handler_.end(parsing.canonical(name));
    });
  }
  static void on_text(void* self, const char* text, int size) {
    auto& parsing = *static_cast<Parsing*>(self);
    parsing.guarded([&] { parsing.handler_.text({text, static_cast<std::size_t>(size)}); });
  }
  /// Neither format has a DTD: one that declares entities is an attack, or no office document.
  static void on_doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Parsing*>(self)->guarded([] {
      throw UnreadableDocument(
          "Le document est refusé\u00A0: il déclare une DTD, ce qu'aucun document bureautique ne fait.");
    });
  }

  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  XmlHandler& handler_;
  std::string name_;
  std::size_t depth_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

const char* XmlAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair; pair += 2) {
    const std::string_view full(*pair);
    const std::size_t bar = full.rfind(separator);
    if (full.substr(bar == std::string_view::npos ? 0 : bar + 1) == name) return pair[1];
  }
  return nullptr;
}

std::string_view XmlAttributes::get(std::string_view name) const {
  const char* value = find(name);
  return value ? value : std::string_view();
}

int XmlAttributes::number(std::string_view name, int otherwise, int minimum, int maximum) const {
  const std::string_view value = get(name);
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) return otherwise;
  return std::clamp(number, minimum, maximum);
}

void parse_xml(const ByteReader& read, XmlHandler& handler, std::size_t& budget) {
  Parsing(handler).run(read, budget);
}

}  // namespace clausier
