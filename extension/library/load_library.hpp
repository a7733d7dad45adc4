// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "library/library.hpp"

namespace clausier {

/// Where clauses are read from, beside the built-in ones; an empty path is none.
struct LibraryFolders {
  std::filesystem::path firm;
  std::filesystem::path firm_copy;  ///< the firm's clauses as they were when they could last be read
  std::filesystem::path personal;
};

/// The built-in clauses, under the firm's, under the personal ones. Where the firm's folder does not answer,
/// its copy stands for it and a problem says so, with the copy's date; where it does, the copy is made anew.
/// A personal folder that is not there yet holds no clause.
Library load_library(const LibraryFolders& folders);

}  // namespace clausier
