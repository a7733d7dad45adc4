// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/container/XStringKeyMap.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/smarttags/XSmartTagAction.hpp>
#include <com/sun/star/smarttags/XSmartTagRecognizer.hpp>
#include <com/sun/star/text/TextMarkupType.hpp>
#include <com/sun/star/text/XTextMarkup.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <algorithm>
#include <array>

#include "uno/dismissing.hpp"
#include "uno/door.hpp"
#include "uno/session.hpp"

// The underline at the place and its menu. A recognizer is asked on the main thread for each paragraph that
// Writer lays out, so it only looks up what the document's watch already knows.

namespace clausier {
namespace {

using css::container::XStringKeyMap;
using css::frame::XController;
using css::lang::Locale;

/// One smart tag type a gravity: a type has one caption, which does not see the finding. Each colour has a
/// contrast of 4 at least to a white page, and of 3 to the dark pages of LibreOffice's themes (#333333
/// in 7.4, #1C1C1C since).
struct TagType {
  const char* name;
  const char* caption;  // key of the interface's messages
  sal_Int32 colour;
  sal_Int16 line;  // FontUnderline; NONE keeps Writer's dotted line
};
constexpr std::array tag_types = {
    TagType{"fr.clausier#risque-eleve", "risk.high", 0xE53E35, css::awt::FontUnderline::BOLDWAVE},
    TagType{"fr.clausier#risque-moyen", "risk.medium", 0xBD6A00, css::awt::FontUnderline::WAVE},
    TagType{"fr.clausier#risque-faible", "risk.low", 0x3D80CC, css::awt::FontUnderline::NONE},
    TagType{"fr.clausier#a-verifier", "risk.none", 0x7E7E7E, css::awt::FontUnderline::NONE},
};

const TagType& tag_type(const Finding& finding) {
  return tag_types[finding.risk ? 2 - static_cast<std::size_t>(*finding.risk) : 3];
}

// What a mark carries from the recognizer to the action.
constexpr char rule_key[] = "ClausierRule";
constexpr char quote_key[] = "ClausierQuote";

// Action ids; a suggestion's number is added to the last one.
constexpr sal_Int32 explain_action = 0;
constexpr sal_Int32 dismiss_action = 1;
constexpr sal_Int32 findings_action = 2;
constexpr sal_Int32 first_suggestion_action = 3;

sal_Int32 tag_count() {
  return static_cast<sal_Int32>(tag_types.size());
}

OUString tag_name(sal_Int32 index) {
  return index >= 0 && index < tag_count()
             ? OUString::createFromAscii(tag_types[static_cast<std::size_t>(index)].name)
             : OUString();
}

void insert(const Reference<XStringKeyMap>& map, const char* key, const Any& value) {
  map->insertValue(OUString::createFromAscii(key), value);
}

OUString text_value(const Reference<XStringKeyMap>& map, const char* key) {
  OUString value;
  const OUString name = OUString::createFromAscii(key);
  if (map.is() && map->hasValue(name)) map->getValue(name) >>= value;
  return value;
}

/// A line drawn under words of a paragraph for a diagnostic of the review.
struct Underline {
  std::size_t diagnostic = 0;
  sal_Int32 begin = 0, end = 0;

