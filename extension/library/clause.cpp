// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/clause.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace clausier {
namespace {

constexpr std::array<std::string_view, 3> side_ids = {"client", "prestataire", "equilibre"};

std::u16string text_of(const std::vector<Run>& runs) {
  std::u16string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

void append_table(std::u16string& text, const Block& table) {
  for (const auto& row : table.rows) {
    for (std::size_t column = 0; column < row.size(); ++column)
      text += (column ? u"\t" : u"") + text_of(row[column].runs);
    text += u'\n';
  }
}

}  // namespace

std::string_view side_id(Side side) {
  return side_ids[static_cast<std::size_t>(side)];
}

std::optional<Side> side_from_id(std::string_view id) {
  const auto found = std::ranges::find(side_ids, id);
  if (found == side_ids.end()) return std::nullopt;
  return static_cast<Side>(found - side_ids.begin());
}

const Variant* Clause::variant(Side side) const {
  const auto found = std::ranges::find(variants, side, &Variant::side);
  return found == variants.end() ? nullptr : &*found;
}

namespace {

/// The text of a variant, constant or not.
template <class Owner>
auto* text_in(Owner& variant, const TextChoice& choice) {
  const auto in_language = [&](auto& position) {
    return choice.language == Language::french ? &position.blocks : &position.english;
  };
  return choice.fallback == 0 ? in_language(variant) : in_language(variant.fallbacks[choice.fallback - 1]);
}

}  // namespace

bool Clause::is_translated() const {
  return std::ranges::any_of(variants, [](const Variant& each) { return !each.english.empty(); });
}

const std::vector<Block>* Clause::text(const TextChoice& choice) const {
  const Variant* chosen = variant(choice.side);
  if (!chosen || choice.fallback > chosen->fallbacks.size()) return nullptr;
  const std::vector<Block>* blocks = text_in(*chosen, choice);
  return blocks->empty() ? nullptr : blocks;
}

std::vector<Block>* Clause::text(const TextChoice& choice) {
  if (!std::as_const(*this).text(choice)) return nullptr;
  return text_in(*std::ranges::find(variants, choice.side, &Variant::side), choice);
}

std::u16string plain_text(const std::vector<Block>& blocks) {
  std::u16string text;
  for (const Block& block : blocks) {
    if (block.kind == Block::Kind::table) {
      append_table(text, block);
      continue;
    }
    if (block.kind == Block::Kind::item) text += u"– ";
    text += text_of(block.runs) + u'\n';
  }
  return text;
}

}  // namespace clausier
