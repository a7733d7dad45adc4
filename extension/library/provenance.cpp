// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/provenance.hpp"

#include <algorithm>
#include <array>
#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <cctype>
#include <cstdint>
#include <sstream>

#include "analysis/unicode.hpp"

namespace clausier {
namespace {

using boost::property_tree::ptree;

constexpr std::array<std::string_view, 3> origins = {"integree", "cabinet", "personnelle"};
// In a short provenance: an id's digits, then a letter for side, language, origin and table.
constexpr std::size_t id_digits = 6;
constexpr std::string_view side_letters = "cpe", language_letters = "fe", origin_letters = "icp";
constexpr std::size_t most_fallbacks = 9, longest_version = 8;
constexpr std::string_view hexadecimal = "0123456789abcdef";

bool is_space(char16_t c) {
  return c <= u' ' || c == u'\u00A0' || (c >= u'\u2000' && c <= u'\u200B') || c == u'\u202F';
}

std::string in_quotes(std::string_view text) {
  std::string json = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      json += "\\u00";
      json += hexadecimal[static_cast<unsigned char>(c) >> 4];
      json += hexadecimal[static_cast<unsigned char>(c) & 15];
    } else {
      json += c;
    }
  }
  return json + '"';
}

std::string write(const Provenance& provenance) {
  std::string values;
  for (const auto& [blank, value] : provenance.values)
    values += (values.empty() ? "" : ",") + in_quotes(blank) + ":" + in_quotes(to_utf8(value));
  return "{\"marque\":" + in_quotes(provenance.mark) + ",\"clause\":" + in_quotes(provenance.clause) +
         ",\"version\":" + in_quotes(provenance.version) +
         ",\"cote\":" + in_quotes(side_id(provenance.choice.side)) +
         ",\"repli\":" + std::to_string(provenance.choice.fallback) +
         ",\"langue\":" + in_quotes(provenance.choice.language == Language::english ? "en" : "fr") +
         ",\"origine\":" + in_quotes(origins[static_cast<std::size_t>(provenance.origin)]) +
         ",\"ouverture\":" + in_quotes(provenance.opening) +
         ",\"empreinte\":" + in_quotes(provenance.fingerprint) +
         ",\"parties\":" + std::to_string(provenance.parts) +
         ",\"tableau-final\":" + (provenance.closing_table ? "true" : "false") + ",\"valeurs\":{" + values +
         "}}";
}

/// Nothing where what cannot be done without is missing.
std::optional<Provenance> read(const ptree& tree) {
  const auto side = side_from_id(tree.get("cote", ""));
  const auto origin = std::ranges::find(origins, tree.get("origine", ""));
  Provenance provenance{
      .mark = tree.get("marque", ""),
      .clause = tree.get("clause", ""),
      .version = tree.get("version", ""),
      .choice = {side.value_or(Side::balanced), tree.get("repli", std::size_t{0}),
                 tree.get("langue", "fr") == "en" ? Language::english : Language::french},
      .origin = origin == origins.end() ? Origin::builtin : static_cast<Origin>(origin - origins.begin()),
      .values = {},
      .opening = tree.get("ouverture", ""),
      .fingerprint = tree.get("empreinte", ""),
      .parts = tree.get("parties", 0),
      .closing_table = tree.get("tableau-final", false)};
  if (provenance.mark.empty() || provenance.clause.empty() || !side) return std::nullopt;
  if (const auto values = tree.get_child_optional("valeurs"))
    for (const auto& [blank, value] : *values) provenance.values[blank] = to_utf16(value.data());
  return provenance;
}

std::string id_code(const std::string& id) {
  return fingerprint(to_utf16(id)).substr(0, id_digits);
}

}  // namespace

std::string short_provenance(const Provenance& provenance) {
  const auto letter = [](std::string_view letters, auto choice) {
    return letters[static_cast<std::size_t>(choice)];
  };
  std::string text = id_code(provenance.clause) + "_";
  text += letter(side_letters, provenance.choice.side);
  text += static_cast<char>('0' + std::min(provenance.choice.fallback, most_fallbacks));
  text += letter(language_letters, provenance.choice.language);
  text += letter(origin_letters, provenance.origin);
  text += provenance.closing_table ? 't' : 'x';
  text += "_" + provenance.version.substr(0, longest_version);
  std::ranges::replace_if(
      text, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return text;
}

std::optional<Provenance> read_short_provenance(std::string_view text, const Library& library) {
  constexpr std::size_t choice = id_digits + 1, version = choice + 6;
  if (text.size() <= version || text[id_digits] != '_' || text[version - 1] != '_') return {};
  const auto side = side_letters.find(text[choice]), language = language_letters.find(text[choice + 2]),
             origin = origin_letters.find(text[choice + 3]);
  const std::size_t fallback = static_cast<std::size_t>(text[choice + 1] - '0');
  if (side == text.npos || language == text.npos || origin == text.npos || fallback > most_fallbacks)
    return {};
  for (const Clause& clause : library.clauses()) {
    if (id_code(clause.id) != text.substr(0, id_digits)) continue;
    Provenance provenance{.clause = clause.id,
                          .version = std::string(text.substr(version, text.find(' ') - version)),
                          .choice = {static_cast<Side>(side), fallback, static_cast<Language>(language)},
                          .origin = static_cast<Origin>(origin),
                          .closing_table = text[choice + 4] == 't'};
    std::ranges::replace(provenance.version, '_', '.');
    return provenance;
  }
  return {};
}

std::string fingerprint(std::u16string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a, the same on every machine and for ever
  for (const char16_t c : text) {
    if (is_space(c)) continue;
    for (const int shift : {0, 8}) hash = (hash ^ ((c >> shift) & 0xFF)) * 0x100000001B3;
  }
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += hexadecimal[(hash >> shift) & 15];
  return digits;
}

std::string write_provenances(const std::vector<Provenance>& provenances) {
  std::string json;
  for (const Provenance& provenance : provenances) json += (json.empty() ? "" : ",") + write(provenance);
  return "{\"clauses\":[" + json + "]}";
}

std::vector<Provenance> read_provenances(const std::string& json) {
  ptree tree;
  try {
    std::istringstream stream(json);
    read_json(stream, tree);
  } catch (const boost::property_tree::json_parser_error&) {
    return {};
  }
  std::vector<Provenance> provenances;
  if (const auto clauses = tree.get_child_optional("clauses"))
    for (const auto& [key, clause] : *clauses)
      if (auto provenance = read(clause)) provenances.push_back(std::move(*provenance));
  return provenances;
}

}  // namespace clausier
