// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// How a clause joins a contract: its numbers, its styles, its words.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextColumns.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextSection.hpp>

#include <iostream>

#include "analysis/unicode.hpp"
#include "office/drafting_test.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

class Joining : public DraftingTest {
 protected:
  using Paragraph = Reference<XTextRange>;

  static std::vector<Paragraph> paragraphs(const Document& document) {
    std::vector<Paragraph> found;
    const Reference<css::container::XEnumerationAccess> text(document->getText(), UNO_QUERY_THROW);
    for (const auto each = text->createEnumeration(); each->hasMoreElements();)
      if (const Paragraph paragraph(each->nextElement(), UNO_QUERY); paragraph.is())
        found.push_back(paragraph);
    return found;
  }

  static std::u16string text(const Paragraph& paragraph) {
    const OUString words = paragraph->getString();
    return std::u16string(view(words));
  }

  /// The paragraph of these words; fails where there is none.
  static Paragraph paragraph(const Document& document, std::u16string_view words) {
    for (const Paragraph& candidate : paragraphs(document))
      if (text(candidate) == words) return candidate;
    ADD_FAILURE() << "no paragraph " << to_utf8(words) << " in\n" << to_utf8(body(document));
    return {};
  }

  /// The weight of its letters; 0 where they have several.
  static float weight(const Paragraph& paragraph) {
    const auto all = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
    all->gotoRange(paragraph->getEnd(), true);
    return property<float>(all, "CharWeight");
  }

  /// The words of the paragraphs before and behind that one.
  static std::pair<std::u16string, std::u16string> around(const Document& document,
                                                          std::u16string_view words) {
    const auto all = paragraphs(document);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (text(all[i]) == words)
        return {i ? text(all[i - 1]) : u"", i + 1 < all.size() ? text(all[i + 1]) : u""};
    return {};
  }

  /// A contract typed without styles: headings in bold and centred, numbered by hand.
  static Document typed_contract(std::initializer_list<std::u16string> headings) {
    const Document document = office().new_document();
    std::u16string lines;
    for (const std::u16string& heading : headings)
      lines += heading + u"\nLe Prestataire fournit le service au Client.\nLe Client paie le Prestataire.\n";
    lines.pop_back();
    write(document, lines);
    for (const std::u16string& heading : headings) {
      const auto place = paragraph(document, heading);
      set_property(place, "CharWeight", Any(css::awt::FontWeight::BOLD));
      set_property(place, "ParaAdjust", Any(static_cast<sal_Int16>(css::style::ParagraphAdjust_CENTER)));
    }
    return document;
  }

  static std::string audit(const char* more = "&place=after-article") {
    return insertion(*library().clause("audit-execution"), Side::client) + more;
  }
};

TEST_F(Joining, TakesTheNextTypedNumberBetweenTwoArticles) {
  const Document document =
      typed_contract({u"Article 12 – Objet", u"Article 13 – Prix", u"Article 14 – Durée"});
  put_cursor(document, paragraph(document, u"Article 12 – Objet")->getStart());
  const auto before = body(document);
  ASSERT_EQ(office().dispatch(document, audit()), "");
  const auto heading = paragraph(document, u"Article 13 – Audit");
  EXPECT_EQ(weight(heading), css::awt::FontWeight::BOLD);
  EXPECT_EQ(property<sal_Int16>(heading, "ParaAdjust"),
            static_cast<sal_Int16>(css::style::ParagraphAdjust_CENTER));
  EXPECT_EQ(around(document, u"Article 13 – Audit").first, u"Le Client paie le Prestataire.");
  paragraph(document, u"Article 13 – Prix");  // typed numbers stay
  paragraph(document, u"Article 14 – Durée");
  for (const auto& each : paragraphs(document))
    if (text(each).starts_with(u"Le Client peut faire vérifier")) {
      EXPECT_NE(weight(each), css::awt::FontWeight::BOLD);
    }
  undo_manager(document)->undo();
  EXPECT_EQ(body(document), before);
}

TEST_F(Joining, TakesTheNextNumberAsTheDocumentWritesIt) {
  for (const auto& [headings, wanted] :
       std::initializer_list<std::pair<std::vector<std::u16string>, std::u16string>>{
           {{u"ARTICLE VII - OBJET", u"ARTICLE VIII - PRIX"}, u"ARTICLE IX - AUDIT"},
           {{u"Art. 6 – Objet", u"Art. 7 – Prix"}, u"Art. 8 – Audit"},
           {{u"1. Objet", u"2. Prix"}, u"3. Audit"}}) {
    const Document document = typed_contract({headings[0], headings[1]});
    put_cursor(document, paragraph(document, headings[1])->getStart());
    ASSERT_EQ(office().dispatch(document, audit()), "");
    paragraph(document, wanted);
    office().close(document);
  }
}

