// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

#include "uno/convert.hpp"

namespace clausier {

/// Has `work` run by the office's main thread, after the events that wait there. From any thread.
void on_main_thread(const Reference<css::uno::XComponentContext>& context, std::function<void()> work);

/// True on the thread that runs the office's event loop.
bool is_main_thread();

}  // namespace clausier
