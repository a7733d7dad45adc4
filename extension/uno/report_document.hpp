// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextDocument.hpp>

#include "uno/convert.hpp"
#include "uno/report_content.hpp"

namespace clausier {

/// A new document for a client, written from its top to its end: A4, French, a running head and page numbers.
class ReportDocument {
 public:
  /// `document` is empty and new.
  ReportDocument(const Reference<css::uno::XComponentContext>& context,
                 const Reference<css::text::XTextDocument>& document, const ReportContent& content,
                 const OUString& author);

  void write(const ReportPart& part);

 private:
  void set_up_page(const OUString& contract, const OUString& author);
  void set_up_styles();
  /// A new paragraph of that style at the end.
  void write(const char* style, const StyledText& text);
  void write_item(const StyledText& text);
  void write_table(const std::vector<std::vector<StyledText>>& rows, const std::vector<int>& widths);
  void write_curve(const Exposure& exposure, const StyledText& words);
  Reference<css::text::XTextRange> end() const;

  const Reference<css::uno::XComponentContext> context_;
  const Reference<css::text::XTextDocument> document_;
  bool is_empty_ = true;
};

}  // namespace clausier
