// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

namespace clausier {

/// How a family is recognised. A text of cues has one cue a line, and each cue holds of one sentence:
///   a | b        one of them
///   a & b        both, in any order
///   ! a          none of them
///   ~ …          at the head of a cue: a negation beside the words does not matter
///   @ …          at the head of a cue of an element: counts wherever it stands, and treats the family;
///                without it, it counts in the articles that treat the family only
/// Words are folded (no accent, no capital); "sauvegard*" is any word that begins so; "mise en garde" is
/// words in a row; "*" is any word. Besides words:
///   #prestataire #client     the sentence's first party, which acts or is bound
///   #montant #taux #duree    a sum, a percentage, a duration
using Cues = std::u16string_view;

/// What a complete treatment of the family holds.
struct CoverageElement {
  std::u16string_view lack;  ///< names it where it is missing: "la mise en garde"
  Cues cues;
};

/// What the contract must speak of for the family to have its place in it.
struct CoverageGround {
  Cues cues;
  std::u16string_view reason;  ///< why the family does not apply otherwise
};

struct CoverageFamily {
  std::string_view id;
  Cues titles;       ///< of the articles that treat it
  Cues treated;      ///< sentences that treat it
  Cues look_alikes;  ///< sentences that never do
  Cues complete;     ///< sentences that stand for every element
  std::span<const CoverageElement> elements;
  const CoverageGround* ground = nullptr;
};

/// What a contract is about, by its first lines, and the families that have no place there by usage.
struct ContractNature {
  std::u16string_view name;  ///< "une location de matériel"
  Cues cues;
  std::span<const std::string_view> without;
};

/// In the order of the palette.
std::span<const CoverageFamily> coverage_families();
std::span<const ContractNature> contract_natures();

}  // namespace clausier
