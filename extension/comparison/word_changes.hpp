// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/span.hpp"

namespace clausier {

/// Words to put in the place of others.
struct WordChange {
  Span span;            ///< in the text before; empty where words are only added
  std::u16string text;  ///< empty where words only go
  friend bool operator==(const WordChange&, const WordChange&) = default;
};

/// Changes that make `before` read `after`, whole words each, in order of place: the words that both have
/// stay, but for a few among many that change, which go with them as a drafter would strike them out.
std::vector<WordChange> word_changes(std::u16string_view before, std::u16string_view after);

}  // namespace clausier
