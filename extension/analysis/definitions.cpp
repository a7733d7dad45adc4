// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "analysis/parties.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// A defined term is no longer than this, in tokens.
constexpr std::size_t longest_term = 8;
/// At most so many terms are told apart that begin with the same word.
constexpr std::size_t most_alike = 64;
/// What the titles of articles that define speak of.
constexpr std::u16string_view defining_titles[] = {u"definition", u"vocabulaire",   u"terminologie",
                                                   u"glossaire",  u"lexique",       u"termes",
                                                   u"mots",       u"interpretation"};
/// What cannot be a term before "désigne": "Chaque Partie désigne un interlocuteur".
constexpr std::u16string_view no_terms[] = {u"chaque", u"tout",   u"toute",   u"elle",  u"il",
                                            u"celui",  u"celle",  u"ce",      u"cette", u"ils",
                                            u"elles",  u"chacun", u"chacune", u"lequel"};

class DefinitionReader {
 public:
  explicit DefinitionReader(const WordReader& words) : words_(words), contract_(words.contract()) {}

  std::vector<DefinedTerm> read(const std::vector<GivenName>& names) {
    for (const GivenName& name : names) {
      define(name.first_token, name.end_token, sentence_span(name.given_at), true);
      given_.insert(words_.token(name.first_token).word);
    }
    find_definitions();
    for (std::size_t i = 0; i < contract_.paragraphs().size(); ++i) read_paragraph(i);
    read_quotations();
    std::ranges::stable_sort(terms_, {}, [](const Named& term) { return term.value.name.begin; });
    find_uses();
    std::vector<DefinedTerm> found;
    for (Named& term : terms_) found.push_back(std::move(term.value));
    return found;
  }

 private:
  /// A term with its tokens.
  struct Named {
    DefinedTerm value;
    std::size_t first;
    std::size_t end;
  };

  Span sentence_span(std::size_t token) const {
    return contract_.sentences()[words_.token(token).sentence].span;
  }
  std::size_t index_of(const Token& token) const {
    return static_cast<std::size_t>(&token - contract_.tokens().data());
  }

  void define(std::size_t first, std::size_t end, Span meaning, bool in_passing = false) {
    const Span name{words_.token(first).span.begin, words_.token(end - 1).span.end};
    if (!places_.insert(name.begin).second) return;
    for (const Token& token : contract_.tokens_in(meaning)) {  // not from ":"
      meaning.begin = token.span.begin;
      if (token.kind != TokenKind::punctuation) break;
    }
    terms_.push_back(
        {{.term = std::u16string(contract_.quote(name)), .name = name, .meaning = meaning}, first, end});
    terms_.back().value.in_passing = in_passing;
  }

  /// The articles whose titles speak of definitions.
  void find_definitions() {
    for (const Article& article : contract_.articles()) {
      if (article.title.empty() || (!defining_.empty() && article.span.begin < defining_.back().end))
        continue;
      const std::u16string title = fold(article.title);
      const bool defines = std::ranges::any_of(
          defining_titles, [&](std::u16string_view word) { return title.find(word) != title.npos; });
      if (defines) defining_.push_back(article.span);
    }
  }

