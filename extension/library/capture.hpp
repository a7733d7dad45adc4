// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "library/clause.hpp"

namespace clausier {

/// Words of a captured text that may become a blank.
struct BlankProposal {
  std::u16string words;  ///< as the text writes them, everywhere where they stand
  Blank blank;           ///< its sample is what they say
};

/// The sums, rates, durations and dates that the blocks write, and the names of the contract's parties; each
/// once, in the order of the text, the names last.
std::vector<BlankProposal> propose_blanks(const std::vector<Block>& blocks, const Contract& contract);

/// The blocks with the words of each proposal made its blank, wherever they stand in one run.
std::vector<Block> make_blanks(std::vector<Block> blocks, const std::vector<BlankProposal>& chosen);

/// Text that was written out of `original` and edited, with its blanks, terms and references again: a block
/// that says what it said is the original's; in any other, their words are looked for in their order.
std::vector<Block> restore_links(std::vector<Block> edited, const std::vector<Block>& original);

/// The blocks without the numbers that somebody typed: "Article 12 – Prix" is a heading, "a) le prix" an
/// item. The library's clauses are numbered where they are inserted.
std::vector<Block> without_typed_numbers(std::vector<Block> blocks);

/// Without what a clause file could not tell from its own marks.
std::u16string without_marks(std::u16string text);

/// Leaves the clause the blanks and defined terms that its texts hold.
void drop_unused(Clause& clause);

}  // namespace clausier
