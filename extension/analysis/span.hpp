// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace clausier {

/// No index: the field points at nothing.
inline constexpr std::uint32_t none = UINT32_MAX;

/// A half-open range [begin, end) in UTF-16 code units: what OUString, ICU and LibreOffice count.
/// Always relative to `Contract::text()`.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t length() const { return empty() ? 0 : end - begin; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace clausier
