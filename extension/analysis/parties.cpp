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

/// How the verbs begin that say what a provider, or one who pays it, does.
constexpr u16string_view provides[] = {
    u"fourni",  u"livr",    u"heberg",  u"assur",    u"realis",   u"corrig",  u"mainti", u"execut",
    u"factur",  u"develop", u"install", u"garanti",  u"sauveg",   u"retabli", u"interv", u"remet",
    u"inform",  u"conseil", u"supervi", u"exploite", u"restitue", u"alert",   u"aver",   u"repond",
    u"surveil", u"detect",  u"analys",  u"signal",   u"effectu",  u"conduit", u"prepar", u"deploi",
    u"conserv", u"qualifi", u"prete",   u"tient"};
constexpr u16string_view pays[] = {u"pai",    u"pay",    u"regle",  u"verse",  u"command",
                                   u"acquit", u"valid",  u"confie", u"dispos", u"prono",
                                   u"refus",  u"accept", u"achete", u"demand"};

class PartyReader {
 public:
  explicit PartyReader(const WordReader& words) : words_(words), contract_(words.contract()) {}

  std::vector<Party> read(const std::vector<GivenName>& names) {
    introduce_labels();
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

  /// "Titulaire : Logimaine, société à responsabilité limitée…", above the first article.
  void introduce_labels() {
    for (std::size_t p = 0; p < contract_.paragraphs().size(); ++p) {
      const auto tokens = contract_.paragraph_tokens(p);
      if (tokens.empty()) continue;
      const std::size_t first = index_of(tokens.front());
      if (is_in_article(first)) return;
      const auto role = role_at(first);
      if (!role || !words_.says(first + role->second, u":")) continue;
      const std::size_t end = first + tokens.size();
      if (!speaks_of_company(first + role->second, end)) continue;
      Known& entry = known(first, role->second, role->first);
      if (entry.introduced) continue;
      entry.introduced = true;
      entry.party.name = company_at(first + role->second + 1, end);
    }
  }

  bool is_in_article(std::size_t token) const {
    const Article* article = contract_.article_at(words_.token(token).span.begin);
    return article && !article->number.empty();
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
    // In an article a name is that of what stands beside it.
    const std::size_t reach = is_in_article(name.given_at) ? 0 : look_above;
    for (std::size_t above = 0; above <= reach && above <= paragraph; ++above) {
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
    tell_apart(parties);
    return parties;
  }

  /// Two who sign, of whom the names do not tell who provides: what each does tells.
  void tell_apart(std::vector<Party>& parties) const {
    std::vector<Party*> signing;
    for (Party& party : parties)
      if (!party.name.empty()) signing.push_back(&party);
    if (signing.size() != 2 || signing[0]->side != signing[1]->side) return;
    const int first = provision(*signing[0]);
    const int second = provision(*signing[1]);
    if (first == second) return;
    signing[0]->side = first > second ? PartySide::provider : PartySide::client;
    signing[1]->side = first > second ? PartySide::client : PartySide::provider;
  }

  /// How much more often it provides than pays.
  int provision(const Party& party) const {
    constexpr std::size_t reach = 4;
    const u16string role = fold(party.role);
    const Symbol word = contract_.vocabulary().find(u16string_view(role).substr(0, role.find(u' ')));
    int balance = 0;
    for (std::size_t i = 0; word != 0 && i < words_.size(); ++i) {
      if (words_.token(i).word != word || !words_.token(i).capital) continue;
      for (std::size_t k = i + 1; k <= i + reach && words_.same_sentence(i, k); ++k) {
        const auto said = contract_.folded(words_.token(k));
        const auto begins = [said](u16string_view one) { return said.starts_with(one); };
        const int turn =
            (std::ranges::any_of(provides, begins) ? 1 : 0) - (std::ranges::any_of(pays, begins) ? 1 : 0);
        balance += turn;
        if (turn != 0) break;
      }
    }
    return balance;
  }

  /// A role that may be either side's takes the side that no other who signs has.
  static void settle_sides(std::vector<Party>& parties) {
    const bool signing =
        std::ranges::count_if(parties, [](const Party& one) { return !one.name.empty(); }) > 1;
    const auto has = [&](PartySide side) {
      return std::ranges::any_of(
          parties, [&](const Party& one) { return one.side == side && (!signing || !one.name.empty()); });
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
