// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exposure.hpp"

#include <gtest/gtest.h>

namespace clausier {
namespace {

const Rule& judge() {
  return *find_rule("indemnite-clause-penale");
}

std::vector<Finding> check(std::u16string_view text) {
  return judge().check(read_contract(plain_text(text)));
}

TEST(Exposure, ReproducesTheCaenContract) {
  const auto found = check(
      u"Article 1 – Durée\n"
      u"Le contrat est conclu pour une durée de trente-six (36) mois.\n"
      u"Article 2 – Prix\n"
      u"Le prix de l’abonnement est de 938 € HT par mois.\n"
      u"Article 3 – Résiliation\n"
      u"En cas de résiliation anticipée, le Client devra verser une indemnité correspondant aux sommes qui "
      u"auraient dû "
      u"être facturées jusqu’à l’expiration de la durée du contrat.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].risk, Risk::high);
  ASSERT_TRUE(found[0].exposure);
  EXPECT_DOUBLE_EQ(found[0].exposure->monthly, 938);
  EXPECT_EQ(found[0].exposure->months, 36);
  EXPECT_EQ(found[0].exposure->tax, Tax::excluded);
  EXPECT_DOUBLE_EQ(found[0].exposure->total(), 33'768);
  EXPECT_NEAR(with_tax(*found[0].exposure).total(), 40'521.60, 0.001);
}

TEST(Exposure, CurveFallsToNothingAtTheTerm) {
  const auto curve = exposure_curve({.monthly = 938, .months = 36, .share = 0.7});
  ASSERT_EQ(curve.size(), 37u);
  EXPECT_DOUBLE_EQ(curve.front().remaining, 33'768);
  EXPECT_DOUBLE_EQ(curve.front().clause, 33'768 * 0.7);
  EXPECT_DOUBLE_EQ(curve.front().half, 16'884);
  EXPECT_DOUBLE_EQ(curve.front().thirty, 33'768 * 0.3);
  EXPECT_DOUBLE_EQ(curve.back().remaining, 0);
  EXPECT_DOUBLE_EQ(curve.back().clause, 0);
}

TEST(Exposure, FixedSumNeverExceedsThePriceLeft) {
  const auto curve = exposure_curve({.monthly = 100, .months = 12, .fixed = 300});
  EXPECT_DOUBLE_EQ(curve.front().clause, 300);
  EXPECT_DOUBLE_EQ(curve[11].clause, 100);
}

TEST(Exposure, TaxGoesBothWays) {
  const Exposure exposure{.monthly = 938, .months = 36, .tax = Tax::excluded};
  EXPECT_NEAR(without_tax(with_tax(exposure)).monthly, 938, 1e-9);
}

TEST(Exposure, KeepsTheTaxOfTheContract) {
  const auto tax_of = [](std::u16string_view price) {
    const Contract contract =
        read_contract(plain_text(u"Le contrat est conclu pour une durée de trente-six (36) mois au prix de " +
                                 std::u16string(price) + u" par mois."));
    const auto exposure = read_exposure(contract, {});
    return exposure ? std::optional(exposure->tax) : std::nullopt;
  };
  EXPECT_EQ(tax_of(u"938 € HT"), Tax::excluded);
  EXPECT_EQ(tax_of(u"938 € TTC"), Tax::included);
  EXPECT_EQ(tax_of(u"938 €"), Tax::unsaid);
}

TEST(Exposure, EmptyWithoutPriceOrTerm) {
  EXPECT_TRUE(exposure_curve({}).empty());
}

}  // namespace
}  // namespace clausier
