// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/snapshot.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>

#include <algorithm>

#include "uno/hidden_text.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

/// A run of a paragraph as Writer cuts it: plain text, or a field or anchor that stands for its text.
struct Portion {
  Reference<XTextRange> range;
  std::u16string text;
  bool plain = false;
};

/// The portions that are shown: neither hidden nor under a tracked deletion. `in_deletion` says whether one
/// goes on from before, and is left as it is at the paragraph's end: Writer marks a deletion only where it
/// begins and where it ends.
std::vector<Portion> visible_portions(const Reference<XTextRange>& paragraph, bool& in_deletion) {
  std::vector<Portion> portions;
  const Reference<css::container::XEnumerationAccess> access(paragraph, UNO_QUERY);
  if (!access.is()) return portions;
  bool is_hidden = false;
  const auto enumeration = access->createEnumeration();
  while (enumeration->hasMoreElements()) {
    const Reference<XTextRange> range(enumeration->nextElement(), UNO_QUERY_THROW);
    const auto kind = property<OUString>(range, "TextPortionType");
    if (kind == "Redline" && property<OUString>(range, "RedlineType") == "Delete") {
      const bool begins = property<bool>(range, "IsStart");
      if (!begins && !in_deletion) portions.clear();  // it began in a paragraph that was not read
      in_deletion = begins;
    } else if (kind == "TextField" && hides_paragraph(range)) {
      is_hidden = true;
    } else if (!in_deletion && !property<bool>(range, "CharHidden")) {
      // A note's number is no part of the sentence.
      portions.push_back(
          {range, kind == "Footnote" ? std::u16string() : snapshot_text(range->getString()), kind == "Text"});
    }
  }
  if (is_hidden) portions.clear();
  return portions;
}

std::u16string text_of(const std::vector<Portion>& portions) {
  std::u16string text;
  for (const Portion& portion : portions) text += portion.text;
  return text;
}

void go_right(const Reference<css::text::XTextCursor>& cursor, std::uint32_t characters) {
  constexpr std::uint32_t most = 0x7FFF;  // what one call takes
  for (; characters > most; characters -= most) cursor->goRight(static_cast<sal_Int16>(most), false);
  cursor->goRight(static_cast<sal_Int16>(characters), false);
}

/// Writer tells the label of numbers only.
bool is_bulleted(const Reference<css::beans::XPropertySet>& paragraph) {
  const auto rules = property<Reference<css::container::XIndexAccess>>(paragraph, "NumberingRules");
  if (!rules.is() || !property<bool>(paragraph, "NumberingIsNumber")) return false;
  const auto level = property<sal_Int16>(paragraph, "NumberingLevel");
  Sequence<css::beans::PropertyValue> look;
  if (level < 0 || level >= rules->getCount() || !(rules->getByIndex(level) >>= look)) return false;
  return argument<sal_Int16>(look, "NumberingType") == css::style::NumberingType::CHAR_SPECIAL;
}

void read_number(const Reference<css::beans::XPropertySet>& paragraph, SourceParagraph& read) {
  OUString label;
  if (paragraph->getPropertyValue("ListLabelString") >>= label) read.label = view(label);
  if (read.label.empty() && is_bulleted(paragraph)) read.label = u"•";
  sal_Int16 outline_level = 0;
  if (paragraph->getPropertyValue("OutlineLevel") >>= outline_level) read.outline_level = outline_level;
}

bool has_elements(const Reference<css::container::XEnumerationAccess>& access) {
  return access.is() && access->createEnumeration()->hasMoreElements();
}

/// "B12" is column 1, row 11. A cell of a split cell ("A1.2.1") takes the place of the cell that was split.
std::pair<std::uint32_t, std::uint32_t> column_and_row(std::u16string_view name) {
  std::uint32_t column = 0, row = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= u'A' && name[i] <= u'Z'; ++i)
    column = column * 26 + (name[i] - u'A' + 1u);
  for (; i < name.size() && name[i] >= u'0' && name[i] <= u'9'; ++i) row = row * 10 + (name[i] - u'0');
  return {column ? column - 1 : 0, row ? row - 1 : 0};
}

/// Where a portion's text begins or ends; `offset` counts inside it.
Reference<XTextRange> inside(const Portion& portion, std::uint32_t offset, bool is_end) {
  if (!portion.plain) return is_end && offset ? portion.range->getEnd() : portion.range->getStart();
  const auto cursor = portion.range->getText()->createTextCursorByRange(portion.range->getStart());
  go_right(cursor, offset);
  return cursor->getStart();
}

