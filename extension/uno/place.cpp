// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/place.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "uno/properties.hpp"

namespace clausier {

using css::text::XTextRange;

Reference<XTextRange> outer_place(Reference<XTextRange> place) {
  for (;;) {
    const auto table = property<Reference<css::text::XTextTable>>(place, "TextTable");
    if (!table.is()) return place;
    place = as<css::text::XTextContent>(table)->getAnchor();
  }
}

Reference<XTextRange> cursor_place(const Reference<css::frame::XController>& controller) {
  const Reference<css::text::XTextViewCursorSupplier> supplier(controller, UNO_QUERY);
  if (!supplier.is()) return {};
  try {
    const auto cursor = as<XTextRange>(supplier->getViewCursor());
    return cursor->getText().is() ? cursor : Reference<XTextRange>();
  } catch (const css::uno::RuntimeException&) {
    return {};
  }
}

void put_bookmark(const Reference<css::frame::XModel>& model, const OUString& name,
                  const Reference<XTextRange>& words) {
  const Reference<css::text::XTextContent> bookmark(
      as<css::lang::XMultiServiceFactory>(model)->createInstance("com.sun.star.text.Bookmark"),
      UNO_QUERY_THROW);
  as<css::container::XNamed>(bookmark)->setName(name);
  const auto range = words->getText()->createTextCursorByRange(words->getStart());
  range->gotoRange(words->getEnd(), true);
  words->getText()->insertTextContent(as<XTextRange>(range), bookmark, true);
}

}  // namespace clausier
