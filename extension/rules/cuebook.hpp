// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/coverage_lexicon.hpp"
#include "rules/phrasebook.hpp"

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
  /// The words of the terms; what they mean is the term.
  const Phrasebook& words() const { return words_; }
  std::size_t term_count() const { return terms_.size() + 1; }
  /// The number of a term that is no word ("#client"); 0 where no cue holds it.
  CueTerm special(std::u16string_view name) const;

 private:
  CueTerm term(std::u16string_view text);

  std::vector<Cue> cues_;
  std::map<std::u16string, CueTerm, std::less<>> terms_;  ///< numbered from 1
  Phrasebook words_;
};

/// The cues that each sentence of a contract holds.
class CueHits {
 public:
  CueHits(const Contract& contract, const Cuebook& book);
  /// Sentences that hold the cue, in order.
  const std::vector<std::uint32_t>& of(std::uint16_t cue) const { return hits_[cue]; }

 private:
  std::vector<std::vector<std::uint32_t>> hits_;  ///< by cue
};

}  // namespace clausier
