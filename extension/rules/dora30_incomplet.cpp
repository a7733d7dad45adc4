// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "rules/limbs.hpp"

namespace clausier {
namespace {

using enum Notion;

constexpr std::string_view basis[] = {"dora-30"};

constexpr LimbSign subcontracting[] = {{sub_processor}};
constexpr LimbSign places[] = {{location}};
constexpr LimbSign protected_data[] = {{data_protection}};
constexpr LimbSign recovered[] = {{insolvency, data}, {insolvency, restitution}};
constexpr LimbSign service_levels[] = {{service_level}, {availability}};
constexpr LimbSign helped[] = {{incident_help, set_cost}};
constexpr LimbSign authorities[] = {{cooperates, authority}};
constexpr LimbSign ended[] = {{termination, notice}, {termination, authority}};
constexpr LimbSign trained[] = {{training}};
constexpr LimbSign reported[] = {{reporting}};
constexpr LimbSign continued[] = {{continuity}};
constexpr LimbSign tested[] = {{penetration_test}};
constexpr LimbSign inspected[] = {{audit, unlimited}, {audit, authority}};
constexpr LimbSign exited[] = {{transition}};

/// Article 30, paragraph 2: every contract for ICT services.
constexpr Limb of_all[] = {
    {u"les conditions de la sous-traitance (art. 30 § 2 a)", subcontracting, true},
    {u"les lieux de fourniture et de traitement des données (art. 30 § 2 b)", places, true},
    {u"la disponibilité, l’authenticité, l’intégrité et la confidentialité des données (art. 30 § 2 c)",
     protected_data, true},
    {u"l’accès aux données et leur restitution en cas d’insolvabilité ou de cessation (art. 30 § 2 d)",
     recovered, true},
    {u"les niveaux de service (art. 30 § 2 e)", service_levels, true},
    {u"l’assistance en cas d’incident, sans frais ou à un coût fixé d’avance (art. 30 § 2 f)", helped, true},
    {u"la coopération avec les autorités compétentes (art. 30 § 2 g)", authorities, true},
    {u"les droits de résiliation et leur préavis (art. 30 § 2 h)", ended, true},
    {u"la participation aux actions de sensibilisation et de formation (art. 30 § 2 i)", trained, true},
};

/// Paragraph 3: those that support a critical or important function.
constexpr Limb of_critical[] = {
    {u"les rapports et la notification des évolutions (art. 30 § 3 b)", reported, true},
    {u"les plans de continuité et leurs tests (art. 30 § 3 c)", continued, true},
    {u"la participation aux tests de pénétration fondés sur la menace (art. 30 § 3 d)", tested, true},
    {u"les droits d’accès, d’inspection et d’audit sans restriction (art. 30 § 3 e)", inspected, true},
    {u"la stratégie de sortie et sa période de transition (art. 30 § 3 f)", exited, true},
};

/// A contract that says fewer leaves the matter to a document that is not here.
constexpr std::size_t fewest_told = 5;

/// "traité par la société Payfluide, établissement de paiement": a company that is named within the sentence
/// and is no party.
bool is_of_third_party(const LawReading& reading, const NotionMention& mention) {
  constexpr std::u16string_view companies[] = {u"societe", u"entreprise", u"compagnie",
                                               u"groupe",  u"partenaire", u"operateur"};
  const Contract& contract = reading.contract();
  const auto& tokens = contract.tokens();
  const Sentence& sentence = contract.sentences()[tokens[mention.first].sentence];
  const auto introduces = [&](const Party& party) { return sentence.span.contains(party.introduced); };
  if (std::ranges::any_of(contract.parties(), introduces)) return false;
  std::uint32_t name = mention.first;
  if (name == sentence.first_token || contract.folded(tokens[name - 1]) != u",") return false;
  for (--name; name > sentence.first_token && tokens[name - 1].capital;) --name;
  return name > sentence.first_token + 1 &&
         std::ranges::find(companies, contract.folded(tokens[name - 1])) != std::end(companies);
}

/// The sentence says of a party, or of nobody in particular, that it is a financial entity.
bool tells_of_party(const LawReading& reading, std::uint32_t s) {
  return std::ranges::any_of(reading.mentions(s), [&](const NotionMention& mention) {
    return mention.meaning == financial && !is_of_third_party(reading, mention);
  });
}

/// The client is a financial entity: the first lines say so, or the contract names the regulation.
std::vector<std::uint32_t> financial_sentences(const LawReading& reading) {
  constexpr std::uint32_t first_paragraphs = 16;
  auto sentences = reading.stipulating({dora});
  if (!sentences.empty() || reading.anywhere({dora})) return sentences;
  for (const Notion matter : {custody, client})
    for (const std::uint32_t s : reading.stipulating({financial}))
      if (reading.contract().sentences()[s].paragraph < first_paragraphs && reading.says(s, matter) &&
          tells_of_party(reading, s))
        sentences.push_back(s);
  return sentences;
}

/// Where the contract claims to say what article 30 asks, else that the function is critical, else that the
/// client is a financial entity.
std::uint32_t told_at(const LawReading& reading, std::span<const std::uint32_t> sentences) {
  for (const std::uint32_t s : sentences)
    if (reading.says(s, claims_article_30)) return s;
  for (const std::uint32_t s : sentences)
    if (reading.says(s, critical_function)) return s;
  return sentences.front();
}

std::vector<Finding> check(const Contract& contract) {
  const LawReading& reading = law_reading(contract);
  const auto sentences = financial_sentences(reading);
  if (sentences.empty()) return {};
  if (!reading.anywhere({custody}) && !reading.anywhere({claims_article_30, dora})) return {};
  const Home home = home_of(reading, dora_article, reading.stipulating({data_protection}));
  MissingLimbs missing = find_missing(reading, home, dora_article, of_all);
  if (reading.anywhere({critical_function})) {
    const MissingLimbs more = find_missing(reading, home, dora_article, of_critical);
    missing.names.insert(missing.names.end(), more.names.begin(), more.names.end());
    missing.present += more.present;
  }
  if (missing.names.empty()) return {};
  if (missing.present < fewest_told && reading.anywhere({dora, annex})) return {};
  Finding finding;
  finding.span = contract.sentences()[told_at(reading, sentences)].wording;
  finding.message = u"Le client est une entité financière et le contrat ne dit pas " + listed(missing.names) +
                    u"\u00A0: l’article\u00A030 du règlement DORA l’exige.";
  finding.basis.assign(std::begin(basis), std::end(basis));
  finding.missing = missing.names;
  if (!missing.heading.empty()) finding.related.push_back(missing.heading);
  return {std::move(finding)};
}

constexpr Example examples[] = {
    {u"La Banque confie au Prestataire l’hébergement de ses applications.\nArticle 10 – Résilience "
     u"opérationnelle "
     u"numérique\n⟦Au titre du règlement DORA, le Prestataire assure la disponibilité, l’authenticité, "
     u"l’intégrité "
     u"et la confidentialité des données.⟧",
     {},
     u"Presque tout manque."},
    {u"⟦Le Client, établissement de crédit, confie au Prestataire l’hébergement de ses applications.⟧\nLe "
     u"Prestataire les sauvegarde chaque jour.",
     {},
     u"Le règlement n’est pas même nommé."},
    {u"⟦Le Client, société de gestion agréée par l’Autorité des marchés financiers, confie l’infogérance de "
     u"ses "
     u"serveurs au Prestataire.⟧",
     {},
     u"Une société de gestion est une entité financière."},
    {u"Le Client, établissement de crédit, confie au Prestataire l’hébergement de ses applications. L’annexe "
     u"4 "
     u"contient les stipulations de l’article 30 du règlement DORA.",
     {},
     u"Elles sont dans une annexe."},
    {u"Le Client, fabricant de meubles, confie au Prestataire l’hébergement de ses applications.",
     {},
     u"Le client n’est pas une entité financière."},
    {u"Le prix est viré sur le compte ouvert à la banque du Prestataire, qui assure l’hébergement.",
     {},
     u"La banque est celle du prestataire."},
    {u"Le paiement est traité par la société Payfluide, établissement de paiement agréé, avec laquelle le "
     u"Client contracte.\nLe Prestataire assure l’hébergement de la boutique.",
     {},
     u"L’établissement de paiement n’est pas partie."},
    {u"Le Client, établissement de crédit, achète au Prestataire quarante fauteuils.",
     {},
     u"Ce ne sont pas des services informatiques."},
};

}  // namespace

extern constinit const Rule dora30_incomplet{
    .id = "dora30-incomplet",
    .title = u"Stipulations de l’article 30 de DORA absentes",
    .explanation =
        u"Le règlement (UE) 2022/2554 (DORA), applicable depuis le 17 janvier 2025, exige que les contrats "
        u"de "
        u"services informatiques d’une entité financière disent les conditions de la sous-traitance, les "
        u"lieux, la "
        u"protection des données et leur restitution, les niveaux de service, l’assistance en cas "
        u"d’incident, la "
        u"coopération avec les autorités, les droits de résiliation et la formation (art.\u00A030, "
        u"§\u00A02). Pour une "
        u"fonction critique ou importante s’y ajoutent les rapports, la continuité, les tests de pénétration "
        u"fondés "
        u"sur la menace, l’audit sans restriction et une stratégie de sortie (§\u00A03). La remarque nomme "
        u"ce qui n’a "
        u"pas été trouvé\u00A0; une annexe qui n’est pas dans le document n’a pas été lue.",
    .severity = Severity::warning,
    .check = check,
    .basis = basis,
    .contrary = {},
    .examples = examples};

}  // namespace clausier
