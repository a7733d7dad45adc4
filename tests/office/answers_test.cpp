// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Answers to an examined contract: comments and tracked changes that the other side can read in Word.
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

#include "office/drafting_test.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

constexpr std::u16string_view agreement =
    u"Contrat de téléphonie\n"
    u"Entre Lignage Télécom, ci-après le « Prestataire », et Menuiserie Aubrac, ci-après le « Client ».\n"
    u"Article 1 – Durée et prix\n"
    u"Le contrat est conclu pour une durée ferme de trente-six (36) mois. Le prix est de 938 € HT par mois.\n"
    u"Article 2 – Fin anticipée\n"
    u"En cas de résiliation anticipée du contrat par le Client, le Client versera au Prestataire une "
    u"indemnité "
    u"égale à la totalité des sommes qui auraient été facturées jusqu’au terme de la période initiale.\n"
    u"Article 3 – Sous-traitance\n"
    u"Le Prestataire ne sous-traite aucune prestation sans l’accord préalable et écrit du Client.\n"
    u"Article 4 – Droit applicable\n"
    u"Le contrat est soumis au droit français.";

constexpr const char* docx = "MS Word 2007 XML";
constexpr const char* odt = "writer8";

class Answers : public DraftingTest {
 protected:
  /// The contract, with "totalité" in bold, examined for the client.
  static Document examined() {
    const Document document = office().new_document();
    write(document, agreement);
    embolden(document, u"totalité");
    undo_manager(document)->clear();
    office().open_deck(document, "ClausierDeck");
    EXPECT_EQ(office().dispatch(document, "vnd.clausier:review?playbook=client"), "");
    const ShownPanel panel(document, "ClausierCoverage");
    EXPECT_TRUE(eventually([&] { return !panel.leaves().empty() && !id_of(panel, "topic").empty(); }));
    return document;
  }

  static Reference<css::text::XTextCursor> found(const Document& document, std::u16string_view words) {
    const auto text = document->getText();
    const auto place = static_cast<std::size_t>(body(document).find(words));
    const auto cursor = text->createTextCursorByRange(text->getStart());
    cursor->goRight(static_cast<sal_Int16>(place), false);
    cursor->goRight(static_cast<sal_Int16>(words.size()), true);
    return cursor;
  }

  static void embolden(const Document& document, std::u16string_view words) {
    set_property(found(document, words), "CharWeight", Any(css::awt::FontWeight::BOLD));
  }

  /// The id of the first line of that kind in the panel.
  static std::string id_of(const ShownPanel& panel, const std::string& kind, const char* word = "") {
    for (const auto& leaf : panel.leaves()) {
      OUString id, title;
      leaf->getDataValue() >>= id;
      leaf->getDisplayValue() >>= title;
      if (to_utf8(id).starts_with(kind + ":") && to_utf8(title).find(word) != std::string::npos)
        return to_utf8(id);
    }
    return {};
  }
  static std::string id_of(const Document& document, const std::string& kind, const char* word = "") {
    return id_of(ShownPanel(document, "ClausierCoverage"), kind, word);
  }

  /// What each comment has under that name.
  static std::vector<std::u16string> comments(const Document& document, const char* what = "Content") {
    std::vector<std::u16string> found;
    const auto fields = Reference<css::text::XTextFieldsSupplier>(document, UNO_QUERY_THROW)
                            ->getTextFields()
                            ->createEnumeration();
    while (fields->hasMoreElements()) {
      const Reference<css::lang::XServiceInfo> field(fields->nextElement(), UNO_QUERY_THROW);
      if (!field->supportsService("com.sun.star.text.textfield.Annotation")) continue;
      const auto value = property<OUString>(field, what);
      found.emplace_back(view(value));
    }
    return found;
  }

  /// As Tools > Options > User Data.
  static void name_user(const char* given, const char* family) {
    const auto root =
        css::configuration::theDefaultProvider::get(office().context())
            ->createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationUpdateAccess",
                sequence<Any>({Any(named("nodepath", Any(OUString("/org.openoffice.UserProfile/Data"))))}));
    set_property(root, "givenname", Any(OUString::createFromAscii(given)));
    set_property(root, "sn", Any(OUString::createFromAscii(family)));
    Reference<css::util::XChangesBatch>(root, UNO_QUERY_THROW)->commitChanges();
  }

  static std::u16string without_empty_paragraphs(std::u16string text) {
    for (std::size_t twice; (twice = text.find(u"\n\n")) != std::u16string::npos;) text.erase(twice, 1);
    return text;
  }

  static void run(const Document& document, const char* command) {
    ASSERT_EQ(office().dispatch(document, command), "");
    office().settle();
  }

  static Document reopened(const Document& document, const char* filter, const char* name) {
    office().save(document, name, filter);
    return office().open(std::filesystem::absolute(name));
  }
};

