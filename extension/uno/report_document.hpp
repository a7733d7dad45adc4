// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/graphic/XGraphic.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <string>
#include <vector>

#include "uno/convert.hpp"

namespace clausier {

/// Words of a report with one look.
struct StyledRun {
  enum class Look { plain, strong, emphasis, added, removed, high, medium, low };
  std::u16string text;
  Look look = Look::plain;
};
using StyledText = std::vector<StyledRun>;

/// A new document for a client, written from its top to its end: A4, French, a running head and page numbers.
class ReportDocument {
 public:
  /// `document` is empty and new; `title` is the contract's.
  ReportDocument(const Reference<css::text::XTextDocument>& document, const std::u16string& title,
                 const OUString& author);

  void title(const std::u16string& kicker, const std::u16string& subtitle);
  void heading(int level, const std::u16string& text);
  void paragraph(const StyledText& text);
  void quotation(const std::u16string& text);
  void item(const StyledText& text);

  /// The first row is the head, repeated on each page; `widths` are parts of the whole.
  void table(const std::vector<std::vector<StyledText>>& rows, const std::vector<int>& widths);

  void picture(const Reference<css::graphic::XGraphic>& graphic, const std::u16string& description);

 private:
  void set_up_page(const OUString& author);
  void set_up_styles();
  /// A new paragraph of that style at the end.
  void write(const char* style, const StyledText& text);
  Reference<css::text::XTextRange> end() const;

  const Reference<css::text::XTextDocument> document_;
  const std::u16string title_;
  bool is_empty_ = true;
};

}  // namespace clausier
