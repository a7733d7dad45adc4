// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/source.hpp"

namespace clausier {

/// The documents that the arguments name, in their order; a folder stands for the documents in it and in its
/// sub-folders, in name order. What names nothing goes to `problems`, as French sentences.
std::vector<std::string> list_documents(const std::vector<std::string>& arguments,
                                        std::vector<std::string>& problems);

/// Reads a document, "-" from standard input; a format that is not ours through LibreOffice where it is
/// installed. Throws UnreadableDocument.
Source read_input(const std::string& name);

}  // namespace clausier
