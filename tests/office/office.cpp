// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "office/office.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <future>
#include <iostream>
#include <stdexcept>

#include "uno/properties.hpp"

namespace clausier {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

const fs::path program = fs::path(CLAUSIER_OFFICE) / "program";

/// A French writer, %1 as the language of the interface, and nothing that covers the document at a first
/// start.
const std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse"><value>%1</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="WhatsNew" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="LastTimeDonateShown" oor:op="fuse"><value>9999999999</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="LastTimeGetInvolvedShown" oor:op="fuse"><value>9999999999</value></prop></item>
</oor:items>
)";

/// Runs a program as leader of a process group of its own; what it says goes to `log`.
pid_t launch(const std::vector<std::string>& words, const fs::path& log) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no process could be started for " + words.front());
  if (child > 0) return child;
  setsid();
  const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

/// Works when its turn comes on the main thread. What the work asks of the office is then done there.
class Turn : public cppu::WeakImplHelper1<css::awt::XCallback> {
 public:
  explicit Turn(std::function<void()> wanted) : work(std::move(wanted)) {}
  void SAL_CALL notify(const Any&) override { work(); }
  std::packaged_task<void()> work;
};

/// Its exit status, or -1 where it still runs at the end of `limit`.
int wait_for(pid_t process, std::chrono::milliseconds limit) {
  const auto end = Clock::now() + limit;
  int status = 0;
  while (waitpid(process, &status, WNOHANG) == 0) {
    if (Clock::now() > end) return -1;
    std::this_thread::sleep_for(10ms);
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

}  // namespace

int run_program(std::string_view name, const std::function<void()>& run) {
  try {
    run();
    return 0;
  } catch (const std::exception& fault) {
    std::cerr << name << ": " << fault.what() << ".\n";
  } catch (const css::uno::Exception& fault) {
    std::cerr << name << ": " << to_utf8(fault.Message) << "\n";
  }
  return 1;
}

std::string file_url(const fs::path& file) {
  return "file://" + fs::absolute(file).string();
}

void write(const Reference<css::text::XTextDocument>& document, std::u16string_view lines) {
  // Writer takes a line feed for a break inside the paragraph.
  document->getText()->setString(to_ustring(lines).replace('\n', '\r'));
}

Office::Office(const fs::path& oxt, const std::vector<std::string>& options, std::string_view language)
    : profile_(fs::current_path() / "profile"), pipe_("clausier" + std::to_string(getpid())) {
  prepare_profile(language);
  if (!oxt.empty()) install(oxt);
  start(options);
  watcher_ = std::thread([this] { watch(); });
  try {
    connect();
  } catch (...) {
    kill();
    throw;
  }
}

Office::~Office() {
  kill();
}

void Office::prepare_profile(std::string_view language) const {
  fs::create_directories(profile_ / "user");
  std::string chosen(settings);
  chosen.replace(chosen.find("%1"), 2, language);
  std::ofstream(profile_ / "user" / "registrymodifications.xcu") << chosen;
}

void Office::install(const fs::path& oxt) const {
  const fs::path log = fs::current_path() / "unopkg.log";
  const pid_t process = launch({program / "unopkg", "add", "-f", "-s",
                                "-env:UserInstallation=" + file_url(profile_), fs::absolute(oxt)},
                               log);
  const int status = wait_for(process, 60s);
  if (status == -1) ::kill(-process, SIGKILL);
  if (status != 0) {
    throw std::runtime_error("unopkg could not install " + oxt.string() + "; its words are in " +
                             log.string());
  }
}

void Office::start(const std::vector<std::string>& options) {
  std::vector<std::string> words{program / "soffice",
                                 "--norestore",
                                 "--nologo",
                                 "--nodefault",
                                 "-env:UserInstallation=" + file_url(profile_),
                                 "--accept=pipe,name=" + pipe_ + ";urp"};
  words.insert(words.end(), options.begin(), options.end());
  process_ = launch(words, fs::current_path() / "office.log");
}

void Office::connect() {
  // Without it the types of the office are unknown here, and the bridge crashes at the first call.
  const std::string types = "vnd.sun.star.pathname:" + (program / "fundamentalrc").string();
  setenv("URE_BOOTSTRAP", types.c_str(), 1);
  local_ = cppu::defaultBootstrap_InitialComponentContext();
  const auto resolver = css::bridge::UnoUrlResolver::create(local_);
  const std::string url = "uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext";
  const auto end = Clock::now() + 60s;
  while (true) {
    try {
      context_.set(resolver->resolve(to_ustring(url)), UNO_QUERY_THROW);
      return;
    } catch (const css::uno::Exception&) {
      if (!is_running()) throw std::runtime_error("LibreOffice ended at its start; see office.log");
      if (Clock::now() > end) throw std::runtime_error("LibreOffice did not answer within 60 s of its start");
      std::this_thread::sleep_for(50ms);
    }
  }
}

bool Office::is_running() {
  if (process_ > 0 && waitpid(process_, nullptr, WNOHANG) != 0) process_ = -1;
  return process_ > 0;
}

void Office::terminate() {
  expect_answer_within(20s);
  try {
    desktop()->terminate();
  } catch (const css::uno::Exception&) {
    // The bridge may go before the answer comes.
  }
  const bool ended = wait_for(process_, 20s) != -1;
  expect_nothing();
  const bool locked = fs::exists(profile_ / ".lock");
  if (ended) process_ = -1;
  kill();
  if (!ended) throw std::runtime_error("LibreOffice did not end within 20 s of being asked to");
  if (locked) throw std::runtime_error("LibreOffice left the lock of its profile");
}

void Office::settle() const {
  on_main_thread([] {});
}

void Office::on_main_thread(std::function<void()> work) const {
  const rtl::Reference<Turn> turn(new Turn(std::move(work)));
  auto done = turn->work.get_future();
  css::awt::AsyncCallback::create(context_)->addCallback(Reference<css::awt::XCallback>(turn.get()), Any());
  if (done.wait_for(20s) != std::future_status::ready)
    throw std::runtime_error("the main thread did not come to its work within 20 s");
  done.get();
}

void Office::expect_answer_within(std::chrono::seconds limit) {
  const std::lock_guard lock(mutex_);
  deadline_ = Clock::now() + limit;
  changed_.notify_all();
}

void Office::expect_nothing() {
  const std::lock_guard lock(mutex_);
  deadline_ = Clock::time_point::max();
  changed_.notify_all();
}

void Office::watch() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    // A wait until time_point::max() overflows in the library.
    changed_.wait_until(lock, std::min(deadline_, Clock::now() + 1h));
    if (Clock::now() < deadline_ || ending_) continue;
    hung_ = true;
    deadline_ = Clock::time_point::max();
    std::cerr << "The office does not answer: it is killed." << std::endl;
    ::kill(-process_, SIGKILL);
  }
}

