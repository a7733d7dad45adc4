// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/table_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "analysis/unicode.hpp"
#include "rules/raci_matrix.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

using Words = std::span<const u16string_view>;

// How the words begin that say what a column or a row is about. Folded, French and English.
constexpr std::array<u16string_view, 3> availability_words = {u"disponib", u"availab", u"uptime"};
// Of availability where the table speaks of it, and not of something that is counted in cases.
constexpr std::array<u16string_view, 5> target_words = {u"taux", u"cible", u"target", u"seuil", u"threshold"};
constexpr std::array<u16string_view, 10> case_words = {u"repon",   u"incident", u"delai",  u"resol",
                                                       u"prise",   u"satisf",   u"ticket", u"demande",
                                                       u"request", u"appel"};
constexpr std::array<u16string_view, 7> downtime_words = {
    u"indisponib", u"unavailab", u"downtime", u"arret", u"interruption", u"coupure", u"outage"};
constexpr std::array<u16string_view, 10> credit_words = {u"credit", u"penalite", u"penalt", u"remise",
                                                         u"avoir",  u"rebate",   u"malus",  u"plafond",
                                                         u"cap",    u"bonif"};
constexpr std::array<u16string_view, 5> answer_words = {u"prise", u"gti", u"response", u"reponse",
                                                        u"intervention"};
constexpr std::array<u16string_view, 10> settling_words = {
    u"contournement", u"workaround", u"correction", u"fix",   u"retablissement",
    u"restor",        u"resolution", u"gtr",        u"repar", u"repair"};
constexpr std::array<u16string_view, 4> window_words = {u"fenetre", u"plage", u"window", u"horaire"};
constexpr std::array<u16string_view, 3> working_words = {u"ouvr", u"business", u"working"};
constexpr std::array<u16string_view, 6> no_credit = {u"aucun", u"none", u"neant", u"nil", u"sans", u"no"};

/// The lengths that a measured period may have, in days.
struct Period {
  double shortest, longest, usual;
};
constexpr Period month{28, 31, 365.0 / 12};

struct NamedPeriod {
  std::array<u16string_view, 4> words;
  Period period;
};
constexpr std::array<NamedPeriod, 4> periods = {
    NamedPeriod{{u"mois", u"mensuel", u"month", u"mensuelle"}, month},
    NamedPeriod{{u"trimestr", u"quarter", u"trimestre", u"quarterly"}, {90, 92, 365.0 / 4}},
    NamedPeriod{{u"annuel", u"annee", u"year", u"annual"}, {365, 366, 365}},
    NamedPeriod{{u"semaine", u"hebdomadaire", u"week", u"weekly"}, {7, 7, 7}}};

bool is_letter(char16_t c) {
  return (c >= u'a' && c <= u'z') || c == u'œ' || c == u'æ';
}
bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

/// Whether a word of the folded text begins with one of those.
bool speaks_of(u16string_view folded, Words beginnings) {
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (!is_letter(folded[i]) || (i > 0 && is_letter(folded[i - 1]))) continue;
    for (const u16string_view word : beginnings)
      if (folded.substr(i).starts_with(word)) return true;
  }
  return false;
}

/// A number with what it counts.
struct Figure {
  enum class Unit { none, percent, minutes, days } unit = Unit::none;
  double value = 0;      ///< a time in minutes
  bool working = false;  ///< of working hours or days
};

/// The unit that the folded text begins with, and what one of it is in minutes.
Figure unit_at(u16string_view text) {
  struct Name {
    u16string_view word;
    double minutes;
  };
  constexpr std::array<Name, 14> names = {Name{u"minute", 1},    {u"min", 1},      {u"mn", 1},
                                          {u"heure", 60},        {u"hour", 60},    {u"h", 60},
                                          {u"jour", 1440},       {u"day", 1440},   {u"j", 1440},
                                          {u"semaine", 10080},   {u"week", 10080}, {u"seconde", 1.0 / 60},
                                          {u"second", 1.0 / 60}, {u"mois", 43800}};
  if (text.starts_with(u"%") || text.starts_with(u"pour cent") || text.starts_with(u"percent"))
    return {Figure::Unit::percent, 1};
  for (const Name& name : names) {
    if (!text.starts_with(name.word)) continue;
    std::size_t end = name.word.size();
    if (end < text.size() && text[end] == u's') ++end;
    if (end < text.size() && is_letter(text[end])) continue;
    const u16string_view next = text.substr(std::min(end, text.size()), 12);
    return {Figure::Unit::minutes, name.minutes, speaks_of(next, working_words)};
  }
  constexpr std::array<u16string_view, 3> before = {u"business ", u"working ", u"calendar "};
  for (const u16string_view word : before)
    if (text.starts_with(word)) {
      Figure unit = unit_at(text.substr(word.size()));
      unit.working = word != u"calendar ";
      return unit;
    }
  return {};
}

