// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analysis/contract.hpp"

namespace clausier {

/// How a heading is numbered by hand: "ARTICLE ", "VII", " – ".
struct TypedMark {
  std::u16string before;
  std::u16string number;
  std::u16string after;  ///< up to the title, or to the paragraph's end
};

/// The mark typed at the head of the article; nothing where its number is automatic or missing.
std::optional<TypedMark> typed_mark(const Contract& contract, const Article& article);

/// The paragraph behind the number typed at its head: "Prix" of "Article 12 – Prix"; the whole of "30 jours
/// plus tard".
std::u16string_view without_typed_number(std::u16string_view paragraph);

/// Whether the article's title is written in capitals throughout.
bool has_capital_title(const Article& article);

/// The number behind this one, written the same way: "12" → "13", "VII" → "VIII", "12.3" → "12.4", "B" → "C",
/// "1er" → "2". Empty where there is none.
std::u16string next_number(std::u16string_view number);

/// In capitals, accents kept.
std::u16string capitals(std::u16string_view text);

}  // namespace clausier
