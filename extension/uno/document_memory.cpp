// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/document_memory.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>

#include "uno/properties.hpp"

namespace clausier {
namespace {

Reference<css::beans::XPropertySet> user_properties(const Reference<css::uno::XInterface>& document) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return {};
  return Reference<css::beans::XPropertySet>(supplier->getDocumentProperties()->getUserDefinedProperties(),
                                             UNO_QUERY);
}

}  // namespace

OUString recall(const Reference<css::uno::XInterface>& document, const OUString& name) {
  return property<OUString>(user_properties(document), to_utf8(name).c_str());
}

void keep_in_mind(const Reference<css::uno::XInterface>& document, const OUString& name,
                  const OUString& text) {
  const auto properties = user_properties(document);
  const auto container = as<css::beans::XPropertyContainer>(properties);
  const bool is_there = properties->getPropertySetInfo()->hasPropertyByName(name);
  if (is_there && text.isEmpty())
    container->removeProperty(name);
  else if (is_there)
    properties->setPropertyValue(name, Any(text));
  else if (!text.isEmpty())
    container->addProperty(name, css::beans::PropertyAttribute::REMOVABLE, Any(text));
}

}  // namespace clausier
