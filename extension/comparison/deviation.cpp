// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/deviation.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace clausier {
namespace {

using WordId = std::uint32_t;
constexpr WordId unknown_word = 0;  // not in the library
constexpr WordId blank_word = 1;    // stands for whatever fills the blank
constexpr std::size_t shingle = 4;  // words that must stand in a row to be told as a clue
constexpr double near_relative = 0.5;
constexpr double worth_comparing = 0.25;          // of our shingles found in the article
constexpr std::size_t longest_article = 4000;     // words
constexpr std::size_t longest_filled_blank = 14;  // words that a blank may have become

/// One word of a text that is compared.
struct Word {
  WordId id = unknown_word;
  Span span;  ///< in the text that it came from
};

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
};
using Dictionary = std::unordered_map<std::u16string, WordId, WordHash, std::equal_to<>>;

/// A text of the library.
struct ClauseText {
  const Clause* clause = nullptr;
  Side side = Side::balanced;
  const Fallback* fallback = nullptr;
  std::u16string text;
  std::vector<Word> words;
  std::size_t shingles = 0;  ///< without those that hold a blank
};

std::uint64_t shingle_at(const std::vector<Word>& words, std::size_t at) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a, a word at a time
  for (std::size_t i = at; i < at + shingle; ++i) hash = (hash ^ words[i].id) * 1099511628211u;
  return hash;
}

bool is_plain(const std::vector<Word>& words, std::size_t at) {
  return std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                      words.begin() + static_cast<std::ptrdiff_t>(at + shingle),
                      [](const Word& word) { return word.id <= blank_word; });
}

/// The text of the blocks, with the places of its blanks.
std::u16string written(const std::vector<Block>& blocks, std::vector<Span>& blanks) {
  std::u16string text;
  const auto write = [&](const std::vector<Run>& runs) {
    for (const Run& run : runs) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += run.text;
      if (run.kind == Run::Kind::blank) blanks.push_back({begin, static_cast<std::uint32_t>(text.size())});
    }
    text += u'\n';
  };
  for (const Block& block : blocks) {
    if (block.kind != Block::Kind::table) write(block.runs);
    for (const auto& row : block.rows)
      for (const TableCell& cell : row) write(cell.runs);
  }
  return text;
}

using Pair = std::pair<std::size_t, std::size_t>;  // indexes of a word of ours and of the same of theirs

