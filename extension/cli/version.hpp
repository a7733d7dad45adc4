// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace clausier {

inline constexpr std::string_view version = CLAUSIER_VERSION;

}  // namespace clausier
