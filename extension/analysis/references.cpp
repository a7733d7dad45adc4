// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "analysis/structure.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

/// Texts that have articles of their own: a number that this document lacks is theirs where one is named
/// near.
constexpr u16string_view laws[] = {u"code", u"rgpd",  u"gdpr",      u"dora",      u"directive", u"decret",
                                   u"nis",  u"cgi",   u"ccag",      u"arrete",    u"loi",       u"traite",
                                   u"act",  u"norme", u"reglement", u"ordonnance"};
/// Words that are no law before, or behind, some others: "règlement amiable", "code source", "les traite".
constexpr u16string_view after_regulation[] = {
    u"(",  u"ue",    u"europeen", u"general", u"delegue", u"n",       u"d'",      u"dora", u"interieur",
    u"no", u"eidas", u"ce",       u"relatif", u"sur",     u"precite", u"susvise", u"rgpd"};
constexpr u16string_view after_common_code[] = {
    u"source", u"sources",      u"d'",     u"postal", u"informatique", u"objet", u"promo",
    u"barre",  u"confidentiel", u"naf",    u"ape",    u"couleur",      u"pin",   u"executable",
    u"client", u"secret",       u"ouvert", u"qr",     u"personnel",    u"fourni"};
/// By what a document calls itself: "l'article 12 du Contrat".
constexpr u16string_view documents[] = {u"contrat", u"convention", u"accord", u"marche",
                                        u"bail",    u"conditions", u"cahier", u"acte"};
/// How many paragraphs at the head say what the document is.
constexpr std::size_t title_paragraphs = 6;
constexpr std::size_t longest_title = 14;  ///< in tokens
/// A number as great as that is an article of a code.
constexpr std::size_t most_digits = 2;

class ReferenceReader {
 public:
  ReferenceReader(const WordReader& words, const std::vector<std::optional<NumberMark>>& marks)
      : words_(words), contract_(words.contract()), laws_(contract_.vocabulary().size()) {
    for (const u16string_view law : laws)
      if (const Symbol symbol = contract_.vocabulary().find(law)) laws_[symbol] = true;
    const auto& articles = contract_.articles();
    for (std::uint32_t k = 0; k < articles.size(); ++k)
      if (!articles[k].number.empty())
        by_number_.try_emplace(reference_key(articles[k].number, articles[k].annex), k);
    for (const Article& article : articles)
      if (const auto tokens = contract_.tokens_in(article.heading); !tokens.empty())
        heads_.insert(tokens.front().word);
    read_marks(marks);
    read_title();
  }

  std::vector<CrossReference> read() {
    std::size_t last = 0;
    for (const std::size_t i : words_.notable())
      if (words_.is(i, Word::article_word) && i >= last) last = read_at(i);
    judge_annexes();
    return std::move(references_);
  }

