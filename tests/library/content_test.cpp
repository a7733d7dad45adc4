// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The built-in library, clause by clause: every text, filled with its samples, reads as a finished contract.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/unicode.hpp"
#include "library/fill.hpp"
#include "library/library.hpp"
#include "rules/rule.hpp"

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

TEST(Content, FilledTextHasNoBlankLeft) {
  for (const Text& text : all_texts()) {
    const auto read = filled(text);
    EXPECT_FALSE(contains(read, u"[") || contains(read, u"{") || contains(read, u"*")) << text.name << "\n"
                                                                                       << to_utf8(read);
  }
}

TEST(Content, FilledTextIsSpacedAsFrench) {
  for (const Text& text : all_texts()) {
    const auto read = filled(text);
    for (std::size_t i = 1; i < read.size(); ++i) {
      const char16_t before = read[i - 1];
      const char16_t c = read[i];
      const auto around = [&] { return text.name + ": " + to_utf8(read.substr(i < 20 ? 0 : i - 20, 40)); };
      EXPECT_FALSE(c == u' ' && (before == u' ' || before == u'\n')) << around();
      if (c == u';' || c == u'?' || c == u'!') {
        EXPECT_EQ(before, u'\u202F') << around();
      }
      if (c == u':' || c == u'%' || c == u'»') {
        EXPECT_EQ(before, u'\u00A0') << around();
      }
      if (before == u'«') {
        EXPECT_EQ(c, u'\u00A0') << around();
      }
      if (c == u',' || c == u'.' || c == u')') {
        EXPECT_FALSE(before == u' ' || before == u'(') << around();
      }
      EXPECT_NE(c, u'\'') << around();
      EXPECT_NE(c, u'"') << around();
    }
  }
}

TEST(Content, QuotesAndBracketsAreBalanced) {
  for (const Text& text : all_texts()) {
    const auto read = filled(text);
    EXPECT_EQ(std::ranges::count(read, u'«'), std::ranges::count(read, u'»')) << text.name;
    EXPECT_EQ(std::ranges::count(read, u'('), std::ranges::count(read, u')')) << text.name;
  }
}

TEST(Content, ParagraphsAndItemsEndWithAStop) {
  for (const Text& text : all_texts()) {
    for (const Block& block : *text.blocks) {
      if (block.kind != Block::Kind::paragraph && block.kind != Block::Kind::item) continue;
      ASSERT_FALSE(block.runs.empty()) << text.name;
      EXPECT_TRUE(std::u16string_view(u".;:").find(block.runs.back().text.back()) !=
                  std::u16string_view::npos)
          << text.name << ": " << to_utf8(plain_text({block}));
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
    if (clause.english_title.empty()) continue;
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
      EXPECT_FALSE(clause.english_title.empty()) << clause.id;
    }
}

// Advice apart, a sum may be seen, graded low; a penalty, offered as such, is graded medium at most.
TEST(Content, PassesOurOwnRules) {
  for (const Text& text : all_texts()) {
    const Contract contract = read_contract(plain_text(filled(text)));
    const auto worst = text.clause->id == "sortie-penalite-defendable" ? Risk::medium : Risk::low;
    for (const Diagnostic& diagnostic : review(contract)) {
      if (diagnostic.rule->severity == Severity::info) continue;
      const auto& risk = diagnostic.finding.risk;
      EXPECT_TRUE(risk && *risk <= worst) << text.name << ", " << diagnostic.rule->id << ": "
                                          << to_utf8(contract.quote(diagnostic.finding.span));
    }
  }
}

TEST(Content, EachRaciRowHasOneAccountable) {
  for (const Text& text : all_texts()) {
    if (text.clause->family != "raci") continue;
    for (const Block& block : *text.blocks) {
      for (std::size_t row = 1; row < block.rows.size(); ++row) {
        const auto cells = plain_text({Block{.kind = Block::Kind::table, .rows = {block.rows[row]}}});
        const auto roles = cells.substr(cells.find(u'\t'));
        EXPECT_EQ(std::ranges::count(roles, u'A'), 1) << text.name << ": " << to_utf8(cells);
        EXPECT_GE(std::ranges::count(roles, u'R'), 1) << text.name << ": " << to_utf8(cells);
      }
    }
  }
}

// "99,5 %" beside "216 minutes": the minutes of unavailability that a month of 30 days leaves.
TEST(Content, AvailabilityAgreesWithMinutes) {
  int compared = 0;
  for (const Text& text : all_texts()) {
    if (text.clause->id != "sla-disponibilite") continue;
    for (const Block& block : *text.blocks) {
      for (const auto& row : block.rows) {
        const auto cells = to_utf8(plain_text({Block{.kind = Block::Kind::table, .rows = {row}}}));
        const auto percent = cells.find("9");
        const auto minutes = cells.find(" minutes");
        if (percent == std::string::npos || minutes == std::string::npos) continue;
        const double rate =
            std::stod(cells.substr(percent, 2)) + std::stod(cells.substr(percent + 3, 1)) / 10;
        const auto digits = cells.find_last_not_of("0123456789", minutes - 1) + 1;
        EXPECT_EQ(std::floor(432 * (100 - rate) + 0.5), std::stod(cells.substr(digits, minutes - digits)))
            << cells;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 9);
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
