// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "library/library.hpp"
#include "uno/watch.hpp"

namespace clausier {

/// Words of a report with one look.
struct StyledRun {
  enum class Look { plain, strong, emphasis, added, removed, high, medium, low };
  std::u16string text;
  Look look = Look::plain;
};
using StyledText = std::vector<StyledRun>;

/// One part of a report, from its top to its end.
struct ReportPart {
  enum class Kind { heading, paragraph, quotation, item, table, curve };
  Kind kind = Kind::paragraph;
  int level = 0;                                   ///< of a heading, 1 to 3
  StyledText text = {};                            ///< of all but tables; of a curve, what it shows
  std::vector<std::vector<StyledText>> rows = {};  ///< of a table; the first row is its head
  std::vector<int> widths = {};                    ///< of its columns, parts of the whole
  std::optional<Exposure> exposure = {};           ///< of a curve
};

/// What an examination found, as a client reads it: French values without a place in any document.
struct ReportContent {
  std::u16string contract;  ///< what it is called
  std::u16string subtitle;  ///< for whom, when, against which positions
  std::vector<ReportPart> parts;
};

/// `review` was examined. Any thread.
ReportContent report_content(const Library& library, const Review& review, const std::u16string& contract);

}  // namespace clausier
