// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/unicode.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

TEST(Fold, IgnoresCaseAndAccents) {
  EXPECT_EQ(fold(u"INDEMNITÉ"), u"indemnite");
}
TEST(Fold, ReadsDecomposedText) {
  EXPECT_EQ(fold(u"pe\u0301nalite\u0301"), fold(u"pénalité"));
}
TEST(Fold, MakesApostrophesAndSpacesPlain) {
  EXPECT_EQ(fold(u"l\u2019\u0153uvre\u202F!"), u"l'oeuvre !");
}
TEST(Fold, DropsSoftHyphens) {
  EXPECT_EQ(fold(u"indem\u00ADnité"), u"indemnite");
}
TEST(Utf, IllFormedBytesAreReplaced) {
  EXPECT_EQ(to_utf16("a\xFF"), u"a\uFFFD");
}
TEST(Utf, GoesThereAndBack) {
  EXPECT_EQ(to_utf8(to_utf16("« 10 € »")), "« 10 € »");
}

}  // namespace
}  // namespace clausier
