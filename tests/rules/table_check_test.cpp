// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/table_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

const TableText matrix = {{u"Activité", u"Client", u"Prestataire"},
                          {u"Sauvegardes", u"I", u"A/R"},
                          {u"Tests", u"A", u"R"},
                          {u"Formation", u"C", u"A, R"}};
const TableText scale = {
    {u"Disponibilité constatée sur le mois", u"Indisponibilité cumulée (mois de 30 jours)", u"Crédit"},
    {u"99,9 % et plus", u"43 minutes au plus", u"Aucun"},
    {u"De 99,5 % à moins de 99,9 %", u"216 minutes au plus", u"10 %"},
    {u"De 99,0 à moins de 99,5 %", u"432 minutes au plus", u"20 %"},
    {u"Moins de 99,0 %", u"Plus de 432 minutes", u"30 %"}};
const TableText items = {{u"Élément", u"Engagement"},
                         {u"Fenêtre de mesure", u"24 heures sur 24, une requête par minute"},
                         {u"Cible mensuelle", u"99,9 % (43 minutes d'indisponibilité au plus)"},
                         {u"Exclusions", u"Maintenance annoncée 5 jours ouvrés avant"},
                         {u"Plafond des crédits", u"30 % de la redevance mensuelle"}};
const TableText delays = {{u"Gravité", u"Prise en compte", u"Contournement", u"Correction"},
                          {u"Bloquante", u"30 minutes", u"4 heures", u"24 heures"},
                          {u"Majeure", u"2 heures", u"1 jour ouvré", u"5 jours ouvrés"},
                          {u"Mineure", u"1 jour ouvré", u"Sans objet", u"30 jours"}};

/// "2:0 no_accountable"… as numbers of the enumeration.
std::vector<TableFault> faults(const TableText& table, TableKind kind, const TableContext& around = {}) {
  std::vector<TableFault> found;
  for (const TableRemark& remark : check_table(table, kind, around)) found.push_back(remark.fault);
  return found;
}

TableText with(TableText table, std::size_t row, std::size_t column, std::u16string words) {
  table[row][column] = std::move(words);
  return table;
}

using Faults = std::vector<TableFault>;

TEST(TableCheck, KnowsWhatATableIs) {
  EXPECT_EQ(table_kind(matrix), TableKind::raci);
  for (const TableText& table : {scale, items, delays})
    EXPECT_EQ(table_kind(table), TableKind::service_levels);
  EXPECT_EQ(table_kind({{u"Prestation", u"Prix"}, {u"Audit", u"3 000 €"}, {u"Remise", u"95 %"}}),
            std::nullopt);
  EXPECT_EQ(table_kind({{u"Échéance", u"Part du prix"}, {u"Commande", u"30 %"}, {u"Recette", u"70 %"}}),
            std::nullopt);
  EXPECT_EQ(table_kind({{u"Indicateur", u"Taux"}, {u"Tickets pris en charge à temps", u"95 %"}}),
            std::nullopt);
  EXPECT_EQ(table_kind({{u"Disponibilité"}}), std::nullopt);
  EXPECT_EQ(table_kind({}), std::nullopt);
}

TEST(TableCheck, SaysNothingOfTablesThatAreRight) {
  EXPECT_EQ(faults(matrix, TableKind::raci), Faults{});
  for (const TableText& table : {scale, items, delays})
    EXPECT_EQ(faults(table, TableKind::service_levels), Faults{});
}

TEST(TableCheck, WantsOneRoleThatAnswersAndOneThatActs) {
  EXPECT_EQ(faults(with(matrix, 2, 0 + 1, u"C"), TableKind::raci), Faults{TableFault::no_accountable});
  EXPECT_EQ(faults(with(matrix, 1, 1, u"A"), TableKind::raci), Faults{TableFault::several_accountable});
  EXPECT_EQ(faults(with(matrix, 2, 2, u"–"), TableKind::raci), Faults{TableFault::no_responsible});
  EXPECT_EQ(faults(with(matrix, 1, 1, u"X"), TableKind::raci), Faults{TableFault::unread_letters});
  EXPECT_EQ(faults(with(matrix, 3, 0, u" "), TableKind::raci), Faults{TableFault::unnamed_activity});
}

TEST(TableCheck, KnowsTheRolesOfTheContract) {
  const Contract contract =
      read_contract(plain_text(u"Le Client et le Prestataire conviennent.\nActivité Client Coordinateur"));
  const TableContext around{&contract, contract.paragraph_span(1)};
  EXPECT_EQ(faults(matrix, TableKind::raci, around), Faults{});
  EXPECT_EQ(faults(with(matrix, 0, 2, u"Coordinateur"), TableKind::raci, around),
            Faults{TableFault::unknown_role});
  EXPECT_EQ(faults(with(matrix, 0, 2, u"CLIENT"), TableKind::raci, around), Faults{TableFault::same_role});
  EXPECT_EQ(faults(with(matrix, 0, 2, u""), TableKind::raci, around), Faults{TableFault::unnamed_role});
}

