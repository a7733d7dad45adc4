// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/library.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <tuple>

#include "analysis/unicode.hpp"
#include "library/builtin_files.hpp"
#include "library/each_run.hpp"
#include "library/read_files.hpp"
#include "library/typography.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;

// A clause is a few pages: what is longer is not one.
constexpr std::uintmax_t longest_file = 1 << 20;

// ---- finding files
// -----------------------------------------------------------------------------------------

std::string sound(const std::string& bytes) {
  return to_utf8(to_utf16(bytes));
}

bool is_list(std::string_view stem) {
  return stem == "jurisprudence" || stem == "termes";
}

ClauseFile clause_file(const BuiltinFile& file) {
  const fs::path path(file.path);
  return {path.parent_path().string(), path.stem().string(), std::string(file.path), std::string(file.bytes)};
}

bool holds_authorities(const ClauseFile& file) {
  return file.family.empty() && file.stem == "jurisprudence";
}

std::optional<ClauseFile> read_file(const fs::path& path, std::string family,
                                    std::vector<Problem>& problems) {
  ClauseFile file{std::move(family), sound(path.stem().string()), sound(path.string()), {}};
  if (is_list(file.stem)) file.family.clear();
  std::error_code error;
  const auto size = fs::file_size(path, error);
  std::ifstream stream(path, std::ios::binary);
  if (error || !fs::is_regular_file(path, error) || !stream) {
    problems.push_back({file.name, 0, {}, u"Le fichier ne peut pas être lu."});
    return std::nullopt;
  }
  if (size > longest_file) {
    problems.push_back({file.name, 0, {}, u"Le fichier dépasse un mégaoctet."});
    return std::nullopt;
  }
  file.bytes.assign(std::istreambuf_iterator<char>(stream), {});
  return file;
}

// What the folder holds, by name; nothing where it cannot be listed.
std::vector<fs::path> listing(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    paths.push_back(entry->path());
  std::ranges::sort(paths);
  return paths;
}

bool is_json(const fs::path& path) {
  std::error_code error;
  return path.extension() == ".json" && !fs::is_directory(path, error);
}

std::vector<ClauseFile> files_of(const fs::path& folder, std::vector<Problem>& problems) {
  std::vector<ClauseFile> files;
  const auto take = [&](const fs::path& path, const std::string& family) {
    if (auto file = read_file(path, family, problems)) files.push_back(std::move(*file));
  };
  std::error_code error;
  for (const fs::path& path : listing(folder)) {
    if (is_json(path)) take(path, sound(folder.filename().string()));
    if (!fs::is_directory(path, error)) continue;
    for (const fs::path& inner : listing(path))
      if (is_json(inner)) take(inner, sound(path.filename().string()));
  }
  return files;
}

// ---- merging
// -----------------------------------------------------------------------------------------------

template <typename Item, typename Key>
void merge(std::vector<Item>& items, Item item, Key key) {
  const auto known = std::ranges::find(items, item.*key, key);
  if (known == items.end())
    items.push_back(std::move(item));
  else
    *known = std::move(item);
}

std::size_t family_rank(const Clause& clause) {
  return static_cast<std::size_t>(std::ranges::find(families(), clause.family, &Family::id) -
                                  families().begin());
}

// ---- links between clauses
// -----------------------------------------------------------------------------------

std::set<std::string> references_of(const Clause& clause) {
  std::set<std::string> ids;
  const auto visit = [&](const Run& run) {
    if (run.kind == Run::Kind::reference) ids.insert(run.target);
  };
  for (const Variant& variant : clause.variants) {
    each_run(variant.blocks, visit);
    each_run(variant.english, visit);
    for (const Fallback& fallback : variant.fallbacks) {
      each_run(fallback.blocks, visit);
      each_run(fallback.english, visit);
    }
  }
  return ids;
}

