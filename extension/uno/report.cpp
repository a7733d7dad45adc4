// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/report.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include "uno/comment.hpp"
#include "uno/main_thread.hpp"
#include "uno/properties.hpp"
#include "uno/report_document.hpp"
#include "uno/wording.hpp"

namespace clausier {
namespace {

/// What the contract is called: its title, its first line, or its file.
std::u16string title_of(const Reference<css::frame::XModel>& model, const Contract& contract) {
  const OUString named =
      as<css::document::XDocumentPropertiesSupplier>(model)->getDocumentProperties()->getTitle();
  if (!named.isEmpty()) return std::u16string(view(named));
  for (const SourceParagraph& paragraph : contract.paragraphs())
    if (!paragraph.text.empty()) return shortened(paragraph.text);
  return u"Contrat";
}

/// Asks where to save; empty where the user gave up. Without its ending.
OUString asked_file(Session& session, const Reference<css::frame::XModel>& model) {
  using namespace css::ui::dialogs;
  const auto picker = FilePicker::createWithMode(session.context(), TemplateDescription::FILESAVE_SIMPLE);
  picker->appendFilter(session.strings().text("report.files"), "*.odt");
  const OUString contract = model->getURL();
  const sal_Int32 slash = contract.lastIndexOf('/'), dot = contract.lastIndexOf('.');
  OUString name = session.strings().text("report.name");
  if (slash >= 0) {
    picker->setDisplayDirectory(contract.copy(0, slash));
    if (dot > slash) name = contract.copy(slash + 1, dot - slash - 1) + " - " + name;
  }
  picker->setDefaultName(name + ".odt");
  if (picker->execute() == 0 || !picker->getSelectedFiles().hasElements()) return {};
  const OUString chosen = picker->getSelectedFiles()[0];
  return chosen.endsWithIgnoreAsciiCase(".odt") ? chosen.copy(0, chosen.getLength() - 4) : chosen;
}

/// Writes the report into a document that nobody sees, a few parts at a time, then saves it as ODT and as
/// PDF.
class ReportWriting : public SlicedWork {
 public:
  /// `file` without its ending. Opened at the end where the user asked for it.
  ReportWriting(Session& session, const DocumentWatch& watch, std::shared_ptr<const ReportContent> content,
                OUString file, bool is_shown)
      : session_(session),
        contract_(watch.document()),
        content_(std::move(content)),
        file_(std::move(file)),
        is_shown_(is_shown) {}
  ReportWriting(const ReportWriting&) = delete;
  ReportWriting& operator=(const ReportWriting&) = delete;
  ~ReportWriting() override {
    if (report_.is()) behind_door("report", [this] { as<css::util::XCloseable>(report_)->close(true); });
  }

  bool go_on(std::chrono::milliseconds budget) override {
    const auto deadline = std::chrono::steady_clock::now() + budget;
    if (!report_.is()) return begin(), true;
    if (written_ < content_->parts.size()) {
      while (written_ < content_->parts.size() && std::chrono::steady_clock::now() < deadline)
        document_->write(content_->parts[written_++]);
      return true;
    }
    return save();
  }

  int percent() const override {
    constexpr std::size_t written = 80, saved = 90;  // as ODT, which leaves the PDF
    return static_cast<int>(is_saved_ ? saved : written * written_ / content_->parts.size());
  }

 private:
  void begin() {
    const auto desktop = css::frame::Desktop::create(session_.context());
    report_.set(desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                              sequence({named("Hidden", Any(true))})),
                UNO_QUERY_THROW);
    report_->lockControllers();
    as<css::document::XUndoManagerSupplier>(report_)->getUndoManager()->lock();
    const Author author = user_author(session_.context(), {});
    document_.emplace(session_.context(), as<css::text::XTextDocument>(report_), *content_, author.name);
  }

  /// One file a time; false once both are there, or cannot be.
  bool save() {
    const auto storable = as<css::frame::XStorable>(report_);
    try {
      if (!is_saved_) {
        report_->unlockControllers();
        storable->storeAsURL(file_ + ".odt", sequence({named("FilterName", Any(OUString("writer8")))}));
        return is_saved_ = true;
      }
      const auto how = sequence({named("UseTaggedPDF", Any(true)), named("ExportBookmarks", Any(true))});
      storable->storeToURL(file_ + ".pdf", sequence({named("FilterName", Any(OUString("writer_pdf_Export"))),
                                                     named("FilterData", Any(how))}));
    } catch (const css::io::IOException&) {
      const auto contract = as<css::frame::XModel>(contract_);
      tell(session_, contract->getCurrentController(), "refusal.report-not-saved");
    }
    if (!is_shown_) return false;
    css::frame::Desktop::create(session_.context())->loadComponentFromURL(file_ + ".odt", "_blank", 0, {});
    return false;
  }

  Session& session_;
  const Reference<css::text::XTextDocument> contract_;
  const std::shared_ptr<const ReportContent> content_;
  const OUString file_;
  const bool is_shown_;
  Reference<css::frame::XModel> report_;
  std::optional<ReportDocument> document_;
  std::size_t written_ = 0;  // parts
  bool is_saved_ = false;    // as ODT
};

}  // namespace

Refusal write_report(Session& session, const Reference<css::frame::XController>& controller,
                     const std::string& file) {
  const auto watch = session.watch(controller);
  if (!watch) return "refusal.no-text";
  const auto review = watch->review();
  if (!review->examination) return "refusal.not-examined";
  if (watch->is_working()) return "refusal.report-under-way";
  const auto model = controller->getModel();
  OUString target;
  if (file.empty())
    target = asked_file(session, model);
  else
    osl::FileBase::getFileURLFromSystemPath(to_ustring(file), target);
  if (target.isEmpty()) return nullptr;
  session.in_background([&session, review, target, title = title_of(model, review->contract),
                         watched = std::weak_ptr(watch), is_shown = file.empty()] {
    const auto content =
        std::make_shared<const ReportContent>(report_content(session.library(), *review, title));
    on_main_thread(session.context(), [&session, content, target, watched, is_shown] {
      if (const auto open = watched.lock())
        open->begin(std::make_shared<ReportWriting>(session, *open, content, target, is_shown));
    });
  });
  return nullptr;
}

}  // namespace clausier
