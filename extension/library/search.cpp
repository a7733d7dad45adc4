// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/search.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "analysis/characters.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

constexpr std::size_t shortest_forgiven = 5;          // letters of a word in which a slip is forgiven
constexpr std::array<int, 4> worth = {1, 4, 10, 24};  // of a word found in each Field

bool is_word_character(CharacterKind kind) {
  return kind == CharacterKind::letter || kind == CharacterKind::digit || kind == CharacterKind::invisible;
}

/// Calls visit(word) for each word or number of the text, as it is written.
template <class Visit>
void each_word(std::u16string_view text, const Visit& visit) {
  const Characters& characters = Characters::get();
  std::size_t begin = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = characters.at(text, offset);
    if (!is_word_character(character.kind)) {
      if (begin < offset) visit(text.substr(begin, offset - begin));
      begin = offset + character.units;
    }
    offset += character.units;
  }
  if (begin < text.size()) visit(text.substr(begin));
}

/// Folded and without the mark of the plural: "Pénalités" and "pénalité" are one word.
std::u16string stem_of(std::u16string_view word) {
  std::u16string stem = fold(word);
  if (stem.size() < 4) return stem;
  if (stem.ends_with(u"aux") && !stem.ends_with(u"eaux"))
    stem.replace(stem.size() - 2, 2, u"l");
  else if (stem.ends_with(u's') || stem.ends_with(u'x'))
    stem.pop_back();
  return stem;
}

/// Whether the term begins as the word does but for one letter that is wrong, missing, too many or swapped
/// with the next.
bool begins_nearly(std::u16string_view term, std::u16string_view word) {
  const std::size_t same = static_cast<std::size_t>(std::ranges::mismatch(term, word).in2 - word.begin());
  const auto word_rest = word.substr(same);
  const auto term_rest = term.substr(same);
  if (word_rest.empty()) return true;
  if (term_rest.starts_with(word_rest.substr(1))) return true;  // one too many
  if (term_rest.empty()) return false;
  if (term_rest.substr(1).starts_with(word_rest)) return true;            // one missing
  if (term_rest.substr(1).starts_with(word_rest.substr(1))) return true;  // one wrong
  return word_rest.size() > 1 && term_rest.size() > 1 && word_rest[0] == term_rest[1] &&
         word_rest[1] == term_rest[0] && term_rest.substr(2).starts_with(word_rest.substr(2));
}

/// How many letters are wrong, missing, too many or swapped between two words.
std::size_t slips_between(std::u16string_view one, std::u16string_view other) {
  std::vector<std::size_t> before(other.size() + 1), above(other.size() + 1), row(other.size() + 1);
  std::iota(above.begin(), above.end(), 0u);
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t wrong = one[i - 1] == other[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + wrong});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[other.size()];
}

/// "de", "la", "du" and what else says nothing where longer words are there.
bool says_little(std::u16string_view stem) {
  return stem.size() < 3 && !(stem.front() >= u'0' && stem.front() <= u'9');
}

/// Whether a suggestion had rather show that spelling of a stem: the singular, small letters, accents.
bool is_nearer(std::u16string_view spelling, std::u16string_view other, std::u16string_view stem) {
  return std::pair(spelling.size() == stem.size(), spelling) > std::pair(other.size() == stem.size(), other);
}

struct QueryWord {
  std::u16string_view written;
  std::u16string stem;
};

std::vector<QueryWord> words_of(std::u16string_view query) {
  std::vector<QueryWord> words;
  each_word(query, [&](std::u16string_view word) {
    if (auto stem = stem_of(word); !stem.empty()) words.push_back({word, std::move(stem)});
  });
  const auto little = [](const QueryWord& word) { return says_little(word.stem); };
  if (!std::ranges::all_of(words, little)) std::erase_if(words, little);
  return words;
}

}  // namespace

/// The terms while the clauses are read.
struct SearchIndex::TermTable {
  std::unordered_map<std::u16string, std::size_t> place;
  std::vector<Term> terms;

  Term& operator[](std::u16string stem) {
    const auto [entry, is_new] = place.try_emplace(std::move(stem), terms.size());
    if (is_new) terms.push_back({entry->first, {}, {}});
    return terms[entry->second];
  }
};

SearchIndex::SearchIndex(const Library& library) : library_(library) {
  TermTable table;
  for (std::uint32_t i = 0; i < library.clauses().size(); ++i) read(library.clauses()[i], i, table);
  terms_ = std::move(table.terms);
  std::ranges::sort(terms_, {}, &Term::stem);
}

