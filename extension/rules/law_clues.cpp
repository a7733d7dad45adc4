// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_clues.hpp"

#include <algorithm>

namespace clausier {
namespace {

constexpr std::size_t root_length = 6, least_root = 3;
/// How far, in tokens: "ne …", "aucun …", and the words around those that a rule turns on.
constexpr std::size_t reach_of_ne = 10, reach_of_none = 4;
constexpr std::uint32_t neighbourhood = 12;

Figure figure_of(const Duration& duration) {
  constexpr double most_days = 8, most_working_days = 5, half_year = 180, month = 28;
  const double days = duration.unit == TimeUnit::hour  ? duration.number.value / 24
                      : duration.unit == TimeUnit::day ? duration.number.value
                                                       : 30 * duration.months();
  if (days <= (duration.days == DayCount::working ? most_working_days : most_days)) return Figure::few_days;
  if (days < month) return Figure::some_days;
  return days < half_year ? Figure::months : Figure::many_months;
}

Figure figure_of(const Amount& amount) {
  constexpr double symbolic = 150, large = 50'000;
  if (amount.number.value <= symbolic) return Figure::symbolic_sum;
  return amount.number.value < large ? Figure::small_sum : Figure::large_sum;
}

std::optional<Figure> figure_of(const Percentage& share) {
  constexpr double small = 10, high = 80, whole = 100;
  if (share.number.value <= small) return Figure::small_share;
  if (share.number.value >= whole) return Figure::whole_share;
  if (share.number.value >= high) return Figure::high_share;
  return {};
}

}  // namespace

ClueReader::ClueReader(const Contract& contract) : contract_(&contract), said_(contract.vocabulary().size()) {
  const Vocabulary& vocabulary = contract.vocabulary();
  const std::vector<Meaning> meanings = sense_lexicon().read(vocabulary, Spelling::exact);
  for (Symbol symbol = 1; symbol < vocabulary.size(); ++symbol) {
    Said& said = said_[symbol];
    const std::u16string_view word = vocabulary.word(symbol);
    if (word.size() >= least_root) said.root = roots_.add(word.substr(0, root_length));
    said.first = static_cast<std::uint32_t>(senses_.size());
    each_category(meanings[symbol], [this](std::uint8_t sense) { senses_.push_back(sense); });
    said.end = static_cast<std::uint32_t>(senses_.size());
    categories_.push_back(meanings[symbol].categories);
  }
  categories_.insert(categories_.begin(), Categories{});
  const auto turn = [&](std::initializer_list<std::u16string_view> words, Turn what) {
    for (const auto word : words) said_[vocabulary.find(word)].turn = what;
  };
  turn({u"ne", u"n'"}, Turn::denies_verb);
  turn({u"sans", u"ni", u"aucun", u"aucune", u"nul", u"nulle", u"non", u"pas", u"point", u"nullement",
        u"jamais", u"rien"},
       Turn::denies);
  turn({u"que", u"qu'"}, Turn::restricts);
  turn({u";", u":", u"."}, Turn::ends);
  turn({u","}, Turn::comma);
  turn({u"1231", u"1231-5"}, Turn::text);
  said_[0].turn = Turn::nothing;
  denied_.resize(contract.tokens().size());
  for (const Sentence& sentence : contract.sentences()) read_denials(sentence);
}

Categories ClueReader::senses_of(const Sentence& sentence) const {
  Categories all;
  for (const Token& token : contract_->tokens_of(sentence)) all |= categories_[token.word];
  return all;
}

/// "ne … que" restricts and denies nothing, unless another word denies.
bool ClueReader::restricts(std::span<const Token> tokens) const {
  for (const Token& token : tokens.first(std::min(tokens.size(), reach_of_ne))) {
    const Turn turn = said_[token.word].turn;
    if (turn == Turn::restricts) return true;
    if (turn == Turn::denies || token.kind == TokenKind::punctuation) return false;
  }
  return false;
}

void ClueReader::read_denials(const Sentence& sentence) {
  const auto tokens = contract_->tokens_of(sentence);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Turn turn = said_[tokens[i].word].turn;
    const bool verb = turn == Turn::denies_verb;
    if (!verb && turn != Turn::denies) continue;
    if (verb && restricts(tokens.subspan(i + 1))) continue;
    const std::size_t end = std::min(tokens.size(), i + 1 + (verb ? reach_of_ne : reach_of_none));
    for (std::size_t k = i + 1; k < end; ++k) {
      const Turn other = said_[tokens[k].word].turn;
      // "ne saurait, en aucun cas, être tenu": an early comma ends nothing.
      if (other == Turn::ends || (other == Turn::comma && (!verb || k > i + 1 + reach_of_none))) break;
      denied_[sentence.first_token + k] = 1;
    }
  }
}

void ClueReader::set(std::uint32_t token, Where where, LawClues& clues) const {
  const Said& said = said_[contract_->tokens()[token].word];
  for (std::uint32_t k = said.first; k < said.end; ++k)
    clues.set(place_of(static_cast<Sense>(senses_[k]), denied_[token] != 0, where));
}

void ClueReader::read_words(const Sentence& sentence, SymbolSet& roots, LawClues& clues) const {
  for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const Token& token = contract_->tokens()[i];
    const Said& said = said_[token.word];
    if (said.root != 0 && token.kind == TokenKind::word) roots.add(said.root);
    if (said.turn == Turn::text) clues.set(place_of(Figure::penalty_text));
    set(i, Where::anywhere, clues);
  }
}

void ClueReader::read_near(std::span<const std::uint32_t> sentences, const Categories& anchors,
                           LawClues& clues) const {
  const auto& tokens = contract_->tokens();
  const auto ends = [&](std::uint32_t i) { return said_[tokens[i].word].turn == Turn::ends; };
  for (const std::uint32_t index : sentences) {
    const std::uint32_t first = contract_->sentences()[index].first_token;
    const std::uint32_t end = contract_->sentences()[index].end_token;
    for (std::uint32_t i = first; i < end; ++i) {
      if ((categories_[tokens[i].word] & anchors).none()) continue;
      for (std::uint32_t k = i; k-- > i - std::min(i - first, neighbourhood) && !ends(k);)
        set(k, Where::before, clues);
      for (std::uint32_t k = i; k < std::min(end, i + 1 + neighbourhood) && !ends(k); ++k)
        set(k, Where::behind, clues);
    }
  }
}

void ClueReader::read_figures(const Sentence& sentence, LawClues& clues) const {
  const auto tell = [&](Figure figure) { clues.set(place_of(figure)); };
  for (const Duration& each : within(contract_->durations(), sentence)) tell(figure_of(each));
  for (const Amount& each : within(contract_->amounts(), sentence)) tell(figure_of(each));
  for (const Percentage& each : within(contract_->percentages(), sentence))
    if (const auto figure = figure_of(each)) tell(*figure);
  if (!within(contract_->dates(), sentence).empty()) tell(Figure::date);
}

LawClues ClueReader::read_all(std::span<const std::uint32_t> sentences) const {
  LawClues clues;
  SymbolSet roots(roots_);
  for (const std::uint32_t index : sentences) {
    const Sentence& sentence = contract_->sentences()[index];
    read_words(sentence, roots, clues);
    read_figures(sentence, clues);
  }
  roots.each([&](Symbol root) { clues.roots.push_back(root); });
  return clues;
}

LawClues ClueReader::read(std::span<const std::uint32_t> sentences, const Categories& anchors) const {
  LawClues clues = read_all(sentences);
  read_near(sentences, anchors, clues);
  return clues;
}

}  // namespace clausier
