// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>

#include <array>
#include <charconv>
#include <rtl/uri.hxx>

#include "uno/answers.hpp"
#include "uno/blanks.hpp"
#include "uno/capture.hpp"
#include "uno/clause_level.hpp"
#include "uno/code.hpp"
#include "uno/curve.hpp"
#include "uno/dismissing.hpp"
#include "uno/door.hpp"
#include "uno/examine.hpp"
#include "uno/form.hpp"
#include "uno/help.hpp"
#include "uno/insertion.hpp"
#include "uno/main_thread.hpp"
#include "uno/new_contract.hpp"
#include "uno/renumbering.hpp"
#include "uno/report.hpp"
#include "uno/table_assistant.hpp"

// The commands of menus, toolbar, keys and macros: vnd.clausier:<command>?<parameter>=<value>&…

namespace clausier {
namespace {

using css::frame::XController;
using css::frame::XDispatch;
using css::util::URL;

constexpr std::string_view scheme = "vnd.clausier:";

/// What stands behind the scheme, taken apart: LibreOffice does not split the URLs of unknown schemes.
struct Call {
  std::string command;
  std::string query;

  explicit Call(const URL& url) {
    const std::string whole = to_utf8(url.Complete);
    if (!whole.starts_with(scheme)) return;
    const auto mark = whole.find('?');
    command = whole.substr(scheme.size(), mark == std::string::npos ? mark : mark - scheme.size());
    if (mark != std::string::npos) query = whole.substr(mark + 1);
  }

  std::string parameter(std::string_view name) const {
    for (std::size_t begin = 0; begin < query.size();) {
      const std::size_t end = std::min(query.find('&', begin), query.size());
      const std::string_view pair = std::string_view(query).substr(begin, end - begin);
      if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
        return std::string(pair.substr(name.size() + 1));
      begin = end + 1;
    }
    return {};
  }

