// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "library/search.hpp"

namespace clausier {

/// The clauses at hand, with the words by which they are found. Immutable.
struct Catalogue {
  explicit Catalogue(Library loaded) : library(std::move(loaded)), index(library) {}
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  const Library library;
  const SearchIndex index;
};

}  // namespace clausier
