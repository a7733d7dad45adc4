// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/fill.hpp"
#include "library/library.hpp"

namespace clausier {

/// Which text of which clause was inserted: what a document remembers of it.
struct Provenance {
  std::string mark;     ///< tells it from the others of the document; names its bookmark
  std::string clause;   ///< id
  std::string version;  ///< of the clause when it was inserted
  TextChoice choice = {};
  Origin origin = Origin::builtin;
  Values values;               ///< what its blanks were filled with
  std::string opening;         ///< fingerprint of its first paragraph
  std::string fingerprint;     ///< of its whole text, as it was inserted
  int parts = 0;               ///< how many paragraphs and tables it is
  bool closing_table = false;  ///< the last of them is a table
};

/// The same for two texts that differ in spaces and line ends only; 16 hexadecimal digits.
std::string fingerprint(std::u16string_view text);

/// Which text of which clause that is, in letters, digits and "_", 25 at most: short enough for the name of a
/// bookmark, which goes with the text into another document.
std::string short_provenance(const Provenance& provenance);

/// What was told so, of a clause of the library; its values and fingerprints are not.
std::optional<Provenance> read_short_provenance(std::string_view text, const Library& library);

/// As JSON in UTF-8, with French keys: what other programs may read in a document's properties.
std::string write_provenances(const std::vector<Provenance>& provenances);

/// What was written so; what cannot be read is left out.
std::vector<Provenance> read_provenances(const std::string& json);

}  // namespace clausier
