// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/reading.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "analysis/unicode.hpp"
#include "rules/phrasebook.hpp"

namespace clausier {
namespace {

const Lexicon& lexicon() {
  static const Lexicon built = [] {
    std::vector<LexiconEntry> entries;
    for (const WordEntry& line : concept_words()) {
      for (std::size_t begin = 0; begin < line.lemmas.size();) {
        const std::size_t end = std::min(line.lemmas.find(u' ', begin), line.lemmas.size());
        entries.push_back({line.lemmas.substr(begin, end - begin), line.word_class, category(line.meaning)});
        begin = end + 1;
      }
    }
    return Lexicon(entries);
  }();
  return built;
}

const Phrasebook& phrasebook() {
  static const Phrasebook built = [] {
    Phrasebook book;
    for (const PhraseEntry& entry : concept_phrases()) book.add(category(entry.meaning), entry.pattern);
    return book;
  }();
  return built;
}

/// Who acts and that someone leaves is still read inside a phrase: "toute résiliation", "par le Client".
bool shows_through(Concept meaning) {
  switch (meaning) {
    case Concept::client:
    case Concept::provider:
    case Concept::second_person:
    case Concept::exit:
    case Concept::named_sum:
      return true;
    default:
      return false;
  }
}

/// "le taux fixé aux conditions particulières" may hold the sum that it is a share of.
bool hides_nothing(Concept meaning) {
  return meaning == Concept::vague_share || meaning == Concept::besides_exit;
}

bool hides_all(Concept meaning) {
  switch (meaning) {
    case Concept::no_exit:
    case Concept::interest:
    case Concept::service_level:
    case Concept::nothing:
      return true;
    default:
      return false;
  }
}

/// `phrases` in order of place.
bool hidden(const Mention& mention, std::span<const Mention> phrases) {
  for (const Mention& phrase : phrases) {
    if (phrase.first > mention.first) break;
    if (phrase.end < mention.end || phrase.length() <= mention.length()) continue;
    if (hides_nothing(phrase.meaning)) continue;
    const bool counts_price = phrase.meaning == Concept::time_left && mention.meaning == Concept::price;
    if (counts_price) continue;  // "les mensualités restantes"
    if (phrase.meaning == Concept::exit_fee && mention.meaning == Concept::ending) continue;
    if (hides_all(phrase.meaning) || !shows_through(mention.meaning)) return true;
  }
  return false;
}

/// "dû" without its accent is the article "du": only the written form tells.
bool is_owed(const Contract& contract, const Token& token) {
  const auto written = contract.quote(token.span);
  return written.find(u'û') != written.npos || written.find(u'\u0302') != written.npos;
}

/// Folding takes "facturés" for the plural of "facture", and "expose" for "exposé": the accent tells.
bool contradicts_accent(Concept meaning, std::u16string_view written, bool capitals) {
  while (written.ends_with(u's')) written.remove_suffix(1);
  const auto is_noun = [&] { return !capitals && written.ends_with(u'e') && !written.ends_with(u"ée"); };
  switch (meaning) {
    case Concept::loose_price:
    case Concept::price: {
      const bool participle = written.ends_with(u'é') || written.ends_with(u'\u0301');
      return participle && (written.starts_with(u"command") || written.starts_with(u"factur") ||
                            written.starts_with(u"trait"));
    }
    case Concept::early:
      return is_noun() && written == u"avance";
    case Concept::scheduled:
      return is_noun() && (written.ends_with(u"rogramme") || written.ends_with(u"éserve"));
    case Concept::performed:  // "accomplie", "vendue" are participles too
      return is_noun() && !written.ends_with(u"ie") && !written.ends_with(u"ue");
    default:
      return false;
  }
}

bool is_one_of(std::span<const std::u16string_view> words, std::u16string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// What only a verb can mean, where a noun may be written alike: "demande", "solde", "règle".
bool is_of_verbs(Concept meaning) {
  switch (meaning) {
    case Concept::owe:
    case Concept::claim:
    case Concept::keep:
    case Concept::receive:
    case Concept::release:
    case Concept::refund:
    case Concept::be:
      return true;
    default:
      return false;
  }
}

/// "cette demande", "sur demande", "le solde des dons": no verb can stand there.
bool stands_as_noun(const Contract& contract, std::uint32_t i, std::uint32_t first) {
  constexpr std::u16string_view determiners[] = {
      u"un",  u"une",   u"des", u"du",    u"de",   u"d'",   u"au",     u"aux",    u"ce",     u"cette",
      u"ces", u"son",   u"sa",  u"ses",   u"mon",  u"ma",   u"mes",    u"notre",  u"votre",  u"nos",
      u"vos", u"leurs", u"sur", u"toute", u"tout", u"sans", u"aucune", u"chaque", u"quelles"};
  constexpr std::u16string_view articles[] = {u"le", u"la", u"les", u"l'", u"leur"};
  constexpr std::u16string_view subjects[] = {u"il",  u"elle", u"ils",  u"elles", u"qui", u"on",
                                              u"ne",  u"n'",   u"nous", u"vous",  u"je",  u"se",
                                              u"lui", u"me",   u"ci",   u"tu",    u"en"};
  if (i == first) return false;
  const auto before = contract.folded(contract.tokens()[i - 1]);
  if (is_one_of(determiners, before)) return true;
  if (!is_one_of(articles, before)) return false;
  const auto of = i + 1 < contract.tokens().size() ? contract.folded(contract.tokens()[i + 1]) : before;
  if (of == u"de" || of == u"du" || of == u"des" || of == u"d'") return true;
  if (i < first + 2) return true;
  const Token& subject = contract.tokens()[i - 2];
  return subject.kind == TokenKind::punctuation ||
         (is_one_of(determiners, contract.folded(subject)) && !is_one_of(subjects, contract.folded(subject)));
}

/// "devaient durer", "devra être rendu": an obligation to do, not to pay.
bool is_modal(const Contract& contract, std::uint32_t i, std::uint32_t end) {
  constexpr std::u16string_view between[] = {
      u"pas",  u"plus", u"point", u"se",    u"s'",        u"en",        u"y",
      u"le",   u"la",   u"les",   u"l'",    u"lui",       u"leur",      u"donc",
      u"nous", u"vous", u"alors", u"aussi", u"egalement", u"seulement", u"jamais"};
  constexpr std::u16string_view no_infinitives[] = {
      u"quatre",  u"autre", u"notre",   u"votre",   u"entre",  u"contre",    u"titre",
      u"dernier", u"loyer", u"premier", u"chiffre", u"entier", u"trimestre", u"semestre"};
  const auto word = contract.folded(contract.tokens()[i]);
  if (!word.starts_with(u"doi") && !word.starts_with(u"dev")) return false;
  for (std::uint32_t k = i + 1; k < end && k <= i + 4; ++k) {
    const auto next = contract.folded(contract.tokens()[k]);
    if (is_one_of(between, next)) continue;
    if (is_one_of(no_infinitives, next)) return false;
    return next.ends_with(u"er") || next.ends_with(u"ir") || next.ends_with(u"re") || next.ends_with(u"oir");
  }
  return false;
}

/// "le bailleur restant libre": nothing is left there.
bool only_stays(const Contract& contract, std::uint32_t i, std::uint32_t end) {
  constexpr std::u16string_view states[] = {
      u"libre",        u"libres",  u"maitre",       u"seul",     u"seule",       u"tenu",       u"tenue",
      u"tenus",        u"tenues",  u"proprietaire", u"garant",   u"responsable", u"soumis",     u"soumise",
      u"ouvert",       u"ouverte", u"accessible",   u"valable",  u"applicable",  u"disponible", u"acquis",
      u"confidentiel", u"entier",  u"entiere",      u"inchange", u"sans",        u"sous",       u"en"};
  return contract.folded(contract.tokens()[i]).starts_with(u"restant") && i + 1 < end &&
         is_one_of(states, contract.folded(contract.tokens()[i + 1]));
}

/// "le reste", but "la caution reste au bailleur".
bool is_verb_reste(const Contract& contract, std::uint32_t i, std::uint32_t first) {
  constexpr std::u16string_view articles[] = {u"le", u"du", u"au", u"un", u"ce", u"tout", u"de"};
  return contract.folded(contract.tokens()[i]) == u"reste" &&
         (i == first || !is_one_of(articles, contract.folded(contract.tokens()[i - 1])));
}

/// "jusqu'au 31 décembre 2027", "jusqu'à la date du 30 juin 2028" are what is left to run, "avant le 31
/// décembre 2027" an early end.
void read_date(const Contract& contract, const Sentence& sentence, const Date& date,
               std::vector<Mention>& phrases) {
  const auto& tokens = contract.tokens();
  std::uint32_t first = sentence.first_token;
  while (first < sentence.end_token && tokens[first].span.begin < date.span.begin) ++first;
  std::uint32_t end = first;
  while (end < sentence.end_token && tokens[end].span.begin < date.span.end) ++end;
  constexpr std::u16string_view between[] = {u"le", u"du", u"au", u"a", u"la", u"date", u"jour"};
  constexpr std::uint32_t reach = 5;
  for (std::uint32_t i = first; i > sentence.first_token && first - i < reach;) {
    const auto word = contract.folded(tokens[--i]);
    if (word == u"jusqu'") return phrases.push_back({Concept::remaining, i, end});
    if (word == u"avant") return phrases.push_back({Concept::early, i, end});
    if (!is_one_of(between, word)) return;
  }
}

/// "non parvenus", "pas encore appelées": what is denied to be done is left to run. Only the accent and the
/// ending tell a participle.
bool is_participle(std::u16string_view written) {
  constexpr std::u16string_view endings[] = {u"é",    u"ée",    u"u",    u"ue",    u"i",    u"ie",   u"É",
                                             u"ÉE",   u"E",     u"EE",   u"UE",    u"U",    u"ert",  u"erte",
                                             u"crit", u"crite", u"duit", u"duite", u"fait", u"faite"};
  constexpr std::size_t shortest = 4;
  while (written.ends_with(u's') || written.ends_with(u'S')) written.remove_suffix(1);
  return written.size() >= shortest &&
         std::ranges::any_of(endings, [&](std::u16string_view ending) { return written.ends_with(ending); });
}

void read_denied_participle(const Contract& contract, std::uint32_t i, std::uint32_t end,
                            std::vector<Mention>& phrases) {
  const auto& tokens = contract.tokens();
  const bool means_else = std::ranges::any_of(phrases, [&](const Mention& phrase) {
    return phrase.first == i && (phrase.meaning == Concept::unpaid || phrase.meaning == Concept::no_exit ||
                                 phrase.meaning == Concept::unamortised);
  });
  if (means_else) return;
  for (std::uint32_t next = i + 1; next < end && next <= i + 2; ++next) {
    constexpr std::u16string_view others[] = {
        u"contest", u"justif", u"autoris", u"motiv",   u"prevu",   u"respect", u"sign",     u"approuv",
        u"valid",   u"resol",  u"repar",   u"corrig",  u"rempli",  u"souhait", u"sollicit", u"limit",
        u"cumul",   u"exclu",  u"conform", u"identif", u"habilit", u"agree",   u"accept"};
    const auto word = contract.folded(tokens[next]);
    if (std::ranges::any_of(others, [&](std::u16string_view one) { return word.starts_with(one); })) return;
    if (is_participle(contract.quote(tokens[next].span)))
      return phrases.push_back({Concept::remaining, i, next + 1});
    if (contract.folded(tokens[next]) != u"encore") return;
  }
}

/// "jusqu'au terme" is left to run; "jusqu'à la date d'effet de la résiliation" or "jusqu'à la fin du
/// préavis" is not.
void read_until(const Contract& contract, std::uint32_t i, std::uint32_t end, std::vector<Mention>& phrases) {
  constexpr std::u16string_view ends[] = {u"terme",      u"echeance", u"fin",          u"expiration",
                                          u"achevement", u"issue",    u"anniversaire", u"bout",
                                          u"epoque",     u"dernier",  u"derniere",     u"extinction"};
  constexpr std::u16string_view stops[] = {
      u"resiliation", u"rupture",      u"depart",    u"sortie",        u"cessation",    u"arret",
      u"effet",       u"prise",        u"preavis",   u"delai",         u"notification", u"coupure",
      u"restitution", u"intervention", u"effective", u"paiement",      u"reglement",    u"retrait",
      u"reception",   u"livraison",    u"recette",   u"regularisation"};
  constexpr std::u16string_view dates[] = {u"initiale",      u"prevue", u"convenue",     u"fixee",
                                           u"contractuelle", u"finale", u"initialement", u"promise"};
  constexpr std::u16string_view months[] = {u"mois", u"semaine", u"journee", u"facturation"};
  constexpr std::uint32_t reach = 8;
  const auto after_of = [&](std::uint32_t k) {  // "l'échéance du préavis", not "l'échéance la restitution"
    constexpr std::u16string_view of[] = {u"de", u"du", u"des", u"d'"};
    return is_one_of(of, contract.folded(contract.tokens()[k - 1])) ||
           is_one_of(of, contract.folded(contract.tokens()[k - 2]));
  };
  const auto is_of_term = [&](std::uint32_t k) {  // "jusqu'au dernier mois souscrit"
    constexpr std::u16string_view terms[] = {u"souscrit", u"convenu",     u"prevu",
                                             u"promis",   u"contractuel", u"stipule"};
    return k < end && is_one_of(terms, contract.folded(contract.tokens()[k]));
  };
  std::uint32_t found = 0;
  bool numbered = false;  // "le soixantième mois", not "la fin du mois"
  for (std::uint32_t k = i + 1; k < end && k <= i + reach; ++k) {
    const Token& token = contract.tokens()[k];
    if (token.kind == TokenKind::punctuation) break;
    const auto word = contract.folded(token);
    if (is_one_of(stops, word) && (!found || after_of(k)))
      return phrases.push_back({Concept::performed, i, k + 1});
    // "la fin du mois" is this month, "le soixantième mois" the last.
    if (found && !numbered && k <= found + 2 && is_one_of(months, word) && !is_of_term(k + 1))
      return phrases.push_back({Concept::performed, i, k + 1});
    const bool counted = token.kind == TokenKind::number && k + 1 < end && contract.tokens()[k + 1].glued &&
                         contract.folded(contract.tokens()[k + 1]).ends_with(u'e');
    const bool ordinal = counted || word.ends_with(u"ieme") || word.ends_with(u"iemes");
    const bool labelled =
        word.size() == 1 && k + 1 < end && contract.folded(contract.tokens()[k + 1]) == u"+";
    const bool dated =
        word == u"date" && k + 1 < end && is_one_of(dates, contract.folded(contract.tokens()[k + 1]));
    if (!found && (is_one_of(ends, word) || ordinal || dated || labelled)) {
      found = dated ? k + 1 : k;
      numbered = ordinal;
    }
    if (found && k > found + 3) break;
  }
  // "jusqu'au dernier jour" is the last day of service, unless it is the period's.
  const auto last = found ? contract.folded(contract.tokens()[found]) : std::u16string_view();
  if (last == u"dernier" && found + 1 < end && contract.folded(contract.tokens()[found + 1]) == u"jour") {
    const auto after = found + 2 < end ? contract.folded(contract.tokens()[found + 2]) : last;
    if (after != u"de" && after != u"du" && after != u"d'")
      return phrases.push_back({Concept::performed, i, found + 2});
  }
  if (found) phrases.push_back({Concept::remaining, i, found + 1});
}

/// A shorter word, taken for another by one letter, is more likely a third one.
constexpr std::uint32_t forgiven_length = 8;

}  // namespace

/// A line that ends so is not finished, whatever the next begins with.
constexpr std::u16string_view unfinished[] = {u"du", u"de",  u"des", u"le",  u"la",  u"les",
                                              u"un", u"une", u"au",  u"aux", u"a",   u"par",
                                              u"et", u"ou",  u"sa",  u"son", u"que", u"en"};

/// "reste rede-" at the end of a line: the word ends in the next.
bool is_hyphenated(const Contract& contract, const Sentence& sentence) {
  if (sentence.end_token < sentence.first_token + 2) return false;
  const Token& mark = contract.tokens()[sentence.end_token - 1];
  const Token& word = contract.tokens()[sentence.end_token - 2];
  return mark.glued && contract.folded(mark) == u"-" && word.kind == TokenKind::word;
}

Categories set_of(std::initializer_list<Concept> meanings) {
  Categories set;
  for (const Concept one : meanings) set.set(category(one));
  return set;
}

bool runs_on(const Contract& contract, std::uint32_t sentence) {
  if (sentence + 1 >= contract.sentences().size()) return false;
  const Sentence& one = contract.sentences()[sentence];
  const Sentence& following = contract.sentences()[sentence + 1];
  if (one.paragraph + 1 != following.paragraph || following.introduction != none) return false;
  if (one.first_token == one.end_token || following.first_token == following.end_token) return false;
  const Token& last = contract.tokens()[one.end_token - 1];
  const Token& first = contract.tokens()[following.first_token];
  if (is_hyphenated(contract, one)) return !first.capital;
  if (first.kind != TokenKind::word) return false;
  // "facturera 30 %" goes on with "des loyers".
  constexpr std::u16string_view of[] = {u"de", u"du", u"des", u"d'", u"hors"};
  if (last.kind == TokenKind::number || contract.folded(last) == u"%")
    return !first.capital && is_one_of(of, contract.folded(first));
  if (last.kind != TokenKind::word) return false;
  return !first.capital || std::ranges::find(unfinished, contract.folded(last)) != std::end(unfinished);
}

namespace {

/// What each distinct word of a contract means, listed once.
class WordMeanings {
 public:
  explicit WordMeanings(const Contract& contract) : meanings_(lexicon().read(contract.vocabulary())) {
    starts_.reserve(meanings_.size() + 1);
    for (const Meaning& meaning : meanings_) {
      starts_.push_back(static_cast<std::uint32_t>(concepts_.size()));
      each_category(meaning, [this](std::uint8_t c) { concepts_.push_back(static_cast<Concept>(c)); });
    }
    starts_.push_back(static_cast<std::uint32_t>(concepts_.size()));
  }
  std::span<const Concept> concepts(Symbol symbol) const {
    return {concepts_.data() + starts_[symbol], concepts_.data() + starts_[symbol + 1]};
  }
  const Meaning& of(Symbol symbol) const { return meanings_[symbol]; }

