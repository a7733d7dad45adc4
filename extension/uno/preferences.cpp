// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/preferences.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include <algorithm>
#include <array>

#include "uno/properties.hpp"

namespace clausier {
namespace {

constexpr std::array<const char*, 3> risk_words = {"low", "medium", "high"};
constexpr std::array<const char*, 3> side_words = {"", "client", "prestataire"};  // of Concern

Reference<css::uno::XInterface> access(const Reference<css::uno::XComponentContext>& context,
                                       const char* service) {
  return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
      OUString::createFromAscii(service),
      sequence<Any>({Any(named("nodepath", Any(OUString("/fr.clausier.Settings"))))}));
}

std::optional<Risk> risk_of(const OUString& word) {
  for (std::size_t i = 0; i < risk_words.size(); ++i)
    if (word.equalsAscii(risk_words[i])) return static_cast<Risk>(i);
  return {};
}

Concern side_of(const OUString& word) {
  for (std::size_t i = 0; i < side_words.size(); ++i)
    if (word.equalsAscii(side_words[i])) return static_cast<Concern>(i);
  return Concern::both;
}

bool holds(const Sequence<OUString>& ids, const Rule& rule) {
  return std::find(ids.begin(), ids.end(), to_ustring(rule.id)) != ids.end();
}

/// The ids of the rules that run, or do not run, though they would not, or would, where nothing was chosen.
Sequence<OUString> departures(const Settings& settings, bool on) {
  std::vector<OUString> ids;
  for (const Rule* rule : all_rules()) {
    const bool runs = std::ranges::find(settings.rules, rule) != settings.rules.end();
    if (runs == on && rule->opinionated == on) ids.push_back(to_ustring(rule->id));
  }
  return Sequence<OUString>(ids.data(), static_cast<sal_Int32>(ids.size()));
}

}  // namespace

Settings read_settings(const Reference<css::uno::XComponentContext>& context) {
  const auto kept = settings_access(context);
  const auto off = property<Sequence<OUString>>(kept, "RulesOff");
  const auto on = property<Sequence<OUString>>(kept, "RulesOn");
  Settings settings;
  for (const Rule* rule : all_rules())
    if (rule->opinionated ? holds(on, *rule) : !holds(off, *rule)) settings.rules.push_back(rule);
  settings.least_risk = risk_of(property<OUString>(kept, "LeastRisk"));
  settings.side = side_of(property<OUString>(kept, "Side"));
  settings.infobar = property<bool>(kept, "Infobar");
  settings.any_document = property<bool>(kept, "AnyDocument");
  return settings;
}

void write_settings(const Reference<css::uno::XComponentContext>& context, const Settings& settings) {
  const auto kept = access(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
  const OUString least =
      settings.least_risk
          ? OUString::createFromAscii(risk_words[static_cast<std::size_t>(*settings.least_risk)])
          : OUString();
  const auto write = [&](const char* name, const Any& value) {
    if (!is_locked(context, name)) set_property(kept, name, value);
  };
  write("RulesOff", Any(departures(settings, false)));
  write("RulesOn", Any(departures(settings, true)));
  write("LeastRisk", Any(least));
  write("Side", Any(OUString::createFromAscii(side_words[static_cast<std::size_t>(settings.side)])));
  write("Infobar", Any(settings.infobar));
  write("AnyDocument", Any(settings.any_document));
  as<css::util::XChangesBatch>(kept)->commitChanges();
}

bool is_locked(const Reference<css::uno::XComponentContext>& context, const char* name) {
  const auto kept = access(context, "com.sun.star.configuration.ConfigurationUpdateAccess");
  const auto info = as<css::beans::XPropertySet>(kept)->getPropertySetInfo();
  const auto attributes = info->getPropertyByName(OUString::createFromAscii(name)).Attributes;
  return (attributes & css::beans::PropertyAttribute::READONLY) != 0;
}

Reference<css::uno::XInterface> settings_access(const Reference<css::uno::XComponentContext>& context) {
  return access(context, "com.sun.star.configuration.ConfigurationAccess");
}

}  // namespace clausier
