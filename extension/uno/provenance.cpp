// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/provenance.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <algorithm>
#include <random>

#include "analysis/heading.hpp"
#include "uno/document_memory.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/snapshot.hpp"

namespace clausier {
namespace {

using css::text::XText;
using css::text::XTextRange;

constexpr char property_name[] = "Clausier";
// Word hides a bookmark that begins with an underscore; letters, digits and forty characters at most survive
// DOCX.
constexpr std::string_view mark_prefix = "_cl_";
constexpr std::size_t mark_digits = 8;
constexpr std::string_view end_suffix = "_fin";
constexpr std::size_t mark_length = mark_prefix.size() + mark_digits;
constexpr std::size_t short_fingerprint = 8;  // digits, behind the end suffix

std::vector<Provenance> remembered(const Reference<css::frame::XModel>& model) {
  return read_provenances(to_utf8(recall(model, property_name)));
}

void write_remembered(const Reference<css::frame::XModel>& model,
                      const std::vector<Provenance>& provenances) {
  keep_in_mind(model, property_name, to_ustring(write_provenances(provenances)));
}

Reference<css::container::XNameAccess> bookmarks(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XBookmarksSupplier> supplier(model, UNO_QUERY);
  return supplier.is() ? supplier->getBookmarks() : nullptr;
}

bool is_table(const Reference<css::uno::XInterface>& element) {
  return Reference<css::text::XTextTable>(element, UNO_QUERY).is();
}

/// The text of each paragraph and table of a range or of a whole text. A number typed at the head of a
/// paragraph is the contract's, and no part of it.
struct Parts {
  std::vector<Reference<css::uno::XInterface>> elements;
  std::vector<std::u16string> texts;

  explicit Parts(const Reference<css::uno::XInterface>& range) {
    const Reference<css::container::XEnumerationAccess> access(range, UNO_QUERY);
    if (!access.is()) return;
    for (const auto each = access->createEnumeration(); each->hasMoreElements();) {
      elements.emplace_back(each->nextElement(), UNO_QUERY);
      const std::u16string text = written_text(elements.back());
      texts.emplace_back(is_table(elements.back()) ? text : without_typed_number(text));
    }
  }

