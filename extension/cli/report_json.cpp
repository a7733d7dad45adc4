// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/unicode.hpp"
#include "cli/report_formats.hpp"
#include "cli/version.hpp"
#include "rules/exposure.hpp"

namespace clausier {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// 938 rather than 938.0.
Json number(double value) {
  return value == std::floor(value) && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(value))
                                                              : Json(value);
}

Json quote(const Contract& contract, Span span) {
  return to_utf8(contract.quote(span));
}

/// From 1; the end is the place after the last character, as in SARIF.
Json place(const Contract& contract, Span span) {
  const Position begin = contract.position(span.begin), end = contract.position(span.end);
  return {{"article", article_name(contract, span.begin)},
          {"line", begin.line + 1},
          {"column", begin.column + 1},
          {"endLine", end.line + 1},
          {"endColumn", end.column + 1}};
}

class JsonlFormat : public ReportFormat {
 public:
  JsonlFormat(const LazyLibrary& library, std::optional<Side> side) : library_(library), side_(side) {}

  std::string document(const Report& report) const override {
    Json findings = Json::array(), ignored = Json::array(), families = Json::array(),
         problems = Json::array();
    for (const Diagnostic& diagnostic : report.diagnostics)
      findings.push_back(finding(report.contract, diagnostic));
    for (const IgnoredFinding& aside : report.ignored)
      ignored.push_back(ignored_finding(report.contract, aside));
    for (const FamilyCoverage& covered : report.coverage)
      families.push_back(family(report.contract, covered));
    for (const std::u16string& problem : report.problems)
      problems.push_back({{"sentence", to_utf8(problem)}});
    Json json = {{"schema", 1},
                 {"file", report.file},
                 {"language", report.contract.language()},
                 {"words", report.contract.word_count()},
                 {"findings", std::move(findings)},
                 {"ignored", std::move(ignored)},
                 {"coverage", std::move(families)},
                 {"problems", std::move(problems)}};
    if (report.playbook) {
      json["playbook"] = playbook(report);
      json["deviations"] = deviations(report);
    }
    return written(json) + "\n";
  }

 private:
  Json authority(std::string_view id) const {
    const Authority* found = library_.authority(id);
    Json json = {{"id", id}, {"cite", found ? to_utf8(found->cite) : std::string(id)}};
    if (found && !found->holding.empty()) json["holding"] = found->holding;
    return json;
  }

  Json authorities(const std::vector<std::string_view>& ids) const {
    Json json = Json::array();
    for (const std::string_view id : ids) json.push_back(authority(id));
    return json;
  }

  Json finding(const Contract& contract, const Diagnostic& diagnostic) const {
    const Finding& found = diagnostic.finding;
    Json json = {{"rule", diagnostic.rule->id}, {"severity", word(diagnostic.severity())}};
    if (found.risk) json["risk"] = word(*found.risk);
    json["place"] = place(contract, found.span);
    json["quote"] = quote(contract, found.span);
    json["message"] = to_utf8(found.message);
    json["factors"] = Json::array();
    for (const Factor& factor : found.factors)
      json["factors"].push_back({{"id", factor.id},
                                 {"push", word(factor.push)},
                                 {"quote", quote(contract, factor.quote)},
                                 {"sentence", to_utf8(factor.sentence)},
                                 {"basis", factor.basis}});
    json["basis"] = authorities(found.basis);
    json["contrary"] = authorities(found.contrary);
    json["notes"] = Json::array();
    for (const std::u16string& note : found.notes) json["notes"].push_back(to_utf8(note));
    json["related"] = Json::array();
    for (const Span span : found.related) {
      Json related = place(contract, span);
      related["quote"] = quote(contract, span);
      json["related"].push_back(std::move(related));
    }
    json["suggestions"] = Json::array();
    for (const Suggestion& suggestion : found.suggestions)
      json["suggestions"].push_back(
          {{"title", to_utf8(suggestion.title)}, {"text", to_utf8(suggestion.text)}});
    if (found.exposure) {
      const Exposure& exposure = *found.exposure;
      json["exposure"] = {{"monthly", number(exposure.monthly)},
                          {"months", exposure.months},
                          {"currency", exposure.currency},
                          {"total", number(exposure.total())},
                          {"basis", to_utf8(tax_word(exposure.tax))}};
    }
    if (!found.missing.empty()) json["missing"] = found.missing;
    return json;
  }

  static Json ignored_finding(const Contract& contract, const IgnoredFinding& ignored) {
    const auto& [rule, found] = ignored.diagnostic;
    Json json = {{"rule", rule->id}, {"severity", word(rule->severity)}};
    if (found.risk) json["risk"] = word(*found.risk);
    json["place"] = place(contract, found.span);
    json["quote"] = quote(contract, found.span);
    json["scope"] = ignored.everywhere ? "document" : "passage";
    json["reason"] = to_utf8(ignored.reason);
    return json;
  }

  static Json evidence_of(const Contract& contract, const std::vector<Span>& spans) {
    Json evidence = Json::array();
    for (const Span span : spans)
      evidence.push_back(
          {{"line", contract.position(span.begin).line + 1}, {"quote", quote(contract, span)}});
    return evidence;
  }

