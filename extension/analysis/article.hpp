// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "analysis/span.hpp"

namespace clausier {

/// A numbered or titled part of the contract: "ARTICLE VII", "12.3", "a)", "Annexe 2".
struct Article {
  std::u16string
      number;  ///< as written or displayed, without "Article" and trailing punctuation; may be empty
  std::u16string title;  ///< may be empty
  int depth = 1;         ///< 1 for an article, 2 for 12.3, …
  Span span;             ///< from its heading to the next article of the same or lesser depth
  Span heading;          ///< its first paragraph, or the number and title that begin it
  bool annex = false;
};

/// "à l'article 12.3", "aux articles 5 et 6" (one each), "l'annexe 2", "au présent article".
struct CrossReference {
  Span span;                     ///< the number, or "présent article"
  Span named;                    ///< the same with its word: "article 12.3"; in a list, only the first has it
  std::u16string number;         ///< as in `Article::number`
  std::uint32_t article = none;  ///< index in `Contract::articles()`; `none` where it does not exist
  bool annex = false;
  bool external = false;  ///< of a law or another document: "article 1231-5 du Code civil"
  /// Surely meant for a part of this document, which numbers its parts and has none of that number.
  bool broken = false;
};

}  // namespace clausier
