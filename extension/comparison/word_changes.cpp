// SPDX-FileCopyrightText: the Clausier founders
// SPDX-License-Identifier: MPL-2.0
#include "comparison/word_changes.hpp"

#include <algorithm>

namespace clausier {
namespace {

constexpr std::size_t largest_table = 4'000'000;  // cells: beyond, everything between the ends changes

bool is_separator(char16_t c) {
  constexpr std::u16string_view separators = u" \u00A0\u202F\t\n\r.,;:!?()[]«»\"“”/–—-…";
  return separators.find(c) != std::u16string_view::npos;
}

/// Words, and between them each separator for itself.
std::vector<Span> pieces(std::u16string_view text) {
  std::vector<Span> found;
  for (std::uint32_t begin = 0; begin < text.size();) {
    std::uint32_t end = begin + 1;
    if (!is_separator(text[begin]))
      while (end < text.size() && !is_separator(text[end])) ++end;
    found.push_back({begin, end});
    begin = end;
  }
  return found;
}

std::u16string_view cut(std::u16string_view text, Span span) {
  return text.substr(span.begin, span.length());
}

/// A stretch of pieces that goes, and what comes for it: [begin, end) of each text's pieces.
struct Stretch {
  std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
};

class Comparison {
 public:
  Comparison(std::u16string_view before, std::u16string_view after)
      : before_(before), after_(after), olds_(pieces(before)), news_(pieces(after)) {}

  std::vector<WordChange> changes() const {
    std::vector<WordChange> found;
    for (const Stretch& stretch : joined(stretches())) {
      const std::uint32_t begin = place(olds_, stretch.before_begin, before_);
      const std::uint32_t end =
          std::max(begin, stretch.before_end == 0 ? 0 : olds_[stretch.before_end - 1].end);
      const std::uint32_t from = place(news_, stretch.after_begin, after_);
      const std::uint32_t to = std::max(from, stretch.after_end == 0 ? 0 : news_[stretch.after_end - 1].end);
      found.push_back({{begin, end}, std::u16string(after_.substr(from, to - from))});
    }
    return found;
  }

 private:
  bool same(std::size_t i, std::size_t j) const { return cut(before_, olds_[i]) == cut(after_, news_[j]); }

  static std::uint32_t place(const std::vector<Span>& spans, std::size_t i, std::u16string_view text) {
    return i < spans.size() ? spans[i].begin : static_cast<std::uint32_t>(text.size());
  }

  /// By the longest common subsequence, between what both texts begin and end with.
  std::vector<Stretch> stretches() const {
    std::size_t head = 0;
    while (head < olds_.size() && head < news_.size() && same(head, head)) ++head;
    std::size_t tail = 0;
    while (tail < olds_.size() - head && tail < news_.size() - head &&
           same(olds_.size() - 1 - tail, news_.size() - 1 - tail))
      ++tail;
    const std::size_t rows = olds_.size() - head - tail, columns = news_.size() - head - tail;
    if (rows == 0 && columns == 0) return {};
    const Stretch whole{head, head + rows, head, head + columns};
    if (rows == 0 || columns == 0 || rows * columns > largest_table) return {whole};

    std::vector<std::uint32_t> best((rows + 1) * (columns + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
      return best[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;)
      for (std::size_t j = columns; j-- > 0;)
        at(i, j) = same(head + i, head + j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    std::vector<Stretch> found;
    std::size_t i = 0, j = 0, old_begin = 0, new_begin = 0;
    const auto close = [&](std::size_t old_end, std::size_t new_end) {
      if (old_begin < old_end || new_begin < new_end)
        found.push_back({head + old_begin, head + old_end, head + new_begin, head + new_end});
    };
    while (i < rows && j < columns) {
      if (same(head + i, head + j)) {
        close(i++, j++);
        old_begin = i;
        new_begin = j;
      } else if (at(i + 1, j) >= at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    close(rows, columns);
    return found;
  }

  /// Stretches become one where fewer words part them than change on either side: a lone word kept among many
  /// that change makes nothing easier to read.
  std::vector<Stretch> joined(const std::vector<Stretch>& found) const {
    std::vector<Stretch> kept;
    for (const Stretch& each : found) {
      const bool near = !kept.empty() && words(olds_, before_, kept.back().before_end, each.before_begin) <
                                             std::min(changed_words(kept.back()), changed_words(each));
      if (near) {
        kept.back().before_end = each.before_end;
        kept.back().after_end = each.after_end;
      } else {
        kept.push_back(each);
      }
    }
    return kept;
  }

  std::size_t changed_words(const Stretch& stretch) const {
    return std::max(words(olds_, before_, stretch.before_begin, stretch.before_end),
                    words(news_, after_, stretch.after_begin, stretch.after_end));
  }

  static std::size_t words(const std::vector<Span>& spans, std::u16string_view text, std::size_t begin,
                           std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += is_separator(text[spans[i].begin]) ? 0 : 1;
    return count;
  }

  const std::u16string_view before_, after_;
  const std::vector<Span> olds_, news_;
};

}  // namespace

std::vector<WordChange> word_changes(std::u16string_view before, std::u16string_view after) {
  return Comparison(before, after).changes();
}

}  // namespace clausier
