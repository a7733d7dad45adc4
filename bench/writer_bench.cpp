// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What a contract of 300 pages costs a real Writer to open and to type in, with and without the extension,
// and beside Grammalecte (bench/writer.sh): writer_bench OXT ROUNDS CONTRACT…
#include <com/sun/star/text/XPageCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "office/office.hpp"
#include "office_process.hpp"
#include "uno/properties.hpp"

namespace clausier {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;
using Document = Reference<css::text::XTextDocument>;

constexpr int pages = 300;
constexpr auto key_interval = 100ms;  // a quick typist
constexpr auto rest_limit = 180s;
constexpr const char* contract = "contract.odt";
constexpr std::string_view sentence =
    "en cas de fin du contrat avant son terme, le client paiera au prestataire toutes les sommes dues "
    "jusqu au terme, et le prestataire gardera les sommes deja versees par le client. ";

/// In milliseconds.
struct Costs {
  std::vector<double> shown;      // the main thread's work until the document stands there
  std::vector<double> main_rest;  // and until nothing is left to do
  std::vector<double> rest;       // the same of all threads
  std::vector<double> keys;       // the main thread's work for each
};

struct Setting {
  const char* name;
  bool with_clausier;
  bool with_grammalecte;
  Costs costs;
};

double percentile(std::vector<double> values, std::size_t percent) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[(values.size() - 1) * percent / 100];
}

/// Waits until the office has nothing left to do.
void await_rest(const Process& process) {
  const auto end = Clock::now() + rest_limit;
  for (int quiet = 0; quiet < 4 && Clock::now() < end;) {
    const double before = process.work();
    std::this_thread::sleep_for(500ms);
    quiet = process.work() - before < 15 ? quiet + 1 : 0;
  }
}

/// The contracts one after the other, as often as it takes.
void write_contract(const std::vector<fs::path>& texts) {
  Office office("");  // which is killed in the end: a long contract may take long to close
  std::u16string lines;
  for (const fs::path& text : texts)
    lines += std::u16string(view(OUString::fromUtf8(contents(text).c_str()))) + u"\n";
  const Document document = office.new_document();
  const auto page_count = [&] { return property<sal_Int32>(document->getCurrentController(), "PageCount"); };
  write(document, lines);
  std::u16string whole;
  for (sal_Int32 copies = pages / page_count() + 1; copies > 0; --copies) whole += lines;
  write(document, whole);
  office.save(document, contract, "writer8");
  std::printf("%d pages, %zu characters\n", static_cast<int>(page_count()), whole.size());
}

void press(char letter) {
  std::string key(1, letter);
  if (letter == ' ') key = "space";
  if (letter == ',') key = "comma";
  if (letter == '.') key = "period";
  if (std::system(("xdotool key " + key).c_str()) != 0)
    throw std::runtime_error("xdotool cannot press a key");
}

/// Types the sentence in the middle of the document.
void type(const Office& office, const Document& document, const Process& process, std::vector<double>& keys) {
  const Reference<css::text::XTextViewCursorSupplier> view(document->getCurrentController(), UNO_QUERY_THROW);
  Reference<css::text::XPageCursor>(view->getViewCursor(), UNO_QUERY_THROW)->jumpToPage(pages / 2);
  await_rest(process);
  const auto before = document->getText()->getString().getLength();
  for (const char letter : sentence) {
    const auto begin = Clock::now();
    const double worked = process.main_thread_work();
    press(letter);
    std::this_thread::sleep_until(begin + key_interval);
    office.settle();
    keys.push_back(process.main_thread_work() - worked);
  }
  if (document->getText()->getString().getLength() < before + static_cast<sal_Int32>(sentence.size()))
    throw std::runtime_error("keys were lost");
}

void measure(Setting& setting, const fs::path& oxt) {
  fs::remove_all("profile");
  std::vector<std::string> options{fs::absolute(contract)};
  if (!setting.with_grammalecte) options.push_back("-env:BUNDLED_EXTENSIONS=" + file_url("none"));
  Office office(setting.with_clausier ? oxt : fs::path(), options);
  const Process process;
  const Document document = office.first_document();
  office.settle();
  Costs& costs = setting.costs;
  costs.shown.push_back(process.main_thread_work());
  await_rest(process);
  costs.main_rest.push_back(process.main_thread_work());
  costs.rest.push_back(process.work());
  type(office, document, process, costs.keys);
}

void print(const Setting& setting, const Setting& bare) {
  const auto print_one = [&](const char* what, std::vector<double> Costs::*cost, std::size_t percent) {
    const double time = percentile(setting.costs.*cost, percent);
    std::printf("  %s %.1f ms, x %.2f\n", what, time, time / percentile(bare.costs.*cost, percent));
  };
  std::printf("%s, of %zu openings:\n", setting.name, setting.costs.rest.size());
  print_one("main thread, a key (p50)", &Costs::keys, 50);
  print_one("main thread, a key (p99)", &Costs::keys, 99);
  print_one("main thread, until shown", &Costs::shown, 50);
  print_one("main thread, until at rest", &Costs::main_rest, 50);
  print_one("all threads, until at rest", &Costs::rest, 50);
  std::fflush(stdout);
}

void measure_all(const fs::path& oxt, int rounds, const std::vector<fs::path>& texts) {
  write_contract(texts);
  fs::create_directories("none");
  std::array<Setting, 4> settings{{{"Writer", false, false, {}},
                                   {"with Clausier", true, false, {}},
                                   {"with Grammalecte", false, true, {}},
                                   {"with both", true, true, {}}}};
  for (int round = 0; round < rounds; ++round)
    for (Setting& setting : settings) {
      measure(setting, oxt);
      print(setting, settings.front());
    }
}

}  // namespace
}  // namespace clausier

int main(int count, char** words) {
  using namespace clausier;
  if (count < 4) return 2;
  return run_program("writer_bench", [&] {
    measure_all(words[1], std::atoi(words[2]), {words + 3, words + count});
  });
}
