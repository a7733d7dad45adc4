// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <time.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace clausier {

inline std::string contents(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

/// The office whose profile stands in the current folder.
class Process {
 public:
  Process() {
    const std::string profile = std::filesystem::absolute("profile").string();
    for (const auto& entry : std::filesystem::directory_iterator("/proc"))
      if (contents(entry.path() / "comm") == "soffice.bin\n" &&
          contents(entry.path() / "cmdline").find(profile) != std::string::npos)
        id_ = std::stoi(entry.path().filename());
    if (id_ == 0 || clock_getcpuclockid(id_, &clock_) != 0)
      throw std::runtime_error("the office is not running");
  }

  /// What all its threads worked so far, in milliseconds.
  double work() const {
    timespec time{};
    clock_gettime(clock_, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }

  /// What its main thread worked so far, in milliseconds.
  double main_thread_work() const {
    const std::string id = std::to_string(id_);
    double nanoseconds = 0;
    std::istringstream(contents("/proc/" + id + "/task/" + id + "/schedstat")) >> nanoseconds;
    return nanoseconds / 1e6;
  }

 private:
  pid_t id_ = 0;
  clockid_t clock_{};
};

}  // namespace clausier
