// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.hpp"

namespace clausier {

/// A file of the library, before it is read.
struct ClauseFile {
  std::string family;  ///< name of its folder; empty for jurisprudence.json and termes.json
  std::string stem;    ///< its name without ".json"
  std::string name;    ///< as problems name it
  std::string bytes;
};

/// The clause of the file, or nothing where the file has a fault; faults go to `problems`.
/// Ids of other clauses and of authorities are taken as they are.
std::optional<Clause> read_clause(const ClauseFile& file, std::vector<Problem>& problems);

/// The authorities, or the terms, of the file that are without fault.
std::vector<Authority> read_authorities(const ClauseFile& file, std::vector<Problem>& problems);
std::vector<Definition> read_terms(const ClauseFile& file, std::vector<Problem>& problems);

/// The playbook of the file, or nothing where the file has a fault. Ids are taken as they are.
std::optional<Playbook> read_playbook(const ClauseFile& file, std::vector<Problem>& problems);

/// Whether the file describes a playbook rather than a clause.
bool is_playbook(const ClauseFile& file);

/// The contract model of the file, or nothing where the file has a fault. Ids are taken as they are.
std::optional<ContractModel> read_model(const ClauseFile& file, std::vector<Problem>& problems);

/// Whether the file describes a contract model.
bool is_model(const ClauseFile& file);

}  // namespace clausier
