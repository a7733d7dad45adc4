// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <ostream>
#include <thread>

#include "analysis/unicode.hpp"
#include "cli/calls.hpp"
#include "cli/inputs.hpp"
#include "cli/report.hpp"
#include "documents/read_document.hpp"

namespace clausier {
namespace {

/// One document's part of the output, kept until its turn.
struct Result {
  bool ready = false;
  bool at_or_above = false;  ///< holds a finding that `--fail-on` counts
  std::string text;
  std::string problem;  ///< why the document could not be read
};

/// What the firm wants, where the call names it.
struct FirmPosition {
  FirmPosition(Playbook wanted, const Library& library) : playbook(std::move(wanted)), clauses(library) {}
  Playbook playbook;
  ClauseIndex clauses;
};

/// Reviews documents on several threads and writes the results in the order of the call.
class ReviewRun {
 public:
  ReviewRun(const ReviewCall& call, std::vector<std::string> documents, std::vector<const Rule*> rules,
            const FirmPosition* position, const ReportFormat& format, std::ostream& out, std::ostream& err)
      : call_(call),
        documents_(std::move(documents)),
        rules_(std::move(rules)),
        position_(position),
        format_(format),
        out_(out),
        err_(err),
        results_(documents_.size()) {}

  Exit run() {
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    const std::size_t jobs = std::clamp<std::size_t>(call_.jobs ? call_.jobs : cores, 1,
                                                     std::max<std::size_t>(1, documents_.size()));
    ahead_ = jobs * 4;
    out_ << format_.begin();
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < jobs; ++i) workers.emplace_back([this] { work(); });
    for (std::size_t i = 0; i < documents_.size(); ++i) write(i, taken(i));
    workers.clear();
    out_ << format_.end() << std::flush;
    if (unread_) return Exit::failed;
    return found_ ? Exit::found : Exit::clean;
  }

 private:
  void work() {
    for (std::size_t i; (i = next()) < documents_.size();) {
      Result result = reviewed(documents_[i]);
      const std::scoped_lock lock(mutex_);
      results_[i] = std::move(result);
      changed_.notify_all();
    }
  }

  /// Waits where the writer is too far behind, so that finished results do not pile up.
  std::size_t next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return started_ < written_ + ahead_ || started_ >= documents_.size(); });
    return started_++;
  }

  Result taken(std::size_t i) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this, i] { return results_[i].ready; });
    written_ = i + 1;
    changed_.notify_all();
    return std::move(results_[i]);
  }

  Result reviewed(const std::string& document) const {
    Result result{.ready = true};
    try {
      Source source = read_input(document);
      const auto dismissals = Dismissals::read(source.properties[std::u16string(Dismissals::property)]);
      Report report{.file = document, .contract = read_contract(std::move(source))};
      report.diagnostics = clausier::review(report.contract, rules_);
      set_aside(report, dismissals);
      report.coverage = coverage(report.contract);
      if (position_) {
        report.playbook = &position_->playbook;
        report.topics = appraise(report.contract, position_->playbook, report.coverage);
        report.deviations = position_->clauses.deviations(report.contract);
      }
      if (!report.contract.looks_like_contract())
        report.problems.push_back(
            u"Ce document ne ressemble pas à un contrat\u00A0: les remarques sont à lire avec prudence.");
      result.at_or_above = call_.fail_on && std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                                                        [&](const Diagnostic& each) {
                                                          return each.severity() >= *call_.fail_on;
                                                        });
      result.text = format_.document(report);
    } catch (const UnreadableDocument& unreadable) {
      result.problem = unreadable.what();
    } catch (const std::bad_alloc&) {
      result.problem = "La mémoire ne suffit pas pour ce document.";
    }
    return result;
  }

  void write(std::size_t i, const Result& result) {
    show_progress(i);
    if (!result.problem.empty()) {
      clear_progress();
      err_ << documents_[i] << "\u00A0: " << result.problem << std::endl;
      unread_ = true;
    }
    if (!result.text.empty()) {
      clear_progress();
      out_ << (wrote_ ? format_.between() : std::string()) << result.text << std::flush;
      wrote_ = true;
    }
    found_ |= result.at_or_above;
    if (i + 1 == documents_.size()) clear_progress();
  }

  bool shows_progress() const {
    if (call_.progress != Progress::automatic) return call_.progress == Progress::always;
    return documents_.size() > 1 && isatty(STDERR_FILENO);
  }
  void show_progress(std::size_t i) {
    if (!shows_progress()) return;
    clear_progress();
    err_ << "[" << i + 1 << "/" << documents_.size() << "] " << documents_[i] << std::flush;
    progress_shown_ = true;
  }
  void clear_progress() {
    if (std::exchange(progress_shown_, false)) err_ << "\r\x1B[K" << std::flush;
  }

  const ReviewCall& call_;
  const std::vector<std::string> documents_;
  const std::vector<const Rule*> rules_;
  const FirmPosition* const position_;
  const ReportFormat& format_;
  std::ostream& out_;
  std::ostream& err_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Result> results_;
  std::size_t started_ = 0;
  std::size_t written_ = 0;
  std::size_t ahead_ = 1;  ///< how many documents may be under way or wait to be written

  bool wrote_ = false;
  bool found_ = false;
  bool unread_ = false;
  bool progress_shown_ = false;
};

}  // namespace

Exit review_documents(const ReviewCall& call, std::ostream& out, std::ostream& err) {
  std::vector<const Rule*> rules;
  for (const std::string& id : call.rules) {
    rules.push_back(find_rule(id));
    if (rules.back()) continue;
    err << "clausier\u00A0: la règle «\u00A0" << id
        << "\u00A0» n'existe pas. «\u00A0clausier explain\u00A0» les énumère.\n";
    return Exit::failed;
  }
  const LazyLibrary library(call.library);
  if (!call.library.empty())
    for (const Problem& problem : library.get().problems())
      err << problem.file << "\u00A0: " << to_utf8(problem.sentence) << "\n";
  std::optional<FirmPosition> position;
  if (!call.playbook.empty()) {
    std::vector<Problem> faults;
    auto playbook = find_playbook(call.playbook, library.get(), faults);
    for (const Problem& fault : faults) err << written(fault) << "\n";
    if (!playbook) return Exit::failed;
    position.emplace(std::move(*playbook), library.get());
  }
  const auto side = call.side || !position ? call.side : position->playbook.side;
  const auto format = report_format(call.format, library, side);
  std::vector<std::string> problems;
  std::vector<std::string> documents = list_documents(call.documents, problems);
  for (const std::string& problem : problems) err << problem << "\n";
  const Exit exit = ReviewRun(call, std::move(documents), std::move(rules), position ? &*position : nullptr,
                              *format, out, err)
                        .run();
  return problems.empty() ? exit : Exit::failed;
}

}  // namespace clausier
