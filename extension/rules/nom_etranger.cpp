// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <unordered_set>

#include "analysis/unicode.hpp"
#include "rules/lemma_rows.hpp"
#include "rules/outline.hpp"
#include "rules/rule.hpp"
#include "rules/term_lexicon.hpp"
#include "rules/title.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

constexpr std::size_t longest_name = 8;   ///< in tokens
constexpr std::size_t most_mentions = 8;  ///< a name that comes more often belongs to the contract

enum class Word : std::uint8_t {
  acts,
  gives,
  owned,
  company,
  thing,
  person,
  third_party,
  registered,
  pronoun,
  preposition,
  legal_form,
  presents,
  trade,
  house
};

struct Row {
  Word meaning;
  WordClass word_class;
  u16string_view lemmas;  ///< separated by spaces
};

constexpr Row rows[] = {
    // What a party does in a contract.
    {Word::acts, WordClass::verb,
     u"devoir engager garantir fournir mettre assurer remettre maintenir obliger informer notifier payer "
     u"verser "
     u"régler facturer livrer réaliser exécuter effectuer désigner conserver communiquer répondre restituer "
     u"concéder transmettre établir adresser prévenir signaler corriger intervenir héberger sauvegarder "
     u"installer "
     u"pouvoir interdire accepter reconnaître déclarer souscrire justifier supporter disposer traiter "
     u"procéder "
     u"confier autoriser rendre prendre rembourser tenir veiller s'assurer collaborer proposer organiser"},
    // What is done towards a party: "remet à X".
    {Word::gives, WordClass::verb,
     u"remettre verser payer notifier communiquer adresser transmettre confier signaler régler restituer "
     u"livrer "
     u"céder concéder rembourser facturer demander déclarer envoyer"},
    // What a party has: "la responsabilité de X".
    {Word::owned, WordClass::noun,
     u"obligation responsabilité personnel collaborateur salarié préposé locaux équipe facture manquement "
     u"faute "
     u"accord demande charge engagement compte profit bénéfice attention"},
    // Who decides in a company: "l'approbation de la direction informatique de X".
    {Word::owned, WordClass::noun, u"direction approbation validation"},
    {Word::company, WordClass::noun, u"société entreprise"},
    {Word::company, WordClass::invariable, u"sas sarl sa sasu eurl snc scop sci"},
    {Word::legal_form, WordClass::invariable,
     u"sas sarl sa sasu eurl snc scop sci gmbh ltd inc bv ag spa srl llc plc sprl"},
    {Word::house, WordClass::invariable, u"banque caisse groupe maison fondation societe hotel"},
    {Word::trade, WordClass::invariable, u"banque"},
    // What companies call themselves by: "Pépinières Malbosc", "Novatis Conseil".
    {Word::trade, WordClass::invariable,
     u"transports laiteries laiterie papeteries papeterie pepinieres menuiseries menuiserie fonderies "
     u"fonderie "
     u"ateliers etablissements ets garages garage imprimeries imprimerie editions librairies laboratoires "
     u"cliniques clinique caves vignobles chantiers moulins brasseries brasserie conserveries conserverie "
     u"biscuiteries biscuiterie fromageries fromagerie boulangeries meubles textiles tissages filatures "
     u"tanneries verreries verrerie scieries scierie carrieres cimenteries constructions jardineries "
     u"jardinerie autocars ambulances messageries logistique negoce cooperative industries mecaniques "
     u"plastiques assurances mutuelle cabinet entrepots conseil consulting technologies distribution "
     u"holding participations"},
    // What says why one who is no party is named.
    {Word::presents, WordClass::verb,
     u"agréer accepter confier assurer éditer concevoir fabriquer retenir désigner choisir recourir "
     u"exploiter "
     u"développer souscrire certifier commercialiser distribuer auditer"},
    {Word::presents, WordClass::noun,
     u"compagnie fournisseur prestataire cabinet expert marché contrat convention tiers opérateur auditeur "
     u"actionnaire associé mère sœur membre propriétaire bailleur auprès logiciel progiciel licence"},
    {Word::presents, WordClass::invariable, u"aupres"},
    // What bears a name and is no party.
    {Word::thing, WordClass::noun,
     u"logiciel progiciel application solution plateforme outil module système base annuaire serveur version "
     u"technologie format langage norme standard protocole messagerie suite gamme marque produit offre "
     u"modèle "
     u"progiciels site domaine certification label référentiel indice index méthode service rue avenue "
     u"boulevard place quai cours chemin"},
    {Word::person, WordClass::invariable, u"m mme mlle monsieur madame me maitre mr messieurs mesdames dr"},
    // Who is named in a contract without being a party to it.
    {Word::third_party, WordClass::noun,
     u"éditeur filiale assureur assurance police constructeur fabricant groupe hébergeur certificateur "
     u"organisme banque notaire expert partenaire revendeur distributeur "
     u"affilié "
     u"séquestre dépositaire sigle siren siret rcs capital immatriculation successeur prédécesseur "
     u"concurrent"},
    {Word::third_party, WordClass::verb, u"éditer immatriculer représenter absorber acquérir"},
    {Word::preposition, WordClass::invariable,
     u"de d' du des a au aux en dans sur sous vers chez par pour depuis avec sans contre entre hors pres"},
    {Word::pronoun, WordClass::invariable,
     u"il elle ils elles on nul aucun aucune chacun chacune celui celle ceux celles ce cela ceci tout toute "
     u"tous "
     u"toutes quiconque nous vous je qui lequel laquelle lesquels lesquelles autrui rien personne certains "
     u"ledit"},
};

