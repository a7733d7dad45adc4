// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string_view>
#include <vector>

#include "rules/rule.hpp"
#include "uno/convert.hpp"

namespace clausier {

/// What the user or the firm chose of the findings, from LibreOffice's configuration (registry/Settings.xcs).
struct Settings {
  std::vector<const Rule*> rules;  ///< those that run
  std::optional<Risk> least_risk;  ///< unset: every finding is shown
  Concern side = Concern::both;    ///< the one defended; both where none is
  bool infobar = true;
  bool any_document = false;  ///< reviews what does not look like a contract too
};

Settings read_settings(const Reference<css::uno::XComponentContext>& context);

/// Writes what was chosen; what an administrator locked is left as it is.
void write_settings(const Reference<css::uno::XComponentContext>& context, const Settings& settings);

/// Whether an administrator locked that property of the schema.
bool is_locked(const Reference<css::uno::XComponentContext>& context, const char* property);

/// The settings as LibreOffice keeps them: tells whoever listens of their changes.
Reference<css::uno::XInterface> settings_access(const Reference<css::uno::XComponentContext>& context);

}  // namespace clausier
