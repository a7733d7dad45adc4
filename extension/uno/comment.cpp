// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/comment.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include <ctime>

#include "uno/configuration.hpp"
#include "uno/door.hpp"

namespace clausier {
namespace {

css::util::DateTime now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local{};
  localtime_r(&seconds, &local);
  css::util::DateTime date;
  date.Year = static_cast<sal_Int16>(local.tm_year + 1900);
  date.Month = static_cast<sal_uInt16>(local.tm_mon + 1);
  date.Day = static_cast<sal_uInt16>(local.tm_mday);
  date.Hours = static_cast<sal_uInt16>(local.tm_hour);
  date.Minutes = static_cast<sal_uInt16>(local.tm_min);
  date.Seconds = static_cast<sal_uInt16>(local.tm_sec);
  return date;
}

}  // namespace

Author user_author(const Reference<css::uno::XComponentContext>& context, const OUString& otherwise) {
  OUString given, family, initials;
  behind_door("user data", [&] {
    const auto data = configuration(context, "/org.openoffice.UserProfile/Data");
    data->getByName("givenname") >>= given;
    data->getByName("sn") >>= family;
    data->getByName("initials") >>= initials;
  });
  const OUString name = (given + " " + family).trim();
  return name.isEmpty() ? Author{otherwise, {}} : Author{name, initials};
}

void write_comment(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range,
                   const Author& author, std::u16string_view words) {
  const Reference<css::text::XTextContent> annotation(
      as<css::lang::XMultiServiceFactory>(model)->createInstance("com.sun.star.text.textfield.Annotation"),
      UNO_QUERY_THROW);
  set_property(annotation, "Author", Any(author.name));
  set_property(annotation, "Initials", Any(author.initials));
  set_property(annotation, "DateTimeValue", Any(now()));
  set_property(annotation, "Content", Any(to_ustring(words)));
  range->getText()->insertTextContent(range, annotation, true);
}

}  // namespace clausier
