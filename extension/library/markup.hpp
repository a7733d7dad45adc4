// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "library/clause.hpp"

namespace clausier {

/// A line of a clause file, read. Where `fault` (a French sentence) is not empty, the rest is not to be used.
struct MarkedLine {
  Block block;
  std::vector<std::u16string> defines;  ///< terms marked as defined here
  std::u16string fault;
};

/// "# Title", "## Subtitle", "- item", "-- sub-item" or a paragraph, with the marks of `read_runs`.
MarkedLine read_line(std::u16string_view line);

/// {{blank}}, [[Term]], [[Term|as shown]], [[=Term]] where it is defined, [[#clause|as shown]], **bold**,
/// *italic*.
MarkedLine read_runs(std::u16string_view text);

}  // namespace clausier
