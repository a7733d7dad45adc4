// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/Exception.hpp>

#include <cstdio>
#include <exception>
#include <utility>

#include "uno/convert.hpp"

namespace clausier {

/// Says on standard error what went wrong behind an entry point, for whoever looks for the cause.
inline void report_fault(const char* entry, const char* what) noexcept {
  std::fprintf(stderr, "clausier: %s: %s\n", entry, what);
}

/// Runs what an entry point of ours does. Nothing may leave it: LibreOffice ends at a foreign exception, and
/// rescans a paragraph for ever when a recognizer throws.
template <class Work>
void behind_door(const char* entry, Work&& work) noexcept {
  try {
    std::forward<Work>(work)();
  } catch (const css::uno::Exception& fault) {
    report_fault(entry, to_utf8(fault.Message).c_str());
  } catch (const std::exception& fault) {
    report_fault(entry, fault.what());
  } catch (...) {
    report_fault(entry, "unknown exception");
  }
}

/// The same for an entry point that answers; `otherwise` is the answer where it failed.
template <class Answer, class Work>
Answer behind_door(const char* entry, Answer otherwise, Work&& work) noexcept {
  behind_door(entry, [&] { otherwise = std::forward<Work>(work)(); });
  return otherwise;
}

}  // namespace clausier
