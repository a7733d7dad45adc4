// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/clause_level.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>

#include <algorithm>

#include "analysis/renumbering.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/provenance.hpp"
#include "uno/snapshot.hpp"
#include "uno/surroundings.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

using css::text::XTextRange;

/// The clause in the reading: its paragraphs, and the article that it heads.
struct ClausePlace {
  std::size_t first = 0, last = 0;
  std::uint32_t article = none;
};

class Moving {
 public:
  Moving(const DocumentReading& reading, const ClausePlace& clause, LevelStep step)
      : reading_(reading), clause_(clause), by_(step == LevelStep::lower ? 1 : -1) {}

  /// The article that the clause becomes a part of, or behind which it goes; `none` where there is none.
  std::uint32_t leader() const {
    const int depth = article(clause_.article).depth + std::min(by_, 0);
    for (std::uint32_t i = clause_.article; i-- > 0;) {
      if (article(i).annex || article(i).depth < depth) return none;
      if (article(i).depth == depth) return depth > 0 ? i : none;
    }
    return none;
  }

  void find_numbers(std::uint32_t leader) {
    const auto own = typed_mark(contract(), article(clause_.article));
    const auto mark = own ? new_mark(leader) : std::nullopt;
    if (!mark) return;
    write(clause_.article, own->before + own->number + own->after, mark->before + mark->number + mark->after);
    for (std::uint32_t i = clause_.article + 1; i < contract().articles().size(); ++i) {
      const auto part = is_inside(i) ? typed_mark(contract(), article(i)) : std::nullopt;
      if (!part || part->number.size() <= own->number.size() || !part->number.starts_with(own->number))
        continue;
      const std::u16string old = part->before + part->number;
      write(i, old, part->before + mark->number + part->number.substr(own->number.size()));
    }
  }

  /// To be asked before anything is written: looks are read from the document.
  void find_looks() {
    for (std::uint32_t i = clause_.article; i < contract().articles().size(); ++i) {
      if (!is_inside(i) || !is_heading(i)) continue;
      const SourceParagraph& heading = contract().paragraphs()[line_of(i)];
      if (heading.outline_level == 0 && i != clause_.article) continue;
      if (const auto look = look_one_step_away(i))
        looks_.emplace_back(reading_.paragraphs[line_of(i)], *look);
    }
    const auto list = property<OUString>(reading_.paragraphs[clause_.first], "NumberingStyleName");
    for (std::size_t line = clause_.first + 1; !list.isEmpty() && line <= clause_.last; ++line) {
      const auto& paragraph = reading_.paragraphs[line];
      if (contract().paragraphs()[line].outline_level == 0 && !contract().paragraphs()[line].label.empty() &&
          property<OUString>(paragraph, "NumberingStyleName") == list)
        numbered_.push_back(paragraph);
    }
  }

  void write() const {
    for (const auto& [words, text] : texts_) words->setString(to_ustring(text));
    for (const auto& [paragraph, look] : looks_) {
      const auto all = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
      all->gotoRange(paragraph->getEnd(), true);
      as<css::beans::XMultiPropertyStates>(all)->setAllPropertiesToDefault();
      set_property(all, "ParaStyleName", Any(look.style));
      set_properties(all, look.paragraph);
      set_properties(all, look.characters);
    }
    for (const auto& paragraph : numbered_) {
      const int level = property<sal_Int16>(paragraph, "NumberingLevel") + by_;
      set_property(paragraph, "NumberingLevel", Any(static_cast<sal_Int16>(std::clamp(level, 0, 9))));
    }
  }

 private:
  const Contract& contract() const { return reading_.contract; }
  const Article& article(std::uint32_t i) const { return contract().articles()[i]; }
  std::size_t line_of(std::uint32_t i) const { return contract().position(article(i).heading.begin).line; }
  bool is_inside(std::uint32_t i) const { return line_of(i) >= clause_.first && line_of(i) <= clause_.last; }
  bool is_heading(std::uint32_t i) const {
    return !article(i).title.empty() && article(i).heading.end >= contract().paragraph_span(line_of(i)).end;
  }

