// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/panel.hpp"

namespace clausier {

/// The clauses: search, tree by family, preview, insertion.
rtl::Reference<Panel> palette_panel(const rtl::Reference<Session>& session, const OUString& url,
                                    const Reference<css::frame::XFrame>& frame,
                                    const Reference<css::awt::XWindow>& parent);

/// What the rules say of the document: a list by gravity, with what can be done about each.
rtl::Reference<Panel> findings_panel(const rtl::Reference<Session>& session, const OUString& url,
                                     const Reference<css::frame::XFrame>& frame,
                                     const Reference<css::awt::XWindow>& parent);

/// The document held against a firm's positions: coverage, topics, deviations, with their answers.
rtl::Reference<Panel> coverage_panel(const rtl::Reference<Session>& session, const OUString& url,
                                     const Reference<css::frame::XFrame>& frame,
                                     const Reference<css::awt::XWindow>& parent);

/// The blanks that the document still has: where, what they ask for, and their filling.
rtl::Reference<Panel> blanks_panel(const rtl::Reference<Session>& session, const OUString& url,
                                   const Reference<css::frame::XFrame>& frame,
                                   const Reference<css::awt::XWindow>& parent);

}  // namespace clausier
