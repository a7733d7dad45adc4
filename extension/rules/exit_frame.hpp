// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// Why the contract ends early.
enum class Trigger { unsaid, convenience, breach, either };

/// What the leaver is asked for.
enum class SumKind {
  whole_price,  ///< the price to the end, in any wording
  share,        ///< a fraction of it
  fixed,        ///< a sum of money or a number of instalments
  unsaid,       ///< an indemnity whose measure stands elsewhere or nowhere
  lost_profit,  ///< "manque à gagner", without a measure
  deposit,      ///< money already paid that the provider keeps
  prepaid,      ///< price paid ahead for a time that will not run, not given back
  discount,     ///< past periods priced again without their discount
  minimum,      ///< orders guaranteed after the end
  costs,        ///< investments not written off, costs committed up to a cap
};

/// A stipulation by which the one who leaves owes a sum for a time that will not be performed. Each slot
/// holds the words that proved it; an empty one was not said. The grade and the factors follow from the frame
/// alone.
struct ExitFrame {
  std::uint32_t sentence = 0;  ///< where the sum is owed
  Span span;                   ///< the passage to flag
  std::vector<Span> related;   ///< the other places that the frame rests on

  SumKind kind = SumKind::whole_price;
  Span sum;
  std::optional<double> percent;  ///< of the price left, for a share
  std::optional<double> months;   ///< of price, for a fixed sum
  std::optional<double> euros;    ///< for a fixed sum

  Trigger trigger = Trigger::unsaid;
  Span breach, unpaid, convenience, any_cause;
  bool either_way = false;  ///< a departure and a fault are named side by side
  Span exit;

  Span faculty, acceleration, continues;
  Span uplift, cumulation, irreducible, denial;
  Span avoided, judge, cap, degressive, carve_out;
  Span purpose, compulsion, price_of_right;
  Span consumer, public_body, cloud, tax;

  std::optional<Risk> leaning;  ///< what all the words together speak for, where the slots tell otherwise
  std::vector<Span> telling;    ///< then, those that speak most for it

  bool said(Span ExitFrame::*slot) const { return !(this->*slot).empty(); }
};

class Passage;

/// Fills the slots and the trigger with what the passage says of who leaves, why, and what makes it worse or
/// better.
void read_reasons(const Passage& passage, ExitFrame& frame);

/// Whether it speaks of what has a law of its own, or reports what others say: an eviction, a loan, a ruling.
bool is_other_matter(const Passage& passage);

/// "la licence reste acquise au Client".
bool stays_with_client(const Passage& passage, const Mention& kept);

/// Every exit frame of the contract, in order of place, one a stipulation. Never throws.
std::vector<ExitFrame> read_exit_frames(const Contract& contract, const Reading& reading);

}  // namespace clausier
