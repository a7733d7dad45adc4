// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The panels, driven by their controls as a user would.
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XToolkitRobot.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>

#include <filesystem>
#include <fstream>
#include <set>

#include "library/library.hpp"
#include "office/office_test.hpp"
#include "office/panel.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;

std::set<std::string> ids(const ShownPanel& panel) {
  std::set<std::string> found;
  for (const auto& leaf : panel.leaves()) {
    OUString id;
    leaf->getDataValue() >>= id;
    found.insert(to_utf8(id));
  }
  return found;
}

// The first of the office: it reads the clauses.
TEST_F(OfficeTest, AnswersWhatWasTypedWhileTheClausesWereRead) {
  const Document closed = office().new_document();
  office().open_deck(closed, "ClausierDeck");
  office().close(closed);
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  const ShownPanel palette(document, "ClausierPalette");
  palette.type("search", u"dédit dégressif");
  EXPECT_TRUE(eventually([&] {
    const auto found = ids(palette);
    return found.contains("sortie-dedit-degressif") && found.size() < 8;
  }));
  EXPECT_TRUE(eventually([&] { return palette.shown("notice", "Label").isEmpty(); }));
}

class Palette : public OfficeTest {
 protected:
  Document document = office().new_document();
  ShownPanel palette = opened(document);

  static ShownPanel opened(const Document& document) {
    office().open_deck(document, "ClausierDeck");
    const ShownPanel panel{document, "ClausierPalette"};
    EXPECT_TRUE(eventually([&] { return !panel.branches().empty(); }));  // the clauses are read
    return panel;
  }

  /// Presses and waits until what the button does is done: the main thread does it later.
  void press(const char* button) const {
    palette.press(button);
    office().settle();
  }

  OUString text() const { return document->getText()->getString(); }
};

TEST_F(Palette, ShowsEveryClauseOfTheSide) {
  std::set<std::string> expected;
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses())
    if (clause.variant(Side::client)) expected.insert(clause.id);
  EXPECT_EQ(ids(palette), expected);
}

TEST_F(Palette, FindsEveryWordWhateverItsAccents) {
  palette.type("search", u"DEGRESSIF dédit");
  const auto found = ids(palette);
  EXPECT_TRUE(found.contains("sortie-dedit-degressif"));
  EXPECT_LT(found.size(), 8u);
  OUString best;
  palette.leaves().front()->getDataValue() >>= best;
  EXPECT_EQ(to_utf8(best), "sortie-dedit-degressif");
  palette.type("search", u"");
  EXPECT_GT(ids(palette).size(), found.size());
}

TEST_F(Palette, SaysThatNothingIsFound) {
  palette.type("search", u"xylophone");
  EXPECT_TRUE(ids(palette).empty());
  EXPECT_FALSE(palette.enabled("insert"));
  EXPECT_GE(palette.shown("notice", "Label").indexOf("xylophone"), 0);
}

TEST_F(Palette, ForgivesASlipAndGuessesAtTwo) {
  palette.type("search", u"réversibilté");
  EXPECT_TRUE(ids(palette).contains("reversibilite-plan"));
  EXPECT_GE(palette.shown("notice", "Label").indexOf(to_ustring(u"réversibilité")), 0);
  palette.type("search", u"révresibilté");
  EXPECT_TRUE(ids(palette).empty());
  EXPECT_GE(palette.shown("notice", "Label").indexOf(to_ustring(u"réversibilité")), 0);
}

TEST_F(Palette, PreviewsWhatItInserts) {
  palette.type("search", u"dédit dégressif");
  ASSERT_FALSE(palette.leaves().empty());
  palette.select(palette.leaves().front());
  const OUString preview = palette.shown("text", "Text");
  EXPECT_GT(preview.getLength(), 100);
  EXPECT_TRUE(palette.enabled("insert"));
  press("insert");
  ASSERT_FALSE(text().isEmpty());
  // Its heading, then its first sentence.
  for (const OUString& words : {preview.getToken(0, '\n'), preview.getToken(1, '\n')})
    EXPECT_GE(text().indexOf(words), 0) << to_utf8(words);
}

TEST_F(Palette, KeepsItsFilters) {
  palette.choose("family", 3);
  palette.choose("language", 1);
  ASSERT_TRUE(eventually([&] {
    return ids(palette) == std::set<std::string>{"sla-disponibilite", "sla-support-incidents"};
  }));
  palette.type("search", u"availability credits");
  EXPECT_EQ(palette.leaves().front()->getDisplayValue(), Any(OUString("Availability and service credits")));
  palette.press("insert");
  EXPECT_TRUE(eventually([&] { return text().indexOf("The Provider undertakes to reach") >= 0; }));
  const ShownPanel other = opened(office().new_document());
  EXPECT_EQ(ids(other).size(), 2u);
  other.choose("language", 0);
  other.choose("family", 0);
  EXPECT_TRUE(eventually([&] { return ids(other).size() > 2; }));
}

