// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <unordered_map>

#include "analysis/structure.hpp"

namespace clausier {
namespace {

/// Words that say the number belongs to a law, within this many tokens behind it.
constexpr std::size_t look_ahead = 5;

class ReferenceReader {
 public:
  explicit ReferenceReader(const WordReader& words) : words_(words), contract_(words.contract()) {
    const auto& articles = contract_.articles();
    for (std::uint32_t k = 0; k < articles.size(); ++k)
      if (!articles[k].number.empty())
        by_number_.try_emplace(reference_key(articles[k].number, articles[k].annex), k);
  }

  std::vector<CrossReference> read() {
    std::size_t last = 0;
    for (const std::size_t i : words_.notable())
      if (words_.is(i, Word::article_word) && i >= last) last = read_at(i);
    return std::move(references_);
  }

 private:
  /// The last token read.
  std::size_t read_at(std::size_t i) {
    if (i > 0 && words_.says_one_of(i - 1, {u"present", u"presente"}) &&
        words_.says_one_of(i, {u"article", u"annexe"})) {
      const Span span{words_.token(i - 1).span.begin, words_.token(i).span.end};
      const std::uint32_t around = article_around(span.begin);
      references_.push_back({.span = span, .article = around});
      if (around != none) references_.back().number = contract_.articles()[around].number;
      return i;
    }
    if (is_heading(i)) return i;
    const bool annex = words_.says_one_of(i, {u"annexe", u"annexes", u"appendice"});
    std::size_t next = i + 1;
    if (words_.says(next, u".")) ++next;
    if (words_.says_one_of(next, {u"n", u"no"})) next += words_.says(next + 1, u"°") ? 2 : 1;
    const std::size_t first = references_.size();
    std::size_t last = i;
    for (;;) {
      const std::size_t end = read_number(next, annex);
      if (end == next || !words_.same_sentence(i, next)) break;
      last = end - 1;
      if (!words_.says_one_of(end, {u",", u"et", u"ou", u"a"}) || !may_be_number(end + 1)) break;
      next = end + 1;
    }
    if (!annex && belongs_to_law(last + 1))
      for (std::size_t k = first; k < references_.size(); ++k) mark_external(references_[k]);
    return last;
  }

  bool may_be_number(std::size_t i) const {
    return words_.is_number(i) && !words_.says(i + 1, u"%") && !words_.is(i + 1, Word::time_unit) &&
           !words_.is(i + 1, Word::currency) && !words_.says(i + 1, u"(");
  }

  bool is_heading(std::size_t i) const {
    const Article* article = contract_.article_at(words_.token(i).span.begin);
    return article && article->heading.begin == words_.token(i).span.begin;
  }

  /// Reads one number and answers the token after it; the same token where there is none.
  std::size_t read_number(std::size_t i, bool annex) {
    std::size_t end = i;
    bool of_law = false;
    if (words_.says_one_of(end, {u"l", u"r", u"d"}) &&
        (words_.is_number(end + 1) || words_.says(end + 1, u"."))) {
      of_law = true;  // "article L. 442-1"
      end += words_.says(end + 1, u".") ? 2 : 1;
    }
    if (words_.is_number(end)) {
      ++end;
      while (words_.says(end, u"-") && words_.is_number(end + 1) && words_.token(end + 1).glued) {
        of_law = true;  // "1231-5"
        end += 2;
      }
      if (words_.says_one_of(end, {u"er", u"bis", u"ter"})) ++end;
    } else if (words_.says(end, u"premier") || is_letter_or_roman(end, annex)) {
      ++end;
    }
    if (end == i ||
        !(words_.is_number(i) || of_law || words_.says(i, u"premier") || is_letter_or_roman(i, annex)))
      return i;
    const Span span{words_.token(i).span.begin, words_.token(end - 1).span.end};
    CrossReference reference{.span = span, .number = std::u16string(contract_.quote(span))};
    const std::u16string key =
        words_.says(i, u"premier") ? std::u16string(u"1") : reference_key(reference.number, annex);
    if (of_law || (!annex && key.size() >= 4 && key.find(u'.') == key.npos))
      reference.external = true;
    else if (const auto found = by_number_.find(key); found != by_number_.end())
      reference.article = found->second;
    references_.push_back(std::move(reference));
    return end;
  }

  bool is_letter_or_roman(std::size_t i, bool annex) const {
    if (i >= words_.size() || words_.token(i).kind != TokenKind::word || !words_.token(i).capital)
      return false;
    const auto word = contract_.folded(words_.token(i));
    if (annex && word.size() == 1) return true;
    return (words_.token(i).capitals || word.size() == 1) && read_roman(word) > 0;
  }

  /// "du Code civil", "de la loi du …", "du règlement (UE)", "du RGPD"
  bool belongs_to_law(std::size_t i) const {
    for (std::size_t k = i; k < i + look_ahead && k < words_.size() && words_.same_sentence(i, k); ++k) {
      if (words_.says_one_of(k, {u"code", u"loi", u"reglement", u"decret", u"ordonnance", u"directive",
                                 u"rgpd", u"cgi", u"arrete", u"traite", u"gdpr", u"civ", u"ccag", u"dora"}))
        return true;
      if (words_.says_one_of(k, {u",", u";", u".", u"contrat", u"presentes"})) return false;
    }
    return false;
  }

  static void mark_external(CrossReference& reference) {
    reference.external = true;
    reference.article = none;
  }

  /// The article of the first depth that holds the offset; asked in order of place.
  std::uint32_t article_around(std::uint32_t offset) {
    const auto& articles = contract_.articles();
    for (; next_article_ < articles.size() && articles[next_article_].span.begin <= offset; ++next_article_)
      if (articles[next_article_].depth <= 1) around_ = next_article_;
    return around_;
  }

  const WordReader& words_;
  const Contract& contract_;
  std::unordered_map<std::u16string, std::uint32_t> by_number_;
  std::vector<CrossReference> references_;
  std::uint32_t next_article_ = 0;
  std::uint32_t around_ = none;
};

}  // namespace

std::vector<CrossReference> read_references(const WordReader& words) {
  return ReferenceReader(words).read();
}

}  // namespace clausier
