// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exit_cure.hpp"

#include <algorithm>
#include <cmath>

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

/// The plural by which the clause calls the price: "redevances", "loyers".
std::u16string_view price_word(std::u16string_view sum) {
  constexpr std::u16string_view known[] = {u"mensualités", u"loyers",     u"redevances", u"échéances",
                                           u"abonnements", u"honoraires", u"cotisations"};
  for (const std::u16string_view word : known)
    if (holds(fold(sum), fold(word))) return word;
  return u"sommes";
}

std::u16string notice(const Contract& contract) {
  if (const auto& said = contract.term().notice) return std::u16string(contract.quote(said->span));
  return u"trois (3) mois";
}

}  // namespace

std::vector<Suggestion> cures_of(const Contract& contract, const ExitFrame& frame) {
  const auto client = party(contract, PartySide::client, u"le Client");
  const auto provider = party(contract, PartySide::provider, u"le Prestataire");
  const std::u16string price(price_word(contract.quote(frame.sum)));
  const std::u16string carve_out = u" n’est due si " + provider + u" a manqué à ses obligations.";
  Suggestion exit_price{
      u"Dédit\u00A0: faculté expresse, préavis, fraction dégressive",
      capitalized(client) + u" peut mettre fin au contrat à tout moment, sous réserve d’un préavis de " +
          notice(contract) + u". Le prix de cette faculté est un dédit dégressif égal à 30\u00A0% des " +
          price + u" hors taxes restant à courir la première année, puis à 15\u00A0%. Aucune somme" +
          carve_out};
  Suggestion penalty{u"Pénalité mesurée\u00A0: perte réelle, coûts évités déduits",
                     u"En cas de résiliation anticipée, " + client + u" répare la perte que justifie " +
                         provider + u", sous déduction des coûts évités et dans la limite de 30\u00A0% des " +
                         price + u" hors taxes restant à courir. Aucune somme" + carve_out};
  return {std::move(exit_price), std::move(penalty)};
}

}  // namespace clausier
