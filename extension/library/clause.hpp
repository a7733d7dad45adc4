// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausier {

/// The French text prevails; the English one is a courtesy translation.
enum class Language { french, english };

/// What is said in that language; in French where there is no translation.
inline const std::u16string& in_language(Language language, const std::u16string& french,
                                         const std::u16string& english) {
  return language == Language::english && !english.empty() ? english : french;
}

/// Whose interest a text serves.
enum class Side { client, provider, balanced };

/// "client", "prestataire", "equilibre": as the files and the command line write it.
std::string_view side_id(Side side);
std::optional<Side> side_from_id(std::string_view id);

/// Who a clause comes from; a later one hides an earlier one of the same id.
enum class Origin { builtin, firm, personal };

/// A piece of a paragraph. `text` is what is shown; for a blank, its label in brackets until it is filled,
/// then its value.
struct Run {
  enum class Kind { text, blank, term, reference };
  Kind kind = Kind::text;
  std::u16string text;
  std::string target;  ///< id of the blank, of the defined term, or of the clause referred to
  bool bold = false;
  bool italic = false;
  bool operator==(const Run&) const = default;
};

struct TableCell {
  std::vector<Run> runs;
  bool operator==(const TableCell&) const = default;
};

/// One block of a clause, in the order of the text.
struct Block {
  enum class Kind { heading, paragraph, item, table };
  Kind kind = Kind::paragraph;
  int level = 1;                             ///< heading or list depth, from 1
  std::vector<Run> runs;                     ///< empty for a table
  std::vector<std::vector<TableCell>> rows;  ///< only for a table; the first row is its header; rectangular
  bool operator==(const Block&) const = default;
};

/// A typed blank of a clause.
struct Blank {
  enum class Kind { money, percentage, duration, date, party, choice, text, number };
  std::string id;
  Kind kind = Kind::text;
  std::u16string label;          ///< short name, shown in brackets while the blank is empty
  std::u16string english_label;  ///< empty where the clause has no translation
  std::u16string question, english_question;
  std::u16string help, english_help;
  std::u16string sample;                ///< a value as a lawyer would write it
  std::u16string english_sample;        ///< empty where the sample reads the same in English
  std::vector<std::u16string> choices;  ///< only for a choice
  std::optional<double> minimum,
      maximum;  ///< bounds of the value, in the unit of the kind (months, euros, %)
  bool operator==(const Blank&) const = default;
};

/// A weaker position to fall back to, in order.
struct Fallback {
  std::u16string title;
  std::u16string english_title;
  std::vector<Block> blocks;
  std::vector<Block> english;  ///< courtesy translation, the same blanks; empty where none
  bool operator==(const Fallback&) const = default;
};

/// One side's text.
struct Variant {
  Side side = Side::balanced;
  std::vector<Block> blocks;
  std::vector<Block> english;  ///< courtesy translation, the same blanks; empty where none
  std::vector<Fallback> fallbacks;
  std::u16string gains, english_gains;        ///< what this side gains by it
  std::u16string gives_up, english_gives_up;  ///< what it gives up
  bool operator==(const Variant&) const = default;
};

/// Which of a clause's texts.
struct TextChoice {
  Side side = Side::balanced;
  std::size_t fallback = 0;  ///< 0 for the side's own text, 1 for its first fallback
  Language language = Language::french;
};

/// A reusable clause of the library.
struct Clause {
  std::string id;
  std::string family;
  std::u16string title, english_title;
  std::string version;      ///< "1.0"
  std::string law_date;     ///< ISO date up to which the law was followed
  std::string review_date;  ///< ISO date by which it is to be read again
  std::u16string use_when, english_use_when;
  std::u16string drafting_note, english_drafting_note;
  std::vector<Variant> variants;  ///< at least one
  std::vector<Blank> blanks;
  std::vector<std::string> basis;                   ///< ids of jurisprudence.json
  std::vector<std::u16string> defines, needs;       ///< defined terms that its text defines, and uses without
  std::vector<std::string> goes_with, contradicts;  ///< ids of clauses
  std::vector<std::u16string> tags;
  Origin origin = Origin::builtin;
  std::string file;  ///< where it was read from

  /// The variant of that side, or null.
  const Variant* variant(Side side) const;

  /// Whether its text can be had in English.
  bool is_translated() const;

  /// The blocks of that text, or null where the clause has none.
  const std::vector<Block>* text(const TextChoice& choice) const;
  std::vector<Block>* text(const TextChoice& choice);
  bool operator==(const Clause&) const = default;
};

/// The blocks as plain text: a heading or paragraph a line, "– " before an item, cells separated by tabs.
std::u16string plain_text(const std::vector<Block>& blocks);

}  // namespace clausier
