// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "analysis/contract.hpp"
#include "library/fill.hpp"
#include "library/library.hpp"
#include "library/provenance.hpp"

namespace clausier {

/// A value for a blank that the document gives already.
struct Proposal {
  std::u16string value;    ///< as one would type it: "3 mois"
  std::u16string article;  ///< number of the article that says it; empty where none does
  std::string clause;      ///< id of the clause whose same blank was filled so, instead
};

/// What the contract says of the clause's blanks (price, term, notice, parties), and what was answered before
/// in it; only values that the blanks take. By id of the blank.
std::map<std::string, Proposal, std::less<>> propose(const Clause& clause, const Contract& contract,
                                                     const std::vector<Provenance>& earlier,
                                                     const Library& library);

}  // namespace clausier
