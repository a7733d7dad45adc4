// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/settings.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "uno/properties.hpp"

namespace clausier {
namespace {

Reference<css::uno::XInterface> settings(const Reference<css::uno::XComponentContext>& context,
                                         const char* component, const char* service) {
  return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
      OUString::createFromAscii(service),
      sequence<Any>({Any(named("nodepath", Any("/" + OUString::createFromAscii(component))))}));
}

}  // namespace

OUString setting(const Reference<css::uno::XComponentContext>& context, const char* component,
                 const char* name) {
  OUString value;
  as<css::container::XNameAccess>(
      settings(context, component, "com.sun.star.configuration.ConfigurationAccess"))
      ->getByName(OUString::createFromAscii(name)) >>= value;
  return value;
}

void keep_setting(const Reference<css::uno::XComponentContext>& context, const char* component,
                  const char* name, const OUString& value) {
  const auto root = settings(context, component, "com.sun.star.configuration.ConfigurationUpdateAccess");
  as<css::container::XNameReplace>(root)->replaceByName(OUString::createFromAscii(name), Any(value));
  as<css::util::XChangesBatch>(root)->commitChanges();
}

}  // namespace clausier
