// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "analysis/renumbering.hpp"

#include <algorithm>
#include <map>

#include "analysis/heading.hpp"
#include "analysis/numbering.hpp"

namespace clausier {
namespace {

using std::u16string;
using std::u16string_view;

constexpr std::uint32_t unclear = none - 1;  // an article that a reference may or may not mean

bool is_digit(char16_t c) {
  return c >= u'0' && c <= u'9';
}

/// "12bis": between two numbers, and told by neither.
bool is_inserted(u16string_view number) {
  return is_digit(number.front()) && !is_digit(number.back()) && !number.ends_with(u"er") &&
         !number.ends_with(u"ER");
}

/// "3" of "12.3".
u16string_view last_part(u16string_view number) {
  return number.substr(number.find_last_of(u".-") + 1);
}

class Renumbering {
 public:
  Renumbering(const Contract& contract, std::span<const Span> added)
      : contract_(contract), added_(added), marks_(read_marks(contract)) {}

  std::vector<NumberChange> find() {
    for (std::uint32_t i = 0; i < contract_.articles().size(); ++i) number(i);
    for (const CrossReference& reference : contract_.references()) refer(reference);
    std::ranges::sort(changes_, {}, &NumberChange::span);
    return std::move(changes_);
  }

 private:
  const Article& article(std::uint32_t i) const { return contract_.articles()[i]; }

  void number(std::uint32_t i) {
    numbers_.push_back(article(i).number);
    const auto& mark = marks_[contract_.position(article(i).heading.begin).line];
    if (!mark || article(i).number.empty()) return;
    const auto typed = typed_mark(contract_, article(i));
    switch (mark->style) {
      case MarkStyle::chapter:
        if (typed) follow(i, mark->style);
        chapter_begins_ = true;
        break;
      case MarkStyle::annex:
        if (typed) follow(i, mark->style);
        open(i, 1);
        break;
      case MarkStyle::dotted:
        if (typed) follow_in_parent(i, mark->parts);
        break;
      case MarkStyle::article:
      case MarkStyle::number:
      case MarkStyle::upper_roman:
        if (mark->style == MarkStyle::number && article(i).depth > 1) return;  // a list
        if (mark->parts > 1) return follow_in_parent(i, mark->parts);
        if (typed) follow(i, mark->style);
        open(i, 1);
        chapter_begins_ = false;
        break;
      default:
        break;
    }
  }

  /// Behind the last one of that style; one that begins again stays.
  void follow(std::uint32_t i, MarkStyle style) {
    const auto last = last_.find(style);
    const bool begins_again = reference_key(article(i).number, false) == u"1";
    const bool one_too_many = begins_again && !chapter_begins_ && style == MarkStyle::article;
    if (last != last_.end() && (!begins_again || one_too_many) && !is_inserted(article(i).number))
      become(i, next_number(numbers_[last->second]));
    last_[style] = i;
  }

  /// "12.3" behind "12.2" or, where it is the first one, under its article as it is numbered now.
  void follow_in_parent(std::uint32_t i, int parts) {
    const auto parent = open_.find(parts - 1);
    if (parent == open_.end()) return open(i, parts);
    const u16string& number = article(i).number;
    const auto sibling = open_.find(parts);
    const std::size_t joint = number.find_last_of(u".-");
    const u16string_view own =
        is_inserted(number) || sibling == open_.end() ? last_part(number) : u16string_view();
    const u16string next = own.empty() ? next_number(last_part(numbers_[sibling->second])) : u16string(own);
    if (typed_mark(contract_, article(i)) && joint != number.npos && !next.empty())
      if (const u16string prefix = prefix_under(parent->second, number.substr(0, joint)); !prefix.empty())
        become(i, prefix + number[joint] + next);
    open(i, parts);
  }

  /// The number of the parent as it becomes, written as the part has it; empty where the part is another's,
  /// as "A.1" is no part of "12".
  u16string prefix_under(std::uint32_t parent, const u16string& prefix) const {
    if (prefix == article(parent).number) return numbers_[parent];
    const auto key = [](const u16string& number) { return reference_key(number, false); };
    return key(prefix) == key(article(parent).number) ? key(numbers_[parent]) : u16string();
  }

  /// From here on, that one is the last of so many parts.
  void open(std::uint32_t i, int parts) {
    open_.erase(open_.lower_bound(parts), open_.end());
    open_[parts] = i;
  }

  void become(std::uint32_t i, const u16string& number) {
    if (number.empty() || number == article(i).number) return;
    const auto typed = typed_mark(contract_, article(i));
    const auto begin = contract_.paragraph_span(contract_.position(article(i).heading.begin).line).begin +
                       static_cast<std::uint32_t>(typed->before.size());
    const Span span{begin, begin + static_cast<std::uint32_t>(typed->number.size())};
    numbers_[i] = number;
    changes_.push_back({span, number, i, false});
  }

  void refer(const CrossReference& reference) {
    if (reference.external || reference.article == none ||
        contract_.quote(reference.span) != reference.number)
      return;
    const std::uint32_t target = meant(reference);
    if (target == unclear || numbers_[target] == article(target).number) return;
    const u16string& number = numbers_[target];
    const bool alike = reference.number == article(target).number;
    changes_.push_back(
        {reference.span, alike ? number : reference_key(number, reference.annex), target, true});
  }

  std::uint32_t meant(const CrossReference& reference) const {
    const auto key = reference_key(reference.number, reference.annex);
    std::uint32_t outside = none, inside = none;
    for (std::uint32_t i = 0; i < contract_.articles().size(); ++i) {
      if (article(i).number.empty() || article(i).annex != reference.annex ||
          reference_key(article(i).number, article(i).annex) != key)
        continue;
      const bool is_added =
          std::ranges::any_of(added_, [&](Span span) { return span.contains(article(i).heading.begin); });
      std::uint32_t& found = is_added ? inside : outside;
      found = found == none ? i : unclear;
    }
    if (outside != none) return outside;
    return inside != none ? inside : reference.article;
  }

  const Contract& contract_;
  const std::span<const Span> added_;
  const std::vector<std::optional<NumberMark>> marks_;
  std::vector<u16string> numbers_;           // of each article, as it becomes
  std::map<MarkStyle, std::uint32_t> last_;  // article of each style
  std::map<int, std::uint32_t> open_;        // article by its number of parts
  bool chapter_begins_ = false;
  std::vector<NumberChange> changes_;
};

}  // namespace

std::vector<NumberChange> renumber(const Contract& contract, std::span<const Span> added) {
  return Renumbering(contract, added).find();
}

}  // namespace clausier
