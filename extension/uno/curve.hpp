// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/graphic/XGraphic.hpp>

#include "rules/exposure_picture.hpp"
#include "uno/actions.hpp"

namespace clausier {

/// The exposure's picture as LibreOffice draws it.
Reference<css::graphic::XGraphic> curve_graphic(const Reference<css::uno::XComponentContext>& context,
                                                const Exposure& exposure);

/// Puts the picture in a paragraph of its own behind the remark's, described in words, in one undo step.
Refusal insert_curve(Session& session, const Remark& remark);

}  // namespace clausier
