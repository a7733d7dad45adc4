// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>
#include <utility>

#include "analysis/unicode.hpp"
#include "library/blank_kinds.hpp"
#include "library/each_run.hpp"
#include "library/fill.hpp"
#include "library/json_file.hpp"
#include "library/markup.hpp"
#include "library/read_files.hpp"

namespace clausier {
namespace {

bool is_id(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

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

class ClauseReader {
 public:
  ClauseReader(const ClauseFile& file, std::vector<Problem>& problems)
      : file_(file), json_(file.name, file.bytes, problems) {}

  std::optional<Clause> read() {
    const auto root = json_.root();
    if (!root) return std::nullopt;
    json_.allow(root, {"id", "titre", "titre-anglais", "version", "droit-au", "a-relire-le", "quand", "note",
                       "fondements", "avec", "contredit", "mots", "champs", "cotes"});
    read_heading(root);
    read_blanks(root);
    read_sides(root);
    label_blanks();
    check_unused();
    clause_.needs.assign(used_terms_.begin(), used_terms_.end());
    std::erase_if(clause_.needs, [&](const auto& term) { return defines(term); });
    if (json_.faulty()) return std::nullopt;
    return std::move(clause_);
  }

 private:
  void read_heading(const JsonValue& root) {
    clause_.family = file_.family;
    clause_.file = file_.name;
    if (std::ranges::find(families(), clause_.family, &Family::id) == families().end())
      json_.fault("", u"Le dossier « " + to_utf16(clause_.family) + u" » n'est pas une famille de clauses.");
    clause_.id = to_utf8(json_.text(root, "id"));
    if (!clause_.id.empty() && (!is_id(clause_.id) || clause_.id != file_.stem))
      json_.fault("id",
                  u"L'identifiant doit être le nom du fichier, en minuscules, chiffres et traits d'union.");
    clause_.title = json_.text(root, "titre");
    clause_.english_title = json_.optional_text(root, "titre-anglais", Language::english);
    clause_.version = to_utf8(json_.text(root, "version"));
    if (!clause_.version.empty() && !is_version(clause_.version))
      json_.fault("version", u"La version s'écrit en chiffres et points, par exemple 1.0.");
    clause_.law_date = read_date(root, "droit-au");
    clause_.review_date = read_date(root, "a-relire-le");
    clause_.use_when = json_.optional_text(root, "quand");
    clause_.drafting_note = json_.optional_text(root, "note");
    clause_.basis = read_ids(root, "fondements");
    clause_.goes_with = read_ids(root, "avec");
    clause_.contradicts = read_ids(root, "contredit");
    for (const auto& word : json_.optional_items(root, "mots")) clause_.tags.push_back(json_.text(word));
  }

  std::string read_date(const JsonValue& root, std::string_view key) {
    const auto date = to_utf8(json_.text(root, key));
    if (!date.empty() && !is_iso_date(date))
      json_.fault(std::string(key), u"La date s'écrit année-mois-jour, par exemple 2026-11-22.");
    return date;
  }

  std::vector<std::string> read_ids(const JsonValue& root, std::string_view key) {
    std::vector<std::string> ids;
    for (const auto& item : json_.optional_items(root, key)) {
      auto id = to_utf8(json_.text(item));
      if (std::ranges::find(ids, id) != ids.end()) json_.fault(item.place, u"Cet identifiant est répété.");
      ids.push_back(std::move(id));
    }
    return ids;
  }

  void read_blanks(const JsonValue& root) {
    const auto champs = json_.find(root, "champs");
    if (!champs) return;
    for (const auto& [id, value] : json_.members(champs)) read_blank(id, value);
  }

  void read_blank(const std::string& id, const JsonValue& value) {
    if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
    json_.allow(value, {"type", "nom", "nom-anglais", "question", "aide", "exemple", "exemple-anglais",
                        "choix", "min", "max"});
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
    blank.help = json_.optional_text(value, "aide");
    blank.sample = json_.text(value, "exemple");
    blank.english_sample = json_.optional_text(value, "exemple-anglais", Language::english);
    for (const auto& choice : json_.optional_items(value, "choix"))
      blank.choices.push_back(json_.text(choice));
    if ((blank.kind == Blank::Kind::choice) != (blank.choices.size() >= 2))
      json_.fault(value.place, u"Un champ de type choix, et lui seul, propose au moins deux « choix ».");
    blank.minimum = json_.optional_number(value, "min");
    blank.maximum = json_.optional_number(value, "max");
    if (blank.minimum && blank.maximum && *blank.minimum > *blank.maximum)
      json_.fault(value.place, u"Le minimum dépasse le maximum.");
    else if (const auto objection = object_to(blank, blank.sample); objection && !blank.sample.empty())
      json_.fault(value.place + ".exemple", *objection);
    clause_.blanks.push_back(std::move(blank));
  }

  void read_sides(const JsonValue& root) {
    const auto sides = json_.object(root, "cotes");
    if (!sides) return;
    json_.allow(sides, {"client", "prestataire", "equilibre"});
    for (const Side side : {Side::client, Side::provider, Side::balanced}) {
      const auto value = json_.find(sides, side_id(side));
      if (value) read_variant(side, value);
    }
    if (clause_.variants.empty())
      json_.fault(sides.place, u"Un côté manque : il faut « client », « prestataire » ou « equilibre ».");
  }

  void read_variant(Side side, const JsonValue& value) {
    if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
    json_.allow(value, {"gagne", "cede", "texte", "anglais", "replis"});
    Variant variant;
    variant.side = side;
    variant.gains = json_.optional_text(value, "gagne");
    variant.gives_up = json_.optional_text(value, "cede");
    variant.blocks = read_blocks(json_.items(value, "texte"), Language::french);
    variant.english = read_translation(value, variant.blocks);
    for (const auto& fallback : json_.optional_items(value, "replis")) read_fallback(fallback, variant);
    clause_.variants.push_back(std::move(variant));
  }

  void read_fallback(const JsonValue& value, Variant& variant) {
    if (!json_.is_object(value)) return json_.fault(value.place, u"Il faut ici un objet { … }.");
    json_.allow(value, {"titre", "titre-anglais", "texte", "anglais"});
    Fallback fallback;
    fallback.title = json_.text(value, "titre");
    fallback.english_title = json_.optional_text(value, "titre-anglais", Language::english);
    fallback.blocks = read_blocks(json_.items(value, "texte"), Language::french);
    fallback.english = read_translation(value, fallback.blocks);
    if (!fallback.english.empty() && fallback.english_title.empty())
      json_.fault(value.place, u"Un repli traduit a un « titre-anglais ».");
    variant.fallbacks.push_back(std::move(fallback));
  }

  // The text beside it in English, or nothing.
  std::vector<Block> read_translation(const JsonValue& value, const std::vector<Block>& french) {
    if (!json_.find(value, "anglais")) return {};
    auto english = read_blocks(json_.items(value, "anglais"), Language::english);
    if (clause_.english_title.empty()) json_.fault("", u"Une clause traduite a un « titre-anglais ».");
    if (blanks_of(french) != blanks_of(english))
      json_.fault(value.place + ".anglais", u"La traduction n'emploie pas les mêmes champs que le texte.");
    return english;
  }

  static std::multiset<std::string> blanks_of(const std::vector<Block>& blocks) {
    std::multiset<std::string> ids;
    each_run(blocks, [&](const Run& run) {
      if (run.kind == Run::Kind::blank) ids.insert(run.target);
    });
    return ids;
  }

  std::vector<Block> read_blocks(const std::vector<JsonValue>& lines, Language language) {
    std::vector<Block> blocks;
    for (const auto& line : lines)
      blocks.push_back(json_.is_object(line) ? read_table(line, language)
                                             : take(line.place, read_line(json_.text(line, language))));
    return blocks;
  }

  Block read_table(const JsonValue& value, Language language) {
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
  Block take(const std::string& place, MarkedLine line) {
    if (!line.fault.empty()) json_.fault(place, line.fault);
    for (auto& term : line.defines)
      if (!defines(term)) clause_.defines.push_back(std::move(term));
    for (const Run& run : line.block.runs) {
      if (run.kind == Run::Kind::blank) use_blank(place, run.target);
      if (run.kind == Run::Kind::term) used_terms_.insert(to_utf16(run.target));
    }
    return std::move(line.block);
  }

  void use_blank(const std::string& place, const std::string& id) {
    used_blanks_.insert(id);
    if (std::ranges::find(clause_.blanks, id, &Blank::id) == clause_.blanks.end())
      json_.fault(place, u"Le champ « " + to_utf16(id) + u" » n'est pas décrit dans « champs ».");
  }

  bool defines(const std::u16string& term) const {
    return std::ranges::find(clause_.defines, term) != clause_.defines.end();
  }

  // A blank shows its label until it is filled.
  void label_blanks() {
    for (Variant& variant : clause_.variants) {
      label(variant.blocks, &Blank::label);
      label(variant.english, &Blank::english_label);
      for (Fallback& fallback : variant.fallbacks) {
        label(fallback.blocks, &Blank::label);
        label(fallback.english, &Blank::english_label);
      }
    }
  }

  void label(std::vector<Block>& blocks, std::u16string Blank::*name) {
    each_run(blocks, [&](Run& run) {
      const auto blank = std::ranges::find(clause_.blanks, run.target, &Blank::id);
      if (run.kind != Run::Kind::blank || blank == clause_.blanks.end()) return;
      const std::u16string& shown = (*blank).*name;
      run.text = u"[" + (shown.empty() ? blank->label : shown) + u"]";
    });
  }

  void check_unused() {
    for (const Blank& blank : clause_.blanks)
      if (!used_blanks_.contains(blank.id))
        json_.fault("champs." + blank.id, u"Ce champ n'est employé dans aucun texte.");
  }

  const ClauseFile& file_;
  JsonFile json_;
  Clause clause_;
  std::set<std::string> used_blanks_;
  std::set<std::u16string> used_terms_;
};

}  // namespace

std::optional<Clause> read_clause(const ClauseFile& file, std::vector<Problem>& problems) {
  return ClauseReader(file, problems).read();
}

}  // namespace clausier
