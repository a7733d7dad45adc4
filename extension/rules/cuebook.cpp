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

/// How a word bears on the negation of those around it.
enum class Negating : std::uint8_t {
  nothing,
  ne,
  second_half,
  aucun,  ///< a second half that denies by itself
  ni,
  sans,
  harmless,  ///< what "sans" does not deny
  excluded,
};

/// By symbol.
using Negations = std::vector<Negating>;

Negations negations_of(const Vocabulary& vocabulary) {
  struct Entry {
    std::u16string_view word;
    Negating kind;
  };
  constexpr Entry entries[] = {
      {u"ne", Negating::ne},
      {u"n'", Negating::ne},
      {u"pas", Negating::second_half},
      {u"point", Negating::second_half},
      {u"nullement", Negating::second_half},
      {u"jamais", Negating::second_half},
      {u"aucun", Negating::aucun},
      {u"aucune", Negating::aucun},
      {u"ni", Negating::ni},
      {u"sans", Negating::sans},
      {u"delai", Negating::harmless},
      {u"prejudice", Negating::harmless},
      {u"que", Negating::harmless},
      {u"retard", Negating::harmless},
      {u"attendre", Negating::harmless},
      {u"limitation", Negating::harmless},
      {u"exclu", Negating::excluded},
      {u"exclue", Negating::excluded},
      {u"exclus", Negating::excluded},
      {u"exclues", Negating::excluded},
  };
  Negations negations(vocabulary.size());
  for (const Entry& entry : entries) negations[vocabulary.find(entry.word)] = entry.kind;
  negations[0] = Negating::nothing;
  return negations;
}

/// For each token of a sentence, whether a negation bears on it.
void mark_negated(std::span<const Token> tokens, const Negations& negations,
                  std::vector<std::uint8_t>& negated) {
  constexpr std::size_t reach = 6, short_reach = 4, within = 6;
  negated.assign(tokens.size(), 0);
  const auto mark = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, negated.size()); ++i) negated[i] = 1;
  };
  const auto kind_at = [&](std::size_t i) {
    return i < tokens.size() ? negations[tokens[i].word] : Negating::harmless;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Negating kind = kind_at(i);
    if (kind == Negating::nothing) continue;
    if (kind == Negating::aucun || kind == Negating::ni) mark(i, i + short_reach);
    if (kind == Negating::sans && kind_at(i + 1) != Negating::harmless) mark(i, i + short_reach);
    if (kind == Negating::excluded) mark(i < short_reach ? 0 : i - short_reach, i);
    if (kind != Negating::ne) continue;
    for (std::size_t j = i + 1; j < std::min(i + within, tokens.size()); ++j)
      if (kind_at(j) == Negating::second_half || kind_at(j) == Negating::aucun) mark(i, j + reach);
  }
}

/// Hears, sentence by sentence, what is said of the terms of a book.
class TermReader {
 public:
  struct Said {
    CueTerm term;
    bool negated;
  };
  TermReader(const Contract& contract, const Cuebook& book)
      : contract_(contract),
        book_(book),
        words_(book.words().read(contract.vocabulary())),
        negations_(negations_of(contract.vocabulary())),
        sides_(sides_of_words(contract)),
        is_pronoun_(contract.vocabulary().size()) {
    for (const auto word : {u"il", u"elle", u"ils", u"elles"})
      is_pronoun_[contract.vocabulary().find(word)] = true;
    starts_.reserve(contract.sentences().size() + 1);
    for (const Sentence& sentence : contract.sentences()) {
      starts_.push_back(static_cast<std::uint32_t>(said_.size()));
      read_words(sentence);
      read_party(sentence);
      read_quantities(sentence);
    }
    starts_.push_back(static_cast<std::uint32_t>(said_.size()));
  }

  std::span<const Said> all() const { return said_; }
  std::span<const Said> said(std::uint32_t sentence) const {
    return {said_.data() + starts_[sentence], said_.data() + starts_[sentence + 1]};
  }

 private:
  void read_words(const Sentence& sentence) {
    const auto tokens = contract_.tokens_of(sentence);
    mark_negated(tokens, negations_, negated_);
    book_.words().each_phrase(tokens, tokens.size(), words_,
                              [this](CueTerm term, std::size_t first, std::size_t length) {
                                const bool negated = negated_[first] || negated_[first + length - 1];
                                said_.push_back({term, negated});
                              });
  }

  /// The first party of a sentence acts or is bound in it; a sentence without party, or that begins by a
  /// pronoun, goes on with the one before in its article.
  void read_party(const Sentence& sentence) {
    if (const Article* here = contract_.article_at(sentence.span.begin); here != article_) {
      article_ = here;
      if (!here || here->depth <= 1) subject_ = PartySide::unknown;
    }
    for (const Token& token : contract_.tokens_of(sentence)) {
      if (sides_[token.word] != PartySide::unknown) {
        subject_ = sides_[token.word];
        break;
      }
      if (subject_ != PartySide::unknown && is_pronoun_[token.word]) break;
    }
    if (subject_ == PartySide::provider) said_.push_back({provider_, false});
    if (subject_ == PartySide::client) said_.push_back({client_, false});
  }

  void read_quantities(const Sentence& sentence) {
    const auto tell = [&](const auto& values, std::size_t& next, CueTerm term) {
      while (next < values.size() && values[next].span.begin < sentence.span.begin) ++next;
      if (next < values.size() && values[next].span.begin < sentence.span.end) said_.push_back({term, false});
    };
    tell(contract_.amounts(), next_amount_, amount_);
    tell(contract_.percentages(), next_rate_, rate_);
    tell(contract_.durations(), next_duration_, duration_);
  }

