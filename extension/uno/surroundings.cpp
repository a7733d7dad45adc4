// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/surroundings.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/style/ParagraphStyleCategory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>
#include <array>

#include "analysis/numbering.hpp"
#include "analysis/unicode.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/snapshot.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

/// What a drafter sets by hand over a style, and that the text beside it shares.
constexpr std::array paragraph_properties = {"ParaAdjust",          "ParaTopMargin",      "ParaBottomMargin",
                                             "ParaLeftMargin",      "ParaRightMargin",    "ParaLineSpacing",
                                             "ParaFirstLineIndent", "ParaKeepTogether",   "ParaTabStops",
                                             "ParaBackColor",       "NumberingStyleName", "NumberingLevel"};
constexpr std::array character_properties = {"CharFontName", "CharHeight",    "CharWeight",
                                             "CharPosture",  "CharUnderline", "CharColor",
                                             "CharCaseMap",  "CharKerning",   "CharLocale"};

/// How the parts begin that stand above articles. Folded.
constexpr std::array<std::u16string_view, 7> chapter_words = {
    u"titre ", u"chapitre ", u"partie ", u"section ", u"chapter ", u"part ", u"livre "};
/// How what closes a contract begins, behind its last article. Folded.
constexpr std::array<std::u16string_view, 9> closing_words = {
    u"fait a ",  u"fait en ", u"fait le ",    u"signature",          u"pour le client",
    u"pour la ", u"done at ", u"in witness ", u"pour le prestataire"};

template <std::size_t Size>
bool begins_with(std::u16string_view text, const std::array<std::u16string_view, Size>& beginnings) {
  const std::u16string folded = fold(text.substr(0, 40));
  return std::ranges::any_of(beginnings, [&](std::u16string_view word) { return folded.starts_with(word); });
}

template <std::size_t Size>
std::vector<css::beans::PropertyValue> set_by_hand(const Reference<css::uno::XInterface>& object,
                                                   const std::array<const char*, Size>& names) {
  std::vector<css::beans::PropertyValue> set;
  const Reference<css::beans::XPropertyState> states(object, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY_THROW);
  for (const char* name : names) {
    const OUString key = OUString::createFromAscii(name);
    if (states->getPropertyState(key) == css::beans::PropertyState_DIRECT_VALUE)
      set.push_back(named(name, properties->getPropertyValue(key)));
  }
  return set;
}

Reference<css::container::XNameAccess> paragraph_styles(const Reference<css::frame::XModel>& model) {
  return as<css::container::XNameAccess>(
      as<css::style::XStyleFamiliesSupplier>(model)->getStyleFamilies()->getByName("ParagraphStyles"));
}

/// A style for running text, which titles and headings are not.
bool is_body_style(const Reference<css::container::XNameAccess>& styles, const OUString& style) {
  if (!styles->hasByName(style)) return false;
  const auto properties = as<css::beans::XPropertySet>(styles->getByName(style));
  return property<sal_Int16>(properties, "Category") == css::style::ParagraphStyleCategory::TEXT ||
         as<css::style::XStyle>(properties)->isUserDefined();
}

bool is_running_text(const SourceParagraph& paragraph) {
  return paragraph.zone == Zone::body && !paragraph.cell && paragraph.outline_level == 0 &&
         paragraph.label.empty() && !paragraph.text.empty();
}

