// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/read_texts.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "analysis/unicode.hpp"
#include "library/blank_kinds.hpp"
#include "library/each_run.hpp"
#include "library/markup.hpp"
#include "library/value.hpp"

namespace clausier {
namespace {

bool is_version(std::string_view text) {
  const auto allowed = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
  return !text.empty() && text.front() != '.' && text.back() != '.' && std::ranges::all_of(text, allowed);
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto read = [](std::string_view digits, auto& value) {
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ptr ==
           digits.data() + digits.size();
  };
  if (!read(text.substr(0, 4), year) || !read(text.substr(5, 2), month) || !read(text.substr(8, 2), day))
    return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month),
                                     std::chrono::day(day))
      .ok();
}

}  // namespace

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

std::string read_version(JsonFile& json, const JsonValue& object) {
  const auto version = to_utf8(json.text(object, "version"));
  if (!version.empty() && !is_version(version))
    json.fault("version", u"La version s'écrit en chiffres et points, par exemple 1.0.");
  return version;
}

std::string read_date(JsonFile& json, const JsonValue& object, std::string_view key) {
  const auto date = to_utf8(json.text(object, key));
  if (!date.empty() && !is_iso_date(date))
    json.fault(std::string(key), u"La date s'écrit année-mois-jour, par exemple 2026-11-22.");
  return date;
}

void TextReader::read_blanks(const JsonValue& root) {
  const auto champs = json_.find(root, "champs");
  if (!champs) return;
  for (const auto& [id, value] : json_.members(champs)) read_blank(id, value);
}

void TextReader::read_blank(const std::string& id, const JsonValue& value) {
  if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
  json_.allow(value, {"type", "nom", "nom-anglais", "question", "question-anglais", "aide", "aide-anglais",
                      "exemple", "exemple-anglais", "choix", "min", "max"});
  if (!is_id(id)) json_.fault(value.place, u"Un champ se nomme en minuscules, chiffres et traits d'union.");
  Blank blank;
  blank.id = id;
  const auto type = json_.text(value, "type");
  const auto kind = std::ranges::find(blank_kinds, type, [](const auto& pair) { return pair.first; });
  if (kind != blank_kinds.end())
    blank.kind = kind->second;
  else if (!type.empty())
    json_.fault(value.place + ".type",
                u"Le type est montant, pourcentage, duree, date, partie, choix, texte ou nombre.");
  blank.label = json_.text(value, "nom");
  blank.english_label = json_.optional_text(value, "nom-anglais", Language::english);
  blank.question = json_.text(value, "question");
  blank.english_question = json_.optional_text(value, "question-anglais", Language::english);
  blank.help = json_.optional_text(value, "aide");
  blank.english_help = json_.optional_text(value, "aide-anglais", Language::english);
  blank.sample = json_.text(value, "exemple");
  blank.english_sample = json_.optional_text(value, "exemple-anglais", Language::english);
  for (const auto& choice : json_.optional_items(value, "choix")) blank.choices.push_back(json_.text(choice));
  if ((blank.kind == Blank::Kind::choice) != (blank.choices.size() >= 2))
    json_.fault(value.place, u"Un champ de type choix, et lui seul, propose au moins deux « choix ».");
  blank.minimum = json_.optional_number(value, "min");
  blank.maximum = json_.optional_number(value, "max");
  if (blank.minimum && blank.maximum && *blank.minimum > *blank.maximum)
    json_.fault(value.place, u"Le minimum dépasse le maximum.");
  else if (const auto objection = object_to(blank, blank.sample); objection && !blank.sample.empty())
    json_.fault(value.place + ".exemple", *objection);
  blanks_.push_back(std::move(blank));
}

std::vector<Block> TextReader::read_blocks(const std::vector<JsonValue>& lines, Language language) {
  std::vector<Block> blocks;
  for (const auto& line : lines)
    blocks.push_back(json_.is_object(line) ? read_table(line, language)
                                           : take(line.place, read_line(json_.text(line, language))));
  return blocks;
}

Block TextReader::read_table(const JsonValue& value, Language language) {
  Block table;
  table.kind = Block::Kind::table;
  json_.allow(value, {"tableau"});
  for (const auto& row : json_.items(value, "tableau")) {
    auto& cells = table.rows.emplace_back();
    for (const auto& cell : json_.items(row))
      cells.push_back({take(cell.place, read_runs(json_.text(cell, language))).runs});
    if (cells.size() != table.rows.front().size())
      json_.fault(row.place, u"Chaque ligne du tableau doit avoir autant de cases que la première.");
  }
  return table;
}

// Takes note of the blanks and terms of the line.
Block TextReader::take(const std::string& place, MarkedLine line) {
  if (!line.fault.empty()) json_.fault(place, line.fault);
  for (auto& term : line.defines)
    if (!is_defined(term)) defines_.push_back(std::move(term));
  for (const Run& run : line.block.runs) {
    if (run.kind == Run::Kind::blank) use_blank(place, run.target);
    if (run.kind == Run::Kind::term) used_terms_.insert(to_utf16(run.target));
  }
  return std::move(line.block);
}

void TextReader::use_blank(const std::string& place, const std::string& id) {
  used_blanks_.insert(id);
  if (std::ranges::find(blanks_, id, &Blank::id) == blanks_.end())
    json_.fault(place, u"Le champ « " + to_utf16(id) + u" » n'est pas décrit dans « champs ».");
}

bool TextReader::is_defined(const std::u16string& term) const {
  return std::ranges::find(defines_, term) != defines_.end();
}

void TextReader::label(std::vector<Block>& blocks, std::u16string Blank::*name) const {
  each_run(blocks, [&](Run& run) {
    const auto blank = std::ranges::find(blanks_, run.target, &Blank::id);
    if (run.kind != Run::Kind::blank || blank == blanks_.end()) return;
    const std::u16string& shown = (*blank).*name;
    run.text = u"[" + (shown.empty() ? blank->label : shown) + u"]";
  });
}

void TextReader::check_unused() {
  for (const Blank& blank : blanks_)
    if (!used_blanks_.contains(blank.id))
      json_.fault("champs." + blank.id, u"Ce champ n'est employé dans aucun texte.");
}

std::vector<std::u16string> TextReader::needs() const {
  std::vector<std::u16string> terms(used_terms_.begin(), used_terms_.end());
  std::erase_if(terms, [&](const auto& term) { return is_defined(term); });
  return terms;
}

}  // namespace clausier
