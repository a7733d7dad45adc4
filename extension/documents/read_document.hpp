// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "analysis/source.hpp"

namespace clausier {

/// A document that cannot be read; `what()` is a French sentence in UTF-8 for the user.
class UnreadableDocument : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads .odt, .fodt, .docx and .txt by content, not by name. Memory and time are bounded whatever the file
/// declares. Throws UnreadableDocument.
Source read_document(const std::filesystem::path& file);

/// UTF-8 text, with or without BOM; ill-formed bytes become U+FFFD.
Source read_utf8(std::string_view bytes);

}  // namespace clausier
