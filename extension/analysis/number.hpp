// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analysis/span.hpp"

namespace clausier {

/// A number as a contract writes it: in figures ("36"), in words ("trente-six") or both ("trente-six (36)").
struct Number {
  double value = 0;  ///< the figures where both stand
  std::optional<double> words;
  std::optional<double> figures;
  Span span;  ///< of both, with the brackets
  Span words_span;
  Span figures_span;

  /// Words and figures both stand and say different things.
  bool contradicts_itself() const { return words && figures && *words != *figures; }
};

/// Reads a French numeral, the whole string: "quatre-vingt-dix-sept", "septante-deux", "deux mille
/// vingt-cinq". French, Belgian and Swiss; hyphens, accents and "s" as they come. Nothing for anything else.
std::optional<std::int64_t> read_numeral(std::u16string_view text);

enum class NumeralUse { france, belgium, switzerland };

/// The number in French words by the spelling before 1990 ("vingt et un", "quatre-vingts"), up to 10^15 - 1
/// either side of zero; beyond, its figures.
std::u16string spell_number(std::int64_t number, NumeralUse use = NumeralUse::france);

/// The number in figures as French contracts write it, "40\u202F521,60", rounded to that many decimals.
std::u16string write_figures(double number, int decimals);

}  // namespace clausier
