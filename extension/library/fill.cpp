// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/fill.hpp"

#include <algorithm>

namespace clausier {
namespace {

// "de" before "un (1) mois" becomes "d’".
void elide(std::u16string& before, const std::u16string& value) {
  const bool vowel = value.starts_with(u"un ") || value.starts_with(u"une ");
  const bool preposition = before.ends_with(u" de ") || before == u"de ";
  if (vowel && preposition) before.replace(before.size() - 2, 2, u"’");
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
               Writing writing) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].kind != Run::Kind::blank) continue;
    const auto typed = values.find(runs[i].target);
    const auto blank = std::ranges::find(blanks, runs[i].target, &Blank::id);
    if (blank == blanks.end() || typed == values.end() || typed->second.empty()) continue;
    runs[i].text = write_value(*blank, typed->second, writing);
    if (i > 0) elide(runs[i - 1].text, runs[i].text);
    if (i > 0 && ends_sentence(runs[i - 1].text)) capitalise(runs[i].text);
  }
}

}  // namespace

std::vector<Block> fill(std::vector<Block> blocks, const std::vector<Blank>& blanks, const Values& values) {
  for (Block& block : blocks) {
    fill_runs(block.runs, blanks, values, Writing::sentence);
    for (auto& row : block.rows)
      for (TableCell& cell : row) fill_runs(cell.runs, blanks, values, Writing::cell);
  }
  return blocks;
}

Values samples(const Clause& clause) {
  Values values;
  for (const Blank& blank : clause.blanks) values[blank.id] = blank.sample;
  return values;
}

}  // namespace clausier
