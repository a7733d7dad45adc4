// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/insertion.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XFootnote.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"
#include "library/adaptation.hpp"
#include "uno/clause_writer.hpp"
#include "uno/live_references.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/settings.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

using css::text::XParagraphCursor;
using css::text::XTextRange;
using css::text::ControlCharacter::PARAGRAPH_BREAK;

constexpr char settings_component[] = "fr.clausier.Insertion";
constexpr std::array<std::string_view, 3> manners = {"voisin", "maison", "minimale"};

/// What the undo list says of that clause.
OUString titled(const Strings& strings, const char* key, const Clause& clause) {
  return strings.text(key, strings.spoken(clause.title, clause.english_title));
}

/// Why no clause may be written there, or null: notes, headers and footers are no place for an article;
/// frames and cells are.
Refusal unfit_place(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& place) {
  if (const Refusal refusal = obstacle(model, place, Wanted::cursor)) return refusal;
  const auto text = outer_place(place)->getText();
  if (Reference<css::text::XFootnote>(text, UNO_QUERY).is()) return "refusal.footnote";
  const bool in_frame = property<Reference<css::text::XTextFrame>>(place, "TextFrame").is();
  if (!in_frame && text != as<css::text::XTextDocument>(model)->getText()) return "refusal.header";
  return nullptr;
}

Reference<XTextRange> new_paragraph_behind(const Reference<XTextRange>& place) {
  const auto text = place->getText();
  const auto cursor = as<XParagraphCursor>(text->createTextCursorByRange(place->getEnd()));
  cursor->gotoEndOfParagraph(false);
  text->insertControlCharacter(as<XTextRange>(cursor), PARAGRAPH_BREAK, false);
  return as<XTextRange>(cursor);
}

/// An empty paragraph at the cursor: the cursor's own, or a new one before or behind it.
Reference<XTextRange> room_at(const Reference<XTextRange>& place) {
  const auto text = place->getText();
  const auto cursor = as<XParagraphCursor>(text->createTextCursorByRange(place->getEnd()));
  const bool at_start = cursor->isStartOfParagraph(), at_end = cursor->isEndOfParagraph();
  if (at_start && at_end) return as<XTextRange>(cursor);
  if (!at_start) return new_paragraph_behind(as<XTextRange>(cursor));
  text->insertControlCharacter(as<XTextRange>(cursor), PARAGRAPH_BREAK, false);
  cursor->gotoPreviousParagraph(false);
  return as<XTextRange>(cursor);
}

/// The paragraph that Writer keeps behind the table of that cell.
Reference<XTextRange> behind_table(const Reference<XTextRange>& cell) {
  const auto anchor = outer_place(cell);
  const auto rest = anchor->getText()->createTextCursorByRange(anchor->getStart());
  rest->gotoEnd(true);
  const auto each = as<css::container::XEnumerationAccess>(rest)->createEnumeration();
  while (each->hasMoreElements()) {
    const Reference<XTextRange> element(each->nextElement(), UNO_QUERY);
    if (element.is() && element->getText() == anchor->getText()) return element->getStart();
  }
  return anchor->getText()->getEnd();
}

/// An empty paragraph behind the article, apart from its text where the document sets its articles apart by
/// empty paragraphs.
Reference<XTextRange> room_behind(const DocumentReading& reading, std::uint32_t article) {
  const auto& paragraphs = reading.contract.paragraphs();
  const std::size_t last = last_paragraph(reading, article);
  if (paragraphs[last].cell) return room_at(behind_table(reading.paragraphs[last]));
  const std::size_t heading = reading.contract.position(reading.contract.articles()[article].span.begin).line;
  const bool set_apart = heading > 0 && paragraphs[heading - 1].text.empty() && !paragraphs[heading - 1].cell;
  const auto room = new_paragraph_behind(reading.paragraphs[last]);
  if (!set_apart) return room;
  as<css::beans::XMultiPropertyStates>(room)->setAllPropertiesToDefault();
  set_property(room, "ParaStyleName",
               Any(property<OUString>(reading.paragraphs[heading - 1], "ParaStyleName")));
  return new_paragraph_behind(room);
}

/// Each definition as a sentence: "« Incident » désigne…".
std::vector<std::u16string> sentences(const std::vector<const Definition*>& definitions) {
  std::vector<std::u16string> written;
  for (const Definition* definition : definitions)
    written.push_back(u"«\u00A0" + definition->name + u"\u00A0» " + definition->meaning);
  return written;
}

