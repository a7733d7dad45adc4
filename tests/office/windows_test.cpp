// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What every panel and window of ours owes its user: names that are read aloud, keys, and help.
#include <fstream>

#include "office/drafting_test.hpp"
#include "office/panel.hpp"

namespace clausier {
namespace {

class Help : public DraftingTest {
 protected:
  void SetUp() override {
    DraftingTest::SetUp();
    std::filesystem::remove("opened");
  }

  /// The file that was opened in the browser last, once there is one.
  static std::filesystem::path opened() {
    std::string address;
    eventually([&] {
      std::ifstream file("opened");
      for (std::string line; std::getline(file, line);) address = line;
      return !address.empty();
    });
    const std::string scheme = "file://";
    return address.starts_with(scheme) ? address.substr(scheme.size()) : address;
  }
  static std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

TEST_F(Help, OpensThePageThatIsAskedFor) {
  const Document document = office().new_document();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:help?page=blanks"), "");
  const auto page = opened();
  EXPECT_EQ(page.filename(), "blanks.html");
  EXPECT_NE(content(page).find("<h2>Remplir les blancs</h2>"), std::string::npos) << page;
}

TEST_F(Help, OpensTheFirstPageForOneThatIsNot) {
  const Document document = office().new_document();
  ASSERT_EQ(office().dispatch(document, "vnd.clausier:help?page=../../description"), "");
  EXPECT_EQ(opened().filename(), "index.html");
}

TEST_F(Help, HasAButtonInEveryPanel) {
  const Document document = office().new_document();
  office().open_deck(document, "ClausierDeck");
  for (const auto& [name, page] : {std::pair("ClausierPalette", "find.html"),
                                   {"ClausierFindings", "warnings.html"},
                                   {"ClausierCoverage", "review.html"},
                                   {"ClausierBlanks", "blanks.html"}}) {
    SCOPED_TRACE(name);
    std::filesystem::remove("opened");
    ShownPanel(document, name).press("help");
    EXPECT_EQ(opened().filename(), page);
  }
}

}  // namespace
}  // namespace clausier