  std::u16string text(std::size_t first, std::size_t count) const {
    std::u16string whole;
    for (std::size_t i = first; i < first + count; ++i) whole += texts[i];
    return whole;
  }
  std::u16string text() const { return text(0, texts.size()); }
};

/// "_cl_0123abcd" of "_cl_0123abcd_5e1f2a_c0fix_1_0" and of "_cl_0123abcd_fin_89abcdef Copy 1", as Writer
/// names the bookmark of a copy.
std::string mark_of(const OUString& bookmark) {
  const std::string name = to_utf8(bookmark);
  return name.starts_with(mark_prefix) ? name.substr(0, mark_length) : std::string();
}

bool is_end_mark(const OUString& bookmark) {
  return bookmark.indexOf(to_ustring(end_suffix), mark_length) == static_cast<sal_Int32>(mark_length);
}

/// What the bookmark's name tells behind its mark.
std::string told_by(const OUString& bookmark) {
  const std::size_t begin = mark_length + (is_end_mark(bookmark) ? end_suffix.size() : 0) + 1;
  const std::string name = to_utf8(bookmark);
  return begin < name.size() ? name.substr(begin) : std::string();
}

struct Bookmark {
  OUString name;
  Reference<XTextRange> anchor;
};

bool begins_before(const Reference<XTextRange>& one, const Reference<XTextRange>& other) {
  return one->getText() == other->getText() &&
         as<css::text::XTextRangeCompare>(one->getText())->compareRegionStarts(one, other) > 0;
}

/// From the paragraph of `first` to that of `last`, and on over a closing table, to the head of what is
/// behind.
Reference<XTextRange> whole_paragraphs(const Reference<XTextRange>& first, const Reference<XTextRange>& last,
                                       bool closing_table) {
  const auto text = first->getText();
  const auto range = as<css::text::XParagraphCursor>(text->createTextCursorByRange(first->getStart()));
  const auto end = as<css::text::XParagraphCursor>(text->createTextCursorByRange(last->getEnd()));
  range->gotoStartOfParagraph(false);
  end->gotoEndOfParagraph(false);
  if (closing_table) {
    end->gotoEnd(true);
    const Parts rest(end);
    end->collapseToStart();
    if (rest.elements.size() > 2 && is_table(rest.elements[1]))
      end->gotoRange(Reference<XTextRange>(rest.elements[2], UNO_QUERY_THROW)->getStart(), false);
  }
  range->gotoRange(as<XTextRange>(end), true);
  return as<XTextRange>(range);
}

/// As many paragraphs and tables from that of `first` on as were inserted.
Reference<XTextRange> parts_from(const Reference<XTextRange>& first, const Provenance& provenance) {
  const auto rest =
      as<css::text::XParagraphCursor>(first->getText()->createTextCursorByRange(first->getStart()));
  rest->gotoStartOfParagraph(false);
  rest->gotoEnd(true);
  const Parts parts(rest);
  auto last = std::min(static_cast<std::size_t>(std::max(provenance.parts, 1)), parts.elements.size());
  while (last > 1 && is_table(parts.elements[last - 1])) --last;
  return whole_paragraphs(first, Reference<XTextRange>(parts.elements[last - 1], UNO_QUERY_THROW),
                          provenance.closing_table);
}

/// One whose fingerprint is not known may have been.
bool is_changed(std::u16string_view text, const Provenance& provenance) {
  return provenance.fingerprint.empty() || !fingerprint(text).starts_with(provenance.fingerprint);
}

/// Those of other documents, from which they were copied with their bookmarks.
std::vector<Provenance> foreign_provenances(const std::vector<Bookmark>& bookmarks,
                                            const std::vector<Provenance>& known, const Library& library) {
  std::vector<Provenance> foreign;
  const auto has = [](const std::vector<Provenance>& provenances, const std::string& mark) {
    return std::ranges::find(provenances, mark, &Provenance::mark) != provenances.end();
  };
  for (const Bookmark& bookmark : bookmarks) {
    const std::string mark = mark_of(bookmark.name);
    if (is_end_mark(bookmark.name) || has(known, mark) || has(foreign, mark)) continue;
    auto provenance = read_short_provenance(told_by(bookmark.name), library);
    if (!provenance) continue;
    provenance->mark = mark;
    for (const Bookmark& end : bookmarks)
      if (is_end_mark(end.name) && mark_of(end.name) == mark)
        provenance->fingerprint = told_by(end.name).substr(0, short_fingerprint);
    foreign.push_back(std::move(*provenance));
  }
  return foreign;
}

/// The clauses of that provenance, one for each of its bookmarks and those of its copies. A clause ends at
/// its own end mark; where that went, after as many paragraphs as were inserted.
void find_by_marks(const Provenance& provenance, const std::vector<Bookmark>& bookmarks,
                   std::vector<PlacedClause>& placed) {
  std::vector<Bookmark> begins, ends;
  for (const Bookmark& bookmark : bookmarks)
    if (mark_of(bookmark.name) == provenance.mark)
      (is_end_mark(bookmark.name) ? ends : begins).push_back(bookmark);
  for (const Bookmark& begin : begins) {
    const Bookmark* end = nullptr;
    for (const Bookmark& candidate : ends)
      if (candidate.anchor->getText() == begin.anchor->getText() &&
          !begins_before(candidate.anchor, begin.anchor) &&
          (!end || begins_before(candidate.anchor, end->anchor)))
        end = &candidate;
    const bool of_another =
        end && std::ranges::any_of(begins, [&](const Bookmark& other) {
          return begins_before(begin.anchor, other.anchor) && begins_before(other.anchor, end->anchor);
        });
    const auto range = end && !of_another
                           ? whole_paragraphs(begin.anchor, end->anchor, provenance.closing_table)
                           : parts_from(begin.anchor, provenance);
    const std::u16string text = Parts(range).text();
    if (text.empty()) continue;  // deleted under change tracking
    placed.push_back({provenance, begin.name, range, is_changed(text, provenance)});
  }
}

/// Adds the clauses among `lost` whose bookmark went but whose words still stand in the body as inserted.
void find_by_words(const Reference<css::frame::XModel>& model, const std::vector<Provenance>& lost,
                   std::vector<PlacedClause>& placed) {
  const Parts body(as<css::text::XTextDocument>(model)->getText());
  std::vector<std::string> openings;
  for (const std::u16string& part : body.texts) openings.push_back(fingerprint(part));
  for (const Provenance& provenance : lost) {
    const auto count = static_cast<std::size_t>(std::max(provenance.parts, 1));
    for (std::size_t i = 0; i + count <= body.texts.size(); ++i) {
      if (openings[i] != provenance.opening || fingerprint(body.text(i, count)) != provenance.fingerprint)
        continue;
      const Reference<XTextRange> first(body.elements[i], UNO_QUERY);
      if (first.is()) placed.push_back({provenance, {}, parts_from(first, provenance), false});
      break;
    }
  }
}

/// Those of the body, then of each other text as it was met; by place within a text.
void sort_by_place(std::vector<PlacedClause>& placed, const Reference<XText>& body) {
  std::vector<Reference<XText>> texts = {body};
  const auto rank = [&](const PlacedClause& clause) {
    const auto found = std::ranges::find(texts, clause.range->getText());
    if (found == texts.end()) return texts.push_back(clause.range->getText()), texts.size() - 1;
    return static_cast<std::size_t>(found - texts.begin());
  };
  std::ranges::stable_sort(placed, [&](const PlacedClause& one, const PlacedClause& other) {
    if (const auto mine = rank(one), its = rank(other); mine != its) return mine < its;
    return as<css::text::XTextRangeCompare>(one.range->getText())
               ->compareRegionStarts(one.range, other.range) > 0;
  });
}

std::string new_mark(const Sequence<OUString>& taken) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::random_device random;
  std::string mark;
  do {
    mark = mark_prefix;
    for (std::size_t i = 0; i < mark_digits; ++i) mark += digits[random() % digits.size()];
  } while (std::ranges::any_of(taken, [&](const OUString& name) { return mark_of(name) == mark; }));
  return mark;
}

}  // namespace

