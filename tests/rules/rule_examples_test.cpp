// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// Each rule keeps the promises of its examples. Adding a rule adds its tests here by itself.
#include <gtest/gtest.h>

#include <ostream>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

struct Promise {
  const Rule* rule;
  std::size_t index;
  const Example& example() const { return rule->examples[index]; }
};

void PrintTo(const Promise& promise, std::ostream* out) {
  *out << promise.rule->id << " #" << promise.index << ": " << to_utf8(promise.example().text);
}

std::vector<Promise> promises() {
  std::vector<Promise> all;
  for (const Rule* rule : all_rules())
    for (std::size_t i = 0; i < rule->examples.size(); ++i) all.push_back({rule, i});
  return all;
}

struct Marked {
  std::u16string text;
  std::optional<Span> span;
};

/// The text without ⟦ and ⟧, and what they mark.
Marked unmarked(std::u16string_view text) {
  const auto open = text.find(u'⟦');
  if (open == text.npos) return {std::u16string(text), {}};
  const auto close = text.find(u'⟧');
  Marked marked{std::u16string(text),
                Span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)}};
  marked.text.erase(close, 1);
  marked.text.erase(open, 1);
  return marked;
}

std::vector<Finding> check(const Rule& rule, std::u16string_view text) {
  return rule.check(read_contract(plain_text(text)));
}

class RuleExample : public testing::TestWithParam<Promise> {};

TEST_P(RuleExample, IsFlaggedExactlyThereOrNotAtAll) {
  const Marked marked = unmarked(GetParam().example().text);
  const auto found = check(*GetParam().rule, marked.text);
  if (!marked.span) {
    EXPECT_TRUE(found.empty());
    return;
  }
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(to_utf8(marked.text.substr(found[0].span.begin, found[0].span.length())),
            to_utf8(marked.text.substr(marked.span->begin, marked.span->length())));
  EXPECT_EQ(found[0].risk, GetParam().example().risk);
  EXPECT_FALSE(found[0].message.empty());
}

TEST_P(RuleExample, SuggestionsCure) {
  const Marked marked = unmarked(GetParam().example().text);
  if (!marked.span) return;
  for (const Finding& finding : check(*GetParam().rule, marked.text))
    for (const Suggestion& suggestion : finding.suggestions) {
      std::u16string cured = marked.text;
      cured.replace(finding.span.begin, finding.span.length(), suggestion.text);
      for (const Finding& left : check(*GetParam().rule, cured))
        EXPECT_EQ(left.risk, Risk::low) << to_utf8(cured);
    }
}

INSTANTIATE_TEST_SUITE_P(All, RuleExample, testing::ValuesIn(promises()));

}  // namespace
}  // namespace clausier