/// "•", "–", "a)", "(i)": not "4.2".
bool is_item(const SourceParagraph& paragraph) {
  if (paragraph.zone != Zone::body || paragraph.cell || paragraph.outline_level != 0 ||
      paragraph.label.empty())
    return false;
  return std::ranges::none_of(
      paragraph.label, [](char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
}

std::size_t heading_line(const DocumentReading& reading, const Article& article) {
  return reading.contract.position(article.heading.begin).line;
}

/// A heading that is a paragraph of its own and names what follows.
bool is_titled(const DocumentReading& reading, const Article& article) {
  return !article.annex && !article.title.empty() &&
         article.heading.end >= reading.contract.paragraph_span(heading_line(reading, article)).end;
}

bool is_chapter(const DocumentReading& reading, const Article& article) {
  const SourceParagraph& heading = reading.contract.paragraphs()[heading_line(reading, article)];
  return article.depth == 0 ||
         begins_with(heading.label.empty() ? heading.text : heading.label, chapter_words);
}

/// How the article numbers its parts by hand: "12.3" under "12".
bool number_parts(const DocumentReading& reading, const Article& article, Surroundings& found) {
  for (const Article& part : reading.contract.articles()) {
    if (!article.span.contains(part.heading.begin) || part.depth != article.depth + 1) continue;
    const auto mark = typed_mark(reading.contract, part);
    const bool follows =
        mark && mark->number.size() > article.number.size() + 1 && mark->number.starts_with(article.number);
    if (!follows) continue;
    const char16_t joint = mark->number[article.number.size()];
    if (joint != u'.' && joint != u'-') continue;
    found.part = {mark->before, std::u16string(1, joint) + u"1", mark->after};
    found.numbered_paragraphs = !is_titled(reading, part);
    return true;
  }
  return false;
}

/// As the sibling numbers its parts, or where it has none, as another article of its depth does.
void number_parts_like(const DocumentReading& reading, const Article& sibling, Surroundings& found) {
  if (number_parts(reading, sibling, found)) return;
  for (const Article& other : reading.contract.articles())
    if (other.depth == sibling.depth && !other.number.empty() && number_parts(reading, other, found)) return;
}

/// The next number, in the words of the sibling's heading.
void number_after(const DocumentReading& reading, std::uint32_t sibling, Surroundings& found) {
  const auto& articles = reading.contract.articles();
  const Article& article = articles[sibling];
  found.capital_titles = has_capital_title(article);
  found.mark = typed_mark(reading.contract, article);
  if (!found.mark) return;
  found.mark->number = next_number(found.mark->number);
  if (found.mark->number.empty()) return found.mark.reset();
  if (found.mark->after.empty()) found.mark->after = u" – ";  // its title stands below
  number_parts_like(reading, article, found);
  const std::u16string key = reference_key(found.mark->number, false);
  found.number_taken = std::any_of(articles.begin() + sibling + 1, articles.end(), [&](const Article& other) {
    return !other.annex && other.depth == article.depth && reference_key(other.number, false) == key;
  });
}

}  // namespace

Look look_of(const Reference<XTextRange>& paragraph) {
  Look look{property<OUString>(paragraph, "ParaStyleName")};
  look.paragraph = set_by_hand(paragraph, paragraph_properties);
  look.characters = set_by_hand(paragraph, character_properties);
  const auto last = paragraph->getText()->createTextCursorByRange(paragraph->getEnd());
  last->goLeft(1, true);
  std::ranges::copy(set_by_hand(last, character_properties), std::back_inserter(look.characters));
  return look;
}

DocumentReading::DocumentReading(const Reference<css::frame::XModel>& model) {
  SnapshotReader reader(as<css::text::XTextDocument>(model));
  while (!reader.read(std::chrono::seconds(1))) continue;
  Snapshot snapshot = reader.take();
  paragraphs = std::move(snapshot.paragraphs);
  contract = read_contract(std::move(snapshot.source));
}

std::optional<std::size_t> DocumentReading::paragraph_at(Reference<XTextRange> place) const {
  place = outer_place(place);
  if (const auto frame = property<Reference<css::text::XTextFrame>>(place, "TextFrame"); frame.is())
    place = outer_place(as<css::text::XTextContent>(frame)->getAnchor());
  std::vector<std::size_t> body;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (contract.paragraphs()[i].zone == Zone::body && !contract.paragraphs()[i].cell) body.push_back(i);
  if (body.empty() || paragraphs[body.front()]->getText() != place->getText()) return {};
  const auto compare = as<css::text::XTextRangeCompare>(place->getText());
  const auto behind = std::partition_point(body.begin(), body.end(), [&](std::size_t i) {
    return compare->compareRegionStarts(paragraphs[i], place->getStart()) >= 0;
  });
  if (behind == body.begin()) return {};
  return *std::prev(behind);
}

Look Surroundings::heading_at(int depth) const {
  if (depth <= 1 || bold_headings) return heading;
  return {"Heading " + OUString::number(std::min(heading_level + depth - 1, 10))};
}

std::uint32_t article_beside(const DocumentReading& reading, std::size_t paragraph) {
  const auto& articles = reading.contract.articles();
  std::uint32_t beside = none;
  bool by_style = false;  // a heading by its style goes before one that only looks like it
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::size_t line = heading_line(reading, articles[i]);
    if (line > paragraph) break;
    if (!is_titled(reading, articles[i]) || is_chapter(reading, articles[i])) continue;
    const bool styled = reading.contract.paragraphs()[line].outline_level > 0;
    if (by_style && !styled) continue;
    by_style = styled;
    beside = i;
  }
  return beside;
}

