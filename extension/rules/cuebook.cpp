// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/cuebook.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/roles.hpp"

namespace clausier {
namespace {

std::u16string_view trimmed(std::u16string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(u' '), text.size()));
  return text.substr(0, text.find_last_not_of(u' ') + 1);
}

std::vector<std::u16string_view> split(std::u16string_view text, char16_t separator) {
  std::vector<std::u16string_view> parts;
  while (true) {
    const std::size_t at = std::min(text.find(separator), text.size());
    if (const std::u16string_view part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(part);
    if (at == text.size()) return parts;
    text.remove_prefix(at + 1);
  }
}

bool is_stem(std::u16string_view word) {
  return word.ends_with(u'*');
}

bool matches(std::u16string_view pattern, std::u16string_view word) {
  if (pattern == u"_") return true;
  return is_stem(pattern) ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : word == pattern;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::u16string_view, Count>& words, std::u16string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// For each token of a sentence, whether a negation bears on it.
std::vector<bool> negated_tokens(const Contract& contract, std::span<const Token> tokens) {
  constexpr std::array<std::u16string_view, 6> second_halves = {u"pas",   u"aucun",     u"aucune",
                                                                u"point", u"nullement", u"jamais"};
  constexpr std::array<std::u16string_view, 6> harmless = {u"delai",  u"prejudice", u"que",
                                                           u"retard", u"attendre",  u"limitation"};
  constexpr std::array<std::u16string_view, 4> excluded = {u"exclu", u"exclue", u"exclus", u"exclues"};
  constexpr std::size_t reach = 6, short_reach = 4, within = 6;
  std::vector<bool> negated(tokens.size());
  const auto mark = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, negated.size()); ++i) negated[i] = true;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::u16string_view word = contract.folded(tokens[i]);
    if (word == u"aucun" || word == u"aucune" || word == u"ni") mark(i, i + short_reach);
    if (word == u"sans" && i + 1 < tokens.size() && !is_one_of(harmless, contract.folded(tokens[i + 1])))
      mark(i, i + short_reach);
    if (is_one_of(excluded, word)) mark(i < short_reach ? 0 : i - short_reach, i);
    if (word != u"ne" && word != u"n'") continue;
    for (std::size_t j = i + 1; j < std::min(i + within, tokens.size()); ++j)
      if (is_one_of(second_halves, contract.folded(tokens[j]))) mark(i, j + reach);
  }
  return negated;
}

}  // namespace

CueRange Cuebook::write(Cues text) {
  CueRange range;
  for (std::u16string_view line : split(text, u'\n')) {
    Cue cue;
    for (; line.front() == u'@' || line.front() == u'~'; line = trimmed(line.substr(1)))
      (line.front() == u'@' ? cue.anywhere : cue.despite_negation) = true;
    for (std::u16string_view alternatives : split(line, u'&')) {
      Cue::Group group{.terms = {}, .excluded = alternatives.front() == u'!'};
      if (group.excluded) alternatives.remove_prefix(1);
      for (const std::u16string_view each : split(alternatives, u'|')) group.terms.push_back(term(each));
      cue.groups.push_back(std::move(group));
    }
    const auto number = static_cast<std::uint16_t>(cues_.size());
    for (const CueTerm first : cue.groups.front().terms) cues_of_[first].push_back(number);
    range.push_back(number);
    cues_.push_back(std::move(cue));
  }
  return range;
}

CueTerm Cuebook::term(std::u16string_view text) {
  const auto [entry, added] = numbers_.try_emplace(std::u16string(text), static_cast<CueTerm>(terms_.size()));
  if (!added) return entry->second;
  Words words;
  for (std::u16string_view word : split(text, u' ')) {
    // "d'audit" is two tokens
    if (const std::size_t mark = word.find(u'\''); mark != word.npos && mark + 1 < word.size()) {
      words.emplace_back(word.substr(0, mark + 1));
      word.remove_prefix(mark + 1);
    }
    words.emplace_back(word);
  }
  const std::u16string& first = words.front();
  if (is_stem(first))
    by_stem_[first.substr(0, first.size() - 1)].push_back(entry->second);
  else
    by_word_[first].push_back(entry->second);
  terms_.push_back(std::move(words));
  cues_of_.emplace_back();
  return entry->second;
}

std::vector<CueTerm> Cuebook::beginning_with(std::u16string_view folded) const {
  std::vector<CueTerm> terms;
  const auto add = [&terms](const auto& index, std::u16string_view key) {
    const auto found = index.find(key);
    if (found != index.end()) terms.insert(terms.end(), found->second.begin(), found->second.end());
  };
  add(by_word_, folded);
  for (std::size_t size = 2; size <= folded.size(); ++size) add(by_stem_, folded.substr(0, size));
  return terms;
}

bool Cuebook::says(const Contract& contract, CueTerm term, std::size_t token, std::size_t& end) const {
  const Words& words = terms_[term];
  end = token + words.size();
  if (end > contract.tokens().size()) return false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const Token& next = contract.tokens()[token + i];
    if (next.sentence != contract.tokens()[token].sentence || !matches(words[i], contract.folded(next)))
      return false;
  }
  return true;
}

CueTerm Cuebook::special(std::u16string_view name) const {
  const auto found = numbers_.find(name);
  return found == numbers_.end() ? CueTerm{0} : found->second;
}

CueHits::CueHits(const Contract& contract, const Cuebook& book)
    : said_(contract.sentences().size()), rows_(rows_of(contract)), hits_(book.cues().size()) {
  read_words(contract, book);
  read_parties(contract, book);
  read_quantities(contract, book);
  match(contract, book);
}