Reference<XTextRange> place(const std::vector<Portion>& portions, std::uint32_t column, bool is_end) {
  std::uint32_t begin = 0;
  for (const Portion& portion : portions) {
    const auto length = static_cast<std::uint32_t>(portion.text.size());
    if (column < begin + length || (is_end && column == begin + length))
      return inside(portion, column - begin, is_end);
    begin += length;
  }
  return {};
}

}  // namespace

SnapshotReader::SnapshotReader(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::document::XRedlinesSupplier> redlines(document, UNO_QUERY);
  hides_words_ = may_hide_words(document);
  hides_sections_ = has_hidden_section(document);
  reads_portions_ = hides_words_ || (redlines.is() && has_elements(redlines->getRedlines())) ||
                    has_paragraph_hider(document);

  begin_page_texts(document);
  if (const Reference<css::drawing::XDrawPagesSupplier> drawings(document, UNO_QUERY); drawings.is())
    begin_shapes(
        Reference<css::container::XIndexAccess>(drawings->getDrawPages()->getByIndex(0), UNO_QUERY_THROW));
  if (const Reference<css::text::XTextFramesSupplier> frames(document, UNO_QUERY); frames.is()) {
    const Reference<css::container::XIndexAccess> list(frames->getTextFrames(), UNO_QUERY);
    for (sal_Int32 i = list.is() ? list->getCount() : 0; i-- > 0;)
      begin(Reference<css::uno::XInterface>(list->getByIndex(i), UNO_QUERY), Zone::frame);
  }
  const auto begin_notes = [this](const Reference<css::container::XIndexAccess>& notes) {
    reads_portions_ |= notes.is() && notes->getCount() > 0;
    for (sal_Int32 i = notes.is() ? notes->getCount() : 0; i-- > 0;)
      begin(Reference<css::uno::XInterface>(notes->getByIndex(i), UNO_QUERY), Zone::footnote);
  };
  if (const Reference<css::text::XEndnotesSupplier> notes(document, UNO_QUERY); notes.is())
    begin_notes(notes->getEndnotes());
  if (const Reference<css::text::XFootnotesSupplier> notes(document, UNO_QUERY); notes.is())
    begin_notes(notes->getFootnotes());
  begin(document->getText(), Zone::body);
}

/// Writer lists its frames and pictures among the drawings too.
void SnapshotReader::begin_shapes(const Reference<css::container::XIndexAccess>& shapes) {
  for (sal_Int32 i = shapes->getCount(); i-- > 0;) {
    const Reference<css::lang::XServiceInfo> shape(shapes->getByIndex(i), UNO_QUERY_THROW);
    if (shape->supportsService("com.sun.star.text.BaseFrame")) continue;
    const Reference<css::container::XIndexAccess> group(shape, UNO_QUERY);
    if (group.is()) {
      begin_shapes(group);
      continue;
    }
    const Reference<css::text::XText> text(shape, UNO_QUERY);
    if (text.is() && !text->getString().isEmpty()) begin(text, Zone::frame);
  }
}

void SnapshotReader::begin_page_texts(const Reference<css::text::XTextDocument>& document) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY);
  if (!supplier.is()) return;
  const Reference<css::container::XIndexAccess> styles(supplier->getStyleFamilies()->getByName("PageStyles"),
                                                       UNO_QUERY_THROW);
  const auto begin_text = [this](const Reference<css::uno::XInterface>& style, const char* name) {
    begin(property<Reference<css::text::XText>>(style, name), Zone::header);
  };
  for (sal_Int32 i = styles->getCount(); i-- > 0;) {
    const Reference<css::style::XStyle> style(styles->getByIndex(i), UNO_QUERY_THROW);
    if (!style->isInUse()) continue;
    const bool left = !property<bool>(style, "FooterIsShared"),
               first = !property<bool>(style, "FirstIsShared");
    if (property<bool>(style, "FooterIsOn")) {
      begin_text(style, "FooterText");
      if (left) begin_text(style, "FooterTextLeft");
      if (first) begin_text(style, "FooterTextFirst");
    }
    if (property<bool>(style, "HeaderIsOn")) {
      begin_text(style, "HeaderText");
      if (!property<bool>(style, "HeaderIsShared")) begin_text(style, "HeaderTextLeft");
      if (first) begin_text(style, "HeaderTextFirst");
    }
  }
}

void SnapshotReader::begin(const Reference<css::uno::XInterface>& text, Zone zone,
                           const std::optional<Cell>& cell) {
  const Reference<css::container::XEnumerationAccess> access(text, UNO_QUERY);
  if (access.is()) passes_.push_back({access->createEnumeration(), zone, cell});
}

bool SnapshotReader::read(std::chrono::milliseconds budget) {
  const auto deadline = std::chrono::steady_clock::now() + budget;
  while (!passes_.empty()) {
    if (passes_.back().content->hasMoreElements())
      read_element(passes_.size() - 1);
    else
      passes_.pop_back();
    if (std::chrono::steady_clock::now() >= deadline) break;
  }
  return passes_.empty();
}

