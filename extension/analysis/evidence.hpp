// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/words.hpp"

namespace clausier {

/// ISO 639 code of most of the text: "fr", "en" or "und".
std::string_view read_language(const WordReader& words);

/// Articles and parties are read already.
ContractEvidence read_evidence(const WordReader& words);

}  // namespace clausier