const Lexicon& lexicon() {
  static const Lexicon built = lexicon_of(rows);
  return built;
}

/// By what parties of contracts are called; whose side each takes.
struct Role {
  u16string_view word;
  PartySide side;
};
constexpr Role roles[] = {{u"client", PartySide::client},         {u"prestataire", PartySide::provider},
                          {u"fournisseur", PartySide::provider},  {u"bailleur", PartySide::provider},
                          {u"locataire", PartySide::client},      {u"preneur", PartySide::client},
                          {u"vendeur", PartySide::provider},      {u"acheteur", PartySide::client},
                          {u"acquereur", PartySide::client},      {u"franchiseur", PartySide::provider},
                          {u"franchise", PartySide::client},      {u"concedant", PartySide::provider},
                          {u"licencie", PartySide::client},       {u"preteur", PartySide::provider},
                          {u"emprunteur", PartySide::client},     {u"employeur", PartySide::client},
                          {u"abonne", PartySide::client},         {u"editeur", PartySide::provider},
                          {u"integrateur", PartySide::provider},  {u"loueur", PartySide::provider},
                          {u"consultant", PartySide::provider},   {u"souscripteur", PartySide::client},
                          {u"infogerant", PartySide::provider},   {u"mainteneur", PartySide::provider},
                          {u"hebergeur", PartySide::provider},    {u"titulaire", PartySide::provider},
                          {u"mandant", PartySide::client},        {u"mandataire", PartySide::provider},
                          {u"commettant", PartySide::client},     {u"agent", PartySide::provider},
                          {u"distributeur", PartySide::client},   {u"operateur", PartySide::provider},
                          {u"entrepreneur", PartySide::provider}, {u"exploitant", PartySide::client}};

/// Publishers, insurers and carriers that contracts name without their being a party.
constexpr u16string_view well_known[] = {
    u"microsoft", u"oracle",     u"sap",         u"google",   u"amazon",   u"aws",      u"azure",
    u"ovh",       u"ovhcloud",   u"ibm",         u"adobe",    u"cisco",    u"vmware",   u"orange",
    u"sfr",       u"bouygues",   u"axa",         u"allianz",  u"generali", u"apple",    u"meta",
    u"linkedin",  u"facebook",   u"chorus",      u"insee",    u"syntec",   u"windows",  u"linux",
    u"cnil",      u"anssi",      u"dora",        u"rgpd",     u"enedis",   u"docusign", u"hiscox",
    u"maif",      u"salesforce", u"france",      u"europe",   u"internet", u"paris",    u"lyon",
    u"marseille", u"bordeaux",   u"lille",       u"toulouse", u"nantes",   u"rennes",   u"strasbourg",
    u"grenoble",  u"nice",       u"montpellier", u"sage",     u"cegid"};

