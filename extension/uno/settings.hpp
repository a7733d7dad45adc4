// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/convert.hpp"

namespace clausier {

/// The text of a setting of registry/*.xcs, by its component ("fr.clausier.Insertion") and name.
OUString setting(const Reference<css::uno::XComponentContext>& context, const char* component,
                 const char* name);

/// Keeps it in the user's profile; throws where an administrator locked it.
void keep_setting(const Reference<css::uno::XComponentContext>& context, const char* component,
                  const char* name, const OUString& value);

}  // namespace clausier
