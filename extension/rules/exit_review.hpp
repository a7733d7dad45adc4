// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "rules/exit_frame.hpp"

namespace clausier {

/// What the rules on leaving read of a contract.
struct ExitReview {
  Reading reading;
  std::vector<ExitFrame> frames;
  Span cloud;        ///< the first words that tell a cloud service, may be empty
  Span public_body;  ///< the first words that tell a public body, may be empty
};

/// Reads the contract once for all these rules: the last review of each thread is kept. The reference lives
/// until the thread reviews another contract.
const ExitReview& exit_review(const Contract& contract);

}  // namespace clausier
