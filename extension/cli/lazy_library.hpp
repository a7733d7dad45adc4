// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "library/library.hpp"

namespace clausier {

/// The built-in library under the firm's, read when it is first needed: most calls need none of it.
/// Safe to share between threads.
class LazyLibrary {
 public:
  explicit LazyLibrary(std::string folder = {}) : folder_(std::move(folder)) {}

  const Library& get() const {
    std::call_once(read_, [this] {
      library_ = builtin_library();
      if (!folder_.empty()) library_.add(folder_, Origin::firm);
    });
    return library_;
  }

  /// The authority of that id, or null: the clauses are left unread where the firm has no library.
  const Authority* authority(std::string_view id) const {
    if (!folder_.empty()) return get().authority(id);
    std::call_once(read_authorities_, [this] { authorities_ = builtin_authorities(); });
    return authorities_.authority(id);
  }

 private:
  std::string folder_;
  mutable std::once_flag read_, read_authorities_;
  mutable Library library_, authorities_;
};

}  // namespace clausier
