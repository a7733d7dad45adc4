// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <span>
#include <utility>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

using std::u16string_view;
using Words = std::span<const u16string_view>;

/// What a quantity is counted in: a blank stands before it where its number is missing.
constexpr u16string_view units[] = {u"€",     u"euro", u"euros",    u"jour",  u"jours",   u"mois",
                                    u"an",    u"ans",  u"annees",   u"heure", u"heures",  u"semaine",
                                    u"annee", u"%",    u"semaines", u"ht",    u"dollars", u"minutes",
                                    u"pour",  u"k€",   u"2025",     u"2026",  u"2027",    u"2028"};
/// What stands before a value in a sentence.
constexpr u16string_view leading[] = {u"de",   u"d'",  u"du",    u"le",  u"la",     u"l'",
                                      u"a",    u"au",  u"est",   u"°",   u":",      u"no",
                                      u"soit", u"par", u"entre", u"les", u"numero", u"sous"};
/// Of what the number is missing where its unit follows at once: "un préavis de mois".
constexpr u16string_view measured[] = {u"delai", u"preavis", u"duree",   u"somme", u"montant",
                                       u"taux",  u"hauteur", u"capital", u"prix",  u"plafond"};
constexpr u16string_view counted[] = {u"€", u"euros", u"jours", u"mois", u"ans", u"heures", u"%"};
/// "à compléter": says always that something is missing…
constexpr u16string_view fills[] = {u"completer", u"renseigner", u"remplir", u"parapher"};
/// …and these where nothing follows: "à définir par le Comité" is an obligation.
constexpr u16string_view settles[] = {u"definir", u"preciser",   u"confirmer", u"indiquer",
                                      u"valider", u"determiner", u"chiffrer"};
constexpr u16string_view dummies[] = {u"xx", u"xxx", u"xxxx", u"xxxxx", u"xxxxxx", u"tbd", u"tbc", u"lorem"};
/// Before a roman number: "Article XX", "XXe siècle".
constexpr u16string_view numbered[] = {u"article", u"titre", u"annexe", u"chapitre",
                                       u"section", u"louis", u"partie"};
/// How brackets begin that hold no blank.
constexpr u16string_view remarks[] = {u"sic",  u"cf",   u"voir",    u"article", u"annexe",
                                      u"art",  u"http", u"https",   u"source",  u"ci",
                                      u"ndlr", u"nota", u"denomme", u"designe"};
/// What speaks of fields and marks as things of their own: "les variables, notées {{nom}}".
constexpr u16string_view notations[] = {
    u"variable",  u"variables", u"balise",       u"balises",  u"jeton",   u"jetons",  u"marqueur",
    u"marqueurs", u"syntaxe",   u"accolades",    u"crochets", u"note",    u"notee",   u"notees",
    u"notes",     u"mention",   u"mentions",     u"format",   u"prefixe", u"libelle", u"remplace",
    u"gabarit",   u"gabarits",  u"publipostage", u"parametre"};
/// How a part is headed that holds what is filled each time it serves: "Modèle de message d'alerte".
constexpr u16string_view templates[] = {u"modele",   u"modeles",    u"gabarit",
                                        u"gabarits", u"formulaire", u"formulaires"};
/// How fields are spoken of by the marks around them: "les champs entre accolades sont remplis à l'envoi".
constexpr std::pair<u16string_view, char16_t> brackets_named[] = {
    {u"accolades", u'{'}, {u"chevrons", u'<'}, {u"crochets", u'['}};
/// How a line begins that is filled by hand when signing.
constexpr u16string_view signing[] = {u"fait",    u"etabli",   u"signe",     u"nom",        u"prenom",
                                      u"qualite", u"fonction", u"signature", u"signatures", u"cachet",
                                      u"lieu",    u"lu",       u"bon",       u"paraphe",    u"paraphes"};
