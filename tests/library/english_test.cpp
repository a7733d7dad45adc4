// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What the built-in library says to a drafter, beside the texts themselves: all of it in English too.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/unicode.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

/// What is said in both languages, and of what.
struct Saying {
  std::string where;
  std::u16string french, english;
};

const std::vector<Saying>& sayings() {
  static const std::vector<Saying> all = [] {
    const Library library = builtin_library();
    std::vector<Saying> found;
    const auto add_blanks = [&](const std::string& where, const std::vector<Blank>& blanks) {
      for (const Blank& blank : blanks) {
        found.push_back({where + ", " + blank.id, blank.label, blank.english_label});
        found.push_back({where + ", " + blank.id, blank.question, blank.english_question});
        found.push_back({where + ", " + blank.id, blank.help, blank.english_help});
      }
    };
    for (const Clause& clause : library.clauses()) {
      found.push_back({clause.id, clause.title, clause.english_title});
      found.push_back({clause.id, clause.use_when, clause.english_use_when});
      found.push_back({clause.id, clause.drafting_note, clause.english_drafting_note});
      add_blanks(clause.id, clause.blanks);
      for (const Variant& variant : clause.variants) {
        const std::string where = clause.id + ", " + std::string(side_id(variant.side));
        found.push_back({where, variant.gains, variant.english_gains});
        found.push_back({where, variant.gives_up, variant.english_gives_up});
        for (const Fallback& fallback : variant.fallbacks)
          found.push_back({where, fallback.title, fallback.english_title});
      }
    }
    for (const Authority& authority : library.authorities())
      found.push_back({authority.id, authority.lesson, authority.english_lesson});
    for (const Family& family : families())
      found.push_back(
          {std::string(family.id), std::u16string(family.title), std::u16string(family.english_title)});
    for (const ContractModel& model : library.models()) {
      found.push_back({model.id, model.title, model.english_title});
      found.push_back({model.id, model.use_when, model.english_use_when});
      add_blanks(model.id, model.blanks);
    }
    for (const Playbook& playbook : library.playbooks()) {
      found.push_back({playbook.id, playbook.title, playbook.english_title});
      for (const PlaybookTopic& topic : playbook.topics)
        found.push_back({playbook.id + ", " + topic.id, topic.title, topic.english_title});
    }
    return found;
  }();
  return all;
}

bool is_sentence(std::u16string_view text) {
  return text.ends_with(u'.') || text.ends_with(u'?');
}

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

/// Its numbers, whatever stands between their thousands and before their decimals: "99,9", "109 000".
std::set<std::u16string> numbers(std::u16string_view text) {
  constexpr std::u16string_view separators = u".,\u202F";
  std::set<std::u16string> found;
  std::u16string number;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char16_t c = i < text.size() ? text[i] : u' ';
    const bool goes_on =
        separators.find(c) != separators.npos && i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_digit(c))
      number += c;
    else if (!goes_on && !number.empty())
      found.insert(std::exchange(number, {}));
  }
  return found;
}

TEST(English, IsThereWhereverTheFrenchIs) {
  for (const auto& [where, french, english] : sayings())
    EXPECT_EQ(english.empty(), french.empty()) << where << ": " << to_utf8(french);
}

TEST(English, IsTranslated) {
  for (const auto& [where, french, english] : sayings()) {
    EXPECT_EQ(is_sentence(english), is_sentence(french)) << where << ": " << to_utf8(english);
    if (is_sentence(french)) {
      EXPECT_NE(english, french) << where;
    }
  }
}

TEST(English, IsSetAsEnglishIs) {
  for (const auto& [where, french, english] : sayings()) {
    for (const auto* fault : {u"  ", u" :", u" ;", u" ?", u" !", u" %", u" ,", u"«", u"»", u"\u00A0",
                              u"\u202F", u"'", u"\"", u"*", u"[", u"{"})
      EXPECT_EQ(english.find(fault), english.npos)
          << where << " " << to_utf8(fault) << ": " << to_utf8(english);
    EXPECT_EQ(std::ranges::count(english, u'“'), std::ranges::count(english, u'”')) << where;
    EXPECT_EQ(std::ranges::count(english, u'('), std::ranges::count(english, u')')) << where;
    EXPECT_FALSE(english.starts_with(u' ') || english.ends_with(u' ')) << where;
  }
}

TEST(English, GivesNoNumberThatTheFrenchDoesNot) {
  for (const auto& [where, french, english] : sayings()) {
    const auto given = numbers(french);
    for (const std::u16string& number : numbers(english))
      EXPECT_TRUE(given.contains(number)) << where << ": " << to_utf8(number) << " in " << to_utf8(english);
  }
}

}  // namespace
}  // namespace clausier
