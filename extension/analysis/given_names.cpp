// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/parties.hpp"

namespace clausier {
namespace {

constexpr std::size_t longest_name = 8;      ///< in tokens
constexpr std::size_t longest_preamble = 7;  ///< "ci-après individuellement dénommée sous le terme"

bool is_article(const WordReader& words, std::size_t i) {
  return words.says_one_of(i, {u"le", u"la", u"les", u"l'", u"un", u"une", u"the"});
}

bool is_capital_word(const WordReader& words, std::size_t i) {
  return i < words.size() && words.token(i).kind == TokenKind::word && words.token(i).capital;
}

/// The name at token `i`, in quotation marks or in capitals, after an article of its own.
std::optional<GivenName> read_name(const WordReader& words, std::size_t i, std::size_t given_at) {
  if (is_article(words, i)) ++i;
  const bool quoted = words.says(i, u"\"");
  if (quoted) ++i;
  if (is_article(words, i) && (quoted || is_capital_word(words, i + 1))) ++i;
  std::size_t end = i;
  if (quoted) {
    while (end < words.size() && end - i <= longest_name && !words.says(end, u"\"")) ++end;
    if (!words.says(end, u"\"")) return {};
  } else {
    while (is_capital_word(words, end) && end - i < longest_name) ++end;
    if (end > i && words.says(end, u"d'") && end + 1 < words.size()) end += 2;  // "Maître d'ouvrage"
  }
  if (end == i || !words.same_sentence(given_at, end - 1)) return {};
  return GivenName{i, end, given_at};
}

/// Where the name may stand after "ci-après", "dénommée" or "(".
std::optional<GivenName> read_given_name(const WordReader& words, std::size_t i) {
  std::size_t next = i;
  if (words.says(i, u"ci") && words.says(i + 1, u"apres")) {
    next = i + 2;
  } else if (words.says(i, u"(")) {
    next = i + 1;
    const std::size_t quote = is_article(words, next) ? next + 1 : next;
    return words.says(quote, u"\"") ? read_name(words, next, i) : std::nullopt;
  } else if (words.is(i, Word::defines_role)) {
    const std::size_t quote = i + 1 + (words.says(i + 1, u":") ? 1 : 0);
    const std::size_t after = is_article(words, quote) ? quote + 1 : quote;
    return words.says(after, u"\"") && words.contract().folded(words.token(i)).ends_with(u"e")
               ? read_name(words, quote, i)
               : std::nullopt;
  } else {
    return {};
  }
  for (std::size_t k = 0; k < longest_preamble && words.same_sentence(i, next); ++k, ++next) {
    if (words.says(next, u")")) return {};
    const bool starts = is_article(words, next) || words.says(next, u"\"") || is_capital_word(words, next);
    if (starts && !words.is(next, Word::defines_role))
      if (auto name = read_name(words, next, i)) return name;
  }
  return {};
}

}  // namespace

std::vector<GivenName> read_given_names(const WordReader& words) {
  std::vector<GivenName> names;
  std::size_t end = 0;
  for (const std::size_t i : words.notable()) {
    if (i < end || !(words.is(i, Word::gives_name) || words.is(i, Word::defines_role))) continue;
    const auto name = read_given_name(words, i);
    if (!name) continue;
    names.push_back(*name);
    end = name->end_token;
  }
  return names;
}

}  // namespace clausier
