// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "uno/table_assistant.hpp"

#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <cppuhelper/implbase1.hxx>

#include <algorithm>
#include <functional>
#include <numeric>

#include "uno/document_table.hpp"
#include "uno/door.hpp"
#include "uno/place.hpp"
#include "uno/properties.hpp"
#include "uno/window.hpp"

namespace clausier {
namespace {

// Dialog units.
constexpr sal_Int32 left = 8, top = 28, pitch = 16, field_height = 13, gap = 2;
constexpr sal_Int32 fields_width = 362, note_left = 374, note_width = 158, narrowest = 20;
constexpr std::size_t page_rows = 12;
constexpr std::size_t most_columns = 9;

constexpr std::initializer_list<const char*> below_table = {
    "roles",        "place", "whole", "addRow", "removeRow", "addColumn",
    "removeColumn", "back",  "next",  "apply",  "cancel"};

/// Key of the message that tells a fault.
const char* key_of(TableFault fault) {
  switch (fault) {
    case TableFault::unnamed_activity:
      return "table.unnamed-activity";
    case TableFault::unread_letters:
      return "table.unread-letters";
    case TableFault::no_accountable:
      return "table.no-accountable";
    case TableFault::several_accountable:
      return "table.several-accountable";
    case TableFault::no_responsible:
      return "table.no-responsible";
    case TableFault::unnamed_role:
      return "table.unnamed-role";
    case TableFault::unknown_role:
      return "table.unknown-role";
    case TableFault::same_role:
      return "table.same-role";
    case TableFault::downtime_differs:
      return "table.downtime-differs";
    case TableFault::threshold_order:
      return "table.threshold-order";
    case TableFault::threshold_gap:
      return "table.threshold-gap";
    case TableFault::credit_order:
      return "table.credit-order";
    case TableFault::no_period:
      return "table.no-period";
    case TableFault::delay_order:
      return "table.delay-order";
    case TableFault::delay_before_answer:
      return "table.delay-before-answer";
  }
  return "";
}

/// Tells which field the user is in.
class FieldInUse : public cppu::WeakImplHelper1<css::awt::XFocusListener> {
 public:
  explicit FieldInUse(std::function<void()> entered) : entered_(std::move(entered)) {}
  void SAL_CALL focusGained(const css::awt::FocusEvent&) override { behind_door("field", entered_); }
  void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  const std::function<void()> entered_;
};

/// The window "Modifier le tableau": a field for each cell of a page of rows, beside each row what is amiss,
/// and below them the cell the user is in, with room for a long text.
class TableAssistant : public Window {
 public:
  TableAssistant(rtl::Reference<Session> session, Reference<css::frame::XController> controller,
                 DocumentReading reading, std::vector<DocumentTable> tables)
      : Window(std::move(session), std::move(controller)),
        reading_(std::move(reading)),
        tables_(std::move(tables)) {}

  void open(std::size_t which) {
    make("dialogs/table.xdl",
         {"addRow", "removeRow", "addColumn", "removeColumn", "back", "next", "apply", "cancel"});
    const auto list = control<css::awt::XListBox>("which");
    control<css::awt::XTextComponent>("whole")->addTextListener(this);
    for (const DocumentTable& table : tables_) list->addItem(name_of(table), list->getItemCount());
    list->selectItemPos(static_cast<sal_Int16>(which), true);
    list->addItemListener(this);
    begin();
    show();
    focus(cell_name(1, 1));
  }

 private:
  const DocumentTable& table() const { return tables_[which_]; }
  std::size_t columns() const { return edit_.columns.size(); }
  std::size_t pages() const {
    return std::max<std::size_t>(1, (edit_.rows.size() - 1 + page_rows - 1) / page_rows);
  }
  /// The row of the table shown in that line of the page; line 0 is the head.
  std::size_t row_of(std::size_t line) const { return line == 0 ? 0 : page_ * page_rows + line; }
  std::size_t lines() const { return std::min(page_rows, edit_.rows.size() - 1 - page_ * page_rows) + 1; }

