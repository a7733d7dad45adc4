// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "analysis/lexicon.hpp"
#include "rules/contradiction.hpp"
#include "rules/lemma_rows.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

/// What the words around a sum say that it is.
enum class Word : std::uint8_t {
  price,
  whole,
  neutral,
  pays,
  fixes,
  other_sum,
  exception,
  liability,
  caps,
  insurance,
  damage,
  interest,
  late,
  payment,
  recovery,
  small,
  total,
  part_total,
  term,
};

struct Row {
  Word meaning;
  WordClass word_class;
  u16string_view lemmas;  ///< separated by spaces
};

constexpr Row rows[] = {
    {Word::price, WordClass::noun,
     u"redevance abonnement prix forfait loyer mensualité honoraires rémunération"},
    {Word::whole, WordClass::noun, u"total montant somme"},
    {Word::neutral, WordClass::adjective,
     u"mensuel annuel trimestriel forfaitaire global total hors initial ferme définitif fixe contractuel net "
     u"correspondant contractuel applicable dû convenu précité exigible entier"},
    {Word::neutral, WordClass::noun,
     u"taxe projet contrat service prestation marché ensemble base montant total ht ttc vigueur"},
    {Word::pays, WordClass::verb, u"verser payer régler acquitter"},
    {Word::fixes, WordClass::verb,
     u"élever fixer être établir arrêter égaler convenir monter représenter atteindre ressortir revenir "
     u"totaliser "
     u"correspondre coûter revenir porter chiffrer valoir former constituer"},
    {Word::fixes, WordClass::adjective, u"égal"},
    {Word::other_sum, WordClass::noun,
     u"pénalité crédit avoir plafond indemnité acompte remise réduction minimum maximum retard capital "
     u"exemple "
     u"dédit caution dépôt franchise arrhes provision échéance solde supplément majoration tranche palier"},
    {Word::other_sum, WordClass::verb, u"excéder dépasser réviser réduire majorer"},
    {Word::exception, WordClass::invariable,
     u"chaque supplementaire premiere premier deuxieme seconde troisieme au-dela jusqu' lorsque si ou "
     u"exemple"},
    {Word::liability, WordClass::noun, u"responsabilité réparation indemnisation"},
    {Word::caps, WordClass::noun, u"plafond"},
    {Word::caps, WordClass::verb, u"plafonner limiter excéder dépasser"},
    {Word::insurance, WordClass::noun, u"assurance police"},
    {Word::insurance, WordClass::verb, u"assurer couvrir"},
    {Word::damage, WordClass::noun,
     u"donnée violation contrefaçon propriété corps cyber exploitation livraison sinistre année lot site "
     u"bloc "
     u"commande pénalité crédit"},
    {Word::damage, WordClass::adjective,
     u"corporel matériel immatériel professionnel direct indirect numérique"},
    {Word::interest, WordClass::noun, u"intérêt taux pénalité"},
    {Word::late, WordClass::noun, u"retard"},
    {Word::late, WordClass::adjective, u"impayé"},
    {Word::payment, WordClass::noun, u"paiement facture somme"},
    {Word::recovery, WordClass::noun, u"recouvrement"},
    {Word::total, WordClass::adjective, u"total"},
    {Word::term, WordClass::noun, u"durée période engagement"},
    {Word::part_total, WordClass::invariable, u"sous dont partiel intermediaire"},
    {Word::small, WordClass::invariable,
     u"le la les l' un une des du de d' au aux a en et est sont sera seront s' se ce cette : | - ( ) ht ttc"},
};

const Lexicon& lexicon() {
  static const Lexicon built = lexicon_of(rows);
  return built;
}

constexpr u16string_view cap_matter = u"le plafond de responsabilité";
constexpr u16string_view cap_share_matter = u"le plafond de responsabilité, en pourcentage";
constexpr u16string_view insurance_matter = u"le montant assuré";
constexpr u16string_view interest_matter = u"le taux des intérêts de retard";
constexpr u16string_view recovery_matter = u"l’indemnité de recouvrement";

constexpr double tolerance = 0.005;  ///< cents and roundings

bool agree(double a, double b) {
  return std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

/// How many such periods a year has; 0 where a sum is not asked so.
int periods_a_year(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::month:
      return 12;
    case TimeUnit::quarter:
      return 4;
    case TimeUnit::half_year:
      return 2;
    case TimeUnit::year:
      return 1;
    default:
      return 0;
  }
}

