// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "analysis/contract.hpp"
#include "analysis/numbering.hpp"

namespace clausier {

/// Articles in order of place, by marks, outline levels and headings in capitals.
std::vector<Article> read_articles(const Contract& contract,
                                   const std::vector<std::optional<NumberMark>>& marks);

/// For each sentence, the one that introduces it as a list item, or `none`.
std::vector<std::uint32_t> read_introductions(const Contract& contract,
                                              const std::vector<std::optional<NumberMark>>& marks);

/// References to articles and annexes, resolved among the contract's articles and marks.
std::vector<CrossReference> read_references(const WordReader& words,
                                            const std::vector<std::optional<NumberMark>>& marks);

}  // namespace clausier