  /// "Rôles (RACI) : 12 – Répartition des rôles": the titled article that holds it.
  OUString name_of(const DocumentTable& table) const {
    std::u16string where;
    for (const Article& article : reading_.contract.articles())
      if (article.span.contains(table.span.begin) && !article.title.empty())
        where = article.number + (article.number.empty() ? u"" : u" – ") + article.title;
    const char* kind = table.kind == TableKind::raci ? "table.raci" : "table.levels";
    return session_->strings().text(kind, to_ustring(where));
  }

  /// From the document's table on.
  void begin() {
    which_ = static_cast<std::size_t>(
        std::max<sal_Int16>(control<css::awt::XListBox>("which")->getSelectedItemPos(), 0));
    edit_.text = table().text;
    const auto counted = [](std::size_t count) {
      std::vector<std::optional<std::size_t>> each(count);
      for (std::size_t i = 0; i < count; ++i) each[i] = i;
      return each;
    };
    edit_.rows = counted(edit_.text.size());
    edit_.columns = counted(edit_.text.front().size());
    page_ = 0;
    row_ = column_ = 1;
    lay_out();
  }

  void chosen() override { begin(); }

  void typed() override {
    if (laying_out_) return;
    const OUString whole = control<css::awt::XTextComponent>("whole")->getText();
    if (view(whole) != edit_.text[row_][column_])
      set_text(cell_name(row_ - page_ * page_rows, column_), whole);
    for (std::size_t line = 0; line < lines(); ++line)
      for (std::size_t column = 0; column < columns(); ++column)
        edit_.text[row_of(line)][column] =
            view(control<css::awt::XTextComponent>(cell_name(line, column))->getText());
    set_text("whole", to_ustring(edit_.text[row_][column_]));
    show_names();
    show_remarks();
  }

  /// Not as the user types; the same words again would move the cursor.
  void set_text(const OUString& field, const OUString& words) {
    const auto component = control<css::awt::XTextComponent>(field);
    if (component->getText() == words) return;
    laying_out_ = true;
    component->setText(words);
    laying_out_ = false;
  }

  void act(const OUString& button) override {
    if (button == "cancel") return close();
    if (button == "apply") return write();
    if (button == "back" || button == "next") return turn_to(button == "next" ? page_ + 1 : page_ - 1);
    if (button == "addRow") add_row();
    if (button == "removeRow") remove_row();
    if (button == "addColumn") add_column();
    if (button == "removeColumn") remove_column();
    page_ = std::min((row_ - 1) / page_rows, pages() - 1);
    lay_out();
    focus(cell_name(row_ - page_ * page_rows, column_));
  }

  void turn_to(std::size_t page) {
    page_ = page;
    row_ = page * page_rows + 1;
    lay_out();
    focus(cell_name(1, column_));
  }

  void add_row() {
    const auto place = static_cast<std::ptrdiff_t>(++row_);
    edit_.text.insert(edit_.text.begin() + place, std::vector<std::u16string>(columns()));
    edit_.rows.insert(edit_.rows.begin() + place, std::nullopt);
    column_ = 0;
  }

  void remove_row() {
    const auto place = static_cast<std::ptrdiff_t>(row_);
    edit_.text.erase(edit_.text.begin() + place);
    edit_.rows.erase(edit_.rows.begin() + place);
    row_ = std::min(row_, edit_.rows.size() - 1);
  }

  void add_column() {
    const auto place = static_cast<std::ptrdiff_t>(++column_);
    for (auto& row : edit_.text) row.insert(row.begin() + place, std::u16string());
    edit_.columns.insert(edit_.columns.begin() + place, std::nullopt);
  }

  void remove_column() {
    const auto place = static_cast<std::ptrdiff_t>(column_);
    for (auto& row : edit_.text) row.erase(row.begin() + place);
    edit_.columns.erase(edit_.columns.begin() + place);
    column_ = std::min(column_, columns() - 1);
  }

