// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/word_changes.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

std::u16string applied(std::u16string text, const std::vector<WordChange>& changes) {
  for (auto change = changes.rbegin(); change != changes.rend(); ++change)
    text.replace(change->span.begin, change->span.length(), change->text);
  return text;
}

TEST(WordChanges, TouchNothingButTheWordsThatDiffer) {
  const std::u16string before = u"Le Client verse une indemnité égale à cent pour cent (100 %) du prix.";
  const std::u16string after = u"Le Client verse une indemnité égale à trente pour cent (30 %) du prix.";
  const auto changes = word_changes(before, after);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(before.substr(changes[0].span.begin, changes[0].span.length()), u"cent");
  EXPECT_EQ(changes[0].text, u"trente");
  EXPECT_EQ(changes[1].text, u"30");
}

TEST(WordChanges, TakeNeighbouringWordsTogether) {
  const auto changes = word_changes(u"payer la totalité restante du prix", u"payer une part modeste du prix");
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].text, u"une part modeste");
}

TEST(WordChanges, AlwaysLeadFromOneTextToTheOther) {
  const std::u16string texts[] = {u"",
                                  u" ",
                                  u"un",
                                  u"un deux trois",
                                  u"deux",
                                  u"trois deux un",
                                  u"un, deux ; trois.\nquatre",
                                  u"un deux",
                                  u"Le Client paie. Le Prestataire livre.",
                                  u"Le Prestataire livre. Le Client paie, puis rend."};
  for (const std::u16string& before : texts)
    for (const std::u16string& after : texts) {
      const auto changes = word_changes(before, after);
      EXPECT_EQ(applied(before, changes), after);
      EXPECT_EQ(changes.empty(), before == after);
    }
}

}  // namespace
}  // namespace clausier
