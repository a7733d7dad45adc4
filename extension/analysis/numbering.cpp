// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/numbering.hpp"

#include <algorithm>

#include "analysis/tokenizer.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

struct HeadWord {
  u16string_view word;
  MarkStyle style;
};
constexpr HeadWord head_words[] = {
    {u"article", MarkStyle::article}, {u"art", MarkStyle::article},       {u"clause", MarkStyle::article},
    {u"annexe", MarkStyle::annex},    {u"appendice", MarkStyle::annex},   {u"appendix", MarkStyle::annex},
    {u"schedule", MarkStyle::annex},  {u"exhibit", MarkStyle::annex},     {u"chapitre", MarkStyle::chapter},
    {u"titre", MarkStyle::chapter},   {u"partie", MarkStyle::chapter},    {u"section", MarkStyle::chapter},
    {u"chapter", MarkStyle::chapter}, {u"paragraphe", MarkStyle::number}, {u"§", MarkStyle::number}};

constexpr u16string_view bullets[] = {u"-", u"•",      u"·",      u"▪",      u"●", u"○", u"◦", u"■",
                                      u"□", u"➢",      u"►",      u"▶",      u"→", u"✓", u"✔", u"*",
                                      u"+", u"\uF0B7", u"\uF0A7", u"\uF0D8", u"⁃", u"‣", u"❖", u"–"};
constexpr u16string_view ordinal_endings[] = {u"er", u"ere", u"bis", u"ter", u"quater", u"e", u"eme"};

template <std::size_t Size>
bool is_one_of(const u16string_view (&list)[Size], u16string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

/// Reads along the tokens at the head of a paragraph.
class MarkReader {
 public:
  MarkReader(u16string_view text, std::span<const Token> tokens, const Vocabulary& vocabulary)
      : text_(text), tokens_(tokens), vocabulary_(vocabulary) {}

  std::optional<NumberMark> read() {
    if (tokens_.empty()) return {};
    if (auto mark = read_bullet()) return mark;
    if (auto mark = read_headed()) return mark;
    const bool bracketed = says(0, u"(");
    std::size_t i = bracketed ? 1 : 0;
    auto mark = read_number(i, bracketed);
    if (!mark) return {};
    if (bracketed && !says(i, u")")) return {};
    close(*mark, i);
    const bool bare = !bracketed && !mark->separated;
    if (bare && mark->style != MarkStyle::dotted && mark->style != MarkStyle::number) return {};
    return mark;
  }

 private:
  u16string_view word(std::size_t i) const {
    return i < tokens_.size() ? vocabulary_.word(tokens_[i].word) : u16string_view();
  }
  bool says(std::size_t i, u16string_view folded) const { return word(i) == folded; }
  bool is_word(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::word; }

  std::optional<NumberMark> read_bullet() const {
    const bool letter_o =
        says(0, u"o") && !tokens_[0].capital && tokens_.size() > 1 && is_word(1) && !tokens_[1].glued;
    if (!letter_o && (tokens_[0].kind != TokenKind::punctuation || !is_one_of(bullets, word(0)))) return {};
    return NumberMark{.style = MarkStyle::bullet, .tokens = 1, .separated = true};
  }

  /// "ARTICLE VII", "Art. 7", "§ 4", "Annexe n° 2", "Article premier"
  std::optional<NumberMark> read_headed() {
    const auto head = std::ranges::find(head_words, word(0), &HeadWord::word);
    if (head == std::end(head_words)) return {};
    std::size_t i = 1;
    if (says(i, u".")) ++i;
    if (says(i, u"no") || says(i, u"n")) i += says(i + 1, u"°") ? 2 : 1;
    std::optional<NumberMark> mark;
    if (says(i, u"premier")) {
      mark = NumberMark{.number = u"1"};
      ++i;
    } else {
      mark = read_number(i, true);
    }
    if (!mark) return {};
    const bool bare_head = head->style == MarkStyle::number;  // "§ 5.2" is numbered as "5.2" is
    if (!bare_head || mark->parts == 1) mark->style = head->style;
    close(*mark, i);
    return mark;
  }

  /// The number itself; `i` moves behind it.
  std::optional<NumberMark> read_number(std::size_t& i, bool sure) const {
    if (i >= tokens_.size()) return {};
    const std::size_t first = i;
    NumberMark mark;
    if (tokens_[i].kind == TokenKind::number) {
      const u16string_view figures = word(i);
      if (figures.size() > 12 || figures.find_first_of(u",'") != figures.npos) return {};
      mark.parts = 1 + static_cast<int>(std::ranges::count(figures, u'.'));
      mark.style = mark.parts > 1 ? MarkStyle::dotted : MarkStyle::number;
      if (!sure && mark.parts == 1 && figures.size() > 3) return {};
      ++i;
      if (mark.parts == 1 && figures.size() <= 2 && is_hyphenated(i)) {  // "12-3"
        mark.style = MarkStyle::dotted;
        mark.parts = 2;
        i += 2;
      }
      if (i < tokens_.size() && tokens_[i].glued && says(i, u"°")) ++i;
      if (is_word(i) && (tokens_[i].glued || word(i).size() > 2) && is_one_of(ordinal_endings, word(i))) ++i;
    } else if (is_word(i) && word(i).size() == 1 && word(i)[0] >= u'a' && word(i)[0] <= u'z') {
      const bool capital = tokens_[i].capital;
      mark.may_be_letter = read_roman(word(i)) > 0;
      const bool roman = word(i) == u"i" || word(i) == u"v" || word(i) == u"x";
      mark.style = capital ? (roman ? MarkStyle::upper_roman : MarkStyle::upper_letter)
                           : (roman ? MarkStyle::lower_roman : MarkStyle::lower_letter);
      ++i;
      if (capital) read_part(mark, i);
    } else if (is_word(i) && read_roman(word(i)) > 0 && (tokens_[i].capitals || !tokens_[i].capital)) {
      mark.style = tokens_[i].capitals ? MarkStyle::upper_roman : MarkStyle::lower_roman;
      ++i;
      if (tokens_[i - 1].capitals) read_part(mark, i);
    } else {
      return {};
    }
    const Span span{tokens_[first].span.begin, tokens_[i - 1].span.end};
    mark.number = u16string(text_.substr(span.begin, span.length()));
    while (!mark.number.empty() && mark.number.back() == u'°') mark.number.pop_back();
    return mark;
  }

  bool is_glued_number(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::number && tokens_[i].glued;
  }

  bool is_hyphenated(std::size_t i) const {
    return says(i, u"-") && tokens_[i].glued && is_glued_number(i + 1) && word(i + 1).size() <= 2;
  }

  /// The part of "XX.1", "A.2"
  void read_part(NumberMark& mark, std::size_t& i) const {
    if (!says(i, u".") || !is_glued_number(i + 1) || word(i + 1).size() > 4) return;
    mark.style = MarkStyle::dotted;
    mark.parts = 2 + static_cast<int>(std::ranges::count(word(i + 1), u'.'));
    i += 2;
  }

  /// Counts the tokens, with the punctuation behind the number.
  void close(NumberMark& mark, std::size_t i) const {
    const std::size_t before = i;
    while (says(i, u")") || says(i, u".") || says(i, u":") || says(i, u"-") || says(i, u"/") || says(i, u"•"))
      ++i;
    mark.separated = i > before;
    mark.tokens = i;
  }

  u16string_view text_;
  std::span<const Token> tokens_;
  const Vocabulary& vocabulary_;
};

}  // namespace

