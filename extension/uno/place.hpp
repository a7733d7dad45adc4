// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>

#include "uno/convert.hpp"

namespace clausier {

/// The place itself, or that of the outermost table in which it stands.
Reference<css::text::XTextRange> outer_place(Reference<css::text::XTextRange> place);

/// Where the cursor of the view stands; null where a picture or a frame is selected.
Reference<css::text::XTextRange> cursor_place(const Reference<css::frame::XController>& controller);

/// A bookmark of that name around the words.
void put_bookmark(const Reference<css::frame::XModel>& model, const OUString& name,
                  const Reference<css::text::XTextRange>& words);

}  // namespace clausier
