// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "documents/list_numbers.hpp"

#include <algorithm>

namespace clausier {
namespace {

constexpr int letters = 26;
constexpr int most_letters = 30;  // of "aa…a": more would be no label
constexpr std::size_t label_bytes = 256;

std::string roman(int number) {
  struct Digit {
    int value;
    const char* text;
  };
  constexpr Digit digits[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                              {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                              {5, "V"},    {4, "IV"},   {1, "I"}};
  std::string text;
  for (const Digit& digit : digits)
    for (; number >= digit.value; number -= digit.value) text += digit.text;
  return text;
}

std::string repeated_letter(int number) {
  return std::string(static_cast<std::size_t>((number - 1) / letters + 1),
                     static_cast<char>('A' + (number - 1) % letters));
}

std::string letter_pair(int number) {
  std::string text;
  for (; number > 0; number = (number - 1) / letters)
    text.insert(text.begin(), static_cast<char>('A' + (number - 1) % letters));
  return text;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool shows(NumberFormat format, int number) {
  switch (format) {
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman:
      return number > 0 && number < 4000;
    case NumberFormat::upper_letter:
    case NumberFormat::lower_letter:
      return number > 0 && number <= letters * most_letters;
    case NumberFormat::upper_letter_pair:
    case NumberFormat::lower_letter_pair:
      return number > 0;
    default:
      return true;
  }
}

}  // namespace

std::string format_number(NumberFormat format, int number) {
  if (!shows(format, number)) return std::to_string(number);
  switch (format) {
    case NumberFormat::none:
    case NumberFormat::bullet:
      return {};
    case NumberFormat::decimal:
      return std::to_string(number);
    case NumberFormat::decimal_zero:
      return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
    case NumberFormat::upper_roman:
      return roman(number);
    case NumberFormat::lower_roman:
      return lower(roman(number));
    case NumberFormat::upper_letter:
      return repeated_letter(number);
    case NumberFormat::lower_letter:
      return lower(repeated_letter(number));
    case NumberFormat::upper_letter_pair:
      return letter_pair(number);
    case NumberFormat::lower_letter_pair:
      return lower(letter_pair(number));
    case NumberFormat::ordinal:
      return std::to_string(number) + (number == 1 ? "er" : "e");
  }
  return {};
}

ListLevel bullet_level(std::string_view bullet) {
  const bool is_private = bullet >= "\uE000" && bullet <= "\uF8FF";  // UTF-8 keeps the order of code points
  return {.format = NumberFormat::bullet,
          .pieces = {{bullet.empty() || is_private ? "•" : std::string(bullet), 0}}};
}

std::string ListCounter::next(const ListLevels& levels, std::size_t level, std::optional<int> start) {
  level = std::min(level, list_depth - 1);
  for (std::size_t upper = 0; upper < level; ++upper)  // an item may begin below a level that has none yet
    if (!numbers_[upper]) numbers_[upper] = levels[upper].start;
  std::optional<int>& number = numbers_[level];
  if (start)
    number = *start;
  else
    number = number ? *number + 1 : levels[level].start;
  for (std::size_t deeper = level + 1; deeper < list_depth; ++deeper)
    if (!levels[deeper].restart || (*levels[deeper].restart > 0 && level < *levels[deeper].restart))
      numbers_[deeper].reset();

  const ListLevel& shown = levels[level];
  std::string label;
  bool skipping = false;  // what follows the number of a level without numbers goes with it
  for (const ListLevel::Piece& piece : shown.pieces) {
    if (!skipping) label += piece.text;
    skipping = false;
    if (piece.level == 0 || piece.level > level + 1) continue;
    const ListLevel& counted = levels[piece.level - 1];
    if (counted.format == NumberFormat::none || counted.format == NumberFormat::bullet) {
      skipping = piece.level < level + 1;
      continue;
    }
    label +=
        format_number(shown.all_decimal ? NumberFormat::decimal : counted.format, *numbers_[piece.level - 1]);
  }
  if (label.size() > label_bytes) label.clear();
  return label;
}

}  // namespace clausier