void SnapshotReader::read_element(std::size_t pass) {
  const Any element = passes_[pass].content->nextElement();
  if (const Reference<css::text::XTextTable> table(element, UNO_QUERY); table.is())
    read_table(table, passes_[pass].zone);
  else if (const Reference<XTextRange> paragraph(element, UNO_QUERY); paragraph.is())
    read_paragraph(paragraph, passes_[pass]);
}

void SnapshotReader::read_table(const Reference<css::text::XTextTable>& table, Zone zone) {
  const std::uint32_t number = tables_++;
  const Sequence<OUString> names = table->getCellNames();
  for (sal_Int32 i = names.getLength(); i-- > 0;) {
    const auto [column, row] = column_and_row(view(names[i]));
    begin(table->getCellByName(names[i]), zone, Cell{number, row, column});
  }
}

void SnapshotReader::read_paragraph(const Reference<XTextRange>& paragraph, Pass& pass) {
  SourceParagraph read;
  read.text = reads_portions_ ? text_of(visible_portions(paragraph, pass.in_deletion))
                              : snapshot_text(paragraph->getString());
  const Reference<css::beans::XPropertySet> properties(paragraph, UNO_QUERY_THROW);
  const bool is_drawn =
      pass.zone == Zone::frame && !properties->getPropertySetInfo()->hasPropertyByName("ListLabelString");
  if (!is_drawn) read_number(properties, read);
  if ((hides_words_ && property<bool>(properties, "CharHidden")) ||
      (hides_sections_ && is_in_hidden_section(paragraph)))
    read = {};
  read.cell = pass.cell;
  read.zone = pass.zone;
  snapshot_.source.paragraphs.push_back(std::move(read));
  snapshot_.paragraphs.push_back(paragraph);
}

std::u16string snapshot_text(const OUString& text) {
  std::u16string plain(view(text));
  std::replace(plain.begin(), plain.end(), u'\n', u' ');
  std::erase(plain, u'\r');  // a content control over several paragraphs leaves one at the end of the first
  return plain;
}

bool is_deleted(const Reference<XTextRange>& range) {
  const auto text = range->getText();
  const auto paragraph = as<css::text::XParagraphCursor>(text->createTextCursorByRange(range->getStart()));
  paragraph->gotoStartOfParagraph(false);
  paragraph->gotoEndOfParagraph(true);
  const auto compare = as<css::text::XTextRangeCompare>(text);
  const auto enumeration = as<css::container::XEnumerationAccess>(paragraph)->createEnumeration();
  if (!enumeration->hasMoreElements()) return false;
  bool in_deletion = false;
  const auto visible =
      visible_portions(Reference<XTextRange>(enumeration->nextElement(), UNO_QUERY_THROW), in_deletion);
  return std::ranges::none_of(visible, [&](const Portion& portion) {
    return compare->compareRegionStarts(portion.range, range) >= 0 &&
           compare->compareRegionStarts(portion.range->getEnd(), range) < 0;
  });
}

std::u16string written_text(const Reference<css::uno::XInterface>& element) {
  std::u16string text;
  if (const Reference<css::text::XTextTable> table(element, UNO_QUERY); table.is()) {
    for (const OUString& name : table->getCellNames()) {
      const Reference<css::container::XEnumerationAccess> cell(table->getCellByName(name), UNO_QUERY);
      if (!cell.is()) continue;
      for (const auto each = cell->createEnumeration(); each->hasMoreElements();)
        text += written_text(Reference<css::uno::XInterface>(each->nextElement(), UNO_QUERY));
    }
    return text;
  }
  bool in_deletion = false;
  if (const Reference<XTextRange> paragraph(element, UNO_QUERY); paragraph.is())
    for (const Portion& portion : visible_portions(paragraph, in_deletion))
      if (portion.plain) text += portion.text;
  return text;
}

Reference<XTextRange> locate(const Reference<XTextRange>& paragraph, std::uint32_t column,
                             std::u16string_view quote) {
  bool in_deletion = false;
  const std::vector<Portion> portions = visible_portions(paragraph, in_deletion);
  const std::u16string text = text_of(portions);
  if (column > text.size() || text.compare(column, quote.size(), quote) != 0) return {};
  const auto begin = place(portions, column, false);
  const auto end = place(portions, column + static_cast<std::uint32_t>(quote.size()), true);
  if (!begin.is() || !end.is()) return {};
  const auto cursor = paragraph->getText()->createTextCursorByRange(begin);
  cursor->gotoRange(end, true);
  return Reference<XTextRange>(cursor, UNO_QUERY);
}

}  // namespace clausier
