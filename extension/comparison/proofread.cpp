// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/proofread.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "analysis/contract.hpp"
#include "analysis/unicode.hpp"
#include "library/fill.hpp"
#include "library/typography.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

constexpr std::size_t shown_around = 20;  // code units on either side of a fault
constexpr double month_minutes = 30 * 24 * 60;

bool is_any(char16_t c, std::u16string_view of) {
  return of.find(c) != of.npos;
}

/// One text of a clause, as it is proofread.
class Proofreader {
 public:
  Proofreader(const Clause& clause, const Library& library, std::vector<Problem>& problems)
      : clause_(clause), library_(library), problems_(problems) {}

  void read(std::string place, const std::vector<Block>& blocks) {
    place_ = std::move(place);
    const auto filled = fill(blocks, clause_.blanks, samples(clause_));
    const auto text = plain_text(filled);
    read_marks(text);
    read_spaces(text);
    read_pairs(text);
    for (const Block& block : filled) read_block(block);
    read_with_rules(text);
  }

 private:
  void fault(std::u16string sentence) {
    problems_.push_back({clause_.file, 0, place_, french_typography(std::move(sentence))});
  }

  static std::u16string around(std::u16string_view text, std::size_t at) {
    const auto begin = at < shown_around ? 0 : at - shown_around;
    std::u16string shown(text.substr(begin, 2 * shown_around));
    std::ranges::replace(shown, u'\n', u' ');
    return u" « … " + shown + u" … »";
  }

  void read_marks(std::u16string_view text) {
    const auto mark = text.find_first_of(u"[]{}*");
    if (mark != text.npos) fault(u"Un blanc ou une marque reste dans le texte :" + around(text, mark));
  }

  void read_spaces(std::u16string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
      if (const auto* what = fault_between(text[i - 1], text[i])) return fault(what + around(text, i));
  }

  static const char16_t* fault_between(char16_t before, char16_t c) {
    if (c == u' ' && is_any(before, u" \n")) return u"Deux espaces se suivent :";
    if (is_any(c, u";?!") && before != u'\u202F')
      return u"Il manque l\u2019espace fine insécable devant ; ? ou ! :";
    if (is_any(c, u":%»") && before != u'\u00A0')
      return u"Il manque l\u2019espace insécable devant : % ou » :";
    if (before == u'«' && c != u'\u00A0') return u"Il manque l\u2019espace insécable après « :";
    if (is_any(c, u",.)") && is_any(before, u" (")) return u"Une espace est de trop devant la ponctuation :";
    if (is_any(c, u"\"")) return u"Les guillemets français s\u2019écrivent « » :";
    return nullptr;
  }

  void read_pairs(std::u16string_view text) {
    if (std::ranges::count(text, u'«') != std::ranges::count(text, u'»'))
      fault(u"Un guillemet n'est pas refermé.");
    if (std::ranges::count(text, u'(') != std::ranges::count(text, u')'))
      fault(u"Une parenthèse n'est pas refermée.");
  }

  void read_block(const Block& block) {
    const bool running = block.kind == Block::Kind::paragraph || block.kind == Block::Kind::item;
    if (running && !block.runs.empty()) {
      const auto& text = block.runs.back().text;
      if (text.empty() || !is_any(text.back(), u".;:"))
        fault(u"Un paragraphe finit sans point :" + around(text, text.size()));
    }
    if (block.kind != Block::Kind::table) return;
    if (clause_.family == "raci") read_roles(block);
    for (std::size_t row = 1; row < block.rows.size(); ++row) {
      if (clause_.family == "raci") read_activity(block.rows[row]);
      if (clause_.family == "sla") read_minutes(block.rows[row]);
    }
  }

  static std::u16string cell_text(const TableCell& cell) {
    std::u16string text;
    for (const Run& run : cell.runs) text += run.text;
    return text;
  }

  void read_roles(const Block& table) {
    for (std::size_t column = 1; column < table.rows.front().size(); ++column) {
      const auto role = cell_text(table.rows.front()[column]);
      if (!is_known(role)) fault(u"Le rôle « " + role + u" » n'est ni une partie, ni un terme défini.");
    }
  }

  bool is_known(const std::u16string& role) const {
    const auto defines = [&](const std::vector<std::u16string>& terms) {
      return std::ranges::find(terms, role) != terms.end();
    };
    return role == u"Client" || role == u"Prestataire" || defines(clause_.defines) ||
           std::ranges::find(library_.terms(), role, &Definition::name) != library_.terms().end();
  }

  void read_activity(const std::vector<TableCell>& row) {
    std::u16string roles;
    for (std::size_t column = 1; column < row.size(); ++column) roles += cell_text(row[column]) + u" ";
    const auto activity = u" « " + cell_text(row.front()) + u" »";
    if (std::ranges::count(roles, u'A') != 1) fault(u"Il faut un seul A pour l'activité" + activity + u".");
    if (std::ranges::count(roles, u'R') == 0) fault(u"Il manque un R pour l'activité" + activity + u".");
  }

  // "99,5 %" beside "216 minutes": what a month of 30 days leaves of unavailability.
  void read_minutes(const std::vector<TableCell>& row) {
    std::u16string cells;
    for (const TableCell& cell : row) cells += cell_text(cell) + u"\n";
    const auto rate = number_before(cells, u"\u00A0%");
    const auto minutes = number_before(cells, u" minutes");
    if (!rate || !minutes || *rate < 90) return;
    if (std::round(month_minutes * (100 - *rate) / 100) != *minutes)
      fault(u"Le pourcentage et les minutes ne s'accordent pas :" + around(cells, 0));
  }

  static std::optional<double> number_before(std::u16string_view text, std::u16string_view unit) {
    const auto end = text.find(unit);
    if (end == text.npos) return std::nullopt;
    auto begin = end;
    while (begin > 0 && (is_any(text[begin - 1], u",0123456789"))) --begin;
    double value = 0;
    double place = 0;  // of a decimal, 0 before the comma
    for (const char16_t c : text.substr(begin, end - begin)) {
      if (c == u',')
        place = 1;
      else if (place > 0)
        value += (c - u'0') * (place /= 10);
      else
        value = value * 10 + (c - u'0');
    }
    return begin == end ? std::nullopt : std::optional(value);
  }

  // Advice apart, a sum may be seen, graded low; a penalty for leaving, offered as such, medium.
  void read_with_rules(const std::u16string& text) {
    const Contract contract = read_contract(plain_text(text));
    const auto worst = clause_.family == "indemnite-sortie" ? Risk::medium : Risk::low;
    for (const Diagnostic& diagnostic : review(contract)) {
      const auto& risk = diagnostic.finding.risk;
      if (diagnostic.severity() == Severity::info || (risk && *risk <= worst)) continue;
      fault(u"La règle " + to_utf16(diagnostic.rule->id) + u" signale « " +
            std::u16string(contract.quote(diagnostic.finding.span)) + u" » : " + diagnostic.finding.message);
    }
  }

  const Clause& clause_;
  const Library& library_;
  std::vector<Problem>& problems_;
  std::string place_;
};

}  // namespace

std::vector<Problem> proofread(const Clause& clause, const Library& library) {
  std::vector<Problem> problems;
  Proofreader reader(clause, library, problems);
  for (const Variant& variant : clause.variants) {
    const auto place = "cotes." + std::string(side_id(variant.side));
    reader.read(place + ".texte", variant.blocks);
    for (std::size_t i = 0; i < variant.fallbacks.size(); ++i)
      reader.read(place + ".replis[" + std::to_string(i) + "]", variant.fallbacks[i].blocks);
  }
  return problems;
}

}  // namespace clausier
