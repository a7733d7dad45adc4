// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <cmath>

#include "rules/rule.hpp"

namespace clausier {
namespace {

/// "quatre-vingt-dix-neuf virgule cinq (99,5)": the words read are only the end of the number.
bool continues_number(const Contract& contract, const Number& number) {
  const Sentence& sentence = contract.sentences()[contract.sentence_at(number.span.begin)];
  const auto tokens = contract.tokens_in({sentence.span.begin, number.span.begin});
  if (tokens.empty()) return false;
  const auto before = contract.folded(tokens.back());
  return before == u"virgule" || before == u"point" || before == u"et" || before == u"fois";
}

/// The number in words, with its cents where it has some; empty where it is not written so.
std::u16string spelled(double value) {
  if (value != std::floor(value)) return {};
  return spell_number(static_cast<std::int64_t>(value));
}

std::u16string figures(double value) {
  return write_figures(value, value == std::floor(value) ? 0 : 2);
}

/// The flagged words with one part of them put in place of another.
std::u16string replaced(const Contract& contract, Span whole, Span part, std::u16string_view text) {
  std::u16string result(contract.quote({whole.begin, part.begin}));
  result += text;
  return result += contract.quote({part.end, whole.end});
}

void suggest(const Contract& contract, const Number& number, Finding& finding) {
  // A scaled sum ("10 k€") is not written back: the figures alone are not its value.
  const auto written = contract.quote(number.figures_span);
  const bool plain = written.find_first_not_of(u"0123456789., \u00A0\u202F") == written.npos;
  if (!plain) return;
  finding.suggestions.push_back(
      {u"Retenir les lettres", replaced(contract, number.span, number.figures_span, figures(*number.words))});
  if (const std::u16string words = spelled(*number.figures); !words.empty())
    finding.suggestions.push_back(
        {u"Retenir les chiffres", replaced(contract, number.span, number.words_span, words)});
}

std::vector<Finding> check(const Contract& contract) {
  std::vector<Finding> found;
  for (const Number& number : contract.doubled_numbers()) {
    if (!number.contradicts_itself() || continues_number(contract, number)) continue;
    Finding finding;
    finding.span = number.span;
    finding.message = u"Les lettres et les chiffres se contredisent\u00A0: «\u00A0";
    finding.message += contract.quote(number.words_span);
    finding.message += u"\u00A0» et «\u00A0";
    finding.message += contract.quote(number.figures_span);
    finding.message += u"\u00A0».";
    suggest(contract, number, finding);
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"Les factures sont payables sous ⟦trente (20)⟧ jours.", {}, u"Trente ou vingt\u00A0?"},
    {u"La redevance annuelle est de ⟦dix mille euros (1 000 €)⟧.",
     {},
     u"Un zéro manque, ou dix mille est de trop."},
    {u"Le Contrat est conclu pour ⟦36 (vingt-quatre)⟧ mois.",
     {},
     u"Les chiffres d’abord, les lettres ensuite."},
    {u"Le présent contrat est établi en ⟦deux (3)⟧ exemplaires.", {}, u"Un nombre sans unité de mesure."},
    {u"Le taux est de ⟦dix pour cent (12 %)⟧.", {}, u"Un taux."},
    {u"Les factures sont payables sous trente (30) jours.", {}, u"Les deux disent la même chose."},
    {u"La redevance est de quatre-vingt-dix-sept mille cinq cents euros (97 500 €) hors taxes.",
     {},
     u"Les deux disent la même chose."},
    {u"La disponibilité est de quatre-vingt-dix-neuf virgule cinq (99,5) pour cent.",
     {},
     u"Le nombre en lettres a des décimales."},
    {u"Le délai est de trente jours (article 20) et la durée de trois ans (2026 à 2028).",
     {},
     u"Ce qui suit n’est pas le même nombre."},
};

}  // namespace

extern constinit const Rule chiffres_lettres_divergents{
    .id = "chiffres-lettres-divergents",
    .title = u"Lettres et chiffres divergents",
    .explanation =
        u"Un nombre est écrit deux fois pour qu’on ne puisse pas s’y tromper. Quand les lettres et les "
        u"chiffres "
        u"se contredisent, chacun peut soutenir sa lecture, et le juge devra rechercher ce que les parties "
        u"ont "
        u"voulu. L’usage donne souvent la préférence aux lettres, mais le contrat le dit rarement\u00A0: il "
        u"faut "
        u"choisir avant de signer.",
    .severity = Severity::error,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
