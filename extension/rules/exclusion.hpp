// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// Whether the stipulation leaves the damage named there without reparation: "ne répond pas de…", "… sont
/// exclus", or ranks it among the indirect damages that the contract excludes.
bool leaves_unrepaired(const LawReading& reading, const Stipulation& stipulation,
                       const NotionMention& damage);

/// Whether the stipulation says that the damage named there is not excluded: "il n'est exclu ni…".
bool keeps_repaired(const Stipulation& stipulation, const NotionMention& damage);

/// The sentence without the damage, where it is one of a list of words: "la perte d’image, ⟦…⟧ et le manque à
/// gagner"; else none.
std::optional<Suggestion> without_item(const LawReading& reading, std::uint32_t sentence,
                                       const NotionMention& damage, std::u16string title);

}  // namespace clausier
