// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <utility>

#include "analysis/unicode.hpp"
#include "library/each_run.hpp"
#include "library/json_file.hpp"
#include "library/read_files.hpp"
#include "library/read_texts.hpp"

namespace clausier {
namespace {

class ClauseReader {
 public:
  ClauseReader(const ClauseFile& file, std::vector<Problem>& problems)
      : file_(file), json_(file.name, file.bytes, problems) {}

  std::optional<Clause> read() {
    const auto root = json_.root();
    if (!root) return std::nullopt;
    json_.allow(
        root, {"id", "titre", "titre-anglais", "version", "droit-au", "a-relire-le", "quand", "quand-anglais",
               "note", "note-anglais", "fondements", "avec", "contredit", "mots", "champs", "cotes"});
    read_heading(root);
    texts_.read_blanks(root);
    read_sides(root);
    label_blanks();
    texts_.check_unused();
    clause_.blanks = texts_.blanks();
    clause_.defines = texts_.defines();
    clause_.needs = texts_.needs();
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
    clause_.version = read_version(json_, root);
    clause_.law_date = read_date(json_, root, "droit-au");
    clause_.review_date = read_date(json_, root, "a-relire-le");
    clause_.use_when = json_.optional_text(root, "quand");
    clause_.english_use_when = json_.optional_text(root, "quand-anglais", Language::english);
    clause_.drafting_note = json_.optional_text(root, "note");
    clause_.english_drafting_note = json_.optional_text(root, "note-anglais", Language::english);
    clause_.basis = read_ids(root, "fondements");
    clause_.goes_with = read_ids(root, "avec");
    clause_.contradicts = read_ids(root, "contredit");
    for (const auto& word : json_.optional_items(root, "mots")) clause_.tags.push_back(json_.text(word));
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
    json_.allow(value, {"gagne", "gagne-anglais", "cede", "cede-anglais", "texte", "anglais", "replis"});
    Variant variant;
    variant.side = side;
    variant.gains = json_.optional_text(value, "gagne");
    variant.english_gains = json_.optional_text(value, "gagne-anglais", Language::english);
    variant.gives_up = json_.optional_text(value, "cede");
    variant.english_gives_up = json_.optional_text(value, "cede-anglais", Language::english);
    variant.blocks = texts_.read_blocks(json_.items(value, "texte"), Language::french);
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
    fallback.blocks = texts_.read_blocks(json_.items(value, "texte"), Language::french);
    fallback.english = read_translation(value, fallback.blocks);
    if (!fallback.english.empty() && fallback.english_title.empty())
      json_.fault(value.place, u"Un repli traduit a un « titre-anglais ».");
    variant.fallbacks.push_back(std::move(fallback));
  }

  // The text beside it in English, or nothing.
  std::vector<Block> read_translation(const JsonValue& value, const std::vector<Block>& french) {
    if (!json_.find(value, "anglais")) return {};
    auto english = texts_.read_blocks(json_.items(value, "anglais"), Language::english);
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

  // A blank shows its label until it is filled.
  void label_blanks() {
    for (Variant& variant : clause_.variants) {
      texts_.label(variant.blocks, &Blank::label);
      texts_.label(variant.english, &Blank::english_label);
      for (Fallback& fallback : variant.fallbacks) {
        texts_.label(fallback.blocks, &Blank::label);
        texts_.label(fallback.english, &Blank::english_label);
      }
    }
  }

  const ClauseFile& file_;
  JsonFile json_;
  TextReader texts_{json_};
  Clause clause_;
};

}  // namespace

std::optional<Clause> read_clause(const ClauseFile& file, std::vector<Problem>& problems) {
  return ClauseReader(file, problems).read();
}

}  // namespace clausier
