// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "templates/write_odf.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "analysis/unicode.hpp"
#include "templates/odf_styles.hpp"

namespace clausier {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string escaped(std::u16string_view text) {
  std::string bytes;
  for (const char c : to_utf8(text)) {
    if (c == '&')
      bytes += "&amp;";
    else if (c == '<')
      bytes += "&lt;";
    else if (c == '"')
      bytes += "&quot;";
    else
      bytes += c;
  }
  return bytes;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
  std::string xml = "<" + std::string(name);
  if (!attributes.empty()) xml += " " + std::string(attributes);
  return xml + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string in_style(std::string_view style) {
  return "text:style-name=\"" + std::string(style) + "\"";
}

/// Writes the body of a contract, and the automatic styles that its tables need.
class BodyWriter {
 public:
  explicit BodyWriter(const ContractDraft& draft) : draft_(draft) { number_parts(); }

  std::string write() {
    xml_ = "<office:text>\n";
    paragraph("text:p", "Title", escaped(draft_.title));
    for (const Block& block : draft_.opening) write_block(block);
    end_list();
    for (const DraftPart& part : draft_.parts)
      if (!part.annex) write_part(part);
    for (const Block& block : draft_.closing) write_block(block);
    end_list();
    for (const DraftPart& part : draft_.parts)
      if (part.annex) write_part(part);
    return std::move(xml_) + "</office:text>\n";
  }

  const std::string& column_styles() const { return column_styles_; }

 private:
  // What a reference shows until Writer looks for itself: the title of an article, which renumbering leaves
  // alone and Word follows too, or the number of an annex.
  void number_parts() {
    int annexes = 0;
    for (const DraftPart& part : draft_.parts)
      fields_[part.anchor] = part.annex ? Field{"number", "Annexe\u00A0" + std::to_string(++annexes)}
                                        : Field{"text", runs(part.blocks.front().runs)};
  }

  void write_part(const DraftPart& part) {
    for (std::size_t i = 0; i < part.blocks.size(); ++i) {
      if (i == 0)
        write_title(part);
      else
        write_block(part.blocks[i], part.annex);
    }
    end_list();
  }

  void write_title(const DraftPart& part) {
    const auto name = "text:name=\"" + bookmark(part.anchor) + "\"";
    const auto title = "<text:bookmark-start " + name + "/>" + runs(part.blocks.front().runs) +
                       "<text:bookmark-end " + name + "/>";
    if (part.annex)
      write_annex_title(title);
    else
      heading(1, title);
  }

  // In one list from annex to annex, whatever lists stand between.
  void write_annex_title(const std::string& title) {
    end_list();
    xml_ += std::exchange(has_annexes_, true) ? "<text:list text:continue-list=\"annexes\""
                                              : "<text:list xml:id=\"annexes\"";
    xml_ += " text:style-name=\"Annexes\"><text:list-item>";
    paragraph("text:p", "Appendix", title);
    xml_ += "</text:list-item></text:list>\n";
  }

  static std::string bookmark(std::string anchor) {
    std::ranges::replace(anchor, '-', '_');
    return "clause_" + anchor;
  }

  void heading(int level, std::string_view content) {
    end_list();
    const auto number = std::to_string(level);
    xml_ += element("text:h", in_style("Heading_20_" + number) + " text:outline-level=\"" + number + "\"",
                    content) +
            "\n";
  }

  void paragraph(std::string_view name, std::string_view style, std::string_view content) {
    xml_ += element(name, in_style(style), content) + "\n";
  }

  // An annex has no numbered headings: those would go on counting from the last article.
  void write_block(const Block& block, bool annex = false) {
    if (block.kind == Block::Kind::item) return write_item(block);
    end_list();
    if (block.kind == Block::Kind::table)
      write_table(block);
    else if (block.kind == Block::Kind::heading && !annex)
      heading(2, runs(block.runs));
    else
      paragraph("text:p", is_title(block) ? "Intertitre" : "Text_20_body", runs(block.runs));
  }

  static bool is_title(const Block& block) {
    return block.kind == Block::Kind::heading || (block.runs.size() == 1 && block.runs.front().bold);
  }

  void write_item(const Block& block) {
    while (depth_ > block.level) close_level();
    while (depth_ < block.level) open_level();
    if (std::exchange(in_item_, true)) xml_ += "</text:list-item>\n<text:list-item>";
    paragraph("text:p", "Point", runs(block.runs));
  }

  void open_level() {
    xml_ += depth_ == 0 ? "<text:list text:style-name=\"Points\"><text:list-item>"
                        : "<text:list><text:list-item>";
    in_item_ = false;
    ++depth_;
  }

  void close_level() {
    xml_ += "</text:list-item></text:list>\n";
    --depth_;
    in_item_ = true;
  }

  void end_list() {
    while (depth_ > 0) close_level();
    in_item_ = false;
  }

  void write_table(const Block& table) {
    const auto name = "Tableau" + std::to_string(++tables_);
    xml_ += "<table:table table:name=\"" + name + "\" table:style-name=\"Tableau\">\n";
    const auto widths = column_widths(table);
    for (std::size_t column = 0; column < widths.size(); ++column) {
      const auto style = name + "." + std::to_string(column + 1);
      column_styles_ += "<style:style style:name=\"" + style +
                        "\" style:family=\"table-column\"><style:table-column-properties "
                        "style:rel-column-width=\"" +
                        std::to_string(widths[column]) + "*\"/></style:style>\n";
      xml_ += "<table:table-column table:style-name=\"" + style + "\"/>\n";
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) write_row(table.rows[row], row == 0);
    xml_ += "</table:table>\n";
  }

