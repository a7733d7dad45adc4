// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>

#include "office/office_test.hpp"

namespace clausier {
namespace {

using Extension = OfficeTest;

TEST_F(Extension, IsInstalled) {
  const auto provider = css::deployment::PackageInformationProvider::get(office().context());
  EXPECT_FALSE(provider->getPackageLocation("fr.clausier").isEmpty());
}

TEST_F(Extension, CreatesItsComponents) {
  for (const char* name : {"fr.clausier.Session", "fr.clausier.ProtocolHandler", "fr.clausier.PanelFactory",
                           "fr.clausier.SmartTagRecognizer", "fr.clausier.SmartTagAction"}) {
    const Reference<css::lang::XServiceInfo> component(office().create(name), UNO_QUERY);
    ASSERT_TRUE(component.is()) << name;
    EXPECT_EQ(component->getImplementationName(), OUString::createFromAscii(name));
    for (const OUString& service : component->getSupportedServiceNames())
      EXPECT_TRUE(component->supportsService(service)) << name;
  }
}

TEST_F(Extension, RefusesAnUnknownCommand) {
  const auto document = office().new_document();
  office().dispatch(document, "vnd.clausier:inconnue");
  EXPECT_EQ(document->getText()->getString(), "");
}

TEST_F(Extension, ShowsItsDeck) {
  EXPECT_TRUE(office().open_deck(office().new_document(), "ClausierDeck"));
}

}  // namespace
}  // namespace clausier