  /// As the leader is marked, with the next number; or as its parts are, behind the last one.
  std::optional<TypedMark> new_mark(std::uint32_t leader) const {
    auto mark = typed_mark(contract(), article(leader));
    if (!mark) return {};
    if (by_ < 0) {
      mark->number = next_number(mark->number);
      return mark->number.empty() ? std::nullopt : mark;
    }
    std::optional<TypedMark> last;
    for (std::uint32_t i = leader + 1; i < clause_.article; ++i)
      if (const auto part = typed_mark(contract(), article(i));
          part && article(i).depth == article(leader).depth + 1 && part->number.starts_with(mark->number))
        last = part;
    if (!last) return TypedMark{{}, mark->number + u".1", u" "};
    last->number = next_number(last->number);
    return last->number.empty() ? std::nullopt : last;
  }

  void write(std::uint32_t i, const std::u16string& old, std::u16string text) {
    const auto words = locate(reading_.paragraphs[line_of(i)], 0, old);
    if (words.is()) texts_.emplace_back(words, std::move(text));
  }

  /// As another heading of that level looks; nothing where none tells and the heading is no style's.
  std::optional<Look> look_one_step_away(std::uint32_t i) const {
    const int outline = contract().paragraphs()[line_of(i)].outline_level;
    for (std::uint32_t j = 0; j < contract().articles().size(); ++j) {
      if (is_inside(j) || !is_heading(j) || article(j).annex) continue;
      const int other = contract().paragraphs()[line_of(j)].outline_level;
      const bool suits =
          outline > 0 ? other == outline + by_ : other == 0 && article(j).depth == article(i).depth + by_;
      if (suits) return look_of(reading_.paragraphs[line_of(j)]);
    }
    if (outline == 0) return {};
    return Look{"Heading " + OUString::number(std::clamp(outline + by_, 1, 10))};
  }

  const DocumentReading& reading_;
  const ClausePlace clause_;
  const int by_;
  std::vector<std::pair<Reference<XTextRange>, std::u16string>> texts_;
  std::vector<std::pair<Reference<XTextRange>, Look>> looks_;
  std::vector<Reference<XTextRange>> numbered_;  // paragraphs that the heading's list numbers
};

std::optional<ClausePlace> place_of(const DocumentReading& reading, const PlacedClause& placed) {
  const auto first = reading.paragraph_at(placed.range->getStart());
  const auto last = reading.paragraph_at(placed.range->getEnd());
  if (!first || !last) return {};
  const auto& articles = reading.contract.articles();
  for (std::uint32_t i = 0; i < articles.size(); ++i)
    if (reading.contract.position(articles[i].heading.begin).line == *first)
      return ClausePlace{*first, *last, i};
  return {};
}

}  // namespace

Refusal change_level(Session& session, const Reference<css::frame::XController>& controller, LevelStep step) {
  const auto model = controller->getModel();
  const auto place = cursor_place(controller);
  if (!place.is()) return "refusal.no-cursor";
  const auto placed = placed_clause_at(model, place, session.library());
  if (!placed) return "refusal.no-clause-here";
  if (const Refusal refusal = obstacle(model, placed->range->getStart(), Wanted::clause)) return refusal;
  const DocumentReading reading(model);
  const auto clause = place_of(reading, *placed);
  if (!clause) return "refusal.no-heading";
  Moving moving(reading, *clause, step);
  const std::uint32_t leader = moving.leader();
  if (leader == none) return step == LevelStep::lower ? "refusal.no-article-before" : "refusal.highest-level";
  moving.find_numbers(leader);
  moving.find_looks();
  {
    const UndoStep undo(model, session.strings().text("undo.level"));
    moving.write();
  }
  if (!renumber(DocumentReading(model).contract).empty())
    note(controller, session.strings().text("note.renumbering"),
         {{session.strings().text("note.renumber"), "renumber"}});
  return nullptr;
}

}  // namespace clausier
