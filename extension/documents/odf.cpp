// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/odf.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "documents/limits.hpp"
#include "documents/list_numbers.hpp"
#include "documents/read_document.hpp"
#include "documents/transcript.hpp"
#include "documents/user_properties.hpp"

namespace clausier {
namespace {

enum class Element {
  other,
  skipped,
  // styles
  style,
  text_properties,
  list_style,
  outline_style,
  list_level,
  list_level_bullet,
  // structure
  section,
  list,
  list_item,
  list_header,
  table,
  row,
  cell,
  covered_cell,
  note_body,
  header,
  frame,
  // paragraphs and what stands in them
  heading,
  paragraph,
  span,
  spaces,
  tab,
  line_break,
  hidden_text,
  hidden_paragraph,
};

/// The elements that matter. Skipped ones hold text that the reader of the document does not see there:
/// comments, deleted text, titles of pictures, patterns of indexes, the number that repeats a label.
Element element_of(std::string_view name) {
  static const std::unordered_map<std::string_view, Element> elements = {
      {"style:style", Element::style},
      {"style:text-properties", Element::text_properties},
      {"text:list-style", Element::list_style},
      {"text:outline-style", Element::outline_style},
      {"text:list-level-style-number", Element::list_level},
      {"text:outline-level-style", Element::list_level},
      {"text:list-level-style-bullet", Element::list_level_bullet},
      {"text:list-level-style-image", Element::list_level_bullet},
      {"text:section", Element::section},
      {"text:list", Element::list},
      {"text:list-item", Element::list_item},
      {"text:list-header", Element::list_header},
      {"table:table", Element::table},
      {"table:table-row", Element::row},
      {"table:table-cell", Element::cell},
      {"table:covered-table-cell", Element::covered_cell},
      {"text:note-body", Element::note_body},
      {"style:header", Element::header},
      {"style:header-first", Element::header},
      {"style:header-left", Element::header},
      {"style:footer", Element::header},
      {"style:footer-first", Element::header},
      {"style:footer-left", Element::header},
      {"draw:text-box", Element::frame},
      {"draw:custom-shape", Element::frame},
      {"draw:rect", Element::frame},
      {"draw:ellipse", Element::frame},
      {"draw:circle", Element::frame},
      {"draw:line", Element::frame},
      {"draw:polyline", Element::frame},
      {"draw:polygon", Element::frame},
      {"draw:path", Element::frame},
      {"draw:connector", Element::frame},
      {"draw:caption", Element::frame},
      {"text:h", Element::heading},
      {"text:p", Element::paragraph},
      {"text:span", Element::span},
      {"text:s", Element::spaces},
      {"text:tab", Element::tab},
      {"text:line-break", Element::line_break},
      {"text:hidden-text", Element::hidden_text},
      {"text:hidden-paragraph", Element::hidden_paragraph},
      {"text:tracked-changes", Element::skipped},
      {"text:note-citation", Element::skipped},
      {"text:number", Element::skipped},
      {"text:ruby-text", Element::skipped},
      {"text:table-of-content-source", Element::skipped},
      {"text:illustration-index-source", Element::skipped},
      {"text:table-index-source", Element::skipped},
      {"text:object-index-source", Element::skipped},
      {"text:user-index-source", Element::skipped},
      {"text:alphabetical-index-source", Element::skipped},
      {"text:bibliography-source", Element::skipped},
      {"office:annotation", Element::skipped},
      {"office:forms", Element::skipped},
      {"office:meta", Element::skipped},
      {"office:settings", Element::skipped},
      {"office:scripts", Element::skipped},
      {"office:binary-data", Element::skipped},
      {"draw:object", Element::skipped},
      {"draw:object-ole", Element::skipped},
      {"svg:title", Element::skipped},
      {"svg:desc", Element::skipped},
  };
  const auto known = elements.find(name);
  return known == elements.end() ? Element::other : known->second;
}

NumberFormat number_format(std::string_view format, bool letter_sync) {
  if (format.empty()) return NumberFormat::none;
  if (format == "i") return NumberFormat::lower_roman;
  if (format == "I") return NumberFormat::upper_roman;
  if (format == "a") return letter_sync ? NumberFormat::lower_letter : NumberFormat::lower_letter_pair;
  if (format == "A") return letter_sync ? NumberFormat::upper_letter : NumberFormat::upper_letter_pair;
  if (format == "01") return NumberFormat::decimal_zero;
  return NumberFormat::decimal;
}

/// "Article %1%.%2%" cut at its numbers.
std::vector<ListLevel::Piece> pieces_of_pattern(std::string_view pattern) {
  std::vector<ListLevel::Piece> pieces(1);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t close = pattern[i] == '%' ? pattern.find('%', i + 1) : std::string_view::npos;
    const std::string_view digits =
        close == std::string_view::npos ? std::string_view() : pattern.substr(i + 1, close - i - 1);
    const bool is_level = digits == "10" || (digits.size() == 1 && digits[0] >= '1' && digits[0] <= '9');
    if (!is_level) {
      pieces.back().text += pattern[i];
      continue;
    }
    pieces.back().level = digits == "10" ? 10 : static_cast<std::size_t>(digits[0] - '0');
    pieces.emplace_back();
    i = close;
  }
  return pieces;
}

ListLevel numbered_level(const XmlAttributes& attributes, std::size_t level) {
  ListLevel numbered;
  numbered.format = number_format(attributes.get("num-format"), attributes.get("num-letter-sync") == "true");
  numbered.start = attributes.number("start-value", 1, 0, 1'000'000'000);
  if (attributes.has("num-list-format")) {
    numbered.pieces = pieces_of_pattern(attributes.get("num-list-format"));
    return numbered;
  }
  const auto shown =
      static_cast<std::size_t>(attributes.number("display-levels", 1, 1, static_cast<int>(level)));
  std::string before(attributes.get("num-prefix"));
  for (std::size_t upper = level - shown + 1; upper <= level; ++upper) {
    numbered.pieces.push_back({std::exchange(before, "."), upper});
  }
  numbered.pieces.push_back({std::string(attributes.get("num-suffix")), 0});
  return numbered;
}

class OdfHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view utf8) override;

