// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausier {

enum class NumberFormat {
  none,
  decimal,
  decimal_zero,
  upper_roman,
  lower_roman,
  upper_letter,
  lower_letter,  ///< …, z, aa, bb
  upper_letter_pair,
  lower_letter_pair,  ///< …, z, aa, ab
  ordinal,
  bullet
};

/// The number as displayed. Beyond what a format can show, decimal.
std::string format_number(NumberFormat format, int number);

inline constexpr std::size_t list_depth = 10;

/// How one level of a list shows its number.
struct ListLevel {
  /// A piece of the label: the text, then the number of that level (1–10), or none where 0.
  struct Piece {
    std::string text;
    std::size_t level = 0;
  };
  NumberFormat format = NumberFormat::none;
  std::vector<Piece> pieces;  ///< for a bullet, the bullet as text
  int start = 1;
  std::optional<std::size_t>
      restart;               ///< restarts after that level only; never where 0; after any where unset
  bool all_decimal = false;  ///< shows the upper levels as 1, 2, 3 whatever their format
};
/// A level without number. The bullets of symbol fonts have no meaning outside their font: a plain one
/// stands for them.
ListLevel bullet_level(std::string_view bullet);

using ListLevels = std::array<ListLevel, list_depth>;

/// The running numbers of one list.
class ListCounter {
 public:
  /// Counts a paragraph at the level (from 0) and returns its label in UTF-8. `start`, where set, is the
  /// number that it takes.
  std::string next(const ListLevels& levels, std::size_t level, std::optional<int> start = {});

 private:
  std::array<std::optional<int>, list_depth> numbers_{};
};

}  // namespace clausier
