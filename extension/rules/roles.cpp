// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/roles.hpp"

#include <algorithm>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

constexpr std::u16string_view providers[] = {
    u"prestataire", u"fournisseur",     u"editeur",     u"hebergeur",    u"integrateur", u"infogerant",
    u"titulaire",   u"operateur",       u"mainteneur",  u"concepteur",   u"consultant",  u"vendeur",
    u"licenciant",  u"soumissionnaire", u"depositaire", u"bailleur",     u"concedant",   u"maintenancier",
    u"loueur",      u"developpeur",     u"revendeur",   u"distributeur", u"sequestre"};
constexpr std::u16string_view clients[] = {u"client",    u"cliente",       u"beneficiaire", u"acheteur",
                                           u"abonne",    u"souscripteur",  u"locataire",    u"licencie",
                                           u"acquereur", u"commanditaire", u"utilisateur",  u"administration",
                                           u"preneur",   u"adherent",      u"commettant",   u"deposant"};

/// Common nouns, which name the client with a capital only.
constexpr std::u16string_view client_bodies[] = {
    u"administration", u"etablissement", u"collectivite", u"commune",     u"departement", u"region",
    u"syndicat",       u"association",   u"mutuelle",     u"cooperative", u"clinique",    u"hopital"};

/// Whether the contract calls the parties "nous" and "vous": often, or where it names none.
bool speaks_to_its_reader(const Contract& contract, std::span<const PartySide> sides) {
  constexpr std::ptrdiff_t often = 5;
  const auto count = [&](std::u16string_view word) {
    const Symbol symbol = contract.vocabulary().find(word);
    return symbol == 0 ? 0 : std::ranges::count(contract.tokens(), symbol, &Token::word);
  };
  const std::ptrdiff_t spoken = count(u"vous");
  if (spoken >= often) return true;
  const bool names_none = std::ranges::all_of(
      contract.tokens(), [&](const Token& token) { return sides[token.word] == PartySide::unknown; });
  return names_none && spoken + count(u"vos") + count(u"votre") > 0;
}

}  // namespace

std::vector<bool> words_of_client_bodies(const Contract& contract) {
  std::vector<bool> words(contract.vocabulary().size());
  for (const auto word : client_bodies) words[contract.vocabulary().find(word)] = true;
  return words;
}

std::vector<PartySide> sides_of_words(const Contract& contract) {
  std::vector<PartySide> sides(contract.vocabulary().size(), PartySide::unknown);
  const auto name = [&](std::u16string_view word, PartySide side) {
    sides[contract.vocabulary().find(word)] = side;
  };
  for (const auto word : providers) name(word, PartySide::provider);
  for (const auto word : clients) name(word, PartySide::client);
  // Two providers and no client: one whose name does not tell ("l'Exploitant") is the client.
  const bool one_sided =
      std::ranges::count(contract.parties(), PartySide::provider, &Party::side) > 1 &&
      std::ranges::find(contract.parties(), PartySide::client, &Party::side) == contract.parties().end();
  for (const Party& party : contract.parties()) {
    if (party.side == PartySide::unknown || party.role.empty()) continue;
    const std::u16string role = fold(party.role);
    const std::u16string_view word = std::u16string_view(role).substr(0, role.find(u' '));
    const bool is_usual = std::ranges::find(providers, word) != std::end(providers);
    name(word, one_sided && !is_usual ? PartySide::client : party.side);
  }
  sides[0] = PartySide::unknown;
  if (speaks_to_its_reader(contract, sides)) {
    for (const auto word : {u"nous", u"notre", u"nos"}) name(word, PartySide::provider);
    for (const auto word : {u"vous", u"votre", u"vos"}) name(word, PartySide::client);
  }
  sides[0] = PartySide::unknown;
  return sides;
}

}  // namespace clausier
