// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "library/library.hpp"
#include "uno/clause_writer.hpp"

namespace clausier {

/// How the bookmarks of the numbers begin that those fields show.
inline constexpr char reference_mark[] = "_cr_";

/// Turns references into fields that follow the numbers of the articles they name: those of the clauses that
/// the document holds, known by their provenance or by the title of their article. The others stay words.
void make_live(const Reference<css::frame::XModel>& model, const Library& library,
               const DocumentReading& reading, const std::vector<WrittenReference>& references);

}  // namespace clausier
