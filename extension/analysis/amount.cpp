// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {
namespace {

/// How far before the number "mensuel" or "hors taxes" may stand: "la redevance mensuelle hors taxes est
/// fixée à".
constexpr std::size_t look_back = 10;

struct Money {
  Currency currency;
  double factor;  ///< 1000 for "k€"
  std::size_t end;
};

Currency currency_at(const WordReader& words, std::size_t i) {
  return static_cast<Currency>(static_cast<int>(words.value(i)));
}

std::optional<Parsed<Tax>> read_tax(const WordReader& words, std::size_t i) {
  if (words.says(i, u"(")) {
    const auto inside = read_tax(words, i + 1);
    if (inside && words.says(inside->end, u")")) return Parsed<Tax>{inside->value, inside->end + 1};
    return {};
  }
  if (words.says(i, u"ht")) return Parsed<Tax>{Tax::excluded, i + 1};
  if (words.says(i, u"ttc")) return Parsed<Tax>{Tax::included, i + 1};
  if (words.says_all(i, {u"h", u".", u"t", u"."})) return Parsed<Tax>{Tax::excluded, i + 4};
  if (words.says_all(i, {u"t", u".", u"t", u".", u"c", u"."})) return Parsed<Tax>{Tax::included, i + 6};
  if (words.says(i, u"hors") && words.says_one_of(i + 1, {u"taxe", u"taxes", u"tva", u"t"}))
    return Parsed<Tax>{Tax::excluded, i + 2};
  if (words.says_one_of(i, {u"toutes", u"toute"}) && words.says_one_of(i + 1, {u"taxes", u"taxe"}))
    return Parsed<Tax>{Tax::included, i + (words.says_one_of(i + 2, {u"comprises", u"comprise"}) ? 3u : 2u)};
  if (words.says_all(i, {u"tva", u"comprise"}) || words.says_all(i, {u"tva", u"incluse"}))
    return Parsed<Tax>{Tax::included, i + 2};
  return {};
}

std::optional<Money> read_currency(const WordReader& words, std::size_t i) {
  if (words.says_one_of(i, {u"d'", u"de"})) ++i;  // "deux millions d'euros"
  double factor = 1;
  if (words.says_one_of(i, {u"k", u"m"}) && words.is(i + 1, Word::currency)) {
    factor = words.says(i, u"k") ? 1e3 : 1e6;
    ++i;
  }
  if (words.says(i, u"e") && read_tax(words, i + 1)) return Money{Currency::euro, factor, i + 1};
  if (!words.is(i, Word::currency)) return {};
  if (words.says_one_of(i, {u"keur", u"keuro", u"keuros"})) factor = 1e3;
  if (words.says(i, u"meur")) factor = 1e6;
  const Currency currency = currency_at(words, i);
  if (currency == Currency::other && words.says_one_of(i + 1, {u"suisse", u"suisses"}))
    return Money{Currency::swiss_franc, factor, i + 2};
  return Money{currency, factor, i + 1};
}

/// "euros (10 000 €)": the same sum once more.
void read_repetition(const WordReader& words, Parsed<Amount>& amount) {
  Number& number = amount.value.number;
  if (!words.says(amount.end, u"(") || (number.words && number.figures)) return;
  const auto again = read_number(words, amount.end + 1);
  if (!again || again->value.words.has_value() == number.words.has_value()) return;
  const auto money = read_currency(words, again->end);
  if (!money) return;
  std::size_t end = money->end;
  if (const auto tax = read_tax(words, end)) {
    amount.value.tax = tax->value;
    end = tax->end;
  }
  if (!words.says(end, u")")) return;
  if (again->value.figures) {
    number.figures = *again->value.figures * money->factor;
    number.figures_span = again->value.figures_span;
  } else {
    number.words = *again->value.words * money->factor;
    number.words_span = again->value.words_span;
  }
  number.value = *number.figures;
  number.span.end = words.token(end).span.end;
  amount.end = end + 1;
}

void read_cents(const WordReader& words, Parsed<Amount>& amount) {
  const std::size_t begin = amount.end + (words.says(amount.end, u"et") ? 1 : 0);
  const auto cents = read_number(words, begin);
  if (!cents || !words.says_one_of(cents->end, {u"centime", u"centimes", u"cents", u"cts"})) return;
  Number& number = amount.value.number;
  number.value += cents->value.value / 100;
  if (number.words) *number.words += cents->value.value / 100;
  if (number.figures) *number.figures += cents->value.value / 100;
  amount.end = cents->end + 1;
}

/// "par utilisateur et par mois", "/poste/mois"
std::size_t skip_other_unit(const WordReader& words, std::size_t i) {
  if (!words.says_one_of(i, {u"par", u"/"}) || words.is(i + 1, Word::time_unit)) return i;
  const std::size_t next = i + (words.says(i + 2, u"et") ? 3u : 2u);
  return words.says_one_of(next, {u"par", u"/"}) && words.is(next + 1, Word::time_unit) ? next : i;
}

/// Tax and period, in either order.
void read_tail(const WordReader& words, Parsed<Amount>& amount) {
  for (int round = 0; round < 4; ++round) {
    if (const auto tax = read_tax(words, amount.end)) {
      amount.value.tax = tax->value;
      amount.end = tax->end;
    } else if (const auto period = read_period(words, skip_other_unit(words, amount.end))) {
      amount.value.period = period->value;
      amount.end = period->end;
    }
  }
}

/// What the words before say of the sum: "redevance mensuelle HT de …".
void read_before(const WordReader& words, std::size_t begin, Amount& amount) {
  for (std::size_t i = begin; i-- > 0 && begin - i <= look_back && words.same_sentence(i, begin);) {
    if (words.says_one_of(i, {u";", u",", u"total", u"totale", u"global", u"globale"}) ||
        words.is_number(i) || words.is(i, Word::currency))
      return;
    if (amount.tax == Tax::unsaid)
      if (const auto tax = read_tax(words, i)) amount.tax = tax->value;
    if (!amount.period && words.is(i, Word::instalment))
      amount.period = static_cast<TimeUnit>(static_cast<int>(words.value(i)));
    if (!amount.period && words.is(i, Word::periodic)) amount.period = read_period(words, i)->value;
    // A rent that says no more is monthly: "48 loyers de 189 euros".
    if (!amount.period && words.says_one_of(i, {u"loyer", u"loyers"})) amount.period = TimeUnit::month;
  }
}

/// What the table's heads say of it: "Montant mensuel HT".
void read_heads(const WordReader& words, Amount& amount) {
  if (amount.tax != Tax::unsaid && amount.period) return;
  const Contract& contract = words.contract();
  const std::size_t paragraph = contract.position(amount.span.begin).line;
  if (!contract.paragraphs()[paragraph].cell) return;
  const CellHeads heads = contract.cell_heads(paragraph);
  for (const Span head : {heads.column, heads.row}) {
    const auto tokens = contract.tokens_in(head);
    for (const Token& token : tokens) {
      const auto i = static_cast<std::size_t>(&token - contract.tokens().data());
      if (const auto tax = read_tax(words, i); tax && amount.tax == Tax::unsaid) amount.tax = tax->value;
      if (const auto period = read_period(words, i); period && !amount.period) amount.period = period->value;
    }
  }
}

}  // namespace

