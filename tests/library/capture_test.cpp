// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/capture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/unicode.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Block paragraph(std::u16string text) {
  return {Block::Kind::paragraph, 1, {{.text = std::move(text)}}, {}};
}

Contract contract() {
  return read_contract(
      plain_text(u"Contrat de services\nEntre la société Lignage Télécom, ci-après le « Prestataire », et la "
                 u"société Aubrac, "
                 u"ci-après le « Client ».\nLe Prestataire sert le Client. Le Client paie le Prestataire."));
}

std::vector<std::string> proposed(const std::vector<BlankProposal>& proposals) {
  std::vector<std::string> lines;
  for (const auto& [words, blank] : proposals)
    lines.push_back(blank.id + " | " + to_utf8(words) + " | " + to_utf8(blank.sample));
  return lines;
}

TEST(Capture, ProposesWhatTheTextQuantifiesAndWhomItNames) {
  const auto proposals =
      propose_blanks({paragraph(u"La société Aubrac paie 938 € HT par mois, sous trente (30) jours ouvrés, à "
                                u"compter du 1er janvier 2027, avec 10 % de pénalité."),
                      paragraph(u"Le préavis est de trois (3) mois ; Aubrac paie encore 938 € HT.")},
                     contract());
  EXPECT_THAT(
      proposed(proposals),
      ElementsAre("montant | 938 € HT | 938 € HT", "duree | trente (30) jours ouvrés | 30 jours ouvrés",
                  "date | 1er janvier 2027 | 1er janvier 2027", "taux | 10 % | 10 %",
                  "duree-2 | trois (3) mois | 3 mois", "partie | Aubrac | Aubrac"));
}

TEST(Capture, ProposesNothingWhereNothingVaries) {
  EXPECT_THAT(propose_blanks({paragraph(u"Le Prestataire conseille le Client.")}, contract()), IsEmpty());
}

TEST(Capture, MakesEveryOccurrenceABlankAndKeepsTheRest) {
  std::vector<Block> blocks = {paragraph(u"Aubrac, puis Aubracienne, puis Aubrac.")};
  blocks[0].runs.front().bold = true;
  const auto made = make_blanks(blocks, propose_blanks(blocks, contract()));
  EXPECT_EQ(to_utf8(plain_text(made)), "[Partie], puis Aubracienne, puis [Partie].\n");
  ASSERT_EQ(made[0].runs.size(), 4u);
  EXPECT_EQ(made[0].runs[0].target, "partie");
  EXPECT_TRUE(made[0].runs[2].bold);
}

std::vector<Block> as_writer_gives_back(std::vector<Block> blocks) {
  for (Block& block : blocks)
    for (Run& run : block.runs) run = {Run::Kind::text, run.text, {}, run.bold, run.italic};
  return blocks;
}

TEST(Capture, GivesAnUntouchedTextBackAsItWas) {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses())
    for (const Variant& variant : clause.variants)
      EXPECT_TRUE(restore_links(as_writer_gives_back(variant.blocks), variant.blocks) == variant.blocks)
          << clause.id;
}

TEST(Capture, GivesAnEditedParagraphItsBlanksAndTermsBack) {
  const std::vector<Block> original = {{Block::Kind::paragraph,
                                        1,
                                        {{.text = u"Sous "},
                                         {Run::Kind::blank, u"[Préavis]", "preavis"},
                                         {.text = u", les "},
                                         {Run::Kind::term, u"Services", "Services"},
                                         {.text = u" cessent."}},
                                        {}}};
  const auto restored = restore_links(
      {paragraph(u"Moyennant un délai de [Préavis], tous les Services cessent aussitôt.")}, original);
  ASSERT_EQ(restored[0].runs.size(), 5u);
  EXPECT_EQ(restored[0].runs[1], original[0].runs[1]);
  EXPECT_EQ(restored[0].runs[3], original[0].runs[3]);
  EXPECT_EQ(to_utf8(plain_text(restored)),
            "Moyennant un délai de [Préavis], tous les Services cessent aussitôt.\n");
}

TEST(Capture, LeavesTypedNumbersToThePlaceOfInsertion) {
  const auto blocks = without_typed_numbers(
      {paragraph(u"Article 12 – Prix"), paragraph(u"12.1 Le Client paie :"), paragraph(u"a) la redevance ;"),
       paragraph(u"b) les taxes."), paragraph(u"Le prix est ferme.")});
  EXPECT_EQ(to_utf8(plain_text(blocks)),
            "Prix\nLe Client paie :\n– la redevance ;\n– les taxes.\nLe prix est ferme.\n");
  EXPECT_EQ(blocks[0].kind, Block::Kind::heading);
  EXPECT_EQ(blocks[2].kind, Block::Kind::item);
  EXPECT_EQ(blocks[4].kind, Block::Kind::paragraph);
}

TEST(Capture, LeavesNoMarkOfTheFormatInAText) {
  EXPECT_EQ(to_utf8(without_marks(u"a * b {{c}} [[d]]")), "a ∗ b { {c} } [ [d] ]");
}

}  // namespace
}  // namespace clausier
