// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/exclusion.hpp"
#include "rules/law_leaning.hpp"

namespace clausier {

extern const Rule perte_de_chance_exclue;

namespace {

constexpr std::string_view basis[] = {"cass-ass-plen-2025-22-21812", "cass-ass-plen-2025-22-21146"};

/// The chance that the sentence leaves unrepaired, or null; one that it repairs elsewhere does not count.
const NotionMention* lost(const LawReading& reading, const Stipulation& stipulation, std::uint32_t sentence) {
  const NotionMention* found = nullptr;
  for (const NotionMention& mention : reading.mentions(sentence)) {
    if (mention.meaning != Notion::lost_chance) continue;
    if (!leaves_unrepaired(reading, stipulation, mention)) return nullptr;
    if (!found) found = &mention;
  }
  return found;
}

std::vector<std::uint32_t> excluding_sentences(const LawReading& reading) {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t s : reading.stipulating({Notion::lost_chance}))
    if (lost(reading, Stipulation(reading, s), s)) found.push_back(s);
  return found;
}

/// "La perte de chance n'est pas indemnisable", "Sont exclues … la perte de chance": named at the head, or
/// behind an exclusion that begins the sentence. No other word can tell against it.
bool names_it(const LawReading& reading, std::uint32_t s) {
  constexpr std::uint32_t head = 6;
  constexpr std::u16string_view turns[] = {u"ni", u"mots", u"sans", u"mention",
                                           u"\"", u"si",   u"sauf", u"mais"};
  const Contract& contract = reading.contract();
  const Sentence& sentence = contract.sentences()[s];
  for (const Token& token : contract.tokens_of(sentence))
    if (std::ranges::find(turns, contract.folded(token)) != std::end(turns)) return false;
  const Stipulation stipulation(reading, s);
  if (stipulation.says_one_of({Notion::exception, Notion::liable, Notion::contrast})) return false;
  const NotionMention* chance = stipulation.find(Notion::lost_chance);
  const NotionMention* refusal = stipulation.affirmed(Notion::excluded);
  if (!chance || !refusal || contract.folded(contract.tokens()[chance->first]) != u"perte") return false;
  return std::min(chance->first, refusal->first) - sentence.first_token < head;
}

/// Whatever its words may weigh, the sentence says that it repairs the chance.
bool repairs(const LawReading& reading, std::uint32_t s) {
  const Stipulation stipulation(reading, s);
  return std::ranges::any_of(reading.mentions(s), [&](const NotionMention& mention) {
    return mention.meaning == Notion::lost_chance && keeps_repaired(stipulation, mention);
  });
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const auto names = [&](std::uint32_t s) { return names_it(reading, s); };
  std::vector<Finding> found;
  for (const std::uint32_t s :
       weighed(contract, perte_de_chance_exclue.id, excluding_sentences(reading), names)) {
    if (repairs(reading, s)) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"La clause refuse de réparer la perte de chance\u00A0: depuis les arrêts du 27 juin 2025, le juge "
        u"peut "
        u"la rechercher même si elle n’est pas demandée, et cette exclusion pèse plus lourd qu’il n’y "
        u"paraît.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    const NotionMention* chance = lost(reading, Stipulation(reading, s), s);
    if (auto cure = chance ? without_item(reading, s, *chance, u"Retirer la perte de chance de la liste")
                           : std::nullopt)
      finding.suggestions.push_back(std::move(*cure));
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Le Prestataire ne saurait être tenu responsable de la perte de clientèle, de la perte de chance et "
     u"du "
     u"manque à gagner.⟧",
     {},
     u"La perte de chance est écartée de toute réparation."},
    {u"Sont exclus de toute indemnisation\u00A0:\n- l’atteinte à l’image\u00A0;\n- ⟦la perte d’une chance de "
     u"conclure un marché.⟧",
     {},
     u"L’exclusion est dite à la tête de la liste."},
    {u"⟦N’ouvrent droit à aucun dédommagement l’atteinte à la réputation et les chances perdues.⟧",
     {},
     u"D’autres mots pour la même exclusion."},
    {u"Les dommages indirects ne sont pas indemnisés.\n⟦Constituent des dommages indirects la perte de "
     u"bénéfice, la perte d’opportunité et le préjudice commercial.⟧",
     {},
     u"Rangée parmi les dommages indirects, que le contrat n’indemnise pas."},
    {u"Sont réparés la perte de marge, la perte d’une chance et les frais de personnel.",
     {},
     u"La perte de chance est réparée."},
    {u"Les dommages indirects sont exclus, à l’exception de la perte de chance.",
     {},
     u"L’exception la rend réparable."},
    {u"Le Prestataire répond des dommages directs, y compris la perte de chance, à l’exclusion des dommages "
     u"indirects.",
     {},
     u"L’exclusion porte sur autre chose."},
    {u"La réparation de la perte de chance n’est pas exclue.", {}, u"Une double négation."},
    {u"Il n’est exclu de la réparation ni la perte de données, ni la perte de chance.",
     {},
     u"La même, à la tête d’une liste."},
    {u"En cas de résiliation, le titulaire ne pourra faire valoir ni manque à gagner, ni perte de chance.",
     {},
     u"C’est le prestataire qui renonce à demander, pas le client."},
};

}  // namespace

extern constinit const Rule perte_de_chance_exclue{
    .id = "perte-de-chance-exclue",
    .title = u"Perte de chance exclue de la réparation",
    .explanation =
        u"Par deux arrêts du 27 juin 2025 (n°\u00A022-21.812 et n°\u00A022-21.146), l’assemblée plénière de "
        u"la "
        u"Cour de cassation a jugé que le juge peut rechercher une perte de chance alors que la réparation "
        u"du "
        u"dommage entier était demandée, et qu’il ne peut refuser de l’indemniser au seul motif qu’elle "
        u"n’était "
        u"pas demandée. En informatique, le manquement au conseil ou à la sécurité se répare souvent ainsi. "
        u"La "
        u"clause qui exclut la perte de chance, ou qui la range parmi les dommages indirects, retire donc au "
        u"client une réparation que le juge lui accorderait volontiers\u00A0; le prestataire, lui, risque de "
        u"la "
        u"voir discutée comme toute limitation de responsabilité.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples};

}  // namespace clausier
