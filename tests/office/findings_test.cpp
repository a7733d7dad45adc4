// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The findings panel, and the findings that a document ignores.
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "analysis/unicode.hpp"
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
    u"Article 2 – Durée et prix\n"
    u"Le contrat est conclu entre le Prestataire et le Client pour une durée ferme de trente-six (36) mois. "
    u"Le prix est de 938 € HT par mois.\n"
    u"Article 3 – Fin anticipée\n"
    u"En cas de résiliation anticipée du contrat par le Client, le Client versera au Prestataire une "
    u"indemnité égale à la totalité des sommes qui auraient été facturées jusqu’au terme du contrat.\n"
    u"Article 4 – Signature\n"
    u"Fait le 30 février 2026.";

class Findings : public OfficeTest {
 protected:
  static Document open_contract(const std::u16string& text = contract) {
    const Document document = office().new_document();
    write(document, text);
    return document;
  }

  static ShownPanel panel_of(const Document& document) {
    // Just after loading, the sidebar may not know yet what it shows.
    std::optional<ShownPanel> panel;
    eventually([&] {
      try {
        office().open_deck(document, "ClausierDeck");
        panel.emplace(document, "ClausierFindings");
      } catch (const css::uno::Exception&) {
      }
      return panel.has_value();
    });
    return panel.value();
  }

  /// The titles of the branches, without what stands in brackets, and of their leaves.
  static std::vector<std::u16string> listed(const ShownPanel& panel) {
    std::vector<std::u16string> titles;
    const auto root = panel.root();
    for (sal_Int32 i = 0; root.is() && i < root->getChildCount(); ++i) {
      const auto branch = root->getChildAt(i);
      for (sal_Int32 j = 0; j < branch->getChildCount(); ++j) {
        OUString kind, leaf;
        kind = branch->getDisplayValue().get<OUString>();
        leaf = branch->getChildAt(j)->getDisplayValue().get<OUString>();
        titles.push_back(std::u16string(view(kind.getToken(0, '('))) + u"/" + std::u16string(view(leaf)));
      }
    }
    return titles;
  }

  static std::string all(const ShownPanel& panel) {
    std::string lines = to_utf8(panel.shown("count", "Label")) + "\n";
    for (const std::u16string& title : listed(panel)) lines += to_utf8(title) + "\n";
    return lines;
  }

  static bool lists(const ShownPanel& panel, std::u16string_view kind, std::u16string_view words) {
    for (const std::u16string& title : listed(panel))
      if (title.starts_with(kind) && title.find(words) != std::u16string::npos) return true;
    return false;
  }

  static Reference<css::document::XUndoManager> undo_manager(const Document& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  }
  static OUString selection(const Document& document) {
    return Reference<css::text::XTextViewCursorSupplier>(document->getCurrentController(), UNO_QUERY_THROW)
        ->getViewCursor()
        ->getString();
  }

  /// The penalty is the first finding of the contract.
  static void dismiss_penalty(const Document& document, const char* reach) {
    const std::string command =
        std::string("vnd.clausier:dismiss?finding=0&reason=voulu%20par%20le%20Client&reach=") + reach;
    ASSERT_EQ(office().dispatch(document, command), "");
  }
};

constexpr std::u16string_view high = u"Risque élevé", to_check = u"À vérifier", ignored = u"Ignorées";

TEST_F(Findings, AreGroupedByGravityAndJumpedTo) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return lists(panel, high, u"3") && lists(panel, to_check, u"4"); }))
      << all(panel);
  EXPECT_GE(panel.shown("count", "Label").indexOf("1 "), 0) << to_utf8(panel.shown("count", "Label"));
  EXPECT_TRUE(eventually([&] { return !panel.shown("detail", "Text").isEmpty(); }));
  panel.press("jump");
  EXPECT_TRUE(eventually([&] { return selection(document).startsWith("En cas de r"); }));
  panel.press("previous");
  EXPECT_TRUE(eventually([&] { return selection(document).indexOf("30 f") >= 0; })) << "the last of the list";
}

TEST_F(Findings, AreFilteredByWordsAndGravity) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return listed(panel).size() >= 2; }));
  panel.type("search", u"INDEMNITE egale");
  EXPECT_TRUE(eventually([&] { return lists(panel, high, u"3") && !lists(panel, to_check, u"4"); }));
  panel.type("search", u"xylophone");
  EXPECT_TRUE(eventually([&] { return listed(panel).empty() && !panel.enabled("jump"); }));
  EXPECT_FALSE(panel.shown("detail", "Text").isEmpty());
}

TEST_F(Findings, KeysGoFromOneToTheNext) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return listed(panel).size() >= 2; }));
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:next-finding"), "");
  EXPECT_TRUE(eventually([&] { return selection(document).startsWith("En cas de r"); }));
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:previous-finding"), "");
  EXPECT_TRUE(eventually([&] { return selection(document).indexOf("30 f") >= 0; }))
      << "begins again at the end";
}

