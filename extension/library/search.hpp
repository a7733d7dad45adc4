// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "library/library.hpp"

namespace clausier {

/// What answers a query.
struct SearchResult {
  std::vector<const Clause*> clauses;  ///< the best first; those that are as good by family, then title
  std::u16string understood;           ///< the query without its typing slips; empty where it had none
};

/// The words of a library, ready to be searched while somebody types. Accents, case and plurals do not
/// matter; the beginning of a word finds it; one slip in a word of five letters or more is forgiven where
/// nothing begins as it does. The library outlives the index and does not change.
class SearchIndex {
 public:
  explicit SearchIndex(const Library& library);

  /// The clauses that hold every word of the query: in the title before tags and family, before legal bases
  /// and rulings, before the text. Every clause, in the order of the library, for an empty query. Where
  /// nothing answers, `understood` may be what was meant.
  SearchResult search(std::u16string_view query) const;

 private:
  /// Where a word stands in the clauses.
  enum class Field : std::uint8_t { text, basis, tag, title };
  struct Posting {
    std::uint32_t clause = 0;
    Field field = Field::text;  ///< the best one
  };
  struct Term {
    std::u16string stem;            ///< folded, without the mark of the plural
    std::u16string spelling;        ///< as a clause writes it
    std::vector<Posting> postings;  ///< by clause
  };
  struct Match {
    std::vector<const Term*> terms;
    const Term* meant = nullptr;  ///< where the word had a slip
  };
  struct TermTable;

  void read(const Clause& clause, std::uint32_t number, TermTable& terms) const;
  Match match(std::u16string_view stem) const;
  const Term* nearest(std::u16string_view stem, std::size_t slips) const;
  std::vector<const Clause*> ranked(const std::vector<Match>& matches) const;

  const Library& library_;
  std::vector<Term> terms_;  // by stem
};

}  // namespace clausier
