// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule sla_sans_mesure;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"c-civ-1231-5"};

/// "Engagement : 90 % des demandes.", then "Fenêtre : le trimestre civil. Calcul : …": the next paragraph
/// says both.
bool is_measured_behind(const LawReading& reading, std::uint32_t s) {
  const auto& sentences = reading.contract().sentences();
  Notions said;
  for (std::uint32_t next = s + 1; next < reading.sentence_count(); ++next) {
    if (sentences[next].paragraph > sentences[s].paragraph + 1) break;
    if (sentences[next].paragraph == sentences[s].paragraph + 1) said |= reading.notions(next);
  }
  return said.test(static_cast<std::size_t>(window)) && said.test(static_cast<std::size_t>(measured));
}

/// The sentence or a neighbour of its paragraph says over which period, or how.
bool is_measured(const LawReading& reading, std::uint32_t s) {
  const auto& sentences = reading.contract().sentences();
  for (std::uint32_t near = s - std::min(s, 1U); near <= s + 1 && near < reading.sentence_count(); ++near)
    if (sentences[near].paragraph == sentences[s].paragraph &&
        (reading.says(near, window) || reading.says(near, measured)))
      return true;
  const Stipulation stipulation(reading, s);
  return stipulation.says_one_of({window, measured}) || is_measured_behind(reading, s);
}

bool measures_availability(const LawReading& reading) {
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s)
    if (reading.says(s, availability) && is_measured(reading, s)) return true;
  // "Mesure : une sonde…" under the title that promises it, or in the paragraph that follows.
  for (std::uint32_t s = 1; s < reading.sentence_count(); ++s)
    if (reading.says(s, measured) && !reading.says(s, incident) &&
        (reading.under_title(s, availability) || reading.says(s - 1, availability)))
      return true;
  return false;
}

/// "Les niveaux de service sont mesurés par mois civil": all of them, wherever they stand.
bool measures_all_levels(const LawReading& reading) {
  const auto& sentences = reading.contract().sentences();
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, measured) || !reading.says(s, window) || reading.outline().is_heading(s)) continue;
    const bool before =
        s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph && reading.says(s - 1, service_level);
    if (reading.says(s, service_level) || before) return true;
  }
  return false;
}

bool has_rate(const Contract& contract, std::uint32_t s) {
  constexpr double least = 80;
  return std::ranges::any_of(within(contract.percentages(), contract.sentences()[s]),
                             [](const Percentage& one) { return one.number.value >= least; });
}

/// A rate of availability, or its vague promise.
bool promises_availability(const LawReading& reading, const Stipulation& stipulation) {
  const NotionMention* word = stipulation.find(availability);
  if (!word || !stipulation.says_one_of({promise, system})) return false;
  if (stipulation.actor(word->first) == PartySide::client) return false;
  if (has_rate(reading.contract(), stipulation.sentence())) return true;
  const NotionMention* pledge = stipulation.before(word->first, {pledges});
  return pledge && stipulation.says(system);
}

/// "95 % des incidents sont traités en quatre heures": over which period?
bool promises_share(const LawReading& reading, std::uint32_t s) {
  return reading.says(s, share_of_cases) && !reading.says(s, floor) &&
         (reading.says(s, incident) || reading.says(s, response)) && !is_measured(reading, s);
}

/// "de 8 h à 18 h" are opening hours.
bool is_hour_of_day(const Contract& contract, const Duration& duration) {
  if (duration.unit != TimeUnit::hour || duration.tokens.first == 0) return false;
  const auto before = contract.folded(contract.tokens()[duration.tokens.first - 1]);
  return before == u"de" || before == u"a";
}

bool gives_delay(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  const auto [first, end] = reading.sentences_in(reading.outline().surroundings(s));
  for (std::uint32_t other = first; other < end; ++other) {
    if (!reading.says(other, incident) && !reading.says(other, response)) continue;
    for (const Duration& duration : within(contract.durations(), contract.sentences()[other]))
      if (!is_hour_of_day(contract, duration)) return true;
  }
  return false;
}

