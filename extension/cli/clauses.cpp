// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "analysis/unicode.hpp"
#include "cli/calls.hpp"
#include "cli/lazy_library.hpp"

namespace clausier {
namespace {

using Json = nlohmann::ordered_json;

std::string_view french(Side side) {
  switch (side) {
    case Side::client:
      return "côté client";
    case Side::provider:
      return "côté prestataire";
    case Side::balanced:
      return "texte équilibré";
  }
  return {};
}

/// Whether the variant is wanted: any side, or that one.
bool wanted(const Variant& variant, std::optional<Side> side) {
  return !side || variant.side == *side;
}

const std::vector<Block>& text_of(const Variant& variant, Language language) {
  return language == Language::french ? variant.blocks : variant.english;
}

const std::vector<Block>& text_of(const Fallback& fallback, Language language) {
  return language == Language::french ? fallback.blocks : fallback.english;
}

std::string title_of(const Fallback& fallback, Language language) {
  return to_utf8(language == Language::french ? fallback.title : fallback.english_title);
}

Json summary(const Clause& clause) {
  Json sides = Json::array();
  for (const Variant& variant : clause.variants) sides.push_back(side_id(variant.side));
  return {{"id", clause.id},
          {"family", clause.family},
          {"title", to_utf8(clause.title)},
          {"version", clause.version},
          {"sides", std::move(sides)}};
}

Json full(const Clause& clause, const ClausesCall& call, const Library& library) {
  Json json = summary(clause);
  json["language"] = call.language == Language::french ? "fr" : "en";
  json["useWhen"] = to_utf8(clause.use_when);
  json["draftingNote"] = to_utf8(clause.drafting_note);
  json["basis"] = Json::array();
  for (const std::string& id : clause.basis) {
    const Authority* authority = library.authority(id);
    json["basis"].push_back({{"id", id}, {"cite", authority ? to_utf8(authority->cite) : id}});
  }
  json["blanks"] = Json::array();
  for (const Blank& blank : clause.blanks)
    json["blanks"].push_back(
        {{"id", blank.id}, {"question", to_utf8(blank.question)}, {"sample", to_utf8(blank.sample)}});
  json["variants"] = Json::array();
  for (const Variant& variant : clause.variants) {
    if (!wanted(variant, call.side)) continue;
    Json fallbacks = Json::array();
    for (const Fallback& fallback : variant.fallbacks)
      if (!text_of(fallback, call.language).empty())
        fallbacks.push_back({{"title", title_of(fallback, call.language)},
                             {"text", to_utf8(plain_text(text_of(fallback, call.language)))}});
    json["variants"].push_back({{"side", side_id(variant.side)},
                                {"text", to_utf8(plain_text(text_of(variant, call.language)))},
                                {"gains", to_utf8(variant.gains)},
                                {"givesUp", to_utf8(variant.gives_up)},
                                {"fallbacks", std::move(fallbacks)}});
  }
  return json;
}

void write_part(const char* title, const std::u16string& text, std::ostream& out) {
  if (!text.empty()) out << title << "\u00A0: " << to_utf8(text) << "\n";
}

void write_variant(const Variant& variant, Language language, std::ostream& out) {
  out << "\n—— " << french(variant.side) << "\n" << to_utf8(plain_text(text_of(variant, language))) << "\n";
  write_part("Ce qu'il gagne", variant.gains, out);
  write_part("Ce qu'il cède", variant.gives_up, out);
  for (const Fallback& fallback : variant.fallbacks) {
    if (text_of(fallback, language).empty()) continue;
    out << "\n—— repli\u00A0: " << title_of(fallback, language) << "\n"
        << to_utf8(plain_text(text_of(fallback, language))) << "\n";
  }
}

void write_clause(const Clause& clause, const ClausesCall& call, const Library& library, std::ostream& out) {
  out << to_utf8(call.language == Language::french ? clause.title : clause.english_title) << " [" << clause.id
      << "]\n";
  out << "Famille\u00A0: " << clause.family << " – version " << clause.version << "\n";
  write_part("À employer", clause.use_when, out);
  write_part("Note", clause.drafting_note, out);
  for (const std::string& id : clause.basis) {
    const Authority* authority = library.authority(id);
    out << "Fondement\u00A0: " << (authority ? to_utf8(authority->cite) : id) << "\n";
  }
  for (const Variant& variant : clause.variants)
    if (wanted(variant, call.side)) write_variant(variant, call.language, out);
  if (!clause.blanks.empty()) out << "\nBlancs à compléter\n";
  for (const Blank& blank : clause.blanks)
    out << "  " << to_utf8(blank.question) << " (par exemple\u00A0: " << to_utf8(blank.sample) << ")\n";
}

std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

Exit list_clauses(const ClausesCall& call, std::ostream& out, std::ostream&) {
  const LazyLibrary library(call.library);
  Json json = Json::array();
  std::string_view family;
  for (const Clause& clause : library.get().clauses()) {
    if (call.side && !clause.variant(*call.side)) continue;
    if (call.format == "json") {
      json.push_back(summary(clause));
      continue;
    }
    if (clause.family != family) out << (family.empty() ? "" : "\n") << clause.family << "\n";
    family = clause.family;
    out << "  " << clause.id << "  " << to_utf8(clause.title) << "\n";
  }
  if (call.format == "json") out << written(json);
  return Exit::clean;
}

Exit show_clause(const ClausesCall& call, std::ostream& out, std::ostream& err) {
  const LazyLibrary library(call.library);
  const Clause* clause = library.get().clause(call.id);
  if (!clause) {
    err << "clausier\u00A0: la clause «\u00A0" << call.id
        << "\u00A0» n'existe pas. «\u00A0clausier clauses list\u00A0» les énumère.\n";
    return Exit::failed;
  }
  if (call.side && !clause->variant(*call.side)) {
    err << "clausier\u00A0: la clause «\u00A0" << call.id << "\u00A0» n'a pas de texte " << french(*call.side)
        << ".\n";
    return Exit::failed;
  }
  if (call.language == Language::english && !clause->is_translated()) {
    err << "clausier\u00A0: la clause «\u00A0" << call.id << "\u00A0» n'est pas traduite en anglais.\n";
    return Exit::failed;
  }
  if (call.format == "json")
    out << written(full(*clause, call, library.get()));
  else
    write_clause(*clause, call, library.get(), out);
  return Exit::clean;
}

}  // namespace clausier
