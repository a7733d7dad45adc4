// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/law_reading.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "rules/kept.hpp"
#include "rules/phrasebook.hpp"
#include "rules/reading.hpp"
#include "rules/roles.hpp"

namespace clausier {
namespace {

Notions set_of(std::initializer_list<Notion> meanings) {
  Notions set;
  for (const Notion one : meanings) set.set(static_cast<std::size_t>(one));
  return set;
}

const Phrasebook& phrasebook() {
  static const Phrasebook built = [] {
    Phrasebook book;
    for (const NotionEntry& entry : notion_entries())
      for (std::size_t begin = 0; begin < entry.phrases.size();) {
        const std::size_t end = std::min(entry.phrases.find(u'\n', begin), entry.phrases.size());
        if (end > begin)
          book.add(static_cast<std::uint8_t>(entry.meaning), entry.phrases.substr(begin, end - begin));
        begin = end + 1;
      }
    return book;
  }();
  return built;
}

PartySide side_of(const NotionMention& party) {
  return party.meaning == Notion::provider ? PartySide::provider : PartySide::client;
}

/// How a damage is borne, or a remedy kept: a longer phrase of this kind says another thing than its parts
/// ("ne répond pas" is no "répond").
bool is_turned(Notion meaning) {
  switch (meaning) {
    case Notion::not_liable:
    case Notion::excluded:
    case Notion::not_excluded:
    case Notion::liable:
    case Notion::no_claim:
    case Notion::exception:
    case Notion::direct:
    case Notion::only_remedy:
    case Notion::not_only_remedy:
    case Notion::result:
    case Notion::means_only:
    case Notion::offline:
    case Notion::online_only:
      return true;
    default:
      return false;
  }
}

/// "un autre fournisseur" is no party.
bool hides_parties(Notion meaning) {
  return meaning == Notion::switches || meaning == Notion::another_provider;
}

/// Whether the phrase may hide shorter ones.
bool may_hide(const NotionMention& phrase) {
  return phrase.end - phrase.first > 1 &&
         (hides_parties(phrase.meaning) || is_turned(phrase.meaning) || phrase.meaning == Notion::nothing);
}

/// `hiding`: those that may, in order of place.
bool is_hidden(const NotionMention& mention, std::span<const NotionMention> hiding) {
  constexpr std::uint32_t longest_phrase = 40;
  const std::uint32_t from = mention.first - std::min(mention.first, longest_phrase);
  for (auto longer = std::ranges::lower_bound(hiding, from, {}, &NotionMention::first);
       longer != hiding.end() && longer->first <= mention.first; ++longer) {
    if (longer->end - longer->first <= mention.end - mention.first || !longer->holds(mention)) continue;
    if (hides_parties(longer->meaning) &&
        (mention.meaning == Notion::provider || mention.meaning == Notion::client))
      return true;
    if (longer->meaning == Notion::nothing || (is_turned(longer->meaning) && is_turned(mention.meaning)))
      return true;
  }
  return false;
}

}  // namespace

LawReading::LawReading(const Contract& contract) : contract_(&contract), outline_(outline_of(contract)) {
  const auto& tokens = contract.tokens();
  const Phrasebook::Words words = phrasebook().read(contract.vocabulary());
  std::vector<PartySide> sides = sides_of_words(contract);
  const std::vector<bool> bodies = words_of_client_bodies(contract);
  for (Symbol word = 0; word < sides.size(); ++word)
    if (bodies[word]) sides[word] = PartySide::client;
  std::vector<NotionMention> parties, phrases, found, hiding;
  for (std::uint32_t s = 0; s < contract.sentences().size(); ++s) {
    const Sentence& sentence = contract.sentences()[s];
    const std::uint32_t first = sentence.first_token;
    const std::uint32_t end = contract.sentences()[runs_on(contract, s) ? s + 1 : s].end_token;
    parties.clear();
    for (std::uint32_t i = first; i < sentence.end_token; ++i) {
      const PartySide side = sides[tokens[i].word];
      if (side == PartySide::unknown || (bodies[tokens[i].word] && !tokens[i].capital)) continue;
      parties.push_back({side == PartySide::provider ? Notion::provider : Notion::client, i, i + 1});
    }
    phrases.clear();
    phrasebook().each_phrase(
        {tokens.data() + first, tokens.data() + end}, sentence.end_token - first, words,
        [&](std::uint16_t meaning, std::size_t begin, std::size_t length) {
          const auto i = first + static_cast<std::uint32_t>(begin);
          phrases.push_back({static_cast<Notion>(meaning), i, i + static_cast<std::uint32_t>(length)});
        });
    found.clear();
    std::ranges::merge(parties, phrases, std::back_inserter(found), {}, &NotionMention::first,
                       &NotionMention::first);
    starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
    hiding.clear();
    std::ranges::copy_if(found, std::back_inserter(hiding), may_hide);
    Notions notions;
    for (const NotionMention& mention : found) {
      if (mention.meaning == Notion::nothing || is_hidden(mention, hiding)) continue;
      mentions_.push_back(mention);
      notions.set(static_cast<std::size_t>(mention.meaning));
    }
    notions_.push_back(notions);
  }
  starts_.push_back(static_cast<std::uint32_t>(mentions_.size()));
}

std::vector<std::uint32_t> LawReading::stipulating(std::initializer_list<Notion> meanings) const {
  const Notions wanted = set_of(meanings);
  std::vector<std::uint32_t> found;
  for (std::uint32_t s = 0; s < sentence_count(); ++s)
    if ((notions_[s] & wanted) == wanted && outline_.stipulates(s)) found.push_back(s);
  return found;
}

bool LawReading::anywhere(std::initializer_list<Notion> meanings) const {
  const Notions wanted = set_of(meanings);
  return std::ranges::any_of(notions_, [&](const Notions& said) { return (said & wanted) == wanted; });
}

std::pair<std::uint32_t, std::uint32_t> LawReading::sentences_in(Span span) const {
  return {first_sentence(*contract_, span.begin), first_sentence(*contract_, span.end)};
}

bool LawReading::paragraph_says(std::uint32_t sentence, Notion meaning) const {
  const auto [first, end] =
      sentences_in(contract_->paragraph_span(contract_->sentences()[sentence].paragraph));
  for (std::uint32_t s = first; s < end; ++s)
    if (says(s, meaning)) return true;
  return false;
}

bool LawReading::around(std::uint32_t sentence, std::initializer_list<Notion> meanings) const {
  const Notions wanted = set_of(meanings);
  const auto [first, end] = sentences_in(outline_.surroundings(sentence));
  for (std::uint32_t s = first; s < end; ++s)
    if ((notions_[s] & wanted) == wanted) return true;
  return false;
}

bool LawReading::under_title(std::uint32_t sentence, Notion meaning) const {
  const auto [first, end] = sentences_in(outline_.surroundings(sentence));
  for (std::uint32_t s = first; s < sentence; ++s) {
    if (!says(s, meaning)) continue;
    const Span span = contract_->sentences()[s].span;
    const Article* article = contract_->article_at(span.begin);
    if (article && article->heading.contains(span) &&
        article->span.contains(contract_->sentences()[sentence].span.begin))
      return true;
  }
  return false;
}

Stipulation::Stipulation(const LawReading& reading, std::uint32_t sentence)
    : reading_(reading), sentence_(sentence) {
  constexpr std::size_t deepest_list = 4;
  const auto& sentences = reading.contract().sentences();
  std::vector<std::uint32_t> read{sentence};
  while (read.size() <= deepest_list && sentences[read.back()].introduction != none)
    read.push_back(sentences[read.back()].introduction);
  for (auto one = read.rbegin(); one != read.rend(); ++one) {
    const auto mentions = reading.mentions(*one);
    mentions_.insert(mentions_.end(), mentions.begin(), mentions.end());
    notions_ |= reading.notions(*one);
  }
}

bool Stipulation::says_one_of(std::initializer_list<Notion> meanings) const {
  return (notions_ & set_of(meanings)).any();
}

const NotionMention* Stipulation::find(Notion meaning) const {
  const auto found = std::ranges::find(mentions_, meaning, &NotionMention::meaning);
  return found == mentions_.end() ? nullptr : &*found;
}

const NotionMention* Stipulation::before(std::uint32_t token, std::initializer_list<Notion> meanings) const {
  const Notions wanted = set_of(meanings);
  const NotionMention* last = nullptr;
  for (const NotionMention& mention : mentions_)
    if (mention.end <= token && wanted.test(static_cast<std::size_t>(mention.meaning))) last = &mention;
  return last;
}

const NotionMention* Stipulation::after(std::uint32_t token, std::initializer_list<Notion> meanings) const {
  const Notions wanted = set_of(meanings);
  for (const NotionMention& mention : mentions_)
    if (mention.first >= token && wanted.test(static_cast<std::size_t>(mention.meaning))) return &mention;
  return nullptr;
}

PartySide Stipulation::subject() const {
  const std::uint32_t begin = reading_.contract().sentences()[sentence_].first_token;
  const NotionMention* party = after(begin, {Notion::provider, Notion::client});
  return party ? side_of(*party) : actor(begin);
}

PartySide Stipulation::agent() const {
  const Contract& contract = reading_.contract();
  const std::uint32_t begin = contract.sentences()[sentence_].first_token;
  const auto is_one_of = [&](std::uint32_t i, std::initializer_list<std::u16string_view> words) {
    return std::ranges::find(words, contract.folded(contract.tokens()[i])) != words.end();
  };
  const auto is_complement = [&](std::uint32_t i) {
    if (is_one_of(i, {u"vos", u"votre", u"nos", u"notre"})) return true;
    if (i > begin && is_one_of(i - 1, {u"-"})) return true;  // "prévenez-nous"
    while (i > begin && is_one_of(i - 1, {u"l'", u"la", u"le"})) --i;
    return i > begin &&
           is_one_of(i - 1, {u"de", u"du", u"d'", u"a", u"au", u"par", u"avec", u"envers", u"pour"});
  };
  const NotionMention* party = after(begin, {Notion::provider, Notion::client});
  if (!party) return actor(begin);
  while (party && is_complement(party->first)) party = after(party->end, {Notion::provider, Notion::client});
  return party ? side_of(*party) : PartySide::unknown;
}

PartySide Stipulation::actor(std::uint32_t token) const {
  if (const NotionMention* party = before(token, {Notion::provider, Notion::client})) return side_of(*party);
  const Contract& contract = reading_.contract();
  const Article* article = contract.article_at(contract.sentences()[sentence_].span.begin);
  if (!article) return PartySide::unknown;
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t s = sentence_; s-- > sentence_ - std::min(sentence_, reach);) {
    if (!article->span.contains(contract.sentences()[s].span.begin)) break;
    for (const NotionMention& mention : reading_.mentions(s))
      if (mention.meaning == Notion::provider || mention.meaning == Notion::client) return side_of(mention);
  }
  return PartySide::unknown;
}

