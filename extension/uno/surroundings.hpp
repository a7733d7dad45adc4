// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <optional>
#include <vector>

#include "analysis/heading.hpp"
#include "library/clause.hpp"
#include "uno/convert.hpp"

namespace clausier {

/// How an inserted clause looks: as the text beside it, in the document's standard styles, or with as little
/// formatting as can be.
enum class Manner { neighbours, house, minimal };

/// How a kind of paragraph looks: a style, and what was set over it by hand.
struct Look {
  OUString style;
  std::vector<css::beans::PropertyValue> paragraph = {};
  std::vector<css::beans::PropertyValue> characters = {};
};

/// A document read at once, with the places of its paragraphs.
struct DocumentReading {
  explicit DocumentReading(const Reference<css::frame::XModel>& model);

  std::vector<Reference<css::text::XTextRange>> paragraphs;  ///< those of `contract`
  Contract contract;

  /// The last paragraph of the body, outside of tables, that begins at or before the place; nothing where
  /// there is none. A place in a table or frame counts where that stands.
  std::optional<std::size_t> paragraph_at(Reference<css::text::XTextRange> place) const;
};

/// Of a paragraph: its style, what is set over it on the whole, and on its last letter, as the first may be a
/// term in bold.
Look look_of(const Reference<css::text::XTextRange>& paragraph);

/// What a clause written at a place must look like, and the number that its heading takes.
struct Surroundings {
  Look heading{"Heading 1"};
  int heading_level = 1;  ///< of the outline
  Look body{"Text body"};
  std::optional<Look> item;    ///< of a list; nothing for the standard one
  bool real_lists = true;      ///< or dashes
  bool bold_headings = false;  ///< by hand
  bool capital_titles = false;
  std::optional<TypedMark> mark;  ///< typed before the heading, with the number that comes next
  bool number_taken = false;      ///< an article behind has that number already
  /// Typed before the parts of an article ("12.3 "): without the article's number and with that of the first.
  std::optional<TypedMark> part;
  bool numbered_paragraphs = false;  ///< the parts are paragraphs, and not headed

  /// The look of a heading at that depth of the clause, from 1.
  Look heading_at(int depth) const;
};

/// The article at which a clause takes its place: `none` where there is none.
std::uint32_t article_beside(const DocumentReading& reading, std::size_t paragraph);

/// The article (not the chapter, not the numbered paragraph) that holds the paragraph; `none` where none
/// does.
std::uint32_t article_around(const DocumentReading& reading, std::size_t paragraph);

/// The last paragraph of the article that says something and is neither signature nor annex.
std::size_t last_paragraph(const DocumentReading& reading, std::uint32_t article);

/// `sibling` is the article whose heading the clause's heads itself like.
Surroundings look_around(const Reference<css::frame::XModel>& model, const DocumentReading& reading,
                         std::optional<std::size_t> paragraph, std::uint32_t sibling, Manner manner);

}  // namespace clausier
