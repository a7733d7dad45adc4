// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// What the other office tests rely on.
#include <com/sun/star/text/XText.hpp>

#include "office/office_test.hpp"

namespace clausier {
namespace {

using Harness = OfficeTest;

TEST_F(Harness, KeepsTextThroughOdtAndDocx) {
  const auto document = office().new_document();
  document->getText()->setString("Le Client paie le prix.");
  for (const auto& [file, filter] :
       {std::pair{"t.odt", "writer8"}, std::pair{"t.docx", "MS Word 2007 XML"}}) {
    office().save(document, file, filter);
    EXPECT_EQ(office().open(file)->getText()->getString(), "Le Client paie le prix.") << file;
  }
}

TEST_F(Harness, AnswersAgainAfterADocumentWasClosed) {
  office().close(office().new_document());
  EXPECT_TRUE(office().new_document().is());
}

}  // namespace
}  // namespace clausier
