// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/number.hpp"

#include <cmath>

#include "analysis/numeral.hpp"
#include "analysis/unicode.hpp"
#include "analysis/words.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

constexpr u16string_view below_twenty[] = {u"zéro",   u"un",    u"deux",     u"trois",    u"quatre",
                                           u"cinq",   u"six",   u"sept",     u"huit",     u"neuf",
                                           u"dix",    u"onze",  u"douze",    u"treize",   u"quatorze",
                                           u"quinze", u"seize", u"dix-sept", u"dix-huit", u"dix-neuf"};
constexpr u16string_view tens[] = {u"",          u"",         u"vingt",    u"trente",   u"quarante",
                                   u"cinquante", u"soixante", u"septante", u"huitante", u"nonante"};
constexpr std::int64_t greatest_spelt = 999'999'999'999'999;

u16string spell_below_hundred(std::int64_t number, NumeralUse use) {
  if (number < 20) return u16string(below_twenty[number]);
  std::int64_t ten = number / 10;
  std::int64_t unit = number % 10;
  const bool by_score =
      (ten == 8 && use != NumeralUse::switzerland) || (ten == 9 && use == NumeralUse::france);
  if (by_score) {
    unit = number - 80;
    if (unit == 0) return u"quatre-vingts";
    return u16string(u"quatre-vingt-").append(below_twenty[unit]);
  }
  if (ten == 7 && use == NumeralUse::france) {
    ten = 6;
    unit += 10;
  }
  const u16string word(tens[ten]);
  if (unit == 0) return word;
  if (unit == 1 || unit == 11) return (word + u" et ").append(below_twenty[unit]);
  return (word + u"-").append(below_twenty[unit]);
}

u16string spell_below_thousand(std::int64_t number, NumeralUse use) {
  const std::int64_t hundreds = number / 100;
  const std::int64_t rest = number % 100;
  if (hundreds == 0) return spell_below_hundred(rest, use);
  u16string words = hundreds == 1 ? u"cent" : u16string(below_twenty[hundreds]) + u" cent";
  if (rest == 0) return hundreds == 1 ? words : words + u"s";
  return words + u" " + spell_below_hundred(rest, use);
}

/// "quatre-vingts" and "deux cents" lose their "s" before "mille".
u16string before_thousand(u16string words) {
  if (words.ends_with(u"vingts") || words.ends_with(u"cents")) words.pop_back();
  return words;
}

u16string spell_below_million(std::int64_t number, NumeralUse use) {
  const std::int64_t thousands = number / 1000;
  const std::int64_t rest = number % 1000;
  if (thousands == 0) return spell_below_thousand(rest, use);
  u16string words =
      thousands == 1 ? u"mille" : before_thousand(spell_below_thousand(thousands, use)) + u" mille";
  return rest == 0 ? words : words + u" " + spell_below_thousand(rest, use);
}

u16string spell_positive(std::int64_t number, NumeralUse use) {
  u16string words;
  const auto append = [&](std::int64_t count, u16string_view scale) {
    if (count == 0) return;
    if (!words.empty()) words += u' ';
    words += spell_below_million(count, use);
    if (!scale.empty()) (words += u' ').append(scale) += count > 1 ? u"s" : u"";
  };
  append(number / 1'000'000'000, u"milliard");
  append(number / 1'000'000 % 1000, u"million");
  append(number % 1'000'000, u"");
  return words.empty() ? u"zéro" : words;
}

}  // namespace

bool NumeralState::accept(double value) {
  const double ten = std::fmod(group_, 100);
  const bool after_round_ten = ten >= 20 && std::fmod(ten, 10) == 0;
  if (zero_) return false;
  if (value == 0) {
    if (!empty()) return false;
    zero_ = true;
    return true;
  }
  if (value >= 1e6) {
    const double count = thousands_ + group_;
    if (count == 0 || value >= scale_) return false;
    scale_ = value;
    total_ += count * value;
    thousands_ = group_ = 0;
    return true;
  }
  if (value == 1000) {
    if (thousands_ != 0) return false;
    thousands_ = (group_ == 0 ? 1 : group_) * 1000;
    group_ = 0;
    return true;
  }
  if (value == 100) {
    if (group_ >= 20) return false;
    group_ = (group_ == 0 ? 1 : group_) * 100;
    return true;
  }
  if (value == 20 && ten == 4) {
    group_ += 76;
    return true;
  }
  const bool fits = ten == 0 || (value < 10 && (after_round_ten || (ten == 10 && value >= 7))) ||
                    (value >= 10 && value < 20 && (ten == 60 || ten == 80)) || (value < 10 && ten == 90);
  const bool closes_score = value >= 7 && value < 10 && (ten == 70 || ten == 90);
  if (!fits && !closes_score) return false;
  group_ += value;
  return true;
}

bool NumeralState::may_join_with_and(double next) const {
  const double ten = std::fmod(group_, 100);
  return (next == 1 && ten >= 20 && std::fmod(ten, 10) == 0) || (next == 11 && ten == 60);
}

std::optional<std::int64_t> read_numeral(u16string_view text) {
  const u16string folded = fold(text);
  NumeralState state;
  bool negative = false;
  bool joined = false;
  std::size_t begin = 0;
  for (std::size_t words = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(u" -", begin), folded.size());
    const auto word = u16string_view(folded).substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (words++ == 0 && word == u"moins") {
      negative = true;
      continue;
    }
    if (word == u"et" && !state.empty() && !joined) {
      joined = true;
      continue;
    }
    const double value = numeral_value(word);
    if (value < 0 || (joined && !state.may_join_with_and(value)) || !state.accept(value)) return {};
    joined = false;
  }
  if (joined || state.empty() || state.value() > static_cast<double>(greatest_spelt)) return {};
  const auto number = static_cast<std::int64_t>(state.value());
  return negative ? -number : number;
}

u16string spell_number(std::int64_t number, NumeralUse use) {
  if (number > greatest_spelt || number < -greatest_spelt) return to_utf16(std::to_string(number));
  return number < 0 ? u"moins " + spell_positive(-number, use) : spell_positive(number, use);
}

std::u16string write_figures(double number, int decimals) {
  char digits[400];  // longer than the longest double
  std::snprintf(digits, sizeof digits, "%.*f", std::clamp(decimals, 0, 20), number);
  std::u16string figures = to_utf16(digits);
  const std::size_t first = figures.starts_with(u'-') ? 1 : 0;
  const std::size_t point = std::min(figures.find(u'.'), figures.size());
  if (point < figures.size()) figures[point] = u',';
  for (std::size_t i = point; i > first + 3; i -= 3) figures.insert(i - 3, 1, u'\u202F');
  return figures;
}

}  // namespace clausier
