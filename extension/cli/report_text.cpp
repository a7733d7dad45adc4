// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "analysis/unicode.hpp"
#include "cli/report_formats.hpp"
#include "rules/exposure.hpp"

namespace clausier {
namespace {

std::string_view french(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "information";
    case Severity::warning:
      return "avertissement";
    case Severity::error:
      return "erreur";
  }
  return {};
}

std::string_view french(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::present:
      return "présent   ";
    case CoverageStatus::partial:
      return "partiel   ";
    case CoverageStatus::missing:
      return "absent    ";
    case CoverageStatus::not_applicable:
      return "sans objet";
  }
  return {};
}

std::string_view french(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "conforme  ";
    case Outcome::fallback:
      return "repli     ";
    case Outcome::fail:
      return "refusé    ";
    case Outcome::missing:
      return "absent    ";
    case Outcome::not_applicable:
      return "sans objet";
  }
  return {};
}

std::string plural(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count > 1 ? "s" : "");
}

/// The quoted passage, cut in its middle where it is long.
std::string quoted(const Contract& contract, Span span) {
  constexpr std::size_t most = 600;
  std::u16string text(contract.quote(span));
  std::replace(text.begin(), text.end(), u'\n', u' ');
  if (text.size() > most) text = text.substr(0, most / 2) + u" […] " + text.substr(text.size() - most / 2);
  return "«\u00A0" + to_utf8(text) + "\u00A0»";
}

class TextFormat : public ReportFormat {
 public:
  TextFormat(const LazyLibrary& library, std::optional<Side> side) : library_(library), side_(side) {}

  std::string document(const Report& report) const override {
    std::string text = report.file + "\u00A0: " + summary(report) + "\n";
    for (const std::u16string& problem : report.problems) text += "  " + to_utf8(problem) + "\n";
    for (const Diagnostic& diagnostic : report.diagnostics)
      text += "\n" + finding(report.contract, diagnostic);
    return text + "\n" + ignored(report) + coverage(report) + playbook(report) + deviations(report);
  }
  std::string between() const override { return "\n"; }

 private:
  static std::string summary(const Report& report) {
    if (report.diagnostics.empty()) return "aucune remarque.";
    std::string text = plural(report.diagnostics.size(), "remarque");
    std::string graded;
    for (const Risk risk : {Risk::high, Risk::medium, Risk::low}) {
      const auto count = std::count_if(report.diagnostics.begin(), report.diagnostics.end(),
                                       [risk](const Diagnostic& each) { return each.finding.risk == risk; });
      if (count > 0)
        graded += (graded.empty() ? "" : ", ") + std::to_string(count) + " de " + std::string(french(risk));
    }
    return text + (graded.empty() ? "" : ", dont " + graded) + ".";
  }

  std::string cites(const std::string& title, const std::vector<std::string_view>& ids) const {
    std::string text;
    for (const std::string_view id : ids) {
      const Authority* authority = library_.authority(id);
      text += (text.empty() ? "  " + title + "\u00A0: " : "\u00A0; ") +
              (authority ? to_utf8(authority->cite) : std::string(id));
    }
    return text.empty() ? text : text + "\n";
  }

  static std::string place_and_title(const Contract& contract, const Diagnostic& diagnostic) {
    const Finding& found = diagnostic.finding;
    const std::string article = article_name(contract, found.span.begin);
    return (article.empty() ? "Ligne " : "Article " + article + ", ligne ") +
           std::to_string(contract.position(found.span.begin).line + 1) + " – " +
           std::string(found.risk ? french(*found.risk) : french(diagnostic.severity())) + " – " +
           to_utf8(diagnostic.rule->title) + " [" + std::string(diagnostic.rule->id) + "]";
  }

  std::string finding(const Contract& contract, const Diagnostic& diagnostic) const {
    const Finding& found = diagnostic.finding;
    std::string text = place_and_title(contract, diagnostic) + "\n";
    text += indented(quoted(contract, found.span), "  ");
    text += indented(to_utf8(found.message), "  ");
    for (const Factor& factor : found.factors)
      text += indented("– " + to_utf8(factor.sentence) +
                           (factor.quote.empty() ? "" : " " + quoted(contract, factor.quote)),
                       "    ");
    text += cites("Fondement", found.basis) + cites("En sens contraire", found.contrary);
    for (const std::u16string& note : found.notes) text += indented("À noter\u00A0: " + to_utf8(note), "  ");
    if (found.exposure) text += indented(exposure(*found.exposure), "  ");
    for (const Suggestion& suggestion : found.suggestions)
      text += indented("Rédaction proposée – " + to_utf8(suggestion.title) + "\u00A0:", "  ") +
              indented(to_utf8(suggestion.text), "    ");
    return text;
  }

  static std::string ignored(const Report& report) {
    std::string text;
    for (const IgnoredFinding& each : report.ignored) {
      const auto& [rule, found] = each.diagnostic;
      text += indented(place_and_title(report.contract, each.diagnostic), "  ") +
              indented(quoted(report.contract, found.span), "    ") +
              indented(
                  (each.everywhere ? "Règle ignorée dans tout le document. Motif\u00A0: " : "Motif\u00A0: ") +
                      to_utf8(each.reason),
                  "    ");
    }
    return text.empty() ? text : "Ignorées (" + std::to_string(report.ignored.size()) + ")\n" + text + "\n";
  }

  static std::string exposure(const Exposure& exposure) {
    const std::u16string word(tax_word(exposure.tax));
    const std::u16string tax = word.empty() ? word : u"\u00A0" + word;
    const std::u16string unsaid = word.empty() ? u" (" + std::u16string(tax_not_said) + u")" : u"";
    return "Enjeu\u00A0: " + to_utf8(money(exposure.monthly, exposure) + tax) + " par mois sur " +
           std::to_string(exposure.months) + " mois, soit " +
           to_utf8(money(exposure.total(), exposure) + tax + unsaid) + ".";
  }

