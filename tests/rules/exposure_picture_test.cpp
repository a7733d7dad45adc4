// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exposure_picture.hpp"

#include <gtest/gtest.h>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

// The facts of CA Caen, 2025: three years at 938 € HT a month, all of the price left.
constexpr Exposure caen{.monthly = 938, .months = 36, .tax = Tax::excluded};

TEST(ExposurePicture, SaysBothBasesInWords) {
  EXPECT_EQ(
      to_utf8(exposure_in_words(caen)),
      "Départ dès la signature\u00A0: 33\u202F768\u00A0€\u00A0HT (40\u202F521,60\u00A0€\u00A0TTC)\u00A0; "
      "à mi-parcours\u00A0: 16\u202F884\u00A0€\u00A0HT (20\u202F260,80\u00A0€\u00A0TTC)\u00A0; "
      "un an avant le terme\u00A0: 11\u202F256\u00A0€\u00A0HT (13\u202F507,20\u00A0€\u00A0TTC).");
}

TEST(ExposurePicture, AssertsNoTaxThatTheContractDoesNotSay) {
  const Exposure unsaid{.monthly = 938, .months = 12};
  const std::string words = to_utf8(exposure_in_words(unsaid));
  EXPECT_EQ(words,
            "Départ dès la signature\u00A0: 11\u202F256\u00A0€\u00A0; à mi-parcours\u00A0: 5\u202F628\u00A0€ "
            "(taxe non précisée au contrat).");
  EXPECT_EQ(exposure_svg(unsaid).find("HT"), std::string::npos);
}

TEST(ExposurePicture, NamesTheCurrencyAndSaysWhatTheBordersAre) {
  const std::string svg = exposure_svg({.monthly = 938, .months = 36, .currency = "CHF"});
  EXPECT_EQ(svg.find("euros"), std::string::npos);
  EXPECT_NE(svg.find("33\u202F768\u00A0CHF"), std::string::npos);
  EXPECT_NE(svg.find("sans valeur légale"), std::string::npos);
}

TEST(ExposurePicture, DrawsFourLines) {
  const std::string svg = exposure_svg(caen);
  std::size_t lines = 0;
  for (std::size_t at = svg.find("<polyline"); at != std::string::npos; at = svg.find("<polyline", at + 1))
    ++lines;
  EXPECT_EQ(lines, 4u);
  EXPECT_NE(svg.find("33\u202F768"), std::string::npos);
}

TEST(ExposurePicture, IsEmptyWithoutPriceOrTerm) {
  EXPECT_TRUE(exposure_svg({}).empty());
  EXPECT_TRUE(exposure_in_words({.monthly = 938, .months = 0}).empty());
}

TEST(ExposurePicture, HoldsForOneMonth) {
  const Exposure short_term{.monthly = 100, .months = 1};
  EXPECT_FALSE(exposure_svg(short_term).empty());
  EXPECT_FALSE(exposure_in_words(short_term).empty());
}

}  // namespace
}  // namespace clausier
