// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "analysis/span.hpp"

namespace clausier {

/// Whom a party is for the contract, whatever it is called.
enum class PartySide { unknown, client, provider };

/// One who signs, under the name that the contract uses: "le Client", "le Prestataire".
struct Party {
  std::u16string role;  ///< as the contract writes it, without article: "Client"
  PartySide side = PartySide::unknown;
  std::u16string name;  ///< the company, may be empty: "ACME Conseil"
  Span introduced;      ///< where the role is given or first met
  std::uint32_t mentions = 0;
};

/// « Services » : désigne …; ci-après le « Client ».
struct DefinedTerm {
  std::u16string term;  ///< without quotation marks and article
  Span name;            ///< where the term is defined
  Span meaning;         ///< the sentence or cell that says what it means
  std::vector<Span>
      uses;  ///< elsewhere with a capital, in order; those of a term defined twice go to the first
  std::uint32_t plain_uses = 0;  ///< elsewhere in small letters
  bool in_passing = false;       ///< given beside what it means: (les « Travaux »), ci-après « Travaux »
};

}  // namespace clausier