 private:
  std::vector<Meaning> meanings_;
  std::vector<Concept> concepts_;  ///< by symbol, end to end
  std::vector<std::uint32_t> starts_;
};

/// The sides of the contract's own names for its parties: "l'Institut", "Larkfield".
class PartyNames {
 public:
  PartyNames(const Contract& contract, const WordMeanings& meanings) {
    const auto& parties = contract.parties();
    for (const Party& party : parties) {
      std::optional<Concept> side = side_of(contract, meanings, party);
      // Of two parties, the one without a side of its own has the other.
      if (const auto other = parties.size() == 2 ? side_of(contract, meanings, parties[&party == &parties[0]])
                                                 : std::nullopt;
          !side && other)
        side = *other == Concept::client ? Concept::provider : Concept::client;
      if (!side) continue;
      add(contract, fold(party.role), *side);
      const auto name = fold(party.name);
      if (name != fold(party.role)) add(contract, name.substr(0, name.find(u' ')), *side);
    }
  }
  bool names(Symbol word) const {
    return std::ranges::find(names_, word, &std::pair<Symbol, Concept>::first) != names_.end();
  }
  /// Nothing where the word names no party, or is not written as a name.
  std::optional<Concept> side(const Token& token) const {
    if (!token.capital) return {};
    const auto found = std::ranges::find(names_, token.word, &std::pair<Symbol, Concept>::first);
    return found == names_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static std::optional<Concept> side_of(const Contract& contract, const WordMeanings& meanings,
                                        const Party& party) {
    if (party.side == PartySide::client) return Concept::client;
    if (party.side == PartySide::provider) return Concept::provider;
    const auto concepts = meanings.concepts(contract.vocabulary().find(fold(party.role)));
    for (const Concept one : {Concept::client, Concept::provider})
      if (std::ranges::find(concepts, one) != concepts.end()) return one;
    return {};
  }

  void add(const Contract& contract, const std::u16string& word, Concept side) {
    constexpr std::size_t shortest = 4;
    if (word.size() < shortest || word.find(u' ') != word.npos) return;
    if (const Symbol symbol = contract.vocabulary().find(word)) names_.emplace_back(symbol, side);
  }
  std::vector<std::pair<Symbol, Concept>> names_;
};

/// Reads one sentence after the other; keeps what they share.
class SentenceReader {
 public:
  explicit SentenceReader(const Contract& contract)
      : contract_(contract),
        meanings_(contract),
        parties_(contract, meanings_),
        words_(phrasebook().read(contract.vocabulary())),
        article_(contract.vocabulary().find(u"du")),
        reflexive_(contract.vocabulary().find(u"s'")),
        telling_(contract.vocabulary().size()) {
    for (Symbol word = 1; word < telling_.size(); ++word)
      if (!meanings_.concepts(word).empty() || parties_.names(word)) telling_[word] = Telling::meaning;
    telling_[article_] = Telling::meaning;
    for (const auto word : {u"jusqu'", u"jusque", u"jusquau", u"jusqua"})
      telling_[contract.vocabulary().find(word)] = Telling::until;
    telling_[contract.vocabulary().find(u"non")] = Telling::negation;
    telling_[0] = Telling::nothing;
  }