std::uint32_t article_around(const DocumentReading& reading, std::size_t paragraph) {
  const auto& articles = reading.contract.articles();
  const std::uint32_t place = reading.contract.paragraph_span(paragraph).begin;
  std::uint32_t around = none;
  for (std::uint32_t i = 0; i < articles.size() && articles[i].span.begin <= place; ++i) {
    const bool holds = place < articles[i].span.end || place == articles[i].span.begin;
    if (!holds || !is_titled(reading, articles[i]) || is_chapter(reading, articles[i])) continue;
    if (around == none || articles[i].depth < articles[around].depth) around = i;
  }
  return around;
}

std::size_t last_paragraph(const DocumentReading& reading, std::uint32_t article) {
  const Contract& contract = reading.contract;
  const Span span = contract.articles()[article].span;
  const std::size_t first = contract.position(span.begin).line;
  std::size_t last = first;
  for (std::size_t i = first + 1; i < contract.paragraphs().size(); ++i) {
    const SourceParagraph& paragraph = contract.paragraphs()[i];
    if (contract.paragraph_span(i).begin >= span.end || paragraph.zone != Zone::body) break;
    if (!paragraph.cell && begins_with(paragraph.text, closing_words)) break;
    if (!paragraph.text.empty()) last = i;
  }
  return last;
}

Surroundings look_around(const Reference<css::frame::XModel>& model, const DocumentReading& reading,
                         std::optional<std::size_t> paragraph, std::uint32_t sibling, Manner manner) {
  Surroundings found;
  const auto& paragraphs = reading.contract.paragraphs();
  if (sibling != none) {
    const std::size_t line = heading_line(reading, reading.contract.articles()[sibling]);
    found.heading_level = std::max(paragraphs[line].outline_level, 1);
    found.heading = manner == Manner::neighbours ? look_of(reading.paragraphs[line])
                                                 : Look{"Heading " + OUString::number(found.heading_level)};
    number_after(reading, sibling, found);
  }
  const auto styles = paragraph_styles(model);
  const auto nearest = [&](auto&& suits) -> std::optional<Look> {
    for (std::size_t i = paragraph ? *paragraph + 1 : 0; i-- > 0;)
      if (suits(i)) return look_of(reading.paragraphs[i]);
    return std::nullopt;
  };
  std::vector<bool> is_heading(paragraphs.size());
  for (const Article& article : reading.contract.articles())
    if (is_titled(reading, article)) is_heading[heading_line(reading, article)] = true;
  const auto body = nearest([&](std::size_t i) {
    return is_running_text(paragraphs[i]) && !is_heading[i] &&
           is_body_style(styles, property<OUString>(reading.paragraphs[i], "ParaStyleName"));
  });
  if (manner == Manner::neighbours) {
    if (body) found.body = *body;
    found.item = nearest([&](std::size_t i) { return is_item(paragraphs[i]); });
  }
  if (manner == Manner::minimal) {
    found.body = body ? Look{body->style} : Look{"Standard"};
    found.heading = found.body;
    found.bold_headings = true;
    found.real_lists = false;
  }
  return found;
}

}  // namespace clausier
