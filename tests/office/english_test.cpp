// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Who uses LibreOffice in English drafts French contracts: the clauses are French, what is said of them
// English.
#include "office/drafting_test.hpp"
#include "office/open_window.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

class English : public DraftingTest {
 protected:
  static bool shows(const OUString& text, const std::u16string& words) {
    return !words.empty() && text.indexOf(to_ustring(words)) >= 0;
  }
};

TEST_F(English, SpeaksOfEveryFrenchClauseInThePalette) {
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  const ShownPanel palette(document, "ClausierPalette");
  ASSERT_TRUE(eventually([&] { return !palette.leaves().empty(); }));
  for (const Family& family : families())
    EXPECT_TRUE(std::ranges::any_of(palette.branches(), [&](const OUString& branch) {
      return branch.startsWith(to_ustring(family.english_title));
    })) << family.id;
  std::set<std::string> seen;
  for (const auto& leaf : palette.leaves()) {
    OUString id;
    leaf->getDataValue() >>= id;
    const Clause* clause = library().clause(to_utf8(id));
    if (!clause || !seen.insert(clause->id).second) continue;
    SCOPED_TRACE(clause->id);
    palette.select(leaf);
    const OUString text = palette.shown("text", "Text");
    const Variant& variant = *clause->variant(Side::client);
    EXPECT_EQ(palette.shown("title", "Label"), to_ustring(clause->english_title));
    EXPECT_TRUE(shows(text, variant.blocks.front().runs.front().text)) << "the clause itself is French";
    EXPECT_TRUE(shows(text, u"Gains: " + variant.english_gains));
    EXPECT_TRUE(shows(text, u"Gives up: " + variant.english_gives_up));
    EXPECT_TRUE(shows(text, u"When to use: " + clause->english_use_when));
    EXPECT_TRUE(shows(text, u"Drafting note: " + clause->english_drafting_note));
    for (const std::string& basis : clause->basis)
      EXPECT_TRUE(shows(text, library().authority(basis)->english_lesson)) << basis;
  }
  EXPECT_EQ(seen.size(),
            static_cast<std::size_t>(std::ranges::count_if(
                library().clauses(), [](const Clause& each) { return each.variant(Side::client); })));
}

TEST_F(English, FindsAFrenchClauseByItsEnglishName) {
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  const ShownPanel palette(document, "ClausierPalette");
  palette.type("search", u"confidentiality");
  ASSERT_TRUE(eventually([&] { return !palette.leaves().empty(); }));
  EXPECT_EQ(palette.leaves().front()->getDisplayValue(), Any(OUString("Confidentiality")));
  const auto fallbacks = palette.control<css::awt::XListBox>("fallback");
  EXPECT_EQ(fallbacks->getItem(1), "Short mutual version");
  palette.press("insert");
  EXPECT_TRUE(eventually([&] { return body(document).find(u"Confidentialité") != std::u16string::npos; }));
}

TEST_F(English, AsksForTheBlanksOfAFrenchClause) {
  const Document document = contract();
  const Clause& clause = *library().clause("contrat-prix-paiement");
  EXPECT_EQ(office().dispatch(document, "vnd.clausier:complete?side=client&clause=" + clause.id), "");
  const OpenWindow form(office(), u"Price and payment");
  ASSERT_TRUE(eventually([&] { return form.is_open(); }));
  for (const Blank& blank : clause.blanks) EXPECT_TRUE(form.has(blank.english_label)) << blank.id;
  EXPECT_TRUE(form.says(u"4\u202F500")) << "what is written is French, and so is its example";
  EXPECT_TRUE(form.says(u"1\u00A0day to 60\u00A0days"));
  form.type(u"Payment period", u"soon");
  EXPECT_TRUE(eventually([&] { return form.says(u"This must be a duration"); }));
}

TEST_F(English, OffersTheContractsAndAsksForTheirBlanks) {
  EXPECT_EQ(office().dispatch(office().new_document(), "vnd.clausier:new-contract?model=maintenance"), "");
  const OpenWindow window(office(), u"Clausier \u2013 New Contract");
  ASSERT_TRUE(eventually([&] { return window.is_open(); }));
  EXPECT_TRUE(window.has(u"Client’s registered office"));
  EXPECT_TRUE(window.says(library().model("maintenance")->english_use_when));
}

}  // namespace
}  // namespace clausier
