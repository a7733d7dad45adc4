// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/coverage_lexicon.hpp"

namespace clausier {

using CueTerm = std::uint16_t;

/// A cue ready to be looked for; see coverage_lexicon.hpp for how it is written.
struct Cue {
  struct Group {
    std::vector<CueTerm> terms;  ///< one of them is enough
    bool excluded = false;       ///< none of them may be there
  };
  std::vector<Group> groups;
  bool anywhere = false;
  bool despite_negation = false;
};
using CueRange = std::vector<std::uint16_t>;  ///< indexes of cues

/// All the cues of the lexicon, with their words numbered. Immutable once written.
class Cuebook {
 public:
  CueRange write(Cues text);

  const std::vector<Cue>& cues() const { return cues_; }
  std::size_t term_count() const { return terms_.size(); }
  /// The cues whose first group holds the term.
  const std::vector<std::uint16_t>& cues_of(CueTerm term) const { return cues_of_[term]; }

  /// The terms that begin with this folded word.
  std::vector<CueTerm> beginning_with(std::u16string_view folded) const;
  /// Whether the words from `token` on say the term; `end` is one past its last token.
  bool says(const Contract& contract, CueTerm term, std::size_t token, std::size_t& end) const;

  /// The number of a term that is no word ("#client"); 0 where no cue holds it.
  CueTerm special(std::u16string_view name) const;

 private:
  using Words = std::vector<std::u16string>;
  struct Hash {  ///< finds a view without making a string of it
    using is_transparent = void;
    std::size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
  };
  template <class Value>
  using Index = std::unordered_map<std::u16string, Value, Hash, std::equal_to<>>;
  CueTerm term(std::u16string_view text);

  std::vector<Cue> cues_;
  std::vector<Words> terms_{Words{}};
  std::vector<std::vector<std::uint16_t>> cues_of_{{}};
  Index<CueTerm> numbers_;
  Index<std::vector<CueTerm>> by_word_, by_stem_;
};

/// The cues that each sentence of a contract holds.
class CueHits {
 public:
  CueHits(const Contract& contract, const Cuebook& book);
  /// Sentences that hold the cue, in order.
  const std::vector<std::uint32_t>& of(std::uint16_t cue) const { return hits_[cue]; }

 private:
  struct Said {
    CueTerm term;
    bool negated;
  };
  static std::vector<std::uint32_t> rows_of(const Contract& contract);
  void read_words(const Contract& contract, const Cuebook& book);
  void read_parties(const Contract& contract, const Cuebook& book);
  void read_quantities(const Contract& contract, const Cuebook& book);
  void match(const Contract& contract, const Cuebook& book);

  std::vector<std::vector<Said>> said_;           ///< by sentence
  std::vector<std::uint32_t> rows_;               ///< see rows_of
  std::vector<std::vector<std::uint32_t>> hits_;  ///< by cue
};

}  // namespace clausier
