// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Documents from other hands: what the command line reads in a file is what Writer shows of it, in the same
// places, so that both doors give the same findings.
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <com/sun/star/util/XSearchable.hpp>

#include <sstream>

#include "analysis/unicode.hpp"
#include "documents/package.hpp"
#include "documents/read_document.hpp"
#include "office/drafting_test.hpp"
#include "rules/coverage.hpp"
#include "rules/rule.hpp"
#include "uno/snapshot.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;

const fs::path fixtures = "fixtures";
constexpr const char* docx = "MS Word 2007 XML";

/// A paragraph a line, as both doors tell it: number, text, and where in a table.
std::string told(const Source& source, Zone zone) {
  std::string lines;
  for (const SourceParagraph& paragraph : source.paragraphs) {
    if (paragraph.zone != zone || paragraph.text.empty()) continue;  // as covered cells are for one of them
    if (paragraph.cell)
      lines +=
          "[" + std::to_string(paragraph.cell->row) + "," + std::to_string(paragraph.cell->column) + "] ";
    const bool is_bullet = paragraph.label.size() == 1 && !std::isalnum(to_utf8(paragraph.label).front());
    if (!paragraph.label.empty()) lines += "{" + (is_bullet ? "•" : to_utf8(paragraph.label)) + "} ";
    std::u16string text = paragraph.text;
    std::ranges::replace(text, u'\u2028', u' ');  // a line break
    text.erase(0, text.find_first_not_of(u' '));  // of a note, behind its number
    lines += to_utf8(text) + "\n";
  }
  return lines;
}

std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  std::ranges::sort(lines);
  return lines;
}

Source shown(const Document& document) {
  SnapshotReader reader(document);
  while (!reader.read(std::chrono::seconds(10))) {
  }
  return reader.take().source;
}

/// Rule and words of each remark, and how each family is treated.
std::vector<std::string> remarks(const Source& source) {
  const Contract contract = read_contract(source);
  std::vector<std::string> found;
  for (const auto& [rule, finding] : review(contract)) {
    std::u16string words(contract.quote(finding.span));
    std::ranges::replace(words, u'\u2028', u' ');
    found.push_back(std::string(rule->id) + ": " + to_utf8(words));
  }
  for (const FamilyCoverage& family : coverage(contract))
    found.push_back(std::string(family.family) + ": " + std::to_string(static_cast<int>(family.status)));
  return found;
}

class Documents : public DraftingTest {
 protected:
  static Reference<css::uno::XInterface> create(const Document& document, const char* service) {
    return Reference<css::lang::XMultiServiceFactory>(document, UNO_QUERY_THROW)
        ->createInstance(OUString::createFromAscii(service));
  }
  static Reference<css::text::XTextRange> found(const Document& document, std::u16string_view words) {
    const Reference<css::util::XSearchable> searchable(document, UNO_QUERY_THROW);
    const auto wanted = searchable->createSearchDescriptor();
    wanted->setSearchString(to_ustring(words));
    return {searchable->findFirst(wanted), UNO_QUERY_THROW};
  }
};

const std::string ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

/// `level` of the document's list; none below zero.
std::string paragraph(const std::string& text, int level = -1) {
  const std::string number = level < 0 ? ""
                                       : "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                                             "\"/><w:numId w:val=\"1\"/></w:numPr>";
  return "<w:p><w:pPr>" + number + "</w:pPr>" + run(text) + "</w:p>";
}

