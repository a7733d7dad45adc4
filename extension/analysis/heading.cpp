// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/heading.hpp"

#include <algorithm>

#include "analysis/numbering.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// What stands between a number and its title.
constexpr std::u16string_view separators = u" \t\u00A0\u202F.)-–—:/•°§";

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

bool is_upper(char16_t c) {
  return c >= u'A' && c <= u'Z';
}

std::u16string roman(int number) {
  constexpr std::pair<int, std::u16string_view> parts[] = {{100, u"C"}, {90, u"XC"}, {50, u"L"},
                                                           {40, u"XL"}, {10, u"X"},  {9, u"IX"},
                                                           {5, u"V"},   {4, u"IV"},  {1, u"I"}};
  std::u16string text;
  for (const auto& [value, letters] : parts)
    for (; number >= value; number -= value) text += letters;
  return text;
}

std::u16string digits(std::int64_t number) {
  return to_utf16(std::to_string(number));
}

/// Of the last part: figures, a roman numeral or a letter.
std::u16string next_part(std::u16string_view part) {
  if (is_digit(part[0])) {
    std::int64_t number = 0;
    for (const char16_t c : part.substr(0, 9)) {
      if (!is_digit(c)) break;  // "1er", "12bis"
      number = number * 10 + (c - u'0');
    }
    return digits(number + 1);
  }
  const std::u16string folded = fold(part);
  const bool one_letter = part.size() == 1;
  const bool is_roman = !one_letter || folded == u"i" || folded == u"v" || folded == u"x";
  if (const int number = is_roman ? read_roman(folded) : 0) {
    const std::u16string next = roman(number + 1);
    return is_upper(part[0]) ? next : fold(next);
  }
  if (!one_letter || folded[0] < u'a' || folded[0] >= u'z') return {};
  return std::u16string(1, static_cast<char16_t>(part[0] + 1));
}

}  // namespace

std::optional<TypedMark> typed_mark(const Contract& contract, const Article& article) {
  const SourceParagraph& paragraph = contract.paragraphs()[contract.position(article.heading.begin).line];
  if (!paragraph.label.empty() || article.number.empty()) return std::nullopt;
  const std::u16string_view text = paragraph.text;
  const std::size_t begin = text.find(article.number);
  if (begin == text.npos) return std::nullopt;  // "Article premier"
  const std::size_t end = begin + article.number.size();
  const std::size_t title = std::min(text.find_first_not_of(separators, end), text.size());
  return TypedMark{std::u16string(text.substr(0, begin)), article.number,
                   std::u16string(text.substr(end, title - end))};
}

std::u16string_view without_typed_number(std::u16string_view paragraph) {
  constexpr std::size_t longest_head = 60;
  const Contract head = read_contract(plain_text(paragraph.substr(0, longest_head)));
  const auto marks = read_marks(head);
  if (marks.empty() || !marks.front() || marks.front()->tokens == 0) return paragraph;
  const NumberMark& mark = *marks.front();
  if (mark.style == MarkStyle::number && !mark.separated) return paragraph;
  return paragraph.substr(head.paragraph_tokens(0)[mark.tokens - 1].span.end);
}

bool has_capital_title(const Article& article) {
  return article.title.size() > 1 && capitals(article.title) == article.title &&
         fold(article.title) != article.title;
}

std::u16string next_number(std::u16string_view number) {
  const std::size_t part = number.find_last_of(u".-") + 1;  // 0 where there is one part
  if (part >= number.size()) return {};
  const std::u16string next = next_part(number.substr(part));
  return next.empty() ? next : std::u16string(number.substr(0, part)) + next;
}

std::u16string capitals(std::u16string_view text) {
  std::u16string upper(text);
  for (char16_t& c : upper) {
    const bool latin = (c >= u'a' && c <= u'z') || (c >= u'\u00E0' && c <= u'\u00FE' && c != u'\u00F7');
    if (latin) c = static_cast<char16_t>(c - 0x20);
    if (c == u'œ') c = u'Œ';
  }
  return upper;
}

}  // namespace clausier
