// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <vector>

#include "uno/convert.hpp"

namespace clausier {

/// Lets the user choose one of the titles in a menu under the control; without a menu where there is only
/// one.
std::optional<std::size_t> choose(const Reference<css::uno::XComponentContext>& context,
                                  const Reference<css::awt::XControl>& control,
                                  const std::vector<OUString>& titles);

}  // namespace clausier
