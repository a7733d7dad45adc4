// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/json_file.hpp"

#include <algorithm>
#include <boost/property_tree/json_parser.hpp>
#include <charconv>
#include <sstream>

#include "analysis/unicode.hpp"
#include "library/typography.hpp"

namespace clausier {
namespace {

// Our deepest file has six levels; the parser underneath recurses, so depth is bounded before it reads.
constexpr std::size_t deepest = 16;

std::string member_place(const std::string& parent, std::string_view key) {
  return (parent.empty() ? "" : parent + ".") + std::string(key);
}

std::string item_place(const std::string& parent, std::size_t index) {
  return parent + "[" + std::to_string(index) + "]";
}

std::u16string in_guillemets(std::string_view name) {
  return u"« " + to_utf16(name) + u" »";
}

int line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<int>(std::ranges::count(bytes.substr(0, offset), '\n'));
}

// The end of the string that opens at `quote`.
std::size_t string_end(std::string_view bytes, std::size_t quote) {
  std::size_t i = quote + 1;
  while (i < bytes.size() && bytes[i] != '"') i += bytes[i] == '\\' ? 2 : 1;
  return std::min(i, bytes.size());
}

bool is_readable(std::u16string_view text) {
  return std::ranges::none_of(text, [](char16_t c) { return c < u' ' || c == u'\uFFFD' || c == u'\u007F'; });
}

}  // namespace

struct JsonFile::Frame {
  std::string place;
  bool array = false;
  std::size_t index = 0;
  std::string key;  // of the value that comes; empty where a key comes first
  std::string next() const { return array ? item_place(place, index) : member_place(place, key); }
};

JsonFile::JsonFile(std::string name, std::string_view bytes, std::vector<Problem>& problems)
    : name_(std::move(name)), problems_(problems) {
  read(bytes);
}

void JsonFile::read(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string sound = to_utf8(to_utf16(bytes));
  if (sound != bytes) {
    const auto where = std::ranges::mismatch(sound, bytes).in2 - bytes.begin();
    places_[""].line = line_of(bytes, static_cast<std::size_t>(where));
    return fault("", u"Le fichier n'est pas en UTF-8 à cette ligne.");
  }
  if (!scan(bytes)) return;
  try {
    std::istringstream stream{std::string(bytes)};
    boost::property_tree::read_json(stream, tree_);
  } catch (const boost::property_tree::json_parser_error& error) {
    places_[""].line = static_cast<int>(error.line());
    return fault("",
                 u"Le fichier n'est pas du JSON à cette ligne : vérifier virgules, guillemets et accolades.");
  }
  for (auto& repetition : repeated_) problems_.push_back(std::move(repetition));
  faulty_ = !repeated_.empty();
  if (kind("") != '{') return fault("", u"Le fichier doit contenir un objet { … }.");
  root_.tree = &tree_;
}

// Notes the line and the kind of each value, refuses what is nested too deep and reports duplicate keys.
// Takes any bytes; what is not JSON is left to the parser to refuse.
bool JsonFile::scan(std::string_view bytes) {
  std::vector<Frame> frames;
  int line = 1;
  const auto note = [&](char kind) {
    const std::string place = frames.empty() ? "" : frames.back().next();
    const bool known = !places_.try_emplace(place, Place{line, kind}).second;
    if (known && !frames.empty() && !frames.back().array)
      repeated_.push_back(
          {name_, line, place,
           french_typography(u"La clé " + in_guillemets(frames.back().key) + u" est répétée.")});
    return place;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\n') ++line;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ':') continue;
    if (c == '}' || c == ']') {
      if (!frames.empty()) frames.pop_back();
    } else if (c == ',') {
      if (frames.empty()) continue;
      ++frames.back().index;
      frames.back().key.clear();
    } else if (c == '{' || c == '[') {
      frames.push_back({note(c), c == '[', 0, {}});
      if (frames.size() <= deepest) continue;
      places_[""].line = line;
      fault("", u"Les objets et les listes sont imbriqués trop profondément.");
      return false;
    } else if (c == '"') {
      const auto end = string_end(bytes, i);
      if (!frames.empty() && !frames.back().array && frames.back().key.empty())
        frames.back().key = bytes.substr(i + 1, end - i - 1);
      else
        note(c);
      i = end;
    } else {
      note(c);
      while (i + 1 < bytes.size() &&
             std::string_view(",]} \t\r\n").find(bytes[i + 1]) == std::string_view::npos)
        ++i;
    }
  }
  return true;
}

