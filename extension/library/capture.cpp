// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "library/capture.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/numbering.hpp"
#include "analysis/unicode.hpp"
#include "library/each_run.hpp"
#include "library/value.hpp"

namespace clausier {
namespace {

struct KindName {
  std::string_view id;
  std::u16string_view label, question;
};

KindName name_of(Blank::Kind kind) {
  switch (kind) {
    case Blank::Kind::money:
      return {"montant", u"Montant", u"Quel montant\u202F?"};
    case Blank::Kind::percentage:
      return {"taux", u"Taux", u"Quel taux\u202F?"};
    case Blank::Kind::duration:
      return {"duree", u"Durée", u"Quelle durée\u202F?"};
    case Blank::Kind::date:
      return {"date", u"Date", u"Quelle date\u202F?"};
    case Blank::Kind::party:
      return {"partie", u"Partie", u"Quelle partie\u202F?"};
    default:
      return {"texte", u"Texte", u"Quel texte\u202F?"};
  }
}

std::u16string figures(double number) {
  const bool whole = number == static_cast<double>(static_cast<std::int64_t>(number));
  return write_figures(number, whole ? 0 : 2);
}

class BlankProposer {
 public:
  BlankProposer(const Contract& captured) : captured_(captured) {}

  /// A quantity whose figures and unit are a value that such a blank takes; words behind the unit ("par
  /// mois") stay in the text.
  void quantity(Blank::Kind kind, Span span, const Number& number) {
    std::u16string words(captured_.quote(span));
    std::size_t unit = number.span.end - std::min(number.span.end, span.begin);
    unit = std::min(unit, words.size());
    while (words.size() > unit) {
      const std::u16string sample = figures(number.value) + words.substr(unit);
      if (!object_to({.kind = kind, .sample = sample}, sample)) return add(kind, words, sample);
      const std::size_t space = words.find_last_of(u" \u00A0\u202F");
      if (space == words.npos) return;
      words.resize(space);
    }
  }

  void add(Blank::Kind kind, const std::u16string& words, const std::u16string& sample) {
    if (words.empty() || object_to({.kind = kind, .sample = sample}, sample)) return;
    if (std::ranges::find(proposals_, words, &BlankProposal::words) != proposals_.end()) return;
    const KindName name = name_of(kind);
    const int count = ++counts_[kind];
    Blank blank{.id = std::string(name.id), .kind = kind, .label = std::u16string(name.label)};
    if (count > 1) {
      blank.id += "-" + std::to_string(count);
      blank.label += u" " + to_utf16(std::to_string(count));
    }
    blank.question = name.question;
    blank.sample = sample;
    proposals_.push_back({words, std::move(blank)});
  }

  std::vector<BlankProposal> take() { return std::move(proposals_); }

 private:
  const Contract& captured_;
  std::map<Blank::Kind, int> counts_;
  std::vector<BlankProposal> proposals_;
};

bool is_letter_at(std::u16string_view text, std::size_t place) {
  if (place >= text.size()) return false;
  const std::u16string folded = fold(text.substr(place, 1));
  return !folded.empty() &&
         ((folded[0] >= u'a' && folded[0] <= u'z') || (folded[0] >= u'0' && folded[0] <= u'9'));
}

/// Where the words stand from `from` on, not inside a longer word.
std::size_t find_words(std::u16string_view text, std::u16string_view words, std::size_t from) {
  for (std::size_t at = text.find(words, from); at != text.npos; at = text.find(words, at + 1))
    if ((at == 0 || !is_letter_at(text, at - 1)) && !is_letter_at(text, at + words.size())) return at;
  return text.npos;
}

/// Cuts `linked` out of the text run at `place`, where it stands; returns the place behind it.
std::size_t link_at(std::vector<Run>& runs, std::size_t run, std::size_t place, std::size_t length,
                    Run linked) {
  Run before = runs[run], after = runs[run];
  before.text.resize(place);
  after.text.erase(0, place + length);
  std::vector<Run> pieces;
  if (!before.text.empty()) pieces.push_back(std::move(before));
  pieces.push_back(std::move(linked));
  const std::size_t behind = run + pieces.size();
  if (!after.text.empty()) pieces.push_back(std::move(after));
  const auto position = runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(run));
  runs.insert(position, pieces.begin(), pieces.end());
  return behind;
}

template <class Visit>
void each_line(std::vector<Block>& blocks, const Visit& visit) {
  for (Block& block : blocks) {
    visit(block.runs);
    for (auto& row : block.rows)
      for (TableCell& cell : row) visit(cell.runs);
  }
}

/// The text with its emphasis, as runs that say neither blank nor term: what two versions are compared by.
std::vector<Run> plain_runs(const std::vector<Run>& runs) {
  std::vector<Run> plain;
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    if (!plain.empty() && plain.back().bold == run.bold && plain.back().italic == run.italic)
      plain.back().text += run.text;
    else
      plain.push_back({Run::Kind::text, run.text, {}, run.bold, run.italic});
  }
  return plain;
}

