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

/// A document of a format that is not read here; LibreOffice may know it.
class ForeignFormat : public UnreadableDocument {
 public:
  using UnreadableDocument::UnreadableDocument;
};

/// Reads .odt, .fodt, .docx and .txt by content, not by name: the body first, then notes, frames, headers and
/// footers, so that its lines are those of the body in Writer. A line break inside a paragraph is U+2028.
/// Memory and time are bounded whatever the file declares. Throws UnreadableDocument.
Source read_document(const std::filesystem::path& file);

/// UTF-8 text, with or without BOM; ill-formed bytes become U+FFFD. Throws UnreadableDocument when it has
/// more paragraphs than a document can hold.
Source read_utf8(std::string_view bytes);

}  // namespace clausier
