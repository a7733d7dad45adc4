// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The findings follow whatever happens to the document, wherever in it, and the settings.
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

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

  bool is_found(const char* title) const {
    const ShownPanel panel(document, "ClausierFindings");
    for (const auto& leaf : panel.leaves())
      if (leaf->getDisplayValue().get<OUString>().indexOf(OUString::createFromAscii(title)) >= 0) return true;
    return false;
  }
  bool appears(const char* title = "Date") const {
    return eventually([&] { return is_found(title); });
  }
  bool goes(const char* title = "Date") const {
    return eventually([&] { return !is_found(title); });
  }

  Reference<css::text::XTextRange> add(const char* words) const {
    const auto cursor = document->getText()->createTextCursor();
    cursor->gotoEnd(false);
    const OUString lines = "\n" + OUString::fromUtf8(words);
    cursor->setString(lines.replace('\n', '\r'));  // '\r' begins a paragraph
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

TEST_F(FindingsFollow, AcceptedChangesAndWhatIsPasted) {
  const auto added = add(impossible);
  ASSERT_TRUE(appears());
  const Reference<css::view::XSelectionSupplier> view(document->getCurrentController(), UNO_QUERY_THROW);
  const Reference<css::datatransfer::XTransferableSupplier> clipboard(view, UNO_QUERY_THROW);
  view->select(Any(added));
  const auto copied = clipboard->getTransferable();
  set_property(document, "RecordChanges", Any(true));
  added->setString("");
  ASSERT_EQ(office().dispatch(document, ".uno:AcceptAllTrackedChanges"), "");
  EXPECT_TRUE(goes());
  clipboard->insertTransferable(copied);
  EXPECT_TRUE(appears());
}

// What is at fault is the mention; what changes is the article that it names, elsewhere.
TEST_F(FindingsFollow, ACauseInAnotherParagraph) {
  add("Article 4 – Renvoi\nLes délais sont ceux de l’article 5.\nArticle 5 – Délais\nLe délai est de dix "
      "jours.");
  std::this_thread::sleep_for(std::chrono::seconds(1));
  ASSERT_FALSE(is_found("Renvoi"));
  const Reference<css::util::XSearchable> search(document, UNO_QUERY_THROW);
  const auto wanted = search->createSearchDescriptor();
  wanted->setSearchString(OUString::fromUtf8("Article 5 – Délais"));
  Reference<css::text::XTextRange>(search->findFirst(wanted), UNO_QUERY_THROW)->setString("Suite");
  EXPECT_TRUE(appears("Renvoi"));
}

TEST_F(FindingsFollow, EveryViewOfTheDocument) {
  ASSERT_EQ(office().dispatch(document, ".uno:NewWindow"), "");
  const Reference<css::frame::XModel2> model(document, UNO_QUERY_THROW);
  std::vector<Reference<css::frame::XController>> views;
  for (const auto all = model->getControllers(); all->hasMoreElements();)
    views.emplace_back(all->nextElement(), UNO_QUERY_THROW);
  ASSERT_EQ(views.size(), 2u);
  const auto added = add(impossible);
  EXPECT_TRUE(appears());
  Reference<css::util::XCloseable>(views.back()->getFrame(), UNO_QUERY_THROW)->close(true);
  added->setString("");
  EXPECT_TRUE(goes()) << "the view that is left";
}

TEST_F(FindingsFollow, EachDocumentByItself) {
  const Document other = office().new_document();
  write(other, contract + u"\nFait le 31 février 2026.");
  office().open_deck(other, "ClausierDeck");
  const ShownPanel panel(other, "ClausierFindings");
  EXPECT_TRUE(eventually([&] { return !panel.leaves().empty(); }));
  EXPECT_FALSE(is_found("Date"));
  add(impossible);
  EXPECT_TRUE(appears());
}

TEST_F(FindingsFollow, NothingOnceTheDocumentIsClosed) {
  std::u16string lines = contract;
  for (int i = 0; i < 300; ++i) lines += u"\nLe Prestataire informe le Client de chaque incident du Service.";
  for (const int pause : {0, 20, 250, 300, 400}) {  // before, while and after it is read
    const Document closed = office().new_document();
    write(closed, lines);
    office().open_deck(closed, "ClausierDeck");
    std::this_thread::sleep_for(std::chrono::milliseconds(pause));
    office().close(closed);
  }
  add(impossible);
  EXPECT_TRUE(appears()) << "the others go on";
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

TEST_F(FindingsFollow, TheSideDefended) {
  add("Article 4 – Conseil\n"
      "Le Prestataire n’est tenu, au titre de son devoir de conseil, que d’une obligation de moyens.");
  add(impossible);
  ASSERT_TRUE(appears("Conseil r"));
  set_setting("Side", Any(OUString("prestataire")));
  EXPECT_TRUE(goes("Conseil r"));
  EXPECT_TRUE(is_found("Date")) << "concerns both sides";
  set_setting("Side", Any(OUString("client")));
  EXPECT_TRUE(appears("Conseil r"));
  set_setting("Side", Any(OUString()));
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