std::optional<Parsed<Amount>> read_amount(const WordReader& words, std::size_t i,
                                          const Parsed<Number>& number) {
  const bool currency_before = i > 0 && words.is(i - 1, Word::currency) && words.same_sentence(i - 1, i);
  auto money = read_currency(words, number.end);
  const bool in_front = !money && currency_before && number.value.figures;
  if (in_front) {
    const bool thousands = words.says(number.end, u"k");
    const bool millions = words.says(number.end, u"m");
    money = Money{currency_at(words, i - 1),
                  thousands  ? 1e3
                  : millions ? 1e6
                             : 1,
                  number.end + (thousands || millions ? 1 : 0)};
  }
  if (!money || (money->end > number.end && !words.same_sentence(i, money->end - 1))) return {};

  Parsed<Amount> amount{{.number = number.value, .currency = money->currency}, money->end};
  Number& value = amount.value.number;
  value.value *= money->factor;
  if (value.words) *value.words *= money->factor;
  if (value.figures) *value.figures *= money->factor;
  read_cents(words, amount);
  read_tail(words, amount);
  read_repetition(words, amount);
  read_tail(words, amount);
  amount.value.span = {words.token(in_front ? i - 1 : i).span.begin, words.token(amount.end - 1).span.end};
  read_before(words, in_front ? i - 1 : i, amount.value);
  read_heads(words, amount.value);
  return amount;
}

}  // namespace clausier