/// The numbers of a text with their units; "3 h 39 min" and "3 h 39" are one. A number without unit has that
/// of the next one: "de 99,5 à 99,9 %".
std::vector<Figure> figures_in(u16string_view text) {
  u16string folded = fold(text);
  std::ranges::replace_if(
      folded, [](char16_t c) { return c == u'\u00A0' || c == u'\u202F'; }, u' ');
  std::vector<Figure> figures;
  bool goes_on = false;  // an hour was read, minutes may follow
  for (std::size_t i = 0; i < folded.size();) {
    if (!is_digit(folded[i])) {
      if (folded[i] != u' ' && !is_letter(folded[i])) goes_on = false;
      ++i;
      continue;
    }
    double value = 0, place = 0;
    for (; i < folded.size(); ++i) {
      const bool mark = (folded[i] == u',' || folded[i] == u'.') && i + 1 < folded.size() &&
                        is_digit(folded[i + 1]) && place == 0;
      const bool thousands = folded[i] == u' ' && place == 0 && value > 0 && i + 3 < folded.size() &&
                             is_digit(folded[i + 1]) && is_digit(folded[i + 2]) && is_digit(folded[i + 3]);
      if (mark) {
        place = 1;
      } else if (is_digit(folded[i])) {
        value = value * 10 + (folded[i] - u'0');
        place *= 10;
      } else if (!thousands) {
        break;
      }
    }
    if (place > 0) value /= place;
    std::size_t unit_begin = i;
    while (unit_begin < folded.size() && folded[unit_begin] == u' ') ++unit_begin;
    Figure figure = unit_at(u16string_view(folded).substr(unit_begin));
    const bool minutes_behind_hours = goes_on && figure.unit == Figure::Unit::none && value < 60;
    figure.value =
        minutes_behind_hours ? value : value * (figure.unit == Figure::Unit::none ? 1 : figure.value);
    if (goes_on && (minutes_behind_hours || figure.unit == Figure::Unit::minutes)) {
      figures.back().value += figure.value;
      figures.back().working |= figure.working;
      goes_on = false;
      continue;
    }
    goes_on = figure.unit == Figure::Unit::minutes;
    figures.push_back(figure);
  }
  for (std::size_t i = figures.size(); i-- > 1;)
    if (figures[i - 1].unit == Figure::Unit::none) figures[i - 1].unit = figures[i].unit;
  return figures;
}

std::vector<double> percentages_in(u16string_view text) {
  std::vector<double> values;
  for (const Figure& figure : figures_in(text))
    if (figure.unit == Figure::Unit::percent) values.push_back(figure.value);
  return values;
}

std::optional<Figure> time_in(u16string_view text) {
  for (const Figure& figure : figures_in(text))
    if (figure.unit == Figure::Unit::minutes) return figure;
  return {};
}

/// "3 h 39 min", "43 min", "26 s".
u16string written_time(double minutes) {
  const auto number = [](double value) { return to_utf16(std::to_string(static_cast<long>(value))); };
  if (minutes < 1) return number(std::round(minutes * 60)) + u"\u00A0s";
  const double whole = std::floor(minutes + 1e-6);
  const double hours = std::floor(whole / 60), rest = whole - hours * 60;
  if (hours == 0) return number(rest) + u"\u00A0min";
  return number(hours) + u"\u00A0h" + (rest > 0 ? u"\u00A0" + number(rest) + u"\u00A0min" : u16string());
}

/// An availability that a row promises.
struct Level {
  std::size_t row = 0, column = 0;
  double least = 0;                ///< where the level begins; of "moins de 99 %", where it ends
  std::optional<double> below;     ///< where it ends
  bool open_below = false;         ///< "moins de 99 %"
  std::optional<double> downtime;  ///< as the row states it, in minutes
  std::optional<double> credit;
};

