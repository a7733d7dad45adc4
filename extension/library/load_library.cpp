// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/load_library.hpp"

#include <chrono>

#include "analysis/unicode.hpp"
#include "library/typed.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code error;
  return !path.empty() && fs::is_directory(path, error);
}

/// Copies the clause files beside the old copy, then takes its place: what is interrupted changes nothing.
void keep_copy(const fs::path& folder, const fs::path& copy) {
  fs::path fresh = copy;
  fresh += ".new";
  std::error_code error;
  fs::remove_all(fresh, error);
  fs::create_directories(fresh, error);
  fs::recursive_directory_iterator entry(folder, error), end;
  for (; !error && entry != end; entry.increment(error)) {
    if (entry.depth() > 1 || entry->path().extension() != ".json" || !entry->is_regular_file(error)) continue;
    const fs::path place = fresh / entry->path().lexically_relative(folder);
    fs::create_directories(place.parent_path(), error);
    fs::copy_file(entry->path(), place, error);
  }
  if (error) return;
  fs::remove_all(copy, error);
  fs::rename(fresh, copy, error);
}

std::u16string date_of(const fs::path& path) {
  std::error_code error;
  const auto written = fs::last_write_time(path, error);
  if (error) return {};
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::file_clock::to_sys(written)));
  return to_utf16(std::to_string(static_cast<unsigned>(day.day()))) + u" " +
         std::u16string(french_months[static_cast<unsigned>(day.month()) - 1]) + u" " +
         to_utf16(std::to_string(static_cast<int>(day.year())));
}

}  // namespace

Library load_library(const LibraryFolders& folders) {
  Library library = builtin_library();
  if (is_folder(folders.firm)) {
    library.add(folders.firm, Origin::firm);
    if (!folders.firm_copy.empty()) keep_copy(folders.firm, folders.firm_copy);
  } else if (!folders.firm.empty()) {
    const bool kept = is_folder(folders.firm_copy);
    if (kept) library.add(folders.firm_copy, Origin::firm);
    std::u16string sentence = u"Le dossier du cabinet ne répond pas";
    sentence += kept ? u"\u00A0: ses clauses du " + date_of(folders.firm_copy) + u" restent employées."
                     : u"\u00A0: vérifier son chemin et le réseau.";
    library.report({folders.firm.string(), 0, {}, std::move(sentence)});
  }
  if (is_folder(folders.personal)) library.add(folders.personal, Origin::personal);
  return library;
}

}  // namespace clausier
