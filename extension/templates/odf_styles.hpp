// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace clausier {

extern const std::string_view odf_namespaces;    ///< attributes of the outermost element
extern const std::string_view odf_fonts;         ///< office:font-face-decls
extern const std::string_view odf_named_styles;  ///< content of office:styles
extern const std::string_view odf_page_layout;   ///< automatic style of the page
extern const std::string_view odf_table_styles;  ///< automatic styles of tables and cells

}  // namespace clausier
