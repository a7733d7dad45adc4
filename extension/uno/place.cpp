// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/place.hpp"

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

}  // namespace clausier