void Office::kill() noexcept {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    changed_.notify_all();
  }
  if (watcher_.joinable()) watcher_.join();
  if (process_ <= 0) return;
  ::kill(-process_, SIGKILL);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

Reference<css::uno::XInterface> Office::create(const char* service) const {
  return context_->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(service),
                                                                  context_);
}

Reference<css::frame::XDesktop2> Office::desktop() const {
  return css::frame::Desktop::create(context_);
}

Reference<css::text::XTextDocument> Office::first_document() const {
  const auto end = Clock::now() + 60s;
  while (Clock::now() < end) {
    const Reference<css::text::XTextDocument> document(desktop()->getCurrentComponent(), UNO_QUERY);
    if (document.is() && document->getCurrentController().is()) return document;
    std::this_thread::sleep_for(100ms);
  }
  throw std::runtime_error("the document was not open within 60 s");
}

Reference<css::text::XTextDocument> Office::new_document() const {
  return {desktop()->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), UNO_QUERY_THROW};
}

Reference<css::text::XTextDocument> Office::open(const fs::path& file, bool read_only) const {
  const auto arguments = sequence({named("ReadOnly", Any(read_only))});
  return {desktop()->loadComponentFromURL(to_ustring(file_url(file)), "_blank", 0, arguments),
          UNO_QUERY_THROW};
}

void Office::save(const Reference<css::text::XTextDocument>& document, const fs::path& file,
                  const char* filter, const Sequence<css::beans::PropertyValue>& filter_data) const {
  const Reference<css::frame::XStorable> storable(document, UNO_QUERY_THROW);
  storable->storeToURL(to_ustring(file_url(file)),
                       sequence({named("FilterName", Any(OUString::createFromAscii(filter))),
                                 named("FilterData", Any(filter_data))}));
}

void Office::close(const Reference<css::text::XTextDocument>& document) const {
  Reference<css::util::XCloseable>(document, UNO_QUERY_THROW)->close(true);
}

bool Office::open_deck(const Reference<css::text::XTextDocument>& document, const char* deck) const {
  const Reference<css::frame::XController2> controller(document->getCurrentController(), UNO_QUERY_THROW);
  const auto sidebar = controller->getSidebar();
  sidebar->setVisible(true);
  sidebar->showDecks(true);
  const auto decks = sidebar->getDecks();
  const OUString name = OUString::createFromAscii(deck);
  if (!decks->hasByName(name)) return false;
  Reference<css::ui::XDeck>(decks->getByName(name), UNO_QUERY_THROW)->activate(true);
  return true;
}

std::string Office::dispatch(const Reference<css::text::XTextDocument>& document,
                             const std::string& url) const {
  const Reference<css::frame::XDispatchProvider> frame(document->getCurrentController()->getFrame(),
                                                       UNO_QUERY_THROW);
  const auto helper = css::frame::DispatchHelper::create(context_);
  css::frame::DispatchResultEvent event;
  helper->executeDispatch(frame, to_ustring(url), "", 0, {}) >>= event;
  if (event.State != css::frame::DispatchResultState::FAILURE) return {};
  OUString sentence;
  event.Result >>= sentence;
  return sentence.isEmpty() ? "no sentence" : to_utf8(sentence);
}

}  // namespace clausier
