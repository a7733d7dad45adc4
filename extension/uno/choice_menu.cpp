// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/choice_menu.hpp"

#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include "uno/wording.hpp"

namespace clausier {
namespace {

/// Which entry of the menu under the control the user chose; nothing where none.
std::optional<std::size_t> choose(Session& session, const Reference<css::awt::XControl>& control,
                                  const std::vector<OUString>& entries) {
  const auto menu = css::awt::PopupMenu::create(session.context());
  sal_Int16 place = 0;
  for (const OUString& entry : entries) {
    menu->insertItem(static_cast<sal_Int16>(place + 1), entry, 0, place);
    ++place;
  }
  const auto size = as<css::awt::XWindow>(control)->getPosSize();
  const sal_Int16 chosen = menu->execute(control->getPeer(), {0, 0, size.Width, size.Height},
                                         css::awt::PopupMenuDirection::EXECUTE_DOWN);
  if (chosen <= 0) return {};
  return static_cast<std::size_t>(chosen - 1);
}

}  // namespace

bool offer_rewritings(Session& session, const Reference<css::frame::XController>& controller,
                      const Remark& remark, const Reference<css::awt::XControl>& control) {
  std::vector<OUString> titles;
  for (const Suggestion& suggestion : remark.diagnostic().finding.suggestions)
    titles.push_back(to_ustring(suggestion.title));
  const auto chosen = choose(session, control, titles);
  if (chosen) attempt(session, controller, [&] { return rewrite(session, remark, *chosen); });
  return chosen.has_value();
}

void offer_places(Session& session, const Reference<css::frame::XController>& controller,
                  const Remark& remark, const Reference<css::awt::XControl>& control) {
  std::vector<OUString> words;
  for (const Span place : remark.places())
    words.push_back(to_ustring(place_in_words(remark.review->contract, place)));
  const auto chosen = words.size() > 1 ? choose(session, control, words) : std::optional<std::size_t>(0);
  if (chosen) attempt(session, controller, [&] { return jump(controller, remark, *chosen); });
}

}  // namespace clausier
