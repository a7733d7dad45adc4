// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {
namespace {

/// At most this many words stand between the number and its unit: "les trois (3) premiers autres mois".
constexpr std::size_t most_orderings = 2;

TimeUnit unit_at(const WordReader& words, std::size_t i) {
  return static_cast<TimeUnit>(static_cast<int>(words.value(i)));
}

/// "24h/24", "7j/7", "9 h 30" tell the time of day, not how long.
bool is_clock(const WordReader& words, std::size_t unit) {
  if (!words.says_one_of(unit, {u"h", u"j", u"heures", u"jours"})) return false;
  return words.says(unit + 1, u"/") || (words.says(unit, u"h") && words.is_number(unit + 1));
}

/// "trente-six mois (36 mois)"
void read_repetition(const WordReader& words, Parsed<Duration>& duration) {
  Number& number = duration.value.number;
  if (!words.says(duration.end, u"(") || (number.words && number.figures)) return;
  const auto again = read_number(words, duration.end + 1);
  if (!again || again->value.words.has_value() == number.words.has_value()) return;
  if (!words.is(again->end, Word::time_unit) || unit_at(words, again->end) != duration.value.unit) return;
  if (!words.says(again->end + 1, u")")) return;
  (again->value.figures ? number.figures : number.words) = again->value.value;
  (again->value.figures ? number.figures_span : number.words_span) = again->value.span;
  number.value = *number.figures;
  number.span.end = words.token(again->end).span.end;
  duration.end = again->end + 2;
}

void read_half(const WordReader& words, Parsed<Duration>& duration) {
  if (!words.says(duration.end, u"et") || !words.says_one_of(duration.end + 1, {u"demi", u"demie"})) return;
  Number& number = duration.value.number;
  number.value += 0.5;
  if (number.words) *number.words += 0.5;
  if (number.figures) *number.figures += 0.5;
  duration.end += 2;
}

/// "deux ans et six mois" is thirty months.
void read_odd_months(const WordReader& words, Parsed<Duration>& duration) {
  if (duration.value.unit != TimeUnit::year || !words.says(duration.end, u"et")) return;
  const auto more = read_number(words, duration.end + 1);
  if (!more || !words.is(more->end, Word::time_unit) || unit_at(words, more->end) != TimeUnit::month) return;
  Number& number = duration.value.number;
  number.value = number.value * 12 + more->value.value;
  if (number.words) number.words = *number.words * 12 + more->value.value;
  if (number.figures) number.figures = *number.figures * 12 + more->value.value;
  duration.value.unit = TimeUnit::month;
  duration.end = more->end + 1;
}

void read_day_count(const WordReader& words, Parsed<Duration>& duration) {
  if (words.is(duration.end, Word::calendar_day))
    duration.value.days = DayCount::calendar;
  else if (words.is(duration.end, Word::working_day))
    duration.value.days = DayCount::working;
  else
    return;
  ++duration.end;
}

}  // namespace

double Duration::months() const {
  switch (unit) {
    case TimeUnit::hour:
      return number.value / 24 / 30;
    case TimeUnit::day:
      return number.value / 30;
    case TimeUnit::week:
      return number.value * 7 / 30;
    case TimeUnit::month:
      return number.value;
    case TimeUnit::quarter:
      return number.value * 3;
    case TimeUnit::half_year:
      return number.value * 6;
    case TimeUnit::year:
      return number.value * 12;
  }
  return 0;
}

std::optional<Parsed<Duration>> read_duration(const WordReader& words, std::size_t i,
                                              const Parsed<Number>& number) {
  std::size_t unit = number.end;
  if (words.is(unit - 1, Word::rough_number) && words.says(unit, u"de")) ++unit;  // "une quinzaine de jours"
  for (std::size_t k = 0; k < most_orderings && words.is(unit, Word::ordering); ++k) ++unit;
  if (!words.same_sentence(i, unit)) return {};

  Parsed<Duration> duration{{.number = number.value}, unit + 1};
  if (words.is(unit, Word::time_unit)) {
    if (is_clock(words, unit)) return {};
    duration.value.unit = unit_at(words, unit);
    read_half(words, duration);
    read_repetition(words, duration);
    read_odd_months(words, duration);
    read_day_count(words, duration);
  } else if (words.is(unit, Word::instalment)) {
    duration.value.unit = unit_at(words, unit);
    duration.value.instalments = true;
  } else if (words.is(unit, Word::due)) {
    if (number.value.value < 2) return {};  // "une redevance mensuelle" names it
    const bool periodic = words.is(unit + 1, Word::periodic);
    if (!periodic && !words.says_one_of(unit, {u"loyers", u"loyer"})) return {};
    duration.value.unit = periodic ? unit_at(words, unit + 1) : TimeUnit::month;
    duration.value.instalments = true;
    duration.end += periodic ? 1 : 0;
  } else {
    return {};
  }
  duration.value.span = {number.value.span.begin, words.token(duration.end - 1).span.end};
  return duration;
}

}  // namespace clausier
