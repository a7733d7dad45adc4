// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>
#include <array>

#include "analysis/unicode.hpp"
#include "uno/choice_menu.hpp"
#include "uno/dismissing.hpp"
#include "uno/panels.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

/// The branches of the list, the gravest first; what is set aside comes last.
struct Gravity {
  const char* title;  // key of the interface's messages
  std::optional<Risk> risk;
};
constexpr std::array gravities = {Gravity{"risk.high", Risk::high}, Gravity{"risk.medium", Risk::medium},
                                  Gravity{"risk.low", Risk::low}, Gravity{"risk.none", std::nullopt}};

/// What a leaf of the list stands for, as its value holds it: a diagnostic of the review, or one of those set
/// aside, and which of its places.
struct Entry {
  bool is_dismissed = false;
  std::size_t index = 0;
  std::size_t place = 0;

  Any value() const {
    return Any(sequence<sal_Int32>(
        {is_dismissed ? 1 : 0, static_cast<sal_Int32>(index), static_cast<sal_Int32>(place)}));
  }
  static std::optional<Entry> of(const Any& value) {
    Sequence<sal_Int32> numbers;
    if (!(value >>= numbers) || numbers.getLength() != 3) return {};
    return Entry{numbers[0] == 1, static_cast<std::size_t>(numbers[1]), static_cast<std::size_t>(numbers[2])};
  }
  const Diagnostic& diagnostic(const Review& review) const {
    return is_dismissed ? review.dismissed[index].diagnostic : review.diagnostics[index];
  }
};

OUString number(std::size_t value) {
  return OUString::number(static_cast<sal_Int64>(value));
}

bool is_same(const Review& one, const Diagnostic& a, const Review& other, const Diagnostic& b) {
  return a.rule == b.rule && one.contract.quote(a.finding.span) == other.contract.quote(b.finding.span);
}

class FindingsPanel : public Panel {
 public:
  FindingsPanel(const rtl::Reference<Session>& session, const OUString& url,
                const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/findings.xdl", parent) {}

 private:
  void begin() override {
    const auto list = control<css::awt::XListBox>("gravity");
    sal_Int16 place = 0;
    list->addItem(session_->strings().text("findings.every-gravity"), place++);
    for (const Gravity& gravity : gravities) list->addItem(session_->strings().text(gravity.title), place++);
    list->addItem(session_->strings().text("findings.ignored"), place);
    list->selectItemPos(0, true);
  }

  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap, half = (inner - gap) / 2, right = 2 * gap + half;
    sal_Int32 y = gap;
    const bool stands_by = review() && review()->standing != Standing::reviewed;
    const sal_Int32 words = stands_by ? 3 * line : line;
    place("count", gap, y, inner, words);
    y += words + gap;
    if (stands_by) {
      place("insist", gap, y, inner, row);
      y += row + gap;
    }
    place("search", gap, y, half, row);
    place("gravity", right, y, inner - gap - half, row);
    y += row + gap;
    const sal_Int32 free = std::max(height - y - 3 * row - 5 * gap, pixels(80));
    place("tree", gap, y, inner, free / 2);
    y += free / 2 + gap;
    place("detail", gap, y, inner, free - free / 2);
    y += free - free / 2 + gap;
    place("jump", gap, y, half, row);
    place("explain", right, y, inner - gap - half, row);
    y += row + gap;
    const sal_Int32 arrow = (inner - gap - half - gap) / 2;
    place("rewrite", gap, y, half, row);
    place("previous", right, y, arrow, row);
    place("next", right + arrow + gap, y, arrow, row);
    y += row + gap;
    place("dismiss", gap, y, inner - pixels(help_width) - gap, row);
    place("takeBack", gap, y, inner - pixels(help_width) - gap, row);
    place_help(width - gap, y);
  }

  void query_changed() override {
    const auto controller = frame_->getController();
    if (!watch_ && controller.is()) {
      watch_ = session_->watch(controller);
      if (watch_) subscription_ = watch_->subscribe([this] { show_review(); });
    }
    if (!watch_) return;
    shown_.reset();
    show_review();
  }

  void list_chosen(const OUString&) override { query_changed(); }

  std::shared_ptr<const Review> review() const { return watch_ ? watch_->review() : nullptr; }

  /// The list keeps its place while nothing in it changes; only what it points at is the new review's.
  void show_review() {
    const auto before = chosen();
    const auto review = watch_->review();
    show_text("count", headline(*review));
    const auto listed = std::exchange(shown_, review);
    show_standing(*review, listed.get());
    if (listed && says_the_same(*listed, *review)) return;
    remember_folds();
    const auto branches = branches_of(*review);
    fill_tree(branches, true);
    const Any same = before ? before_value(before->first, *before->second, *review, branches) : Any();
    const bool has_leaf = !branches.empty() && !branches.front().is_folded;
    if (same.hasValue())
      select(same);
    else if (has_leaf)
      select(branches.front().leaves.front().value);
    node_selected();
  }

