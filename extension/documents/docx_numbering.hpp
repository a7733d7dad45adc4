// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "documents/list_numbers.hpp"
#include "documents/xml_reader.hpp"

namespace clausier {

/// A paragraph's or a style's place in a list; unset where it says nothing. `num == 0` takes the number away.
struct DocxListPlace {
  std::optional<int> num;
  std::optional<int> level;
};

/// What styles.xml says that matters to the text.
struct DocxStyle {
  std::string based_on;
  DocxListPlace place;
  std::optional<int> outline_level;  ///< 1–9, 0 for body text
  std::optional<bool> hidden;
};

/// The styles, read by parsing styles.xml.
class DocxStyles : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;

  /// With what its ancestors say; the default paragraph style where the id is empty.
  DocxStyle resolved(const std::string& id) const;

 private:
  std::unordered_map<std::string, DocxStyle> styles_;
  std::string default_;
  DocxStyle* style_ = nullptr;  ///< being declared
  std::size_t skip_depth_ = 0;
};

/// The lists, read by parsing numbering.xml, and their running numbers.
class DocxNumbering : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;

  /// Counts a paragraph of that style in its list and returns its label in UTF-8.
  std::string next_label(const DocxListPlace& place, const std::string& style, const DocxStyles& styles);

 private:
  struct AbstractList {
    ListLevels levels;
    std::map<std::string, std::size_t> level_of_style;
    std::string style_link;  ///< the list is declared by that numbering style
    ListCounter counter;     ///< shared by all the lists made from it, as Word does
  };
  struct List {
    int abstract = -1;
    std::map<std::size_t, int> starts;        ///< numbers that its first items take, by level
    std::map<std::size_t, ListLevel> levels;  ///< that replace those of the abstract list
  };
  AbstractList* abstract_of(const List& list, const DocxStyles& styles);

  std::unordered_map<int, AbstractList> abstracts_;
  std::unordered_map<int, List> lists_;
  AbstractList* abstract_ = nullptr;  ///< being declared
  List* list_ = nullptr;
  std::size_t level_ = 0;
  bool in_level_ = false;
  std::size_t skip_depth_ = 0;
};

/// WordprocessingML's boolean: an element without value says yes.
bool docx_flag(const XmlAttributes& attributes);

}  // namespace clausier