/// A document of Word with that body and those parts ("footnotes", "header"…), by name and content.
fs::path word_document(const std::string& name, const std::string& body, const Parts& parts) {
  const std::string types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string begin =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::string contents =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
      "Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" +
      types + "document.main+xml\"/>";
  std::string related = begin;
  Parts all;
  for (const auto& [part, content] : parts) {
    contents += "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + types + part + "+xml\"/>";
    related += "<Relationship Id=\"" + part + "\" Type=\"" + relationships + part + "\" Target=\"" + part +
               ".xml\"/>";
    all.emplace_back("word/" + part + ".xml", content);
  }
  all.emplace_back("[Content_Types].xml", contents + "</Types>");
  all.emplace_back("word/_rels/document.xml.rels", related + "</Relationships>");
  all.emplace_back("_rels/.rels", begin + "<Relationship Id=\"a\" Type=\"" + relationships +
                                      "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
  all.emplace_back("word/document.xml", "<w:document " + ns + " xmlns:r=\"" +
                                            relationships.substr(0, relationships.size() - 1) +
                                            "\"><w:body>" + body + "</w:body></w:document>");
  return zipped(name, all);
}

/// The long contract of a firm: numbered on three levels, its values in content controls, tables in tables.
fs::path long_contract() {
  const auto control = [](const std::string& content) {
    return "<w:sdt><w:sdtPr><w:alias w:val=\"Valeur\"/><w:tag w:val=\"valeur\"/></w:sdtPr><w:sdtContent>" +
           content + "</w:sdtContent></w:sdt>";
  };
  const auto cell = [](const std::string& content) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"3000\"/></w:tcPr>" + content + "</w:tc>";
  };
  const std::string grid =
      "<w:tblPr/><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
  std::string body = paragraph("CONTRAT D’INFOGÉRANCE");
  for (int i = 1; i <= 20; ++i) {
    const std::string number = std::to_string(i);
    body += paragraph("Sujet " + number, 0);
    body += paragraph("Le Prestataire fournit le service " + number + ".", 1);
    body +=
        "<w:p>" + run("Le prix est de ") + control(run(number + "00 €")) + run(" HT par mois.") + "</w:p>";
    body += control(paragraph("premier point ;", 2) + paragraph("second point.", 2));
    if (i % 10 != 0) continue;
    const std::string inner = "<w:tbl>" + grid + "<w:tr>" + cell(paragraph("dedans " + number)) +
                              cell(paragraph("à côté")) + "</w:tr></w:tbl>";
    body += "<w:tbl>" + grid + "<w:tr>" + cell(paragraph("Indicateur")) + cell(paragraph("Cible")) +
            "</w:tr><w:tr>" + cell(paragraph("Disponibilité")) + cell(inner + paragraph("99,9 %")) +
            "</w:tr></w:tbl>" + paragraph("Suite.");
  }
  const auto level = [](int i, const std::string& format, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
  };
  return word_document(
      "long.docx", body,
      {{"numbering", "<w:numbering " + ns + "><w:abstractNum w:abstractNumId=\"0\">" +
                         level(0, "decimal", "Article %1 –") + level(1, "decimal", "%1.%2") +
                         level(2, "lowerLetter", "%3)") +
                         "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/>"
                         "</w:num></w:numbering>"}});
}

/// A contract under negotiation: changes and comments of two hands, notes, fields, a running head.
fs::path tracked_contract() {
  const std::string who = " w:author=\"Maître A\" w:date=\"2026-01-05T10:00:00Z\"";
  const auto field = [](const std::string& code, const std::string& shown) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " +
           code + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(shown) +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  const std::string body =
      "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"_Ref7\"/>" + run("Article 1 – Objet") +
      "<w:bookmarkEnd w:id=\"7\"/></w:p>" + "<w:p>" + run("Le ") + "<w:commentRangeStart w:id=\"0\"/>" +
      run("Prestataire") +
      "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:footnoteReference "
      "w:id=\"2\"/></w:r>" +
      run(" fournit les Services.") + "</w:p>" + "<w:p>" + run("Délai de ") + "<w:del w:id=\"1\"" + who +
      "><w:r><w:delText>dix</w:delText></w:r></w:del><w:ins w:id=\"2\"" + who + ">" + run("trente") +
      "</w:ins>" + run(" jours.") + "</w:p>" + "<w:p><w:pPr><w:rPr><w:ins w:id=\"3\"" + who +
      "/></w:rPr></w:pPr><w:ins w:id=\"4\"" + who + ">" + run("Un alinéa ajouté.") + "</w:ins></w:p>" +
      "<w:p>" + run("Voir ") + field("REF _Ref7 \\h", "Article 1 – Objet") + run(" et la page ") +
      field("PAGE", "1") + run(".") + "</w:p>" +
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
  const std::string notes =
      "<w:footnotes " + ns +
      "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      "<w:footnote w:type=\"continuationSeparator\" "
      "w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
      "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" +
      run(" Tel que défini à l’annexe 2.") + "</w:p></w:footnote></w:footnotes>";
  return word_document(
      "tracked.docx", body,
      {{"footnotes", notes},
       {"comments", "<w:comments " + ns + "><w:comment w:id=\"0\"" + who + " w:initials=\"A\"><w:p>" +
                        run("À préciser") + "</w:p></w:comment></w:comments>"},
       {"header", "<w:hdr " + ns + ">" + paragraph("Projet du 5 janvier 2026") + "</w:hdr>"}});
}

TEST_F(Documents, OfWordLongNumberedWithControlsAndTablesInTables) {
  const fs::path file = long_contract();
  const Source read = read_document(file);
  EXPECT_EQ(told(read, Zone::body), told(shown(office().open(fs::absolute(file))), Zone::body));
  EXPECT_GE(read_contract(read).articles().size(), 20u * 2u);
}

TEST_F(Documents, OfWordWithChangesCommentsNotesFieldsAndHeaders) {
  const fs::path file = tracked_contract();
  const Source read = read_document(file), seen = shown(office().open(fs::absolute(file)));
  for (const Zone zone : {Zone::body, Zone::footnote}) EXPECT_EQ(told(read, zone), told(seen, zone));
  EXPECT_NE(told(read, Zone::body).find("Délai de trente jours."), std::string::npos);
}

