// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <vector>

#include "uno/actions.hpp"

namespace clausier {

/// A place of the document that waits for words: a highlighted "[Préavis]", "[●]", "[à compléter]",
/// "______", whoever wrote it. Text deleted under change tracking waits for none.
struct OpenBlank {
  Reference<css::text::XTextRange> range;
  std::u16string label;  ///< what stands between the brackets; empty where that names nothing
};

/// What stands between the brackets of a blank; empty where that names nothing.
std::u16string_view blank_label(std::u16string_view blank);

/// Every blank that remains, in the order of the text; those of notes, frames and headers come last.
std::vector<OpenBlank> open_blanks(const Reference<css::frame::XModel>& model);

/// Selects the next blank from the cursor on, beginning again at the other end of the document, and gives the
/// text the focus. What is typed then replaces the blank and is not highlighted.
Refusal select_blank(Session& session, const Reference<css::frame::XController>& controller,
                     Direction direction);

/// The same for a blank of the document, or null where it went.
Refusal go_to_blank(Session& session, const Reference<css::frame::XController>& controller,
                    const Reference<css::text::XTextRange>& blank);

/// Writes the words in place of the blank, which is not highlighted any more, in one undo step.
Refusal fill_blank(Session& session, const Reference<css::frame::XController>& controller,
                   const Reference<css::text::XTextRange>& blank, const OUString& words);

}  // namespace clausier
