// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// A report with every field, in every format.
#include "cli/report.hpp"

#include <gtest/gtest.h>

#include "cli/golden.hpp"

namespace clausier {
namespace {

constexpr Rule rule{.id = "exemple",
                    .title = u"Règle d'exemple",
                    .explanation = u"Pour l'essai.",
                    .severity = Severity::warning};

// Member by member: g++ 12 takes the temporaries of one initializer for uninitialized.
IgnoredFinding ignored(Span span, std::u16string message, std::u16string reason, bool everywhere) {
  IgnoredFinding finding;
  finding.diagnostic.rule = &rule;
  finding.diagnostic.finding.span = span;
  finding.diagnostic.finding.message = std::move(message);
  finding.reason = std::move(reason);
  finding.everywhere = everywhere;
  return finding;
}

Report sample() {
  Report report{.file = "contrats/à relire.docx",
                .contract = read_contract(plain_text(
                    u"Article 1 – Sortie\nLe Client verse \"tout\" le prix, soit 938 € par mois."))};
  const Span sentence = report.contract.paragraph_span(1);
  report.diagnostics.push_back(
      {&rule,
       {.span = sentence,
        .message = u"Un juge peut réduire cette somme.",
        .risk = Risk::high,
        .factors = {{"prix-integral",
                     Push::penale,
                     {sentence.begin + 16, sentence.begin + 22},
                     u"Tout le prix est dû.",
                     {"cass-com-2019-18-14427"}},
                    {"faculte-absente", Push::neutral, {}, u"Aucune faculté n'est offerte.", {}}},
        .basis = {"cass-com-2019-18-14427"},
        .contrary = {"ca-douai-2020"},
        .notes = {u"La TVA est à vérifier."},
        .related = {report.contract.paragraph_span(0)},
        .suggestions = {{u"Dédit", u"Le Client verse un dédit.\nIl est dégressif."}},
        .exposure = Exposure{.monthly = 938, .months = 36, .tax = Tax::excluded},
        .missing = {"preavis"}}});
  report.ignored.push_back(
      ignored(report.contract.paragraph_span(0), u"Titre.", u"convenu avec le Client", false));
  report.ignored.front().diagnostic.finding.risk = Risk::low;
  report.ignored.push_back(ignored(sentence, u"Phrase.", u"\"style\" de la maison", true));
  report.coverage = {{"devoir-conseil", CoverageStatus::present, {sentence}, {}, {}},
                     {"sla", CoverageStatus::partial, {sentence}, {u"un objectif chiffré", u"la mesure"}, {}},
                     {"audit", CoverageStatus::missing, {}, {}, {}},
                     {"raci", CoverageStatus::not_applicable, {}, {}, u"Le contrat est une location."}};
  report.problems = {u"Ce document ne ressemble pas à un contrat."};
  return report;
}

class EveryFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, WritesEveryField) {
  const LazyLibrary library;
  const auto format = report_format(GetParam(), library, Side::client);
  ASSERT_TRUE(format);
  std::string written = format->document(sample());
  if (GetParam() != std::string("sarif"))
    written = format->begin() + written + format->end();  // its head lists all rules
  expect_golden(std::string("report.") + GetParam(), written);
}
INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::Values("text", "jsonl", "csv", "sarif"));

TEST(ReportFormat, UnknownNameIsNone) {
  EXPECT_FALSE(report_format("xml", LazyLibrary(), {}));
}

}  // namespace
}  // namespace clausier
