// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/exit_review.hpp"
#include "rules/law_leaning.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule penalite_irreductible;

namespace {

using enum Concept;

constexpr std::string_view basis[] = {"c-civ-1231-5"};

/// Only a penalty is worth taking from the judge.
bool names_judge(const Contract& contract, std::uint32_t index) {
  constexpr std::u16string_view judges[] = {u"juge", u"tribunal", u"tribunaux", u"juridiction", u"office"};
  return std::ranges::any_of(contract.tokens_of(contract.sentences()[index]), [&](const Token& token) {
    return std::ranges::find(judges, contract.folded(token)) != std::end(judges);
  });
}

/// The sentence, or the one that it follows, speaks of a penalty or of a sum for leaving.
bool speaks_of_penalty(const ExitReview& review, const Contract& contract, std::uint32_t index) {
  const auto names = [&](std::uint32_t one) {
    const Categories& concepts = review.reading.concepts(one);
    return concepts.test(category(named_sum)) || concepts.test(category(exit_fee));
  };
  if (names(index) || names_judge(contract, index)) return true;
  const auto& sentences = contract.sentences();
  const bool refers = review.reading.concepts(index).test(category(anaphora));
  const bool follows = index > 0 && (refers || sentences[index - 1].paragraph == sentences[index].paragraph);
  if (follows && refers && names(index - 1)) return true;
  return std::ranges::any_of(review.frames, [&](const ExitFrame& frame) {
    return frame.sentence == index || (frame.sentence + 1 == index && follows);
  });
}

/// "non réductible" can be replaced as it stands; "ne pourra être réduite" calls for another sentence.
bool is_adjective(const Contract& contract, const Mention& mention) {
  const auto first = contract.folded(contract.tokens()[mention.first]);
  return first == u"non" || first == u"irreductible" || first == u"irreductibles" ||
         first == u"insusceptible" || first == u"insusceptibles";
}

/// The words that take the penalty from the judge, or null.
const Mention* irreducible_words(const ExitReview& review, std::uint32_t sentence) {
  const auto mentions = review.reading.mentions(sentence);
  const auto mention = std::ranges::find(mentions, irreducible, &Mention::meaning);
  return mention == mentions.end() ? nullptr : &*mention;
}

std::vector<Finding> check(const Contract& contract) {
  const ExitReview& review = exit_review(contract);
  const auto& tokens = contract.tokens();
  std::vector<std::uint32_t> read;
  for (std::uint32_t s = 0; s < contract.sentences().size(); ++s)
    if (irreducible_words(review, s) && speaks_of_penalty(review, contract, s)) read.push_back(s);
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, penalite_irreductible.id, std::move(read))) {
    const Mention* words = irreducible_words(review, s);
    Finding finding;
    finding.span = words ? Span{tokens[words->first].span.begin, tokens[words->end - 1].span.end}
                         : contract.sentences()[s].wording;
    finding.message =
        u"Le juge peut modérer d’office une pénalité manifestement excessive, et la stipulation contraire "
        u"est réputée non "
        u"écrite\u00A0: ces mots sont sans effet et signalent l’excès.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    if (words && is_adjective(contract, *words))
      finding.suggestions.push_back(
          {u"Reconnaître le pouvoir du juge", u"susceptible de modération par le juge"});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"La somme est arrêtée une fois pour toutes et nul, pas même le tribunal, ⟦ne pourra modérer⟧ ce "
     u"montant.",
     {},
     u"Le juge est nommé pour être écarté."},
    {u"Les Parties ⟦renoncent par avance à en solliciter la révision⟧ devant quelque juridiction que ce "
     u"soit, la "
     u"pénalité étant acceptée.",
     {},
     u"La renonciation anticipée ne lie pas le juge."},
    {u"Le Client renonce à demander la révision du prix avant le premier anniversaire du Contrat.",
     {},
     u"Le prix peut être stipulé sans révision."},
    {u"Après mise en demeure, 15\u00A0% des sommes impayées sont dus à titre de pénalité ⟦non réductible⟧.",
     {},
     u"La stipulation est réputée non écrite (art.\u00A01231-5, dernier alinéa, C.\u00A0civ.)."},
    {u"Le Client verse une indemnité forfaitaire et ⟦irréductible⟧ égale à douze mensualités.",
     {},
     u"Le mot n’empêche pas la réduction."},
    {u"5.2 En cas de résiliation anticipée, le Client verse les mensualités restant à courir.\n"
     u"5.3 Cette somme est forfaitaire et ⟦non réductible⟧.",
     {},
     u"La somme et sa protection tiennent dans deux alinéas."},
    {u"Le prix est ferme et non révisable pendant la durée du contrat.",
     {},
     u"Un prix n’est pas une pénalité."},
    {u"La pénalité est susceptible de modération par le juge.", {}, u"Le pouvoir du juge est reconnu."},
};

}  // namespace

extern constinit const Rule penalite_irreductible{
    .id = "penalite-irreductible",
    .title = u"Pénalité dite irréductible",
    .explanation =
        u"L’article 1231-5 du Code civil permet au juge, même d’office, de modérer ou d’augmenter la "
        u"pénalité manifestement "
        u"excessive ou dérisoire, et répute non écrite toute stipulation contraire. Dire une pénalité "
        u"irréductible, définitive ou "
        u"non révisable ne la protège donc pas et peut nourrir l’idée qu’elle est excessive.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples};

}  // namespace clausier