class AmountReader {
 public:
  explicit AmountReader(const Contract& contract)
      : contract_(contract),
        tokens_(contract.tokens()),
        meanings_(lexicon().read(contract.vocabulary(), Spelling::exact)) {}

  std::vector<Finding> read() {
    const auto& amounts = contract_.amounts();
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      if (i + 1 < amounts.size()) check_conversion(amounts[i], amounts[i + 1]);
      read_price(amounts[i]);
      read_matter(amounts[i]);
    }
    for (const Percentage& percentage : contract_.percentages()) read_share(percentage);
    auto found = contradictions(contract_, statements_, tolerance);
    join_unqualified();
    compare_prices();
    check_additions();
    check_tables();
    check_whole_terms();
    for (Finding& finding : findings_)
      if (std::ranges::find(found, finding.span, &Finding::span) == found.end())
        found.push_back(std::move(finding));
    std::ranges::sort(found, {}, &Finding::span);
    return found;
  }

 private:
  struct Price {
    double value;
    std::optional<TimeUnit> period;
    Tax tax;
    Span quantity;
    Span sentence;
  };

  bool has(const Token& token, Word word) const {
    return meanings_[token.word].is(static_cast<std::uint8_t>(word));
  }
  bool is(std::uint32_t i, Word word) const { return i < tokens_.size() && has(tokens_[i], word); }
  u16string_view folded(std::uint32_t i) const {
    return i < tokens_.size() ? contract_.folded(tokens_[i]) : u16string_view();
  }
  const Sentence& sentence_of(const TokenRange& range) const {
    return contract_.sentences()[tokens_[range.first].sentence];
  }
  bool any(const Sentence& sentence, Word word) const {
    return std::ranges::any_of(contract_.tokens_of(sentence),
                               [&](const Token& token) { return has(token, word); });
  }
  static constexpr std::uint32_t longest_sentence = 400;  ///< in tokens: longer ones are no stipulation

  static bool is_too_long(const Sentence& sentence) {
    return sentence.end_token - sentence.first_token > longest_sentence;
  }

  /// "938 € par mois, soit 12 000 € par an"; "1 000 € HT, soit 1 250 € TTC"
  void check_conversion(const Amount& from, const Amount& to) {
    if (tokens_[from.tokens.first].sentence != tokens_[to.tokens.first].sentence ||
        from.currency != to.currency)
      return;
    const std::uint32_t between = to.tokens.first - from.tokens.end;
    if (between == 0 || between > 3) return;
    bool equals = false;
    for (std::uint32_t i = from.tokens.end; i < to.tokens.first; ++i) equals |= folded(i) == u"soit";
    if (!equals) return;
    const bool periods =
        from.period && to.period && periods_a_year(*from.period) && periods_a_year(*to.period);
    const double years =
        periods ? static_cast<double>(periods_a_year(*from.period)) / periods_a_year(*to.period) : 1;
    if ((from.period && !periods) || is_per_unit(from)) return;
    if (!from.period && to.period) return;
    if (periods && *from.period == *to.period && from.tax == to.tax) return;
    if (!periods && !(from.tax == Tax::excluded && to.tax == Tax::included)) return;
    const bool adds_tax = from.tax == Tax::excluded && to.tax == Tax::included;
    if (!adds_tax && from.tax != to.tax && from.tax != Tax::unsaid && to.tax != Tax::unsaid) return;
    constexpr double rates[] = {1.2, 1.1, 1.055, 1.021, 1.085};
    const double expected = from.number.value * years;
    const bool right =
        adds_tax
            ? std::ranges::any_of(rates, [&](double rate) { return agree(expected * rate, to.number.value); })
            : agree(expected, to.number.value);
    if (right) return;
    Finding finding;
    finding.span = {from.span.begin, to.span.end};
    finding.message = u"Le calcul est à vérifier\u00A0: «\u00A0" + u16string(contract_.quote(from.span)) +
                      u"\u00A0» ne donne pas «\u00A0" + u16string(contract_.quote(to.span)) + u"\u00A0».";
    findings_.push_back(std::move(finding));
  }

  /// "La Redevance est fixée à…", "Total de la Redevance : …", "le Client verse une Redevance mensuelle de…"
  void read_price(const Amount& amount) {
    const Sentence& sentence = sentence_of(amount.tokens);
    if (is_too_long(sentence) || any(sentence, Word::other_sum) || is_per_unit(amount)) return;
    const std::uint32_t paragraph = sentence.paragraph;
    const Span head = contract_.cell_heads(paragraph).row;
    std::uint32_t first = sentence.first_token;
    std::uint32_t end = amount.tokens.first;
    if (!head.empty() && end - first <= 1) {
      const auto words = contract_.tokens_in(head);
      if (words.empty()) return;
      first = static_cast<std::uint32_t>(&words.front() - tokens_.data());
      end = first + static_cast<std::uint32_t>(words.size());
    }
    const auto noun = price_noun(first, end);
    if (!noun) return;
    std::set<u16string> modifiers;
    if (!read_modifiers(*noun + 1, end, modifiers)) return;
    u16string name(is(*noun, Word::price) ? folded(*noun) : u"prix");
    if (name.ends_with(u's')) name.pop_back();
    modifiers.insert(u"= " + name);
    prices_[modifiers].push_back(
        {amount.number.value, amount.period, amount.tax, amount.span, sentence.wording});
    names_.try_emplace(modifiers, contract_.quote(tokens_[*noun].span));
  }

  /// The noun that the sum is the value of: at the head of the sentence, or what someone pays.
  std::optional<std::uint32_t> price_noun(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t furthest = 14;
    std::uint32_t i = first;
    // "2. Exploitation : la Redevance représente": a label stands before.
    for (std::uint32_t k = first; k < end && k < first + furthest; ++k)
      if (folded(k) == u":" && end - k > 3) i = k + 1;
    while (i < end && (tokens_[i].kind != TokenKind::word || folded(i).size() == 1)) ++i;
    // At the head: "Le prix", "Total de la Redevance", "Le montant du loyer".
    for (std::uint32_t k = i; k < end && k < i + 6; ++k) {
      if (is(k, Word::price)) return k;
      if (is(k, Word::total) && folded(end - 1) == u":" && names_price_of(k + 1, end)) return k;
      if (!is(k, Word::small) && !is(k, Word::whole) && !is(k, Word::neutral)) break;
    }
    // Paid: "le Client verse une Redevance mensuelle de".
    for (std::uint32_t k = end; k-- > i && end - k <= furthest;) {
      if (folded(k) == u"," || folded(k) == u";") return {};
      if (is(k, Word::price) && follows_payment(i, k)) return k;
    }
    return {};
  }

  /// "paiera à l'Intégrateur un prix"
  bool follows_payment(std::uint32_t first, std::uint32_t noun) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t k = noun; k-- > first && noun - k <= reach && folded(k) != u",";)
      if (is(k, Word::pays)) return true;
    return false;
  }

  /// "Total de l'intégration :": names no price but what it is the price of.
  bool names_price_of(std::uint32_t i, std::uint32_t end) const {
    bool names = false;
    for (; i < end; ++i) {
      if (is(i, Word::price)) return false;
      names |= tokens_[i].kind == TokenKind::word && !is(i, Word::small) && !is(i, Word::neutral);
    }
    return names;
  }

  /// What the noun's complements say it is the price of; false where the sum is not its value.
  bool read_modifiers(std::uint32_t i, std::uint32_t end, std::set<u16string>& modifiers) const {
    constexpr std::uint32_t furthest = 14;
    if (end - i > furthest) return false;
    bool fixed = false;
    for (; i < end; ++i) {
      const auto word = folded(i);
      if (word == u"," || word == u";" || word == u"%" || word == u"soit" || word == u"=") return false;
      if (tokens_[i].kind == TokenKind::number) return false;
      fixed |= is(i, Word::fixes) || word == u":" || word == u"|";
      if (fixed || tokens_[i].kind != TokenKind::word || is(i, Word::small) || is(i, Word::neutral)) continue;
      u16string modifier(word);
      if (modifier.ends_with(u's')) modifier.pop_back();
      modifiers.insert(std::move(modifier));
    }
    return true;
  }

  /// "18 € par utilisateur", "60 € pour chaque poste", "la première année"
  bool is_per_unit(const Amount& amount) const {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t i = amount.tokens.first; i < amount.tokens.end; ++i)
      if ((folded(i) == u"par" || folded(i) == u"/") && !is_period_word(i + 1)) return true;
    const Sentence& sentence = sentence_of(amount.tokens);
    for (std::uint32_t i = amount.tokens.end; i < std::min(sentence.end_token, amount.tokens.end + reach);
         ++i) {
      if (folded(i) == u"," || folded(i) == u";") return false;
      if ((folded(i) == u"par" || folded(i) == u"/") && !is_period_word(i + 1)) return true;
      if (is(i, Word::exception) || folded(i) == u"×" || folded(i) == u"x") return true;
    }
    return false;
  }

  bool is_period_word(std::uint32_t i) const {
    constexpr u16string_view periods[] = {u"mois",     u"an",       u"annee",      u"trimestre",
                                          u"semestre", u"virement", u"prelevement"};
    return std::ranges::find(periods, folded(i)) != std::end(periods);
  }

  /// "la redevance annuelle de maintenance" and "Redevance annuelle : …" are one where no third is named, the
  /// period is the same and the sums are near.
  void join_unqualified() {
    std::map<u16string, std::vector<std::set<u16string>>> by_noun;
    for (const auto& [key, prices] : prices_) by_noun[*key.begin()].push_back(key);
    for (const auto& [noun, keys] : by_noun) {
      if (keys.size() != 2 || noun == u"= prix") continue;
      const auto& [plain, other] = std::pair(keys[0].size() < keys[1].size() ? keys[0] : keys[1],
                                             keys[0].size() < keys[1].size() ? keys[1] : keys[0]);
      if (plain.size() != 1) continue;
      auto& target = prices_[other];
      for (const Price& price : prices_[plain])
        if (price.period && price.period == target.front().period && are_near(price, target.front()))
          target.push_back(price);
      std::ranges::stable_sort(target, {}, [](const Price& price) { return price.sentence.begin; });
    }
  }

  static bool are_near(const Price& a, const Price& b) {
    return a.value > 0.5 * b.value && b.value > 0.5 * a.value;
  }

  /// Within one price: its values by the year, or as they are where no period is said.
  void compare_prices() {
    for (const auto& [key, prices] : prices_) {
      const Price& first = prices.front();
      const Price* other = nullptr;
      std::vector<Span> related;
      for (const Price& price : prices) {
        if (&price == &first || same_price(first, price) || are_items(first, price)) continue;
        if (!other) other = &price;
        related.push_back(price.sentence);
      }
      if (!other) continue;
      Finding finding;
      finding.span = first.sentence;
      finding.related = std::move(related);
      finding.message = u"Deux montants pour «\u00A0" + names_.at(key) + u"\u00A0»\u00A0: «\u00A0" +
                        u16string(contract_.quote(first.quantity)) + u"\u00A0» ici, «\u00A0" +
                        u16string(contract_.quote(other->quantity)) + u"\u00A0» ailleurs.";
      findings_.push_back(std::move(finding));
    }
  }

  /// Paragraphs beside one another in one article, each with its own label: "Bureau : …", "Production : …".
  bool are_items(const Price& a, const Price& b) const {
    constexpr std::uint32_t near = 2;
    const auto& first = contract_.sentences()[contract_.sentence_at(a.sentence.begin)];
    const auto& second = contract_.sentences()[contract_.sentence_at(b.sentence.begin)];
    return first.paragraph != second.paragraph && second.paragraph - first.paragraph <= near &&
           contract_.article_at(a.sentence.begin) == contract_.article_at(b.sentence.begin) &&
           is_labelled(first) && is_labelled(second);
  }
  bool is_labelled(const Sentence& sentence) const {
    constexpr std::size_t longest = 8;
    const auto words = contract_.paragraph_tokens(sentence.paragraph);
    return std::ranges::any_of(words.first(std::min(longest, words.size())),
                               [&](const Token& token) { return contract_.folded(token) == u":"; });
  }

  static bool same_price(const Price& a, const Price& b) {
    if (a.tax != b.tax && a.tax != Tax::unsaid && b.tax != Tax::unsaid) return true;
    const auto by_year = [](const Price& price) {
      return price.value * (price.period ? std::max(periods_a_year(*price.period), 1) : 1);
    };
    if (a.period.has_value() == b.period.has_value()) return agree(by_year(a), by_year(b));
    const double said = a.period ? by_year(a) : by_year(b);
    const double unsaid = a.period ? b.value : a.value;
    return std::ranges::any_of(std::initializer_list<int>{1, 2, 4, 12},
                               [&](int times) { return agree(unsaid * times, said); });
  }

  /// "Lot 1 : 118 000 €", "Lot 2 : 162 000 €", "Total : 290 000 €": lines of one sum each, then their total.
  void check_additions() {
    constexpr std::size_t fewest = 2;
    std::vector<double> parts;
    std::uint32_t before = 0;
    for (const Amount& amount : contract_.amounts()) {
      const Sentence& sentence = sentence_of(amount.tokens);
      if (!is_line_of(amount, sentence)) {
        parts.clear();
        continue;
      }
      if (sentence.paragraph != before + 1 || is_part_total(sentence)) parts.clear();
      before = sentence.paragraph;
      if (!begins_with_total(sentence)) {
        parts.push_back(amount.number.value);
        continue;
      }
      if (parts.size() >= fewest && !adds_up(parts, amount.number.value))
        add_wrong_total(amount.number.value, sentence.wording, contract_.quote(amount.span), parts);
      parts.clear();
    }
  }

  /// The paragraph is a label and a single sum, which no period and no unit multiplies.
  bool is_line_of(const Amount& amount, const Sentence& sentence) const {
    const bool alone = contract_.sentences_of(sentence.paragraph).size() == 1;
    if (!alone || contract_.paragraphs()[sentence.paragraph].cell || amount.period || is_per_unit(amount))
      return false;
    if (count_amounts(sentence) != 1 || amount.tokens.first == sentence.first_token) return false;
    const auto mark = folded(amount.tokens.first - 1);
    return mark == u":" || mark == u"-" || mark == u"|";
  }

  bool begins_with_total(const Sentence& sentence) const {
    const auto words = contract_.tokens_in(sentence.wording);
    return !words.empty() && has(words.front(), Word::total);
  }
  bool is_part_total(const Sentence& sentence) const { return any(sentence, Word::part_total); }

  /// Of all the lines, or of the last ones.
  static bool adds_up(const std::vector<double>& parts, double total) {
    double sum = 0;
    for (std::size_t k = parts.size(); k-- > 0;)
      if (sum += parts[k]; agree(sum, total)) return true;
    return false;
  }

  /// "Mensualité : 210 €", "Total des mensualités sur la durée : 10 800 €", for forty-eight months.
  void check_whole_terms() {
    for (const Amount& total : contract_.amounts()) {
      const Sentence& sentence = sentence_of(total.tokens);
      if (!begins_with_total(sentence) || !any(sentence, Word::term)) continue;
      const auto words = contract_.tokens_of(sentence);
      const auto noun =
          std::ranges::find_if(words, [&](const Token& token) { return has(token, Word::price); });
      if (noun == words.end()) continue;
      for (const auto& [key, prices] : prices_) {
        if (key.size() != 1 || !key.contains(u"= " + singular(contract_.folded(*noun)))) continue;
        const double price = prices.front().value;
        const auto makes = [&](const Duration& term) {
          return agree(price * term.months(), total.number.value);
        };
        const auto is_near = [&](const Duration& term) {
          return std::abs(price * term.months() - total.number.value) < 0.15 * total.number.value;
        };
        const auto& terms = contract_.durations();
        if (std::ranges::any_of(terms, makes) || std::ranges::none_of(terms, is_near)) continue;
        Finding finding;
        finding.span = sentence.wording;
        finding.related.push_back(prices.front().sentence);
        finding.message = u"Le total est à vérifier\u00A0: «\u00A0" + u16string(contract_.quote(total.span)) +
                          u"\u00A0» n’est le produit de «\u00A0" +
                          u16string(contract_.quote(prices.front().quantity)) +
                          u"\u00A0» par aucune des durées du contrat.";
        findings_.push_back(std::move(finding));
      }
    }
  }

  /// One line of a table, as the numbers of its cells: not a number where a cell holds none.
  struct Row {
    std::uint32_t paragraph = 0;  ///< the first
    std::vector<double> values;
    bool names_currency = false;  ///< above the numbers: the row is the table's head
    bool ends_in_sum = false;     ///< "6 420 €" in the last cell

    void add(u16string_view cell) {
      const bool currency = cell.find(u'€') != cell.npos;
      names_currency |= currency && std::ranges::none_of(cell, is_digit);
      values.push_back(value_of(cell));
      ends_in_sum = currency && !std::isnan(values.back());
    }
    bool is_head() const {
      return std::ranges::all_of(values, [](double value) { return std::isnan(value); });
    }
  };

  /// "Total | 746 | 648 000" under "Montant HT (€)", in a table of the document or one written with tabs.
  void check_tables() {
    std::vector<Row> table;
    const auto count = static_cast<std::uint32_t>(contract_.paragraphs().size());
    for (std::uint32_t p = 0; p < count;) {
      const Row row = row_at(p);
      if (row.values.size() < 2 || row.names_currency) {
        check_table(table);
        table.clear();
      }
      if (row.values.size() >= 2) table.push_back(row);
    }
    check_table(table);
  }

  /// The row that begins at the paragraph, which moves behind it; without values where none does.
  Row row_at(std::uint32_t& p) const {
    Row row{.paragraph = p};
    if (const auto cell = contract_.paragraphs()[p].cell) {
      for (; p < contract_.paragraphs().size(); ++p) {
        const auto& next = contract_.paragraphs()[p].cell;
        if (!next || next->table != cell->table || next->row != cell->row) return row;
        row.add(contract_.quote(contract_.paragraph_span(p)));
      }
      return row;
    }
    const auto text = contract_.quote(contract_.paragraph_span(p++));
    const char16_t mark = std::ranges::count(text, u'\t') > 0 ? u'\t' : u'|';  // faster counted than found
    if (std::ranges::count(text, mark) == 0) return row;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(mark, begin), text.size());
      row.add(text.substr(begin, end - begin));
      begin = end + 1;
    }
    return row;
  }

  static u16string singular(u16string_view word) {
    return u16string(word.ends_with(u's') ? word.substr(0, word.size() - 1) : word);
  }

  static bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

  /// The number that is all the cell says: "648 000", "1 250,50 €".
  static double value_of(std::u16string_view cell) {
    double value = 0, scale = 0;
    bool any = false;
    for (const char16_t c : cell) {
      if (c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'€') continue;
      if (c == u',' && scale == 0) {
        scale = 1;
        continue;
      }
      if (!is_digit(c)) return std::nan("");
      any = true;
      value = value * 10 + (c - u'0');
      scale *= 10;
    }
    return any ? value / std::max(scale, 1.0) : std::nan("");
  }

  void check_table(const std::vector<Row>& table) {
    constexpr std::size_t fewest = 4;  // a head, two lines and their total
    if (table.size() < fewest) return;
    const Row& last = table.back();
    const Row& head = table.front();
    if (!head.names_currency && !(head.is_head() && last.ends_in_sum)) return;
    const auto words = contract_.paragraph_tokens(last.paragraph);
    const auto is_total = [&](const Token& token) { return has(token, Word::total); };
    if (std::ranges::none_of(words, is_total)) return;
    const auto noun =
        std::ranges::find_if(words, [&](const Token& token) { return has(token, Word::price); });
    const auto name =
        u"= " + singular(noun == words.end() ? noun_above(head, table[1]) : contract_.folded(*noun));
    const std::size_t column = last.values.size() - 1;
    const double total = last.values[column];
    std::vector<double> parts;
    for (std::size_t k = 1; k + 1 < table.size(); ++k)
      parts.push_back(column < table[k].values.size() ? table[k].values[column] : std::nan(""));
    if (std::isnan(total) || std::ranges::any_of(parts, [](double one) { return std::isnan(one); })) return;
    const Span row = contract_.paragraph_span(last.paragraph);
    if (adds_up(parts, total))
      compare_with_price(name, total, row);
    else
      add_wrong_total(total, row, contract_.quote(row), parts);
  }

  /// What the last column is headed: "Loyer mensuel HT".
  u16string_view noun_above(const Row& head, const Row& first) const {
    u16string_view noun = u"prix";
    const Span above{contract_.paragraph_span(head.paragraph).begin,
                     contract_.paragraph_span(first.paragraph).begin};
    for (const Token& token : contract_.tokens_in(above))
      if (has(token, Word::price)) noun = contract_.folded(token);
    return noun;
  }

  /// The whole price told elsewhere is nearly that of the table, but not that.
  void compare_with_price(const u16string& name, double total, Span row) {
    constexpr double near = 0.12;
    const auto same = [&](const Amount& amount) {
      return !row.contains(amount.span) && agree(amount.number.value, total);
    };
    if (std::ranges::any_of(contract_.amounts(), same)) return;
    for (const auto& [key, prices] : prices_) {
      // "le prix du lot 1" is not the whole.
      if (!key.contains(name) || (name == u"= prix" && key.size() > 1)) continue;
      for (const Price& price : prices) {
        if (std::abs(price.value - total) > near * total) continue;
        Finding finding;
        finding.span = price.sentence;
        finding.related.push_back(row);
        finding.message = u"Le prix («\u00A0" + u16string(contract_.quote(price.quantity)) +
                          u"\u00A0») n’est pas le total du tableau.";
        findings_.push_back(std::move(finding));
        return;
      }
    }
  }

  void add_wrong_total(double total, Span place, u16string_view written, const std::vector<double>& parts) {
    double sum = 0;
    for (const double part : parts) sum += part;
    // Another order of magnitude is no sum of these lines.
    if (sum > 1.5 * total || total > 1.5 * sum) return;
    Finding finding;
    finding.span = place;
    finding.message = u"Le total est à vérifier\u00A0: les lignes qui précèdent ne donnent pas «\u00A0" +
                      u16string(written) + u"\u00A0».";
    findings_.push_back(std::move(finding));
  }

  void read_matter(const Amount& amount) {
    const Sentence& sentence = sentence_of(amount.tokens);
    if (is_too_long(sentence) || count_amounts(sentence) > 1) return;
    const auto words = contract_.tokens_in({sentence.span.begin, amount.span.begin});
    const auto says = [&](Word word) {
      return std::ranges::any_of(words, [&](const Token& token) { return has(token, word); });
    };
    if (any(sentence, Word::recovery) && !any(sentence, Word::exception))
      return add(recovery_matter, {}, amount, sentence);
    if (says(Word::insurance) && !says(Word::caps))
      return add(insurance_matter, damages(sentence), amount, sentence);
    if (says(Word::liability) && says(Word::caps) && !any(sentence, Word::insurance))
      add(cap_matter, damages(sentence), amount, sentence);
  }

  void read_share(const Percentage& share) {
    const Sentence& sentence = sentence_of(share.tokens);
    if (is_too_long(sentence) || within(contract_.percentages(), sentence).size() > 1) return;
    const auto words = contract_.tokens_in({sentence.span.begin, share.span.begin});
    const auto says = [&](Word word) {
      return std::ranges::any_of(words, [&](const Token& token) { return has(token, word); });
    };
    if (says(Word::liability) && says(Word::caps) && !any(sentence, Word::insurance))
      return add(cap_share_matter, damages(sentence), share, sentence);
    const bool of_payment = any(sentence, Word::late) && any(sentence, Word::payment);
    if (of_payment && any(sentence, Word::interest) && share.number.value > 1 && count_amounts(sentence) <= 1)
      add(interest_matter, {}, share, sentence);
  }

  std::size_t count_amounts(const Sentence& sentence) const {
    return within(contract_.amounts(), sentence).size();
  }

  /// What the cap or the cover is for, and whose it is.
  std::set<u16string> damages(const Sentence& sentence) const {
    std::set<u16string> found;
    for (const Token& token : contract_.tokens_of(sentence)) {
      if (contract_.folded(token) == u"aupres") break;  // "auprès de la Compagnie du Littoral": the insurer
      const bool party = token.capital && token.span.begin > sentence.wording.begin;
      if (!has(token, Word::damage) && !party) continue;
      u16string word(contract_.folded(token));
      if (word.ends_with(u's')) word.pop_back();
      found.insert(std::move(word));
    }
    return found;
  }

  template <class Quantity>
  void add(u16string_view matter, std::set<u16string> qualifiers, const Quantity& quantity,
           const Sentence& sentence) {
    statements_.push_back({.matter = matter,
                           .qualifiers = std::move(qualifiers),
                           .value = quantity.number.value,
                           .general = is_labelled(sentence, quantity.tokens.first),
                           .quantity = quantity.span,
                           .sentence = sentence.wording});
  }

  /// "Plafond de responsabilité : 50 000 €", or so in a table
  bool is_labelled(const Sentence& sentence, std::uint32_t first) const {
    if (!contract_.cell_heads(sentence.paragraph).row.empty()) return true;
    return first > sentence.first_token && folded(first - 1) == u":";
  }

  const Contract& contract_;
  const std::vector<Token>& tokens_;
  const std::vector<Meaning> meanings_;
  std::map<std::set<u16string>, std::vector<Price>> prices_;
  std::map<std::set<u16string>, u16string> names_;
  std::vector<Statement> statements_;
  std::vector<Finding> findings_;
};