void CueHits::read_words(const Contract& contract, const Cuebook& book) {
  const Vocabulary& vocabulary = contract.vocabulary();
  std::vector<std::vector<CueTerm>> terms(vocabulary.size());
  for (Symbol symbol = 1; symbol < vocabulary.size(); ++symbol)
    terms[symbol] = book.beginning_with(vocabulary.word(symbol));
  for (std::size_t s = 0; s < said_.size(); ++s) {
    const Sentence& sentence = contract.sentences()[s];
    const std::vector<bool> negated = negated_tokens(contract, contract.tokens_of(sentence));
    for (std::size_t i = sentence.first_token; i < sentence.end_token; ++i)
      for (const CueTerm term : terms[contract.tokens()[i].word]) {
        std::size_t end = 0;
        if (book.says(contract, term, i, end))
          said_[s].push_back(
              {term, negated[i - sentence.first_token] || negated[end - 1 - sentence.first_token]});
      }
  }
}

/// The first party of a sentence acts or is bound in it; a sentence without party, or that begins by a
/// pronoun, goes on with the one before in its article.
void CueHits::read_parties(const Contract& contract, const Cuebook& book) {
  constexpr std::array<std::u16string_view, 4> pronouns = {u"il", u"elle", u"ils", u"elles"};
  const std::vector<PartySide> sides = sides_of_words(contract);
  PartySide subject = PartySide::unknown;
  const Article* article = nullptr;
  for (std::size_t s = 0; s < said_.size(); ++s) {
    const Sentence& sentence = contract.sentences()[s];
    if (const Article* here = contract.article_at(sentence.span.begin); here != article) {
      article = here;
      if (!here || here->depth <= 1) subject = PartySide::unknown;
    }
    for (const Token& token : contract.tokens_of(sentence)) {
      if (subject != PartySide::unknown && is_one_of(pronouns, contract.folded(token))) break;
      if (sides[token.word] != PartySide::unknown) {
        subject = sides[token.word];
        break;
      }
    }
    if (subject == PartySide::provider) said_[s].push_back({book.special(u"#prestataire"), false});
    if (subject == PartySide::client) said_[s].push_back({book.special(u"#client"), false});
  }
}

void CueHits::read_quantities(const Contract& contract, const Cuebook& book) {
  const auto add = [&](const auto& values, std::u16string_view name) {
    for (const auto& value : values)
      if (const std::uint32_t sentence = contract.sentence_at(value.span.begin); sentence < said_.size())
        said_[sentence].push_back({book.special(name), false});
  };
  add(contract.amounts(), u"#montant");
  add(contract.percentages(), u"#taux");
  add(contract.durations(), u"#duree");
}

/// The first sentence of each sentence's table row; itself outside a table.
std::vector<std::uint32_t> CueHits::rows_of(const Contract& contract) {
  std::vector<std::uint32_t> rows(contract.sentences().size());
  const auto cell_of = [&](std::uint32_t s) {
    return contract.paragraphs()[contract.sentences()[s].paragraph].cell;
  };
  for (std::uint32_t s = 0; s < rows.size(); ++s) {
    const auto cell = cell_of(s), before = s > 0 ? cell_of(s - 1) : std::nullopt;
    const bool same_row = cell && before && cell->table == before->table && cell->row == before->row;
    rows[s] = same_row ? rows[s - 1] : s;
  }
  return rows;
}

/// A list item is read after its introduction, a table row as one sentence, told at its first cell.
void CueHits::match(const Contract& contract, const Cuebook& book) {
  constexpr int deepest_list = 4;
  std::vector<std::uint8_t> affirmed(book.term_count()), said(book.term_count());
  std::vector<std::uint32_t> seen(book.cues().size(), none);
  const auto present = [&](const Cue& cue, const Cue::Group& group) {
    const auto& terms = group.excluded || cue.despite_negation ? said : affirmed;
    return std::any_of(group.terms.begin(), group.terms.end(),
                       [&](CueTerm term) { return terms[term] != 0; });
  };
  std::vector<Said> heard;
  for (std::uint32_t s = 0; s < said_.size(); ++s) {
    if (rows_[s] != s) continue;
    heard.assign(said_[s].begin(), said_[s].end());
    const auto hear = [&](std::uint32_t other) {
      heard.insert(heard.end(), said_[other].begin(), said_[other].end());
    };
    for (std::uint32_t other = s + 1; other < said_.size() && rows_[other] == s; ++other) hear(other);
    std::uint32_t introduction = contract.sentences()[s].introduction;
    for (int depth = 0; introduction < said_.size() && depth < deepest_list; ++depth) {
      hear(introduction);
      introduction = contract.sentences()[introduction].introduction;
    }
    for (const Said& each : heard) {
      said[each.term] = 1;
      if (!each.negated) affirmed[each.term] = 1;
    }
    for (const Said& each : heard)
      for (const std::uint16_t number : book.cues_of(each.term)) {
        if (std::exchange(seen[number], s) == s) continue;
        const Cue& cue = book.cues()[number];
        if (std::all_of(cue.groups.begin(), cue.groups.end(),
                        [&](const Cue::Group& group) { return present(cue, group) != group.excluded; }))
          hits_[number].push_back(s);
      }
    for (const Said& each : heard) said[each.term] = affirmed[each.term] = 0;
  }
}

}  // namespace clausier
