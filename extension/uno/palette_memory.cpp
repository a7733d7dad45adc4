// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/palette_memory.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <algorithm>

#include "uno/door.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

constexpr std::size_t most_recent = 5;

Reference<css::container::XNameReplace> group_of(const Reference<css::container::XNameReplace>& settings,
                                                 const char* group) {
  return Reference<css::container::XNameReplace>(settings->getByName(OUString::createFromAscii(group)),
                                                 UNO_QUERY_THROW);
}

}  // namespace

PaletteMemory::PaletteMemory(const Reference<css::uno::XComponentContext>& context)
    : settings_(css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                    "com.sun.star.configuration.ConfigurationUpdateAccess",
                    sequence<Any>({Any(named("nodepath", Any(OUString("/fr.clausier.Palette"))))})),
                UNO_QUERY_THROW) {}

Any PaletteMemory::value(const char* group, const char* name) const {
  return group_of(settings_, group)->getByName(OUString::createFromAscii(name));
}

void PaletteMemory::keep(const char* group, const char* name, const Any& value) const {
  behind_door("palette memory", [&] {  // an administrator may have locked it
    group_of(settings_, group)->replaceByName(OUString::createFromAscii(name), value);
    as<css::util::XChangesBatch>(settings_)->commitChanges();
  });
}

std::string PaletteMemory::filter(const char* name) const {
  OUString text;
  value("Filters", name) >>= text;
  return to_utf8(text);
}

void PaletteMemory::keep_filter(const char* name, const std::string& value) const {
  if (filter(name) != value) keep("Filters", name, Any(to_ustring(value)));
}

OUString PaletteMemory::firm_folder() const {
  OUString text;
  value("Folders", "Firm") >>= text;
  return text.trim();
}

void PaletteMemory::keep_firm_folder(const OUString& folder) const {
  keep("Folders", "Firm", Any(folder.trim()));
}

bool PaletteMemory::is_firm_folder_locked() const {
  const auto info = as<css::beans::XPropertySet>(group_of(settings_, "Folders"))->getPropertySetInfo();
  return (info->getPropertyByName("Firm").Attributes & css::beans::PropertyAttribute::READONLY) != 0;
}

std::vector<std::string> PaletteMemory::list(const char* name) const {
  Sequence<OUString> ids;
  value("Clauses", name) >>= ids;
  std::vector<std::string> list;
  for (const OUString& id : ids) list.push_back(to_utf8(id));
  return list;
}

void PaletteMemory::keep_list(const char* name, const std::vector<std::string>& ids) const {
  Sequence<OUString> list(static_cast<sal_Int32>(ids.size()));
  std::ranges::transform(ids, list.getArray(), [](const std::string& id) { return to_ustring(id); });
  keep("Clauses", name, Any(list));
}

void PaletteMemory::toggle_favorite(const std::string& clause) const {
  auto ids = favorites();
  if (std::erase(ids, clause) == 0) ids.insert(ids.begin(), clause);
  keep_list("Favorites", ids);
}

void PaletteMemory::keep_recent(const std::string& clause) const {
  auto ids = recent();
  std::erase(ids, clause);
  ids.insert(ids.begin(), clause);
  if (ids.size() > most_recent) ids.resize(most_recent);
  keep_list("Recent", ids);
}

}  // namespace clausier
