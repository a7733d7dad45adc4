// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

#include "uno/blanks.hpp"
#include "uno/panels.hpp"

namespace clausier {
namespace {

OUString number(std::size_t value) {
  return OUString::number(static_cast<sal_Int64>(value));
}

/// The first words of the article that stands highest above the place; empty before the first.
std::u16string part_title(const Contract& contract, std::uint32_t place) {
  const Article* article = contract.article_at(place);
  for (const Article& other : contract.articles())
    if (other.depth == 1 && other.span.begin <= place && place < other.span.end) article = &other;
  if (!article) return {};
  return article->title.empty() ? article->number : article->number + u"\u2002" + article->title;
}

/// What the blank asks for: its own words, or those around it.
std::u16string blank_words(const Contract& contract, Span blank) {
  const std::u16string_view own = blank_label(contract.quote(blank));
  if (!own.empty()) return std::u16string(own);
  constexpr std::uint32_t before = 18, after = 20;
  const std::u16string_view text = contract.text();
  const std::size_t line = blank.begin == 0 ? 0 : text.rfind(u'\n', blank.begin - 1) + 1;  // 0 for the first
  std::size_t begin = blank.begin - std::min<std::size_t>(before, blank.begin - line);
  std::size_t end =
      std::min<std::size_t>(std::min(text.find(u'\n', blank.end), text.size()), blank.end + after);
  if (begin > line) begin = std::min<std::size_t>(text.find(u' ', begin) + 1, blank.begin);
  if (end < text.size() && text[end] != u'\n') end = std::max<std::size_t>(text.rfind(u' ', end), blank.end);
  return (begin > line ? u"…" : u"") + std::u16string(text.substr(begin, end - begin));
}

/// The blanks that the document still has, where they are and what they ask for; one after the other is
/// filled from here.
class BlanksPanel : public Panel {
 public:
  BlanksPanel(const rtl::Reference<Session>& session, const OUString& url,
              const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/blanks.xdl", parent) {}

 private:
  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap, half = (inner - gap) / 2;
    sal_Int32 y = gap;
    place("count", gap, y, inner - pixels(help_width) - gap, row);
    place_help(width - gap, y);
    y += row + gap;
    const sal_Int32 free = std::max(height - y - line - 2 * row - 4 * gap, pixels(60));
    place("tree", gap, y, inner, free);
    y += free + gap;
    place("valueLabel", gap, y, inner, line);
    y += line + gap;
    place("value", gap, y, inner, row);
    y += row + gap;
    place("jump", gap, y, half, row);
    place("fill", 2 * gap + half, y, inner - gap - half, row);
  }

  void begin() override {
    const auto controller = frame_->getController();
    watch_ = controller.is() ? session_->watch(controller) : nullptr;
    if (watch_) subscription_ = watch_->subscribe([this] { show_blanks(); });
    show_blanks();
  }

  void show_blanks() {
    if (!watch_) return;
    shown_ = watch_->review();
    const auto before = chosen().value_or(0);
    blanks_.clear();
    for (const Finding& finding : find_rule("blanc-restant")->check(shown_->contract))
      blanks_.push_back(finding.span);
    show_text("count", count_words());
    std::vector<OUString> titles;
    const auto branches = branches_of(titles);
    if (titles != listed_) {
      listed_ = std::move(titles);
      fill_tree(branches, true);
      if (!blanks_.empty()) select(value_of(std::min(before, blanks_.size() - 1)));
    }
    node_selected();
  }

  static Any value_of(std::size_t blank) { return Any(static_cast<sal_Int32>(blank)); }

  /// Also gives the words of the list from the top.
  std::vector<Branch> branches_of(std::vector<OUString>& titles) const {
    std::vector<Branch> branches;
    for (std::size_t i = 0; i < blanks_.size(); ++i) {
      const std::u16string part = part_title(shown_->contract, blanks_[i].begin);
      const OUString title = part.empty() ? session_->strings().text("blanks.beginning") : to_ustring(part);
      if (branches.empty() || branches.back().title != title) {
        branches.push_back({title, {}});
        titles.push_back(title);
      }
      const OUString words = to_ustring(blank_words(shown_->contract, blanks_[i]));
      branches.back().leaves.push_back({words, value_of(i), {}});
      titles.push_back(words);
    }
    return branches;
  }

  OUString count_words() const {
    const Strings& strings = session_->strings();
    if (!watch_->is_reviewed()) return strings.text("findings.reading");
    if (blanks_.empty()) return strings.text("blanks.none");
    return strings.text(blanks_.size() == 1 ? "blanks.one" : "blanks.many", number(blanks_.size()));
  }

  std::optional<std::size_t> chosen() const {
    sal_Int32 blank = -1;
    if (!(selected() >>= blank) || blank < 0 || static_cast<std::size_t>(blank) >= blanks_.size()) return {};
    return static_cast<std::size_t>(blank);
  }

  OUString typed() const { return control<css::awt::XTextComponent>("value")->getText().trim(); }

  void query_changed() override { node_selected(); }

  void node_selected() override {
    const bool has_blank = chosen().has_value();
    enable("value", has_blank);
    enable("jump", has_blank);
    enable("fill", has_blank && !typed().isEmpty());
  }

  void node_activated() override { button_pressed("jump"); }

  bool key_taken(const css::awt::KeyEvent& event) override {
    const bool in_field = event.Source == control<css::awt::XTextComponent>("value");
    if (!in_field || event.KeyCode != css::awt::Key::RETURN) return false;
    button_pressed("fill");
    return true;
  }

  void button_pressed(const OUString& command) override {
    const auto controller = frame_->getController();
    const auto blank = chosen();
    if (!controller.is() || !watch_ || !blank) return;
    const auto range = watch_->range(*shown_, blanks_[*blank]);
    if (command == "jump") {
      attempt(*session_, controller, [&] { return go_to_blank(*session_, controller, range); });
      return;
    }
    const OUString words = typed();
    if (words.isEmpty()) return;
    if (attempt(*session_, controller, [&] { return fill_blank(*session_, controller, range, words); }))
      return;
    control<css::awt::XTextComponent>("value")->setText({});
    watch_->refresh(std::chrono::milliseconds(0));
  }

  void SAL_CALL disposing() override {
    subscription_.reset();
    Panel::disposing();
  }

  std::shared_ptr<DocumentWatch> watch_;
  std::shared_ptr<const Review> shown_;
  std::vector<Span> blanks_;      // of shown_, in the order of the text
  std::vector<OUString> listed_;  // what the tree shows
  std::shared_ptr<void> subscription_;
};

}  // namespace

rtl::Reference<Panel> blanks_panel(const rtl::Reference<Session>& session, const OUString& url,
                                   const Reference<css::frame::XFrame>& frame,
                                   const Reference<css::awt::XWindow>& parent) {
  return new BlanksPanel(session, url, frame, parent);
}

}  // namespace clausier
