// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "uno/actions.hpp"
#include "uno/panels.hpp"
#include "uno/rewritings_menu.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

/// The branches of the list, the gravest first.
struct Gravity {
  const char* title;  // key of the interface's messages
  std::optional<Risk> risk;
};
constexpr std::array gravities = {Gravity{"risk.high", Risk::high}, Gravity{"risk.medium", Risk::medium},
                                  Gravity{"risk.low", Risk::low}, Gravity{"risk.none", std::nullopt}};

class FindingsPanel : public Panel {
 public:
  FindingsPanel(const rtl::Reference<Session>& session, const OUString& url,
                const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/findings.xdl", parent) {}

 private:
  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap;
    sal_Int32 y = gap;
    place("count", gap, y, inner, line);
    y += line + gap;
    const sal_Int32 free = std::max(height - y - 2 * row - 4 * gap, pixels(80));
    place("tree", gap, y, inner, free / 2);
    y += free / 2 + gap;
    place("detail", gap, y, inner, free - free / 2);
    y += free - free / 2 + gap;
    const sal_Int32 half = (inner - gap) / 2;
    place("jump", gap, y, half, row);
    place("explain", 2 * gap + half, y, inner - gap - half, row);
    y += row + gap;
    place("rewrite", gap, y, inner, row);
  }

  void query_changed() override {
    const auto controller = frame_->getController();
    watch_ = controller.is() ? session_->watch(controller) : nullptr;
    if (!watch_) return;
    subscription_ = watch_->subscribe([this] { show_review(); });
    show_review();
  }

  void show_review() {
    const auto before = remark();
    const auto review = watch_->review();
    show_text("count", count(review->diagnostics.size()));
    // The list keeps its place while nothing in it changes; only what it points at is the new review's.
    const auto listed = std::exchange(shown_, review);
    if (listed && says_the_same(*listed, *review)) return;
    std::vector<Branch> branches;
    Any same;
    for (const Gravity& gravity : gravities) {
      Branch branch;
      for (std::size_t i = 0; i < review->diagnostics.size(); ++i) {
        if (review->diagnostics[i].finding.risk != gravity.risk) continue;
        branch.leaves.push_back({title(*review, i), Any(static_cast<sal_Int32>(i))});
        if (before && !same.hasValue() && is_same(*before->review, before->index, *review, i))
          same = branch.leaves.back().value;
      }
      if (branch.leaves.empty()) continue;
      branch.title = session_->strings().text(gravity.title) + " (" +
                     OUString::number(static_cast<sal_Int32>(branch.leaves.size())) + ")";
      branches.push_back(std::move(branch));
    }
    fill_tree(branches, true);
    if (!branches.empty()) select(same.hasValue() ? same : branches.front().leaves.front().value);
    node_selected();
  }

  static bool is_same(const Review& one, std::size_t i, const Review& other, std::size_t j) {
    return one.diagnostics[i].rule == other.diagnostics[j].rule && one.quote(i) == other.quote(j);
  }

  static bool says_the_same(const Review& one, const Review& other) {
    if (one.diagnostics.size() != other.diagnostics.size()) return false;
    for (std::size_t i = 0; i < one.diagnostics.size(); ++i)
      if (!is_same(one, i, other, i) || title(one, i) != title(other, i) ||
          one.diagnostics[i].finding.message != other.diagnostics[i].finding.message)
        return false;
    return true;
  }

  OUString count(std::size_t findings) const {
    if (!watch_->is_reviewed()) return session_->strings().text("findings.reading");
    if (findings == 0) return session_->strings().text("findings.none");
    return session_->strings().text(findings == 1 ? "findings.one" : "findings.many",
                                    OUString::number(static_cast<sal_Int64>(findings)));
  }

  static OUString title(const Review& review, std::size_t index) {
    const Diagnostic& diagnostic = review.diagnostics[index];
    const Article* article = review.contract.article_at(diagnostic.finding.span.begin);
    const OUString rule = to_ustring(diagnostic.rule->title);
    return article && !article->number.empty() ? to_ustring(article->number + u"\u2002") + rule : rule;
  }

  std::optional<Remark> remark() const {
    sal_Int32 index = -1;
    selected() >>= index;
    if (!shown_ || index < 0 || static_cast<std::size_t>(index) >= shown_->diagnostics.size()) return {};
    return Remark{watch_, shown_, static_cast<std::size_t>(index)};
  }

  void node_selected() override {
    const auto chosen = remark();
    show_text("detail", chosen
                            ? to_ustring(summary(session_->library(), *chosen->review, chosen->diagnostic()))
                            : OUString());
    enable("jump", chosen.has_value());
    enable("explain", chosen.has_value());
    enable("rewrite", chosen && !chosen->diagnostic().finding.suggestions.empty());
  }

  void node_activated() override { button_pressed("jump"); }

  void button_pressed(const OUString& command) override {
    const auto chosen = remark();
    const auto controller = frame_->getController();
    if (!chosen || !controller.is()) return;
    if (command == "rewrite") {
      offer_rewritings(*session_, controller, *chosen, control<css::awt::XControl>("rewrite"));
      return;
    }
    attempt(*session_, controller, [&] {
      return command == "explain" ? explain(*session_, controller, *chosen) : jump(controller, *chosen);
    });
  }

  void SAL_CALL disposing() override {
    subscription_.reset();
    Panel::disposing();
  }

  std::shared_ptr<DocumentWatch> watch_;
  std::shared_ptr<const Review> shown_;
  std::shared_ptr<void> subscription_;
};

}  // namespace

rtl::Reference<Panel> findings_panel(const rtl::Reference<Session>& session, const OUString& url,
                                     const Reference<css::frame::XFrame>& frame,
                                     const Reference<css::awt::XWindow>& parent) {
  return new FindingsPanel(session, url, frame, parent);
}

}  // namespace clausier
