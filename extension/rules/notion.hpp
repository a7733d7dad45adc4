// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

namespace clausier {

/// What words of a contract mean to the rules on liability, service levels, advice, security, acceptance and
/// data. (`Concept` is the same for leaving the contract.) Below 256.
enum class Notion : std::uint8_t {
  // Who. Read from the parties; a few names of several words are phrases.
  provider,
  client,
  // Bearing a damage, or not.
  not_liable,    ///< what follows is not borne: "ne saurait être responsable de"
  excluded,      ///< what stands before is not borne, or after where it begins the sentence: "sont exclus"
  not_excluded,  ///< "n'est pas exclue"
  liable,        ///< "répond de", "indemnise"
  no_claim,      ///< "ne peut réclamer"
  left_to,       ///< "reste à la charge de": the party tells
  client_alone,  ///< "aux risques du Client"
  exception,     ///< "à l'exception de"
  contrast,      ///< "en revanche"
  liability,     ///< names it: "responsabilité", "indemnisation"
  direct,
  indirect,
  damage,
  deemed,  ///< "sont considérés comme"
  lost_chance,
  data,
  loss,            ///< of something entrusted: "altération", "effacement"
  by_client,       ///< caused by the client
  by_other_cause,  ///< force majeure, a third party
  own_breach,      ///< the provider's breach of its own duty, kept
  total,           ///< "de quelque nature que ce soit"
  any_liability,   ///< "toute responsabilité"
  // Keeping a liability within a sum.
  cap,
  floor,     ///< "au moins"
  greatest,  ///< "le plus élevé des deux"
  penalty,
  insurance,
  price,
  last_invoice,
  a_month,  ///< "le mois précédent", "une échéance mensuelle"
  a_twelfth,
  yearly,
  multiple,     ///< "deux fois"
  conditional,  ///< "en cas de"
  // What the contract is about.
  custody,  ///< hosting, backup, outsourcing
  // Service levels.
  availability,
  system,
  promise,
  pledges,  ///< "s’engage à", "garantit"
  window,
  measured,
  response,
  vague_speed,
  share_of_cases,  ///< "95 % des incidents"
  incident,
  service_level,
  annex,
  credit,
  only_remedy,
  not_only_remedy,
  late_payment,
  // Advice.
  advice,
  acknowledges,
  presumed,
  well_informed,
  adequacy,      ///< "l'adéquation de la solution", "les risques", "ses choix"
  own_choice,    ///< the client decides by itself: "seul", "par lui-même"
  no_such_duty,  ///< "n'a pas à", "n'entre pas dans sa mission"
  stands_for,    ///< "tient lieu de", "vaut preuve de"
  gives_up,
  released,
  specific,
  means_only,
  result,
  reinforced,
  proof_on_client,    ///< "sauf au Client à démontrer une faute"
  proof_on_provider,  ///< "dont il rapporte la preuve"
  duty_kept,          ///< "n'allège pas", "demeure entier"
  every_duty,
  merely,
  unfollowed,   ///< an advice that the client did not follow
  refers_back,  ///< "en cette matière"
  assigned,     ///< "incombe à"
  by_oneself,   ///< "lui-même"
  // Security and backups.
  security,
  integrity,  ///< what secrecy alone is not: "intégrité", "intrusion"
  vague_measure,
  concrete_measure,
  secrecy,
  backup,
  backup_detail,
  carried_out,  ///< "comprend", "il sera tiré"
  offline,
  online_only,
  // Leaving a cloud service for another.
  cloud_service,
  not_cloud,         ///< "ne fournit aucun service de traitement de données"
  on_premises,       ///< what runs at the client's: "installé sur ses serveurs"
  another_provider,  ///< named, not yet gone to
  switches,          ///< "changer de fournisseur", "migrer vers"
  moves,             ///< what leaving is made of: "migration", "bascule"
  takes_back,        ///< "récupérer", "export"
  service_end,       ///< "à l’issue du contrat"
  coming_in,         ///< the way in: "reprise initiale"
  deposit,           ///< money that may be given back: "dépôt", "acompte"
  told_before,       ///< "six mois à l’avance"
  long_while,        ///< a notice told in words: "un trimestre"
  lasts,             ///< "la transition s’étale sur"
  open_for,          ///< "dispose de", "demeurent téléchargeables durant"
  short_while,       ///< "sous huitaine"
  cut_at_once,       ///< "le jour même"
  wiped,             ///< "effacées"
  charged,           ///< "facturé", "droit de sortie"
  at_cost,           ///< "à prix coûtant", "sans frais"
  beyond_cost,       ///< "sans rapport avec les coûts"
  helps,             ///< "assistance", "coopération"
  refuses,           ///< "n’est tenu d’aucune", "se réserve de"
  own_format,        ///< "format natif"
  closed_format,     ///< "dont la structure n’est pas documentée"
  open_format,       ///< "CSV", "format ouvert"
  hostage,           ///< "après apurement des comptes"
  bars,              ///< "s’interdit de confier"
  no_obstacle,       ///< "ne fait pas obstacle au départ"
  stays_theirs,      ///< "demeurent acquis à l’Hébergeur"
  // Acceptance.
  deemed_accepted,
  works,    ///< what is delivered and accepted
  minutes,  ///< other papers whose silence is accepted
  reminder,
  use_accepts,
  no_acceptance,  ///< "ne vaut pas recette"
  // Personal data, limb by limb.
  exit_sum,     ///< names the sum due for leaving
  untaxed,      ///< "hors du champ de la TVA"
  taxed,        ///< "TTC"
  tax_named,    ///< "TVA", not "hors taxes"
  tax_settled,  ///< who bears the tax, or how it will be known
  personal_data,
  processor,
  complete_processing,  ///< an annex holds what article 28 asks
  processing_subject,
  processing_duration,
  processing_data,
  processing_people,
  instructions,
  unlawful,
  secure_processing,
  sub_processor,
  authorised,
  people_rights,
  breach,
  notifies,
  impact_help,
  erasure,
  restitution,
  evidence,
  audit,
  // DORA, limb by limb.
  financial,
  dora,
  dora_article,
  claims_article_30,  ///< "réunit les stipulations de l’article 30"
  critical_function,
  location,
  data_protection,
  insolvency,
  incident_help,
  set_cost,
  cooperates,
  authority,
  termination,
  notice,
  training,
  reporting,
  continuity,
  penetration_test,
  unlimited,
  transition,
  // Hides what its words would mean alone.
  nothing,
  count
};

using Notions = std::bitset<static_cast<std::size_t>(Notion::count)>;

/// Ways of saying one thing, one a line, written as the phrases of concept.hpp.
struct NotionEntry {
  Notion meaning;
  std::u16string_view phrases;
};

std::span<const NotionEntry> notion_entries();

}  // namespace clausier
