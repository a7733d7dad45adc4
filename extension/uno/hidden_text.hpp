// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "uno/convert.hpp"

namespace clausier {

/// Whether some words of the document may be hidden, by formatting or by a style in use.
bool may_hide_words(const Reference<css::text::XTextDocument>& document);

/// Whether the document has a field that hides its paragraph.
bool has_paragraph_hider(const Reference<css::text::XTextDocument>& document);

/// Whether the document has a section that is not shown.
bool has_hidden_section(const Reference<css::text::XTextDocument>& document);

/// Whether the portion is a field that hides its paragraph now.
bool hides_paragraph(const Reference<css::text::XTextRange>& portion);

/// Whether the paragraph stands in a section that is not shown.
bool is_in_hidden_section(const Reference<css::text::XTextRange>& paragraph);

}  // namespace clausier