std::vector<PlacedClause> placed_clauses(const Reference<css::frame::XModel>& model, const Library& library) {
  std::vector<PlacedClause> placed;
  const auto names = bookmarks(model);
  if (!names.is()) return placed;
  std::vector<Bookmark> marks;
  for (const OUString& name : names->getElementNames())
    if (!mark_of(name).empty())
      marks.push_back({name, as<css::text::XTextContent>(names->getByName(name))->getAnchor()});
  std::vector<Provenance> known = remembered(model);
  for (const Provenance& provenance : foreign_provenances(marks, known, library))
    find_by_marks(provenance, marks, placed);
  for (const Provenance& provenance : known) find_by_marks(provenance, marks, placed);
  std::erase_if(known, [&](const Provenance& provenance) {
    return std::ranges::any_of(marks, [&](const Bookmark& mark) {
      return mark_of(mark.name) == provenance.mark && !is_end_mark(mark.name);
    });
  });
  if (!known.empty()) find_by_words(model, known, placed);
  sort_by_place(placed, as<css::text::XTextDocument>(model)->getText());
  return placed;
}

std::optional<PlacedClause> placed_clause_at(const Reference<css::frame::XModel>& model,
                                             const Reference<XTextRange>& place, const Library& library) {
  const auto outer = outer_place(place);
  const auto text = outer->getText();
  for (const PlacedClause& clause : placed_clauses(model, library)) {
    if (clause.range->getText() != text) continue;
    const auto compare = as<css::text::XTextRangeCompare>(text);
    if (compare->compareRegionStarts(clause.range, outer) >= 0 &&
        compare->compareRegionEnds(outer, clause.range) >= 0)
      return clause;
  }
  return {};
}

void remember(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& range,
              Provenance provenance) {
  std::vector<Provenance> known = remembered(model);
  const Parts parts(range);
  const auto is_paragraph = [](const auto& element) { return !is_table(element); };
  const auto first = std::ranges::find_if(parts.elements, is_paragraph);
  const auto last = std::find_if(parts.elements.rbegin(), parts.elements.rend(), is_paragraph);
  if (first == parts.elements.end()) return;  // a table alone: nothing to hold a bookmark
  provenance.mark = new_mark(bookmarks(model)->getElementNames());
  provenance.opening = fingerprint(parts.texts.front());
  provenance.fingerprint = fingerprint(parts.text());
  provenance.parts = static_cast<int>(parts.texts.size());
  provenance.closing_table = last != parts.elements.rbegin();
  // One for the whole clause would lose its beginning in DOCX, where a table stands between.
  put_bookmark(model, to_ustring(provenance.mark + "_" + short_provenance(provenance)),
               as<XTextRange>(*first));
  put_bookmark(model,
               to_ustring(provenance.mark + std::string(end_suffix) + "_" +
                          provenance.fingerprint.substr(0, short_fingerprint)),
               as<XTextRange>(*last));
  known.push_back(std::move(provenance));
  write_remembered(model, known);
}

void forget_missing(const Reference<css::frame::XModel>& model, const Library& library) {
  const auto undo = as<css::document::XUndoManagerSupplier>(model)->getUndoManager();
  if (undo->isUndoPossible() || undo->isRedoPossible()) return;
  std::vector<Provenance> known = remembered(model);
  const auto placed = placed_clauses(model, library);
  const auto names = bookmarks(model)->getElementNames();
  const auto before = known.size();
  std::erase_if(known, [&](const Provenance& old) {
    return std::ranges::none_of(names, [&](const OUString& name) { return mark_of(name) == old.mark; }) &&
           std::ranges::none_of(
               placed, [&](const PlacedClause& clause) { return clause.provenance.mark == old.mark; });
  });
  if (known.size() < before) write_remembered(model, known);
}

}  // namespace clausier
