// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>

#include <algorithm>
#include <array>

#include "uno/answers.hpp"
#include "uno/examination_lines.hpp"
#include "uno/examine.hpp"
#include "uno/panels.hpp"
#include "uno/report.hpp"

namespace clausier {
namespace {

using Kind = ExaminationLine::Kind;

struct Section {
  const char* title;  // key of the interface's messages
  Kind kind;
};
constexpr std::array sections = {
    Section{"coverage.families", Kind::family}, Section{"coverage.topics", Kind::topic},
    Section{"coverage.deviations", Kind::deviation}, Section{"coverage.remarks", Kind::remark}};

struct AnswerEntry {
  const char* title;
  Answer answer;
};
constexpr std::array answer_entries = {
    AnswerEntry{"answer.comment", Answer::comment}, AnswerEntry{"answer.rewriting", Answer::rewriting},
    AnswerEntry{"answer.clause", Answer::clause}, AnswerEntry{"answer.both", Answer::both}};

class CoveragePanel : public Panel {
 public:
  CoveragePanel(const rtl::Reference<Session>& session, const OUString& url,
                const Reference<css::frame::XFrame>& frame, const Reference<css::awt::XWindow>& parent)
      : Panel(session, url, frame, "dialogs/coverage.xdl", parent) {}

 private:
  void lay_out(sal_Int32 width, sal_Int32 height) override {
    const sal_Int32 gap = pixels(4), row = pixels(14), line = pixels(9);
    const sal_Int32 inner = width - 2 * gap;
    sal_Int32 y = gap;
    place("summary", gap, y, inner - pixels(help_width) - gap, 3 * line);
    place_help(width - gap, y);
    y += 3 * line + gap;
    if (is_busy_) {
      const sal_Int32 button = pixels(38);
      place("progress", gap, y + pixels(2), inner - button - gap, row - pixels(4));
      place("stop", gap + inner - button, y, button, row);
      y += row + gap;
    }
    const sal_Int32 free = std::max(height - y - 2 * row - 4 * gap, pixels(80));
    place("tree", gap, y, inner, free / 2);
    y += free / 2 + gap;
    place("detail", gap, y, inner, free - free / 2);
    y += free - free / 2 + gap;
    const sal_Int32 half = (inner - gap) / 2;
    place("jump", gap, y, half, row);
    place("answer", 2 * gap + half, y, inner - gap - half, row);
    y += row + gap;
    place("examine", gap, y, half, row);
    place("report", 2 * gap + half, y, inner - gap - half, row);
  }

  void query_changed() override {
    const auto controller = frame_->getController();
    watch_ = controller.is() ? session_->watch(controller) : nullptr;
    if (!watch_) return;
    subscription_ = watch_->subscribe([this] { show_review(); });
    following_ = watch_->follow([this] { show_progress(); });
    show_review();
  }

  void show_progress() {
    const bool busy = watch_->is_examining() || watch_->is_working();
    if (busy) control<css::awt::XProgressBar>("progress")->setValue(watch_->progress());
    if (busy == is_busy_ && shown_) return;
    is_busy_ = busy;
    for (const char* name : {"progress", "stop"}) control<css::awt::XWindow>(name)->setVisible(busy);
    lay_out_anew();
    show_text("summary", summary_words());
    enable("report", can_report());
  }

  void show_review() {
    const auto listed = std::exchange(shown_, watch_->review());
    show_progress();
    show_text("summary", summary_words());
    // The list keeps its place while nothing in it changes; only what it points at is the new review's.
    std::vector<Branch> branches = branches_of(*shown_);
    if (listed && same_titles(branches, listed_)) return node_selected();
    fill_tree(branches, true);
    listed_ = std::move(branches);
    if (!listed_.empty()) select(listed_.front().leaves.front().value);
    node_selected();
  }

  std::vector<Branch> branches_of(const Review& review) const {
    std::vector<Branch> branches;
    for (const Section& section : sections) {
      Branch branch;
      for (const ExaminationLine& line : lines(review, section.kind))
        branch.leaves.push_back(
            {line_title(session_->strings(), review, line), Any(to_ustring(line_id(line)))});
      if (branch.leaves.empty()) continue;
      branch.title = session_->strings().text(section.title) + " (" +
                     OUString::number(static_cast<sal_Int32>(branch.leaves.size())) + ")";
      branches.push_back(std::move(branch));
    }
    return branches;
  }

  static bool same_titles(const std::vector<Branch>& one, const std::vector<Branch>& other) {
    const auto same_leaf = [](const Leaf& a, const Leaf& b) {
      return a.title == b.title && a.value == b.value;
    };
    return std::ranges::equal(one, other, [&](const Branch& a, const Branch& b) {
      return a.title == b.title && std::ranges::equal(a.leaves, b.leaves, same_leaf);
    });
  }

