// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/announcement.hpp"

#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>

#include "uno/wording.hpp"

namespace clausier {
namespace {

constexpr char infobar_id[] = "fr.clausier.Findings";

}  // namespace

void announce_findings(Session& session, const Reference<css::frame::XController>& view,
                       DocumentWatch& watch) {
  if (!session.settings().infobar) return;
  const auto review = watch.review();
  if (review->diagnostics.empty() || !watch.claim_announcement()) return;
  const Reference<css::frame::XInfobarProvider> infobars(view, UNO_QUERY);
  if (!infobars.is()) return;
  const Strings& strings = session.strings();
  const auto buttons = sequence<css::beans::StringPair>(
      {css::beans::StringPair(strings.text("infobar.show"), "vnd.clausier:findings")});
  try {
    infobars->appendInfobar(infobar_id, "Clausier", strings.text("infobar.counts", counts(strings, *review)),
                            css::frame::InfobarType::INFO, buttons, true);
  } catch (const css::uno::Exception&) {
    // A hidden view has no place for one.
  }
}

}  // namespace clausier
