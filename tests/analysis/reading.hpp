// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/contract.hpp"
#include "analysis/unicode.hpp"

namespace clausier {

/// The contract of a plain text, a paragraph a line.
inline Contract contract_of(std::u16string_view text) {
  return read_contract(plain_text(text));
}

}  // namespace clausier
