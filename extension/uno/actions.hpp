// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include <memory>
#include <optional>

#include "uno/door.hpp"
#include "uno/session.hpp"

namespace clausier {

/// A diagnostic of a document's review, by its place in the list.
struct Remark {
  std::shared_ptr<DocumentWatch> watch;
  std::shared_ptr<const Review> review;
  std::size_t index = 0;

  const Diagnostic& diagnostic() const { return review->diagnostics[index]; }
  /// The flagged words in the document as it is now, or null where they went. Main thread.
  Reference<css::text::XTextRange> passage() const { return watch->passage(*review, index); }
  /// The passage, then the other places that the finding rests on.
  std::vector<Span> places() const;
};

/// From the cursor on.
enum class Direction { forward, backward };

/// Key of the message that says why an action was refused; null where it was done.
using Refusal = const char*;

/// The remark of that rule on those words in the latest review; the one at `target` where several say the
/// same.
std::optional<Remark> find_remark(const std::shared_ptr<DocumentWatch>& watch, const OUString& rule,
                                  const OUString& quote, const Reference<css::text::XTextRange>& target = {});

/// The remark at that place of the latest review's list, if it still is the review of that number (any for
/// 0).
std::optional<Remark> remark_at(const std::shared_ptr<DocumentWatch>& watch, std::size_t index,
                                std::uint64_t review);

/// What is to be written to.
enum class Wanted { cursor, article_end, blank, passage, clause, number, table };

/// Why nothing may be written at that place of the document, or null; told of what is to be written to.
Refusal obstacle(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& place,
                 Wanted wanted);

/// Where the remark's passage is and may be rewritten.
struct Target {
  Reference<css::frame::XModel> model;
  Reference<css::text::XTextRange> passage;
  Refusal refusal = nullptr;  ///< set where it may not
};
Target target_of(const Remark& remark);

/// Selects the words and gives the text the focus.
Refusal jump(const Reference<css::frame::XController>& controller,
             const Reference<css::text::XTextRange>& passage);
/// Selects the words and leaves the focus where it is.
Refusal select_span(const Reference<css::frame::XController>& controller, const DocumentWatch& watch,
                    const Review& review, Span span);

/// Selects the passage, or another of its places, and gives the text the focus.
Refusal jump(const Reference<css::frame::XController>& controller, const Remark& remark,
             std::size_t place = 0);

/// Jumps to the next remark from the cursor on, beginning again at the other end of the document.
Refusal jump_to_next(Session& session, const Reference<css::frame::XController>& controller,
                     Direction direction);

/// Replaces the passage by a suggestion of its finding, in one undo step, tracked when the document records
/// changes.
Refusal rewrite(Session& session, const Remark& remark, std::size_t suggestion);

/// Writes every remark of the document as a comment on its passage, in one undo step; a comment that stands
/// there already is not written again.
Refusal annotate(Session& session, const Reference<css::frame::XModel>& model);

/// Opens the explanation of a remark beside the document.
Refusal explain(Session& session, const Reference<css::frame::XController>& controller, const Remark& remark);

/// Opens Clausier's deck with the clauses, the findings, the examination, or the blanks that remain. The
/// clauses are searched at once: the field has the focus.
Refusal show_palette(Session& session, const Reference<css::frame::XController>& controller);
Refusal show_findings(const Reference<css::frame::XController>& controller);
Refusal show_coverage(const Reference<css::frame::XController>& controller);
Refusal show_blanks(const Reference<css::frame::XController>& controller);

/// Says a refusal in the document's infobar; takes away the last one for null.
void tell(Session& session, const Reference<css::frame::XController>& controller, Refusal refusal);

/// A command that an infobar offers beside its words.
struct Offer {
  OUString label;
  OUString command;  ///< without the scheme
};

/// Says something in the document's infobar in place of the last note; takes that away where there is nothing
/// to say.
void note(const Reference<css::frame::XController>& controller, const OUString& words,
          const std::vector<Offer>& offers = {});

/// Runs what the user asked for and says why it was refused, or that it failed.
template <class Action>
Refusal attempt(Session& session, const Reference<css::frame::XController>& controller, Action&& action) {
  const Refusal refusal = behind_door<Refusal>("action", "refusal.fault", std::forward<Action>(action));
  tell(session, controller, refusal);
  return refusal;
}

}  // namespace clausier
