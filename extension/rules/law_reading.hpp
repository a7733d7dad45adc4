// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/notion.hpp"
#include "rules/outline.hpp"

namespace clausier {

/// Words of a sentence and what they mean; token indices count in `Contract::tokens()`.
struct NotionMention {
  Notion meaning;
  std::uint32_t first = 0;
  std::uint32_t end = 0;  ///< one past the last token

  bool holds(const NotionMention& other) const { return first <= other.first && other.end <= end; }
};

/// A contract read once for all the rules on its law: what each sentence means, and where.
class LawReading {
 public:
  explicit LawReading(const Contract& contract);

  const Contract& contract() const { return *contract_; }
  /// The same contract where it stands now, copied or moved.
  void follow(const Contract& contract) { contract_ = &contract; }
  const Outline& outline() const { return outline_; }
  std::uint32_t sentence_count() const { return static_cast<std::uint32_t>(notions_.size()); }
  /// In order of place; those of a longer phrase hide those inside it.
  std::span<const NotionMention> mentions(std::uint32_t sentence) const {
    return {mentions_.data() + starts_[sentence], mentions_.data() + starts_[sentence + 1]};
  }
  const Notions& notions(std::uint32_t sentence) const { return notions_[sentence]; }
  bool says(std::uint32_t sentence, Notion meaning) const {
    return notions_[sentence].test(static_cast<std::size_t>(meaning));
  }
  /// Whether any sentence of its paragraph says it.
  bool paragraph_says(std::uint32_t sentence, Notion meaning) const;
  /// The sentences that say all of these, titles and definitions left out.
  std::vector<std::uint32_t> stipulating(std::initializer_list<Notion> meanings) const;
  /// Whether any sentence says all of these, definitions and titles included.
  bool anywhere(std::initializer_list<Notion> meanings) const;
  /// The sentences that begin in the span, as a half-open range of indices.
  std::pair<std::uint32_t, std::uint32_t> sentences_in(Span span) const;
  /// Whether a sentence of the article around says all of these.
  bool around(std::uint32_t sentence, std::initializer_list<Notion> meanings) const;
  /// Whether the title of an article that holds the sentence says it.
  bool under_title(std::uint32_t sentence, Notion meaning) const;

 private:
  const Contract* contract_;
  Outline outline_;
  std::vector<NotionMention> mentions_;
  std::vector<std::uint32_t> starts_;  ///< of each sentence's mentions, then their end
  std::vector<Notions> notions_;
};

/// A sentence with those that introduce it as a list item: what is read as one stipulation.
class Stipulation {
 public:
  Stipulation(const LawReading& reading, std::uint32_t sentence);

  std::uint32_t sentence() const { return sentence_; }
  bool says(Notion meaning) const { return notions_.test(static_cast<std::size_t>(meaning)); }
  bool says_one_of(std::initializer_list<Notion> meanings) const;
  /// In order of place, introductions first.
  const std::vector<NotionMention>& mentions() const { return mentions_; }
  const NotionMention* find(Notion meaning) const;  ///< the first, or null
  /// The last of these that ends before the token or at it, or null.
  const NotionMention* before(std::uint32_t token, std::initializer_list<Notion> meanings) const;
  /// The first of these that begins at the token or after, or null.
  const NotionMention* after(std::uint32_t token, std::initializer_list<Notion> meanings) const;
  /// Whose act or duty stands at the token: the last party named before in the sentence, else the one that
  /// acts in the sentences before it in its article.
  PartySide actor(std::uint32_t token) const;
  /// The first party of the sentence, else the one that acts before it.
  PartySide subject() const;
  /// The first party that acts: not the one of "les besoins du Client", "rendu au Client".
  PartySide agent() const;
  /// Whether the words are denied where they stand: "ne vaut pas", "aucune", "sans"; "ne … que" denies
  /// nothing.
  bool denied(const NotionMention& mention) const;
  /// The first mention that is not denied, or null.
  const NotionMention* affirmed(Notion meaning) const;

 private:
  const LawReading& reading_;
  std::uint32_t sentence_;
  Notions notions_;
  std::vector<NotionMention> mentions_;
};

/// The reading of the contract, made once for all these rules: the last of each thread is kept. The reference
/// lives until the thread reads another contract.
const LawReading& law_reading(const Contract& contract);

}  // namespace clausier
