// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/clause.hpp"
#include "library/contract_model.hpp"
#include "library/playbook.hpp"

namespace clausier {

/// A family of clauses, with the name that a lawyer reads.
struct Family {
  std::string_view id;
  std::u16string_view title, english_title;
};

/// The families, in the order of the palette: the sixteen of the matter, then what any contract needs.
const std::vector<Family>& families();

/// How far a ruling or a text was verified (shared by every place that cites it).
enum class Verification { read, stated, cited, to_check };

/// A ruling or a text of law. Stands once, in clauses/jurisprudence.json.
struct Authority {
  std::string id;          ///< "cass-com-2019-18-14427"
  std::u16string cite;     ///< "Cass. com., 25 sept. 2019, n° 18-14.427"
  std::string holding;     ///< "penale", "dedit", "texte"… ; empty where the notion does not apply
  std::u16string summary;  ///< what was held, in our words
  std::u16string lesson, english_lesson;  ///< one sentence for the drafter
  Verification verification = Verification::to_check;
};

/// A fault of a clause file: where, and a French sentence.
struct Problem {
  std::string file;
  int line = 0;       ///< from 1; 0 where the fault has no line
  std::string place;  ///< path inside the file ("cotes.client.replis[0]"), may be empty
  std::u16string sentence;
};

struct ClauseFile;

/// A defined term that any contract may hold, with its definition. Stands once, in clauses/termes.json.
struct Definition {
  std::u16string name;     ///< "Incident"
  std::u16string meaning;  ///< "désigne toute interruption…", to follow the term
};

/// Clauses, authorities and terms, merged from several origins. Empty by default; immutable once loaded.
class Library {
 public:
  const std::vector<Clause>& clauses() const { return clauses_; }  ///< by family, then title
  const std::vector<Authority>& authorities() const { return authorities_; }
  const std::vector<Definition>& terms() const { return terms_; }        ///< by name
  const std::vector<Playbook>& playbooks() const { return playbooks_; }  ///< in the order they came
  const std::vector<ContractModel>& models() const { return models_; }   ///< by title
  const std::vector<Problem>& problems() const { return problems_; }     ///< of loading; never fatal
  const Clause* clause(std::string_view id) const;                       ///< or null
  const Authority* authority(std::string_view id) const;                 ///< or null
  const Playbook* playbook(std::string_view id) const;                   ///< or null
  const ContractModel* model(std::string_view id) const;                 ///< or null

  /// Adds what the folder holds (`<family>/<id>.json`, `jurisprudence.json`, `termes.json`,
  /// `playbooks/*.json`), over what is there: whole clause, authority, term or playbook, the newcomer wins.
  /// Faulty files become problems, the others are taken.
  void add(const std::filesystem::path& folder, Origin origin);
  /// Adds a problem that whoever loads found.
  void report(Problem problem) { problems_.push_back(std::move(problem)); }

 private:
  void add(const std::vector<ClauseFile>& files, Origin origin);
  void sort();

  std::vector<Clause> clauses_;
  std::vector<Authority> authorities_;
  std::vector<Definition> terms_;
  std::vector<Playbook> playbooks_;
  std::vector<ContractModel> models_;
  std::vector<Problem> problems_;
  friend Library builtin_library();
  friend Library builtin_authorities();
  friend Library library_with(const std::filesystem::path& path);
};

/// The clauses that travel inside the program. Parses them at each call: keep the result.
Library builtin_library();

/// The built-in authorities alone, without the clauses: a tenth of the time.
Library builtin_authorities();

/// The built-in library with a folder of clauses over it, or one clause file (in the folder of its family),
/// or one jurisprudence.json, termes.json or playbook. Its problems and its playbooks are those of that path;
/// its clauses of that path are of origin personal.
Library library_with(const std::filesystem::path& path);

/// The playbook of a JSON file anywhere; nothing where it has a fault, which goes to `problems`.
std::optional<Playbook> read_playbook(const std::filesystem::path& path, std::vector<Problem>& problems);

}  // namespace clausier
