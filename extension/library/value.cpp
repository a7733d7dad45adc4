// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <vector>

#include "analysis/number.hpp"
#include "analysis/unicode.hpp"
#include "library/typography.hpp"

namespace clausier {
namespace {

// ---- what French contracts write -----------------------------------------------------------------------

struct Unit {
  std::u16string_view one, many;
  bool feminine;
  double hours;  // 0 for what is counted but is not time
};

constexpr std::array<Unit, 14> units = {{
    {u"minute", u"minutes", true, 1.0 / 60},
    {u"heure", u"heures", true, 1},
    {u"jour", u"jours", false, 24},
    {u"semaine", u"semaines", true, 168},
    {u"mois", u"mois", false, 720},
    {u"trimestre", u"trimestres", false, 2160},
    {u"semestre", u"semestres", false, 4320},
    {u"an", u"ans", false, 8640},
    {u"année", u"années", true, 8640},
    {u"fois", u"fois", true, 0},
    {u"essai", u"essais", false, 0},
    {u"mensualité", u"mensualités", true, 0},
    {u"personne", u"personnes", true, 0},
    {u"session", u"sessions", true, 0},
}};

struct Qualifier {
  std::u16string_view one, many, one_feminine, many_feminine;
};

constexpr std::array<Qualifier, 4> qualifiers = {{
    {u"ouvré", u"ouvrés", u"ouvrée", u"ouvrées"},
    {u"ouvrable", u"ouvrables", u"ouvrable", u"ouvrables"},
    {u"calendaire", u"calendaires", u"calendaire", u"calendaires"},
    {u"franc", u"francs", u"franche", u"franches"},
}};

constexpr std::array<std::u16string_view, 12> months = {u"janvier",   u"février", u"mars",     u"avril",
                                                        u"mai",       u"juin",    u"juillet",  u"août",
                                                        u"septembre", u"octobre", u"novembre", u"décembre"};

// ---- reading what was typed ------------------------------------------------------------------------------

bool same(std::u16string_view a, std::u16string_view b) {
  return fold(a) == fold(b);
}

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

std::vector<std::u16string> words_of(std::u16string_view text) {
  std::vector<std::u16string> words(1);
  for (const char16_t c : text) {
    if (c != u' ' && c != u'\u00A0' && c != u'\u202F')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

struct Quantity {
  std::int64_t whole = 0;
  std::u16string decimals;           // without trailing zeros
  std::vector<std::u16string> unit;  // the words after the figures
  double value() const {
    double fraction = 0;
    for (auto digit = decimals.rbegin(); digit != decimals.rend(); ++digit)
      fraction = (fraction + (*digit - u'0')) / 10;
    return static_cast<double>(whole) + fraction;
  }
};

// "10 000,50 € HT": figures, then the unit.
std::optional<Quantity> read_quantity(std::u16string_view typed) {
  Quantity quantity;
  std::string digits;
  bool after_comma = false;
  std::size_t i = 0;
  for (; i < typed.size(); ++i) {
    const char16_t c = typed[i];
    const bool space = c == u' ' || c == u'\u00A0' || c == u'\u202F';
    if (is_digit(c))
      after_comma ? void(quantity.decimals += c) : digits.push_back(static_cast<char>(c));
    else if ((c == u',' || c == u'.') && !after_comma && !digits.empty())
      after_comma = true;
    else if (!space)
      break;
  }
  if (digits.empty() || digits.size() > 15 || quantity.decimals.size() > 6) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), quantity.whole);
  while (quantity.decimals.ends_with(u'0')) quantity.decimals.pop_back();
  quantity.unit = words_of(typed.substr(i));
  return quantity;
}

// With the sample's unit where none was typed.
std::optional<Quantity> read_quantity(const Blank& blank, std::u16string_view typed) {
  auto quantity = read_quantity(typed);
  if (!quantity || !quantity->unit.empty()) return quantity;
  if (const auto sample = read_quantity(blank.sample)) quantity->unit = sample->unit;
  return quantity;
}

const Unit* find_unit(const Quantity& quantity) {
  if (quantity.unit.empty() || quantity.unit.size() > 2) return nullptr;
  const std::u16string& word = quantity.unit.front();
  if (word == u"j") return &units[2];
  if (word == u"h") return &units[1];
  const auto found = std::ranges::find_if(
      units, [&](const Unit& unit) { return same(word, unit.one) || same(word, unit.many); });
  return found == units.end() ? nullptr : &*found;
}

const Qualifier* find_qualifier(const Quantity& quantity) {
  if (quantity.unit.size() != 2) return nullptr;
  const std::u16string& word = quantity.unit[1];
  const auto found = std::ranges::find_if(qualifiers, [&](const Qualifier& qualifier) {
    return same(word, qualifier.one) || same(word, qualifier.many) || same(word, qualifier.one_feminine) ||
           same(word, qualifier.many_feminine);
  });
  return found == qualifiers.end() ? nullptr : &*found;
}

// The tax of a sum in euros ("€ HT", "euros"); nothing for another unit.
std::optional<std::u16string_view> find_tax(const Quantity& quantity) {
  std::u16string_view tax;
  for (const auto& word : quantity.unit) {
    if (word == u"HT" || word == u"ht")
      tax = u"HT";
    else if (word == u"TTC" || word == u"ttc")
      tax = u"TTC";
    else if (word != u"€" && !same(word, u"euro") && !same(word, u"euros") && word != u"EUR")
      return std::nullopt;
  }
  return tax;
}

std::optional<std::chrono::year_month_day> read_date(std::u16string_view typed) {
  std::vector<std::u16string> parts(1);
  for (const char16_t c : typed) {
    if (c == u'/' || c == u'-' || c == u'.' || c == u' ' || c == u'\u00A0')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  if (parts.size() != 3) return std::nullopt;
  if (parts[0].size() == 4) std::swap(parts[0], parts[2]);
  if (parts[0] == u"1er") parts[0] = u"1";
  const auto month =
      std::ranges::find_if(months, [&](std::u16string_view name) { return same(name, parts[1]); });
  if (month != months.end()) parts[1] = to_utf16(std::to_string(month - months.begin() + 1));
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto quantity = read_quantity(parts[i]);
    if (!quantity || !quantity->decimals.empty() || !quantity->unit.empty() || quantity->whole > 9999)
      return std::nullopt;
    numbers[i] = static_cast<unsigned>(quantity->whole);
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(numbers[2])),
                                         std::chrono::month(numbers[1]), std::chrono::day(numbers[0])};
  return date.ok() && numbers[2] >= 1000 ? std::optional(date) : std::nullopt;
}

// ---- writing
// -----------------------------------------------------------------------------------------------

std::u16string figures(const Quantity& quantity) {
  std::string digits = std::to_string(quantity.whole);
  std::u16string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += u'\u202F';
    text += static_cast<char16_t>(digits[i]);
  }
  return quantity.decimals.empty() ? text : text + u"," + quantity.decimals;
}

