// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>
#include <vector>

#include "uno/convert.hpp"

namespace clausier {

/// What the palette remembers from one session to the next, in LibreOffice's configuration
/// (registry/Palette.xcs), where an administrator may set and lock it. What is locked stays as it is.
class PaletteMemory {
 public:
  explicit PaletteMemory(const Reference<css::uno::XComponentContext>& context);

  /// "Side", "Family", "Language" or "Origin": an id, empty for all.
  std::string filter(const char* name) const;
  void keep_filter(const char* name, const std::string& value) const;

  /// Ids of clauses, the latest first.
  std::vector<std::string> favorites() const { return list("Favorites"); }
  std::vector<std::string> recent() const { return list("Recent"); }
  void toggle_favorite(const std::string& clause) const;
  void keep_recent(const std::string& clause) const;

  /// As it was set: a path or a file URL; empty for none.
  OUString firm_folder() const;
  void keep_firm_folder(const OUString& folder) const;
  bool is_firm_folder_locked() const;

 private:
  Any value(const char* group, const char* name) const;
  std::vector<std::string> list(const char* name) const;
  void keep(const char* group, const char* name, const Any& value) const;
  void keep_list(const char* name, const std::vector<std::string>& ids) const;

  const Reference<css::container::XNameReplace> settings_;
};

}  // namespace clausier
