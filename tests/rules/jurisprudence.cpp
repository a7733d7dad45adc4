// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Writes docs/jurisprudence.md: each ruling on a sum due for leaving, what the court held and what Clausier
// says.
//   jurisprudence AUTHORITIES.json RULINGS.jsonl > docs/jurisprudence.md
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "json_text.hpp"
#include "rules/rule.hpp"

namespace {

using namespace clausier;

struct Ruling {
  std::string id;
  std::string cite;
  std::string held;
  std::string summary;
  std::string clause;  ///< empty where its wording was not seen
  bool reconstructed = false;
  bool about_leaving = true;
  std::optional<Risk> risk{};

  bool judged() const { return !clause.empty() && about_leaving; }
  bool penal() const { return held.starts_with("penale"); }
  bool disagrees() const { return judged() && penal() != (risk && *risk != Risk::low); }
};

std::string contents(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

std::optional<Risk> judge(const std::string& clause) {
  std::optional<Risk> worst;
  for (const Finding& finding :
       find_rule("indemnite-clause-penale")->check(read_contract(plain_text(to_utf16(clause)))))
    if (!worst || *finding.risk > *worst) worst = finding.risk;
  return worst;
}

std::vector<Ruling> read_rulings(const std::string& authorities, const std::string& wordings) {
  constexpr std::string_view opening = "\"id\": \"";
  std::vector<Ruling> rulings;
  for (auto at = authorities.find(opening); at != authorities.npos; at = authorities.find(opening, at + 1)) {
    Ruling ruling{string_at(authorities, at + opening.size()),
                  value_of(authorities, "reference", at),
                  value_of(authorities, "solution", at),
                  value_of(authorities, "resume", at),
                  {}};
    if (!ruling.penal() && ruling.held != "dedit") continue;
    std::istringstream lines(wordings);
    for (std::string line; std::getline(lines, line);) {
      if (value_of(line, "key") != ruling.id) continue;
      ruling.clause = value_of(line, "clause_text");
      ruling.reconstructed = value_of(line, "reconstructed") == "oui";
      ruling.about_leaving = value_of(line, "scope") == "exit-indemnity";
      if (ruling.judged()) ruling.risk = judge(ruling.clause);
    }
    rulings.push_back(std::move(ruling));
  }
  const auto rank = [](const Ruling& one) { return one.disagrees() ? 0 : one.judged() ? 1 : 2; };
  std::ranges::stable_sort(rulings, {}, rank);
  return rulings;
}

std::string held(const Ruling& ruling) {
  if (ruling.held == "penale-non-reduite") return "clause pénale, non réduite";
  return ruling.penal() ? "clause pénale" : "dédit";
}

std::string said(const Ruling& ruling) {
  if (!ruling.about_leaving) return "hors du champ de la règle";
  if (ruling.clause.empty()) return "clause non vue";
  if (!ruling.risk) return "rien";
  return *ruling.risk == Risk::high     ? "risque élevé"
         : *ruling.risk == Risk::medium ? "risque moyen"
                                        : "risque faible";
}

void write(const std::vector<Ruling>& rulings) {
  std::cout << "# Ce que les juges ont dit, ce que dit Clausier\n\n"
               "Page produite par `tests/rules/jurisprudence.cpp`. Chaque décision de "
               "`clauses/jurisprudence.json` qui "
               "qualifie une somme de clause pénale ou de dédit y figure, les désaccords en tête. Un "
               "désaccord n’est pas "
               "toujours une erreur\u00A0: lorsque la somme égale le prix restant, Clausier avertit même si "
               "une décision "
               "isolée y a vu un dédit, parce que la Cour de cassation juge l’inverse de façon constante "
               "depuis 2015.\n\n"
               "| Décision | Le juge | Clausier | Clause |\n|---|---|---|---|\n";
  for (const Ruling& one : rulings)
    std::cout << "| " << one.cite << " | " << held(one) << " | " << said(one)
              << (one.disagrees() ? " (désaccord)" : "") << " | "
              << (one.clause.empty() ? one.summary : one.clause)
              << (one.reconstructed ? " *(reconstituée)*" : "") << " |\n";
}

}  // namespace

int main(int count, char** files) {
  if (count != 3) {
    std::cerr << "jurisprudence AUTHORITIES.json RULINGS.jsonl\n";
    return 2;
  }
  write(read_rulings(contents(files[1]), contents(files[2])));
}