  bool is_text() const { return is_text_; }
  Source finish() {
    Source source = transcript_.finish();
    source.properties = properties_.take();
    return source;
  }

 private:
  struct Style {
    std::string parent;
    std::optional<bool> hidden;
  };
  struct ListState {
    std::string style;
    ListCounter counter;
  };
  struct OpenList {
    std::string style;
    std::shared_ptr<ListState> state;
    bool number_pending = false;  ///< the item's first paragraph is still to come
    std::optional<int> start;
  };

  /// What is set aside while a table, a note or a frame is read.
  struct Surroundings {
    std::vector<OpenList> lists;
    bool space_is_collapsed = false;
    int columns_covered = 0;
  };

  void start_style(const XmlAttributes& attributes);
  void start_level(const XmlAttributes& attributes, bool bullet);
  void start_list(const XmlAttributes& attributes);
  void start_item(const XmlAttributes& attributes, bool numbered);
  void start_covered_cell();
  void start_paragraph(const XmlAttributes& attributes, bool heading);
  std::string item_label();
  std::string outline_label(const XmlAttributes& attributes, int level);
  bool is_hidden(const char* family, std::string_view style) const;
  void set_surroundings_aside();
  void take_surroundings_back();
  static std::string key(const char* family, std::string_view name) {
    return family + ('/' + std::string(name));
  }
  template <class Names>
  static void check_count(const Names& names) {
    if (names.size() > limits::styles)
      throw UnreadableDocument(
          "Le document est mal formé\u00A0: il déclare plus de 100\u00A0000 styles ou listes.");
  }

  Transcript transcript_;
  UserProperties properties_;
  bool is_text_ = false;             ///< an office:text was seen
  std::size_t skip_depth_ = 0;       ///< elements open inside a skipped one, itself included
  std::vector<bool> hides_;          ///< for each open element, whether it hides its text
  std::size_t hidden_ = 0;           ///< how many of them do
  bool space_is_collapsed_ = false;  ///< white space that follows counts for nothing