/// "intervient dans les meilleurs délais en cas de panne", and no delay in the article.
bool promises_vaguely(const LawReading& reading, const Stipulation& stipulation) {
  const std::uint32_t s = stipulation.sentence();
  if (!reading.says(s, vague_speed) || !stipulation.says(incident) || !reading.says(s, response))
    return false;
  if (stipulation.says(personal_data) || stipulation.says(security)) return false;
  return stipulation.actor(stipulation.find(response)->first) != PartySide::client &&
         !gives_delay(reading, s);
}

enum class Lack { nothing, availability_measure, share_measure, delay };

Lack lack_of(const LawReading& reading, std::uint32_t s, std::optional<bool>& measured_somewhere) {
  const bool candidate =
      reading.says(s, availability) || reading.says(s, share_of_cases) || reading.says(s, vague_speed);
  if (!candidate || !reading.outline().stipulates(s)) return Lack::nothing;
  const Stipulation stipulation(reading, s);
  if (stipulation.says_one_of({annex, service_level})) return Lack::nothing;
  if (promises_availability(reading, stipulation)) {
    if (!measured_somewhere) measured_somewhere = measures_availability(reading);
    if (!*measured_somewhere) return Lack::availability_measure;
  }
  if (promises_share(reading, s)) return Lack::share_measure;
  return promises_vaguely(reading, stipulation) ? Lack::delay : Lack::nothing;
}

std::u16string_view message_of(Lack lack) {
  switch (lack) {
    case Lack::share_measure:
      return u"Une part des cas est promise sans période d’observation ni mode de calcul\u00A0: le "
             u"manquement "
             u"risque d’être impossible à prouver.";
    case Lack::delay:
      return u"L’intervention est promise sans délai chiffré\u00A0: rien ne dit quand elle serait tardive.";
    case Lack::availability_measure:
      return u"La disponibilité est promise sans dire sur quelle période ni comment elle se mesure\u00A0: le "
             u"manquement risque d’être impossible à prouver, et la pénalité à calculer.";
    case Lack::nothing:
      break;
  }
  return u"Un niveau de service semble promis sans dire sur quelle période ni comment il se mesure\u00A0: le "
         u"manquement risque d’être impossible à prouver.";
}

/// "Le taux de respect est calculé par mois civil", elsewhere in the article: its rates are measured there.
/// What measures the repairs measures no availability.
bool is_measured_in_article(const LawReading& reading, std::uint32_t s) {
  const bool of_availability = reading.says(s, availability);
  const auto [first, end] = reading.sentences_in(reading.outline().surroundings(s));
  for (std::uint32_t other = first; other < end; ++other) {
    if (!reading.says(other, measured) || !reading.says(other, window)) continue;
    const bool of_repairs = reading.says(other, incident) || reading.says(other, response);
    if (reading.says(other, availability) || (of_repairs && !of_availability)) return true;
  }
  return false;
}

/// "À défaut, la gamme courante (99,9 %) s'applique": other paragraphs say how availability is measured, and
/// over which period.
bool is_measured_elsewhere(const LawReading& reading, std::uint32_t s) {
  const auto is_of = [&](std::uint32_t one) {
    return reading.says(one, availability) || reading.under_title(one, availability);
  };
  if (!is_of(s) || reading.says(s, incident) || reading.says(s, response)) return false;
  const auto& sentences = reading.contract().sentences();
  for (std::uint32_t other = 0; other < reading.sentence_count(); ++other)
    if (sentences[other].paragraph != sentences[s].paragraph && reading.says(other, measured) &&
        reading.says(other, window) && is_of(other))
      return true;
  return false;
}

