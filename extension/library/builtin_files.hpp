// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

namespace clausier {

/// A file of clauses/ as it was when the program was built.
struct BuiltinFile {
  std::string_view path;  ///< "sla/sla-disponibilite.json"
  std::string_view bytes;
};

/// Written by embed.cmake.
std::span<const BuiltinFile> builtin_files();

}  // namespace clausier