/// What a signing block asks for in brackets.
constexpr u16string_view signed_in[] = {u"date", u"lieu",   u"ville",  u"signature",
                                        u"nom",  u"cachet", u"qualite"};

/// By symbol, the words that may be or begin a blank.
std::vector<bool> suspects(const Vocabulary& vocabulary) {
  std::vector<bool> found(vocabulary.size());
  const auto add = [&](Words words) {
    for (const u16string_view word : words) found[vocabulary.find(word)] = true;
  };
  add(dummies);
  add(counted);
  constexpr u16string_view others[] = {u"x", u"jj", u"a"};
  add(others);
  found[0] = false;
  return found;
}

/// Looks along the tokens of one paragraph.
class BlankReader {
 public:
  BlankReader(const Contract& contract, const std::vector<bool>& suspect, std::span<const Token> tokens,
              bool by_hand, std::vector<Span>& blanks)
      : contract_(contract), suspect_(suspect), tokens_(tokens), by_hand_(by_hand), blanks_(blanks) {}

  void read() {
    for (std::size_t i = 0; i < tokens_.size();) i = std::max(i + 1, read_at(i));
  }

 private:
  char16_t mark(std::size_t i) const {
    const bool is_mark = i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation;
    return is_mark ? contract_.text()[tokens_[i].span.begin] : u'\0';
  }
  u16string_view word(std::size_t i) const {
    return i < tokens_.size() ? contract_.folded(tokens_[i]) : u16string_view();
  }
  bool is_one_of(std::size_t i, Words list) const { return std::ranges::find(list, word(i)) != list.end(); }
  bool follows(std::size_t i, Words list) const { return i > 0 && is_one_of(i - 1, list); }
  bool is_wanted(std::size_t begin, std::size_t end) const {
    return is_one_of(end, units) || follows(begin, leading);
  }

  std::size_t add(std::size_t begin, std::size_t end) {
    blanks_.push_back({tokens_[begin].span.begin, tokens_[end - 1].span.end});
    return end;
  }

