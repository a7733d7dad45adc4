// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/tokenizer.hpp"

#include <algorithm>
#include <span>

#include "analysis/characters.hpp"

namespace clausier {
namespace {

/// Folded, sorted; what stands before a full stop that does not end a sentence.
constexpr std::u16string_view abbreviations[] = {
    u"al",   u"anc",  u"ann",  u"arr",  u"art",   u"arts", u"av",   u"bd",   u"boul", u"bull",  u"cad",
    u"cass", u"cf",   u"ch",   u"chap", u"chron", u"cie",  u"civ",  u"co",   u"com",  u"conso", u"const",
    u"cons", u"crim", u"dir",  u"doc",  u"dr",    u"ed",   u"env",  u"etc",  u"ex",   u"fig",   u"fisc",
    u"ibid", u"id",   u"inc",  u"inf",  u"jur",   u"juil", u"janv", u"fevr", u"sept", u"oct",   u"nov",
    u"dec",  u"ltd",  u"max",  u"me",   u"mgr",   u"min",  u"mlle", u"mm",   u"mme",  u"mr",    u"no",
    u"num",  u"obs",  u"op",   u"ord",  u"parag", u"pp",   u"prec", u"proc", u"prof", u"ref",   u"reg",
    u"req",  u"resp", u"sect", u"soc",  u"spec",  u"sq",   u"ss",   u"st",   u"ste",  u"suiv",  u"sup",
    u"tit",  u"trib", u"vol",  u"vs"};

/// Whose apostrophe is a letter like another.
constexpr std::u16string_view whole_with_apostrophe[] = {u"aujourd", u"prud", u"grand"};

bool is_stop(char16_t c) {
  return c == u'.' || c == u'!' || c == u'?' || c == u'…';
}
bool closes(char16_t c) {
  return c == u')' || c == u'»' || c == u'\u201D';
}

bool is_one_of(std::span<const std::u16string_view> list, std::u16string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

void Tokenizer::read_paragraph(std::uint32_t paragraph, Span span) {
  paragraph_ = paragraph;
  first_token_ = static_cast<std::uint32_t>(tokens_.size());
  spaced_ = true;
  // No character folds to more than three letters.
  if (const std::size_t most = std::size_t{3} * span.length() + 1; folded_.size() < most)
    folded_.resize(most);
  for (next_ = span.begin; next_ < span.end;) {
    const std::uint32_t begin = next_;
    if (text_[begin] == u' ') {
      spaced_ = true;
      ++next_;
      continue;
    }
    switch (characters_.kind_at(text_, begin)) {
      case CharacterKind::letter:
        read_word(begin, span.end);
        break;
      case CharacterKind::digit:
        read_number(begin, span.end);
        break;
      case CharacterKind::space:
        spaced_ = true;
        [[fallthrough]];
      case CharacterKind::invisible:
        next_ += characters_.at(text_, begin).units;
        break;
      case CharacterKind::hyphen:
        if (joins_words(begin, span.end)) {
          ++next_;
          break;
        }
        [[fallthrough]];
      default:
        read_mark(begin, span.end);
    }
  }
  close_sentence();
}

void Tokenizer::add(Span span, TokenKind kind, std::u16string_view folded, bool capital, bool capitals) {
  tokens_.push_back({.span = span,
                     .word = vocabulary_.add(folded),
                     .sentence = static_cast<std::uint32_t>(sentences_.size()),
                     .kind = kind,
                     .glued = !spaced_,
                     .capital = capital,
                     .capitals = capitals});
  const bool is_word = kind != TokenKind::punctuation;
  word_count_ += is_word && (spaced_ || !after_word_);
  after_word_ = is_word;
  spaced_ = false;
  next_ = span.end;
  // No one writes such a sentence; what reads sentences stays fast whatever the document.
  constexpr std::size_t longest_sentence = 1000;
  if (tokens_.size() - first_token_ >= longest_sentence) close_sentence();
}

void Tokenizer::read_word(std::uint32_t begin, std::uint32_t end) {
  char16_t* const folded = folded_.data();
  char16_t* last = folded;
  const auto view = [&] { return std::u16string_view(folded, static_cast<std::size_t>(last - folded)); };
  std::uint32_t offset = begin;
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  bool marked = false;  // holds more than plain letters
  while (true) {
    const std::uint32_t plain = offset;
    for (; offset < end; ++offset) {
      const char16_t letter = characters_.plain_letter(text_[offset]);
      if (!letter) break;
      *last++ = letter & ~Characters::capital_bit;
      capitals += letter / Characters::capital_bit;
    }
    letters += offset - plain;
    if (offset == end || text_[offset] == u' ') break;
    const Character character = characters_.at(text_, offset);
    if (character.kind == CharacterKind::letter) {
      ++letters;
      capitals += character.capital;
    } else if (character.kind == CharacterKind::apostrophe) {
      const bool more = offset + 1 < end && characters_.kind_at(text_, offset + 1) == CharacterKind::letter;
      if (!more && last - folded > 2) break;
      const bool goes_on = more && last - folded > 3 && is_one_of(whole_with_apostrophe, view());
      *last++ = u'\'';
      ++offset;
      if (!goes_on) break;
      continue;
    } else if (character.kind != CharacterKind::invisible && character.kind != CharacterKind::digit) {
      break;
    } else {
      marked = true;
    }
    for (std::size_t k = 0; k < character.folded_size; ++k) *last++ = character.folded[k];
    offset += character.units;
  }
  if (view() == u"du" && is_past_participle(begin, offset, marked)) folded[1] = u'û';
  const bool capital = characters_.at(text_, begin).capital;
  add({begin, offset}, TokenKind::word, view(), capital, letters > 1 && capitals == letters);
}

bool Tokenizer::is_past_participle(std::uint32_t begin, std::uint32_t end, bool marked) const {
  const auto written = text_.substr(begin, end - begin);
  return marked ? written.find(u'\u0302') != written.npos : written[1] == u'û' || written[1] == u'Û';
}

void Tokenizer::read_number(std::uint32_t begin, std::uint32_t end) {
  const auto is_digit = [&](std::uint32_t offset) {
    return offset < end && text_[offset] >= u'0' && text_[offset] <= u'9';
  };
  const auto is_separator = [&](std::uint32_t offset) {
    return text_[offset] == u'.' || text_[offset] == u',' || text_[offset] == u'\'' ||
           text_[offset] == u'\u2019';
  };
  char16_t* last = folded_.data();
  std::uint32_t offset = begin;
  for (; is_digit(offset) || (offset < end && is_separator(offset) && is_digit(offset + 1)); ++offset)
    *last++ = text_[offset] == u'\u2019' ? u'\'' : text_[offset];
  add({begin, offset}, TokenKind::number, {folded_.data(), last}, false, false);
}

void Tokenizer::read_mark(std::uint32_t begin, std::uint32_t end) {
  const Character mark = characters_.at(text_, begin);
  add({begin, begin + mark.units}, TokenKind::punctuation, mark.view(), false, false);
  if (ends_sentence(text_[begin], begin, end)) close_sentence();
}

bool Tokenizer::joins_words(std::uint32_t offset, std::uint32_t end) const {
  if (spaced_ || tokens_.empty() || tokens_.back().kind != TokenKind::word || offset + 1 >= end) return false;
  return characters_.kind_at(text_, offset + 1) == CharacterKind::letter;
}

bool Tokenizer::is_abbreviation(std::u16string_view word) const {
  return word.size() == 1 || is_one_of(abbreviations, word);
}

bool Tokenizer::ends_sentence(char16_t mark, std::uint32_t offset, std::uint32_t end) const {
  const std::size_t in_sentence = tokens_.size() - first_token_;
  if (in_sentence < 2) return false;
  const Token& before = tokens_[tokens_.size() - 2];
  const std::u16string_view word = vocabulary_.word(before.word);
  const bool closes_quote = closes(mark) && !word.empty() && is_stop(word.back());
  if (!closes_quote && !is_stop(mark)) return false;

  std::uint32_t next = offset + 1;
  bool spaced = false;
  for (; next < end; ++next) {
    const CharacterKind kind = characters_.kind_at(text_, next);
    if (kind == CharacterKind::space)
      spaced = true;
    else if (kind != CharacterKind::invisible)
      break;
  }
  if (next >= end) return false;  // the paragraph's end closes it
  if (closes(text_[next])) return false;
  const Character after = characters_.at(text_, next);
  if (closes_quote) return after.capital;
  if (is_stop(text_[next]) || text_[next] == u',' || text_[next] == u';') return false;
  if (mark == u'.') {
    if (before.kind == TokenKind::number && in_sentence <= 3) return false;  // "1. Objet", "Art. 7. Objet"
    if (before.kind == TokenKind::word && is_abbreviation(word)) return word == u"etc" && after.capital;
  }
  if (!spaced) return after.capital && before.kind == TokenKind::word && !before.capital && word.size() > 2;
  return after.kind != CharacterKind::letter || after.capital || word.size() > 3;
}

void Tokenizer::close_sentence() {
  const auto end_token = static_cast<std::uint32_t>(tokens_.size());
  if (end_token == first_token_) return;
  sentences_.push_back({.span = {tokens_[first_token_].span.begin, tokens_.back().span.end},
                        .paragraph = paragraph_,
                        .first_token = first_token_,
                        .end_token = end_token});
  first_token_ = end_token;
}

}  // namespace clausier