  bool overlaps(const Underline& other) const { return begin < other.end && other.begin < end; }
};

/// What is drawn under a paragraph: Writer shows one line at a place, so the gravest remark's, which is the
/// first. The context menu has them all.
std::vector<Underline> underlines(const Review& review, std::u16string_view paragraph) {
  std::vector<Underline> drawn;
  for (std::size_t i = 0; i < review.diagnostics.size(); ++i) {
    const auto place = place_in(review, i, paragraph);
    if (!place) continue;
    const Underline line{i, static_cast<sal_Int32>(*place),
                         static_cast<sal_Int32>(*place + review.quote(i).size())};
    if (std::ranges::none_of(drawn, [&](const Underline& other) { return line.overlaps(other); }))
      drawn.push_back(line);
  }
  return drawn;
}

class Recognizer
    : public cppu::WeakImplHelper2<css::smarttags::XSmartTagRecognizer, css::lang::XServiceInfo> {
 public:
  explicit Recognizer(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  void SAL_CALL initialize(const Sequence<Any>&) override {}
  OUString SAL_CALL getName(const Locale&) override { return "Clausier"; }
  OUString SAL_CALL getDescription(const Locale&) override { return "Clausier"; }
  sal_Int32 SAL_CALL getSmartTagCount() override { return tag_count(); }
  OUString SAL_CALL getSmartTagName(sal_Int32 index) override { return tag_name(index); }
  OUString SAL_CALL getSmartTagDownloadURL(sal_Int32) override { return {}; }
  sal_Bool SAL_CALL hasPropertyPage(sal_Int32, const Locale&) override { return false; }
  void SAL_CALL displayPropertyPage(sal_Int32, const Locale&) override {}

  void SAL_CALL recognize(const OUString& text, sal_Int32 start, sal_Int32 length,
                          css::smarttags::SmartTagRecognizerMode, const Locale&,
                          const Reference<css::text::XTextMarkup>& markup, const OUString&,
                          const Reference<XController>& controller,
                          const Reference<css::i18n::XBreakIterator>&) override {
    behind_door("smart tags", [&] {
      if (!controller.is() || text.isEmpty()) return;
      const auto watch = Session::of(context_)->watch(controller);
      if (!watch) return;
      watch->saw(text);
      const auto review = watch->review();
      // Only inside the asked range: the others are still there.
      for (const Underline& line : underlines(*review, snapshot_text(text)))
        if (line.begin >= start && line.end <= start + length) commit(*review, line, markup);
    });
  }

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.SmartTagRecognizer"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"com.sun.star.smarttags.SmartTagRecognizer"});
  }

 private:
  static void commit(const Review& review, const Underline& line,
                     const Reference<css::text::XTextMarkup>& markup) {
    const Diagnostic& diagnostic = review.diagnostics[line.diagnostic];
    const TagType& type = tag_type(diagnostic.finding);
    const Reference<XStringKeyMap> info = markup->getMarkupInfoContainer();
    insert(info, "LineColor", Any(type.colour));
    if (type.line != css::awt::FontUnderline::NONE) insert(info, "LineType", Any(type.line));
    insert(info, rule_key, Any(to_ustring(diagnostic.rule->id)));
    insert(info, quote_key, Any(to_ustring(review.quote(line.diagnostic))));
    markup->commitStringMarkup(css::text::TextMarkupType::SMARTTAG, OUString::createFromAscii(type.name),
                               line.begin, line.end - line.begin, info);
  }

  const Reference<css::uno::XComponentContext> context_;
};

class Action : public cppu::WeakImplHelper2<css::smarttags::XSmartTagAction, css::lang::XServiceInfo> {
 public:
  explicit Action(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  void SAL_CALL initialize(const Sequence<Any>&) override {}
  OUString SAL_CALL getName(const Locale&) override { return "Clausier"; }
  OUString SAL_CALL getDescription(const Locale&) override { return "Clausier"; }
  sal_Int32 SAL_CALL getSmartTagCount() override { return tag_count(); }
  OUString SAL_CALL getSmartTagName(sal_Int32 index) override { return tag_name(index); }

  OUString SAL_CALL getSmartTagCaption(sal_Int32 index, const Locale&) override {
    return behind_door("smart tag caption", OUString("Clausier"), [&] {
      return Session::of(context_)->strings().text(tag_types.at(static_cast<std::size_t>(index)).caption);
    });
  }

  sal_Int32 SAL_CALL getActionCount(const OUString&, const Reference<XController>& controller,
                                    const Reference<XStringKeyMap>& info) override {
    return behind_door("smart tag actions", first_suggestion_action, [&] {
      const auto remark = find(controller, info);
      return first_suggestion_action +
             (remark ? static_cast<sal_Int32>(remark->diagnostic().finding.suggestions.size()) : 0);
    });
  }

  sal_Int32 SAL_CALL getActionID(const OUString&, sal_Int32 index, const Reference<XController>&) override {
    return index;
  }

  OUString SAL_CALL getActionCaptionFromID(sal_Int32 id, const OUString&, const Locale&,
                                           const Reference<XStringKeyMap>& info, const OUString&,
                                           const OUString&, const Reference<XController>& controller,
                                           const Reference<css::text::XTextRange>&) override {
    return behind_door("smart tag action", OUString(), [&] {
      const Strings& strings = Session::of(context_)->strings();
      if (id == explain_action) return strings.text("action.explain");
      if (id == dismiss_action) return strings.text("action.dismiss");
      if (id == findings_action) return strings.text("action.findings");
      const auto remark = find(controller, info);
      if (!remark) return OUString();
      const auto& suggestions = remark->diagnostic().finding.suggestions;
      return strings.text(
          "action.rewrite",
          to_ustring(suggestions.at(static_cast<std::size_t>(id - first_suggestion_action)).title));
    });
  }

  OUString SAL_CALL getActionNameFromID(sal_Int32 id, const Reference<XController>&) override {
    return OUString::number(id);
  }

  void SAL_CALL invokeAction(sal_Int32 id, const OUString&, const Reference<XController>& controller,
                             const Reference<css::text::XTextRange>& target,
                             const Reference<XStringKeyMap>& info, const OUString&, const OUString&,
                             const Locale&) override {
    behind_door("smart tag action", [&] {
      const auto session = Session::of(context_);
      attempt(*session, controller, [&]() -> Refusal {
        if (id == findings_action) return show_findings(controller);
        const auto remark = find(controller, info, target);
        if (!remark) return "refusal.no-finding";
        if (id == explain_action) return explain(*session, controller, *remark);
        if (id == dismiss_action) return ask_to_dismiss(*session, controller, *remark);
        return rewrite(*session, *remark, static_cast<std::size_t>(id - first_suggestion_action));
      });
    });
  }

  sal_Bool SAL_CALL isCaptionDynamic(sal_Int32, const OUString&, const Reference<XController>&,
                                     const Locale&) override {
    return true;
  }
  sal_Bool SAL_CALL isShowSmartTagIndicator(sal_Int32, const OUString&, const Reference<XController>&,
                                            const Locale&) override {
    return true;
  }

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.SmartTagAction"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"com.sun.star.smarttags.SmartTagAction"});
  }

 private:
  std::optional<Remark> find(const Reference<XController>& controller, const Reference<XStringKeyMap>& info,
                             const Reference<css::text::XTextRange>& target = {}) const {
    return find_remark(Session::of(context_)->watch(controller), text_value(info, rule_key),
                       text_value(info, quote_key), target);
  }

  const Reference<css::uno::XComponentContext> context_;
};

}  // namespace
}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_smart_tag_recognizer(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::Recognizer(context)));
}

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_smart_tag_action(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::Action(context)));
}
