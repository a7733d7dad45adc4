// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// "file:line: place: sentence".
std::string written(const Problem& problem);

/// What the command line's contract promises of the exit status.
enum class Exit { clean = 0, found = 1, failed = 2 };

enum class Progress { automatic, always, never };

struct ReviewCall {
  std::vector<std::string> documents;
  std::string format = "text";
  std::optional<Side> side;
  std::string playbook;            ///< a file, or the id of one of the library; may be empty
  std::string library;             ///< the firm's folder, may be empty
  std::vector<std::string> rules;  ///< ids; all where empty
  unsigned jobs = 0;               ///< 0: one a core
  std::optional<Severity> fail_on = Severity::error;  ///< unset: never
  Progress progress = Progress::automatic;
};

struct ClausesCall {
  std::string id;  ///< empty to list
  std::optional<Side> side;
  std::string format = "text";
  std::string library;
  Language language = Language::french;  ///< of the text to show
};

// Each writes its results to `out`, what goes wrong to `err`, and answers with the exit status.
Exit review_documents(const ReviewCall& call, std::ostream& out, std::ostream& err);
Exit explain(const std::string& subject, std::ostream& out, std::ostream& err);
Exit list_clauses(const ClausesCall& call, std::ostream& out, std::ostream& err);
Exit show_clause(const ClausesCall& call, std::ostream& out, std::ostream& err);
Exit check_library(const std::string& path, std::ostream& out, std::ostream& err);

/// The essay of a call ("review"), of the whole program where empty; empty for an unknown call.
std::string_view help_text(std::string_view call);

}  // namespace clausier
