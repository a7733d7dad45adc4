// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Marks under the text are no part of the document, and nothing lists them: these tests ask the recognizer in
// the office what it marks, as Writer does.
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XStringKeyMap.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/linguistic2/LinguServiceManager.hpp>
#include <com/sun/star/smarttags/XSmartTagAction.hpp>
#include <com/sun/star/smarttags/XSmartTagRecognizer.hpp>
#include <com/sun/star/text/XTextMarkup.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <map>
#include <set>

#include "office/office_test.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

using Document = Reference<css::text::XTextDocument>;
using css::container::XStringKeyMap;

constexpr std::u16string_view beginning =
    u"Contrat de téléphonie\n"
    u"Article 1 – Objet\n"
    u"Le Prestataire doit fournir au Client un service de téléphonie, que le Client doit payer.\n"
    u"Article 2 – Durée et prix\n"
    u"Le contrat est conclu entre le Prestataire et le Client pour une durée ferme de trente-six (36) mois. "
    u"Le prix est de 938 € HT par mois.\n"
    u"Article 3 – Fin anticipée\n";
constexpr std::u16string_view penalty =
    u"En cas de résiliation anticipée du contrat par le Client, le Client versera au Prestataire une "
    u"indemnité égale à la "
    u"totalité des sommes qui auraient été facturées jusqu’au terme de la période initiale.";
constexpr std::u16string_view freedom =
    u"Le Client peut mettre fin au contrat à tout moment, moyennant un préavis de trois (3) mois et une "
    u"indemnité de "
    u"sortie égale à trente pour cent (30 %) des mensualités restant à courir la première année, puis à "
    u"quinze pour cent (15 %).";
constexpr std::u16string_view english =
    u"This agreement is made for a firm term of thirty-six (36) months. The Customer shall pay all remaining "
    u"monthly "
    u"fees of the initial term upon early termination of the agreement by the Customer.";

class KeyMap : public cppu::WeakImplHelper1<XStringKeyMap> {
 public:
  Any SAL_CALL getValue(const OUString& key) override { return values_.at(key); }
  sal_Bool SAL_CALL hasValue(const OUString& key) override { return values_.contains(key); }
  void SAL_CALL insertValue(const OUString& key, const Any& value) override { values_[key] = value; }
  sal_Int32 SAL_CALL getCount() override { return static_cast<sal_Int32>(values_.size()); }
  OUString SAL_CALL getKeyByIndex(sal_Int32 index) override {
    return std::next(values_.begin(), index)->first;
  }
  Any SAL_CALL getValueByIndex(sal_Int32 index) override { return std::next(values_.begin(), index)->second; }

 private:
  std::map<OUString, Any> values_;
};

struct Mark {
  std::u16string type;
  std::u16string words;
  Reference<XStringKeyMap> info;
};

/// Stands for the paragraph that Writer hands to a recognizer.
class Paper : public cppu::WeakImplHelper1<css::text::XTextMarkup> {
 public:
  explicit Paper(OUString text) : text_(std::move(text)) {}

  Reference<XStringKeyMap> SAL_CALL getMarkupInfoContainer() override { return new KeyMap; }
  void SAL_CALL commitTextRangeMarkup(sal_Int32, const OUString&, const Reference<css::text::XTextRange>&,
                                      const Reference<XStringKeyMap>&) override {}
  void SAL_CALL commitStringMarkup(sal_Int32, const OUString& type, sal_Int32 start, sal_Int32 length,
                                   const Reference<XStringKeyMap>& info) override {
    marks.push_back({std::u16string(view(type)),
                     std::u16string(view(text_).substr(static_cast<std::size_t>(start),
                                                       static_cast<std::size_t>(length))),
                     info});
  }

  std::vector<Mark> marks;

 private:
  OUString text_;
};

class Warning : public OfficeTest {
 protected:
  static Document contract(std::u16string_view clause, std::u16string_view before = beginning) {
    const Document document = office().new_document();
    write(document, std::u16string(before) + std::u16string(clause));
    return document;
  }

  static std::vector<Mark> marks(const Document& document, std::u16string_view paragraph) {
    const Reference<css::smarttags::XSmartTagRecognizer> recognizer(
        office().create("fr.clausier.SmartTagRecognizer"), UNO_QUERY_THROW);
    const rtl::Reference<Paper> paper(new Paper(to_ustring(paragraph)));
    recognizer->recognize(to_ustring(paragraph), 0, static_cast<sal_Int32>(paragraph.size()),
                          css::smarttags::SmartTagRecognizerMode_PARAGRAPH, {"fr", "FR", ""},
                          Reference<css::text::XTextMarkup>(paper.get()), "com.sun.star.text.TextDocument",
                          document->getCurrentController(), nullptr);
    return paper->marks;
  }

  /// The mark of the exit indemnity once it is there; an empty type where none comes.
  static Mark awaited_mark(const Document& document, std::u16string_view paragraph) {
    Mark found;
    eventually(
        [&] {
          for (const Mark& mark : marks(document, paragraph)) {
            OUString rule;
            mark.info->getValue("ClausierRule") >>= rule;
            if (rule == "indemnite-clause-penale") found = mark;
          }
          return !found.type.empty();
        },
        std::chrono::seconds(5));
    return found;
  }