/// "Accessibilité : taux visé 90 % des critères, contrôlé par un audit": what is delivered once, not a
/// service.
bool is_audited(const LawReading& reading, std::uint32_t s) {
  return reading.says(s, measured) && !reading.says(s, availability) && !reading.says(s, incident);
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  std::optional<bool> measured_somewhere;
  std::vector<Lack> lacks(reading.sentence_count());
  std::vector<std::uint32_t> read;
  for (std::uint32_t s = 0; s < lacks.size(); ++s) {
    lacks[s] = lack_of(reading, s, measured_somewhere);
    if (lacks[s] != Lack::nothing) read.push_back(s);
  }
  std::vector<Finding> found;
  auto sentences = weighed(contract, sla_sans_mesure.id, std::move(read));
  const bool of_all = !sentences.empty() && measures_all_levels(reading);
  for (const std::uint32_t s : sentences) {
    if (of_all && lacks[s] != Lack::delay) continue;
    if (lacks[s] == Lack::nothing &&
        (is_measured_in_article(reading, s) || is_measured_elsewhere(reading, s) || is_audited(reading, s)))
      continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message = message_of(lacks[s]);
    finding.basis.assign(std::begin(basis), std::end(basis));
    if (lacks[s] == Lack::availability_measure)
      finding.suggestions.push_back(
          {u"Dire le taux, la période et la mesure",
           u"Le Prestataire s’engage sur une disponibilité du Service de 99,5\u00A0% par mois civil, hors "
           u"maintenance annoncée, mesurée par une sonde qui l’interroge toutes les cinq minutes."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Le Prestataire garantit une disponibilité des serveurs de 99,7\u00A0%.⟧",
     {},
     u"Sur un mois ou sur un an\u00A0? Mesurée par qui\u00A0?"},
    {u"⟦L’Éditeur s’engage à assurer une disponibilité maximale du Service.⟧", {}, u"Ni taux, ni période."},
    {u"⟦En cas de panne, le Prestataire intervient dans les meilleurs délais.⟧", {}, u"Aucun délai chiffré."},
    {u"⟦Neuf pannes sur dix seront réparées dans la demi-journée.⟧", {}, u"Sur quelle période\u00A0?"},
    {u"L’Éditeur s’engage sur une disponibilité mensuelle du Service de 99,6\u00A0%.",
     {},
     u"La période est dite."},
    {u"Le Prestataire garantit une disponibilité des serveurs de 99,7\u00A0%. Elle est mesurée chaque mois "
     u"par une "
     u"sonde.",
     {},
     u"La mesure suit."},
    {u"L’Hébergeur s’engage sur le taux de disponibilité de l’annexe 2.", {}, u"L’annexe le mesure."},
    {u"Le Client s’assure de la disponibilité de ses équipes.", {}, u"Il s’agit de personnes."},
    {u"L’Hébergeur garantit la disponibilité, l’authenticité et l’intégrité des données.",
     {},
     u"C’est la formule de la sécurité des données."},
    {u"En cas de panne, le Prestataire intervient dans les meilleurs délais et au plus tard quatre heures "
     u"après "
     u"le signalement.",
     {},
     u"Un délai est chiffré."},
    {u"L’Éditeur met en œuvre tous les moyens nécessaires au bon fonctionnement de l’application.",
     {},
     u"Aucun niveau n’est promis."},
    {u"Article 1 – Disponibilité\n1.1 La disponibilité est calculée par mois civil, d’après les relevés "
     u"d’une "
     u"sonde.\n1.2 Si la commande ne dit rien, la formule de base (99,7\u00A0%) s’applique.",
     {},
     u"La disponibilité est mesurée à côté."},
    {u"Accessibilité\u00A0: conformité au référentiel, taux visé 90\u00A0% des critères applicables, "
     u"contrôlé "
     u"par un audit avant la recette.",
     {},
     u"Une qualité de ce qui est livré, et sa mesure."},
};

}  // namespace

extern constinit const Rule sla_sans_mesure{.id = "sla-sans-mesure",
                                            .title = u"Niveau de service sans mesure",
                                            .explanation =
                                                u"Un taux de disponibilité ou de réparation ne vaut que par "
                                                u"sa fenêtre de mesure, son mode de calcul et ses "
                                                u"exclusions\u00A0: 99,5\u00A0% par an laissent près de deux "
                                                u"jours d’arrêt d’affilée, 99,5\u00A0% par mois "
                                                u"trois heures et demie. Sans eux, le manquement se prouve "
                                                u"mal et la pénalité, que le juge peut modérer ou "
                                                u"augmenter (art.\u00A01231-5 C.\u00A0civ.), n’a pas "
                                                u"d’assiette. La clause de niveaux de service de la "
                                                u"bibliothèque montre les rubriques à remplir.",
                                            .severity = Severity::warning,
                                            .check = check,
                                            .basis = basis,
                                            .contrary = {},
                                            .examples = examples};

}  // namespace clausier
