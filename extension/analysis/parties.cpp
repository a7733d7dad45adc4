// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/parties.hpp"

#include <algorithm>
#include <map>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

/// Roles of more than one word, folded.
struct Role {
  u16string_view words[3];
  PartySide side;
};
constexpr Role long_roles[] = {
    {{u"maitre", u"d'", u"ouvrage"}, PartySide::client}, {{u"maitre", u"d'", u"oeuvre"}, PartySide::provider},
    {{u"donneur", u"d'", u"ordre"}, PartySide::client},  {{u"donneur", u"d'", u"ordres"}, PartySide::client},
    {{u"pouvoir", u"adjudicateur"}, PartySide::client},  {{u"personne", u"publique"}, PartySide::client}};

/// How many paragraphs above "ci-après dénommée" the company's name may stand.
constexpr std::size_t look_above = 4;
constexpr std::size_t longest_company = 12;

class PartyReader {
 public:
  explicit PartyReader(const WordReader& words) : words_(words), contract_(words.contract()) {}

  std::vector<Party> read(const std::vector<GivenName>& names) {
    std::size_t previous = 0;
    for (const GivenName& name : names) {
      introduce(name, previous);
      previous = name.end_token;
    }
    count_mentions();
    return chosen();
  }

 private:
  struct Known {
    Party party;
    bool introduced = false;
    bool capital = false;  ///< met with a capital at least once
  };

  static PartySide side_of(const WordReader& words, std::size_t i) {
    if (words.is(i, Word::client)) return PartySide::client;
    return words.is(i, Word::provider) ? PartySide::provider : PartySide::unknown;
  }

  bool is_role(std::size_t i) const {
    return words_.is(i, Word::client) || words_.is(i, Word::provider) || words_.is(i, Word::either_side);
  }

  /// The role at token `i` with the number of its tokens.
  std::optional<std::pair<PartySide, std::size_t>> role_at(std::size_t i) const {
    for (const Role& role : long_roles) {
      std::size_t count = 0;
      while (count < std::size(role.words) && !role.words[count].empty() &&
             words_.says(i + count, role.words[count]))
        ++count;
      if (count == std::size(role.words) || role.words[count].empty()) return std::pair(role.side, count);
    }
    if (is_role(i)) return std::pair(side_of(words_, i), std::size_t{1});
    return {};
  }

  /// One name for the forms of a role: "Client", "CLIENTS", "Cliente".
  u16string key_of(std::size_t i, std::size_t count) const {
    if (count == 1 && is_role(i)) return fold(words_.lemma(i));
    return fold(contract_.quote({words_.token(i).span.begin, words_.token(i + count - 1).span.end}));
  }

  Known& known(std::size_t i, std::size_t count, PartySide side) {
    const Span span{words_.token(i).span.begin, words_.token(i + count - 1).span.end};
    const auto [place, is_new] = parties_.try_emplace(key_of(i, count));
    if (is_new)
      place->second.party = {.role = u16string(contract_.quote(span)), .side = side, .introduced = span};
    return place->second;
  }

  void introduce(const GivenName& name, std::size_t previous) {
    const auto role = role_at(name.first_token);
    const bool is_known_role = role && role->second == name.end_token - name.first_token;
    u16string company = company_before(name, previous);
    if (!is_known_role && company.empty()) return;
    if (!is_known_role &&
        words_.says_one_of(name.first_token, {u"parties", u"partie", u"contrat", u"convention"}))
      return;
    Known& entry = known(name.first_token, name.end_token - name.first_token,
                         is_known_role ? role->first : PartySide::unknown);
    if (entry.introduced) return;
    entry.introduced = true;
    entry.party.introduced = {words_.token(name.first_token).span.begin,
                              words_.token(name.end_token - 1).span.end};
    entry.party.role = u16string(contract_.quote(entry.party.introduced));
    entry.party.name = std::move(company);
  }

  std::size_t paragraph_of(std::size_t token) const {
    return contract_.sentences()[words_.token(token).sentence].paragraph;
  }
  std::size_t index_of(const Token& token) const {
    return static_cast<std::size_t>(&token - contract_.tokens().data());
  }

