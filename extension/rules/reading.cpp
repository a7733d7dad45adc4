// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/reading.hpp"

#include <algorithm>

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
  static const Phrasebook built(concept_phrases());
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

bool hides_all(Concept meaning) {
  switch (meaning) {
    case Concept::no_exit:
    case Concept::refusal_of_exit:
    case Concept::interest:
    case Concept::service_level:
    case Concept::nothing:
      return true;
    default:
      return false;
  }
}

bool hidden(const Mention& mention, std::span<const Mention> phrases) {
  return std::ranges::any_of(phrases, [&](const Mention& phrase) {
    if (phrase.first > mention.first || phrase.end < mention.end || phrase.length() <= mention.length())
      return false;
    return hides_all(phrase.meaning) || !shows_through(mention.meaning);
  });
}

/// "dû" without its accent is the article "du": only the written form tells.
bool is_owed(const Contract& contract, const Token& token) {
  const auto written = contract.quote(token.span);
  return written.find(u'û') != written.npos || written.find(u'\u0302') != written.npos;
}

/// Folding takes "facturés" for the plural of "facture", and "expose" for "exposé": the accent tells.
bool contradicts_accent(Concept meaning, std::u16string_view written, bool capitals) {
  while (written.ends_with(u's')) written.remove_suffix(1);
  const bool participle = written.ends_with(u'é') || written.ends_with(u'\u0301');
  const bool ordered = written.starts_with(u"command") || written.starts_with(u"factur");
  if (meaning == Concept::loose_price || meaning == Concept::price) return participle && ordered;
  return meaning == Concept::performed && !capitals && written.ends_with(u'e') && !written.ends_with(u"ée");
}

/// "jusqu'au 31 décembre 2027" is what is left to run, "avant le 31 décembre 2027" an early end.
void read_date(const Contract& contract, const Sentence& sentence, const Date& date,
               std::vector<Mention>& phrases) {
  const auto& tokens = contract.tokens();
  std::uint32_t first = sentence.first_token;
  while (first < sentence.end_token && tokens[first].span.begin < date.span.begin) ++first;
  std::uint32_t end = first;
  while (end < sentence.end_token && tokens[end].span.begin < date.span.end) ++end;
  if (first < sentence.first_token + 2) return;
  const auto word = contract.folded(tokens[first - 2]);
  if (word == u"jusqu'") phrases.push_back({Concept::remaining, first - 2, end});
  if (word == u"avant") phrases.push_back({Concept::early, first - 2, end});
}

/// "non parvenus", "pas encore appelées": what is denied to be done is left to run. Only the accent and the
/// ending tell a participle.
bool is_participle(std::u16string_view written) {
  constexpr std::u16string_view endings[] = {u"é", u"ée", u"u", u"ue", u"i", u"ie"};
  constexpr std::size_t shortest = 4;
  while (written.ends_with(u's')) written.remove_suffix(1);
  return written.size() >= shortest &&
         std::ranges::any_of(endings, [&](std::u16string_view ending) { return written.ends_with(ending); });
}

void read_denied_participle(const Contract& contract, std::uint32_t i, std::uint32_t end,
                            std::vector<Mention>& phrases) {
  const auto& tokens = contract.tokens();
  if (contract.folded(tokens[i]) != u"non") return;
  const bool means_else = std::ranges::any_of(phrases, [&](const Mention& phrase) {
    return phrase.first == i && (phrase.meaning == Concept::unpaid || phrase.meaning == Concept::no_exit ||
                                 phrase.meaning == Concept::unamortised);
  });
  if (means_else) return;
  for (std::uint32_t next = i + 1; next < end && next <= i + 2; ++next) {
    if (is_participle(contract.quote(tokens[next].span)))
      return phrases.push_back({Concept::remaining, i, next + 1});
    if (contract.folded(tokens[next]) != u"encore") return;
  }
}