  const Contract& contract_;
  const Cuebook& book_;
  Phrasebook::Words words_;
  Negations negations_;
  std::vector<PartySide> sides_;
  std::vector<std::uint8_t> is_pronoun_;  ///< by symbol
  CueTerm provider_ = book_.special(u"#prestataire"), client_ = book_.special(u"#client");
  CueTerm amount_ = book_.special(u"#montant"), rate_ = book_.special(u"#taux"),
          duration_ = book_.special(u"#duree");
  PartySide subject_ = PartySide::unknown;  ///< of the sentence before
  const Article* article_ = nullptr;
  std::size_t next_amount_ = 0, next_rate_ = 0, next_duration_ = 0;  ///< behind the sentence before
  std::vector<std::uint8_t> negated_;                                ///< tokens of the sentence
  std::vector<Said> said_;
  std::vector<std::uint32_t> starts_;  ///< of each sentence, then their end
};

/// The first sentence of each sentence's table row; itself outside a table.
std::vector<std::uint32_t> rows_of(const Contract& contract) {
  std::vector<std::uint32_t> rows(contract.sentences().size());
  const auto cell_of = [&](std::uint32_t s) -> const std::optional<Cell>& {
    return contract.paragraphs()[contract.sentences()[s].paragraph].cell;
  };
  for (std::uint32_t s = 0; s < rows.size(); ++s) {
    rows[s] = s;
    if (s == 0 || !cell_of(s) || !cell_of(s - 1)) continue;
    const bool same_row =
        cell_of(s)->table == cell_of(s - 1)->table && cell_of(s)->row == cell_of(s - 1)->row;
    if (same_row) rows[s] = rows[s - 1];
  }
  return rows;
}

/// By term, the cues to look for where it is said: those whose every group is said somewhere in the contract,
/// each under the terms of its rarest group.
std::vector<CueRange> cues_by_term(const Cuebook& book, const TermReader& terms) {
  std::vector<std::size_t> counts(book.term_count());
  for (const TermReader::Said& each : terms.all()) ++counts[each.term];
  std::vector<CueRange> cues(book.term_count());
  for (std::uint16_t number = 0; number < book.cues().size(); ++number) {
    const Cue::Group* rarest = nullptr;
    std::size_t fewest = SIZE_MAX;
    for (const Cue::Group& group : book.cues()[number].groups) {
      std::size_t count = 0;
      for (const CueTerm term : group.terms) count += counts[term];
      if (group.excluded || count >= fewest) continue;
      fewest = count;
      rarest = &group;
    }
    if (!rarest || fewest == 0) continue;
    for (const CueTerm term : rarest->terms) cues[term].push_back(number);
  }
  return cues;
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
    range.push_back(number);
    cues_.push_back(std::move(cue));
  }
  return range;
}

CueTerm Cuebook::term(std::u16string_view text) {
  const auto number = static_cast<CueTerm>(terms_.size() + 1);
  const auto [entry, added] = terms_.try_emplace(std::u16string(text), number);
  if (!added || text.starts_with(u'#')) return entry->second;
  std::u16string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    words += text[i];
    if (text[i] == u'\'' && i + 1 < text.size() && text[i + 1] != u' ') words += u' ';  // two tokens
  }
  words_.add(number, words);
  return number;
}

CueTerm Cuebook::special(std::u16string_view name) const {
  const auto found = terms_.find(name);
  return found == terms_.end() ? CueTerm{0} : found->second;
}

/// A list item is read after its introduction, a table row as one sentence, told at its first cell.
CueHits::CueHits(const Contract& contract, const Cuebook& book) : hits_(book.cues().size()) {
  constexpr int deepest_list = 4;
  const TermReader terms(contract, book);
  const std::vector<std::uint32_t> rows = rows_of(contract);
  const auto cues = cues_by_term(book, terms);
  std::vector<std::uint8_t> affirmed(book.term_count()), said(book.term_count());
  std::vector<std::uint32_t> seen(book.cues().size(), none);
  const auto present = [&](const Cue& cue, const Cue::Group& group) {
    const auto& told = group.excluded || cue.despite_negation ? said : affirmed;
    return std::ranges::any_of(group.terms, [&](CueTerm term) { return told[term] != 0; });
  };
  std::vector<TermReader::Said> heard;
  for (std::uint32_t s = 0; s < rows.size(); ++s) {
    if (rows[s] != s) continue;
    heard.clear();
    const auto hear = [&](std::uint32_t sentence) {
      const auto here = terms.said(sentence);
      heard.insert(heard.end(), here.begin(), here.end());
    };
    hear(s);
    for (std::uint32_t other = s + 1; other < rows.size() && rows[other] == s; ++other) hear(other);
    std::uint32_t introduction = contract.sentences()[s].introduction;
    for (int depth = 0; introduction < rows.size() && depth < deepest_list; ++depth) {
      hear(introduction);
      introduction = contract.sentences()[introduction].introduction;
    }
    for (const auto& each : heard) {
      said[each.term] = 1;
      if (!each.negated) affirmed[each.term] = 1;
    }
    for (const auto& each : heard)
      for (const std::uint16_t number : cues[each.term]) {
        if (std::exchange(seen[number], s) == s) continue;
        const Cue& cue = book.cues()[number];
        if (std::ranges::all_of(
                cue.groups, [&](const Cue::Group& group) { return present(cue, group) != group.excluded; }))
          hits_[number].push_back(s);
      }
    for (const auto& each : heard) said[each.term] = affirmed[each.term] = 0;
  }
}

}  // namespace clausier
