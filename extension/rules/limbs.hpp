// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "rules/law_reading.hpp"
#include "rules/rule.hpp"

namespace clausier {

/// What one sentence must say together for a limb to be there; `Notion::count` asks for nothing more.
struct LimbSign {
  Notion one;
  Notion other = Notion::count;
};

/// One thing that a text requires a contract to say.
struct Limb {
  std::u16string_view name;  ///< as shown where it is absent
  std::span<const LimbSign> signs;
  bool anywhere = false;  ///< counts in any article, not only in those on the matter
};

/// By sentence, whether it belongs to the articles on the matter.
using Home = std::vector<bool>;

/// The sentences of every article whose title says the matter, or that one of the sentences belongs to.
Home home_of(const LawReading& reading, Notion matter, std::span<const std::uint32_t> sentences);

struct MissingLimbs {
  std::vector<std::string> names;
  std::size_t present = 0;
  Span heading;  ///< the title, or the first sentence, of the article that says most of them
};

MissingLimbs find_missing(const LawReading& reading, const Home& home, Notion matter,
                          std::span<const Limb> limbs);

/// "Il manque A ; B et C.", for a message.
std::u16string listed(const std::vector<std::string>& names);

}  // namespace clausier
