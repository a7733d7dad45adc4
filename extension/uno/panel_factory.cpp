// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "uno/door.hpp"
#include "uno/panels.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

/// Makes the panels that registry/Sidebar.xcu names: private:resource/toolpanel/ClausierPanels/<panel>.
class PanelFactory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
 public:
  explicit PanelFactory(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  Reference<css::ui::XUIElement> SAL_CALL
  createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override {
    return behind_door(
        "panel factory", Reference<css::ui::XUIElement>(), [&]() -> Reference<css::ui::XUIElement> {
          const auto parent = argument<Reference<css::awt::XWindow>>(arguments, "ParentWindow");
          const auto frame = argument<Reference<css::frame::XFrame>>(arguments, "Frame");
          if (!parent.is() || !frame.is()) return {};  // some toolkits cannot host AWT windows
          const auto session = Session::of(context_);
          rtl::Reference<Panel> panel;
          if (url.endsWith("/Palette")) panel = palette_panel(session, url, frame, parent);
          if (url.endsWith("/Findings")) panel = findings_panel(session, url, frame, parent);
          if (url.endsWith("/Coverage")) panel = coverage_panel(session, url, frame, parent);
          if (url.endsWith("/Blanks")) panel = blanks_panel(session, url, frame, parent);
          return Reference<css::ui::XUIElement>(panel.get());
        });
  }

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.PanelFactory"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"com.sun.star.ui.UIElementFactory"});
  }

 private:
  const Reference<css::uno::XComponentContext> context_;
};

}  // namespace
}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_panel_factory(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::PanelFactory(context)));
}
