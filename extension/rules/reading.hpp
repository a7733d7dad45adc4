// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/concept.hpp"

namespace clausier {

/// Words of a sentence and what they mean; a phrase may end in the next sentence where the first runs on.
/// Token indices count in `Contract::tokens()`.
struct Mention {
  Concept meaning;
  std::uint32_t first = 0;
  std::uint32_t end = 0;    ///< one past the last token
  Inflection inflection{};  ///< of a single word

  std::uint32_t length() const { return end - first; }
};

/// These meanings, to be held against those of a sentence.
Categories set_of(std::initializer_list<Concept> meanings);

/// Whether the sentence runs on in the next paragraph, as lines do that were cut by hand.
bool runs_on(const Contract& contract, std::uint32_t sentence);

/// A contract read for its concepts: the mentions of each sentence in order of place.
class Reading {
 public:
  explicit Reading(const Contract& contract);

  std::span<const Mention> mentions(std::uint32_t sentence) const;
  /// The concepts that the sentence holds.
  const Categories& concepts(std::uint32_t sentence) const { return concepts_[sentence]; }

 private:
  std::vector<Mention> mentions_;
  std::vector<std::uint32_t> starts_;  ///< of each sentence's mentions, then their end
  std::vector<Categories> concepts_;
};

}  // namespace clausier
