// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <filesystem>
#include <ostream>
#include <system_error>

#include "analysis/unicode.hpp"
#include "cli/calls.hpp"
#include "comparison/appraisal.hpp"
#include "comparison/proofread.hpp"
#include "library/library.hpp"

namespace clausier {

std::string written(const Problem& problem) {
  std::string line = problem.file;
  if (problem.line > 0) line += ":" + std::to_string(problem.line);
  if (!problem.place.empty()) line += ": " + problem.place;
  return line + ": " + to_utf8(problem.sentence);
}

namespace {

/// Those of the library, and those that only the rules know of.
std::vector<Problem> problems_of(const std::string& path) {
  const Library library = library_with(path);
  std::vector<Problem> problems = library.problems();
  const auto add = [&](const std::vector<Problem>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  for (const Clause& clause : library.clauses())
    if (clause.origin != Origin::builtin) add(proofread(clause, library));
  for (const Playbook& playbook : library.playbooks()) add(check_playbook(playbook));
  return problems;
}

}  // namespace

Exit check_library(const std::string& path, std::ostream& out, std::ostream& err) {
  if (std::error_code error; !std::filesystem::exists(path, error)) {
    err << "clausier\u00A0: «\u00A0" << path << "\u00A0» n'existe pas.\n";
    return Exit::failed;
  }
  const std::vector<Problem> problems = problems_of(path);
  for (const Problem& problem : problems) out << written(problem) << "\n";
  if (problems.empty()) out << path << "\u00A0: aucun défaut.\n";
  return problems.empty() ? Exit::clean : Exit::found;
}

}  // namespace clausier
