// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include "office/office.hpp"

namespace clausier {

/// A test in a real LibreOffice, which starts once a program with the extension in a fresh profile. A test in
/// which it hangs fails, and the next one gets a new one. Every document is closed after each test.
class OfficeTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  static Office& office();

  /// Asks until `condition` holds; false where it does not within `limit`.
  template <class Condition>
  static bool eventually(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(10)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
  }
};

}  // namespace clausier
