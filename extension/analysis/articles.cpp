// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "analysis/structure.hpp"

namespace clausier {
namespace {

using Marks = std::vector<std::optional<NumberMark>>;

/// A heading is no longer than this, in tokens and in code units.
constexpr std::size_t longest_title = 16;
constexpr std::uint32_t longest_heading = 140;
/// "Objet. Le présent contrat…": a title that begins a paragraph.
constexpr std::size_t longest_run_in_title = 8;

class ArticleReader {
 public:
  ArticleReader(const Contract& contract, const Marks& marks) : contract_(contract), marks_(marks) {}

  std::vector<Article> read() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const SourceParagraph& paragraph = contract_.paragraphs()[i];
      if (paragraph.cell || paragraph.zone == Zone::header || paragraph.zone == Zone::footnote) continue;
      if (i == title_of_last_) continue;
      read_paragraph(i);
    }
    close_spans();
    return std::move(articles_);
  }

 private:
  struct Level {
    MarkStyle style;
    int depth;
    std::u16string number;  ///< the last one read
  };

  void read_paragraph(std::size_t i) {
    const auto tokens = contract_.paragraph_tokens(i);
    const int outline = contract_.paragraphs()[i].outline_level;
    const auto& mark = marks_[i];
    if (!mark || mark->style == MarkStyle::bullet) {
      if (tokens.empty() || (outline == 0 && !is_capital_title(tokens))) return;
      return add(i, {}, title_of(tokens, 0), outline ? outline : 1, tokens);
    }
    if (!is_numbered_part(*mark, tokens)) return;
    const auto rest = tokens.subspan(std::min(mark->tokens, tokens.size()));
    std::u16string title = title_of(rest, outline);
    if (rest.empty() && title.empty()) title = title_below(i);
    const int depth = outline ? outline : depth_of(*mark);
    open({style_of(*mark), depth, mark->number});
    add(i, mark->number, std::move(title), depth, tokens);
    articles_.back().annex = mark->style == MarkStyle::annex;
  }

  /// "36 mois après…" and "Article 12 du contrat est modifié" begin with a number but are not numbered.
  static bool is_numbered_part(const NumberMark& mark, std::span<const Token> tokens) {
    if (mark.separated || mark.tokens == 0 || mark.tokens >= tokens.size()) return true;
    const Token& next = tokens[mark.tokens];
    if (mark.style == MarkStyle::number && mark.number.size() <= 3)
      return next.capital && tokens.size() <= longest_title;
    return next.capital && !next.glued;
  }

  /// "i)" that follows "h)" is a letter.
  MarkStyle style_of(const NumberMark& mark) const {
    if (!mark.may_be_letter || mark.number.size() != 1) return mark.style;
    const bool capital = mark.style == MarkStyle::upper_roman || mark.style == MarkStyle::upper_letter;
    const MarkStyle letter = capital ? MarkStyle::upper_letter : MarkStyle::lower_letter;
    const auto level = std::ranges::find(levels_, letter, &Level::style);
    if (level == levels_.end()) return mark.style;
    return level->number.size() == 1 && level->number[0] + 1 == mark.number[0] ? letter : mark.style;
  }

  int depth_of(const NumberMark& mark) const {
    switch (mark.style) {
      case MarkStyle::chapter:
        return 0;
      case MarkStyle::annex:
        return 1;
      case MarkStyle::article:
        return mark.parts;
      case MarkStyle::dotted:
        return number_depth() + mark.parts - 1;
      default:
        break;
    }
    const auto level = std::ranges::find(levels_, style_of(mark), &Level::style);
    if (level != levels_.end()) return level->depth;
    return levels_.empty() ? 1 : levels_.back().depth + 1;
  }

  /// Of "12" where there is "12.3".
  int number_depth() const {
    for (const Level& level : levels_)
      if (level.style == MarkStyle::article || level.style == MarkStyle::number)
        return std::max(level.depth, 1);
    return 1;
  }

  void open(Level level) {
    std::erase_if(levels_, [&](const Level& other) { return other.depth >= level.depth; });
    levels_.push_back(std::move(level));
  }

