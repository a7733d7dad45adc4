// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "analysis/structure.hpp"

namespace clausier {
namespace {

using Marks = std::vector<std::optional<NumberMark>>;

/// Follows the lists of a contract, one paragraph after the other.
class ListReader {
 public:
  ListReader(const Contract& contract, const Marks& marks)
      : contract_(contract), marks_(marks), introductions_(contract.sentences().size(), none) {}

  std::vector<std::uint32_t> read() {
    const auto& sentences = contract_.sentences();
    for (std::uint32_t first = 0, end = 0; first < sentences.size(); first = end) {
      const std::uint32_t paragraph = sentences[first].paragraph;
      while (end < sentences.size() && sentences[end].paragraph == paragraph) ++end;
      read_paragraph(paragraph, first, end - 1);
    }
    return std::move(introductions_);
  }

 private:
  /// An introduction whose items are being read.
  struct List {
    std::uint32_t introduction;
    bool has_items = false;
    std::optional<MarkStyle> style;  ///< of its items; none where they are not marked
  };

  void read_paragraph(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) {
    if (paragraph > 0 && contract_.paragraphs()[paragraph].cell != contract_.paragraphs()[paragraph - 1].cell)
      lists_.clear();
    if (is_heading(paragraph, first, last))
      lists_.clear();
    else if (!take_item(paragraph, first, last))
      lists_.clear();
    goes_on_ = ends_with(last, u";") || ends_with(last, u",") || ends_with_and(last);
    if (introduces(last)) lists_.push_back({last});
  }

  bool take_item(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) {
    const auto style = marks_[paragraph] ? std::optional(marks_[paragraph]->style) : std::nullopt;
    for (; !lists_.empty(); lists_.pop_back()) {
      List& list = lists_.back();
      const bool continues = list.has_items && list.style == style && (style || goes_on_);
      const bool begins = !list.has_items && (style || begins_unmarked(first, last));
      if (!continues && !begins) continue;
      list.has_items = true;
      list.style = style;
      introductions_[first] = list.introduction;
      return true;
    }
    return false;
  }

  bool begins_unmarked(std::uint32_t first, std::uint32_t last) const {
    return !head(first).capital || ends_with(last, u";") || ends_with(last, u",");
  }

  bool is_heading(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) const {
    if (contract_.paragraphs()[paragraph].outline_level > 0) return true;
    const auto& mark = marks_[paragraph];
    if (!mark) return false;
    if (mark->style <= MarkStyle::annex) return true;
    return mark->style == MarkStyle::dotted && first == last && !introduces(last) && !ends_with(last, u";") &&
           !ends_with(last, u",") && !ends_with(last, u".");
  }

  /// Ends with a colon, or says "les sommes suivantes".
  bool introduces(std::uint32_t sentence) const {
    if (ends_with(sentence, u":")) return true;
    const auto tokens = contract_.tokens_of(contract_.sentences()[sentence]);
    if (tokens.size() < 3) return false;
    const auto word = contract_.folded(tokens[tokens.size() - (ends_with(sentence, u".") ? 2 : 1)]);
    return word == u"suivants" || word == u"suivantes" || word == u"suit";
  }

  const Token& head(std::uint32_t sentence) const {
    return contract_.tokens()[contract_.sentences()[sentence].first_token];
  }

  bool ends_with(std::uint32_t sentence, std::u16string_view mark) const {
    return contract_.folded(contract_.tokens_of(contract_.sentences()[sentence]).back()) == mark;
  }

  bool ends_with_and(std::uint32_t sentence) const {
    return ends_with(sentence, u"et") || ends_with(sentence, u"ou");
  }

  const Contract& contract_;
  const Marks& marks_;
  std::vector<std::uint32_t> introductions_;
  std::vector<List> lists_;  ///< open ones, outermost first
  bool goes_on_ = false;     ///< the last paragraph ended with a semicolon, a comma, "et" or "ou"
};

}  // namespace

std::vector<std::uint32_t> read_introductions(const Contract& contract, const Marks& marks) {
  return ListReader(contract, marks).read();
}

}  // namespace clausier