  bool speaks_of_company(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i)
      if (words_.is(i, Word::company) || words_.is(i, Word::company_kind)) return true;
    return false;
  }

  /// "La société ACME Conseil, SAS au capital de …, ci-après": the capitals that begin the passage, which
  /// must speak of a company.
  u16string company_before(const GivenName& name, std::size_t previous) const {
    const std::size_t paragraph = paragraph_of(name.given_at);
    for (std::size_t above = 0; above <= look_above && above <= paragraph; ++above) {
      const auto tokens = contract_.paragraph_tokens(paragraph - above);
      if (tokens.empty()) continue;
      if (above > 0 && index_of(tokens.front()) < previous) return {};
      const std::size_t first = std::max(index_of(tokens.front()), previous);
      const std::size_t end = std::min(index_of(tokens.front()) + tokens.size(), name.given_at);
      if (first >= end || !speaks_of_company(first, end)) continue;
      if (u16string company = company_at(first, end); !company.empty()) return company;
    }
    return {};
  }

  u16string company_at(std::size_t i, std::size_t end) const {
    while (i < end && !is_name_word(i)) {
      const bool legal_form = words_.is(i, Word::company) && words_.token(i).capitals;
      const bool may_lead = words_.token(i).kind != TokenKind::word || legal_form || is_leading_word(i);
      if (!may_lead) return {};
      ++i;
    }
    const std::size_t first = i;
    std::size_t last = i;
    for (; i < end && i - first < longest_company; ++i) {
      if (is_name_word(i) || words_.is_number(i))
        last = i + 1;
      else if (!words_.says_one_of(i, {u"de", u"du", u"des", u"d'", u"et", u"&", u"la", u"-", u"l'", u"."}))
        break;
    }
    if (last == first) return {};
    return u16string(contract_.quote({words_.token(first).span.begin, words_.token(last - 1).span.end}));
  }

  bool is_name_word(std::size_t i) const {
    const Token& token = words_.token(i);
    const bool legal_form = words_.is(i, Word::company) || (token.capitals && words_.says(i, u"sa"));
    return token.kind == TokenKind::word && token.capital && !legal_form && !is_leading_word(i);
  }

  bool is_leading_word(std::size_t i) const {
    return words_.is(i, Word::french) || is_role(i) || words_.is(i, Word::company_kind) ||
           words_.says_one_of(
               i, {u"l'", u"d'", u"de", u"entre", u"d", u"part", u"autre", u"soussignes", u"soussigne", u"m",
                   u"soussignee", u"soussignees", u"monsieur", u"madame", u"between", u"the", u"and"});
  }

  void count_mentions() {
    std::size_t end = 0;
    for (const std::size_t i : words_.notable()) {
      if (i < end || !(is_role(i) || words_.is(i, Word::long_role))) continue;
      const auto role = role_at(i);
      if (!role || !is_spoken_of(i)) continue;
      if (words_.is(i, Word::either_side) && !words_.token(i).capital) continue;
      Known& entry = known(i, role->second, role->first);
      ++entry.party.mentions;
      entry.capital = entry.capital || words_.token(i).capital;
      end = i + role->second;
    }
  }

  /// "le Client", "du client"; not "client" as an adjective.
  bool is_spoken_of(std::size_t i) const {
    return words_.token(i).capital ||
           (i > 0 && words_.says_one_of(i - 1, {u"le", u"la", u"l'", u"les", u"du", u"au", u"aux", u"des",
                                                u"chaque", u"tout"}));
  }

  /// Introduced, or spoken of with a capital.
  static bool is_named(const Known& known) { return known.introduced || known.capital; }

  std::vector<Party> chosen() {
    std::vector<Party> parties;
    const bool any_named =
        std::ranges::any_of(parties_, [](const auto& known) { return is_named(known.second); });
    for (auto& [key, entry] : parties_) {
      if (any_named && !is_named(entry)) continue;
      if (entry.introduced || entry.party.mentions >= 2) parties.push_back(std::move(entry.party));
    }
    std::ranges::stable_sort(parties, [](const Party& a, const Party& b) {
      return a.mentions != b.mentions ? a.mentions > b.mentions : a.introduced < b.introduced;
    });
    settle_sides(parties);
    return parties;
  }

  /// A role that may be either side's takes the side that nobody has.
  static void settle_sides(std::vector<Party>& parties) {
    const auto has = [&](PartySide side) {
      return std::ranges::find(parties, side, &Party::side) != parties.end();
    };
    for (Party& party : parties) {
      if (party.side != PartySide::unknown) continue;
      const u16string role = fold(party.role);
      const bool public_body =
          role == u"collectivite" || role == u"administration" || role == u"etablissement";
      const bool winner = role == u"titulaire";
      if (public_body)
        party.side = PartySide::client;
      else if (winner && !has(PartySide::provider))
        party.side = PartySide::provider;
      else if (has(PartySide::client) && !has(PartySide::provider))
        party.side = PartySide::provider;
      else if (has(PartySide::provider) && !has(PartySide::client))
        party.side = PartySide::client;
    }
  }

  const WordReader& words_;
  const Contract& contract_;
  std::map<u16string, Known> parties_;
};

}  // namespace

std::vector<Party> read_parties(const WordReader& words, const std::vector<GivenName>& names) {
  return PartyReader(words).read(names);
}

}  // namespace clausier
