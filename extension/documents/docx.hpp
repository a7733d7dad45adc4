// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/source.hpp"
#include "documents/zip_archive.hpp"

namespace clausier {

/// A WordprocessingML document (.docx, .docm, .dotx), transitional or strict. Throws UnreadableDocument.
Source read_docx(const ZipArchive& archive);

}  // namespace clausier
