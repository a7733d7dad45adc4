// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/strings.hpp"

#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>

#include "uno/configuration.hpp"

namespace clausier {

css::lang::Locale interface_locale(const Reference<css::uno::XComponentContext>& context) {
  OUString tag;
  configuration(context, "/org.openoffice.Setup/L10N")->getByName("ooLocale") >>= tag;
  return tag.startsWith("fr") ? css::lang::Locale("fr", "FR", {}) : css::lang::Locale("en", "US", {});
}

OUString extension_url(const char* path) {
  return OUString("vnd.sun.star.extension://") + extension_id + "/" + OUString::createFromAscii(path);
}

Strings::Strings(const Reference<css::uno::XComponentContext>& context)
    : messages_(css::resource::StringResourceWithLocation::create(
                    context, extension_url("dialogs"), true, interface_locale(context), "messages", {}, {}),
                UNO_QUERY_THROW),
      language_(interface_locale(context).Language == "fr" ? Language::french : Language::english) {}

OUString Strings::text(const char* key, const OUString& value) const {
  const OUString id = OUString::createFromAscii(key);
  if (!messages_->hasEntryForId(id)) return id;
  return messages_->resolveString(id).replaceAll("%1", value);
}

}  // namespace clausier