/// A heading, or the head of a table, is bold by its style: its emphasis says nothing.
bool says_the_same(const Block& edited, const Block& original) {
  if (edited.kind != original.kind || edited.level != original.level ||
      edited.rows.size() != original.rows.size() || plain_runs(edited.runs) != plain_runs(original.runs))
    return false;
  for (std::size_t row = 0; row < edited.rows.size(); ++row) {
    if (edited.rows[row].size() != original.rows[row].size()) return false;
    for (std::size_t cell = 0; cell < edited.rows[row].size(); ++cell)
      if (plain_runs(edited.rows[row][cell].runs) != plain_runs(original.rows[row][cell].runs)) return false;
  }
  return true;
}

/// The links of `original` in `line`, in their order; those whose words went stay in `links`.
void link_line(std::vector<Run>& line, std::vector<Run>& links) {
  std::size_t run = 0;
  for (auto link = links.begin(); link != links.end();) {
    std::size_t found = run, place = std::u16string::npos;
    for (; found < line.size(); ++found)
      if (line[found].kind == Run::Kind::text &&
          (place = find_words(line[found].text, link->text, 0)) != std::u16string::npos)
        break;
    if (place == std::u16string::npos) {
      ++link;
      continue;
    }
    run = link_at(line, found, place, link->text.size(), *link);
    link = links.erase(link);
  }
}

constexpr std::size_t longest_heading = 100;  // characters

bool is_item(MarkStyle style) {
  return style == MarkStyle::bullet || style == MarkStyle::lower_letter || style == MarkStyle::lower_roman;
}

/// Takes away that many characters, and the spaces and dashes behind them.
void drop_beginning(std::vector<Run>& runs, std::size_t count) {
  while (!runs.empty()) {
    std::u16string& text = runs.front().text;
    const std::size_t cut = std::min(count, text.size());
    text.erase(0, cut);
    count -= cut;
    if (count == 0) text.erase(0, std::min(text.find_first_not_of(u" \u00A0\u202F–—-"), text.size()));
    if (!text.empty()) return;
    runs.erase(runs.begin());
  }
}

}  // namespace

std::vector<BlankProposal> propose_blanks(const std::vector<Block>& blocks, const Contract& contract) {
  const std::u16string text = plain_text(blocks);
  const Contract captured = read_contract(plain_text(std::u16string_view(text)));
  BlankProposer proposer(captured);
  for (const Amount& amount : captured.amounts())
    proposer.quantity(Blank::Kind::money, amount.span, amount.number);
  for (const Percentage& rate : captured.percentages())
    proposer.quantity(Blank::Kind::percentage, rate.span, rate.number);
  for (const Duration& duration : captured.durations())
    if (!duration.instalments) proposer.quantity(Blank::Kind::duration, duration.span, duration.number);
  for (const Date& date : captured.dates()) {
    const std::u16string words(captured.quote(date.span));
    proposer.add(Blank::Kind::date, words, words);
  }
  auto proposals = proposer.take();
  std::ranges::stable_sort(proposals, {}, [&](const BlankProposal& each) { return text.find(each.words); });
  BlankProposer names(captured);
  for (const Party& party : contract.parties())
    if (!party.name.empty() && find_words(text, party.name, 0) != text.npos)
      names.add(Blank::Kind::party, party.name, party.name);
  for (BlankProposal& name : names.take()) proposals.push_back(std::move(name));
  return proposals;
}

