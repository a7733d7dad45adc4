// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/analyst.hpp"

#include "uno/door.hpp"

namespace clausier {

void Analyst::after(std::chrono::milliseconds delay, std::function<void()> work) {
  const std::lock_guard lock(mutex_);
  if (stopped_) return;
  waiting_.emplace(Clock::now() + delay, std::move(work));
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  changed_.notify_one();
}

void Analyst::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    waiting_.clear();
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Analyst::run() {
  std::unique_lock lock(mutex_);
  while (!stopped_) {
    if (waiting_.empty()) {
      changed_.wait(lock);
      continue;
    }
    const auto next = waiting_.begin();
    if (Clock::now() < next->first) {
      changed_.wait_until(lock, Clock::time_point(next->first));
      continue;
    }
    const std::function<void()> work = std::move(next->second);
    waiting_.erase(next);
    lock.unlock();
    behind_door("analysis", work);
    lock.lock();
  }
}

}  // namespace clausier