bool Stipulation::denied(const NotionMention& mention) const {
  constexpr std::uint32_t reach_of_ne = 7, reach_of_none = 3;
  const Contract& contract = reading_.contract();
  const auto& tokens = contract.tokens();
  const std::uint32_t begin = contract.sentences()[tokens[mention.first].sentence].first_token;
  const auto is_one_of = [&](std::uint32_t i, std::initializer_list<std::u16string_view> words) {
    return std::ranges::find(words, contract.folded(tokens[i])) != words.end();
  };
  const auto restricts = [&](std::uint32_t i) { return is_one_of(i, {u"que", u"qu'"}); };
  const auto denies = [&](std::uint32_t i) {
    return is_one_of(i, {u"sans", u"ni", u"aucun", u"aucune", u"aucuns", u"nul", u"nuls", u"nulle", u"non"});
  };
  // A phrase may hold its own denial or restriction: "aucun grief", "n'est pas tenu", "tenu que".
  if (denies(mention.first) || is_one_of(mention.first, {u"ne", u"n'"})) return false;
  for (std::uint32_t i = mention.first; i < mention.end; ++i)
    if (restricts(i)) return false;
  bool only = false;
  for (std::uint32_t i = mention.first; i-- > begin && mention.first - i <= reach_of_ne;) {
    if (tokens[i].kind == TokenKind::punctuation) return false;
    if (mention.first - i <= reach_of_none && denies(i)) return true;
    if (restricts(i)) only = true;
    if (is_one_of(i, {u"ne", u"n'"})) return !only;
  }
  return false;
}

const NotionMention* Stipulation::affirmed(Notion meaning) const {
  for (const NotionMention& mention : mentions_)
    if (mention.meaning == meaning && !denied(mention)) return &mention;
  return nullptr;
}

const LawReading& law_reading(const Contract& contract) {
  thread_local Kept<LawReading> kept;
  LawReading& reading = kept.of(contract);
  reading.follow(contract);
  return reading;
}

}  // namespace clausier