  void show_standing(const Review& review, const Review* before) {
    reveal("insist", review.standing == Standing::no_contract);
    if (!before || before->standing != review.standing) lay_out_anew();
  }

  std::vector<Branch> branches_of(const Review& review) {
    const Strings& strings = session_->strings();
    const auto shown = control<css::awt::XListBox>("gravity")->getSelectedItemPos();
    groups_.clear();
    std::vector<Branch> branches;
    const auto add = [&](const char* title, sal_Int16 group, std::vector<Leaf> leaves) {
      if (leaves.empty() || (shown > 0 && shown != group)) return;
      const bool is_folded = shown == 0 && folded_.contains(title);
      branches.push_back(
          {strings.text(title) + " (" + number(leaves.size()) + ")", std::move(leaves), is_folded});
      groups_.push_back(title);
    };
    sal_Int16 group = 1;
    for (const Gravity& gravity : gravities) {
      std::vector<Leaf> leaves;
      for (std::size_t i = 0; i < review.diagnostics.size(); ++i)
        if (review.diagnostics[i].finding.risk == gravity.risk) add_leaf(leaves, review, {false, i});
      add(gravity.title, group++, std::move(leaves));
    }
    std::vector<Leaf> leaves;
    for (std::size_t i = 0; i < review.dismissed.size(); ++i) add_leaf(leaves, review, {true, i});
    add("findings.ignored", group, std::move(leaves));
    return branches;
  }

  void add_leaf(std::vector<Leaf>& leaves, const Review& review, Entry entry) const {
    const Diagnostic& diagnostic = entry.diagnostic(review);
    if (!answers_filter(review, diagnostic)) return;
    Leaf leaf{title(review, diagnostic), entry.value(), {}};
    for (const Span span : diagnostic.finding.related) {
      ++entry.place;
      if (span.empty()) continue;
      leaf.leaves.push_back({to_ustring(place_in_words(review.contract, span)), entry.value(), {}});
    }
    leaves.push_back(std::move(leaf));
  }

  bool answers_filter(const Review& review, const Diagnostic& diagnostic) const {
    const OUString filter = control<css::awt::XTextComponent>("search")->getText().trim();
    if (filter.isEmpty()) return true;
    const std::u16string said =
        fold(std::u16string(view(title(review, diagnostic))) + u" " + diagnostic.finding.message + u" " +
             std::u16string(review.contract.quote(diagnostic.finding.span)));
    return said.find(fold(view(filter))) != std::u16string::npos;
  }

  /// The value of the leaf that says what the chosen one said, where there still is one.
  static Any before_value(const Entry& before, const Review& old, const Review& review,
                          const std::vector<Branch>& branches) {
    for (const Branch& branch : branches)
      for (const Leaf& leaf : branch.leaves) {
        const auto entry = Entry::of(leaf.value);
        if (entry && entry->is_dismissed == before.is_dismissed &&
            is_same(old, before.diagnostic(old), review, entry->diagnostic(review)))
          return leaf.value;
      }
    return {};
  }

  static bool says_the_same(const Review& one, const Review& other) {
    if (one.diagnostics.size() != other.diagnostics.size() || one.dismissed.size() != other.dismissed.size())
      return false;
    const auto same = [&](const Diagnostic& a, const Diagnostic& b) {
      return is_same(one, a, other, b) && title(one, a) == title(other, b) &&
             a.finding.message == b.finding.message && a.finding.related.size() == b.finding.related.size();
    };
    for (std::size_t i = 0; i < one.diagnostics.size(); ++i)
      if (!same(one.diagnostics[i], other.diagnostics[i])) return false;
    for (std::size_t i = 0; i < one.dismissed.size(); ++i)
      if (!same(one.dismissed[i].diagnostic, other.dismissed[i].diagnostic) ||
          one.dismissed[i].dismissal != other.dismissed[i].dismissal)
        return false;
    return true;
  }

  void remember_folds() {
    for (std::size_t i = 0; i < groups_.size(); ++i)
      if (is_folded(i))
        folded_.insert(groups_[i]);
      else
        folded_.erase(groups_[i]);
  }

  OUString headline(const Review& review) const {
    const Strings& strings = session_->strings();
    if (!watch_->is_reviewed()) return strings.text("findings.reading");
    if (review.standing == Standing::no_contract) return strings.text("findings.no-contract");
    if (review.standing == Standing::other_language) return strings.text("findings.other-language");
    const OUString counted = counts(strings, review);
    return counted.isEmpty() ? strings.text("findings.none") : counted;
  }

  /// The title as the list shows it, after the number of its article.
  static OUString title(const Review& review, const Diagnostic& diagnostic) {
    const std::u16string_view article = review.contract.article_number(diagnostic.finding.span.begin);
    const OUString rule = to_ustring(diagnostic.rule->title);
    return article.empty() ? rule : to_ustring(article) + to_ustring(u"\u2002") + rule;
  }