  OUString summary_words() const {
    const Strings& strings = session_->strings();
    if (watch_->is_examining()) return strings.text("coverage.examining");
    if (watch_->is_working()) return strings.text("coverage.reporting");
    if (!shown_ || !shown_->examination)
      return strings.text(shown_ && watch_->is_reviewed() && shown_->contract.language() != "fr"
                              ? "coverage.not-french"
                              : "coverage.none");
    const auto& topics = shown_->examination->topics;
    OUString counts;
    const auto count = [&](const char* key, std::initializer_list<Outcome> outcomes) {
      const auto number = std::ranges::count_if(topics, [&](const TopicResult& result) {
        return std::ranges::count(outcomes, result.outcome) != 0;
      });
      if (number == 0) return;
      if (!counts.isEmpty()) counts += ", ";
      counts += strings.text(key, OUString::number(static_cast<sal_Int64>(number)));
    };
    count("coverage.fail", {Outcome::fail, Outcome::missing});
    count("coverage.fallback", {Outcome::fallback});
    count("coverage.pass", {Outcome::pass});
    const Playbook& playbook = *shown_->examination->playbook;
    return strings.spoken(playbook.title, playbook.english_title) + "\n" + counts;
  }

  /// The lines that are selected, those of a selected branch among them, in the order of the list.
  std::vector<ExaminationLine> chosen_lines() const {
    std::vector<ExaminationLine> chosen;
    for (const Any& value : selection()) {
      OUString id;
      value >>= id;
      const auto line = line_from_id(to_utf8(id));
      if (line && shown_ && has_line(*shown_, *line) && std::ranges::find(chosen, *line) == chosen.end())
        chosen.push_back(*line);
    }
    return chosen;
  }

  void node_selected() override {
    const auto chosen = chosen_lines();
    const bool single = chosen.size() == 1;
    show_text("detail", single ? to_ustring(line_detail(session_->library(), *shown_, chosen.front()))
                        : chosen.empty() ? OUString()
                                         : session_->strings().text(
                                               "coverage.selected",
                                               OUString::number(static_cast<sal_Int32>(chosen.size()))));
    enable("report", can_report());
    enable("answer", std::ranges::any_of(answers_of(chosen), [](bool possible) { return possible; }));
    enable("jump", single && !line_place(*shown_, chosen.front()).empty());
  }

  bool can_report() const { return shown_ && shown_->examination && !watch_->is_working(); }

  /// Which of the answers at least one of the lines can be given.
  std::array<bool, answer_entries.size()> answers_of(const std::vector<ExaminationLine>& chosen) const {
    std::array<bool, answer_entries.size()> possible{};
    for (std::size_t i = 0; i < possible.size(); ++i)
      possible[i] = std::ranges::any_of(chosen, [&](const ExaminationLine& line) {
        return can_answer(session_->library(), *shown_, line, answer_entries[i].answer);
      });
    return possible;
  }

  void offer_answers(const Reference<css::frame::XController>& controller,
                     const std::vector<ExaminationLine>& chosen) {
    const auto possible = answers_of(chosen);
    const auto menu = css::awt::PopupMenu::create(session_->context());
    for (std::size_t i = 0; i < answer_entries.size(); ++i) {
      const auto id = static_cast<sal_Int16>(i + 1);
      menu->insertItem(id, session_->strings().text(answer_entries[i].title), 0, static_cast<sal_Int16>(i));
      menu->enableItem(id, possible[i]);
    }
    const auto button = control<css::awt::XControl>("answer");
    const auto size = as<css::awt::XWindow>(button)->getPosSize();
    const sal_Int16 picked = menu->execute(button->getPeer(), {0, 0, size.Width, size.Height},
                                           css::awt::PopupMenuDirection::EXECUTE_DOWN);
    if (picked <= 0) return;
    attempt(*session_, controller, [&] {
      return answer(*session_, controller, chosen,
                    answer_entries[static_cast<std::size_t>(picked - 1)].answer);
    });
  }

  void node_activated() override { button_pressed("jump"); }

  void button_pressed(const OUString& command) override {
    const auto controller = frame_->getController();
    if (!controller.is() || !watch_) return;
    if (command == "stop") return watch_->stop();
    if (command == "examine") {
      attempt(*session_, controller, [&] { return examine(*session_, controller, {}); });
      return;
    }
    if (command == "report") {
      attempt(*session_, controller, [&] { return write_report(*session_, controller, {}); });
      return;
    }
    const auto chosen = chosen_lines();
    if (command == "answer") return offer_answers(controller, chosen);
    if (chosen.size() != 1) return;
    attempt(*session_, controller,
            [&] { return jump(controller, watch_->range(*shown_, line_place(*shown_, chosen.front()))); });
  }

  void SAL_CALL disposing() override {
    subscription_.reset();
    following_.reset();
    Panel::disposing();
  }

  std::shared_ptr<DocumentWatch> watch_;
  std::shared_ptr<const Review> shown_;
  std::vector<Branch> listed_;
  std::shared_ptr<void> subscription_, following_;
  bool is_busy_ = false;
};

}  // namespace

rtl::Reference<Panel> coverage_panel(const rtl::Reference<Session>& session, const OUString& url,
                                     const Reference<css::frame::XFrame>& frame,
                                     const Reference<css::awt::XWindow>& parent) {
  return new CoveragePanel(session, url, frame, parent);
}

}  // namespace clausier
