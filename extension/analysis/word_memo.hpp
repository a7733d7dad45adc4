// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/vocabulary.hpp"

namespace clausier {

/// What its owner knows of words by their spelling alone, worked out once for all the contracts of the
/// process: they share most of their words. Safe to share between threads.
template <class Knowledge>
class WordMemo {
 public:
  /// Calls `tell` with each symbol of the vocabulary and what is known of its word; `work_out` is asked for a
  /// word that was not met before, or that has no number.
  template <class WorkOut, class Tell>
  void read(const Vocabulary& vocabulary, const WorkOut& work_out, const Tell& tell) const {
    const std::scoped_lock lock(state_->mutex);
    auto& known = state_->known;
    for (Symbol symbol = 1; symbol < vocabulary.size(); ++symbol) {
      const std::uint32_t number = vocabulary.spelling(symbol);
      if (number == 0) {
        tell(symbol, work_out(vocabulary.word(symbol)));
        continue;
      }
      if (number >= known.size()) known.resize(number + 1);
      if (!known[number]) known[number] = work_out(vocabulary.word(symbol));
      tell(symbol, *known[number]);
    }
  }

 private:
  struct State {
    std::mutex mutex;
    std::vector<std::optional<Knowledge>> known;  ///< by number of spelling
  };
  std::unique_ptr<State> state_ = std::make_unique<State>();
};

}  // namespace clausier
