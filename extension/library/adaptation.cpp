// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/adaptation.hpp"

#include <algorithm>
#include <string_view>

#include "analysis/unicode.hpp"
#include "library/each_run.hpp"

namespace clausier {
namespace {

/// The article or preposition before a name, and what it becomes before a feminine one and before a vowel.
struct Leading {
  std::u16string_view masculine, feminine, elided;
};

constexpr Leading leadings[] = {
    {u"le ", u"la ", u"l’"},       {u"Le ", u"La ", u"L’"},     {u"du ", u"de la ", u"de l’"},
    {u"Du ", u"De la ", u"De l’"}, {u"au ", u"à la ", u"à l’"}, {u"Au ", u"À la ", u"À l’"},
    {u"ce ", u"cette ", u"cet "},  {u"un ", u"une ", u"un "},
};

bool is_letter(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
         (c >= u'\u00C0' && c != u'’' && c < u'\u2000');
}

bool begins_with_vowel(std::u16string_view name) {
  const std::u16string folded = fold(name.substr(0, 1));
  return !folded.empty() && std::u16string_view(u"aeiouh").find(folded[0]) != std::u16string_view::npos;
}

std::size_t count(std::u16string_view text, std::u16string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::u16string_view::npos; at = text.find(words, at + 1))
    ++found;
  return found;
}

bool is_feminine(std::u16string_view text, const std::u16string& role) {
  return count(text, u"la " + role) + count(text, u"La " + role) >
         count(text, u"le " + role) + count(text, u"Le " + role);
}

/// Replaces the whole word at `at` and what leads it.
std::size_t rename_at(std::u16string& text, std::size_t at, const Renaming& renaming) {
  std::u16string name = renaming.to;
  const bool elides = begins_with_vowel(name);
  for (const Leading& leading : leadings) {
    const std::size_t length = leading.masculine.size();
    if (at < length || text.compare(at - length, length, leading.masculine) != 0 ||
        (at > length && is_letter(text[at - length - 1])))
      continue;
    const std::u16string_view becomes =
        elides ? leading.elided : (renaming.feminine ? leading.feminine : leading.masculine);
    text.replace(at - length, length + renaming.from.size(), std::u16string(becomes) + name);
    return at - length + becomes.size() + name.size();
  }
  text.replace(at, renaming.from.size(), name);
  return at + name.size();
}

void rename(std::u16string& text, const Renaming& renaming) {
  for (std::size_t at = text.find(renaming.from); at != std::u16string::npos;) {
    const std::size_t end = at + renaming.from.size();
    const bool whole = (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
    at = text.find(renaming.from, whole ? rename_at(text, at, renaming) : end);
  }
}

/// The same word in another number is the same term.
std::u16string term_key(std::u16string_view term) {
  std::u16string key = fold(term);
  while (key.ends_with(u's')) key.pop_back();
  return key;
}

}  // namespace

std::vector<Renaming> renamings(const Contract& contract) {
  std::vector<Renaming> found;
  for (const auto& [side, name] :
       {std::pair{PartySide::client, u"Client"}, {PartySide::provider, u"Prestataire"}}) {
    const auto party = std::ranges::find(contract.parties(), side, &Party::side);
    if (party == contract.parties().end() || fold(party->role) == fold(name)) continue;
    found.push_back({name, party->role, is_feminine(contract.text(), party->role)});
  }
  return found;
}

std::vector<Block> rename_parties(std::vector<Block> blocks, const std::vector<Renaming>& renamings) {
  each_run(blocks, [&](Run& run) {
    if (run.kind == Run::Kind::blank) return;
    for (const Renaming& renaming : renamings) rename(run.text, renaming);
  });
  return blocks;
}

std::vector<const Definition*> missing_definitions(const Clause& clause, const std::vector<Block>& blocks,
                                                   const Contract& contract, const Library& library) {
  std::vector<const Definition*> missing;
  each_run(blocks, [&](const Run& run) {
    if (run.kind != Run::Kind::term) return;
    const std::u16string key = term_key(to_utf16(run.target));
    const auto same = [&](std::u16string_view term) { return term_key(term) == key; };
    if (std::ranges::any_of(clause.defines, same) ||
        std::ranges::any_of(contract.definitions(), same, &DefinedTerm::term))
      return;
    const auto definition = std::ranges::find_if(library.terms(), same, &Definition::name);
    if (definition == library.terms().end()) return;
    if (std::ranges::find(missing, &*definition) == missing.end()) missing.push_back(&*definition);
  });
  return missing;
}

}  // namespace clausier