  /// « VA » : …. « VSR » : … in one paragraph: what its head does not show.
  void read_quotations() {
    const Symbol quote = contract_.vocabulary().find(u"\"");
    if (quote == 0) return;
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      if (words_.token(i).word != quote || words_.token(i + 1).word == quote) continue;
      const bool opens =
          !words_.same_sentence(i - 1, i) ||
          words_.says_one_of(i - 1, {u";", u":", u"par", u"terme", u"termes", u"mot", u"mots"});
      if (opens) read_quoted(i, sentence_end(i));
    }
  }

  std::size_t sentence_end(std::size_t token) const {
    return contract_.sentences()[words_.token(token).sentence].end_token;
  }

  void read_paragraph(std::size_t paragraph) {
    const auto tokens = contract_.paragraph_tokens(paragraph);
    if (tokens.empty()) return;
    const std::size_t first = index_of(tokens.front());
    const std::size_t end = first + tokens.size();
    if (contract_.paragraphs()[paragraph].cell) return read_row(paragraph, first, end);
    std::size_t i = first;
    if (is_heading(paragraph) && !is_inside_definitions(paragraph)) return;
    while (i < end && (words_.token(i).kind != TokenKind::word || is_mark(i, end)) && !words_.says(i, u"\""))
      ++i;
    if (words_.says(i, u"par") || words_.says_all(i, {u"on", u"entend", u"par"})) {
      i += words_.says(i, u"par") ? 1 : 3;
      if (!words_.says(i, u"\"")) return;
    }
    if (words_.says_one_of(i, {u"le", u"la", u"les", u"l'"})) ++i;
    if (words_.says_one_of(i, {u"terme", u"termes", u"mot", u"expression"})) ++i;
    if (words_.says(i, u"\"")) return read_quoted(i, end);
    read_bare(i, end, paragraph);
  }

  bool is_heading(std::size_t paragraph) const {
    const Span span = contract_.paragraph_span(paragraph);
    const Article* article = contract_.article_at(span.begin);
    return article && span.contains(article->heading.begin) && !article->title.empty() &&
           article->heading.end == span.end;
  }

  /// "a)" at the head of a paragraph
  bool is_mark(std::size_t i, std::size_t end) const {
    return i + 1 < end && contract_.folded(words_.token(i)).size() == 1 &&
           words_.says_one_of(i + 1, {u")", u"."});
  }

  /// « Services » : …; « Services » ou « Prestations » désignent …
  void read_quoted(std::size_t i, std::size_t end) {
    std::vector<std::pair<std::size_t, std::size_t>> names;
    while (words_.says(i, u"\"")) {
      const std::size_t first = i + 1 + (words_.says_one_of(i + 1, {u"le", u"la", u"les", u"l'"}) ? 1 : 0);
      std::size_t close = first;
      while (close < end && close - first <= longest_term && !words_.says(close, u"\"")) ++close;
      if (close >= end || close == first || !words_.says(close, u"\"")) return;
      names.emplace_back(first, close);
      i = close + 1;
      if (words_.says_one_of(i, {u"ou", u"et"}) || (words_.says(i, u",") && words_.says(i + 1, u"\""))) ++i;
    }
    if (words_.says(i, u"("))
      while (i < end && !words_.says(i++, u")")) {
      }
    const bool comma =
        words_.says(i, u",") && words_.says_one_of(i + 1, {u"du", u"de", u"des", u"d'", u"le", u"la", u"les",
                                                           u"l'", u"un", u"une", u"tout", u"toute", u"on"});
    const bool defines = comma || words_.says_one_of(i, {u":", u"-", u"="}) || words_.is(i, Word::means) ||
                         words_.says_all(i, {u"s'", u"entend"}) ||
                         words_.says_all(i, {u"s'", u"entendent"}) ||
                         words_.says_all(i, {u"a", u"le", u"sens"});
    if (!defines || i + 1 >= end) return;
    for (const auto& [first, close] : names)
      define(first, close, {words_.token(i).span.begin, words_.token(end - 1).span.end});
  }

  /// "désigne", not "désigné"
  bool is_defining_verb(std::size_t i) const {
    if (!words_.says_one_of(i, {u"designe", u"designent", u"signifie", u"signifient", u"vise", u"visent"}))
      return false;
    const auto written = contract_.quote(words_.token(i).span);
    return written.back() != u'é' && written.back() != u'\u0301';
  }

  /// Services désigne …; under a title "Définitions" also "Services : …".
  void read_bare(std::size_t i, std::size_t end, std::size_t paragraph) {
    if (i >= end || words_.token(i).kind != TokenKind::word || !words_.token(i).capital ||
        words_.is(i, Word::french) ||
        std::ranges::find(no_terms, contract_.folded(words_.token(i))) != std::end(no_terms))
      return;
    const bool party = given_.contains(words_.token(i).word) || words_.is(i, Word::client) ||
                       words_.is(i, Word::provider) || words_.is(i, Word::either_side);
    const bool among = is_among_definitions(paragraph);
    for (std::size_t k = i + 1; k + 1 < end && k - i <= longest_term; ++k) {
      const bool means = is_defining_verb(k) && (among || !party);
      const bool lists = words_.says_one_of(k, {u":", u"-"}) && among;
      if (words_.says_one_of(k, {u"s'", u"ci"})) return;
      if (means || lists) return define(i, k, {words_.token(k).span.begin, words_.token(end - 1).span.end});
      if (words_.says(k, u"(")) return read_aside(i, k, end, among);
      if (words_.token(k).kind == TokenKind::punctuation) return;
    }
  }

  /// "Unité de secours (réserve) : …"
  void read_aside(std::size_t i, std::size_t open, std::size_t end, bool among) {
    std::size_t close = open + 1;
    while (close < end && close - open <= longest_term && !words_.says(close, u")")) ++close;
    if (among && close + 2 < end && words_.says(close, u")") && words_.says_one_of(close + 1, {u":", u"-"}))
      define(i, open, {words_.token(close + 1).span.begin, words_.token(end - 1).span.end});
  }

  /// Term in the first column, meaning in the second.
  void read_row(std::size_t paragraph, std::size_t first, std::size_t end) {
    const auto& paragraphs = contract_.paragraphs();
    const Cell& cell = *paragraphs[paragraph].cell;
    if (cell.column != 0 || paragraph + 1 >= paragraphs.size() || end - first > longest_term) return;
    const auto& next = paragraphs[paragraph + 1].cell;
    if (!next || next->row != cell.row || next->table != cell.table || next->column != 1) return;
    const Span head = contract_.cell_heads(paragraph + 1).column;
    const std::u16string title = fold(contract_.quote(head));
    const bool says_so =
        title.find(u"definition") != title.npos || title.find(u"signification") != title.npos;
    if (!says_so && !is_among_definitions(paragraph)) return;
    while (first < end && words_.token(first).kind != TokenKind::word) ++first;
    while (end > first && words_.token(end - 1).kind == TokenKind::punctuation) --end;
    if (first < end) define(first, end, contract_.paragraph_span(paragraph + 1));
  }

  bool is_among_definitions(std::size_t paragraph) const {
    const std::uint32_t offset = contract_.paragraph_span(paragraph).begin;
    const auto next = std::ranges::upper_bound(defining_, offset, {}, &Span::begin);
    return next != defining_.begin() && (next - 1)->contains(offset);
  }

  /// The same, and not as their heading.
  bool is_inside_definitions(std::size_t paragraph) const {
    const Span span = contract_.paragraph_span(paragraph);
    const auto heads = [&](Span article) { return span.contains(article.begin); };
    return is_among_definitions(paragraph) && std::ranges::none_of(defining_, heads);
  }

  /// "Services" and "Service" are one term.
  bool same_word(Symbol a, Symbol b) const {
    if (a == b) return true;
    std::u16string_view one = contract_.vocabulary().word(a);
    std::u16string_view other = contract_.vocabulary().word(b);
    if (one.size() > other.size()) std::swap(one, other);
    const bool final = one.ends_with(u"al") && other.size() == one.size() + 1 && other.ends_with(u"aux");
    if (final) return other.starts_with(one.substr(0, one.size() - 1));
    return other.size() == one.size() + 1 && other.starts_with(one) &&
           (other.back() == u's' || other.back() == u'x');
  }

  void find_uses() {
    std::unordered_multimap<Symbol, std::size_t> by_word;
    const auto& vocabulary = contract_.vocabulary();
    std::unordered_set<std::u16string> defined;
    for (std::size_t k = 0; k < terms_.size(); ++k) {
      if (!defined.insert(fold(terms_[k].value.term)).second) continue;  // uses go to the first definition
      const Symbol word = words_.token(terms_[k].first).word;
      std::u16string other(vocabulary.word(word));
      by_word.emplace(word, k);
      if (other.ends_with(u"aux"))
        other.replace(other.size() - 3, 3, u"al");
      else if (other.ends_with(u"al"))
        other.replace(other.size() - 2, 2, u"aux");
      else if (other.ends_with(u's') || other.ends_with(u'x'))
        other.pop_back();
      else
        other += other.ends_with(u"eau") ? u'x' : u's';
      if (const Symbol variant = vocabulary.find(other)) by_word.emplace(variant, k);
    }
    if (by_word.empty()) return;
    std::vector<bool> begins(vocabulary.size());
    for (const auto& [word, k] : by_word) begins[word] = true;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!begins[words_.token(i).word]) continue;
      const auto [from, to] = by_word.equal_range(words_.token(i).word);
      std::size_t tried = 0;
      for (auto it = from; it != to && tried < most_alike; ++it, ++tried) add_use(terms_[it->second], i);
    }
  }

  void add_use(Named& term, std::size_t i) const {
    const std::size_t count = term.end - term.first;
    if (i == term.first || i + count > words_.size()) return;
    for (std::size_t k = 0; k < count; ++k)
      if (!same_word(words_.token(i + k).word, words_.token(term.first + k).word)) return;
    const Span use{words_.token(i).span.begin, words_.token(i + count - 1).span.end};
    if (!words_.token(i).capital)
      ++term.value.plain_uses;
    else if (term.value.in_passing || !term.value.meaning.contains(use))
      term.value.uses.push_back(use);
  }

  const WordReader& words_;
  const Contract& contract_;
  std::vector<Named> terms_;
  std::unordered_set<Symbol> given_;          ///< the first words of names given in passing
  std::vector<Span> defining_;                ///< articles of definitions, in order
  std::unordered_set<std::uint32_t> places_;  ///< where a term is defined already
};

}  // namespace

std::vector<DefinedTerm> read_definitions(const WordReader& words, const std::vector<GivenName>& names) {
  return DefinitionReader(words).read(names);
}

}  // namespace clausier