/// The article of definitions, where it ends with a paragraph that others may follow; `none` elsewhere.
std::uint32_t definitions_article(const DocumentReading& reading) {
  const auto& articles = reading.contract.articles();
  for (std::uint32_t i = 0; i < articles.size(); ++i)
    if (fold(articles[i].title).starts_with(u"definition") &&
        !reading.contract.paragraphs()[last_paragraph(reading, i)].cell)
      return i;
  return none;
}

/// In the article of definitions, each behind the last one and looking like it; `false` where there is none.
bool define_in_article(const Reference<css::frame::XModel>& model, const DocumentReading& reading,
                       const std::vector<std::u16string>& definitions) {
  const std::uint32_t article = definitions_article(reading);
  if (article == none) return false;
  const std::size_t last = last_paragraph(reading, article);
  if (obstacle(model, reading.paragraphs[last], Wanted::article_end)) return false;
  OUString text;
  for (const std::u16string& definition : definitions) text += "\r" + to_ustring(definition);
  const auto end = reading.paragraphs[last]->getEnd();
  end->getText()->insertString(end, text, false);
  return true;
}

/// In front of what the clause says, behind its heading.
void define_in_front(std::vector<Block>& blocks, const std::vector<std::u16string>& definitions) {
  std::vector<Block> paragraphs;
  for (const std::u16string& definition : definitions) paragraphs.push_back({.runs = {{.text = definition}}});
  const bool headed = !blocks.empty() && blocks.front().kind == Block::Kind::heading;
  blocks.insert(blocks.begin() + (headed ? 1 : 0), paragraphs.begin(), paragraphs.end());
}

/// What the document must be told about an insertion: nothing where all is well.
struct Notes {
  OUString words;
  std::vector<Offer> offers;

  void add(const OUString& sentence) { words += (words.isEmpty() ? OUString() : OUString(" ")) + sentence; }
};

OUString listed(const std::vector<std::u16string>& words) {
  std::u16string list;
  for (const std::u16string& word : words)
    list += (list.empty() ? u"«\u00A0" : u", «\u00A0") + word + u"\u00A0»";
  return to_ustring(list);
}

/// One clause on its way into a document.
class Insertion {
 public:
  Insertion(Session& session, const Reference<css::frame::XModel>& model, const Draft& draft,
            const DocumentReading& reading)
      : session_(session),
        model_(model),
        draft_(draft),
        reading_(reading),
        blocks_(fill(*draft.clause->text(draft.choice), draft.clause->blanks, draft.values,
                     draft.choice.language)) {
    const bool french = draft.choice.language == Language::french;
    renamings_ = french ? renamings(reading_.contract) : std::vector<Renaming>();
    if (french)
      definitions_ = missing_definitions(*draft.clause, blocks_, reading_.contract, session.library());
    if (draft.rename_parties) blocks_ = clausier::rename_parties(std::move(blocks_), renamings_);
  }

  /// Into the empty paragraph; the place behind.
  Reference<XTextRange> write(const Reference<XTextRange>& room, const Surroundings& surroundings) {
    const auto begin = room->getStart();
    auto definitions = sentences(definitions_);
    if (draft_.rename_parties)
      for (std::u16string& definition : definitions)
        definition = clausier::rename_parties({{.runs = {{.text = definition}}}}, renamings_)[0].runs[0].text;
    if (draft_.add_definitions && !definitions.empty() && !define_in_article(model_, reading_, definitions))
      define_in_front(blocks_, definitions);
    ClauseWriter writer(model_, room, surroundings);
    writer.write(blocks_);
    make_live(model_, session_.library(), reading_, writer.references());
    const auto end = writer.end();
    const auto whole = begin->getText()->createTextCursorByRange(begin);
    whole->gotoRange(end, true);
    remember(model_, as<XTextRange>(whole),
             {.clause = draft_.clause->id,
              .version = draft_.clause->version,
              .choice = draft_.choice,
              .origin = draft_.clause->origin,
              .values = draft_.values});
    if (surroundings.number_taken) {
      notes_.add(session_.strings().text("note.number-taken", to_ustring(surroundings.mark->number)));
      notes_.offers.push_back({session_.strings().text("note.renumber"), "renumber"});
    }
    return end;
  }

  Notes notes() {
    std::vector<std::u16string> names, terms;
    for (const Renaming& renaming : renamings_) names.push_back(renaming.to);
    for (const Definition* definition : definitions_) terms.push_back(definition->name);
    if (!names.empty() && !draft_.rename_parties)
      notes_.add(session_.strings().text("note.other-names", listed(names)));
    if (!terms.empty() && !draft_.add_definitions) {
      notes_.add(session_.strings().text("note.undefined-terms", listed(terms)));
      notes_.offers.push_back({session_.strings().text("note.define"), "define"});
    }
    return std::move(notes_);
  }

