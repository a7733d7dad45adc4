// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <filesystem>
#include <ostream>
#include <system_error>

#include "analysis/unicode.hpp"
#include "cli/calls.hpp"
#include "library/library.hpp"

namespace clausier {

Exit check_library(const std::string& path, std::ostream& out, std::ostream& err) {
  if (std::error_code error; !std::filesystem::exists(path, error)) {
    err << "clausier\u00A0: «\u00A0" << path << "\u00A0» n'existe pas.\n";
    return Exit::failed;
  }
  const std::vector<Problem> problems = check_clauses(path);
  for (const Problem& problem : problems) {
    out << problem.file;
    if (problem.line > 0) out << ":" << problem.line;
    if (!problem.place.empty()) out << ": " << problem.place;
    out << ": " << to_utf8(problem.sentence) << "\n";
  }
  if (problems.empty()) out << path << "\u00A0: aucun défaut.\n";
  return problems.empty() ? Exit::clean : Exit::found;
}

}  // namespace clausier
