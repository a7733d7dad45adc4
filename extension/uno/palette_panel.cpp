// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "uno/capture.hpp"
#include "uno/dragging.hpp"
#include "uno/form.hpp"
#include "uno/main_thread.hpp"
#include "uno/panels.hpp"
#include "uno/properties.hpp"
#include "uno/table_assistant.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

// As the lists show them.
constexpr std::array sides = {Side::client, Side::provider, Side::balanced};
constexpr std::array<std::string_view, 2> languages = {"fr", "en"};
constexpr std::array<std::string_view, 4> origins = {"", "builtin", "firm", "personal"};

constexpr char16_t star = u'\u2605';

const char* mark_of(CoverageStatus status) {
  switch (status) {
    case CoverageStatus::present:
      return "palette.present";
    case CoverageStatus::partial:
      return "palette.partial";
    case CoverageStatus::missing:
      return "palette.absent";
    case CoverageStatus::not_applicable:
      break;
  }
  return nullptr;
}

/// How the document treats each family, as far as it was read.
using Marks = std::map<std::string_view, CoverageStatus>;

class PalettePanel : public Panel {
 public:
  PalettePanel(const rtl::Reference<Session>& session, const OUString& url,
               const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/palette.xdl", parent) {}

 private:
  // ---- layout

  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap;
    sal_Int32 y = gap;
    const auto next = [&](sal_Int32 used) { y += used + gap; };
    const auto beside = [&](std::initializer_list<const char*> names) {
      const auto count = static_cast<sal_Int32>(names.size());
      const sal_Int32 each = (inner - (count - 1) * gap) / count;
      sal_Int32 x = gap;
      for (const char* name : names) {
        place(name, x, y, each, row);
        x += each + gap;
      }
      next(row);
    };
    const sal_Int32 label = pixels(44);
    place("searchLabel", gap, y + (row - line) / 2, label, line);
    place("search", gap + label, y, inner - label, row);
    next(row);
    if (width >= pixels(wide)) {
      beside({"side", "family"});
    } else {
      beside({"side"});
      beside({"family"});
    }
    beside({"language", "origin"});
    const sal_Int32 notice = notice_.isEmpty() ? 0 : 2 * line;
    if (notice > 0) {
      place("notice", gap, y, inner, notice);
      next(notice);
    } else {
      place("notice", gap, y, 0, 0);
    }
    const sal_Int32 below = 3 * line + 3 * row + 4 * gap;  // title, facts, favourite, fallback, buttons
    const sal_Int32 free = std::max(height - y - below, pixels(80));
    place("tree", gap, y, inner, free / 2);
    next(free / 2);
    place("title", gap, y, inner, 2 * line);
    y += 2 * line;
    place("meta", gap, y, inner, line);
    y += line;
    place("favorite", gap, y, inner - pixels(help_width) - gap, row);
    place_help(width - gap, y);
    next(row);
    place("text", gap, y, inner, free - free / 2);
    next(free - free / 2);
    place("fallbackLabel", gap, y + (row - line) / 2, label, line);
    place("fallback", gap + label, y, inner - label, row);
    next(row);
    beside({"insert", "complete"});
  }

  // ---- what is chosen

  std::size_t position(const char* list) const {
    return static_cast<std::size_t>(
        std::max<sal_Int16>(control<css::awt::XListBox>(list)->getSelectedItemPos(), 0));
  }
  void choose(const char* list, std::ptrdiff_t position) const {
    control<css::awt::XListBox>(list)->selectItemPos(
        static_cast<sal_Int16>(std::max<std::ptrdiff_t>(position, 0)), true);
  }

  Side side() const { return sides[std::min(position("side"), sides.size() - 1)]; }
  Language language() const { return position("language") == 1 ? Language::english : Language::french; }
  std::string_view family() const {
    const std::size_t chosen = position("family");
    return chosen == 0 || chosen > families().size() ? std::string_view() : families()[chosen - 1].id;
  }
  TextChoice choice() const { return {side(), position("fallback"), language()}; }

  bool is_wanted(const Clause& clause) const {
    const std::size_t origin = position("origin");
    return clause.text({side(), 0, language()}) && (family().empty() || clause.family == family()) &&
           (origin == 0 || clause.origin == static_cast<Origin>(origin - 1));
  }

