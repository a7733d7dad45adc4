// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "rules/exit_frame.hpp"

namespace clausier {

/// What the presence of a meaning in a passage adds to the odds, as their logarithm.
struct ConceptWeight {
  Concept meaning;
  double weight;
};

/// Learnt from the labelled clauses and contracts of tests/evaluation by tests/rules/weigh.cpp, never by
/// hand.
std::span<const ConceptWeight> exit_weights();
double exit_bias();

/// How far the meanings of a passage, all together and whatever their order, speak for a sum that is owed for
/// leaving: from 0 to 1. Frames read grammar and miss what is said in an unforeseen way; this reads no
/// grammar and misses who owes what. Each corrects the other.
double exit_leaning(const Categories& meanings);

/// For each sentence, the first one of its passage: a paragraph, with the list that it introduces.
std::vector<std::uint32_t> passages_of(const Contract& contract);

/// The frames without those that their passage speaks against, and with one for each passage that speaks
/// strongly for it where no frame was read. In order of place.
std::vector<ExitFrame> weighed(const Contract& contract, const Reading& reading,
                               std::vector<ExitFrame> frames);

}  // namespace clausier