  /// Valid until the next call.
  const std::vector<Mention>& read(std::uint32_t index) {
    const Sentence& sentence = contract_.sentences()[index];
    phrases_.clear();
    found_.clear();
    const std::uint32_t end = contract_.sentences()[runs_on(contract_, index) ? index + 1 : index].end_token;
    read_phrases(sentence, end);
    for (const Date& date : within(contract_.dates(), sentence))
      read_date(contract_, sentence, date, phrases_);
    read_words(sentence, end);
    if (is_hyphenated(contract_, sentence) && runs_on(contract_, index)) read_cut_word(sentence.end_token);
    if (!std::ranges::is_sorted(phrases_, {}, &Mention::first))
      std::ranges::stable_sort(phrases_, {}, &Mention::first);
    std::erase_if(found_, [&](const Mention& mention) { return hidden(mention, phrases_); });
    for (const Mention& phrase : phrases_)
      if (phrase.meaning != Concept::nothing && !hidden(phrase, phrases_)) found_.push_back(phrase);
    std::ranges::sort(found_, {}, [](const Mention& mention) {
      return std::tuple(mention.first, mention.end, mention.meaning);
    });
    const auto same = [](const Mention& a, const Mention& b) {
      return a.first == b.first && a.end == b.end && a.meaning == b.meaning;
    };
    const auto repeated = std::ranges::unique(found_, same);
    found_.erase(repeated.begin(), repeated.end());
    return found_;
  }

