// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string_view>

#include "uno/convert.hpp"

namespace clausier {

/// Who signs a comment.
struct Author {
  OUString name;
  OUString initials;
};

/// The user, as Tools > Options > User Data names them; `otherwise` where it names nobody.
Author user_author(const Reference<css::uno::XComponentContext>& context, const OUString& otherwise);

/// Writes a comment on the range, dated now.
void write_comment(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range,
                   const Author& author, std::u16string_view words);

}  // namespace clausier