  std::string coverage(const Report& report) const {
    std::string text = "Couverture\n";
    for (const FamilyCoverage& family : report.coverage) {
      text += "  " + std::string(french(family.status)) + "  " + std::string(family.family);
      if (!family.evidence.empty())
        text += ", ligne " + std::to_string(report.contract.position(family.evidence.front().begin).line + 1);
      if (!family.reason.empty()) text += "\u00A0: " + to_utf8(family.reason);
      for (std::size_t i = 0; i < family.missing.size(); ++i)
        text += (i == 0 ? "\u00A0; il manque\u00A0: " : "\u00A0; ") + to_utf8(family.missing[i]);
      text += "\n" + offered(family);
    }
    return text;
  }

  static std::string playbook(const Report& report) {
    if (!report.playbook) return {};
    std::string text = "\n" + to_utf8(report.playbook->title) + "\n";
    for (const TopicResult& result : report.topics) {
      text += "  " + std::string(french(result.outcome)) + "  " + to_utf8(result.topic->title) + " (" +
              std::string(word(result.topic->importance)) + ")";
      if (!result.evidence.empty())
        text += ", ligne " + std::to_string(report.contract.position(result.evidence.front().begin).line + 1);
      text += "\n" + indented(to_utf8(result.message), "              ");
    }
    return text;
  }

  static std::string deviations(const Report& report) {
    if (report.deviations.empty()) return {};
    std::string text = "\nClauses de la bibliothèque reconnues\n";
    for (const Deviation& deviation : report.deviations) {
      const auto percent = static_cast<int>(deviation.likeness * 100);
      const std::string article = article_name(report.contract, deviation.span.begin);
      text += "  " + (article.empty() ? std::string() : "Article " + article + ", ") + "ligne " +
              std::to_string(report.contract.position(deviation.span.begin).line + 1) +
              "\u00A0: " + to_utf8(deviation.clause->title) + " [" + deviation.clause->id + ", " +
              std::string(side_id(deviation.side)) + "], " +
              (deviation.identical() ? "à l’identique" : "proche à " + std::to_string(percent) + "\u00A0%") +
              "\n";
      if (!deviation.identical()) text += indented(written(deviation.diff), "    ");
    }
    return text;
  }

  /// What is the same is shortened; [-ours-] is not in the contract, {+theirs+} is not in our clause.
  static std::string written(const std::vector<DiffPiece>& diff) {
    constexpr std::size_t context = 60;
    std::string text;
    for (const DiffPiece& piece : diff) {
      std::u16string words = piece.text;
      std::replace(words.begin(), words.end(), u'\n', u' ');
      if (piece.kind == DiffPiece::Kind::same && words.size() > 2 * context)
        words = words.substr(0, context) + u" […] " + words.substr(words.size() - context);
      if (piece.kind == DiffPiece::Kind::removed) words = u"[-" + words + u"-]";
      if (piece.kind == DiffPiece::Kind::added) words = u"{+" + words + u"+}";
      text += to_utf8(words);
    }
    return text;
  }

  std::string offered(const FamilyCoverage& family) const {
    const bool lacking = family.status == CoverageStatus::partial || family.status == CoverageStatus::missing;
    if (!side_ || !lacking) return {};
    std::string text;
    for (const std::string& id : clauses_for(library_.get(), family.family, *side_))
      text += (text.empty() ? "              clauses de la bibliothèque\u00A0: " : ", ") + id;
    return text.empty() ? text : text + "\n";
  }

  const LazyLibrary& library_;
  std::optional<Side> side_;
};

/// A field between quotation marks, as RFC 4180 has it.
std::string field(std::string text) {
  for (std::size_t i = 0; (i = text.find('"', i)) != std::string::npos; i += 2) text.insert(i, 1, '"');
  return '"' + text + '"';
}

class CsvFormat : public ReportFormat {
 public:
  explicit CsvFormat(const LazyLibrary& library) : library_(library) {}

  std::string begin() const override {
    return "file,rule,severity,risk,article,line,column,quote,message,basis\r\n";
  }

  std::string document(const Report& report) const override {
    std::string lines;
    for (const Diagnostic& diagnostic : report.diagnostics) {
      const Finding& found = diagnostic.finding;
      const Position at = report.contract.position(found.span.begin);
      std::string basis;
      for (const std::string_view id : found.basis) {
        const Authority* authority = library_.authority(id);
        basis += (basis.empty() ? "" : "\u00A0; ") + (authority ? to_utf8(authority->cite) : std::string(id));
      }
      lines += field(report.file) + "," + std::string(diagnostic.rule->id) + "," +
               std::string(word(diagnostic.severity())) + "," +
               (found.risk ? std::string(word(*found.risk)) : "") + "," +
               field(article_name(report.contract, found.span.begin)) + "," + std::to_string(at.line + 1) +
               "," + std::to_string(at.column + 1) + "," + field(to_utf8(report.contract.quote(found.span))) +
               "," + field(to_utf8(found.message)) + "," + field(basis) + "\r\n";
    }
    return lines;
  }

 private:
  const LazyLibrary& library_;
};

}  // namespace

std::unique_ptr<ReportFormat> text_format(const LazyLibrary& library, std::optional<Side> side) {
  return std::make_unique<TextFormat>(library, side);
}

std::unique_ptr<ReportFormat> csv_format(const LazyLibrary& library) {
  return std::make_unique<CsvFormat>(library);
}

}  // namespace clausier
