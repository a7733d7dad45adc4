// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/exclusion.hpp"

#include <algorithm>

namespace clausier {
namespace {

using enum Notion;

/// The contract bears no indirect damage.
bool excludes_indirect(const LawReading& reading) {
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, indirect)) continue;
    const Stipulation stipulation(reading, s);
    if (stipulation.says(not_excluded)) continue;
    if (stipulation.says_one_of({not_liable, excluded, no_claim})) return true;
    // "limitée aux dommages directs"
    if (stipulation.says(direct) && stipulation.says(cap)) return true;
  }
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (reading.says(s, direct) && reading.says(s, liability) &&
        (reading.says(s, cap) || reading.says(s, merely)) && !reading.says(s, indirect))
      return true;
  return false;
}

bool is_semicolon(const LawReading& reading, const NotionMention& mention) {
  const Contract& contract = reading.contract();
  return contract.folded(contract.tokens()[mention.first]) == u";";
}

/// The words refuse a claim to the client, not to the provider.
bool refuses_client(const Stipulation& stipulation, const NotionMention& refusal) {
  return stipulation.actor(refusal.first) != PartySide::provider;
}

/// "reste à la charge du Client", "reste à sa charge" after the client's name.
bool falls_to_client(const Stipulation& stipulation, const NotionMention& mention) {
  constexpr std::uint32_t reach = 4;
  const NotionMention* party = stipulation.after(mention.end, {provider, client});
  if (party && party->first < mention.end + reach) return party->meaning == client;
  return stipulation.actor(mention.first) == PartySide::client;
}

bool is_refusal(const Stipulation& stipulation, const NotionMention* mention) {
  if (!mention) return false;
  if (mention->meaning == no_claim) return refuses_client(stipulation, *mention);
  if (mention->meaning == left_to) return falls_to_client(stipulation, *mention);
  return mention->meaning == not_liable || mention->meaning == excluded || mention->meaning == client_alone;
}

/// "les dommages indirects, dont la perte de chance", "la perte de chance constitue un dommage indirect".
bool is_ranked_indirect(const Stipulation& stipulation, const NotionMention& damage) {
  const NotionMention* rank = stipulation.before(damage.first, {indirect, direct});
  if (!rank) rank = stipulation.after(damage.end, {indirect, direct});
  return rank && rank->meaning == indirect;
}

}  // namespace

bool leaves_unrepaired(const LawReading& reading, const Stipulation& stipulation,
                       const NotionMention& damage) {
  const NotionMention* behind =
      stipulation.after(damage.end, {excluded, not_excluded, liable, exception, contrast, no_claim, left_to});
  const NotionMention* ahead = stipulation.before(
      damage.first, {not_liable, excluded, not_excluded, liable, no_claim, client_alone, exception});
  // A semicolon ends what was refused before it.
  const NotionMention* turn = stipulation.before(damage.first, {contrast});
  if (ahead && turn && turn->first > ahead->first && is_semicolon(reading, *turn)) ahead = nullptr;
  const bool ahead_borne =
      ahead && (ahead->meaning == liable || ahead->meaning == exception || ahead->meaning == not_excluded);
  if (behind && (behind->meaning == excluded || behind->meaning == no_claim || behind->meaning == left_to) &&
      is_refusal(stipulation, behind)) {
    // "répond de la perte de chance, les dommages indirects étant exclus": another subject stands between.
    const NotionMention* other = stipulation.after(damage.end, {Notion::damage, indirect});
    return !(ahead_borne && other && other->first < behind->first);
  }
  if (behind && (behind->meaning == not_excluded || (behind->meaning == liable && !ahead))) return false;
  if (is_refusal(stipulation, ahead)) {
    const NotionMention* kept = stipulation.before(damage.first, {liable, direct});
    return !(turn && kept && turn->first > ahead->first && kept->first > turn->first);
  }
  if (ahead_borne) return false;
  return is_ranked_indirect(stipulation, damage) && excludes_indirect(reading);
}

bool keeps_repaired(const Stipulation& stipulation, const NotionMention& damage) {
  const NotionMention* ahead =
      stipulation.before(damage.first, {not_liable, excluded, not_excluded, no_claim});
  const NotionMention* behind = stipulation.after(damage.end, {not_liable, excluded, not_excluded, no_claim});
  return (ahead && ahead->meaning == not_excluded) || (!ahead && behind && behind->meaning == not_excluded);
}

std::optional<Suggestion> without_item(const LawReading& reading, std::uint32_t sentence,
                                       const NotionMention& damage, std::u16string title) {
  const Contract& contract = reading.contract();
  const Sentence& whole = contract.sentences()[sentence];
  const auto& tokens = contract.tokens();
  const auto is_one_of = [&](std::uint32_t i, std::initializer_list<std::u16string_view> words) {
    return std::ranges::find(words, contract.folded(tokens[i])) != words.end();
  };
  constexpr std::uint32_t longest_article = 3;
  std::uint32_t first = damage.first;
  while (first > whole.first_token && damage.first - first < longest_article &&
         !is_one_of(first - 1, {u",", u"et", u"ou"}))
    --first;
  if (first < whole.first_token + 2 || !is_one_of(first - 1, {u",", u"et", u"ou"})) return {};
  if (damage.end >= whole.end_token || !is_one_of(damage.end, {u",", u"et", u"ou", u".", u";"})) return {};
  const auto offset = [&](std::uint32_t place) { return place - whole.wording.begin; };
  std::u16string text(contract.quote(whole.wording));
  const std::uint32_t begin = offset(tokens[first - 2].span.end);
  text.erase(begin, offset(tokens[damage.end - 1].span.end) - begin);
  return Suggestion{std::move(title), std::move(text)};
}

}  // namespace clausier