int read_roman(u16string_view folded) {
  constexpr u16string_view letters = u"ivxlcdm";
  constexpr int values[] = {1, 5, 10, 50, 100, 500, 1000};
  constexpr int greatest = 399;  // no contract has more articles; "mil", "dm" are no numerals
  if (folded.empty() || folded.size() > 10) return 0;
  int total = 0;
  int last = 1000;
  int repeated = 0;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::size_t at = letters.find(folded[i]);
    if (at == letters.npos) return 0;
    int value = values[at];
    const std::size_t next = i + 1 < folded.size() ? letters.find(folded[i + 1]) : letters.npos;
    repeated = i > 0 && folded[i] == folded[i - 1] ? repeated + 1 : 0;
    if (repeated > 3 || (repeated > 0 && at % 2 == 1)) return 0;
    if (next != letters.npos && next > at) {
      if (at % 2 == 1 || next - at > 2 || repeated > 0) return 0;
      value = values[next] - value;
      ++i;
    }
    if (value > last) return 0;
    last = value;
    total += value;
  }
  return total <= greatest ? total : 0;
}

std::optional<NumberMark> read_mark(u16string_view text, std::span<const Token> tokens,
                                    const Vocabulary& vocabulary) {
  return MarkReader(text, tokens, vocabulary).read();
}

std::vector<std::optional<NumberMark>> read_marks(const Contract& contract) {
  std::vector<std::optional<NumberMark>> marks(contract.paragraphs().size());
  Vocabulary vocabulary;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const u16string_view label = contract.paragraphs()[i].label;
    if (label.empty()) {
      marks[i] = read_mark(contract.text(), contract.paragraph_tokens(i), contract.vocabulary());
      continue;
    }
    tokens.clear();
    sentences.clear();
    Tokenizer(label, vocabulary, tokens, sentences)
        .read_paragraph(0, {0, static_cast<std::uint32_t>(label.size())});
    marks[i] = read_mark(label, tokens, vocabulary);
    if (!marks[i]) marks[i] = NumberMark{};
    marks[i]->tokens = 0;
    marks[i]->separated = true;
  }
  return marks;
}

u16string reference_key(u16string_view number, bool annex) {
  u16string key = fold(number);
  const std::size_t point = std::min(key.find_first_of(u".-"), key.size());
  // "XX.1" is "20.1", but "C.1" stands under the letter C, and "Annexe C" is no hundredth.
  const u16string_view head = u16string_view(key).substr(0, point);
  const bool letter = head.size() == 1 && (annex || point < key.size());
  if (const int roman = read_roman(head); roman > 0 && !letter)
    key.replace(0, point, to_utf16(std::to_string(roman)));
  if (key.size() > 1 && key[0] >= u'0' && key[0] <= u'9')
    if (const std::size_t end = key.find(u"er"); end != key.npos) key.resize(end);
  std::erase(key, u' ');
  std::ranges::replace(key, u'-', u'.');
  return annex ? u"annexe " + key : key;
}

}  // namespace clausier
