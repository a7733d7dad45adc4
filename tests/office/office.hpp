// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "uno/convert.hpp"

namespace clausier {

/// A running LibreOffice with a profile of its own under the current folder, spoken to over a pipe. The
/// extension is installed in the profile. Whatever fails throws std::runtime_error with a sentence.
class Office {
 public:
  /// `oxt` is installed unless empty. `options` go to soffice; without "--headless" it needs a display.
  /// `language` is that of the interface.
  explicit Office(const std::filesystem::path& oxt, const std::vector<std::string>& options = {"--headless"},
                  std::string_view language = "fr");
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;
  ~Office();

  /// Has it end by itself and waits; throws when it does not, or leaves its lock.
  void terminate();
  bool is_running();

  /// The office is killed when `limit` passes before the next call; a call that waits for it throws then.
  void expect_answer_within(std::chrono::seconds limit);
  void expect_nothing();
  bool was_hung() const { return hung_; }

  /// Waits for what the office's main thread was given to do before.
  void settle() const;
  /// Runs `work` while the office's main thread waits for it and does what it asks, as a user's own
  /// commands are run. Throws what it throws.
  void on_main_thread(std::function<void()> work) const;

  const Reference<css::uno::XComponentContext>& context() const { return context_; }
  Reference<css::uno::XInterface> create(const char* service) const;
  Reference<css::frame::XDesktop2> desktop() const;

  /// The document that an option names, once it is open.
  Reference<css::text::XTextDocument> first_document() const;
  Reference<css::text::XTextDocument> new_document() const;
  Reference<css::text::XTextDocument> open(const std::filesystem::path& file, bool read_only = false) const;
  /// `filter` as LibreOffice names it: "writer8", "MS Word 2007 XML", "writer_pdf_Export".
  void save(const Reference<css::text::XTextDocument>& document, const std::filesystem::path& file,
            const char* filter, const Sequence<css::beans::PropertyValue>& filter_data = {}) const;
  void close(const Reference<css::text::XTextDocument>& document) const;
  /// Shows the sidebar with that deck; false where there is none of that name.
  bool open_deck(const Reference<css::text::XTextDocument>& document, const char* deck) const;
  /// Executes a command URL in the document's frame and waits for its end. What stopped it, empty where it
  /// was done.
  std::string dispatch(const Reference<css::text::XTextDocument>& document, const std::string& url) const;

 private:
  void prepare_profile(std::string_view language) const;
  void install(const std::filesystem::path& oxt) const;
  void start(const std::vector<std::string>& options);
  void connect();
  void watch();
  void kill() noexcept;
  bool wait_for_end(std::chrono::seconds limit);

  std::filesystem::path profile_;
  std::string pipe_;
  pid_t process_ = -1;                            // leads a process group of its own
  Reference<css::uno::XComponentContext> local_;  // must outlive the bridge
  Reference<css::uno::XComponentContext> context_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::chrono::steady_clock::time_point deadline_ = std::chrono::steady_clock::time_point::max();
  bool ending_ = false;
  std::atomic<bool> hung_ = false;
  std::thread watcher_;
};

std::string file_url(const std::filesystem::path& file);

/// What a program that drives an office answers: 0, or 1 and on standard error its name and what went wrong.
int run_program(std::string_view name, const std::function<void()>& run);

/// Makes `lines` the document's whole text, a paragraph a line.
void write(const Reference<css::text::XTextDocument>& document, std::u16string_view lines);

}  // namespace clausier
