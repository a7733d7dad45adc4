// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <chrono>
#include <optional>

#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::u16string_view weekdays[] = {u"dimanche", u"lundi",    u"mardi", u"mercredi",
                                            u"jeudi",    u"vendredi", u"samedi"};
constexpr std::u16string_view months[] = {u"janvier",   u"février", u"mars",     u"avril",
                                          u"mai",       u"juin",    u"juillet",  u"août",
                                          u"septembre", u"octobre", u"novembre", u"décembre"};

std::chrono::sys_days day_of(const Date& date) {
  return std::chrono::year_month_day{std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day))};
}

bool is_complete(const Date& date) {
  return date.exists && date.year > 0 && date.day > 0;
}

/// "il y a 30 jours en avril", why the date is in no calendar.
std::u16string reason(const Date& date) {
  if (date.month > 12) return u"il n’y a que douze mois";
  const std::u16string month(months[date.month - 1]);
  if (date.month == 2 && date.day == 29) return u"cette année n’est pas bissextile";
  const bool vowel = month[0] == u'a' || month[0] == u'o';
  const std::u16string_view last = date.month == 2 ? u"29" : date.day > 31 ? u"31" : u"30";
  return u"le mois " + std::u16string(vowel ? u"d’" : u"de ") + month + u" a " + std::u16string(last) +
         u" jours au plus";
}

std::u16string quoted(const Contract& contract, Span span) {
  return u"«\u00A0" + std::u16string(contract.quote(span)) + u"\u00A0»";
}

Finding finding_at(Span span, std::u16string message) {
  Finding finding;
  finding.span = span;
  finding.message = std::move(message);
  return finding;
}

/// "lundi 16 mars 2026", where that day is a Monday or is not.
std::optional<Finding> check_weekday(const Contract& contract, const Date& date) {
  if (date.tokens.first == 0 || !is_complete(date)) return {};
  const Token& before = contract.tokens()[date.tokens.first - 1];
  const auto said = std::ranges::find(weekdays, contract.folded(before));
  if (said == std::end(weekdays) || before.sentence != contract.tokens()[date.tokens.first].sentence)
    return {};
  const auto true_day = weekdays[std::chrono::weekday(day_of(date)).c_encoding()];
  if (*said == true_day) return {};
  const Span span{before.span.begin, date.span.end};
  Finding finding = finding_at(span, quoted(contract, date.span) + u" n’est pas un " + std::u16string(*said) +
                                         u" mais un " + std::u16string(true_day) + u".");
  finding.suggestions.push_back(
      {u"Corriger le jour de la semaine",
       std::u16string(true_day) + u" " + std::u16string(contract.quote(date.span))});
  return finding;
}

/// Whether these words stand between, and nothing that would begin another period.
bool runs_to(const Contract& contract, const Date& from, const Date& to) {
  bool ends = false;
  for (std::uint32_t i = from.tokens.end; i < to.tokens.first; ++i) {
    const auto word = contract.folded(contract.tokens()[i]);
    if (word == u";" || word == u"ou" || word == u"soit" || word == u"puis") return false;
    constexpr std::u16string_view ending[] = {u"expire",    u"expirant", u"expirera", u"acheve",
                                              u"achever",   u"achevera", u"termine",  u"terminant",
                                              u"terminera", u"jusqu'",   u"prend",    u"prendra"};
    if (std::ranges::find(ending, word) == std::end(ending)) continue;
    ends = (word != u"prend" && word != u"prendra") ||
           (i + 1 < to.tokens.first && contract.folded(contract.tokens()[i + 1]) == u"fin");
  }
  if (ends) return true;
  const std::uint32_t between = to.tokens.first - from.tokens.end;
  if (between == 0 || between > 2) return false;
  const auto opens = [&](std::uint32_t i) { return i > 0 ? contract.folded(contract.tokens()[i - 1]) : u""; };
  const auto joins = contract.folded(contract.tokens()[from.tokens.end]);
  if (joins == u"au") return opens(from.tokens.first) == u"du";
  if (joins != u"et" || between != 2 || from.tokens.first < 2) return false;
  return contract.folded(contract.tokens()[from.tokens.first - 2]) == u"entre";
}

/// "du 1er mars 2027 au 28 février 2026"
std::optional<Finding> check_order(const Contract& contract, const Date& from, const Date& to) {
  if (!is_complete(from) || !is_complete(to) || day_of(to) >= day_of(from)) return {};
  if (contract.tokens()[from.tokens.first].sentence != contract.tokens()[to.tokens.first].sentence) return {};
  if (!runs_to(contract, from, to)) return {};
  return finding_at({from.span.begin, to.span.end}, u"La fin (" + std::u16string(contract.quote(to.span)) +
                                                        u") précède le début (" +
                                                        std::u16string(contract.quote(from.span)) + u").");
}

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  for (const Date& date : contract.impossible_dates())
    found.push_back(
        finding_at(date.span, quoted(contract, date.span) + u" n’existe pas\u00A0: " + reason(date) + u"."));
  const auto& dates = contract.dates();
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (auto finding = check_weekday(contract, dates[i])) found.push_back(std::move(*finding));
    if (i + 1 == dates.size()) continue;
    if (auto finding = check_order(contract, dates[i], dates[i + 1])) found.push_back(std::move(*finding));
  }
  std::ranges::stable_sort(found, {}, &Finding::span);
  return found;
}

constexpr Example examples[] = {
    {u"L’inventaire est arrêté au plus tard le ⟦31 juin 2026⟧.", {}, u"Juin a trente jours."},
    {u"Le Contrat expire le ⟦29 février 2027⟧.", {}, u"2027 n’est pas une année bissextile."},
    {u"La recette est prononcée le ⟦12/13/2026⟧.", {}, u"Il n’y a pas de treizième mois."},
    {u"La réunion de lancement a lieu le ⟦lundi 14 mars 2026⟧.", {}, u"Ce jour est un samedi."},
    {u"Le Contrat est conclu du ⟦1er mars 2027 au 28 février 2026⟧."
     u"",
     {},
     u"La fin précède le début."},
    {u"Le Contrat expire le 29 février 2028, puis le 31/12/2030.", {}, u"2028 est une année bissextile."},
    {u"La réunion de lancement a lieu le samedi 14 mars 2026.", {}, u"Le jour est juste."},
    {u"Le Contrat est conclu du 1er mars 2026 au 28 février 2027.", {}, u"La fin suit le début."},
    {u"Les paliers sont de 10/15/20 %, sous la référence 2026-31-14.", {}, u"Ce ne sont pas des dates."},
    {u"Le devis du 3 mai 2026 complète celui du 12 avril 2026.", {}, u"Deux dates sans période."},
};

}  // namespace

extern constinit const Rule date_impossible{
    .id = "date-impossible",
    .title = u"Date impossible",
    .explanation =
        u"Une date qui n’existe pas, un jour de semaine qui ne tombe pas ce jour-là ou une fin qui précède "
        u"le "
        u"début laissent incertain le moment où une obligation naît ou s’éteint. La partie qui y a intérêt "
        u"peut "
        u"s’en prévaloir\u00A0: la date est à corriger avant de signer.",
    .severity = Severity::error,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