  void begin() override {
    const PaletteMemory& memory = session_->memory();
    const auto families_list = control<css::awt::XListBox>("family");
    for (const Family& each : families())
      families_list->addItem(family_name(each.id), families_list->getItemCount());
    const auto place_of = [](const auto& ids, const std::string& id) {
      const auto found = std::ranges::find(ids, id);
      return found == ids.end() ? 0 : found - ids.begin();
    };
    const auto kept_side = side_from_id(memory.filter("Side")).value_or(Side::client);
    choose("side", std::ranges::find(sides, kept_side) - sides.begin());
    choose("language", place_of(languages, memory.filter("Language")));
    choose("origin", place_of(origins, memory.filter("Origin")));
    const auto kept_family = std::ranges::find(families(), memory.filter("Family"), &Family::id);
    choose("family", kept_family == families().end() ? 0 : kept_family - families().begin() + 1);
    library_subscription_ = session_->subscribe([this] { fill(); });
    const auto controller = frame_->getController();
    watch_ = controller.is() ? session_->watch(controller) : nullptr;
    if (watch_) review_subscription_ = watch_->subscribe([this] { read_marks(); });
    read_marks();
    begun_ = true;
    on_main_thread(session_->context(), [self = rtl::Reference(this)] { self->let_clauses_be_dragged(); });
  }

  void list_chosen(const OUString& list) override {
    if (!begun_) return;
    if (list == "fallback") return show_clause();
    const PaletteMemory& memory = session_->memory();
    memory.keep_filter("Side", std::string(side_id(side())));
    memory.keep_filter("Family", std::string(family()));
    memory.keep_filter("Language", std::string(languages[position("language")]));
    memory.keep_filter("Origin", std::string(origins[position("origin")]));
    fill();
  }

  // ---- the tree

  void query_changed() override {
    if (begun_) fill();
  }

  void fill() {
    const Catalogue* catalogue = session_->catalogue_if_read(patience);
    if (!catalogue) {  // the subscription calls again
      say(session_->strings().text("palette.reading"));
      return show_clause();
    }
    const OUString query = control<css::awt::XTextComponent>("search")->getText().trim();
    const Any before = selected();
    const SearchResult found = catalogue->index.search(view(query));
    understood_ = to_ustring(found.understood);
    auto branches = by_family(found.clauses);
    const bool nothing = branches.empty();
    if (query.isEmpty()) {
      auto first = groups();
      branches.insert(branches.begin(), std::make_move_iterator(first.begin()),
                      std::make_move_iterator(first.end()));
      add_problems(branches);
    }
    show_branches(std::move(branches), !query.isEmpty());
    select(before);
    const auto open = std::ranges::find(shown_, false, &Branch::is_folded);
    if (!selected().hasValue() && open != shown_.end()) select(open->leaves.front().value);
    say(nothing                 ? nothing_found(query)
        : understood_.isEmpty() ? OUString()
                                : session_->strings().text("palette.understood", understood_));
    show_clause();
  }

  /// Fills the tree; what the user unfolded stays so, except in answers to a query, which are all unfolded.
  void show_branches(std::vector<Branch> branches, bool answers) {
    if (!shown_answers_)
      for (std::size_t i = 0; i < shown_.size(); ++i) folded_[shown_[i].key] = is_folded(i);
    if (!answers)
      for (Branch& branch : branches)
        if (const auto known = folded_.find(branch.key); known != folded_.end())
          branch.is_folded = known->second;
    if (answers)
      for (Branch& branch : branches) branch.is_folded = false;
    fill_tree(branches, true);
    shown_ = std::move(branches);
    shown_answers_ = answers;
  }

  /// An English text has an English title, a French one is named in the language of the interface.
  OUString named(const std::u16string& french, const std::u16string& english) const {
    const bool is_translation = language() == Language::english;
    return to_ustring(
        in_language(is_translation ? Language::english : session_->strings().language(), french, english));
  }
  OUString family_name(std::string_view family) const {
    return to_ustring(family_title(family, session_->strings().language()));
  }

  Leaf leaf(const Clause& clause) const {
    OUString title = named(clause.title, clause.english_title);
    if (is_favorite(clause.id)) title += OUString(u' ') + OUString(sal_Unicode(star));
    return {title, Any(to_ustring(clause.id))};
  }

