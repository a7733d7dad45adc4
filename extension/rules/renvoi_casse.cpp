// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "analysis/unicode.hpp"
#include "rules/rule.hpp"

namespace clausier {
namespace {

/// The words of a title that say what it is about, folded, without the plural's "s".
std::vector<std::u16string> subjects(std::u16string_view title) {
  constexpr std::size_t shortest = 5;
  std::vector<std::u16string> words;
  std::u16string word;
  for (const char16_t c : fold(title) + u" ") {
    const bool letter = (c >= u'a' && c <= u'z');
    if (letter) word += c;
    if (letter || word.empty()) continue;
    if (word.ends_with(u's')) word.pop_back();
    if (word.size() >= shortest) words.push_back(word);
    word.clear();
  }
  return words;
}

/// The only article of the first depth whose title's words all stand in the sentence, or null.
const Article* article_spoken_of(const Contract& contract, const CrossReference& reference) {
  const Sentence& sentence = contract.sentences()[contract.sentence_at(reference.span.begin)];
  const auto said = subjects(contract.quote(sentence.span));
  const Article* here = contract.article_at(reference.span.begin);
  const Article* found = nullptr;
  for (const Article& article : contract.articles()) {
    if (article.depth != 1 || article.annex != reference.annex || article.number.empty()) continue;
    if (article.span.contains(sentence.span) || &article == here) continue;
    const auto words = subjects(article.title);
    const bool all = !words.empty() && std::ranges::all_of(words, [&](const std::u16string& word) {
      return std::ranges::find(said, word) != said.end();
    });
    if (!all) continue;
    if (found) return nullptr;
    found = &article;
  }
  return found;
}

void suggest(const Contract& contract, const CrossReference& reference, Finding& finding) {
  const Article* article = article_spoken_of(contract, reference);
  if (!article) return;
  std::u16string text(contract.quote({finding.span.begin, reference.span.begin}));
  finding.suggestions.push_back(
      {u"Renvoyer à «\u00A0" + article->title + u"\u00A0»", text + article->number});
  finding.related.push_back(article->heading);
}

std::vector<Finding> check(const Contract& contract) {
  constexpr std::size_t most_cures = 20;  // a document full of broken references needs another cure
  std::vector<Finding> found;
  for (const CrossReference& reference : contract.references()) {
    if (!reference.broken) continue;
    Finding finding;
    finding.span = reference.named;
    finding.message = u"Le contrat n’a pas d’" + std::u16string(reference.annex ? u"annexe " : u"article ") +
                      reference.number + u"\u00A0: le renvoi est à corriger.";
    if (found.size() < most_cures) suggest(contract, reference, finding);
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nArticle 4 – Confidentialité\nLes obligations "
     u"de "
     u"secret suivent l’⟦article 14⟧.",
     {},
     u"Le contrat a quatre articles."},
    {u"Article 1 – Objet\nArticle 2 – Durée\n2.1 Le contrat dure un an.\n2.2 Il est reconduit.\nArticle 3 – "
     u"Prix\n"
     u"Le prix est révisé à la reconduction de l’⟦article 2.4⟧ ci-dessus.",
     {},
     u"L’article 2 s’arrête à 2.2."},
    {u"Article 1 – Objet\nLe calendrier figure en ⟦annexe 5⟧.\nArticle 2 – Durée\nArticle 3 – "
     u"Prix\nANNEXE 1 – PÉRIMÈTRE\nANNEXE 2 – PRIX\nANNEXE 3 – SÉCURITÉ",
     {},
     u"Il y a trois annexes."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Responsabilité\nArticle 4 – "
     u"Réversibilité\nL’assistance à "
     u"la réversibilité est due selon l’⟦article 19⟧.",
     {},
     u"L’article 4 est le seul dont le titre parle de réversibilité."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nLe juge peut réduire la pénalité (article "
     u"1231-5 du "
     u"Code civil) et le sous-traitant respecte l’article 28, paragraphe 3, du RGPD.",
     {},
     u"Les articles sont ceux d’un code et d’un règlement."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nANNEXE 1 – DONNÉES PERSONNELLES\nL’Hébergeur "
     u"est "
     u"le sous-traitant du Client au sens de l’article 28 du RGPD.\nIl démontre qu’il respecte l’article 28.",
     {},
     u"L’article a d’abord été nommé avec son règlement."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nLa partie requise avertit l’autre dans la "
     u"mesure "
     u"permise par la loi et selon la procédure de l’⟦article 17.3⟧.",
     {},
     u"La loi n’est pas celle de cet article."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nLes plafonds sont ceux de l’article 12 du "
     u"Contrat-cadre et de l’article 14 des conditions générales.",
     {},
     u"L’article est celui d’un autre contrat."},
    {u"Article 1 – Objet\nArticle 2 – Durée\nArticle 3 – Prix\nLe prix des articles 1 à 3 suit l’article 2 "
     u"et le "
     u"présent article.",
     {},
     u"Ces articles existent."},
    {u"Article 1 – Objet\nLes Services sont décrits en annexe 4.\nArticle 2 – Durée\nArticle 3 – Prix",
     {},
     u"Les annexes ne sont pas dans le document."},
    {u"AVENANT N° 2\nArticle 1 – Objet\nL’article 17 est remplacé.\nArticle 2 – Durée\nArticle 3 – Divers",
     {},
     u"L’avenant vise les articles du contrat qu’il modifie."},
    {u"Annexe aux Conditions Générales d’Abonnement\nArticle 1 – Objet\nElle complète l’article 12.4 des "
     u"Conditions Générales d’Abonnement (ci-après les «\u00A0CGA\u00A0») et l’article 9.3 des Conditions "
     u"Particulières Sauvegarde.\nArticle 2 – Durée\nArticle 3 – Prix",
     {},
     u"Ces articles sont ceux d’autres documents."},
};

}  // namespace

extern constinit const Rule renvoi_casse{
    .id = "renvoi-casse",
    .title = u"Renvoi à un article ou à une annexe qui n’existe pas",
    .explanation =
        u"Le texte renvoie à un article, à un paragraphe ou à une annexe que le document n’a pas, souvent "
        u"après "
        u"une suppression ou une reprise de modèle. La stipulation à laquelle il fallait se reporter devient "
        u"incertaine, et avec elle le plafond, le délai ou l’exception qu’elle contenait. Les renvois aux "
        u"lois et "
        u"aux autres contrats, et ceux à des annexes qui ne sont ni jointes ni listées, ne sont pas "
        u"signalés.",
    .severity = Severity::warning,
    .check = check,
    .basis = {},
    .contrary = {},
    .examples = examples};

}  // namespace clausier
