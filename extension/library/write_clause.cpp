// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/write_clause.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <set>
#include <vector>

#include "analysis/characters.hpp"
#include "analysis/unicode.hpp"
#include "library/blank_kinds.hpp"
#include "library/read_files.hpp"
#include "library/typography.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;

/// The text as one types it, where reading sets it again as it is: plain spaces and apostrophes.
std::u16string typed(const std::u16string& text, Language language) {
  std::u16string plain = text;
  std::ranges::replace(plain, u'’', u'\'');
  if (language == Language::english) return english_typography(plain) == text ? plain : text;
  std::ranges::replace(plain, u'\u00A0', u' ');
  std::ranges::replace(plain, u'\u202F', u' ');
  return french_typography(plain) == text ? plain : text;
}

std::string quoted(const std::u16string& text, Language language = Language::french) {
  std::string json = "\"";
  for (const char c : to_utf8(typed(text, language))) {
    if (c == '"' || c == '\\') json += '\\';
    json += c;
  }
  return json + '"';
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

template <class Items, class Write>
std::string joined(const Items& items, std::string_view separator, const Write& write) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += separator;
    text += write(item);
  }
  return text;
}

class ClauseFileWriter {
 public:
  explicit ClauseFileWriter(const Clause& clause) : clause_(clause) {}

  std::string write() {
    member("id", quoted(clause_.id));
    member("titre", quoted(clause_.title));
    text("titre-anglais", clause_.english_title, Language::english);
    member("version", quoted(clause_.version));
    member("droit-au", quoted(clause_.law_date));
    member("a-relire-le", quoted(clause_.review_date));
    text("quand", clause_.use_when);
    text("quand-anglais", clause_.english_use_when, Language::english);
    text("note", clause_.drafting_note);
    text("note-anglais", clause_.english_drafting_note, Language::english);
    list("fondements", clause_.basis);
    list("avec", clause_.goes_with);
    list("contredit", clause_.contradicts);
    list("mots", clause_.tags);
    if (!clause_.blanks.empty())
      member("champs", "{\n" + joined(clause_.blanks, ",\n", [](const Blank& blank) {
                         return field(blank);
                       }) + "\n  }");
    member("cotes", "{\n" + joined(clause_.variants, ",\n", [&](const Variant& each) { return side(each); }) +
                        "\n  }");
    return "{\n" + members_ + "\n}\n";
  }

 private:
  void member(std::string_view key, const std::string& value) {
    if (!members_.empty()) members_ += ",\n";
    members_ += "  \"" + std::string(key) + "\": " + value;
  }
  void text(std::string_view key, const std::u16string& value, Language language = Language::french) {
    if (!value.empty()) member(key, quoted(value, language));
  }
  template <class Text>
  void list(std::string_view key, const std::vector<Text>& items) {
    if (!items.empty())
      member(key, "[" + joined(items, ", ", [](const Text& item) { return quoted(item); }) + "]");
  }

  static std::string field(const Blank& blank) {
    const auto kind =
        std::ranges::find(blank_kinds, blank.kind, [](const auto& pair) { return pair.second; });
    std::string json = "    \"" + blank.id + "\": { \"type\": " + quoted(std::u16string(kind->first));
    const auto add = [&](std::string_view key, const std::u16string& value,
                         Language language = Language::french) {
      if (!value.empty()) json += ", \"" + std::string(key) + "\": " + quoted(value, language);
    };
    add("nom", blank.label);
    add("nom-anglais", blank.english_label, Language::english);
    add("question", blank.question);
    add("question-anglais", blank.english_question, Language::english);
    add("aide", blank.help);
    add("aide-anglais", blank.english_help, Language::english);
    if (!blank.choices.empty())
      json += ", \"choix\": [" +
              joined(blank.choices, ", ", [](const std::u16string& choice) { return quoted(choice); }) + "]";
    if (blank.minimum) json += ", \"min\": \"" + number(*blank.minimum) + '"';
    if (blank.maximum) json += ", \"max\": \"" + number(*blank.maximum) + '"';
    add("exemple", blank.sample);
    add("exemple-anglais", blank.english_sample, Language::english);
    return json + " }";
  }

  std::string side(const Variant& variant) {
    const std::string indent(6, ' ');
    std::string json = "    \"" + std::string(side_id(variant.side)) + "\": {\n";
    const auto add = [&](std::string_view key, const std::u16string& value,
                         Language language = Language::french) {
      if (!value.empty()) json += indent + '"' + std::string(key) + "\": " + quoted(value, language) + ",\n";
    };
    add("gagne", variant.gains);
    add("gagne-anglais", variant.english_gains, Language::english);
    add("cede", variant.gives_up);
    add("cede-anglais", variant.english_gives_up, Language::english);
    json += blocks("texte", variant.blocks, Language::french, indent);
    if (!variant.english.empty())
      json += ",\n" + blocks("anglais", variant.english, Language::english, indent);
    if (!variant.fallbacks.empty())
      json += ",\n" + indent + "\"replis\": [\n" +
              joined(variant.fallbacks, ",\n", [&](const Fallback& each) { return fallback(each); }) + "\n" +
              indent + "]";
    return json + "\n    }";
  }