TEST_F(Joining, GoesBeforeTheSignaturesAndKeepsArticlesApart) {
  const Document document = typed_contract({u"Article 1 – Objet", u"Article 2 – Prix"});
  const auto heading = paragraph(document, u"Article 2 – Prix");
  heading->getText()->insertString(heading->getStart(), "\r",
                                   false);  // an empty paragraph before each article
  document->getText()->insertString(document->getText()->getEnd(),
                                    to_ustring(u"\r\rFait à Paris, le 3 mars 2026."), false);
  put_cursor(document, paragraph(document, u"Article 2 – Prix")->getStart());
  ASSERT_EQ(office().dispatch(document, audit()), "");
  EXPECT_EQ(around(document, u"Article 3 – Audit").first, u"");
  EXPECT_EQ(around(document, u"Fait à Paris, le 3 mars 2026.").first, u"");
  EXPECT_GT(body(document).find(u"Fait à Paris"), body(document).find(u"Article 3 – Audit"));
}

TEST_F(Joining, RefusesToFollowAnArticleWhereThereIsNone) {
  const Document document = office().new_document();
  write(document, u"Une simple lettre.");
  EXPECT_NE(office().dispatch(document, audit()), "");
  EXPECT_EQ(body(document), u"Une simple lettre.");
}

TEST_F(Joining, TakesStylesAndNumbersOfAContractFromWord) {
  const Document document = office().open("documents/word.docx");
  put_cursor(document, paragraph(document, u"Durée")->getStart());
  ASSERT_EQ(office().dispatch(document, audit()), "");
  const auto heading = paragraph(document, u"Audit");
  EXPECT_EQ(property<OUString>(heading, "ParaStyleName"),
            property<OUString>(paragraph(document, u"Prix"), "ParaStyleName"));
  EXPECT_EQ(property<OUString>(heading, "ListLabelString").replaceAll(" ", ""), to_ustring(u"Article3–"));
  EXPECT_EQ(property<OUString>(paragraph(document, u"Prix"), "ListLabelString").replaceAll(" ", ""),
            to_ustring(u"Article4–"));
  for (const auto& each : paragraphs(document))
    if (text(each).starts_with(u"Le Client peut faire vérifier")) {
      EXPECT_EQ(property<OUString>(each, "ParaStyleName"),
                property<OUString>(paragraph(document, u"Les Parties se conforment au présent article."),
                                   "ParaStyleName"));
      EXPECT_EQ(property<OUString>(each, "ListLabelString"), OUString());
    }
}

TEST_F(Joining, CallsThePartiesAndDefinesTheTermsOfTheContract) {
  const Document document = office().open("documents/word.docx");
  put_cursor(document, paragraph(document, u"Durée")->getStart());
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("sortie-dedit-degressif"), Side::client) +
                                            "&place=after-article&rename=1&define=1"),
            "");
  const auto text = body(document);
  EXPECT_NE(text.find(u"Le Bénéficiaire peut mettre fin au Contrat"), std::u16string::npos);
  EXPECT_NE(text.find(u"il verse au Titulaire un dédit"), std::u16string::npos);
  EXPECT_NE(text.find(u"«\u00A0Services\u00A0» désigne"), std::u16string::npos);
  EXPECT_NE(text.find(u"que le Titulaire fournit au Bénéficiaire"), std::u16string::npos);
}

TEST_F(Joining, AddsDefinitionsToTheArticleOfDefinitions) {
  const Document document = typed_contract({u"Article 1 – Définitions", u"Article 2 – Prix"});
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document, insertion(*library().clause("sortie-dedit-degressif"), Side::client)),
            "");
  const auto before = body(document);
  const auto undo = undo_manager(document);
  undo->clear();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:define"), "");
  const auto defined = body(document).find(u"«\u00A0Services\u00A0» désigne");
  EXPECT_LT(defined, body(document).find(u"Article 2 – Prix"));
  EXPECT_EQ(undo->getAllUndoActionTitles().getLength(), 1);
  EXPECT_NE(office().dispatch(document, "vnd.clausier:define"), "");
  undo->undo();
  EXPECT_EQ(body(document), before);
}

TEST_F(Joining, RefersToTheArticlesThatTheDocumentHas) {
  const Document document = typed_contract({u"Article 1 – Objet", u"Article 2 – Prix"});
  put_cursor(document, paragraph(document, u"Article 2 – Prix")->getStart());
  ASSERT_EQ(office().dispatch(document,
                              insertion(*library().clause("plafond-responsabilite-general"), Side::client) +
                                  "&place=after-article"),
            "");
  ASSERT_EQ(
      office().dispatch(document, insertion(*library().clause("plafond-donnees-perdues"), Side::client) +
                                      "&place=after-article"),
      "");
  EXPECT_NE(body(document).find(u"l’article 3"), std::u16string::npos) << to_utf8(body(document));
  const auto fields = Reference<css::text::XTextFieldsSupplier>(document, UNO_QUERY_THROW)->getTextFields();
  EXPECT_TRUE(Reference<css::container::XEnumerationAccess>(fields)->createEnumeration()->hasMoreElements());
}

