// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "comparison/word_changes.hpp"
#include "library/library.hpp"

namespace clausier {

/// A run of words in the comparison of our clause with the contract's article.
struct DiffPiece {
  enum class Kind {
    same,     ///< in both, as the contract writes it; a filled blank too
    removed,  ///< of our clause, not in the contract
    added,    ///< of the contract, not in our clause
  };
  Kind kind = Kind::same;
  std::u16string text;  ///< '\n' between paragraphs
  Span span;  ///< of the contract's words; for what was removed, the empty place where it would stand
};

/// An article of the contract that is one of our clauses, or a near relative of one. Points into the library.
struct Deviation {
  const Clause* clause = nullptr;
  Side side = Side::balanced;
  const Fallback* fallback = nullptr;  ///< null for the side's main text
  Span span;                           ///< the article
  double likeness = 0;                 ///< words in common, from 0 to 1
  std::vector<DiffPiece> diff;
  bool identical() const;  ///< but for the blanks
};

/// What gives the article our words back, in order of place: spans of `Contract::text()`, each within one
/// paragraph. Numbers typed at the head of paragraphs, and the contract's punctuation, stay.
std::vector<WordChange> restoring_changes(const Contract& contract, const Deviation& deviation);

/// The texts of a library, ready to be looked for. Immutable, safe to share between threads; the library
/// outlives it.
class ClauseIndex {
 public:
  explicit ClauseIndex(const Library& library);
  ~ClauseIndex();
  ClauseIndex(const ClauseIndex&) = delete;
  ClauseIndex& operator=(const ClauseIndex&) = delete;

  /// In order of place, each article once with the text that it is nearest to. Never throws.
  std::vector<Deviation> deviations(const Contract& contract) const;

 private:
  struct Texts;
  std::unique_ptr<const Texts> texts_;
};

}  // namespace clausier
