// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "rules/exit_clues.hpp"
#include "rules/exit_frame.hpp"

namespace clausier {

/// How far the clues of a passage, all together and whatever their order, speak for a sum that is owed for
/// leaving: from 0 to 1. Frames read grammar and miss what is said in an unforeseen way; this reads little
/// grammar and misses who owes what. Each corrects the other.
double exit_leaning(const Clues& clues, const LeaningWeights& weights = exit_weights());

/// Whether these meanings name a departure or what leads to one: nothing else is weighed.
bool speaks_of_leaving(const Categories& meanings);

/// For each sentence, the first one of its passage: a paragraph, with the list that it introduces and
/// the lines that it was cut into.
std::vector<std::uint32_t> passages_of(const Contract& contract);

/// The frames as all the words of their passage, and the frames themselves, speak for them: without those
/// that they speak against, graded otherwise where they speak for it, and with one for each passage that
/// speaks for it where no frame was read. In order of place.
std::vector<ExitFrame> weighed(const Contract& contract, const Reading& reading,
                               std::vector<ExitFrame> frames, const LeaningWeights& weights = exit_weights());

}  // namespace clausier
