// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/clause_place.hpp"

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// What the articles that close a contract are called, folded.
constexpr std::array<std::u16string_view, 12> closing_titles = {u"dispositions finales",
                                                                u"dispositions generales",
                                                                u"dispositions diverses",
                                                                u"stipulations finales",
                                                                u"clauses generales",
                                                                u"divers",
                                                                u"droit applicable",
                                                                u"loi applicable",
                                                                u"juridiction",
                                                                u"litiges",
                                                                u"differends",
                                                                u"attribution de competence"};

bool closes(const Article& article) {
  const std::u16string title = fold(article.title);
  return article.annex || std::ranges::any_of(closing_titles, [&](std::u16string_view words) {
           return title.find(words) != std::u16string::npos;
         });
}

/// The articles of the first depth, in order.
std::vector<const Article*> main_articles(const Contract& contract) {
  std::vector<const Article*> found;
  for (const Article& article : contract.articles())
    if (article.depth == 1) found.push_back(&article);
  return found;
}

/// The last paragraph of the part that a clause may follow.
std::optional<std::size_t> last_paragraph(const Contract& contract, Span part) {
  if (part.empty()) return {};
  const std::size_t first = contract.position(part.begin).line;
  for (std::size_t i = contract.position(part.end - 1).line + 1; i-- > first;) {
    const SourceParagraph& paragraph = contract.paragraphs()[i];
    if (paragraph.zone != Zone::body || paragraph.text.empty()) continue;
    // Behind a table the clause would stand in its cell.
    if (!paragraph.cell) return i;
    return {};
  }
  return {};
}

}  // namespace

std::optional<std::size_t> clause_place(const Contract& contract, const std::vector<FamilyCoverage>& covered,
                                        std::string_view family) {
  const std::vector<const Article*> articles = main_articles(contract);
  const auto closing = std::ranges::find_if(articles, [](const Article* each) { return closes(*each); });
  const auto article_of = [&](const FamilyCoverage& each) -> const Article* {
    if (each.evidence.empty()) return nullptr;
    const auto found = std::find_if(articles.begin(), closing, [&](const Article* article) {
      return article->span.contains(each.evidence.front().begin);
    });
    return found == closing ? nullptr : *found;
  };
  const auto own = std::ranges::find(covered, family, &FamilyCoverage::family);
  const auto place = own - covered.begin();
  const auto count = static_cast<std::ptrdiff_t>(covered.size());
  for (std::ptrdiff_t distance = 0; own != covered.end() && distance < count; ++distance)
    for (const std::ptrdiff_t neighbour : {place - distance, place + distance}) {
      if (neighbour < 0 || neighbour >= count) continue;
      if (const Article* article = article_of(covered[static_cast<std::size_t>(neighbour)]))
        if (const auto paragraph = last_paragraph(contract, article->span)) return paragraph;
    }
  for (auto before = closing; before != articles.begin();)
    if (const auto paragraph = last_paragraph(contract, (*--before)->span)) return paragraph;
  const auto end = static_cast<std::uint32_t>(contract.text().size());
  return last_paragraph(contract, {0, closing == articles.end() ? end : (*closing)->span.begin});
}

}  // namespace clausier