/// A table of service levels, taken apart.
class LevelTable {
 public:
  LevelTable(const TableText& table, const TableContext& around) : table_(table) {
    for (const auto& row : table)
      for (const u16string& cell : row) whole_ += fold(cell) + u'\n';
    if (around.contract) around_ = fold(article_without(*around.contract, around.table));
    for (std::size_t row = 1; row < table.size(); ++row) read_row(row);
  }

  const std::vector<Level>& levels() const { return levels_; }

  /// Over which time a level is measured; nothing where that is not said, or where it has no certain length.
  std::optional<Period> period(const Level& level) const {
    const u16string near = nearby(level);
    if (speaks_of(near, working_words) || has_working_window()) return {};
    for (const u16string_view scope :
         {u16string_view(near), u16string_view(whole_), u16string_view(around_)}) {
      const NamedPeriod* found = nullptr;
      for (const NamedPeriod& named : periods)
        if (speaks_of(scope, named.words)) {
          if (found) return {};  // "moyenne annuelle des mois"
          found = &named;
        }
      if (!found) continue;
      Period period = found->period;
      if (is_thirty_days(near) || is_thirty_days(whole_)) period = {30, 30, 30};
      return period;
    }
    return month;
  }

  bool says_period() const {
    return std::ranges::any_of(periods, [&](const NamedPeriod& named) {
      return speaks_of(whole_, named.words) || speaks_of(around_, named.words);
    });
  }

  /// The delays of the row by column: how long until an incident is taken up, and until it is settled.
  bool is_answer(std::size_t column) const { return speaks_of(fold(table_[0][column]), answer_words); }
  bool is_settling(std::size_t column) const { return speaks_of(fold(table_[0][column]), settling_words); }

 private:
  static u16string article_without(const Contract& contract, Span table) {
    const Article* article = contract.article_at(table.begin);
    if (!article) return {};
    return u16string(contract.quote({article->span.begin, table.begin})) +
           u16string(contract.quote({table.end, std::max(table.end, article->span.end)}));
  }

  static bool is_thirty_days(u16string_view folded) {
    return folded.find(u"30 jours") != folded.npos || folded.find(u"30-day") != folded.npos ||
           folded.find(u"30\u00A0jours") != folded.npos;
  }

  /// The head of the column, and what the row is called where it is not the cell itself.
  u16string title(std::size_t row, std::size_t column) const {
    return fold(table_[0][column]) + (column > 0 ? u' ' + fold(table_[row][0]) : u16string());
  }

  u16string nearby(const Level& level) const {
    u16string near = title(level.row, level.column) + u' ' + fold(table_[level.row][level.column]);
    for (std::size_t column = 0; column < table_[0].size(); ++column)
      if (speaks_of(fold(table_[0][column]), downtime_words)) near += u' ' + fold(table_[0][column]);
    return near;
  }

  bool has_working_window() const {
    return std::ranges::any_of(table_, [](const auto& row) {
      return speaks_of(fold(row[0]), window_words) && row.size() > 1 &&
             speaks_of(fold(row[1]), working_words);
    });
  }

  bool speaks_of_availability() const {
    return std::ranges::any_of(std::array{&whole_, &around_}, [](const u16string* text) {
      return speaks_of(*text, availability_words) || speaks_of(*text, downtime_words);
    });
  }

  bool is_level(std::size_t row, std::size_t column) const {
    const u16string words = title(row, column);
    if (speaks_of(words, credit_words) || speaks_of(fold(table_[0][column]), downtime_words)) return false;
    const bool promised = speaks_of(words, availability_words) ||
                          (speaks_of(words, target_words) && !speaks_of(words, case_words) &&
                           (speaks_of_availability() || time_in(table_[row][column])));
    if (!promised) return false;
    constexpr double lowest = 80;
    const auto shares = percentages_in(table_[row][column]);
    return !shares.empty() &&
           std::ranges::all_of(shares, [](double share) { return share >= lowest && share <= 100; });
  }

  void read_row(std::size_t row) {
    for (std::size_t column = 0; column < table_[row].size(); ++column) {
      if (!is_level(row, column)) continue;
      Level level{row, column};
      const u16string cell = fold(table_[row][column]);
      const auto shares = percentages_in(cell);
      const auto [least, most] = std::ranges::minmax(shares);
      constexpr std::array<u16string_view, 6> under = {u"moins", u"inferieur", u"less",
                                                       u"below", u"under",     u"sous"};
      level.least = least;
      if (shares.size() > 1) level.below = most;
      level.open_below = shares.size() == 1 && (speaks_of(cell, under) || cell.find(u'<') != cell.npos);
      if (const auto stated = time_in(table_[row][column])) level.downtime = stated->value;
      for (std::size_t other = 0; other < table_[row].size(); ++other) read_beside(level, other);
      levels_.push_back(level);
      return;
    }
  }

