// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/docx.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/unicode.hpp"
#include "documents/docx_numbering.hpp"
#include "documents/limits.hpp"
#include "documents/read_document.hpp"
#include "documents/transcript.hpp"
#include "documents/user_properties.hpp"

namespace clausier {
namespace {

enum class Element {
  other,
  skipped,
  paragraph,
  paragraph_properties,
  style,
  level,
  num,
  outline_level,
  run,
  run_properties,
  run_style,
  vanish,
  text,
  tab,
  line_break,
  no_break_hyphen,
  soft_hyphen,
  symbol,
  field_char,
  inserted,
  deleted,
  moved_from,
  table,
  row,
  row_properties,
  grid_before,
  cell,
  cell_properties,
  grid_span,
  vertical_merge,
  text_box,
  header_reference,
  note,
};

/// The elements that matter. Skipped ones hold what the reader does not see: instructions of fields,
/// properties of content controls, the second telling of a drawing, ruby.
Element element_of(std::string_view name) {
  static const std::unordered_map<std::string_view, Element> elements = {
      {"w:p", Element::paragraph},
      {"w:pPr", Element::paragraph_properties},
      {"w:pStyle", Element::style},
      {"w:ilvl", Element::level},
      {"w:numId", Element::num},
      {"w:outlineLvl", Element::outline_level},
      {"w:r", Element::run},
      {"w:rPr", Element::run_properties},
      {"w:rStyle", Element::run_style},
      {"w:vanish", Element::vanish},
      {"w:t", Element::text},
      {"m:t", Element::text},
      {"w:tab", Element::tab},
      {"w:ptab", Element::tab},
      {"w:br", Element::line_break},
      {"w:cr", Element::line_break},
      {"w:noBreakHyphen", Element::no_break_hyphen},
      {"w:softHyphen", Element::soft_hyphen},
      {"w:sym", Element::symbol},
      {"w:fldChar", Element::field_char},
      {"w:ins", Element::inserted},
      {"w:del", Element::deleted},
      {"w:moveFrom", Element::moved_from},
      {"w:tbl", Element::table},
      {"w:tr", Element::row},
      {"w:trPr", Element::row_properties},
      {"w:gridBefore", Element::grid_before},
      {"w:tc", Element::cell},
      {"w:tcPr", Element::cell_properties},
      {"w:gridSpan", Element::grid_span},
      {"w:vMerge", Element::vertical_merge},
      {"w:txbxContent", Element::text_box},
      {"w:headerReference", Element::header_reference},
      {"w:footerReference", Element::header_reference},
      {"w:footnote", Element::note},
      {"w:endnote", Element::note},
      {"w:instrText", Element::skipped},
      {"w:delText", Element::skipped},
      {"w:sdtPr", Element::skipped},
      {"w:sdtEndPr", Element::skipped},
      {"w:tblPr", Element::skipped},
      {"w:tblPrEx", Element::skipped},
      {"w:tabs", Element::skipped},
      {"w:pPrChange", Element::skipped},
      {"w:rPrChange", Element::skipped},
      {"w:numberingChange", Element::skipped},
      {"w:rt", Element::skipped},
      {"mc:Fallback", Element::skipped},
  };
  const auto known = elements.find(name);
  return known == elements.end() ? Element::other : known->second;
}

/// The parts that a part refers to: by relationship id, and by kind (the last word of its type).
class Relationships : public XmlHandler {
 public:
  /// `folder`: of the part that refers, with its final slash, or empty.
  Relationships(const ZipArchive& archive, const std::string& folder, const std::string& name,
                std::size_t& budget)
      : folder_(folder) {
    archive.parse(folder + "_rels/" + name + ".rels", *this, budget);
  }

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "rel:Relationship" || attributes.get("TargetMode") == "External") return;
    const std::string_view target = attributes.get("Target");
    const std::string_view type = attributes.get("Type");
    const std::string part =
        target.substr(0, 1) == "/" ? std::string(target.substr(1)) : folder_ + std::string(target);
    by_id_.emplace(attributes.get("Id"), part);
    by_kind_.emplace(type.substr(type.rfind('/') + 1), part);
  }
  void end(std::string_view) override {}

