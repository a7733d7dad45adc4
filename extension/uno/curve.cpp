// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/curve.hpp"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/graphic/GraphicProvider.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "uno/properties.hpp"
#include "uno/undo_step.hpp"

namespace clausier {
namespace {

const css::awt::Size picture_size(12000, 6150);  // hundredths of a millimetre

}  // namespace

Reference<css::graphic::XGraphic> curve_graphic(const Reference<css::uno::XComponentContext>& context,
                                                const Exposure& exposure) {
  const std::string svg = exposure_svg(exposure);
  const Sequence<sal_Int8> bytes(reinterpret_cast<const sal_Int8*>(svg.data()),
                                 static_cast<sal_Int32>(svg.size()));
  const auto stream = css::io::SequenceInputStream::createStreamFromSequence(context, bytes);
  return css::graphic::GraphicProvider::create(context)->queryGraphic(
      sequence({named("InputStream", Any(Reference<css::io::XInputStream>(stream, UNO_QUERY)))}));
}

Refusal insert_curve(Session& session, const Remark& remark) {
  const auto& exposure = remark.diagnostic().finding.exposure;
  if (!exposure) return "refusal.no-exposure";
  const auto [model, passage, refusal] = target_of(remark);
  if (refusal) return refusal;

  const UndoStep step(model, session.strings().text("undo.curve"));
  const auto text = passage->getText();
  const Reference<css::text::XParagraphCursor> cursor(text->createTextCursorByRange(passage->getEnd()),
                                                      UNO_QUERY_THROW);
  cursor->gotoEndOfParagraph(false);
  const auto place = as<css::text::XTextRange>(cursor);
  text->insertControlCharacter(place, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
  // The paragraph is no numbered part of the contract, whatever the one before is.
  as<css::beans::XMultiPropertyStates>(cursor)->setAllPropertiesToDefault();
  set_property(cursor, "ParaStyleName", Any(OUString("Text body")));
  const Reference<css::text::XTextContent> picture(
      as<css::lang::XMultiServiceFactory>(model)->createInstance("com.sun.star.text.TextGraphicObject"),
      UNO_QUERY_THROW);
  set_property(picture, "Graphic", Any(curve_graphic(session.context(), *exposure)));
  set_property(picture, "AnchorType", Any(css::text::TextContentAnchorType_AS_CHARACTER));
  set_property(picture, "Size", Any(picture_size));
  set_property(picture, "Description", Any(to_ustring(exposure_in_words(*exposure))));
  text->insertTextContent(place, picture, false);
  return nullptr;
}

}  // namespace clausier
