// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule sauvegarde_non_deconnectee;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"ca-rennes-2024-23-04627", "nis2-21", "anssi-hygiene"};

/// Whether words for being out of reach are affirmed, other than a thing's name: "le Coffre est répliqué".
bool says_offline(const LawReading& reading, std::uint32_t s) {
  const auto& tokens = reading.contract().tokens();
  const Stipulation stipulation(reading, s);
  return std::ranges::any_of(stipulation.mentions(), [&](const NotionMention& mention) {
    const Token& word = tokens[mention.first];
    const bool starts = mention.first == reading.contract().sentences()[s].first_token;
    const bool named = mention.end == mention.first + 1 && word.capital && (word.capitals || !starts);
    return mention.meaning == offline && !named && !stipulation.denied(mention);
  });
}

/// A copy that stays out of an intruder's reach is promised somewhere.
bool has_offline_copy(const LawReading& reading) {
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, offline) || !says_offline(reading, s)) continue;
    const auto [first, end] = reading.sentences_in(reading.outline().surroundings(s));
    for (std::uint32_t near = std::max(first, s - std::min(s, 2U)); near < std::min(end, s + 3); ++near)
      if (reading.says(near, backup)) return true;
    if (reading.under_title(s, backup)) return true;
  }
  return false;
}

/// "Le Prestataire n’assure aucune sauvegarde."
bool refuses_backup(const LawReading& reading, std::span<const std::uint32_t> candidates) {
  return std::ranges::any_of(candidates, [&](std::uint32_t s) {
    const Stipulation stipulation(reading, s);
    // "met en garde lorsqu'un serveur n'est pas sauvegardé" refuses nothing.
    return stipulation.denied(*stipulation.find(backup)) && !stipulation.says_one_of({online_only, advice});
  });
}

/// How far the sentence describes the backups that the provider makes; 0 where it promises none.
std::ptrdiff_t described(const LawReading& reading, std::uint32_t s) {
  constexpr std::ptrdiff_t much = 5;
  const Stipulation stipulation(reading, s);
  const NotionMention* copy = stipulation.find(backup);
  if (!copy) copy = stipulation.find(backup_detail);
  if (stipulation.says_one_of({annex, client_alone, no_such_duty})) return 0;
  const Span span = reading.contract().sentences()[s].span;
  if (stipulation.says(cap) && !within(reading.contract().amounts(), span).empty()) return 0;
  if (stipulation.denied(*copy) && !stipulation.says(online_only)) return 0;
  if (stipulation.agent() == PartySide::client && stipulation.actor(copy->first) == PartySide::client)
    return 0;
  // A line of a list of services or of a table promises nothing by itself.
  if (!stipulation.says_one_of({provider, promise, carried_out, online_only})) return 0;
  const auto count = [&](Notion meaning) {
    return std::ranges::count(reading.mentions(s), meaning, &NotionMention::meaning);
  };
  return 1 + count(backup_detail) + much * count(online_only);
}