  /// An entry of the list and the review that it belongs to.
  std::optional<std::pair<Entry, std::shared_ptr<const Review>>> chosen() const {
    const auto entry = Entry::of(selected());
    if (!entry || !shown_) return {};
    const std::size_t count = entry->is_dismissed ? shown_->dismissed.size() : shown_->diagnostics.size();
    if (entry->index >= count) return {};
    return std::pair(*entry, shown_);
  }

  void node_selected() override {
    const auto entry = chosen();
    const bool is_dismissed = entry && entry->first.is_dismissed;
    const bool is_remark = entry && !is_dismissed;
    show_text("detail", entry ? detail(entry->first, *entry->second) : nothing_shown());
    enable("jump", entry.has_value());
    enable("explain", is_remark);
    enable("rewrite", is_remark && !entry->first.diagnostic(*entry->second).finding.suggestions.empty());
    enable("dismiss", is_remark);
    reveal("dismiss", !is_dismissed);
    reveal("takeBack", is_dismissed);
    const std::size_t leaves = values().size();
    enable("previous", leaves > 1);
    enable("next", leaves > 1);
  }

  OUString nothing_shown() const {
    const bool is_filtered =
        shown_ && shown_->diagnostics.size() + shown_->dismissed.size() > 0 && values().empty();
    return is_filtered ? session_->strings().text("findings.no-match") : OUString();
  }

  OUString detail(const Entry& entry, const Review& review) const {
    const Strings& strings = session_->strings();
    const Diagnostic& diagnostic = entry.diagnostic(review);
    OUString text;
    if (entry.is_dismissed) {
      const Dismissal& dismissal = review.dismissed[entry.index].dismissal;
      text = strings.text(dismissal.passage.empty() ? "findings.reason-document" : "findings.reason",
                          to_ustring(dismissal.reason)) +
             "\n";
    }
    text += to_ustring(summary(session_->library(), review, diagnostic));
    for (const Span span : diagnostic.finding.related)
      if (!span.empty())
        text += strings.text("findings.see-also", to_ustring(place_in_words(review.contract, span))) + "\n";
    return text;
  }

  void node_activated() override { button_pressed("jump"); }

  void button_pressed(const OUString& command) override {
    const auto controller = frame_->getController();
    if (!watch_ || !controller.is()) return;
    if (command == "insist") return watch_->insist();
    if (command == "next" || command == "previous") return step(command == "next" ? 1 : -1);
    const auto entry = chosen();
    if (!entry) return;
    const auto& [place, review] = *entry;
    if (place.is_dismissed) {
      attempt(*session_, controller, [&] {
        return command == "takeBack"
                   ? take_back(*session_, controller->getModel(), review->dismissed[place.index].dismissal)
                   : jump(controller, watch_->range(*review, place.diagnostic(*review).finding.span));
      });
      return;
    }
    const Remark remark{watch_, review, place.index};
    if (command == "rewrite") {
      offer_rewritings(*session_, controller, remark, control<css::awt::XControl>("rewrite"));
      return;
    }
    attempt(*session_, controller, [&] {
      if (command == "explain") return explain(*session_, controller, remark);
      if (command == "dismiss") return ask_to_dismiss(*session_, controller, remark);
      return jump(controller, remark, place.place);
    });
  }

  /// Goes to another finding of the list and shows its passage, while the focus stays on the button.
  void step(std::ptrdiff_t by) {
    const auto all = values();
    if (all.empty()) return;
    const auto here = std::find(all.begin(), all.end(), selected());
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t from = here == all.end() ? (by > 0 ? -1 : 0) : here - all.begin();
    select(all[static_cast<std::size_t>((from + by + count) % count)]);
    const auto entry = chosen();
    if (!entry) return;
    attempt(*session_, frame_->getController(), [&] {
      return select_span(frame_->getController(), *watch_, *entry->second,
                         entry->first.diagnostic(*entry->second).finding.span);
    });
  }

  void SAL_CALL disposing() override {
    subscription_.reset();
    Panel::disposing();
  }

  std::shared_ptr<DocumentWatch> watch_;
  std::shared_ptr<const Review> shown_;
  std::shared_ptr<void> subscription_;
  std::vector<const char*> groups_;                           // titles of the branches shown, as keys
  std::set<std::string_view> folded_ = {"findings.ignored"};  // those that the user wants folded
};

}  // namespace

rtl::Reference<Panel> findings_panel(const rtl::Reference<Session>& session, const OUString& url,
                                     const Reference<css::frame::XFrame>& frame,
                                     const Reference<css::awt::XWindow>& parent) {
  return new FindingsPanel(session, url, frame, parent);
}

}  // namespace clausier