  void write() {
    const rtl::Reference<TableAssistant> alive(this);
    const Refusal refusal = attempt(*session_, controller_, [this] {
      return write_table(*session_, controller_->getModel(), table(), edit_);
    });
    if (refusal) return label("place", session_->strings().text(refusal));
    close();
  }

  /// The fields of this page in place of those that were there.
  void lay_out() {
    laying_out_ = true;
    const auto controls = as<css::container::XNameContainer>(model());
    for (const OUString& name : shown_) controls->removeByName(name);
    shown_.clear();
    const auto widths = column_widths();
    for (std::size_t line = 0; line < lines(); ++line) {
      sal_Int32 x = left;
      for (std::size_t column = 0; column < columns(); ++column) {
        add_cell(line, column, {x, y_of(line), widths[column] - gap, field_height});
        x += widths[column];
      }
    }
    for (std::size_t line = 1; line < lines(); ++line) add_note(line);
    const auto height = static_cast<sal_Int32>(lines()) * pitch;
    move_down(below_table, height - height_);
    height_ = height;
    set_property(model_of("back"), "Enabled", Any(page_ > 0));
    set_property(model_of("next"), "Enabled", Any(page_ + 1 < pages()));
    set_property(model_of("removeRow"), "Enabled", Any(edit_.rows.size() > 2));
    set_property(model_of("removeColumn"), "Enabled", Any(columns() > 2));
    set_property(model_of("addColumn"), "Enabled", Any(columns() < most_columns));
    laying_out_ = false;
    show_names();
    show_place();
    show_remarks();
  }

  static sal_Int32 y_of(std::size_t line) { return top + static_cast<sal_Int32>(line) * pitch; }

  /// After the longest text of each, so that letters leave room to words.
  std::vector<sal_Int32> column_widths() const {
    constexpr std::size_t shortest = 6, longest = 36;
    std::vector<std::size_t> lengths(columns(), shortest);
    for (const auto& row : edit_.text)
      for (std::size_t column = 0; column < columns(); ++column)
        lengths[column] = std::clamp(row[column].size(), lengths[column], longest);
    const auto sum = static_cast<sal_Int32>(std::accumulate(lengths.begin(), lengths.end(), std::size_t{0}));
    const sal_Int32 shared = fields_width - narrowest * static_cast<sal_Int32>(columns());
    std::vector<sal_Int32> widths;
    for (const std::size_t length : lengths)
      widths.push_back(narrowest + shared * static_cast<sal_Int32>(length) / sum);
    return widths;
  }

  /// Whether its text is no plain one, and stays as it is.
  bool is_fixed(std::size_t row, std::size_t column) const {
    return edit_.rows[row] && edit_.columns[column] &&
           table().fixed[*edit_.rows[row]][*edit_.columns[column]];
  }

  void add_cell(std::size_t line, std::size_t column, const Rectangle& place) {
    const OUString name = cell_name(line, column);
    const auto tab = static_cast<sal_Int16>(10 + line * most_columns + column);
    const auto field = add("UnoControlEditModel", name, tab, place);
    shown_.push_back(name);
    const std::size_t row = row_of(line);
    set_property(field, "Text", Any(to_ustring(edit_.text[row][column])));
    set_property(field, "ReadOnly", Any(is_fixed(row, column)));
    if (line == 0) set_property(field, "FontWeight", Any(150.0f));
    control<css::awt::XTextComponent>(name)->addTextListener(this);
    control<css::awt::XWindow>(name)->addFocusListener(new FieldInUse([this, row, column] {
      row_ = std::max<std::size_t>(row, 1);
      column_ = column;
      show_place();
    }));
  }

  void add_note(std::size_t line) {
    const OUString name = row_name("note", line);
    const auto note = add("UnoControlFixedTextModel", name, static_cast<sal_Int16>(800 + line),
                          {note_left, y_of(line) + 2, note_width, 9});
    set_property(note, "NoLabel", Any(true));
    shown_.push_back(name);
  }

