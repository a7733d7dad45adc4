// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "analysis/unicode.hpp"
#include "library/library.hpp"
#include "office/office_test.hpp"
#include "uno/properties.hpp"

namespace clausier {

using Document = Reference<css::text::XTextDocument>;

/// The library that the extension carries.
inline const Library& library() {
  static const Library loaded = builtin_library();
  return loaded;
}

/// The command that writes the clause at the cursor.
inline std::string insertion(const Clause& clause, Side side) {
  return "vnd.clausier:insert?clause=" + clause.id + "&side=" + std::string(side_id(side));
}

/// A test that drafts in documents: what it asks of them again and again.
class DraftingTest : public OfficeTest {
 protected:
  /// A contract's beginning, with the cursor in the empty paragraph at its end.
  static Document contract() {
    const Document document = office().new_document();
    const auto text = document->getText();
    write(document, u"Article 1 – Objet\nLe Prestataire fournit le Service.\n");
    const auto cursor = text->createTextCursor();
    set_property(cursor, "ParaStyleName", Any(OUString("Heading 1")));
    cursor->gotoEnd(false);
    put_cursor(document, Reference<css::text::XTextRange>(cursor, UNO_QUERY));
    return document;
  }

  /// Articles with typed numbers.
  static std::u16string three_hundred_pages() {
    std::u16string lines;
    for (int article = 1; article <= 240; ++article) {
      lines += u"Article " + to_utf16(std::to_string(article)) + u" – Objet\n";
      for (int i = 0; i < 9; ++i)
        lines +=
            u"Le Prestataire fournit au Client, pendant la durée du contrat et aux conditions de prix "
            u"convenues, les services décrits en annexe, dont il garantit la disponibilité ; le Client les "
            u"paie à trente jours.\n";
    }
    lines.pop_back();
    return lines;
  }

  static void put_cursor(const Document& document, const Reference<css::text::XTextRange>& place) {
    const Reference<css::text::XTextViewCursorSupplier> supplier(document->getCurrentController(),
                                                                 UNO_QUERY_THROW);
    supplier->getViewCursor()->gotoRange(place, false);
  }

  static Reference<css::document::XUndoManager> undo_manager(const Document& document) {
    return Reference<css::document::XUndoManagerSupplier>(document, UNO_QUERY_THROW)->getUndoManager();
  }

  static std::u16string body(const Document& document) {
    const OUString text = document->getText()->getString();
    return std::u16string(view(text));
  }

  static Sequence<OUString> tables(const Document& document) {
    return Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)
        ->getTextTables()
        ->getElementNames();
  }

  static sal_Int32 changes(const Document& document) {
    sal_Int32 count = 0;
    const auto redlines = Reference<css::document::XRedlinesSupplier>(document, UNO_QUERY_THROW)
                              ->getRedlines()
                              ->createEnumeration();
    for (; redlines->hasMoreElements(); redlines->nextElement()) ++count;
    return count;
  }
};

}  // namespace clausier