void check_links(const Library& library, const Clause& clause, std::vector<Problem>& problems) {
  const auto fault = [&](std::string_view place, const std::u16string& what, const std::string& id) {
    problems.push_back({clause.file, 0, std::string(place),
                        french_typography(what + u" « " + to_utf16(id) + u" »" + u" n'existe pas.")});
  };
  for (const auto& id : clause.basis)
    if (!library.authority(id)) fault("fondements", u"L'autorité", id);
  for (const auto& id : clause.goes_with)
    if (!library.clause(id)) fault("avec", u"La clause", id);
  for (const auto& id : clause.contradicts)
    if (!library.clause(id)) fault("contredit", u"La clause", id);
  for (const auto& id : references_of(clause))
    if (!library.clause(id)) fault("cotes", u"La clause", id);
  for (const auto& term : clause.needs) {
    const auto defines = [&](const Clause& other) {
      return std::ranges::find(other.defines, term) != other.defines.end();
    };
    if (std::ranges::find(library.terms(), term, &Definition::name) == library.terms().end() &&
        std::ranges::none_of(library.clauses(), defines))
      fault("cotes", u"Aucune définition n'est donnée : le terme", to_utf8(term));
  }
}

void check_links(const Library& library, const Playbook& playbook, std::vector<Problem>& problems) {
  for (const PlaybookTopic& topic : playbook.topics)
    if (!topic.clause.empty() && !library.clause(topic.clause))
      problems.push_back({playbook.file, 0, topic.id + ".clause",
                          french_typography(u"La clause « " + to_utf16(topic.clause) + u" » n'existe pas.")});
}

/// Says what is wrong with the links of one side's contract.
class DraftChecker {
 public:
  DraftChecker(const ContractModel& model, std::vector<Problem>& problems)
      : model_(model), problems_(problems) {}

  void check(const ContractDraft& draft) {
    for (const DraftPart& part : draft.parts)
      if (!anchors_.insert(part.anchor).second) fault(u"Cette clause est répétée", part.anchor);
    check_references(draft.opening);
    for (const DraftPart& part : draft.parts) check_references(part.blocks);
  }

 private:
  void check_references(const std::vector<Block>& blocks) {
    each_run(blocks, [&](const Run& run) {
      if (run.kind == Run::Kind::reference && !anchors_.contains(run.target))
        fault(u"Un renvoi vise une clause que le contrat n'a pas", run.target);
    });
  }

  void fault(const std::u16string& what, const std::string& id) {
    problems_.push_back({model_.file, 0, "articles", french_typography(what + u" : " + to_utf16(id) + u".")});
  }

  const ContractModel& model_;
  std::vector<Problem>& problems_;
  std::set<std::string> anchors_;
};

void check_links(const Library& library, const ContractModel& model, std::vector<Problem>& problems) {
  for (const auto* parts : {&model.articles, &model.annexes})
    for (const ModelPart& part : *parts)
      if (!part.clause.empty() && !library.clause(part.clause))
        problems.push_back(
            {model.file, 0, "articles",
             french_typography(u"La clause « " + to_utf16(part.clause) + u" » n'existe pas.")});
  for (const Side side : {Side::client, Side::provider})
    DraftChecker(model, problems).check(assemble(model, side, library));
}

}  // namespace

const std::vector<Family>& families() {
  static const std::vector<Family> families = {
      {"devoir-conseil", u"Devoir de conseil", u"Duty to advise"},
      {"securite", u"Sécurité", u"Security"},
      {"sla", u"Niveaux de service", u"Service levels"},
      {"raci", u"Répartition des rôles", u"Allocation of roles"},
      {"plafond-responsabilite", u"Plafond de responsabilité", u"Cap on liability"},
      {"indemnite-sortie", u"Indemnité de sortie", u"Exit indemnity"},
      {"comite-pilotage", u"Comité de pilotage", u"Steering committee"},
      {"preconisations", u"Préconisations", u"Recommendations"},
      {"expression-besoins", u"Expression des besoins", u"Statement of needs"},
      {"recette", u"Recette", u"Acceptance"},
      {"audit", u"Audit", u"Audit"},
      {"formation", u"Formation", u"Training"},
      {"reversibilite", u"Réversibilité", u"Reversibility"},
      {"donnees-personnelles", u"Données personnelles", u"Personal data"},
      {"sous-traitance", u"Sous-traitance", u"Subcontracting"},
      {"perimetre", u"Périmètre", u"Scope"},
      {"dispositions-generales", u"Dispositions générales", u"General provisions"},
  };
  return families;
}

