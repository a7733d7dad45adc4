// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"
#include "analysis/lexicon.hpp"

namespace clausier {

/// What the analysis itself needs to know of a word. The comment says what `WordReader::value` is.
enum class Word : std::uint8_t {
  numeral,       ///< its number, "cent" and "million" too
  rough_number,  ///< "dizaine", "quinzaine": its number
  fraction,      ///< "moitié", "tiers": percent
  month,         ///< 1 to 12
  time_unit,     ///< TimeUnit
  periodic,      ///< "mensuel": TimeUnit
  instalment,    ///< "mensualité": TimeUnit
  due,           ///< "loyer", "échéance": an instalment when periodic
  currency,      ///< Currency
  ordering,      ///< "premier", "prochain": may stand between a number and its unit
  untaxed,
  taxed,
  calendar_day,
  working_day,
  client,
  provider,
  long_role,     ///< "maître" of "maître d'ouvrage"
  either_side,   ///< a role that is the client's in one contract, the provider's in another
  defines_role,  ///< "dénommer", "désigner", "appeler"
  gives_name,    ///< "(", "ci": may begin the giving of a name
  company_kind,  ///< what stands before a company's name: "société", "ville"
  company,       ///< what is said of a company: "capital", "siège", "SAS"
  obliges,       ///< "devoir", "engager", "obliger"
  means,         ///< "désigner", "signifier"
  price,         ///< nouns for what is paid
  other_sum,     ///< nouns for sums that are no price: "pénalité", "capital", "plafond"
  term,          ///< "durée", "période"
  contract,      ///< what has a term: "contrat", "abonnement", "location"
  initial,       ///< "initial", "conclure", "souscrire"
  commits,       ///< "engagement", "ferme", "minimum"
  renews,        ///< "renouveler", "reconduction", "successif"
  notice,        ///< "préavis"
  gives_notice,  ///< "dénoncer", "prévenir", "notifier"
  other_time,    ///< "délai", "garantie", "confidentialité": their durations are not the contract's
  article_word,  ///< "article", "annexe": heads of a cross-reference
  french,        ///< what only French texts say
  english,
};

/// The tokens of a contract under the analysis' own lexicon. Reads past the end answer "no".
class WordReader {
 public:
  explicit WordReader(const Contract& contract);

  const Contract& contract() const { return contract_; }
  const Token& token(std::size_t i) const { return tokens_[i]; }
  std::size_t size() const { return tokens_.size(); }

  /// The tokens worth a look: figures, and words that say more than their language.
  const std::vector<std::uint32_t>& notable() const { return notable_; }
  /// How many words only this language has.
  std::size_t count(Word language) const;

  /// Spelt without error, in one of the forms of such a word.
  bool is(std::size_t i, Word word) const {
    return i < tokens_.size() && meanings_[tokens_[i].word].is(static_cast<std::uint8_t>(word));
  }
  bool is_plural(std::size_t i) const { return meanings_[tokens_[i].word].inflection.plural; }
  double value(std::size_t i) const;
  /// As the analysis' lexicon writes it; empty where it does not know the word.
  std::u16string_view lemma(std::size_t i) const;
  bool is_number(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::number; }
  bool says(std::size_t i, std::u16string_view folded) const {
    return i < tokens_.size() && contract_.folded(tokens_[i]) == folded;
  }
  bool says_one_of(std::size_t i, std::initializer_list<std::u16string_view> words) const;
  /// Whether the tokens from `i` on say these words, one a token.
  bool says_all(std::size_t i, std::initializer_list<std::u16string_view> words) const;
  bool same_sentence(std::size_t i, std::size_t j) const {
    return i < tokens_.size() && j < tokens_.size() && tokens_[i].sentence == tokens_[j].sentence;
  }

 private:
  const Contract& contract_;
  const std::vector<Token>& tokens_;
  std::vector<Meaning> meanings_;
  std::vector<std::uint32_t> notable_;
  std::vector<std::uint32_t> counts_;  ///< of each word
};

/// The value of a folded numeral word ("septante", "mille"), or -1.
double numeral_value(std::u16string_view folded);

}  // namespace clausier
