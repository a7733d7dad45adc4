// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace clausier {

/// The one thread that analyses. It starts with the first work given, and never touches LibreOffice's
/// objects.
class Analyst {
 public:
  Analyst() = default;
  Analyst(const Analyst&) = delete;
  Analyst& operator=(const Analyst&) = delete;
  ~Analyst() { stop(); }

  /// Runs `work` once `delay` has passed; work given after `stop` is dropped. From any thread.
  void after(std::chrono::milliseconds delay, std::function<void()> work);

  /// Waits for the work under way, drops the rest. Idempotent.
  void stop();

 private:
  using Clock = std::chrono::steady_clock;
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::multimap<Clock::time_point, std::function<void()>> waiting_;
  std::thread thread_;
  bool stopped_ = false;
};

}  // namespace clausier
