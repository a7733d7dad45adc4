// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "analysis/source.hpp"
#include "documents/xml_reader.hpp"
#include "documents/zip_archive.hpp"

namespace clausier {

/// An OpenDocument text (.odt, .ott). Throws UnreadableDocument.
Source read_odt(const ZipArchive& archive);

/// The same in one XML file (.fodt). Throws UnreadableDocument.
Source read_fodt(const ByteReader& read);

}  // namespace clausier
