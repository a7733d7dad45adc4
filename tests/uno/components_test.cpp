// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
// The components in bare UNO, without an office: they load, and nothing they are asked throws.
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/smarttags/XSmartTagAction.hpp>
#include <com/sun/star/smarttags/XSmartTagRecognizer.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/bootstrap.hxx>

#include <gtest/gtest.h>

#include <cstdlib>

#include "uno/convert.hpp"

namespace clausier {
namespace {

const Reference<css::uno::XComponentContext>& bare_uno() {
  static const auto context = [] {
    const std::string program = "file://" CLAUSIER_OFFICE "/program/";
    setenv("UNO_TYPES", (program + "types.rdb " + program + "types/offapi.rdb").c_str(), 1);
    setenv("UNO_SERVICES", (program + "services.rdb file://" CLAUSIER_COMPONENTS).c_str(), 1);
    return cppu::defaultBootstrap_InitialComponentContext();
  }();
  return context;
}

template <class Interface>
Reference<Interface> component(const std::string& name) {
  return {bare_uno()->getServiceManager()->createInstanceWithContext(to_ustring(name), bare_uno()),
          UNO_QUERY_THROW};
}

class Component : public testing::TestWithParam<const char*> {};

TEST_P(Component, SaysWhatItIs) {
  const auto info = component<css::lang::XServiceInfo>(GetParam());
  EXPECT_EQ(to_utf8(info->getImplementationName()), GetParam());
  ASSERT_TRUE(info->getSupportedServiceNames().hasElements());
  for (const OUString& service : info->getSupportedServiceNames())
    EXPECT_TRUE(info->supportsService(service));
  EXPECT_FALSE(info->supportsService("com.sun.star.frame.Desktop"));
}

INSTANTIATE_TEST_SUITE_P(Each, Component,
                         testing::Values("fr.clausier.ProtocolHandler", "fr.clausier.PanelFactory",
                                         "fr.clausier.NewView", "fr.clausier.SmartTagRecognizer",
                                         "fr.clausier.SmartTagAction"));

TEST(Commands, AreDispatchedByTheirNames) {
  const auto handler = component<css::frame::XDispatchProvider>("fr.clausier.ProtocolHandler");
  const auto knows = [&](const char* command) {
    css::util::URL url;
    url.Complete = to_ustring(std::string("vnd.clausier:") + command);
    return handler->queryDispatch(url, "_self", 0).is();
  };
  for (const char* command :
       {"palette", "findings", "annotate", "insert?clause=x&side=client", "complete?clause=x",
        "change?side=client", "define", "next-blank", "previous-blank", "jump?finding=0", "explain?finding=0",
        "rewrite?finding=0&suggestion=0"})
    EXPECT_TRUE(knows(command)) << command;
  for (const char* command : {"", "?", "palettes", "inser", "=&?"}) EXPECT_FALSE(knows(command)) << command;
}

TEST(NewView, BearsWhatIsNoDocument) {
  const auto job = component<css::task::XJob>("fr.clausier.NewView");
  EXPECT_FALSE(job->execute({}).hasValue());
  const auto environment = sequence<css::beans::NamedValue>({{"Model", Any(OUString("none"))}});
  EXPECT_FALSE(
      job->execute(sequence<css::beans::NamedValue>({{"Environment", Any(environment)}})).hasValue());
}

TEST(SmartTags, AreTheSameForRecognizerAndAction) {
  const auto recognizer = component<css::smarttags::XSmartTagRecognizer>("fr.clausier.SmartTagRecognizer");
  const auto action = component<css::smarttags::XSmartTagAction>("fr.clausier.SmartTagAction");
  ASSERT_EQ(recognizer->getSmartTagCount(), action->getSmartTagCount());
  for (sal_Int32 i = 0; i < recognizer->getSmartTagCount(); ++i)
    EXPECT_EQ(recognizer->getSmartTagName(i), action->getSmartTagName(i));
  EXPECT_EQ(recognizer->getSmartTagName(-1), "");
  EXPECT_EQ(recognizer->getSmartTagName(1000), "");
}

TEST(SmartTags, BearAParagraphOfNoDocument) {
  const auto recognizer = component<css::smarttags::XSmartTagRecognizer>("fr.clausier.SmartTagRecognizer");
  EXPECT_NO_THROW(recognizer->recognize("Le prix", 0, 7, css::smarttags::SmartTagRecognizerMode_PARAGRAPH, {},
                                        nullptr, "", nullptr, nullptr));
}

TEST(PanelFactory, MakesNothingOfAnUnknownName) {
  const auto factory = component<css::ui::XUIElementFactory>("fr.clausier.PanelFactory");
  try {
    EXPECT_FALSE(factory->createUIElement("private:resource/toolpanel/ClausierPanels/Inconnu", {}).is());
  } catch (const css::uno::Exception&) {
    // The other answer that the interface allows.
  }
}

}  // namespace
}  // namespace clausier