/// Two paragraphs of the head say where a company is registered, or one does and both sides are named.
bool introduces_companies(const Contract& contract) {
  constexpr u16string_view registers[] = {u"rcs", u"siren", u"siret", u"capital", u"immatriculee"};
  std::size_t companies = 0;
  for (std::size_t p = 0; p < contract.paragraphs().size(); ++p) {
    const auto tokens = contract.paragraph_tokens(p);
    if (tokens.empty()) continue;
    const Article* article = contract.article_at(tokens.front().span.begin);
    if (article && !article->number.empty()) break;
    companies += std::ranges::any_of(tokens, [&](const Token& token) {
      return std::ranges::find(registers, contract.folded(token)) != std::end(registers);
    });
  }
  const auto has = [&](PartySide side) {
    return std::ranges::find(contract.parties(), side, &Party::side) != contract.parties().end();
  };
  return companies >= 2 || (companies == 1 && has(PartySide::client) && has(PartySide::provider));
}

/// Whether the contract says who its parties are.
bool presents_parties(const Contract& contract) {
  const auto is_party = [&](const DefinedTerm& term) {
    return std::ranges::find(contract.parties(), term.name, &Party::introduced) != contract.parties().end();
  };
  return std::ranges::count_if(contract.definitions(), is_party) >= 2 || introduces_companies(contract);
}

class NameReader {
 public:
  explicit NameReader(const Contract& contract)
      : contract_(contract),
        tokens_(contract.tokens()),
        meanings_(lexicon().read(contract.vocabulary(), Spelling::exact)),
        terms_(term_lexicon().read(contract.vocabulary(), Spelling::exact)),
        known_(contract.vocabulary().size()),
        in_small_(contract.vocabulary().size()) {}

  std::vector<Finding> read() {
    read_parties();
    read_known();
    for (std::size_t i = 0; i < tokens_.size();) i = tokens_[i].capital ? std::max(i + 1, read_at(i)) : i + 1;
    std::vector<Finding> found;
    for (const auto& [key, name] : names_)
      if (name.acts && name.spans.size() <= most_mentions) found.push_back(finding_of_name(name));
    for (const auto& [key, role] : roles_)
      if (role.acts && role.spans.size() <= most_mentions) found.push_back(finding_of_role(key, role));
    std::ranges::sort(found, {}, &Finding::span);
    return found;
  }

 private:
  struct Seen {
    std::vector<Span> spans;
    std::size_t flagged = 0;  ///< index of the first that acts
    bool acts = false;
  };

  bool is(std::size_t i, Word word) const {
    return i < tokens_.size() && meanings_[tokens_[i].word].is(static_cast<std::uint8_t>(word));
  }
  u16string_view folded(std::size_t i) const {
    return i < tokens_.size() ? contract_.folded(tokens_[i]) : u16string_view();
  }
  bool same_sentence(std::size_t i, std::size_t k) const {
    return k < tokens_.size() && tokens_[i].sentence == tokens_[k].sentence;
  }
  bool starts_sentence(std::size_t i) const { return i == 0 || !same_sentence(i, i - 1); }

  void read_parties() {
    for (const DefinedTerm& term : contract_.definitions()) {
      know(contract_.tokens_in(term.name));
      // All that is said of a party before its role is its own: "ACME Conseil, filiale de Groupe ACME".
      if (std::ranges::find(contract_.parties(), term.name, &Party::introduced) != contract_.parties().end())
        know(contract_.tokens_in(contract_.sentences()[contract_.sentence_at(term.name.begin)].span));
    }
  }

  void know(std::span<const Token> tokens) {
    for (const Token& token : tokens)
      if (token.kind == TokenKind::word) known_[token.word] = true;
  }

  /// Of a number.
  static bool is_postcode(u16string_view figures) { return figures.size() == 5; }

  /// By symbol, whether `read_known` looks at the word.
  std::vector<bool> words_that_present() const {
    const Vocabulary& words = contract_.vocabulary();
    std::vector<bool> present(words.size());
    for (Symbol symbol = 1; symbol < words.size(); ++symbol) {
      const u16string_view word = words.word(symbol);
      const auto means = [&](Word one) { return meanings_[symbol].is(static_cast<std::uint8_t>(one)); };
      present[symbol] = means(Word::person) || means(Word::thing) || means(Word::third_party) ||
                        means(Word::registered) || word == u"sous" || is_postcode(word);
    }
    return present;
  }

