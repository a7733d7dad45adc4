// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/report_document.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/BreakType.hpp>
#include <com/sun/star/style/LineSpacing.hpp>
#include <com/sun/star/style/LineSpacingMode.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/style/TabStop.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/PageNumberType.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <numeric>

#include "uno/curve.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Look = StyledRun::Look;

// Colours of print on white, contrast 4.5:1 or more.
constexpr sal_Int32 ink = 0x1F1F1F;
constexpr sal_Int32 navy = 0x1F3A5F;
constexpr sal_Int32 grey = 0x595959;
constexpr sal_Int32 rule_grey = 0xBFC7D1;
constexpr sal_Int32 head_fill = 0xEEF2F6;
constexpr sal_Int32 red = 0xA61B1B;
constexpr sal_Int32 amber = 0x8A5200;
constexpr sal_Int32 blue = 0x1F4E8C;

constexpr sal_Int32 page_width = 21000, page_height = 29700;  // hundredths of a millimetre
constexpr sal_Int32 margin = 2500;
constexpr sal_Int32 text_width = page_width - 2 * margin;

css::table::BorderLine2 line(sal_Int32 color, sal_Int16 width) {
  css::table::BorderLine2 border;
  border.Color = color;
  border.OuterLineWidth = width;
  border.LineWidth = static_cast<sal_uInt32>(width);
  return border;
}

Reference<css::beans::XPropertySet> style(const Reference<css::text::XTextDocument>& document,
                                          const char* family, const char* name) {
  const auto families = as<css::style::XStyleFamiliesSupplier>(document)->getStyleFamilies();
  return Reference<css::beans::XPropertySet>(
      as<css::container::XNameAccess>(families->getByName(OUString::createFromAscii(family)))
          ->getByName(OUString::createFromAscii(name)),
      UNO_QUERY_THROW);
}

void spacing(const Reference<css::beans::XPropertySet>& paragraph, sal_Int32 before, sal_Int32 behind) {
  set_property(paragraph, "ParaTopMargin", Any(before));
  set_property(paragraph, "ParaBottomMargin", Any(behind));
}

void font(const Reference<css::beans::XPropertySet>& paragraph, const char* name, float points,
          sal_Int32 color, float weight) {
  set_property(paragraph, "CharFontName", Any(OUString::createFromAscii(name)));
  set_property(paragraph, "CharHeight", Any(points));
  set_property(paragraph, "CharColor", Any(color));
  set_property(paragraph, "CharWeight", Any(weight));
  set_property(paragraph, "CharPosture", Any(css::awt::FontSlant_NONE));
}

void dress(const Reference<css::text::XTextCursor>& words, Look look) {
  const auto color = [&](sal_Int32 value) { set_property(words, "CharColor", Any(value)); };
  const auto bold = [&] { set_property(words, "CharWeight", Any(css::awt::FontWeight::BOLD)); };
  switch (look) {
    case Look::plain:
      break;
    case Look::strong:
      bold();
      break;
    case Look::emphasis:
      set_property(words, "CharPosture", Any(css::awt::FontSlant_ITALIC));
      break;
    case Look::added:
      color(blue);
      set_property(words, "CharUnderline", Any(css::awt::FontUnderline::SINGLE));
      break;
    case Look::removed:
      color(red);
      set_property(words, "CharStrikeout", Any(css::awt::FontStrikeout::SINGLE));
      break;
    case Look::high:
      bold();
      color(red);
      break;
    case Look::medium:
      bold();
      color(amber);
      break;
    case Look::low:
      bold();
      color(blue);
      break;
  }
}

