// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/wording.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace clausier {
namespace {

void line(std::u16string& text, std::u16string_view words) {
  text += words;
  text += u'\n';
}

void heading(std::u16string& text, std::u16string_view words) {
  if (!text.empty()) text += u'\n';
  line(text, words);
}

std::u16string_view direction(Push push) {
  switch (push) {
    case Push::penale:
      return u"→ clause pénale";
    case Push::dedit:
      return u"→ dédit";
    case Push::excess:
      return u"→ excès";
    case Push::moderation:
      return u"→ modération";
    case Push::neutral:
      break;
  }
  return u"sans effet";
}

void authorities(std::u16string& text, const Library& library, std::span<const std::string_view> ids) {
  for (const std::string_view id : ids) {
    const Authority* authority = library.authority(id);
    if (!authority) continue;
    text += u"• " + authority->cite;
    if (authority->verification == Verification::to_check) text += u" (à vérifier)";
    if (!authority->lesson.empty()) text += u"\u00A0: " + authority->lesson;
    text += u'\n';
  }
}

void cites(std::u16string& text, const Library& library, std::u16string_view label,
           std::span<const std::string_view> ids) {
  std::u16string cited;
  for (const std::string_view id : ids)
    if (const Authority* authority = library.authority(id))
      cited += (cited.empty() ? u"" : u" · ") + authority->cite;
  if (!cited.empty()) line(text, std::u16string(label) + u"\u00A0: " + cited);
}

constexpr std::size_t longest_context = 48;  // characters
constexpr std::size_t longest_place = 60;

/// The end of the text, from a word on.
std::u16string_view ending(std::u16string_view text) {
  if (text.size() <= longest_context) return text;
  text.remove_prefix(text.size() - longest_context);
  const std::size_t space = text.find(u' ');
  return space == std::u16string_view::npos ? text : text.substr(space + 1);
}

/// Of a list: no digit, and no Roman numeral of an article.
bool is_letter(std::u16string_view number) {
  return number.size() == 1 && std::u16string_view(u"0123456789IVXL").find(number.front()) == number.npos;
}

bool is_space(char16_t c) {
  return c == u' ' || c == u'\u00A0' || c == u'\u202F';
}

std::u16string_view trimmed(std::u16string_view text) {
  while (text.ends_with(u' ')) text.remove_suffix(1);
  while (text.starts_with(u' ')) text.remove_prefix(1);
  return text;
}

}  // namespace

std::u16string in_quotes(std::u16string_view words) {
  std::u16string text = u"«\u00A0";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char16_t before = i > 0 ? words[i - 1] : u' ', behind = i + 1 < words.size() ? words[i + 1] : u' ';
    if (is_space(words[i]) && (before == u'«' || behind == u'»')) continue;
    text += words[i] == u'«' ? u'“' : words[i] == u'»' ? u'”' : words[i];
  }
  return text + u"\u00A0»";
}

std::u16string passage_in_quotes(const Contract& contract, Span span) {
  const std::uint32_t sentence = contract.sentence_at(span.begin);
  if (sentence != none && contract.sentences()[sentence].span.begin == span.begin)
    span.begin = std::min(contract.sentences()[sentence].wording.begin, span.end);
  return in_quotes(shortened(contract.quote(span)));
}

std::u16string shortened(std::u16string_view words, std::size_t longest) {
  std::u16string text(words.substr(0, words.find_last_not_of(u"\n ") + 1));
  std::ranges::replace(text, u'\n', u' ');
  if (text.size() <= longest) return text;
  const std::size_t space = text.rfind(u' ', longest);
  text.resize(space == std::u16string::npos ? longest : space);
  return text + u"…";
}

std::u16string article_mention(const Contract& contract, std::uint32_t offset) {
  const Article* article = contract.article_at(offset);
  // An item that a lone letter marks says nothing without what it is an item of.
  if (article && is_letter(article->number))
    for (const Article& around : contract.articles())
      if (around.span.contains(article->span) && !is_letter(around.number)) article = &around;
  if (!article) return {};
  if (article->number.empty()) return article->title;
  return (article->annex ? u"annexe " : u"article ") + article->number;
}

std::u16string_view importance_word(Importance importance) {
  switch (importance) {
    case Importance::essential:
      return u"essentielle";
    case Importance::important:
      return u"importante";
    case Importance::desirable:
      break;
  }
  return u"souhaitable";
}

std::u16string_view side_word(Side side) {
  switch (side) {
    case Side::client:
      return u"client";
    case Side::provider:
      return u"prestataire";
    case Side::balanced:
      break;
  }
  return u"équilibré";
}

std::u16string family_title(std::string_view family, Language language) {
  const auto found = std::ranges::find(families(), family, &Family::id);
  if (found == families().end()) return {};
  return std::u16string(language == Language::english ? found->english_title : found->title);
}

std::u16string changes_in_words(const std::vector<DiffPiece>& diff) {
  std::u16string text;
  bool in_change = false;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].kind == DiffPiece::Kind::same) {
      in_change = false;
      continue;
    }
    if (!in_change)
      line(text, i == 0 ? u"• au début" : u"• …\u00A0" + shortened(trimmed(ending(diff[i - 1].text))));
    in_change = true;
    const std::u16string_view sign = diff[i].kind == DiffPiece::Kind::removed ? u"   − " : u"   + ";
    line(text, std::u16string(sign) + shortened(trimmed(diff[i].text)));
  }
  return text;
}