const Clause* Library::clause(std::string_view id) const {
  const auto found = std::ranges::find(clauses_, id, &Clause::id);
  return found == clauses_.end() ? nullptr : &*found;
}

const ContractModel* Library::model(std::string_view id) const {
  const auto found = std::ranges::find(models_, id, &ContractModel::id);
  return found == models_.end() ? nullptr : &*found;
}

const Authority* Library::authority(std::string_view id) const {
  const auto found = std::ranges::lower_bound(authorities_, id, {}, &Authority::id);
  return found == authorities_.end() || found->id != id ? nullptr : &*found;
}

const Playbook* Library::playbook(std::string_view id) const {
  const auto found = std::ranges::find(playbooks_, id, &Playbook::id);
  return found == playbooks_.end() ? nullptr : &*found;
}

void Library::add(const fs::path& folder, Origin origin) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    problems_.push_back({sound(folder.string()), 0, {}, u"Ce dossier de clauses n’existe pas."});
  else
    add(files_of(folder, problems_), origin);
}

void Library::add(const std::vector<ClauseFile>& files, Origin origin) {
  std::set<std::string> added, played, modelled;
  for (const ClauseFile& file : files) {
    if (holds_authorities(file)) {
      for (auto& authority : read_authorities(file, problems_))
        merge(authorities_, std::move(authority), &Authority::id);
    } else if (file.family.empty() && file.stem == "termes") {
      for (auto& term : read_terms(file, problems_)) merge(terms_, std::move(term), &Definition::name);
    } else if (is_playbook(file)) {
      if (auto playbook = read_playbook(file, problems_)) {
        played.insert(playbook->id);
        merge(playbooks_, std::move(*playbook), &Playbook::id);
      }
    } else if (is_model(file)) {
      if (auto model = read_model(file, problems_)) {
        model->origin = origin;
        modelled.insert(model->id);
        merge(models_, std::move(*model), &ContractModel::id);
      }
    } else if (auto clause = read_clause(file, problems_)) {
      clause->origin = origin;
      if (!added.insert(clause->id).second)
        problems_.push_back({file.name, 0, "id", u"Une autre famille du même dossier a déjà cette clause."});
      merge(clauses_, std::move(*clause), &Clause::id);
    }
  }
  sort();
  for (const auto& id : added) check_links(*this, *clause(id), problems_);
  for (const auto& id : played) check_links(*this, *playbook(id), problems_);
  for (const auto& id : modelled) check_links(*this, *model(id), problems_);
}

void Library::sort() {
  std::ranges::sort(authorities_, {}, &Authority::id);
  std::ranges::sort(models_, {}, [](const ContractModel& model) { return fold(model.title); });
  std::ranges::sort(terms_, {}, [](const Definition& term) { return fold(term.name); });
  std::ranges::sort(clauses_, {}, [](const Clause& clause) {
    return std::tuple(family_rank(clause), fold(clause.title), clause.id);
  });
}

Library builtin_library() {
  std::vector<ClauseFile> files;
  for (const BuiltinFile& file : builtin_files()) files.push_back(clause_file(file));
  Library library;
  library.add(files, Origin::builtin);
  return library;
}

Library builtin_authorities() {
  Library library;
  for (const BuiltinFile& file : builtin_files())
    if (ClauseFile list = clause_file(file); holds_authorities(list))
      library.add({std::move(list)}, Origin::builtin);
  return library;
}

std::optional<Playbook> read_playbook(const fs::path& path, std::vector<Problem>& problems) {
  const auto file = read_file(path, {}, problems);
  return file ? read_playbook(*file, problems) : std::nullopt;
}

Library library_with(const fs::path& path) {
  Library library = builtin_library();
  library.problems_.clear();
  library.playbooks_.clear();
  library.models_.clear();
  std::error_code error;
  if (fs::is_directory(path, error)) {
    library.add(path, Origin::personal);
  } else {
    const auto family = sound(fs::absolute(path, error).parent_path().filename().string());
    if (auto file = read_file(path, family, library.problems_))
      library.add({std::move(*file)}, Origin::personal);
  }
  return library;
}

}  // namespace clausier
