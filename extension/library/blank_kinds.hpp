// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "library/clause.hpp"

namespace clausier {

/// As clause files write them.
inline constexpr std::array<std::pair<std::u16string_view, Blank::Kind>, 8> blank_kinds = {{
    {u"montant", Blank::Kind::money},
    {u"pourcentage", Blank::Kind::percentage},
    {u"duree", Blank::Kind::duration},
    {u"date", Blank::Kind::date},
    {u"partie", Blank::Kind::party},
    {u"choix", Blank::Kind::choice},
    {u"texte", Blank::Kind::text},
    {u"nombre", Blank::Kind::number},
}};

}  // namespace clausier
