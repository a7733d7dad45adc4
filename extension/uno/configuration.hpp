// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

#include "uno/properties.hpp"

namespace clausier {

/// A node of LibreOffice's configuration, to read; `service` names the one to write.
inline Reference<css::container::XNameAccess> configuration(
    const Reference<css::uno::XComponentContext>& context, const char* path,
    const char* service = "com.sun.star.configuration.ConfigurationAccess") {
  const auto provider = css::configuration::theDefaultProvider::get(context);
  return Reference<css::container::XNameAccess>(
      provider->createInstanceWithArguments(
          OUString::createFromAscii(service),
          sequence<Any>({Any(named("nodepath", Any(OUString::createFromAscii(path))))})),
      UNO_QUERY_THROW);
}

}  // namespace clausier
