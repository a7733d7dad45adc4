// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <initializer_list>
#include <string>
#include <string_view>

namespace clausier {

namespace css = ::com::sun::star;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

// Outside LibreOffice's own build sal_Unicode is not char16_t, though both are UTF-16 code units.
static_assert(sizeof(sal_Unicode) == sizeof(char16_t));

inline OUString to_ustring(std::u16string_view text) {
  return {reinterpret_cast<const sal_Unicode*>(text.data()), static_cast<sal_Int32>(text.size())};
}

inline OUString to_ustring(std::string_view utf8) {
  return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

/// A view into `text`, which must outlive it.
inline std::u16string_view view(const OUString& text) {
  return {reinterpret_cast<const char16_t*>(text.getStr()), static_cast<std::size_t>(text.getLength())};
}

inline std::string to_utf8(const OUString& text) {
  const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

/// The object under another of its interfaces; throws where it has none. The SDK converts to none by itself,
/// not even to a base.
template <class Interface, class Object>
Reference<Interface> as(const Object& object) {
  return Reference<Interface>(object, UNO_QUERY_THROW);
}

/// The SDK's Sequence takes no initializer list before LibreOffice's own build.
template <class Element>
Sequence<Element> sequence(std::initializer_list<Element> elements) {
  return Sequence<Element>(elements.begin(), static_cast<sal_Int32>(elements.size()));
}

}  // namespace clausier
