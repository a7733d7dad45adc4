// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/frame/XStorable.hpp>

#include "office/drafting_test.hpp"
#include "office/open_window.hpp"

namespace clausier {
namespace {

class NewContract : public DraftingTest {
 protected:
  static OpenWindow assistant(const Document& document, const std::string& parameters) {
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:new-contract" + parameters), "");
    const OpenWindow window(office(), u"Clausier \u2013 Nouveau contrat");
    EXPECT_TRUE(eventually([&] { return window.is_open(); }));
    return window;
  }

  /// The document that is none of these, once there is one.
  static Document other_than(const Document& known) {
    Document found;
    EXPECT_TRUE(eventually([&] {
      const auto each = office().desktop()->getComponents()->createEnumeration();
      while (each->hasMoreElements()) {
        const Document document(each->nextElement(), UNO_QUERY);
        if (document.is() && document != known) found = document;
      }
      return found.is();
    }));
    return found;
  }
};

TEST_F(NewContract, IsWrittenWithWhatWasTypedAndTheRestLeftBlank) {
  const Document document = office().new_document();
  const OpenWindow window = assistant(document, "?model=maintenance&side=prestataire");
  window.type(u"Client", u"Ateliers du Couesnon");
  window.press(u"Suivant");
  window.press(u"Suivant");
  ASSERT_TRUE(window.has(u"Durée initiale"));
  window.type(u"Durée initiale", u"24");
  window.press(u"Créer le contrat");
  const Document contract = other_than(document);
  ASSERT_TRUE(contract.is());
  EXPECT_FALSE(window.is_open());
  const auto text = body(contract);
  EXPECT_TRUE(text.starts_with(u"Contrat de maintenance logicielle"));
  EXPECT_NE(text.find(u"Ateliers du Couesnon, [Forme et capital du Client]"), std::u16string::npos);
  EXPECT_NE(text.find(u"vingt-quatre (24)\u00A0mois"), std::u16string::npos);
  EXPECT_EQ(text.find(u"[Durée initiale]"), std::u16string::npos);
  EXPECT_TRUE(body(document).empty());
  EXPECT_FALSE(Reference<css::frame::XStorable>(contract, UNO_QUERY_THROW)->hasLocation());
}

TEST_F(NewContract, SaysWhatCannotFillABlank) {
  const Document document = office().new_document();
  const OpenWindow window = assistant(document, "?model=maintenance");
  window.press(u"Suivant");
  window.press(u"Suivant");
  ASSERT_TRUE(eventually([&] { return window.has(u"Durée initiale"); }));
  window.type(u"Durée initiale", u"longtemps");
  EXPECT_TRUE(eventually([&] { return !window.says(u"Par exemple\u00A0: 36 mois"); }));
  window.press(u"Suivant");
  EXPECT_TRUE(window.has(u"Durée initiale"));
  window.press(u"Fermer");
  EXPECT_TRUE(eventually([&] { return !window.is_open(); }));
}

TEST_F(NewContract, RefusesAModelThatIsNot) {
  const Document document = office().new_document();
  EXPECT_NE(office().dispatch(document, "vnd.clausier:new-contract?model=bail"), "");
}

}  // namespace
}  // namespace clausier