  /// A text of the user's, percent-encoded in the URL.
  OUString text(std::string_view name) const {
    return rtl::Uri::decode(to_ustring(parameter(name)), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
  }

  /// Nothing where the parameter is missing or no number.
  std::optional<std::uint64_t> number(std::string_view name) const {
    const std::string digits = parameter(name);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
  }
};

struct Command {
  std::string_view name;
  Refusal (*run)(Session&, const Reference<XController>&, const Call&);
};

/// The draft that the call names by clause, side, fallback and language.
Draft draft_of(Session& session, const Call& call) {
  Draft draft;
  draft.clause = session.library().clause(call.parameter("clause"));
  if (!draft.clause) return draft;
  draft.choice = {side_from_id(call.parameter("side")).value_or(draft.clause->variants.front().side),
                  call.number("fallback").value_or(0),
                  call.parameter("language") == "en" ? Language::english : Language::french};
  if (call.parameter("place") == "after-article") draft.placement = Placement::after_article;
  draft.manner = manner_from_id(call.parameter("manner"));
  draft.rename_parties = call.number("rename") == 1;
  draft.add_definitions = call.number("define") == 1;
  return draft;
}

Refusal run_insert(Session& session, const Reference<XController>& controller, const Call& call) {
  const Draft draft = draft_of(session, call);
  return draft.clause ? insert_clause(session, controller, draft) : "refusal.no-such-clause";
}

Refusal run_complete(Session& session, const Reference<XController>& controller, const Call& call) {
  const Draft draft = draft_of(session, call);
  return draft.clause ? open_form(session, controller, draft) : "refusal.no-such-clause";
}

Refusal run_change(Session& session, const Reference<XController>& controller, const Call& call) {
  const auto side = side_from_id(call.parameter("side"));
  if (!side) return "refusal.no-such-side";
  const TextChoice choice{*side, call.number("fallback").value_or(0),
                          call.parameter("language") == "en" ? Language::english : Language::french};
  return change_clause(session, controller, choice, call.number("anyway") == 1);
}

Refusal run_lower(Session& session, const Reference<XController>& controller, const Call&) {
  return change_level(session, controller, LevelStep::lower);
}

Refusal run_raise(Session& session, const Reference<XController>& controller, const Call&) {
  return change_level(session, controller, LevelStep::higher);
}

Refusal run_define(Session& session, const Reference<XController>& controller, const Call&) {
  note(controller, {});
  return define_terms(session, controller);
}

/// Runs the action on the remark that the call names by its place in the list, and in which review.
template <class Action>
Refusal on_remark(Session& session, const Reference<XController>& controller, const Call& call,
                  Action&& action) {
  const auto place = call.number("finding");
  const auto remark =
      place ? remark_at(session.watch(controller), *place, call.number("review").value_or(0)) : std::nullopt;
  return remark ? action(*remark) : "refusal.no-finding";
}

Refusal run_jump(Session& session, const Reference<XController>& controller, const Call& call) {
  return on_remark(session, controller, call, [&](const Remark& remark) { return jump(controller, remark); });
}

Refusal run_rewrite(Session& session, const Reference<XController>& controller, const Call& call) {
  const auto suggestion = call.number("suggestion");
  if (!suggestion) return "refusal.no-finding";
  return on_remark(session, controller, call,
                   [&](const Remark& remark) { return rewrite(session, remark, *suggestion); });
}

Refusal run_curve(Session& session, const Reference<XController>& controller, const Call& call) {
  return on_remark(session, controller, call,
                   [&](const Remark& remark) { return insert_curve(session, remark); });
}

Refusal run_explain(Session& session, const Reference<XController>& controller, const Call& call) {
  return on_remark(session, controller, call,
                   [&](const Remark& remark) { return explain(session, controller, remark); });
}

/// Without a reason, the user is asked for it.
Refusal run_dismiss(Session& session, const Reference<XController>& controller, const Call& call) {
  return on_remark(session, controller, call, [&](const Remark& remark) {
    const OUString reason = call.text("reason").trim();
    if (reason.isEmpty()) return ask_to_dismiss(session, controller, remark);
    return dismiss(session, remark, call.parameter("reach") == "document" ? Reach::document : Reach::passage,
                   reason);
  });
}

Refusal run_take_back(Session& session, const Reference<XController>& controller, const Call& call) {
  const auto watch = session.watch(controller);
  const auto place = call.number("dismissed");
  if (!watch || !place) return "refusal.no-finding";
  const auto review = watch->review();
  if (*place >= review->dismissed.size()) return "refusal.no-finding";
  return take_back(session, controller->getModel(), review->dismissed[*place].dismissal);
}

Refusal run_annotate(Session& session, const Reference<XController>& controller, const Call&) {
  return annotate(session, controller->getModel());
}

/// "model" and "side" say what the assistant opens on.
Refusal run_new_contract(Session& session, const Reference<XController>& controller, const Call& call) {
  const std::string id = call.parameter("model");
  const auto& models = session.library().models();
  const ContractModel* model = id.empty() && !models.empty() ? &models.front() : session.library().model(id);
  if (!model) return "refusal.no-such-model";
  return open_assistant(session, controller, *model,
                        side_from_id(call.parameter("side")).value_or(Side::client));
}

Refusal run_palette(Session& session, const Reference<XController>& controller, const Call&) {
  return show_palette(session, controller);
}

Refusal run_findings(Session&, const Reference<XController>& controller, const Call&) {
  return show_findings(controller);
}

Refusal run_blanks(Session&, const Reference<XController>& controller, const Call&) {
  return show_blanks(controller);
}

Refusal run_coverage(Session&, const Reference<XController>& controller, const Call&) {
  return show_coverage(controller);
}

Refusal run_review(Session& session, const Reference<XController>& controller, const Call& call) {
  return examine(session, controller, call.parameter("playbook"));
}

/// "lines=topic:0,remark:2&with=comment"
Refusal run_answer(Session& session, const Reference<XController>& controller, const Call& call) {
  const auto with = answer_from_id(call.parameter("with"));
  if (!with) return "refusal.nothing-to-answer";
  std::vector<ExaminationLine> lines;
  const std::string ids = call.parameter("lines");
  for (std::size_t begin = 0; begin < ids.size();) {
    const std::size_t end = std::min(ids.find(',', begin), ids.size());
    if (const auto line = line_from_id(std::string_view(ids).substr(begin, end - begin)))
      lines.push_back(*line);
    begin = end + 1;
  }
  return answer(session, controller, lines, *with);
}

Refusal run_report(Session& session, const Reference<XController>& controller, const Call& call) {
  return write_report(session, controller, call.parameter("file"));
}

Refusal run_next_finding(Session& session, const Reference<XController>& controller, const Call&) {
  return jump_to_next(session, controller, Direction::forward);
}

Refusal run_previous_finding(Session& session, const Reference<XController>& controller, const Call&) {
  return jump_to_next(session, controller, Direction::backward);
}

Refusal run_next_blank(Session& session, const Reference<XController>& controller, const Call&) {
  return select_blank(session, controller, Direction::forward);
}

Refusal run_previous_blank(Session& session, const Reference<XController>& controller, const Call&) {
  return select_blank(session, controller, Direction::backward);
}

Refusal run_help(Session& session, const Reference<XController>&, const Call& call) {
  show_help(session.context(), call.parameter("page"));
  return nullptr;
}

Refusal run_capture(Session& session, const Reference<XController>& controller, const Call&) {
  return capture_clause(session, controller);
}

Refusal run_edit_clause(Session& session, const Reference<XController>&, const Call& call) {
  const Draft draft = draft_of(session, call);
  return draft.clause ? edit_clause(session, draft) : "refusal.no-such-clause";
}

Refusal run_insert_code(Session& session, const Reference<XController>& controller, const Call&) {
  return insert_by_code(session, controller);
}

Refusal run_save_clause(Session& session, const Reference<XController>& controller, const Call&) {
  return save_edited_clause(session, controller);
}

Refusal run_table(Session& session, const Reference<XController>& controller, const Call&) {
  return edit_table(session, controller);
}

Refusal run_renumber(Session& session, const Reference<XController>& controller, const Call&) {
  note(controller, {});
  return propose_renumbering(session, controller);
}

Refusal run_reload_library(Session& session, const Reference<XController>&, const Call&) {
  session.library();  // there is something to replace
  session.reload_library();
  return nullptr;
}

constexpr std::array commands = {
    Command{"answer", run_answer},
    Command{"annotate", run_annotate},
    Command{"blanks", run_blanks},
    Command{"change", run_change},
    Command{"capture", run_capture},
    Command{"edit-clause", run_edit_clause},
    Command{"insert-code", run_insert_code},
    Command{"save-clause", run_save_clause},
    Command{"coverage", run_coverage},
    Command{"complete", run_complete},
    Command{"curve", run_curve},
    Command{"define", run_define},
    Command{"dismiss", run_dismiss},
    Command{"explain", run_explain},
    Command{"findings", run_findings},
    Command{"help", run_help},
    Command{"insert", run_insert},
    Command{"jump", run_jump},
    Command{"lower", run_lower},
    Command{"new-contract", run_new_contract},
    Command{"next-blank", run_next_blank},
    Command{"next-finding", run_next_finding},
    Command{"previous-finding", run_previous_finding},
    Command{"previous-blank", run_previous_blank},
    Command{"palette", run_palette},
    Command{"raise", run_raise},
    Command{"reload-library", run_reload_library},
    Command{"renumber", run_renumber},
    Command{"report", run_report},
    Command{"review", run_review},
    Command{"rewrite", run_rewrite},
    Command{"table", run_table},
    Command{"take-back", run_take_back},
};

const Command* find_command(const URL& url) {
  const Call call(url);
  for (const Command& command : commands)
    if (command.name == call.command) return &command;
  return nullptr;
}

class ProtocolHandler
    : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                                   css::lang::XInitialization, css::lang::XServiceInfo> {
 public:
  explicit ProtocolHandler(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

  void SAL_CALL initialize(const Sequence<Any>& arguments) override {
    if (arguments.hasElements()) arguments[0] >>= frame_;
  }

  Reference<XDispatch> SAL_CALL queryDispatch(const URL& url, const OUString&, sal_Int32) override {
    return behind_door("dispatch", Reference<XDispatch>(), [&] {
      return find_command(url) ? Reference<XDispatch>(this) : Reference<XDispatch>();
    });
  }

  Sequence<Reference<XDispatch>> SAL_CALL
  queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
    Sequence<Reference<XDispatch>> dispatches(requests.getLength());
    for (sal_Int32 i = 0; i < requests.getLength(); ++i)
      dispatches.getArray()[i] =
          queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
    return dispatches;
  }

  void SAL_CALL dispatch(const URL& url, const Sequence<css::beans::PropertyValue>&) override {
    run(url, {});
  }

  void SAL_CALL
  dispatchWithNotification(const URL& url, const Sequence<css::beans::PropertyValue>&,
                           const Reference<css::frame::XDispatchResultListener>& listener) override {
    run(url, listener);
  }

  void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>&, const URL&) override {}
  void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&, const URL&) override {}

