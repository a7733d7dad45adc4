// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/actions.hpp"

namespace clausier {

enum class LevelStep { lower, higher };

/// Moves the clause that holds the cursor one level down, to be a part of the article before it, or up, to
/// stand behind the article that holds it: its headings look as the others of that level, automatic numbers
/// follow, typed ones are written anew with those of its parts. One undo step; tracked when the document
/// records changes. What the clause says stays.
Refusal change_level(Session& session, const Reference<css::frame::XController>& controller, LevelStep step);

}  // namespace clausier