  static Json playbook(const Report& report) {
    Json topics = Json::array();
    for (const TopicResult& result : report.topics) {
      const PlaybookTopic& topic = *result.topic;
      Json json = {{"topic", topic.id},
                   {"title", to_utf8(topic.title)},
                   {"importance", word(topic.importance)},
                   {"result", word(result.outcome)},
                   {"message", to_utf8(result.message)},
                   {"evidence", evidence_of(report.contract, result.evidence)}};
      if (result.stance) json["stance"] = to_utf8(result.stance->text);
      if (result.outcome == Outcome::fail || result.outcome == Outcome::missing) {
        json["comment"] = to_utf8(topic.comment);
        if (!topic.clause.empty()) json["clause"] = topic.clause;
      }
      topics.push_back(std::move(json));
    }
    return {{"id", report.playbook->id},
            {"title", to_utf8(report.playbook->title)},
            {"side", side_id(report.playbook->side)},
            {"topics", std::move(topics)}};
  }

  static Json deviations(const Report& report) {
    Json all = Json::array();
    for (const Deviation& deviation : report.deviations) {
      Json diff = Json::array();
      for (const DiffPiece& piece : deviation.diff)
        diff.push_back({{piece.kind == DiffPiece::Kind::same      ? "same"
                         : piece.kind == DiffPiece::Kind::removed ? "removed"
                                                                  : "added",
                         to_utf8(piece.text)}});
      Json json = {{"clause", deviation.clause->id}, {"side", side_id(deviation.side)}};
      if (deviation.fallback) json["fallback"] = to_utf8(deviation.fallback->title);
      json["place"] = place(report.contract, deviation.span);
      json["likeness"] = std::round(deviation.likeness * 100) / 100;
      json["identical"] = deviation.identical();
      json["diff"] = std::move(diff);
      all.push_back(std::move(json));
    }
    return all;
  }

  Json family(const Contract& contract, const FamilyCoverage& covered) const {
    Json evidence = evidence_of(contract, covered.evidence), missing = Json::array();
    for (const std::u16string& lack : covered.missing) missing.push_back(to_utf8(lack));
    Json json = {{"family", covered.family},
                 {"status", word(covered.status)},
                 {"evidence", std::move(evidence)},
                 {"missing", std::move(missing)}};
    if (!covered.reason.empty()) json["reason"] = to_utf8(covered.reason);
    const bool lacking =
        covered.status == CoverageStatus::partial || covered.status == CoverageStatus::missing;
    if (side_ && lacking) json["clauses"] = clauses_for(library_.get(), covered.family, *side_);
    return json;
  }

  const LazyLibrary& library_;
  std::optional<Side> side_;
};

/// A file name as a URI reference (RFC 3986).
std::string uri_of(std::string_view file) {
  constexpr std::string_view plain = "-._~/";
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : file) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || plain.find(c) != plain.npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', digits[byte / 16], digits[byte % 16]};
  }
  return uri;
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::info ? "note" : word(severity);
}

class SarifFormat : public ReportFormat {
 public:
  std::string begin() const override {
    Json rules = Json::array();
    for (const Rule* rule : all_rules())
      rules.push_back({{"id", rule->id},
                       {"shortDescription", {{"text", to_utf8(rule->title)}}},
                       {"fullDescription", {{"text", to_utf8(rule->explanation)}}},
                       {"defaultConfiguration", {{"level", sarif_level(rule->severity)}}}});
    const Json driver = {
        {"name", "Clausier"}, {"version", version}, {"language", "fr"}, {"rules", std::move(rules)}};
    return R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":)" +
           written(driver) + R"(},"columnKind":"utf16CodeUnits","results":[)" + "\n";
  }

  std::string document(const Report& report) const override {
    std::string results;
    for (const Diagnostic& diagnostic : report.diagnostics) {
      if (!results.empty()) results += ",\n";
      results += written(result(report, diagnostic));
    }
    for (const IgnoredFinding& ignored : report.ignored) {
      if (!results.empty()) results += ",\n";
      Json json = result(report, ignored.diagnostic);
      json["suppressions"] = {{{"kind", "inSource"}, {"justification", to_utf8(ignored.reason)}}};
      results += written(json);
    }
    return results.empty() ? results : results + "\n";
  }

  std::string between() const override { return ",\n"; }
  std::string end() const override { return "]}]}\n"; }

 private:
  static Json result(const Report& report, const Diagnostic& diagnostic) {
    const Finding& found = diagnostic.finding;
    const Json at = place(report.contract, found.span);
    Json json = {{"ruleId", diagnostic.rule->id},
                 {"level", sarif_level(diagnostic.severity())},
                 {"message", {{"text", to_utf8(found.message)}}},
                 {"locations",
                  {{{"physicalLocation",
                     {{"artifactLocation", {{"uri", uri_of(report.file)}}},
                      {"region",
                       {{"startLine", at["line"]},
                        {"startColumn", at["column"]},
                        {"endLine", at["endLine"]},
                        {"endColumn", at["endColumn"]},
                        {"snippet", {{"text", quote(report.contract, found.span)}}}}}}}}}}};
    if (found.risk) json["properties"] = {{"risk", word(*found.risk)}};
    return json;
  }
};

}  // namespace

std::unique_ptr<ReportFormat> jsonl_format(const LazyLibrary& library, std::optional<Side> side) {
  return std::make_unique<JsonlFormat>(library, side);
}

std::unique_ptr<ReportFormat> sarif_format() {
  return std::make_unique<SarifFormat>();
}

}  // namespace clausier
