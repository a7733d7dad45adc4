// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "library/fill.hpp"
#include "library/library.hpp"

namespace clausier {

/// Every text of the built-in clauses, filled with its samples, and of their fallbacks.
inline std::vector<std::u16string> builtin_texts() {
  static const Library library = builtin_library();
  std::vector<std::u16string> texts;
  for (const Clause& clause : library.clauses()) {
    const auto add = [&](const std::vector<Block>& blocks) {
      texts.push_back(plain_text(fill(blocks, clause.blanks, samples(clause))));
    };
    for (const Variant& variant : clause.variants) {
      add(variant.blocks);
      for (const Fallback& fallback : variant.fallbacks) add(fallback.blocks);
    }
  }
  return texts;
}

}  // namespace clausier