  std::string by_id(const std::string& id) const { return find(by_id_, id); }
  std::string by_kind(const std::string& kind) const { return find(by_kind_, kind); }

 private:
  static std::string find(const std::map<std::string, std::string>& parts, const std::string& key) {
    const auto part = parts.find(key);
    return part == parts.end() ? std::string() : part->second;
  }
  std::string folder_;
  std::map<std::string, std::string> by_id_, by_kind_;
};

/// Writes down the text of one part after the other into one transcript.
class DocxHandler : public XmlHandler {
 public:
  DocxHandler(const DocxStyles& styles, DocxNumbering& numbering) : styles_(styles), numbering_(numbering) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view utf8) override;

  Transcript& transcript() { return transcript_; }
  /// Relationship ids of the headers and footers, in order, each once.
  const std::vector<std::string>& headers() const { return headers_; }
  bool is_text() const { return is_text_; }

 private:
  struct Paragraph {
    std::string style;
    DocxListPlace place;
    std::optional<int> outline_level;
    bool mark_deleted = false;
    bool style_hidden = false;
    bool break_pending = false;  ///< a page break counts only between two texts
  };
  struct TableRow {
    bool deleted = false;
    bool cell_continued = false;  ///< the cell goes on from the row above: its own text is not shown
    std::uint32_t cell_columns = 1;
  };

  bool is_left_out(Element element, const XmlAttributes& attributes) const;
  void start_property(Element element, const XmlAttributes& attributes);
  void start_content(Element element, const XmlAttributes& attributes);
  void start_note(const XmlAttributes& attributes);
  void change_field(const XmlAttributes& attributes);
  void finish_paragraph();
  bool shows_text() const { return !run_hidden_ && instructions_ == 0 && !paragraphs_.empty(); }
  void write(std::string_view utf8);
  Element parent(std::size_t generations = 1) const {
    return generations > open_.size() ? Element::other : open_[open_.size() - generations];
  }

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  Transcript transcript_;
  std::vector<Element> open_;          ///< elements around the current one
  std::size_t skip_depth_ = 0;         ///< elements open inside a skipped one, itself included
  std::vector<Paragraph> paragraphs_;  ///< open ones: a text box stands inside a paragraph
  std::vector<TableRow> rows_;         ///< open ones
  std::vector<bool> fields_;      ///< open ones: whether the instruction is being read, not yet the result
  std::size_t instructions_ = 0;  ///< how many of them are
  bool run_hidden_ = false;
  bool in_note_ = false;
  bool keeps_space_ = false;  ///< of the current text element
  std::string text_;          ///< of the current text element
  std::vector<std::string> headers_;
  bool is_text_ = false;
};

/// Deleted, moved away, or of no interest.
bool DocxHandler::is_left_out(Element element, const XmlAttributes& attributes) const {
  switch (element) {
    case Element::skipped:
      return true;
    case Element::deleted:
    case Element::moved_from:
      return parent() != Element::run_properties && parent() != Element::row_properties;
    case Element::cell:
      return !rows_.empty() && rows_.back().deleted;
    case Element::note:
      return attributes.has("type") && attributes.get("type") != "normal";
    default:
      return false;
  }
}

void DocxHandler::start(std::string_view name, const XmlAttributes& attributes) {
  const Element element = skip_depth_ ? Element::skipped : element_of(name);
  if (skip_depth_ || is_left_out(element, attributes)) {
    ++skip_depth_;
    return;
  }
  is_text_ |= name == "w:document";
  start_property(element, attributes);
  start_content(element, attributes);
  open_.push_back(element);
}

