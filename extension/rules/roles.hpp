// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// For each word of the contract, by symbol, the party that it names: by its usual name ("prestataire"), as
/// the contract calls it, or as it speaks to its reader ("nous", "vous"); unknown for all other words.
std::vector<PartySide> sides_of_words(const Contract& contract);

/// For each word of the contract, by symbol, whether it names the client where it bears a capital: "la
/// Commune".
std::vector<bool> words_of_client_bodies(const Contract& contract);

}  // namespace clausier
