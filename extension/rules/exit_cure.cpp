// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_cure.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/number.hpp"
#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// Roles are named, with their article, where the contract begins.
constexpr std::size_t opening_length = 20'000;

constexpr std::u16string_view vowels = u"aeiouyhAEIOUYHàâéèêëîïôùûÀÂÉÈÊËÎÏÔÙÛ";

bool holds(std::u16string_view text, std::u16string_view words) {
  return text.find(words) != text.npos;
}

std::u16string capitalized(std::u16string text) {
  if (!text.empty() && text.front() == u'l') text.front() = u'L';
  return text;
}

/// "le Client", "l’Abonné", "la Société", as the contract says it.
std::u16string with_article(const Contract& contract, std::u16string_view role) {
  if (vowels.find(role.front()) != vowels.npos) return u"l’" + std::u16string(role);
  const std::u16string feminine = u"la " + std::u16string(role);
  const std::u16string_view opening = contract.text().substr(0, opening_length);
  const bool is_feminine = holds(opening, feminine) || holds(opening, capitalized(feminine));
  return (is_feminine ? u"la " : u"le ") + std::u16string(role);
}

std::u16string party(const Contract& contract, PartySide side, std::u16string_view unnamed) {
  for (const Party& one : contract.parties())
    if (one.side == side && !one.role.empty()) return with_article(contract, one.role);
  return std::u16string(unnamed);
}

/// "du Client", "de l’Abonné", "de la Société".
std::u16string of(const std::u16string& party) {
  return party.starts_with(u"le ") ? u"du " + party.substr(3) : u"de " + party;
}

/// The plural by which the clause calls the price, and its pronoun.
struct PriceWord {
  std::u16string_view noun, pronoun;
};

PriceWord price_word(std::u16string_view sum) {
  constexpr PriceWord known[] = {{u"mensualités", u"celles-ci"}, {u"loyers", u"ceux-ci"},
                                 {u"redevances", u"celles-ci"},  {u"échéances", u"celles-ci"},
                                 {u"abonnements", u"ceux-ci"},   {u"honoraires", u"ceux-ci"},
                                 {u"cotisations", u"celles-ci"}};
  const std::u16string words = fold(sum);
  for (const PriceWord& one : known)
    if (holds(words, fold(one.noun))) return one;
  return {u"échéances", u"celles-ci"};
}

/// "30 %", with the decimals that a clause's own rate may have.
std::u16string percent(double rate) {
  return write_figures(rate, rate == std::floor(rate) ? 0 : 2) + u"\u00A0%";
}

/// Never more than the clause itself asks.
double highest_rate(const ExitFrame& frame) {
  constexpr double moderate = 30;
  return std::min(moderate, frame.percent.value_or(moderate));
}

/// A share of the price may be more than a fixed sum: that sum stays the limit.
std::u16string limit(const Contract& contract, const ExitFrame& frame) {
  if (frame.kind != SumKind::fixed) return {};
  return u", sans excéder " + std::u16string(contract.quote(frame.sum));
}

std::u16string notice(const Contract& contract) {
  if (const auto& said = contract.term().notice) return std::u16string(contract.quote(said->span));
  return u"trois (3) mois";
}

/// A freedom, its price, and who does not owe it.
Suggestion exit_price(const Contract& contract, const ExitFrame& frame, const std::u16string& client,
                      const std::u16string& provider) {
  const PriceWord price = price_word(contract.quote(frame.sum));
  const double rate = highest_rate(frame);
  return {
      u"Dédit\u00A0: faculté expresse, préavis, fraction dégressive",
      capitalized(client) +
          u" peut mettre fin au contrat à tout moment, sans motif, moyennant un préavis de " +
          notice(contract) +
          u". Le prix de cette faculté est un dédit égal, si la notification intervient pendant la première "
          u"année, à " +
          percent(rate) + u" des " + std::u16string(price.noun) +
          u" hors taxes restant à courir à la fin du préavis et, ensuite, à " + percent(rate / 2) + u" de " +
          std::u16string(price.pronoun) + limit(contract, frame) +
          u". Aucune somme n’est due lorsque la résiliation fait suite à un manquement grave " +
          of(provider) +
          u" ou à la force majeure. La taxe sur la valeur ajoutée, si elle s’applique, est due en sus."};
}

/// The loss that is proved, within a limit, for a breach that was not cured.
Suggestion capped_loss(const Contract& contract, const ExitFrame& frame, const std::u16string& client,
                       const std::u16string& provider) {
  return {u"Perte réelle plafonnée, coûts évités déduits",
          u"En cas de résiliation pour manquement grave " + of(client) +
              u", non réparé trente (30) jours après mise en demeure, " + client + u" répare la perte dont " +
              provider + u" justifie, coûts évités déduits, dans la limite de " +
              percent(highest_rate(frame)) + u" des " +
              std::u16string(price_word(contract.quote(frame.sum)).noun) + u" hors taxes restant à courir" +
              limit(contract, frame) + u"."};
}

}  // namespace

CureWriter::CureWriter(const Contract& contract)
    : contract_(contract),
      client_(party(contract, PartySide::client, u"le Client")),
      provider_(party(contract, PartySide::provider, u"le Prestataire")) {}

std::vector<Suggestion> CureWriter::cures_of(const ExitFrame& frame, Risk risk) const {
  if (risk == Risk::low) return {};
  std::vector<Suggestion> cures{exit_price(contract_, frame, client_, provider_),
                                capped_loss(contract_, frame, client_, provider_)};
  if (frame.trigger == Trigger::breach) std::swap(cures.front(), cures.back());
  return cures;
}

}  // namespace clausier
