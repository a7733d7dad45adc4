// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/typed.hpp"

#include <algorithm>
#include <charconv>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

constexpr std::array<CountedUnit, 14> units = {{
    {u"minute", u"minutes", true, u"minute", u"minutes", 1.0 / 60},
    {u"heure", u"heures", true, u"hour", u"hours", 1},
    {u"jour", u"jours", false, u"day", u"days", 24},
    {u"semaine", u"semaines", true, u"week", u"weeks", 168},
    {u"mois", u"mois", false, u"month", u"months", 720},
    {u"trimestre", u"trimestres", false, u"quarter", u"quarters", 2160},
    {u"semestre", u"semestres", false, u"half-year", u"half-years", 4320},
    {u"an", u"ans", false, u"year", u"years", 8640},
    {u"année", u"années", true, u"year", u"years", 8640},
    {u"fois", u"fois", true, u"time", u"times", 0},
    {u"essai", u"essais", false, u"test", u"tests", 0},
    {u"mensualité", u"mensualités", true, u"monthly instalment", u"monthly instalments", 0},
    {u"personne", u"personnes", true, u"person", u"persons", 0},
    {u"session", u"sessions", true, u"session", u"sessions", 0},
}};

constexpr std::array<DayQualifier, 4> qualifiers = {{
    {u"ouvré", u"ouvrés", u"ouvrée", u"ouvrées", u"business"},
    {u"ouvrable", u"ouvrables", u"ouvrable", u"ouvrables", u"working"},
    {u"calendaire", u"calendaires", u"calendaire", u"calendaires", u"calendar"},
    {u"franc", u"francs", u"franche", u"franches", u"clear"},
}};

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

// "10 000,50 € HT": figures, then the unit.
std::optional<TypedNumber> read_figures(std::u16string_view typed) {
  TypedNumber number;
  std::string digits;
  bool after_comma = false;
  std::size_t i = 0;
  for (; i < typed.size(); ++i) {
    const char16_t c = typed[i];
    const bool space = c == u' ' || c == u'\u00A0' || c == u'\u202F';
    if (is_digit(c))
      after_comma ? void(number.decimals += c) : digits.push_back(static_cast<char>(c));
    else if ((c == u',' || c == u'.') && !after_comma && !digits.empty())
      after_comma = true;
    else if (!space)
      break;
  }
  if (digits.empty() || digits.size() > 15 || number.decimals.size() > 6) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), number.whole);
  number.unit = words_of(typed.substr(i));
  return number;
}

// "10,000" is ten thousand in English and ten in French: better asked again than written wrong.
bool is_ambiguous(const Blank& blank, const TypedNumber& number) {
  return blank.kind != Blank::Kind::percentage && number.whole > 0 && number.decimals.size() == 3;
}

TypedNumber without_last_zeros(TypedNumber number) {
  while (number.decimals.ends_with(u'0')) number.decimals.pop_back();
  return number;
}

// English names the days that count before them, French behind.
bool is_english(const DayQualifier& qualifier, const TypedNumber& number) {
  return same(number.unit.front(), qualifier.english);
}

}  // namespace

const std::array<std::u16string_view, 12> french_months = {
    u"janvier", u"février", u"mars",      u"avril",   u"mai",      u"juin",
    u"juillet", u"août",    u"septembre", u"octobre", u"novembre", u"décembre"};

double TypedNumber::value() const {
  double fraction = 0;
  for (auto digit = decimals.rbegin(); digit != decimals.rend(); ++digit)
    fraction = (fraction + (*digit - u'0')) / 10;
  return static_cast<double>(whole) + fraction;
}

std::optional<TypedNumber> read_typed(const Blank& blank, std::u16string_view typed) {
  auto number = read_figures(typed);
  if (!number || is_ambiguous(blank, *number)) return std::nullopt;
  const auto sample = number->unit.empty() ? read_sample(blank) : std::nullopt;
  if (sample) number->unit = sample->unit;
  return without_last_zeros(std::move(*number));
}

std::optional<TypedNumber> read_sample(const Blank& blank) {
  auto number = read_figures(blank.sample);
  if (number) number = without_last_zeros(std::move(*number));
  return number;
}

const CountedUnit* find_unit(const TypedNumber& number) {
  if (number.unit.empty() || number.unit.size() > 2) return nullptr;
  const bool english = number.unit.size() == 2 && std::ranges::any_of(qualifiers, [&](const auto& qualifier) {
                         return is_english(qualifier, number);
                       });
  const std::u16string& word = english ? number.unit.back() : number.unit.front();
  if (word == u"j") return &units[2];
  if (word == u"h") return &units[1];
  const auto found = std::ranges::find_if(units, [&](const CountedUnit& unit) {
    return same(word, unit.one) || same(word, unit.many) || same(word, unit.english_one) ||
           same(word, unit.english_many);
  });
  return found == units.end() ? nullptr : &*found;
}

const DayQualifier* find_qualifier(const TypedNumber& number) {
  if (number.unit.size() != 2) return nullptr;
  const std::u16string& word = number.unit[1];
  const auto found = std::ranges::find_if(qualifiers, [&](const DayQualifier& qualifier) {
    return is_english(qualifier, number) || same(word, qualifier.one) || same(word, qualifier.many) ||
           same(word, qualifier.one_feminine) || same(word, qualifier.many_feminine);
  });
  return found == qualifiers.end() ? nullptr : &*found;
}

std::optional<Tax> find_tax(const TypedNumber& number) {
  Tax tax = Tax::unsaid;
  for (const auto& word : number.unit) {
    if (word == u"HT" || word == u"ht")
      tax = Tax::excluded;
    else if (word == u"TTC" || word == u"ttc")
      tax = Tax::included;
    else if (word != u"€" && !same(word, u"euro") && !same(word, u"euros") && word != u"EUR")
      return std::nullopt;
  }
  return tax;
}

std::optional<std::chrono::year_month_day> read_typed_date(std::u16string_view typed) {
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
      std::ranges::find_if(french_months, [&](std::u16string_view name) { return same(name, parts[1]); });
  if (month != french_months.end()) parts[1] = to_utf16(std::to_string(month - french_months.begin() + 1));
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = read_figures(parts[i]);
    if (!number || !number->decimals.empty() || !number->unit.empty() || number->whole > 9999)
      return std::nullopt;
    numbers[i] = static_cast<unsigned>(number->whole);
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(numbers[2])),
                                         std::chrono::month(numbers[1]), std::chrono::day(numbers[0])};
  return date.ok() && numbers[2] >= 1000 ? std::optional(date) : std::nullopt;
}

}  // namespace clausier
