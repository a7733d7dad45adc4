// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/fill.hpp"

#include <algorithm>

namespace clausier {
namespace {

// What French joins when a value comes after a preposition: the end of what stands before, the start of the
// value, and what each becomes.
struct Contraction {
  std::u16string_view preposition, article, before, value;
};

constexpr Contraction contractions[] = {
    {u" de ", u"un ", u" d’", u"un "}, {u" de ", u"une ", u" d’", u"une "}, {u" de ", u"le ", u" ", u"du "},
    {u" de ", u"les ", u" ", u"des "}, {u" à ", u"le ", u" ", u"au "},      {u" à ", u"les ", u" ", u"aux "},
};

void contract(std::u16string& before, std::u16string& value) {
  for (const Contraction& join : contractions) {
    if (!before.ends_with(join.preposition) || !value.starts_with(join.article)) continue;
    before.replace(before.size() - join.preposition.size(), join.preposition.size(), join.before);
    value.replace(0, join.article.size(), join.value);
    return;
  }
}

bool ends_sentence(std::u16string_view before) {
  return before.ends_with(u". ");
}

// "vingt (20) jours" opens a sentence as "Vingt (20) jours".
void capitalise(std::u16string& value) {
  if (value.starts_with(u'é'))
    value[0] = u'É';
  else if (!value.empty() && value[0] >= u'a' && value[0] <= u'z')
    value[0] = static_cast<char16_t>(value[0] - u'a' + u'A');
}

void fill_runs(std::vector<Run>& runs, const std::vector<Blank>& blanks, const Values& values,
               Writing writing, Language language) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].kind != Run::Kind::blank) continue;
    const auto typed = values.find(runs[i].target);
    const auto blank = std::ranges::find(blanks, runs[i].target, &Blank::id);
    if (blank == blanks.end() || typed == values.end() || typed->second.empty()) continue;
    runs[i].text = write_value(*blank, typed->second, writing, language);
    if (i > 0 && language == Language::french) contract(runs[i - 1].text, runs[i].text);
    if (i > 0 && ends_sentence(runs[i - 1].text)) capitalise(runs[i].text);
  }
}

}  // namespace

std::vector<Block> fill(std::vector<Block> blocks, const std::vector<Blank>& blanks, const Values& values,
                        Language language) {
  for (Block& block : blocks) {
    fill_runs(block.runs, blanks, values, Writing::sentence, language);
    for (auto& row : block.rows)
      for (TableCell& cell : row) fill_runs(cell.runs, blanks, values, Writing::cell, language);
  }
  return blocks;
}

Values samples(const Clause& clause, Language language) {
  Values values;
  for (const Blank& blank : clause.blanks) {
    const bool translated = language == Language::english && !blank.english_sample.empty();
    values[blank.id] = translated ? blank.english_sample : blank.sample;
  }
  return values;
}

}  // namespace clausier