/// What stands in both sequences, in order: nearly as many words as can be, in few runs, since a drafter
/// moves and keeps words by the phrase.
std::vector<Pair> common(const std::vector<Word>& ours, const std::vector<Word>& theirs) {
  constexpr std::uint16_t word = 4, neighbour = 1;  // what a word in common is worth, and one more in its run
  const std::size_t columns = theirs.size() + 1;
  std::vector<std::uint16_t> best((ours.size() + 1) * columns), paired(best.size());
  const auto same = [&](std::size_t i, std::size_t j) {
    return i < ours.size() && j < theirs.size() && ours[i].id > blank_word && ours[i].id == theirs[j].id;
  };
  const auto goes_on = [&](std::size_t next) {
    return paired[next] && paired[next] + neighbour >= best[next];
  };
  for (std::size_t i = ours.size(); i-- > 0;)
    for (std::size_t j = theirs.size(); j-- > 0;) {
      const std::size_t at = i * columns + j, next = at + columns + 1;
      if (same(i, j))
        paired[at] =
            static_cast<std::uint16_t>(word + (goes_on(next) ? paired[next] + neighbour : best[next]));
      best[at] = std::max({paired[at], best[at + columns], best[at + 1]});
    }
  std::vector<Pair> pairs;
  for (std::size_t i = 0, j = 0; i < ours.size() && j < theirs.size();) {
    const std::size_t at = i * columns + j;
    const bool in_run = !pairs.empty() && pairs.back() == Pair(i - 1, j - 1) && goes_on(at);
    if (paired[at] && (in_run || paired[at] == best[at]))
      pairs.emplace_back(i++, j++);
    else if (best[at + columns] >= best[at + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

/// Lets go of a few words kept among many that change, as a drafter would strike them out: they make nothing
/// easier to read. Those beside a blank stay, and those that hold paragraphs apart.
class Islands {
 public:
  Islands(const std::vector<Word>& ours, const std::vector<Word>& theirs, std::u16string_view contract)
      : ours_(ours), theirs_(theirs), contract_(contract) {}

  std::vector<Pair> drop(const std::vector<Pair>& pairs) const {
    std::vector<Pair> kept;
    for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
      for (end = begin + 1; end < pairs.size() && follows(pairs[end - 1], pairs[end]);) ++end;
      const Pair before = kept.empty() ? Pair(0, 0) : Pair(kept.back().first + 1, kept.back().second + 1);
      const Pair after = end < pairs.size() ? pairs[end] : Pair(ours_.size(), theirs_.size());
      const std::size_t changed =
          std::min(words_between(before, pairs[begin]),
                   words_between({pairs[end - 1].first + 1, pairs[end - 1].second + 1}, after));
      if (end - begin < changed && !is_broken(before.second, after.second)) continue;
      kept.insert(kept.end(), pairs.begin() + static_cast<std::ptrdiff_t>(begin),
                  pairs.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return kept;
  }

 private:
  static bool follows(const Pair& one, const Pair& other) {
    return other == Pair(one.first + 1, one.second + 1);
  }

  /// How many words change; none where a blank is among them.
  std::size_t words_between(const Pair& begin, const Pair& end) const {
    for (std::size_t i = begin.first; i < end.first; ++i)
      if (ours_[i].id == blank_word) return 0;
    return std::max(end.first - begin.first, end.second - begin.second);
  }

  bool is_broken(std::size_t begin, std::size_t end) const {
    if (begin >= end) return false;
    const std::uint32_t first = theirs_[begin].span.begin;
    return contract_.substr(first, theirs_[end - 1].span.end - first).find(u'\n') !=
           std::u16string_view::npos;
  }

  const std::vector<Word>& ours_;
  const std::vector<Word>& theirs_;
  const std::u16string_view contract_;
};

constexpr std::u16string_view closing = u".;:!?)»\u00A0\u202F";  // behind the last word of a text

/// Writes the pieces of a comparison, from gap to gap.
class DiffWriter {
 public:
  DiffWriter(const ClauseText& ours, const std::vector<Word>& theirs, std::u16string_view contract)
      : ours_(ours), theirs_(theirs), contract_(contract) {}

  std::vector<DiffPiece> write(const std::vector<Pair>& pairs) {
    std::size_t i = 0, j = 0;
    for (const auto& [our, their] : pairs) {
      gap(i, our, j, their);
      add(DiffPiece::Kind::same, words(theirs_, contract_, their, their + 1), place(their, their + 1));
      i = our + 1;
      j = their + 1;
    }
    gap(i, ours_.words.size(), j, theirs_.size());
    return std::move(pieces_);
  }

 private:
  void gap(std::size_t i, std::size_t our_end, std::size_t j, std::size_t their_end) {
    const bool blanks_only =
        i < our_end && std::all_of(ours_.words.begin() + static_cast<std::ptrdiff_t>(i),
                                   ours_.words.begin() + static_cast<std::ptrdiff_t>(our_end),
                                   [](const Word& w) { return w.id == blank_word; });
    if (blanks_only && j < their_end && their_end - j <= longest_filled_blank)
      return add(DiffPiece::Kind::same, words(theirs_, contract_, j, their_end), place(j, their_end));
    add(DiffPiece::Kind::removed, words(ours_.words, ours_.text, i, our_end), place(j, j));
    add(DiffPiece::Kind::added, words(theirs_, contract_, j, their_end), place(j, their_end));
  }

  /// Where those words of the contract stand; empty for none, before the next one or behind the last.
  Span place(std::size_t first, std::size_t end) const {
    if (first < end) return {theirs_[first].span.begin, theirs_[end - 1].span.end};
    if (first < theirs_.size()) return {theirs_[first].span.begin, theirs_[first].span.begin};
    const std::uint32_t last = theirs_.empty() ? 0 : theirs_.back().span.end;
    return {last, last};
  }

  static std::u16string words(const std::vector<Word>& words, std::u16string_view text, std::size_t first,
                              std::size_t end) {
    if (first >= end) return {};
    const std::uint32_t begin = words[first].span.begin;
    const std::size_t close = std::min(text.find_first_not_of(closing, words[end - 1].span.end), text.size());
    return std::u16string(text.substr(begin, (end < words.size() ? words[end].span.begin : close) - begin));
  }

  void add(DiffPiece::Kind kind, std::u16string text, Span span) {
    if (text.empty()) return;
    if (!pieces_.empty() && pieces_.back().kind == kind) {
      pieces_.back().text += text;
      pieces_.back().span.end = span.end;
    } else {
      pieces_.push_back({kind, std::move(text), span});
    }
  }

  const ClauseText& ours_;
  const std::vector<Word>& theirs_;
  const std::u16string_view contract_;
  std::vector<DiffPiece> pieces_;
};

/// The words of the part of a contract that a library may hold: without typed numbers.
std::vector<Word> words_of(const Contract& contract, Span part, const std::vector<WordId>& ids) {
  std::vector<Word> words;
  for (const Token& token : contract.tokens_in(part))
    if (token.kind != TokenKind::punctuation &&
        contract.sentences()[token.sentence].wording.contains(token.span.begin))
      words.push_back({ids[token.word], token.span});
  return words;
}

constexpr std::u16string_view around_words = u" \u00A0\n.,;:!?";

std::u16string_view without_ends(std::u16string_view text) {
  const std::size_t first = text.find_first_not_of(around_words);
  if (first == std::u16string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(around_words) - first + 1);
}

/// Makes changes of the pieces of a comparison that differ.
class Restoration {
 public:
  explicit Restoration(const Contract& contract) : contract_(contract) {}

  void replace(const DiffPiece* ours, const DiffPiece* theirs) {
    const std::u16string_view words = ours ? without_ends(ours->text) : std::u16string_view();
    const std::vector<Span> parts = theirs ? parts_of(theirs->span) : std::vector<Span>();
    if (parts.empty() && ours) return insert(ours->span.begin, words);
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (i == 0 && !words.empty())
        changes_.push_back({parts[i], std::u16string(words)});
      else
        changes_.push_back({with_space(parts[i]), {}});
  }

  std::vector<WordChange> take() { return std::move(changes_); }

 private:
  /// The words in each paragraph, without its number.
  std::vector<Span> parts_of(Span span) const {
    std::vector<Span> parts;
    std::size_t line = contract_.paragraphs().size();
    for (const Token& token : contract_.tokens_in(span)) {
      if (token.kind == TokenKind::punctuation ||
          !contract_.sentences()[token.sentence].wording.contains(token.span.begin))
        continue;
      const std::size_t here = contract_.position(token.span.begin).line;
      if (here != line) parts.push_back(token.span);
      parts.back().end = token.span.end;
      line = here;
    }
    return parts;
  }

  char16_t at(std::uint32_t offset) const {
    return offset < contract_.text().size() ? contract_.text()[offset] : u'\n';
  }

  /// With the space that would be left over: the one behind, or the one before where a mark or the end
  /// follows.
  Span with_space(Span span) const {
    if (at(span.end) == u' ')
      ++span.end;
    else if (span.begin > 0 && at(span.begin - 1) == u' ')
      --span.begin;
    return span;
  }

  void insert(std::uint32_t offset, std::u16string_view words) {
    if (words.empty()) return;
    const bool before_word = around_words.find(at(offset)) == std::u16string_view::npos;
    const std::u16string text(words);
    changes_.push_back({{offset, offset}, before_word ? text + u' ' : u' ' + text});
  }

  const Contract& contract_;
  std::vector<WordChange> changes_;
};

}  // namespace

std::vector<WordChange> restoring_changes(const Contract& contract, const Deviation& deviation) {
  Restoration restoration(contract);
  const std::vector<DiffPiece>& diff = deviation.diff;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].kind == DiffPiece::Kind::same) continue;
    const bool removed = diff[i].kind == DiffPiece::Kind::removed;
    const bool both = removed && i + 1 < diff.size() && diff[i + 1].kind == DiffPiece::Kind::added;
    restoration.replace(removed ? &diff[i] : nullptr, both ? &diff[i + 1] : removed ? nullptr : &diff[i]);
    if (both) ++i;
  }
  return restoration.take();
}

bool Deviation::identical() const {
  return std::ranges::all_of(diff,
                             [](const DiffPiece& piece) { return piece.kind == DiffPiece::Kind::same; });
}

struct ClauseIndex::Texts {
  Dictionary dictionary;
  std::vector<ClauseText> texts;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> shingles;  ///< texts that hold each

  void add(const Clause& clause, Side side, const Fallback* fallback, const std::vector<Block>& blocks);
  std::vector<WordId> ids_of(const Contract& contract) const;
  std::vector<std::uint32_t> candidates(const std::vector<Word>& words) const;
  Deviation compare(const ClauseText& ours, const std::vector<Word>& theirs, const Contract& contract) const;
};

void ClauseIndex::Texts::add(const Clause& clause, Side side, const Fallback* fallback,
                             const std::vector<Block>& blocks) {
  ClauseText text{.clause = &clause, .side = side, .fallback = fallback};
  std::vector<Span> blanks;
  text.text = written(blocks, blanks);
  const Contract read = read_contract(plain_text(text.text));
  const auto in_blank = [&](const Token& token) {
    return std::ranges::any_of(blanks, [&](Span blank) { return blank.contains(token.span.begin); });
  };
  for (const Token& token : read.tokens()) {
    if (in_blank(token)) {
      if (text.words.empty() || text.words.back().id != blank_word)
        text.words.push_back({blank_word, token.span});
      text.words.back().span.end = token.span.end;
    } else if (token.kind != TokenKind::punctuation) {
      const auto next = static_cast<WordId>(dictionary.size() + blank_word + 1);
      text.words.push_back(
          {dictionary.try_emplace(std::u16string(read.folded(token)), next).first->second, token.span});
    }
  }
  const auto number = static_cast<std::uint32_t>(texts.size());
  std::unordered_set<std::uint64_t> seen;
  for (std::size_t i = 0; i + shingle <= text.words.size(); ++i)
    if (is_plain(text.words, i) && seen.insert(shingle_at(text.words, i)).second)
      shingles[shingle_at(text.words, i)].push_back(number);
  text.shingles = seen.size();
  texts.push_back(std::move(text));
}

std::vector<WordId> ClauseIndex::Texts::ids_of(const Contract& contract) const {
  std::vector<WordId> ids(contract.vocabulary().size());
  for (Symbol symbol = 1; symbol < ids.size(); ++symbol)
    if (const auto known = dictionary.find(contract.vocabulary().word(symbol)); known != dictionary.end())
      ids[symbol] = known->second;
  return ids;
}

/// The texts that share enough with the words to be compared.
std::vector<std::uint32_t> ClauseIndex::Texts::candidates(const std::vector<Word>& words) const {
  std::unordered_map<std::uint32_t, std::size_t> counts;
  std::unordered_set<std::uint64_t> seen;
  for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
    if (!is_plain(words, i) || !seen.insert(shingle_at(words, i)).second) continue;
    const auto holders = shingles.find(shingle_at(words, i));
    if (holders == shingles.end()) continue;
    for (const std::uint32_t text : holders->second) ++counts[text];
  }
  std::vector<std::uint32_t> enough;
  for (const auto& [text, count] : counts)
    if (static_cast<double>(count) >= worth_comparing * static_cast<double>(texts[text].shingles))
      enough.push_back(text);
  std::ranges::sort(enough);
  return enough;
}

