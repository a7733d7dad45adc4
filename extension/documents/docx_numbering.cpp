// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/docx_numbering.hpp"

#include <algorithm>

#include "documents/limits.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

constexpr int largest = 1'000'000'000;

template <class Names>
void check_count(const Names& names) {
  if (names.size() > limits::styles)
    throw UnreadableDocument(
        "Le document est mal formé\u00A0: il déclare plus de 100\u00A0000 styles ou listes.");
}

int outline_level(const XmlAttributes& attributes) {
  const int level = attributes.number("val", 9, 0, 9);
  return level == 9 ? 0 : level + 1;
}

NumberFormat number_format(std::string_view format) {
  if (format == "none") return NumberFormat::none;
  if (format == "bullet") return NumberFormat::bullet;
  if (format == "upperRoman") return NumberFormat::upper_roman;
  if (format == "lowerRoman") return NumberFormat::lower_roman;
  if (format == "upperLetter") return NumberFormat::upper_letter;
  if (format == "lowerLetter") return NumberFormat::lower_letter;
  if (format == "decimalZero") return NumberFormat::decimal_zero;
  if (format == "ordinal") return NumberFormat::ordinal;
  return NumberFormat::decimal;
}

/// "Article %1.%2" cut at its numbers.
std::vector<ListLevel::Piece> pieces_of_pattern(std::string_view pattern) {
  std::vector<ListLevel::Piece> pieces(1);
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_level =
        pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!is_level) {
      pieces.back().text += pattern[i];
      continue;
    }
    pieces.back().level = static_cast<std::size_t>(pattern[++i] - '0');
    pieces.emplace_back();
  }
  return pieces;
}

}  // namespace

bool docx_flag(const XmlAttributes& attributes) {
  const std::string_view value = attributes.get("val");
  return value != "0" && value != "false" && value != "off";
}

void DocxStyles::start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_depth_ || name == "w:tblStylePr" || name == "w:docDefaults" || name == "mc:Fallback") {
    ++skip_depth_;
    return;
  }
  if (name == "w:style") {
    const std::string id(attributes.get("styleId"));
    style_ = &styles_[id];
    *style_ = {};
    check_count(styles_);
    if (attributes.get("type") == "paragraph" && attributes.has("default") &&
        attributes.get("default") != "0")
      default_ = id;
    return;
  }
  if (!style_) return;
  if (name == "w:basedOn") style_->based_on = attributes.get("val");
  if (name == "w:numId") style_->place.num = attributes.number("val", 0, 0, largest);
  if (name == "w:ilvl") style_->place.level = attributes.number("val", 0, 0, list_depth - 1);
  if (name == "w:outlineLvl") style_->outline_level = outline_level(attributes);
  if (name == "w:vanish") style_->hidden = docx_flag(attributes);
}

void DocxStyles::end(std::string_view name) {
  if (skip_depth_)
    --skip_depth_;
  else if (name == "w:style")
    style_ = nullptr;
}

DocxStyle DocxStyles::resolved(const std::string& id) const {
  constexpr int generations = 64;  // ancestors may be declared in a circle
  DocxStyle result;
  auto style = styles_.find(id.empty() ? default_ : id);
  for (int i = 0; i < generations && style != styles_.end(); ++i) {
    const DocxStyle& said = style->second;
    if (!result.place.num) result.place.num = said.place.num;
    if (!result.place.level) result.place.level = said.place.level;
    if (!result.outline_level) result.outline_level = said.outline_level;
    if (!result.hidden) result.hidden = said.hidden;
    style = styles_.find(said.based_on);
  }
  return result;
}

void DocxNumbering::start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_depth_ || name == "mc:Fallback" || name == "w:pPr" || name == "w:rPr") {
    ++skip_depth_;
    return;
  }
  if (name == "w:abstractNum") {
    abstract_ = &abstracts_[attributes.number("abstractNumId", 0, 0, largest)];
    check_count(abstracts_);
  } else if (name == "w:num") {
    list_ = &lists_[attributes.number("numId", 0, 0, largest)];
    check_count(lists_);
  } else if (name == "w:lvlOverride" || name == "w:lvl") {
    level_ = static_cast<std::size_t>(attributes.number("ilvl", 0, 0, list_depth - 1));
    in_level_ = name == "w:lvl";
  } else if (name == "w:numStyleLink" && abstract_) {
    abstract_->style_link = attributes.get("val");
  } else if (name == "w:abstractNumId" && list_) {
    list_->abstract = attributes.number("val", -1, 0, largest);
  } else if (name == "w:startOverride" && list_) {
    list_->starts[level_] = attributes.number("val", 1, 0, largest);
  }
  if (!in_level_ || (!abstract_ && !list_)) return;
  ListLevel& level = list_ ? list_->levels[level_] : abstract_->levels[level_];
  if (name == "w:start") level.start = attributes.number("val", 0, 0, largest);
  if (name == "w:numFmt") level.format = number_format(attributes.get("val"));
  if (name == "w:lvlText") level.pieces = pieces_of_pattern(attributes.get("val"));
  if (name == "w:lvlRestart")
    level.restart = static_cast<std::size_t>(attributes.number("val", 0, 0, list_depth));
  if (name == "w:isLgl") level.all_decimal = docx_flag(attributes);
  if (name == "w:pStyle" && abstract_) abstract_->level_of_style[std::string(attributes.get("val"))] = level_;
}

void DocxNumbering::end(std::string_view name) {
  if (skip_depth_) {
    --skip_depth_;
    return;
  }
  if (name == "w:lvl") {
    in_level_ = false;
    if (!abstract_ && !list_) return;
    ListLevel& level = list_ ? list_->levels[level_] : abstract_->levels[level_];
    if (level.format == NumberFormat::bullet)
      level = bullet_level(level.pieces.empty() ? std::string_view() : level.pieces[0].text);
  }
  if (name == "w:abstractNum") abstract_ = nullptr;
  if (name == "w:num") list_ = nullptr;
}

DocxNumbering::AbstractList* DocxNumbering::abstract_of(const List& list, const DocxStyles& styles) {
  auto abstract = abstracts_.find(list.abstract);
  if (abstract == abstracts_.end()) return nullptr;
  if (abstract->second.style_link.empty()) return &abstract->second;
  const DocxStyle style = styles.resolved(abstract->second.style_link);
  const auto linked = lists_.find(style.place.num.value_or(0));
  if (linked == lists_.end()) return &abstract->second;
  abstract = abstracts_.find(linked->second.abstract);
  return abstract == abstracts_.end() ? nullptr : &abstract->second;
}

std::string DocxNumbering::next_label(const DocxListPlace& place, const std::string& style,
                                      const DocxStyles& styles) {
  const auto found = lists_.find(place.num.value_or(0));
  if (place.num.value_or(0) == 0 || found == lists_.end()) return {};
  List& list = found->second;
  AbstractList* abstract = abstract_of(list, styles);
  if (!abstract) return {};
  const auto of_style = abstract->level_of_style.find(style);
  std::size_t level = static_cast<std::size_t>(place.level.value_or(0));
  if (!place.level && of_style != abstract->level_of_style.end()) level = of_style->second;

  std::optional<int> start;
  if (const auto first = list.starts.extract(level)) start = first.mapped();
  if (list.levels.empty()) return abstract->counter.next(abstract->levels, level, start);
  ListLevels levels = abstract->levels;
  for (const auto& [index, replaced] : list.levels) levels[index] = replaced;
  return abstract->counter.next(levels, level, start);
}

}  // namespace clausier