TEST_F(Documents, OfWriter) {
  for (const char* name : {"contract.odt", "contract.fodt", "contract.docx"}) {
    const fs::path file = fixtures / name;
    const Source read = read_document(file), seen = shown(office().open(fs::absolute(file)));
    for (const Zone zone : {Zone::body, Zone::footnote, Zone::frame})
      EXPECT_EQ(told(read, zone), told(seen, zone)) << name;
  }
}

/// The two doors read the same of the file; frames in any order, since Writer lists them as they were made.
void expect_same(const fs::path& file, const Source& seen) {
  const Source read = read_document(file);
  for (const Zone zone : {Zone::body, Zone::footnote})
    EXPECT_EQ(told(read, zone), told(seen, zone)) << file << " in zone " << static_cast<int>(zone);
  for (const Zone zone : {Zone::frame, Zone::header})
    EXPECT_EQ(sorted_lines(told(read, zone)), sorted_lines(told(seen, zone)))
        << file << " in zone " << static_cast<int>(zone);
}

TEST_F(Documents, OfEveryFixture) {
  for (const char* name : {"contract.odt", "contract.fodt", "contract.docx", "features.fodt"})
    expect_same(fixtures / name, shown(office().open(fs::absolute(fixtures / name))));
}

/// Words hidden by hand, by a style, by a section and by fields, in a document as Writer saves it.
TEST_F(Documents, WithHiddenWords) {
  const Document document = office().new_document();
  write(document,
        u"Article 1 – Objet\nDes mots masqués ici.\nUn paragraphe masqué.\nDu texte d’un style "
        u"caché.\nMasqué par son style.\nDans une section.\nDerrière la section.\nMasqué par un "
        u"champ.\nTexte  conditionnel.");
  const auto styles = [&](const char* family) {
    return Reference<css::container::XNameContainer>(
        Reference<css::style::XStyleFamiliesSupplier>(document, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName(OUString::createFromAscii(family)),
        UNO_QUERY_THROW);
  };
  const auto add_style = [&](const char* family, const char* service) {
    const auto style = create(document, service);
    styles(family)->insertByName("Masque", Any(style));
    set_property(style, "CharHidden", Any(true));
  };
  add_style("CharacterStyles", "com.sun.star.style.CharacterStyle");
  add_style("ParagraphStyles", "com.sun.star.style.ParagraphStyle");
  set_property(found(document, u"mots masqués"), "CharHidden", Any(true));
  set_property(found(document, u"Un paragraphe masqué."), "CharHidden", Any(true));
  set_property(found(document, u"style caché"), "CharStyleName", Any(OUString("Masque")));
  set_property(found(document, u"Masqué par son style."), "ParaStyleName", Any(OUString("Masque")));
  const auto put = [&](const Reference<css::text::XTextRange>& place, const char* service, bool around,
                       const char* property, const Any& value) {
    const Reference<css::text::XTextContent> content(create(document, service), UNO_QUERY_THROW);
    if (!around) set_property(content, property, value);
    document->getText()->insertTextContent(place, content, around);
    if (around) set_property(content, property, value);
  };
  put(found(document, u"Texte ")->getEnd(), "com.sun.star.text.TextField.HiddenText", false, "Condition",
      Any(OUString("1==1")));
  put(found(document, u"Masqué par un")->getStart(), "com.sun.star.text.TextField.HiddenParagraph", false,
      "Condition", Any(OUString("1==1")));
  put(found(document, u"Dans une section."), "com.sun.star.text.TextSection", true, "IsVisible", Any(false));
  Reference<css::util::XRefreshable>(
      Reference<css::text::XTextFieldsSupplier>(document, UNO_QUERY_THROW)->getTextFields(), UNO_QUERY_THROW)
      ->refresh();

  const std::string expected =
      "Article 1 – Objet\nDes  ici.\nDu texte d’un .\nDerrière la section.\nTexte  conditionnel.\n";
  EXPECT_EQ(told(shown(document), Zone::body), expected);
  for (const auto& [name, filter] : {std::pair("hidden.odt", "writer8"), std::pair("hidden.docx", docx)}) {
    office().save(document, name, filter);
    expect_same(name, shown(office().open(fs::absolute(name))));
  }
  EXPECT_EQ(told(read_document("hidden.odt"), Zone::body), expected);
}

TEST_F(Documents, WithFramesAndDrawings) {
  const Document document = office().new_document();
  write(document, u"Article 1 – Objet\nLe Prestataire fournit le Service.");
  const Reference<css::drawing::XDrawPagesSupplier> drawings(document, UNO_QUERY_THROW);
  const Reference<css::drawing::XShapes> page(drawings->getDrawPages()->getByIndex(0), UNO_QUERY_THROW);
  const auto draw = [&](const char* service, bool text_box, std::u16string_view words) {
    const Reference<css::drawing::XShape> shape(create(document, service), UNO_QUERY_THROW);
    shape->setSize({5000, 2000});
    page->add(shape);
    if (text_box) set_property(shape, "TextBox", Any(true));
    Reference<css::text::XText>(shape, UNO_QUERY_THROW)->setString(to_ustring(words));
  };
  draw("com.sun.star.drawing.RectangleShape", false, u"Dans un rectangle.\nSuite du rectangle.");
  draw("com.sun.star.drawing.CustomShape", true, u"Dans une zone de texte.");
  draw("com.sun.star.drawing.LineShape", false, u"");
  const Reference<css::text::XTextContent> frame(create(document, "com.sun.star.text.TextFrame"),
                                                 UNO_QUERY_THROW);
  Reference<css::drawing::XShape>(frame, UNO_QUERY_THROW)->setSize({5000, 2000});
  document->getText()->insertTextContent(document->getText()->getEnd(), frame, false);
  Reference<css::text::XText>(frame, UNO_QUERY_THROW)->setString("Dans un cadre.");

  EXPECT_EQ(sorted_lines(told(shown(document), Zone::frame)),
            (std::vector<std::string>{"Dans un cadre.", "Dans un rectangle.", "Dans une zone de texte.",
                                      "Suite du rectangle."}));
  for (const auto& [name, filter] : {std::pair("drawn.odt", "writer8"), std::pair("drawn.docx", docx)}) {
    office().save(document, name, filter);
    expect_same(name, shown(office().open(fs::absolute(name))));
    EXPECT_EQ(sorted_lines(told(read_document(name), Zone::frame)).size(), 4u) << name;
  }
}

/// A text box as Word writes it: drawn, and told a second time for readers of before 2010; and one of theirs.
TEST_F(Documents, OfWordWithTextBoxes) {
  const auto content = [](const std::string& words) {
    return "<w:txbxContent>" + paragraph(words) + "</w:txbxContent>";
  };
  const auto old_box = [&](const std::string& words) {
    return "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" "
           "style=\"width:200pt;height:40pt\"><v:textbox>" +
           content(words) + "</v:textbox></v:shape></w:pict>";
  };
  const std::string box =
      "<mc:AlternateContent "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice "
      "Requires=\"wps\"><w:drawing><wp:inline "
      "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:extent "
      "cx=\"2540000\" cy=\"508000\"/><wp:docPr id=\"1\" name=\"Zone 1\"/><a:graphic "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp "
      "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:cNvSpPr "
      "txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2540000\" "
      "cy=\"508000\"/></a:xfrm><a:prstGeom prst=\"rect\"/></wps:spPr><wps:txbx>" +
      content("Le plafond est de 938 €.") +
      "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
      "<mc:Fallback>" +
      old_box("Le plafond est de 938 €.") + "</mc:Fallback></mc:AlternateContent>";
  const fs::path file =
      word_document("boxes.docx",
                    paragraph("Article 1 – Prix") + "<w:p><w:r>" + box + "</w:r>" + run("Autour.") +
                        "</w:p><w:p><w:r>" + old_box("Zone ancienne.") + "</w:r></w:p>",
                    {});
  expect_same(file, shown(office().open(fs::absolute(file))));
  EXPECT_EQ(told(read_document(file), Zone::frame), "Le plafond est de 938 €.\nZone ancienne.\n");
}

/// Contracts of other hands, without a fault, and with faults that were put there.
class Contracts : public Documents, public testing::WithParamInterface<const char*> {};

TEST_P(Contracts, GiveTheSameFindingsInEveryFormat) {
  std::size_t read = 0;
  for (const auto& entry : fs::directory_iterator(GetParam())) {
    if (entry.path().extension() != ".txt") continue;
    const Source text = read_document(entry.path());
    const auto expected = remarks(text);
    std::u16string lines;
    for (const SourceParagraph& paragraph : text.paragraphs)
      lines += (lines.empty() ? u"" : u"\n") + paragraph.text;
    const Document document = office().new_document();
    write(document, lines);
    for (const auto& [name, filter] : {std::pair("same.odt", "writer8"), std::pair("same.docx", docx)}) {
      office().save(document, name, filter);
      EXPECT_EQ(remarks(read_document(name)), expected) << entry.path() << " as " << name;
    }
    office().close(document);
    ++read;
  }
  EXPECT_GE(read, 6u);
}

INSTANTIATE_TEST_SUITE_P(Of, Contracts, testing::Values("contracts", "clean", "seeded"));

}  // namespace
}  // namespace clausier