  // After the longest text of each column, so that one of letters leaves room to one of words.
  static std::vector<std::size_t> column_widths(const Block& table) {
    constexpr std::size_t narrowest = 9, widest = 40;  // characters
    std::vector<std::size_t> widths(table.rows.empty() ? 0 : table.rows.front().size(), narrowest);
    for (const auto& row : table.rows)
      for (std::size_t column = 0; column < row.size(); ++column) {
        std::size_t length = 0;
        for (const Run& run : row[column].runs) length += run.text.size();
        widths[column] = std::clamp(length, widths[column], widest);
      }
    return widths;
  }

  void write_row(const std::vector<TableCell>& row, bool head) {
    if (head) xml_ += "<table:table-header-rows>";
    xml_ += "<table:table-row table:style-name=\"Ligne\">";
    for (const TableCell& cell : row)
      xml_ += element(
          "table:table-cell",
          head ? "table:style-name=\"Tete\" office:value-type=\"string\""
               : "table:style-name=\"Case\" office:value-type=\"string\"",
          element("text:p", in_style(head ? "Table_20_Heading" : "Table_20_Contents"), runs(cell.runs)));
    xml_ += head ? "</table:table-row></table:table-header-rows>\n" : "</table:table-row>\n";
  }

  std::string runs(const std::vector<Run>& runs) const {
    std::string xml;
    for (const Run& run : runs) xml += inline_text(run);
    return xml;
  }

  std::string inline_text(const Run& run) const {
    if (run.kind == Run::Kind::reference) return reference(run);
    auto xml = escaped(run.text);
    if (run.kind == Run::Kind::blank && run.text.starts_with(u'['))
      xml = element("text:span", in_style("Blanc"), xml);
    if (run.italic) xml = element("text:span", in_style("Emphasis"), xml);
    if (run.bold) xml = element("text:span", in_style("Strong_20_Emphasis"), xml);
    return xml;
  }

  // "l'article « Responsabilité »" with the title as a field, "l'annexe « Incidents »" as "l'" and its
  // number.
  std::string reference(const Run& run) const {
    const auto known = fields_.find(run.target);
    if (known == fields_.end()) return escaped(run.text);
    const Field& field = known->second;
    const auto xml = element(
        "text:bookmark-ref",
        "text:reference-format=\"" + field.format + "\" text:ref-name=\"" + bookmark(run.target) + "\"",
        field.shown);
    const std::u16string_view text = run.text;
    if (const auto at = text.find(u"article"); at != text.npos)
      return escaped(text.substr(0, at)) + "article «\u00A0" + xml + "\u00A0»";
    if (const auto at = text.find(u"annexe"); at != text.npos) return escaped(text.substr(0, at)) + xml;
    return escaped(text) + " (" + xml + ")";
  }

  struct Field {
    std::string format, shown;
  };

  const ContractDraft& draft_;
  std::map<std::string, Field> fields_;
  std::string xml_, column_styles_;
  int tables_ = 0;
  bool has_annexes_ = false;
  int depth_ = 0;  // of the list that is being written
  bool in_item_ = false;
};

std::string meta(const ContractDraft& draft) {
  return "<office:meta><dc:title>" + escaped(draft.name) + "</dc:title><dc:language>fr-FR</dc:language>" +
         "<meta:creation-date>" + draft.law_date + "T00:00:00</meta:creation-date></office:meta>\n";
}

std::string master_page(const ContractDraft& draft) {
  return "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">"
         "<style:header><text:p text:style-name=\"Header\">" +
         escaped(draft.title) +
         "</text:p></style:header><style:footer><text:p text:style-name=\"Footer\">Page\u00A0"
         "<text:page-number text:select-page=\"current\">1</text:page-number>\u00A0/\u00A0"
         "<text:page-count>1</text:page-count></text:p></style:footer>"
         "</style:master-page></office:master-styles>\n";
}

std::string document(std::string_view name, std::string_view attributes, std::string_view content) {
  return std::string(declaration) + "<" + std::string(name) + std::string(odf_namespaces) +
         std::string(attributes) + ">\n" + std::string(content) + "</" + std::string(name) + ">\n";
}

std::string named_styles() {
  return element("office:styles", {}, odf_named_styles) + "\n";
}

std::string automatic_styles(std::string_view styles) {
  return element("office:automatic-styles", {}, styles) + "\n";
}

}  // namespace

OdfFiles odf_files(const ContractDraft& draft) {
  BodyWriter body(draft);
  const auto text = body.write();
  return {document("office:document-meta", {}, meta(draft)),
          document("office:document-styles", {},
                   std::string(odf_fonts) + named_styles() + automatic_styles(odf_page_layout) +
                       master_page(draft)),
          document("office:document-content", {},
                   std::string(odf_fonts) +
                       automatic_styles(std::string(odf_table_styles) + body.column_styles()) +
                       element("office:body", {}, text))};
}

std::string flat_odf(const ContractDraft& draft) {
  BodyWriter body(draft);
  const auto text = body.write();
  return document("office:document", " office:mimetype=\"application/vnd.oasis.opendocument.text\"",
                  meta(draft) + std::string(odf_fonts) + named_styles() +
                      automatic_styles(std::string(odf_page_layout) + std::string(odf_table_styles) +
                                       body.column_styles()) +
                      master_page(draft) + element("office:body", {}, text));
}

}  // namespace clausier