TEST_F(Joining, RefersInEnglishAsInFrench) {
  const Document document = typed_contract({u"Article 1 – Purpose", u"Article 2 – Price"});
  put_cursor(document, paragraph(document, u"Article 2 – Price")->getStart());
  for (const char* clause : {"plafond-responsabilite-general", "plafond-donnees-perdues"})
    ASSERT_EQ(office().dispatch(document, insertion(*library().clause(clause), Side::client) +
                                              "&language=en&place=after-article"),
              "");
  const auto text = body(document);
  EXPECT_EQ(text.find(u"“Liability”"), std::u16string::npos) << to_utf8(text);
  const auto heading = text.find(u"Article 3 – Liability");
  ASSERT_NE(heading, std::u16string::npos);
  EXPECT_NE(text.find(u"Article 3", heading + 1), std::u16string::npos) << to_utf8(text);
  const auto fields = Reference<css::text::XTextFieldsSupplier>(document, UNO_QUERY_THROW)->getTextFields();
  EXPECT_TRUE(Reference<css::container::XEnumerationAccess>(fields)->createEnumeration()->hasMoreElements());
}

TEST_F(Joining, NumbersTheParagraphsOfAClauseAsTheArticlesDo) {
  const Document document = office().new_document();
  write(document,
        u"Article 1 – Objet\n1.1 Le Prestataire fournit le service.\n1.2 Le Client le paie.\n"
        u"Article 2 – Prix\n2.1 Le prix est ferme.\n2.2 Le Client paie à trente jours.");
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document, audit()), "");
  const auto text = body(document);
  const auto heading = text.find(u"Article 3 – Audit\n3.1 ");
  ASSERT_NE(heading, std::u16string::npos) << to_utf8(text);
  EXPECT_NE(text.find(u"\n3.2 ", heading), std::u16string::npos);
}

TEST_F(Joining, NumbersTheHeadingsInsideAClauseAsTheArticlesDo) {
  const Document document = office().new_document();
  write(document,
        u"1. Objet\n1.1. Service\nLe Prestataire fournit le service.\n1.2. Durée\nLe contrat dure un an.\n"
        u"2. Prix\nLe Client paie à trente jours.");
  put_cursor(document, document->getText()->getEnd());
  ASSERT_EQ(office().dispatch(document,
                              insertion(*library().clause("dora-dispositions-contractuelles"), Side::client)),
            "");
  const auto text = body(document);
  const auto heading = text.find(u"\n3. ");
  ASSERT_NE(heading, std::u16string::npos) << to_utf8(text);
  const auto first = text.find(u"\n3.1. ", heading), second = text.find(u"\n3.2. ", heading);
  EXPECT_NE(first, std::u16string::npos);
  EXPECT_NE(second, std::u16string::npos);
  EXPECT_GT(second, first);
}

TEST_F(Joining, HasThreeManners) {
  for (const auto& [manner, heading_style] :
       {std::pair{"voisin", "Standard"}, std::pair{"maison", "Heading 1"},
        std::pair{"minimale", "Standard"}}) {
    SCOPED_TRACE(manner);
    const Document document = typed_contract({u"Article 1 – Objet", u"Article 2 – Prix"});
    put_cursor(document, paragraph(document, u"Article 2 – Prix")->getStart());
    ASSERT_EQ(office().dispatch(document, audit() + "&manner=" + manner), "");
    const auto heading = paragraph(document, u"Article 3 – Audit");
    EXPECT_EQ(property<OUString>(heading, "ParaStyleName"), OUString::createFromAscii(heading_style));
    EXPECT_EQ(weight(heading), css::awt::FontWeight::BOLD);
    office().close(document);
  }
}

TEST_F(Joining, StaysInTheColumnsOfItsArticle) {
  const Document document = typed_contract({u"Article 1 – Objet", u"Article 2 – Prix"});
  const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
  const Reference<css::text::XTextContent> section(factory->createInstance("com.sun.star.text.TextSection"),
                                                   UNO_QUERY_THROW);
  const Reference<css::text::XTextColumns> columns(factory->createInstance("com.sun.star.text.TextColumns"),
                                                   UNO_QUERY_THROW);
  columns->setColumnCount(2);
  set_property(section, "TextColumns", Any(columns));
  const auto all = document->getText()->createTextCursor();
  all->gotoEnd(true);
  document->getText()->insertTextContent(Reference<XTextRange>(all, UNO_QUERY), section, true);
  put_cursor(document, paragraph(document, u"Article 1 – Objet")->getStart());
  ASSERT_EQ(office().dispatch(document, audit()), "");
  EXPECT_TRUE(
      property<Reference<css::text::XTextSection>>(paragraph(document, u"Article 2 – Audit"), "TextSection")
          .is());
}

TEST_F(Joining, TakesThreeHundredPages) {
  const Document document = office().new_document();
  write(document, three_hundred_pages());
  put_cursor(document, document->getText()->getEnd());
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_EQ(office().dispatch(document, audit()), "");
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  std::cout << "300 pages: " << took.count() << " ms" << std::endl;
  EXPECT_LT(took, std::chrono::seconds(10));
  EXPECT_NE(body(document).find(u"Article 241 – Audit"), std::u16string::npos);
}

}  // namespace
}  // namespace clausier
