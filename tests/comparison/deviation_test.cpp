// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/deviation.hpp"

#include <gmock/gmock.h>

#include "analysis/unicode.hpp"
#include "library/fill.hpp"

namespace clausier {
namespace {

const Library& library() {
  static const Library built = builtin_library();
  return built;
}

const ClauseIndex& clause_index() {
  static const ClauseIndex built(library());
  return built;
}

/// The clause's text as a contract holds it, its blanks filled with their samples.
std::u16string filled_text(const char* id, Side side) {
  const Clause& clause = *library().clause(id);
  return u"Article 7 – " + plain_text(fill(clause.variant(side)->blocks, clause.blanks, samples(clause)));
}

std::vector<Deviation> found_in(const std::u16string& text) {
  static std::vector<Contract> kept;
  kept.push_back(read_contract(plain_text(text)));
  return clause_index().deviations(kept.back());
}

std::string changes(const Deviation& deviation) {
  std::string text;
  for (const DiffPiece& piece : deviation.diff) {
    if (piece.kind == DiffPiece::Kind::removed) text += "[-" + to_utf8(piece.text) + "-]";
    if (piece.kind == DiffPiece::Kind::added) text += "{+" + to_utf8(piece.text) + "+}";
  }
  return text;
}

TEST(Deviation, AFilledClauseIsRecognisedAsItIs) {
  const auto found = found_in(filled_text("sortie-dedit-fixe", Side::provider));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].clause->id, "sortie-dedit-fixe");
  EXPECT_EQ(found[0].side, Side::provider);
  EXPECT_EQ(found[0].fallback, nullptr);
  EXPECT_TRUE(found[0].identical()) << changes(found[0]);
}

TEST(Deviation, ShowsTheWordsThatChanged) {
  std::u16string text = filled_text("sortie-dedit-fixe", Side::client);
  const std::u16string free = u"à tout moment et sans motif";
  text.replace(text.find(free), free.size(), u"après la première année");
  const auto found = found_in(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_GT(found[0].likeness, 0.8);
  EXPECT_LT(found[0].likeness, 1);
  EXPECT_EQ(changes(found[0]), "[-à tout moment et sans motif, -]{+après la première année, +}");
}

TEST(Deviation, ReadsAsADrafterWouldStrikeAndAdd) {
  std::u16string text = filled_text("sous-traitance-acceptation", Side::client);
  const auto swap = [&](std::u16string_view from, std::u16string_view end, std::u16string_view to) {
    const std::size_t begin = text.find(from);
    text.replace(begin, text.find(end, begin) + end.size() - begin, to);
  };
  swap(u"avoir obtenu du Client", u"paiement.", u"en avoir informé le Client, par tout moyen.");
  swap(u"son silence vaut", u"refus", u"son silence vaut acceptation");
  swap(u".\nLe Client peut", u"Sous-traitant. ", u", dans la limite du plafond de responsabilité.\n");
  const auto found = found_in(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(
      changes(found[0]),
      "{+en +}[-obtenu du Client, à la signature et pendant toute la durée du Contrat, l’acceptation de ce "
      "Sous-traitant et l’agrément de ses conditions de paiement. -]{+informé le Client, par tout moyen. +}"
      "[-refus. -]{+acceptation. +}[-Le Client peut, pour un motif légitime, demander le remplacement d’un "
      "Sous-traitant. -]{+dans la limite du plafond de responsabilité.\n+}");
}

TEST(Deviation, LeavesOtherContractsAlone) {
  EXPECT_TRUE(
      found_in(
          u"Article 7 – Sortie\nLe Client peut résilier le contrat à tout moment, par lettre, moyennant un "
          u"préavis de trois mois, et paie les prestations réalisées jusqu’à cette date.")
          .empty());
  EXPECT_TRUE(found_in(u"").empty());
}

TEST(Deviation, EveryClauseOfTheLibraryIsFound) {
  for (const Clause& clause : library().clauses())
    for (const Variant& variant : clause.variants) {
      const auto found = found_in(filled_text(clause.id.c_str(), variant.side));
      ASSERT_FALSE(found.empty()) << clause.id;
      EXPECT_EQ(found[0].clause->id, clause.id);
    }
}

TEST(Deviation, IsRestoredWordByWord) {
  const std::u16string ours = filled_text("sortie-dedit-degressif", Side::client);
  std::u16string text = ours;
  const auto swap = [&](std::u16string_view from, std::u16string_view to) {
    const std::size_t place = text.find(from);
    ASSERT_NE(place, std::u16string::npos);
    text.replace(place, from.size(), to);
  };
  swap(u"à tout moment", u"à chaque échéance annuelle");
  const Contract contract = read_contract(plain_text(text));
  const auto deviations = clause_index().deviations(contract);
  ASSERT_EQ(deviations.size(), 1u);
  const auto changes = restoring_changes(contract, deviations.front());
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    text.replace(change->span.begin, change->span.length(), change->text);
  EXPECT_EQ(text, ours);
}

}  // namespace
}  // namespace clausier