std::vector<Block> make_blanks(std::vector<Block> blocks, const std::vector<BlankProposal>& chosen) {
  // "trente (30) jours ouvrés" before "30 jours": a longer one may hold a shorter one.
  std::vector<const BlankProposal*> longest_first;
  for (const BlankProposal& proposal : chosen) longest_first.push_back(&proposal);
  std::ranges::stable_sort(longest_first, std::greater(),
                           [](const BlankProposal* each) { return each->words.size(); });
  for (const BlankProposal* proposal : longest_first)
    each_line(blocks, [&](std::vector<Run>& runs) {
      for (std::size_t run = 0; run < runs.size();) {
        const std::size_t place = runs[run].kind == Run::Kind::text
                                      ? find_words(runs[run].text, proposal->words, 0)
                                      : std::u16string::npos;
        if (place == std::u16string::npos) {
          ++run;
          continue;
        }
        const Run blank{Run::Kind::blank, u"[" + proposal->blank.label + u"]", proposal->blank.id,
                        runs[run].bold, runs[run].italic};
        run = link_at(runs, run, place, proposal->words.size(), blank);
      }
    });
  return blocks;
}

std::vector<Block> restore_links(std::vector<Block> edited, const std::vector<Block>& original) {
  std::vector<const Block*> left;
  for (const Block& block : original) left.push_back(&block);
  std::vector<bool> restored(edited.size());
  for (std::size_t i = 0; i < edited.size(); ++i) {
    const auto same =
        std::ranges::find_if(left, [&](const Block* block) { return says_the_same(edited[i], *block); });
    if (same == left.end()) continue;
    edited[i] = **same;
    restored[i] = true;
    left.erase(same);
  }
  std::vector<Run> links;
  const auto keep_link = [&](const Run& run) {
    if (run.kind != Run::Kind::text) links.push_back(run);
  };
  for (const Block* block : left) {
    const std::vector<Block> one = {*block};
    each_run(one, keep_link);
  }
  for (std::size_t i = 0; i < edited.size(); ++i) {
    if (restored[i]) continue;
    link_line(edited[i].runs, links);
    for (auto& row : edited[i].rows)
      for (TableCell& cell : row) link_line(cell.runs, links);
  }
  return edited;
}

std::vector<Block> without_typed_numbers(std::vector<Block> blocks) {
  Source source;
  for (const Block& block : blocks) {
    SourceParagraph& paragraph = source.paragraphs.emplace_back();
    for (const Run& run : block.runs) paragraph.text += run.text;
    if (block.kind == Block::Kind::heading) paragraph.outline_level = block.level;
  }
  const Contract contract = read_contract(std::move(source));
  const auto marks = read_marks(contract);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!marks[i] || marks[i]->tokens == 0) continue;
    const Token& last = contract.paragraph_tokens(i)[marks[i]->tokens - 1];
    const std::size_t end = last.span.end - contract.paragraph_span(i).begin;
    Block& block = blocks[i];
    const std::size_t length = contract.paragraphs()[i].text.size();
    if (block.kind == Block::Kind::paragraph) {
      if (marks[i]->style == MarkStyle::article && length < longest_heading)
        block.kind = Block::Kind::heading;
      else if (is_item(marks[i]->style))
        block.kind = Block::Kind::item;
    }
    drop_beginning(block.runs, end);
  }
  return blocks;
}

std::u16string without_marks(std::u16string text) {
  std::ranges::replace(text, u'*', u'\u2217');
  for (const std::u16string_view mark : {u"{{", u"}}", u"[[", u"]]"})
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1))
      text.insert(at + 1, 1, u' ');
  return text;
}

void drop_unused(Clause& clause) {
  std::set<std::string> blanks, terms;
  const auto note = [&](const Run& run) {
    if (run.kind == Run::Kind::blank) blanks.insert(run.target);
    if (run.kind == Run::Kind::term) terms.insert(run.target);
  };
  for (const Variant& variant : clause.variants) {
    each_run(variant.blocks, note);
    each_run(variant.english, note);
    for (const Fallback& fallback : variant.fallbacks) {
      each_run(fallback.blocks, note);
      each_run(fallback.english, note);
    }
  }
  std::erase_if(clause.blanks, [&](const Blank& blank) { return !blanks.contains(blank.id); });
  const auto unused = [&](const std::u16string& term) { return !terms.contains(to_utf8(term)); };
  std::erase_if(clause.defines, unused);
  std::erase_if(clause.needs, unused);
}

}  // namespace clausier
