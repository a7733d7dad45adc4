// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The findings follow whatever happens to the document, wherever in it, and the settings.
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "office/office_test.hpp"
#include "office/panel.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;

const std::u16string contract =
    u"Contrat de téléphonie\n"
    u"Article 1 – Objet\n"
    u"Le Prestataire doit fournir au Client un service de téléphonie, que le Client doit payer.\n"
    u"Article 2 – Durée\n"
    u"Le contrat est conclu entre le Prestataire et le Client pour trente-six (36) mois.\n"
    u"Article 3 – Droit\n"
    u"Le droit français s’applique.";
constexpr const char* impossible = "Fait le 30 février 2026.";

class FindingsFollow : public OfficeTest {
 protected:
  Document document = office().new_document();

  void SetUp() override {
    OfficeTest::SetUp();
    write(document, contract);
    office().open_deck(document, "ClausierDeck");
  }

  bool is_found() const {
    const ShownPanel panel(document, "ClausierFindings");
    for (const auto& leaf : panel.leaves())
      if (leaf->getDisplayValue().get<OUString>().indexOf("Date") >= 0) return true;
    return false;
  }
  bool appears() const {
    return eventually([this] { return is_found(); });
  }
  bool goes() const {
    return eventually([this] { return !is_found(); });
  }

  Reference<css::text::XTextRange> add(const char* words) const {
    const auto cursor = document->getText()->createTextCursor();
    cursor->gotoEnd(false);
    cursor->setString(OUString("\n") + OUString::fromUtf8(words));
    return {cursor, UNO_QUERY};
  }
  Reference<css::text::XTextContent> create(const char* service) const {
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    return {factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW};
  }
  void insert(const Reference<css::text::XTextContent>& content) const {
    document->getText()->insertTextContent(document->getText()->getEnd(), content, false);
  }

  static void set_setting(const char* name, const Any& value) {
    const auto root =
        css::configuration::theDefaultProvider::get(office().context())
            ->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationUpdateAccess",
                sequence<Any>({Any(named("nodepath", Any(OUString("/fr.clausier.Settings"))))}));
    set_property(root, name, value);
    Reference<css::util::XChangesBatch>(root, UNO_QUERY_THROW)->commitChanges();
  }
};

TEST_F(FindingsFollow, TypingAndUndo) {
  add(impossible);
  EXPECT_TRUE(appears());
  const auto undo =
      Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  while (undo->isUndoPossible() && document->getText()->getString().indexOf("30 f") >= 0) undo->undo();
  EXPECT_TRUE(goes());
  undo->redo();
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, TrackedDeletionsAndTheirRejection) {
  const auto added = add(impossible);
  ASSERT_TRUE(appears());
  set_property(document, "RecordChanges", Any(true));
  added->setString("");
  EXPECT_TRUE(goes());
  ASSERT_EQ(office().dispatch(document, ".uno:RejectAllTrackedChanges"), "");
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, Footnotes) {
  const auto note = create("com.sun.star.text.Footnote");
  insert(note);
  Reference<css::text::XText>(note, UNO_QUERY_THROW)->setString(OUString::fromUtf8(impossible));
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, Tables) {
  const auto table = create("com.sun.star.text.TextTable");
  insert(table);
  const Reference<css::text::XTextTable> cells(table, UNO_QUERY_THROW);
  Reference<css::text::XText>(cells->getCellByName("A1"), UNO_QUERY_THROW)
      ->setString(OUString::fromUtf8(impossible));
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, TextFrames) {
  const auto frame = create("com.sun.star.text.TextFrame");
  insert(frame);
  Reference<css::text::XTextFrame>(frame, UNO_QUERY_THROW)
      ->getText()
      ->setString(OUString::fromUtf8(impossible));
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, HeadersAndFooters) {
  const Reference<css::style::XStyleFamiliesSupplier> supplier(document, UNO_QUERY_THROW);
  const Reference<css::container::XNameAccess> pages(supplier->getStyleFamilies()->getByName("PageStyles"),
                                                     UNO_QUERY_THROW);
  const Reference<css::uno::XInterface> page(pages->getByName("Standard"), UNO_QUERY_THROW);
  for (const std::string zone : {"Header", "Footer"}) {
    set_property(page, (zone + "IsOn").c_str(), Any(true));
    const auto text = property<Reference<css::text::XText>>(page, (zone + "Text").c_str());
    text->setString(OUString::fromUtf8(impossible));
    EXPECT_TRUE(appears()) << zone;
    text->setString("");
    EXPECT_TRUE(goes()) << zone;
  }
}

TEST_F(FindingsFollow, SettingsAtOnce) {
  add(impossible);
  ASSERT_TRUE(appears());
  set_setting("RulesOff", Any(sequence<OUString>({"date-impossible"})));
  EXPECT_TRUE(goes());
  set_setting("RulesOff", Any(Sequence<OUString>()));
  EXPECT_TRUE(appears());
  set_setting("LeastRisk", Any(OUString("low")));
  EXPECT_TRUE(goes());
  set_setting("LeastRisk", Any(OUString()));
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, AnInfobarOnceADocument) {
  const Reference<css::frame::XInfobarProvider> infobars(document->getCurrentController(), UNO_QUERY_THROW);
  add(impossible);
  ASSERT_TRUE(appears());
  ASSERT_TRUE(eventually([&] { return infobars->hasInfobar("fr.clausier.Findings"); }));
  infobars->removeInfobar("fr.clausier.Findings");
  add("Fait le 31 avril 2026.");
  std::this_thread::sleep_for(std::chrono::seconds(1));
  EXPECT_FALSE(infobars->hasInfobar("fr.clausier.Findings"));
}

}  // namespace
}  // namespace clausier
