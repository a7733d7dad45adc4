// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The contract held against a firm's positions: the panel, without a word written into the document.
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <fstream>
#include <set>

#include "office/panel.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;

constexpr std::u16string_view agreement =
    u"Contrat de téléphonie\n"
    u"Entre Lignage Télécom, ci-après le « Prestataire », et Menuiserie Aubrac, ci-après le « Client ».\n"
    u"Article 1 – Durée et prix\n"
    u"Le contrat est conclu pour une durée ferme de trente-six (36) mois. Le prix est de 938 € HT par mois.\n"
    u"Article 2 – Fin anticipée\n"
    u"En cas de résiliation anticipée du contrat par le Client, le Client versera au Prestataire une "
    u"indemnité "
    u"égale à la totalité des sommes qui auraient été facturées jusqu’au terme de la période initiale.\n"
    u"Article 3 – Paiement\n"
    u"Les factures sont payables sous trente (30) jours à compter de leur date d’émission.\n";

class ReviewPanel : public OfficeTest {
 protected:
  static Document contract(std::u16string_view text = agreement) {
    const Document document = office().new_document();
    write(document, text);
    office().open_deck(document, "ClausierDeck");
    Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->setModified(false);
    Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager()->clear();
    return document;
  }

  static Reference<css::awt::tree::XMutableTreeNode> leaf(const ShownPanel& panel, const std::string& id) {
    for (const auto& each : panel.leaves()) {
      OUString value;
      each->getDataValue() >>= value;
      if (to_utf8(value) == id) return each;
    }
    return {};
  }

  /// Waits for the end of the report, which is written in slices.
  static bool is_written(const Document& document, const std::filesystem::path& file) {
    return eventually([&] {
      return std::filesystem::exists(file.string() + ".pdf") &&
             !is_busy(ShownPanel(document, "ClausierCoverage"));
    });
  }
  static bool is_busy(const ShownPanel& panel) { return !panel.enabled("report"); }

  /// Waits for the list of the positions.
  static bool shows_topics(const ShownPanel& panel) {
    return eventually([&] { return leaf(panel, "topic:0").is(); });
  }
};

TEST_F(ReviewPanel, ShowsCoverageAndPositionsAndWritesNothing) {
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  std::set<std::string> kinds;
  for (const auto& each : panel.leaves()) {
    OUString id;
    each->getDataValue() >>= id;
    kinds.insert(to_utf8(id.copy(0, id.indexOf(':'))));
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"family", "remark", "topic"}));
  EXPECT_FALSE(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified());
  EXPECT_EQ(document->getText()->getString(), to_ustring(agreement));
  EXPECT_FALSE(Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)
                   ->getUndoManager()
                   ->isUndoPossible());
}

TEST_F(ReviewPanel, TellsALineAndJumpsToItsPassage) {
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  const auto remark = leaf(panel, "remark:0");
  ASSERT_TRUE(remark.is());
  panel.select(remark);
  ASSERT_TRUE(eventually([&] { return panel.enabled("jump") && !panel.shown("detail", "Text").isEmpty(); }));
  panel.press("jump");
  EXPECT_TRUE(eventually([&] {
    const Reference<css::text::XTextViewCursorSupplier> view(document->getCurrentController(),
                                                             UNO_QUERY_THROW);
    return view->getViewCursor()->getString().indexOf("totalit") > 0;
  }));
}

TEST_F(ReviewPanel, FollowsTheText) {
  const Document document = contract();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  ASSERT_TRUE(leaf(panel, "remark:0").is());
  write(document, u"Contrat\nArticle 1 – Objet\nLe Prestataire fournit le Service décrit à l’annexe.");
  EXPECT_TRUE(eventually([&] { return leaf(panel, "topic:0").is() && !leaf(panel, "remark:1").is(); }));
}

TEST_F(ReviewPanel, FollowsTheLibrary) {
  const Document document = contract(
      std::u16string(agreement) +
      u"Article 4 – Escorte\nLe Prestataire accompagne dans les locaux du Client chaque visiteur qu’il y "
      u"invite, porte un badge apparent et signe le registre des entrées tenu par le gardien de l’immeuble.");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  ASSERT_FALSE(leaf(panel, "deviation:0").is());
  const auto substitution = css::util::PathSubstitution::create(office().context());
  const std::filesystem::path folder =
      to_utf8(substitution->substituteVariables("$(user)", true)).substr(std::string("file://").size()) +
      "/clausier/clauses/securite";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "escorte.json")
      << R"({ "id": "escorte", "titre": "Escorte", "version": "1.0", "droit-au": "2026-11-01",
  "a-relire-le": "2027-11-01", "cotes": { "equilibre": { "texte": ["# Escorte",
  "Le Prestataire accompagne dans les locaux du Client chaque visiteur qu’il y invite, porte un badge apparent et signe le registre des entrées tenu par le gardien de l’immeuble."
  ] } } })";
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:reload-library"), "");
  EXPECT_TRUE(eventually([&] { return leaf(panel, "deviation:0").is(); }));
  std::filesystem::remove_all(folder.parent_path());
}

