// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <unordered_set>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"
#include "rules/term_lexicon.hpp"
#include "rules/title.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

/// A contract with fewer definitions does not say which capitals it defines.
constexpr std::ptrdiff_t fewest_definitions = 3;
/// A single word with a capital may be an accident; twice it is a term.
constexpr std::size_t enough_uses = 2;
constexpr std::size_t longest_term = 6;  ///< in tokens
constexpr std::size_t most_related = 5;

/// "Les Livrables" and "un Livrable" are one term: folded words without the plural's mark.
u16string key_of(u16string_view term) {
  u16string key;
  const u16string folded = fold(term);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find_first_of(u" '-", begin), folded.size());
    u16string_view word = u16string_view(folded).substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    if (word.size() > 3 && (word.back() == u's' || word.back() == u'x')) word.remove_suffix(1);
    if (!key.empty()) key += u' ';
    key += word;
  }
  return key;
}

/// How many letters two words differ by, up to two.
bool nearly_same(u16string_view a, u16string_view b) {
  constexpr std::size_t shortest = 6;
  if (std::min(a.size(), b.size()) < shortest) return false;
  std::size_t first = 0;
  while (first < std::min(a.size(), b.size()) && a[first] == b[first]) ++first;
  std::size_t last = 0;
  while (last < std::min(a.size(), b.size()) - first && a[a.size() - 1 - last] == b[b.size() - 1 - last])
    ++last;
  return std::max(a.size(), b.size()) - first - last <= 1;
}

/// Terms that contracts use for one another.
constexpr u16string_view same_things[][7] = {
    {u"logiciel", u"progiciel", u"solution", u"application", u"plateforme", u"plate forme", u"systeme"},
    {u"prestation", u"service", u"travail"},
    {u"anomalie", u"incident", u"dysfonctionnement", u"defaut", u"panne"},
    {u"redevance", u"prix", u"abonnement", u"forfait", u"remuneration"},
    {u"utilisateur", u"usager"},
    {u"donnee", u"contenu", u"information"},
    {u"equipement", u"materiel"}};

/// Written with capitals by usage, as keys.
constexpr u16string_view usual_names[] = {u"systeme d information",
                                          u"propriete intellectuelle",
                                          u"droit d auteur",
                                          u"bon de commande",
                                          u"cahier des charge",
                                          u"plan d assurance qualite",
                                          u"force majeure",
                                          u"proce verbal",
                                          u"ressource humaine",
                                          u"service client",
                                          u"niveau de service",
                                          u"plan d assurance securite",
                                          u"carnet de produit",
                                          u"chef de projet",
                                          u"devis",
                                          u"appel d offre"};

/// Whether the contract defines its terms at all.
bool defines_terms(const Contract& contract) {
  const auto formal = [](const DefinedTerm& term) { return !term.in_passing; };
  return std::ranges::count_if(contract.definitions(), formal) >= fewest_definitions;
}

class TermReader {
 public:
  explicit TermReader(const Contract& contract)
      : contract_(contract), meanings_(term_lexicon().read(contract.vocabulary(), Spelling::exact)) {}

  std::vector<Finding> read() {
    read_definitions();
    read_introduced();
    const auto& tokens = contract_.tokens();
    for (std::size_t i = 1; i < tokens.size();) i = tokens[i].capital ? std::max(i + 1, read_at(i)) : i + 1;
    std::vector<Finding> found;
    for (const auto& [key, term] : terms_)
      if (is_flagged(key, term)) found.push_back(finding_of(key, term));
    std::ranges::sort(found, {}, &Finding::span);
    return found;
  }

 private:
  struct Term {
    std::vector<Span> uses;
    std::size_t words = 0;  ///< with a capital
  };

  bool is(std::size_t i, TermWord word) const {
    return i < contract_.tokens().size() &&
           meanings_[contract_.tokens()[i].word].is(static_cast<std::uint8_t>(word));
  }
  u16string_view folded(std::size_t i) const { return contract_.folded(contract_.tokens()[i]); }

  void read_definitions() {
    for (const DefinedTerm& term : contract_.definitions()) {
      know(term.term);
      defined_.emplace(key_of(term.term), &term);
    }
    for (const Party& party : contract_.parties()) {
      know(party.role);
      know(party.name);
      parties_.insert(key_of(party.role));
    }
    for (const u16string_view name : usual_names) known_.insert(u16string(name));
  }