OUString counts(const Strings& strings, const Review& review) {
  struct Kind {
    std::optional<Risk> risk;
    const char* one;
    const char* many;
  };
  constexpr std::array kinds = {Kind{Risk::high, "count.high.one", "count.high.many"},
                                Kind{Risk::medium, "count.medium.one", "count.medium.many"},
                                Kind{Risk::low, "count.low.one", "count.low.many"},
                                Kind{std::nullopt, "count.none.one", "count.none.many"}};
  OUString counted;
  for (const Kind& kind : kinds) {
    const auto count = std::ranges::count(review.diagnostics, kind.risk,
                                          [](const Diagnostic& each) { return each.finding.risk; });
    if (count == 0) continue;
    if (!counted.isEmpty()) counted += to_ustring(u" · ");
    counted +=
        strings.text(count == 1 ? kind.one : kind.many, OUString::number(static_cast<sal_Int64>(count)));
  }
  return counted;
}

const char* gravity_key(const Finding& finding) {
  if (!finding.risk) return "risk.none";
  switch (*finding.risk) {
    case Risk::high:
      return "risk.high";
    case Risk::medium:
      return "risk.medium";
    case Risk::low:
      break;
  }
  return "risk.low";
}

std::u16string place_in_words(const Contract& contract, Span span) {
  const std::u16string_view article = contract.article_number(span.begin);
  return (article.empty() ? std::u16string() : std::u16string(article) + u"\u2002") +
         in_quotes(shortened(contract.quote(span), longest_place));
}

std::u16string summary(const Library& library, const Review& review, const Diagnostic& diagnostic) {
  const Finding& finding = diagnostic.finding;
  std::u16string text;
  line(text, finding.message);
  line(text, in_quotes(review.contract.quote(finding.span)));
  cites(text, library, u"Fondement", finding.basis);
  cites(text, library, u"En sens contraire", finding.contrary);
  return text;
}

std::u16string reason(const Library& library, const Diagnostic& diagnostic) {
  std::u16string text;
  line(text, diagnostic.finding.message);
  cites(text, library, u"Fondement", diagnostic.finding.basis);
  return text;
}

std::u16string explanation(const Library& library, const Review& review, const Diagnostic& diagnostic) {
  const auto& [rule, finding] = diagnostic;
  std::u16string text;
  line(text, finding.message);
  line(text, in_quotes(review.contract.quote(finding.span)));
  if (!finding.factors.empty()) heading(text, u"Ce qui a été lu");
  for (const Factor& factor : finding.factors) {
    text += u"• " + factor.sentence;
    if (!factor.quote.empty()) text += u" " + in_quotes(review.contract.quote(factor.quote));
    line(text, u"  " + std::u16string(direction(factor.push)));
  }
  heading(text, u"Pourquoi");
  line(text, rule->explanation);
  if (!finding.basis.empty()) heading(text, u"Textes et décisions");
  authorities(text, library, finding.basis);
  if (!finding.contrary.empty()) heading(text, u"En sens contraire");
  authorities(text, library, finding.contrary);
  if (!finding.related.empty()) heading(text, u"Autres passages en cause");
  for (const Span span : finding.related)
    if (!span.empty()) line(text, u"• " + place_in_words(review.contract, span));
  if (!finding.notes.empty()) heading(text, u"À vérifier aussi");
  for (const std::u16string& note : finding.notes) line(text, u"• " + note);
  if (!finding.suggestions.empty()) heading(text, u"Rédactions proposées");
  for (const Suggestion& suggestion : finding.suggestions)
    line(text, suggestion.title + u"\u00A0: " + in_quotes(suggestion.text));
  return text;
}

OUString drafting_notes(const Strings& strings, const Library& library, const Clause& clause, Side side) {
  OUString text;
  const auto note = [&](const char* key, const OUString& words) {
    if (!words.isEmpty()) text += strings.text(key, words) + "\n";
  };
  if (const Variant* variant = clause.variant(side)) {
    note("notes.gains", strings.spoken(variant->gains, variant->english_gains));
    note("notes.gives-up", strings.spoken(variant->gives_up, variant->english_gives_up));
  }
  note("notes.use", strings.spoken(clause.use_when, clause.english_use_when));
  note("notes.drafting", strings.spoken(clause.drafting_note, clause.english_drafting_note));
  if (!clause.basis.empty()) text += "\n" + strings.text("notes.basis") + "\n";
  for (const std::string& id : clause.basis) {
    const Authority* authority = library.authority(id);
    if (!authority) continue;
    const bool unverified = authority->verification == Verification::to_check;
    OUString cite = to_ustring(authority->cite);
    if (unverified) cite = strings.text("notes.unverified", cite);
    const OUString lesson = strings.spoken(authority->lesson, authority->english_lesson);
    text += to_ustring(u"• ") + (lesson.isEmpty() ? cite : strings.text("notes.held", cite) + " " + lesson) +
            "\n";
  }
  return text;
}

}  // namespace clausier
