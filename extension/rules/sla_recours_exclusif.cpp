// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/exit_review.hpp"
#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule sla_recours_exclusif;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"c-civ-1231-5", "c-civ-1170", "c-civ-1231-3"};

/// The sentence, the one before it or the article's title speaks of what a missed service level gives.
bool is_about_service(const LawReading& reading, const Stipulation& stipulation) {
  const std::uint32_t s = stipulation.sentence();
  if (stipulation.says(credit) || stipulation.says(service_level)) return true;
  if (reading.under_title(s, service_level) || reading.under_title(s, availability)) return true;
  const auto& sentences = reading.contract().sentences();
  const bool follows = s > 0 && sentences[s].paragraph <= sentences[s - 1].paragraph + 1;
  return follows && (reading.says(s - 1, credit) || reading.says(s - 1, service_level)) &&
         reading.contract().article_at(sentences[s].span.begin) != nullptr;
}

std::vector<std::uint32_t> closing_sentences(const LawReading& reading) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t s : reading.stipulating({only_remedy})) {
    const Stipulation stipulation(reading, s);
    if (stipulation.says_one_of({not_only_remedy, late_payment, insurance})) continue;
    if (is_about_service(reading, stipulation)) found.push_back(s);
  }
  return found;
}

/// "le seul recours du Client", "leur unique et seule réparation": nothing to weigh.
bool closes_plainly(const Contract& contract, std::uint32_t s) {
  constexpr std::u16string_view only[] = {u"seul", u"seule", u"unique", u"exclusif", u"exclusive"};
  constexpr std::u16string_view remedies[] = {u"recours", u"remede", u"reparation"};
  constexpr std::size_t reach = 4;  // "le seul et unique recours"
  const auto tokens = contract.tokens_of(contract.sentences()[s]);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (std::ranges::find(only, contract.folded(tokens[i])) == std::end(only)) continue;
    for (std::size_t k = i + 1; k < std::min(i + reach, tokens.size()); ++k)
      if (std::ranges::find(remedies, contract.folded(tokens[k])) != std::end(remedies)) return true;
  }
  return false;
}

/// "En cas de résiliation, une indemnité forfaitaire et libératoire": the sum is due for leaving, not for a
/// level that was missed.
bool is_exit_sum(const LawReading& reading, std::uint32_t s) {
  if (!reading.says(s, service_end) && !reading.says(s, exit_sum)) return false;
  if (reading.says(s, credit) || reading.says(s, response) || reading.says(s, incident)) return false;
  const auto& frames = exit_review(reading.contract()).frames;
  return std::ranges::find(frames, s, &ExitFrame::sentence) != frames.end();
}

/// "elles viennent en déduction de la réparation, que le Client peut demander": a sentence of the paragraph
/// leaves the other remedies open.
bool leaves_remedies(const LawReading& reading, std::uint32_t s) {
  return reading.paragraph_says(s, not_only_remedy);
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const std::vector<std::uint32_t> read = closing_sentences(reading);
  const auto is_plain = [&](std::uint32_t s) { return closes_plainly(contract, s); };
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, sla_recours_exclusif.id, read, is_plain)) {
    if (!is_plain(s) && is_exit_sum(reading, s)) continue;
    if (!std::ranges::binary_search(read, s) && leaves_remedies(reading, s)) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"Les pénalités ou crédits de service sont la seule réparation\u00A0: le client ne pourrait ni "
        u"demander "
        u"son préjudice entier ni sortir, et la clause peut être discutée si elle vide l’engagement de "
        u"service.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.suggestions.push_back(
        {u"Laisser les autres droits du client",
         u"Ces pénalités ou crédits s’imputent sur la réparation due pour les mêmes faits et n’empêchent le "
         u"Client ni de demander l’indemnisation de son préjudice, ni de résilier le contrat."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Les crédits de service constituent le seul et unique recours du Client en cas d’indisponibilité.⟧",
     {},
     u"Toute autre réparation est fermée."},
    {u"⟦Les pénalités sont plafonnées à 20 % du prix mensuel et constituent le seul recours du Client en cas "
     u"de "
     u"manquement à ces engagements.⟧",
     {},
     u"Un plafond ne change rien à la clôture."},
    {u"⟦Les pénalités de niveau de service ont un caractère libératoire.⟧",
     {},
     u"La pénalité tient lieu de tout."},
    {u"Article 6 – Niveaux de service\n6.1 Un avoir de 5\u00A0% est porté sur la facture suivante.\n"
     u"6.2 ⟦Le Client renonce à toute autre action, en dommages et intérêts comme en résiliation.⟧",
     {},
     u"La renonciation suit l’avoir."},
    {u"⟦Les avoirs sont accordés à l’exclusion de toute autre indemnisation.⟧", {}, u"D’autres mots."},
    {u"Les pénalités ne sont pas libératoires et s’imputent sur la réparation due.",
     {},
     u"Les autres droits restent ouverts."},
    {u"Les crédits de service ne constituent pas le seul recours du Client.", {}, u"L’exclusivité est niée."},
    {u"Le tribunal de commerce de Paris est seul compétent.", {}, u"Un autre sens de «\u00A0seul\u00A0»."},
    {u"Le paiement de la facture est libératoire.", {}, u"Il s’agit de payer le prix."},
    {u"Les avoirs s’imputent sur la facture suivante et n’empêchent pas le Client de résilier le contrat.",
     {},
     u"Le client garde ses droits."},
    {u"Niveaux de service et grille des avoirs\nArticle 1 – Objet\nLe Prestataire tient un relevé mensuel.",
     {},
     u"Le nom d’un document ne stipule rien."},
    {u"Article 9 – Sortie\nSi le Client résilie le contrat avant son terme, les mensualités qui restent dues "
     u"deviennent exigibles à titre d’indemnité forfaitaire et libératoire.",
     {},
     u"L’indemnité est due pour la sortie."},
    {u"Tout retard donne lieu à une pénalité de 1\u00A0% de la redevance mensuelle, dans la limite de "
     u"15\u00A0%. Les pénalités viennent en déduction de la réparation du préjudice, que le Client reste en "
     u"droit de demander entièrement\u00A0; elles n’affectent pas son droit de résilier.",
     {},
     u"La suite du paragraphe laisse les autres recours."},
};

}  // namespace

extern constinit const Rule sla_recours_exclusif{
    .id = "sla-recours-exclusif",
    .title = u"Pénalités de service, seul recours du client",
    .explanation =
        u"Les pénalités et crédits dus pour un niveau de service manqué sont eux-mêmes des clauses pénales, "
        u"que "
        u"le juge peut augmenter si elles sont dérisoires (art.\u00A01231-5 C.\u00A0civ.). Les dire "
        u"libératoires, "
        u"ou seul recours du client, ferme la réparation du préjudice réel et la résiliation. La clause cède "
        u"en "
        u"cas de dol ou de faute lourde (art.\u00A01231-3) et peut être réputée non écrite si elle vide "
        u"l’engagement essentiel de sa substance (art.\u00A01170). Dire qu’elles s’imputent sur la "
        u"réparation due "
        u"protège les deux parties.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples};

}  // namespace clausier
