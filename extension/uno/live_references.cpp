// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/live_references.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/ReferenceFieldPart.hpp>
#include <com/sun/star/text/ReferenceFieldSource.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>

#include "analysis/unicode.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/snapshot.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

/// What a reference shows of the article: a place of the document, and which part of it.
struct Shown {
  Reference<XTextRange> place;
  sal_Int16 part = css::text::ReferenceFieldPart::TEXT;
  bool says_article = false;  ///< the number itself begins with "Article"
  bool is_title = false;
};

std::size_t heading_line(const DocumentReading& reading, std::uint32_t article) {
  return reading.contract.position(reading.contract.articles()[article].heading.begin).line;
}

/// The article headed by that clause of the document.
std::uint32_t article_of(const DocumentReading& reading, const PlacedClause& clause) {
  const auto text = clause.range->getText();
  const auto compare = as<css::text::XTextRangeCompare>(text);
  for (std::uint32_t i = 0; i < reading.contract.articles().size(); ++i) {
    const auto& heading = reading.paragraphs[heading_line(reading, i)];
    if (heading->getText() == text && compare->compareRegionStarts(heading, clause.range) == 0) return i;
  }
  return none;
}

/// Whether the clause gives its article that title, in one of its texts.
bool is_titled(const Clause& clause, std::u16string_view title) {
  const auto heads = [&](const std::vector<Block>& blocks) {
    return !blocks.empty() && !blocks.front().runs.empty() &&
           fold(blocks.front().runs.front().text) == fold(title);
  };
  return std::ranges::any_of(clause.variants, [&](const Variant& variant) {
    return heads(variant.blocks) || heads(variant.english);
  });
}

std::uint32_t find_article(const DocumentReading& reading, const Library& library,
                           const std::vector<PlacedClause>& placed, const std::string& clause) {
  for (const PlacedClause& candidate : placed)
    if (candidate.provenance.clause == clause)
      if (const auto article = article_of(reading, candidate); article != none) return article;
  const Clause* known = library.clause(clause);
  const auto& articles = reading.contract.articles();
  for (std::uint32_t i = 0; known && i < articles.size(); ++i)
    if (!articles[i].title.empty() && is_titled(*known, articles[i].title)) return i;
  return none;
}

Shown shown_of(const DocumentReading& reading, std::uint32_t article) {
  const std::size_t line = heading_line(reading, article);
  const auto& paragraph = reading.paragraphs[line];
  const std::u16string& label = reading.contract.paragraphs()[line].label;
  if (!label.empty())
    return {paragraph, css::text::ReferenceFieldPart::NUMBER, fold(label).starts_with(u"art"), false};
  if (const auto mark = typed_mark(reading.contract, reading.contract.articles()[article]))
    return {locate(paragraph, static_cast<std::uint32_t>(mark->before.size()), mark->number)};
  return {paragraph, css::text::ReferenceFieldPart::TEXT, false, true};
}

Reference<css::text::XTextCursor> select(const Reference<XTextRange>& words, std::size_t begin,
                                         std::size_t end) {
  const auto cursor = words->getText()->createTextCursorByRange(words->getStart());
  cursor->goRight(static_cast<sal_Int16>(begin), false);
  cursor->goRight(static_cast<sal_Int16>(end - begin), true);
  return cursor;
}

/// "the “Liability” article" becomes "Article 7".
Reference<css::text::XTextCursor> replaced_english_words(const Reference<XTextRange>& words,
                                                         std::u16string_view all, const Shown& shown) {
  const std::size_t open = all.find(u'“'), close = all.find(u'”');
  if (open == all.npos || close == all.npos || close < open) return {};
  if (shown.is_title) return select(words, open + 1, close);
  const auto cursor = select(words, 0, all.size());
  cursor->setString(shown.says_article ? OUString() : OUString("Article "));
  cursor->collapseToEnd();
  return cursor;
}

/// The words that the field takes the place of: "« Recette »" of "l’article « Recette »".
Reference<css::text::XTextCursor> replaced_words(const Reference<XTextRange>& words, const Shown& shown) {
  const OUString text = words->getString();
  const std::u16string_view all = view(text);
  std::size_t begin = all.find(shown.says_article ? u"article" : u"«"), end = all.find(u'»');
  if (end == all.npos) return replaced_english_words(words, all, shown);
  if (begin == all.npos || end < begin) return {};
  ++end;
  if (shown.is_title) begin += 2, end -= 2;  // the quotation marks and their spaces stay
  return select(words, begin, end);
}

OUString free_name(const Reference<css::frame::XModel>& model) {
  const auto taken = as<css::text::XBookmarksSupplier>(model)->getBookmarks();
  OUString name;
  for (sal_Int32 i = 1; name.isEmpty() || taken->hasByName(name); ++i)
    name = reference_mark + OUString::number(i);
  return name;
}

}  // namespace

void make_live(const Reference<css::frame::XModel>& model, const Library& library,
               const DocumentReading& reading, const std::vector<WrittenReference>& references) {
  if (references.empty()) return;
  const auto placed = placed_clauses(model, library);
  for (const WrittenReference& reference : references) {
    const std::uint32_t article = find_article(reading, library, placed, reference.clause);
    if (article == none) continue;
    const Shown shown = shown_of(reading, article);
    const auto replaced = shown.place.is() ? replaced_words(reference.words, shown) : nullptr;
    if (!replaced.is()) continue;
    const Reference<css::text::XTextContent> field(as<css::lang::XMultiServiceFactory>(model)->createInstance(
                                                       "com.sun.star.text.textfield.GetReference"),
                                                   UNO_QUERY_THROW);
    set_property(field, "ReferenceFieldSource", Any(css::text::ReferenceFieldSource::BOOKMARK));
    set_property(field, "ReferenceFieldPart", Any(shown.part));
    const OUString name = free_name(model);
    put_bookmark(model, name, shown.place);
    set_property(field, "SourceName", Any(name));
    replaced->getText()->insertTextContent(as<XTextRange>(replaced), field, true);
  }
  as<css::util::XRefreshable>(as<css::text::XTextFieldsSupplier>(model)->getTextFields())->refresh();
}

}  // namespace clausier