/// A shorter word, taken for another by one letter, is more likely a third one.
constexpr std::uint32_t forgiven_length = 8;

}  // namespace

/// A line that ends so is not finished, whatever the next begins with.
constexpr std::u16string_view unfinished[] = {u"du", u"de",  u"des", u"le",  u"la",  u"les",
                                              u"un", u"une", u"au",  u"aux", u"a",   u"par",
                                              u"et", u"ou",  u"sa",  u"son", u"que", u"en"};

bool runs_on(const Contract& contract, std::uint32_t sentence) {
  if (sentence + 1 >= contract.sentences().size()) return false;
  const Sentence& one = contract.sentences()[sentence];
  const Sentence& following = contract.sentences()[sentence + 1];
  if (one.paragraph + 1 != following.paragraph || following.introduction != none) return false;
  if (one.first_token == one.end_token || following.first_token == following.end_token) return false;
  const Token& last = contract.tokens()[one.end_token - 1];
  const Token& first = contract.tokens()[following.first_token];
  if (last.kind != TokenKind::word || first.kind != TokenKind::word) return false;
  return !first.capital || std::ranges::find(unfinished, contract.folded(last)) != std::end(unfinished);
}

Reading::Reading(const Contract& contract) {
  const auto meanings = lexicon().read(contract.vocabulary());
  const auto words = phrasebook().read(contract.vocabulary());
  const Symbol article = contract.vocabulary().find(u"du");
  const auto& tokens = contract.tokens();
  std::vector<Phrasebook::Hit> hits;
  std::vector<Mention> phrases;
  std::vector<Mention> found;
  starts_.reserve(contract.sentences().size() + 1);
  concepts_.reserve(contract.sentences().size());
  for (std::uint32_t index = 0; index < contract.sentences().size(); ++index) {
    const Sentence& sentence = contract.sentences()[index];
    const std::uint32_t last = runs_on(contract, index) ? index + 1 : index;
    const std::uint32_t end_token = contract.sentences()[last].end_token;
    phrases.clear();
    found.clear();
    for (std::uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Symbol symbol = tokens[i].word;
      if (!words.beginning_with(symbol).empty()) {
        phrasebook().match({tokens.data() + i, tokens.data() + end_token}, words, hits);
        for (const auto& hit : hits) phrases.push_back({hit.meaning, i, i + hit.length});
      }
      read_denied_participle(contract, i, end_token, phrases);
      const Meaning& meaning = meanings[symbol];
      const auto written = contract.quote(tokens[i].span);
      if (meaning.known() && (!meaning.misspelt || written.size() >= forgiven_length))
        for (std::uint8_t c = 0; c < category(Concept::count); ++c)
          if (meaning.is(c) && !contradicts_accent(static_cast<Concept>(c), written, tokens[i].capitals))
            found.push_back({static_cast<Concept>(c), i, i + 1, meaning.inflection});
      if (symbol == article && is_owed(contract, tokens[i])) found.push_back({Concept::due, i, i + 1});
    }
    for (const Date& date : within(contract.dates(), sentence.span))
      read_date(contract, sentence, date, phrases);
    std::erase_if(found, [&](const Mention& mention) { return hidden(mention, phrases); });
    for (const Mention& phrase : phrases)
      if (phrase.meaning != Concept::nothing && !hidden(phrase, phrases)) found.push_back(phrase);
    std::ranges::sort(found, {},
                      [](const Mention& mention) { return std::pair(mention.first, mention.end); });
    starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
    Categories concepts;
    for (const Mention& mention : found) concepts.set(category(mention.meaning));
    mentions_.insert(mentions_.end(), found.begin(), found.end());
    concepts_.push_back(concepts);
  }
  starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
}

std::span<const Mention> Reading::mentions(std::uint32_t sentence) const {
  return {mentions_.data() + starts_[sentence], mentions_.data() + starts_[sentence + 1]};
}

}  // namespace clausier
