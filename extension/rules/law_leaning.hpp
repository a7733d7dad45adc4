// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>

#include "rules/law_clues.hpp"
#include "rules/notion.hpp"

namespace clausier {

/// What each clue adds to the odds of a rule's fault, as their logarithm.
struct SenseWeight {
  Sense sense;
  bool denied;
  Where where;
  float weight;
};
struct FigureWeight {
  Figure figure;
  float weight;
};
struct RootWeight {
  std::u16string_view root;
  float weight;
};

/// What was learnt for one rule.
struct LawLesson {
  std::string_view rule;
  float bias = 0;
  std::span<const SenseWeight> senses;
  std::span<const FigureWeight> figures;
  std::span<const RootWeight> roots;
};

/// What a rule speaks of: any of these, in the passage or, as a notion, in the titles above it.
struct LawObject {
  Categories senses;
  Notions notions;
  std::vector<Figure> figures;
};

/// A rule that is weighed, the senses that its fault turns on, and what must be spoken of where words alone
/// are to flag, if anything: what looks like the fault in its words may be said of another thing.
struct LawTopic {
  std::string_view rule;
  Categories anchors;
  std::optional<LawObject> object;
};

std::span<const LawTopic> law_topics();
/// One for each topic, in the same order. Learnt from the labelled excerpts and contracts of tests/evaluation
/// by tests/rules/weigh_law.cpp, never by hand.
std::span<const LawLesson> law_lessons();

/// The sentences that are weighed together: a paragraph, with the list that it introduces, titles and
/// definitions left out. In order of place.
std::vector<std::vector<std::uint32_t>> law_passages(const Contract& contract);

/// The sentences to flag for a rule: those that its own reading `found`, in order, less those that their
/// passage speaks against, and the most telling one of each passage that speaks strongly for the fault where
/// none was found. A reading knows grammar and misses what is said in an unforeseen way; all the words
/// together know less of who owes what, and miss less. What is found and plain no word can speak against.
std::vector<std::uint32_t> weighed(
    const Contract& contract, std::string_view rule, std::vector<std::uint32_t> found,
    const std::function<bool(std::uint32_t sentence)>& is_plain = [](std::uint32_t) { return false; });

}  // namespace clausier
