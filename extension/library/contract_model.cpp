// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/contract_model.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/unicode.hpp"
#include "library/each_run.hpp"
#include "library/library.hpp"

namespace clausier {
namespace {

/// Puts the texts of a model together, one blank for each label.
class Assembler {
 public:
  Assembler(const ContractModel& model, Side side, const Library& library)
      : model_(model), side_(side), library_(library) {}

  ContractDraft assemble() {
    draft_.title = model_.title;
    draft_.name =
        model_.title + (side_ == Side::client ? u" \u2013 côté client" : u" \u2013 côté prestataire");
    draft_.side = side_;
    draft_.version = model_.version;
    draft_.law_date = model_.law_date;
    draft_.opening = with_blanks(model_.opening, model_.blanks);
    needs_.insert(model_.needs.begin(), model_.needs.end());
    defines_.insert(model_.defines.begin(), model_.defines.end());
    for (const ModelPart& part : model_.articles) add(part, false);
    for (const ModelPart& part : model_.annexes) add(part, true);
    draft_.closing = with_blanks(model_.closing, model_.blanks);
    if (definitions_) define_terms(draft_.parts[*definitions_].blocks);
    return std::move(draft_);
  }

 private:
  void add(const ModelPart& part, bool annex) {
    if (part.only && *part.only != side_) return;
    DraftPart added{part.clause, annex, {}};
    if (part.clause.empty()) {
      added.anchor = (annex ? "annexe-" : "article-") + std::to_string(draft_.parts.size() + 1);
      added.blocks = with_blanks(part.blocks, model_.blanks);
    } else {
      const Clause* clause = library_.clause(part.clause);
      const Variant* variant = clause ? variant_of(*clause) : nullptr;
      if (!variant) return;
      added.blocks = with_blanks(variant->blocks, clause->blanks);
      note_terms(*clause, variant->blocks);
    }
    if (part.definitions) definitions_ = draft_.parts.size();
    draft_.parts.push_back(std::move(added));
  }

  const Variant* variant_of(const Clause& clause) const {
    const Variant* variant = clause.variant(side_);
    return variant ? variant : clause.variant(Side::balanced);
  }

  // Of this text only: the clause's other sides may use other terms.
  void note_terms(const Clause& clause, const std::vector<Block>& blocks) {
    each_run(blocks, [&](const Run& run) {
      if (run.kind != Run::Kind::term) return;
      const auto term = to_utf16(run.target);
      const bool own = std::ranges::find(clause.defines, term) != clause.defines.end();
      (own ? defines_ : needs_).insert(term);
    });
  }

  std::vector<Block> with_blanks(std::vector<Block> blocks, const std::vector<Blank>& blanks) {
    each_run(blocks, [&](Run& run) {
      const auto blank = std::ranges::find(blanks, run.target, &Blank::id);
      if (run.kind == Run::Kind::blank && blank != blanks.end()) run.target = shared(*blank);
    });
    return blocks;
  }

  // The contract's own id of a blank, which is that of the first of its label.
  const std::string& shared(const Blank& blank) {
    const auto known = std::ranges::find(draft_.blanks, blank.label, &Blank::label);
    if (known != draft_.blanks.end()) {
      narrow(*known, blank);
      return known->id;
    }
    Blank added = blank;
    const auto taken = std::ranges::count(draft_.blanks, blank.id, &Blank::id);
    if (taken > 0) added.id += "-" + std::to_string(draft_.blanks.size());
    return draft_.blanks.emplace_back(std::move(added)).id;
  }

  static void narrow(Blank& known, const Blank& other) {
    if (other.minimum) known.minimum = std::max(*other.minimum, known.minimum.value_or(*other.minimum));
    if (other.maximum) known.maximum = std::min(*other.maximum, known.maximum.value_or(*other.maximum));
  }

  // The definitions that the texts need, and those that these definitions need in turn.
  void define_terms(std::vector<Block>& blocks) {
    std::set<std::u16string> wanted;
    std::vector<std::u16string> pending(needs_.begin(), needs_.end());
    while (!pending.empty()) {
      const auto term = std::move(pending.back());
      pending.pop_back();
      const auto known = std::ranges::find(library_.terms(), term, &Definition::name);
      if (known == library_.terms().end() || defines_.contains(term) || !wanted.insert(term).second) continue;
      for (const Definition& other : library_.terms())
        if (known->meaning.find(other.name) != known->meaning.npos) pending.push_back(other.name);
    }
    for (const Definition& definition : library_.terms())
      if (wanted.contains(definition.name)) blocks.push_back(definition_line(definition));
  }

  static Block definition_line(const Definition& definition) {
    Run term{Run::Kind::term, u"«\u00A0" + definition.name + u"\u00A0»", to_utf8(definition.name)};
    term.bold = true;
    return {.runs = {std::move(term), {.text = u" " + definition.meaning}}};
  }

  const ContractModel& model_;
  const Side side_;
  const Library& library_;
  ContractDraft draft_;
  std::set<std::u16string> needs_, defines_;
  std::optional<std::size_t> definitions_;  // the part that holds them
};

template <typename Draft, typename Visit>
void each_text(Draft& draft, const Visit& visit) {
  visit(draft.opening);
  for (auto& part : draft.parts) visit(part.blocks);
  visit(draft.closing);
}

}  // namespace

ContractDraft assemble(const ContractModel& model, Side side, const Library& library) {
  return Assembler(model, side, library).assemble();
}

ContractDraft fill(ContractDraft draft, const Values& values) {
  each_text(draft,
            [&](std::vector<Block>& blocks) { blocks = fill(std::move(blocks), draft.blanks, values); });
  return draft;
}

Values samples(const ContractDraft& draft) {
  Values values;
  for (const Blank& blank : draft.blanks) values[blank.id] = blank.sample;
  return values;
}

std::u16string plain_text(const ContractDraft& draft) {
  std::u16string text = draft.title + u"\n";
  each_text(draft, [&](const std::vector<Block>& blocks) { text += plain_text(blocks) + u"\n"; });
  return text;
}

}  // namespace clausier