  /// The token after what was read; `i` where nothing was.
  std::size_t read_at(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::word || suspect_[token.word]) return suspect_[token.word] ? read_word(i) : i;
    if (token.kind == TokenKind::number) return i;
    switch (mark(i)) {
      case u'[':
        return read_bracket(i);
      case u'_':
        return read_line(i);
      case u'.':
      case u'…':
        return read_dots(i);
      case u'●':
      case u'•':
      case u'■':
        return i > 0 && is_wanted(i, i + 1) ? add(i, i + 1) : i;
      case u'<':
      case u'{':
        return read_field(i);
      case u'(':
        return read_brackets(i);
      case u'«':
        return mark(i + 1) == u'»' ? add(i, i + 2) : i;
      case u'?':
        return mark(i + 1) == u'?' && mark(i + 2) == u'?' ? add(i, i + 3) : i;
      default:
        return i;
    }
  }

  static constexpr std::size_t furthest = 300;  ///< in tokens

  /// The mark that closes the one at `i`; past the end where none does near enough.
  std::size_t closing(std::size_t i, char16_t open, char16_t close) const {
    int depth = 0;
    for (const std::size_t end = std::min(i + furthest, tokens_.size()); i < end; ++i) {
      depth += mark(i) == open ? 1 : mark(i) == close ? -1 : 0;
      if (depth == 0) return i;
    }
    return tokens_.size();
  }

  /// "[durée du préavis]", "[●]", "[…]", "[30] jours"
  std::size_t read_bracket(std::size_t i) {
    const std::size_t close = closing(i, u'[', u']');
    if (close == tokens_.size()) return i;
    const std::size_t first = i + 1;
    const std::size_t count = close - first;
    const auto is_word = [](const Token& token) { return token.kind == TokenKind::word; };
    const auto inside = tokens_.subspan(first, count);
    bool blank = false;
    if (quotes_letter(i)) return close + 1;
    if (count > 0 && tokens_[first].kind == TokenKind::number) {
      blank = count <= 3 && is_one_of(close + 1, units);  // "[30] jours"; not "[0,125 + 0,875 (S/S0)]"
    } else if (std::ranges::any_of(inside, is_word)) {
      // "[x]" is ticked, "[L]a" is quoted, "[L. 131-3]" names its source.
      const bool letter = word(first).size() == 1 && (count == 1 || word(first + 1) == u".");
      const bool when_signing = by_hand_ && is_one_of(first, signed_in);
      blank = !letter && !when_signing && !is_one_of(first, remarks);
    } else if (count > 0) {
      const bool omission = quoted(i) && (mark(first) == u'…' || mark(first) == u'.');
      blank = !omission;
    } else {
      blank = is_wanted(i, close + 1);
    }
    return blank ? add(i, close + 1) : close + 1;
  }

  /// "« Bonjour, nous souhaitons résilier. Cordialement, [nom]. »": a letter to write later is quoted.
  bool quotes_letter(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && i - k < furthest;) {
      if (mark(k) == u'»' || mark(k) == u'”') return false;
      if (mark(k) == u'«' || mark(k) == u'“') return tokens_[k].sentence != tokens_[i].sentence;
    }
    return false;
  }

  /// Whether words of a quotation stand before: what is left out of it is no blank.
  bool quoted(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && i - k < furthest;) {
      if (mark(k) == u'»' || mark(k) == u'”') return false;
      if (mark(k) == u'«' || mark(k) == u'“') return true;
    }
    return false;
  }

  std::size_t run(std::size_t i, char16_t of) const {
    std::size_t end = i;
    while (mark(end) == of && (end == i || tokens_[end].glued)) ++end;
    return end;
  }

  /// "____", "__/__/2026"
  std::size_t read_line(std::size_t i) {
    constexpr std::size_t shortest = 3;
    std::size_t end = run(i, u'_');
    std::size_t length = end - i;
    while (mark(end) == u'/' || mark(end) == u'-' || mark(end) == u'.' || mark(end) == u'_') {
      const std::size_t next = mark(end) == u'_' ? end : end + 1;
      if (mark(next) != u'_') break;
      end = run(next, u'_');
      length += end - next;
    }
    if (length < shortest || by_hand_) return end;
    return add(i, end);
  }

  /// "……", "......", "de … euros"
  std::size_t read_dots(std::size_t i) {
    constexpr std::size_t shortest = 4;  // a full stop and an ellipsis are three or four
    if (i > 0 && tokens_[i].glued && i + 1 < tokens_.size() && !tokens_[i + 1].glued) return i;  // "M. ……"
    std::size_t end = i;
    std::size_t length = 0;
    for (; mark(end) == u'.' || mark(end) == u'…'; ++end) length += mark(end) == u'…' ? 3 : 1;
    // ".. / .. / 2027"
    const bool in_date =
        length == 2 && mark(end) == u'/' &&
        (mark(end + 1) == u'.' || end + 1 == tokens_.size() || tokens_[end + 1].kind == TokenKind::number);
    if (in_date && !by_hand_) {
      while (end < tokens_.size() && (mark(end) == u'/' || mark(end) == u'.')) ++end;
      return add(i, end);
    }
    if (length < 3) return end;
    const bool leads_to_page =
        tokens_.size() - end <= 2 && end < tokens_.size() && tokens_.back().kind == TokenKind::number;
    const bool goes_on = i > 0 && word(i - 1) == u"etc";
    if (by_hand_ || leads_to_page || goes_on) return end;
    if (length > shortest && !(end == tokens_.size() && length < 6 && i > 0 && tokens_[i].glued))
      return add(i, end);
    return i > 0 && !tokens_[i].glued && is_wanted(i, end) && end < tokens_.size() ? add(i, end) : end;
  }

  /// "<nom du client>", "{{date}}"
  std::size_t read_field(std::size_t i) {
    constexpr std::size_t longest = 10;
    const char16_t open = mark(i);
    const std::size_t close = closing(i, open, open == u'<' ? u'>' : u'}');
    if (close == tokens_.size() || close - i > longest || close == i + 1) return i;
    const bool tight = tokens_[i + 1].glued && tokens_[close].glued;
    bool letters = false;
    for (std::size_t k = i + 1; k < close; ++k) {
      if (mark(k) == u'@' || mark(k) == u'/' || mark(k) == u'=') return i;
      letters |= tokens_[k].kind == TokenKind::word;
    }
    if (spoken_of(i)) return close + 1;
    return tight && letters ? add(i, close + 1) : i;
  }

  /// Whether the sentence speaks of the notation: "les courriels comportent des variables, notées {{nom}}".
  bool spoken_of(std::size_t i) const {
    for (std::size_t k = i; k-- > 0 && tokens_[k].sentence == tokens_[i].sentence;)
      if (is_one_of(k, notations)) return true;
    return false;
  }

  /// "(à compléter)", "trente ( ) jours"
  std::size_t read_brackets(std::size_t i) {
    const std::size_t close = closing(i, u'(', u')');
    if (close == tokens_.size()) return i;
    if (close == i + 1) return is_one_of(close + 1, units) ? add(i, close + 1) : i;
    return says_to_fill(i + 1, close) ? add(i, close + 1) : i;
  }

  bool says_to_fill(std::size_t i, std::size_t end) const {
    if (word(i) != u"a") return false;
    return is_one_of(i + 1, fills) || (is_one_of(i + 1, settles) && end == i + 2);
  }

  std::size_t read_word(std::size_t i) {
    if (is_one_of(i, dummies)) {
      if (follows(i, numbered) || i == 0 ||
          (mark(i + 1) == u'.' && i + 2 < tokens_.size() && tokens_[i + 2].glued) || tokens_[i].glued)
        return i;  // "XX.1"
      std::size_t end = i + 1;
      while (mark(end) == u'/' && is_one_of(end + 1, dummies)) end += 2;
      return add(i, end);
    }
    const bool letter = word(i) == u"x" && tokens_[i].capital;
    if (letter && is_one_of(i + 1, counted) && follows(i, leading)) return add(i, i + 1);
    if (word(i) == u"jj" && !(i > 0 && word(i - 1) == u"format")) {
      if (word(i + 2) == u"mm") return add(i, std::min(i + 5, tokens_.size()));
      if (word(i + 1) == u"aaaa" || word(i + 2) == u"aaaa") return add(i, std::min(i + 3, tokens_.size()));
    }
    if (word(i) == u"a" && (i == 0 || mark(i - 1) == u':')) {
      const std::size_t end = mark(tokens_.size() - 1) == u'.' || mark(tokens_.size() - 1) == u';'
                                  ? tokens_.size() - 1
                                  : tokens_.size();
      const bool alone = says_to_fill(i, end) && end <= i + 5;
      return alone ? add(i, end) : i;
    }
    const bool missing =
        i >= 2 && word(i - 1) == u"de" && is_one_of(i, counted) && is_one_of(i - 2, measured);
    return missing ? add(i - 2, i + 1) : i;
  }

  const Contract& contract_;
  const std::vector<bool>& suspect_;
  std::span<const Token> tokens_;
  bool by_hand_;
  std::vector<Span>& blanks_;
};

