// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "library/contract_model.hpp"

namespace clausier {

/// The XML files of an OpenDocument text, without its manifest.
struct OdfFiles {
  std::string meta, styles, content;
};

/// The contract as an OpenDocument text in UTF-8: articles and annexes numbered by the outline, references as
/// fields, unfilled blanks highlighted. The same draft gives the same bytes. `OdfFiles` go into a package;
/// the flat text is the same document in one file.
OdfFiles odf_files(const ContractDraft& draft);
std::string flat_odf(const ContractDraft& draft);

}  // namespace clausier