// "trente (30)"; figures alone where there are decimals.
std::u16string words_and_figures(const Quantity& quantity, bool feminine) {
  if (!quantity.decimals.empty()) return figures(quantity);
  auto words = spell_number(quantity.whole);
  if (feminine && words.ends_with(u"un")) words += u'e';
  return words + u" (" + figures(quantity) + u")";
}

std::u16string write_count(const Quantity& quantity, Writing writing) {
  if (quantity.unit.empty())
    return writing == Writing::cell ? figures(quantity) : words_and_figures(quantity, false);
  const Unit& unit = *find_unit(quantity);
  const Qualifier* qualifier = find_qualifier(quantity);
  const bool one = quantity.value() < 2;
  std::u16string text =
      writing == Writing::cell ? figures(quantity) : words_and_figures(quantity, unit.feminine);
  text += u'\u00A0';
  text += one ? unit.one : unit.many;
  if (!qualifier) return text;
  text += u' ';
  if (unit.feminine)
    text += one ? qualifier->one_feminine : qualifier->many_feminine;
  else
    text += one ? qualifier->one : qualifier->many;
  return text;
}

std::u16string spell_euros(const Quantity& quantity) {
  auto words = spell_number(quantity.whole);
  const bool round = words.ends_with(u"million") || words.ends_with(u"millions") ||
                     words.ends_with(u"milliard") || words.ends_with(u"milliards");
  words += round ? u" d’euros" : quantity.whole < 2 ? u" euro" : u" euros";
  if (quantity.decimals.empty()) return words;
  const auto cents =
      (quantity.decimals[0] - u'0') * 10 + (quantity.decimals.size() > 1 ? quantity.decimals[1] - u'0' : 0);
  return words + u" et " + spell_number(cents) + (cents < 2 ? u" centime" : u" centimes");
}

std::u16string write_money(const Quantity& quantity, Writing writing) {
  const auto tax = *find_tax(quantity);
  Quantity sum = quantity;
  if (sum.decimals.size() == 1) sum.decimals += u'0';
  auto text = figures(sum) + u"\u00A0€";
  if (!tax.empty()) text += u"\u00A0" + std::u16string(tax);
  if (writing == Writing::cell) return text;
  text += u" (" + spell_euros(quantity);
  if (!tax.empty()) text += tax == u"HT" ? u" hors taxes" : u" toutes taxes comprises";
  return text + u")";
}

