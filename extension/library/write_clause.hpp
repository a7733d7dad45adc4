// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "library/clause.hpp"

namespace clausier {

/// The clause as a file of the library, as a lawyer would write it. Read again, it is the same clause,
/// provided its texts hold no mark of the format (`*`, `{{`, `[[`).
std::string write_clause(const Clause& clause);

/// Writes `<folder>/<family>/<id>.json`, whole or not at all; not where it could not be read again. The
/// sentence of what went wrong, in French; nothing where it is written.
std::optional<std::u16string> save_clause(const Clause& clause, const std::filesystem::path& folder);

/// An id for a title that is none of the library's yet: "Clause d'audit (SaaS)" is "clause-d-audit-saas".
std::string id_from_title(std::u16string_view title);

}  // namespace clausier
