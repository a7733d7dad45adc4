// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/lexicon.hpp"

namespace clausier {

/// What single words of a contract speak of, in families as wide as the language of contracts: the rules on
/// its law weigh them (law_leaning.hpp). `Notion` reads phrases and their grammar; this reads words in all
/// their forms. Below 128 (see Categories).
enum class Sense : std::uint8_t {
  // How a thing is said.
  denial,     ///< "aucun", "nul", "jamais"
  without,    ///< "sans", "hors"
  except,     ///< "sauf", "hormis"
  even,       ///< "même", "fût", "nonobstant"
  whatever,   ///< "quelconque", "quel"
  all,        ///< "tout", "totalité"
  only,       ///< "seul", "exclusif"
  contrast,   ///< "mais", "toutefois"
  condition,  ///< "si", "lorsque"
  surplus,    ///< "davantage", "excédent"
  by_itself,  ///< "automatiquement", "d’office"
  agreed,     ///< "convenir", "stipuler"
  // Who decides, and how.
  discretion,     ///< "estimer", "juger", "gré"
  contradictory,  ///< "contradictoire", "commun"
  later,          ///< "ultérieur"
  usage,          ///< "usage de la profession"
  effort,         ///< "efforts", "diligence", "soin"
  reasonable,     ///< "raisonnable", "approprié"
  may,            ///< "faculté", "loisible"
  // Harm, and who bears it.
  harm,
  indirect,
  direct,
  repair,
  answer,   ///< "répondre", "responsable", "garant"
  owe,      ///< "devoir", "verser", "dette"
  exclude,  ///< "écarter", "exonérer", "décliner"
  give_up,  ///< "renoncer", "abandonner", "interdire"
  claim,    ///< "réclamer", "prétendre", "recours"
  bear,     ///< "supporter", "charge", "péril"
  cause,    ///< "imputable", "faute", "fait"
  graver,   ///< "dol", "lourde", "corporel"
  outside,  ///< "force majeure", "tiers"
  insurance,
  as_is,
  // Sums.
  limit,
  floor,
  greatest,
  symbolic,
  price,
  instalment,
  one_day,  ///< counts in days or hours: "journée", "quinzaine"
  yearly,
  times,     ///< "fois", "double"
  fraction,  ///< "dixième", "moitié"
  // Service levels and what a missed one gives.
  availability,
  service_level,
  outage,
  restore,
  rate,
  threshold,
  penalty,
  credit,
  lump,     ///< "forfaitaire"
  release,  ///< "libératoire", "quittance", "solder"
  replace,  ///< "tenir lieu", "substituer"
  remedy,   ///< "remède", "sanction"
  added,    ///< "cumul", "s’ajouter", "imputer"
  kept,     ///< "conserver", "demeurer", "intact"
  terminate,
  measure,
  instrument,  ///< "sonde", "journal", "horodatage"
  formula,     ///< "rapport", "formule", "diviser"
  window,      ///< "mois", "trimestre", "période"
  minutes,     ///< "minute", "seconde": fine counting
  maintenance,
  annex,
  // Acceptance.
  accept,
  conform,
  works,
  test,
  silence,
  objection,
  lapse,
  deemed,
  put_to_use,
  pay,
  remind,
  sign,
  minutes_of_meeting,
  correct,
  // Chance.
  chance,
  opportunity,
  hope,
  hypothetical,
  lost,
  gain,
  market,
  obtain,
  // Data.
  data,
  destroy,
  recover,
  custody,
  backup,
  place_of_client,  ///< "poste", "licence": what the provider does not keep
  fictitious,
  // The judge and the sum.
  judge,
  court_act,  ///< "saisir", "juridictionnel"
  moderate,
  fixed,
  proportion,
  statute,
  strike_out,  ///< "biffer", "supprimer"
  forbid,
  contest,
  // Advice.
  advise,
  inform,
  acknowledge,
  competent,
  means,
  result,
  // Security.
  secure,
  attack,
  norm,
  technique,
  offline,
  copy,
  // Leaving a cloud service, tax.
  leave,
  transfer,
  format,
  fee,
  tax,
  untaxed,
  hand_over,
  delay,
  personal,
  licence,
  confidential,
  person_names,  ///< "équipe", "salarié"
  count
};

static_assert(static_cast<std::size_t>(Sense::count) <= 128);

/// The words of `Sense`, with every form they take. Built on first use.
const Lexicon& sense_lexicon();

}  // namespace clausier
