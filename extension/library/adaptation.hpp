// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "library/library.hpp"

namespace clausier {

/// What the contract calls a party that the library calls otherwise: "Client" is its "Bénéficiaire".
struct Renaming {
  std::u16string from;
  std::u16string to;
  bool feminine = false;  ///< "la Société": other words that agree with it are left to be read again
};

/// The parties of the library that this contract calls by other names.
std::vector<Renaming> renamings(const Contract& contract);

/// The blocks in the contract's own names, with the articles that these take: "du Client" becomes "de
/// l’Acheteur". Blanks are left as they are.
std::vector<Block> rename_parties(std::vector<Block> blocks, const std::vector<Renaming>& renamings);

/// The definitions of the terms that the blocks use, and that neither the clause nor the contract defines.
/// The pointers live as long as the library.
std::vector<const Definition*> missing_definitions(const Clause& clause, const std::vector<Block>& blocks,
                                                   const Contract& contract, const Library& library);

}  // namespace clausier
