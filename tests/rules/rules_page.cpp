// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Writes docs/regles.md: each rule with its law, its examples both ways and its cure.
//   rules_page AUTHORITIES.json > docs/regles.md
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

#include "json_text.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

/// The reference of each text and ruling, by id.
std::map<std::string, std::string, std::less<>> read_references(const char* file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  const std::string authorities = text.str();
  constexpr std::string_view opening = "\"id\": \"";
  std::map<std::string, std::string, std::less<>> references;
  for (auto at = authorities.find(opening); at != authorities.npos; at = authorities.find(opening, at + 1))
    references.emplace(string_at(authorities, at + opening.size()), value_of(authorities, "reference", at));
  return references;
}

const char* severity(const Rule& rule) {
  return rule.severity == Severity::error     ? "erreur"
         : rule.severity == Severity::warning ? "avertissement"
                                              : "information";
}

const char* grade(Risk risk) {
  return risk == Risk::high ? "risque élevé" : risk == Risk::medium ? "risque moyen" : "risque faible";
}

bool is_flagged(const Example& example) {
  return example.text.find(u'⟦') != example.text.npos;
}

/// The text on one line, what is flagged in bold.
std::string shown(std::u16string_view text) {
  std::u16string line;
  for (const char16_t c : text) {
    if (c == u'⟦' || c == u'⟧')
      line += u"**";
    else if (c == u'\n')
      line += u" / ";
    else if (c == u'|' || c == u'*' || c == u'_')
      line += {u'\\', c};
    else
      line += c;
  }
  return to_utf8(line);
}

std::u16string without_marks(std::u16string_view text) {
  std::u16string plain(text);
  std::erase_if(plain, [](char16_t c) { return c == u'⟦' || c == u'⟧'; });
  return plain;
}

void write_authorities(const char* title, std::span<const std::string_view> ids,
                       const std::map<std::string, std::string, std::less<>>& references) {
  if (ids.empty()) return;
  std::cout << "\n" << title << "\u00A0: ";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto found = references.find(ids[i]);
    std::cout << (i ? " ; " : "") << (found == references.end() ? std::string(ids[i]) : found->second);
  }
  std::cout << ".\n";
}

void write_examples(const Rule& rule) {
  std::cout << "\nSignalé\u00A0:\n\n";
  for (const Example& example : rule.examples) {
    if (!is_flagged(example)) continue;
    std::cout << "- " << shown(example.text);
    if (example.risk) std::cout << " (" << grade(*example.risk) << ")";
    if (!example.why.empty()) std::cout << " *" << to_utf8(example.why) << "*";
    std::cout << "\n";
  }
  std::cout << "\nNon signalé\u00A0:\n\n";
  for (const Example& example : rule.examples) {
    if (is_flagged(example)) continue;
    std::cout << "- " << shown(example.text);
    if (!example.why.empty()) std::cout << " *" << to_utf8(example.why) << "*";
    std::cout << "\n";
  }
}

/// The rewriting offered for the first example that has one.
void write_cure(const Rule& rule) {
  for (const Example& example : rule.examples) {
    if (!is_flagged(example)) continue;
    for (const Finding& finding : rule.check(read_contract(plain_text(without_marks(example.text)))))
      for (const Suggestion& suggestion : finding.suggestions) {
        std::cout << "\nRemède, « " << to_utf8(suggestion.title) << " »\u00A0:\n\n> "
                  << shown(suggestion.text) << "\n";
        return;
      }
  }
  std::cout
      << "\nAucune réécriture n’est proposée\u00A0: le remède dépend de ce que les parties ont voulu.\n";
}

}  // namespace

int main(int count, char** files) {
  if (count != 2) {
    std::cerr << "rules_page AUTHORITIES.json\n";
    return 2;
  }
  const auto references = read_references(files[1]);
  std::cout << "# Les règles\n\nPage produite par `tests/rules/rules_page.cpp` à partir des règles "
               "elles-mêmes. Le passage "
               "signalé est en gras\u00A0; une barre oblique sépare les alinéas d’un exemple. Une règle dite "
               "«\u00A0d’opinion\u00A0» "
               "ne joue que si elle est choisie.\n\n";
  for (const Rule* rule : all_rules())
    std::cout << "- [`" << rule->id << "`](#" << rule->id << ") " << to_utf8(rule->title) << "\n";
  for (const Rule* rule : all_rules()) {
    std::cout << "\n## " << rule->id << "\n\n**" << to_utf8(rule->title) << "** (" << severity(*rule)
              << (rule->opinionated ? ", d’opinion" : "") << "). " << to_utf8(rule->explanation) << "\n";
    write_authorities("Fondement", rule->basis, references);
    write_authorities("En sens contraire", rule->contrary, references);
    write_examples(*rule);
    write_cure(*rule);
  }
}
