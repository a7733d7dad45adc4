// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

/// By sentence of a contract: which are titles, which only say what a word means, what stands around.
class Outline {
 public:
  explicit Outline(const Contract& contract);

  /// The sentence is the title of an article, or the document's.
  bool is_heading(std::uint32_t sentence) const { return headings_[sentence]; }
  /// The sentence says what a term means, or belongs to a letter that is quoted: it stipulates nothing.
  bool is_definition(std::uint32_t sentence) const { return definitions_[sentence]; }
  bool stipulates(std::uint32_t sentence) const { return !headings_[sentence] && !definitions_[sentence]; }

  /// The widest part of the contract that treats of one thing: an article of the first depth, a short
  /// chapter; without articles, the paragraphs around.
  Span surroundings(std::uint32_t sentence) const { return surroundings_[sentence]; }

 private:
  void find_headings(const Contract& contract);
  void find_name(const Contract& contract);
  void find_definitions(const Contract& contract);
  void find_quotations(const Contract& contract);
  void find_surroundings(const Contract& contract);

  std::vector<bool> headings_, definitions_;
  std::vector<Span> surroundings_;
};

/// The outline of the contract, made once for all who ask: the last of each thread is kept. The reference
/// lives until the thread asks for another contract's.
const Outline& outline_of(const Contract& contract);

/// Whether the paragraph is a row of a table typed with bars or tabs.
bool is_typed_row(const Contract& contract, std::size_t paragraph);

/// Index of the first sentence that begins at the offset or after.
std::uint32_t first_sentence(const Contract& contract, std::uint32_t offset);

}  // namespace clausier
