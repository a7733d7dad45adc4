// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"
#include "library/json_file.hpp"
#include "library/read_files.hpp"

namespace clausier {
namespace {

// In the order of Verification.
constexpr std::array<std::u16string_view, 4> verifications = {u"lu", u"enonce", u"cite", u"a-verifier"};

// What may be said of an authority; clauses/README.md tells what each means.
constexpr std::array<std::string_view, 15> holdings = {
    "penale",         "penale-non-reduite",
    "dedit",          "autre",
    "abusive",        "liberalite",
    "responsabilite", "plafond-applique",
    "plafond-ecarte", "responsabilite-ecartee",
    "prejudice",      "perte-de-chance",
    "tva-due",        "texte",
    "recommandation",
};

Authority read_authority(JsonFile& json, const JsonValue& value) {
  json.allow(value, {"id", "reference", "solution", "resume", "lecon", "lecon-anglais", "verification"});
  Authority authority;
  authority.id = to_utf8(json.text(value, "id"));
  authority.cite = json.text(value, "reference");
  authority.holding = to_utf8(json.text(value, "solution"));
  if (!authority.holding.empty() && std::ranges::find(holdings, authority.holding) == holdings.end())
    json.fault(value.place + ".solution", u"Cette solution n'est pas dans la liste de clauses/README.md.");
  authority.summary = json.text(value, "resume");
  authority.lesson = json.text(value, "lecon");
  authority.english_lesson = json.optional_text(value, "lecon-anglais", Language::english);
  const auto verification = json.text(value, "verification");
  const auto found = std::ranges::find(verifications, verification);
  if (found != verifications.end())
    authority.verification = static_cast<Verification>(found - verifications.begin());
  else if (!verification.empty())
    json.fault(value.place + ".verification", u"La vérification est lu, enonce, cite ou a-verifier.");
  return authority;
}

// The items of the file's only list; each is read by `read`, and one whose `key` was seen is a fault.
template <typename Item, typename Read, typename Key>
std::vector<Item> read_list(const ClauseFile& file, std::string_view list, std::vector<Problem>& problems,
                            const Read& read, Key key) {
  JsonFile json(file.name, file.bytes, problems);
  std::vector<Item> taken;
  if (!json.root()) return taken;
  json.allow(json.root(), {list});
  for (const auto& value : json.items(json.root(), list)) {
    const auto known = problems.size();
    if (!json.is_object(value)) {
      json.fault(value.place, u"Il faut ici un objet { … }.");
      continue;
    }
    auto item = read(json, value);
    if (std::ranges::find(taken, item.*key, key) != taken.end())
      json.fault(value.place, u"Cette entrée est répétée.");
    if (problems.size() == known) taken.push_back(std::move(item));
  }
  return taken;
}

Definition read_term(JsonFile& json, const JsonValue& value) {
  json.allow(value, {"terme", "definition"});
  return {json.text(value, "terme"), json.text(value, "definition")};
}

}  // namespace

std::vector<Authority> read_authorities(const ClauseFile& file, std::vector<Problem>& problems) {
  return read_list<Authority>(file, "autorites", problems, read_authority, &Authority::id);
}

std::vector<Definition> read_terms(const ClauseFile& file, std::vector<Problem>& problems) {
  return read_list<Definition>(file, "termes", problems, read_term, &Definition::name);
}

}  // namespace clausier
