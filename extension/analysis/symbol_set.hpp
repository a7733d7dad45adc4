// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "analysis/vocabulary.hpp"

namespace clausier {

/// Some of a vocabulary's words, each once, told in order of their symbols.
class SymbolSet {
 public:
  explicit SymbolSet(const Vocabulary& vocabulary) : bits_(vocabulary.size() / width + 1) {}

  void add(Symbol symbol) { bits_[symbol / width] |= std::uint64_t{1} << symbol % width; }

  template <class Visit>
  void each(const Visit& visit) const {
    for (std::size_t k = 0; k < bits_.size(); ++k)
      for (std::uint64_t left = bits_[k]; left != 0; left &= left - 1)
        visit(static_cast<Symbol>(k * width) + static_cast<Symbol>(std::countr_zero(left)));
  }

 private:
  static constexpr std::size_t width = 64;
  std::vector<std::uint64_t> bits_;
};

}  // namespace clausier
