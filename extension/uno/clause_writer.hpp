// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include <string>
#include <vector>

#include "uno/surroundings.hpp"

namespace clausier {

/// Where a reference to another clause was written, as plain words.
struct WrittenReference {
  Reference<css::text::XTextRange> words;
  std::string clause;  ///< the one referred to
};

/// Writes blocks one after another as the surroundings look, beginning in an empty paragraph: real lists and
/// tables, open blanks highlighted. An open blank stands between brackets.
class ClauseWriter {
 public:
  ClauseWriter(const Reference<css::frame::XModel>& model,
               const Reference<css::text::XTextRange>& empty_paragraph, Surroundings surroundings);

  void write(const std::vector<Block>& blocks);

  /// Behind the last block.
  Reference<css::text::XTextRange> end() const;
  const std::vector<WrittenReference>& references() const { return references_; }

 private:
  void break_paragraph();
  void write_paragraph(const Block& block);
  void begin_list(const Reference<css::text::XTextCursor>& paragraph, const Block& block,
                  const Look& look) const;
  void leave_list(const Reference<css::text::XTextCursor>& paragraph, const Look& look) const;
  Look look_of(const Block& block) const;
  std::vector<Run> runs_of(const Block& block);
  std::u16string next_part();
  void write_runs(const Reference<css::text::XText>& text, const Reference<css::text::XTextCursor>& cursor,
                  const std::vector<Run>& runs, const Look& look);
  void write_table(const Block& block);
  void drop_empty_paragraph();

  const Reference<css::lang::XMultiServiceFactory> factory_;
  const Reference<css::container::XNameAccess> styles_;
  const Reference<css::text::XText> text_;
  Reference<css::text::XTextCursor> cursor_;
  const Surroundings surroundings_;
  std::vector<WrittenReference> references_;
  bool at_empty_paragraph_ = true;
  bool in_list_ = false;       // the block before was an item
  std::u16string number_;      // typed before the heading, once that is written
  std::u16string part_;        // of the last part, behind the heading's number
  bool headed_parts_ = false;  // the clause has headings of its own
};

}  // namespace clausier
