// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <string>

#include "library/typed.hpp"
#include "library/value.hpp"

namespace clausier {

/// How a language writes a value once it is known to be sound; `writing` says whether words stand beside
/// figures.
struct ValueWriter {
  std::u16string (*count)(const TypedNumber& number, Writing writing);  ///< with its unit, if it has one
  std::u16string (*money)(const TypedNumber& number, Writing writing);  ///< in euros
  std::u16string (*percentage)(const TypedNumber& number, Writing writing);
  std::u16string (*date)(const std::chrono::year_month_day& date);
};

extern const ValueWriter french_writer;
extern const ValueWriter english_writer;

/// The figures, with this between thousands and this before decimals.
std::u16string write_figures(const TypedNumber& number, std::u16string_view thousands,
                             std::u16string_view decimal);

}  // namespace clausier
