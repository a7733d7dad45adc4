// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/title.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"

namespace clausier {

bool is_title(const Contract& contract, const Article& article) {
  if (article.title.empty()) return false;
  const std::size_t line = contract.position(article.heading.begin).line;
  if (contract.paragraph_span(line).end == article.heading.end) return true;
  constexpr std::u16string_view sentence_heads[] = {u"le ",   u"la ",     u"les ",  u"l'",     u"il ",
                                                    u"elle ", u"chaque ", u"tout ", u"toute ", u"en ",
                                                    u"un ",   u"une ",    u"ils "};
  const std::u16string title = fold(article.title);
  return std::ranges::none_of(sentence_heads,
                              [&](std::u16string_view head) { return title.starts_with(head); });
}

bool stands_in_title(const Contract& contract, std::uint32_t offset) {
  const Article* article = contract.article_at(offset);
  return article && article->heading.contains(offset) && is_title(contract, *article);
}

}  // namespace clausier