TEST_F(Findings, AreIgnoredOnceWithTheReasonAndUndone) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return lists(panel, high, u"3"); }));
  const Reference<css::util::XModifiable> modifiable(document, UNO_QUERY_THROW);
  modifiable->setModified(false);
  undo_manager(document)->clear();
  const OUString text = document->getText()->getString();
  dismiss_penalty(document, "passage");
  EXPECT_TRUE(eventually([&] { return lists(panel, ignored, u"3") && !lists(panel, high, u"3"); }));
  EXPECT_TRUE(modifiable->isModified());
  EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  EXPECT_EQ(document->getText()->getString(), text);

  undo_manager(document)->undo();
  EXPECT_TRUE(eventually([&] { return lists(panel, high, u"3") && !lists(panel, ignored, u"3"); }));
  undo_manager(document)->redo();
  EXPECT_TRUE(eventually([&] { return lists(panel, ignored, u"3"); }));
}

TEST_F(Findings, AreTakenBackInThePanel) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return lists(panel, high, u"3"); }));
  dismiss_penalty(document, "document");
  ASSERT_TRUE(eventually([&] { return lists(panel, ignored, u"3"); }));
  for (const auto& leaf : panel.leaves())
    if (leaf->getDisplayValue().get<OUString>().startsWith("3")) panel.select(leaf);
  EXPECT_GE(panel.shown("detail", "Text").indexOf("voulu par le Client"), 0);
  EXPECT_FALSE(panel.enabled("explain"));
  panel.press("takeBack");
  EXPECT_TRUE(eventually([&] { return lists(panel, high, u"3"); }));
}

TEST_F(Findings, StayIgnoredThroughFormatsAndEditsElsewhere) {
  Document document = open_contract();
  {
    const ShownPanel panel = panel_of(document);
    ASSERT_TRUE(eventually([&] { return lists(panel, high, u"3"); }));
    dismiss_penalty(document, "passage");
    ASSERT_TRUE(eventually([&] { return lists(panel, ignored, u"3"); }));
  }
  struct Step {
    const char* file;
    const char* filter;
  };
  for (const Step& step :
       {Step{"a.odt", "writer8"}, Step{"b.docx", "MS Word 2007 XML"}, Step{"c.odt", "writer8"}}) {
    office().save(document, step.file, step.filter);
    office().close(document);
    document = office().open(step.file);
    const ShownPanel panel = panel_of(document);
    ASSERT_TRUE(eventually([&] { return lists(panel, ignored, u"3"); })) << step.file;
    EXPECT_FALSE(lists(panel, high, u"3")) << step.file;
  }
  const auto title = document->getText()->createTextCursor();
  title->gotoStart(false);
  title->setString("Article 1 – Préambule\nLes parties se connaissent.\n");
  const ShownPanel panel = panel_of(document);
  std::this_thread::sleep_for(std::chrono::seconds(1));
  EXPECT_TRUE(lists(panel, ignored, u"3"));
}

TEST_F(Findings, AreNotIgnoredInAReadOnlyDocument) {
  const Document draft = open_contract();
  office().save(draft, "read-only.odt", "writer8");
  const Document document = office().open("read-only.odt", true);
  std::string refusal;
  EXPECT_TRUE(eventually([&] {
    refusal = office().dispatch(document, "vnd.clausier:dismiss?finding=0&reason=non");
    return refusal.find("lecture seule") != std::string::npos;
  })) << refusal;
}

TEST_F(Findings, AreSilentInALetterUntilTheUserInsists) {
  const Document document = open_contract(
      u"Cher Monsieur,\nNotre rendez-vous du 30 février 2026 est annulé et nous vous prions de nous en "
      u"excuser.");
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return panel.shown("count", "Label").indexOf("en veille") >= 0; }));
  EXPECT_TRUE(listed(panel).empty());
  panel.press("insist");
  EXPECT_TRUE(eventually([&] { return !listed(panel).empty(); }));
}

TEST_F(Findings, OfOneGravityAreShownAlone) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return lists(panel, high, u"3") && lists(panel, to_check, u"4"); }));
  panel.choose("gravity", 1);
  EXPECT_TRUE(eventually([&] { return lists(panel, high, u"3") && !lists(panel, to_check, u"4"); }))
      << all(panel);
  panel.choose("gravity", 0);
  EXPECT_TRUE(eventually([&] { return lists(panel, high, u"3") && lists(panel, to_check, u"4"); }))
      << all(panel);
}

TEST_F(Findings, KeepTheSelectionWhileTheTextChangesElsewhere) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  ASSERT_TRUE(eventually([&] { return lists(panel, to_check, u"4"); }));
  for (const auto& leaf : panel.leaves())
    if (leaf->getDisplayValue().get<OUString>().startsWith("4")) panel.select(leaf);
  const OUString detail = panel.shown("detail", "Text");
  const auto end = document->getText()->createTextCursor();
  end->gotoEnd(false);
  end->setString("\nFait encore le 31 avril 2026.");
  ASSERT_TRUE(eventually([&] { return listed(panel).size() >= 3; }));
  EXPECT_EQ(panel.shown("detail", "Text"), detail);
}

TEST_F(Findings, EveryControlOfThePanelHasAName) {
  const Document document = open_contract();
  const ShownPanel panel = panel_of(document);
  for (const char* name : {"search", "gravity", "tree", "detail", "jump", "explain", "rewrite", "previous",
                           "next", "dismiss", "takeBack", "insist"})
    EXPECT_FALSE(panel.accessible_name(name).isEmpty()) << name;
}

}  // namespace
}  // namespace clausier
