// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>

#include <memory>
#include <optional>

#include "uno/session.hpp"

namespace clausier {

/// A diagnostic of a document's review, by its place in the list.
struct Remark {
  std::shared_ptr<DocumentWatch> watch;
  std::shared_ptr<const Review> review;
  std::size_t index = 0;

  const Diagnostic& diagnostic() const { return review->diagnostics[index]; }
};

/// Key of the message that says why an action was refused; null where it was done.
using Refusal = const char*;

/// The remark of that rule on those words in the latest review.
std::optional<Remark> find_remark(const std::shared_ptr<DocumentWatch>& watch, const OUString& rule,
                                  const OUString& quote);

/// The remark at that place of the latest review's list.
std::optional<Remark> remark_at(const std::shared_ptr<DocumentWatch>& watch, std::size_t index);

bool is_read_only(const Reference<css::frame::XModel>& model);

/// Selects the passage and gives the text the focus.
Refusal jump(const Reference<css::frame::XController>& controller, const Remark& remark);

/// Replaces the passage by a suggestion of its finding, in one undo step, tracked when the document records
/// changes.
Refusal rewrite(Session& session, const Remark& remark, std::size_t suggestion);

/// Writes every remark of the document as a comment on its passage, in one undo step.
Refusal annotate(Session& session, const Reference<css::frame::XModel>& model);

/// Opens the explanation of a remark beside the document.
void explain(Session& session, const Reference<css::frame::XController>& controller, const Remark& remark);

/// Opens Clausier's deck with the clauses, or with the findings.
void show_palette(Session& session, const Reference<css::frame::XController>& controller);
void show_findings(Session& session, const Reference<css::frame::XController>& controller);

/// Says a refusal in the document's infobar; nothing for null.
void tell(Session& session, const Reference<css::frame::XController>& controller, Refusal refusal);

}  // namespace clausier
