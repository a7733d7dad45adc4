// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/contract.hpp"

namespace clausier {

enum class Severity { info, warning, error };

/// A graded legal risk; only the rules that grade one carry it.
enum class Risk { low, medium, high };

/// Which qualification a factor speaks for. `excess` says nothing of the qualification but of the amount.
enum class Push { penale, dedit, excess, moderation, neutral };

/// One textual feature that weighed in the finding, with the words that show it.
struct Factor {
  std::string_view id;  ///< kebab-case, stable ("prix-integral")
  Push push = Push::neutral;
  Span quote;               ///< the words, in `Contract::text()`; empty when the factor is an absence
  std::u16string sentence;  ///< for the lawyer, in French
  std::vector<std::string_view> basis;  ///< ids of clauses/jurisprudence.json
};

/// Replacement text for `Finding::span`; lines are separated by '\n'.
struct Suggestion {
  std::u16string title;
  std::u16string text;
};

/// What the leaver would owe, where price and term can be read. `exposure_curve` draws it.
struct Exposure {
  double monthly = 0;  ///< in the currency below, a month
  int months = 0;      ///< term of the contract
  std::string_view currency = "EUR";
  Tax tax = Tax::unsaid;        ///< as the contract states its price
  double vat_percent = 20;      ///< between HT and TTC
  double share = 1;             ///< of the price left that the clause asks, 1 for all of it
  std::optional<double> fixed;  ///< or a sum that does not depend on the month
  double total() const { return monthly * months; }
};

/// One remark about one passage.
struct Finding {
  Span span;               ///< the flagged passage, never empty, within one paragraph
  std::u16string message;  ///< one French sentence for the lawyer
  std::optional<Risk> risk;
  std::vector<Factor> factors;
  std::vector<std::string_view> basis;     ///< texts and rulings for, ids of clauses/jurisprudence.json
  std::vector<std::string_view> contrary;  ///< rulings the other way, same ids
  std::vector<std::u16string> notes;  ///< neighbouring regimes to think of (consumer, public body, VAT…)
  std::vector<Span> related;          ///< the other places that the finding rests on
  std::vector<Suggestion> suggestions;
  std::optional<Exposure> exposure;
  std::vector<std::string> missing;  ///< for the "incomplet" rules: the absent limbs
};

/// A text that a rule signs. ⟦…⟧ marks the exact passage that must be flagged, once;
/// without a mark the rule must stay silent.
struct Example {
  std::u16string_view text;
  std::optional<Risk> risk{};  ///< expected grade of a flagged example
  std::u16string_view why{};   ///< the reason, in French: shown by `clausier explain`
};

/// Whom a rule's remarks serve. What a judge may reduce or set aside, and what is badly drafted, concerns
/// both sides; what is merely less than the client could ask for concerns the client.
enum class Concern { both, client, provider };

/// One requirement, with its law and its proof.
struct Rule {
  std::string_view id;  ///< names what is flagged; stays for ever, ignore lists hold it
  std::u16string_view title;
  std::u16string_view explanation;  ///< why, in full sentences, with what the judge may do
  Severity severity = Severity::warning;
  std::vector<Finding> (*check)(const Contract&) = nullptr;  ///< never throws on any contract
  std::span<const std::string_view> basis;                   ///< ids of clauses/jurisprudence.json
  std::span<const std::string_view> contrary;
  std::span<const Example> examples;  ///< at least one flagged and one silent
  bool opinionated = false;           ///< off until chosen: right often, but a matter of taste
  Concern concern = Concern::both;    ///< who defends the other side may do without it
};

/// Every rule, sorted by id.
std::span<const Rule* const> all_rules();

/// The rules that run where none was chosen: all but the opinionated ones.
std::span<const Rule* const> default_rules();

/// The rule of that id, or null.
const Rule* find_rule(std::string_view id);

/// A finding with the rule that made it. `rule` is never null.
struct Diagnostic {
  const Rule* rule;
  Finding finding;

  /// The rule's, but a low risk only informs.
  Severity severity() const { return finding.risk == Risk::low ? Severity::info : rule->severity; }
};

/// Runs the given rules (the default ones where empty). The diagnostics are in order of place; among passages
/// that overlap the gravest comes first, then in order of place and of rule id.
std::vector<Diagnostic> review(const Contract& contract, std::span<const Rule* const> rules = {});

}  // namespace clausier