/// The paragraph of the cursor, which is empty, takes style and words.
void fill_paragraph(const Reference<css::text::XText>& text, const Reference<css::text::XTextCursor>& cursor,
                    const OUString& style, const StyledText& runs) {
  OUString whole;
  for (const StyledRun& run : runs) whole += to_ustring(run.text);
  const auto begin = cursor->getStart();
  text->insertString(as<css::text::XTextRange>(cursor), whole, false);
  const auto words = text->createTextCursorByRange(begin);
  words->gotoRange(as<css::text::XTextRange>(cursor), true);
  as<css::beans::XMultiPropertyStates>(words)->setAllPropertiesToDefault();
  set_property(words, "ParaStyleName", Any(style));
  words->collapseToStart();
  for (const StyledRun& run : runs) {
    words->goRight(static_cast<sal_Int16>(run.text.size()), true);
    dress(words, run.look);
    words->collapseToEnd();
  }
}

}  // namespace

ReportDocument::ReportDocument(const Reference<css::uno::XComponentContext>& context,
                               const Reference<css::text::XTextDocument>& document,
                               const ReportContent& content, const OUString& author)
    : context_(context), document_(document) {
  const OUString contract = to_ustring(content.contract);
  const auto properties = as<css::document::XDocumentPropertiesSupplier>(document_)->getDocumentProperties();
  properties->setTitle(to_ustring(std::u16string_view(u"Rapport d’examen – ")) + contract);
  properties->setAuthor(author);
  properties->setLanguage({"fr", "FR", {}});
  set_up_styles();
  set_up_page(contract, author);
  write("Subtitle", {{u"RAPPORT D’EXAMEN"}});
  write("Title", {{content.contract}});
  write("Subtitle", {{content.subtitle}});
}

void ReportDocument::set_up_styles() {
  const auto paragraph = [this](const char* name) { return style(document_, "ParagraphStyles", name); };
  const auto base = paragraph("Standard");
  set_property(base, "CharLocale", Any(css::lang::Locale("fr", "FR", {})));
  font(base, "Liberation Serif", 10.5F, ink, css::awt::FontWeight::NORMAL);
  const auto body = paragraph("Text body");
  spacing(body, 0, 180);
  set_property(body, "ParaLineSpacing", Any(css::style::LineSpacing(css::style::LineSpacingMode::PROP, 112)));
  set_property(body, "ParaOrphans", Any(sal_Int8(2)));
  set_property(body, "ParaWidows", Any(sal_Int8(2)));

  const auto title = paragraph("Title");
  font(title, "Liberation Sans", 22, navy, css::awt::FontWeight::BOLD);
  set_property(title, "ParaAdjust", Any(sal_Int16(css::style::ParagraphAdjust_LEFT)));
  spacing(title, 0, 150);
  const auto subtitle = paragraph("Subtitle");
  font(subtitle, "Liberation Sans", 10.5F, grey, css::awt::FontWeight::NORMAL);
  set_property(subtitle, "ParaAdjust", Any(sal_Int16(css::style::ParagraphAdjust_LEFT)));
  spacing(subtitle, 0, 100);

  const auto first = paragraph("Heading 1");
  font(first, "Liberation Sans", 14, navy, css::awt::FontWeight::BOLD);
  spacing(first, 700, 220);
  set_property(first, "BottomBorder", Any(line(rule_grey, 18)));
  set_property(first, "BottomBorderDistance", Any(sal_Int32(80)));
  const auto second = paragraph("Heading 2");
  font(second, "Liberation Sans", 11, navy, css::awt::FontWeight::BOLD);
  spacing(second, 420, 120);
  const auto third = paragraph("Heading 3");
  font(third, "Liberation Sans", 9.5F, grey, css::awt::FontWeight::BOLD);
  spacing(third, 160, 60);

  const auto quotation = paragraph("Quotations");
  font(quotation, "Liberation Serif", 10, ink, css::awt::FontWeight::NORMAL);
  set_property(quotation, "ParaLeftMargin", Any(sal_Int32(500)));
  set_property(quotation, "ParaRightMargin", Any(sal_Int32(500)));
  set_property(quotation, "LeftBorder", Any(line(rule_grey, 53)));
  set_property(quotation, "LeftBorderDistance", Any(sal_Int32(250)));
  spacing(quotation, 60, 200);

  const auto item = paragraph("List");
  set_property(item, "ParaLeftMargin", Any(sal_Int32(500)));
  set_property(item, "ParaFirstLineIndent", Any(sal_Int32(-350)));
  spacing(item, 0, 80);

  for (const char* name : {"Table Contents", "Table Heading"}) {
    const auto cell = paragraph(name);
    font(cell, "Liberation Sans", 9, ink, css::awt::FontWeight::NORMAL);
    set_property(cell, "ParaAdjust", Any(sal_Int16(css::style::ParagraphAdjust_LEFT)));
    spacing(cell, 40, 40);
  }
  set_property(paragraph("Table Heading"), "CharWeight", Any(css::awt::FontWeight::BOLD));
  set_property(paragraph("Table Heading"), "CharColor", Any(navy));
}