TEST_F(Palette, PutsFavouritesAndWhatWasUsedOnTop) {
  palette.type("search", u"formation sensibilisation");
  press("favorite");
  press("insert");
  ASSERT_FALSE(text().isEmpty());
  palette.type("search", u"");
  // Read together: the tree is filled anew between two calls.
  const auto top = [&] {
    std::string first;
    const auto leaves = palette.leaves();
    for (std::size_t i = 0; i < std::min<std::size_t>(leaves.size(), 2); ++i) {
      OUString id;
      leaves[i]->getDataValue() >>= id;
      first += (i == 0 ? "" : " ") + to_utf8(id);
    }
    return first;
  };
  const std::string formation = "formation-sensibilisation";
  EXPECT_TRUE(eventually([&] { return top() == formation + " " + formation; })) << top();
  palette.select(palette.leaves().front());
  press("favorite");
  EXPECT_TRUE(eventually([&] { return top().starts_with(formation) && !top().ends_with(formation); }))
      << top();
}

TEST_F(Palette, InsertsTheFallbackThatItShows) {
  palette.type("search", u"disponibilité crédits");
  const OUString own = palette.shown("text", "Text");
  palette.choose("fallback", 1);
  ASSERT_TRUE(eventually([&] { return palette.shown("text", "Text") != own; }));
  const OUString shown = palette.shown("text", "Text");
  press("insert");
  ASSERT_FALSE(text().isEmpty());
  EXPECT_GE(text().indexOf(shown.getToken(1, '\n')), 0);
}

TEST_F(Palette, ShowsWhatTheClauseGainsAndRestsOn) {
  palette.type("search", u"dédit dégressif");
  const OUString preview = palette.shown("text", "Text");
  const Library library = builtin_library();
  const Clause& clause = *library.clause("sortie-dedit-degressif");
  EXPECT_GE(preview.indexOf(to_ustring(clause.variant(Side::client)->gains)), 0);
  EXPECT_GE(preview.indexOf(to_ustring(clause.drafting_note)), 0);
  EXPECT_GE(preview.indexOf(to_ustring(library.authority(clause.basis.front())->lesson)), 0);
}

TEST_F(Palette, MarksWhatTheContractTreatsAndWhatItLacks) {
  const auto titles = [&] {
    std::string all;
    for (const auto& branch : palette.branches()) all += to_utf8(branch) + "\n";
    return all;
  };
  EXPECT_EQ(titles().find("absent"), std::string::npos);
  write(
      document,
      u"Contrat de services\nEntre la société Alpha, ci-après le « Client », et la société Bêta, ci-après le "
      u"« Prestataire ».\nArticle 1 – Objet\nLe Prestataire fournit les Services au Client.\n"
      u"Article 2 – Durée\nLe contrat est conclu pour trente-six (36) mois.\nArticle 3 – Audit\n"
      u"Le Client peut auditer le Prestataire une fois par an, moyennant un préavis de trente (30) jours. Le "
      u"Prestataire donne accès à ses locaux et à ses systèmes.\nArticle 4 – Prix\nLe Client paie 1 000 € "
      u"par "
      u"mois au Prestataire.");
  EXPECT_TRUE(eventually([&] { return titles().find("Ce qui manque à ce contrat") != std::string::npos; }))
      << titles();
  EXPECT_NE(titles().find("Formation · absent"), std::string::npos) << titles();
  EXPECT_EQ(titles().find("Audit · absent"), std::string::npos) << titles();
}