std::u16string write_percentage(const Quantity& quantity, Writing writing) {
  const auto short_form = figures(quantity) + u"\u00A0%";
  if (writing == Writing::cell || !quantity.decimals.empty()) return short_form;
  return spell_number(quantity.whole) + u" pour cent (" + short_form + u")";
}

std::u16string write_date(const std::chrono::year_month_day& date) {
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  return to_utf16(std::to_string(day)) + (day == 1 ? u"er\u00A0" : u"\u00A0") +
         std::u16string(months[month - 1]) + u" " + to_utf16(std::to_string(static_cast<int>(date.year())));
}

// ---- bounds
// --------------------------------------------------------------------------------------------------

// In the unit of the sample.
double measure(const Blank& blank, const Quantity& quantity) {
  if (blank.kind != Blank::Kind::duration) return quantity.value();
  const auto sample = read_quantity(blank.sample);
  const Unit* unit = sample ? find_unit(*sample) : nullptr;
  return unit ? quantity.value() * find_unit(quantity)->hours / unit->hours : quantity.value();
}

std::u16string write_bound(const Blank& blank, double bound) {
  auto digits = std::to_string(bound);
  while (digits.ends_with('0')) digits.pop_back();
  if (digits.ends_with('.')) digits.pop_back();
  Blank unbounded = blank;
  unbounded.minimum = unbounded.maximum = std::nullopt;
  return write_value(unbounded, to_utf16(digits), Writing::cell);
}

std::optional<std::u16string> object_to_quantity(const Blank& blank, std::u16string_view typed) {
  const auto quantity = read_quantity(blank, typed);
  if (!quantity) return u"Il faut un nombre, par exemple " + blank.sample + u".";
  const Unit* unit = find_unit(*quantity);
  const bool counted = unit && (quantity->unit.size() == 1 || find_qualifier(*quantity));
  if (blank.kind == Blank::Kind::duration && (!counted || unit->hours == 0))
    return u"Il faut une durée, par exemple " + blank.sample + u".";
  if (blank.kind == Blank::Kind::money && (!find_tax(*quantity) || quantity->decimals.size() > 2))
    return u"Il faut une somme en euros, par exemple " + blank.sample + u".";
  if (blank.kind == Blank::Kind::percentage && !quantity->unit.empty() &&
      quantity->unit != std::vector<std::u16string>{u"%"})
    return u"Il faut un pourcentage, par exemple " + blank.sample + u".";
  if (blank.kind == Blank::Kind::number && !quantity->unit.empty() && !counted)
    return u"Il faut un nombre, par exemple " + blank.sample + u".";
  const double measured = measure(blank, *quantity);
  if (blank.minimum && measured < *blank.minimum)
    return u"Le minimum est " + write_bound(blank, *blank.minimum) + u".";
  if (blank.maximum && measured > *blank.maximum)
    return u"Le maximum est " + write_bound(blank, *blank.maximum) + u".";
  return std::nullopt;
}

}  // namespace

std::optional<std::u16string> object_to(const Blank& blank, std::u16string_view typed) {
  switch (blank.kind) {
    case Blank::Kind::money:
    case Blank::Kind::percentage:
    case Blank::Kind::duration:
    case Blank::Kind::number:
      return object_to_quantity(blank, typed);
    case Blank::Kind::date:
      if (!read_date(typed)) return u"Il faut une date, par exemple " + blank.sample + u".";
      return std::nullopt;
    case Blank::Kind::choice:
      if (std::ranges::find(blank.choices, typed) == blank.choices.end())
        return u"Ce choix n’est pas proposé.";
      return std::nullopt;
    case Blank::Kind::party:
    case Blank::Kind::text:
      break;
  }
  return std::nullopt;
}

std::u16string write_value(const Blank& blank, std::u16string_view typed, Writing writing) {
  if (object_to(blank, typed)) return std::u16string(typed);
  switch (blank.kind) {
    case Blank::Kind::money:
      return write_money(*read_quantity(blank, typed), writing);
    case Blank::Kind::percentage:
      return write_percentage(*read_quantity(blank, typed), writing);
    case Blank::Kind::duration:
    case Blank::Kind::number:
      return write_count(*read_quantity(blank, typed), writing);
    case Blank::Kind::date:
      return write_date(*read_date(typed));
    case Blank::Kind::choice:
    case Blank::Kind::party:
    case Blank::Kind::text:
      break;
  }
  return french_typography(typed);
}

}  // namespace clausier