  static Reference<css::document::XUndoManager> undo_manager(const Document& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  }
};

TEST_F(Warning, GradesTheWholePriceHigh) {
  const Document document = contract(penalty);
  const Mark mark = awaited_mark(document, penalty);
  EXPECT_EQ(mark.type, u"fr.clausier#risque-eleve");
  EXPECT_NE(mark.words.find(u"totalité des sommes"), std::u16string::npos);
}

TEST_F(Warning, NeverTouchesTheDocument) {
  const Document document = contract(penalty);
  const Reference<css::util::XModifiable> modifiable(document, UNO_QUERY_THROW);
  modifiable->setModified(false);
  undo_manager(document)->clear();
  ASSERT_FALSE(awaited_mark(document, penalty).type.empty());
  EXPECT_FALSE(modifiable->isModified());
  EXPECT_FALSE(undo_manager(document)->isUndoPossible());
}

TEST_F(Warning, FollowsAnEdit) {
  const Document document = contract(penalty);
  ASSERT_EQ(awaited_mark(document, penalty).type, u"fr.clausier#risque-eleve");
  write(document, std::u16string(beginning) + std::u16string(freedom));
  // The paragraph is asked for first as Writer shows it, so that the edit is seen.
  EXPECT_TRUE(eventually([&] {
    marks(document, freedom);
    return marks(document, penalty).empty();
  }));
  for (const Mark& mark : marks(document, freedom)) EXPECT_NE(mark.type, u"fr.clausier#risque-eleve");
}

TEST_F(Warning, IsSilentInAnEnglishContract) {
  const Document document = contract(english, u"Services agreement\n");
  std::this_thread::sleep_for(std::chrono::seconds(1));
  EXPECT_TRUE(marks(document, english).empty());
}

TEST_F(Warning, WorksBesideGrammalecte) {
  const auto services = css::linguistic2::LinguServiceManager::create(office().context());
  const auto checkers =
      services->getConfiguredServices("com.sun.star.linguistic2.Proofreader", {"fr", "FR", ""});
  if (!checkers.hasElements() || checkers[0].indexOf("rammalecte") < 0)
    GTEST_SKIP() << "Grammalecte is not installed.";
  EXPECT_FALSE(awaited_mark(contract(penalty), penalty).type.empty());
}

TEST_F(Warning, ItsMenuExplainsAndRewrites) {
  const Document document = contract(penalty);
  const Mark mark = awaited_mark(document, penalty);
  ASSERT_FALSE(mark.type.empty());
  const Reference<css::smarttags::XSmartTagAction> action(office().create("fr.clausier.SmartTagAction"),
                                                          UNO_QUERY_THROW);
  const auto controller = document->getCurrentController();
  const css::lang::Locale french{"fr", "FR", ""};
  const OUString words = to_ustring(mark.words);
  const auto actions = action->getActionCount(to_ustring(mark.type), controller, mark.info);
  ASSERT_GE(actions, 4) << "explain, dismiss, list, and at least one rewriting";
  std::set<OUString> captions;
  for (sal_Int32 i = 0; i < actions; ++i) {
    const auto id = action->getActionID(to_ustring(mark.type), i, controller);
    captions.insert(
        action->getActionCaptionFromID(id, "", french, mark.info, words, "", controller, nullptr));
  }
  EXPECT_EQ(captions.size(), static_cast<std::size_t>(actions));
  EXPECT_FALSE(captions.contains(""));

  const OUString before = document->getText()->getString();
  undo_manager(document)->clear();
  action->invokeAction(action->getActionID(to_ustring(mark.type), 3, controller), "", controller, nullptr,
                       mark.info, words, "", french);
  EXPECT_TRUE(eventually([&] { return document->getText()->getString() != before; }));
  ASSERT_EQ(undo_manager(document)->getAllUndoActionTitles().getLength(), 1);
  undo_manager(document)->undo();
  EXPECT_EQ(document->getText()->getString(), before);
}

TEST_F(Warning, BecomesAComment) {
  const Document document = contract(penalty);
  ASSERT_FALSE(awaited_mark(document, penalty).type.empty());
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:annotate"), "");
  const Reference<css::container::XEnumerationAccess> paragraphs(document->getText(), UNO_QUERY_THROW);
  int comments = 0;
  for (const auto each = paragraphs->createEnumeration(); each->hasMoreElements();) {
    const Reference<css::container::XEnumerationAccess> portions(each->nextElement(), UNO_QUERY_THROW);
    for (const auto part = portions->createEnumeration(); part->hasMoreElements();)
      if (property<OUString>(part->nextElement(), "TextPortionType") == "Annotation") ++comments;
  }
  EXPECT_GE(comments, 1);
  undo_manager(document)->undo();
  EXPECT_EQ(document->getText()->getString(),
            to_ustring(std::u16string(beginning) + std::u16string(penalty)));
}

}  // namespace
}  // namespace clausier
