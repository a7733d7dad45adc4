// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/resource/XStringResourceResolver.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "library/clause.hpp"
#include "uno/convert.hpp"

namespace clausier {

inline constexpr char extension_id[] = "fr.clausier";

/// French, or English for every other language of the interface.
css::lang::Locale interface_locale(const Reference<css::uno::XComponentContext>& context);

/// URL of a file of the installed extension, e.g. "dialogs/palette.xdl".
OUString extension_url(const char* path);

/// The texts of dialogs/messages_*.properties in the language of the interface.
class Strings {
 public:
  explicit Strings(const Reference<css::uno::XComponentContext>& context);

  /// The text of that key, or the key itself where the file lacks it; "%1" becomes `value`.
  OUString text(const char* key, const OUString& value = {}) const;

  /// In which of a clause's languages the user is spoken to.
  Language language() const { return language_; }
  OUString spoken(const std::u16string& french, const std::u16string& english) const {
    return to_ustring(in_language(language_, french, english));
  }

 private:
  Reference<css::resource::XStringResourceResolver> messages_;
  Language language_;
};

}  // namespace clausier