  std::unordered_map<std::string, Style> styles_;
  Style* style_ = nullptr;  ///< being declared
  std::unordered_map<std::string, ListLevels> list_styles_;
  ListLevels outline_;
  ListLevels* levels_ = nullptr;  ///< being declared

  std::vector<OpenList> lists_;        ///< open around the current place
  std::vector<Surroundings> outside_;  ///< of the open tables, notes and frames
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      repeats_;  ///< rows, columns of the open rows and cells
  std::unordered_map<std::string, std::shared_ptr<ListState>> list_of_style_, list_of_id_;
  ListCounter headings_;
  int columns_covered_ = 0;  ///< that the cell before reaches across
};

void OdfHandler::start(std::string_view name, const XmlAttributes& attributes) {
  properties_.start(name, attributes);
  const Element element = skip_depth_ ? Element::skipped : element_of(name);
  if (element == Element::skipped) {
    ++skip_depth_;
    return;
  }
  bool hides = false;
  switch (element) {
    case Element::style:
      start_style(attributes);
      break;
    case Element::text_properties:
      if (style_ && attributes.has("display")) style_->hidden = attributes.get("display") == "none";
      break;
    case Element::list_style:
      levels_ = &list_styles_[std::string(attributes.get("name"))];
      *levels_ = {};
      check_count(list_styles_);
      break;
    case Element::outline_style:
      levels_ = &outline_;
      break;
    case Element::list_level:
      start_level(attributes, false);
      break;
    case Element::list_level_bullet:
      start_level(attributes, true);
      break;
    case Element::section:
      hides = attributes.get("display") == "none" || attributes.get("is-hidden") == "true";
      break;
    case Element::list:
      start_list(attributes);
      break;
    case Element::list_item:
      start_item(attributes, true);
      break;
    case Element::list_header:
      start_item(attributes, false);
      break;
    case Element::table:
      transcript_.begin_table();
      set_surroundings_aside();
      break;
    case Element::row:
      transcript_.begin_row();
      repeats_.emplace_back(attributes.number("number-rows-repeated", 1, 1, 1'000'000'000), 0);
      break;
    case Element::cell:
      repeats_.emplace_back(0, attributes.number("number-columns-repeated", 1, 1, 1'000'000'000));
      columns_covered_ = attributes.number("number-columns-spanned", 1, 1, 1'000'000'000) - 1;
      break;
    case Element::covered_cell:
      repeats_.emplace_back(0, attributes.number("number-columns-repeated", 1, 1, 1'000'000'000));
      start_covered_cell();
      break;
    case Element::note_body:
      transcript_.enter_zone(Zone::footnote);
      set_surroundings_aside();
      break;
    case Element::header:
      hides = attributes.get("display") == "false";
      transcript_.enter_zone(Zone::header);
      set_surroundings_aside();
      break;
    case Element::frame:
      transcript_.enter_zone(Zone::frame);
      set_surroundings_aside();
      break;
    case Element::heading:
      start_paragraph(attributes, true);
      break;
    case Element::paragraph:
      start_paragraph(attributes, false);
      break;
    case Element::span:
      hides = is_hidden("text", attributes.get("style-name"));
      break;
    case Element::hidden_text:
      hides = attributes.get("is-hidden") == "true";
      break;
    case Element::hidden_paragraph:
      if (attributes.get("is-hidden") == "true") transcript_.hide();
      break;
    case Element::spaces:
      if (!hidden_) transcript_.spaces(attributes.number("c", 1, 0, 1'000'000'000));
      space_is_collapsed_ = false;
      break;
    case Element::tab:
      if (!hidden_) transcript_.tab();
      space_is_collapsed_ = false;
      break;
    case Element::line_break:
      if (!hidden_) transcript_.line_break();
      space_is_collapsed_ = false;
      break;
    case Element::other:
      is_text_ |= name == "office:text";
      break;
    case Element::skipped:
      break;
  }
  hides_.push_back(hides);
  hidden_ += hides;
}

void OdfHandler::end(std::string_view name) {
  properties_.end(name);
  if (skip_depth_) {
    --skip_depth_;
    return;
  }
  hidden_ -= hides_.back();
  hides_.pop_back();
  switch (element_of(name)) {
    case Element::style:
      style_ = nullptr;
      break;
    case Element::list_style:
    case Element::outline_style:
      levels_ = nullptr;
      break;
    case Element::list:
      lists_.pop_back();
      break;
    case Element::list_item:
    case Element::list_header:
      if (!lists_.empty()) lists_.back().number_pending = false;
      break;
    case Element::table:
      transcript_.end_table();
      take_surroundings_back();
      break;
    case Element::row:
      transcript_.end_row(repeats_.back().first);
      repeats_.pop_back();
      break;
    case Element::cell:
    case Element::covered_cell:
      transcript_.skip_columns(repeats_.back().second);
      repeats_.pop_back();
      break;
    case Element::note_body:
    case Element::header:
    case Element::frame:
      transcript_.leave_zone();
      take_surroundings_back();
      break;
    case Element::heading:
    case Element::paragraph:
      transcript_.end_paragraph();
      break;
    default:
      break;
  }
}

/// White space is collapsed, and dropped at the start of a paragraph (OpenDocument 1.3, part 3, 6.1.2).
void OdfHandler::text(std::string_view utf8) {
  properties_.text(utf8);
  if (skip_depth_ || !transcript_.in_paragraph()) return;
  if (hidden_) {
    space_is_collapsed_ = false;
    return;
  }
  constexpr std::string_view white = " \t\r\n";
  while (!utf8.empty()) {
    const std::size_t word = std::min(utf8.find_first_not_of(white), utf8.size());
    if (word > 0 && !space_is_collapsed_) transcript_.text(" ");
    if (word > 0) space_is_collapsed_ = true;
    utf8.remove_prefix(word);
    const std::size_t gap = std::min(utf8.find_first_of(white), utf8.size());
    if (gap > 0) space_is_collapsed_ = false;
    transcript_.text(utf8.substr(0, gap));
    utf8.remove_prefix(gap);
  }
}

void OdfHandler::start_style(const XmlAttributes& attributes) {
  const std::string_view family = attributes.get("family");
  if (family != "paragraph" && family != "text") return;
  style_ = &styles_[key(family == "text" ? "text" : "paragraph", attributes.get("name"))];
  *style_ = {.parent = std::string(attributes.get("parent-style-name"))};
  check_count(styles_);
}

void OdfHandler::start_level(const XmlAttributes& attributes, bool bullet) {
  if (!levels_) return;
  const auto level = static_cast<std::size_t>(attributes.number("level", 1, 1, list_depth));
  (*levels_)[level - 1] =
      bullet ? bullet_level(attributes.get("bullet-char")) : numbered_level(attributes, level);
}

void OdfHandler::start_list(const XmlAttributes& attributes) {
  std::string style(attributes.get("style-name"));
  if (!lists_.empty()) {
    OpenList inner{.style = style.empty() ? lists_.back().style : style, .state = lists_.back().state};
    lists_.push_back(std::move(inner));
    return;
  }
  std::shared_ptr<ListState> state;
  const auto continued = list_of_id_.find(std::string(attributes.get("continue-list")));
  if (continued != list_of_id_.end()) state = continued->second;
  const auto latest = list_of_style_.find(style);
  if (!state && attributes.get("continue-numbering") == "true" && latest != list_of_style_.end())
    state = latest->second;
  if (!state) state = std::make_shared<ListState>(ListState{.style = style});
  if (style.empty()) style = state->style;
  if (attributes.has("id")) list_of_id_[std::string(attributes.get("id"))] = state;
  list_of_style_[style] = state;
  check_count(list_of_id_);
  check_count(list_of_style_);
  lists_.push_back({.style = std::move(style), .state = std::move(state)});
}

void OdfHandler::start_item(const XmlAttributes& attributes, bool numbered) {
  if (lists_.empty()) return;
  lists_.back().number_pending = numbered;
  lists_.back().start.reset();
  if (attributes.has("start-value"))
    lists_.back().start = attributes.number("start-value", 1, 0, 1'000'000'000);
}

/// Writer keeps an empty paragraph where a cell of a row above reaches down, none where one reaches across.
void OdfHandler::start_covered_cell() {
  if (columns_covered_-- > 0) return;
  transcript_.begin_paragraph();
  transcript_.end_paragraph();
}

void OdfHandler::start_paragraph(const XmlAttributes& attributes, bool heading) {
  space_is_collapsed_ = true;
  transcript_.begin_paragraph();
  const int level = heading ? attributes.number("outline-level", 1, 1, static_cast<int>(list_depth)) : 0;
  transcript_.outline_level(level);
  const bool in_item = !lists_.empty() && lists_.back().number_pending;
  if (in_item)
    transcript_.label(item_label());
  else if (heading && lists_.empty())
    transcript_.label(outline_label(attributes, level));
  if (hidden_ || is_hidden("paragraph", attributes.get("style-name"))) transcript_.hide();
}

std::string OdfHandler::item_label() {
  OpenList& list = lists_.back();
  list.number_pending = false;
  if (list.style.empty()) return "•";  // as Writer does
  const auto style = list_styles_.find(list.style);
  if (style == list_styles_.end()) return {};
  return list.state->counter.next(style->second, lists_.size() - 1, list.start);
}

std::string OdfHandler::outline_label(const XmlAttributes& attributes, int level) {
  if (attributes.get("is-list-header") == "true") return {};
  std::optional<int> start;
  if (attributes.get("restart-numbering") == "true")
    start = attributes.number("start-value", 1, 0, 1'000'000'000);
  return headings_.next(outline_, static_cast<std::size_t>(level) - 1, start);
}

bool OdfHandler::is_hidden(const char* family, std::string_view name) const {
  constexpr int generations = 64;  // ancestors may be declared in a circle
  std::string ancestor(name);
  for (int i = 0; i < generations && !ancestor.empty(); ++i) {
    const auto style = styles_.find(key(family, ancestor));
    if (style == styles_.end()) return false;
    if (style->second.hidden) return *style->second.hidden;
    ancestor = style->second.parent;
  }
  return false;
}

void OdfHandler::set_surroundings_aside() {
  outside_.push_back({std::exchange(lists_, {}), space_is_collapsed_, columns_covered_});
}

void OdfHandler::take_surroundings_back() {
  lists_ = std::move(outside_.back().lists);
  space_is_collapsed_ = outside_.back().space_is_collapsed;
  columns_covered_ = outside_.back().columns_covered;
  outside_.pop_back();
}

Source finished(OdfHandler& handler) {
  if (!handler.is_text()) throw ForeignFormat("Ce fichier OpenDocument n'est pas un document texte.");
  return handler.finish();
}

/// Looks for the mark of a password in the manifest.
class ManifestHandler : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    encrypted_ |= name == "manifest:encryption-data";
  }
  void end(std::string_view) override {}
  bool encrypted() const { return encrypted_; }

 private:
  bool encrypted_ = false;
};

}  // namespace

Source read_odt(const ZipArchive& archive) {
  std::size_t budget = limits::xml_bytes;
  ManifestHandler manifest;
  archive.parse("META-INF/manifest.xml", manifest, budget);
  if (manifest.encrypted())
    throw UnreadableDocument("Le document est protégé par un mot de passe\u00A0: il ne peut pas être lu.");
  OdfHandler handler;
  archive.parse("meta.xml", handler, budget);
  archive.parse("styles.xml", handler, budget);
  archive.parse("content.xml", handler, budget);
  return finished(handler);
}

Source read_fodt(const ByteReader& read) {
  std::size_t budget = limits::xml_bytes;
  OdfHandler handler;
  parse_xml(read, handler, budget);
  return finished(handler);
}

}  // namespace clausier