  std::string fallback(const Fallback& fallback) {
    const std::string indent(10, ' ');
    std::string json = "        { \"titre\": " + quoted(fallback.title) + ",\n";
    if (!fallback.english_title.empty())
      json += indent + "\"titre-anglais\": " + quoted(fallback.english_title, Language::english) + ",\n";
    json += blocks("texte", fallback.blocks, Language::french, indent);
    if (!fallback.english.empty())
      json += ",\n" + blocks("anglais", fallback.english, Language::english, indent);
    return json + " }";
  }

  std::string blocks(std::string_view key, const std::vector<Block>& blocks, Language language,
                     const std::string& indent) {
    const auto write = [&](const Block& block) {
      return indent + "  " +
             (block.kind == Block::Kind::table ? table(block, language, indent + "      ")
                                               : quoted(line(block), language));
    };
    return indent + "\"" + std::string(key) + "\": [\n" + joined(blocks, ",\n", write) + "\n" + indent + "]";
  }

  std::string table(const Block& block, Language language, const std::string& indent) {
    const auto cell = [&](const TableCell& each) { return quoted(runs(each.runs), language); };
    const auto row = [&](const std::vector<TableCell>& cells) {
      return indent + "[" + joined(cells, ", ", cell) + "]";
    };
    return "{ \"tableau\": [\n" + joined(block.rows, ",\n", row) + " ] }";
  }

  std::u16string line(const Block& block) {
    const std::size_t level = static_cast<std::size_t>(std::clamp(block.level, 1, 2));
    std::u16string prefix;
    if (block.kind == Block::Kind::heading) prefix = std::u16string(level, u'#') + u' ';
    if (block.kind == Block::Kind::item) prefix = std::u16string(level, u'-') + u' ';
    return prefix + runs(block.runs);
  }

  std::u16string runs(const std::vector<Run>& runs) {
    std::u16string text;
    bool bold = false, italic = false;
    const auto set = [&](bool wanted_bold, bool wanted_italic) {
      if (italic && !wanted_italic) text += u"*";
      if (bold != wanted_bold) text += u"**";
      if (!italic && wanted_italic) text += u"*";
      bold = wanted_bold;
      italic = wanted_italic;
    };
    for (const Run& run : runs) {
      const bool definition = defines_here(run);
      set(definition ? bold : run.bold, run.italic);  // where a term is defined it is bold by itself
      text += words(run, definition);
    }
    set(false, false);
    return text;
  }

  /// Whether the run is where the clause defines the term: the first bold one.
  bool defines_here(const Run& run) {
    return run.kind == Run::Kind::term && run.bold &&
           std::ranges::find(clause_.defines, to_utf16(run.target)) != clause_.defines.end() &&
           defined_.insert(run.target).second;
  }

  static std::u16string words(const Run& run, bool definition) {
    const std::u16string target = to_utf16(run.target);
    switch (run.kind) {
      case Run::Kind::blank:
        return u"{{" + target + u"}}";
      case Run::Kind::reference:
        return u"[[#" + target + u"|" + run.text + u"]]";
      case Run::Kind::term:
        return (definition ? u"[[=" : u"[[") + target +
               (run.text == target ? std::u16string() : u"|" + run.text) + u"]]";
      case Run::Kind::text:
        break;
    }
    return run.text;
  }

  const Clause& clause_;
  std::string members_;
  std::set<std::string> defined_;
};

}  // namespace

std::string write_clause(const Clause& clause) {
  return ClauseFileWriter(clause).write();
}

std::optional<std::u16string> save_clause(const Clause& clause, const fs::path& folder) {
  const std::string bytes = write_clause(clause);
  std::vector<Problem> problems;
  if (!read_clause({clause.family, clause.id, clause.id + ".json", bytes}, problems))
    return problems.empty() ? std::u16string(u"La clause est incomplète.") : problems.front().sentence;
  const fs::path file = folder / clause.family / (clause.id + ".json");
  fs::path fresh = file;
  fresh += ".new";
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  std::ofstream stream(fresh, std::ios::binary);
  stream << bytes;
  stream.close();
  if (stream) fs::rename(fresh, file, error);
  if (stream && !error) return std::nullopt;
  fs::remove(fresh, error);
  return u"La clause n’a pas pu être écrite dans " + to_utf16(file.string()) +
         u"\u00A0: vérifier la place et les droits.";
}

std::string id_from_title(std::u16string_view title) {
  constexpr std::size_t longest = 60;
  std::string id;
  for (const char16_t c : fold(title)) {
    const bool fits = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    if (fits)
      id += static_cast<char>(c);
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  if (id.size() > longest) id.resize(longest);
  while (id.ends_with('-')) id.pop_back();
  return id.empty() ? "clause" : id;
}

}  // namespace clausier