void ReportDocument::set_up_page(const OUString& contract, const OUString& author) {
  const auto page = style(document_, "PageStyles", "Standard");
  set_property(page, "Width", Any(page_width));
  set_property(page, "Height", Any(page_height));
  for (const char* side : {"LeftMargin", "RightMargin"}) set_property(page, side, Any(margin));
  for (const char* side : {"TopMargin", "BottomMargin"}) set_property(page, side, Any(sal_Int32(1800)));
  set_property(page, "HeaderIsOn", Any(true));
  set_property(page, "FooterIsOn", Any(true));
  set_property(page, "FirstIsShared", Any(false));  // the title block is the first page's head
  for (const char* distance : {"HeaderBodyDistance", "FooterBodyDistance"})
    set_property(page, distance, Any(sal_Int32(600)));

  const auto line_of = [&](const char* area, const OUString& words) {
    const auto text = property<Reference<css::text::XText>>(page, area);
    text->setString(words);
    const auto cursor = text->createTextCursor();
    cursor->gotoEnd(true);
    const Reference<css::beans::XPropertySet> look(cursor, UNO_QUERY_THROW);
    font(look, "Liberation Sans", 8.5F, grey, css::awt::FontWeight::NORMAL);
    css::style::TabStop right;
    right.Position = text_width;
    right.Alignment = css::style::TabAlign_RIGHT;
    set_property(look, "ParaTabStops", Any(sequence<css::style::TabStop>({right})));
    return text;
  };
  line_of("HeaderText", to_ustring(std::u16string_view(u"Rapport d’examen\t")) + contract);
  const auto factory = as<css::lang::XMultiServiceFactory>(document_);
  for (const char* area : {"FooterText", "FooterTextFirst"}) {
    const auto text = line_of(area, author + to_ustring(std::u16string_view(u"\tPage\u00A0")));
    const auto field = [&](const char* service) {
      const Reference<css::text::XTextContent> content(
          factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
      set_property(content, "NumberingType", Any(sal_Int16(css::style::NumberingType::ARABIC)));
      return content;
    };
    const auto number = field("com.sun.star.text.textfield.PageNumber");
    set_property(number, "SubType", Any(css::text::PageNumberType_CURRENT));
    text->insertTextContent(text->getEnd(), number, false);
    text->insertString(text->getEnd(), " sur ", false);
    text->insertTextContent(text->getEnd(), field("com.sun.star.text.textfield.PageCount"), false);
  }
}

Reference<css::text::XTextRange> ReportDocument::end() const {
  return document_->getText()->getEnd();
}

void ReportDocument::write(const char* name, const StyledText& runs) {
  const auto text = document_->getText();
  if (!is_empty_) text->insertControlCharacter(end(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
  is_empty_ = false;
  fill_paragraph(text, text->createTextCursorByRange(end()), OUString::createFromAscii(name), runs);
}

void ReportDocument::write(const ReportPart& part) {
  constexpr const char* headings[] = {"Heading 1", "Heading 2", "Heading 3"};
  switch (part.kind) {
    case ReportPart::Kind::heading:
      return write(headings[std::clamp(part.level, 1, 3) - 1], part.text);
    case ReportPart::Kind::paragraph:
      return write("Text body", part.text);
    case ReportPart::Kind::quotation:
      return write("Quotations", part.text);
    case ReportPart::Kind::item:
      return write_item(part.text);
    case ReportPart::Kind::table:
      return write_table(part.rows, part.widths);
    case ReportPart::Kind::curve:
      return write_curve(*part.exposure, part.text);
  }
}

void ReportDocument::write_item(const StyledText& text) {
  StyledText whole{{u"•\u2002"}};
  whole.insert(whole.end(), text.begin(), text.end());
  write("List", whole);
}

void ReportDocument::write_table(const std::vector<std::vector<StyledText>>& rows,
                                 const std::vector<int>& widths) {
  const Reference<css::text::XTextTable> table(
      as<css::lang::XMultiServiceFactory>(document_)->createInstance("com.sun.star.text.TextTable"),
      UNO_QUERY_THROW);
  const auto columns = static_cast<sal_Int32>(widths.size());
  table->initialize(static_cast<sal_Int32>(rows.size()), columns);
  write("Text body", {});
  document_->getText()->insertTextContent(end(), as<css::text::XTextContent>(table), false);

  constexpr int whole = 10000;  // Writer's unit
  const int sum = std::accumulate(widths.begin(), widths.end(), 0);
  Sequence<css::text::TableColumnSeparator> separators(columns - 1);
  int left = 0;
  for (sal_Int32 i = 0; i < separators.getLength(); ++i) {
    left += widths[static_cast<std::size_t>(i)];
    separators.getArray()[i] = {static_cast<sal_Int16>(left * whole / sum), true};
  }
  set_property(table, "TableColumnSeparators", Any(separators));
  css::table::TableBorder2 border;
  border.TopLine = border.BottomLine = border.HorizontalLine = line(rule_grey, 18);
  border.IsTopLineValid = border.IsBottomLineValid = border.IsHorizontalLineValid = true;
  border.IsLeftLineValid = border.IsRightLineValid = border.IsVerticalLineValid = true;
  set_property(table, "TableBorder2", Any(border));
  set_property(table, "RepeatHeadline", Any(true));
  set_property(table, "BottomMargin", Any(sal_Int32(200)));

  const Sequence<OUString> names = table->getCellNames();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    set_property(table->getRows()->getByIndex(static_cast<sal_Int32>(row)), "IsSplitAllowed", Any(false));
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const Reference<css::text::XText> cell(
          table->getCellByName(names[static_cast<sal_Int32>(row) * columns + static_cast<sal_Int32>(column)]),
          UNO_QUERY_THROW);
      if (row == 0) set_property(cell, "BackColor", Any(head_fill));
      fill_paragraph(cell, cell->createTextCursor(),
                     row == 0 ? OUString("Table Heading") : OUString("Table Contents"), rows[row][column]);
    }
  }
  is_empty_ = true;  // Writer keeps the paragraph behind the table
}

void ReportDocument::write_curve(const Exposure& exposure, const StyledText& words) {
  OUString description;
  for (const StyledRun& run : words) description += to_ustring(run.text);
  write("Text body", {});
  const Reference<css::text::XTextContent> picture(
      as<css::lang::XMultiServiceFactory>(document_)->createInstance("com.sun.star.text.TextGraphicObject"),
      UNO_QUERY_THROW);
  set_property(picture, "Graphic", Any(curve_graphic(context_, exposure)));
  set_property(picture, "AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
  set_property(picture, "Size", Any(css::awt::Size(12000, 6150)));
  set_property(picture, "Description", Any(description));
  document_->getText()->insertTextContent(end(), picture, false);
  write("Text body", words);
}

}  // namespace clausier