TEST_F(ReviewPanel, CanBeStopped) {
  std::u16string text;
  for (int i = 0; i < 2000; ++i) text += u"Le Prestataire fournit le Service et en rend compte au Client.\n";
  const Document document = contract(text);
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  panel.press("stop");
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_FALSE(leaf(panel, "topic:0").is());
}

TEST_F(ReviewPanel, ReportsAsOdtAndPdfAndLeavesTheContractAlone) {
  const Document document = contract();
  const std::filesystem::path file = std::filesystem::absolute("rapport");
  const std::string command = "vnd.clausier:report?file=" + file.string();
  EXPECT_NE(office().dispatch(document, command), "") << "nothing was examined yet";
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  ASSERT_TRUE(shows_topics(ShownPanel(document, "ClausierCoverage")));
  ASSERT_EQ(office().dispatch(document, command), "");
  ASSERT_TRUE(is_written(document, file));
  EXPECT_GT(std::filesystem::file_size(file.string() + ".pdf"), 10000u);
  EXPECT_FALSE(Reference<css::util::XModifiable>(document, UNO_QUERY_THROW)->isModified());

  const Document report = office().open(file.string() + ".odt");
  const OUString text = report->getText()->getString();
  for (const char16_t* words : {u"Contrat de téléphonie", u"Synthèse", u"Couverture du contrat",
                                u"Positions du client", u"la totalité des sommes", u"1231-5",
                                u"En sens contraire", u"Rédaction proposée", u"Lire ce rapport"})
    EXPECT_GE(text.indexOf(to_ustring(std::u16string_view(words))), 0)
        << to_utf8(to_ustring(std::u16string_view(words)));
  EXPECT_EQ(Reference<css::text::XTextTablesSupplier>(report, UNO_QUERY_THROW)
                ->getTextTables()
                ->getElementNames()
                .getLength(),
            4);
}

TEST_F(ReviewPanel, ReportsWhatWasIgnoredAndWhy) {
  const Document document = contract(std::u16string(agreement) + u"Fait le 30 février 2026.");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  int last = 0;
  while (leaf(panel, "remark:" + std::to_string(last + 1)).is()) ++last;
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:dismiss?finding=" + std::to_string(last) +
                                            "&reach=passage&reason=date%20convenue"),
            "");
  ASSERT_TRUE(eventually([&] { return !leaf(panel, "remark:" + std::to_string(last)).is(); }));
  const std::filesystem::path file = std::filesystem::absolute("ignorees");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:report?file=" + file.string()), "");
  ASSERT_TRUE(is_written(document, file));
  const Document report = office().open(file.string() + ".odt");
  const Reference<css::text::XTextTablesSupplier> tables(report, UNO_QUERY_THROW);
  std::string cells;
  for (const OUString& name : tables->getTextTables()->getElementNames()) {
    const Reference<css::text::XTextTable> table(tables->getTextTables()->getByName(name), UNO_QUERY_THROW);
    for (const OUString& cell : table->getCellNames())
      cells +=
          to_utf8(Reference<css::text::XText>(table->getCellByName(cell), UNO_QUERY_THROW)->getString()) +
          "\n";
  }
  EXPECT_GE(report->getText()->getString().indexOf("Remarques ignor"), 0);
  EXPECT_NE(cells.find("30 février 2026"), std::string::npos) << cells;
  EXPECT_NE(cells.find("date convenue"), std::string::npos) << cells;
}

TEST_F(ReviewPanel, AReportCanBeGivenUp) {
  std::u16string text;
  for (int i = 0; i < 60; ++i) text += agreement;
  const Document document = contract(text);
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
  const ShownPanel panel(document, "ClausierCoverage");
  ASSERT_TRUE(shows_topics(panel));
  const std::filesystem::path file = std::filesystem::absolute("abandonne");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:report?file=" + file.string()), "");
  ASSERT_TRUE(eventually([&] { return is_busy(panel); }));
  EXPECT_NE(office().dispatch(document, "vnd.clausier:report?file=" + file.string()), "")
      << "one is under way";
  panel.press("stop");
  EXPECT_TRUE(eventually([&] { return !is_busy(panel); }));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".odt"));
  EXPECT_FALSE(std::filesystem::exists(file.string() + ".pdf"));
}

TEST_F(ReviewPanel, KnowsNoOtherPositions) {
  const Document document = contract();
  EXPECT_NE(office().dispatch(document, "vnd.clausier:review?playbook=inconnu"), "");
}

}  // namespace
}  // namespace clausier