void JsonFile::fault(const std::string& place, std::u16string sentence) {
  const auto found = places_.find(place);
  const int line = found == places_.end() ? 0 : found->second.line;
  problems_.push_back({name_, line, place, french_typography(sentence)});
  faulty_ = true;
}

char JsonFile::kind(const std::string& place) const {
  const auto found = places_.find(place);
  return found == places_.end() ? '\0' : found->second.kind;
}

bool JsonFile::expect(const JsonValue& value, char wanted, std::u16string_view name) {
  if (kind(value.place) == wanted) return true;
  fault(value.place, u"Il faut ici " + std::u16string(name) + u".");
  return false;
}

void JsonFile::allow(const JsonValue& object, std::initializer_list<std::string_view> keys) {
  for (const auto& [key, unused] : *object.tree)
    if (std::ranges::find(keys, key) == keys.end())
      fault(member_place(object.place, key), u"La clé " + in_guillemets(key) + u" est inconnue.");
}

JsonValue JsonFile::find(const JsonValue& object, std::string_view key) const {
  const auto found = object.tree->find(std::string(key));
  if (found == object.tree->not_found()) return {};
  return {&found->second, member_place(object.place, key)};
}

JsonValue JsonFile::object(const JsonValue& parent, std::string_view key) {
  const auto value = find(parent, key);
  if (!value) {
    fault(parent.place, u"La clé " + in_guillemets(key) + u" manque.");
    return {};
  }
  return expect(value, '{', u"un objet { … }") ? value : JsonValue{};
}

std::u16string JsonFile::text(const JsonValue& value, Language language) {
  if (!expect(value, '"', u"un texte entre guillemets")) return {};
  auto text = to_utf16(value.tree->data());
  if (text.find_first_not_of(u" \u00A0") == text.npos) {
    fault(value.place, u"Ce texte est vide.");
    return {};
  }
  if (!is_readable(text)) {
    fault(value.place, u"Ce texte contient un caractère illisible.");
    return {};
  }
  return language == Language::french ? french_typography(text) : english_typography(text);
}

std::u16string JsonFile::text(const JsonValue& object, std::string_view key) {
  const auto value = find(object, key);
  if (value) return text(value);
  fault(object.place, u"La clé " + in_guillemets(key) + u" manque.");
  return {};
}

std::u16string JsonFile::optional_text(const JsonValue& object, std::string_view key, Language language) {
  const auto value = find(object, key);
  return value ? text(value, language) : std::u16string();
}

std::vector<JsonValue> JsonFile::items(const JsonValue& array) {
  std::vector<JsonValue> items;
  if (!expect(array, '[', u"une liste [ … ]")) return items;
  for (const auto& [key, tree] : *array.tree) items.push_back({&tree, item_place(array.place, items.size())});
  if (items.empty()) fault(array.place, u"Cette liste est vide.");
  return items;
}

std::optional<double> JsonFile::optional_number(const JsonValue& object, std::string_view key) {
  const auto value = find(object, key);
  if (!value) return std::nullopt;
  const std::string& digits = value.tree->data();
  double number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) return number;
  fault(value.place, u"Il faut ici un nombre.");
  return std::nullopt;
}

std::vector<JsonValue> JsonFile::items(const JsonValue& object, std::string_view key) {
  const auto value = find(object, key);
  if (value) return items(value);
  fault(object.place, u"La clé " + in_guillemets(key) + u" manque.");
  return {};
}

std::vector<JsonValue> JsonFile::optional_items(const JsonValue& object, std::string_view key) {
  const auto value = find(object, key);
  return value ? items(value) : std::vector<JsonValue>();
}

std::vector<std::pair<std::string, JsonValue>> JsonFile::members(const JsonValue& object) {
  std::vector<std::pair<std::string, JsonValue>> members;
  if (!expect(object, '{', u"un objet { … }")) return members;
  for (const auto& [key, tree] : *object.tree)
    members.emplace_back(key, JsonValue{&tree, member_place(object.place, key)});
  return members;
}

}  // namespace clausier