  /// "Sauvegardes, Prestataire".
  OUString place_name(std::size_t row, std::size_t column) const {
    const OUString head = to_ustring(edit_.text[0][column]);
    if (row == 0)
      return session_->strings().text("table.head", OUString::number(static_cast<sal_Int64>(column + 1)));
    const OUString activity = to_ustring(edit_.text[row][0]);
    const OUString line =
        activity.isEmpty() || column == 0
            ? session_->strings().text("table.row", OUString::number(static_cast<sal_Int64>(row)))
            : activity;
    return head.isEmpty() ? line : line + ", " + head;
  }

  /// What a screen reader says of each field, and the pointer over it.
  void show_names() const {
    for (std::size_t line = 0; line < lines(); ++line)
      for (std::size_t column = 0; column < columns(); ++column)
        set_property(model_of(cell_name(line, column)), "HelpText", Any(place_name(row_of(line), column)));
  }

  void show_place() {
    label("place", session_->strings().text("table.place", place_name(row_, column_)));
    set_text("whole", to_ustring(edit_.text[row_][column_]));
    set_property(model_of("whole"), "ReadOnly", Any(is_fixed(row_, column_)));
  }

  void show_remarks() const {
    const TableContext around{&reading_.contract, table().span};
    const auto remarks = check_table(edit_.text, table().kind, around);
    const auto allowed = allowed_downtimes(edit_.text, around);
    const auto told = [&](std::size_t row) {
      OUString words;
      for (const TableRemark& remark : remarks)
        if (remark.row == row)
          words += (words.isEmpty() ? OUString() : OUString(" ")) +
                   session_->strings().text(key_of(remark.fault), to_ustring(remark.detail));
      return words;
    };
    for (std::size_t line = 1; line < lines(); ++line) {
      OUString words = told(row_of(line));
      if (words.isEmpty() && table().kind == TableKind::service_levels && !allowed[row_of(line)].empty())
        words = session_->strings().text("table.allowed", to_ustring(allowed[row_of(line)]));
      label(row_name("note", line), words);
    }
    const auto amiss = static_cast<sal_Int64>(remarks.size());
    const OUString roles = told(0);
    label("roles", !roles.isEmpty() ? roles
                   : amiss == 0     ? session_->strings().text("table.right")
                                    : session_->strings().text("table.amiss", OUString::number(amiss)));
  }

  static OUString cell_name(std::size_t line, std::size_t column) {
    return row_name("cell", line) + "_" + OUString::number(static_cast<sal_Int64>(column));
  }

  const DocumentReading reading_;
  const std::vector<DocumentTable> tables_;
  std::size_t which_ = 0;
  TableEdit edit_;
  std::size_t page_ = 0;
  std::size_t row_ = 1, column_ = 1;  // the cell the user is in; the head counts as the first row
  sal_Int32 height_ = 0;              // of the fields
  std::vector<OUString> shown_;       // the controls of this page
  bool laying_out_ = false;           // what changes the fields is not the user
};

}  // namespace

Refusal edit_table(Session& session, const Reference<css::frame::XController>& controller) {
  DocumentReading reading(controller->getModel());
  auto tables = checked_tables(reading);
  std::erase_if(tables, [](const DocumentTable& table) { return table.text.front().size() > most_columns; });
  const auto place = cursor_place(controller);
  const auto here = place.is() ? property<Reference<css::text::XTextTable>>(place, "TextTable")
                               : Reference<css::text::XTextTable>();
  const auto found = std::ranges::find(tables, here, &DocumentTable::table);
  if (tables.empty() || (here.is() && found == tables.end()))
    return here.is() ? "refusal.other-table" : "refusal.no-table";
  const auto which =
      found == tables.end() ? std::size_t{0} : static_cast<std::size_t>(found - tables.begin());
  const rtl::Reference<TableAssistant> assistant(
      new TableAssistant(&session, controller, std::move(reading), std::move(tables)));
  assistant->open(which);
  return nullptr;
}

}  // namespace clausier