 private:
  Session& session_;
  const Reference<css::frame::XModel> model_;
  const Draft& draft_;
  const DocumentReading& reading_;
  std::vector<Block> blocks_;
  std::vector<Renaming> renamings_;
  std::vector<const Definition*> definitions_;
  Notes notes_;
};

/// What came of a draft.
struct Written {
  Reference<XTextRange> end;
  Notes notes;
};

Refusal write_draft(Session& session, const Reference<css::frame::XModel>& model,
                    const Reference<XTextRange>& place, const Draft& draft, Written& written) {
  if (const Refusal refusal = unwritten_text(draft)) return refusal;
  if (const Refusal refusal = unfit_place(model, place)) return refusal;
  const DocumentReading reading(model);
  const auto paragraph = reading.paragraph_at(place);
  const bool behind = draft.placement == Placement::after_article;
  const std::uint32_t sibling = !paragraph ? none
                                : behind   ? article_around(reading, *paragraph)
                                           : article_beside(reading, *paragraph);
  if (behind && sibling == none) return "refusal.no-article";
  if (behind)
    if (const Refusal refusal =
            obstacle(model, reading.paragraphs[last_paragraph(reading, sibling)], Wanted::article_end))
      return refusal;
  forget_missing(model, session.library());
  Insertion insertion(session, model, draft, reading);
  const UndoStep step(model, titled(session.strings(), "undo.insert", *draft.clause));
  const auto manner = draft.manner ? *draft.manner : remembered_manner(session.context());
  const Surroundings surroundings = look_around(model, reading, paragraph, sibling, manner);
  written.end = insertion.write(behind ? room_behind(reading, sibling) : room_at(place), surroundings);
  written.notes = insertion.notes();
  return nullptr;
}

void go_behind(const Reference<css::frame::XController>& controller, const Reference<XTextRange>& end) {
  as<css::text::XTextViewCursorSupplier>(controller)->getViewCursor()->gotoRange(end, false);
  controller->getFrame()->getComponentWindow()->setFocus();
}

/// The paragraphs and tables of a clause that another takes the place of.
class Replaced {
 public:
  explicit Replaced(const PlacedClause& clause) {
    const auto each = as<css::container::XEnumerationAccess>(clause.range)->createEnumeration();
    while (each->hasMoreElements()) elements_.emplace_back(each->nextElement(), UNO_QUERY_THROW);
    if (clause.provenance.closing_table && elements_.size() > 1)
      elements_.pop_back();  // the head of what is behind
  }

  /// An empty paragraph in front of them.
  Reference<XTextRange> room() const {
    const auto first = as<XTextRange>(elements_.front());
    const auto cursor = as<XParagraphCursor>(first->getText()->createTextCursorByRange(first->getStart()));
    cursor->gotoStartOfParagraph(false);
    first->getText()->insertControlCharacter(as<XTextRange>(cursor), PARAGRAPH_BREAK, false);
    cursor->gotoPreviousParagraph(false);
    return as<XTextRange>(cursor);
  }

  /// Under change tracking they stay, marked as deleted.
  void remove(bool tracked) const {
    if (!tracked) {
      for (const auto& element : elements_) as<css::lang::XComponent>(element)->dispose();
      return;
    }
    const auto first = as<XTextRange>(elements_.front()), last = as<XTextRange>(elements_.back());
    const auto all = first->getText()->createTextCursorByRange(first->getStart());
    all->gotoRange(last->getEnd(), true);
    all->setString({});
  }

 private:
  std::vector<Reference<css::uno::XInterface>> elements_;
};

/// The article that the clause heads, or `none`.
std::uint32_t own_article(const DocumentReading& reading, std::size_t line) {
  const auto& articles = reading.contract.articles();
  for (std::uint32_t i = 0; i < articles.size(); ++i)
    if (reading.contract.position(articles[i].heading.begin).line == line) return i;
  return none;
}

/// Whether a clause that stands in the document was given the contract's own names.
bool is_renamed(const DocumentReading& reading, const PlacedClause& clause) {
  const OUString words = clause.range->getString();
  return std::ranges::none_of(renamings(reading.contract), [&](const Renaming& renaming) {
    return view(words).find(renaming.from) != std::u16string_view::npos;
  });
}

}  // namespace

std::optional<Manner> manner_from_id(std::string_view id) {
  const auto found = std::ranges::find(manners, id);
  if (found == manners.end()) return std::nullopt;
  return static_cast<Manner>(found - manners.begin());
}