 private:
  /// What is numbered in this document, as keys.
  void read_marks(const std::vector<std::optional<NumberMark>>& marks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      if (!marks[i]) continue;
      const NumberMark& mark = *marks[i];
      if (mark.style == MarkStyle::bullet) {
        note_listed_annex(i);
        continue;
      }
      if (mark.style == MarkStyle::annex) {
        annexes_.insert(reference_key(mark.number, true));
        continue;
      }
      const u16string key = reference_key(mark.number, false);
      hyphenated_ |= mark.number.find(u'-') != mark.number.npos;
      if (const std::size_t point = key.rfind(u'.'); point != key.npos) {
        parents_.insert(key.substr(0, point));
      } else if (mark.style == MarkStyle::article || mark.style == MarkStyle::number ||
                 mark.style == MarkStyle::upper_roman) {
        whole_.insert(key);
      }
      numbered_.insert(key);
    }
    // Parts may be numbered only below: "Article 1.1", "Article 1.2" under "CHAPITRE 1".
    for (const u16string& parent : parents_) {
      numbered_.insert(parent);
      if (parent.find(u'.') == parent.npos) whole_.insert(parent);
    }
  }

  /// "– Annexe 1 : description des Services"
  void note_listed_annex(std::size_t paragraph) {
    const auto tokens = contract_.paragraph_tokens(paragraph);
    if (tokens.size() < 3) return;
    const auto i = static_cast<std::size_t>(&tokens[1] - contract_.tokens().data());
    if (words_.says(i, u"annexe"))
      annexes_.insert(reference_key(contract_.quote(words_.token(i + 1).span), true));
  }

  void read_title() {
    const std::size_t count = std::min(title_paragraphs, contract_.paragraphs().size());
    for (std::size_t p = 0; p < count; ++p) {
      if (contract_.paragraph_tokens(p).size() > longest_title) continue;
      for (const Token& token : contract_.paragraph_tokens(p)) {
        title_.insert(token.word);
        amends_ |= contract_.folded(token) == u"avenant";
      }
    }
  }

  /// The last token read.
  std::size_t read_at(std::size_t i) {
    if (i > 0 && words_.says_one_of(i - 1, {u"present", u"presente"}) &&
        words_.says_one_of(i, {u"article", u"annexe"})) {
      const Span span{words_.token(i - 1).span.begin, words_.token(i).span.end};
      const std::uint32_t around = article_around(span.begin);
      references_.push_back({.span = span, .named = span, .article = around});
      if (around != none) references_.back().number = contract_.articles()[around].number;
      return i;
    }
    if (is_heading(i)) return i;
    const bool annex = words_.says_one_of(i, {u"annexe", u"annexes", u"appendice"});
    const bool part = words_.says_one_of(i, {u"paragraphe", u"paragraphes", u"§", u"chapitre", u"section"});
    if (part && belongs_to_reference(i)) return i;
    std::size_t next = i + 1;
    if (words_.says(next, u".")) ++next;
    if (words_.says_one_of(next, {u"n", u"no"})) next += words_.says(next + 1, u"°") ? 2 : 1;
    const std::size_t first = references_.size();
    std::size_t last = i;
    for (;;) {
      const std::size_t end = words_.same_sentence(i, next) ? read_number(next, annex) : next;
      if (end == next) break;
      last = end - 1;
      if (!words_.says_one_of(end, {u",", u"et", u"ou", u"a"}) || !may_be_number(end + 1, annex)) break;
      next = end + 1;
    }
    if (references_.size() == first) return last;
    references_[first].named.begin = words_.token(i).span.begin;
    const Owner owner = owner_after(last + 1, part);
    const bool range = references_.size() - first > 1;
    const bool of_other = owner == Owner::other || (!annex && is_of_other_text(i));
    for (std::size_t k = first; k < references_.size(); ++k) {
      CrossReference& reference = references_[k];
      if (of_other) {
        mark_external(reference);
        of_laws_.insert(key_of(reference));
      }
      if (annex) note_annex(i, last + 1, references_.size() - first);
      reference.broken = !annex && !amends_ && is_missing(reference) && may_say_missing(i, owner, part) &&
                         !(range && is_under_law(i));
    }
    last_end_ = last + 1;
    return last;
  }

  /// "l'article 28, paragraphe 3", "l'article 6 § 1"
  bool belongs_to_reference(std::size_t i) const {
    if (references_.empty() || last_end_ == 0 || !words_.same_sentence(last_end_ - 1, i)) return false;
    return i == last_end_ || (i == last_end_ + 1 && words_.says(last_end_, u","));
  }

  bool may_be_number(std::size_t i, bool annex) const {
    if (is_letter_or_roman(i, annex)) return true;
    return words_.is_number(i) && !words_.says(i + 1, u"%") && !words_.is(i + 1, Word::time_unit) &&
           !words_.is(i + 1, Word::currency) && !words_.says(i + 1, u"(");
  }

  bool is_heading(std::size_t i) const {
    const Article* article = contract_.article_at(words_.token(i).span.begin);
    return article && article->heading.begin == words_.token(i).span.begin;
  }

  /// Reads one number and answers the token after it; the same token where there is none.
  std::size_t read_number(std::size_t i, bool annex) {
    std::size_t end = i;
    bool of_law = false;
    if (words_.says_one_of(end, {u"l", u"r", u"d"}) &&
        (words_.is_number(end + 1) || words_.says(end + 1, u"."))) {
      of_law = true;  // "article L. 442-1"
      end += words_.says(end + 1, u".") ? 2 : 1;
    }
    if (words_.is_number(end)) {
      const bool short_number = contract_.folded(words_.token(end)).size() <= most_digits;
      ++end;
      while (words_.says(end, u"-") && words_.is_number(end + 1) && words_.token(end + 1).glued) {
        of_law |= !(hyphenated_ && short_number);  // "1231-5"
        end += 2;
      }
      if (words_.says_one_of(end, {u"er", u"bis", u"ter"})) ++end;
    } else if (words_.says(end, u"premier") || is_letter_or_roman(end, annex)) {
      ++end;
      if (words_.says(end, u".") && words_.is_number(end + 1) && words_.token(end + 1).glued) end += 2;
    }
    if (end == i ||
        !(words_.is_number(i) || of_law || words_.says(i, u"premier") || is_letter_or_roman(i, annex)))
      return i;
    const Span span{words_.token(i).span.begin, words_.token(end - 1).span.end};
    CrossReference reference{
        .span = span, .named = span, .number = u16string(contract_.quote(span)), .annex = annex};
    const u16string key = key_of(reference);
    if (of_law || (!annex && key.find(u'.') == key.npos && key.size() > most_digits + 1))
      reference.external = true;
    else if (const auto found = by_number_.find(key); found != by_number_.end())
      reference.article = found->second;
    references_.push_back(std::move(reference));
    return end;
  }

  static u16string key_of(const CrossReference& reference) {
    return reference.number == u"premier" ? u"1" : reference_key(reference.number, reference.annex);
  }

  bool is_letter_or_roman(std::size_t i, bool annex) const {
    if (i >= words_.size() || words_.token(i).kind != TokenKind::word || !words_.token(i).capital)
      return false;
    const auto word = contract_.folded(words_.token(i));
    if (annex && word.size() == 1) return true;
    return (words_.token(i).capitals || word.size() == 1) && read_roman(word) > 0;
  }

  /// Whose the number is, as the words behind it say.
  enum class Owner { unsaid, here, unsure, other };

  /// "du Code civil", "du présent contrat", ", paragraphe 3, du RGPD", "(Résiliation) du Contrat-cadre"
  Owner owner_after(std::size_t i, bool part) const {
    constexpr std::size_t reach = 14;
    const std::size_t begin = i;
    for (; i < begin + reach && words_.same_sentence(begin - 1, i); ++i) {
      if (words_.says(i, u"(") || words_.says(i, u"\"")) {
        i = skip_aside(i);
        continue;
      }
      if (words_.says(i, u"ci") && words_.says_one_of(i + 1, {u"dessus", u"dessous", u"apres", u"avant"}))
        return Owner::here;
      if (words_.says_one_of(i, {u"precite", u"susvise", u"precites"})) return Owner::other;
      if (words_.says_one_of(i, {u"du", u"de", u"des", u"d'", u"dudit", u"of"})) return owner_named(i + 1);
      const bool detail = words_.is_number(i) || words_.token(i).kind == TokenKind::punctuation ||
                          contract_.folded(words_.token(i)).size() <= 2 || words_.is(i, Word::article_word) ||
                          words_.says_one_of(i, {u"alinea", u"alineas", u"point", u"points", u"suivants",
                                                 u"premier", u"bis", u"ter", u"paragraphes"});
      if (!detail || words_.says(i, u";") || words_.says(i, u".")) break;
      // "l'article 7 et …": what follows speaks of something else.
      if (!part && words_.says(i, u"et") && !words_.says(i + 1, u"suivants")) break;
    }
    return Owner::unsaid;
  }

  std::size_t skip_aside(std::size_t i) const {
    constexpr std::size_t longest = 12;
    for (std::size_t k = i + 1; k < i + longest && words_.same_sentence(i, k); ++k)
      if (words_.says_one_of(k, {u")", u"\""})) return k;
    return i;
  }

  Owner owner_named(std::size_t i) const {
    while (words_.says_one_of(i, {u"la", u"l'", u"le", u"les", u"meme", u"ladite"})) ++i;
    if (words_.says_one_of(i, {u"present", u"presente", u"presents", u"presentes"})) return Owner::here;
    if (i >= words_.size()) return Owner::unsaid;
    const auto word = contract_.folded(words_.token(i));
    if (is_law(i)) return Owner::other;
    if (std::ranges::find(documents, word) == std::end(documents)) return Owner::unsure;
    const bool qualified =
        words_.says_one_of(i + 1, {u"cadre", u"-", u"de", u"d'", u"principal", u"initial"});
    if (names_other_document(i)) return Owner::other;
    if (title_.contains(words_.token(i).word)) return qualified ? Owner::unsure : Owner::here;
    return word == u"contrat" && !qualified ? Owner::here : Owner::other;
  }

  /// "des Conditions Générales de Vente (ci-après les « CGV »)": another text is given its name here, or is
  /// called otherwise than this one: "des Conditions Particulières Serveur".
  bool names_other_document(std::size_t i) const {
    constexpr std::size_t reach = 12;
    if (words_.says_one_of(i + 1, {u"generales", u"particulieres", u"speciales", u"specifiques"}) &&
        !title_.contains(words_.token(i + 1).word))
      return true;
    for (std::size_t k = i + 1; k < i + reach && words_.same_sentence(i, k + 2); ++k)
      if (words_.says(k, u"("))
        return words_.says_all(k + 1, {u"ci", u"-", u"apres"}) || words_.says_all(k + 1, {u"ci", u"apres"});
    return false;
  }

  /// "ses articles 23 et 25"
  bool is_of_other_text(std::size_t i) const {
    return i > 0 && words_.says_one_of(i - 1, {u"ses", u"son", u"leurs", u"leur", u"desdits", u"dudit"});
  }

  /// "en application de l'article 32", where the contract names the GDPR, (UE) 2016/679: what processors cite
  /// of it.
  bool is_of_gdpr(const CrossReference& reference) const {
    const bool names_gdpr = contract_.vocabulary().find(u"rgpd") || contract_.vocabulary().find(u"679");
    constexpr u16string_view cited[] = {u"28", u"32", u"33", u"34", u"35", u"36"};
    return !reference.annex && names_gdpr && std::ranges::find(cited, reference.number) != std::end(cited);
  }

  /// Whether the document numbers its parts and has none of this number.
  bool is_missing(const CrossReference& reference) const {
    constexpr std::size_t enough = 3;
    if (reference.external || reference.article != none || whole_.size() < enough) return false;
    // "l'article 28 du RGPD", then "l'article 28"
    return !of_laws_.contains(key_of(reference)) && lacks(key_of(reference)) && !is_of_gdpr(reference);
  }

  bool lacks(const u16string& key) const {
    if (numbered_.contains(key)) return false;
    const std::size_t point = key.rfind(u'.');
    if (point == key.npos) return is_plain_number(key);
    const u16string parent = key.substr(0, point);
    if (!numbered_.contains(parent)) return lacks(parent);
    const bool second = parent.find(u'.') == parent.npos;
    return parents_.contains(parent) || (second && !parents_.empty());
  }

  static bool is_plain_number(u16string_view key) { return key.find_first_not_of(u"0123456789") == key.npos; }

  /// Where a law is named near, the number may be its own.
  bool may_say_missing(std::size_t i, Owner owner, bool part) {
    if (owner == Owner::here || owner == Owner::unsure) return owner == Owner::here;
    if (part && !heads_.contains(words_.token(i).word))
      return false;  // "§ 5.2" where the parts are headed "§"
    const std::uint32_t paragraph = contract_.sentences()[words_.token(i).sentence].paragraph;
    if (paragraph != judged_paragraph_) {
      judged_paragraph_ = paragraph;
      const auto tokens = contract_.paragraph_tokens(paragraph);
      const auto first = static_cast<std::size_t>(tokens.data() - contract_.tokens().data());
      names_law_ = false;
      for (std::size_t k = first; k < first + tokens.size() && !names_law_; ++k) names_law_ = is_law(k);
      names_law_ = names_law_ || is_about_law(i);
    }
    return !names_law_;
  }

  /// "Article 20 – Dérogations au CCAG": what its lines refer to is not in this document.
  bool is_about_law(std::size_t i) const {
    const Article* article = contract_.article_at(words_.token(i).span.begin);
    if (!article) return false;
    const auto title = contract_.tokens_in(article->heading);
    if (title.empty()) return false;
    const auto first = static_cast<std::size_t>(title.data() - contract_.tokens().data());
    const auto derogates = [&](const Token& token) { return contract_.folded(token).starts_with(u"derog"); };
    if (std::ranges::none_of(title, derogates)) return false;
    for (std::size_t k = first; k < first + title.size(); ++k)
      if (is_law(k)) return true;
    return false;
  }

  /// Several numbers, "articles 32 à 36", where the article around names a law: they are the law's.
  bool is_under_law(std::size_t i) const {
    const Article* home = nullptr;
    for (const Article& article : contract_.articles())
      if (article.depth <= 1 && article.span.contains(words_.token(i).span.begin)) home = &article;
    if (!home) return false;
    const auto tokens = contract_.tokens_in(home->span);
    const auto start = static_cast<std::size_t>(tokens.data() - contract_.tokens().data());
    for (std::size_t k = start; k < start + tokens.size(); ++k)
      if (is_law(k) && !words_.says(k, u"code")) return true;
    return false;
  }

  bool is_law(std::size_t i) const {
    if (!laws_[words_.token(i).word]) return false;
    const auto word = contract_.folded(words_.token(i));
    const auto next_is_one_of = [&](const auto& list) {
      return i + 1 < words_.size() &&
             std::ranges::find(list, contract_.folded(words_.token(i + 1))) != std::end(list);
    };
    if (word == u"reglement") return words_.is_number(i + 1) || next_is_one_of(after_regulation);
    if (word == u"code") return !next_is_one_of(after_common_code);
    if (word == u"loi") return is_named_law(i);
    if (word == u"traite")
      return words_.token(i).capital || next_is_one_of(std::array{u16string_view(u"sur")});
    return true;
  }

  /// "la loi du 6 janvier 1978", not "dans la mesure permise par la loi"
  bool is_named_law(std::size_t i) const {
    const bool any_law = i > 1 && words_.says(i - 1, u"la") && words_.says_one_of(i - 2, {u"par", u"que"});
    return !any_law || words_.is_number(i + 1) || words_.token(std::min(i + 1, words_.size() - 1)).capital ||
           words_.says_one_of(i + 1, {u"n", u"no", u"du", u"de", u"d'", u"relative", u"sur"});
  }

  /// An annex with its title beside it is listed: "Annexe II – Services ;", "l'annexe 7 (cahier des
  /// charges)".
  void note_annex(std::size_t i, std::size_t after, std::size_t count) {
    if (count != 1) return;
    if (words_.says_one_of(after, {u"-", u":"}) || (words_.says(after, u"(") && is_among_annexes(i)))
      annexes_.insert(key_of(references_.back()));
  }

  /// Whether the sentence names three annexes or more, this one included.
  bool is_among_annexes(std::size_t i) const {
    constexpr std::size_t enough = 3;
    std::size_t count = 0;
    for (const Token& token : contract_.tokens_of(contract_.sentences()[words_.token(i).sentence]))
      count += contract_.folded(token) == u"annexe";
    return count >= enough;
  }

  /// A reference to an annex is broken where the others are there or listed, and this one alone is not.
  void judge_annexes() {
    constexpr std::size_t enough = 2;
    if (annexes_.size() < enough || amends_) return;
    std::set<u16string> unknown;
    for (const CrossReference& reference : references_)
      if (is_unknown_annex(reference)) unknown.insert(key_of(reference));
    if (unknown.size() > 1) return;
    for (CrossReference& reference : references_) reference.broken |= is_unknown_annex(reference);
  }

  bool is_unknown_annex(const CrossReference& reference) const {
    return reference.annex && !reference.external && reference.article == none &&
           reference.number.find(u'.') == reference.number.npos && !annexes_.contains(key_of(reference));
  }

  static void mark_external(CrossReference& reference) {
    reference.external = true;
    reference.article = none;
  }

  /// The article of the first depth that holds the offset; asked in order of place.
  std::uint32_t article_around(std::uint32_t offset) {
    const auto& articles = contract_.articles();
    for (; next_article_ < articles.size() && articles[next_article_].span.begin <= offset; ++next_article_)
      if (articles[next_article_].depth <= 1) around_ = next_article_;
    return around_;
  }

  const WordReader& words_;
  const Contract& contract_;
  std::vector<bool> laws_;  ///< by symbol
  std::unordered_map<u16string, std::uint32_t> by_number_;
  std::unordered_set<u16string> numbered_;  ///< the keys of all marks
  std::unordered_set<u16string> parents_;   ///< of which a part is numbered: "12" where there is "12.3"
  std::unordered_set<u16string> whole_;     ///< those of the first depth
  std::unordered_set<u16string> of_laws_;   ///< the numbers read as those of another text
  std::set<u16string> annexes_;             ///< in the document or listed
  std::unordered_set<Symbol> title_;        ///< the words at the document's head
  std::unordered_set<Symbol> heads_;        ///< the first words of all headings
  bool hyphenated_ = false;                 ///< the parts are numbered "12-3"
  bool amends_ = false;                     ///< the numbers are those of the contract that this one amends
  std::vector<CrossReference> references_;
  std::uint32_t judged_paragraph_ = none;  ///< for which…
  bool names_law_ = false;                 ///< …this is known
  std::size_t last_end_ = 0;               ///< token after the last reference
  std::uint32_t next_article_ = 0;
  std::uint32_t around_ = none;
};

}  // namespace

std::vector<CrossReference> read_references(const WordReader& words,
                                            const std::vector<std::optional<NumberMark>>& marks) {
  return ReferenceReader(words, marks).read();
}

}  // namespace clausier