/// Whether a paragraph is filled by hand when signing: "Fait à ____, le ____", and what follows it until the
/// next heading.
class SigningBlock {
 public:
  explicit SigningBlock(const Contract& contract) : contract_(contract) {}

  /// Asked in order of place.
  bool holds(std::span<const Token> tokens) {
    const Article* article = contract_.article_at(tokens.front().span.begin);
    if (article != article_) open_ = false;
    article_ = article;
    const bool begins = std::ranges::find(signing, contract_.folded(tokens.front())) != std::end(signing);
    const bool made =
        tokens.size() > 1 && (contract_.folded(tokens[1]) == u"a" || contract_.folded(tokens[1]) == u"en");
    if (begins && made) open_ = true;
    return open_ || begins;
  }

 private:
  const Contract& contract_;
  const Article* article_ = nullptr;
  bool open_ = false;
};

/// The fields of what the contract will have filled each time that it serves: a letter, a message, a form.
class ServingFields {
 public:
  explicit ServingFields(const Contract& contract) : contract_(contract) {
    for (const Article& article : contract.articles())
      if (any_of(fold(article.title), templates)) templates_.push_back(article.span);
    for (const Token& token : contract.tokens())
      for (const auto& [name, mark] : brackets_named)
        if (contract.folded(token) == name && !is_to_fill(contract.sentences()[token.sentence]))
          named_.push_back({token.span.begin, mark});
  }

