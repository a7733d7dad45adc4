// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// docs/clauses.md is the library, told: CLAUSIER_UPDATE_EXPECTED=1 writes it again. docs/clauses-et-droit.md
// is written by hand; the clauses that it names exist.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "analysis/unicode.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

const std::string docs = std::string(CLAUSIER_SOURCE_DIR) + "/docs/";

std::string read(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string_view verification_name(Verification verification) {
  switch (verification) {
    case Verification::read:
      return "lu";
    case Verification::stated:
      return "énoncé par une note d’avocat";
    case Verification::cited:
      return "seulement cité";
    case Verification::to_check:
      break;
  }
  return "à vérifier";
}

std::string_view side_name(Side side) {
  switch (side) {
    case Side::client:
      return "Client";
    case Side::provider:
      return "Prestataire";
    case Side::balanced:
      break;
  }
  return "Équilibré";
}

void write_clause(std::ostream& out, const Library& library, const Clause& clause) {
  out << "\n### " << to_utf8(clause.title) << "\n\n`" << clause.id << "` · version " << clause.version
      << " · droit au " << clause.law_date << " · à relire le " << clause.review_date << "\n\n"
      << to_utf8(clause.use_when) << "\n\n"
      << to_utf8(clause.drafting_note) << "\n\n"
      << "| côté | gagne | cède | replis |\n|---|---|---|---|\n";
  for (const Variant& variant : clause.variants) {
    out << "| " << side_name(variant.side) << " | " << to_utf8(variant.gains) << " | "
        << to_utf8(variant.gives_up) << " | ";
    for (const Fallback& fallback : variant.fallbacks)
      out << (&fallback == variant.fallbacks.data() ? "" : " ; ") << to_utf8(fallback.title);
    out << " |\n";
  }
  out << "\nFondements :";
  for (const auto& id : clause.basis)
    out << (id == clause.basis.front() ? " " : " ; ") << to_utf8(library.authority(id)->cite);
  out << ".\n";
}

// What each side's contract holds, in its order.
void write_model(std::ostream& out, const Library& library, const ContractModel& model) {
  out << "\n### " << to_utf8(model.title) << "\n\n`" << model.id << "` · version " << model.version
      << " · droit au " << model.law_date << " · à relire le " << model.review_date << "\n\n"
      << to_utf8(model.use_when) << "\n";
  for (const Side side : {Side::client, Side::provider}) {
    const ContractDraft draft = assemble(model, side, library);
    out << "\n" << side_name(side) << "\u00A0: " << draft.blanks.size() << " blancs.";
    for (const DraftPart& part : draft.parts) {
      std::u16string title;
      for (const Run& run : part.blocks.front().runs) title += run.text;
      out << (&part == draft.parts.data() ? " " : " ; ") << (part.annex ? "annexe " : "") << to_utf8(title);
    }
    out << ".\n";
  }
}

std::string catalogue(const Library& library) {
  std::ostringstream out;
  out << "# Catalogue des clauses\n\nCe fichier est produit par les tests à partir de `clauses/` ; il ne se "
         "modifie pas à la main.\n";
  for (const Family& family : families()) {
    out << "\n## " << to_utf8(family.title) << "\n";
    for (const Clause& clause : library.clauses())
      if (clause.family == family.id) write_clause(out, library, clause);
  }
  out << "\n## Modèles de contrats\n";
  for (const ContractModel& model : library.models()) write_model(out, library, model);
  out << "\n## Textes et décisions\n\n| référence | solution | leçon | vérification |\n|---|---|---|---|\n";
  for (const Authority& authority : library.authorities())
    out << "| " << to_utf8(authority.cite) << " | " << authority.holding << " | " << to_utf8(authority.lesson)
        << " | " << verification_name(authority.verification) << " |\n";
  return out.str();
}

TEST(Catalogue, TellsTheLibraryAsItIs) {
  const auto told = catalogue(builtin_library());
  if (std::getenv("CLAUSIER_UPDATE_EXPECTED")) std::ofstream(docs + "clauses.md", std::ios::binary) << told;
  EXPECT_TRUE(read(docs + "clauses.md") == told)
      << "docs/clauses.md is out of date: run with CLAUSIER_UPDATE_EXPECTED=1";
}

TEST(Catalogue, LawIsAnsweredByClausesThatExist) {
  const Library library = builtin_library();
  const auto table = read(docs + "clauses-et-droit.md");
  int named = 0;
  for (auto begin = table.find("`"); begin != std::string::npos; ++named) {
    const auto end = table.find("`", begin + 1);
    ASSERT_NE(end, std::string::npos);
    const auto id = table.substr(begin + 1, end - begin - 1);
    EXPECT_TRUE(library.clause(id)) << id;
    begin = table.find("`", end + 1);
  }
  EXPECT_GT(named, 40);
}

}  // namespace
}  // namespace clausier