  /// A branch a family, the one of the best clause first.
  std::vector<Branch> by_family(const std::vector<const Clause*>& clauses) const {
    std::vector<Branch> branches;
    std::map<std::string_view, std::size_t> places;
    for (const Clause* clause : clauses) {
      if (!is_wanted(*clause)) continue;
      const auto [place, is_new] = places.try_emplace(clause->family, branches.size());
      if (is_new)
        branches.push_back(
            {family_name(clause->family) + mark(clause->family), {}, true, to_ustring(clause->family)});
      branches[place->second].leaves.push_back(leaf(*clause));
    }
    return branches;
  }

  OUString mark(std::string_view family) const {
    const auto known = marks_.find(family);
    const char* word = known == marks_.end() ? nullptr : mark_of(known->second);
    return word ? to_ustring(u" \u00B7 ") + session_->strings().text(word) : OUString();
  }

  /// Favourites, recently used, and what the document lacks.
  std::vector<Branch> groups() const {
    std::vector<Branch> groups;
    const auto add = [&](const char* title, bool is_folded, const std::vector<std::string>& ids) {
      Branch group{session_->strings().text(title), {}, is_folded, OUString::createFromAscii(title)};
      for (const std::string& id : ids)
        if (const Clause* clause = session_->library().clause(id); clause && is_wanted(*clause))
          group.leaves.push_back(leaf(*clause));
      if (!group.leaves.empty()) groups.push_back(std::move(group));
    };
    add("palette.favorites", false, favorites_);
    add("palette.recent", true, session_->memory().recent());
    const auto lacking = missing();
    add("palette.missing", lacking.size() > most_unfolded, lacking);
    return groups;
  }

  /// The first clause of each family that the document lacks.
  std::vector<std::string> missing() const {
    std::vector<std::string> ids;
    for (const Family& family : families()) {
      const auto known = marks_.find(family.id);
      if (known == marks_.end() || known->second != CoverageStatus::missing) continue;
      const auto& clauses = session_->library().clauses();
      const auto first = std::ranges::find_if(
          clauses, [&](const Clause& clause) { return clause.family == family.id && is_wanted(clause); });
      if (first != clauses.end()) ids.push_back(first->id);
    }
    return ids;
  }

  void add_problems(std::vector<Branch>& branches) const {
    const auto& problems = session_->library().problems();
    if (problems.empty()) return;
    const OUString count = OUString::number(static_cast<sal_Int64>(problems.size()));
    Branch branch{session_->strings().text("palette.problems", count), {}, true, "palette.problems"};
    for (std::size_t i = 0; i < problems.size(); ++i)
      branch.leaves.push_back({to_ustring(problems[i].file.substr(problems[i].file.rfind('/') + 1)),
                               Any(static_cast<sal_Int32>(i))});
    branches.push_back(std::move(branch));
  }

  /// The tree is filled anew only where the document treats some family otherwise than before.
  void read_marks() {
    favorites_ = session_->memory().favorites();
    Marks marks;
    if (watch_)
      for (const FamilyCoverage& covered : watch_->review()->coverage) marks[covered.family] = covered.status;
    if (marks == marks_) return;
    marks_ = std::move(marks);
    if (begun_) fill();
  }

  // ---- the clause

  const Clause* clause() const {
    OUString id;
    return (selected() >>= id) ? session_->library().clause(to_utf8(id)) : nullptr;
  }

  const Problem* problem() const {
    sal_Int32 index = -1;
    if (!(selected() >>= index)) return nullptr;
    const auto& problems = session_->library().problems();
    const auto place = static_cast<std::size_t>(index);
    return index >= 0 && place < problems.size() ? &problems[place] : nullptr;
  }

  void node_selected() override {
    choose_fallbacks();
    show_clause();
  }

  /// The fallbacks of the clause in the list, none chosen.
  void choose_fallbacks() {
    const Clause* shown = clause();
    const Variant* variant = shown ? shown->variant(side()) : nullptr;
    const OUString key = variant ? to_ustring(shown->id) + to_ustring(side_id(side())) +
                                       OUString::number(static_cast<int>(language()))
                                 : OUString();
    if (key == fallbacks_of_) return;
    fallbacks_of_ = key;
    const auto list = control<css::awt::XListBox>("fallback");
    list->removeItems(0, list->getItemCount());
    list->addItem(session_->strings().text("palette.own-position"), 0);
    for (std::size_t i = 0; variant && i < variant->fallbacks.size(); ++i) {
      const Fallback& fallback = variant->fallbacks[i];
      if (!shown->text({side(), i + 1, language()})) break;
      list->addItem(named(fallback.title, fallback.english_title), list->getItemCount());
    }
    list->selectItemPos(0, true);
    enable("fallback", list->getItemCount() > 1);
  }