void DocxHandler::start_property(Element element, const XmlAttributes& attributes) {
  switch (element) {
    case Element::style:
      if (!paragraphs_.empty()) paragraphs_.back().style = attributes.get("val");
      break;
    case Element::level:
      if (!paragraphs_.empty())
        paragraphs_.back().place.level = attributes.number("val", 0, 0, list_depth - 1);
      break;
    case Element::num:
      if (!paragraphs_.empty()) paragraphs_.back().place.num = attributes.number("val", 0, 0, 1'000'000'000);
      break;
    case Element::outline_level:
      if (!paragraphs_.empty()) {
        const int level = attributes.number("val", 9, 0, 9);
        paragraphs_.back().outline_level = level == 9 ? 0 : level + 1;
      }
      break;
    case Element::deleted:
    case Element::moved_from:
      if (parent() == Element::row_properties && !rows_.empty()) rows_.back().deleted = true;
      if (parent(2) == Element::paragraph_properties && !paragraphs_.empty())
        paragraphs_.back().mark_deleted = true;
      break;
    case Element::run_style:
      if (parent(2) == Element::run)
        run_hidden_ = styles_.resolved(std::string(attributes.get("val"))).hidden.value_or(run_hidden_);
      break;
    case Element::vanish:
      if (parent(2) == Element::run) run_hidden_ = docx_flag(attributes);
      break;
    case Element::grid_before:
      transcript_.skip_columns(static_cast<std::uint32_t>(attributes.number("val", 0, 0, 1'000'000)));
      break;
    case Element::grid_span:
      if (!rows_.empty())
        rows_.back().cell_columns = static_cast<std::uint32_t>(attributes.number("val", 1, 1, 1'000'000));
      break;
    case Element::vertical_merge:
      if (!rows_.empty()) rows_.back().cell_continued = attributes.get("val") != "restart";
      break;
    default:
      break;
  }
}

void DocxHandler::start_content(Element element, const XmlAttributes& attributes) {
  switch (element) {
    case Element::paragraph:
      paragraphs_.emplace_back();
      transcript_.begin_paragraph();
      if (parent() == Element::cell && !rows_.empty() && rows_.back().cell_continued) transcript_.hide();
      break;
    case Element::run:
      run_hidden_ = !paragraphs_.empty() && paragraphs_.back().style_hidden;
      break;
    case Element::text:
      text_.clear();
      keeps_space_ = attributes.get("space") == "preserve";
      break;
    case Element::tab:
      write("\t");
      break;
    case Element::no_break_hyphen:
      write("\u2011");
      break;
    case Element::soft_hyphen:
      write("\u00AD");
      break;
    case Element::line_break:
      if (!attributes.has("type") || attributes.get("type") == "textWrapping")
        write("\u2028");
      else if (!paragraphs_.empty())
        paragraphs_.back().break_pending = !transcript_.is_empty();
      break;
    case Element::symbol: {
      const std::string_view code = attributes.get("char");
      std::uint16_t unit = 0;
      std::from_chars(code.data(), code.data() + code.size(), unit, 16);
      if (unit >= 0x20) write(to_utf8(std::u16string(1, static_cast<char16_t>(unit))));
      break;
    }
    case Element::field_char:
      change_field(attributes);
      break;
    case Element::table:
      transcript_.begin_table();
      break;
    case Element::row:
      rows_.emplace_back();
      transcript_.begin_row();
      break;
    case Element::cell:
      if (!rows_.empty()) rows_.back() = {};
      break;
    case Element::text_box:
      transcript_.enter_zone(Zone::frame);
      break;
    case Element::note:
      transcript_.enter_zone(Zone::footnote);
      in_note_ = true;
      break;
    case Element::header_reference: {
      std::string id(attributes.get("id"));
      if (std::find(headers_.begin(), headers_.end(), id) == headers_.end())
        headers_.push_back(std::move(id));
      break;
    }
    default:
      break;
  }
}

void DocxHandler::end(std::string_view name) {
  if (skip_depth_) {
    --skip_depth_;
    return;
  }
  open_.pop_back();
  switch (element_of(name)) {
    case Element::paragraph_properties:
      if (!paragraphs_.empty())
        paragraphs_.back().style_hidden = styles_.resolved(paragraphs_.back().style).hidden.value_or(false);
      break;
    case Element::paragraph:
      finish_paragraph();
      break;
    case Element::text: {
      std::string_view shown = text_;
      constexpr std::string_view white = " \t\r\n";
      if (!keeps_space_) {
        shown.remove_prefix(std::min(shown.find_first_not_of(white), shown.size()));
        shown = shown.substr(0, shown.find_last_not_of(white) + 1);
      }
      write(shown);
      text_.clear();
      break;
    }
    case Element::table:
      transcript_.end_table();
      break;
    case Element::row:
      if (!rows_.back().deleted) transcript_.end_row();
      rows_.pop_back();
      break;
    case Element::cell:
      if (!rows_.empty()) transcript_.skip_columns(rows_.back().cell_columns);
      break;
    case Element::note:
      in_note_ = false;
      transcript_.leave_zone();
      break;
    case Element::text_box:
      transcript_.leave_zone();
      break;
    default:
      break;
  }
}

void DocxHandler::text(std::string_view utf8) {
  if (!skip_depth_ && parent() == Element::text) text_ += utf8;
}

void DocxHandler::write(std::string_view utf8) {
  if (in_note_ && transcript_.is_empty())  // between the note's number and its text
    utf8.remove_prefix(std::min(utf8.find_first_not_of(" \t"), utf8.size()));
  if (!shows_text() || utf8.empty()) return;
  if (std::exchange(paragraphs_.back().break_pending, false)) transcript_.line_break();
  transcript_.text(utf8);
}

void DocxHandler::change_field(const XmlAttributes& attributes) {
  const std::string_view type = attributes.get("fldCharType");
  if (type == "begin") {
    fields_.push_back(true);
    ++instructions_;
    return;
  }
  if (fields_.empty()) return;
  if (fields_.back()) --instructions_;
  fields_.back() = false;
  if (type == "end") fields_.pop_back();
}

void DocxHandler::finish_paragraph() {
  const Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  run_hidden_ = false;
  if (paragraph.mark_deleted) {
    transcript_.end_paragraph_unmarked();
    return;
  }
  const DocxStyle style = styles_.resolved(paragraph.style);
  DocxListPlace place = paragraph.place;
  if (!place.num) place.num = style.place.num;
  if (!place.level) place.level = style.place.level;
  transcript_.label(numbering_.next_label(place, paragraph.style, styles_));
  transcript_.outline_level(paragraph.outline_level.value_or(style.outline_level.value_or(0)));
  transcript_.end_paragraph();
}

std::string folder_of(const std::string& part) {
  return part.substr(0, part.rfind('/') + 1);
}

}  // namespace

Source read_docx(const ZipArchive& archive) {
  std::size_t budget = limits::xml_bytes;
  const Relationships package(archive, "", "", budget);
  const std::string main = package.by_kind("officeDocument");
  const std::string folder = folder_of(main);
  const Relationships parts(archive, folder, main.substr(folder.size()), budget);

  DocxStyles styles;
  archive.parse(parts.by_kind("styles"), styles, budget);
  DocxNumbering numbering;
  archive.parse(parts.by_kind("numbering"), numbering, budget);
  DocxHandler handler(styles, numbering);
  archive.parse(main, handler, budget);
  if (!handler.is_text()) throw ForeignFormat("Ce fichier Office n'est pas un document Word.");
  archive.parse(parts.by_kind("footnotes"), handler, budget);
  archive.parse(parts.by_kind("endnotes"), handler, budget);
  handler.transcript().enter_zone(Zone::header);
  for (const std::string& id : handler.headers()) archive.parse(parts.by_id(id), handler, budget);
  handler.transcript().leave_zone();
  UserProperties properties;
  archive.parse(package.by_kind("custom-properties"), properties, budget);
  Source source = handler.transcript().finish();
  source.properties = properties.take();
  return source;
}

}  // namespace clausier
