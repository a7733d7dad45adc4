// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The contracts that the extension brings, in Writer: listed, numbered, with references that follow.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/DocumentTemplates.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/ucb/XSimpleFileAccess.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>
#include <fstream>

#include "analysis/unicode.hpp"
#include "library/each_run.hpp"
#include "office/drafting_test.hpp"
#include "templates/write_odf.hpp"

namespace clausier {
namespace {

class Templates : public DraftingTest {
 protected:
  static Document filled(const ContractModel& model, Side side) {
    ContractDraft draft = assemble(model, side, library());
    const auto file = std::filesystem::absolute("contrat.fodt");
    std::ofstream(file, std::ios::binary) << flat_odf(fill(draft, samples(draft)));
    return office().open(file);
  }

  /// The labels and texts of the paragraphs of that style.
  static std::vector<std::u16string> titles(const Document& document, const char* style) {
    std::vector<std::u16string> found;
    const Reference<css::container::XEnumerationAccess> paragraphs(document->getText(), UNO_QUERY_THROW);
    for (const auto each = paragraphs->createEnumeration(); each->hasMoreElements();) {
      const Any paragraph = each->nextElement();
      if (!property<OUString>(paragraph, "ParaStyleName").equalsAscii(style)) continue;
      const OUString title = property<OUString>(paragraph, "ListLabelString") + " " +
                             Reference<css::text::XTextRange>(paragraph, UNO_QUERY_THROW)->getString();
      found.emplace_back(view(title));
    }
    return found;
  }

  static std::vector<std::u16string> references(const Document& document) {
    const Reference<css::text::XTextFieldsSupplier> supplier(document, UNO_QUERY_THROW);
    Reference<css::util::XRefreshable>(supplier->getTextFields(), UNO_QUERY_THROW)->refresh();
    std::vector<std::u16string> shown;
    for (const auto each = supplier->getTextFields()->createEnumeration(); each->hasMoreElements();) {
      const Reference<css::text::XTextField> field(each->nextElement(), UNO_QUERY_THROW);
      if (!Reference<css::lang::XServiceInfo>(field, UNO_QUERY_THROW)
               ->supportsService("com.sun.star.text.TextField.GetReference"))
        continue;
      const OUString text = field->getPresentation(false);
      shown.emplace_back(view(text));
    }
    return shown;
  }
};

TEST_F(Templates, AreListedUnderClausier) {
  css::frame::DocumentTemplates::create(office().context())->update();
  const Reference<css::ucb::XSimpleFileAccess> files(office().create("com.sun.star.ucb.SimpleFileAccess"),
                                                     UNO_QUERY_THROW);
  // A folder for the language of the interface, then one for each category.
  const auto languages = files->getFolderContents("vnd.sun.star.hier:/templates", true);
  ASSERT_EQ(languages.getLength(), 1);
  EXPECT_EQ(files->getFolderContents(languages[0] + "/Clausier", false).getLength(),
            static_cast<sal_Int32>(2 * library().models().size()));
}

TEST_F(Templates, NumberArticlesAndAnnexes) {
  for (const ContractModel& model : library().models()) {
    SCOPED_TRACE(model.id);
    const Document document = filled(model, Side::client);
    const auto articles = titles(document, "Heading 1");
    const auto annexes = titles(document, "Appendix");
    ASSERT_GT(articles.size(), 20u);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto label = u"Article\u00A0" + to_utf16(std::to_string(i + 1)) + u"\u00A0– ";
      EXPECT_TRUE(articles[i].starts_with(label)) << to_utf8(articles[i]);
    }
    ASSERT_GE(annexes.size(), 3u);
    for (std::size_t i = 0; i < annexes.size(); ++i) {
      const auto label = u"Annexe\u00A0" + to_utf16(std::to_string(i + 1)) + u" ";
      EXPECT_TRUE(annexes[i].starts_with(label)) << to_utf8(annexes[i]);
    }
    office().close(document);
  }
}

TEST_F(Templates, ReferencesFollowTheArticles) {
  const Document document = filled(*library().model("infogerance"), Side::client);
  const auto before = references(document);
  EXPECT_GE(std::ranges::count(before, u"Responsabilité"), 1);
  EXPECT_GE(std::ranges::count(before, u"Annexe\u00A03"), 1);
  const Reference<css::container::XEnumerationAccess> paragraphs(document->getText(), UNO_QUERY_THROW);
  for (const auto each = paragraphs->createEnumeration(); each->hasMoreElements();) {
    const Reference<css::text::XTextRange> title(each->nextElement(), UNO_QUERY);
    if (!title.is() || view(title->getString()) != u"Responsabilité") continue;
    const auto cursor = document->getText()->createTextCursorByRange(title->getStart());
    cursor->goRight(1, false);
    document->getText()->insertString(Reference<css::text::XTextRange>(cursor, UNO_QUERY), "X", false);
  }
  const auto after = references(document);
  EXPECT_EQ(std::ranges::count(after, u"Responsabilité"), 0);
  EXPECT_EQ(std::ranges::count(after, u"RXesponsabilité"), std::ranges::count(before, u"Responsabilité"));
}

TEST_F(Templates, GoThroughWord) {
  const Document document = filled(*library().model("saas"), Side::provider);
  const auto file = std::filesystem::absolute("contrat.docx");
  office().save(document, file, "MS Word 2007 XML");
  const auto articles = titles(document, "Heading 1");
  const auto text = body(document);
  office().close(document);
  const Document reopened = office().open(file);
  EXPECT_EQ(titles(reopened, "Heading 1"), articles);
  EXPECT_EQ(to_utf8(body(reopened)), to_utf8(text));
}

}  // namespace
}  // namespace clausier