 private:
  void read_phrases(const Sentence& sentence, std::uint32_t end_token) {
    const Token* first = contract_.tokens().data() + sentence.first_token;
    phrasebook().each_phrase({first, end_token - sentence.first_token},
                             sentence.end_token - sentence.first_token, words_,
                             [&](std::uint16_t phrase, std::size_t begin, std::size_t length) {
                               const auto i = sentence.first_token + static_cast<std::uint32_t>(begin);
                               const auto meaning = static_cast<Concept>(phrase);
                               if (is_other_word(i, sentence, meaning)) return;
                               phrases_.push_back({meaning, i, i + static_cast<std::uint32_t>(length)});
                             });
  }

  void read_words(const Sentence& sentence, std::uint32_t end_token) {
    const auto& tokens = contract_.tokens();
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Telling telling = telling_[tokens[i].word];
      if (telling == Telling::nothing) continue;
      if (telling == Telling::until) read_until(contract_, i, end_token, phrases_);
      if (telling == Telling::negation) read_denied_participle(contract_, i, end_token, phrases_);
      read_word(i, sentence);
    }
  }

  /// Why a word is looked at; most are not.
  enum class Telling : std::uint8_t { nothing, meaning, until, negation };

  bool begins_condition(std::uint32_t i, const Sentence& sentence) const {
    if (i + 1 >= sentence.end_token) return false;
    const auto next = contract_.folded(contract_.tokens()[i + 1]);
    return next == u"il" || next == u"ils";
  }
  bool follows_reflexive(std::uint32_t i, const Sentence& sentence) const {
    if (i == sentence.first_token) return false;
    const auto before = contract_.folded(contract_.tokens()[i - 1]);
    return before == u"s'" || before == u"se";
  }

