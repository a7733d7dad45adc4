// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "library/clause.hpp"

namespace clausier {

/// Where a value stands: words and figures in a sentence, figures alone in the cell of a table.
enum class Writing { sentence, cell };

/// Why what was typed cannot fill the blank, as a sentence; nothing where it can. What is typed is a
/// number with or without its unit (the sample's stands for it: "60", "60 jours", "60 days", "10 000 € HT"),
/// a date ("22/11/2026", "2026-11-22", "22 novembre 2026"), one of the choices, or any text. "10,000", which
/// means one thing in French and another in English, is refused.
std::optional<std::u16string> object_to(const Blank& blank, std::u16string_view typed,
                                        Language language = Language::french);

/// What the value may be, in the unit of the sample: "1 mois à 12 mois", "30 % au plus"; empty where anything
/// is taken.
std::u16string bounds(const Blank& blank, Language language = Language::french);

/// The value as a contract writes it; in French: "trente (30) jours", "trente pour cent (30 %)",
/// "10 000 € HT (dix mille euros hors taxes)", "22 novembre 2026"; in English: "thirty (30) days". What
/// `object_to` refuses stays as typed.
std::u16string write_value(const Blank& blank, std::u16string_view typed, Writing writing,
                           Language language = Language::french);

}  // namespace clausier
