// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/lexicon.hpp"

namespace clausier {

/// What words of a contract mean to one who looks for the price of leaving it. Below 128 (see Categories).
enum class Concept : std::uint8_t {
  // Who.
  client,
  provider,
  either_party,
  second_person,
  // Leaving, and why.
  exit,
  stop,
  ending,
  early,
  during,
  breach,
  unpaid,
  late,
  convenience,
  any_cause,
  any_exit,
  besides_exit,
  faculty,
  refusal_of_exit,
  no_exit,
  external_cause,
  notice,
  suspension,
  renewal,
  // What is owed.
  price,
  loose_price,
  service,
  supply,
  whole,
  remaining,
  scheduled,
  rest,
  time_left,
  until_that,
  period,
  performed,
  running,
  past_due,
  named_sum,
  exit_fee,
  other_fee,
  deposit,
  minimum,
  discount,
  abatement,
  loss,
  vague_share,
  after_end,
  unamortised,
  one_more,
  milestone,
  // Owing it.
  owe,
  must,
  obliged,
  due,
  becomes_due,
  stays_due,
  unaffected,
  payment,
  claim,
  receive,
  keep,
  cost,
  equals,
  acceleration,
  // Giving back, letting go.
  refund,
  no_refund,
  recalculate,
  release,
  of_provider,
  // Saying no.
  without,
  no_one,
  not_word,
  ne,
  nor,
  only,
  except,
  that_word,
  only_performed,
  no_more,
  // What makes it worse or better.
  uplift,
  cumulation,
  irreducible,
  denial,
  avoided,
  judge,
  cap,
  degressive,
  option,
  purpose,
  compulsion,
  real_loss,
  price_of_right,
  continues,
  carve_out,
  // Other matters.
  employment,
  eviction,
  insurance,
  loan,
  solicitation,
  secrecy,
  service_level,
  settlement,
  statute,
  reports_law,
  ruling,
  example,
  interest,
  threshold,
  assignment,
  public_body,
  consumer,
  cloud,
  tax,
  no_tax,
  tax_added,
  switching,
  other_contract,
  // Words that join; `nothing` only hides what its words would mean alone.
  conditional,
  contrast,
  anaphora,
  defines,
  be,
  nothing,
  cancelled,
  count
};

constexpr std::uint8_t category(Concept meaning) {
  return static_cast<std::uint8_t>(meaning);
}

/// Lemmas that mean the same to us, separated by spaces.
struct WordEntry {
  Concept meaning;
  WordClass word_class;
  std::u16string_view lemmas;
};

/// Several words that mean one thing together. Folded words separated by spaces; "a|b" either of them;
/// "resili*" any word that begins so, "*ieme" that ends so, "+tenir" any form of the verb; "mot?" the word or
/// nothing; "@" up to five small words (le, de, son, ce…); ".." up to two words of any kind. A phrase hides
/// what its single words mean.
struct PhraseEntry {
  Concept meaning;
  std::u16string_view pattern;
};

std::span<const WordEntry> concept_words();
std::span<const PhraseEntry> concept_phrases();

}  // namespace clausier