  void show_clause() {
    choose_fallbacks();
    const Clause* shown = clause();
    const std::vector<Block>* blocks = shown ? shown->text(choice()) : nullptr;
    enable("insert", blocks != nullptr);
    enable("complete", blocks && !shown->blanks.empty());
    enable("favorite", blocks != nullptr);
    set_property(control<css::awt::XControl>("favorite")->getModel(), "State",
                 Any(static_cast<sal_Int16>(shown && is_favorite(shown->id) ? 1 : 0)));
    if (const Problem* fault = problem()) return show_problem(*fault);
    show_text("title", blocks ? leaf(*shown).title : OUString());
    show_text("meta", blocks ? facts(*shown) : OUString());
    show_text("text", blocks ? to_ustring(plain_text(*blocks) + u"\n\n") +
                                   drafting_notes(session_->strings(), session_->library(), *shown, side())
                             : OUString());
  }

  void show_problem(const Problem& fault) const {
    show_text("title", session_->strings().text("palette.faulty"));
    show_text("meta", fault.line > 0 ? session_->strings().text("palette.line", OUString::number(fault.line))
                                     : OUString());
    show_text("text", to_ustring(fault.sentence) + "\n\n" + to_ustring(fault.file) +
                          (fault.place.empty() ? OUString() : "\n" + to_ustring(fault.place)));
  }

  OUString facts(const Clause& shown) const {
    const Strings& strings = session_->strings();
    constexpr std::array origin_names = {"origin.builtin", "origin.firm", "origin.personal"};
    const OUString separator = to_ustring(u" \u00B7 ");
    return strings.text(origin_names[static_cast<std::size_t>(shown.origin)]) + separator + "v" +
           to_ustring(shown.version) + separator +
           strings.text("palette.law-date", to_ustring(shown.law_date));
  }

  // ---- what can be done

  /// Enter where nothing was found takes what was guessed.
  void node_activated() override {
    if (!clause() && !understood_.isEmpty())
      return control<css::awt::XTextComponent>("search")->setText(understood_);
    insert();
  }

  void button_pressed(const OUString& command) override {
    if (command == "favorite") return toggle_favorite();
    write(command == "complete" ? open_form : insert_clause);
  }

  bool key_taken(const css::awt::KeyEvent& event) override {
    using namespace css::awt;
    const bool in_tree = event.Source == control<tree::XTreeControl>("tree");
    if (!in_tree || (event.Modifiers & (KeyModifier::MOD1 | KeyModifier::MOD2)) != 0) return false;
    if (event.KeyCode == Key::SPACE) {
      focus("text");
      return true;
    }
    if (event.KeyCode == Key::MULTIPLY || event.KeyChar == u'*') {
      toggle_favorite();
      return true;
    }
    if (event.KeyChar <= u' ') return false;
    const auto search = control<XTextComponent>("search");
    const OUString typed = search->getText() + OUString(event.KeyChar);
    focus("search");
    search->setText(typed);
    search->setSelection({typed.getLength(), typed.getLength()});
    return true;
  }

  /// Once the key is dealt with: the window around moves the focus by the arrows too.
  void focus(const char* name) const {
    on_main_thread(session_->context(), [window = control<css::awt::XWindow>(name)] { window->setFocus(); });
  }

  void menu_wanted(const css::awt::MouseEvent& event) override {
    const Clause* shown = clause();
    if (!shown) return;
    const auto menu = css::awt::PopupMenu::create(session_->context());
    const Strings& strings = session_->strings();
    menu->insertItem(1, strings.text("palette.insert"), 0, 0);
    menu->insertItem(2, strings.text(is_favorite(shown->id) ? "palette.unfavorite" : "palette.favorite"), 0,
                     1);
    menu->insertItem(3, strings.text("palette.edit"), 0, 2);
    menu->insertSeparator(3);
    menu->insertItem(4, strings.text("action.table"), 0, 4);
    const auto peer = as<css::awt::XWindowPeer>(control<css::awt::XControl>("tree")->getPeer());
    const sal_Int16 chosen =
        menu->execute(peer, {event.X, event.Y, 0, 0}, css::awt::PopupMenuDirection::EXECUTE_DEFAULT);
    if (chosen == 1) insert();
    if (chosen == 2) toggle_favorite();
    if (chosen == 3) edit();
    if (chosen == 4) edit_document_table();
  }

