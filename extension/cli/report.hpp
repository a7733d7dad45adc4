// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"
#include "cli/lazy_library.hpp"
#include "comparison/appraisal.hpp"
#include "comparison/deviation.hpp"
#include "library/clause.hpp"
#include "library/dismissals.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// A finding that somebody set aside in the document, with the reason.
struct IgnoredFinding {
  Diagnostic diagnostic;
  std::u16string reason;
  bool everywhere = false;  ///< with its rule, in the whole document
};

/// What a review found in one document.
struct Report {
  std::string file;  ///< as the caller named it
  Contract contract;
  std::vector<Diagnostic> diagnostics;
  std::vector<IgnoredFinding> ignored;
  std::vector<FamilyCoverage> coverage;
  const Playbook* playbook = nullptr;  ///< null where none was asked for
  std::vector<TopicResult> topics;     ///< of the playbook
  std::vector<Deviation> deviations;  ///< from the library's clauses, where a firm's positions were asked for
  std::vector<std::u16string> problems;  ///< French sentences
};

/// How reports are written out. Pure: `document` may be called from several threads.
class ReportFormat {
 public:
  virtual ~ReportFormat() = default;
  virtual std::string begin() const { return {}; }
  virtual std::string document(const Report& report) const = 0;  ///< UTF-8, with its final line feed
  virtual std::string between() const { return {}; }             ///< two documents that wrote something
  virtual std::string end() const { return {}; }
};

/// Moves what the dismissals of the document set aside from the diagnostics to the ignored ones.
void set_aside(Report& report, const Dismissals& dismissals);

/// The library answers for cites and for the clauses to offer `side`; it outlives the format.
/// Null for an unknown name.
std::unique_ptr<ReportFormat> report_format(std::string_view name, const LazyLibrary& library,
                                            std::optional<Side> side);

// The words of the command line's contract for what the engine found.
std::string_view word(Severity severity);
std::string_view word(Risk risk);
std::string_view word(Push push);
std::string_view word(CoverageStatus status);
std::string_view word(Outcome outcome);
std::string_view word(Importance importance);

/// "risque élevé", for a lawyer.
std::string_view french(Risk risk);

/// Each line of the text after the indentation, with a final line feed.
std::string indented(std::string text, const std::string& indentation);

/// Ids of the clauses of a family that have a text for the side.
std::vector<std::string> clauses_for(const Library& library, std::string_view family, Side side);

/// The number of the article that holds the offset, its title where it has no number, or nothing.
std::string article_name(const Contract& contract, std::uint32_t offset);

}  // namespace clausier