Manner remembered_manner(const Reference<css::uno::XComponentContext>& context) {
  return manner_from_id(to_utf8(setting(context, settings_component, "Manner"))).value_or(Manner::neighbours);
}

void remember_manner(const Reference<css::uno::XComponentContext>& context, Manner manner) {
  keep_setting(context, settings_component, "Manner", to_ustring(manners[static_cast<std::size_t>(manner)]));
}

Refusal unwritten_text(const Draft& draft) {
  if (!draft.clause->variant(draft.choice.side)) return "refusal.no-such-side";
  return draft.clause->text(draft.choice) ? nullptr : "refusal.no-such-text";
}

Refusal insert_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const Draft& draft) {
  const auto place = cursor_place(controller);
  if (!place.is()) return "refusal.no-cursor";
  Written written;
  if (const Refusal refusal = write_draft(session, controller->getModel(), place, draft, written))
    return refusal;
  go_behind(controller, written.end);
  note(controller, written.notes.words, written.notes.offers);
  return nullptr;
}

Refusal insert_clause_at(Session& session, const Reference<css::frame::XModel>& model,
                         const Reference<XTextRange>& place, const Draft& draft) {
  Written written;
  return write_draft(session, model, place, draft, written);
}

Refusal change_clause(Session& session, const Reference<css::frame::XController>& controller,
                      const TextChoice& choice, bool anyway) {
  const auto place = cursor_place(controller);
  if (!place.is()) return "refusal.no-cursor";
  const auto model = controller->getModel();
  if (const Refusal refusal = unfit_place(model, place)) return refusal;
  const auto placed = placed_clause_at(model, place, session.library());
  if (!placed) return "refusal.no-clause-here";
  Draft draft{session.library().clause(placed->provenance.clause), choice, placed->provenance.values};
  if (!draft.clause) return "refusal.no-such-clause";
  if (const Refusal refusal = unwritten_text(draft)) return refusal;
  if (placed->changed && !anyway) return "refusal.changed-since";
  const DocumentReading reading(model);
  const auto line = reading.paragraph_at(placed->range->getStart());
  if (!line) return "refusal.no-clause-here";
  draft.rename_parties = is_renamed(reading, *placed);

  Insertion insertion(session, model, draft, reading);
  Reference<XTextRange> end;
  {
    const UndoStep step(model, titled(session.strings(), "undo.change", *draft.clause));
    const std::uint32_t own = own_article(reading, *line);
    Surroundings surroundings =
        look_around(model, reading, reading.paragraph_at(placed->range->getEnd()),
                    own == none ? article_beside(reading, *line) : own, remembered_manner(session.context()));
    surroundings.mark =
        own == none ? std::nullopt : typed_mark(reading.contract, reading.contract.articles()[own]);
    surroundings.number_taken = false;
    const Replaced replaced(*placed);
    end = insertion.write(replaced.room(), surroundings);
    replaced.remove(property<bool>(model, "RecordChanges"));
  }
  go_behind(controller, end);
  return nullptr;
}

Refusal define_terms(Session& session, const Reference<css::frame::XController>& controller) {
  const auto model = controller->getModel();
  const auto placed = placed_clauses(model, session.library());
  const DocumentReading reading(model);
  std::vector<const Definition*> definitions;
  const PlacedClause* first = nullptr;
  for (const PlacedClause& candidate : placed) {
    const Clause* clause = session.library().clause(candidate.provenance.clause);
    const auto* blocks = clause ? clause->text(candidate.provenance.choice) : nullptr;
    if (!blocks) continue;
    for (const Definition* definition :
         missing_definitions(*clause, *blocks, reading.contract, session.library())) {
      if (!first) first = &candidate;
      if (std::ranges::find(definitions, definition) == definitions.end()) definitions.push_back(definition);
    }
  }
  if (!first) return "refusal.all-defined";
  if (const Refusal refusal = obstacle(model, first->range->getStart(), Wanted::clause)) return refusal;
  const UndoStep step(model, session.strings().text("undo.define"));
  const auto written = sentences(definitions);
  if (define_in_article(model, reading, written)) return nullptr;
  const auto body =
      as<XParagraphCursor>(first->range->getText()->createTextCursorByRange(first->range->getStart()));
  body->gotoNextParagraph(false);
  OUString text;
  for (const std::u16string& sentence : written) text += to_ustring(sentence) + "\r";
  body->getText()->insertString(as<XTextRange>(body), text, false);
  return nullptr;
}

}  // namespace clausier