  void read_beside(Level& level, std::size_t column) const {
    if (column == level.column) return;
    const u16string head = fold(table_[0][column]), cell = fold(table_[level.row][column]);
    if (speaks_of(head, downtime_words)) {
      if (const auto stated = time_in(cell); stated && !stated->working) level.downtime = stated->value;
    } else if (speaks_of(head, credit_words)) {
      const auto shares = percentages_in(cell);
      if (!shares.empty())
        level.credit = shares.front();
      else if (speaks_of(cell, no_credit) || cell == u"-" || cell == u"–" || cell == u"—")
        level.credit = 0;
    }
  }

  const TableText& table_;
  u16string whole_, around_;  // folded
  std::vector<Level> levels_;
};

double downtime_of(const Level& level, double days) {
  constexpr double minutes_of_day = 1440;
  return (100 - level.least) / 100 * days * minutes_of_day;
}

void check_level(const LevelTable& table, const Level& level, std::vector<TableRemark>& remarks) {
  const auto period = table.period(level);
  if (!period || !level.downtime) return;
  constexpr double rounding = 1;  // a minute
  if (*level.downtime < downtime_of(level, period->shortest) - rounding ||
      *level.downtime > downtime_of(level, period->longest) + rounding)
    remarks.push_back({level.row, level.column, TableFault::downtime_differs,
                       written_time(downtime_of(level, period->usual))});
}

/// The levels of one column, one under the other, with what must fall or rise from each to the next.
void check_scale(std::span<const Level> levels, std::vector<TableRemark>& remarks) {
  if (levels.size() < 2) return;
  const auto edge = [](const Level& level) { return level.open_below ? level.least - 1e-6 : level.least; };
  const bool rising = edge(levels.back()) > edge(levels.front());
  for (std::size_t i = 1; i < levels.size(); ++i) {
    const Level& higher = rising ? levels[i] : levels[i - 1];
    const Level& lower = rising ? levels[i - 1] : levels[i];
    const auto say = [&](TableFault fault) { remarks.push_back({levels[i].row, levels[i].column, fault}); };
    if (edge(lower) >= edge(higher)) {
      say(TableFault::threshold_order);
      continue;
    }
    const double top = lower.open_below ? lower.least : lower.below.value_or(higher.least);
    if (std::abs(top - higher.least) > 1e-6) say(TableFault::threshold_gap);
    if (lower.credit && higher.credit && *lower.credit <= *higher.credit) say(TableFault::credit_order);
  }
}

void check_scales(const LevelTable& table, std::vector<TableRemark>& remarks) {
  std::span<const Level> rest = table.levels();
  while (!rest.empty()) {
    std::size_t end = 1;
    while (end < rest.size() && rest[end].column == rest[0].column && rest[end].row == rest[end - 1].row + 1)
      ++end;
    check_scale(rest.first(end), remarks);
    rest = rest.subspan(end);
  }
}

bool comparable(const std::optional<Figure>& one, const std::optional<Figure>& other) {
  return one && other && one->working == other->working;
}

/// "Prise en compte" grows with each lesser gravity, and is no longer than "Correction".
void check_delays(const TableText& table, const LevelTable& levels, std::vector<TableRemark>& remarks) {
  for (std::size_t column = 0; column < table[0].size(); ++column) {
    if (!levels.is_answer(column) && !levels.is_settling(column)) continue;
    std::vector<std::pair<std::size_t, Figure>> delays;
    for (std::size_t row = 1; row < table.size(); ++row)
      if (const auto delay = time_in(table[row][column])) delays.emplace_back(row, *delay);
    if (delays.size() < 2) continue;
    const bool falling = delays.back().second.value < delays.front().second.value;
    for (std::size_t i = 1; i < delays.size(); ++i) {
      const Figure &before = delays[i - 1].second, &here = delays[i].second;
      if (before.working == here.working && (falling ? here.value > before.value : here.value < before.value))
        remarks.push_back({delays[i].first, column, TableFault::delay_order});
    }
  }
  for (std::size_t row = 1; row < table.size(); ++row) {
    std::optional<Figure> answer;
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      const auto delay = time_in(table[row][column]);
      if (levels.is_answer(column)) answer = delay;
      if (levels.is_settling(column) && comparable(answer, delay) && delay->value < answer->value)
        remarks.push_back({row, column, TableFault::delay_before_answer});
    }
  }
}