  OUString SAL_CALL getImplementationName() override { return "fr.clausier.ProtocolHandler"; }
  sal_Bool SAL_CALL supportsService(const OUString& name) override {
    return cppu::supportsService(this, name);
  }
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
    return sequence<OUString>({"com.sun.star.frame.ProtocolHandler"});
  }

 private:
  /// Windows want the main thread, which a caller over a socket is not on; a macro, which waits for the
  /// answer on the main thread, is answered before this returns.
  void run(const URL& url, const Reference<css::frame::XDispatchResultListener>& listener) {
    if (is_main_thread()) return answer(url, listener);
    behind_door("command", [&] {
      on_main_thread(context_, [self = rtl::Reference(this), url, listener] { self->answer(url, listener); });
    });
  }

  void answer(const URL& url, const Reference<css::frame::XDispatchResultListener>& listener) {
    const Refusal refusal = behind_door<Refusal>("command", "refusal.fault", [&] { return execute(url); });
    behind_door("command", [&] {
      if (!listener.is()) return;
      using namespace css::frame::DispatchResultState;
      listener->dispatchFinished({Reference<css::uno::XInterface>(static_cast<cppu::OWeakObject*>(this)),
                                  refusal ? FAILURE : SUCCESS,
                                  refusal ? Any(Session::of(context_)->strings().text(refusal)) : Any()});
    });
  }

  /// Runs the command on the frame's document and says a refusal there too.
  Refusal execute(const URL& url) {
    const Command* command = find_command(url);
    const auto controller = frame_.is() ? frame_->getController() : Reference<XController>();
    if (!command || !controller.is()) return "refusal.no-text";
    const auto session = Session::of(context_);
    return attempt(*session, controller, [&] { return command->run(*session, controller, Call(url)); });
  }

  const Reference<css::uno::XComponentContext> context_;
  Reference<css::frame::XFrame> frame_;
};

}  // namespace
}  // namespace clausier

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* clausier_protocol_handler(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return cppu::acquire(static_cast<cppu::OWeakObject*>(new clausier::ProtocolHandler(context)));
}