Deviation ClauseIndex::Texts::compare(const ClauseText& ours, const std::vector<Word>& theirs,
                                      const Contract& contract) const {
  const auto pairs = common(ours.words, theirs);
  const auto blanks = static_cast<std::size_t>(std::ranges::count(ours.words, blank_word, &Word::id));
  const std::size_t most = std::max(ours.words.size() - blanks, theirs.size());
  return {.clause = ours.clause,
          .side = ours.side,
          .fallback = ours.fallback,
          .span = {},
          .likeness = most == 0 ? 0 : static_cast<double>(pairs.size()) / static_cast<double>(most),
          .diff = DiffWriter(ours, theirs, contract.text())
                      .write(Islands(ours.words, theirs, contract.text()).drop(pairs))};
}

ClauseIndex::ClauseIndex(const Library& library) {
  auto texts = std::make_unique<Texts>();
  for (const Clause& clause : library.clauses())
    for (const Variant& variant : clause.variants) {
      texts->add(clause, variant.side, nullptr, variant.blocks);
      for (const Fallback& fallback : variant.fallbacks)
        texts->add(clause, variant.side, &fallback, fallback.blocks);
    }
  texts_ = std::move(texts);
}

ClauseIndex::~ClauseIndex() = default;

std::vector<Deviation> ClauseIndex::deviations(const Contract& contract) const {
  const std::vector<WordId> ids = texts_->ids_of(contract);
  std::vector<Deviation> found;
  for (const Article& article : contract.articles()) {
    const std::vector<Word> words = words_of(contract, article.span, ids);
    if (words.size() > longest_article) continue;
    Deviation nearest;
    for (const std::uint32_t text : texts_->candidates(words)) {
      Deviation deviation = texts_->compare(texts_->texts[text], words, contract);
      if (deviation.likeness > nearest.likeness) nearest = std::move(deviation);
    }
    if (nearest.likeness < near_relative) continue;
    nearest.span = article.span;
    found.push_back(std::move(nearest));
  }
  // An article and its own parts: the one that is most alike.
  std::vector<Deviation> kept;
  for (Deviation& each : found) {
    const auto beaten = [&](const Deviation& other) {
      return &other != &each && (other.span.contains(each.span) || each.span.contains(other.span)) &&
             other.likeness > each.likeness;
    };
    if (std::ranges::none_of(found, beaten)) kept.push_back(each);
  }
  return kept;
}

}  // namespace clausier
