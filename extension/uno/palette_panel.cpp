// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>
#include <array>
#include <map>

#include "uno/insertion.hpp"
#include "uno/panels.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

constexpr std::array sides = {Side::client, Side::provider, Side::balanced};  // as the list shows them

OUString family_title(std::string_view id) {
  const auto family = std::ranges::find(families(), id, &Family::id);
  return family == families().end() ? to_ustring(id) : to_ustring(family->title);
}

class PalettePanel : public Panel {
 public:
  PalettePanel(const rtl::Reference<Session>& session, const OUString& url,
               const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/palette.xdl", parent) {}

 private:
  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap;
    sal_Int32 y = gap;
    const auto put = [&](const char* name, sal_Int32 control_height) {
      place(name, gap, y, inner, control_height);
      y += control_height + gap;
    };
    const sal_Int32 label = pixels(44);
    place("searchLabel", gap, y + (row - line) / 2, label, line);
    place("search", gap + label, y, inner - label, row);
    y += row + gap;
    place("sideLabel", gap, y + (row - line) / 2, label, line);
    place("side", gap + label, y, inner - label, row);
    y += row + gap;
    const sal_Int32 fixed = 5 * line + row + 5 * gap;  // notice, title, side, button
    const sal_Int32 free = std::max(height - y - fixed, pixels(80));
    put("notice", 2 * line);
    put("tree", free / 2);
    put("title", 2 * line);
    y -= gap;
    put("meta", line);
    put("text", free - free / 2);
    put("insert", row);
  }

  Side side() const {
    const auto position = control<css::awt::XListBox>("side")->getSelectedItemPos();
    return position >= 0 && position < static_cast<sal_Int16>(sides.size())
               ? sides[static_cast<std::size_t>(position)]
               : Side::client;
  }

  void query_changed() override {
    const OUString query = control<css::awt::XTextComponent>("search")->getText();
    const Any before = selected();
    const SearchResult found = session_->catalogue().index.search(view(query));
    const auto branches = by_family(found.clauses);
    fill_tree(branches, !query.trim().isEmpty());
    select(before);
    if (!selected().hasValue() && !branches.empty()) select(branches.front().leaves.front().value);
    show_clause();
    understood_ = to_ustring(found.understood);
    show_text("notice", branches.empty() ? nothing_found(query)
                        : understood_.isEmpty()
                            ? OUString()
                            : session_->strings().text("palette.understood", understood_));
  }

  /// A branch a family, the one of the best clause first.
  std::vector<Branch> by_family(const std::vector<const Clause*>& clauses) const {
    std::vector<Branch> branches;
    std::map<std::string_view, std::size_t> places;
    for (const Clause* clause : clauses) {
      if (!clause->variant(side())) continue;
      const auto [place, is_new] = places.try_emplace(clause->family, branches.size());
      if (is_new) branches.push_back({family_title(clause->family), {}});
      branches[place->second].leaves.push_back({to_ustring(clause->title), Any(to_ustring(clause->id))});
    }
    return branches;
  }

  OUString nothing_found(const OUString& query) const {
    const Strings& strings = session_->strings();
    const OUString nothing = strings.text("palette.nothing", query.trim());
    return understood_.isEmpty() ? nothing : nothing + " " + strings.text("palette.meant", understood_);
  }

  void node_selected() override { show_clause(); }
  /// Enter where nothing was found takes what was guessed.
  void node_activated() override {
    if (!clause() && !understood_.isEmpty())
      return control<css::awt::XTextComponent>("search")->setText(understood_);
    insert();
  }
  void button_pressed(const OUString&) override { insert(); }

  const Clause* clause() const {
    OUString id;
    selected() >>= id;
    return session_->library().clause(to_utf8(id));
  }

  void show_clause() {
    const Clause* shown = clause();
    const Variant* variant = shown ? shown->variant(side()) : nullptr;
    enable("insert", variant != nullptr);
    show_text("title", variant ? to_ustring(shown->title) : OUString());
    show_text("meta", variant ? meta(*shown) : OUString());
    show_text("text",
              variant ? to_ustring(plain_text(variant->blocks) + u"\n\n") + basis(*shown) : OUString());
  }

  OUString meta(const Clause& shown) const {
    const OUString chosen = control<css::awt::XListBox>("side")->getSelectedItem();
    return chosen + to_ustring(u" \u00B7 v") + to_ustring(shown.version);
  }

  OUString basis(const Clause& shown) const {
    OUString cites;
    for (const std::string& id : shown.basis) {
      const Authority* authority = session_->library().authority(id);
      if (!authority) continue;
      if (!cites.isEmpty()) cites += to_ustring(u" \u00B7 ");
      cites += to_ustring(authority->cite);
    }
    return cites.isEmpty() ? OUString() : session_->strings().text("palette.basis", cites);
  }

  void insert() {
    const Clause* chosen = clause();
    if (!chosen) return;
    const auto controller = frame_->getController();
    if (controller.is())
      attempt(*session_, controller, [&] {
        return insert_clause(*session_, controller, {chosen, {side()}});
      });
  }

  OUString understood_;  // what the query may have meant
};

}  // namespace

rtl::Reference<Panel> palette_panel(const rtl::Reference<Session>& session, const OUString& url,
                                    const Reference<css::frame::XFrame>& frame,
                                    const Reference<css::awt::XWindow>& parent) {
  return new PalettePanel(session, url, frame, parent);
}

}  // namespace clausier
