// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "library/clause.hpp"
#include "library/fill.hpp"

namespace clausier {

class Library;

/// An article or an annex of a contract model: a clause of the library, or a text of its own.
struct ModelPart {
  std::string clause;        ///< id; empty where `blocks` is the text
  std::optional<Side> only;  ///< the side whose contract has it; nothing for both
  bool definitions = false;  ///< the terms that the contract needs follow `blocks`
  std::vector<Block> blocks;
};

/// A whole contract, described by the clauses that it is made of. One file of clauses/modeles/.
struct ContractModel {
  std::string id;
  std::u16string title, english_title;
  std::string version;
  std::string law_date, review_date;  ///< ISO, as of a clause
  std::u16string use_when, english_use_when;
  std::vector<Blank> blanks;   ///< of its own texts
  std::vector<Block> opening;  ///< parties and preamble
  std::vector<ModelPart> articles, annexes;
  std::vector<Block> closing;  ///< place, date, signatures
  std::vector<std::u16string> defines, needs;
  Origin origin = Origin::builtin;
  std::string file;
};

/// An article or an annex as it stands in the contract.
struct DraftPart {
  std::string anchor;  ///< what references point at: the id of its clause, or of its rank
  bool annex = false;
  std::vector<Block> blocks;  ///< the first is its heading
};

/// A contract with every clause in its place. Its blanks are asked once each: those of the same label are
/// one.
struct ContractDraft {
  std::u16string title;
  std::u16string name;  ///< of the document: the title and the side that it serves
  Side side = Side::client;
  std::string version, law_date;
  std::vector<Block> opening;
  std::vector<DraftPart> parts;
  std::vector<Block> closing;
  std::vector<Blank> blanks;  ///< in the order in which the contract asks them
};

/// The contract of that side. A clause without a text of that side is taken balanced; one that the library
/// does not have is left out (a problem of the library already).
ContractDraft assemble(const ContractModel& model, Side side, const Library& library);

/// The draft with its blanks filled, as `fill` of a clause does.
ContractDraft fill(ContractDraft draft, const Values& values);

/// The samples of its blanks.
Values samples(const ContractDraft& draft);

/// The texts in their order, a line a paragraph.
std::u16string plain_text(const ContractDraft& draft);

}  // namespace clausier
