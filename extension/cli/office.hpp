// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

#include "analysis/source.hpp"

namespace clausier {

/// Reads a document that LibreOffice opens, through a conversion to ODT in a profile of its own that is
/// thrown away. Throws UnreadableDocument, which says `why` it was needed.
Source read_through_office(const std::filesystem::path& file, const std::string& why);

}  // namespace clausier
