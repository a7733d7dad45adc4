// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/blanks.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"
#include "uno/door.hpp"
#include "uno/main_thread.hpp"
#include "uno/properties.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

using css::text::XTextCursor;
using css::text::XTextRange;
using css::util::XSearchable;
using css::util::XSearchDescriptor;

constexpr std::u16string_view pattern = uR"(\[[^\[\]]{1,120}\]|_{4,}|…{3,}|\.{6,})";

// How what waits for words begins between its brackets, where nothing highlights it. Folded.
constexpr std::array<std::u16string_view, 8> openings = {
    u"a completer", u"a preciser", u"a definir", u"a renseigner", u"a determiner", u"to be ", u"tbd", u"tbc"};

constexpr std::array highlights = {"CharHighlight", "CharBackColor"};

bool is_highlighted(const Reference<XTextRange>& range) {
  return std::ranges::any_of(highlights, [&](const char* name) {
    const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
    sal_Int32 color = -1;  // stays where the range holds several
    properties->getPropertyValue(OUString::createFromAscii(name)) >>= color;
    return color != -1;
  });
}

bool says_something(std::u16string_view text) {
  return std::ranges::any_of(fold(text),
                             [](char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

/// What stands between the brackets, where it has some.
std::u16string_view inside_brackets(std::u16string_view text) {
  return text.starts_with(u'[') && text.ends_with(u']') ? text.substr(1, text.size() - 2)
                                                        : std::u16string_view();
}

bool waits_for_words(const Reference<XTextRange>& range) {
  const OUString text = range->getString();
  const std::u16string inside(inside_brackets(view(text)));
  if (!says_something(inside)) return true;
  const std::u16string folded = fold(inside);
  return is_highlighted(range) || std::ranges::any_of(openings, [&](std::u16string_view opening) {
           return folded.starts_with(opening);
         });
}

bool is_open(const Reference<XTextRange>& range) {
  return waits_for_words(range) && !is_deleted(range);
}

Reference<XSearchDescriptor> descriptor(const Reference<XSearchable>& document, Direction direction) {
  const auto search = document->createSearchDescriptor();
  search->setSearchString(to_ustring(pattern));
  set_property(search, "SearchRegularExpression", Any(true));
  set_property(search, "SearchBackwards", Any(direction == Direction::backward));
  return search;
}

/// The next open blank from `place`; null where none is left that way.
Reference<XTextRange> find_blank(const Reference<XSearchable>& document, Reference<XTextRange> place,
                                 Direction direction) {
  const auto search = descriptor(document, direction);
  for (;;) {
    const Reference<XTextRange> found(document->findNext(place, search), UNO_QUERY);
    if (!found.is() || is_open(found)) return found;
    place = direction == Direction::forward ? found->getEnd() : found->getStart();
  }
}

/// The first or last open blank of the document, or null.
Reference<XTextRange> outermost_blank(const Reference<css::frame::XModel>& model, Direction direction) {
  const auto blanks = open_blanks(model);
  if (blanks.empty()) return {};
  return direction == Direction::forward ? blanks.front().range : blanks.back().range;
}

bool records_changes(const Reference<css::frame::XModel>& model) {
  return property<bool>(model, "RecordChanges");
}

/// What changes no word is not recorded as a change.
void take_highlight_off(const Reference<css::frame::XModel>& model, const Reference<XTextRange>& range) {
  const bool records = records_changes(model);
  if (records) set_property(model, "RecordChanges", Any(false));
  behind_door("highlight", [&] {
    for (const char* name : highlights)
      as<css::beans::XPropertyState>(range)->setPropertyToDefault(OUString::createFromAscii(name));
  });
  if (records) set_property(model, "RecordChanges", Any(true));
}

/// Waits for what is typed over a selected blank and takes the highlight off it, within the same undo step.
/// It watches one change of the document only: whoever turns to something else keeps the blank as it is.
class TypedOver : public cppu::WeakImplHelper1<css::document::XUndoManagerListener> {
 public:
  TypedOver(Reference<css::uno::XComponentContext> context, const Reference<css::frame::XModel>& model,
            const Reference<XTextRange>& blank)
      : context_(std::move(context)),
        model_(model),
        manager_(as<css::document::XUndoManagerSupplier>(model)->getUndoManager()),
        blank_(blank->getText()->createTextCursorByRange(blank), UNO_QUERY_THROW),
        before_(blank->getText()->createTextCursorByRange(blank->getStart()), UNO_QUERY_THROW),
        words_(blank->getString()),
        opens_paragraph_(before_->isStartOfParagraph()) {
    if (!opens_paragraph_) before_->goLeft(1, false);
  }

  void begin() { manager_->addUndoManagerListener(this); }

  void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override { changed(); }
  void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override { changed(); }
  void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { end(); }
  void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { end(); }
  void SAL_CALL allActionsCleared(const css::lang::EventObject&) override {}
  void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
  void SAL_CALL resetAll(const css::lang::EventObject&) override {}
  void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override { ended_ = true; }

 private:
  /// Writer is in the midst of the change: what it becomes is looked at once that is done.
  void changed() {
    behind_door("typing", [this] {
      if (ended_ || posted_) return;
      posted_ = true;
      on_main_thread(context_,
                     [self = rtl::Reference(this)] { behind_door("typing", [&] { self->settle(); }); });
    });
  }

  void settle() {
    if (ended_) return;
    end();
    const auto typed = typed_text();
    if (!typed.is() || !manager_->isUndoPossible()) return;
    manager_->enterHiddenUndoContext();
    take_highlight_off(model_, typed);
    manager_->leaveUndoContext();
  }

  void end() {
    if (ended_) return;
    ended_ = true;
    behind_door("typing", [this] { manager_->removeUndoManagerListener(this); });
  }

  /// What stands now where the blank was; null where that is still the blank, or nothing.
  Reference<XTextRange> typed_text() const {
    const auto text = before_->getText();
    const auto typed = text->createTextCursorByRange(as<XTextRange>(before_));
    if (opens_paragraph_)
      as<css::text::XParagraphCursor>(typed)->gotoStartOfParagraph(false);
    else
      typed->goRight(1, false);
    typed->gotoRange(blank_->getEnd(), true);
    OUString now = typed->getString();
    if (records_changes(model_) && now.startsWith(words_)) {  // deleted, but still there
      typed->gotoRange(blank_->getEnd(), false);
      typed->goLeft(static_cast<sal_Int16>(now.getLength() - words_.getLength()), true);
      now = typed->getString();
    }
    return now.isEmpty() || now == words_ ? Reference<XTextRange>() : as<XTextRange>(typed);
  }

  const Reference<css::uno::XComponentContext> context_;
  const Reference<css::frame::XModel> model_;
  const Reference<css::document::XUndoManager> manager_;
  const Reference<XTextCursor> blank_;
  const Reference<css::text::XParagraphCursor> before_;  // the character before the blank: typing leaves it
  const OUString words_;
  const bool opens_paragraph_;
  bool posted_ = false;
  bool ended_ = false;
};

}  // namespace

std::u16string_view blank_label(std::u16string_view blank) {
  const std::u16string_view inside = inside_brackets(blank);
  return says_something(inside) ? inside : std::u16string_view();
}

std::vector<OpenBlank> open_blanks(const Reference<css::frame::XModel>& model) {
  std::vector<OpenBlank> blanks;
  const Reference<XSearchable> document(model, UNO_QUERY);
  if (!document.is()) return blanks;
  const auto found = document->findAll(descriptor(document, Direction::forward));
  for (sal_Int32 i = 0; i < found->getCount(); ++i) {
    const Reference<XTextRange> range(found->getByIndex(i), UNO_QUERY_THROW);
    if (!is_open(range)) continue;
    const OUString text = range->getString();
    blanks.push_back({range, std::u16string(blank_label(view(text)))});
  }
  return blanks;
}

Refusal select_blank(Session& session, const Reference<css::frame::XController>& controller,
                     Direction direction) {
  const auto model = controller->getModel();
  const Reference<XSearchable> document(model, UNO_QUERY);
  const Reference<css::text::XTextViewCursorSupplier> supplier(controller, UNO_QUERY);
  if (!document.is() || !supplier.is()) return "refusal.no-text";
  const auto cursor = as<XTextRange>(supplier->getViewCursor());
  const bool in_text = cursor->getText().is();
  const auto place = direction == Direction::forward ? cursor->getEnd() : cursor->getStart();
  auto blank = in_text ? find_blank(document, place, direction) : Reference<XTextRange>();
  if (!blank.is()) blank = outermost_blank(model, direction);
  if (!blank.is()) return "refusal.no-blank";
  return go_to_blank(session, controller, blank);
}

Refusal go_to_blank(Session& session, const Reference<css::frame::XController>& controller,
                    const Reference<XTextRange>& blank) {
  if (const Refusal refusal = jump(controller, blank)) return refusal;
  const rtl::Reference<TypedOver> typed(new TypedOver(session.context(), controller->getModel(), blank));
  typed->begin();
  return nullptr;
}

Refusal fill_blank(Session& session, const Reference<css::frame::XController>& controller,
                   const Reference<XTextRange>& blank, const OUString& words) {
  if (!blank.is()) return "refusal.passage-gone";
  const auto model = controller->getModel();
  if (const Refusal refusal = obstacle(model, blank, Wanted::blank)) return refusal;
  const UndoStep step(model, session.strings().text("undo.fill", words));
  take_highlight_off(model, blank);
  blank->setString(words);
  return nullptr;
}

}  // namespace clausier
