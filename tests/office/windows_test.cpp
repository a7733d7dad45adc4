// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What every panel and window of ours owes its user: names that are read aloud, keys, and help.
#include <com/sun/star/accessibility/AccessibleRelationType.hpp>
#include <com/sun/star/awt/XDialogProvider.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/io/XPersistObject.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <fstream>
#include <map>

#include "office/drafting_test.hpp"
#include "office/open_window.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

class Help : public DraftingTest {
 protected:
  void SetUp() override {
    DraftingTest::SetUp();
    std::filesystem::remove("opened");
  }

  /// The file that was opened in the browser last, once there is one.
  static std::filesystem::path opened() {
    std::string address;
    eventually([&] {
      std::ifstream file("opened");
      for (std::string line; std::getline(file, line);) address = line;
      return !address.empty();
    });
    const std::string scheme = "file://";
    return address.starts_with(scheme) ? address.substr(scheme.size()) : address;
  }
  static std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

TEST_F(Help, OpensThePageThatIsAskedFor) {
  const Document document = office().new_document();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:help?page=blanks"), "");
  const auto page = opened();
  EXPECT_EQ(page.filename(), "blanks.html");
  EXPECT_NE(content(page).find("<h2>Remplir les blancs</h2>"), std::string::npos) << page;
}

TEST_F(Help, OpensTheFirstPageForOneThatIsNot) {
  const Document document = office().new_document();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:help?page=../../description"), "");
  EXPECT_EQ(opened().filename(), "index.html");
}

TEST_F(Help, HasAButtonInEveryPanel) {
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  for (const auto& [name, page] : {std::pair("ClausierPalette", "find.html"),
                                   {"ClausierFindings", "warnings.html"},
                                   {"ClausierCoverage", "review.html"},
                                   {"ClausierBlanks", "blanks.html"}}) {
    SCOPED_TRACE(name);
    std::filesystem::remove("opened");
    ShownPanel(document, name).press("help");
    EXPECT_EQ(opened().filename(), page);
  }
}

// ---- names that are read aloud

namespace role = css::accessibility::AccessibleRole;

/// What keeps a control from being understood by whoever does not see it; empty where nothing does.
std::string fault_of(const Reference<css::accessibility::XAccessibleContext>& control) {
  const auto kind = control->getAccessibleRole();
  const bool needs_label =
      kind == role::TEXT || kind == role::COMBO_BOX || kind == role::SCROLL_PANE || kind == role::TREE;
  const bool is_used = needs_label || kind == role::PUSH_BUTTON || kind == role::CHECK_BOX ||
                       kind == role::RADIO_BUTTON || kind == role::PROGRESS_BAR;
  if (!is_used) return {};
  if (control->getAccessibleName().trim().isEmpty()) return "no name";
  const auto relations = control->getAccessibleRelationSet();
  const bool is_labelled =
      relations.is() && relations->containsRelation(css::accessibility::AccessibleRelationType::LABELED_BY);
  return needs_label && !is_labelled ? "no label" : "";
}

sal_Int16 expected_role(const OUString& model) {
  static const std::map<OUString, sal_Int16> roles = {
      {"stardiv.vcl.controlmodel.Edit", role::TEXT},
      {"stardiv.vcl.controlmodel.Button", role::PUSH_BUTTON},
      {"stardiv.vcl.controlmodel.CheckBox", role::CHECK_BOX},
      {"stardiv.vcl.controlmodel.RadioButton", role::RADIO_BUTTON},
      {"stardiv.vcl.controlmodel.ListBox", role::COMBO_BOX},
      {"stardiv.vcl.controlmodel.FixedText", role::LABEL},
      {"stardiv.vcl.controlmodel.ProgressBar", role::PROGRESS_BAR},
      {"com.sun.star.awt.tree.TreeControlModel", role::TREE}};
  const auto known = roles.find(model);
  return known == roles.end() ? sal_Int16(role::UNKNOWN) : known->second;
}

class Names : public DraftingTest {
 protected:
  static void expect_names(const std::string& window,
                           const Sequence<Reference<css::awt::XControl>>& controls) {
    for (const auto& control : controls) {
      const auto model = control->getModel();
      SCOPED_TRACE(window + " " + to_utf8(property<OUString>(model, "Name")));
      const auto context =
          Reference<css::accessibility::XAccessible>(control, UNO_QUERY_THROW)->getAccessibleContext();
      const auto service = Reference<css::io::XPersistObject>(model, UNO_QUERY_THROW)->getServiceName();
      if (!Reference<css::awt::XWindow2>(control, UNO_QUERY_THROW)->isVisible()) continue;
      const bool has_lines = property<bool>(model, "MultiLine") && service.endsWith(".Edit");
      EXPECT_EQ(context->getAccessibleRole(), has_lines ? role::SCROLL_PANE : expected_role(service))
          << to_utf8(service);
      EXPECT_EQ(fault_of(context), "");
    }
  }
};

TEST_F(Names, OfEveryControlOfThePanels) {
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  for (const char* name : {"ClausierPalette", "ClausierFindings", "ClausierCoverage", "ClausierBlanks"})
    expect_names(name, ShownPanel(document, name).controls());
}

/// A headless office never opens the windows that are waited for, but makes them.
TEST_F(Names, OfEveryControlOfTheWindowsThatAreWaitedFor) {
  const Reference<css::awt::XDialogProvider> provider(office().create("com.sun.star.awt.DialogProvider2"),
                                                      UNO_QUERY_THROW);
  for (const std::string name : {"dismissal", "review"}) {
    const auto dialog =
        provider->createDialog(to_ustring("vnd.sun.star.extension://fr.clausier/dialogs/" + name + ".xdl"));
    Reference<css::awt::XWindow>(dialog, UNO_QUERY_THROW)->setVisible(true);
    expect_names(name, Reference<css::awt::XControlContainer>(dialog, UNO_QUERY_THROW)->getControls());
    Reference<css::lang::XComponent>(dialog, UNO_QUERY_THROW)->dispose();
  }
}

TEST_F(Names, OfEveryControlOfTheWindows) {
  const Document document = office().new_document();
  write(document,
        u"Contrat de téléphonie\nArticle 1 – Objet\nLe Prestataire doit fournir au Client un service de "
        u"téléphonie, "
        u"que le Client doit payer.\nArticle 2 – Durée et prix\nLe contrat est conclu entre le Prestataire "
        u"et le Client "
        u"pour une durée ferme de trente-six (36) mois. Le prix est de 938 € HT par mois.\nArticle 3 – Fin "
        u"anticipée\n"
        u"En cas de résiliation anticipée du contrat par le Client, le Client versera au Prestataire une "
        u"indemnité égale "
        u"à la totalité des sommes qui auraient été facturées jusqu’au terme du contrat.");
  ASSERT_TRUE(eventually([&] { return office().dispatch(document, "vnd.clausier:jump?finding=0").empty(); }));
  const Clause& clause = *library().clause("sortie-dedit-degressif");
  struct Case {
    std::string command;
    std::u16string title, close;
  };
  const std::vector<Case> cases = {{"complete?clause=" + clause.id, clause.title, u"Fermer"},
                                   {"new-contract", u"Clausier \u2013 Nouveau contrat", u"Fermer"},
                                   {"capture", u"Enregistrer comme clause", u"Annuler"},
                                   {"explain?finding=0", u"Clausier \u2013 Expliquer", u"Fermer"}};
  for (const auto& [command, title, close] : cases) {
    ASSERT_EQ(office().dispatch(document, "vnd.clausier:" + command), "");
    const OpenWindow window(office(), title);
    ASSERT_TRUE(eventually([&] { return window.is_open(); })) << command;
    std::size_t used = 0;
    for (const auto& [part, name, kind] : window.parts()) {
      SCOPED_TRACE(command + " " + to_utf8(to_ustring(name)));
      EXPECT_EQ(fault_of(part), "") << kind;
      used += kind == role::PUSH_BUTTON || kind == role::TEXT;
    }
    EXPECT_GE(used, 3u) << command;
    window.press(close);
    EXPECT_TRUE(eventually([&] { return !window.is_open(); })) << command;
  }
}

}  // namespace
}  // namespace clausier
