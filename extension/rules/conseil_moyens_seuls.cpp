// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "rules/law_leaning.hpp"
#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

extern const Rule conseil_moyens_seuls;

namespace {

using enum Notion;

constexpr std::string_view basis[] = {"cass-com-2014-risc-group", "ca-rennes-2024-23-04627",
                                      "cass-com-2006-mise-au-point"};
constexpr std::string_view contrary[] = {"ca-aix-2021-18-05350"};

/// Of advice, or of every duty and so of advice too.
bool bears_on_advice(const LawReading& reading, const Stipulation& stipulation) {
  if (stipulation.says_one_of({advice, adequacy})) return true;
  if (stipulation.says(every_duty)) return stipulation.says(merely);
  return stipulation.says_one_of({merely, refers_back}) &&
         reading.under_title(stipulation.sentence(), advice);
}

/// The client promises, whoever is named on the way.
bool is_of_client(const Stipulation& stipulation, const NotionMention& words) {
  return stipulation.agent() == PartySide::client && stipulation.actor(words.first) == PartySide::client;
}

/// Who must prove, as the words right behind tell: "pèse sur le Prestataire"; not "démontrer que le
/// Prestataire".
PartySide prover(const Contract& contract, const Stipulation& stipulation, const NotionMention& proof) {
  constexpr std::uint32_t reach = 3;
  const NotionMention* party = stipulation.after(proof.first, {provider, client});
  // "la charge d'établir que le conseil a été donné pèse sur le Prestataire"
  constexpr std::u16string_view weighs[] = {u"pese",    u"repose",     u"incombe",
                                            u"revient", u"appartient", u"pesera"};
  const auto& tokens = contract.tokens();
  for (const NotionMention& mention : stipulation.mentions()) {
    if (mention.first <= proof.first || (mention.meaning != provider && mention.meaning != client)) continue;
    for (std::uint32_t i = mention.first - std::min(mention.first, reach + 1); i < mention.first; ++i)
      if (std::ranges::find(weighs, contract.folded(tokens[i])) != std::end(weighs))
        return mention.meaning == provider ? PartySide::provider : PartySide::client;
  }
  if (!party || party->first > proof.end + reach) return PartySide::unknown;
  for (std::uint32_t i = proof.first; i < party->first; ++i)
    if (const auto word = contract.folded(contract.tokens()[i]); word == u"que" || word == u"qu'")
      return PartySide::unknown;
  return party->meaning == provider ? PartySide::provider : PartySide::client;
}

/// Only the provider's care is owed, or only a fault that the client proves is answered for.
const NotionMention* lowers_duty(const Contract& contract, const Stipulation& stipulation) {
  if (const NotionMention* words = stipulation.affirmed(means_only)) return words;
  const NotionMention* proof = stipulation.affirmed(proof_on_client);
  return proof && prover(contract, stipulation, *proof) != PartySide::provider ? proof : nullptr;
}

/// A result is promised, not for another duty that a semicolon parts from the words.
bool promises_result(const Stipulation& stipulation, const NotionMention& words) {
  const NotionMention* promised = stipulation.affirmed(result);
  if (!promised) return false;
  const NotionMention* turn = stipulation.after(words.end, {contrast});
  return !turn || promised->first < turn->first || stipulation.after(turn->end, {advice});
}

/// The advice stays owed as it is, and the provider proves it.
bool keeps_advice(const Contract& contract, const Stipulation& stipulation, const NotionMention& words) {
  if (const NotionMention* proof = stipulation.affirmed(proof_on_provider)) {
    const PartySide side = prover(contract, stipulation, *proof);
    if (side == PartySide::provider) return true;
    if (side == PartySide::unknown && stipulation.actor(proof->first) != PartySide::client) return true;
  }
  return stipulation.affirmed(duty_kept) || stipulation.affirmed(reinforced) ||
         promises_result(stipulation, words);
}

std::vector<std::uint32_t> lowering_sentences(const LawReading& reading) {
  const Contract& contract = reading.contract();
  std::vector<std::uint32_t> found;
  for (std::uint32_t s = 0; s < reading.sentence_count(); ++s) {
    if (!reading.says(s, means_only) && !reading.says(s, proof_on_client)) continue;
    if (!reading.outline().stipulates(s)) continue;
    const Stipulation stipulation(reading, s);
    const NotionMention* words = lowers_duty(contract, stipulation);
    if (!words || keeps_advice(contract, stipulation, *words) || stipulation.says(personal_data)) continue;
    if (!is_of_client(stipulation, *words) && bears_on_advice(reading, stipulation)) found.push_back(s);
  }
  return found;
}

/// "les recommandations de la CNIL": the advice is an authority's.
bool names_authority(const Contract& contract, std::uint32_t s) {
  constexpr std::u16string_view authorities[] = {u"cnil", u"anssi", u"acpr", u"enisa", u"edpb"};
  return std::ranges::any_of(contract.tokens_of(contract.sentences()[s]), [&](const Token& token) {
    return std::ranges::find(authorities, contract.folded(token)) != std::end(authorities);
  });
}

/// Itself or by its title.
bool speaks_of_advice(const LawReading& reading, std::uint32_t s) {
  return Stipulation(reading, s).says_one_of({advice, adequacy, every_duty, refers_back, means_only}) ||
         reading.under_title(s, advice);
}

/// "Il appartient à l'Intégrateur d'en apporter la preuve", in the same paragraph.
bool provider_proves_near(const LawReading& reading, std::uint32_t s) {
  const Contract& contract = reading.contract();
  const auto& sentences = contract.sentences();
  for (std::uint32_t near = s - std::min(s, 2U); near < std::min(s + 3, reading.sentence_count()); ++near) {
    if (sentences[near].paragraph != sentences[s].paragraph) continue;
    const Stipulation stipulation(reading, near);
    const NotionMention* proof = stipulation.affirmed(proof_on_provider);
    if (proof && stipulation.actor(proof->first) != PartySide::client) return true;
  }
  return false;
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const auto read = lowering_sentences(reading);
  std::vector<Finding> found;
  for (const std::uint32_t s : weighed(contract, conseil_moyens_seuls.id, read)) {
    if (names_authority(contract, s)) continue;
    const bool by_words = std::ranges::find(read, s) == read.end();
    if (by_words && (!speaks_of_advice(reading, s) || provider_proves_near(reading, s))) continue;
    Finding finding;
    finding.span = contract.sentences()[s].wording;
    finding.message =
        u"Le conseil est réduit à une simple obligation de moyens\u00A0: la preuve qu’il a été donné, "
        u"personnalisé "
        u"et écrit pèse pourtant sur le prestataire, et la formule peut ne pas l’en dispenser.";
    finding.basis.assign(std::begin(basis), std::end(basis));
    finding.contrary.assign(std::begin(contrary), std::end(contrary));
    finding.suggestions.push_back({u"Mettre le conseil à part",
                                   u"Le Prestataire apporte aux Services le soin d’un professionnel "
                                   u"spécialisé. Il informe, conseille et "
                                   u"met en garde le Client par écrit, et il lui appartient de le prouver."});
    found.push_back(std::move(finding));
  }
  return found;
}

constexpr Example examples[] = {
    {u"⟦Le Prestataire n’est tenu, au titre de son devoir de conseil, que d’une obligation de moyens.⟧",
     {},
     u"Le conseil est nommé."},
    {u"⟦Pour l’ensemble de ses engagements, l’Éditeur n’est tenu qu’à une simple obligation de moyens.⟧",
     {},
     u"Toutes les obligations, donc le conseil."},
    {u"⟦Qu’il s’agisse de fournir le Service ou de renseigner l’Abonné, l’Éditeur apporte les diligences "
     u"d’usage, sans être jamais tenu à un résultat.⟧",
     {},
     u"D’autres mots."},
    {u"Article 5 – Devoir de conseil\n5.1 ⟦Le Prestataire y est tenu d’une obligation de moyens.⟧",
     {},
     u"Le titre dit de quoi il s’agit."},
    {u"Le Prestataire est tenu d’une obligation de résultat quant aux délais et de moyens quant au conseil.",
     {},
     u"Un résultat est promis à côté."},
    {u"Le Consultant est tenu, pour ses conseils, d’une obligation de moyens renforcée et prouve ses "
     u"diligences.",
     {},
     u"La preuve pèse sur le consultant."},
    {u"Le Prestataire est tenu de moyens, la direction des travaux revenant à la Cliente.",
     {},
     u"Il ne s’agit pas de conseil."},
    {u"Le Client met en œuvre les diligences utiles pour informer ses utilisateurs.",
     {},
     u"L’obligation est celle du client."},
    {u"Ces conditions s’appliquent à toute prestation, sauf les conditions propres à une commande, "
     u"qui l’emportent pour ce qu’elles règlent.",
     {},
     u"Il s’agit de l’ordre des documents."},
};

}  // namespace

extern constinit const Rule conseil_moyens_seuls{
    .id = "conseil-moyens-seuls",
    .title = u"Conseil réduit à une obligation de moyens",
    .explanation =
        u"Le devoir d’information, de conseil et de mise en garde oblige le prestataire à rechercher les "
        u"besoins "
        u"du client, à proposer une solution adaptée et à l’avertir des risques, et c’est à lui de prouver "
        u"qu’il "
        u"l’a fait (Com., 2 juill.\u00A02014, Risc Group\u00A0; CA Rennes, 19 nov.\u00A02024). Dire qu’il "
        u"n’y est "
        u"tenu que de moyens laisse croire que le client devrait démontrer une faute, ce que le juge peut "
        u"refuser. "
        u"La délivrance d’un produit complexe n’est elle-même complète qu’après sa mise au point effective "
        u"(Com., 11 juill.\u00A02006). Une obligation de moyens pour le reste des prestations est courante "
        u"et "
        u"n’est pas signalée.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = contrary,
    .examples = examples,
    .concern = Concern::client,
};

}  // namespace clausier