  /// A term, and each of its words, which may stand for it.
  void know(u16string_view text) {
    const u16string key = key_of(text);
    known_.insert(key);
    for (std::size_t begin = 0; begin < key.size();) {
      const std::size_t end = std::min(key.find(u' ', begin), key.size());
      parts_.insert(key.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  /// What a heading, a label, a table's cell or quotation marks present to the reader.
  void read_introduced() {
    for (const Article& article : contract_.articles())
      if (is_title(contract_, article)) read_title(contract_.tokens_in(article.heading));
    for (std::size_t i = 0; i < contract_.paragraphs().size(); ++i) {
      const auto tokens = contract_.paragraph_tokens(i);
      if (tokens.empty()) continue;
      if (contract_.paragraphs()[i].cell && tokens.size() <= longest_term) {
        known_.insert(key_of(contract_.quote({tokens.front().span.begin, tokens.back().span.end})));
        continue;
      }
      read_label(tokens);
    }
    const Symbol quote = contract_.vocabulary().find(u"\"");
    const auto& tokens = contract_.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
      if (names_company(i)) know_name(i + 1);
    for (std::size_t i = 0; quote != 0 && i < tokens.size(); ++i) {
      if (tokens[i].word != quote) continue;
      for (std::size_t end = i + 1; end < tokens.size() && end <= i + longest_term + 1; ++end) {
        if (tokens[end].word != quote) continue;
        if (end > i + 1)
          known_.insert(key_of(contract_.quote({tokens[i + 1].span.begin, tokens[end - 1].span.end})));
        break;
      }
    }
  }

  /// "la société Baie Centrale", then "Baie Centrale"
  void know_name(std::size_t i) {
    const auto& tokens = contract_.tokens();
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].capital && tokens[end].sentence == tokens[i].sentence) ++end;
    if (end > i) known_.insert(key_of(contract_.quote({tokens[i].span.begin, tokens[end - 1].span.end})));
  }

  /// "ARTICLE 5 – PÉRIODE DE STABILISATION" introduces what it names.
  void read_title(std::span<const Token> tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!meanings_[tokens[i].word].is(static_cast<std::uint8_t>(TermWord::head))) continue;
      for (std::size_t end = i + 1; end <= std::min(i + longest_term, tokens.size()); ++end)
        known_.insert(key_of(contract_.quote({tokens[i].span.begin, tokens[end - 1].span.end})));
    }
  }

  /// "Modules : temps et congés", "2.1 Date de départ : le 1er mars"
  void read_label(std::span<const Token> tokens) {
    std::size_t first = 0;
    while (first < tokens.size() && first < longest_term && !tokens[first].capital) ++first;
    if (first >= tokens.size() ||
        !meanings_[tokens[first].word].is(static_cast<std::uint8_t>(TermWord::head)))
      return;
    for (std::size_t k = first + 1; k < tokens.size() && k <= first + longest_term; ++k) {
      const auto word = contract_.folded(tokens[k]);
      if (word == u":" || word == u"-")
        known_.insert(key_of(contract_.quote({tokens[first].span.begin, tokens[k - 1].span.end})));
      if (tokens[k].kind == TokenKind::punctuation && word != u"'") return;
    }
  }

  /// "la société Lot Courant Faible"
  bool names_company(std::size_t i) const {
    constexpr u16string_view companies[] = {u"societe", u"entreprise", u"association", u"cooperative",
                                            u"marque"};
    return std::ranges::find(companies, folded(i)) != std::end(companies);
  }

  /// "la Mutuelle des Réseaux", "auprès de l'Auxiliaire du Littoral": by what those who insure or lend are
  /// called.
  bool is_house(std::size_t i) const {
    constexpr u16string_view houses[] = {u"mutuelle",   u"mutuelles",   u"compagnie",
                                         u"assurances", u"cooperative", u"union",
                                         u"maison",     u"agence",      u"centrale"};
    const auto& tokens = contract_.tokens();
    if (std::ranges::find(houses, folded(i)) != std::end(houses)) return true;
    constexpr std::size_t reach = 3;
    for (std::size_t k = i; k-- > 0 && i - k <= reach && tokens[k].sentence == tokens[i].sentence;)
      if (folded(k) == u"aupres") return i + 1 < tokens.size() && !is(i, TermWord::head);
    return false;
  }

  /// Reads the term that begins at this capital after a determiner; answers the token after it, or `i`.
  std::size_t read_at(std::size_t i) {
    const auto& tokens = contract_.tokens();
    const Token& token = tokens[i];
    if (token.capitals || is(i, TermWord::institution)) return i;
    if (!is(i, TermWord::head) && !is_qualified(i) && !is_composed(i)) return i;
    const Token& before = tokens[i - 1];
    if (before.sentence != token.sentence || before.kind != TokenKind::word) return i;
    if (before.capital && !is(i - 1, TermWord::determiner)) return i;
    if (names_company(i - 1) || is_house(i) || goes_on_with_name(i)) return i;
    if (stands_in_title(contract_, token.span.begin)) return i;
    std::size_t end = i + 1;
    std::size_t words = 1;
    for (std::size_t next = end; next < tokens.size() && next < i + longest_term; ++next) {
      if (tokens[next].sentence != token.sentence || tokens[next].kind != TokenKind::word) break;
      if (tokens[next].capital) {
        end = next + 1;
        ++words;
      } else if (folded(next) != u"de" && folded(next) != u"d'" && folded(next) != u"du" &&
                 folded(next) != u"des" && folded(next) != u"en" && folded(next) != u"la" &&
                 folded(next) != u"l'" && folded(next) != u"a") {
        break;
      }
    }
    end = without_party(i, end, words);
    const bool determined = is(i - 1, TermWord::determiner);
    if ((determined || words >= 2) && is_term(i, end)) keep(i, end, words);
    return end;
  }

  /// "Accords de Niveau de Service", "Règlement Général sur la Protection": a name that began before.
  bool goes_on_with_name(std::size_t i) const {
    constexpr u16string_view joints[] = {u"de", u"d'", u"du", u"des", u"sur",
                                         u"la", u"l'", u"et", u"a",   u"aux"};
    const auto& tokens = contract_.tokens();
    std::size_t k = i;
    while (k > 0 && tokens[k - 1].sentence == tokens[i].sentence &&
           std::ranges::find(joints, folded(k - 1)) != std::end(joints))
      --k;
    if (k == i || k == 0 || tokens[k - 1].sentence != tokens[i].sentence) return false;
    const bool article_alone = k + 1 == i && (folded(k) == u"la" || folded(k) == u"l'" || folded(k) == u"et");
    const bool starts = k == 1 || tokens[k - 2].sentence != tokens[i].sentence;
    return tokens[k - 1].capital && !article_alone && !starts && !is_party(k - 1);
  }

  bool is_party(std::size_t i) const {
    return parties_.contains(key_of(contract_.quote(contract_.tokens()[i].span)));
  }

  /// "les Actifs Sensibles": a plural of any noun, and a quality that contracts give.
  bool is_qualified(std::size_t i) const {
    constexpr u16string_view plurals[] = {u"les", u"des", u"aux", u"ces", u"ses", u"leurs", u"vos", u"nos"};
    const auto& tokens = contract_.tokens();
    if (i + 1 >= tokens.size() || !tokens[i + 1].capital || tokens[i + 1].sentence != tokens[i].sentence)
      return false;
    const auto ends_plural = [&](std::size_t k) {
      return folded(k).size() > 4 && (folded(k).ends_with(u's') || folded(k).ends_with(u"aux"));
    };
    return std::ranges::find(plurals, folded(i - 1)) != std::end(plurals) && ends_plural(i) &&
           ends_plural(i + 1) && !tokens[i + 1].capitals && !(i > 1 && tokens[i - 2].capital) &&
           (is(i + 1, TermWord::quality) || ends_as_common(folded(i + 1)));
  }

  /// "la Matrice de Couverture": two words that name things, not people.
  bool is_composed(std::size_t i) const {
    constexpr u16string_view joints[] = {u"de", u"des", u"du", u"d'"};
    const auto& tokens = contract_.tokens();
    if (i + 2 >= tokens.size() || tokens[i + 2].sentence != tokens[i].sentence) return false;
    if (std::ranges::find(joints, folded(i + 1)) == std::end(joints)) return false;
    const Token& last = tokens[i + 2];
    const bool names_thing =
        ends_as_common(folded(i + 2)) || is(i + 2, TermWord::head) || is(i + 2, TermWord::quality);
    return last.capital && !last.capitals && is(i - 1, TermWord::determiner) && names_thing &&
           !is(i + 2, TermWord::institution) && (ends_as_common(folded(i)) || ends_as_thing(folded(i)));
  }

  /// "les Locaux du Client": the party is no part of the term.
  std::size_t without_party(std::size_t i, std::size_t end, std::size_t& words) const {
    for (std::size_t k = i + 1; k < end; ++k) {
      if (!contract_.tokens()[k].capital) continue;
      const u16string key = key_of(contract_.quote(contract_.tokens()[k].span));
      if (!parties_.contains(key)) continue;
      std::size_t cut = k;
      while (cut > i + 1 && !contract_.tokens()[cut - 1].capital) --cut;
      words = static_cast<std::size_t>(
          std::count_if(contract_.tokens().begin() + static_cast<std::ptrdiff_t>(i),
                        contract_.tokens().begin() + static_cast<std::ptrdiff_t>(cut),
                        [](const Token& one) { return one.capital; }));
      return cut;
    }
    return end;
  }

  /// Nothing but what may follow a head: "la Solution Odysséo" is a name.
  bool is_term(std::size_t i, std::size_t end) const {
    for (std::size_t k = i + 1; k < end; ++k) {
      if (!contract_.tokens()[k].capital) continue;
      if (contract_.tokens()[k].capitals || is(k, TermWord::institution)) return false;
      if (!is(k, TermWord::quality) && !is(k, TermWord::head) && !ends_as_common(folded(k))) return false;
    }
    return !names_something(end);
  }

  /// What follows gives the thing a name or a number: "le Lot 3", "le Site principal « A »", "le Module RH".
  bool names_something(std::size_t end) const {
    const auto& tokens = contract_.tokens();
    if (end >= tokens.size() || tokens[end].sentence != tokens[end - 1].sentence) return false;
    return tokens[end].kind == TokenKind::number || folded(end) == u"\"" || folded(end) == u"no" ||
           folded(end) == u"n" || (tokens[end].capitals && tokens[end].kind == TokenKind::word);
  }

  void keep(std::size_t i, std::size_t end, std::size_t words) {
    const Span span{contract_.tokens()[i].span.begin, contract_.tokens()[end - 1].span.end};
    Term& term = terms_[key_of(contract_.quote(span))];
    term.uses.push_back(span);
    term.words = words;
  }

  bool is_flagged(const u16string& key, const Term& term) const {
    if (known_.contains(key)) return false;
    if (term.words >= 2) return !begins_with_known(key);
    return term.uses.size() >= enough_uses && !parts_.contains(key);
  }

  /// "Services Associés", where "Services" is defined: a kind of them.
  bool begins_with_known(const u16string& key) const {
    for (std::size_t end = key.find(u' '); end != key.npos; end = key.find(u' ', end + 1))
      if (known_.contains(key.substr(0, end))) return true;
    return false;
  }

  /// The defined term that was meant, or null.
  const DefinedTerm* meant(const u16string& key) const {
    const DefinedTerm* found = nullptr;
    for (const auto& [name, term] : defined_) {
      if (term->in_passing || !(nearly_same(name, key) || are_one_thing(name, key))) continue;
      if (found) return nullptr;
      found = term;
    }
    return found;
  }

  static bool are_one_thing(u16string_view a, u16string_view b) {
    const auto holds = [](const auto& group, u16string_view word) {
      return std::ranges::find(group, word) != std::end(group);
    };
    return std::ranges::any_of(same_things,
                               [&](const auto& group) { return holds(group, a) && holds(group, b); });
  }

  Finding finding_of(const u16string& key, const Term& term) const {
    Finding finding;
    finding.span = term.uses.front();
    const u16string written(contract_.quote(finding.span));
    finding.message =
        u"«\u00A0" + written + u"\u00A0» est écrit comme un terme défini, mais n’est défini nulle part.";
    for (std::size_t k = 1; k < term.uses.size() && k <= most_related; ++k)
      finding.related.push_back(term.uses[k]);
    if (const DefinedTerm* defined = meant(key)) {
      u16string text = defined->term;
      if (written.ends_with(u's') && !text.ends_with(u's') && !text.ends_with(u'x')) text += u's';
      finding.related.push_back(defined->name);
      finding.suggestions.push_back({u"Employer le terme défini «\u00A0" + defined->term + u"\u00A0»", text});
    }
    return finding;
  }

  const Contract& contract_;
  const std::vector<Meaning> meanings_;
  std::unordered_set<u16string> known_;  ///< keys of what is defined or introduced
  std::unordered_set<u16string> parties_;
  std::unordered_set<u16string> parts_;  ///< their words
  std::map<u16string, const DefinedTerm*> defined_;
  std::map<u16string, Term> terms_;
};

