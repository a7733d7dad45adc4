// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <ostream>

#include "analysis/unicode.hpp"
#include "cli/calls.hpp"
#include "cli/report.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

std::string_view french(Verification verification) {
  switch (verification) {
    case Verification::read:
      return "lue dans une source publiée";
    case Verification::stated:
      return "rapportée par une note de cabinet";
    case Verification::cited:
      return "seulement citée par une source";
    case Verification::to_check:
      return "à vérifier";
  }
  return {};
}

void write_authorities(const std::string& title, std::span<const std::string_view> ids,
                       const Library& library, std::ostream& out) {
  if (!ids.empty()) out << "\n" << title << "\n";
  for (const std::string_view id : ids) {
    const Authority* authority = library.authority(id);
    if (!authority) {
      out << "  " << id << "\n";
      continue;
    }
    out << "  " << to_utf8(authority->cite) << " [" << id << "]\n";
    if (!authority->summary.empty()) out << "    " << to_utf8(authority->summary) << "\n";
  }
}

void write_examples(const Rule& rule, bool flagged, std::ostream& out) {
  for (const Example& example : rule.examples) {
    if ((example.text.find(u'⟦') != std::u16string_view::npos) != flagged) continue;
    out << "  – " << indented(to_utf8(example.text), "    ").substr(4);
    if (!example.why.empty())
      out << "    → " << (example.risk ? std::string(french(*example.risk)) + "\u00A0: " : "")
          << to_utf8(example.why) << "\n";
  }
}

void write_rule(const Rule& rule, const Library& library, std::ostream& out) {
  out << to_utf8(rule.title) << " [" << rule.id << "]\n\n" << to_utf8(rule.explanation) << "\n";
  write_authorities("Fondement", rule.basis, library, out);
  write_authorities("En sens contraire", rule.contrary, library, out);
  out << "\nExemples signalés (le passage est entre ⟦ et ⟧)\n";
  write_examples(rule, true, out);
  out << "\nExemples qui ne le sont pas\n";
  write_examples(rule, false, out);
}

bool cites(std::span<const std::string_view> ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void write_authority(const Authority& authority, const Library& library, std::ostream& out) {
  out << to_utf8(authority.cite) << " [" << authority.id << "]\n";
  if (!authority.holding.empty()) out << "Solution\u00A0: " << authority.holding << "\n";
  out << "\n" << to_utf8(authority.summary) << "\n";
  if (!authority.lesson.empty()) out << "\nPour le rédacteur\u00A0: " << to_utf8(authority.lesson) << "\n";
  out << "\nVérification\u00A0: " << french(authority.verification) << ".\n";
  for (const Rule* rule : all_rules()) {
    if (cites(rule->basis, authority.id)) out << "Fonde la règle " << rule->id << ".\n";
    if (cites(rule->contrary, authority.id)) out << "Va contre la règle " << rule->id << ".\n";
  }
  for (const Clause& clause : library.clauses())
    if (std::find(clause.basis.begin(), clause.basis.end(), authority.id) != clause.basis.end())
      out << "Fonde la clause " << clause.id << ".\n";
}

/// By id, or by a piece of the reference ("18-14.427") that no other authority has.
const Authority* find_authority(const Library& library, const std::string& subject) {
  if (const Authority* authority = library.authority(subject)) return authority;
  const Authority* found = nullptr;
  for (const Authority& authority : library.authorities()) {
    if (fold(authority.cite).find(fold(to_utf16(subject))) == std::u16string::npos) continue;
    if (found) return nullptr;
    found = &authority;
  }
  return found;
}

void list_subjects(const Library& library, std::ostream& out) {
  out << "Règles\n";
  for (const Rule* rule : all_rules()) out << "  " << rule->id << "  " << to_utf8(rule->title) << "\n";
  out << "\nDécisions et textes\n";
  for (const Authority& authority : library.authorities())
    out << "  " << authority.id << "  " << to_utf8(authority.cite) << "\n";
}

}  // namespace

Exit explain(const std::string& subject, std::ostream& out, std::ostream& err) {
  const Library library = builtin_library();
  if (subject.empty()) {
    list_subjects(library, out);
  } else if (const Rule* rule = find_rule(subject)) {
    write_rule(*rule, library, out);
  } else if (const Authority* authority = find_authority(library, subject)) {
    write_authority(*authority, library, out);
  } else {
    err << "clausier\u00A0: «\u00A0" << subject
        << "\u00A0» n'est ni une règle, ni une décision connue, ou en désigne plusieurs. «\u00A0clausier "
           "explain\u00A0» les énumère.\n";
    return Exit::failed;
  }
  return Exit::clean;
}

}  // namespace clausier
