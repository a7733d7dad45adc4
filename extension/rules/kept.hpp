// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <memory>

#include "analysis/contract.hpp"

namespace clausier {

/// What is made of a contract once for all who ask, as long as they ask about the same: one for each thread.
template <class Made>
class Kept {
 public:
  /// `make` answers a `std::unique_ptr`, and is asked where the last one was made of another contract. The
  /// reference lives until the next such call.
  template <class Make>
  Made& of(const Contract& contract, const Make& make) {
    if (!made_ || serial_ != contract.serial()) {
      made_ = make();
      serial_ = contract.serial();
    }
    return *made_;
  }
  Made& of(const Contract& contract) {
    return of(contract, [&] { return std::make_unique<Made>(contract); });
  }

 private:
  std::unique_ptr<Made> made_;
  std::uint64_t serial_ = 0;
};

}  // namespace clausier
