// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The main program of the office tests: PROGRAM OXT [--english], run in a sandbox (sandbox.sh).
#include "office/office_test.hpp"

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <filesystem>
#include <memory>

namespace clausier {
namespace {

std::filesystem::path oxt;
std::string_view language = "fr";
std::unique_ptr<Office> running;

/// Ends the office after the last test and sees that it leaves nothing.
class LastWord : public testing::Environment {
  void TearDown() override {
    if (!running) return;
    try {
      running->terminate();
    } catch (const std::exception& fault) {
      ADD_FAILURE() << fault.what();
    }
    running.reset();
  }
};

}  // namespace

Office& OfficeTest::office() {
  if (!running) {
    std::filesystem::remove_all("profile");
    running = std::make_unique<Office>(oxt, std::vector<std::string>{"--headless"}, language);
  }
  return *running;
}

void OfficeTest::SetUp() {
  office().expect_answer_within(std::chrono::seconds(60));
}

void OfficeTest::TearDown() {
  if (running->was_hung()) {
    ADD_FAILURE() << "The office did not answer within 60 s and was killed.";
    running.reset();
    return;
  }
  if (!running->is_running()) {
    ADD_FAILURE() << "The office crashed.";
    running.reset();
    return;
  }
  // A document that closes under a command still at work takes the office with it.
  office().settle();
  const auto documents = office().desktop()->getComponents()->createEnumeration();
  while (documents->hasMoreElements()) {
    const Reference<css::util::XCloseable> document(documents->nextElement(), UNO_QUERY);
    if (document.is()) document->close(true);
  }
  office().expect_nothing();
}

}  // namespace clausier

int main(int count, char** words) {
  testing::InitGoogleTest(&count, words);
  if (count > 1) clausier::oxt = words[1];
  if (count > 2 && std::string_view(words[2]) == "--english") clausier::language = "en-US";
  testing::AddGlobalTestEnvironment(new clausier::LastWord);
  return RUN_ALL_TESTS();
}
