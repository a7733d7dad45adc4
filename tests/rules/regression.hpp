// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace clausier {

/// What a learner sees of one text.
struct Sample {
  std::vector<std::size_t> clues;  ///< those present, each below the number of clues
  bool positive = false;
  double weight = 1;
  double scale = 1;  ///< of the sizes of its clues
};

/// What each clue adds to the odds, as their logarithm, and the odds of a text without any.
struct Learnt {
  double bias = 0;
  std::vector<double> weights;
};

/// A logistic regression with a penalty on the square of each weight but the bias, solved one weight at a
/// time by Newton's method: the same samples give the same weights. `sizes`: of each clue, how much of it a
/// text holds that holds it.
inline Learnt learn(const std::vector<Sample>& samples, const std::vector<double>& sizes, double penalty) {
  constexpr int most_rounds = 60;
  constexpr double still = 0.001, longest_step = 1, slight = 1e-9;
  const std::size_t clues = sizes.size();
  std::vector<std::vector<std::size_t>> holders(clues + 1);  // of each clue, then all
  for (std::size_t i = 0; i < samples.size(); ++i) {
    for (const std::size_t clue : samples[i].clues) holders[clue].push_back(i);
    holders[clues].push_back(i);
  }
  std::vector<double> weights(clues + 1), odds(samples.size());
  double largest = 1;
  for (int round = 0; round < most_rounds && largest > still; ++round) {
    largest = 0;
    for (std::size_t clue = 0; clue <= clues; ++clue) {
      if (holders[clue].empty()) continue;
      const double pull = clue < clues ? penalty : slight;
      const auto size_in = [&](std::size_t i) { return clue < clues ? sizes[clue] * samples[i].scale : 1; };
      double gradient = pull * weights[clue], curvature = pull;
      for (const std::size_t i : holders[clue]) {
        const double chance = 1 / (1 + std::exp(-odds[i]));
        const double size = size_in(i);
        gradient += samples[i].weight * size * (chance - (samples[i].positive ? 1 : 0));
        curvature += samples[i].weight * size * size * chance * (1 - chance);
      }
      const double step = std::clamp(-gradient / curvature, -longest_step, longest_step);
      weights[clue] += step;
      largest = std::max(largest, std::abs(step));
      for (const std::size_t i : holders[clue]) odds[i] += step * size_in(i);
    }
  }
  const double bias = weights.back();
  weights.pop_back();
  return {bias, std::move(weights)};
}

}  // namespace clausier
