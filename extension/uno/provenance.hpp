// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <optional>
#include <vector>

#include "library/provenance.hpp"
#include "uno/convert.hpp"

namespace clausier {

/// A clause of the library that stands in a document.
struct PlacedClause {
  Provenance provenance;
  OUString bookmark;                       ///< empty where it lost its own and was known by its words
  Reference<css::text::XTextRange> range;  ///< its paragraphs and tables, whole
  bool changed = false;                    ///< its words are no longer those that were inserted
};

/// The clauses that the document holds, in the order of the text; one that was copied stands twice. What the
/// document remembers outlives saving in ODT and DOCX; one that was copied from another document is known by
/// its bookmarks, where the library has it, without the values of its blanks. Nothing is modified.
std::vector<PlacedClause> placed_clauses(const Reference<css::frame::XModel>& model, const Library& library);

/// The one in which the place stands.
std::optional<PlacedClause> placed_clause_at(const Reference<css::frame::XModel>& model,
                                             const Reference<css::text::XTextRange>& place,
                                             const Library& library);

/// Has the document remember that `range` (whole paragraphs) is that clause; mark, opening, fingerprint and
/// parts are found here.
void remember(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range,
              Provenance provenance);

/// Has the document forget the clauses that stand in it no more, unless undo or redo may bring them back:
/// what it remembers is no part of its undo steps.
void forget_missing(const Reference<css::frame::XModel>& model, const Library& library);

}  // namespace clausier
