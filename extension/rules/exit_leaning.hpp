// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "rules/exit_frame.hpp"
#include "rules/exit_words.hpp"

namespace clausier {

/// Whether these meanings name a departure, what leads to one or what may be asked for it: nothing else is
/// weighed.
bool may_ask(const Categories& meanings);

/// For each sentence, the first one of its passage: a paragraph, with the list that it introduces and
/// the lines that it was cut into.
std::vector<std::uint32_t> passages_of(const Contract& contract);

/// Frames read grammar and miss what is said in an unforeseen way; words read little grammar and miss who
/// owes what: each corrects the other. The frames as all the words of their passage, and the frames
/// themselves, speak for them: without those that they speak against, graded otherwise where they speak for
/// it, and with one for each passage that speaks for it where no frame was read. In order of place.
std::vector<ExitFrame> weighed(const Contract& contract, const Reading& reading,
                               std::vector<ExitFrame> frames, const LeaningWeights& weights = exit_weights());

}  // namespace clausier