/// The sentence that tells most of the backups, if any; `candidates` speak of them.
std::vector<std::uint32_t> fullest_sentence(const LawReading& reading,
                                            std::vector<std::uint32_t> candidates) {
  const Contract& contract = reading.contract();
  for (const std::uint32_t s : reading.stipulating({backup_detail})) {
    const std::uint32_t introduction = contract.sentences()[s].introduction;
    const bool introduced = introduction != none && reading.says(introduction, backup);
    if (introduced || reading.under_title(s, backup)) candidates.push_back(s);
  }
  // "Ces copies restent montées en permanence", behind the sentence that promises them.
  for (const std::uint32_t s : reading.stipulating({backup_detail, online_only})) {
    const auto& sentences = contract.sentences();
    for (std::uint32_t k = s; k-- > 0 && sentences[k].paragraph == sentences[s].paragraph;)
      if (reading.says(k, backup)) candidates.push_back(s);
  }
  std::uint32_t fullest = none;
  std::ptrdiff_t most = 0;
  for (const std::uint32_t s : candidates)
    if (const auto told = described(reading, s); told > most) {
      most = told;
      fullest = s;
    }
  if (fullest == none) return {};
  return {fullest};
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  auto candidates = reading.stipulating({backup});
  if (has_offline_copy(reading) || (!candidates.empty() && refuses_backup(reading, candidates))) return {};
  if (!candidates.empty()) candidates = fullest_sentence(reading, std::move(candidates));
  // Where the copies are said to stay online, nothing else needs weighing.
  const bool online = !candidates.empty() && reading.says(candidates.front(), online_only);
  const auto sentences =
      online ? candidates : weighed(contract, sauvegarde_non_deconnectee.id, std::move(candidates));
  if (sentences.empty()) return {};
  Finding finding;
  finding.span = contract.sentences()[sentences.front()].wording;
  finding.message =
      u"Des sauvegardes sont promises, mais aucune copie hors ligne ou immuable\u00A0: un rançongiciel peut "
      u"chiffrer "
      u"les copies avec le reste.";
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.suggestions.push_back(
      {u"Ajouter une copie déconnectée", std::u16string(contract.quote(finding.span)) +
                                             u" Une copie est conservée hors ligne, déconnectée du réseau, "
                                             u"et sa restauration est éprouvée chaque "
                                             u"trimestre."});
  return {std::move(finding)};
}

constexpr Example examples[] = {
    {u"⟦Le Prestataire sauvegarde les serveurs chaque nuit sur un second serveur du même réseau.⟧",
     {},
     u"Les deux copies restent en ligne."},
    {u"Le Prestataire assure l’hébergement et la sauvegarde. ⟦Les sauvegardes sont quotidiennes et "
     u"conservées "
     u"trente jours dans la même salle.⟧",
     {},
     u"La phrase qui décrit les copies est signalée."},
    {u"⟦Les données font l’objet d’un instantané toutes les douze heures.⟧",
     {},
     u"Un instantané reste en ligne."},
    {u"⟦Le Coffre est répliqué en continu vers le second centre, les deux copies restant raccordées au même "
     u"réseau et administrées avec les mêmes comptes.⟧",
     {},
     u"«\u00A0Coffre\u00A0» est ici le nom d’un service."},
    {u"Le Prestataire sauvegarde les serveurs chaque nuit. Une copie hebdomadaire est conservée hors ligne.",
     {},
     u"Une copie est hors ligne."},
    {u"Le Prestataire sauvegarde les bases chaque nuit\u00A0; les copies sont immuables pendant trente "
     u"jours.",
     {},
     u"Une copie immuable résiste au chiffrement."},
    {u"Le Client réalise ses sauvegardes selon les préconisations écrites du Prestataire.",
     {},
     u"Le prestataire ne sauvegarde pas."},
    {u"L’ouverture d’une procédure de sauvegarde ou de redressement est notifiée à l’autre partie.",
     {},
     u"Il s’agit d’une procédure collective."},
    {u"Les sauvegardes sont réalisées selon l’annexe 4.", {}, u"L’annexe les décrit."},
};

}  // namespace

extern constinit const Rule sauvegarde_non_deconnectee{
    .id = "sauvegarde-non-deconnectee",
    .title = u"Sauvegarde sans copie déconnectée",
    .explanation =
        u"La cour d’appel de Rennes a condamné le 19 novembre 2024 un prestataire dont le client avait perdu "
        u"jusqu’à ses sauvegardes dans une attaque\u00A0: aucune n’était hors ligne. La continuité et les "
        u"sauvegardes figurent parmi les mesures de l’article\u00A021 de la directive NIS\u00A02. Une copie "
        u"qui reste "
        u"accessible par le réseau, avec les mêmes comptes, peut être chiffrée en même temps que les "
        u"données. Il "
        u"est prudent de promettre une copie hors ligne ou immuable et d’en éprouver la restauration.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples,
    .concern = Concern::client,
};

}  // namespace clausier
