// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/contradiction.hpp"

#include <algorithm>
#include <cmath>
#include <map>

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

}  // namespace

std::vector<Finding> contradictions(const Contract& contract, const std::vector<Statement>& statements,
                                    double tolerance) {
  std::map<std::pair<std::u16string_view, std::set<std::u16string>>, std::vector<const Statement*>> cases;
  for (const Statement& statement : statements)
    cases[{statement.matter, statement.qualifiers}].push_back(&statement);
  std::vector<Finding> found;
  for (const auto& [key, said] : cases) {
    const Statement& first = *said.front();
    Finding finding;
    finding.span = first.sentence;
    const Statement* other = nullptr;
    for (const Statement* statement : said) {
      if (agree(statement->value, first.value, tolerance)) continue;
      if (!other) other = statement;
      finding.related.push_back(statement->sentence);
    }
    if (!other) continue;
    finding.message = u"Deux valeurs pour " + std::u16string(key.first) + u"\u00A0: " +
                      quoted(contract, first.quantity) + u" ici, " + quoted(contract, other->quantity) +
                      u" " + place(contract, other->quantity) + u".";
    found.push_back(std::move(finding));
  }
  std::ranges::sort(found, {}, &Finding::span);
  return found;
}

}  // namespace clausier