std::vector<Finding> check(const Contract& contract) {
  return AmountReader(contract).read();
}

constexpr Example examples[] = {
    {u"Article 9 – Prix\n⟦Le prix forfaitaire du projet s’élève à 486 000 € hors taxes.⟧\nANNEXE 3 – "
     u"Prix\nCadrage : 68 "
     u"000 €\nTotal du prix forfaitaire : 468 000 €",
     {},
     u"Deux chiffres sont inversés dans l’annexe."},
    {u"Article 9 – Prix\n⟦L’Abonnement mensuel s’élève à 692 euros hors taxes.⟧\nANNEXE 1\nTotal de "
     u"l’Abonnement mensuel "
     u": 629 euros par mois.",
     {},
     u"L’article et l’annexe se contredisent."},
    {u"Article 9 – Prix\nLes prix figurent ci-dessous.\nLot 1 : 118 000 €\nLot 2 : 162 000 €\n⟦Total : 290 "
     u"000 €⟧",
     {},
     u"L’addition donne 280\u00A0000 euros."},
    {u"Article 9 – Prix\nLa Redevance est de ⟦1 000 € hors taxes par mois, soit 15 000 € hors taxes par an⟧.",
     {},
     u"Douze fois mille font douze mille."},
    {u"Article 12 – Responsabilité\n⟦La responsabilité du Prestataire est limitée à 500 000 €.⟧\nArticle 20 "
     u"– "
     u"Divers\nLa responsabilité du Prestataire ne peut excéder 300 000 €.",
     {},
     u"Deux plafonds pour la même responsabilité."},
    {u"Article 12 – Assurance\n⟦Le Prestataire maintient une assurance de responsabilité civile "
     u"professionnelle "
     u"dont la garantie est de 5 000 000 euros par sinistre.⟧\nANNEXE 4\nAssurance de responsabilité civile "
     u"professionnelle du Prestataire : garantie de 3 000 000 euros par sinistre, souscrite auprès de la "
     u"Compagnie du Littoral.",
     {},
     u"L’assureur n’en fait pas une autre assurance."},
    {u"Article 6 – Loyers\n⟦Le loyer mensuel de l’ensemble des Équipements est de 6 480 euros HT.⟧\nANNEXE "
     u"1\nÉquipement\tLoyer unitaire\tLoyer mensuel (€)\nPoste\t38\t2 660\nServeur\t245\t3 "
     u"400\nCommutateur\t24\t"
     u"360\nTotal\t\t6 420",
     {},
     u"Le loyer n’est pas le total du tableau."},
    {u"Article 9 – Prix\nLa Redevance est fixée à 51 000 euros hors taxes par mois, soit 612 000 euros hors "
     u"taxes par "
     u"an.\nANNEXE 6\nHébergement : 19 500 euros\nTotal de la Redevance : 51 000 euros",
     {},
     u"Les montants concordent."},
    {u"Article 9 – Prix\nLe prix du lot 1 est de 10 000 €. Le prix du lot 2 est de 20 000 €. L’abonnement "
     u"est de 12 € par "
     u"utilisateur. L’abonnement est de 9 € par utilisateur au-delà de cent.",
     {},
     u"Des lots et des paliers."},
    {u"Article 12 – Responsabilité\nLa responsabilité du Prestataire est limitée à 500 000 €.\nArticle 13 – "
     u"Assurance\nLe "
     u"Prestataire est assuré pour 2 000 000 € par sinistre.",
     {},
     u"Le plafond et l’assurance sont deux choses."},
    {u"Article 9 – Prix\nLe forfait est de 1 000 € HT, soit 1 200 € TTC. Le loyer est de 300 € par "
     u"trimestre, soit 100 € "
     u"par mois.",
     {},
     u"Les calculs sont justes."},
};

}  // namespace

extern constinit const Rule montants_contradictoires{
    .id = "montants-contradictoires",
    .title = u"Montants contradictoires",
    .explanation =
        u"Deux passages donnent à la même chose deux montants différents\u00A0: le prix, le plafond, le "
        u"montant "
        u"assuré, le taux des intérêts… ou un calcul ne tombe pas juste. Chaque partie invoquera celui qui "
        u"l’arrange, et le juge devra rechercher ce qu’elles ont voulu ou s’en remettre à l’ordre de "
        u"priorité des "
        u"documents. Choisir un montant, l’écrire une fois et y renvoyer ailleurs.",
    .severity = Severity::warning,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