bool has_delays(const TableText& table, const LevelTable& levels) {
  for (std::size_t column = 0; column < table[0].size(); ++column)
    if (levels.is_answer(column) || levels.is_settling(column))
      for (std::size_t row = 1; row < table.size(); ++row)
        if (time_in(table[row][column])) return true;
  return false;
}

Source source_of(const TableText& table) {
  Source source;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    for (std::uint32_t column = 0; column < table[row].size(); ++column)
      source.paragraphs.push_back({.text = table[row][column], .label = {}, .cell = Cell{0, row, column}});
  return source;
}

bool is_blank(u16string_view text) {
  return text.find_first_not_of(u" \t\u00A0") == text.npos;
}

void check_roles(const TableText& table, const TableContext& around, std::vector<TableRemark>& remarks) {
  const auto& heads = table.front();
  for (std::size_t column = 1; column < heads.size(); ++column) {
    const u16string folded = fold(heads[column]);
    const bool named_before =
        std::any_of(heads.begin() + 1, heads.begin() + static_cast<std::ptrdiff_t>(column),
                    [&](const u16string& head) { return fold(head) == folded; });
    if (is_blank(heads[column]))
      remarks.push_back({0, column, TableFault::unnamed_role});
    else if (named_before)
      remarks.push_back({0, column, TableFault::same_role, heads[column]});
    else if (around.contract && !is_known_role(*around.contract, heads[column], {&around.table, 1}))
      remarks.push_back({0, column, TableFault::unknown_role, heads[column]});
  }
}

void check_activity(const std::vector<u16string>& cells, std::size_t row, std::vector<TableRemark>& remarks) {
  const auto say = [&](std::size_t column, TableFault fault, u16string detail = {}) {
    remarks.push_back({row, column, fault, std::move(detail)});
  };
  if (is_blank(cells.front())) say(0, TableFault::unnamed_activity);
  RaciRow read;
  for (std::size_t column = 1; column < cells.size(); ++column) {
    const auto letters = raci_letters(cells[column]);
    if (!letters) say(column, TableFault::unread_letters, cells[column]);
    read.cells.push_back({{}, letters.value_or(u16string())});
  }
  if (read.accountable() == 0) say(0, TableFault::no_accountable);
  if (read.accountable() > 1) say(0, TableFault::several_accountable);
  const auto responsible = [](const RaciCell& cell) { return cell.letters.find(u'R') != cell.letters.npos; };
  if (std::ranges::none_of(read.cells, responsible)) say(0, TableFault::no_responsible);
}

}  // namespace

std::optional<TableKind> table_kind(const TableText& table, const TableContext& around) {
  if (table.size() < 2 || table.front().size() < 2) return {};
  if (!read_raci(read_contract(source_of(table))).empty()) return TableKind::raci;
  const LevelTable levels(table, around);
  if (!levels.levels().empty() || has_delays(table, levels)) return TableKind::service_levels;
  return {};
}

std::vector<TableRemark> check_table(const TableText& table, TableKind kind, const TableContext& around) {
  std::vector<TableRemark> remarks;
  if (table.empty() || table.front().empty()) return remarks;
  if (kind == TableKind::raci) {
    check_roles(table, around, remarks);
    for (std::size_t row = 1; row < table.size(); ++row) check_activity(table[row], row, remarks);
    return remarks;
  }
  const LevelTable levels(table, around);
  for (const Level& level : levels.levels()) check_level(levels, level, remarks);
  check_scales(levels, remarks);
  check_delays(table, levels, remarks);
  if (!levels.levels().empty() && !levels.says_period())
    remarks.push_back({levels.levels().front().row, levels.levels().front().column, TableFault::no_period});
  std::ranges::stable_sort(remarks, {}, &TableRemark::row);
  return remarks;
}

std::vector<u16string> allowed_downtimes(const TableText& table, const TableContext& around) {
  std::vector<u16string> allowed(table.size());
  if (table.empty() || table.front().empty()) return allowed;
  const LevelTable levels(table, around);
  for (const Level& level : levels.levels())
    if (const auto period = levels.period(level); period && level.least < 100 && !level.open_below)
      allowed[level.row] = written_time(downtime_of(level, period->usual));
  return allowed;
}

}  // namespace clausier
