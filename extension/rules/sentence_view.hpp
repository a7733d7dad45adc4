// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/reading.hpp"

namespace clausier {

/// One sentence with its marks, cut where its meaning turns. A *segment* runs between commas, a *part*
/// between semicolons and words like "mais" or "à défaut". Points into the contract and the reading.
class SentenceView {
 public:
  SentenceView(const Contract& contract, const Reading& reading, std::uint32_t index);

  const Sentence& sentence() const { return sentence_; }
  std::span<const Mark> marks() const { return marks_; }
  bool any(std::initializer_list<Concept> meanings) const;
  const Mark* find(Concept meaning) const;  ///< the first, or null
  /// The first of these that begins within `reach` tokens from the token on, or null.
  const Mark* next(std::uint32_t token, std::uint32_t reach, std::initializer_list<Concept> meanings) const;
  /// The next of these within `reach`, else the last before within `reach`, in the same part; or null.
  const Mark* nearest(std::uint32_t token, std::uint32_t reach,
                      std::initializer_list<Concept> meanings) const;

  bool same_segment(std::uint32_t token, std::uint32_t other) const;
  bool same_part(std::uint32_t token, std::uint32_t other) const;
  /// Whether the sentence denies what stands there: "sans", "aucun", "ne … pas", but not "ne dispense pas".
  bool denied(std::uint32_t first, std::uint32_t end) const;
  /// client, provider or either_party where it acts in the verb; Concept::count where unsaid.
  Concept subject_of(const Mark& verb) const;

  bool contains_word(const Mark& mark, std::u16string_view folded) const;
  Span span(std::uint32_t first, std::uint32_t end) const;
  Span span(const Mark& mark) const { return span(mark.first, mark.end); }
  std::pair<std::uint32_t, std::uint32_t> tokens_of(Span span) const;

  std::span<const Percentage> percentages() const { return within(contract_.percentages(), sentence_.span); }
  std::span<const Duration> durations() const { return within(contract_.durations(), sentence_.span); }
  std::span<const Amount> amounts() const { return within(contract_.amounts(), sentence_.span); }

 private:
  void cut();
  std::uint32_t segment(std::uint32_t token) const { return segments_[token - sentence_.first_token]; }

  const Contract& contract_;
  const Sentence& sentence_;
  std::span<const Mark> marks_;
  Categories concepts_;
  std::vector<std::uint16_t> segments_;  ///< of each token
  std::vector<std::uint16_t> parts_;
};

}  // namespace clausier
