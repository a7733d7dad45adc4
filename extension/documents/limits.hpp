// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

namespace clausier::limits {

// What a document may cost, whatever it declares. A contract of a thousand pages uses a tenth of each.
inline constexpr std::size_t text_file_bytes = std::size_t{64} << 20;
inline constexpr std::size_t xml_bytes = std::size_t{256} << 20;  ///< inflated, all parts of a document
inline constexpr std::size_t xml_token_bytes = std::size_t{16} << 20;
inline constexpr std::size_t xml_depth = 512;
inline constexpr std::size_t text_bytes = std::size_t{64} << 20;  ///< UTF-8, labels included
inline constexpr std::size_t paragraphs = 1'000'000;
inline constexpr std::size_t styles = 100'000;  ///< and lists that have a name
inline constexpr std::size_t properties = 10'000;

}  // namespace clausier::limits
