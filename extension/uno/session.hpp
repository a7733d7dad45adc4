// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include "library/library.hpp"
#include "uno/strings.hpp"
#include "uno/watch.hpp"

namespace clausier {

/// What lives as long as the office: library, texts of the interface, analyst, watched documents. UNO keeps
/// the one instance; nothing is loaded before its first use.
class Session : public cppu::WeakImplHelper2<css::lang::XServiceInfo, css::frame::XTerminateListener> {
 public:
  explicit Session(Reference<css::uno::XComponentContext> context);

  static rtl::Reference<Session> of(const Reference<css::uno::XComponentContext>& context);

  const Reference<css::uno::XComponentContext>& context() const { return context_; }
  const Library& library();
  const Strings& strings();

  /// The watch of a text document, begun at the first call; null for any other document.
  std::shared_ptr<DocumentWatch> watch(const Reference<css::frame::XModel>& model);

  /// The same for the document of a view, whose context menu is extended at the first call. Main thread.
  std::shared_ptr<DocumentWatch> watch(const Reference<css::frame::XController>& view);

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& name) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

  void SAL_CALL queryTermination(const css::lang::EventObject&) override {}
  void SAL_CALL notifyTermination(const css::lang::EventObject& event) override;
  /// A watched document or view closes, or the desktop ends.
  void SAL_CALL disposing(const css::lang::EventObject& event) override;

 private:
  const Reference<css::uno::XComponentContext> context_;
  std::once_flag library_loaded_, strings_loaded_;
  std::optional<Library> library_;
  std::optional<Strings> strings_;
  std::mutex mutex_;  // for watches_ and views_; never held while LibreOffice is called
  std::map<css::uno::XInterface*, std::shared_ptr<DocumentWatch>> watches_;
  std::set<css::uno::XInterface*> views_;
  Analyst analyst_;  // last: ends first, since it works for the watches
};

}  // namespace clausier