  void add(std::size_t i, std::u16string number, std::u16string title, int depth,
           std::span<const Token> tokens) {
    const Span paragraph = contract_.paragraph_span(i);
    const std::uint32_t heading_end = i == heading_paragraph_ ? heading_end_ : paragraph.end;
    if (number.empty()) std::erase_if(levels_, [&](const Level& level) { return level.depth > depth; });
    articles_.push_back(
        {.number = std::move(number),
         .title = std::move(title),
         .depth = depth,
         .span = {paragraph.begin, paragraph.end},
         .heading = {tokens.empty() ? paragraph.begin : tokens.front().span.begin, heading_end}});
  }

  bool is_capital_title(std::span<const Token> tokens) const {
    if (tokens.size() > longest_title || tokens.back().span.end - tokens.front().span.begin > longest_heading)
      return false;
    bool long_word = false;
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::number) return false;
      if (token.kind != TokenKind::word) continue;
      const std::size_t size = contract_.folded(token).size();
      if (!token.capitals && !(token.capital && size <= 2)) return false;
      long_word |= size >= 4;
    }
    return long_word && !ends_like_sentence(tokens);
  }

  bool ends_like_sentence(std::span<const Token> tokens) const {
    const auto last = contract_.folded(tokens.back());
    return last == u"." || last == u";" || last == u",";
  }

  /// The whole rest where it is short; else what stands before a full stop, a colon or a dash near its head.
  std::u16string title_of(std::span<const Token> rest, int outline) {
    if (rest.empty()) return {};
    const Span whole{rest.front().span.begin, rest.back().span.end};
    const bool is_short = rest.size() <= longest_title && whole.length() <= longest_heading;
    const auto last = contract_.folded(rest.back());
    if (outline > 0 || (is_short && !ends_like_sentence(rest) && rest.front().capital)) {
      const Span title{whole.begin, last == u":" ? rest.back().span.begin : whole.end};
      return trimmed(contract_.quote(title));
    }
    if (!rest.front().capital) return {};
    for (std::size_t k = 1; k < rest.size() && k <= longest_run_in_title; ++k) {
      const auto word = contract_.folded(rest[k]);
      if (word == u"," || word == u";" || word == u"(") return {};
      const bool closes = (word == u"." && k + 1 < rest.size() && rest[k].sentence != rest[k + 1].sentence) ||
                          ((word == u":" || word == u"-") && k + 1 < rest.size() && rest[k + 1].capital);
      if (!closes) continue;
      heading_paragraph_ = contract_.sentences()[rest[k].sentence].paragraph;
      heading_end_ = rest[k].span.end;
      return trimmed(contract_.quote({whole.begin, rest[k].span.begin}));
    }
    return {};
  }

  /// "ARTICLE 5" alone on its line has its title on the next.
  std::u16string title_below(std::size_t i) {
    for (std::size_t next = i + 1; next < marks_.size() && next <= i + 2; ++next) {
      const auto tokens = contract_.paragraph_tokens(next);
      if (tokens.empty()) continue;
      const bool is_title = !marks_[next] && tokens.size() <= longest_title && tokens.front().capital &&
                            !ends_like_sentence(tokens) && contract_.folded(tokens.back()) != u":";
      if (!is_title) return {};
      title_of_last_ = next;
      return trimmed(contract_.quote(contract_.paragraph_span(next)));
    }
    return {};
  }

  static std::u16string trimmed(std::u16string_view text) {
    constexpr std::u16string_view blanks = u" \t\u00A0\u202F";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == text.npos) return {};
    return std::u16string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
  }

  void close_spans() {
    std::vector<std::size_t> open_articles;
    const auto end = static_cast<std::uint32_t>(contract_.text().size());
    for (std::size_t k = 0; k < articles_.size(); ++k) {
      while (!open_articles.empty() && articles_[open_articles.back()].depth >= articles_[k].depth) {
        articles_[open_articles.back()].span.end = articles_[k].span.begin;
        open_articles.pop_back();
      }
      open_articles.push_back(k);
    }
    for (const std::size_t k : open_articles) articles_[k].span.end = end;
  }

  const Contract& contract_;
  const Marks& marks_;
  std::vector<Article> articles_;
  std::vector<Level> levels_;             ///< the styles open at this place, outermost first
  std::size_t title_of_last_ = SIZE_MAX;  ///< paragraph taken as the title of the article above
  std::size_t heading_paragraph_ = SIZE_MAX;
  std::uint32_t heading_end_ = 0;  ///< of the run-in title in `heading_paragraph_`
};

}  // namespace

std::vector<Article> read_articles(const Contract& contract, const Marks& marks) {
  return ArticleReader(contract, marks).read();
}

}  // namespace clausier
