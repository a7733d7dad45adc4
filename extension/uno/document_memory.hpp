// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "uno/convert.hpp"

namespace clausier {

/// The text that a document keeps in its user-defined property of that name: saved in ODT and DOCX, but no
/// part of the undo stack. Empty where it keeps none.
OUString recall(const Reference<css::uno::XInterface>& document, const OUString& name);

/// Has the document keep it; an empty text takes the property away.
void keep_in_mind(const Reference<css::uno::XInterface>& document, const OUString& name,
                  const OUString& text);

}  // namespace clausier
