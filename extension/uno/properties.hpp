// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <vector>

#include "uno/convert.hpp"

namespace clausier {

/// The property, or a default-constructed value where the object has none of that name or kind.
template <class Value, class Object>
Value property(const Object& object, const char* name) {
  Value value{};
  const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY);
  const OUString key = OUString::createFromAscii(name);
  if (properties.is() && properties->getPropertySetInfo()->hasPropertyByName(key))
    properties->getPropertyValue(key) >>= value;
  return value;
}

template <class Object>
void set_property(const Object& object, const char* name, const Any& value) {
  const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY_THROW);
  properties->setPropertyValue(OUString::createFromAscii(name), value);
}

template <class Object>
void set_properties(const Object& object, const std::vector<css::beans::PropertyValue>& values) {
  const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY_THROW);
  for (const css::beans::PropertyValue& value : values) properties->setPropertyValue(value.Name, value.Value);
}

inline css::beans::PropertyValue named(const char* name, const Any& value) {
  return {OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

/// The argument of that name, or a default-constructed value.
template <class Value>
Value argument(const Sequence<css::beans::PropertyValue>& arguments, const char* name) {
  Value value{};
  for (const css::beans::PropertyValue& candidate : arguments)
    if (candidate.Name.equalsAscii(name)) candidate.Value >>= value;
  return value;
}

}  // namespace clausier
