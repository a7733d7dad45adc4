// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_review.hpp"

#include "rules/exit_leaning.hpp"
#include "rules/kept.hpp"

namespace clausier {
namespace {

Span first_words(const Contract& contract, const Reading& reading, Concept meaning) {
  for (std::uint32_t i = 0; i < contract.sentences().size(); ++i) {
    if (!reading.concepts(i).test(category(meaning))) continue;
    for (const Mention& mention : reading.mentions(i))
      if (mention.meaning == meaning) return contract.tokens()[mention.first].span;
  }
  return {};
}

ExitReview reviewed(const Contract& contract) {
  ExitReview review{Reading(contract), {}, {}, {}};
  review.frames = weighed(contract, review.reading, read_exit_frames(contract, review.reading));
  review.cloud = first_words(contract, review.reading, Concept::cloud);
  review.public_body = first_words(contract, review.reading, Concept::public_body);
  return review;
}

}  // namespace

const ExitReview& exit_review(const Contract& contract) {
  thread_local Kept<ExitReview> kept;
  return kept.of(contract, [&] { return std::make_unique<ExitReview>(reviewed(contract)); });
}

}  // namespace clausier