void SearchIndex::read(const Clause& clause, std::uint32_t number, TermTable& terms) const {
  const auto add = [&](Field field, std::u16string_view text) {
    each_word(text, [&](std::u16string_view word) {
      auto stem = stem_of(word);
      if (stem.empty()) return;
      Term& term = terms[std::move(stem)];
      if (is_nearer(word, term.spelling, term.stem)) term.spelling = word;
      if (term.postings.empty() || term.postings.back().clause != number)
        term.postings.push_back({number, field});
      else
        term.postings.back().field = std::max(term.postings.back().field, field);
    });
  };
  add(Field::title, clause.title);
  add(Field::title, clause.english_title);
  add(Field::tag, to_utf16(clause.id));
  for (const std::u16string& tag : clause.tags) add(Field::tag, tag);
  const auto family = std::ranges::find(families(), clause.family, &Family::id);
  if (family != families().end())
    for (const auto title : {family->title, family->english_title}) add(Field::tag, title);
  for (const std::string& id : clause.basis) {
    add(Field::basis, to_utf16(id));
    const Authority* authority = library_.authority(id);
    if (!authority) continue;
    add(Field::basis, authority->cite);
    add(Field::basis, authority->lesson);
  }
  add(Field::text, clause.use_when);
  add(Field::text, clause.english_use_when);
  add(Field::text, clause.drafting_note);
  for (const Variant& variant : clause.variants) {
    add(Field::text, plain_text(variant.blocks));
    add(Field::text, plain_text(variant.english));
    for (const Fallback& fallback : variant.fallbacks)
      add(Field::text, fallback.title + u"\n" + plain_text(fallback.blocks));
  }
}

SearchIndex::Match SearchIndex::match(std::u16string_view stem) const {
  Match match;
  const auto begins = [&](const Term& term) { return term.stem.starts_with(stem); };
  const auto first = std::ranges::lower_bound(terms_, stem, {}, &Term::stem);
  for (auto term = first; term != terms_.end() && begins(*term); ++term) match.terms.push_back(&*term);
  if (!match.terms.empty() || stem.size() < shortest_forgiven) return match;
  for (const Term& term : terms_)
    if (begins_nearly(term.stem, stem)) match.terms.push_back(&term);
  const auto difference = [&](const Term* term) {
    const auto one = term->stem.size(), other = stem.size();
    return one > other ? one - other : other - one;
  };
  const auto nearest = std::ranges::min_element(match.terms, {}, difference);
  if (nearest != match.terms.end()) match.meant = *nearest;
  return match;
}

const SearchIndex::Term* SearchIndex::nearest(std::u16string_view stem, std::size_t slips) const {
  const Term* best = nullptr;
  for (const Term& term : terms_) {
    if (term.stem.size() > stem.size() + slips || stem.size() > term.stem.size() + slips) continue;
    const std::size_t between = slips_between(term.stem, stem);
    if (between > slips || (best && between == slips)) continue;
    best = &term;
    slips = between;
  }
  return best;
}

std::vector<const Clause*> SearchIndex::ranked(const std::vector<Match>& matches) const {
  std::vector<int> scores(library_.clauses().size()), best(scores.size());
  std::vector<std::size_t> held(scores.size());
  for (const Match& match : matches) {
    std::ranges::fill(best, 0);
    for (const Term* term : match.terms)
      for (const Posting& posting : term->postings)
        best[posting.clause] = std::max(best[posting.clause], worth[static_cast<std::size_t>(posting.field)]);
    for (std::size_t i = 0; i < best.size(); ++i) {
      scores[i] += best[i];
      held[i] += best[i] > 0;
    }
  }
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < held.size(); ++i)
    if (held[i] == matches.size()) found.push_back(i);
  std::ranges::stable_sort(found, std::greater(), [&](std::size_t i) { return scores[i]; });
  std::vector<const Clause*> clauses;
  for (const std::size_t i : found) clauses.push_back(&library_.clauses()[i]);
  return clauses;
}

SearchResult SearchIndex::search(std::u16string_view query) const {
  std::vector<Match> matches;
  bool slipped = false, guessed = false;
  SearchResult result;
  for (const QueryWord& word : words_of(query)) {
    Match& found = matches.emplace_back(match(word.stem));
    if (found.terms.empty()) {  // two slips are not forgiven, but guessed at
      guessed = true;
      found.meant = nearest(word.stem, word.stem.size() < shortest_forgiven ? 1 : 2);
      if (found.meant) found.terms = {found.meant};
    }
    slipped |= found.meant != nullptr;
    if (!result.understood.empty()) result.understood += u' ';
    result.understood += found.meant ? found.meant->spelling : word.written;
  }
  auto clauses = ranked(matches);
  if (!slipped || clauses.empty()) result.understood.clear();
  if (!guessed) result.clauses = std::move(clauses);
  return result;
}

}  // namespace clausier
