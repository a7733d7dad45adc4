// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/contradiction.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace clausier {
namespace {

bool agree(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

/// "à l’article 10.2": where the other value stands; an item "a)" is named by its article.
std::u16string place(const Contract& contract, Span span) {
  const Article* article = contract.article_at(span.begin);
  while (article && article != contract.articles().data() && article->depth > 1 &&
         article->number.find_first_of(u"0123456789") == article->number.npos)
    --article;
  if (!article || article->number.empty()) return u"ailleurs dans le document";
  return (article->annex ? u"à l’annexe " : u"à l’article ") + article->number;
}

std::u16string quoted(const Contract& contract, Span span) {
  return u"«\u00A0" + std::u16string(contract.quote(span)) + u"\u00A0»";
}

using Said = std::vector<const Statement*>;

Finding finding_of(const Contract& contract, const Statement& first, const Statement& other) {
  Finding finding;
  finding.span = first.sentence;
  finding.message = u"Deux valeurs pour " + std::u16string(first.matter) + u"\u00A0: " +
                    quoted(contract, first.quantity) + u" ici, " + quoted(contract, other.quantity) + u" " +
                    place(contract, other.quantity) + u".";
  return finding;
}

/// Of one case: the first passage, where a later one says otherwise.
std::optional<Finding> contradiction(const Contract& contract, const Said& said, double tolerance) {
  const Statement& first = *said.front();
  std::optional<Finding> finding;
  for (const Statement* statement : said) {
    // "la première est gardée trente jours, la deuxième un an": one sentence tells cases apart.
    if (statement->sentence == first.sentence || agree(statement->value, first.value, tolerance)) continue;
    if (!finding) finding = finding_of(contract, first, *statement);
    finding->related.push_back(statement->sentence);
  }
  return finding;
}

/// Of what is said of every case, where it agrees with none of the others.
std::optional<Finding> general_contradiction(const Contract& contract,
                                             const std::map<std::set<std::u16string>, Said>& cases,
                                             double tolerance) {
  const Statement* general = nullptr;
  const Statement* other = nullptr;
  for (const auto& [qualifiers, said] : cases)
    for (const Statement* statement : said)
      if (!general && statement->general) general = statement;
  if (!general) return {};
  for (const auto& [qualifiers, said] : cases) {
    if (qualifiers == general->qualifiers || !std::ranges::includes(qualifiers, general->qualifiers))
      continue;
    for (const Statement* statement : said) {
      if (agree(statement->value, general->value, tolerance)) return {};
      if (!other) other = statement;
    }
  }
  if (!other) return {};
  const bool earlier = general->sentence.begin < other->sentence.begin;
  Finding finding = earlier ? finding_of(contract, *general, *other) : finding_of(contract, *other, *general);
  finding.related.push_back(earlier ? other->sentence : general->sentence);
  return finding;
}

}  // namespace

std::vector<Finding> contradictions(const Contract& contract, const std::vector<Statement>& statements,
                                    double tolerance) {
  std::map<std::u16string_view, std::map<std::set<std::u16string>, std::vector<const Statement*>>> matters;
  for (const Statement& statement : statements)
    matters[statement.matter][statement.qualifiers].push_back(&statement);
  std::vector<Finding> found;
  for (const auto& [matter, cases] : matters) {
    for (const auto& [qualifiers, said] : cases)
      if (auto finding = contradiction(contract, said, tolerance)) found.push_back(std::move(*finding));
    if (auto finding = general_contradiction(contract, cases, tolerance))
      found.push_back(std::move(*finding));
  }
  std::ranges::sort(found, {}, &Finding::span);
  return found;
}

}  // namespace clausier
