// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0

#include "uno/choice_menu.hpp"
#include "uno/curve.hpp"
#include "uno/dismissing.hpp"
#include "uno/door.hpp"
#include "uno/properties.hpp"
#include "uno/window.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

constexpr sal_Int32 whole_width = 404;  // dialog units, where no curve stands beside the text

/// The window "Expliquer".
class Explanation : public Window {
 public:
  Explanation(rtl::Reference<Session> session, Reference<css::frame::XController> controller, Remark remark)
      : Window(std::move(session), std::move(controller)), remark_(std::move(remark)) {}

  void open() {
    make("dialogs/explanation.xdl", {"rewrite", "insertCurve", "jump", "dismiss", "close"});
    const auto& [rule, finding] = remark_.diagnostic();
    label("title", to_ustring(rule->title));
    set_property(model_of("text"), "Text",
                 Any(to_ustring(explanation(session_->library(), *remark_.review, remark_.diagnostic()))));
    set_property(model_of("rewrite"), "Enabled", Any(!finding.suggestions.empty()));
    set_property(model_of("insertCurve"), "Enabled", Any(finding.exposure.has_value()));
    if (finding.exposure)
      show_curve(*finding.exposure);
    else
      set_property(model_of("text"), "Width", Any(whole_width));
    show();
  }

 private:
  void act(const OUString& button) override {
    const auto pressed = control<css::awt::XControl>(button);
    if (button == "jump")
      offer_places(*session_, controller_, remark_, pressed);
    else if (button == "dismiss")
      attempt(*session_, controller_, [this] { return ask_to_dismiss(*session_, controller_, remark_); });
    else if (button == "insertCurve")
      attempt(*session_, controller_, [this] { return insert_curve(*session_, remark_); });
    else if (button == "close" || offer_rewritings(*session_, controller_, remark_, pressed))
      close();
  }

  void show_curve(const Exposure& exposure) {
    set_property(model_of("curve"), "Graphic", Any(curve_graphic(session_->context(), exposure)));
    label("curveWords", to_ustring(exposure_in_words(exposure)));
  }

  const Remark remark_;
};

}  // namespace

Refusal explain(Session& session, const Reference<css::frame::XController>& controller,
                const Remark& remark) {
  const rtl::Reference<Explanation> explanation(new Explanation(&session, controller, remark));
  explanation->open();
  return nullptr;
}

}  // namespace clausier