  bool holds(Span blank) const {
    const char16_t mark = contract_.text()[blank.begin];
    if (mark != u'{' && mark != u'<' && mark != u'[') return false;
    return std::ranges::any_of(templates_, [&](Span part) { return part.contains(blank); }) ||
           std::ranges::any_of(named_,
                               [&](const Named& one) { return one.mark == mark && one.place < blank.begin; });
  }

 private:
  struct Named {
    std::uint32_t place;
    char16_t mark;
  };
  static bool any_of(u16string_view title, Words words) {
    return std::ranges::any_of(words, [&](u16string_view word) {
      const std::size_t at = title.find(word);
      const auto is_letter = [&](std::size_t i) {
        return i < title.size() && title[i] >= u'a' && title[i] <= u'z';
      };
      return at != title.npos && !is_letter(at + word.size()) && (at == 0 || !is_letter(at - 1));
    });
  }
  /// "les mentions entre crochets sont à compléter"
  bool is_to_fill(const Sentence& sentence) const {
    return std::ranges::any_of(contract_.tokens_of(sentence), [&](const Token& token) {
      return std::ranges::find(fills, contract_.folded(token)) != std::end(fills);
    });
  }

  const Contract& contract_;
  std::vector<Span> templates_;
  std::vector<Named> named_;
};

/// Whether dots lead the eye from column to column: "Conception .......... 50 ........ 40 000 €".
bool has_leaders(const Contract& contract, std::span<const Token> tokens) {
  constexpr std::size_t shortest = 4;
  const auto is = [&](std::size_t i, char16_t mark) {
    return tokens[i].kind == TokenKind::punctuation && contract.text()[tokens[i].span.begin] == mark;
  };
  bool leads = false;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && is(end, u'.')) ++end;
    if (end - i >= shortest) {
      if (i == 0 || end == tokens.size() || is(i - 1, u':')) return false;
      leads = true;
    }
    i = std::max(end, i + 1);
  }
  return leads;
}

/// A line of a table that is typed with such dots: the one before or behind has them too.
bool is_led_row(const Contract& contract, std::size_t paragraph) {
  const auto leads = [&](std::size_t i) { return has_leaders(contract, contract.paragraph_tokens(i)); };
  if (!leads(paragraph)) return false;
  std::size_t before = paragraph;
  while (before > 0 && contract.paragraph_tokens(--before).empty()) {
  }
  return (before < paragraph && leads(before)) ||
         (paragraph + 1 < contract.paragraphs().size() && leads(paragraph + 1));
}

