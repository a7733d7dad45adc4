// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/wording.hpp"

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

std::u16string in_quotes(std::u16string_view words) {
  return u"«\u00A0" + std::u16string(words) + u"\u00A0»";
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

}  // namespace

std::u16string summary(const Library& library, const Review& review, const Diagnostic& diagnostic) {
  const Finding& finding = diagnostic.finding;
  std::u16string text;
  line(text, finding.message);
  line(text, in_quotes(review.contract.quote(finding.span)));
  cites(text, library, u"Fondement", finding.basis);
  cites(text, library, u"En sens contraire", finding.contrary);
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
  if (!finding.notes.empty()) heading(text, u"À vérifier aussi");
  for (const std::u16string& note : finding.notes) line(text, u"• " + note);
  if (!finding.suggestions.empty()) heading(text, u"Rédactions proposées");
  for (const Suggestion& suggestion : finding.suggestions)
    line(text, suggestion.title + u"\u00A0: " + in_quotes(suggestion.text));
  return text;
}

}  // namespace clausier
