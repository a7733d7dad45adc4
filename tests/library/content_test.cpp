// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The built-in library, clause by clause: every text, filled with its samples, reads as a finished contract.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "analysis/unicode.hpp"
#include "library/fill.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

const Library& library() {
  static const Library library = builtin_library();
  return library;
}

constexpr std::string_view card_families[] = {"devoir-conseil",         "securite",        "sla", "raci",
                                              "plafond-responsabilite", "indemnite-sortie"};

/// A text of the library with the clause it belongs to.
struct Text {
  const Clause* clause;
  std::string name;
  const std::vector<Block>* blocks;
};

std::vector<Text> all_texts() {
  std::vector<Text> texts;
  for (const Clause& clause : library().clauses()) {
    for (const Variant& variant : clause.variants) {
      const auto name = clause.id + ", " + std::string(side_id(variant.side));
      texts.push_back({&clause, name, &variant.blocks});
      for (std::size_t i = 0; i < variant.fallbacks.size(); ++i)
        texts.push_back({&clause, name + ", repli " + std::to_string(i + 1), &variant.fallbacks[i].blocks});
    }
  }
  return texts;
}

std::u16string filled(const Text& text) {
  return plain_text(fill(*text.blocks, text.clause->blanks, samples(*text.clause)));
}

bool contains(std::u16string_view text, std::u16string_view part) {
  return text.find(part) != text.npos;
}

TEST(Content, HasNoProblem) {
  for (const Problem& problem : library().problems())
    ADD_FAILURE() << problem.file << ":" << problem.line << " " << problem.place << " "
                  << to_utf8(problem.sentence);
}

TEST(Content, EachSideOfTheCardsFamiliesHasACompleteClause) {
  for (const auto family : card_families)
    for (const Side side : {Side::client, Side::provider, Side::balanced}) {
      const auto serves = [&](const Clause& clause) {
        const Variant* variant = clause.variant(side);
        return clause.family == family && variant && !variant->blocks.empty() && !variant->fallbacks.empty();
      };
      EXPECT_TRUE(std::ranges::any_of(library().clauses(), serves)) << family << " " << side_id(side);
    }
}

TEST(Content, EveryVariantSaysWhatItGainsAndGivesUpAndFallsBack) {
  for (const Clause& clause : library().clauses()) {
    EXPECT_FALSE(clause.use_when.empty()) << clause.id;
    EXPECT_FALSE(clause.drafting_note.empty()) << clause.id;
    EXPECT_FALSE(clause.basis.empty()) << clause.id;
    EXPECT_FALSE(clause.tags.empty()) << clause.id;
    for (const Variant& variant : clause.variants) {
      EXPECT_FALSE(variant.gains.empty()) << clause.id;
      EXPECT_FALSE(variant.gives_up.empty()) << clause.id;
      EXPECT_FALSE(variant.fallbacks.empty()) << clause.id << " " << side_id(variant.side);
      EXPECT_EQ(variant.blocks.front().kind, Block::Kind::heading) << clause.id;
    }
  }
}

TEST(Content, SentencesOpenWithACapital) {
  for (const Text& text : all_texts()) {
    const auto read = filled(text);
    for (auto stop = read.find(u". "); stop != read.npos; stop = read.find(u". ", stop + 1)) {
      const bool abbreviation = stop >= 3 && read.substr(stop - 3, 3) == u"art";
      const auto next = to_utf8(read.substr(stop + 2, 1));
      if (!abbreviation) {
        EXPECT_TRUE(next >= "A" && (next <= "Z" || next >= "À") && next < "ß")
            << text.name << ": " << to_utf8(read.substr(stop, 30));
      }
    }
  }
}

// A translation has the shape of its text and reads as English; the loader compares the blanks.
void expect_translated(const Clause& clause, const std::string& name, const std::vector<Block>& french,
                       const std::vector<Block>& english) {
  ASSERT_EQ(english.size(), french.size()) << name;
  for (std::size_t i = 0; i < english.size(); ++i) {
    EXPECT_EQ(english[i].kind, french[i].kind) << name << " " << i;
    EXPECT_EQ(english[i].rows.size(), french[i].rows.size()) << name << " " << i;
  }
  const auto read =
      plain_text(fill(english, clause.blanks, samples(clause, Language::english), Language::english));
  for (const auto* fault : {u"[", u"{", u"*", u"  ", u" :", u" ;", u"«", u"\u00A0:", u"'", u"\""})
    EXPECT_FALSE(contains(read, fault)) << name << " " << to_utf8(fault) << "\n" << to_utf8(read);
}

TEST(Content, EnglishFollowsTheFrench) {
  for (const Clause& clause : library().clauses()) {
    if (!clause.is_translated()) continue;
    for (const Variant& variant : clause.variants) {
      const auto name = clause.id + ", " + std::string(side_id(variant.side));
      expect_translated(clause, name, variant.blocks, variant.english);
      for (const Fallback& fallback : variant.fallbacks)
        expect_translated(clause, name + ", " + to_utf8(fallback.title), fallback.blocks, fallback.english);
    }
  }
}

TEST(Content, TheCardsFamiliesAreTranslated) {
  for (const Clause& clause : library().clauses())
    if (std::ranges::find(card_families, clause.family) != std::end(card_families)) {
      EXPECT_TRUE(clause.is_translated()) << clause.id;
    }
}

TEST(Content, ServesBothSidesOrNone) {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses())
    EXPECT_TRUE(clause.variant(Side::balanced) ||
                (clause.variant(Side::client) && clause.variant(Side::provider)))
        << clause.id;
}

}  // namespace
}  // namespace clausier
