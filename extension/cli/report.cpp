// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "cli/report.hpp"

#include "analysis/unicode.hpp"
#include "cli/report_formats.hpp"

namespace clausier {

std::unique_ptr<ReportFormat> report_format(std::string_view name, const LazyLibrary& library,
                                            std::optional<Side> side) {
  if (name == "text") return text_format(library, side);
  if (name == "jsonl") return jsonl_format(library, side);
  if (name == "sarif") return sarif_format();
  if (name == "csv") return csv_format(library);
  return nullptr;
}

void set_aside(Report& report, const Dismissals& dismissals) {
  std::vector<FlaggedPassage> passages;
  for (const auto& [rule, finding] : report.diagnostics)
    passages.push_back(
        {rule->id, report.contract.quote(finding.span), report.contract.article_number(finding.span.begin)});
  const auto matches = dismissals.match(passages);
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Diagnostic& diagnostic = report.diagnostics[i];
    if (!matches[i]) {
      kept.push_back(std::move(diagnostic));
      continue;
    }
    const Dismissal& dismissal = dismissals.all()[*matches[i]];
    report.ignored.push_back({std::move(diagnostic), dismissal.reason, dismissal.passage.empty()});
  }
  report.diagnostics = std::move(kept);
}

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string_view word(Risk risk) {
  switch (risk) {
    case Risk::low:
      return "low";
    case Risk::medium:
      return "medium";
    case Risk::high:
      return "high";
  }
  return {};
}

std::string_view word(Push push) {
  switch (push) {
    case Push::penale:
      return "penale";
    case Push::dedit:
      return "dedit";
    case Push::excess:
      return "exces";
    case Push::moderation:
      return "moderation";
    case Push::neutral:
      return "neutre";
  }
  return {};
}

std::string_view word(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::present:
      return "present";
    case CoverageStatus::partial:
      return "partial";
    case CoverageStatus::missing:
      return "missing";
    case CoverageStatus::not_applicable:
      return "not-applicable";
  }
  return {};
}

std::string_view word(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "pass";
    case Outcome::fallback:
      return "fallback";
    case Outcome::fail:
      return "fail";
    case Outcome::missing:
      return "missing";
    case Outcome::not_applicable:
      return "not-applicable";
  }
  return {};
}

std::string_view word(Importance importance) {
  switch (importance) {
    case Importance::essential:
      return "essentielle";
    case Importance::important:
      return "importante";
    case Importance::desirable:
      return "souhaitable";
  }
  return {};
}

std::string_view french(Risk risk) {
  switch (risk) {
    case Risk::low:
      return "risque faible";
    case Risk::medium:
      return "risque moyen";
    case Risk::high:
      return "risque élevé";
  }
  return {};
}

std::string indented(std::string text, const std::string& indentation) {
  for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += indentation.size() + 1)
    text.insert(i + 1, indentation);
  return indentation + text + "\n";
}

std::vector<std::string> clauses_for(const Library& library, std::string_view family, Side side) {
  std::vector<std::string> ids;
  for (const Clause& clause : library.clauses())
    if (clause.family == family && clause.variant(side)) ids.push_back(clause.id);
  return ids;
}

std::string article_name(const Contract& contract, std::uint32_t offset) {
  const Article* article = contract.article_at(offset);
  if (!article) return {};
  return to_utf8(article->number.empty() ? article->title : article->number);
}

}  // namespace clausier