TEST_F(Answers, RewriteOnlyTheWordsThatDiffer) {
  const Document document = examined();
  const std::string line = id_of(document, "remark", "pénale");
  ASSERT_NE(line, "");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:answer?with=rewriting&lines=" + line), "");
  EXPECT_GE(changes(document), 2);
  EXPECT_NE(body(document).find(u"totalité"), std::u16string::npos) << "the words struck out stay to be read";
  EXPECT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  EXPECT_EQ(property<bool>(document, "RecordChanges"), false);
  run(document, ".uno:RejectAllTrackedChanges");
  EXPECT_EQ(body(document), agreement);
  EXPECT_EQ(property<float>(found(document, u"totalité"), "CharWeight"), css::awt::FontWeight::BOLD);
}

TEST_F(Answers, AreOneStepToUndo) {
  const Document document = examined();
  const std::string lines =
      id_of(document, "remark", "pénale") + "," + id_of(document, "topic") + "," + id_of(document, "family");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:answer?with=both&lines=" + lines), "");
  EXPECT_GE(comments(document).size(), 2u);
  EXPECT_GE(changes(document), 2);
  ASSERT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  undo_manager(document)->undo();
  EXPECT_EQ(body(document), agreement);
  EXPECT_EQ(comments(document).size(), 0u);
  EXPECT_EQ(changes(document), 0);
}

TEST_F(Answers, PutTheMissingClauseBehindItsNearestFamily) {
  const Document document = examined();
  const std::string line = id_of(document, "family", "personnelles");
  ASSERT_NE(line, "");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:answer?with=clause&lines=" + line), "");
  const std::u16string text = body(document);
  const std::size_t clause = text.find(u"personnel");
  ASSERT_NE(clause, std::u16string::npos);
  EXPECT_LT(text.find(u"l’accord préalable et écrit du Client."), clause);
  EXPECT_LT(clause, text.rfind(u"Article 4"));  // the clause takes its number too, and says so
  EXPECT_GE(changes(document), 1);
}

TEST_F(Answers, AreSignedByTheUser) {
  name_user("Camille", "Durand");
  const Document document = examined();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:answer?with=comment&lines=" + id_of(document, "topic")),
            "");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:annotate"), "");
  const auto written = comments(document);
  EXPECT_GE(written.size(), 2u);
  for (const std::u16string& author : comments(document, "Author")) EXPECT_EQ(author, u"Camille Durand");

  name_user("", "");
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:annotate"), "");
  EXPECT_EQ(comments(document), written) << "a remark that is written already is not written again";
  const Document other = examined();
  ASSERT_EQ(office().dispatch(other, "vnd.clausier:annotate"), "");
  for (const std::u16string& author : comments(other, "Author")) EXPECT_NE(author, u"");
}

TEST_F(Answers, AreRefusedBeforeAnyExamination) {
  const Document document = office().new_document();
  write(document, agreement);
  EXPECT_NE(office().dispatch(document, "vnd.clausier:answer?with=comment&lines=topic:0"), "");
  EXPECT_EQ(comments(document).size(), 0u);
}

/// A format, and a family whose clause is missing.
struct Saving {
  const char* filter;
  const char* suffix;
  const char* family;
  bool has_table;
};

class SavedAnswers : public Answers, public testing::WithParamInterface<Saving> {};

TEST_P(SavedAnswers, AreAllThereAndAcceptedOrRejectedCleanly) {
  const auto& [filter, suffix, family, has_table] = GetParam();
  const Document document = examined();
  const std::string lines = id_of(document, "remark", "pénale") + "," + id_of(document, "family", family);
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:answer?with=both&lines=" + lines), "");
  const auto written = comments(document);
  ASSERT_GE(written.size(), 2u);
  ASSERT_EQ(tables(document).hasElements(), has_table);

  const std::string name = std::string("answered.") + suffix;
  const Document kept = reopened(document, filter, name.c_str());
  EXPECT_EQ(comments(kept).size(), written.size());
  EXPECT_GE(changes(kept), 2);
  run(kept, ".uno:AcceptAllTrackedChanges");
  run(document, ".uno:AcceptAllTrackedChanges");
  EXPECT_EQ(body(kept), body(document)) << "accepted before and after saving";
  EXPECT_EQ(changes(kept), 0);
  EXPECT_EQ(body(kept).find(u"totalité"), std::u16string::npos);
  EXPECT_EQ(comments(kept).size(), written.size());

  const Document refused = office().open(std::filesystem::absolute(name));
  run(refused, ".uno:RejectAllTrackedChanges");
  // Writer 7.4 writes no tracked rows of a table into a DOCX: refused, the cells stay, without a word.
  const bool leaves_cells = has_table && filter == docx;
  EXPECT_EQ(leaves_cells ? without_empty_paragraphs(body(refused)) : body(refused), agreement);
  EXPECT_EQ(changes(refused), 0);
  EXPECT_EQ(comments(refused).size(), written.size());
}

INSTANTIATE_TEST_SUITE_P(Each, SavedAnswers,
                         testing::Values(Saving{odt, "odt", "conseil", false},
                                         Saving{docx, "docx", "conseil", false},
                                         Saving{odt, "odt", "personnelles", true},
                                         Saving{docx, "docx", "personnelles", true}),
                         [](const auto& saving) {
                           return std::string(saving.param.suffix) + (saving.param.has_table ? "Table" : "");
                         });

}  // namespace
}  // namespace clausier
