// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "analysis/contract.hpp"
#include "rules/reading.hpp"

namespace clausier {

/// Sentences that are read as one: a list item after its introduction, a cell after its heads. Tokens are
/// counted from the passage's beginning. A *segment* runs between commas, a *part* between semicolons and
/// words like "mais". Points into the contract and the reading.
class Passage {
 public:
  /// One of the sentences is judged, the others are there to understand it.
  Passage(const Contract& contract, const Reading& reading, std::span<const std::uint32_t> sentences,
          std::uint32_t judged);

  const Sentence& sentence() const { return contract_.sentences()[judged_sentence_]; }
  const std::vector<Mention>& mentions() const { return mentions_; }
  bool any(std::initializer_list<Concept> meanings) const;
  const Mention* find(Concept meaning) const;  ///< the first, or null
  /// The first of these that begins within `reach` tokens from the token on, or null.
  const Mention* next(std::uint32_t token, std::uint32_t reach,
                      std::initializer_list<Concept> meanings) const;
  /// The last of these that ends within `reach` tokens before the token, or null.
  const Mention* previous(std::uint32_t token, std::uint32_t reach,
                          std::initializer_list<Concept> meanings) const;
  /// The next of these within `reach`, else the previous, in the same part; or null.
  const Mention* nearest(std::uint32_t token, std::uint32_t reach,
                         std::initializer_list<Concept> meanings) const;

  bool same_segment(std::uint32_t token, std::uint32_t other) const {
    return segments_[token] == segments_[other];
  }
  bool same_part(std::uint32_t token, std::uint32_t other) const { return parts_[token] == parts_[other]; }
  bool in_judged(std::uint32_t token) const { return judged_first_ <= token && token < judged_end_; }
  bool is_capital(std::uint32_t token) const { return contract_.tokens()[tokens_[token]].capital; }
  /// "Il demeure tenu…": the judged sentence speaks of one named before.
  bool begins_with_pronoun() const;
  /// "Mais le reste est dû": it goes on from the sentence before.
  bool begins_with_contrast() const;
  /// "s'il arrête", "vous quittez": a personal pronoun acts in the verb.
  bool follows_pronoun(std::uint32_t verb) const;
  /// "reste acquis", "demeurent acquises".
  bool says_acquired(const Mention& mention) const {
    for (std::uint32_t i = mention.first; i < mention.end; ++i)
      if (starts_with(i, u"acquis")) return true;
    return false;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  bool starts_with(std::uint32_t token, std::u16string_view beginning) const {
    return folded(token).starts_with(beginning);
  }
  /// Whether the word stands just before the token.
  bool follows_word(std::uint32_t token, std::u16string_view word) const {
    return token > 0 && folded(token - 1) == word;
  }
  bool has_word(std::uint32_t first, std::uint32_t end, std::u16string_view word) const;
  /// Whether the judged sentence has a verb that we know: a table's cell and a list's item may have none.
  bool has_verb() const;
  /// Whether "ou" stands between.
  bool has_or(std::uint32_t first, std::uint32_t end) const;
  /// Whether "de", "du" or "des" stands there.
  bool is_of(std::uint32_t token) const;
  /// Whether the passage denies what stands there: "sans", "aucun", "ne … pas", but not "ne dispense pas".
  bool denied(std::uint32_t first, std::uint32_t end) const;
  /// How a party stands in the sentence: it acts, is named after "par", is given to, or owns.
  enum class Role { subject, agent, recipient, owner };
  Role role_of(const Mention& party) const;
  /// client, provider or either_party where it acts in the verb; Concept::count where unsaid.
  Concept subject_of(const Mention& verb) const;

  /// The party that begins within `reach` tokens in that role, or null.
  const Mention* party_after(std::uint32_t token, std::uint32_t reach, Concept who, Role role) const;

  bool contains_word(const Mention& mention, std::u16string_view word) const;
  /// In the contract's text; only its part in the judged sentence where it runs over.
  Span span(std::uint32_t first, std::uint32_t end) const;
  Span span(const Mention& mention) const { return span(mention.first, mention.end); }

  /// The tokens of a span of the contract, in the passage; both equal where it has none.
  std::pair<std::uint32_t, std::uint32_t> tokens_of(Span span) const;

  struct Quantity {
    std::uint32_t first;
    std::uint32_t end;
    double value;              ///< percent, months or currency units
    bool periodic = false;     ///< an amount a month or a year
    bool instalments = false;  ///< a number of payments
    double times = 0;          ///< how many instalments an amount was computed from: "28 x 312 = 8 736 €"
  };
  const std::vector<Quantity>& percentages() const { return percentages_; }
  const std::vector<Quantity>& durations() const { return durations_; }
  const std::vector<Quantity>& amounts() const { return amounts_; }

 private:
  void cut();
  bool is_inserted(const Mention& adverb) const;
  void read_factors();
  void read_products();
  std::optional<double> number_at(std::uint32_t token) const;
  bool denies_owing(const Mention& negation) const;
  bool is_finite(std::uint32_t token) const;
  bool governs(const Mention& negation, std::uint32_t target) const;
  const Mention* antecedent(const Mention& verb) const;
  const Mention* coordinated(const Mention& verb) const;
  bool is_object(const Mention& pronoun, const Mention& verb, bool has_subject) const;
  std::u16string_view folded(std::uint32_t token) const;
  void place(Span span, Quantity quantity, std::vector<Quantity>& quantities) const;

  const Contract& contract_;
  std::uint32_t judged_sentence_;
  std::vector<std::uint32_t> tokens_;  ///< index in the contract of each token
  std::uint32_t judged_first_ = 0;     ///< tokens of the judged sentence
  std::uint32_t judged_end_ = 0;
  std::vector<Mention> mentions_;
  Categories concepts_;
  std::vector<std::uint16_t> segments_;  ///< of each token
  std::vector<std::uint16_t> parts_;
  std::vector<Quantity> percentages_, durations_, amounts_;
};

}  // namespace clausier