std::vector<Finding> check(const Contract& contract) {
  if (contract.language() == "en" || !defines_terms(contract)) return {};
  return TermReader(contract).read();
}

constexpr Example examples[] = {
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Logiciel "
     u"» : le "
     u"logiciel Folium.\nArticle 2 – Séquestre\nL’Éditeur dépose les ⟦Éléments Séquestrés⟧ auprès d’un "
     u"tiers.",
     {},
     u"Deux mots à majuscule, que rien ne définit."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Logiciel "
     u"» : le "
     u"logiciel Folium.\nArticle 2 – Suivi\nL’Éditeur tient à jour la ⟦Matrice de Couverture⟧.",
     {},
     u"Rien ne dit ce que la matrice couvre."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Jalon » : "
     u"une "
     u"date.\nArticle 2 – Recette\nÀ chaque Jalon, le Prestataire remet les ⟦Livrables⟧. Le Client vérifie "
     u"chaque "
     u"Livrable.",
     {},
     u"Le terme revient et n’est pas défini."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Logiciel "
     u"» : le "
     u"logiciel Folium.\nArticle 2 – Objet\nLe Client utilise le ⟦Progiciel⟧ et le Progiciel reste la "
     u"propriété de "
     u"l’Éditeur.",
     {},
     u"«\u00A0Logiciel\u00A0» était le terme défini."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Livrable "
     u"» : un "
     u"document.\nArticle 2 – Recette\nLes Livrables sont remis au Client. Le Tribunal de commerce de Lyon "
     u"est "
     u"compétent, et le Code civil s’applique au Contrat.",
     {},
     u"Un pluriel, une juridiction, un code."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Incident "
     u"Majeur » : "
     u"un arrêt.\nArticle 2 – Suivi\nL’Incident est signalé. Chaque Incident est clos. La Solution Odysséo "
     u"est suivie.",
     {},
     u"Une partie d’un terme défini, et un nom propre."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Site » : "
     u"un "
     u"lieu.\nArticle 2 – Période de Stabilisation\nLa Période de Stabilisation dure un mois. Le Directeur "
     u"de Projet y "
     u"assiste avec le Comité de Pilotage.",
     {},
     u"Un titre présente la période\u00A0; une fonction et une instance gardent leur majuscule d’usage."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Membre » "
     u": un "
     u"adhérent.\nArticle 2 – Contrôle\nLe Prestataire compare les relevés avec les ⟦Séries Étalons⟧.",
     {},
     u"Deux noms accolés, comme «\u00A0Sites Pilotes\u00A0»."},
    {u"Article 1 – Définitions\n« Contrat » : le présent acte.\n« Services » : les prestations.\n« Membre » "
     u": un "
     u"adhérent.\nArticle 2 – Divers\nL’assurance est souscrite auprès de la Mutuelle des Réseaux. La "
     u"société "
     u"Baie "
     u"Centrale entretient les serveurs. Les délais sont suspendus quand ils dépendent de Baie Centrale.",
     {},
     u"Un assureur et une société, que leur nom désigne."},
    {u"Article 1 – Objet\nLe Prestataire remet les Livrables. Le Client vérifie chaque Livrable.",
     {},
     u"Le contrat ne définit pas ses termes."},
    {u"Article 1 – Définitions\nContrat : le présent acte.\nServices : les prestations.\nLivrable : un "
     u"document.\nUnité de secours (réserve) : une machine prête à servir.\nArticle 2 – Suivi\nL’Unité est "
     u"livrée. Chaque Unité de secours reste au Prestataire.",
     {},
     u"Une parenthèse suit le terme défini."},
};

}  // namespace

extern constinit const Rule terme_non_defini{
    .id = "terme-non-defini",
    .title = u"Terme à majuscule non défini",
    .explanation =
        u"Le contrat définit ses termes et les écrit avec une majuscule. Celui-ci porte la majuscule et "
        u"n’est "
        u"défini nulle part\u00A0: chacun pourra lui donner le sens qui l’arrange, et le juge devra "
        u"rechercher ce "
        u"que les parties ont voulu. Le définir, employer le terme défini qui convient, ou écrire le mot "
        u"sans "
        u"majuscule. Les rôles, les institutions, les titres et les noms propres ne sont pas signalés.",
    .severity = Severity::warning,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