  bool is_favorite(const std::string& id) const {
    return std::ranges::find(favorites_, id) != favorites_.end();
  }

  void toggle_favorite() {
    const Clause* chosen = clause();
    if (!chosen) return;
    session_->memory().toggle_favorite(chosen->id);
    favorites_ = session_->memory().favorites();
    fill();
  }

  void insert() { write(insert_clause); }

  /// Dropped in the text, a clause is inserted there as it always is; elsewhere its bare words are pasted.
  void let_clauses_be_dragged() {
    const Reference<css::awt::XWindow> tree(control<css::awt::XControl>("tree")->getPeer(), UNO_QUERY_THROW);
    const rtl::Reference self(this);
    let_drag(session_->context(), tree,
             {[self](sal_Int32 x, sal_Int32 y) { return self->dragged_words(x, y); },
              [self](const OUString& words) { self->dropped(words); }});
  }

  /// Of the clause under the mouse, which is selected: on its way there the mouse may have selected others.
  OUString dragged_words(sal_Int32 x, sal_Int32 y) const {
    const auto node = control<css::awt::tree::XTreeControl>("tree")->getNodeForLocation(x, y);
    if (!node.is()) return {};
    control<css::view::XSelectionSupplier>("tree")->select(Any(node));
    const Clause* chosen = clause();
    const std::vector<Block>* blocks = chosen ? chosen->text(choice()) : nullptr;
    return blocks ? to_ustring(plain_text(*blocks)).trim() : OUString();
  }

  void dropped(const OUString& words) {
    const auto controller = frame_->getController();
    if (controller.is() && take_drop_back(controller, words)) insert();
  }

  void edit() {
    const Clause* chosen = clause();
    const auto controller = frame_->getController();
    if (chosen && controller.is())
      attempt(*session_, controller, [&] { return edit_clause(*session_, {chosen, choice()}); });
  }

  void edit_document_table() {
    const auto controller = frame_->getController();
    if (controller.is()) attempt(*session_, controller, [&] { return edit_table(*session_, controller); });
  }

  /// Inserts the chosen text, or asks for its blanks before.
  void write(Refusal (*way)(Session&, const Reference<css::frame::XController>&, const Draft&)) {
    const Clause* chosen = clause();
    const auto controller = frame_->getController();
    if (!chosen || !controller.is()) return;
    if (attempt(*session_, controller, [&] { return way(*session_, controller, {chosen, choice()}); }))
      return;
    session_->memory().keep_recent(chosen->id);
    fill();
  }

  // ---- what is said

  OUString nothing_found(const OUString& query) const {
    const Strings& strings = session_->strings();
    if (query.isEmpty()) return strings.text("palette.none");
    const OUString nothing = strings.text("palette.nothing", query);
    return understood_.isEmpty() ? nothing : nothing + " " + strings.text("palette.meant", understood_);
  }

  void say(const OUString& notice) {
    if (notice == notice_) return;
    notice_ = notice;
    show_text("notice", notice);
    lay_out_anew();
  }

  static constexpr sal_Int32 wide = 240;  // dialog units from which side and family stand in one row

  static constexpr std::size_t most_unfolded = 5;

  // The clauses are nearly read when the window is made; what is filled later is only drawn once GTK has
  // ended its transitions.
  static constexpr std::chrono::milliseconds patience{60};

  bool begun_ = false;
  OUString understood_;  // what the query may have meant
  OUString notice_;
  OUString fallbacks_of_;  // the clause and side whose fallbacks the list shows
  std::vector<std::string> favorites_;
  Marks marks_;
  std::vector<Branch> shown_;
  bool shown_answers_ = false;
  std::map<OUString, bool> folded_;  // by key of the branch, as the user left it
  std::shared_ptr<DocumentWatch> watch_;
  std::shared_ptr<void> review_subscription_, library_subscription_;
};

}  // namespace

rtl::Reference<Panel> palette_panel(const rtl::Reference<Session>& session, const OUString& url,
                                    const Reference<css::frame::XFrame>& frame,
                                    const Reference<css::awt::XWindow>& parent) {
  session->catalogue_if_read();  // read while the window is made
  return new PalettePanel(session, url, frame, parent);
}

}  // namespace clausier
