// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/limbs.hpp"

#include <algorithm>
#include <map>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

/// "8. Violations. Elles sont notifiées…": the words that begin the paragraph say what it is about.
std::uint32_t label_of(const LawReading& reading, std::uint32_t sentence) {
  constexpr std::uint32_t longest = 7;  // in tokens
  const auto& sentences = reading.contract().sentences();
  std::uint32_t first = sentence;
  while (first > 0 && sentences[first - 1].paragraph == sentences[sentence].paragraph) --first;
  const bool is_label = sentences[first].end_token - sentences[first].first_token <= longest;
  return first < sentence && is_label ? first : none;
}

bool shows(const LawReading& reading, std::uint32_t sentence, const Limb& limb) {
  const auto is_here = [&](const LimbSign& sign) {
    return reading.says(sentence, sign.one) ||
           (sign.other != Notion::count && reading.says(sentence, sign.other));
  };
  if (std::ranges::none_of(limb.signs, is_here)) return false;
  const Stipulation stipulation(reading, sentence);
  const std::uint32_t label = label_of(reading, sentence);
  return std::ranges::any_of(limb.signs, [&](const LimbSign& sign) {
    const bool labelled = label != none && sign.other != Notion::count && reading.says(label, sign.one);
    return is_here(sign) && (labelled || stipulation.says(sign.one)) &&
           (sign.other == Notion::count || stipulation.says(sign.other));
  });
}

/// The title that names the matter, else the first sentence.
Span heading_of(const LawReading& reading, Span article, Notion matter) {
  const auto [first, end] = reading.sentences_in(article);
  const auto& sentences = reading.contract().sentences();
  for (std::uint32_t s = first; s < end; ++s)
    if (reading.outline().is_heading(s) && reading.says(s, matter)) return sentences[s].span;
  return first < end ? sentences[first].span : Span{};
}

}  // namespace

Home home_of(const LawReading& reading, Notion matter, std::span<const std::uint32_t> sentences) {
  // A clause by itself, without any article, is one matter.
  Home home(reading.sentence_count(), reading.contract().articles().empty());
  const auto settle = [&](std::uint32_t sentence) {
    const auto [first, end] = reading.sentences_in(reading.outline().surroundings(sentence));
    for (std::uint32_t s = first; s < end; ++s) home[s] = true;
  };
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (!home[s] && reading.outline().is_heading(s) && reading.says(s, matter)) settle(s);
  for (const std::uint32_t s : sentences)
    if (!home[s]) settle(s);
  // An article that keeps speaking of the matter under another title.
  constexpr int often = 2;
  std::map<Span, int> told;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (!home[s] && reading.says(s, matter) && !reading.outline().is_definition(s) &&
        ++told[reading.outline().surroundings(s)] == often)
      settle(s);
  return home;
}

MissingLimbs find_missing(const LawReading& reading, const Home& home, Notion matter,
                          std::span<const Limb> limbs) {
  MissingLimbs found;
  std::map<Span, std::size_t> said;  // limbs by article of the matter
  for (const Limb& limb : limbs) {
    bool is_present = false;
    for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
      const bool counts = home[s] || (limb.anywhere && !reading.outline().is_definition(s));
      if (!counts || (is_present && !home[s]) || !shows(reading, s, limb)) continue;
      is_present = true;
      if (home[s]) ++said[reading.outline().surroundings(s)];
    }
    if (is_present)
      ++found.present;
    else
      found.names.push_back(to_utf8(limb.name));
  }
  const auto fullest = std::ranges::max_element(said, {}, [](const auto& one) { return one.second; });
  if (fullest == said.end()) return found;
  found.heading = heading_of(reading, fullest->first, matter);
  return found;
}

std::u16string listed(const std::vector<std::string>& names) {
  std::u16string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? u" et " : u", ";
    text += to_utf16(names[i]);
  }
  return text;
}

}  // namespace clausier