TEST(TableCheck, ComparesPercentagesWithMinutes) {
  EXPECT_EQ(faults(with(scale, 2, 1, u"21 minutes au plus"), TableKind::service_levels),
            Faults{TableFault::downtime_differs});
  const auto remarks =
      check_table(with(items, 2, 1, u"99,5 % (43 minutes au plus)"), TableKind::service_levels);
  ASSERT_EQ(remarks.size(), 1u);
  EXPECT_EQ(remarks[0].fault, TableFault::downtime_differs);
  EXPECT_EQ(remarks[0].row, 2u);
  EXPECT_EQ(to_utf8(remarks[0].detail), to_utf8(u"3\u00A0h\u00A039\u00A0min"));
  // A month has from 28 to 31 days, and whoever writes hours means them.
  for (const char16_t* words : {u"99,5 % (3 h 36 d'arrêt)", u"99.5% (3 h 39 min)", u"99,5 % (3,65 heures)",
                                u"99,95 % (21 min)", u"99,5 % (220 minutes)"})
    EXPECT_EQ(faults(with(items, 2, 1, words), TableKind::service_levels), Faults{}) << to_utf8(words);
}

TEST(TableCheck, CountsTheMeasuredPeriod) {
  TableText yearly = with(with(items, 2, 0, u"Cible annuelle"), 2, 1, u"99,5 % (43 h 48 min)");
  EXPECT_EQ(faults(yearly, TableKind::service_levels), Faults{});
  EXPECT_EQ(to_utf8(allowed_downtimes(yearly)[2]), to_utf8(u"43\u00A0h\u00A048\u00A0min"));
  EXPECT_EQ(faults(with(yearly, 2, 1, u"99,5 % (3 h 39 min)"), TableKind::service_levels),
            Faults{TableFault::downtime_differs});
  // Minutes of working hours cannot be counted.
  EXPECT_EQ(faults(with(with(items, 1, 1, u"Jours ouvrés, de 8 h à 18 h"), 2, 1, u"99,5 % (60 minutes)"),
                   TableKind::service_levels),
            Faults{});
  const TableText unsaid = {{u"Service", u"Disponibilité"}, {u"Messagerie", u"99,5 %"}};
  EXPECT_EQ(faults(unsaid, TableKind::service_levels), Faults{TableFault::no_period});
  const Contract contract = read_contract(plain_text(
      u"Article 4 – Niveaux\nLa disponibilité est mesurée chaque mois.\nService Disponibilité\nFin."));
  EXPECT_EQ(faults(unsaid, TableKind::service_levels, {&contract, contract.paragraph_span(2)}), Faults{});
}

TEST(TableCheck, TellsWhatAPercentageAllows) {
  const auto allowed = allowed_downtimes(scale);
  EXPECT_EQ(allowed[0], u"");
  EXPECT_EQ(allowed[4], u"");  // "moins de 99,0 %" allows anything
  EXPECT_EQ(to_utf8(allowed[1]), to_utf8(u"43\u00A0min"));
  EXPECT_EQ(to_utf8(allowed[2]), to_utf8(u"3\u00A0h\u00A036\u00A0min"));
}

TEST(TableCheck, WantsThresholdsThatFallAndCreditsThatRise) {
  EXPECT_EQ(faults(with(scale, 3, 2, u"5 %"), TableKind::service_levels), Faults{TableFault::credit_order});
  EXPECT_EQ(faults(with(scale, 2, 0, u"De 99,5 % à moins de 99,8 %"), TableKind::service_levels),
            Faults{TableFault::threshold_gap});
  EXPECT_EQ(faults(with(with(scale, 4, 0, u"Moins de 99,6 %"), 4, 1, u""), TableKind::service_levels),
            Faults{TableFault::threshold_order});
  TableText reversed = scale;
  std::reverse(reversed.begin() + 1, reversed.end());
  EXPECT_EQ(faults(reversed, TableKind::service_levels), Faults{});
  EXPECT_EQ(faults(with(reversed, 4, 2, u"40 %"), TableKind::service_levels),
            Faults{TableFault::credit_order});
}

TEST(TableCheck, WantsDelaysThatGrow) {
  EXPECT_EQ(faults(with(delays, 2, 1, u"15 minutes"), TableKind::service_levels),
            Faults{TableFault::delay_order});
  EXPECT_EQ(faults(with(delays, 1, 2, u"10 minutes"), TableKind::service_levels),
            Faults{TableFault::delay_before_answer});
}

TEST(TableCheck, TakesAnyTable) {
  for (const TableText& table :
       {TableText{}, TableText{{}}, TableText{{u""}}, TableText{{u"99 %", u"9999999999 h"}},
        TableText{{u"Disponibilité", u"A"}, {u"%%%", u"\xD800"}}}) {
    for (const TableKind kind : {TableKind::raci, TableKind::service_levels}) check_table(table, kind);
    EXPECT_EQ(allowed_downtimes(table).size(), table.size());
  }
}

}  // namespace
}  // namespace clausier
