// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "uno/door.hpp"
#include "uno/session.hpp"

// What LibreOffice runs when a view was made (registry/Jobs.xcu), before the document counts as loaded.

namespace clausier {
namespace {

using css::beans::NamedValue;

/// What the sequence holds under that name.
Any value_of(const Sequence<NamedValue>& values, const char* name) {
  for (const NamedValue& each : values)
    if (each.Name.equalsAscii(name)) return each.Value;
  return {};
}

class NewView : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
 public:
  explicit NewView(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  Any SAL_CALL execute(const Sequence<NamedValue>& arguments) override {
    behind_door("new view", [&] {
      Sequence<NamedValue> environment;
      value_of(arguments, "Environment") >>= environment;
      const Reference<css::frame::XModel2> model(value_of(environment, "Model"), UNO_QUERY);
      if (!Reference<css::text::XTextDocument>(model, UNO_QUERY).is()) return;
      const auto session = Session::of(context_);
      for (const auto views = model->getControllers(); views->hasMoreElements();) {
        const Reference<css::frame::XController> view(views->nextElement(), UNO_QUERY_THROW);
        const bool has_text = Reference<css::text::XTextViewCursorSupplier>(view, UNO_QUERY).is();
        if (has_text) session->greet(view);  // the page preview has none
      }
    });
    return {};
  }

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.NewView"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"fr.clausier.NewView"});
  }

 private:
  const Reference<css::uno::XComponentContext> context_;
};

}  // namespace
}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_new_view(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::NewView(context)));
}
