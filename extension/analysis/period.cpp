// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/readers.hpp"

namespace clausier {

std::optional<Parsed<TimeUnit>> read_period(const WordReader& words, std::size_t i) {
  const auto unit = [&](std::size_t at) { return static_cast<TimeUnit>(static_cast<int>(words.value(at))); };
  if (words.is(i, Word::periodic)) return Parsed<TimeUnit>{unit(i), i + 1};
  if (words.says(i, u"(") && words.is(i + 1, Word::periodic) && words.says(i + 2, u")"))
    return Parsed<TimeUnit>{unit(i + 1), i + 3};
  const bool per = words.says_one_of(i, {u"par", u"/", u"chaque", u"per"});
  if (per && words.is(i + 1, Word::time_unit)) {
    const bool civil = words.is(i + 2, Word::calendar_day);
    return Parsed<TimeUnit>{unit(i + 1), i + (civil ? 3u : 2u)};
  }
  if (words.says_all(i, {u"tous", u"les"}) && words.is(i + 2, Word::time_unit))
    return Parsed<TimeUnit>{unit(i + 2), i + 3};
  return {};
}

}  // namespace clausier
