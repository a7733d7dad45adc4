// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/hidden_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XAutoStylesSupplier.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextSectionsSupplier.hpp>

#include "uno/properties.hpp"

namespace clausier {
namespace {

constexpr const char* families[] = {"CharacterStyles", "ParagraphStyles"};

bool is_paragraph_hider(const Reference<css::uno::XInterface>& field) {
  const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY);
  return info.is() && info->supportsService("com.sun.star.text.TextField.HiddenParagraph");
}

/// A condition, where there is one, says whether a section that may be hidden is hidden now.
bool is_hidden(const Reference<css::text::XTextSection>& section) {
  if (property<bool>(section, "IsVisible")) return false;
  return property<OUString>(section, "Condition").isEmpty() || !property<bool>(section, "IsCurrentlyVisible");
}

/// What Writer makes of formatting by hand.
bool hides_by_hand(const Reference<css::text::XTextDocument>& document, const OUString& family) {
  const Reference<css::style::XAutoStylesSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return false;
  const Reference<css::container::XEnumerationAccess> styles(supplier->getAutoStyles()->getByName(family),
                                                             UNO_QUERY_THROW);
  for (const auto each = styles->createEnumeration(); each->hasMoreElements();)
    if (property<bool>(each->nextElement(), "CharHidden")) return true;
  return false;
}

bool hides_by_style(const Reference<css::text::XTextDocument>& document, const OUString& family) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return false;
  const Reference<css::container::XIndexAccess> styles(supplier->getStyleFamilies()->getByName(family),
                                                       UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < styles->getCount(); ++i) {
    const Reference<css::style::XStyle> style(styles->getByIndex(i), UNO_QUERY_THROW);
    if (style->isInUse() && property<bool>(style, "CharHidden")) return true;
  }
  return false;
}

}  // namespace

bool may_hide_words(const Reference<css::text::XTextDocument>& document) {
  for (const char* name : families) {
    const OUString family = OUString::createFromAscii(name);
    if (hides_by_hand(document, family) || hides_by_style(document, family)) return true;
  }
  return false;
}

bool has_paragraph_hider(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::text::XTextFieldsSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return false;
  for (const auto fields = supplier->getTextFields()->createEnumeration(); fields->hasMoreElements();)
    if (is_paragraph_hider(Reference<css::uno::XInterface>(fields->nextElement(), UNO_QUERY))) return true;
  return false;
}

bool has_hidden_section(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::text::XTextSectionsSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return false;
  const Reference<css::container::XIndexAccess> sections(supplier->getTextSections(), UNO_QUERY_THROW);
  for (sal_Int32 i = 0; i < sections->getCount(); ++i)
    if (is_hidden(Reference<css::text::XTextSection>(sections->getByIndex(i), UNO_QUERY_THROW))) return true;
  return false;
}

bool hides_paragraph(const Reference<css::text::XTextRange>& portion) {
  const auto field = property<Reference<css::text::XTextField>>(portion, "TextField");
  return is_paragraph_hider(field) && property<bool>(field, "IsHidden");
}

bool is_in_hidden_section(const Reference<css::text::XTextRange>& paragraph) {
  auto section = property<Reference<css::text::XTextSection>>(paragraph, "TextSection");
  for (; section.is(); section = section->getParentSection())
    if (is_hidden(section)) return true;
  return false;
}

}  // namespace clausier