std::vector<Finding> check(const Contract& contract) {
  std::vector<Span> blanks;
  const std::vector<bool> suspect = suspects(contract.vocabulary());
  SigningBlock signing_block(contract);
  for (std::size_t i = 0; i < contract.paragraphs().size(); ++i) {
    const auto tokens = contract.paragraph_tokens(i);
    if (tokens.empty()) continue;
    const std::size_t before = blanks.size();
    BlankReader(contract, suspect, tokens, signing_block.holds(tokens), blanks).read();
    if (blanks.size() > before && is_led_row(contract, i)) blanks.resize(before);
  }
  if (!blanks.empty())
    std::erase_if(blanks, [fields = ServingFields(contract)](Span blank) { return fields.holds(blank); });
  std::vector<Finding> found;
  for (const Span blank : blanks) {
    Finding finding;
    finding.span = blank;
    finding.message = u"Un blanc reste à remplir\u00A0: «\u00A0";
    finding.message += contract.quote(blank);
    finding.message += u"\u00A0».";
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"Le Client peut résilier moyennant un préavis de ⟦[durée du préavis]⟧.", {}, u"Un champ de modèle."},
    {u"La redevance est de ⟦[●]⟧ euros par mois.", {}, u"Un blanc marqué."},
    {u"Le Contrat prend effet le ⟦____ / ____⟧ / 2026.", {}, u"Une date à remplir."},
    {u"La pose a lieu le ⟦.. / .. /⟧ 2027.", {}, u"Le jour et le mois manquent."},
    {u"La pénalité est de ⟦……⟧ euros par jour.", {}, u"Des points de conduite."},
    {u"La pénalité est de ⟦…⟧ euros par jour.", {}, u"Le montant manque."},
    {u"Le délai de livraison est de ⟦XX⟧ jours.", {}, u"Un nombre laissé en attente."},
    {u"Numéro d’astreinte : ⟦à compléter⟧.", {}, u"La valeur manque."},
    {u"Les factures sont payables dans un ⟦délai de jours⟧.", {}, u"Le nombre manque."},
    {u"Les courriels comportent des variables, notées {{nom}}, que le Logiciel remplace à l’envoi.",
     {},
     u"Le contrat parle de la notation."},
    {u"Annexe 5 – Modèle de message\nBonjour {prénom}, un incident touche votre compte depuis {heure}.",
     {},
     u"Un message que le Prestataire enverra plus tard."},
    {u"Les champs entre chevrons sont remplis à chaque envoi.\nIncident <numéro>, constaté à <heure>.",
     {},
     u"Le contrat dit qui les remplit."},
    {u"Prestation ............ Jours ....... Prix\nConception ............ 50 .......... 40 000 €",
     {},
     u"Des points qui mènent d’une colonne à l’autre."},
    {u"Le Client écrit : « Nous résilions le contrat. Merci d’en accuser réception. [nom du signataire] »",
     {},
     u"Une lettre que le Client écrira plus tard."},
    {u"Fait à ____________, le ____________\nSignature : ____________",
     {},
     u"Le lieu, la date et la signature sont écrits à la main."},
    {u"Article 3 – Durée ............................ 4\nARTICLE XX\nLes Parties conviennent de ce qui suit.",
     {},
     u"Un sommaire et un numéro romain."},
    {u"La société ACME [ci-après le Prestataire] fournit le service.", {}, u"Un nom donné en passant."},
    {u"Selon l’article 1231-5, «\u00A0le juge peut […] modérer la pénalité\u00A0» [1].",
     {},
     u"Une citation abrégée et un appel de note."},
    {u"Le calendrier est à définir par les Parties en comité : serveurs, postes, imprimantes…",
     {},
     u"Une obligation, et une énumération ouverte."},
};

}  // namespace

extern constinit const Rule blanc_restant{.id = "blanc-restant",
                                          .title = u"Blanc resté à remplir",
                                          .explanation =
                                              u"Un champ de modèle, des points de conduite ou un crochet "
                                              u"restent dans le texte. Signé ainsi, le contrat "
                                              u"est incomplet\u00A0: le juge peut devoir rechercher ce que "
                                              u"les parties auraient convenu, ou tenir la "
                                              u"stipulation pour inefficace. Les lignes que les signataires "
                                              u"remplissent à la main (lieu, date, nom, "
                                              u"signature) ne sont pas signalées.",
                                          .severity = Severity::error,
                                          .check = check,
                                          .basis = {},
                                          .contrary = {},
                                          .examples = examples};

}  // namespace clausier
