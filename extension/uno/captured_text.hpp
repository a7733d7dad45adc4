// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <set>
#include <string>
#include <vector>

#include "library/clause.hpp"
#include "uno/convert.hpp"

namespace clausier {

/// What a clause can hold of a passage, and what it cannot.
struct CapturedText {
  std::vector<Block> blocks;
  std::set<std::string> losses;  ///< keys of the messages that say what is left out
};

/// The paragraphs and tables of a selection or of a whole text, with their emphasis. Text deleted under
/// change tracking is left out. Nothing is modified.
CapturedText capture_text(const Reference<css::frame::XModel>& model,
                          const Reference<css::container::XEnumerationAccess>& content);

}  // namespace clausier
