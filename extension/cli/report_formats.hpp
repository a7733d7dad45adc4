// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cli/report.hpp"

namespace clausier {

/// For a lawyer at a terminal.
std::unique_ptr<ReportFormat> text_format(const LazyLibrary& library, std::optional<Side> side);
/// One JSON object a document, one line each.
std::unique_ptr<ReportFormat> jsonl_format(const LazyLibrary& library, std::optional<Side> side);
/// SARIF 2.1.0, one run for all documents.
std::unique_ptr<ReportFormat> sarif_format();
/// RFC 4180, one line a finding.
std::unique_ptr<ReportFormat> csv_format(const LazyLibrary& library);

}  // namespace clausier