  bool pays(const Token& token) const {
    const auto concepts = meanings_.concepts(token.word);
    return std::ranges::find(concepts, Concept::owe) != concepts.end();
  }

  /// "une faute de l'Abonné" is no "faute de paiement", "entre en vigueur" no time between.
  bool is_other_word(std::uint32_t i, const Sentence& sentence, Concept meaning) const {
    if (meaning == Concept::remaining && i + 1 < sentence.end_token &&
        contract_.folded(contract_.tokens()[i]) == u"entre" &&
        contract_.folded(contract_.tokens()[i + 1]) == u"en")
      return true;
    // "qui arrête avant doit les mois": what follows "avant" is another verb.
    if (meaning == Concept::early && i + 1 < sentence.end_token &&
        contract_.folded(contract_.tokens()[i]) == u"avant" && pays(contract_.tokens()[i + 1]))
      return true;
    constexpr std::u16string_view determiners[] = {u"une", u"la", u"sa", u"cette", u"toute", u"leur"};
    return meaning == Concept::conditional && i > sentence.first_token &&
           contract_.folded(contract_.tokens()[i]) == u"faute" &&
           is_one_of(determiners, contract_.folded(contract_.tokens()[i - 1]));
  }

  /// The word cut by the line that ends before the token.
  void read_cut_word(std::uint32_t next) {
    const auto& tokens = contract_.tokens();
    const std::u16string word =
        std::u16string(contract_.folded(tokens[next - 2])).append(contract_.folded(tokens[next]));
    const Meaning meaning = lexicon().find(word);
    each_category(meaning, [&](std::uint8_t c) {
      found_.push_back({static_cast<Concept>(c), next - 2, next, meaning.inflection});
    });
  }

