// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/main_thread.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <unistd.h>

#include "uno/door.hpp"

namespace clausier {
namespace {

class Callback : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  explicit Callback(std::function<void()> work) : work_(std::move(work)) {}
  void SAL_CALL notify(const Any&) override { behind_door("main thread", work_); }

 private:
  std::function<void()> work_;
};

}  // namespace

void on_main_thread(const Reference<css::uno::XComponentContext>& context, std::function<void()> work) {
  css::awt::AsyncCallback::create(context)->addCallback(new Callback(std::move(work)), Any());
}

bool is_main_thread() {
  return gettid() == getpid();
}  // on Linux the event loop runs on the first thread

}  // namespace clausier
