// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Prints each distinct paragraph, item and cell of the built-in library, filled with its samples, a line
// each, and what else of a clause is shown to a person: what proofread.cmake gives to the spelling and
// grammar checkers.
#include <iostream>
#include <set>
#include <utility>

#include "analysis/unicode.hpp"
#include "library/fill.hpp"
#include "library/library.hpp"

namespace {

using namespace clausier;

std::set<std::u16string> printed;

void print(std::u16string_view text) {
  std::u16string line(text);
  if (!line.empty() && printed.insert(line).second) std::cout << to_utf8(line) << '\n';
}

void print(const Clause& clause, const std::vector<Block>& blocks) {
  std::u16string line;
  for (const char16_t c : plain_text(fill(blocks, clause.blanks, samples(clause)))) {
    if (c != u'\n' && c != u'\t')
      line += c;
    else
      print(std::exchange(line, {}));
  }
}

}  // namespace

int main() {
  const Library library = builtin_library();
  for (const Clause& clause : library.clauses()) {
    for (const auto* text : {&clause.title, &clause.use_when, &clause.drafting_note}) print(*text);
    for (const Blank& blank : clause.blanks)
      for (const auto* text : {&blank.label, &blank.question, &blank.help}) print(*text);
    for (const Variant& variant : clause.variants) {
      print(variant.gains);
      print(variant.gives_up);
      print(clause, variant.blocks);
      for (const Fallback& fallback : variant.fallbacks) {
        print(fallback.title);
        print(clause, fallback.blocks);
      }
    }
  }
  for (const Authority& authority : library.authorities()) {
    print(authority.summary);
    print(authority.lesson);
  }
  for (const Definition& term : library.terms()) print(term.name + u" " + term.meaning);
}