  void read_word(std::uint32_t i, const Sentence& sentence) {
    const Token& token = contract_.tokens()[i];
    if (token.word == article_ && is_owed(contract_, token)) found_.push_back({Concept::due, i, i + 1});
    if (const auto side = parties_.side(token)) return found_.push_back({*side, i, i + 1});
    const auto concepts = meanings_.concepts(token.word);
    if (concepts.empty()) return;
    const Meaning& meaning = meanings_.of(token.word);
    const auto written = contract_.quote(token.span);
    if (meaning.misspelt && written.size() < forgiven_length) return;
    const Inflection& form = meaning.inflection;
    const bool unaccented = written.ends_with(u'e') || written.ends_with(u"es");  // "solde", not "soldé"
    const bool finite = (form.present || form.past || form.future || form.conditional) && !form.infinitive &&
                        (!form.past_participle || unaccented);
    for (const Concept one : concepts) {
      if (one == Concept::nothing) continue;
      if (contradicts_accent(one, written, token.capitals)) continue;
      if (finite && is_of_verbs(one) && stands_as_noun(contract_, i, sentence.first_token)) continue;
      // "s'il part", but "s'engage", "s'élève".
      if (token.word == reflexive_ && !begins_condition(i, sentence)) continue;
      if ((one == Concept::client || one == Concept::consumer) && follows_reflexive(i, sentence)) continue;
      if (one == Concept::rest && is_verb_reste(contract_, i, sentence.first_token)) continue;
      if ((one == Concept::remaining || one == Concept::rest) && only_stays(contract_, i, sentence.end_token))
        continue;
      const bool modal = one == Concept::owe && is_modal(contract_, i, sentence.end_token);
      found_.push_back({modal ? Concept::must : one, i, i + 1, form});
    }
  }

  const Contract& contract_;
  WordMeanings meanings_;
  PartyNames parties_;
  Phrasebook::Words words_;
  Symbol article_;
  Symbol reflexive_;
  std::vector<Telling> telling_;  ///< by symbol
  std::vector<Mention> phrases_;
  std::vector<Mention> found_;
};

}  // namespace

Reading::Reading(const Contract& contract) {
  SentenceReader reader(contract);
  starts_.reserve(contract.sentences().size() + 1);
  concepts_.reserve(contract.sentences().size());
  for (std::uint32_t index = 0; index < contract.sentences().size(); ++index) {
    starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
    Categories concepts;
    for (const Mention& mention : reader.read(index)) {
      concepts.set(category(mention.meaning));
      mentions_.push_back(mention);
    }
    concepts_.push_back(concepts);
  }
  starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
}

std::span<const Mention> Reading::mentions(std::uint32_t sentence) const {
  return {mentions_.data() + starts_[sentence], mentions_.data() + starts_[sentence + 1]};
}

}  // namespace clausier