TEST_F(Palette, ReadsTheUsersOwnClausesAndSaysWhatIsWrongInThem) {
  const auto substitution = css::util::PathSubstitution::create(office().context());
  const std::filesystem::path folder =
      to_utf8(substitution->substituteVariables("$(user)", true)).substr(std::string("file://").size()) +
      "/clausier/clauses/sla";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "sla-maison.json")
      << R"({ "id": "sla-maison", "titre": "Niveau de service maison", "version": "1.0", "droit-au": "2026-11-01",
  "a-relire-le": "2027-11-01", "cotes": { "equilibre": { "texte": ["Le texte de la maison."] } } })";
  std::ofstream(folder / "sla-cassee.json") << "{ \"id\": ";
  palette.choose("side", 2);
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:reload-library"), "");
  ASSERT_TRUE(eventually([&] { return ids(palette).contains("sla-maison"); }));
  EXPECT_TRUE(ids(palette).contains("sla-disponibilite"));
  palette.select(palette.leaves().back());  // the file to correct
  EXPECT_GE(palette.shown("text", "Text").indexOf("sla-cassee.json"), 0);
  EXPECT_GE(palette.shown("text", "Text").indexOf("JSON"), 0);
  EXPECT_FALSE(palette.enabled("insert"));
  palette.choose("origin", 3);
  EXPECT_TRUE(eventually([&] { return ids(palette) == std::set<std::string>{"", "sla-maison"}; }));
  palette.choose("origin", 0);
  palette.choose("side", 0);
  std::filesystem::remove_all(folder);
}

// ---- keys

TEST_F(Palette, HasATabOrderThatFollowsTheEye) {
  struct Stop {
    sal_Int16 tab;
    css::awt::Rectangle place;
    std::string name;
  };
  std::vector<Stop> stops;
  for (const auto& control : palette.controls()) {
    const auto model = control->getModel();
    const Reference<css::awt::XWindow2> window(control, UNO_QUERY_THROW);
    const auto name = to_utf8(property<OUString>(model, "Name"));
    const auto place = window->getPosSize();
    const bool is_label = Reference<css::awt::XFixedText>(control, UNO_QUERY).is();
    if (is_label || !window->isVisible() || place.Width == 0) continue;
    stops.push_back({property<sal_Int16>(model, "TabIndex"), place, name});
  }
  ASSERT_EQ(stops.size(), 12u);
  std::ranges::sort(stops, {}, &Stop::tab);
  for (std::size_t i = 1; i < stops.size(); ++i)
    EXPECT_LT(std::pair(stops[i - 1].place.Y, stops[i - 1].place.X),
              std::pair(stops[i].place.Y, stops[i].place.X))
        << stops[i - 1].name << " before " << stops[i].name;
}

TEST_F(Palette, IsReachedByTabInEveryPanel) {
  for (const char* name : {"ClausierPalette", "ClausierFindings", "ClausierCoverage", "ClausierBlanks"}) {
    const ShownPanel panel(document, name);
    EXPECT_TRUE(property<bool>(panel.control<css::awt::XControl>("tree")->getModel(), "Tabstop")) << name;
  }
}

class Keys : public Palette {
 protected:
  void press(sal_Int16 key) const {
    css::awt::KeyEvent event;
    event.Source = palette.control<css::awt::XControl>("tree")->getPeer();
    event.KeyCode = key;
    const Reference<css::awt::XToolkitRobot> robot(css::awt::Toolkit::create(office().context()),
                                                   UNO_QUERY_THROW);
    robot->keyPress(event);
    robot->keyRelease(event);
    office().settle();
  }
  OUString chosen() const {
    const Reference<css::awt::tree::XMutableTreeNode> node(
        palette.control<css::view::XSelectionSupplier>("tree")->getSelection(), UNO_QUERY);
    OUString id;
    if (node.is()) node->getDataValue() >>= id;
    return id;
  }
  bool has_focus(const char* name) const { return palette.control<css::awt::XWindow2>(name)->hasFocus(); }
};

TEST_F(Keys, ChooseAndInsertAndGoBackToTheText) {
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:palette"), "");
  EXPECT_TRUE(eventually([&] { return has_focus("search"); }));
  palette.type("search", u"réversibilité");
  palette.control<css::awt::XWindow>("tree")->setFocus();
  ASSERT_TRUE(eventually([&] { return has_focus("tree"); }));
  const OUString first = chosen();
  press(css::awt::Key::DOWN);
  EXPECT_TRUE(eventually([&] { return chosen() != first && !chosen().isEmpty(); }));
  press(css::awt::Key::UP);
  EXPECT_TRUE(eventually([&] { return chosen() == first; }));
  palette.control<css::awt::XWindow>("tree")->setFocus();
  press(css::awt::Key::ESCAPE);
  EXPECT_TRUE(eventually([&] { return !has_focus("tree") && !has_focus("search"); }));
  EXPECT_TRUE(text().isEmpty());
  palette.control<css::awt::XWindow>("tree")->setFocus();
  press(css::awt::Key::RETURN);
  EXPECT_TRUE(eventually([&] { return !text().isEmpty(); }));
}

}  // namespace
}  // namespace clausier