  /// Names that the contract presents: people, places, products, third parties; those of tables and lists.
  void read_known() {
    for (const u16string_view name : well_known)
      if (const Symbol symbol = contract_.vocabulary().find(name)) known_[symbol] = true;
    for (std::size_t p = 0; p < contract_.paragraphs().size(); ++p) {
      const auto tokens = contract_.paragraph_tokens(p);
      if (contract_.paragraphs()[p].cell || is_typed_row(contract_, p)) know(tokens);
    }
    const std::vector<bool> presenting = words_that_present();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.kind == TokenKind::word && !token.capital) in_small_[token.word] = true;
      if (!presenting[token.word]) continue;
      const bool presents = is(i, Word::person) || is(i, Word::thing) || is(i, Word::third_party) ||
                            (token.kind == TokenKind::number && is_postcode(folded(i)));
      if (presents) know_capitals(i);
      if (is(i, Word::third_party)) know_apposed(i);
      if (folded(i) == u"sous" && folded(i + 1).starts_with(u"trait")) know_subcontractors(i);
      if (is(i, Word::registered)) know_capitals_of(contract_.sentences()[token.sentence]);
    }
    // Those who sign and those whom the head of the document names.
    const auto& articles = contract_.articles();
    const auto numbered =
        std::ranges::find_if(articles, [](const Article& article) { return !article.number.empty(); });
    if (numbered != articles.end()) know(contract_.tokens_in({0, numbered->span.begin}));
  }

  void know_capitals(std::size_t i) {
    constexpr std::size_t reach = 5;
    for (std::size_t k = i + 1; k <= i + reach && same_sentence(i, k); ++k)
      if (tokens_[k].capital) known_[tokens_[k].word] = true;
  }
  /// "Sous-traitance. L'astreinte est confiée à Norwen Veille": all who are named there without acting.
  void know_subcontractors(std::size_t i) {
    const std::uint32_t paragraph = contract_.sentences()[tokens_[i].sentence].paragraph;
    const auto words = contract_.paragraph_tokens(paragraph);
    const auto first = static_cast<std::size_t>(words.data() - tokens_.data());
    for (std::size_t k = first; k < first + words.size(); ++k) {
      if (!tokens_[k].capital || acts(name_end(k))) continue;
      for (const std::size_t end = name_end(k); k < end; ++k)
        if (tokens_[k].capital) known_[tokens_[k].word] = true;
      --k;
    }
  }
  /// "Norwen, éditeur du progiciel"
  void know_apposed(std::size_t i) {
    constexpr std::size_t reach = 3;
    for (std::size_t k = i; k-- > 0 && i - k <= reach && same_sentence(i, k);) {
      if (folded(k) != u"," && folded(k) != u"(") continue;
      for (std::size_t name = k; name-- > 0 && k - name <= reach && tokens_[name].capital;)
        known_[tokens_[name].word] = true;
      return;
    }
  }
  void know_capitals_of(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i)
      if (tokens_[i].capital) known_[tokens_[i].word] = true;
  }

  /// Reads the name that begins at this capital; answers the token after it, or `i`.
  std::size_t read_at(std::size_t i) {
    if (tokens_[i].kind != TokenKind::word) return i;
    if (const Role* role = role_at(i)) return read_role(i, *role);
    if (terms_[tokens_[i].word].is(static_cast<std::uint8_t>(TermWord::determiner))) return i;
    const std::size_t end = name_end(i);
    if (end == i || !may_be_company(i, end) || stands_in_title(contract_, tokens_[i].span.begin))
      return std::max(end, i);
    const Span span{tokens_[i].span.begin, tokens_[end - 1].span.end};
    Seen& name = names_[fold(contract_.quote(span))];
    if (!name.acts && (is_party_like(i, end) || is_unpresented_company(i, end))) {
      name.acts = true;
      name.flagged = name.spans.size();
    }
    name.spans.push_back(span);
    return end;
  }

  std::size_t name_end(std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t next = end; next < i + longest_name && same_sentence(i, next); ++next) {
      if (begins_cell(next)) break;
      if (tokens_[next].kind == TokenKind::word && tokens_[next].capital) {
        end = next + 1;
        continue;
      }
      const auto word = folded(next);
      if (word != u"&" && word != u"de" && word != u"du" && word != u"des" && word != u"d'") break;
    }
    return end;
  }

  /// "Technologies<tab>Java, Angular": a table written with tabs.
  bool begins_cell(std::size_t i) const {
    return contract_.quote({tokens_[i - 1].span.end, tokens_[i].span.begin}).find(u'\t') !=
           u16string_view::npos;
  }

  /// Unknown words with capitals, such as no common word is written.
  bool may_be_company(std::size_t i, std::size_t end) const {
    bool all_capitals = true;
    std::size_t words = 0;
    std::size_t letters = 0;
    for (std::size_t k = i; k < end; ++k) {
      if (!tokens_[k].capital || (k > i && is(k, Word::legal_form))) continue;
      const Symbol word = tokens_[k].word;
      const auto term = terms_[word];
      // "les locaux de Banque Chalosse": without article, what banks are called is part of a name.
      if (k == i && end > i + 1 && is(k, Word::house) && follows_bare_preposition(i)) continue;
      const bool common = term.is(static_cast<std::uint8_t>(TermWord::institution)) || is(k, Word::pronoun) ||
                          is(k, Word::person) || term.is(static_cast<std::uint8_t>(TermWord::determiner));
      if (common || (k == i && known_[word])) return false;
      if (known_[word]) continue;
      all_capitals = all_capitals && tokens_[k].capitals;
      ++words;
      letters = std::max(letters, folded(k).size());
    }
    const auto first = terms_[tokens_[i].word];
    if (letters < 4) return false;
    if (follows_bare_preposition(i) && has_own_name(i, end)) return true;
    if ((all_capitals && words >= 2) || (is(i, Word::house) && words >= 1)) return true;
    if (first.is(static_cast<std::uint8_t>(TermWord::head)) ||
        first.is(static_cast<std::uint8_t>(TermWord::quality)) || in_small_[tokens_[i].word])
      return false;
    return true;
  }

  /// "le personnel de Crédit Maritime du Ponant": what banks are called has an article, unless it is a name.
  bool has_own_name(std::size_t i, std::size_t end) const {
    for (std::size_t k = i + 1; k < end; ++k) {
      const Symbol word = tokens_[k].word;
      const auto& term = terms_[word];
      const bool common = known_[word] || in_small_[word] ||
                          term.is(static_cast<std::uint8_t>(TermWord::head)) ||
                          term.is(static_cast<std::uint8_t>(TermWord::quality));
      if (tokens_[k].capital && !common) return true;
    }
    return false;
  }

  /// "les bureaux de Nordika Textiles GmbH": a legal form, in a sentence that says of nobody what he is.
  bool is_unpresented_company(std::size_t i, std::size_t end) const {
    bool has_form = false;
    for (std::size_t k = i + 1; k <= end && same_sentence(i, k); ++k)
      has_form |= is(k, Word::legal_form) && tokens_[k].capital;
    for (std::size_t k = i; k < end && end > i + 1; ++k) has_form |= is(k, Word::trade) && tokens_[k].capital;
    if (!has_form) return false;
    const Sentence& sentence = contract_.sentences()[tokens_[i].sentence];
    for (std::size_t k = sentence.first_token; k < sentence.end_token; ++k)
      if (is(k, Word::presents) || (is(k, Word::third_party) && (k < i || k >= end))) return false;
    return folded(i - 1) != u"par";
  }

  bool follows_bare_preposition(std::size_t i) const {
    return i > 0 && same_sentence(i, i - 1) &&
           (folded(i - 1) == u"de" || folded(i - 1) == u"a" || folded(i - 1) == u"chez" ||
            folded(i - 1) == u"avec");
  }

  bool follows_company(std::size_t i) const {
    return i > 0 && same_sentence(i, i - 1) && is(i - 1, Word::company);
  }

  /// Whether someone of that name acts, is given to or owns as parties do.
  bool is_party_like(std::size_t i, std::size_t end) const {
    if (follows_company(i))
      return acts(end) || is_given_to(i - 1) || is_owner(i - 1) || stands_beside_party(i - 1, end) ||
             owes_to_party(i, end);
    const bool determined = i > 0 && same_sentence(i, i - 1) &&
                            terms_[tokens_[i - 1].word].is(static_cast<std::uint8_t>(TermWord::determiner));
    if (determined) return is_proper_name(i, end) && acts(end);
    if (starts_sentence(i) || follows_start(i)) return acts(end);
    // "le terminal du port de Vesoul ne prend pas": what acts is named before.
    if (is(i - 1, Word::preposition)) return is_given_to(i) || is_owner(i);
    return acts(end) || is_given_to(i) || is_owner(i) || stands_beside_party(i, end);
  }

  /// "la Laiterie du Vexin": a common noun, and a name that nothing else is called.
  bool is_proper_name(std::size_t i, std::size_t end) const {
    if (end < i + 2) return false;
    const auto& last = terms_[tokens_[end - 1].word];
    const bool common = last.is(static_cast<std::uint8_t>(TermWord::quality)) ||
                        last.is(static_cast<std::uint8_t>(TermWord::head)) ||
                        in_small_[tokens_[end - 1].word];
    return !common && !tokens_[i].capitals && !ends_as_common(folded(end - 1));
  }

  /// "16.3 ALTENYS maintient": a number or a mark stands before.
  bool follows_start(std::size_t i) const {
    const Sentence& sentence = contract_.sentences()[tokens_[i].sentence];
    return sentence.wording.begin == tokens_[i].span.begin;
  }

  /// "X s'engage", "X devra", "X est tenue"
  bool acts(std::size_t end) const {
    std::size_t verb = end;
    while (same_sentence(end - 1, verb) &&
           (folded(verb) == u"s'" || folded(verb) == u"se" || folded(verb) == u"ne" ||
            folded(verb) == u"n'" || folded(verb) == u"y" || folded(verb) == u"en" || folded(verb) == u"lui"))
      ++verb;
    if (!same_sentence(end - 1, verb)) return false;
    if (folded(verb) == u"est" || folded(verb) == u"sera" || folded(verb) == u"demeure" ||
        folded(verb) == u"reste") {
      const auto next = folded(verb + 1);
      return next == u"tenu" || next == u"tenue" || next == u"responsable" || next == u"redevable";
    }
    const Inflection form = meanings_[tokens_[verb].word].inflection;
    return is(verb, Word::acts) && !tokens_[verb].capital && (form.present || form.future);
  }

  /// "vérifiés par la société X, qui en remet l'état au Client": nothing says who that is.
  bool owes_to_party(std::size_t i, std::size_t end) const {
    constexpr std::size_t reach = 6;
    if (folded(end) != u"," || folded(end + 1) != u"qui" || !acts(end + 2)) return false;
    const Sentence& sentence = contract_.sentences()[tokens_[i].sentence];
    for (std::size_t k = sentence.first_token; k < sentence.end_token; ++k)
      if (is(k, Word::presents) || is(k, Word::third_party)) return false;
    if (folded(end + 2) == u"s'" && folded(end + 3).starts_with(u"engage")) return true;
    bool gives = false;
    for (std::size_t k = end + 2; k <= end + 2 + reach && same_sentence(i, k); ++k) {
      gives |= is(k, Word::gives);
      if (gives && (folded(k) == u"au" || folded(k) == u"a") && k + 1 < tokens_.size())
        return role_at(k + 1) || role_at(k + 2);
    }
    return false;
  }

  /// "remet à X", "auprès de X"
  bool is_given_to(std::size_t i) const {
    constexpr std::size_t reach = 6;
    std::size_t at = i;
    if (at > 0 && (folded(at - 1) == u"la" || folded(at - 1) == u"l'")) --at;
    if (at == 0 || !same_sentence(i, at - 1) || folded(at - 1) != u"a") return false;
    for (std::size_t k = at - 1; k-- > 0 && at - k <= reach && same_sentence(i, k);)
      if (is(k, Word::gives)) return !is(k, Word::presents);  // "la pose est confiée à la société X"
    return false;
  }

  /// "la responsabilité de X", "le personnel technique de X"
  bool is_owner(std::size_t i) const {
    std::size_t at = i;
    if (at > 0 && (folded(at - 1) == u"la" || folded(at - 1) == u"l'")) --at;
    if (at < 2 || !same_sentence(i, at - 2)) return false;
    if (folded(at - 1) != u"de" && folded(at - 1) != u"d'") return false;
    return is(at - 2, Word::owned) || (at > 2 && same_sentence(i, at - 3) && is(at - 3, Word::owned) &&
                                       !tokens_[at - 2].capital && !is(at - 2, Word::preposition));
  }

  /// "entre X et le Client", "le Client et X"
  bool stands_beside_party(std::size_t i, std::size_t end) const {
    const auto is_party = [&](std::size_t k) {
      const Role* role = k < tokens_.size() ? role_at(k) : nullptr;
      return role && known_[tokens_[k].word];
    };
    const bool before = i >= 2 && same_sentence(i, i - 2) && folded(i - 1) == u"et" && is_party(i - 2);
    const bool after = same_sentence(i, end + 2) && folded(end) == u"et" && is_party(end + 2);
    return before || after;
  }

  const Role* role_at(std::size_t i) const {
    const auto role = std::ranges::find(roles, folded(i), &Role::word);
    return role == std::end(roles) ? nullptr : role;
  }

  /// "le Bailleur garantit", where the contract has no such party.
  std::size_t read_role(std::size_t i, const Role& role) {
    if (known_[tokens_[i].word] || starts_sentence(i) || tokens_[i].capitals) return i + 1;
    const auto before = folded(i - 1);
    const bool one =
        before == u"le" || before == u"l'" || before == u"la" || before == u"du" || before == u"au";
    if (!one || (i + 1 < tokens_.size() && tokens_[i + 1].capital)) return i + 1;
    Seen& seen = roles_[role.word];
    if (!seen.acts && (before == u"le" || before == u"l'" || before == u"la") && acts(i + 1)) {
      seen.acts = true;
      seen.flagged = seen.spans.size();
    }
    seen.spans.push_back(tokens_[i].span);
    return i + 1;
  }

  Finding finding_of_name(const Seen& name) const {
    Finding finding;
    finding.span = name.spans[name.flagged];
    finding.message =
        u"«\u00A0" + u16string(contract_.quote(finding.span)) +
        u"\u00A0» n’est pas partie au contrat\u00A0: le nom vient peut-être d’un contrat antérieur.";
    relate(name, finding);
    return finding;
  }

  Finding finding_of_role(u16string_view word, const Seen& role) const {
    Finding finding;
    finding.span = role.spans[role.flagged];
    finding.message = u"Le contrat n’a pas de partie appelée «\u00A0" +
                      u16string(contract_.quote(finding.span)) +
                      u"\u00A0»\u00A0: le mot vient peut-être d’un autre modèle.";
    relate(role, finding);
    const PartySide side = std::ranges::find(roles, word, &Role::word)->side;
    const auto party = std::ranges::find(contract_.parties(), side, &Party::side);
    if (party != contract_.parties().end() && role.spans.size() == 1)
      finding.suggestions.push_back({u"Écrire «\u00A0" + party->role + u"\u00A0»", party->role});
    return finding;
  }

  static void relate(const Seen& seen, Finding& finding) {
    for (std::size_t k = 0; k < seen.spans.size(); ++k)
      if (k != seen.flagged) finding.related.push_back(seen.spans[k]);
  }

  const Contract& contract_;
  const std::vector<Token>& tokens_;
  const std::vector<Meaning> meanings_, terms_;
  std::vector<bool> known_;             ///< by symbol: words of names that the contract presents
  std::vector<std::uint8_t> in_small_;  ///< by symbol: words that also stand in small letters
  std::map<u16string, Seen> names_;
  std::map<u16string_view, Seen> roles_;
};

std::vector<Finding> check(const Contract& contract) {
  if (contract.language() == "en" || !presents_parties(contract)) return {};
  return NameReader(contract).read();
}

constexpr Example examples[] = {
    {u"SOLVANE CONSEIL, SAS au capital de 10 000 €, ci-après « l’Intégrateur »,\nPAPETERIES DU TRIÈVES, SA "
     u"au capital "
     u"de 20 000 €, ci-après « le Client ».\nArticle 1 – Assurance\n⟦ALTENYS INGÉNIERIE⟧ maintient une "
     u"assurance.",
     {},
     u"Le prestataire d’un contrat antérieur."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Données\nLe Client communique à ⟦Novatis⟧ les fichiers "
     u"utiles.",
     {},
     u"Celui qui reçoit n’est pas partie."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Locaux\nLes locaux sont entretenus par le Client. Le "
     u"⟦Bailleur⟧ "
     u"garantit leur accès.",
     {},
     u"Le rôle d’un autre contrat."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Responsabilité\nLa réparation due au titre de la "
     u"responsabilité "
     u"de ⟦NOVATIS FRANCE⟧ est plafonnée.",
     {},
     u"Une responsabilité qui n’est celle d’aucune partie."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de 20 000 €, ci-après « le Client ».\nArticle 1 – Accès\nLe personnel technique de "
     u"⟦Blanchisseries du Val Brestois⟧ ne déplace pas les bornes.",
     {},
     u"Un métier nommé sans article est un nom."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de 20 000 €, ci-après « le Client ».\nArticle 1 – Accès\nLes droits sont vérifiés chaque "
     u"trimestre par la société ⟦Textilcom du Forez⟧, qui en remet l’état au Client.",
     {},
     u"Elle doit un état au client, et rien ne la présente."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de 20 000 €, ci-après « le Client ».\nArticle 1 – Traduction\nLes traductions sont faites par "
     u"la "
     u"société ⟦Moulin Vernières⟧, qui s’engage à les livrer avant l’ouverture.",
     {},
     u"Elle s’engage sans être partie."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de 20 000 €, ci-après « le Client ».\nArticle 1 – Essais\nLe plan est soumis à l’approbation "
     u"de la "
     u"direction informatique de ⟦Prévalia Retraite⟧.",
     {},
     u"La direction d’une autre société décide."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de 20 000 €, ci-après « le Client ».\nArticle 1 – Accès\nLa pose est confiée à la société "
     u"Grouin Câblage.",
     {},
     u"Le contrat présente celui qui pose."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Badges\nLes badges des bureaux de ⟦Conserveries "
     u"Novatis "
     u"SA⟧ sont rendus.",
     {},
     u"Une société que rien ne présente."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Équipe\nACME met à disposition Mme Odile Perrault. "
     u"Odile Perrault "
     u"remet ses rapports au Client. Le logiciel Odysséo est édité par la société Norwen. Norwen fournit les "
     u"correctifs.",
     {},
     u"Une partie, une personne, l’éditeur d’un logiciel."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Divers\nToute personne doit signer. Chacune garantit "
     u"l’autre. La "
     u"DSI remet ses comptes à Grenoble. Le Client se rend à Vesoul.",
     {},
     u"Des mots communs, un sigle, des villes."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nArticle 1 – Locaux\nLe Client demande l’autorisation du Bailleur "
     u"de "
     u"l’immeuble.",
     {},
     u"Un tiers, qui ne s’oblige à rien."},
    {u"La société ACME, SAS au capital de 10 000 €, ci-après « le Prestataire »,\nLa société BOREAL, SA au "
     u"capital de "
     u"20 000 €, ci-après « le Client ».\nANNEXE 1 – Conditions\nTechnologies\tJava, PostgreSQL, Angular",
     {},
     u"Deux cellules d’un tableau."},
    {u"Article 1 – Objet\nNovatis s’engage à fournir le service.",
     {},
     u"On ne sait pas qui sont les parties."},
};

}  // namespace

extern constinit const Rule nom_etranger{.id = "nom-etranger",
                                         .title = u"Nom étranger au contrat",
                                         .explanation =
                                             u"Une société ou un rôle qui n’est d’aucune partie y promet, "
                                             u"reçoit ou répond de quelque chose\u00A0: reste "
                                             u"probable d’un contrat antérieur ou d’un autre modèle. "
                                             u"L’obligation risque de n’engager personne, et le "
                                             u"document révèle peut-être le nom d’un autre client. Les "
                                             u"sous-traitants, éditeurs, filiales, personnes et "
                                             u"lieux que le contrat présente ne sont pas signalés.",
                                         .severity = Severity::warning,
                                         .check = check,
                                         .basis = {},
                                         .contrary = {},
                                         .examples = examples};

}  // namespace clausier
